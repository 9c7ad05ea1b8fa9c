"""A `page.Document` in, what there is to draw on each page out: text at baselines, strokes, outlines, pictures.

    walk.py      draw(): a page ─► its parts, in reading order
    cells.py     a Table ─► rows of cells with their text        paragraph.py  a Paragraph ─► lines of text
    rules.py     the borders of a table, each once               looks.py      a line of text ─► stretches of one look
    chart.py     Symbol, Line, Label ─► outlines, strokes, text  outlines.py   the shapes
    ops.py       what can be drawn                               missing.py    characters without a font
    typeface.py  which shipped font stands in for a font         face.py       a TrueType file ─► widths, outlines
    fonts/       the shipped fonts

The room says where a word processor puts what the page holds (measured in LibreOffice, which agrees with its own
rules to a few tenths of a point) and decides nothing. `pdf` and `svg` write the same parts, so they agree.
"""

from sopdocs.drawing.missing import missing
from sopdocs.drawing.walk import draw

__all__ = ["draw", "missing"]
