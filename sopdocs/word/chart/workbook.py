"""A chart in, the workbook out from which Word draws it: names in column A, a column for each series.

To the right stand the labels of the figures, as formulas: commas and dots as Indonesian has them, on a machine of any
language, also after a figure has been changed. An empty cell is a gap.
"""

from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from sopdocs import zipped
from sopdocs.report import Chart
from sopdocs.word.chart.place import category_names
from sopdocs.word.chart.values import columns, decimals, label, number_format, rows_of, series_names

SHEET = "Sheet1"
"""What python-pptx calls it in the references of a chart."""
_LABEL = (
    '=IF(ISNUMBER({cell}),IF(MID(FIXED(0.5,1),2,1)=".",'
    'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({fixed},",","_"),".",","),"_","."),{fixed}),"")'
)
"""FIXED writes as the machine does: where that is the English way, commas and dots change places."""


def workbook(chart: Chart) -> bytes:
    """The .xlsx; the same bytes for the same chart."""
    out = BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime(*zipped.EPOCH)})
    sheet = book.add_worksheet(SHEET)
    _write_names(chart, sheet)
    _write_figures(chart, sheet, book.add_format({"num_format": number_format(chart.decimals)}))
    _write_labels(chart, sheet)
    book.close()
    return zipped.repacked(out.getvalue())


def label_reference(chart: Chart, series: int, row: int) -> str:
    """Where the label of a figure stands; series and row from 0."""
    return f"{SHEET}!${xl_col_to_name(_label_column(chart, series))}${row + 2}"


def _write_names(chart: Chart, sheet: Any) -> None:
    """As text, whatever they look like: a name that begins with "=" is no formula."""
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, rows_of(chart) + len(chart.series), 16)
    for row, name in enumerate(category_names(chart), 1):
        sheet.write_string(row, 0, name)
    for column, name in enumerate(series_names(chart), 1):
        sheet.write_string(0, column, name)
    for index, name in enumerate(series_names(chart)[: len(chart.series)]):
        sheet.write_string(0, _label_column(chart, index), f"Tulisan: {name}")


def _write_figures(chart: Chart, sheet: Any, figure: Any) -> None:
    for column, values in enumerate(columns(chart), 1):
        for row, value in enumerate(values, 1):
            if value is not None:
                sheet.write_number(row, column, value, figure)


def _write_labels(chart: Chart, sheet: Any) -> None:
    for index, values in enumerate(columns(chart)[: len(chart.series)]):
        for row, value in enumerate(values):
            cell = f"{xl_col_to_name(1 + index)}{row + 2}"
            formula = _LABEL.format(cell=cell, fixed=f"FIXED({cell},{decimals(value, chart)})")
            printed = "" if value is None else label(value, chart)
            sheet.write_formula(row + 1, _label_column(chart, index), formula, None, printed)


def _label_column(chart: Chart, series: int) -> int:
    return 1 + rows_of(chart) + series
