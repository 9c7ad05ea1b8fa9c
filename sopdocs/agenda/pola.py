"""A pattern in, the numbers of letters out; and back, a number in, its urut, kode, month and year out.

    {kode}/{urut:03d}/{unit}/{bulan_romawi}/{tahun}      800.1.11/007/KEC-MKT/III/2026

Practice writes the month in Roman capitals and the urut with leading zeros. A pattern is text of the office, so it is
taken apart here and never handed to str.format, which would look into objects.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from string import Formatter

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

FIELDS = ("kode", "urut", "unit", "bulan", "bulan_romawi", "tahun", "hari")
PADDED = ("urut", "bulan", "hari")
"""The fields that may have leading zeros, `{urut:03d}`."""

PADDING = re.compile(r"0([1-9])d", re.ASCII)

LONGEST = 200
"""Characters of a number that is read; a longer one is no number of a letter."""

_WRITTEN = {
    "urut": r"\d{1,9}",
    "tahun": r"\d{4}",
    "bulan": r"\d{1,2}",
    "bulan_romawi": "[ivx]{1,4}",
    "hari": r"\d{1,2}",
}


@dataclass(frozen=True, slots=True)
class Bagian:
    """Text as it stands, then perhaps a field, with at least `digits` digits."""

    literal: str
    field: str = ""
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Terbaca:
    """What a number says about itself; None for what its pattern does not have."""

    urut: int
    kode: str | None
    bulan: int | None
    tahun: int | None


@dataclass(frozen=True, slots=True)
class Pola:
    """The pattern of the numbers of one book; `parse` makes it."""

    text: str
    bagian: tuple[Bagian, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of its fields, in their order."""
        return tuple(bagian.field for bagian in self.bagian if bagian.field)

    def nomor(self, urut: int, tanggal: date, kode: str, unit: str) -> str:
        """The number that is number `urut`."""
        values = {
            "kode": kode,
            "urut": urut,
            "unit": unit,
            "bulan": tanggal.month,
            "bulan_romawi": ROMAN[tanggal.month - 1],
            "tahun": tanggal.year,
            "hari": tanggal.day,
        }
        return "".join(f"{part.literal}{str(values.get(part.field, '')).zfill(part.digits)}" for part in self.bagian)

    def baca(self, nomor: str, kode: str = "", unit: str = "") -> Terbaca | None:
        """What `nomor` says, None when it is no number of this pattern.

        Spaces and capitals do not count, nor how many zeros lead. `kode` and `unit` of the letter settle where they
        end when the number has them; it may have others.
        """
        known = {"kode": kode, "unit": unit}
        number = ringkas(nomor)
        if len(number) > LONGEST:
            return None
        match = re.fullmatch("".join(_expressions(self.bagian, known)), number, re.ASCII)
        return _terbaca(match.groupdict()) if match else None


def parse(text: str) -> Pola:
    """The pattern; raises ValueError with a sentence for the author, which says what to write instead."""
    try:
        pieces = list(Formatter().parse(text))
    except ValueError as error:
        raise ValueError(f'pola nomor "{text[:60]}": kurung {{ }} tidak berpasangan') from error
    pola = Pola(text, tuple(_bagian(*piece) for piece in pieces))
    _check(pola)
    return pola


def ringkas(text: str) -> str:
    """How numbers are compared: without spaces, in small letters."""
    return "".join(text.split()).casefold()


def _bagian(literal: str, field: str | None, form: str | None, conversion: str | None) -> Bagian:
    if field is None:
        return Bagian(literal)
    if field not in FIELDS:
        known = ", ".join(f"{{{name}}}" for name in FIELDS)
        raise ValueError(f"pola nomor: {{{field[:40]}}} tidak dikenal; yang ada: {known}")
    if conversion:
        raise ValueError(f"pola nomor: tulis {{{field}}} tanpa !{conversion[:40]}")
    return Bagian(literal, field, _digits(field, form or ""))


def _digits(field: str, form: str) -> int:
    """How many digits `:03d` asks for."""
    if not form:
        return 0
    if field not in PADDED:
        raise ValueError(f'pola nomor: tulis {{{field}}} tanpa ":{form[:40]}"; nol di depan hanya untuk angka')
    match = PADDING.fullmatch(form)
    if match is None:
        raise ValueError(f'pola nomor: ":{form[:40]}" tidak dikenal; tulis misalnya {{{field}:03d}} untuk tiga angka')
    return int(match[1])


def _check(pola: Pola) -> None:
    if "urut" not in pola.fields:
        raise ValueError("pola nomor harus memuat {urut}, misalnya {kode}/{urut:03d}/{tahun}")
    if twice := next((name for name in pola.fields if pola.fields.count(name) > 1), None):
        raise ValueError(f"pola nomor memuat {{{twice}}} lebih dari sekali")
    if not pola.text.isprintable():
        raise ValueError("pola nomor harus satu baris, tanpa tab")
    if len(pola.text) > LONGEST:
        raise ValueError(f"pola nomor terlalu panjang; paling banyak {LONGEST} huruf")


def _expressions(parts: tuple[Bagian, ...], known: dict[str, str]) -> Iterator[str]:
    """The pattern as a regular expression for a number as `ringkas` leaves it."""
    for part in parts:
        yield re.escape(ringkas(part.literal))
        if part.field in known:
            value = ringkas(known[part.field])
            yield f"(?P<{part.field}>{re.escape(value)}|.+?)" if value else f"(?P<{part.field}>.+?)"
        elif part.field:
            yield f"(?P<{part.field}>{_WRITTEN[part.field]})"


def _terbaca(said: dict[str, str]) -> Terbaca | None:
    """None when it has a month that no year has."""
    bulan, tahun = _bulan(said), said.get("tahun")
    if bulan is not None and not 1 <= bulan <= len(ROMAN):
        return None
    return Terbaca(int(said["urut"]), said.get("kode"), bulan, int(tahun) if tahun else None)


def _bulan(said: dict[str, str]) -> int | None:
    """The month, 0 for one in Roman capitals that are none."""
    if "bulan" in said:
        return int(said["bulan"])
    if "bulan_romawi" not in said:
        return None
    roman = said["bulan_romawi"].upper()
    return ROMAN.index(roman) + 1 if roman in ROMAN else 0
