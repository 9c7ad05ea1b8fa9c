"""A `Disposisi` and the kop in; what the template of its form prints out.

DuaKolom   two columns, on half a folio: the family of Permendagri 54/2009 (design: paperwork, 2.1)
TigaKolom  three columns, with the block Agenda naskah (ANRI and ministries, 2.2)
Berantai   one row for each hand that the letter goes through (practice, 2.2)
"""

from dataclasses import dataclass, replace
from typing import Any

from sopdocs.kinds.blanks import dotted, filled
from sopdocs.kinds.disposisi.kotak import BLANK, Centang, boxes, receivers, whole
from sopdocs.kinds.disposisi.model import BERANTAI, TIGA_KOLOM, Disposisi, Hop, Lembar
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.officers import held, signing
from sopdocs.kinds.rujukan import name_of
from sopdocs.kinds.ttd import Ttd, ttd

TEXT, LONG = 56, 164
"""Dots of a line to write on: in half the sheet, in all of it."""
HOPS = 4
"""Rows of a rantai at least: the letter may go further than the spec knows."""
LOGO = 0.75
"""A logo is so much smaller than on a whole sheet."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A line `Label : nilai`."""

    label: str
    nilai: str


@dataclass(frozen=True, slots=True)
class Blok:
    """A heading and the lines below it."""

    label: str
    baris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tangan:
    """A row of a rantai: empty lines in a row to write on, for a cell of a table has one line at least."""

    tanggal: str
    dari: tuple[str, ...]
    kepada: tuple[str, ...]
    isi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kepala:
    """What every form of a sheet has. The lines `…_lain` are those that only some letters have."""

    dari: Baris
    nomor: Baris
    tanggal: Baris
    surat_lain: tuple[Baris, ...]
    diterima: Baris
    agenda: Baris
    agenda_lain: tuple[Baris, ...]
    sifat: Centang
    hal: Baris
    harap: Centang
    isi: tuple[Blok, ...]
    catatan: Blok
    paraf: str


@dataclass(frozen=True, slots=True)
class LembarDuaKolom(Kepala):
    """A sheet of disposisi.docx."""

    diteruskan: Centang
    pemberi: Ttd


@dataclass(frozen=True, slots=True)
class LembarTigaKolom(Kepala):
    """A sheet of disposisi-tiga-kolom.docx."""

    kode: Baris
    indeks: Baris
    diteruskan: Centang
    pemberi: Ttd


@dataclass(frozen=True, slots=True)
class LembarBerantai(Kepala):
    """A sheet of disposisi-berantai.docx; `diteruskan` only where the spec names receivers outside the rantai."""

    diteruskan: tuple[Baris, ...]
    kolom_isi: str
    rantai: tuple[Tangan, ...]


@dataclass(frozen=True, slots=True)
class DuaKolom:
    """What disposisi.docx may name."""

    kop: Kop
    judul: str
    lembar: tuple[LembarDuaKolom, ...]


@dataclass(frozen=True, slots=True)
class TigaKolom:
    """What disposisi-tiga-kolom.docx may name."""

    kop: Kop
    judul: str
    lembar: tuple[LembarTigaKolom, ...]


@dataclass(frozen=True, slots=True)
class Berantai:
    """What disposisi-berantai.docx may name."""

    kop: Kop
    judul: str
    lembar: tuple[LembarBerantai, ...]


def fields(model: Disposisi, kop: Kop) -> DuaKolom | TigaKolom | Berantai:
    """All text as it is printed, for the model's form."""
    kop = replace(kop, logo=_smaller(kop.logo))
    sheets = [sheet for _, sheet in model.sheets]
    if model.form == TIGA_KOLOM:
        return TigaKolom(kop, model.judul, tuple(_three_columns(model, sheet) for sheet in sheets))
    if model.form == BERANTAI:
        return Berantai(kop, model.judul, tuple(_chain(model, sheet) for sheet in sheets))
    return DuaKolom(kop, model.judul, tuple(_two_columns(model, sheet) for sheet in sheets))


