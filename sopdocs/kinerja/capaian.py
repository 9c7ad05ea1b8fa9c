"""One realisasi and one target in; capaian in per cent out, with what to say about it.

    polaritas   target    capaian                                      source
    maks        T         R ÷ T × 100                                  all LKjIP seen
    min         T         (2T − R) ÷ T × 100   (varian selisih)        LKjIP Maluku Tengah; as Permenpan-RB 8/2021
    min         T         T ÷ R × 100          (varian rasio)          e-SAKIP of kabupaten in use; R = 0 is held at 100
    stabil      T         (T − |R − T|) ÷ T × 100                      ours: the two above, meeting at the target
    maks/stabil A–B       inside 100; above R ÷ B; below R ÷ A         Permenpan-RB 8/2021, annex, target with a range
    min         A–B       inside 100; above as B; below as A           ours: the same rule with the formula of min

A target of 0 has no ratio. Where less is better nothing is full (100) and anything is 0 (practice); else the office
chooses (`Aturan.target_nol`). Nothing has a cap or a floor here: those are put on what is printed (`tercetak`). Below
0 is printed as 0 and said so, where the office does not want it otherwise (three tables seen print it as it is). Caps
are rare: of 62 printed per cents above 100 none had one.
"""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum

from sopdocs.kinerja.bulat import bulat
from sopdocs.kinerja.ukuran import Aturan, Polaritas, Rentang, Target, TargetNol, Varian

SERATUS, NOL = Decimal(100), Decimal(0)

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Wide enough that only the last step rounds."""


class Catatan(Enum):
    """Why there is no capaian, or what is special about it; the value is what the documents say under the table."""

    BELUM_DIISI = "realisasi belum diisi"
    BELUM_DIUKUR = "belum diukur"
    TANPA_TARGET = "target belum diisi"
    TARGET_NOL = "target 0: capaian tidak dapat dihitung"
    TARGET_NOL_TERCAPAI = "target 0 dan realisasi 0: dihitung 100 %"
    TARGET_NOL_LEWAT = "target 0 terlampaui: dihitung 0 %"
    TARGET_NOL_PENUH = "target 0 dengan realisasi di atas 0: dihitung 100 %"
    TARGET_NOL_KOSONG = "target 0 tanpa realisasi: dihitung 0 %"
    REALISASI_NOL = "realisasi 0: capaian dipatok 100 %"
    LANTAI = "hasil di bawah batas: dicetak batas itu"


@dataclass(frozen=True, slots=True)
class Capaian:
    """Per cent as it is rounded for print, without cap and floor; None where there is none, then `catatan` says why.
    `mentah` is the same before rounding.
    """

    nilai: Decimal | None
    catatan: Catatan | None = None
    mentah: Decimal | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Cara:
    """How one indicator is counted."""

    polaritas: Polaritas
    varian: Varian = "selisih"
    target_nol: TargetNol = "kosong"
    desimal: int = 2
    potong: bool = False


def cara(polaritas: Polaritas, varian: Varian | None, aturan: Aturan) -> Cara:
    """The way of an indicator: its own variant, or that of the office."""
    return Cara(polaritas, varian or aturan.varian, aturan.target_nol, aturan.desimal, aturan.potong)


def capaian(realisasi: Decimal | None, target: Target | None, how: Cara) -> Capaian:
    """Capaian in per cent."""
    if realisasi is None:
        return Capaian(None, Catatan.BELUM_DIISI)
    if target is None:
        return Capaian(None, Catatan.TANPA_TARGET)
    if isinstance(target, Rentang) and target.bawah <= realisasi <= target.atas:
        return _rounded(SERATUS, how)
    bound = _bound(realisasi, target)
    if bound == 0:
        return _without_ratio(realisasi, how)
    if how.polaritas == "min" and how.varian == "rasio" and realisasi == 0:
        return _rounded(SERATUS, how, Catatan.REALISASI_NOL)
    return _rounded(EXACT.multiply(_ratio(realisasi, bound, how, isinstance(target, Rentang)), SERATUS), how)


def tercapai(found: Capaian, how: Cara) -> bool | None:
    """Whether the target is reached, by what was counted before it was rounded and capped: 99,996 is not 100. What is
    above a range that is to be kept (stabil) is beside it. None where there is no capaian.
    """
    if found.mentah is None:
        return None
    return found.mentah == SERATUS if how.polaritas == "stabil" else found.mentah >= SERATUS


def dibatasi(value: Decimal | None, aturan: Aturan) -> Decimal | None:
    """Within the cap and the floor of the office."""
    if value is None:
        return None
    if aturan.batas_atas is not None and value > aturan.batas_atas:
        return bulat(aturan.batas_atas, aturan.desimal)
    if aturan.batas_bawah is not None and value < aturan.batas_bawah:
        return bulat(aturan.batas_bawah, aturan.desimal)
    return value


def _rounded(value: Decimal, how: Cara, catatan: Catatan | None = None) -> Capaian:
    return Capaian(bulat(value, how.desimal, how.potong), catatan, value)


def _bound(realisasi: Decimal, target: Target) -> Decimal:
    """The end of a range that the realisasi lies beyond; the target, where it is one."""
    if isinstance(target, Rentang):
        return target.atas if realisasi > target.atas else target.bawah
    return target


def _ratio(realisasi: Decimal, target: Decimal, how: Cara, is_range: bool) -> Decimal:
    if how.polaritas == "min" and how.varian == "rasio":
        return EXACT.divide(target, realisasi)
    if how.polaritas == "min":
        return EXACT.divide(EXACT.subtract(EXACT.add(target, target), realisasi), target)
    if how.polaritas == "stabil" and not is_range:
        return EXACT.divide(EXACT.subtract(target, abs(EXACT.subtract(realisasi, target))), target)
    return EXACT.divide(realisasi, target)


def _without_ratio(realisasi: Decimal, how: Cara) -> Capaian:
    """A target of 0."""
    if how.polaritas in ("min", "stabil"):
        met = realisasi <= 0 if how.polaritas == "min" else realisasi == 0
        if met:
            return _rounded(SERATUS, how, Catatan.TARGET_NOL_TERCAPAI)
        return _rounded(NOL, how, Catatan.TARGET_NOL_LEWAT)
    if how.target_nol == "kosong":
        return Capaian(None, Catatan.TARGET_NOL)
    if realisasi > 0:
        return _rounded(SERATUS, how, Catatan.TARGET_NOL_PENUH)
    return _rounded(NOL, how, Catatan.TARGET_NOL_KOSONG)
