"""The rows of a procedure and their order in, symbols and links out.

A kind hands over a `Matrix`: lanes, rows of text and steps whose branches already point at steps.
"""

from dataclasses import dataclass
from itertools import pairwise

from sopdocs.page import Shape

END = -1
"""The target of a branch that ends the flow."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A column of the matrix for one pelaksana; lanes side by side with one `group` share a head above theirs."""

    label: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """A way on from a step: to one step, to several at once (parallel), or to `END`; only decisions have a `label`."""

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


@dataclass(frozen=True, slots=True)
class Node:
    """A symbol before it has a place: in row `row`, lane `lane`, the `slot`-th from above within the row.

    `step` tells whose it is; `lead` is False for the symbols of those who only take part.
    """

    row: int
    lane: int
    slot: int
    shape: Shape
    step: int
    lead: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow from node to node; `branch` counts the ways out of a decision, -1 elsewhere."""

    source: int
    target: int
    branch: int = -1
    label: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """What the matrix draws: nodes, arrows and the plain joins between those who do one step together."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    joins: tuple[tuple[int, int], ...]
    slots: tuple[int, ...]
    """How many symbols stand one above the other, for each row."""


def flow(matrix: Matrix) -> Flow:
    """The symbols, arrows and joins of `matrix`; a branch that ends the flow gets an end capsule below its decision."""
    return _Builder(matrix).build()


class _Builder:
    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self.nodes: list[Node] = []
        self.links: list[Link] = []
        self.joins: list[tuple[int, int]] = []
        self.leads: list[int] = []
        self.slots = [0] * len(matrix.rows)
        self.taken: set[tuple[int, int, int]] = set()
        self.ends: dict[int, int] = {}

    def build(self) -> Flow:
        for index, step in enumerate(self.matrix.steps):
            self._place(index, step)
        for index, step in enumerate(self.matrix.steps):
            self._link(index, step)
        return Flow(tuple(self.nodes), tuple(self.links), tuple(self.joins), tuple(max(n, 1) for n in self.slots))

    def _place(self, index: int, step: Step) -> None:
        shape = self._shape(index, step)
        slot = self._free_slot(step)
        self.leads.append(len(self.nodes))
        members = []
        for lane in step.lanes:
            lead = lane == step.lanes[0]
            members.append((lane, len(self.nodes)))
            self._add(Node(step.row, lane, slot, shape if lead or shape == "terminator" else "proses", index, lead))
        lanes = range(min(step.lanes), max(step.lanes) + 1)
        self.taken |= {(step.row, slot, lane) for lane in lanes}  # no other symbol stands on the join
        members.sort()
        self.joins += [(a, b) for (_, a), (_, b) in pairwise(members)]

    def _shape(self, index: int, step: Step) -> Shape:
        if step.shape:
            return step.shape
        if step.decision:
            return "keputusan"
        return "terminator" if index == 0 or _only_ends(step) else "proses"

    def _free_slot(self, step: Step) -> int:
        """The first slot from the row's current one on whose lanes are free from the step's first to its last."""
        lanes = range(min(step.lanes), max(step.lanes) + 1)
        slot = max(self.slots[step.row] - 1, 0)
        while any((step.row, slot, lane) in self.taken for lane in lanes):
            slot += 1
        return slot

    def _add(self, node: Node) -> int:
        self.nodes.append(node)
        self.taken.add((node.row, node.slot, node.lane))
        self.slots[node.row] = max(self.slots[node.row], node.slot + 1)
        return len(self.nodes) - 1

    def _link(self, index: int, step: Step) -> None:
        source = self.leads[index]
        if _only_ends(step):
            return
        for branch, way in enumerate(step.branches):
            for target in way.targets:
                node = self._end(source) if target == END else self.leads[target]
                self.links.append(Link(source, node, branch if step.decision else -1, way.label))

    def _end(self, source: int) -> int:
        """The end capsule below node `source`, one for all the ways that end there."""
        if source not in self.ends:
            origin = self.nodes[source]
            slot = self.slots[origin.row]
            self.ends[source] = self._add(Node(origin.row, origin.lane, slot, "terminator", origin.step))
        return self.ends[source]


def _only_ends(step: Step) -> bool:
    return not step.decision and [branch.targets for branch in step.branches] == [(END,)]
