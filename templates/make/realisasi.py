"""Data realisasi kinerja: what the seksi have reported of a quarter, with proofs and causes, and whose forms came."""

from collections.abc import Sequence

from columns import Kolom, L, R, widths
from docx.document import Document
from docx.table import Table
from house import grid, headed, line, looped, repeated, row, widened
from sheet import sheet, small_tables
from ttd import dated_signatures

INDIKATOR = (
    Kolom("No", "no", 9),
    Kolom("Indikator Kinerja", "nama", style=L),
    Kolom("Satuan", "satuan", 16),
    Kolom("Target", "target", 16),
    Kolom("Realisasi", "realisasi", 20),
    Kolom("Bukti Dukung", "bukti:", 37, L),
    Kolom("Faktor Pendukung", "pendukung:", 34, L),
    Kolom("Faktor Penghambat", "penghambat:", 34, L),
    Kolom("Tindak Lanjut", "tindak_lanjut:", 34, L),
    Kolom("Penanggung Jawab", "asal", 34, L),
)
ANGGARAN = (
    Kolom("Kode", "kode", 32, L),
    Kolom("Sub Kegiatan", "nama", style=L),
    Kolom("Pagu (Rp)", "pagu", 28, R),
    Kolom("Realisasi (Rp)", "realisasi", 26, R),
    Kolom("Keluaran", "keluaran", 44, L),
    Kolom("Bukti dan Catatan", "catatan:", 52, L),
    Kolom("Penanggung Jawab", "asal", 36, L),
)
FORMULIR = (
    Kolom("No", "no", 12),
    Kolom("Seksi / Subbagian", "seksi", 80, L),
    Kolom("Diisi oleh", "oleh", 80, L),
    Kolom("Tanggal Kembali", "tanggal", 45),
    Kolom("Berkas", "berkas", style=L),
)


def make() -> dict[str, Document]:
    """A landscape sheet of three tables."""
    document = sheet(margins=(15, 15, 15, 25), landscape=True)
    small_tables(document, 9)
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    line(document, "{{ periode }}", "Judul").runs[0].font.all_caps = True
    line(document, "", "Sela")
    table = _table(document, width, "indikator", INDIKATOR)
    repeated(table.rows[-2].cells[1], "baris.rincian", "Tabel")
    line(document, "{%p for tabel in anggaran %}", "Sela")
    line(document, "", "Isi", keep=True)
    line(document, "Realisasi Anggaran", "Bagian", keep=True)
    _table(document, width, "tabel.baris", ANGGARAN)
    line(document, "{%p endfor %}", "Sela")
    line(document, "", "Sela")
    line(document, "{{ ringkasan }}", "Isi Kiri")
    line(document, "", "Isi", keep=True)
    line(document, "Formulir yang Kembali", "Bagian", keep=True)
    _table(document, width, "formulir", FORMULIR)
    line(document, "", "Isi", keep=True)
    blocks = [("menghimpun", "Yang menghimpun,"), None, ("mengetahui", "Mengetahui,")]
    dated_signatures(document, width, "tempat_tanggal", blocks)
    line(document, "", "Sela")
    return {"realisasi": document}


def _table(document: Document, width: float, loop: str, columns: Sequence[Kolom]) -> Table:
    table = widened(grid(document, widths(columns, width)))
    row(table, *(column.head for column in columns), style="Tabel Kepala", head=True)
    cells = looped(table, f"baris in {loop}")
    for cell, column in zip(cells, columns, strict=True):
        field, is_list, _ = column.field.partition(":")
        if is_list:
            repeated(cell, f"baris.{field}", column.style)
        else:
            line(cell, f"{{{{ baris.{field} }}}}", column.style)
    return table
