"""A report in; its parts, with letters that run on where one is left out, out."""

from dataclasses import dataclass

from sopdocs.kinds.blanks import lines, missing
from sopdocs.kinds.butir import Butir, numbered
from sopdocs.kinds.fields import paragraphs
from sopdocs.kinds.laporan_hasil.model import Langkah as Ditulis
from sopdocs.kinds.laporan_hasil.model import LaporanHasil
from sopdocs.kinds.laporan_hasil.rules import is_empty, required
from sopdocs.kinds.laporan_hasil.tabel import Tabel, tabel
from sopdocs.kinds.orang import bertanggal, disebut

BLANK_LINES = 2
"""To write on where a part is empty."""


@dataclass(frozen=True, slots=True)
class Dasar:
    """What the work is based on; nothing or one in `belum`."""

    daftar: tuple[Butir, ...]
    belum: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pendahuluan:
    """Words, and what the work is based on."""

    huruf: str
    isi: tuple[str, ...]
    dasar: tuple[Dasar, ...]


@dataclass(frozen=True, slots=True)
class Langkah:
    """A row of what was done."""

    no: str
    tanggal: str
    kegiatan: str
    pelaksana: tuple[str, ...]
    keluaran: str


@dataclass(frozen=True, slots=True)
class Langkahnya:
    """The table of what was done."""

    daftar: tuple[Langkah, ...]


@dataclass(frozen=True, slots=True)
class Pelaksanaan:
    """Words and the table."""

    huruf: str
    isi: tuple[str, ...]
    langkah: tuple[Langkahnya, ...]


@dataclass(frozen=True, slots=True)
class Hasil:
    """Words and tables."""

    huruf: str
    isi: tuple[str, ...]
    tabel: tuple[Tabel, ...]


@dataclass(frozen=True, slots=True)
class Daftar:
    """A part that is a list; what is not filled in is said in `isi`."""

    huruf: str
    isi: tuple[str, ...]
    daftar: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class Uraian:
    """A part of words alone."""

    huruf: str
    isi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Isi:
    """Every part: one, or none where it is left out."""

    pendahuluan: tuple[Pendahuluan, ...]
    pelaksanaan: tuple[Pelaksanaan, ...]
    hasil: tuple[Hasil, ...]
    kendala: tuple[Daftar, ...]
    saran: tuple[Daftar, ...]
    penutup: tuple[Uraian, ...]


def isi(model: LaporanHasil) -> Isi:
    """The parts that are there, A, B, C …"""
    letters = iter("ABCDEF")
    pendahuluan = _there(model, "pendahuluan", "dasar")
    return Isi(
        pendahuluan=tuple(_pendahuluan(model, next(letters)) for _ in pendahuluan),
        pelaksanaan=tuple(_pelaksanaan(model, next(letters)) for _ in _there(model, "pelaksanaan")),
        hasil=tuple(_hasil(model, next(letters)) for _ in _there(model, "hasil")),
        kendala=tuple(_daftar(model, "kendala", next(letters)) for _ in _there(model, "kendala")),
        saran=tuple(_daftar(model, "saran", next(letters)) for _ in _there(model, "saran")),
        penutup=tuple(Uraian(next(letters), paragraphs(model.penutup)) for _ in _there(model, "penutup")),
    )


def _there(model: LaporanHasil, *keys: str) -> tuple[str, ...]:
    """One item if a part is printed: it must be, or the spec says something in one of its keys."""
    return tuple(key for key in keys if key in required(model) or not is_empty(model, key))[:1]


def _pendahuluan(model: LaporanHasil, letter: str) -> Pendahuluan:
    based = tuple(Dasar(numbered(model.dasar), _gap(model, "dasar")) for _ in _there(model, "dasar"))
    return Pendahuluan(letter, paragraphs(model.pendahuluan) or _gap(model, "pendahuluan"), based)


def _pelaksanaan(model: LaporanHasil, letter: str) -> Pelaksanaan:
    steps = tuple(_langkah(model, no, each) for no, each in enumerate(model.pelaksanaan.langkah, 1))
    words = paragraphs(model.pelaksanaan.uraian) or _gap(model, "pelaksanaan")
    return Pelaksanaan(letter, words, (Langkahnya(steps),) if steps else ())


def _langkah(model: LaporanHasil, no: int, step: Ditulis) -> Langkah:
    who = tuple(disebut(model, name, model.tanggal) for name in step.pelaksana) or ("",)
    return Langkah(f"{no}.", bertanggal(step.tanggal), step.kegiatan, who, step.keluaran)


def _hasil(model: LaporanHasil, letter: str) -> Hasil:
    tables = tuple(tabel(each, number) for number, each in enumerate(model.hasil.tabel, 1))
    return Hasil(letter, paragraphs(model.hasil.uraian) or _gap(model, "hasil"), tables)


def _daftar(model: LaporanHasil, key: str, letter: str) -> Daftar:
    said: tuple[str, ...] = getattr(model, key)
    if len(said) == 1:  # a list of one is no list
        return Daftar(letter, paragraphs(said[0]), ())
    return Daftar(letter, _gap(model, key), numbered(said))


def _gap(model: LaporanHasil, key: str) -> tuple[str, ...]:
    """Says so where a part that must be there is empty, above lines to write it on."""
    empty = key in required(model) and is_empty(model, key)
    return (missing(key), *lines(BLANK_LINES)) if empty else ()
