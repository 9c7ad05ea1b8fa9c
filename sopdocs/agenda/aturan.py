"""The settings of one book in, its rule out: the pattern, where numbers start again, and the first of a year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from sopdocs.agenda.pola import Pola
from sopdocs.agenda.pola import parse as parse_pola

UrutPer: TypeAlias = Literal["tahun", "bulan", "kode"]

URUT_PER: tuple[UrutPer, ...] = get_args(UrutPer)

LARGEST = 999_999
"""The largest urut that a year begins with."""


@dataclass(frozen=True, slots=True)
class Aturan:
    """How one book numbers its letters; `parse` makes it.

    `urut_per`: the urut starts again with each year, each month, or each kode of a year. `mulai`: year → its first
    urut, for an office that begins in the middle of a year; other years begin with 1.
    """

    pola: Pola
    urut_per: UrutPer = "tahun"
    mulai: Mapping[int, int] = field(default_factory=dict)

    def lingkup(self, tahun: int, bulan: int, kode: str) -> str:
        """The name of the scope in which an urut is given once: `2026`, `2026-03` or `2026 800.1.11`."""
        names = {"tahun": f"{tahun}", "bulan": f"{tahun}-{bulan:02d}", "kode": f"{tahun} {kode}"}
        return names[self.urut_per]


def parse(pola: str, urut_per: str = "tahun", mulai: Mapping[int, int] | None = None) -> Aturan:
    """The rule; raises ValueError with a sentence for the author when the settings do not fit each other.

    Where the urut starts again with the month or the kode, the pattern has to show it: else two letters of one year
    would have the same number.
    """
    known = next((name for name in URUT_PER if name == urut_per), None)
    if known is None:
        raise ValueError(f'urut_per "{urut_per[:40]}" tidak dikenal; pilih {", ".join(URUT_PER)}')
    aturan = Aturan(parse_pola(pola), known, mulai or {})
    if known == "bulan" and not {"bulan", "bulan_romawi"} & set(aturan.pola.fields):
        raise ValueError("urut_per: bulan; pola nomor harus memuat {bulan_romawi} atau {bulan}")
    if known == "kode" and "kode" not in aturan.pola.fields:
        raise ValueError("urut_per: kode; pola nomor harus memuat {kode}")
    _check_mulai(aturan)
    return aturan


def _check_mulai(aturan: Aturan) -> None:
    if aturan.mulai and aturan.urut_per != "tahun":
        raise ValueError(
            f"mulai hanya untuk urut_per: tahun; untuk urut_per: {aturan.urut_per} tulislah `nomor` pada surat pertama"
        )
    for urut in aturan.mulai.values():
        if not 1 <= urut <= LARGEST:
            raise ValueError(f"mulai: {urut}; nomor urut pertama antara 1 dan {LARGEST}")
