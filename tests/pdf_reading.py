"""A PDF in, what stands on its pages out: words at their baselines, strokes and shapes by their boxes, in points."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium

raw = pdfium.raw
Box = tuple[float, float, float, float]
"""Left, top, right, bottom, from the top left corner of the page."""


@dataclass(frozen=True)
class Word:
    """A word and where its baseline begins."""

    text: str
    x: float
    y: float


@cache
def words(file: Path | bytes, page: int) -> list[Word]:
    """The words of a page in the order of its content."""
    sheet = pdfium.PdfDocument(file)[page]
    height, text = sheet.get_height(), sheet.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found: list[Word] = []
    open_ = False
    for index in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, index))
        if char.isspace() or raw.FPDFText_IsGenerated(text, index):
            open_ = False
            continue
        char = "-" if char == "\x02" else char  # PDFium says a hyphen at the end of a line in its own way
        if open_:
            found[-1] = Word(found[-1].text + char, found[-1].x, found[-1].y)
        else:
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            found.append(Word(char, x.value, height - y.value))
        open_ = True
    return found


@cache
def texts(file: Path | bytes, page: int) -> list[str]:
    """The texts of a page in the order of its content."""
    sheet = pdfium.PdfDocument(file)[page]
    text = sheet.get_textpage()
    found = [each for each in sheet.get_objects() if each.type == raw.FPDF_PAGEOBJ_TEXT]
    return [_text(each.raw, text.raw) for each in found]


@cache
def begins(file: Path | bytes, page: int) -> list[tuple[float, float]]:
    """Where the baseline of each text begins."""
    sheet = pdfium.PdfDocument(file)[page]
    height = sheet.get_height()
    matrices = [each.get_matrix() for each in sheet.get_objects() if each.type == raw.FPDF_PAGEOBJ_TEXT]
    return [(matrix.e, height - matrix.f) for matrix in matrices]


def _text(item: object, page: object) -> str:
    size = raw.FPDFTextObj_GetText(item, page, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    raw.FPDFTextObj_GetText(item, page, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0").replace("\x02", "-")


@cache
def shapes(file: Path | bytes, page: int) -> list[Box]:
    """The boxes around the points of all paths of a page, however wide their lines are."""
    sheet = pdfium.PdfDocument(file)[page]
    height = sheet.get_height()
    paths = [each for each in sheet.get_objects() if each.type == raw.FPDF_PAGEOBJ_PATH]
    return [_box([*_points(each)], height) for each in paths]


def _points(path: pdfium.PdfObject) -> Iterator[tuple[float, float]]:
    matrix, x, y = path.get_matrix(), ctypes.c_float(), ctypes.c_float()
    for index in range(raw.FPDFPath_CountSegments(path.raw)):
        raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(path.raw, index), x, y)
        yield matrix.on_point(x.value, y.value)


def _box(points: list[tuple[float, float]], height: float) -> Box:
    xs, ys = [x for x, _ in points], [height - y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def near(one: Box, other: Box, within: float) -> bool:
    """Whether two boxes lie on each other."""
    return all(abs(a - b) <= within for a, b in zip(one, other, strict=True))
