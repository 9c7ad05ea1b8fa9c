"""A form in; the hidden sheet and the property by which it is known again out, and the way back.

The sheet holds what was asked, so that a form that comes back is held against what went out. The property says it a
second time and shorter, for forms that lost their hidden sheet.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sopdocs.excel import BukuTerbaca, Halaman, LembarTerbaca, Sel
from sopdocs.kinds.formulir.blangko import Blangko, from_json, to_json

LEMBAR = "sopdocs"
SIFAT = "sopdocs-formulir"
VERSI = "1"

_YEAR = re.compile("(19|2[0-9])[0-9]{2}")
_INDIKATOR, _BELANJA = "indikator", "belanja"


@dataclass(frozen=True, slots=True)
class Tanda:
    """Which form a file is: the year's spec (relative to specs/), the quarter, the seksi, the digest of what it asked.

    `form` is None where only the property is left; `rusak`: the two do not agree with each other or in themselves.
    """

    kinerja: str
    tahun: int
    triwulan: int
    penerima: str
    sidik: str
    form: Blangko | None = None
    rusak: bool = False


def lembar(form: Blangko) -> Halaman:
    """The hidden sheet."""
    head, indicators, rows = to_json(form)
    lines = [
        (SIFAT, VERSI),
        ("sidik", form.sidik),
        ("kepala", head),
        *((_INDIKATOR, text) for text in indicators),
        *((_BELANJA, text) for text in rows),
    ]
    cells = (
        Sel(row, column, text, "label") for row, line in enumerate(lines, 1) for column, text in enumerate(line, 1)
    )
    return Halaman(LEMBAR, tuple(cells), (20.0, 80.0), terlindung=True, tersembunyi=True)


def sifat(form: Blangko) -> Mapping[str, str]:
    """The property."""
    return {SIFAT: "\n".join((VERSI, str(form.tahun), str(form.triwulan), form.sidik, form.penerima, form.kinerja))}


def tanda(buku: BukuTerbaca) -> Tanda | None:
    """Which form the workbook is; None: none of ours."""
    hidden = next((each for each in buku.lembar if each.di(1, 1).nilai == SIFAT), None)
    short = _short(buku.sifat.get(SIFAT, ""))
    if hidden is None:
        return short
    form = _form(hidden)
    if form is None:
        return Tanda("", 0, 0, "", "", rusak=True) if short is None else short
    said = hidden.di(2, 2).nilai
    broken = form.sidik != said or (short is not None and short.sidik != said)
    return Tanda(form.kinerja, form.tahun, form.triwulan, form.penerima, form.sidik, form, broken)


def _form(hidden: LembarTerbaca) -> Blangko | None:
    texts: dict[str, list[str]] = {"kepala": [], _INDIKATOR: [], _BELANJA: []}
    for (row, column), cell in hidden.sel.items():
        name = hidden.di(row, 1).nilai
        if column == 2 and isinstance(name, str) and name in texts:
            texts[name].append(str(cell.nilai))
    return from_json(texts["kepala"][0], texts[_INDIKATOR], texts[_BELANJA]) if texts["kepala"] else None


def _short(text: str) -> Tanda | None:
    parts = text.split("\n")
    if len(parts) != 6 or parts[0] != VERSI or not (_YEAR.fullmatch(parts[1]) and parts[2] in ("1", "2", "3", "4")):
        return None
    _, year, quarter, sidik, id_, kinerja = parts
    return Tanda(kinerja, int(year), int(quarter), id_, sidik)
