"""An open cell for a number, as it came back, in; the number, and what there is to say about it, out.

What is surely another number than was meant (a date, a per cent of what is no per cent, `1.234`) is an error, what
perhaps is one is told.
"""

import re
from datetime import date
from decimal import Decimal

from sopdocs.excel import SelTerbaca
from sopdocs.kinds.pengukuran.nilai import seluruhnya, tanpa_data, utuh
from sopdocs.pengumpulan.masalah import Kata, pendek
from sopdocs.pengumpulan.papan import Kotak
from sopdocs.text import dates, figures
from sopdocs.text.numbers import angka

LARGEST = Decimal(10) ** 15
"""Excel keeps 15 digits: a number beyond has lost some."""
KOSONGKAN = "bila datanya belum ada, kosongkan dan jelaskan di Keterangan; bila memang nol, tulis 0"

_NOTHING = {"tidak ada", "kosong", "."}
_PERCENT = re.compile(r"(?:%|persen)$", re.IGNORECASE)
_RUPIAH = re.compile(r"-?\s*(?:rp|idr)(?![^\W\d_])\s*\.?\s*", re.IGNORECASE)
_FULL, _PLAIN = (
    "tulis rupiahnya penuh, angkanya saja",
    "tulis angkanya saja, misalnya 82,5; keterangan lain di Keterangan",
)
_SEN = Decimal("0.01")
_LEAST, _GROUPED = Decimal(10), Decimal(1000)
"""Rupiah below a thousand are hardly any; a number below it needs no sign between thousands."""


def bilangan(sel: SelTerbaca, kotak: Kotak) -> tuple[Decimal | None, list[Kata]]:
    """None: there is none that can be used."""
    reader = _Pembaca(sel, kotak)
    value = reader.nilai()
    if value is not None:
        reader.wonder(value)
    return value, reader.told


class _Pembaca:
    """Reads one cell; `told` is what there is to say about it."""

    def __init__(self, sel: SelTerbaca, kotak: Kotak) -> None:
        self.sel, self.kotak = sel, kotak
        self.told: list[Kata] = []

    def nilai(self) -> Decimal | None:
        """The number."""
        match self.sel.nilai:
            case Decimal() as value:
                return self._sized(self._percent(value))
            case date() as day:
                hint = f"ketik lagi angkanya; mungkin maksudnya {day.day},{day.month} atau {day.day}-{day.month}"
                self._error(f"Excel menjadikannya tanggal {dates.Tanggal.of(day)}", "kp-tanggal", hint)
            case str() as text if self.sel.macam == "jam":
                self._error(f"Excel menjadikannya jam {text}", "kp-tanggal", "ketik lagi angkanya")
            case str() as text:
                return self._of_text(text)
        return None

    def wonder(self, value: Decimal) -> None:
        """What Excel, or a habit, may have made of it."""
        if self.kotak.macam == "uang" and 0 < abs(value) < _GROUPED:
            message = f"hanya {angka(value)} rupiah: mungkin ditulis dalam ribuan atau jutaan"
            self._warn(message, f"{_FULL}, misalnya 12500000; bila benar, biarkan")
        elif self.kotak.macam == "uang" and value % _SEN:
            self._warn(f"{angka(value)} bukan rupiah atau sen yang utuh", "periksa angkanya; bila benar, biarkan")
        elif self.sel.ribuan and not self.sel.rumus and _LEAST <= abs(value) < _GROUPED:
            message = (
                f"tersimpan {angka(value)} dalam bentuk ribuan; bila yang diketik ada desimalnya, Excel di komputer "
                "itu membaca tanda desimalnya sebagai pemisah ribuan"
            )
            self._warn(message, "periksa angkanya; bila benar, biarkan")

    def _error(self, message: str, rule: str, hint: str) -> None:
        self.told.append(("error", message, rule, hint))

    def _warn(self, message: str, hint: str) -> None:
        self.told.append(("peringatan", message, "rl-janggal", hint))

    def _percent(self, value: Decimal) -> Decimal | None:
        """`95%` is 0.95 in the file."""
        if not self.sel.persen:
            return value
        whole = (value * 100).normalize()
        if self._is_percent():
            return whole
        self._no_percent(f"{angka(whole)}%")
        return None

    def _is_percent(self) -> bool:
        return "%" in self.kotak.satuan or self.kotak.satuan.casefold().startswith("persen")

    def _no_percent(self, written: str) -> None:
        self._error(
            f"ditulis {written}, padahal {self._unit('ini bukan persen')}", "kp-persen", "ketik angkanya tanpa %"
        )

    def _unit(self, none: str) -> str:
        return f"satuannya {self.kotak.satuan}" if self.kotak.satuan else none

    def _sized(self, value: Decimal | None) -> Decimal | None:
        if value is None or abs(value) < LARGEST:
            return value
        self._error(f"{pendek(value)} terlalu besar", "kp-angka", "periksa angkanya")
        return None

    def _of_text(self, text: str) -> Decimal | None:
        is_money, bare = self.kotak.macam == "uang", _RUPIAH.sub("", text)
        if tanpa_data(bare) or bare.casefold() in _NOTHING:
            self._error(f'"{text}" bukan angka', "kp-angka", KOSONGKAN)
        elif is_money and (whole := seluruhnya(text)) is not None:
            self._error(f'"{text}" belum ditulis seluruhnya', "kp-angka", f"tulis semua rupiahnya: {utuh(whole)}")
        elif _PERCENT.search(text) and not self._is_percent():
            self._no_percent(f'"{pendek(text)}"')
        elif bare != text and self.kotak.satuan and not is_money and not self._is_money_unit():
            self._error(f'ditulis "{pendek(text)}", padahal {self._unit("")}', "kp-angka", _PLAIN)
        else:
            return self._parsed(text, "rupiah" if is_money else self.kotak.satuan)
        return None

    def _is_money_unit(self) -> bool:
        return bool(re.search(r"\b(?:rp|idr|rupiah)\b", self.kotak.satuan, re.IGNORECASE))

    def _parsed(self, text: str, satuan: str) -> Decimal | None:
        is_money = self.kotak.macam == "uang"
        try:
            return self._sized(figures.parse(text, uang=is_money, satuan=satuan))
        except figures.Rancu as error:
            message, _, hint = str(error).partition("; ")
            self._error(message, "kp-rancu", hint)
        except ValueError as error:
            self._error(str(error), "kp-angka", f"{_FULL}, misalnya 12500000" if is_money else _PLAIN)
        return None
