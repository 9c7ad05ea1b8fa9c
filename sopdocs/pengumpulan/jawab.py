"""An open cell of a form that came back in; the answer in it, or what is wrong with it, out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from sopdocs.excel import SelTerbaca
from sopdocs.kinds.formulir.blangko import Blangko
from sopdocs.kinds.pengukuran.nilai import tanpa_data
from sopdocs.pengumpulan.bilangan import KOSONGKAN, LARGEST, bilangan
from sopdocs.pengumpulan.lembar import Pasangan
from sopdocs.pengumpulan.masalah import Kata, di_sel, pendek
from sopdocs.pengumpulan.papan import Kotak, Kunci
from sopdocs.problems import Problem, Severity
from sopdocs.text import dates, nip
from sopdocs.text.nearest import suggest
from sopdocs.text.numbers import angka

Nilai: TypeAlias = Decimal | str | tuple[str, ...] | dates.Tanggal

_IN_NUMBERS = re.compile(r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})", re.ASCII)
_SOON = 6
"""Months after its quarter in which a form comes back."""
_AS_VALUE = "salin selnya, lalu Tempel Khusus: Nilai"


@dataclass(frozen=True, slots=True)
class Jawab:
    """An answer, and the cell that it stands in."""

    nilai: Nilai
    kotak: Kotak
    file: str
    lembar: str

    @property
    def kunci(self) -> Kunci:
        """Where it goes in the quarter's file."""
        return self.kotak.kunci

    def problem(self, severity: Severity, message: str, rule: str, hint: str = "") -> Problem:
        """At its cell."""
        return di_sel(self.file, self.lembar, self.kotak.tempat, severity, message, rule, hint)


def jawaban(file: str, pair: Pasangan, form: Blangko) -> tuple[list[Jawab], list[Problem]]:
    """All answers of a sheet; an empty cell is none."""
    answers, problems = list[Jawab](), list[Problem]()
    for kotak in pair.asli.kotak:
        reader = _Pembaca(pair.ada.di(*kotak.tempat), kotak, form)
        value = reader.nilai()
        problems += [
            di_sel(file, pair.ada.nama, kotak.tempat, severity, f"{kotak.nama}: {message}", rule, hint)
            for severity, message, rule, hint in reader.told
        ]
        if value is not None:
            answers.append(Jawab(value, kotak, file, pair.ada.nama))
    return answers, [*problems, *_hidden(file, pair)]


def _hidden(file: str, pair: Pasangan) -> Iterator[Problem]:
    """Answers that nobody sees are told once a sheet."""
    found = [kotak for kotak in pair.asli.kotak if _is_hidden(pair.ada.di(*kotak.tempat))]
    if found:
        others = f" dan {len(found) - 1} lainnya" if found[1:] else ""
        message = f"{found[0].nama}{others}: baris atau kolomnya disembunyikan; isinya tetap dibaca"
        hint = "tampilkan dulu, lalu periksa isinya"
        yield di_sel(file, pair.ada.nama, found[0].tempat, "peringatan", message, "kp-sembunyi", hint)


def _is_hidden(sel: SelTerbaca) -> bool:
    return sel.tersembunyi and sel.macam != "kosong"


