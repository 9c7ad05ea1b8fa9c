"""A built Laporan Kinerja (.docx) in; what is printed in it out, as plain text and rows: for the tests.

Nothing of sopdocs reads it: python-docx and openpyxl do, as a word processor would.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import docx
import openpyxl
from docx.oxml.ns import qn
from lxml import etree

HEADINGS = {"Heading 1": 1, "Heading 2": 2, "Heading 3": 3, "Heading 4": 4, "Judul 1 Tanpa Nomor": 1, "Lampiran": 1}
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NUMBER = re.compile(r"^(?:Tabel|Gambar) [\dIVX.]+ ")


@dataclass
class Place:
    """Where something stands: the headings above it, by level."""

    judul: tuple[str, ...] = ()

    def under(self, *texts: str) -> bool:
        return all(text in self.judul for text in texts)


@dataclass
class Teks(Place):
    """A paragraph; `gaya` is its style."""

    isi: str = ""
    gaya: str = ""


@dataclass
class Tabel(Place):
    """Rows of cells as they stand, a merged cell once; `nama` is its caption without the number."""

    nama: str = ""
    kepala: list[list[str]] = field(default_factory=list)
    baris: list[list[str]] = field(default_factory=list)

    @property
    def kolom(self) -> list[str]:
        return self.kepala[0] if self.kepala else []

    def bernama(self) -> list[dict[str, str]]:
        """The rows that have a cell for each column, by the names of the columns."""
        return [dict(zip(self.kolom, row, strict=True)) for row in self.baris if len(row) == len(self.kolom)]


@dataclass
class Bagan(Place):
    """A chart: its figures as they are drawn (`seri`), as they are labelled (`label`), and both in its workbook."""

    nama: str = ""
    alt: str = ""
    kategori: list[str] = field(default_factory=list)
    seri: dict[str, list[float | None]] = field(default_factory=dict)
    label: dict[str, list[str]] = field(default_factory=dict)
    buku: dict[str, list[float | None]] = field(default_factory=dict)
    buku_label: dict[str, list[str]] = field(default_factory=dict)
    buku_kategori: list[str] = field(default_factory=list)


@dataclass
class Laporan:
    """All of it, in its order."""

    isi: list[Teks | Tabel | Bagan]

    @property
    def tabel(self) -> list[Tabel]:
        return [each for each in self.isi if isinstance(each, Tabel)]

    @property
    def bagan(self) -> list[Bagan]:
        return [each for each in self.isi if isinstance(each, Bagan)]

    @property
    def teks(self) -> list[Teks]:
        return [each for each in self.isi if isinstance(each, Teks)]

    def satu_tabel(self, kolom: str, *judul: str) -> Tabel | None:
        """The only table with that column under these headings."""
        found = [each for each in self.tabel if kolom in each.kolom and each.under(*judul)]
        assert len(found) < 2, f"{kolom} {judul}"
        return found[0] if found else None


def terbaca(file: bytes) -> Laporan:
    """Everything from the cover to the last lampiran."""
    return Laporan(list(_blocks(docx.Document(BytesIO(file)))))


def _blocks(document: Any) -> Iterator[Teks | Tabel | Bagan]:
    """A table is called by the caption above it, a chart by that below."""
    names = {style.style_id: style.name for style in document.styles}
    above: list[str] = []
    caption, waiting = "", None
    for element in document.element.body:
        if element.tag == qn("w:tbl"):
            yield _table(element, tuple(above), caption)
            caption = ""
        elif element.tag == qn("w:p"):
            style, text = names.get(_style(element), ""), _text(element)
            if style in HEADINGS:
                above = [*above[: HEADINGS[style] - 1], text.strip()]
            if waiting is not None:
                waiting.nama = _NUMBER.sub("", text) if style == "Caption" else ""
                yield waiting
                waiting = None
            caption = _NUMBER.sub("", text) if style == "Caption" else caption if not text else ""
            waiting = _chart(document.part, element, tuple(above))
            if waiting is None and text:
                yield Teks(tuple(above), text, style)


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else found.get(qn("w:val"))


def _text(paragraph: Any) -> str:
    """What is read; a space that does not break reads as one, and so does a break of the line."""
    parts = paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
    words = "".join((each.text or "") if each.tag == qn("w:t") else " " for each in parts)
    return words.replace("\N{NO-BREAK SPACE}", " ")


def _table(element: Any, above: tuple[str, ...], caption: str) -> Tabel:
    found = Tabel(above, caption)
    for row in element.iter(qn("w:tr")):
        cells = [" / ".join(map(_text, cell.findall(qn("w:p")))) for cell in row.findall(qn("w:tc"))]
        is_head = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        (found.kepala if is_head else found.baris).append(cells)
    return found


def _chart(part: Any, paragraph: Any, above: tuple[str, ...]) -> Bagan | None:
    """The chart in the paragraph, if there is one; with its alt text alone where it is a picture."""
    said = next(paragraph.iter(_DRAWING), None)
    if said is None:
        return None
    found = Bagan(above, alt=said.get("descr", "").replace("\N{NO-BREAK SPACE}", " "))
    shown = next(paragraph.iter(f"{CHART}chart"), None)
    if shown is not None:
        chart = part.related_parts[shown.get(_RELATION)]
        _drawn(found, etree.fromstring(chart.blob))
        [book] = [rel.target_part.blob for rel in chart.rels.values() if rel.reltype.endswith("/package")]
        _in_book(found, book)
    return found


def _drawn(found: Bagan, space: Any) -> None:
    for series in space.iter(f"{CHART}ser"):
        name = series.findtext(f"{CHART}tx//{CHART}v")
        found.kategori = _points(series.find(f"{CHART}cat"))
        count = len(found.kategori)
        values = series.find(f"{CHART}val")
        found.seri[name] = [float(text) if text else None for text in _points(values, count)]
        found.label[name] = [""] * count
        for label in series.iter(f"{CHART}dLbl"):
            at = int(label.find(f"{CHART}idx").get("val"))
            found.label[name][at] = label.findtext(f"{CHART}tx//{CHART}v") or ""


def _points(of: Any, count: int = 0) -> list[str]:
    """By their index; empty where there is none."""
    count = count or int(of.find(f".//{CHART}ptCount").get("val"))
    found = [""] * count
    for point in of.iter(f"{CHART}pt"):
        found[int(point.get("idx"))] = point.findtext(f"{CHART}v") or ""
    return found


def _in_book(found: Bagan, book: bytes) -> None:
    sheet = openpyxl.load_workbook(BytesIO(book), data_only=True).active
    assert sheet is not None
    head, *rows = sheet.iter_rows(values_only=True)
    found.buku_kategori = [str(row[0]) for row in rows]
    for at, name in enumerate(head):
        column = [row[at] for row in rows]
        if isinstance(name, str) and name.startswith("Tulisan: "):
            found.buku_label[name.removeprefix("Tulisan: ")] = [str(each or "") for each in column]
        elif isinstance(name, str):
            found.buku[name] = [None if each is None else float(each) for each in column]  # type: ignore[arg-type]
