"""The flowcharts of the five specs, page by page, as pictures of characters."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sopdocs.flowchart.sketch import sketch
from sopdocs.page import Document
from sopdocs.pipeline import lay_out
from sopdocs.workspace import find

SPECS = Path(__file__).parent.parent / "specs" / "sop"
NAMES = ["kelara", "lumajang", "luwu-timur", "mangkutana", "wasuponda"]
PROCEDURES = {"lumajang": 2}
"""How many tables stand under the identity page; else one."""


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def document(name: str) -> Document:
    (found,) = find([SPECS / f"{name}.yaml"])
    laid = lay_out(found)
    assert laid.document is not None, laid.problems
    return laid.document


def test_every_spec_has_its_golden() -> None:
    assert sorted(path.stem for path in SPECS.glob("*.yaml")) == NAMES


def test_the_flowchart_looks_as_it_did(name: str, golden: Callable[[str, str], None]) -> None:
    pages = document(name).pages
    pictures = [
        f"halaman {number}\n{sketch(page, len(page.lanes))}\n" for number, page in enumerate(pages, 1) if page.symbols
    ]
    golden(f"{name}.txt", "\n".join(pictures))


def test_the_drawing_has_no_fault_and_no_word_is_broken(name: str) -> None:
    (found,) = find([SPECS / f"{name}.yaml"])
    layout = {"fl-gambar", "tl-kata-lebar", "tl-huruf", "pl-too-many"}
    assert [problem for problem in lay_out(found).problems if problem.rule in layout] == []


def test_every_procedure_begins_a_page_and_starts_once(name: str) -> None:
    pages = document(name).pages
    first = [row for page in pages for row in page.table.rows if not row.header and page.symbols]
    ones = [row for row in first if row.cells[0].paragraphs and row.cells[0].paragraphs[0].lines in (("1",), ("1.",))]
    assert len(ones) == PROCEDURES.get(name, 1)


def test_the_same_spec_gives_the_same_document(name: str) -> None:
    assert document(name) == document(name)
