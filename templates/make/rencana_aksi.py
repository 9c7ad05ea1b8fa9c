"""Rencana aksi pencapaian kinerja: sasaran as bands, indicators with their steps and quarters; landscape, one form."""

from columns import C, Kolom, L, widths
from docx.document import Document
from docx.shared import Pt
from house import band, grid, headed, line, loop_row, repeated, row, widened
from perjanjian_kinerja import GROUPED, GROUPED_CENTRE, ROMAN, grouped, heads
from sheet import sheet, small_tables
from ttd import signatures

SIZE = 8
"""Points: with fifteen columns a step takes three lines, not five."""
KOLOM = (
    Kolom("No", "no", 8, GROUPED_CENTRE),
    Kolom("Indikator Kinerja", "indikator", 38, GROUPED),
    Kolom("Satuan", "satuan", 14, GROUPED_CENTRE),
    Kolom("Target", "target", 14, GROUPED_CENTRE),
    *(Kolom(f"TW {number}", f"tw{tw}", 12, GROUPED_CENTRE, "Target Triwulan") for tw, number in enumerate(ROMAN, 1)),
    Kolom("Rencana Aksi", "uraian", style=L),
    Kolom("Keluaran", "keluaran", 29, L),
    *(
        Kolom(number, f"waktu.tw{tw}", 7.5, C, "Waktu (TW)", colour=f"waktu.warna{tw}")
        for tw, number in enumerate(ROMAN, 1)
    ),
    Kolom("Program / Kegiatan dan Anggaran", "program", 42, GROUPED),
    Kolom("Penanggung Jawab", "penanggung_jawab", 31, GROUPED),
)


def make() -> dict[str, Document]:
    """The plan as it is signed."""
    document = sheet(margins=(15, 15, 15, 25), landscape=True)
    small_tables(document, SIZE, 1.5)
    grouped(document)
    width = headed(document)
    for text in ("{{ judul }}", "{{ tahun }}"):
        line(document, text, "Judul")
    repeated(document, "milik", "Subjudul")
    line(document, "", "Sela", keep=True).paragraph_format.space_after = Pt(4)
    _table(document, width)
    line(document, "", "Sela", keep=True)
    repeated(document, "catatan", "Kecil", keep=True)
    line(document, "", "Isi", keep=True)
    signatures(document, width, [None, None, ("ttd", "")])
    line(document, "", "Sela")
    return {"rencana-aksi": document}


def _table(document: Document, width: float) -> None:
    table = widened(grid(document, widths(KOLOM, width)))
    heads(table, KOLOM)
    loop_row(table, "{%tr for pita in sasaran %}")
    band(table, "{{ pita.uraian }}")
    loop_row(table, "{%tr for baris in pita.langkah %}")
    for cell, column in zip(row(table), KOLOM, strict=True):
        colour = f"{{% cellbg baris.{column.colour} %}}" if column.colour else ""
        line(cell, f"{colour}{{{{ baris.{column.field} }}}}", column.style)
    loop_row(table, "{%tr endfor %}")
    loop_row(table, "{%tr endfor %}")
