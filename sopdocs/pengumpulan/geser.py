"""A sheet as it went out and as it came back in; columns and rows that stand elsewhere out.

Only looked for where locked cells differ: what was inserted, deleted or moved is then told once, and not cell by cell.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from sopdocs.excel import LembarTerbaca, Rumus, Sel, alamat
from sopdocs.pengumpulan.lembar import Pasangan
from sopdocs.pengumpulan.masalah import di_sel
from sopdocs.pengumpulan.sama import kata, sama
from sopdocs.problems import Problem

_Tanda: TypeAlias = tuple[str, ...]
"""The locked texts of a row."""
_MOST = 0.6
"""The part of a column's texts that must stand in the column to which it has moved."""
_HINT = "kembalikan (Urungkan, atau hapus yang disisipkan), atau salin isiannya ke formulir yang asli"


def geser(file: str, pair: Pasangan) -> list[Problem]:
    """Columns; where they stand as they were, rows."""
    texts = [each for each in pair.asli.halaman.sel if _is_mark(each)]
    return list(_columns(file, pair.ada, texts)) or list(_rows(file, pair, texts))


def _is_mark(sel: Sel) -> bool:
    """A locked cell by which a place is known again."""
    return not sel.terbuka and not isinstance(sel.isi, Rumus) and sel.isi not in (None, "")


def _columns(file: str, found: LembarTerbaca, texts: Sequence[Sel]) -> Iterator[Problem]:
    """Those that have moved by as many columns as their neighbour are told together."""
    marks: dict[int, list[Sel]] = {}
    for sel in texts:
        if sel.span == 1:  # titles over several columns say nothing of any of them
            marks.setdefault(sel.column, []).append(sel)
    moved = {column: to for column, cells in sorted(marks.items()) if (to := _now(found, cells)) != column}
    if not any(len(marks[column]) > 1 for column in moved):
        return
    for group in _runs(moved):
        first, last = group[0], group[-1]
        head = kata(marks[first][0].isi)
        place = (marks[first][0].row, moved[first])
        message = (
            f"kolom {_letters(first, last)} ({head}{' …' if last > first else ''}) sekarang di kolom "
            f"{_letters(moved[first], moved[last])}; isian lembar ini tidak dibaca"
        )
        yield di_sel(file, found.nama, place, "error", message, "kp-kolom", _HINT)


def _now(found: LembarTerbaca, marks: Sequence[Sel]) -> int:
    """The column in which the texts of a column stand."""
    column, last = marks[0].column, max((column for _, column in found.sel), default=0)
    there = {each: sum(sama(sel, found.di(sel.row, each)) for sel in marks) for each in range(1, last + 1)}
    best = max(there, key=lambda each: there[each], default=column)
    return best if there and there[best] >= _MOST * len(marks) and there[best] > 2 * there.get(column, 0) else column


def _runs(moved: Mapping[int, int]) -> Iterator[list[int]]:
    """Columns beside each other that went the same way."""
    run: list[int] = []
    for column, to in moved.items():
        if run and (column != run[-1] + 1 or to - column != moved[run[-1]] - run[-1]):
            yield run
            run = []
        run.append(column)
    if run:
        yield run


def _rows(file: str, pair: Pasangan, texts: Sequence[Sel]) -> Iterator[Problem]:
    """Rows are known again by their locked texts, in columns where nothing is ever filled in."""
    open_columns = {kotak.tempat[1] for kotak in pair.asli.kotak}
    columns = sorted({sel.column for sel in texts} - open_columns)
    wanted = _signatures({(sel.row, sel.column): kata(sel.isi) for sel in texts if isinstance(sel.isi, str)}, columns)
    cells = pair.ada.sel.items()
    there = _signatures({at: kata(sel.nilai) for at, sel in cells if sel.macam == "teks" and not sel.rumus}, columns)
    one, other = (list(filter(any, rows)) for rows in (wanted, there))  # rows that say anything
    if one != other and Counter(one) == Counter(other):
        yield _sorted(file, pair.ada.nama, wanted, there)
        return
    for _, start, end, to, to_end in SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes():
        more = (to_end - to) - (end - start)
        if start == len(wanted) or not more:  # below the form; other texts in as many rows
            continue
        if more > 0:
            at = to + 1 + (end - start)
            message = f"{more} baris disisipkan mulai baris {at}; isian lembar ini tidak dibaca"
        else:
            at = start + 1 + (to_end - to)
            message = f"{-more} baris dihapus mulai baris {at}; isian lembar ini tidak dibaca"
        yield di_sel(file, pair.ada.nama, (at, 1), "error", message, "kp-baris", _HINT)


def _sorted(file: str, lembar: str, wanted: Sequence[_Tanda], there: Sequence[_Tanda]) -> Problem:
    """No row is new or gone: to delete one would lose what is in it."""
    moved = [row for row, (one, other) in enumerate(zip(wanted, there, strict=False), 1) if one != other]
    message = f"urutan baris berubah, dari baris {moved[0]} sampai {moved[-1]}; isian lembar ini tidak dibaca"
    hint = "kembalikan urutannya (Urungkan, atau urutkan lagi menurut No), atau salin isiannya ke formulir yang asli"
    return di_sel(file, lembar, (moved[0], 1), "error", message, "kp-baris", hint)


def _signatures(texts: Mapping[tuple[int, int], str], columns: Sequence[int]) -> list[_Tanda]:
    """The texts of each row, from row 1 on."""
    last = max((row for row, _ in texts), default=0)
    return [tuple(texts.get((row, column), "") for column in columns) for row in range(1, last + 1)]


def _letters(first: int, last: int) -> str:
    """`F`, `F–K`"""
    names = [alamat(1, column).rstrip("0123456789") for column in dict.fromkeys((first, last))]
    return "–".join(names)
