"""Templates that are taken apart, changed and checked: what the tests of edited templates share."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from openxml_audit import OpenXmlValidator

from sopdocs.kinds.templates import Checked, check_template, kind_of_template

TEMPLATES = Path(__file__).parent.parent / "templates"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as zip_file:
        return {name: zip_file.read(name) for name in zip_file.namelist()}


def written(path: Path, content: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name, part in content.items():
            target.writestr(name, part)
    return path


def checked(path: Path) -> Checked:
    return check_template(path, kind_of_template(path))


def text(content: bytes | None) -> list[str]:
    """Of every paragraph; what a text box says to old programs only is left out."""
    assert content is not None
    with ZipFile(BytesIO(content)) as zip_file:
        root = etree.fromstring(zip_file.read(DOCUMENT))
    new = (each for each in root.iter(f"{W}p") if not any("Fallback" in str(up.tag) for up in each.iterancestors()))
    return [words for words in map(_words, new) if words]


def _words(paragraph: Any) -> str:
    own = (
        node for node in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br") if next(node.iterancestors(f"{W}p")) is paragraph
    )
    return " ".join("".join(" " if node.tag != f"{W}t" else node.text or "" for node in own).split())


def errors(path: Path) -> list[str]:
    return [problem.message for problem in checked(path).problems if problem.severity == "error"]


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as zip_file:
        return {name: zip_file.read(name) for name in zip_file.namelist()}


def valid(content: bytes | None, folder: Path) -> bool:
    assert content is not None
    file = folder / "contoh.docx"
    file.write_bytes(content)
    return bool(OpenXmlValidator().validate(file).is_valid)
