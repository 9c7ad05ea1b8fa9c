"""Figures of a spec as they are written in; figures that count and still read as written out.

80    80,5    95 %    1.250.000,00    Rp 1.250.000    80–90    ≥ 80    WTP
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from sopdocs.kinds.fields import TEXT_SCHEMA, wrong
from sopdocs.kinerja.ukuran import Rentang, Target
from sopdocs.text import figures
from sopdocs.text.numbers import angka

_BETWEEN = re.compile(r"\s*(?:–|—|s\.?\s*d\.?|s/d|sampai(?: dengan)?)\s*|(?<=[\d%])\s*-\s*(?=\d)", re.IGNORECASE)
_BOUND = re.compile(
    r"^(≥|>=|>|≤|<=|<|minimal|min\.?|maksimal|maks\.?|(?:kurang|lebih) dari|paling (?:sedikit|banyak|lama))\s*(?=\d)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?P<number>.*\d\s*%?)\s*(?P<satuan>[^\W\d_].*|\(.*)", re.DOTALL)
_PERCENT = re.compile(r"(?:%|persen)$", re.IGNORECASE)
_MONEY = re.compile(r"(?<![^\W\d_])(?:rp|idr|rupiah)(?![^\W\d_])\.?", re.IGNORECASE)
_NONE = re.compile(r"[-–—]+|n\s*[./]?\s*a\.?|nihil|tad|tidak ada data|belum (?:ada|diukur|tersedia)", re.IGNORECASE)
_BESARAN = {
    **dict.fromkeys(("ribu", "rb"), Decimal(10**3)),
    **dict.fromkeys(("juta", "jt"), Decimal(10**6)),
    **dict.fromkeys(("miliar", "milyar", "miliyar", "m"), Decimal(10**9)),
    **dict.fromkeys(("triliun", "trilyun", "t"), Decimal(10**12)),
}
_QUARTER = re.compile(r"(?:triwulan|tw)?\s*(?P<number>[1-4]|i{1,3}|iv)", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


@dataclass(frozen=True, slots=True)
class Tertulis:
    """A target or a realisasi: `nilai` is what counts; None for a word (`WTP`, `BB`), whose score a scale knows.

    `batas` is what stands before the number (`≥`), and is printed with it; `satuan` what stands behind it, and is not.
    """

    teks: str
    nilai: Target | None
    batas: str = ""
    satuan: str = ""

    @property
    def is_word(self) -> bool:
        """Whether it has no number of its own."""
        return self.nilai is None

    def __str__(self) -> str:
        """As it is printed."""
        if self.nilai is None:
            return self.teks
        return f"{self.batas} {tercetak(self.nilai)}".strip()


def tercetak(value: Target) -> str:
    """`80,5`, `80–90`: with the decimals that were written."""
    if isinstance(value, Rentang):
        return f"{angka(value.bawah)}–{angka(value.atas)}"
    return angka(value)


def utuh(value: Decimal) -> str:
    """`2.400.000.000` for 2400000000.0: without decimals that are all zero."""
    return angka(value, 0) if value == value.to_integral_value() else angka(value)


def tulisan(text: str) -> Tertulis:
    """What a target or realisasi says; ValueError with a sentence for the author."""
    bare = " ".join(text.split())
    bound = _BOUND.match(bare)
    if bare[:1].isalpha() and not bound and not _MONEY.match(bare):
        return Tertulis(bare, None)
    value, satuan = _measured(bare[bound.end() :] if bound else bare)
    return Tertulis(bare, value, bound[1] if bound else "", satuan)


def sesuai(said: Tertulis, satuan: str) -> bool:
    """Whether the unit behind a number is that of its indicator; `Rp` and `rupiah` may stand anywhere or nowhere."""
    written, known = _words(said.satuan), _words(satuan)
    return not written or written == known or (written == "%" and "%" in known)


def seluruhnya(text: str) -> Decimal | None:
    """2400000000 for `2,4 miliar`; None where no such word is."""
    found = _UNIT.fullmatch(" ".join(text.split()))
    factor = _BESARAN.get(_MONEY.sub("", found["satuan"]).strip(" .").casefold()) if found else None
    try:
        return figures.parse(found["number"], uang=True) * factor if found and factor else None
    except ValueError:
        return None


def triwulan(value: Any) -> int:
    """Which quarter a text says: `3`, `III`, `TW III`, `Triwulan 3`; an error of pydantic where it says none."""
    if isinstance(value, int):
        return value
    found = _QUARTER.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise wrong("di sini harus ada triwulan 1 sampai 4", "misalnya 3")
    number = found["number"].upper()
    return _ROMAN.get(number) or int(number)


def tanpa_data(text: str) -> bool:
    """`n/a`, `–`, `belum ada`: words for what is not there."""
    return bool(_NONE.fullmatch(" ".join(text.split())))


def petunjuk(text: str) -> str:
    """What to write in place of something that is no figure."""
    bare = " ".join(text.split())
    if tanpa_data(bare):
        return "tulis 0 bila memang nol; bila belum ada, kosongkan: dicetak garis, dan sebabnya disebut di bawah tabel"
    if _UNIT.fullmatch(bare):
        return "tulis angkanya saja; satuannya ditulis di satuan, penjelasannya di keterangan"
    return "tulis angka dengan koma untuk desimal, misalnya 82,5 atau 1.250.000,00"


def _measured(text: str) -> tuple[Target, str]:
    """A number or a range, and the unit behind it."""
    try:
        return _number(text), "%" if _PERCENT.search(text) else ""
    except figures.Rancu:
        raise
    except ValueError:
        found = _UNIT.fullmatch(text)
        if found is None:
            raise
        number, satuan = found["number"], found["satuan"]
    low, *above = _BETWEEN.split(number)  # `7 bulan – 8 bulan`
    return _number("–".join((low.removesuffix(satuan), *above))), satuan


def _words(satuan: str) -> str:
    """A unit as it is compared."""
    words = _MONEY.sub(" ", satuan.casefold().replace("milyar", "miliar")).replace("persentase", "%")
    return " ".join(words.replace("persen", "%").split())


def _number(text: str) -> Target:
    """A number or a range."""
    parts = _BETWEEN.split(text)
    if len(parts) != 2 or not all(parts):
        return figures.parse(text)
    low, high = (figures.parse(part) for part in parts)
    if low > high:
        raise ValueError(f'"{text}": awal rentang lebih besar daripada akhirnya')
    return Rentang(low, high)


def _tertulis(value: Any) -> Tertulis:
    return value if isinstance(value, Tertulis) else _told(tulisan, value)


def _angka(value: Any) -> Decimal:
    return value if isinstance(value, Decimal) else _told(figures.parse, value)


def _uang(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and (whole := seluruhnya(value)) is not None:
        raise wrong(f'"{value}" belum ditulis seluruhnya', f"tulis semua rupiahnya: {utuh(whole)}")
    found: Decimal = _told(lambda text: figures.parse(text, uang=True), value)
    return found


def _told(read: Any, value: Any) -> Any:
    """What is no figure, in the words of the author."""
    if not isinstance(value, str):
        raise wrong("di sini harus ada satu angka", "misalnya 82,5")
    try:
        return read(value)
    except figures.Rancu as error:
        raise wrong(str(error).partition(";")[0], str(error).partition("; ")[2]) from error
    except ValueError as error:
        raise wrong(str(error), petunjuk(value)) from error


Nilai: TypeAlias = Annotated[Tertulis, BeforeValidator(_tertulis), WithJsonSchema(TEXT_SCHEMA)]
"""A number, a range, or a word of a scale."""

Angka: TypeAlias = Annotated[Decimal, BeforeValidator(_angka), WithJsonSchema(TEXT_SCHEMA)]
Uang: TypeAlias = Annotated[Decimal, BeforeValidator(_uang), WithJsonSchema(TEXT_SCHEMA)]
"""Rupiah."""

Triwulan: TypeAlias = Annotated[int, BeforeValidator(triwulan), WithJsonSchema({"type": ["integer", "string"]})]
