"""A chart in; its scale and the room of its figures out: where an axis begins and ends, which labels are turned.

Word and LibreOffice choose a scale themselves where None is said here.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from sopdocs.report import Chart
from sopdocs.word.chart.values import columns, figures, has_guide_series, label, number_format

GUIDE_PARTS = 5
"""Lines of the fine grid from one guide to the next."""
_LETTER, _PLOT = 2.2, 46
"""Millimetres of a digit of a label with some air, and of the height of the columns of a chart."""
_LEVEL, _LEAST, _MOST_BARS = 1.85, 3.2, 60
"""Millimetres of a letter of a label; those that an upright label needs; bars on a page that can have one."""
_NATIVE, _PICTURE = 116, 140
"""Millimetres of the width of columns: a chart that Word edits is as wide as it may be at its height."""
_LONG, _BEYOND_DOTS = 8, 500_000_000
"""The length of an axis that has whole numbers; figures for which the dots of a format are too few."""


def bottom(chart: Chart) -> float | None:
    """Where the axis begins: bars at 0 unless there is less, lines some way below the lowest; None: wherever Word
    begins it.
    """
    found = figures(chart)
    low, high = min(found, default=Decimal(0)), max(found, default=Decimal(0))
    if chart.kind != "garis":
        return 0 if low >= 0 else None
    if low < 0 or low == high:
        return None
    step = _line_step(chart)
    return float(max(((low - (high - low)) / step).to_integral_value(ROUND_FLOOR) * step, Decimal(0)))


def top(chart: Chart) -> float | None:
    """Where the axis ends: upright labels have room above the columns, and a grid with a guide has one guide in it;
    None: wherever Word ends it.
    """
    high = max(figures(chart), default=Decimal(0))
    if guide_unit(chart):
        wanted, step = high * Decimal("1.1"), Decimal(str(guide_unit(chart))) / GUIDE_PARTS
    elif steep(chart) and not dense(chart) and high > 0:
        wanted = high / (1 - min(Decimal(_LETTER * longest(chart)) / _PLOT, Decimal("0.4")))
        step = _step(chart, wanted)
    else:
        return None
    return float((wanted / step).to_integral_value(ROUND_CEILING) * step)


def guide_unit(chart: Chart) -> float:
    """The step of a grid of which one line is the guide; 0: no such grid, or it would be too fine."""
    if chart.guide is None or has_guide_series(chart) or chart.kind == "garis" or chart.guide <= 0:
        return 0
    return float(chart.guide) if max(figures(chart)) <= 4 * chart.guide else 0


def step_of(chart: Chart) -> float | None:
    """From one figure of the axis to the next: the guide; that by which an axis of lines begins; a whole number where
    there are few and no others; under bars so much that the figures stand side by side; None: whatever Word takes.
    """
    if guide_unit(chart):
        return guide_unit(chart)
    if chart.kind == "garis" and bottom(chart) is not None:
        return float(_line_step(chart))
    if chart.decimals == 0 and _length(chart) < _LONG:
        return 1
    return float(_step(chart, _length(chart), 4)) if chart.kind == "mendatar" and _length(chart) else None


def axis_decimals(chart: Chart) -> int:
    """None where the axis is long enough to do without."""
    return min(chart.decimals, 2) if _length(chart) < _LONG else 0


def axis_format(chart: Chart) -> str:
    """The format of the axis. Its whole numbers have their dots written in, which no machine's language changes."""
    found = figures(chart) or (Decimal(0),)
    if axis_decimals(chart) or min(found) < 0 or max(found) >= _BEYOND_DOTS:
        return number_format(axis_decimals(chart))
    return '[>=1000000]0"."000"."000;[>=1000]0"."000;0'


def steep(chart: Chart) -> bool:
    """Whether the labels of columns must stand upright to have room beside each other."""
    return chart.kind == "batang" and _room(chart) < _LEVEL * longest(chart)


def dense(chart: Chart) -> bool:
    """Whether there is no room for labels at all: the table has the figures."""
    return _room(chart) < _LEAST if chart.kind != "mendatar" else len(chart.series) * len(chart.categories) > _MOST_BARS


def longest(chart: Chart) -> int:
    """Letters of the longest label."""
    return max((len(label(value, chart)) for value in figures(chart)), default=1)


def place(chart: Chart, index: int, row: int) -> str:
    """Where a label stands (ST_DLblPos): at the end of a bar; over the highest point of a category, under the lowest,
    beside others.
    """
    if chart.kind != "garis":
        return "outEnd"
    own = columns(chart)[: len(chart.series)]
    here = sorted((value, -at) for at, column in enumerate(own) if (value := column[row]) is not None)
    rank = [-at for _, at in here].index(index) if own[index][row] is not None else len(here) - 1
    return "t" if rank == len(here) - 1 else "b" if rank == 0 else "r"


def _length(chart: Chart) -> Decimal:
    """About how long the axis is: lines leave out what is far below them."""
    found = figures(chart) or (Decimal(0),)
    start = min(found) if bottom(chart) and chart.kind == "garis" else min(*found, Decimal(0))
    return max(*found, Decimal(0)) - start


def _line_step(chart: Chart) -> Decimal:
    """Of lines that leave as much room below them as they take themselves."""
    found = figures(chart)
    return _step(chart, 2 * (max(found) - min(found)))


def _step(chart: Chart, span: Decimal, parts: int = 6) -> Decimal:
    """1, 2 or 5 by a power of ten, so that the span has about so many parts; a whole number where no others are."""
    rough = span / parts
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough)
    return step if chart.decimals else max(step, Decimal(1))


def _room(chart: Chart) -> float:
    """Millimetres for a label in the chart of a page held upright."""
    rows = len(chart.series) + 0.6 if chart.kind == "batang" else 1
    return (_PICTURE if chart.picture else _NATIVE) / (len(chart.categories) * rows)
