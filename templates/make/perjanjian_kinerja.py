"""Perjanjian kinerja: the page that both parties sign, and its lampiran, signed again; upright, in two forms.

The second party signs at the left, the first at the right (Permenpan-RB 53/2014, lampiran I; practice).
"""

from collections.abc import Sequence
from typing import Any

from columns import Kolom, L, R, widths
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt
from docx.table import Table
from house import grid, kept, label_values, line, loop_row, looped, repeated, row, strong, widened
from sheet import F4, section, sheet, small_tables, width_of
from ttd import apart, dated_signatures

SMALL = 9
"""Points, where a table has nine columns."""
UPRIGHT, ACROSS = (20, 20, 20, 25), (25, 15, 15, 25)
"""Margins in mm: top, right, bottom, left. A sheet held across is bound at its upper edge."""
ROMAN = ("I", "II", "III", "IV")
GROUPED, GROUPED_CENTRE = "Tabel Gabung", "Tabel Gabung Tengah"
"""Cells that grow over the rows of a sasaran; see sopdocs.word.template.merge."""
SASARAN = (
    Kolom("No", "no", 10, GROUPED_CENTRE),
    Kolom("{{ lampiran.kepala }}", "sasaran", 52, GROUPED),
    Kolom("Indikator Kinerja", "nama", style=L),
    Kolom("Target", "target", 24),
    Kolom("Satuan", "satuan", 24),
)
TRIWULAN = (
    Kolom("No", "no", 10, GROUPED_CENTRE),
    Kolom("{{ lampiran.kepala }}", "sasaran", 66, GROUPED),
    Kolom("Indikator Kinerja", "nama", style=L),
    Kolom("Satuan", "satuan", 22),
    Kolom("Target", "target", 22),
    *(Kolom(f"TW {number}", f"tw{tw}", 20, group="Target Triwulan") for tw, number in enumerate(ROMAN, 1)),
)
SIGNED = [("pernyataan.ttd_kedua", "Pihak Kedua,"), ("pernyataan.ttd_pertama", "Pihak Pertama,")]


def make() -> dict[str, Document]:
    """With the targets of the year alone, and with those of its quarters, whose lampiran is held across."""
    return {"perjanjian-kinerja": _form(SASARAN), "perjanjian-kinerja-triwulan": _form(TRIWULAN, across=True)}


def _form(columns: tuple[Kolom, ...], across: bool = False) -> Document:
    document = sheet(margins=UPRIGHT)
    small_tables(document, SMALL if across else 10)
    grouped(document)
    width = width_of(document)
    _statement(document, width)
    if across:
        section(document, ACROSS, across=True)
        width = F4[1] - ACROSS[1] - ACROSS[3]
    else:
        line(document, "", "Sela", keep=True).paragraph_format.page_break_before = True
    repeated(document, "lampiran.judul", "Judul", keep=True)
    line(document, "", "Isi", keep=True)
    _goals(document, width, columns)
    line(document, "", "Isi")
    _programs(document, width)
    line(document, "", "Isi", keep=True)
    _signed(document, width)
    return document


def grouped(document: Document) -> None:
    """The styles of cells that grow."""
    for name, base in ((GROUPED, "Tabel"), (GROUPED_CENTRE, "Tabel Tengah")):
        style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = document.styles[base], True


def _statement(document: Document, width: float) -> None:
    line(document, "{{ lambang }}", "Judul", keep=True).paragraph_format.space_after = Pt(6)
    for field in ("kop.pemda", "kop.nama"):
        line(document, f"{{{{ {field} }}}}", "Judul", keep=True)
    line(document, "{{ pernyataan.judul }}", "Judul").paragraph_format.space_before = Pt(14)
    _paragraph(document, "{{ pernyataan.pembuka }}", 18)
    for party in ("pertama", "kedua"):
        name = f"pernyataan.{party}"
        label_values(
            document, width, [("Nama", f"{{{{ {name}.nama }}}}"), ("Jabatan", f"{{{{ {name}.jabatan }}}}")], 26
        )
        _paragraph(document, f"{{{{ {name}.sebutan }}}}", 3)
    for text in ("{%p for baris in pernyataan.janji %}", "{{ baris }}", "{%p endfor %}"):
        _paragraph(document, text, 0)
    line(document, "", "Isi", keep=True)
    _signed(document, width)


def _paragraph(document: Document, text: str, before: float) -> None:
    paragraph = line(document, text, "Isi")
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(9)
    paragraph.paragraph_format.line_spacing = 1.15


def _signed(document: Document, width: float) -> None:
    apart(dated_signatures(document, width, "pernyataan.tempat_tanggal", SIGNED))
    line(document, "", "Sela")


def _goals(document: Document, width: float, columns: tuple[Kolom, ...]) -> None:
    table = widened(grid(document, widths(columns, width)))
    heads(table, columns)
    _numbers(table, len(columns))
    loop_row(table, "{%tr for s in lampiran.sasaran %}")
    texts = [f"{{{{ baris.{each.field} }}}}" for each in columns]
    looped(table, "baris in s.indikator", *texts, style=[each.style for each in columns])
    loop_row(table, "{%tr endfor %}")


def heads(table: Table, columns: Sequence[Kolom]) -> None:
    """One row, or two: columns of one group below its name, the others over both."""
    above = row(table, style="Tabel Kepala", head=True)
    if not any(column.group for column in columns):
        for cell, column in zip(above, columns, strict=True):
            line(cell, column.head, "Tabel Kepala")
        return
    below = row(table, style="Tabel Kepala", head=True)
    for at, column in enumerate(columns):
        if not column.group:
            line(above[at].merge(below[at]), column.head, "Tabel Kepala")
            continue
        line(below[at], column.head, "Tabel Kepala")
        group = [each for each, other in enumerate(columns) if other.group == column.group]
        if at == group[0]:
            line(above[at].merge(above[group[-1]]), column.group, "Tabel Kepala")


def _numbers(table: Table, count: int) -> None:
    for cell in row(table, *(f"({at})" for at in range(1, count + 1)), style="Tabel Tengah", head=True):
        for run in cell.paragraphs[0].runs:
            run.italic, run.font.size = True, Pt(8)


def _programs(document: Document, width: float) -> None:
    table = widened(grid(document, [14, width - 14 - 48, 48]))
    row(table, "No", "{{ lampiran.program.kepala }}", "Anggaran (Rp)", style="Tabel Kepala", head=True)
    _numbers(table, 3)
    loop_row(table, "{%tr for p in lampiran.program.baris %}")
    styles = ("Tabel Tengah", "Tabel", R)
    row(table, *_of("p.utama"), style=styles)
    below = looped(table, "b in p.bawah", *_of("b"), style=styles)
    below[1].paragraphs[0].paragraph_format.left_indent = Mm(4)
    loop_row(table, "{%tr endfor %}")
    strong(row(table, "", "JUMLAH", "{{ lampiran.program.jumlah }}", style=styles), grey=True)
    kept(table.rows[-1:])


def _of(name: str) -> tuple[str, ...]:
    return tuple(f"{{{{ {name}.{each} }}}}" for each in ("no", "nama", "pagu"))
