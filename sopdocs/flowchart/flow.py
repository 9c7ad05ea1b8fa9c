"""The rows of a procedure and their order in, symbols and links out.

A kind hands over a `Matrix`: lanes, rows of text and steps whose branches already point at steps.
"""

from dataclasses import dataclass

from sopdocs.page import Shape

END = -1
"""The target of a branch with which the flow ends."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A column of the matrix for one pelaksana; lanes side by side with one `group` share a head above theirs."""

    label: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """A way on from a step: to one step, to several at once (parallel), or to `END`. `label` is empty but for decisions."""

    targets: tuple[int, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One symbol of the flow, or several joined ones: `lanes[0]` carries the flow, the others take part.

    `branches` empty: nothing leaves here. `shape` is given only where the author overrules what the flow tells.
    """

    row: int
    lanes: tuple[int, ...]
    branches: tuple[Branch, ...] = ()
    decision: bool = False
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """The text of one row: the printed number, the kegiatan and the other columns in the order of `Matrix.columns`.

    Each text is a tuple of paragraphs.
    """

    number: str
    kegiatan: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Matrix:
    """One procedure, ready to be laid out. `steps` stand in the order of their rows; the first one starts the flow."""

    lanes: tuple[Lane, ...]
    rows: tuple[MatrixRow, ...]
    steps: tuple[Step, ...]
