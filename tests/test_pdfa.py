"""PDFs for archives: what ISO 19005-2 (PDF/A-2b) asks of ours, of LibreOffice's and of those that are merged of them.

No validator of the standard is at hand; `faults` looks for its main rules. It does not look into content streams
(operators, colours), fonts (that the widths told are those inside) or ICC profiles.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject
from word_samples import chart_as_picture, flow, identity, with_headings

from sopdocs import libreoffice, pdf
from sopdocs.pdf.archive import is_archival
from sopdocs.pdf.merge import Bagian, Kaki, merge
from sopdocs.pdf.srgb import profile

SAMPLES = {each.__name__: each for each in (identity, flow, chart_as_picture, with_headings)}
FORBIDDEN = (
    "/JavaScript",
    "/Launch",
    "/Sound",
    "/Movie",
    "/ResetForm",
    "/ImportData",
    "/Hide",
    "/SetOCGState",
    "/Rendition",
)
PRINTED = 0b100
NEVER_SHOWN = 0b100011
"""Flags of an annotation: hidden, invisible, not to be viewed."""


def objects(reader: PdfReader) -> Iterator[Any]:
    """All objects that can be reached from the catalog, each once."""
    waiting: list[Any] = [reader.trailer.raw_get("/Root")]
    seen: set[tuple[int, int]] = set()
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            if (item.idnum, item.generation) in seen:
                continue
            seen.add((item.idnum, item.generation))
            item = item.get_object()
        yield item
        if isinstance(item, DictionaryObject):
            waiting += dict.values(item)
        elif isinstance(item, ArrayObject):
            waiting += list.__iter__(item)


def faults(content: bytes) -> list[str]:
    """The rules that a PDF breaks."""
    reader = PdfReader(BytesIO(content))
    catalog: Any = reader.trailer["/Root"]
    found = []
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", content):
        found.append("6.1.2 head")
    if "/ID" not in reader.trailer or "/Encrypt" in reader.trailer or len(content) - content.rindex(b"%%EOF") > 7:
        found.append("6.1.3 trailer")
    metadata = catalog.get("/Metadata")
    said = metadata.get_object().get_data() if metadata else b""
    if not re.search(rb"part>2<", said) or not re.search(rb"conformance>[BUA]<", said):
        found.append("6.6.4 XMP")
    profiles = [each.get_object().get("/DestOutputProfile") for each in catalog.get("/OutputIntents") or []]
    if [each.get_object().get_data()[36:40] for each in profiles] != [b"acsp"]:
        found.append("6.2.3 output intent")
    if any(key in catalog for key in ("/AA", "/OCProperties", "/NeedsRendering")) or "/JavaScript" in catalog.get(
        "/Names", {}
    ):
        found.append("6.5 catalog")
    return found + sorted(
        {fault for item in objects(reader) if isinstance(item, DictionaryObject) for fault in _faults(item)}
    )


def _faults(item: DictionaryObject) -> Iterator[str]:
    kind, below = dict.get(item, "/Type"), dict.get(item, "/Subtype")
    if kind == "/FontDescriptor" and not any(f"/FontFile{each}" in item for each in ("", "2", "3")):
        yield "6.2.11.4 font not embedded"
    if kind == "/Font" and below not in ("/Type0", "/Type3") and "/FontDescriptor" not in item:
        yield "6.2.11.4 font without descriptor"
    if kind == "/Font" and below == "/CIDFontType2" and "/CIDToGIDMap" not in item:
        yield "6.2.11.3 no CIDToGIDMap"
    if dict.get(item, "/S") in FORBIDDEN or "/AA" in item:
        yield "6.5.1 action"
    if isinstance(item, StreamObject) and ("/LZWDecode" in str(item.get("/Filter")) or "/F" in item):
        yield "6.1.7 stream"
    if below == "/Image" and (item.get("/Interpolate") or "/Alternates" in item):
        yield "6.2.8 image"
    if "/Rect" in item and below != "/Popup":
        flags = int(item.get("/F", 0))
        if not flags & PRINTED or flags & NEVER_SHOWN:
            yield "6.3.2 annotation"


def together(*parts: bytes) -> bytes:
    kaki = Kaki(lambda number, total: f"hal. {number} dari {total}", "Paket 2025")
    return merge(
        [Bagian(f"Bagian {number}", part) for number, part in enumerate(parts)], kaki, title="Paket <2025> & é"
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_our_own_pages_are_archival(name: str) -> None:
    assert faults(pdf.write(SAMPLES[name]())) == []


def test_what_is_merged_of_archival_pdfs_is_archival() -> None:
    file = together(*(pdf.write(sample()) for sample in SAMPLES.values()))
    assert faults(file) == []
    metadata = PdfReader(BytesIO(file)).xmp_metadata
    assert metadata is not None
    assert metadata.dc_title == {"x-default": "Paket <2025> & é"}


PLANTED = {
    "6.1.2 head": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", b"%PDF-1.7\n%abcd"),
    "6.1.3 trailer": (b"/ID [", b"/IX ["),
    "6.2.11.4 font not embedded": (b"/FontFile2", b"/FontFileX"),
    "6.2.11.3 no CIDToGIDMap": (b"/CIDToGIDMap", b"/CIDToGIDMax"),
    "6.2.3 output intent": (b"/OutputIntents", b"/OutputIntentz"),
    "6.6.4 XMP": (b"<pdfaid:part>2<", b"<pdfaid:part>3<"),
    "6.5.1 action": (b"/ViewerPreferences <<", b"/X <</S /JavaScript >> /ViewerPreferences <<"),
}


@pytest.mark.parametrize("rule", PLANTED)
def test_the_look_at_archival_pdfs_finds_a_planted_fault(rule: str) -> None:
    sound, broken = PLANTED[rule]
    file = together(pdf.write(identity()))
    assert faults(file) == [] and sound in file
    assert rule in faults(file.replace(sound, broken))


def test_the_profile_of_colours_says_what_srgb_is() -> None:
    from PIL import Image, ImageCms

    ours = ImageCms.ImageCmsProfile(BytesIO(profile()))
    steps = Image.frombytes(
        "RGB",
        (256, 3),
        bytes(level if each == row else 0 for row in range(3) for level in range(256) for each in range(3)),
    )
    change = ImageCms.buildTransform(ours, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    turned = ImageCms.applyTransform(steps, change)
    assert turned is not None
    assert max(abs(one - other) for one, other in zip(steps.tobytes(), turned.tobytes(), strict=True)) <= 1


@pytest.mark.skipif(shutil.which("soffice") is None or sys.platform == "win32", reason="LibreOffice is not installed")
def test_libreoffice_makes_archival_pdfs_whose_bytes_are_the_same_at_every_time_and_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    word = tmp_path / "surat.docx"
    document = Document()
    document.add_heading("Surat", 1)
    document.add_paragraph("Kepada Yth. Camat Wasuponda")
    document.save(str(word))
    told: list[Path] = []
    assert libreoffice.convert({word: tmp_path / "a.pdf"}, archival=True, done=told.append) == {}
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    assert libreoffice.convert({word: tmp_path / "b.pdf"}, archival=True, bookmarks=True) == {}
    assert libreoffice.convert({word: tmp_path / "c.pdf"}, archival=True) == {}
    first, _, third = ((tmp_path / f"{name}.pdf").read_bytes() for name in "abc")
    assert first == third and told == [word]
    assert faults(first) == [] and is_archival(PdfReader(tmp_path / "b.pdf"))
    assert b"1980-01-01T00:00:00" in first
    assert faults(together(first, pdf.write(identity()))) == []
