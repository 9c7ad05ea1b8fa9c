"""What may be typed into which cells in; the data validations of a sheet out."""

from collections.abc import Iterable
from datetime import date

from openpyxl.worksheet.datavalidation import DataValidation

from sopdocs.excel.book import Angka, Panjang, Pilihan, Tanggal, Validasi
from sopdocs.excel.reference import bilangan, tulisan

_LONGEST_TITLE, _LONGEST_MESSAGE, _LONGEST_LIST = 32, 225, 255
"""Characters that Excel holds; with more it calls the file damaged."""
_LEAST, _MOST = "-1E+300", "1E+300"
_DAY_0 = date(1899, 12, 30)


def rules(validasi: Iterable[tuple[str, Validasi]]) -> list[DataValidation]:
    """Cells ("F7") and what each takes → one validation for all cells of the same rule, in the order of the first."""
    cells: dict[Validasi, list[str]] = {}
    for alamat, each in validasi:
        cells.setdefault(each, []).append(alamat)
    return [_rule(each, " ".join(places)) for each, places in cells.items()]


def _rule(validasi: Validasi, cells: str) -> DataValidation:
    rule = _condition(validasi.aturan)
    rule.allowBlank = True
    rule.sqref = cells
    rule.errorStyle = "stop" if validasi.tegas else "warning"
    rule.showErrorMessage = True
    rule.errorTitle = _cut(validasi.judul, _LONGEST_TITLE)
    rule.error = _cut(validasi.pesan, _LONGEST_MESSAGE)
    if validasi.ajakan:
        rule.showInputMessage = True
        rule.promptTitle = _cut(validasi.judul, _LONGEST_TITLE)
        rule.prompt = _cut(validasi.ajakan, _LONGEST_MESSAGE)
    return rule


def _condition(aturan: Angka | Pilihan | Panjang | Tanggal) -> DataValidation:
    match aturan:
        case Angka():
            return _number(aturan)
        case Pilihan():
            return DataValidation("list", _listed(aturan.pilihan))
        case Panjang():
            return DataValidation("textLength", str(aturan.hingga), operator="lessThanOrEqual")
        case Tanggal():
            return DataValidation("date", _serial(aturan.lo), _serial(aturan.hi), operator="between")


def _number(aturan: Angka) -> DataValidation:
    """Without bounds it must still be a number."""
    lo = _LEAST if aturan.lo is None else bilangan(aturan.lo)
    hi = _MOST if aturan.hi is None else bilangan(aturan.hi)
    return DataValidation("whole" if aturan.bulat else "decimal", lo, hi, operator="between")


def _listed(pilihan: tuple[str, ...]) -> str:
    text = ",".join(pilihan)
    if len(text) > _LONGEST_LIST or any("," in each or '"' in each for each in pilihan):
        raise ValueError(f"no list of a validation: {text}")
    return tulisan(text)


def _serial(day: date) -> str:
    """The day as Excel counts it (after February 1900)."""
    return str((day - _DAY_0).days)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
