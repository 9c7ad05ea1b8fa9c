"""A chart in; its height, and the drawing that shows a chart part in a line of text, out."""

from sopdocs.report import Chart
from sopdocs.units import MM, Length, mm
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
_UPRIGHT, _LEGEND, _AXIS, _MOST = mm(75), mm(9), mm(14), mm(215)
_BAR, _LINE = mm(4.6), mm(3.6)
"""The height of one bar with its figure, and of one line of a name."""


def height_for(chart: Chart, width: Length) -> Length:
    """How high the chart is when it is so wide: bars that lie need room by their number, up to a page's height."""
    legend = _LEGEND if rows_of(chart) > 1 else 0
    if chart.kind != "mendatar":
        return _UPRIGHT + legend
    letters = max(int(0.38 * width / MM / 1.6), 8)
    rows = (max(len(chart.series) * _BAR, _LINE * -(-len(name) // letters)) + mm(2.6) for name in names(chart))
    return min(sum(rows) + _AXIS + legend, _MOST)


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
