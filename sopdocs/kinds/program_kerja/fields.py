"""A `ProgramKerja` and the kop in; what its template prints out (design: paperwork, 4.4).

Sections are lettered in running order, so that one that is left out leaves no gap.
"""

from dataclasses import dataclass

from sopdocs.kinds.blanks import lines
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.orang import disebut, sosok
from sopdocs.kinds.program_kerja.alinea import Alinea, paragraphs
from sopdocs.kinds.program_kerja.model import ProgramKerja
from sopdocs.kinds.ttd import Tanda, Ttd, tanda, ttd

BLANK_ROWS = 6
"""Rows to write on where the spec lists nothing."""
BLANK = (Alinea(paragraf=lines(1)),) * 3
"""Lines to write on where a section has to say something."""


@dataclass(frozen=True, slots=True)
class Anggota:
    """A row of the tim."""

    no: str
    nama: str
    jabatan: str
    kedudukan: str


@dataclass(frozen=True, slots=True)
class Tim:
    """The table of the tim."""

    anggota: tuple[Anggota, ...]


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """A row of the jadwal; its number is empty in a row to write on."""

    no: str
    uraian: str
    penanggung_jawab: tuple[str, ...]
    waktu: str
    keluaran: str


@dataclass(frozen=True, slots=True)
class Jadwal:
    """The table of what is done."""

    kegiatan: tuple[Kegiatan, ...]


@dataclass(frozen=True, slots=True)
class Seksi:
    """A section: its heading, `A. Latar Belakang`, and one of: paragraphs, the table of the tim, the jadwal."""

    huruf: str
    judul: str
    alinea: tuple[Alinea, ...] = ()
    tim: tuple[Tim, ...] = ()
    jadwal: tuple[Jadwal, ...] = ()


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/program-kerja.docx` may name. `periode` is one line, or none."""

    kop: Kop
    judul: str
    periode: tuple[str, ...]
    bagian: tuple[Seksi, ...]
    mengetahui: Tanda
    penyusun: Ttd


def fields(model: ProgramKerja, kop: Kop) -> Fields:
    """All text as it is printed."""
    approving, signing = model.signers
    return Fields(
        kop=kop,
        judul=model.judul,
        periode=tuple(filter(None, [model.periode.upper()])),
        bagian=_sections(model),
        mengetahui=tanda(model, approving),
        penyusun=ttd(model, signing),
    )


def _sections(model: ProgramKerja) -> tuple[Seksi, ...]:
    """Those that say something, and those that must."""
    texts = {
        "Latar Belakang": paragraphs(model.latar_belakang),
        "Dasar Hukum": paragraphs(model.dasar_hukum),
        "Tujuan": paragraphs(model.tujuan) or BLANK,
        "Ruang Lingkup": paragraphs(model.ruang_lingkup),
        "Metodologi": paragraphs(model.metodologi),
        "Susunan Tim": (_team(model),) if model.tim else (),
        "Jadwal Kegiatan": (_plan(model),),
        "Keluaran": paragraphs(model.keluaran),
        "Biaya": paragraphs(model.biaya),
        "Penutup": paragraphs(model.penutup),
    }
    said = ((title, content) for title, content in texts.items() if content)
    return tuple(_section(chr(ord("A") + place), title, content) for place, (title, content) in enumerate(said))


def _section(letter: str, title: str, content: tuple[Alinea | Tim | Jadwal, ...]) -> Seksi:
    return Seksi(
        huruf=f"{letter}.",
        judul=title,
        alinea=tuple(each for each in content if isinstance(each, Alinea)),
        tim=tuple(each for each in content if isinstance(each, Tim)),
        jadwal=tuple(each for each in content if isinstance(each, Jadwal)),
    )


def _team(model: ProgramKerja) -> Tim:
    people = [(sosok(model, each.orang, model.tanggal), each.kedudukan) for each in model.tim]
    return Tim(tuple(Anggota(f"{no}.", who.nama, who.jabatan, role) for no, (who, role) in enumerate(people, 1)))


def _plan(model: ProgramKerja) -> Jadwal:
    rows = tuple(
        Kegiatan(
            no=f"{no}.",
            uraian=row.uraian,
            penanggung_jawab=tuple(disebut(model, text, model.tanggal) for text in row.penanggung_jawab) or ("",),
            waktu=row.waktu,
            keluaran=row.keluaran,
        )
        for no, row in enumerate(model.jadwal, 1)
    )
    return Jadwal(rows or (Kegiatan("", "", ("",), "", ""),) * BLANK_ROWS)