def _smaller(logo: Any) -> Any:
    return logo and replace(logo, width=round(logo.width * LOGO), height=round(logo.height * LOGO))


def _two_columns(model: Disposisi, sheet: Lembar) -> LembarDuaKolom:
    label = model.label
    coded = _given((label.kode, sheet.kode), (label.indeks, sheet.indeks))
    return LembarDuaKolom(
        **_head(model, sheet, coded), diteruskan=receivers(model, sheet), pemberi=_giver(model, sheet)
    )


def _three_columns(model: Disposisi, sheet: Lembar) -> LembarTigaKolom:
    kode = Baris(model.label.kode, filled(sheet.kode, TEXT))
    indeks = Baris(model.label.indeks, filled(sheet.indeks, TEXT))
    people: dict[str, Any] = {"diteruskan": receivers(model, sheet), "pemberi": _giver(model, sheet)}
    return LembarTigaKolom(**_head(model, sheet, ()), **people, kode=kode, indeks=indeks)


def _chain(model: Disposisi, sheet: Lembar) -> LembarBerantai:
    label = model.label
    coded = _given((label.kode, sheet.kode), (label.indeks, sheet.indeks))
    receivers = _given((label.diteruskan, "; ".join(name_of(model, word) for word in sheet.diteruskan)))
    hops = [_hop(model, sheet, hop) for hop in sheet.rantai]
    hops += [Tangan("", ("",), ("",), ("",))] * (HOPS - len(hops))
    return LembarBerantai(**_head(model, sheet, coded), diteruskan=receivers, kolom_isi=label.isi, rantai=tuple(hops))


def _head(model: Disposisi, sheet: Lembar, coded: tuple[Baris, ...]) -> dict[str, Any]:
    """The fields of `Kepala`, by name."""
    label, letter = model.label, sheet.surat
    return {
        "dari": Baris(label.dari, filled(letter.dari, TEXT)),
        "nomor": Baris(label.nomor, filled(letter.nomor, TEXT)),
        "tanggal": Baris(label.tanggal, str(letter.tanggal or dotted(TEXT))),
        "surat_lain": _given((label.lampiran, letter.lampiran)),
        "diterima": Baris(label.diterima, str(sheet.diterima or dotted(TEXT))),
        "agenda": Baris(label.agenda, filled(sheet.agenda, TEXT)),
        "agenda_lain": (*coded, *_given((label.batas_waktu, str(sheet.batas_waktu or "")))),
        "sifat": Centang(label.sifat, tuple(map(whole, boxes(model.pilihan_sifat, sheet.sifat)))),
        "hal": Baris(label.hal, filled(letter.hal, LONG)),
        "harap": Centang(label.harap, (*boxes(model.pilihan_harap, sheet.harap), BLANK)),
        "isi": (Blok(label.isi, _lines(sheet.isi)),) if sheet.isi.strip() else (),
        "catatan": Blok(label.catatan, _lines(sheet.catatan)),
        "paraf": label.paraf,
    }


def _giver(model: Disposisi, sheet: Lembar) -> Ttd:
    return ttd(model, Signer((), sheet.pemberi, sheet.tanggal))


def _hop(model: Disposisi, sheet: Lembar, hop: Hop) -> Tangan:
    """The giver with his name, for his paraf stands beside it."""
    day = hop.tanggal or sheet.tanggal
    who = signing(model, Signer((), model.officer_of(hop.dari), day))
    dari = tuple(filter(None, (held(who), who.nama)))
    kepada = tuple(name_of(model, word) for word in hop.kepada)
    return Tangan(str(hop.tanggal or ""), dari or ("",), kepada or ("",), _lines(hop.isi) or ("",))


def _given(*lines: tuple[str, str]) -> tuple[Baris, ...]:
    """The lines that have something to say."""
    return tuple(Baris(label, text) for label, text in lines if text.strip())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.strip().splitlines())
