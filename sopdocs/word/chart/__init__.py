"""A `report.Chart` in; a chart that Word edits out, with its workbook, or a picture of it.

    native.py    both parts; python-pptx and XlsxWriter are loaded only here, when there is a chart
    part.py      the chart part: python-pptx writes it      dress.py   axes, bars, lines, legend
    labels.py    the figures at bars and points             elements.py  pieces of XML
    workbook.py  the .xlsx inside, in which an office edits the figures
    values.py    what is printed: figures as they stand in the text, names that fit
    scale.py     where axes begin and end, where labels have room
    looks.py     fills, dashes and markers that differ without colour
    place.py     how large a chart is, and its place in a line of text
    picture.py   the same chart as a PNG

Whoever places a chart writes three relationships: the document's to the chart part (RELATIONSHIP, the id that
`drawing` is given), the chart part's to the workbook (WORKBOOK_RELATIONSHIP, the id WORKBOOK_ID), and the content
types of both parts (CONTENT_TYPE; WORKBOOK_CONTENT_TYPE).
"""

from sopdocs.word.chart.native import Native, native
from sopdocs.word.chart.picture import picture
from sopdocs.word.chart.place import (
    CONTENT_TYPE,
    RELATIONSHIP,
    WORKBOOK_CONTENT_TYPE,
    WORKBOOK_ID,
    WORKBOOK_RELATIONSHIP,
    drawing,
    height_for,
    width_for,
)

__all__ = [
    "CONTENT_TYPE",
    "RELATIONSHIP",
    "WORKBOOK_CONTENT_TYPE",
    "WORKBOOK_ID",
    "WORKBOOK_RELATIONSHIP",
    "Native",
    "drawing",
    "height_for",
    "native",
    "picture",
    "width_for",
]
