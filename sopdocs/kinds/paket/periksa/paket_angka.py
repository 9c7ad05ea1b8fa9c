"""A figure that somebody typed into a table is the one that the year has.

Looked at are columns headed Target, Realisasi or Capaian, in rows that name an indicator of the year by its name or id.

Passes: `[Indeks Kepuasan Masyarakat, "83,00", "83,92"]` below `[Indikator, Target, Realisasi]`, where the year says so.
Fails: `"84,12"` in place of `"83,92"`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

from sopdocs.kinds.paket.periksa.bahan import Anggota, Bahan, Temuan
from sopdocs.kinds.paket.periksa.tabel import Sel, Tabel, tabel
from sopdocs.kinds.paket.periksa.ukuran import Angka, Macam, angka_tahun, is_angka, sama
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.nilai import triwulan
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.tahun import HasilIndikator
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.problems import Finding

ID = "paket-angka"

SORTS: tuple[Macam, ...] = get_args(Macam)

QUARTER = re.compile(r"\b(?:triwulan|tw)[\s.]*(iv|i{1,3}|[1-4])\b", re.IGNORECASE)
FILLING = frozenset(
    {
        "kinerja",
        "tingkat",
        "persentase",
        "persen",
        "indikator",
        "tahun",
        "tahunan",
        "ini",
        "s",
        "d",
        "sd",
        "sampai",
        "dengan",
    }
)
"""Words beside the sort of a figure, in a head that is about nothing else."""

ORDINAL = re.compile(r"^\s*\d+[.)]\s*")


@dataclass(frozen=True, slots=True)
class _Kepala:
    """What a column holds (two sorts: either); `tw`: the quarter that its head names, 0 where it names none."""

    macam: tuple[Macam, ...]
    tw: int


@dataclass(frozen=True)
class _Angka:
    """The figures of a year, by quarter; `tw` is that of the document."""

    tahun: Tahun
    tw: int
    berkas: Path

    @cached_property
    def bernama(self) -> dict[str, str]:
        """Names, as they are compared, and ids; a name of two indicators is none."""
        every = [(_compared(each.nama), each.id) for each in self.tahun.pada(self.tw).indikator]
        count = Counter(name for name, _ in every)
        return {name: id_ for name, id_ in every if name and count[name] == 1}

    def indikator(self, row: Sequence[str]) -> str:
        """The id of the one that a row is about, "" where it is about none: by its name, or its id before other words.

        Behind other words an id may be a word like any other: `desa` is a unit.
        """
        names = (self.bernama[name] for text in row if (name := _compared(text)) in self.bernama)
        first = next((text.strip() for text in row if re.search(r"[^\W\d_]", text)), "")
        return next(names, first if first in self._counted(self.tw) else "")

    def of(self, id_: str, kepala: _Kepala) -> tuple[Angka, ...]:
        """What the year says of an indicator for such a column."""
        tw = kepala.tw or self.tw
        pair = self._counted(tw).get(id_)
        if pair is None:
            return ()
        return tuple(each for sort in kepala.macam for each in angka_tahun(self.tahun.pada(tw), tw, *pair, sort))

    def nama(self, id_: str) -> str:
        """Of an indicator."""
        return self._counted(self.tw)[id_][0].nama

    def _counted(self, tw: int) -> dict[str, tuple[Indikator, HasilIndikator]]:
        state = self.tahun.pada(tw)
        pairs = zip(state.indikator, state.hitung(tw).indikator, strict=True)
        return {said.id: (said, found) for said, found in pairs}


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each such cell."""
    year, file = bahan.tahun, bahan.berkas_kinerja
    if year is None or file is None:
        return
    for member in bahan.anggota:
        figures = _Angka(year, _quarter(member) or bahan.rencana.model.triwulan, file)
        for each in tabel(member.own):
            yield from _table(member, figures, each)


def _table(member: Anggota, figures: _Angka, table: Tabel) -> Iterator[Temuan]:
    heads = _heads(table, figures.tahun.kinerja.tahun)
    for row in table.baris if heads else ():
        id_ = figures.indikator([cell.teks for at, cell in enumerate(row) if at not in heads])
        for at, head in heads.items() if id_ else ():
            if at < len(row) and (finding := _cell(figures, id_, head, row[at])):
                yield member.temuan(finding)


def _cell(figures: _Angka, id_: str, head: _Kepala, cell: Sel) -> Finding | None:
    """None for a cell that agrees with the year, or says no figure."""
    known = figures.of(id_, head)
    agrees = [sama(cell.teks, each) for each in known]
    if True in agrees or (known and False not in agrees) or not (known or is_angka(cell.teks)):
        return None
    named: dict[str, str] = {}
    for each in known:
        named.setdefault(each.teks, each.sebutan)
    said = ", ".join(f"{teks} ({sebutan})" for teks, sebutan in named.items()) or "belum ada"
    message = f"{head.macam[0]} {figures.nama(id_)} di sini {cell.teks}; menurut {figures.berkas.name}: {said}"
    return Finding(
        cell.loc, "peringatan", message, ID, "betulkan salah satunya, supaya semua dokumen sama", offset=cell.offset
    )


def _heads(table: Tabel, year: int) -> dict[int, _Kepala]:
    """By column."""
    found = {at: head for at, text in enumerate(table.kolom) if (head := _head(text, year))}
    is_alone = not any(head.macam[0] == "realisasi" for head in found.values())
    for at, head in found.items():
        if is_alone and head.macam == ("capaian",) and "%" not in table.kolom[at]:
            found[at] = replace(head, macam=("capaian", "realisasi"))
    return found


def _head(text: str, year: int) -> _Kepala | None:
    """What a head says; None where it is about something else as well (Renstra, another year, money)."""
    quarter = QUARTER.search(text)
    words = re.findall(r"[^\W_]+", QUARTER.sub(" ", text).casefold())
    sorts = [sort for sort in SORTS if sort in words]
    if len(sorts) != 1 or set(words) - FILLING - {*sorts, str(year)}:
        return None
    macam: tuple[Macam, ...] = ("realisasi", "capaian") if sorts == ["realisasi"] and "%" in text else (sorts[0],)
    return _Kepala(macam, triwulan(quarter[1]) if quarter else 0)


def _quarter(member: Anggota) -> int:
    """The quarter that a document is about by its own key; 0 where it says none."""
    said: Any = member.data.get("triwulan")
    return int(said) if isinstance(said, str) and said in map(str, TRIWULAN) else 0


def _compared(text: str) -> str:
    """`persentase desa mutakhir` for `2. Persentase  desa mutakhir`."""
    return " ".join(re.findall(r"[^\W_]+", ORDINAL.sub("", text).casefold()))
