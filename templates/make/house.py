"""What all shipped templates share: the kop, fields and tables; `ttd` has the signature blocks.

The templates are Word files that offices edit in Word; this is where they come from, so that all of them look like one
house and a change of style is one change. Widths are millimetres, type is points.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from sheet import page_number, width_of

from sopdocs.word.template.widths import WORDS

LOGO, LOW_LOGO = 24.0, 18.0
"""The place of the logo on a whole sheet and on half of one, in mm."""

Container = Document | _Cell


def line(container: Container, text: str = "", style: str = "Isi", keep: bool = False) -> Paragraph:
    """A paragraph; `keep`: on one page with the next. The empty one that a new cell begins with is used first."""
    paragraphs = container.paragraphs
    first = isinstance(container, _Cell) and len(paragraphs) == 1 and not paragraphs[0].text and not _touched(container)
    paragraph = paragraphs[0] if first else container.add_paragraph()
    paragraph.style = style
    if text:
        paragraph.add_run(text)
    paragraph.paragraph_format.keep_with_next = keep or None
    return paragraph


def heading(document: Document, text: str, before: float, after: float = 3) -> None:
    """Of a part, on one page with what follows it; white above and below it in points."""
    paragraph = line(document, text, "Bagian", keep=True)
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)


def end(cell: _Cell) -> None:
    """Take away the empty paragraph that Word keeps at the end of a cell behind a table, as far as it may go."""
    last = cell.paragraphs[-1]
    last.style = "Sela"


def headed(document: Document) -> float:
    """The kop at the head of the first page, its number at the foot of each; returns the width of the text in mm."""
    width = width_of(document)
    page_number(document)
    kop(document, width)
    return width


def kop(container: Container, width: float) -> None:
    """The letterhead over `width` mm; a thick and a thin rule, and a little white below."""
    cells = _letterhead(container, width, LOGO)
    cells[0].vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for cell in cells:
        _border(cell, "bottom", "thinThickSmallGap", 24)
    _lift(container.tables[-1])
    line(container, "", "Sela").paragraph_format.space_after = Pt(4)


def low_kop(container: Container, width: float) -> None:
    """The letterhead of half a sheet: a smaller logo and rule."""
    for cell in _letterhead(container, width, LOW_LOGO):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        _border(cell, "bottom", "thinThickSmallGap", 18)


def _letterhead(container: Container, width: float, logo: float) -> list[_Cell]:
    """Logo, centred lines, a cell as wide as the logo."""
    cells = row(grid(container, [logo, width - 2 * logo, logo], borders=False))
    line(cells[0], "{{ kop.logo }}", "Kop Alamat")
    line(cells[1], "{{ kop.pemda }}", "Kop Pemda")
    line(cells[1], "{{ kop.nama }}", "Kop Nama")
    repeated(cells[1], "kop.bawah", "Kop Nama")
    repeated(cells[1], "kop.alamat", "Kop Alamat")
    line(cells[2], "", "Kop Alamat")
    return cells


def grid(container: Container, widths: Sequence[float], borders: bool = True) -> Table:
    """An empty table with columns of `widths` mm, ruled or not."""
    table: Table = container.add_table(0, len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    if borders:
        table.style = "Table Grid"
    else:
        _align_with_text(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def row(table: Table, *texts: str, style: str | Sequence[str] = "Tabel", head: bool = False) -> list[_Cell]:
    """One more row that never breaks over pages; `head`: repeated on every page. Returns its cells."""
    added = table.add_row()
    _never_break(added)
    if head:
        _repeat(added)
        for cell in added.cells:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for cell, column in zip(added.cells, table.columns, strict=True):
        cell.width = column.width
    styles = [style] * len(texts) if isinstance(style, str) else style
    for cell, text, each in zip(added.cells, texts, styles, strict=False):
        line(cell, text, each)
    return list(added.cells)


def looped(table: Table, loop: str, *texts: str, style: str | Sequence[str] = "Tabel") -> list[_Cell]:
    """Rows for the items of a loop, `baris in daftar`: the row with its fields between two that only say the loop."""
    _control(table, f"{{%tr for {loop} %}}")
    cells = row(table, *texts, style=style)
    _control(table, "{%tr endfor %}")
    return cells


def loop_row(table: Table, text: str) -> None:
    """A row that only begins or ends a loop over rows, `{%tr for x in daftar %}`: the filled document has none."""
    _control(table, text)


def band(table: Table, text: str) -> _Cell:
    """A grey row over the whole table, on one page with the row below it; returns its one cell."""
    cells = row(table)
    merged = cells[0].merge(cells[-1])
    line(merged, text, "Tabel", keep=True).runs[0].bold = True
    shade(merged)
    return merged


def widened(table: Table) -> Table:
    """A table whose columns give way where a word or a figure would be broken; see sopdocs.word.template.widths."""
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), WORDS)
    properties: Any = table._tbl.tblPr
    properties.append(description)
    return table


def shade(cell: _Cell, colour: str = "E7E6E6") -> None:
    """A light ground behind the text, still legible when copied in black and white."""
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    after = ("noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark")
    cell._tc.get_or_add_tcPr().insert_element_before(shading, *(f"w:{name}" for name in after))


def strong(cells: Iterable[_Cell], grey: bool = False) -> None:
    """Bold, perhaps on grey."""
    for cell in cells:
        if grey:
            shade(cell)
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def kept(rows: Iterable[_Row]) -> None:
    """On one page with what follows each of them, so that no part of a short table stands alone."""
    for paragraph in (each for cells in rows for cell in cells.cells for each in cell.paragraphs):
        paragraph.paragraph_format.keep_with_next = True


def centred(cells: Iterable[_Cell], height: float) -> None:
    """A row of a table at least `height` mm high, to sign or write in, its text half way up."""
    for cell in cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        added: Any = cell._tc.getparent()
        added.trHeight_val = Mm(height)


def label_values(container: Container, width: float, rows: Iterable[tuple[str, str]], label: float = 34) -> Table:
    """Lines of `Label : value` with the colons below each other, no rules."""
    table = grid(container, [label, 4, width - label - 4], borders=False)
    for name, value in rows:
        row(table, name, ":", value, style="Isi Kiri")
    return table


def indented(paragraph: Paragraph, left: float) -> Paragraph:
    """At `left` mm, a little white below it."""
    paragraph.paragraph_format.left_indent = Mm(left)
    paragraph.paragraph_format.space_after = Pt(3)
    return paragraph


def hanging(paragraph: Paragraph, left: float, by: float) -> Paragraph:
    """Its number at `left` mm, the text behind the tab and its further lines `by` mm behind that."""
    paragraph.paragraph_format.left_indent = Mm(left + by)
    paragraph.paragraph_format.first_line_indent = Mm(-by)
    return paragraph


def point(paragraph: Paragraph, left: float, by: float) -> Paragraph:
    """An item of a list of paragraphs: hanging, a little white below it."""
    return hanging(indented(paragraph, left), left, by)


def repeated(container: Container, field: str, style: str, keep: bool = False) -> None:
    """A paragraph for each text of a list."""
    for text in (f"{{%p for baris in {field} %}}", "{{ baris }}", "{%p endfor %}"):
        line(container, text, style, keep)


def _align_with_text(table: Table) -> None:
    """The cells of a table without rules begin where the text above begins."""
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("left", "0"), ("right", "108")):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), width)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties: Any = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    look.addprevious(margins)


def _lift(table: Table) -> None:
    """A little white between what stands in the kop and its rule."""
    margins: Any = table._tbl.tblPr.find(qn("w:tblCellMar"))
    margin = OxmlElement("w:bottom")
    margin.set(qn("w:w"), "30")
    margin.set(qn("w:type"), "dxa")
    margins.insert(1, margin)


def _control(table: Table, text: str) -> None:
    """A row that Word shows and the filled document does not have."""
    added = table.add_row()
    for cell, column in zip(added.cells, table.columns, strict=True):
        cell.width = column.width
    merged = added.cells[0].merge(added.cells[-1])
    merged.paragraphs[0].style = "Kecil"
    merged.paragraphs[0].add_run(text)


def _touched(cell: _Cell) -> bool:
    return bool(cell._tc.findall(qn("w:tbl"))) or cell.paragraphs[0].style.name != "Normal"  # type: ignore[union-attr]


def _never_break(added: _Row) -> None:
    added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _repeat(added: _Row) -> None:
    added._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _border(cell: _Cell, side: str, kind: str, size: int) -> None:
    properties = cell._tc.get_or_add_tcPr()
    borders = properties.find(qn("w:tcBorders"))
    if borders is None:
        borders = OxmlElement("w:tcBorders")
        after = ("shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark")
        properties.insert_element_before(borders, *(f"w:{name}" for name in after))
    border = OxmlElement(f"w:{side}")
    for name, value in (("val", kind), ("sz", str(size)), ("space", "0"), ("color", "000000")):
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
