"""The container: the same parts give the same bytes, and every reader accepts them."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document as open_docx
from openxml_audit import OpenXmlValidator
from word_samples import chart_as_picture, flow, half_open, identity, with_headings

from sopdocs.page import Document
from sopdocs.word import write
from sopdocs.word.package import pack

SAMPLES = {
    "identity": identity(),
    "flow": flow(),
    "chart_as_picture": chart_as_picture(),
    "with_headings": with_headings(),
    "half_open": half_open(),
}
HERE = Path(__file__).parent


@pytest.mark.parametrize("document", SAMPLES.values(), ids=SAMPLES.keys())
def test_the_schema_of_office_finds_no_fault(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(write(document))
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []


@pytest.mark.parametrize("document", SAMPLES.values(), ids=SAMPLES.keys())
def test_python_docx_opens_it_and_sees_a_table_for_each_page(document: Document) -> None:
    opened = open_docx(BytesIO(write(document)))
    assert len(opened.tables) == len(document.pages)
    assert opened.core_properties.title == document.title
    assert opened.core_properties.author == document.author
    assert opened.core_properties.language == "id-ID"


def test_two_writes_give_the_same_bytes() -> None:
    assert write(flow()) == write(flow())


def test_another_process_with_another_hash_seed_gives_the_same_bytes() -> None:
    program = (
        "import sys; from word_samples import flow; from sopdocs.word import write; "
        "sys.stdout.buffer.write(write(flow()))"
    )
    for seed in ("1", "2"):
        path = os.pathsep.join([str(HERE), str(HERE.parent)])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
        assert done.stdout == write(flow())


def test_the_container_knows_no_clock_and_no_operating_system() -> None:
    with ZipFile(BytesIO(write(identity()))) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in parts.infolist()} == {0}
        assert not any(b"dcterms" in parts.read(name) for name in parts.namelist())


def test_content_types_come_first_and_the_others_in_the_order_of_their_names() -> None:
    with ZipFile(BytesIO(pack({"b": "2", "a": "1"}))) as parts:
        assert parts.namelist() == ["[Content_Types].xml", "_rels/.rels", "a", "b"]


def test_the_order_in_which_parts_are_given_does_not_matter() -> None:
    assert pack({"b": "2", "a": "1"}) == pack({"a": "1", "b": "2"})
