"""An office whose pack needs no LibreOffice: its SOP, another SOP, a scan that is there already, and a step without
document.
"""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from sopdocs import batch
from sopdocs.cli import parameters
from sopdocs.outcome import Outcome
from sopdocs.pack.kemas import kemas

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


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with the office; it is the current folder."""
    folder = tmp_path / "ruang kerja é"
    folder.mkdir()
    monkeypatch.chdir(folder)
    kecamatan()
    return folder


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of the office's pack."""
    folder = tmp_path_factory.mktemp("ruang kerja é")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        kecamatan()
        done = kemas(parameters.specs([SPEC])[0], lambda specs: list[Outcome](batch.build(specs, pdf=True)))
        assert done.zip and not done.fault
        return folder / done.zip


def replaced(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
