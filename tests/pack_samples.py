"""An office whose pack needs no LibreOffice: its SOP, another SOP, a scan that is there already, and a step without
document.
"""

from io import BytesIO
from pathlib import Path

from pypdf import PdfWriter

SPEC = Path("specs/kecamatan/paket/2025-tw3.yaml")
FOLDER = Path("output/kecamatan/paket/2025-tw3")
ZIP = FOLDER.with_suffix(".zip")
LAIN = Path("specs/kecamatan/sop/lain é.yaml")
SCAN = Path("specs/kecamatan/pindaian/hasil.pdf")

PROFIL = """\
instansi: {pemda: Kabupaten Luwu Timur, nama: Kecamatan Wasuponda}
pejabat: {camat: {jabatan: Camat, nama: ALAMSYAH}}
"""
SOP = """\
jenis: sop
nomor: "26"
judul: Pengumpulan Data Kinerja
status: berlaku
tanggal: {pembuatan: 6 Januari 2025, efektif: 3 Februari 2025}
disahkan: camat
pelaksana: {camat: Camat, staf: Pengelola}
kegiatan:
  - {uraian: Memerintahkan pengumpulan, pelaksana: camat, waktu: 30 menit, output: Perintah}
  - {uraian: Menghimpun data, pelaksana: staf, waktu: 1 hari, output: Data}
  - {uraian: Menyimpan arsip, pelaksana: staf, waktu: 1 jam, output: Bundel}
"""
PAKET = """\
jenis: paket
sop: ../sop/data.yaml
periode: triwulan 3
mulai: 29 September 2025
langkah:
  1: tidak
  2: ../pindaian/hasil.pdf
lampiran: [../sop/lain é.yaml]
"""


def scan(pages: int = 2) -> bytes:
    """A PDF of so many empty pages."""
    writer, out = PdfWriter(), BytesIO()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    writer.write(out)
    return out.getvalue()


def kecamatan() -> None:
    """The office in the current folder."""
    home = SPEC.parents[1]
    for folder in ("paket", "sop", "pindaian"):
        (home / folder).mkdir(parents=True)
    (home / "profil.yaml").write_text(PROFIL, "utf-8")
    (home / "sop" / "data.yaml").write_text(SOP, "utf-8")
    LAIN.write_text(SOP.replace("Pengumpulan Data Kinerja", "Arsip").replace('"26"', '"27"'), "utf-8")
    SCAN.write_bytes(scan())
    SPEC.write_text(PAKET, "utf-8")
