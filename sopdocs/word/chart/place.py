"""A chart in; its height, and the drawing that shows a chart part in a line of text, out."""

from sopdocs.report import Chart
from sopdocs.units import Length, mm
from sopdocs.word.chart.scale import longest
from sopdocs.word.chart.values import names, rows_of
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
_UPRIGHT, _LEGEND, _AXIS, _TOP, _MOST = mm(66), mm(9), mm(14), mm(2), mm(215)
_BAR, _GAP, _LINE, _LETTER = mm(4.6), mm(2.6), mm(3.6), mm(1.65)
"""The height of one bar with its figure, and of the air between two categories; of a line of a name, and the width of
a letter of it.
"""
_USUAL = mm(155)
"""The width of text on a page held upright."""


def height_for(chart: Chart, width: Length) -> Length:
    """How high the chart is when it is so wide: bars that lie need room by their number, up to a page's height."""
    if chart.kind != "mendatar":
        return _UPRIGHT + _below(chart) - _AXIS
    letters = max(int(_names_share(chart) * width / _LETTER), 1)
    rows = (max(len(chart.series) * _BAR, _LINE * -(-len(name) // letters)) + _GAP for name in names(chart))
    return min(sum(rows) + _TOP + _below(chart), _MOST)


def plot(chart: Chart) -> tuple[float, ...]:
    """Left, top, width and height of the room of bars that lie, in shares of the chart: names stand to the left of it,
    the figure of the longest bar to its right.
    """
    high = height_for(chart, _USUAL)
    left, right = _names_share(chart) + 0.02, (longest(chart) * _LETTER + _GAP) / _USUAL
    shares = (left, _TOP / high, 1 - left - right, 1 - (_TOP + _below(chart)) / high)
    return tuple(round(share, 4) for share in shares)


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


def _names_share(chart: Chart) -> float:
    """Of the width: what the longest name needs, two fifths at most."""
    return min(max((len(name) for name in names(chart)), default=0) * _LETTER / _USUAL, 0.38)


def _below(chart: Chart) -> Length:
    """The axis with its title, and the legend."""
    return _AXIS + (_LEGEND if rows_of(chart) > 1 else 0)
