"""Figures and names of a year in; the text that every document of performance prints for them out."""

from decimal import Decimal

from sopdocs.kinds.naskah import Naskah
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.nilai import Tertulis
from sopdocs.kinds.pengukuran.spec import Kinerja
from sopdocs.kinds.rujukan import name_of
from sopdocs.kinerja.ukuran import Akumulasi, Periode, Polaritas
from sopdocs.text.numbers import NBSP, angka, romawi

SEBUTAN_POLARITAS: dict[Polaritas, str] = {
    "maks": "makin tinggi makin baik",
    "min": "makin rendah makin baik",
    "stabil": "makin dekat target makin baik",
}
SEBUTAN_AKUMULASI: dict[Akumulasi, str] = {
    "jumlah": "dijumlahkan",
    "terakhir": "triwulan terakhir yang terisi",
    "rata-rata": "dirata-rata",
}
SEBERAPA_SERING: dict[Periode, str] = {
    "triwulan": "tiap triwulan",
    "semester": "tiap semester",
    "tahunan": "tiap tahun",
}


def uang(value: Decimal | None) -> str:
    """`12.500.000`: whole rupiah, with sen only where there are some; empty where nothing is known."""
    if value is None:
        return ""
    return angka(value, 0 if value == value.to_integral_value() else 2)


def persen(value: Decimal | None, desimal: int) -> str:
    """`95,00 %`, always with the decimals of the office; empty where nothing is known."""
    return "" if value is None else f"{angka(value, desimal)}{NBSP}%"


def tertulis(said: Tertulis | None) -> str:
    """A target or a realisasi as it is written; empty where there is none."""
    return "" if said is None else str(said)


def penerima(model: Naskah, id_: str) -> str:
    """The name of a seksi, or the jabatan of an officer; what is no id of the profile as it stands."""
    return model.penerima[id_].nama if id_ in model.penerima else name_of(model, id_)


def menurut(kinerja: Kinerja) -> str:
    """`Perjanjian Kinerja Perubahan Tahun 2025 tanggal 15 September 2025`; nothing in a year without a perubahan."""
    day = kinerja.perubahan.tanggal if kinerja.perubahan else None
    return f"{kinerja.dokumen_perubahan} tanggal {day}" if day else kinerja.dokumen_perubahan


def sejak(kinerja: Kinerja) -> str:
    """`mulai Triwulan III menurut Perjanjian Kinerja Perubahan Tahun 2025 tanggal … (Perubahan APBD)`"""
    change = kinerja.perubahan
    if change is None:
        return ""
    why = f" ({change.alasan})" if change.alasan else ""
    return f"mulai Triwulan {romawi(change.mulai)} menurut {menurut(kinerja)}{why}"


def rumus(indikator: Indikator) -> str:
    """How an indicator is counted: in the office's words, or from its components."""
    if indikator.rumus or indikator.komponen is None:
        return indikator.rumus
    parts = indikator.komponen
    times = "" if parts.faktor == 1 else f" × {angka(parts.faktor)}"
    return f"{parts.pembilang} ÷ {parts.penyebut}{times}"
