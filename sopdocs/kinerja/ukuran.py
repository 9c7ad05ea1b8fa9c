"""What is measured, and how: frozen values, which `tahun` counts with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

Polaritas: TypeAlias = Literal["maks", "min", "stabil"]
"""More is better, less is better, neither: polarisasi maximize, minimize, stabilize (Kementerian Keuangan)."""

Akumulasi: TypeAlias = Literal["jumlah", "terakhir", "rata-rata"]
"""How quarters become a year: konsolidasi periode sum, take last known value, average (Kementerian Keuangan)."""

Periode: TypeAlias = Literal["triwulan", "semester", "tahunan"]
"""How often an indicator is measured at all."""

Varian: TypeAlias = Literal["selisih", "rasio"]
"""The formula where less is better: (2T − R) ÷ T, or T ÷ R."""

TargetNol: TypeAlias = Literal["kosong", "penuh"]
"""A target of 0 where more is better: no capaian, or 100 for anything above 0 and else 0."""

HitungDari: TypeAlias = Literal["tercetak", "mentah"]
"""What is counted on with: figures as they are printed, or before they are rounded."""

Efisiensi: TypeAlias = Literal["banding", "selisih", "hemat"]
"""How performance is held against money; see `efisiensi`."""

DasarRerata: TypeAlias = Literal["indikator", "sasaran"]
"""What the mean of the office is the mean of."""

TRIWULAN = (1, 2, 3, 4)


def is_due(periode: Periode, triwulan: int) -> bool:
    """Whether a quarter brings a figure: those of a half year come in II and IV, of a year in IV."""
    return triwulan % {"triwulan": 1, "semester": 2, "tahunan": 4}[periode] == 0


@dataclass(frozen=True, slots=True)
class Rentang:
    """A target from `bawah` to `atas`, both included: `80–90`."""

    bawah: Decimal
    atas: Decimal


Target: TypeAlias = Decimal | Rentang


@dataclass(frozen=True, slots=True)
class Kelas:
    """A class of a scale: capaian from `batas` on, or (`di_atas`) above it. `warna`: the cell's colour, `D0D0D0`."""

    batas: Decimal
    predikat: str
    di_atas: bool = False
    warna: str = ""


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale of predikat, the highest class first; `sumber` says where it comes from."""

    nama: str
    kelas: tuple[Kelas, ...]
    sumber: str = ""


@dataclass(frozen=True, slots=True)
class Aturan:
    """The settings of an office. `desimal`: decimals of a printed per cent, which are cut off (`potong`) or rounded;
    `batas_atas`, `batas_bawah`: the cap and the floor of a printed one.
    """

    skala: Skala
    varian: Varian = "selisih"
    batas_atas: Decimal | None = None
    batas_bawah: Decimal | None = Decimal(0)
    desimal: int = 2
    potong: bool = False
    dari: HitungDari = "tercetak"
    target_nol: TargetNol = "kosong"
    rerata: DasarRerata = "indikator"
    efisiensi: Efisiensi = "banding"
    ambang: Decimal = Decimal(5)
    """Points between performance and money that `selisih` takes for equal."""
    kumulatif: bool = False
    """Whether a quarter's realisasi of money is that from January on (as SP2D lists are), or its own."""


@dataclass(frozen=True, slots=True)
class Indikator:
    """An indicator: targets by quarter and of the year, realisasi by quarter; what is missing in them is not known."""

    id: str
    polaritas: Polaritas = "maks"
    akumulasi: Akumulasi = "terakhir"
    periode: Periode = "triwulan"
    target: Mapping[int, Target] = field(default_factory=dict)
    tahunan: Target | None = None
    realisasi: Mapping[int, Decimal] = field(default_factory=dict)
    mentah: Mapping[int, Decimal] = field(default_factory=dict)
    """Of the same quarters, where a realisasi is counted from components: before it was rounded."""
    desimal: int = 2
    """Decimals of a realisasi that is counted (a mean of quarters)."""
    varian: Varian | None = None
    """None: that of the office."""
    mulai: int = 1
    """The first quarter in which it is measured: later for one that came with a perubahan in the middle of the year."""

    def is_due(self, triwulan: int) -> bool:
        """Whether a figure is expected for that quarter."""
        return triwulan >= self.mulai and is_due(self.periode, triwulan)


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A sasaran and its indicators."""

    id: str
    indikator: tuple[Indikator, ...]


@dataclass(frozen=True, slots=True)
class Anggaran:
    """The money of a sub kegiatan, in rupiah; `volume` of its keluaran, by quarter, against `target`."""

    id: str
    pagu: Decimal | None
    realisasi: Mapping[int, Decimal] = field(default_factory=dict)
    target: Decimal | None = None
    volume: Mapping[int, Decimal] = field(default_factory=dict)
    mulai: int = 1
    """The first quarter that may spend it, as for an indicator."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program, kegiatan or sub kegiatan: a row of money itself, or what is below it.

    `indikator` are the ids of those that it serves: its performance, for the efficiency.
    """

    id: str
    anggaran: Anggaran | None = None
    bawah: "tuple[Program, ...]" = ()
    indikator: tuple[str, ...] = ()
