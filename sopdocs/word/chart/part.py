"""A chart in, its chart part out: python-pptx writes the data, the axes and the references to the workbook.

What it has no words for is put in as elements here and in `labels`.
"""

from typing import Any

from lxml import etree
from pptx.chart.chart import Chart as Look
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from sopdocs.report import Chart
from sopdocs.word.chart import dress, labels
from sopdocs.word.chart.elements import element
from sopdocs.word.chart.place import WORKBOOK_ID, category_names
from sopdocs.word.chart.scale import dense
from sopdocs.word.chart.values import columns, has_guide_series, number_format, series_names

_KINDS = {
    "batang": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "mendatar": XL_CHART_TYPE.BAR_CLUSTERED,
    "garis": XL_CHART_TYPE.LINE_MARKERS,
}
_LINES = (
    "<c:lineChart {ns}><c:grouping val='standard'/><c:varyColors val='0'/><c:marker val='1'/>"
    "<c:axId val='{first}'/><c:axId val='{second}'/></c:lineChart>"
)
_PAPER = "<c:spPr {ns}><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"


def part(chart: Chart, font: str) -> bytes:
    """The chart part, an XML file."""
    space: Any = parse_xml(_written(chart))
    if chart.kind == "batang" and has_guide_series(chart):
        _lift_guide(space)
    look: Any = Look(space, None)  # type: ignore[no-untyped-call]
    dress.all_but_labels(look, chart, font)
    if not dense(chart):
        for index, series in enumerate(dress.own_series(look, chart)):
            labels.write(series, chart, index)
    _tie(space)
    etree.cleanup_namespaces(space)
    return bytes(etree.tostring(space, encoding="UTF-8", standalone=True))


def _written(chart: Chart) -> bytes:
    """What python-pptx makes of the data, without the signs of its axes' numbers, which have none (ST_UnsignedInt)."""
    data: Any = CategoryChartData(number_format(chart.decimals))  # type: ignore[no-untyped-call]
    data.categories = category_names(chart)
    for name, values in zip(series_names(chart), columns(chart), strict=True):
        data.add_series(name, values)
    return bytes(
        data.xml_bytes(_KINDS[chart.kind]).replace(b'xId val="-', b'xId val="').replace(b'Ax val="-', b'Ax val="')
    )


def _lift_guide(space: Any) -> None:
    """The last of the columns becomes a line on the same axes."""
    bars = space.chart.plotArea.find(qn("c:barChart"))
    first, second = (axis.get("val") for axis in bars.findall(qn("c:axId")))
    lines = element(_LINES, first=first, second=second)
    guide = bars.findall(qn("c:ser"))[-1]
    for of_bars in guide.findall(qn("c:invertIfNegative")):
        guide.remove(of_bars)
    lines.insert(2, guide)
    bars.addnext(lines)


def _tie(space: Any) -> None:
    """Indonesian, without round corners, gaps left open, and tied to its workbook."""
    chart = space.chart
    for name in ("c:roundedCorners", "c:autoTitleDeleted", "c:plotVisOnly", "c:dispBlanksAs", "c:showDLblsOverMax"):
        for old in space.xpath(f"{name} | c:chart/{name}"):
            old.getparent().remove(old)
    space.find(qn("c:date1904")).addnext(element("<c:lang {ns} val='id-ID'/>"))
    space.find(qn("c:lang")).addnext(element("<c:roundedCorners {ns} val='0'/>"))
    axis = chart.plotArea.valAx_lst[0]
    if axis.find(qn("c:crossBetween")) is None:
        axis.find(qn("c:crosses")).addnext(element("<c:crossBetween {ns} val='between'/>"))
    chart.insert(0, element("<c:autoTitleDeleted {ns} val='1'/>"))
    chart.append(element("<c:plotVisOnly {ns} val='1'/>"))
    chart.append(element("<c:dispBlanksAs {ns} val='gap'/>"))
    chart.addnext(element(_PAPER))
    space._add_externalData().rId = WORKBOOK_ID
