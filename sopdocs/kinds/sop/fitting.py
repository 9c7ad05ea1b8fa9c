"""An SOP in; its procedures laid out, and the paper they lie on, out.

A procedure that is hardly higher than one page has its symbols a little closer to the borders of their rows: nobody
sees the point and a half, and no line has to leave the page.

With `tampilan.muat` procedures that would take more than one page become smaller, as little as brings each onto one:

    gap between symbols and borders → margins → symbols and gap together → type

Where even the smallest of all does not, everything stays as it was.
"""

from dataclasses import dataclass, replace
from functools import partial

from sopdocs.flowchart.columns import columns
from sopdocs.flowchart.flow import Matrix, flow
from sopdocs.flowchart.head import head
from sopdocs.flowchart.pages import CONNECTOR_ROW
from sopdocs.flowchart.plan import Plan, plan
from sopdocs.flowchart.rows import bands
from sopdocs.flowchart.sheet import Routes
from sopdocs.flowchart.style import GAP, SYMBOL_WIDTH, Style
from sopdocs.kinds.sop.matrix import matrix
from sopdocs.kinds.sop.matrix_style import matrix_style
from sopdocs.kinds.sop.model import Prosedur, Sop
from sopdocs.kinds.sop.papers import MARGIN, NARROW_MARGIN, paper
from sopdocs.page import Paper
from sopdocs.units import Length, mm, pt

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


@dataclass(frozen=True, slots=True)
class Measures:
    """What is made smaller: the gap of the rows, the margin of the paper, the width of a box."""

    gap: Length
    margin: Length
    symbol: Length


MEASURES = (
    Measures(GAP, MARGIN, SYMBOL_WIDTH),
    Measures(pt(7.5), MARGIN, SYMBOL_WIDTH),
    Measures(pt(7), MARGIN, SYMBOL_WIDTH),
    Measures(pt(6.5), mm(12.5), SYMBOL_WIDTH),
    Measures(pt(6.5), NARROW_MARGIN, SYMBOL_WIDTH),
    Measures(pt(5.5), NARROW_MARGIN, mm(11)),
    Measures(pt(5), NARROW_MARGIN, mm(10)),
    Measures(pt(5), NARROW_MARGIN, mm(9)),
    Measures(pt(4.5), NARROW_MARGIN, mm(8)),
)
"""From what is usual to the smallest that looks well."""
CLOSER = MEASURES[1:3]
"""Those that need no `muat`."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A procedure that is laid out with several measures; each begins with the routes of those before."""

    procedure: Prosedur
    matrix: Matrix
    routes: Routes


def fitted(model: Sop) -> Fitting:
    """The procedures laid out as the house style asks."""
    drafts = [_Draft(one, found, {}) for one in model.procedures if (found := matrix(model, one)[0])]
    usual = _lay_out(model, drafts, pt(model.tampilan.ukuran), MEASURES[0])
    if usual.on_one_page:
        return usual
    small = _on_one_page(model, drafts) if model.tampilan.muat else None
    return small or replace(usual, laid=tuple(map(partial(_closer, model, usual.paper), drafts, usual.laid)))


def _closer(model: Sop, sheet: Paper, draft: _Draft, usual: Laid) -> Laid:
    """A procedure of two pages with a smaller gap, where that brings it onto one."""
    if len(usual.plan.pages) == 2 and _hardly_higher(usual.plan, sheet):
        for measures in CLOSER:
            style = _style(model, draft.procedure, sheet, pt(model.tampilan.ukuran), measures)
            if _may_fit(draft.matrix, style) and len((closer := plan(draft.matrix, style, draft.routes)).pages) == 1:
                return replace(usual, plan=closer)
    return usual


def _hardly_higher(found: Plan, sheet: Paper) -> bool:
    """The rows of its pages would fit one if each gave up what the closest gap saves."""
    rows = [row for page in found.pages for row in page.table.rows]
    body = [row.height - 2 * (GAP - CLOSER[-1].gap) for row in rows if not row.header]
    heads = sum(row.height for row in rows if row.header) // 2
    return heads + sum(body) - 2 * CONNECTOR_ROW <= sheet.height - sheet.top - sheet.bottom


def _on_one_page(model: Sop, drafts: list[_Draft]) -> Fitting | None:
    """The largest type in which the smallest measures bring all onto one page; then the largest measures that do."""
    asked = pt(model.tampilan.ukuran)
    *larger, least = MEASURES
    for size in (asked, *range(asked - STEP, LEAST - 1, -STEP)):
        smallest = _fitting(model, drafts, size, least)
        if smallest:
            return next((found for one in larger if (found := _fitting(model, drafts, size, one))), smallest)
    return None


def _fitting(model: Sop, drafts: list[_Draft], size: Length, measures: Measures) -> Fitting | None:
    """The procedures if each fits one page."""
    sheet = paper(model.tampilan.kertas, measures.margin)
    if not all(_may_fit(one.matrix, _style(model, one.procedure, sheet, size, measures)) for one in drafts):
        return None
    laid = _lay_out(model, drafts, size, measures)
    return laid if laid.on_one_page else None


def _may_fit(found: Matrix, style: Style) -> bool:
    """The rows fit one page as long as no line asks for more."""
    widths = columns(found, style)
    if not widths.fits:
        return False
    rows = bands(flow(found), widths, style.gap, style.paper.height, {})
    height = head(found, style, widths).height + sum(row.height for row in rows)
    return height <= style.paper.height - style.paper.top - style.paper.bottom


def _lay_out(model: Sop, drafts: list[_Draft], size: Length, measures: Measures) -> Fitting:
    sheet = paper(model.tampilan.kertas, measures.margin)
    laid = []
    for one in drafts:
        style = _style(model, one.procedure, sheet, size, measures)
        laid.append(Laid(one.procedure, one.matrix, plan(one.matrix, style, one.routes)))
    return Fitting(sheet, tuple(laid))


def _style(model: Sop, procedure: Prosedur, sheet: Paper, size: Length, measures: Measures) -> Style:
    style = matrix_style(model, procedure, sheet, size)
    return replace(style, symbol=measures.symbol, gap=measures.gap)
