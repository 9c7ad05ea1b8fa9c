"""A .docx in, readable text out: for goldens, and for a look into a file without Word.

    halaman 1
    tabel di 0.0, kolom 24.0 180.0 70.0
      baris 1 (18.0, kepala): No | Kegiatan | Staf
      baris 2 (40.0): 1. | Menghimpun data |
        sel 3: Terminator +18.0 +10.1, 34.0 × 19.8 "Langkah 1"
        sel 3: Garis +35.0 +29.9, 0.0 × 20.2 "Langkah 1 ke 2", 0.0,0.0 → 0.0,20.2
        sel 3: Konektor +27.9 +12.9, 14.2 × 14.2 "Ke halaman 2" [A]

Lengths are points. Paragraphs of a cell are joined by " / "; a number or dash that Word sets stands in brackets, and so
does what has a frame around it, [ ] being an empty box; ^ is a cell that belongs to the one above it, ×4 one over four
columns, ↑ one with turned text. A drawing stands under the row of its cell, by its way from that cell's corner, and so
does, line by line, a table within a cell.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from sopdocs.units import PT
from sopdocs.word.ooxml import Element, find, value, values

_TWIPS = 20
"""To the point."""


def dump(source: bytes | Path) -> str:
    """What stands in the file, page by page and row by row."""
    with ZipFile(BytesIO(source) if isinstance(source, bytes) else source) as parts:
        body = find(etree.fromstring(parts.read("word/document.xml")), "w:body")[0]
        listed = "word/numbering.xml" in parts.namelist()
        markers = _Markers(etree.fromstring(parts.read("word/numbering.xml")) if listed else None)
    return "\n".join(["halaman 1", *_body(body, markers)]) + "\n"


class _Markers:
    """What Word prints before the items of its lists, counted from the top of the document."""

    def __init__(self, numbering: Element | None) -> None:
        self._numbering = numbering
        self._seen: Counter[str] = Counter()

    def next(self, number: str) -> str:
        """The marker of the next item of the list with this `w:numId`; empty for a list that is not there."""
        for level in self._levels(number):
            count = int(value(level, "w:start/@w:val", "1")) + self._seen[number]
            self._seen[number] += 1
            letter = value(level, "w:numFmt/@w:val") == "lowerLetter"
            return value(level, "w:lvlText/@w:val").replace("%1", chr(ord("a") + count - 1) if letter else str(count))
        return ""

    def _levels(self, number: str) -> list[Element]:
        if self._numbering is None:
            return []
        abstract = value(self._numbering, f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        return find(self._numbering, f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl")


def _body(body: Element, markers: _Markers) -> Iterator[str]:
    page = 1
    for block in body:
        if find(block, "w:pPr/w:pageBreakBefore"):
            page += 1
            yield f"\nhalaman {page}"
        if etree.QName(block).localname == "tbl":
            yield from _table(block, markers)
        elif text := _paragraph(block, markers):
            yield f"paragraf: {text}"


def _table(table: Element, markers: _Markers) -> Iterator[str]:
    widths = " ".join(_points(width) for width in values(table, "w:tblGrid/w:gridCol/@w:w"))
    yield f"tabel di {_points(value(table, 'w:tblPr/w:tblInd/@w:w', '0'))}, kolom {widths}"
    for index, row in enumerate(find(table, "w:tr"), 1):
        yield from _row(row, index, markers)


def _row(row: Element, index: int, markers: _Markers) -> Iterator[str]:
    height = _points(value(row, "w:trPr/w:trHeight/@w:val", "0"))
    header = ", kepala" if find(row, "w:trPr/w:tblHeader") else ""
    cells = find(row, "w:tc")
    yield f"  baris {index} ({height}{header}): {' | '.join(_cell(cell, markers) for cell in cells)}".rstrip()
    column = 1
    for cell in cells:
        yield from (f"    sel {column}: {_drawing(drawing)}" for drawing in find(cell, "w:p//w:drawing"))
        inner = (line for table in find(cell, "w:tbl") for line in _table(table, markers))
        yield from (f"    sel {column}: {line}" for line in inner)
        column += int(value(cell, "w:tcPr/w:gridSpan/@w:val", "1"))


def _cell(cell: Element, markers: _Markers) -> str:
    if find(cell, "w:tcPr/w:vMerge[not(@w:val='restart')]"):
        return "^"
    text = " / ".join(filter(None, (_paragraph(each, markers) for each in find(cell, "w:p"))))
    span = value(cell, "w:tcPr/w:gridSpan/@w:val", "1")
    turned = "↑ " if find(cell, "w:tcPr/w:textDirection") else ""
    return turned + text + (f" ×{span}" if span != "1" else "")


def _paragraph(paragraph: Element, markers: _Markers) -> str:
    marker = markers.next(value(paragraph, "w:pPr/w:numPr/w:numId/@w:val"))
    text = _text(paragraph, "(w:r | w:hyperlink/w:r | w:fldSimple/w:r)")
    return f"[{marker}] {text}" if marker else text


def _text(parent: Element, runs: str) -> str:
    return "".join(map(_run, find(parent, runs)))


def _run(run: Element) -> str:
    signs = {"tab": "\t", "br": "⏎"}
    pieces = find(run, "*[self::w:t or self::w:tab or self::w:br]")
    text = "".join(signs.get(etree.QName(piece).localname, piece.text or "") for piece in pieces)
    return f"[{text.strip() or ' '}]" if find(run, "w:rPr/w:bdr") else text


def _drawing(drawing: Element) -> str:
    """Kind, way from the cell's corner, size, alternative text, words inside, points of a line."""
    name = value(drawing, "*/wp:docPr/@name").rstrip(" 0123456789")
    way = "".join(f" {_emu(each.text or '0', '+')}" for each in find(drawing, "*/*/wp:posOffset"))
    size = " × ".join(_emu(side) for side in values(drawing, "*/wp:extent/@cx | */wp:extent/@cy"))
    words = _text(drawing, ".//w:txbxContent/w:p/w:r")
    points = " → ".join(
        f"{_emu(at.get('x', '0'))},{_emu(at.get('y', '0'))}" for at in find(drawing, ".//a:path/*/a:pt")
    )
    alt = f'"{value(drawing, "*/wp:docPr/@descr")}"'
    return f"{name}{way}, {size} {alt}" + (f" [{words}]" if words else "") + (f", {points}" if points else "")


def _points(twips: str) -> str:
    return f"{int(twips) / _TWIPS:.1f}"


def _emu(length: str, sign: str = "") -> str:
    return f"{int(length) / PT:{sign}.1f}"
