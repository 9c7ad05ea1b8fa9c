"""A `Disposisi` in; the letters that it is about, for the buku agenda of those that came in, and their numbers out.

A letter is itself, not the sheet about it: each sheet, and each spec, about the same letter has the same agenda number.
"""

from typing import TypeVar

from sopdocs.agenda import Surat
from sopdocs.kinds.disposisi.model import Disposisi, Lembar
from sopdocs.kinds.disposisi.orang import name_of
from sopdocs.kinds.letter import calendar_day, is_number
from sopdocs.kinds.naskah import Ask
from sopdocs.problems import Finding, Loc

Sheet = TypeVar("Sheet", bound=Lembar)


def numbered(model: Disposisi, ask: Ask) -> tuple[Disposisi, list[Finding]]:
    """With the agenda numbers of its letters; those that the author writes are in the book, too."""
    findings: list[Finding] = []
    given: dict[Loc, str] = {}
    for loc, sheet in model.sheets:
        place = model.written(loc, "agenda")
        if sheet.agenda.strip() and place not in given:
            number, found = ask(_letter(model, sheet), model.penomoran, place)
            given[place] = number or (sheet.agenda if is_number(sheet.agenda) else "")
            findings += found
    return _with(model, given), findings


def _letter(model: Disposisi, sheet: Lembar) -> Surat:
    letter = sheet.surat
    known = letter.nomor.strip() and f"{letter.nomor.strip()} dari {letter.dari.strip()}".removesuffix(" dari ")
    return Surat(
        buku="masuk",
        kunci=known,
        tanggal=calendar_day(sheet.diterima),
        nomor=sheet.agenda if is_number(sheet.agenda) else "",
        kode=sheet.kode,
        unit=model.penomoran.unit,
        perihal=letter.hal,
        asal=letter.dari,
        nomor_surat=letter.nomor,
        tanggal_surat=calendar_day(letter.tanggal),
        diteruskan=", ".join(name_of(model, word) for word in sheet.diteruskan),
    )


def _with(model: Disposisi, numbers: dict[Loc, str]) -> Disposisi:
    """The model with each number where the spec asks for it."""
    sheets = (_renumbered(sheet, numbers.get(("lembar", at, "agenda"))) for at, sheet in enumerate(model.lembar))
    return _renumbered(model.model_copy(update={"lembar": tuple(sheets)}), numbers.get(("agenda",)))


def _renumbered(sheet: Sheet, number: str | None) -> Sheet:
    return sheet if number is None else sheet.model_copy(update={"agenda": number})