class _Pembaca:
    """Reads one cell; `told` is what there is to say about it."""

    def __init__(self, sel: SelTerbaca, kotak: Kotak, form: Blangko) -> None:
        self.sel, self.kotak, self.form = sel, kotak, form
        self.told: list[Kata] = []

    def nilai(self) -> Nilai | None:
        """The answer; None where there is none, or none that can be used."""
        if self._is_broken():
            return None
        if self.sel.macam == "kosong":
            return None
        self._tell_formula()
        match self.kotak.macam:
            case "angka" | "uang":
                return self._number()
            case "pilihan":
                return self._choice()
            case "tanggal":
                return self._day()
            case "nip":
                return self._nip()
            case "daftar":
                return tuple(line.strip() for line in self._text().split("\n") if line.strip()) or None
            case "teks":
                return self._text() or None

    def _error(self, message: str, rule: str, hint: str) -> None:
        self.told.append(("error", message, rule, hint))

    def _warn(self, message: str, rule: str, hint: str = "") -> None:
        self.told.append(("peringatan", message, rule, hint))

    def _is_broken(self) -> bool:
        if self.sel.macam == "galat":
            what = f"rumus ={pendek(self.sel.rumus)} menghasilkan" if self.sel.rumus else "isinya galat"
            self._error(f"{what} {self.sel.nilai}", "kp-galat", "betulkan rumusnya, atau tulis angkanya")
        elif self.sel.rumus and self.sel.macam == "kosong":
            message = f"rumus ={pendek(self.sel.rumus)} tidak ada hasilnya"
            self._error(message, "kp-galat", f"buka di Excel lalu simpan, atau {_AS_VALUE}")
        elif self.sel.macam == "logika":
            word = "BENAR" if self.sel.nilai else "SALAH"
            self._error(f"isinya {word} (nilai logika), bukan jawaban", "kp-angka", KOSONGKAN)
        else:
            return False
        return True

    def _tell_formula(self) -> None:
        if self.sel.luar:
            message = (
                f"diambil dari buku kerja lain (={pendek(self.sel.rumus)}); dipakai hasil terakhirnya, {self._shown()}"
            )
            self._warn(message, "kp-luar-buku", f"pastikan angkanya, dan {_AS_VALUE}")
        elif self.sel.rumus:
            message = f"berisi rumus ={pendek(self.sel.rumus)}; dipakai hasilnya, {self._shown()}"
            self._warn(message, "kp-berumus")

    def _shown(self) -> str:
        value = self.sel.nilai
        return angka(value) if isinstance(value, Decimal) else f'"{pendek(value)}"'

    def _number(self) -> Decimal | None:
        value, told = bilangan(self.sel, self.kotak)
        self.told += told
        return value

    def _choice(self) -> str | None:
        text = self._text()
        words = {word.casefold(): word for word in self.kotak.pilihan}
        if text.casefold() not in words:
            self._error(f'"{pendek(text)}" tidak ada di pilihan', "kp-pilihan", suggest(text, self.kotak.pilihan))
            return None
        return words[text.casefold()]

    def _day(self) -> dates.Tanggal | None:
        value = self.sel.nilai
        try:
            day = dates.Tanggal.of(value) if isinstance(value, date) else _day_of(self._text())
        except ValueError as error:
            self._error(str(error), "kp-tanggal", "tulis tanggal, misalnya 2 Oktober 2025")
            return None
        if not self._is_near(day):
            turned = dates.Tanggal(day.year, day.day, day.month) if day.day and day.day <= 12 else day
            hint = f"periksa; mungkin maksudnya {turned}" if self._is_near(turned) else "periksa tanggalnya"
            self._warn(f"{day} jauh dari {self.form.periode}", "kp-tanggal", hint)
        return day

    def _is_near(self, day: dates.Tanggal) -> bool:
        months = (day.year - self.form.tahun) * 12 + day.month - self.form.triwulan * 3
        return not day.before(self.form.periode.awal) and months <= _SOON

    def _nip(self) -> str | None:
        value = self.sel.nilai
        if isinstance(value, Decimal) and value >= LARGEST:
            hint = "ketik lagi dengan spasi: 19790911 200604 1 014"
            self._error("NIP tersimpan sebagai angka, digit terakhirnya hilang", "kp-nip", hint)
            return None
        text = nip.printed(f"{value:f}" if isinstance(value, Decimal) else self._text())
        if tanpa_data(text):
            return None
        if fault := nip.fault(text):
            self._warn(fault, "kp-nip", "tulis 18 angka")
        return text

    def _text(self) -> str:
        """As it is seen."""
        match self.sel.nilai:
            case Decimal() as value:
                return angka(value)
            case date() as day:
                return str(dates.Tanggal.of(day))
            case value:
                return _plain(str(value))


def _day_of(text: str) -> dates.Tanggal:
    """Also as people type it, the day first, where Excel has left it as text: `15/10/2025`."""
    if found := _IN_NUMBERS.fullmatch(text):
        day, month, year = (int(found[each]) for each in (1, 3, 4))
        return dates.parse(f"{year if year > 99 else 2000 + year}-{month:02}-{day:02}")
    return dates.parse(text)


def _plain(text: str) -> str:
    """Without what neither YAML nor Word can hold."""
    lines = re.split("[\n\u2028\u2029\x85]", text)
    return "\n".join("".join(map(_letter, line)).strip() for line in lines).strip()


def _letter(letter: str) -> str:
    if letter.isprintable():
        return letter
    return " " if letter.isspace() else ""


def kosong(answers: Iterable[Jawab]) -> bool:
    """Whether nothing is filled in but perhaps a name."""
    return not any(each.kunci[0] in ("indikator", "anggaran") for each in answers)
