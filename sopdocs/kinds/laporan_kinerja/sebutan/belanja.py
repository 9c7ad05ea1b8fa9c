"""Money of a row of the budget, or of all, by its name in a narrative in; the string of the tables out."""

from sopdocs.kinds.laporan_kinerja.angka import Rekening
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.sebutan.angka import SEMUA, celah
from sopdocs.kinds.narasi import Jawaban, TidakAda
from sopdocs.kinerja.anggaran import sisa
from sopdocs.kinerja.tahun import Uang

UANG = ("pagu", "belanja", "sisa", "serapan", "kinerja", "efisiensi")
_OF_ROWS = ("kinerja", "efisiensi")
"""What a sum has not."""


def belanja(bahan: Bahan, what: str, key: str) -> Jawaban:
    """`7.01.02`, `semua`: a kode is taken whole, with its dots."""
    of = bahan.angka
    if key == SEMUA and what not in _OF_ROWS:
        return _money(bahan, what, of.hasil.jumlah) or celah(f"{what} seluruh anggaran {of.sampai}")
    row = of.belanja.get(key)
    if row is None:
        known = tuple(of.belanja) if what in _OF_ROWS else (SEMUA, *of.belanja)
        return TidakAda(key, known, "anggaran")
    text = _of_row(bahan, what, row) if what in _OF_ROWS else _money(bahan, what, row.found.uang)
    return text or celah(f"{what} {row.baris.nama} {of.sampai}")


def _of_row(bahan: Bahan, what: str, row: Rekening) -> str:
    return bahan.angka.persen(row.found.kinerja) if what == "kinerja" else row.baris.efisiensi


def _money(bahan: Bahan, what: str, money: Uang) -> str:
    of = bahan.angka
    if what == "serapan":
        return of.persen(money.serapan)
    return of.rupiah({"pagu": money.pagu, "belanja": money.sampai, "sisa": sisa(money.pagu, money.sampai)}[what])
