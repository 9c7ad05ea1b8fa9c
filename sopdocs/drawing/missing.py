"""A Document in, the characters that no shipped font has out."""

from collections.abc import Iterator

from sopdocs.drawing.typeface import faces
from sopdocs.page import Document, Page, Paragraph


def missing(document: Document) -> str:
    """These characters, in order, each once; a PDF shows a square for each, and still tells which it is."""
    text = {char for page in document.pages for part in _texts(page) for char in part} | set(document.footer)
    known = faces(document.font, False)
    return "".join(sorted(char for char in text if char.isprintable() and not any(face.has(char) for face in known)))


def _texts(page: Page) -> Iterator[str]:
    for paragraph in (*page.heading, *_in_cells(page)):
        yield from paragraph.lines
        if paragraph.marker:
            yield paragraph.marker.text
    for label in page.labels:
        yield from label.lines


def _in_cells(page: Page) -> Iterator[Paragraph]:
    return (paragraph for row in page.table.rows for cell in row.cells for paragraph in cell.paragraphs)
