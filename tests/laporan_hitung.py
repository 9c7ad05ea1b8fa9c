"""Two printed figures in; what they come to, counted anew with plain fractions and the settings of an office, out.

Nothing of sopdocs is asked.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Any

KOSONG = "–"
MARKS = re.compile(r"(?: B?\d+\))+$")
FIGURE = re.compile(r"-?\d[\d.]*(?:,\d+)?")


def _scale(text: str, above: str = "") -> tuple[tuple[Decimal, bool, str], ...]:
    """`91 Sangat Tinggi, 76 Tinggi`: from where on; those in `above` begin above it."""
    parts = (part.strip().partition(" ") for part in text.split(","))
    return tuple((Decimal(least), least in above.split(), name) for least, _, name in parts)


SKALA = {
    "permendagri-86": _scale("91 Sangat Tinggi, 76 Tinggi, 66 Sedang, 51 Rendah, 0 Sangat Rendah"),
    "sangat-baik": _scale("91 Sangat Baik, 76 Baik, 66 Cukup, 51 Kurang, 0 Sangat Kurang"),
    "memuaskan": _scale(
        "85 Memuaskan, 75 Sangat Baik, 65 Baik, 50 Cukup Baik, 30 Agak Kurang, 0 Kurang", "85 75 65 50 30"
    ),
    "berhasil": _scale("100 Sangat Berhasil, 85 Berhasil, 70 Cukup, 0 Kurang"),
    "tercapai": _scale("100 Tercapai, 90 Hampir Tercapai, 75 Sedang, 50 Kurang, 0 Tidak Tercapai"),
}


@dataclass(frozen=True)
class Aturan:
    """The settings that a recount needs, as the spec of the year says them."""

    desimal: int = 2
    potong: bool = False
    tercetak: bool = True
    atas: Decimal | None = None
    bawah: Decimal | None = Decimal(0)
    rasio: bool = False
    penuh: bool = False
    rerata: str = "indikator"
    skor: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    polaritas: Mapping[str, str] = field(default_factory=dict)
    varian: Mapping[str, str] = field(default_factory=dict)
    kelas: tuple[tuple[Decimal, bool, str], ...] = ()

    def bulat(self, value: Fraction) -> Decimal:
        exact = Context(prec=80).divide(Decimal(value.numerator), Decimal(value.denominator))
        how = ROUND_DOWN if self.potong else ROUND_HALF_UP
        return exact.quantize(Decimal(1).scaleb(-self.desimal), how, Context(prec=80)) + 0  # no -0

    def capaian(self, nama: str, realisasi: str, target: str) -> Decimal | None:
        """Of two cells; None where there is none."""
        if KOSONG in (realisasi, target):
            return None
        value = self._ratio(nama, self.nilai(nama, realisasi), *self._bounds(nama, target))
        if value is None:
            return None
        found = self.bulat(value * 100)
        if self.atas is not None and found > self.atas:
            return self.bulat(Fraction(self.atas))
        return self.bulat(Fraction(self.bawah)) if self.bawah is not None and found < self.bawah else found

    def predikat(self, value: Decimal) -> str:
        held = max(value, Decimal(0))
        return next((name for least, above, name in self.kelas if (held > least if above else held >= least)), KOSONG)

    def tercapai(self, nama: str, realisasi: str, target: str) -> bool:
        """By what is meant, not by a per cent; where more is better, nothing never reaches a target of 0."""
        done, (low, high) = self.nilai(nama, realisasi), self._bounds(nama, target)
        kind = self.polaritas[nama]
        if kind == "maks" and high == 0:
            return done > 0
        return done >= low if kind == "maks" else done <= high if kind == "min" else low <= done <= high

    def nilai(self, nama: str, text: str) -> Fraction:
        """A figure, or the score of a word."""
        known = self.skor.get(nama, {})
        return Fraction(known[text]) if text in known else Fraction(angka(text))

    def _ratio(self, nama: str, done: Fraction, low: Fraction, high: Fraction) -> Fraction | None:
        kind = self.polaritas[nama]
        if low != high and low <= done <= high:
            return Fraction(1)
        bound = high if done > high else low
        if bound == 0:
            if kind == "maks":
                return None if not self.penuh else Fraction(done > 0)
            return Fraction(done <= 0 if kind == "min" else done == 0)
        if kind == "min" and self.varian.get(nama, "rasio" if self.rasio else "selisih") == "rasio":
            return Fraction(1) if done == 0 else bound / done
        if kind == "min":
            return (2 * bound - done) / bound
        return (bound - abs(done - bound)) / bound if kind == "stabil" and low == high else done / bound

    def _bounds(self, nama: str, text: str) -> tuple[Fraction, Fraction]:
        low, *high = text.split("–") if text not in self.skor.get(nama, {}) else [text]
        return self.nilai(nama, low), self.nilai(nama, high[0] if high else low)


def angka(text: str) -> Decimal:
    """`1.250.000,50`, `≥ 80`"""
    found = FIGURE.search(text)
    assert found, text
    return Decimal(found[0].replace(".", "").replace(",", "."))


def nama(text: str) -> str:
    """Without the numbers of notes."""
    return MARKS.sub("", text)


def bare(text: str) -> str:
    """A figure without the unit behind it; a word as it stands."""
    found = re.match(r"(?:\D{1,20} )?-?\d[\d.,]*(?:–\d[\d.,]*)?", text)
    return found[0].rstrip(",.") if found else text


def bertanda(cell: str) -> str:
    """The label in a chart of what a cell prints: without `≥`; none for a dash or a range."""
    return "" if "–" in cell else re.sub(r"^[^\d-]+(?=\d)", "", cell)


def mean(aturan: Aturan, values: list[Decimal]) -> Decimal | None:
    return aturan.bulat(sum(map(Fraction, values), Fraction()) / len(values)) if values else None


def tercetak(value: Decimal) -> str:
    """`1.250,00`"""
    return f"{value:,f}".replace(",", "_").replace(".", ",").replace("_", ".")


def aturan_dari(year: Mapping[str, Any]) -> Aturan:
    """The settings in the data of `jenis: kinerja`; names of indicators are theirs after a perubahan too."""
    said = year.get("pengukuran", {})
    rows = [each for goal in year.get("sasaran", ()) for each in goal.get("indikator", ())]
    named = {name: each for each in rows for name in (each["nama"], _renamed(each.get("perubahan"))) if name}
    return Aturan(
        desimal=int(said.get("desimal", 2)),
        potong=said.get("pembulatan") == "potong",
        tercetak=said.get("hitung_dari", "tercetak") == "tercetak",
        atas=_limit(said.get("batas_atas", "tanpa")),
        bawah=_limit(said.get("batas_bawah", "0")),
        rasio=said.get("rumus_min") == "rasio",
        penuh=said.get("target_nol") == "penuh",
        rerata=said.get("rata_rata", "indikator"),
        skor={name: _scores(each) for name, each in named.items()},
        polaritas={name: each.get("polaritas", "maks") for name, each in named.items()},
        varian={name: each["rumus_min"] for name, each in named.items() if "rumus_min" in each},
        kelas=SKALA[said.get("skala", "permendagri-86")],
    )


def _renamed(change: Any) -> str | None:
    return change.get("nama") if isinstance(change, Mapping) else None


def _scores(said: Mapping[str, Any]) -> dict[str, Decimal]:
    return {word: Decimal(str(value)) for word, value in said.get("skor", {}).items()}


def _limit(text: Any) -> Decimal | None:
    return None if text == "tanpa" else Decimal(str(text).replace(",", "."))
