"""What a spec may say about a meeting, for all kinds that come from one: its notulen, its daftar hadir.

The words are those of the form of Permendagri 54/2009 (design: paperwork, 4.2).
"""

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from sopdocs.kinds import orang
from sopdocs.kinds.base import Rule
from sopdocs.kinds.fields import TEXT_SCHEMA, Bagian, Daftar, Tanggal, Teks, whole, wrong
from sopdocs.kinds.naskah import Naskah, Penandatangan
from sopdocs.kinds.orang import Orang, sosok
from sopdocs.problems import Finding, Loc

HOUR = re.compile(r"(\d{1,2})[.:](\d{2})", re.ASCII)
MOST_BLANK_ROWS = 300


def _hour(value: Any) -> str:
    """`09.00` for `9:00`; hours so written are in order as texts, too."""
    match = HOUR.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise wrong("di sini harus ada jam", 'tulis seperti "09.00"; WIB, WITA, atau WIT ditulis di zona')
    return f"{int(match[1]):02d}.{match[2]}"


Jam: TypeAlias = Annotated[str, BeforeValidator(_hour), WithJsonSchema(TEXT_SCHEMA)]
BarisKosong: TypeAlias = Annotated[
    int,
    whole(0, MOST_BLANK_ROWS, f"bilangan bulat dari 0 sampai {MOST_BLANK_ROWS}", "misalnya 20"),
    WithJsonSchema({"type": ["integer", "null"]}),
]


class Waktu(Bagian):
    """Hours of the clock of the place, empty where unknown."""

    panggilan: Jam = Field(default="", description="Jam yang tertulis dalam undangan, misalnya 08.30")
    mulai: Jam = ""
    selesai: Jam = ""
    zona: Literal["", "WIB", "WITA", "WIT"] = ""


class Pimpinan(Bagian):
    """Who leads the meeting and who writes it down."""

    ketua: Penandatangan = Field(default=Penandatangan(), description="Menandatangani sebagai pimpinan rapat")
    sekretaris: Orang = Orang()
    pencatat: Penandatangan = Field(default=Penandatangan(), description="Notulis; ikut menandatangani notulen")


class Rapat(Bagian):
    """A meeting."""

    nama: Teks = Field(default="", description="Sidang atau rapat apa, misalnya Rapat Tim Pengumpulan Data Kinerja")
    tanggal: Tanggal | None = None
    waktu: Waktu = Waktu()
    tempat: Teks = Field(default="", description="Ruang atau gedung")
    acara: Daftar = Field(default=(), description="Mata acara, satu teks tiap butir")
    pimpinan: Pimpinan = Pimpinan()


class NaskahRapat(Naskah):
    """The keys of every kind that comes from a meeting: one may be copied to the other."""

    rapat: Rapat = Rapat()
    peserta: tuple[Orang, ...] = Field(default=(), description="id di pejabat, atau {nama: , jabatan: , instansi: }")
    kosong: BarisKosong = Field(default=0, description="Baris kosong pada daftar hadir, untuk diisi di tempat")


GAPS: tuple[tuple[str, str, str], ...] = (
    ("nama", "nama rapat belum diisi", 'misalnya "nama: Rapat Tim Pengumpulan Data Kinerja"'),
    ("tanggal", "tanggal rapat belum diisi", 'misalnya "tanggal: 30 September 2025"'),
    ("tempat", "tempat rapat belum diisi", 'misalnya "tempat: Ruang Rapat Kantor Camat"'),
)


def says_what_meeting(model: NaskahRapat) -> Iterator[Finding]:
    """Its name, day and place, and when it began."""
    for key, message, hint in GAPS:
        if not getattr(model.rapat, key):
            yield Finding(("rapat", key), "peringatan", message, f"rp-{key}", hint, key=True)
    if model.rapat.tanggal and model.rapat.tanggal.day is None:
        yield Finding(("rapat", "tanggal"), "peringatan", "hari rapat belum diisi", "rp-tanggal", "tulis tanggalnya")
    if not model.rapat.waktu.mulai:
        loc: Loc = ("rapat", "waktu", "mulai")
        yield Finding(loc, "peringatan", "jam mulai rapat belum diisi", "rp-mulai", "misalnya 09.00", key=True)


def runs_forward(model: NaskahRapat) -> Iterator[Finding]:
    """A meeting ends after it began, and is called before."""
    waktu = model.rapat.waktu
    loc: Loc = ("rapat", "waktu")
    if waktu.mulai and waktu.selesai and waktu.selesai < waktu.mulai:
        message = f"rapat selesai pukul {waktu.selesai}, sebelum mulai pukul {waktu.mulai}"
        yield Finding((*loc, "selesai"), "error", message, "rp-waktu", "betulkan mulai atau selesai")
    if waktu.panggilan and waktu.mulai and waktu.mulai < waktu.panggilan:
        message = f"rapat mulai pukul {waktu.mulai}, sebelum waktu panggilan pukul {waktu.panggilan}"
        yield Finding((*loc, "panggilan"), "peringatan", message, "rp-waktu", "panggilan adalah jam dalam undangan")


def knows_who_came(model: NaskahRapat) -> Iterator[Finding]:
    """Everybody on the list is somebody, and on it once."""
    seen: dict[tuple[str, str], int] = {}
    for number, each in enumerate(model.peserta):
        loc: Loc = ("peserta", number)
        yield from orang.faults(model, each, loc, model.rapat.tanggal)
        who = sosok(model, each, model.rapat.tanggal)
        first = seen.setdefault((who.nama, who.jabatan), number)
        if who.nama and first != number:
            message = f"{who.nama} sudah tercatat sebagai peserta nomor {first + 1}"
            yield Finding(loc, "peringatan", message, "rp-peserta-ganda", "hapus salah satu")


RULES: tuple[Rule, ...] = (says_what_meeting, runs_forward, knows_who_came)
