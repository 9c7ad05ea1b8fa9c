"""The tree of a sheet in; its cells that hold something out.

Follows ECMA-376, part 1, 18.3: what says nothing of where it is stands behind the one before. Cells are visited as they
are in the file, never the grid: a single cell at XFD1048576 is one cell.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from openpyxl.formula.translate import Translator

from sopdocs.excel.read import values
from sopdocs.excel.read.content import ASK_AGAIN, TOO_LARGE
from sopdocs.excel.read.formats import PLAIN, NumberFormat
from sopdocs.excel.read.found import BadWorkbook, Keadaan, LembarTerbaca, Rentang, SelTerbaca, alamat_of, place_of

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
MOST_SHARED = 1_000_000
"""Characters of formulas that cells of one sheet take from others: a formula that fills a form has some thousand."""

_QUOTED = re.compile('"[^"]*"')
_OUTSIDE = re.compile(r"\[[^\[\]]+\](?:[\w .]*|[^'\[\]]*')!")
"""Another workbook in a formula: [1]Rekap!A1, 'C:\\data\\[lama.xlsx]TW I'!A1; not Tabel1[Jumlah]."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the sheets of a workbook have in common."""

    texts: Sequence[str]
    formats: Sequence[NumberFormat]
    from_1904: bool


def sheet(root: Element, nama: str, keadaan: Keadaan, shared: Shared) -> LembarTerbaca:
    """BadWorkbook: it says what no sheet can say."""
    protection = root.find("sheetProtection")
    return LembarTerbaca(
        nama,
        keadaan,
        protection is not None and is_true(protection.get("sheet")),
        tuple(_range(each.get("ref", "")) for each in root.iterfind("mergeCells/mergeCell")),
        {(each.row, each.column): each for each in sorted(_cells(root, shared), key=lambda sel: (sel.row, sel.column))},
    )


def is_true(value: str | None) -> bool:
    """A yes of XML Schema."""
    return value in ("1", "true", "on")


def _range(ref: str) -> Rentang:
    first, _, last = ref.partition(":")
    return Rentang(*_place(first), *_place(last or first))


def _place(alamat: str) -> tuple[int, int]:
    try:
        return place_of(alamat.replace("$", ""))
    except ValueError as error:
        raise BadWorkbook(f'rusak: tidak ada sel "{alamat[:20]}"', ASK_AGAIN) from error


def _cells(root: Element, shared: Shared) -> Iterator[SelTerbaca]:
    hidden = _hidden_columns(root)
    formulas = _Formulas()
    row = 0
    for line in root.iterfind("sheetData/row"):
        row = _counted(line.get("r"), row + 1, MOST_ROWS)
        hides, column = is_true(line.get("hidden")), 0
        for cell in line.iterfind("c"):
            _, column = place = _place(cell.get("r") or alamat_of(row, column + 1))
            formula = formulas.of(cell, place)
            value, kind = _value(cell, shared)
            if kind != "kosong" or formula:
                yield SelTerbaca(
                    alamat_of(*place),
                    *place,
                    value,
                    kind,
                    formula,
                    _OUTSIDE.search(_QUOTED.sub("", formula)) is not None,
                    kind == "angka" and _format(cell, shared).persen,
                    kind == "angka" and _format(cell, shared).ribuan,
                    hides or column in hidden,
                )


def _value(cell: Element, shared: Shared) -> values.Nilai:
    value = cell.findtext("v") or ""
    match cell.get("t", "n"):
        case "s":
            return values.text(_text_of(value, shared.texts)) if value else values.EMPTY
        case "inlineStr":
            return values.text(values.joined(cell.find("is")))
        case "b":
            return (is_true(value.strip()), "logika") if value else values.EMPTY
        case "e":
            return (value.strip(), "galat") if value else values.EMPTY
        case "d":
            return values.day(value)
        case "n":
            return values.number(value, _format(cell, shared), shared.from_1904) if value.strip() else values.EMPTY
        case _:
            return values.text(value)


def _text_of(number: str, texts: Sequence[str]) -> str:
    at = _counted(number.strip(), 0, len(texts) - 1, least=0)
    return texts[at]


def _format(cell: Element, shared: Shared) -> NumberFormat:
    """A style that the workbook does not have is none."""
    style = cell.get("s", "")
    at = int(style) if style.isdecimal() and len(style) < 7 else 0
    return shared.formats[at] if at < len(shared.formats) else PLAIN


def _hidden_columns(root: Element) -> set[int]:
    """No two descriptions of columns overlap: each is looked at once."""
    hidden: set[int] = set()
    last = 0
    for each in root.iterfind("cols/col"):
        first = _counted(each.get("min"), last + 1, MOST_COLUMNS, least=last + 1)
        last = _counted(each.get("max"), first, MOST_COLUMNS, least=first)
        if is_true(each.get("hidden")):
            hidden.update(range(first, last + 1))
    return hidden


def _counted(value: str | None, default: int, most: int, least: int = 1) -> int:
    """A number of a row, a column or a text; `default` where there is none."""
    if value is not None and not (value.isdecimal() and len(value) < 9):
        raise BadWorkbook(f'rusak: tidak ada nomor "{value[:20]}"', ASK_AGAIN)
    number = default if value is None else int(value)
    if not least <= number <= most:
        raise BadWorkbook(f"rusak: nomor {number} tidak mungkin", ASK_AGAIN)
    return number


class _Formulas:
    """The formulas of a sheet; one that cells share is written in the first of them only."""

    def __init__(self) -> None:
        self._shared: dict[str, tuple[str, str]] = {}
        self._room = MOST_SHARED

    def of(self, cell: Element, place: tuple[int, int]) -> str:
        """Without "="; "" where the cell has none."""
        if (formula := cell.find("f")) is None:
            return ""
        text, alamat = (formula.text or "").strip(), alamat_of(*place)
        if formula.get("t") != "shared":
            return text or "?"
        if text:
            self._shared[formula.get("si", "")] = text, alamat
            return text
        text, origin = self._shared.get(formula.get("si", ""), ("?", alamat))
        self._room -= len(text)
        if self._room < 0:
            raise BadWorkbook("memuat terlalu banyak rumus", TOO_LARGE)
        return _moved(text, origin, alamat)


def _moved(formula: str, origin: str, alamat: str) -> str:
    """The formula of cell `origin` as it stands in another cell; as it is, where openpyxl cannot read it."""
    try:
        moved: str = Translator(f"={formula}", origin).translate_formula(alamat)
    except Exception:  # its tokenizer has many ways to fail, and that there is a formula is enough to know
        return formula
    return moved.removeprefix("=")
