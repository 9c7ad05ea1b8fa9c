"""A year with a perubahan and one of its quarters in; what that quarter says against the perubahan out."""

from collections.abc import Iterator
from decimal import Decimal

from sopdocs.kinds.pengukuran.definisi import Belanja
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.problems import Finding, Loc
from sopdocs.text.numbers import angka as tercetak
from sopdocs.text.numbers import romawi


def not_in_force(whole: Tahun, loc: Loc, nama: str, tw: int, is_empty: bool) -> Iterator[Finding]:
    """An item that came with the perubahan, or went with it."""
    change = whole.kinerja.perubahan
    if is_empty or change is None:
        return
    why = "baru berlaku mulai" if tw < change.mulai else "dicabut mulai"
    message = f"{nama}: ada realisasi, tetapi {why} Triwulan {romawi(change.mulai)}"
    hint = "hapus dari triwulan ini, atau betulkan perubahan di berkas tahunnya"
    yield Finding(loc, "error", message, "rl-perubahan", hint, key=True)


def above_new_pagu(tahun: Tahun, row: Belanja, tw: int) -> Iterator[Finding]:
    """What was spent before the perubahan is more than what it leaves."""
    change = tahun.utuh.kinerja.perubahan
    if change is None or tw >= change.mulai:
        return
    anew = {each.kunci: each.pagu for each in tahun.berubah.belanja}
    pagu, total = anew.get(row.kunci, Decimal(0)), spent_until(tahun, row, tw)
    if pagu is None or pagu == row.pagu or total <= pagu:
        return
    message = f"{row.nama}: realisasi sampai triwulan ini {tercetak(total)} melebihi pagu baru {tercetak(pagu)}"
    hint = "periksa angkanya, atau pagu di perubahan berkas tahunnya"
    if row.kunci not in anew:
        message = (
            f"{row.nama}: sudah ada realisasi {tercetak(total)}, tetapi dicabut mulai Triwulan {romawi(change.mulai)}"
        )
        hint = "yang dicabut tidak dihitung lagi; bila memang terpakai, tulis perubahan: {pagu: …} sebesar itu"
    yield Finding(("anggaran", row.kunci), "peringatan", message, "rl-janggal", hint)


def spent_until(tahun: Tahun, row: Belanja, tw: int) -> Decimal:
    """From January to the end of a quarter."""
    spent = [tahun.of_belanja(row, each).keuangan or Decimal(0) for each in range(1, tw + 1)]
    return spent[-1] if tahun.aturan.kumulatif else sum(spent, Decimal(0))
