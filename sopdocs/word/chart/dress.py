"""A chart of python-pptx as it has written it in; its axes, bars, lines and legend look as they should afterwards."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_AXIS_CROSSES,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_PATTERN_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from sopdocs.report import Chart
from sopdocs.word.chart import looks
from sopdocs.word.chart.elements import element
from sopdocs.word.chart.place import plot, title
from sopdocs.word.chart.scale import GUIDE_PARTS, axis_format, bottom, guide_unit, step_of, top
from sopdocs.word.chart.values import has_guide_series, rows_of, unit

_GAPS = {1: 300, 2: 150}
"""Per cent of a bar between categories, by their number: few bars are no walls."""
_ALL_NAMED = 40
"""Bars of which each has its name; of more Word leaves names out."""
_PLOT = (
    "<c:layout {ns}><c:manualLayout><c:layoutTarget val='inner'/><c:xMode val='edge'/><c:yMode val='edge'/>"
    "<c:x val='{left}'/><c:y val='{top}'/><c:w val='{width}'/><c:h val='{height}'/></c:manualLayout></c:layout>"
)
_PLACE = (
    "<c:layout {ns}><c:manualLayout><c:xMode val='edge'/><c:yMode val='edge'/><c:x val='{left}'/><c:y val='{top}'/>"
    "</c:manualLayout></c:layout>"
)
_FINE_GRID = (
    "<c:minorGridlines {ns}><c:spPr><a:ln w='6350'><a:solidFill><a:srgbClr val='{color}'/></a:solidFill></a:ln>"
    "</c:spPr></c:minorGridlines>"
)


def all_but_labels(look: Any, chart: Chart, font: str) -> None:
    """Type, axes, series, guide, legend."""
    look.font.name, look.font.size, look.font.bold = font, Pt(looks.TYPE), False
    look.font.color.rgb = _rgb(looks.INK)
    _set_axes(look, chart)
    for index, series in enumerate(own_series(look, chart)):
        (_set_line if chart.kind == "garis" else _set_bars)(series, index)
    if chart.kind != "garis":
        look.plots[0].gap_width, look.plots[0].overlap = _GAPS.get(len(chart.categories), 60), 0
    if has_guide_series(chart):
        _set_guide(list(look.series)[-1])
    _set_legend(look, chart)


def own_series(look: Any, chart: Chart) -> list[Any]:
    """Those of the chart, without the guide."""
    return list(look.series)[: len(chart.series)]


def _set_axes(look: Any, chart: Chart) -> None:
    category, value = look.category_axis, look.value_axis
    _set_rule(category.format.line, looks.FAINT, 0.75)
    category.major_tick_mark = XL_TICK_MARK.NONE
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _set_rule(value.format.line, looks.FAINT, 0.75)
    _set_rule(value.major_gridlines.format.line, looks.GRID, 0.5)
    _set_figures(value, chart)
    if chart.kind == "mendatar":  # the first on top, and the figures below all the same
        category.reverse_order = True
        value._element.crosses.val = XL_AXIS_CROSSES.MAXIMUM
        _set_plot(look, chart)
    if unit(chart):
        _set_title(value, chart)
    if guide_unit(chart):
        _set_guide_grid(value, guide_unit(chart))


def _set_plot(look: Any, chart: Chart) -> None:
    """Names, bars and figures have their own room, and every bar its name; word processors do not agree on it."""
    left, top_, width, height = plot(chart)
    area = look._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, element(_PLOT, left=left, top=top_, width=width, height=height))
    if len(chart.categories) <= _ALL_NAMED:
        look.category_axis._element.find(qn("c:lblOffset")).addnext(element("<c:tickLblSkip {ns} val='1'/>"))


def _set_figures(value: Any, chart: Chart) -> None:
    value.tick_labels.number_format = axis_format(chart)
    value.tick_labels.number_format_is_linked = False
    value.tick_labels.font.size = Pt(looks.SMALL)
    if (low := bottom(chart)) is not None:
        value.minimum_scale = low
    if (high := top(chart)) is not None:
        value.maximum_scale = high
    if (step := step_of(chart)) is not None:
        value.major_unit = step


def _set_guide_grid(value: Any, step: float) -> None:
    """Where Word has no line for the guide, the grid has one there, dashed and dark."""
    value.minor_unit = step / GUIDE_PARTS
    _set_rule(value.major_gridlines.format.line, looks.INK, 1.25, "sysDash")
    value._element.majorGridlines.addnext(element(_FINE_GRID, color=looks.GRID))


def _set_title(value: Any, chart: Chart) -> None:
    """Where bars lie LibreOffice would put it below the middle of the chart, not of the bars."""
    frame = value.axis_title.text_frame
    frame.text = unit(chart)
    frame._element.bodyPr.set("rot", looks.LEVEL if chart.kind == "mendatar" else looks.UPRIGHT)
    frame._element.bodyPr.set("vert", "horz")
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(looks.TYPE), False
    if chart.kind == "mendatar":
        own = value._element.title
        for old in own.findall(qn("c:layout")):
            own.remove(old)
        own.find(qn("c:tx")).addnext(element(_PLACE, **dict(zip(("left", "top"), title(chart), strict=True))))


def _set_bars(series: Any, index: int) -> None:
    fill, look = series.format.fill, looks.fill(index)
    if look.pattern:
        fill.patterned()
        fill.pattern = MSO_PATTERN_TYPE.from_xml(look.pattern)
        fill.back_color.rgb = _rgb(look.back)
    else:
        fill.solid()
    fill.fore_color.rgb = _rgb(look.color)
    _set_rule(series.format.line, looks.RIM, 0.75)
    series.invert_if_negative = False


def _set_line(series: Any, index: int) -> None:
    look, marker = looks.stroke(index), series.marker
    _set_rule(series.format.line, look.color, 2, look.dash)
    marker.style, marker.size = XL_MARKER_STYLE.from_xml(look.marker), 7
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = _rgb("FFFFFF" if look.hollow else look.color)
    _set_rule(marker.format.line, look.color, 1)
    series.smooth = False


def _set_guide(series: Any) -> None:
    _set_rule(series.format.line, looks.INK, 1.25, "sysDash")
    series.marker.style = XL_MARKER_STYLE.NONE
    series.smooth = False


def _set_rule(line: Any, color: str, width: float, dash: str = "solid") -> None:
    line.color.rgb, line.width = _rgb(color), Pt(width)
    line.dash_style = MSO_LINE_DASH_STYLE.from_xml(dash)


def _set_legend(look: Any, chart: Chart) -> None:
    """Below the chart, where there is more than one series to tell apart."""
    look.has_legend = rows_of(chart) > 1
    if look.has_legend:
        look.legend.position, look.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        look.legend.font.size = Pt(looks.TYPE)


def _rgb(color: str) -> Any:
    return RGBColor.from_string(color)  # type: ignore[no-untyped-call]
