"""An indicator and a quarter in; the realisasi and target of this quarter, and up to this quarter, out.

    akumulasi    up to this quarter                                              (konsolidasi periode)
    jumlah       Σ realisasi of the filled quarters, against Σ targets of the same quarters
    terakhir     realisasi of the last filled quarter, against the target of that quarter
    rata-rata    mean realisasi of the filled quarters, against the mean target of the same quarters; that of a single
                 one is its realisasi as it is written

The last is the highest that is filled: a gap before it (II empty, III filled) changes nothing. Up to quarter IV is the
year: where its quarters have no targets, that of the year takes their place. Sources: e-SAKIP of
kabupaten in use; Kementerian Keuangan (sum, take last known value, average).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sopdocs.kinerja.capaian import EXACT
from sopdocs.kinerja.rerata import tambah
from sopdocs.kinerja.ukuran import TRIWULAN, HitungDari, Indikator, Rentang, Target
from sopdocs.text.numbers import rounded


@dataclass(frozen=True, slots=True)
class Terkumpul:
    """What is held against each other, and the quarters (1 to 4) that it comes from.

    `realisasi` is what is printed, `dihitung` what is counted on with: the same, or what it was before rounding.
    """

    realisasi: Decimal | None
    target: Target | None
    triwulan: tuple[int, ...]
    dihitung: Decimal | None


def ini(indikator: Indikator, triwulan: int, dari: HitungDari = "tercetak") -> Terkumpul:
    """This quarter alone."""
    realisasi = indikator.realisasi.get(triwulan)
    target = indikator.target.get(triwulan)
    return Terkumpul(realisasi, target, () if realisasi is None else (triwulan,), _raw(indikator, dari).get(triwulan))


def sampai(indikator: Indikator, triwulan: int, dari: HitungDari = "tercetak") -> Terkumpul:
    """From the first quarter to this one."""
    filled = tuple(each for each in sorted(indikator.realisasi) if each <= triwulan)
    if indikator.akumulasi == "terakhir":
        filled = filled[-1:]
    target = _target(indikator, filled or tuple(each for each in TRIWULAN[:triwulan] if indikator.is_due(each)))
    if target is None and triwulan == TRIWULAN[-1]:
        target = indikator.tahunan
    if not filled:
        return Terkumpul(None, target, (), None)
    counted = [_raw(indikator, dari)[each] for each in filled]
    if indikator.akumulasi == "rata-rata" and len(filled) > 1:
        mean = EXACT.divide(tambah(counted), Decimal(len(counted)))
        printed = rounded(mean, indikator.desimal)
        return Terkumpul(printed, target, filled, mean if dari == "mentah" else printed)
    return Terkumpul(tambah(indikator.realisasi[each] for each in filled), target, filled, tambah(counted))


def _raw(indikator: Indikator, dari: HitungDari) -> Mapping[int, Decimal]:
    """The quarters as they are counted on with."""
    return indikator.realisasi if dari == "tercetak" else {**indikator.realisasi, **indikator.mentah}


def _target(indikator: Indikator, quarters: tuple[int, ...]) -> Target | None:
    """What should have been reached in these quarters together."""
    planned = [indikator.target.get(each) for each in quarters]
    if not planned or indikator.akumulasi == "terakhir":
        return planned[-1] if planned else None
    return _mean_target(planned, indikator.desimal) if indikator.akumulasi == "rata-rata" else _total(planned)


def _total(targets: list[Target | None]) -> Target | None:
    """None where one of them is not known."""
    known = [each for each in targets if each is not None]
    if len(known) < len(targets):
        return None
    if len(known) == 1:
        return known[0]
    if any(isinstance(each, Rentang) for each in known):
        return Rentang(tambah(map(_low, known)), tambah(map(_high, known)))
    return tambah(map(_low, known))


def _mean_target(targets: list[Target | None], desimal: int) -> Target | None:
    """Rounded as it is printed; one that is the same in all quarters stays as it was written."""
    if len(set(targets)) == 1:
        return targets[0]
    total = _total(targets)
    count = Decimal(len(targets))
    if isinstance(total, Rentang):
        bounds = (rounded(EXACT.divide(bound, count), desimal) for bound in (total.bawah, total.atas))
        return Rentang(*bounds)
    return None if total is None else rounded(EXACT.divide(total, count), desimal)


def _low(target: Target) -> Decimal:
    return target.bawah if isinstance(target, Rentang) else target


def _high(target: Target) -> Decimal:
    return target.atas if isinstance(target, Rentang) else target
