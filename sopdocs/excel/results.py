"""The XML of a sheet, as openpyxl writes it, in; the same with what openpyxl cannot say out.

That is the result of a formula, which programs that do not calculate show (phones, previews), and a height of a row
that is where the row begins, not where it must stay.
"""

import re
from collections.abc import Collection, Mapping
from decimal import Decimal
from xml.sax.saxutils import escape

from sopdocs.excel.book import Rumus
from sopdocs.excel.cells import storable

_FORMULA = re.compile(r'<c r="([A-Z]+[0-9]+)"([^>]*)>(<f>[^<]*</f>)<v\s*(?:/>|></v>)</c>')
_ROW = re.compile(r'<row r="([0-9]+)"([^>]*)>')
_FIXED = ' customHeight="1"'


def with_results(sheet: bytes, formulas: Mapping[str, Rumus]) -> bytes:
    """`formulas`: every one of the sheet, by its cell."""
    text, count = _FORMULA.subn(lambda found: _calculated(found, formulas[found[1]].hasil), sheet.decode())
    assert count == len(formulas), "openpyxl writes formulas in another way"
    return text.encode()


def with_growing_rows(sheet: bytes, rows: Collection[int]) -> bytes:
    """Excel finds the height of these rows anew when somebody types in them."""
    text = _ROW.sub(
        lambda found: found[0].replace(_FIXED, "") if int(found[1]) in rows else found[0],
        sheet.decode(),
    )
    return text.encode()


def _calculated(found: re.Match[str], result: Decimal | str | None) -> str:
    alamat, attributes, formula = found.groups()
    match result:
        case None:
            return f'<c r="{alamat}"{attributes}>{formula}</c>'
        case Decimal():
            return f'<c r="{alamat}"{attributes}>{formula}<v>{result:f}</v></c>'
        case str():
            text = escape(storable(result))
            return f'<c r="{alamat}"{attributes} t="str">{formula}<v>{text}</v></c>'
