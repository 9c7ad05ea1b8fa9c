"""A sheet as it went out and as it came back in; every locked cell, and every merged one, that is not as it was out."""

from collections.abc import Iterator, Mapping

from sopdocs.excel import Rumus, Sel, SelTerbaca
from sopdocs.excel.read import Rentang
from sopdocs.pengumpulan.geser import geser
from sopdocs.pengumpulan.lembar import Pasangan
from sopdocs.pengumpulan.masalah import di_sel, pendek
from sopdocs.pengumpulan.papan import Tempat
from sopdocs.pengumpulan.sama import asli, sama, terbaca
from sopdocs.problems import Problem

MANY = 12
"""More cells of one sheet are told as one."""
_BACK = "kembalikan seperti semula, atau salin isiannya ke formulir yang asli"
_READ = "isiannya tetap dibaca; periksa apakah menjawab tulisan yang semula"
_FORMULA = "isi kotak kuningnya saja; rumusnya menghitung sendiri"


def banding(file: str, pair: Pasangan) -> tuple[list[Problem], bool]:
    """What is not as it was, and whether the answers of the sheet still stand where they belong."""
    changed = [sel for sel in pair.asli.halaman.sel if not sel.terbuka and not sama(sel, _at(pair, sel))]
    moved = geser(file, pair) if changed else []
    merged = list(_merged(file, pair))
    if moved:
        return [*moved, *merged], False
    wrong = [each for each in changed if (each.row, each.column) in pair.asli.arti]
    if len(wrong) > MANY:
        return [_unlike(file, pair, wrong), *merged], False
    return [*(_changed(file, pair, sel) for sel in changed), *_beside(file, pair), *merged], True


def _at(pair: Pasangan, sel: Sel) -> SelTerbaca:
    return pair.ada.di(sel.row, sel.column)


def _unlike(file: str, pair: Pasangan, wrong: list[Sel]) -> Problem:
    message = f"{len(wrong)} sel terkunci di lembar ini tidak seperti formulir yang dibagikan; isiannya tidak dibaca"
    return di_sel(file, pair.ada.nama, (wrong[0].row, wrong[0].column), "error", message, "kp-terkunci", _BACK)


def _changed(file: str, pair: Pasangan, sel: Sel) -> Problem:
    """What belongs to a definition must be as it was; a word of the form itself is only told."""
    place, found = (sel.row, sel.column), _at(pair, sel)
    name = pair.asli.arti.get(place)
    if name is None:
        message = f"tulisan formulir diubah: semula {asli(sel)}, di sini {terbaca(found)}"
        return di_sel(file, pair.ada.nama, place, "peringatan", message, "kp-terkunci", _READ)
    if isinstance(sel.isi, Rumus):
        message = f"{name} diubah, di sini {terbaca(found)}"
        return di_sel(file, pair.ada.nama, place, "error", message, "kp-rumus", _FORMULA)
    message = f"{name}: sel terkunci diubah, seharusnya {asli(sel)}, di sini {terbaca(found)}"
    return di_sel(file, pair.ada.nama, place, "error", message, "kp-terkunci", _BACK)


def _beside(file: str, pair: Pasangan) -> Iterator[Problem]:
    """What somebody wrote where nothing is asked: it must not be lost without a word."""
    known = {(sel.row, sel.column) for sel in pair.asli.halaman.sel}
    there = [(place, found) for place, found in pair.ada.sel.items() if place not in known]
    for place, found in there if len(there) <= MANY else there[:1]:
        others = f" dan {len(there) - 1} sel lain" if len(there) > MANY else ""
        message = f'"{pendek(found.nilai)}"{others} ditulis di luar kotak isian; tidak dibaca'
        hint = "pindahkan ke kotak isian bila perlu, misalnya ke Keterangan"
        yield di_sel(file, pair.ada.nama, place, "peringatan", message, "kp-luar", hint)


def _merged(file: str, pair: Pasangan) -> Iterator[Problem]:
    wanted = {_range(sel) for sel in pair.asli.halaman.sel if sel.span > 1 or sel.rowspan > 1}
    broken = sorted(wanted - set(pair.ada.gabungan), key=_place)
    for each in broken if len(broken) <= MANY else broken[:1]:
        count = f"{len(broken)} sel" if len(broken) > MANY else "sel"
        message = f"{count} gabungan dipecah; isiannya tidak terganggu"
        yield di_sel(file, pair.ada.nama, _place(each), "peringatan", message, "kp-gabung", "boleh dibiarkan")
    answers: Mapping[Tempat, str] = {kotak.tempat: kotak.nama for kotak in pair.asli.kotak}
    for each in sorted(set(pair.ada.gabungan) - wanted, key=_place):
        touched = [name for place, name in answers.items() if _covers(each, place)]
        if touched:
            message = f"kotak isian digabung dengan sel lain: {', '.join(touched[:3])}"
            hint = "pecah lagi gabungannya, lalu periksa isiannya: yang tertutup hilang"
            yield di_sel(file, pair.ada.nama, _place(each), "error", message, "kp-gabung", hint)


def _range(sel: Sel) -> Rentang:
    return Rentang(sel.row, sel.column, sel.row + sel.rowspan - 1, sel.column + sel.span - 1)


def _place(each: Rentang) -> Tempat:
    return each.row, each.column


def _covers(each: Rentang, place: Tempat) -> bool:
    return each.row <= place[0] <= each.last_row and each.column <= place[1] <= each.last_column
