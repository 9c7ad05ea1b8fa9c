"""A chart in, the chart part of a Word file and its workbook out."""

from dataclasses import dataclass

from sopdocs.report import Chart


@dataclass(frozen=True, slots=True)
class Native:
    """A chart part and the .xlsx that it draws."""

    xml: bytes
    workbook: bytes


def native(chart: Chart, font: str) -> Native:
    """The chart with its type in `font`; the same bytes for the same chart. ValueError without categories or series."""
    # Here and not above: the libraries take a quarter of a second to load, and most builds have no chart.
    from sopdocs.word.chart.part import part
    from sopdocs.word.chart.workbook import workbook

    if not chart.categories or not chart.series:
        raise ValueError("a chart needs a category and a series")
    return Native(part(chart, font), workbook(chart))
