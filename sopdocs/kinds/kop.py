"""The office in; the letterhead as templates print it out.

PEMERINTAH KABUPATEN X / NAMA PERANGKAT DAERAH / address / contact, the lambang at the left (Perbup Purworejo 42/2014,
Sleman 5/2012; design: paperwork, 3). A logo that is named and missing is a framed blank.
"""

from dataclasses import dataclass
from pathlib import Path

from sopdocs.kinds.logo import LOC, read_logo
from sopdocs.kinds.naskah import Instansi
from sopdocs.page import Image
from sopdocs.problems import Finding
from sopdocs.spec import Source
from sopdocs.units import mm
from sopdocs.word.images import frame

SIDE = mm(20)
"""The square that the logo fills."""
GOVERNED = ("KABUPATEN", "KOTA", "PROVINSI")


@dataclass(frozen=True, slots=True)
class Kop:
    """`bawah` are further lines of the name (bagian, UPTD); `alamat` those below; `logo` None where none is named."""

    pemda: str
    nama: str
    alamat: tuple[str, ...]
    logo: Image | None = None
    bawah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The kop, what is wrong with it, and the file of its logo, also when it is missing."""

    kop: Kop
    findings: tuple[Finding, ...]
    files: tuple[Path, ...]


def letterhead(instansi: Instansi, source: Source) -> Letterhead:
    """The kop with its logo, or a frame where it is missing."""
    logo, found = read_logo(instansi, source, SIDE)
    picture = logo.image if logo else frame(SIDE, SIDE, "Tempat logo") if found else None
    alamat = (*instansi.alamat.splitlines(), *instansi.kontak)
    pemda, nama, *below = _names(instansi)
    kop = Kop(pemda, nama, tuple(filter(None, alamat)), picture, tuple(below))
    warnings = (Finding(each.loc, "peringatan", each.message, each.rule, each.hint) for each in found)
    return Letterhead(kop, tuple(warnings), (source.folder(LOC) / instansi.logo,) if instansi.logo else ())


def _names(instansi: Instansi) -> tuple[str, ...]:
    """Two lines or more: those of `kop`, else pemda and nama."""
    if not instansi.kop:
        return government(instansi.pemda), instansi.nama.upper()
    own = tuple(each.upper() for each in instansi.kop)
    return own if len(own) > 1 else ("", *own)


def government(pemda: str) -> str:
    """`PEMERINTAH KABUPATEN LUWU TIMUR` for `Kabupaten Luwu Timur`."""
    line = pemda.strip().upper()
    return f"PEMERINTAH {line}" if line.startswith(GOVERNED) else line
