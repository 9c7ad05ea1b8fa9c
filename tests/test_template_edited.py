"""Templates as Word and other programs leave them: they print what the shipped ones print."""

import copy
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from template_files import DOCUMENT, TEMPLATES, W, checked, parts, parts_of, text, valid, written

SOME = ["surat-pengantar", "disposisi", "jadwal-kerja", "notulen"]
"""A table, half sheets, loops over columns, loops in loops."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")

Change = Callable[[Any], None]


def changed(name: str, folder: Path, change: Change) -> Path:
    content = parts(TEMPLATES / f"{name}.docx")
    root = etree.fromstring(content[DOCUMENT])
    change(root)
    content[DOCUMENT] = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written(folder / f"{name}.docx", content)


def xml(fragment: str) -> Any:
    names = f'xmlns:w="{W[1:-1]}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return etree.fromstring(f"<x {names}>{fragment}</x>")[0]


# what Word writes between the letters


def cut_everywhere(root: Any) -> None:
    """Every letter in a run of its own, with marks of the spelling checker between them."""
    for run in [
        run for run in root.iter(f"{W}r") if [child.tag for child in run if child.tag != f"{W}rPr"] == [f"{W}t"]
    ]:
        for letter in run.find(f"{W}t").text:
            piece = copy.deepcopy(run)
            piece.find(f"{W}t").text = letter
            piece.find(f"{W}t").set(SPACE, "preserve")
            piece.set(f"{W}rsidR", "00A1B2C3")
            run.addprevious(piece)
            run.addprevious(xml('<w:proofErr w:type="spellStart"/>'))
        run.getparent().remove(run)


def in_tags(spelling: Callable[[str], str]) -> Change:
    def change(root: Any) -> None:
        for node in root.iter(f"{W}t"):
            node.text = TAG.sub(lambda match: spelling(match[0]), node.text or "")

    return change


def around(element: str, fragment: str, inside: str = "") -> Change:
    def change(root: Any) -> None:
        for each in [*root.iter(W + element)]:
            frame = xml(fragment)
            each.getparent().replace(each, frame)
            (frame.find(W + inside) if inside else frame).append(each)

    return change


def before(element: str, fragment: str) -> Change:
    def change(root: Any) -> None:
        for each in [*root.iter(W + element)]:
            each.addprevious(xml(fragment))

    return change


def without(*elements: str) -> Change:
    def change(root: Any) -> None:
        for each in [*root.iter(*(W + name for name in elements))]:
            each.getparent().remove(each)

    return change


def of_all(element: str, **values: str) -> Change:
    def change(root: Any) -> None:
        for each in root.iter(W + element):
            for name, value in values.items():
                each.set(W + name, value)

    return change


def with_decimals(root: Any) -> None:
    for each in root.iter(f"{W}tcW", f"{W}gridCol", f"{W}tblW", f"{W}ind", f"{W}spacing", f"{W}pgMar"):
        for name, value in each.attrib.items():
            if value.isdigit():
                each.set(name, f"{value}.0000000001")


AUTHOR = 'w:id="9" w:author="x" w:date="2025-01-01T00:00:00Z"'
CONTROL = '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent/></w:sdt>'
DELETED = f"<w:del {AUTHOR}><w:r><w:delText>{{{{ lama </w:delText></w:r></w:del>"
DELETED_END = f"<w:pPr><w:rPr><w:del {AUTHOR}/></w:rPr></w:pPr>"
EDITS: dict[str, Change] = {
    "every letter a run": cut_everywhere,
    "spaces that do not break": in_tags(lambda tag: tag.replace(" ", "\u00a0")),
    "more and fewer spaces": in_tags(
        lambda tag: tag.replace(" in ", "   in ").replace("{{ ", "{{").replace(" }}", "  }}")
    ),
    "a capital at the beginning": in_tags(lambda tag: tag.replace("{{ ", "{{ ", 1)[:3] + tag[3:4].upper() + tag[4:]),
    "soft hyphens and places to break": in_tags(lambda tag: tag[:4] + "\u00ad\u200b" + tag[4:]),
    "controls around paragraphs": around("p", CONTROL, "sdtContent"),
    "controls around cells": around("tc", CONTROL, "sdtContent"),
    "controls around rows": around("tr", CONTROL, "sdtContent"),
    "controls around runs": around("r", CONTROL, "sdtContent"),
    "tables without grid": without("tblGrid"),
    "cells without width": without("tcW"),
    "widths in percent": of_all("tcW", w="1250", type="pct"),
    "lengths with decimals": with_decimals,
    "the place of the last edit": before("r", '<w:bookmarkStart w:id="0" w:name="_GoBack"/>'),
}
TRACKED: dict[str, Change] = {
    "inserted": around("r", f"<w:ins {AUTHOR}/>"),
    "deleted beside": before("r", DELETED),
    "deleted paragraphs": before("p", f"<w:p>{DELETED_END}{DELETED}</w:p>"),
}


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("edit", EDITS)
def test_what_programs_write_around_and_into_tags_changes_nothing(name: str, edit: str, tmp_path: Path) -> None:
    edited = checked(changed(name, tmp_path, EDITS[edit]))
    assert edited.problems == ()
    assert text(edited.example) == text(checked(TEMPLATES / f"{name}.docx").example)
    assert valid(edited.example, tmp_path)


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("edit", TRACKED)
def test_tracked_changes_count_as_accepted_and_are_told(name: str, edit: str, tmp_path: Path) -> None:
    edited = checked(changed(name, tmp_path, TRACKED[edit]))
    [problem] = edited.problems
    assert problem.severity == "peringatan" and "Track Changes" in problem.message
    assert text(edited.example) == text(checked(TEMPLATES / f"{name}.docx").example)
    assert edited.example is not None and b"w:author" not in parts_of(edited.example)[DOCUMENT]


# other programs


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some templates, saved by LibreOffice as .odt, and that as .docx again."""
    if shutil.which("soffice") is None:
        pytest.skip("soffice (LibreOffice) is not installed")
    folder = tmp_path_factory.mktemp("libreoffice")
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    sources = [str(TEMPLATES / f"{name}.docx") for name in SOME]
    for ending, files in (("odt", sources), ("docx", [str(folder / f"{name}.odt") for name in SOME])):
        command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.parametrize("name", SOME)
def test_a_template_that_libreoffice_has_saved_prints_the_same(name: str, converted: Path) -> None:
    saved = checked(converted / f"{name}.docx")
    assert saved.problems == ()
    assert text(saved.example) == text(checked(TEMPLATES / f"{name}.docx").example)
    assert saved.example is not None and len(parts_of(saved.example)) == len({*parts_of(saved.example)})
