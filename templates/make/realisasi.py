"""Data realisasi kinerja: what the seksi have reported of a quarter, with proofs and causes, and whose forms came."""

from docx.document import Document
from docx.table import Table
from house import dated_signatures, grid, headed, line, looped, repeated, row, widened
from sheet import sheet, small_tables

INDIKATOR = (
    ("no", "No", 9, "Tabel Tengah"),
    ("nama", "Indikator Kinerja", 0, "Tabel"),
    ("satuan", "Satuan", 16, "Tabel Tengah"),
    ("target", "Target", 16, "Tabel Tengah"),
    ("realisasi", "Realisasi", 20, "Tabel Tengah"),
    ("bukti", "Bukti Dukung", 37, ""),
    ("pendukung", "Faktor Pendukung", 34, ""),
    ("penghambat", "Faktor Penghambat", 34, ""),
    ("tindak_lanjut", "Tindak Lanjut", 34, ""),
    ("asal", "Penanggung Jawab", 34, "Tabel"),
)
ANGGARAN = (
    ("kode", "Kode", 32, "Tabel"),
    ("nama", "Sub Kegiatan", 0, "Tabel"),
    ("pagu", "Pagu (Rp)", 28, "Tabel Kanan"),
    ("realisasi", "Realisasi (Rp)", 26, "Tabel Kanan"),
    ("keluaran", "Keluaran", 44, "Tabel"),
    ("catatan", "Bukti dan Catatan", 52, ""),
    ("asal", "Penanggung Jawab", 36, "Tabel"),
)
FORMULIR = (
    ("no", "No", 12, "Tabel Tengah"),
    ("seksi", "Seksi / Subbagian", 80, "Tabel"),
    ("oleh", "Diisi oleh", 80, "Tabel"),
    ("tanggal", "Tanggal Kembali", 45, "Tabel Tengah"),
    ("berkas", "Berkas", 0, "Tabel"),
)
"""Field, head, width in mm (0: what is left), style; without a style the field is a list of paragraphs."""


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


def _table(document: Document, width: float, loop: str, columns: tuple[tuple[str, str, float, str], ...]) -> Table:
    left = width - sum(each for _, _, each, _ in columns)
    table = widened(grid(document, [each or left for _, _, each, _ in columns]))
    row(table, *(head for _, head, _, _ in columns), style="Tabel Kepala", head=True)
    cells = looped(table, f"baris in {loop}")
    for cell, (field, _, _, style) in zip(cells, columns, strict=True):
        if style:
            line(cell, f"{{{{ baris.{field} }}}}", style)
        else:
            repeated(cell, f"baris.{field}", "Tabel")
    return table
