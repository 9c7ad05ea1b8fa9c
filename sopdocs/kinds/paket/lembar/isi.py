"""What the pack's own sheets say: values only, all text ready to print."""

from dataclasses import dataclass
from typing import Literal

from sopdocs.page import Image


@dataclass(frozen=True, slots=True)
class Sampul:
    """The cover; the other sheets take title and period from it. `ringkasan` are rows of label and value."""

    judul: str
    periode: str
    kantor: tuple[str, ...]
    """The office in lines: pemda, nama, its units."""
    sop: str
    rentang: str
    """From when to when the run goes: "29 September – 10 Oktober 2025"."""
    ringkasan: tuple[tuple[str, str], ...] = ()
    logo: Image | None = None


@dataclass(frozen=True, slots=True)
class Entri:
    """A document in the contents. Entries of one `langkah` ("5. Menghimpun data") follow each other; empty: no step."""

    langkah: str
    judul: str
    jenis: str
    tanggal: str
    halaman: str = ""
    """"12–14"; empty where it is not known yet, or there is none."""
    catatan: str = ""
    """"belum ada" and the like, below the title."""


@dataclass(frozen=True, slots=True)
class Waktu:
    """A row of the schedule."""

    no: str
    kegiatan: str
    pelaksana: str
    waktu: str
    mulai: str
    selesai: str
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Temuan:
    """What the audit found at `tempat` in the document `kelompok`, by the rule `aturan`; empty texts are left out."""

    tingkat: Literal["error", "peringatan"]
    tempat: str
    uraian: str
    saran: str
    aturan: str
    kelompok: str


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file of the pack, and what it is made from."""

    nama: str
    halaman: str
    bita: str
    sha256: str
    dari: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paraf:
    """Who signs the result of the audit; what is empty is a line to write on."""

    jabatan: str = ""
    nama: str = ""
    nip: str = ""
    sebagai: str = "Diperiksa oleh"
    """Or "Mengetahui"."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """Which sheets are wanted: None is a sheet that is not, an empty tuple one that has nothing to list."""

    sampul: Sampul
    isi: tuple[Entri, ...] | None = None
    jadwal: tuple[Waktu, ...] | None = None
    temuan: tuple[Temuan, ...] | None = None
    berkas: tuple[Berkas, ...] | None = None
    paraf: tuple[Paraf, ...] = ()
    """Below the result of the audit."""
    bersampul: bool = True
    """False: the other sheets alone."""
