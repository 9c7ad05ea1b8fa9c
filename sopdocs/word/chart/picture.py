"""A chart in, the same chart as a PNG out, for an office whose word processor has no charts; matplotlib draws it.

matplotlib is heavy and rarely wanted: it comes with the extra `gambar`.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import fill
from typing import Any

from sopdocs.drawing.typeface import faces
from sopdocs.errors import MachineError
from sopdocs.page import Image
from sopdocs.report import Chart
from sopdocs.text.numbers import angka
from sopdocs.units import MM, Length, to_pt
from sopdocs.word.chart import looks, scale, values

DOTS = 200
"""To the inch."""
_MISSING = 'grafik sebagai gambar memerlukan matplotlib: jalankan pip install "sopdocs[gambar]"'
_SETTINGS: Any = {"hatch.linewidth": 0.6, "axes.unicode_minus": False, "text.parse_math": False}
_INK, _RIM, _GRID, _FAINT = (f"#{color}" for color in (looks.INK, looks.RIM, looks.GRID, looks.FAINT))
_DASHED = (0, (3, 2))
_BARS = 0.7
"""The share of a category that its bars take."""
_BESIDE = {"t": (0, 4, "center", "bottom"), "b": (0, -4, "center", "top"), "r": (5, 0, "left", "center")}
"""Points from a point of a line to its figure, and how the figure is set there."""
_PER_LETTER = 1.7
"""Millimetres of a letter of a name."""
_MOST_LEVEL, _MOST_NAMES = 8, 40
"""Names under columns that are not turned; names at an axis at all."""


def picture(chart: Chart, width: Length, height: Length, font: str) -> Image:
    """The chart as a picture of this size; MachineError where matplotlib is not installed."""
    try:
        from matplotlib import rc_context
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MachineError(_MISSING) from error
    out = BytesIO()
    with rc_context(_SETTINGS), _typeface(font) as typeface, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a character that no shipped font has, and of a chart with little room
        figure: Any = Figure(figsize=(to_pt(width) / 72, to_pt(height) / 72), layout="constrained")
        axes = figure.add_subplot()
        _draw(chart, axes, typeface)
        _set_axes(chart, axes, typeface, width)
        if values.rows_of(chart) > 1:
            figure.legend(loc="outside lower center", ncols=4, frameon=False, prop=typeface(looks.TYPE))
        figure.savefig(out, format="png", dpi=DOTS, metadata={"Software": None})
    return Image(out.getvalue(), "png", width, height, chart.alt)


@contextmanager
def _typeface(font: str) -> Iterator[Any]:
    """How matplotlib calls the shipped face of a font in a size."""
    from matplotlib.font_manager import FontProperties

    with TemporaryDirectory() as folder:
        file = Path(folder) / "face.ttf"
        file.write_bytes(faces(font, bold=False)[0].content)
        yield lambda size: FontProperties(fname=str(file), size=size)


def _draw(chart: Chart, axes: Any, typeface: Any) -> None:
    for index in range(len(chart.series)):
        (_draw_line if chart.kind == "garis" else _draw_bars)(chart, axes, index, typeface(looks.SMALL))
    if chart.guide is not None:
        name = values.guide_name(chart) if values.has_guide_series(chart) else None
        along = axes.axvline if chart.kind == "mendatar" else axes.axhline
        along(float(chart.guide), color=_INK, linewidth=1.1, linestyle=_DASHED, label=name)


def _draw_bars(chart: Chart, axes: Any, index: int, type_: Any) -> None:
    """The bars of a series beside those of the others, with their figures."""
    look, thick, lying = looks.fill(index), _BARS / len(chart.series), chart.kind == "mendatar"
    column = values.columns(chart)[index]
    sites = [row - _BARS / 2 + (index + 0.5) * thick for row in range(len(column))]
    (axes.barh if lying else axes.bar)(
        sites,
        [float(value or 0) for value in column],
        thick,
        label=values.series_names(chart)[index],
        facecolor=f"#{look.back if look.pattern else look.color}",
        hatch=look.hatch,
        edgecolor=_RIM,
        linewidth=0.6,
        zorder=2,
    )
    for site, value in zip(sites, column, strict=True):
        if value is not None and not scale.dense(chart):
            away, end = (-3 if value < 0 else 3), float(value)
            if lying:
                at, shift = (end, site), (away, 0, "right" if value < 0 else "left", "center")
            else:
                at, shift = (site, end), (0, away, "center", "top" if value < 0 else "bottom")
            _write(chart, axes, value, at, shift, type_)


def _draw_line(chart: Chart, axes: Any, index: int, type_: Any) -> None:
    """The line of a series, open where a figure is missing."""
    look, column = looks.stroke(index), values.columns(chart)[index]
    axes.plot(
        range(len(column)),
        [float("nan") if value is None else float(value) for value in column],
        label=values.series_names(chart)[index],
        color=f"#{look.color}",
        linestyle=look.style,
        linewidth=1.8,
        marker=look.point,
        markersize=6,
        markerfacecolor="white" if look.hollow else f"#{look.color}",
    )
    for row, value in enumerate(column):
        if value is not None and not scale.dense(chart):
            _write(chart, axes, value, (row, float(value)), _BESIDE[scale.place(chart, index, row)], type_)


def _write(chart: Chart, axes: Any, value: Any, at: Any, shift: Any, type_: Any) -> None:
    across, up, side, level = shift
    axes.annotate(
        values.label(value, chart),
        at,
        (across, up),
        textcoords="offset points",
        ha=side,
        va=level,
        rotation=90 if scale.steep(chart) else 0,
        font=type_,
        color=_INK,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5} if chart.guide is not None else None,
    )


def _set_axes(chart: Chart, axes: Any, typeface: Any, width: Length) -> None:
    from matplotlib.ticker import MultipleLocator

    lying, count = chart.kind == "mendatar", len(chart.categories)
    name_axis, figure_axis = (axes.yaxis, axes.xaxis) if lying else (axes.xaxis, axes.yaxis)
    upright = not lying and count > _MOST_LEVEL
    room = (0.38 if lying else 0.25 if upright else 0.8 / count) * width / MM
    every = -(-count // _MOST_NAMES)
    texts = [fill(name, max(int(room / _PER_LETTER), 8)) for name in values.names(chart)[::every]]
    name_axis.set_ticks(range(0, count, every), texts, rotation=90 if upright else 0)
    figure_axis.set_major_formatter(lambda value, _: angka(Decimal(str(value)), scale.axis_decimals(chart)))
    if (step := scale.step_of(chart)) is not None and not scale.guide_unit(chart):
        figure_axis.set_major_locator(MultipleLocator(step))
    figure_axis.grid(color=_GRID, linewidth=0.5, zorder=0)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(_FAINT)
    _set_range(chart, axes)
    figure_axis.set_label_text(values.unit(chart), font=typeface(looks.TYPE))
    for text in (*name_axis.get_ticklabels(), *figure_axis.get_ticklabels()):
        text.set_font(typeface(looks.SMALL))


def _set_range(chart: Chart, axes: Any) -> None:
    """The axis of figures as the native chart has it, with room for the figures at its end; the first bar on top."""
    low, high = scale.bottom(chart), scale.top(chart)
    axes.margins(**{"x" if chart.kind == "mendatar" else "y": 0.14})
    if chart.kind == "mendatar":
        axes.set_xlim(left=low, right=high)
        axes.set_ylim(len(chart.categories) - 0.5, -0.5)
    else:
        beside = 1.5 if len(chart.categories) == 1 else 0.5
        axes.set_xlim(-beside, len(chart.categories) - 1 + beside)
        axes.axhline(0 if low is None else low, color=_FAINT, linewidth=0.75)
        axes.set_ylim(bottom=low, top=high)
