"""Heads and rows of words in, a table in columns out: the first column at the left, numbers at the right."""

from collections.abc import Sequence


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """The table as text."""
    words = [list(heads), *([_word(cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in words) for column in range(len(heads))]
    lines = [
        "  ".join(_placed(cell, width, n) for n, (cell, width) in enumerate(zip(row, widths, strict=True)))
        for row in words
    ]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def ratio(ours: float, theirs: float) -> str:
    """Ours for each of theirs."""
    return f"{ours / theirs:.2f}" if theirs else "-"


def _word(cell: object) -> str:
    return f"{cell:,.1f}" if isinstance(cell, float) else str(cell)


def _placed(cell: str, width: int, column: int) -> str:
    return cell.rjust(width) if column else cell.ljust(width)
