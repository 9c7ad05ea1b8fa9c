"""A `Disposisi` in; the letters that it is about, for the buku agenda of those that came in, and their numbers out.

A letter is itself, not the sheet about it: each sheet, and each spec, about the same letter has the same agenda number.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sopdocs.agenda import SHEET_SIGN, Surat
from sopdocs.kinds.letter import calendar_day, is_number
from sopdocs.kinds.naskah import Ask
from sopdocs.kinds.rujukan import name_of
from sopdocs.problems import Finding, Loc

if TYPE_CHECKING:
    from sopdocs.kinds.disposisi.model import Disposisi, Lembar
    from sopdocs.kinds.disposisi.model import Surat as SuratMasuk

Whole = TypeVar("Whole", bound="Disposisi")
Sheet = TypeVar("Sheet", bound="Lembar")


def numbered(model: Whole, ask: Ask) -> tuple[Whole, list[Finding]]:
    """With the agenda numbers of its letters; those that the author writes are in the book, too.

    Whom a letter was passed on to is, for the book, whom the first sheet about it names.
    """
    findings: list[Finding] = []
    given: dict[Loc, str] = {}
    first: dict[str, str] = {}
    for loc, sheet in model.sheets:
        if sheet.agenda.strip():
            letter = _letter(model, loc, sheet)
            first[letter.kunci] = first.get(letter.kunci) or letter.diteruskan
            letter = replace(letter, diteruskan=first[letter.kunci])
            number, found = ask(letter, model.penomoran, model.written(loc, "agenda"))
            given[loc] = number or (sheet.agenda if is_number(sheet.agenda) else "")
            findings += found
    return _with(model, given), list(dict.fromkeys(findings))


def _letter(model: "Disposisi", loc: Loc, sheet: "Lembar") -> Surat:
    letter = sheet.surat
    first_hand = sheet.rantai[0].kepada if sheet.rantai else sheet.diteruskan
    return Surat(
        buku="masuk",
        kunci=_key(model, loc, letter),
        tanggal=calendar_day(sheet.diterima),
        nomor=sheet.agenda if is_number(sheet.agenda) else "",
        kode=sheet.kode,
        unit=model.penomoran.unit,
        perihal=letter.hal,
        asal=letter.dari,
        nomor_surat=letter.nomor,
        tanggal_surat=calendar_day(letter.tanggal),
        diteruskan=", ".join(name_of(model, word) for word in first_hand),
    )


def _key(model: "Disposisi", loc: Loc, letter: "SuratMasuk") -> str:
    """The letter's own number and sender. One without a number is known by its sheet, or by the spec for all sheets."""
    if nomor := letter.nomor.strip():
        return f"{nomor} dari {letter.dari.strip()}".removesuffix(" dari ")
    own = loc and model.written(loc, "surat") != ("surat",)
    return f"{SHEET_SIGN}{int(loc[1]) + 1}" if own else ""


def _with(model: Whole, numbers: dict[Loc, str]) -> Whole:
    """The model with a number on each sheet that asks for one."""
    if not model.lembar:
        return _renumbered(model, numbers.get(()))
    sheets = (_renumbered(sheet, numbers.get(("lembar", at))) for at, sheet in enumerate(model.lembar))
    return model.model_copy(update={"lembar": tuple(sheets)})


def _renumbered(sheet: Sheet, number: str | None) -> Sheet:
    return sheet if number is None else sheet.model_copy(update={"agenda": number})
