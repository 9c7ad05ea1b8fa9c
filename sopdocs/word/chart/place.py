"""A chart in; its size, and the drawing that shows a chart part in a line of text, out."""

from sopdocs.report import Chart
from sopdocs.text.metrics import Text, type_of
from sopdocs.units import Length, mm, pt
from sopdocs.word.chart.looks import TYPE
from sopdocs.word.chart.scale import longest
from sopdocs.word.chart.values import names, rows_of, unit
from sopdocs.word.xml import OFFICE, quote

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
RELATIONSHIP = f"{OFFICE}/relationships/chart"
"""From the document (or what else holds the drawing) to `charts/chart1.xml`."""

WORKBOOK_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORKBOOK_RELATIONSHIP = f"{OFFICE}/relationships/package"
"""From the chart part to `../embeddings/workbook1.xlsx`."""
WORKBOOK_ID = "rId1"
"""By which the chart part calls its workbook."""

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_UPRIGHT, _LEGEND, _AXIS, _TOP = mm(60), mm(9), mm(14), mm(2)
_LEAST, _MOST, _PAGE = mm(62), mm(110), mm(215)
"""The height of bars that lie: LibreOffice stretches the letters of a chart (see _ACROSS), not those of a picture."""
_BAR, _GAP, _LINE, _LETTER = mm(4.8), mm(2.4), mm(4.1), mm(1.85)
"""The height of one bar with its figure, and of the air between two categories; of a line of a name, and the width of
a letter of a figure.
"""
_NAMES, _FIGURES = mm(60), mm(7.5)
"""The most that names beside bars that lie take of the width; the room of the figures under them."""
_USUAL = mm(155)
"""The width of text on a page held upright."""
_LAYOUT, _ACROSS = mm(160), 1.95
"""LibreOffice lays every native chart out on a sheet of 160 × 90 mm, and brings it, letters too, to the size of its
place: of this width to its height at most, or letters would be seen to be stretched.
"""
_BESIDE = mm(8)
"""LibreOffice gives a name all the room at the left of the bars, but prints it this far from them."""
_FACE = type_of("Arial", pt(TYPE))
"""As wide as any type of an office."""


def height_for(chart: Chart, width: Length) -> Length:
    """How high the chart is when it is so wide: bars that lie need room by their number, within bounds."""
    if chart.kind != "mendatar":
        return _UPRIGHT + _below(chart) - _AXIS
    lines = (name.count("\n") + 1 for name in category_names(chart))
    rows = (max(len(chart.series) * _BAR, _LINE * count) + _GAP for count in lines)
    return max(min(sum(rows) + _TOP + _below(chart), _PAGE if chart.picture else _MOST), _LEAST)


def width_for(width: Length, height: Length) -> Length:
    """How wide a chart that Word edits may be in text that is so wide, when it is so high."""
    return min(width, round(height * _ACROSS))


def category_names(chart: Chart) -> tuple[str, ...]:
    """The categories as they stand at their axis; beside bars that lie in lines of our own, for LibreOffice makes them
    so long that their beginning is cut off.
    """
    if chart.kind != "mendatar":
        return names(chart)
    return tuple("\n".join(Text(name, _FACE).lines(_names(chart))) for name in names(chart))


def plot(chart: Chart) -> tuple[float, ...]:
    """Left, top, width and height of the room of bars that lie, in shares of the chart: names stand to the left of it,
    the figure of the longest bar to its right.
    """
    high = height_for(chart, _USUAL)
    wide = width_for(_USUAL, high)
    left = max(_names(chart) / wide + 0.02, (_names(chart) + _BESIDE) / _LAYOUT)
    right = (longest(chart) * _LETTER + _GAP) / wide
    shares = (left, _TOP / high, 1 - left - right, 1 - (_TOP + _below(chart)) / high)
    return tuple(round(share, 4) for share in shares)


def title(chart: Chart) -> tuple[float, float]:
    """Left and top of the unit below bars that lie, in shares of the chart: in the middle, under the figures."""
    left, _, width, _ = plot(chart)
    high = height_for(chart, _USUAL)
    half = len(unit(chart)) * _LETTER / width_for(_USUAL, high) / 2
    return round(left + width / 2 - half, 4), round(1 - (_below(chart) - _FIGURES) / high, 4)


def drawing(rel_id: str, number: int, name: str, alt: str, width: Length, height: Length) -> str:
    """The `w:drawing` of the chart part `rel_id`: one letter in a line. Its prefixes `w`, `wp` and `r` are those of the
    document; `number` is its own among the drawings there.
    """
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name={quote(name)} descr={quote(alt)}/><wp:cNvGraphicFramePr/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id={quote(rel_id)}/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )


def _names(chart: Chart) -> Length:
    """What the longest name needs, up to a part of the width."""
    return min(max((_FACE.width(name) for name in names(chart)), default=0) + 1, _NAMES)


def _below(chart: Chart) -> Length:
    """The axis with its title, and the legend."""
    return _AXIS + (_LEGEND if rows_of(chart) > 1 else 0)
