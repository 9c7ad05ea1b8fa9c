"""Files that other programs have packed: they print what the shipped templates print, or it is told why not."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from template_files import DOCUMENT, STYLES, TEMPLATES, checked, errors, parts, parts_of, text, written


def prefixed(content: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    document = re.sub(rb"(</?| )w:", rb"\1ns0:", content[DOCUMENT]).replace(b"xmlns:w=", b"xmlns:ns0=")
    yield DOCUMENT, document


def in_utf_16(content: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    document = content[DOCUMENT].decode("utf-8").replace("UTF-8", "UTF-16")
    yield DOCUMENT, document.encode("utf-16")


def as_dotx(content: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield "[Content_Types].xml", content["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")


def with_other_ids(content: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name in (DOCUMENT, STYLES):
        part = content[name].replace(b'"KopNama"', b'"a1"').replace(b'"TtdNama"', b'"a2"').replace(b'"Normal"', b'"a"')
        yield name, part


def with_lost_picture(content: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    name, kind = "word/_rels/document.xml.rels", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    link = f'<Relationship Id="rId99" Type="{kind}hyperlink" Target="#atas"/></Relationships>'
    yield name, content[name].replace(b"</Relationships>", link.encode())


@pytest.mark.parametrize("variant", [prefixed, in_utf_16, as_dotx, with_other_ids, with_lost_picture])
def test_a_file_that_another_program_has_packed_in_its_own_way_prints_the_same(variant: Any, tmp_path: Path) -> None:
    source = TEMPLATES / "surat-pengantar.docx"
    content = parts(source)
    file = checked(written(tmp_path / source.name, {**content, **dict(variant(content))}))
    assert file.problems == ()
    assert text(file.example) == text(checked(source).example)


def test_word_online_names_the_document_in_its_own_way(tmp_path: Path) -> None:
    source = TEMPLATES / "surat-pengantar.docx"
    moved = {
        name.replace("document.xml", "document2.xml"): part.replace(b"word/document.xml", b"word/document2.xml")
        for name, part in parts(source).items()
    }
    file = checked(written(tmp_path / source.name, moved))
    assert file.problems == () and text(file.example) == text(checked(source).example)


def test_styles_keep_their_work_under_another_id(tmp_path: Path) -> None:
    source = TEMPLATES / "surat-pengantar.docx"
    content = parts(source)
    file = checked(written(tmp_path / source.name, {**content, **dict(with_other_ids(content))}))
    assert file.example is not None and b'w:pStyle w:val="TtdNama"' in parts_of(file.example)[DOCUMENT]


def test_a_file_without_core_properties_gets_no_clock(tmp_path: Path) -> None:
    content = parts(TEMPLATES / "surat-pengantar.docx")
    del content["docProps/core.xml"]
    content["_rels/.rels"] = re.sub(rb"<Relationship [^>]*core\.xml[^>]*/>", b"", content["_rels/.rels"])
    types = content["[Content_Types].xml"]
    content["[Content_Types].xml"] = re.sub(rb"<Override [^>]*core\.xml[^>]*/>", b"", types)
    file = checked(written(tmp_path / "surat-pengantar.docx", content))
    assert file.example is not None and b"1980-01-01T00:00:00Z" in parts_of(file.example)["docProps/core.xml"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"a/../../b.xml": b"<x/>"}, "tidak wajar"),
        ({"/word/b.xml": b"<x/>"}, "tidak wajar"),
        ({"word\\b.xml": b"<x/>"}, "tidak wajar"),
        ({"WORD/document.xml": b"<x/>"}, "satu bagian ada dua kali"),
        ({"customXml/x.xml": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>'.encode("utf-16")}, "DOCTYPE"),
        ({DOCUMENT: b'<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'}, "Strict"),
        ({DOCUMENT: b"<x/>"}, "bukan dokumen Word"),
        ({"_rels/.rels": b"<x/>"}, "bukan dokumen Word"),
    ],
)
def test_a_file_that_cannot_be_a_template_is_refused_in_words(
    change: dict[str, bytes], message: str, tmp_path: Path
) -> None:
    content = parts(TEMPLATES / "surat-pengantar.docx")
    file = checked(written(tmp_path / "surat-pengantar.docx", {**content, **change}))
    assert file.example is None
    [problem] = file.problems
    assert message in problem.message and problem.hint


def test_what_is_missing_in_the_file_is_named(tmp_path: Path) -> None:
    content = parts(TEMPLATES / "surat-pengantar.docx")
    del content[STYLES]
    assert errors(written(tmp_path / "surat-pengantar.docx", content)) == [
        'templat ini rusak: bagian "styles.xml" tidak ada di dalamnya'
    ]


def test_a_table_that_is_a_loop_over_columns_is_fitted_without_its_description(tmp_path: Path) -> None:
    """LibreOffice keeps no description of tables in .odt."""
    source = TEMPLATES / "laporan-hasil.docx"
    content = parts(source)
    bare = re.sub(rb"<w:tblDescription [^>]*/>", b"", content[DOCUMENT])
    assert len(bare) < len(content[DOCUMENT])
    file = checked(written(tmp_path / source.name, {**content, DOCUMENT: bare}))
    assert file.example == checked(source).example
