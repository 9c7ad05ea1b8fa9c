"""An open cell of a form that came back in; the answer in it, or what is wrong with it, out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from sopdocs.excel import SelTerbaca
from sopdocs.kinds.formulir.blangko import Blangko
from sopdocs.pengumpulan.lembar import Pasangan
from sopdocs.pengumpulan.masalah import di_sel, pendek
from sopdocs.pengumpulan.papan import Kotak, Kunci
from sopdocs.problems import Problem, Severity
from sopdocs.text import dates, figures, nip
from sopdocs.text.nearest import suggest
from sopdocs.text.numbers import angka

Nilai: TypeAlias = Decimal | str | tuple[str, ...] | dates.Tanggal

LARGEST = Decimal(10) ** 15
"""Excel keeps 15 digits: a number beyond has lost some."""
_EMPTY = "bila datanya belum ada, kosongkan dan jelaskan di Keterangan; bila memang nol, tulis 0"
_NOTHING = {"-", "–", "—", "n/a", "na", "nihil", "tidak ada", "kosong", "belum ada", "."}
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
    return answers, problems


Kata: TypeAlias = tuple[Severity, str, str, str]


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
            self._error(f"isinya {word} (nilai logika), bukan jawaban", "kp-angka", _EMPTY)
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
        if self.sel.tersembunyi:
            self._warn("baris atau kolomnya disembunyikan; isinya tetap dibaca", "kp-sembunyi")

    def _shown(self) -> str:
        value = self.sel.nilai
        return angka(value) if isinstance(value, Decimal) else f'"{pendek(value)}"'

    def _number(self) -> Decimal | None:
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

    def _percent(self, value: Decimal) -> Decimal | None:
        """`95%` is 0.95 in the file."""
        if not self.sel.persen:
            return value
        whole = value * 100
        if "%" in self.kotak.satuan or self.kotak.satuan.casefold().startswith("persen"):
            return whole
        unit = f"satuannya {self.kotak.satuan}" if self.kotak.satuan else "ini bukan persen"
        self._error(f"ditulis {angka(whole.normalize())}%, padahal {unit}", "kp-persen", "ketik angkanya tanpa %")
        return None

    def _sized(self, value: Decimal | None) -> Decimal | None:
        if value is None or abs(value) < LARGEST:
            return value
        self._error(f"{pendek(value)} terlalu besar", "kp-angka", "periksa angkanya")
        return None

    def _of_text(self, text: str) -> Decimal | None:
        if text.casefold() in _NOTHING:
            self._error(f'"{text}" bukan angka', "kp-angka", _EMPTY)
            return None
        try:
            return self._sized(figures.parse(text, uang=self.kotak.macam == "uang", satuan=self.kotak.satuan))
        except figures.Rancu as error:
            message, _, hint = str(error).partition("; ")
            self._error(message, "kp-rancu", hint)
        except ValueError as error:
            self._error(str(error), "kp-angka", "tulis angkanya saja, misalnya 82,5; keterangan lain di Keterangan")
        return None

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
            day = dates.Tanggal.of(value) if isinstance(value, date) else dates.parse(self._text())
        except ValueError as error:
            self._error(str(error), "kp-tanggal", "tulis tanggal, misalnya 2 Oktober 2025")
            return None
        if day.before(self.form.periode.awal) or day.year > self.form.tahun + 1:
            self._warn(f"{day} jauh dari {self.form.periode}", "kp-tanggal", "periksa tanggalnya")
        return day

    def _nip(self) -> str | None:
        if isinstance(self.sel.nilai, Decimal) and self.sel.nilai >= LARGEST:
            hint = "ketik lagi dengan spasi: 19790911 200604 1 014"
            self._error("NIP tersimpan sebagai angka, digit terakhirnya hilang", "kp-nip", hint)
            return None
        text = nip.printed(self._text())
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
