"""A series of python-pptx in; the figures written at its bars or points.

Each label shows a cell of the workbook, where a formula writes the figure as Indonesian does (see `workbook`): Word
takes commas and dots of its own from the machine. A program that does not follow the cell writes the value in the
format that stands beside it.
"""

from decimal import Decimal
from typing import Any

from pptx.oxml.ns import qn

from sopdocs.report import Chart
from sopdocs.word.chart.elements import element
from sopdocs.word.chart.looks import LEVEL, SMALL, UPRIGHT
from sopdocs.word.chart.scale import place, steep
from sopdocs.word.chart.values import columns, decimals, label, number_format
from sopdocs.word.chart.workbook import label_reference

_LOOK = (
    "<c:numFmt formatCode='{format}' sourceLinked='0'/>"
    "<c:spPr>{cover}<a:ln><a:noFill/></a:ln></c:spPr>"
    "<c:txPr><a:bodyPr rot='{turn}' vert='horz'/><a:lstStyle/><a:p><a:pPr><a:defRPr sz='{size}' b='0'/></a:pPr>"
    "<a:endParaRPr lang='id-ID'/></a:p></c:txPr><c:dLblPos val='{place}'/><c:showLegendKey val='0'/>"
    "<c:showVal val='1'/><c:showCatName val='0'/><c:showSerName val='0'/><c:showPercent val='0'/>"
    "<c:showBubbleSize val='0'/>"
)
_CLEAR = _LOOK.replace("{cover}", "<a:noFill/>")
_COVERING = _LOOK.replace("{cover}", "<a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill>")
"""White behind the figure, so that a guide does not run through it."""
_ALL = "<c:dLbls {ns}>%s</c:dLbls>"
_ONE = (
    "<c:dLbl {ns}><c:idx val='{row}'/><c:tx><c:strRef><c:f>{cell}</c:f><c:strCache><c:ptCount val='1'/>"
    "<c:pt idx='0'><c:v>{text}</c:v></c:pt></c:strCache></c:strRef></c:tx>%s</c:dLbl>"
)


def write(series: Any, chart: Chart, index: int) -> None:
    """The labels of the series `index` of the chart; a gap has none."""
    own = columns(chart)[index]
    pattern = _COVERING if chart.guide is not None and chart.kind != "garis" else _CLEAR
    labels = element(_ALL % pattern, place=place(chart, index, 0), **_look(chart))
    labels[:0] = [
        element(
            _ONE % pattern,
            row=row,
            cell=label_reference(chart, index, row),
            text=label(value, chart),
            place=place(chart, index, row),
            **_look(chart, value),
        )
        for row, value in enumerate(own)
        if value is not None
    ]
    series._element.find(qn("c:cat")).addprevious(labels)


def _look(chart: Chart, value: Decimal | None = None) -> dict[str, object]:
    return {
        "format": number_format(decimals(value, chart)),
        "turn": UPRIGHT if steep(chart) else LEVEL,
        "size": SMALL * 100,
    }
