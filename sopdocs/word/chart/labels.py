"""A series of python-pptx in; the figures written at its bars or points.

Each label shows a cell of the workbook, where a formula writes the figure as Indonesian does (see `workbook`): Word
takes commas and dots of its own from the machine. A program that does not follow the cell writes the value in the
format that stands beside it.
"""

from typing import Any

from pptx.oxml.ns import qn

from sopdocs.report import Chart
from sopdocs.word.chart.elements import element
from sopdocs.word.chart.looks import SMALL
from sopdocs.word.chart.values import columns, label, number_format, steep
from sopdocs.word.chart.workbook import label_reference

_PLACES = ("t", "b", "r")
"""Where the figures of the first, second and third line stand, so that they do not cover each other."""
_UPRIGHT = -5_400_000
"""A turn of text, in sixtieths of a thousandth of a degree."""
_LOOK = (
    "<c:numFmt formatCode='{format}' sourceLinked='0'/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    "<c:txPr><a:bodyPr rot='{turn}' vert='horz'/><a:lstStyle/><a:p><a:pPr><a:defRPr sz='{size}' b='0'/></a:pPr>"
    "<a:endParaRPr lang='id-ID'/></a:p></c:txPr><c:dLblPos val='{place}'/><c:showLegendKey val='0'/>"
    "<c:showVal val='1'/><c:showCatName val='0'/><c:showSerName val='0'/><c:showPercent val='0'/>"
    "<c:showBubbleSize val='0'/>"
)
_ALL = f"<c:dLbls {{ns}}>{_LOOK}</c:dLbls>"
_ONE = (
    "<c:dLbl {ns}><c:idx val='{row}'/><c:tx><c:strRef><c:f>{cell}</c:f><c:strCache><c:ptCount val='1'/>"
    f"<c:pt idx='0'><c:v>{{text}}</c:v></c:pt></c:strCache></c:strRef></c:tx>{_LOOK}</c:dLbl>"
)


def write(series: Any, chart: Chart, index: int) -> None:
    """The labels of the series `index` of the chart; a gap has none."""
    place = "outEnd" if chart.kind != "garis" else _PLACES[index % len(_PLACES)]
    look = {
        "format": number_format(chart.decimals),
        "turn": _UPRIGHT if steep(chart) else 0,
        "size": SMALL * 100,
        "place": place,
    }
    all_of_them = element(_ALL, **look)
    ones = [
        element(_ONE, row=row, cell=label_reference(chart, index, row), text=label(value, chart.decimals), **look)
        for row, value in enumerate(columns(chart)[index])
        if value is not None
    ]
    all_of_them[:0] = ones
    series._element.find(qn("c:cat")).addprevious(all_of_them)
