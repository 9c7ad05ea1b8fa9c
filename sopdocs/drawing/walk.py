"""A Document and the number of a page in, what there is to draw on it out: the one walk over a page.

Heading, table (its grounds and rules at the back), flowchart, foot line.
"""

from collections.abc import Iterator

from sopdocs.drawing.cells import rows
from sopdocs.drawing.chart import chart
from sopdocs.drawing.grounds import grounds
from sopdocs.drawing.ops import Group, Part, Text
from sopdocs.drawing.paragraph import Frame, set_paragraph
from sopdocs.drawing.rules import rules
from sopdocs.drawing.typeface import faces
from sopdocs.page import FOOTER_SIZE, Align, Document, Page, Paragraph, Run


def draw(document: Document, number: int, *, foot: bool = True) -> tuple[Group, ...]:
    """The parts of page `number` (from 0) in reading order, which is also the order in which they are drawn.

    Without `foot` it has no foot line: it becomes a page of something larger, which counts its pages itself.
    """
    page = document.pages[number]
    grey = tuple(grounds(page.table))
    return (
        *_heading(document, page),
        *([Group("Artifact", grey)] if grey else []),
        Group("Artifact", tuple(rules(page.table))),
        Group("Table", rows(page.table, document.font)),
        *chart(page, document.font),
        *([Group("Artifact", tuple(_foot(document, number)))] if foot else []),
    )


def _heading(document: Document, page: Page) -> Iterator[Group]:
    paper = document.paper
    frame, down = Frame(paper.left, paper.top, paper.width - paper.left - paper.right), 0
    for paragraph in page.heading:
        yield Group("H1", tuple(set_paragraph(paragraph, document.font, frame, down)))
        down += paragraph.height


def _foot(document: Document, number: int) -> Iterator[Part]:
    """The document's line at the left, the count of pages at the right."""
    paper, face = document.paper, faces(document.font, False)[0]
    frame = Frame(paper.left, paper.height - paper.footer, paper.width - paper.left - paper.right)
    ascent, descent = face.measures
    height = round(FOOTER_SIZE * (ascent + descent) / face.unit)
    count = f"Halaman {number + 1} dari {len(document.pages)}"
    both: tuple[tuple[str, Align], ...] = ((document.footer, "left"), (count, "right"))
    for words, align in both:
        line = Paragraph((Run(words, FOOTER_SIZE),), (words,), height, align)
        yield from (part for part in set_paragraph(line, document.font, frame, -height) if isinstance(part, Text))
