"""A `BukuSop`, the kop and its SOPs in; what its template prints out.

Cover, decision, contents, explanation, the five symbols (design: sop-rules, 1.1 and 3.1). Page numbers are not known
here: `word.book` plans the pages and writes them into the rows of the daftar isi.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.buku_sop.isi import Bab
from sopdocs.kinds.buku_sop.keputusan import LembarKeputusan, lembar_keputusan
from sopdocs.kinds.buku_sop.model import BukuSop, Perubahan, Uraian
from sopdocs.kinds.kop import SIDE, Kop
from sopdocs.kinds.logo import enlarged
from sopdocs.page import Image
from sopdocs.units import Length, mm

CONTENTS, EXPLANATION, LEGEND = "Daftar Isi", "Penjelasan Singkat Penggunaan", "Arti Simbol"
"""The headings of the front matter, as the daftar isi names them."""
YEAR = 12
"""Dots of a year."""
COVER: Length = mm(38)
"""The square that the logo fills on the cover."""


@dataclass(frozen=True, slots=True)
class Entri:
    """A row of the daftar isi; `no` is empty in those of the front matter."""

    no: str
    teks: str


@dataclass(frozen=True, slots=True)
class Catatan:
    """A row of the notes on revisions."""

    no: str
    tanggal: str
    bagian: str
    uraian: str


@dataclass(frozen=True, slots=True)
class Revisi:
    """The table of notes."""

    baris: tuple[Catatan, ...]


@dataclass(frozen=True, slots=True)
class Pasal:
    """A part of the explanation with its paragraphs, or its numbered points."""

    judul: str
    paragraf: tuple[str, ...]
    butir: tuple[Entri, ...]


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """The explanation."""

    pasal: tuple[Pasal, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/buku-sop.docx` may name; keputusan, perubahan and penjelasan are there once or not at all."""

    kop: Kop
    lambang: Image | None
    judul: str
    daerah: str
    tahun: str
    keputusan: tuple[LembarKeputusan, ...]
    isi: tuple[Entri, ...]
    perubahan: tuple[Revisi, ...]
    penjelasan: tuple[Penjelasan, ...]


def fields(model: BukuSop, kop: Kop, chapters: Sequence[Bab] = ()) -> Fields:
    """All text as it is printed."""
    decision = model.keputusan
    return Fields(
        kop=kop,
        lambang=enlarged(kop.logo, SIDE, COVER) if kop.logo else None,
        judul=model.judul.upper(),
        daerah=model.instansi.pemda.upper().removeprefix("PEMERINTAH "),
        tahun=model.year or dotted(YEAR),
        keputusan=(lembar_keputusan(model, decision, model.signers[0]),) if decision else (),
        isi=(*_front(model), *_chapters(model, chapters)),
        perubahan=(Revisi(tuple(map(_note, range(1, len(model.perubahan) + 1), model.perubahan))),)
        if model.perubahan
        else (),
        penjelasan=_penjelasan(model.penjelasan) if model.penjelasan else (),
    )


def _front(model: BukuSop) -> tuple[Entri, ...]:
    """A row for each heading of the front matter that is printed."""
    names = (
        "Keputusan Pimpinan" if model.keputusan else "",
        CONTENTS,
        EXPLANATION if model.penjelasan and _penjelasan(model.penjelasan) else "",
        LEGEND,
    )
    return tuple(Entri("", name) for name in names if name)


def _chapters(model: BukuSop, chapters: Sequence[Bab]) -> tuple[Entri, ...]:
    return tuple(Entri(f"{number}.", _title(bab, model.instansi.nama)) for number, bab in enumerate(chapters, 1))


def _title(bab: Bab, office: str) -> str:
    """Title, number, and the office where it is not that of the book."""
    other = bab.instansi if bab.instansi.casefold() != office.casefold() else ""
    more = ", ".join(filter(None, (f"Nomor {bab.nomor}" if bab.nomor else "", other)))
    title = " ".join(bab.judul.split())
    return f"{title} ({more})" if more else title


def _note(number: int, note: Perubahan) -> Catatan:
    return Catatan(f"{number}.", str(note.tanggal or ""), note.bagian, note.uraian)


def _penjelasan(said: Uraian) -> tuple[Penjelasan, ...]:
    definitions = tuple(Entri(f"{number}.", text) for number, text in enumerate(said.definisi, 1))
    parts = (
        ("Ruang Lingkup", said.ruang_lingkup, ()),
        ("Ringkasan", said.ringkasan, ()),
        ("Definisi dan Pengertian Umum", (), definitions),
    )
    there = [part for part in parts if part[1] or part[2]]
    printed = (Pasal(f"{chr(65 + number)}. {name}", *rest) for number, (name, *rest) in enumerate(there))
    return (Penjelasan(tuple(printed)),) if there else ()
