"""The decision of a spec in; what the template prints of it out.

KEPUTUSAN CAMAT X / NOMOR / TENTANG / CAMAT X, / Menimbang / Mengingat / MEMUTUSKAN: / Menetapkan / KESATU, KEDUA … /
Ditetapkan di, pada tanggal / signature: the form in practice of decisions of the head of a perangkat daerah.
"""

from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted, filled
from sopdocs.kinds.buku_sop.model import BukuSop, Keputusan
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.officers import signing
from sopdocs.kinds.ttd import DATE, ttd
from sopdocs.text.numbers import terbilang
from sopdocs.text.signing import capitals

LINE, NUMBER, PLACE = 60, 28, 24
"""Dots of what is to be written by hand."""


@dataclass(frozen=True, slots=True)
class Butir:
    """A point: `kata` and `titik` stand before the first of a list only."""

    kata: str
    titik: str
    no: str
    teks: str


@dataclass(frozen=True, slots=True)
class Penetapan:
    """Where, when and by whom it is decided."""

    tempat: str
    tanggal: str
    jabatan: tuple[str, ...]
    nama: str
    bawah: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LembarKeputusan:
    """`kepala` is its first line, `pejabat` who decides; `pertimbangan` are the points of Menimbang and Mengingat."""

    kepala: str
    nomor: str
    tentang: str
    pejabat: str
    pertimbangan: tuple[Butir, ...]
    menetapkan: str
    diktum: tuple[Butir, ...]
    diktum_akhir: Butir
    """The last one, which stays on one page with the signature."""
    penetapan: Penetapan


def lembar_keputusan(model: BukuSop, keputusan: Keputusan, signer: Signer) -> LembarKeputusan:
    """All text of the decision."""
    office = capitals(signing(model, signer).jabatan) or dotted(NUMBER)
    about = filled(capitals(keputusan.tentang), LINE)
    *decided, last = _diktum(keputusan.diktum or (dotted(LINE),))
    return LembarKeputusan(
        kepala=f"KEPUTUSAN {office}",
        nomor=keputusan.nomor.strip() or dotted(NUMBER),
        tentang=about,
        pejabat=f"{office},",
        pertimbangan=(
            *_points("Menimbang", keputusan.menimbang, "abcdefghijklmnopqrstuvwxyz"),
            *_points("Mengingat", keputusan.mengingat, ""),
        ),
        menetapkan=f"KEPUTUSAN {office} TENTANG {about}.",
        diktum=tuple(decided),
        diktum_akhir=last,
        penetapan=_penetapan(model, signer),
    )


def _points(word: str, texts: tuple[str, ...], letters: str) -> tuple[Butir, ...]:
    """a. b. c. with letters, else 1. 2. 3.; one alone is not counted."""
    points = []
    for number, text in enumerate(texts or (dotted(LINE),)):
        sign = letters[number] if number < len(letters) else str(number + 1)
        points.append(Butir("" if number else word, "" if number else ":", f"{sign}." if len(texts) > 1 else "", text))
    return tuple(points)


def _diktum(texts: tuple[str, ...]) -> tuple[Butir, ...]:
    return tuple(Butir(_ordinal(number), ":", "", text) for number, text in enumerate(texts, 1))


def _ordinal(number: int) -> str:
    """KESATU, KEDUA, KESEBELAS."""
    return f"KE{terbilang(number)}".upper()


def _penetapan(model: BukuSop, signer: Signer) -> Penetapan:
    block = ttd(model, signer)
    date = str(signer.tanggal or dotted(DATE))
    return Penetapan(filled(model.tempat, PLACE), date, block.jabatan, block.nama, block.bawah)
