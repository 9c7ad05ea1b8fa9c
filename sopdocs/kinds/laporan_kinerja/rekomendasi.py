"""Recommendations, of an evaluation or of the quarter before, in; the table of what became of them out."""

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.model import Rekomendasi
from sopdocs.kinds.laporan_kinerja.susunan import DASH, sel
from sopdocs.kinds.orang import disebut
from sopdocs.problems import Loc
from sopdocs.report import Cell, Column, Inline, Row, Table

COLUMNS = (Column(5, "center", figures=True), Column(34), Column(34), Column(13, "center"), Column(17))
HEADS = ("No.", "Rekomendasi", "Tindak Lanjut", "Status", "Penanggung Jawab")


def tabel_rekomendasi(
    bahan: Bahan, loc: Loc, daftar: tuple[Rekomendasi, ...], caption: tuple[Inline, ...] = (), name: str = ""
) -> Table:
    """A row each; what was not followed up, and its status, are gaps. `loc` is that of the list in the spec."""
    head = Row(tuple(sel(text, "center") for text in HEADS), bold=True)
    rows = (_baris(bahan, (*loc, at), at + 1, each) for at, each in enumerate(daftar))
    return Table(COLUMNS, (head,), tuple(rows), caption, name)


def _baris(bahan: Bahan, loc: Loc, number: int, said: Rekomendasi) -> Row:
    who = disebut(bahan.model, said.penanggung_jawab, bahan.model.tanggal) if said.penanggung_jawab else DASH
    return Row(
        (
            sel(str(number)),
            sel(said.uraian),
            _atau_celah(bahan, (*loc, "tindak_lanjut"), said.tindak_lanjut, f"tindak lanjut rekomendasi {number}"),
            _atau_celah(bahan, (*loc, "status"), said.status, f"status rekomendasi {number}"),
            sel(who),
        )
    )


def _atau_celah(bahan: Bahan, loc: Loc, text: str, apa: str) -> Cell:
    return sel(text or bahan.celah(loc, apa))
