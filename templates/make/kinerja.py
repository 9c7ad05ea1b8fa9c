"""Indikator dan target kinerja: sasaran, indikator, how they are counted, targets; program and pagu. Landscape."""

from collections.abc import Iterable

from docx.document import Document
from docx.table import _Cell
from house import band, grid, headed, line, loop_row, looped, row, shade, signatures, widened
from sheet import sheet, small_tables

SIZE = 8.5
"""Points: with thirteen columns an indicator takes three lines, not five."""
INDIKATOR = (
    ("No", 8, "no", "Tabel Tengah"),
    ("Indikator Kinerja", 0, "nama", "Tabel"),
    ("Satuan", 15, "satuan", "Tabel Tengah"),
    ("Sifat dan Akumulasi", 41, "sifat", "Tabel"),
    ("Cara Menghitung", 44, "rumus", "Tabel"),
    ("Sumber Data", 26, "sumber", "Tabel"),
    ("Penanggung Jawab", 30, "penanggung_jawab", "Tabel"),
    ("Target Tahun", 14, "tahunan", "Tabel Tengah"),
    ("TW I", 12.5, "tw1", "Tabel Tengah"),
    ("TW II", 12.5, "tw2", "Tabel Tengah"),
    ("TW III", 12.5, "tw3", "Tabel Tengah"),
    ("TW IV", 12.5, "tw4", "Tabel Tengah"),
    ("Akhir Renstra", 15, "renstra", "Tabel Tengah"),
)
REKENING = (
    ("Kode", 36, "kode", "Tabel"),
    ("Program / Kegiatan / Sub Kegiatan", 0, "nama", "Tabel"),
    ("Keluaran dan Target", 66, "keluaran", "Tabel"),
    ("Pagu (Rp)", 34, "pagu", "Tabel Kanan"),
    ("Penanggung Jawab", 56, "penanggung_jawab", "Tabel"),
)
"""Head, width in mm (0: what is left), field, style."""


def make() -> dict[str, Document]:
    """The year as it is signed."""
    document = sheet(margins=(15, 15, 15, 25), landscape=True)
    small_tables(document, SIZE)
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    line(document, "TAHUN {{ tahun }}", "Judul")
    line(document, "{{ dokumen }}", "Subjudul")
    line(document, "", "Sela")
    _indicators(document, width)
    line(document, "{%p for tabel in anggaran %}", "Sela")
    line(document, "", "Isi", keep=True)
    line(document, "Program dan Anggaran", "Bagian", keep=True)
    _budget(document, width)
    line(document, "{%p endfor %}", "Sela")
    line(document, "", "Isi", keep=True)
    signatures(document, width, [None, None, ("ttd", "")])
    line(document, "", "Sela")
    return {"kinerja": document}


def _indicators(document: Document, width: float) -> None:
    table = widened(grid(document, _widths(INDIKATOR, width)))
    row(table, *(head for head, *_ in INDIKATOR), style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for pita in sasaran %}")
    band(table, "{{ pita.uraian }}")
    looped(table, "baris in pita.indikator", *_fields(INDIKATOR), style=[each[3] for each in INDIKATOR])
    loop_row(table, "{%tr endfor %}")


def _budget(document: Document, width: float) -> None:
    table = widened(grid(document, _widths(REKENING, width)))
    row(table, *(head for head, *_ in REKENING), style="Tabel Kepala", head=True)
    styles = [each[3] for each in REKENING]
    loop_row(table, "{%tr for program in tabel.program %}")
    texts = ("{{ program.kode }}", "{{ program.nama }}", "", "{{ program.pagu }}", "")
    _strong(row(table, *texts, style=styles), keep=True)
    looped(table, "baris in program.baris", *_fields(REKENING), style=styles)
    loop_row(table, "{%tr endfor %}")
    _strong(row(table, "", "JUMLAH", "", "{{ tabel.jumlah }}", "", style=styles))


def _strong(cells: Iterable[_Cell], keep: bool = False) -> None:
    for cell in cells:
        shade(cell)
        cell.paragraphs[0].paragraph_format.keep_with_next = keep or None
        for run in cell.paragraphs[0].runs:
            run.bold = True


def _widths(columns: tuple[tuple[str, float, str, str], ...], width: float) -> list[float]:
    left = width - sum(each for _, each, *_ in columns)
    return [each or left for _, each, *_ in columns]


def _fields(columns: tuple[tuple[str, float, str, str], ...]) -> list[str]:
    return [f"{{{{ baris.{field} }}}}" for _, _, field, _ in columns]
