"""A small office with an SOP, a year and a pack in a folder: what the tests of packs build on."""

from pathlib import Path

from sopdocs.kinds.paket.isi import Rencana
from sopdocs.kinds.paket.model import Paket
from sopdocs.kinds.paket.rencana import rencana
from sopdocs.kinds.reading import read
from sopdocs.spec import load_spec
from sopdocs.workspace import one

PROFIL = """\
instansi: {pemda: Kabupaten Contoh, nama: Kecamatan Contoh}
tempat: Contoh
pejabat:
  camat: {jabatan: Camat Contoh, nama: "ANI, S.STP", pangkat: "Pembina, IV/a", nip: 19800101 200501 2 001}
  sekcam: {jabatan: Sekretaris Camat, nama: "BUDI, S.Sos.", pangkat: "Penata, III/c", nip: 19810202 200602 1 002}
  monev: {jabatan: Pengelola Monev, nama: "CITRA, S.AP.", pangkat: "Pengatur, II/c", nip: 19950303 201903 2 003}
penerima:
  pem: {nama: Seksi Pemerintahan, pejabat: sekcam}
"""

SOP = """\
jenis: sop
nomor: "7"
judul: Pengumpulan Data Kinerja
status: berlaku
tanggal: {pembuatan: 6 Januari 2025, efektif: 3 Februari 2025}
disahkan: camat
dasar_hukum: Peraturan Bupati Contoh Nomor 1 Tahun 2025
pelaksana: {camat: Camat, sekcam: Sekcam, staf: Pengelola, seksi: Seksi}
kegiatan:
  - {uraian: Memerintahkan Sekcam untuk menyiapkan formulir, pelaksana: camat, waktu: 30 menit, output: Disposisi}
  - {uraian: Membagikan formulir, pelaksana: staf, kelengkapan: Formulir data, waktu: 1 jam, output: Tanda terima}
  - {id: isi, uraian: Mengisi formulir, pelaksana: seksi, waktu: 2 hari, output: Formulir terisi}
  - {id: rekap, uraian: Merekap data, pelaksana: staf, waktu: 1 hari, output: Rekapitulasi data}
  - {uraian: Memeriksa rekapitulasi, pelaksana: sekcam, keputusan: {Ya: lanjut, Tidak: rekap}, waktu: 2 jam,
     output: Rekapitulasi data}
  - {uraian: Menyimpan, pelaksana: staf, waktu: 1 jam, output: Arsip, lanjut: selesai}
"""

TAHUN = """\
jenis: kinerja
tahun: 2025
sasaran:
  - id: s1
    uraian: Pelayanan yang baik
    indikator:
      - {id: ikm, nama: Indeks kepuasan masyarakat, satuan: indeks, penanggung_jawab: pem,
         target: {tahunan: 80, tw3: 80}}
"""

TW3 = """\
jenis: realisasi
kinerja: 2025.yaml
triwulan: 3
indikator:
  ikm: {nilai: 82, bukti: Laporan survei}
"""

PAKET = """\
jenis: paket
sop: ../sop/data.yaml
kinerja: ../kinerja/2025.yaml
periode: triwulan 3
mulai: 29 September 2025
pelaksana: {staf: monev, seksi: pem}
"""


def office(folder: Path, more: str = "", paket: str = PAKET, sop: str = SOP, profil: str = PROFIL) -> Path:
    """The path of the pack's spec; `more` are further keys of it."""
    specs = folder / "specs"
    written = {
        "profil.yaml": profil,
        "sop/data.yaml": sop,
        "kinerja/2025.yaml": TAHUN,
        "kinerja/2025-tw3.yaml": TW3,
        "paket/tw3.yaml": paket + more,
    }
    for name, text in written.items():
        (specs / name).parent.mkdir(parents=True, exist_ok=True)
        (specs / name).write_text(text, encoding="utf-8")
    return specs / "paket" / "tw3.yaml"


def planned(path: Path) -> Rencana:
    """The plan of the pack there, whose spec can be read."""
    source = load_spec(one(path)).source
    assert source is not None
    reading = read(Paket, source)
    assert reading.model is not None, reading.findings
    return rencana(reading.model, source)


def told(plan: Rencana) -> list[str]:
    """`file:line:column message`."""
    problems = [*plan.problems, *map(plan.source.problem, plan.findings)]
    return [f"{Path(each.file).name}:{each.line}:{each.column} {each.message}" for each in problems]
