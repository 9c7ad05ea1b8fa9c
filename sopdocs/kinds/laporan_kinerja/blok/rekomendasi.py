"""Recommendations, of an evaluation or of the quarter before, in; the table of what became of them out."""

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.tabel import baris, kepala, tabel
from sopdocs.kinds.laporan_kinerja.model import Rekomendasi
from sopdocs.kinds.orang import disebut
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.problems import Loc
from sopdocs.report import Column, Row, Table

COLUMNS = (Column(5, "center", figures=True), Column(32), Column(32), Column(12, "center"), Column(22))
HEADS = ("No.", "Rekomendasi", "Tindak Lanjut", "Status", "Penanggung Jawab")


def tabel_rekomendasi(
    bahan: Bahan, loc: Loc, daftar: tuple[Rekomendasi, ...], caption: str = "", name: str = ""
) -> Table:
    """A row each; what was not followed up, and its status, are gaps. `loc` is that of the list in the spec."""
    rows = (_baris(bahan, (*loc, at), at + 1, each) for at, each in enumerate(daftar))
    return tabel(COLUMNS, kepala(*HEADS), rows, caption, name)


def _baris(bahan: Bahan, loc: Loc, number: int, said: Rekomendasi) -> Row:
    who = disebut(bahan.model, said.penanggung_jawab, bahan.model.tanggal) if said.penanggung_jawab else KOSONG
    whose = f"rekomendasi {number}"
    followed = said.tindak_lanjut or bahan.celah((*loc, "tindak_lanjut"), "tindak lanjut", whose)
    status = said.status or bahan.celah((*loc, "status"), "status", whose)
    return baris(str(number), said.uraian, followed, status, who)
