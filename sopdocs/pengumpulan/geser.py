"""A sheet as it went out and as it came back in; columns and rows that stand elsewhere out.

Only looked for where locked cells differ: what was inserted, deleted or moved is then told once, and not cell by cell.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from sopdocs.excel import LembarTerbaca, Rumus, Sel, alamat
from sopdocs.pengumpulan.lembar import Pasangan
from sopdocs.pengumpulan.masalah import di_sel
from sopdocs.pengumpulan.sama import kata, sama
from sopdocs.problems import Problem

_MOST = 0.6
"""The part of a column's texts that must stand in the column to which it has moved."""
_HINT = "kembalikan (Urungkan, atau hapus yang disisipkan), atau salin isiannya ke formulir yang asli"


def geser(file: str, pair: Pasangan) -> list[Problem]:
    """Columns; where they stand as they were, rows."""
    texts = [each for each in pair.asli.halaman.sel if _is_mark(each)]
    return list(_columns(file, pair.ada, texts)) or list(_rows(file, pair, texts))


def _is_mark(sel: Sel) -> bool:
    """A locked cell by which a place is known again: one column wide, for what is merged follows other rules."""
    return not sel.terbuka and not isinstance(sel.isi, Rumus) and sel.isi not in (None, "") and sel.span == 1


def _columns(file: str, found: LembarTerbaca, texts: Sequence[Sel]) -> Iterator[Problem]:
    by_column: dict[int, list[Sel]] = {}
    for sel in texts:
        by_column.setdefault(sel.column, []).append(sel)
    last = max((column for _, column in found.sel), default=0)
    for column, marks in sorted(by_column.items()):
        there = {each: sum(sama(sel, found.di(sel.row, each)) for sel in marks) for each in range(1, last + 1)}
        now = max(there, key=lambda each: there[each], default=column)
        if len(marks) > 1 and there[now] >= _MOST * len(marks) and there[now] > 2 * there.get(column, 0):
            head = _head(marks)
            message = f"kolom {_letter(column)}{head} sekarang di kolom {_letter(now)}; isian lembar ini tidak dibaca"
            yield di_sel(file, found.nama, (marks[0].row, now), "error", message, "kp-kolom", _HINT)


def _head(marks: Sequence[Sel]) -> str:
    """What the column is called, by its first text."""
    return f" ({kata(marks[0].isi)})" if isinstance(marks[0].isi, str) else ""


def _rows(file: str, pair: Pasangan, texts: Sequence[Sel]) -> Iterator[Problem]:
    """Rows are known again by their locked texts, in columns where nothing is ever filled in."""
    open_columns = {kotak.tempat[1] for kotak in pair.asli.kotak}
    columns = sorted({sel.column for sel in texts} - open_columns)
    wanted = _signatures({(sel.row, sel.column): kata(sel.isi) for sel in texts if isinstance(sel.isi, str)}, columns)
    cells = pair.ada.sel.items()
    there = _signatures({at: kata(sel.nilai) for at, sel in cells if sel.macam == "teks" and not sel.rumus}, columns)
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


def _signatures(texts: Mapping[tuple[int, int], str], columns: Sequence[int]) -> list[tuple[str, ...]]:
    """The texts of each row, from row 1 on."""
    last = max((row for row, _ in texts), default=0)
    return [tuple(texts.get((row, column), "") for column in columns) for row in range(1, last + 1)]


def _letter(column: int) -> str:
    return alamat(1, column).rstrip("0123456789")
