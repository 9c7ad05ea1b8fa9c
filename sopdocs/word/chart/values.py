"""A chart in; what is printed of it, as text, and as formats for Word out: the same figures as in text and tables."""

import re
from decimal import Decimal

from sopdocs.report import Chart
from sopdocs.text.numbers import angka, rounded
from sopdocs.word.xml import IMPOSSIBLE

LONGEST_NAME = 110
"""Letters of a name at an axis, which has three lines or so for it; the table next to a chart has all of it."""

INDONESIAN = "[$-421]"
"""The language of a number format (LCID 0x0421): LibreOffice writes its commas, Word and Excel those of the machine."""
_SPACES = re.compile(r"\s+")


def names(chart: Chart) -> tuple[str, ...]:
    """The categories as they stand at their axis."""
    return tuple(_short(name) for name in chart.categories)


def series_names(chart: Chart) -> tuple[str, ...]:
    """The series as the legend has them, and the guide."""
    return tuple(_short(each.name) for each in chart.series) + ((guide_name(chart),) if has_guide_series(chart) else ())


def columns(chart: Chart) -> tuple[tuple[Decimal | None, ...], ...]:
    """The figures of each of them, rounded as they are printed; None is a gap. Short series end in gaps."""
    count = len(chart.categories)
    found = [tuple(_figure(value, chart) for value in each.values[:count]) for each in chart.series]
    if has_guide_series(chart) and chart.guide is not None:
        found.append((plain(chart.guide),) * count)
    return tuple(column + (None,) * (count - len(column)) for column in found)


def label(value: Decimal, chart: Chart) -> str:
    """`82,50`: what stands at a bar."""
    return angka(value, decimals(value, chart))


def decimals(value: Decimal | None, chart: Chart) -> int:
    """Those of the label of a figure: of all alike, or those that it was written with."""
    exponent = None if value is None else value.as_tuple().exponent
    if not chart.written or not isinstance(exponent, int):
        return chart.decimals
    return min(max(-exponent, 0), chart.decimals)


def unit(chart: Chart) -> str:
    """The title of the axis of figures."""
    return _short(chart.unit)


def guide_name(chart: Chart) -> str:
    """`100 %`."""
    return f"{angka(chart.guide)} {unit(chart)}".strip() if chart.guide is not None else ""


def has_guide_series(chart: Chart) -> bool:
    """Whether the guide is a line among the series. Word draws none across bars that lie, nor through one point."""
    return chart.guide is not None and chart.kind != "mendatar" and len(chart.categories) > 1


def rows_of(chart: Chart) -> int:
    """How many entries a legend would have."""
    return len(chart.series) + has_guide_series(chart)


def figures(chart: Chart) -> tuple[Decimal, ...]:
    """All of them that there are, the guide too."""
    found = [value for column in columns(chart) for value in column if value is not None]
    return tuple(found) + ((chart.guide,) if chart.guide is not None else ())


def number_format(decimals: int) -> str:
    """The format of figures in the chart and in the workbook."""
    return f"{INDONESIAN}#,##0" + ("." + "0" * decimals if decimals else "")


def plain(value: Decimal) -> Decimal:
    """The same number without an exponent, as files have it."""
    return Decimal(f"{value:f}")


def _figure(value: Decimal | None, chart: Chart) -> Decimal | None:
    return None if value is None else plain(rounded(value, decimals(value, chart)))


def _short(name: str) -> str:
    """A name on one line, without what XML cannot hold."""
    bare = _SPACES.sub(" ", IMPOSSIBLE.sub("\ufffd", name)).strip()
    return bare if len(bare) <= LONGEST_NAME else bare[: LONGEST_NAME - 1].rstrip() + "…"
