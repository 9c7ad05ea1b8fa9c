"""Indikator dan target kinerja: sasaran, indikator, how they are counted, targets, pagu; a perubahan. Landscape."""

from collections.abc import Iterable

from columns import Kolom, L, R, widths
from docx.document import Document
from house import band, grid, headed, kept, line, loop_row, looped, row, strong, widened
from sheet import sheet, small_tables
from ttd import signatures

SIZE = 8.5
"""Points: with thirteen columns an indicator takes three lines, not five."""
INDIKATOR = (
    Kolom("No", "no", 8),
    Kolom("Indikator Kinerja", "nama", style=L),
    Kolom("Satuan", "satuan", 15),
    Kolom("Sifat dan Akumulasi", "sifat", 41, L),
    Kolom("Cara Menghitung", "rumus", 44, L),
    Kolom("Sumber Data", "sumber", 26, L),
    Kolom("Penanggung Jawab", "penanggung_jawab", 30, L),
    Kolom("Target Tahun", "tahunan", 14),
    Kolom("TW I", "tw1", 12.5),
    Kolom("TW II", "tw2", 12.5),
    Kolom("TW III", "tw3", 12.5),
    Kolom("TW IV", "tw4", 12.5),
    Kolom("Akhir Renstra", "renstra", 15),
)
REKENING = (
    Kolom("Kode", "kode", 36, L),
    Kolom("Program / Kegiatan / Sub Kegiatan", "nama", style=L),
    Kolom("Keluaran dan Target", "keluaran", 66, L),
    Kolom("Pagu (Rp)", "pagu", 34, R),
    Kolom("Penanggung Jawab", "penanggung_jawab", 56, L),
)

PERUBAHAN = (
    Kolom("No", "no", 8),
    Kolom("Indikator / Program / Kegiatan / Sub Kegiatan", "nama", style=L),
    Kolom("Yang Berubah", "perihal", 50, L),
    Kolom("Semula", "semula", 60, L),
    Kolom("Menjadi", "menjadi", 60, L),
)


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
    line(document, "{%p for tabel in perubahan %}", "Sela")
    line(document, "", "Isi", keep=True)
    line(document, "Perubahan", "Bagian", keep=True)
    line(document, "Berlaku {{ tabel.dasar }}.", "Isi", keep=True)
    _changes(document, width)
    line(document, "{%p endfor %}", "Sela")
    line(document, "", "Isi", keep=True)
    signatures(document, width, [None, None, ("ttd", "")])
    line(document, "", "Sela")
    return {"kinerja": document}


def _indicators(document: Document, width: float) -> None:
    table = widened(grid(document, widths(INDIKATOR, width)))
    row(table, *(each.head for each in INDIKATOR), style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for pita in sasaran %}")
    band(table, "{{ pita.uraian }}")
    looped(table, "baris in pita.indikator", *_fields(INDIKATOR), style=[each.style for each in INDIKATOR])
    loop_row(table, "{%tr endfor %}")


def _budget(document: Document, width: float) -> None:
    table = widened(grid(document, widths(REKENING, width)))
    row(table, *(each.head for each in REKENING), style="Tabel Kepala", head=True)
    styles = [each.style for each in REKENING]
    loop_row(table, "{%tr for program in tabel.program %}")
    texts = ("{{ program.kode }}", "{{ program.nama }}", "", "{{ program.pagu }}", "")
    strong(row(table, *texts, style=styles), grey=True)
    kept(table.rows[-1:])
    looped(table, "baris in program.baris", *_fields(REKENING), style=styles)
    loop_row(table, "{%tr endfor %}")
    strong(row(table, "", "JUMLAH", "", "{{ tabel.jumlah }}", "", style=styles), grey=True)


def _changes(document: Document, width: float) -> None:
    table = widened(grid(document, widths(PERUBAHAN, width)))
    row(table, *(each.head for each in PERUBAHAN), style="Tabel Kepala", head=True)
    looped(table, "baris in tabel.baris", *_fields(PERUBAHAN), style=[each.style for each in PERUBAHAN])


def _fields(columns: Iterable[Kolom]) -> list[str]:
    return [f"{{{{ baris.{column.field} }}}}" for column in columns]
