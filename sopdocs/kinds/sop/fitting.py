"""An SOP in; its procedures laid out, and the paper they lie on, out.

With `tampilan.muat` a procedure that would take more than one page is tried in smaller type, with smaller symbols,
then with narrower margins too; where even that does not bring every procedure onto one page, all stays as it was.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.flowchart.flow import Matrix
from sopdocs.flowchart.plan import Plan, plan
from sopdocs.kinds.sop.matrix import matrix
from sopdocs.kinds.sop.matrix_style import matrix_style
from sopdocs.kinds.sop.model import Prosedur, Sop
from sopdocs.kinds.sop.papers import MARGIN, NARROW_MARGIN, paper
from sopdocs.page import Paper
from sopdocs.units import Length, pt

LEAST, STEP = pt(7), pt(0.5)
"""Type under 7 pt is not read by anybody."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A procedure with its rows and its pages."""

    procedure: Prosedur
    matrix: Matrix
    plan: Plan


@dataclass(frozen=True, slots=True)
class Fitting:
    """All procedures on one kind of paper."""

    paper: Paper
    laid: tuple[Laid, ...]

    @property
    def on_one_page(self) -> bool:
        return all(len(laid.plan.pages) == 1 for laid in self.laid)


def fitted(model: Sop) -> Fitting:
    """The procedures laid out as the house style asks."""
    rows = [(procedure, found) for procedure in model.procedures if (found := matrix(model, procedure)[0])]
    tries = (_lay_out(model, rows, *measures) for measures in _tries(model))
    first = next(tries)
    if first.on_one_page or not model.tampilan.muat:
        return first
    return next((fitting for fitting in tries if fitting.on_one_page), first)


def _tries(model: Sop) -> Iterator[tuple[Length, Length, bool]]:
    """Margins, sizes of type, and whether symbols are small: from what is asked for to the smallest."""
    asked = pt(model.tampilan.ukuran)
    sizes = [asked, *range(asked - STEP, LEAST - 1, -STEP)]
    for margin in (MARGIN, NARROW_MARGIN):
        for size in sizes:
            yield margin, size, False
            yield margin, size, True


def _lay_out(model: Sop, rows: list[tuple[Prosedur, Matrix]], margin: Length, size: Length, small: bool) -> Fitting:
    sheet = paper(model.tampilan.kertas, margin)
    laid = (
        Laid(procedure, found, plan(found, matrix_style(model, procedure, sheet, size, small)))
        for procedure, found in rows
    )
    return Fitting(sheet, tuple(laid))
