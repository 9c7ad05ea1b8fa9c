"""The sheets of a form and those of a workbook that came back in; which is which, also under other names, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sopdocs.excel import BukuTerbaca, LembarTerbaca
from sopdocs.pengumpulan import tanda
from sopdocs.pengumpulan.masalah import di_berkas, di_sel, pendek
from sopdocs.pengumpulan.papan import Lembar
from sopdocs.pengumpulan.sama import kata
from sopdocs.problems import Problem

_ALIKE, _SURELY = 0.3, 0.6
"""The part of a sheet's texts that one with its name must have, and one with another name."""


@dataclass(frozen=True, slots=True)
class Pasangan:
    """A sheet as it went out, and as it came back."""

    asli: Lembar
    ada: LembarTerbaca


def pasangan(file: str, sheets: Sequence[Lembar], buku: BukuTerbaca) -> tuple[list[Pasangan], list[Problem]]:
    """The pairs, and what is wrong with the sheets: renamed, missing, added."""
    free = [each for each in buku.lembar if each.di(1, 1).nilai != tanda.SIFAT]
    pairs, problems = list[Pasangan](), list[Problem]()
    for sheet in sheets:
        found = _find(sheet, free)
        if found is None:
            message = f"lembar {sheet.nama} tidak ada"
            hint = "minta formulir yang utuh, atau salin isiannya ke formulir yang asli"
            problems.append(di_berkas(file, "error", message, "kp-lembar", hint))
            continue
        free.remove(found)
        pairs.append(Pasangan(sheet, found))
        if found.nama.casefold() != sheet.nama.casefold():
            message = f'lembar {sheet.nama} berganti nama menjadi "{pendek(found.nama)}"; isinya tetap dibaca'
            problems.append(di_sel(file, found.nama, (1, 1), "peringatan", message, "kp-lembar"))
    return pairs, [*problems, *_added(file, free)]


def _find(sheet: Lembar, free: Sequence[LembarTerbaca]) -> LembarTerbaca | None:
    """The one of that name, unless it is another; else the one that is most alike."""
    named = next((each for each in free if each.nama.casefold() == sheet.nama.casefold()), None)
    likeness = {each.nama: _likeness(sheet, each) for each in free}
    if named is not None and likeness[named.nama] >= _ALIKE:
        return named
    best = max(free, key=lambda each: likeness[each.nama], default=None)
    return best if best is not None and likeness[best.nama] >= _SURELY else named


def _likeness(sheet: Lembar, found: LembarTerbaca) -> float:
    """Wherever on the sheet they stand."""
    wanted = {kata(sel.isi) for sel in sheet.halaman.sel if isinstance(sel.isi, str) and not sel.terbuka}
    there = {kata(sel.nilai) for sel in found.sel.values() if sel.macam == "teks"}
    return len(wanted & there) / max(len(wanted), 1)


def _added(file: str, free: Sequence[LembarTerbaca]) -> Iterator[Problem]:
    for each in free:
        if each.sel:
            message = f'lembar "{pendek(each.nama)}" bukan bagian formulir; tidak dibaca'
            first = next(iter(each.sel))
            hint = "bila ada isian di situ, pindahkan ke formulir"
            yield di_sel(file, each.nama, first, "peringatan", message, "kp-lembar", hint)
