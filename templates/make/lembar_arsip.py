"""Lembar arsip: the sheet on top of a pack that is put away, with its place, its retention and its contents."""

from docx.document import Document
from house import centred, grid, headed, line, looped, row
from sheet import sheet, small_tables
from ttd import dated_signatures

ROW = 8.5
"""The least height of a row, in mm."""
SIZE = 9
"""Points: a quarter's pack, a dozen documents, fits on one page, on A4 too."""
LABEL, VALUE = 32.0, 55.0
HEADS = ("No", "Uraian Dokumen", "Nomor/Tanggal", "Jumlah Lembar", "Bentuk", "Nama Berkas (softcopy)/ SHA-256", "Ket.")
WIDTHS = (11.0, 46.0, 33.0, 17.0, 22.0, 27.0, 0.0)
"""In mm; remarks have what is left."""


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet(margins=(15, 15, 12, 25))
    small_tables(document, SIZE)
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    line(document, "", "Sela")
    _head(document, width)
    line(document, "", "Sela")
    line(document, "Isi berkas", "Bagian", keep=True)
    _contents(document, width)
    line(document, "", "Sela", keep=True)
    line(document, "Jumlah: {{ ringkasan }}", "Isi Kiri", keep=True)
    line(document, "", "Sela", keep=True)
    blocks = (("mengarsipkan", "Yang mengarsipkan,"), ("mengetahui", "Mengetahui,"))
    dated_signatures(document, width, "tempat_tanggal", blocks)
    line(document, "", "Sela")
    return {"lembar-arsip": document}


def _head(document: Document, width: float) -> None:
    """Two labels beside each other, or one with a whole line."""
    table = grid(document, [LABEL, VALUE, LABEL, width - 2 * LABEL - VALUE])
    places = "Ruang: {{ lokasi.ruang }}   Lemari: {{ lokasi.lemari }}   Rak: {{ lokasi.rak }}   "
    places += "Boks: {{ lokasi.boks }}   Folder: {{ lokasi.folder }}"
    retention = "Aktif: {{ retensi_aktif }}   Inaktif: {{ retensi_inaktif }}"
    for texts in (
        ("Judul berkas", "{{ judul_berkas }}"),
        ("Kode klasifikasi", "{{ kode }}", "Kurun waktu", "{{ kurun_waktu }}"),
        ("Unit pengolah", "{{ unit_pengolah }}", "Sifat", "{{ sifat }}"),
        ("Tingkat perkembangan", "{{ tingkat_perkembangan }}", "Media", "{{ media }}"),
        ("Jumlah", "{{ jumlah }}"),
        ("Lokasi simpan", places),
        ("Jadwal retensi", retention, "Sesudah retensi", "{{ nasib_akhir }}"),
    ):
        cells = row(table, *texts)
        if len(texts) == 2:
            cells[1].merge(cells[3])


def _contents(document: Document, width: float) -> None:
    table = grid(document, [each or width - sum(WIDTHS) for each in WIDTHS])
    centred(row(table, *HEADS, style="Tabel Kepala", head=True), ROW)
    fields = ("no", "uraian", "nomor_tanggal", "lembar", "bentuk", "berkas", "keterangan")
    styles = ("Tabel Tengah", "Tabel", "Tabel", "Tabel Tengah", "Tabel", "Kecil", "Tabel")
    cells = looped(table, "baris in isi", *(f"{{{{ baris.{name} }}}}" for name in fields), style=styles)
    for text in ("{%p for sidik in baris.sha256 %}", "{{ sidik }}", "{%p endfor %}"):
        line(cells[5], text, "Kecil")
    centred(cells, ROW)
