"""What a pack holds: values that `rencana` makes of a spec, and the audit, the pages and the room `pack` look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sopdocs.jadwal import Jadwal, Kalender, Langkah
from sopdocs.kinds.paket.model import Paket
from sopdocs.kinds.pengukuran.muat import Termuat
from sopdocs.problems import Finding, Loc, Problem
from sopdocs.spec import Source
from sopdocs.text.dates import Tanggal
from sopdocs.workspace import Spec


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A document of the pack: a `spec` to build, or a PDF `berkas` that is there already.

    `folder` and `nama` are where its files go in the pack (`05-tanda-terima`, `tanda-terima`); `langkah` is the place
    of its step among the rows of the SOP, None before and behind them; `loc` where the pack's spec says it.
    `menyusul`: it tells about the other documents, and is built when they are there.
    """

    folder: str
    nama: str
    judul: str
    jenis: str
    loc: Loc
    langkah: int | None = None
    tanggal: Tanggal | None = None
    spec: Spec | None = None
    berkas: Path | None = None
    menyusul: bool = False

    @property
    def jalur(self) -> str:
        """Its place in the pack, without ending: `05-tanda-terima/tanda-terima`."""
        return f"{self.folder}/{self.nama}"


@dataclass(frozen=True, slots=True)
class Sop:
    """The SOP that is run: what its spec says of itself in plain words, and its rows."""

    spec: Spec
    source: Source
    judul: str
    nomor: str
    status: str
    langkah: tuple[Langkah, ...]
    peran: Mapping[str, str]
    """Lane ids and what is printed above the lane."""

    @property
    def sebutan(self) -> str:
        """`SOP Pengumpulan Data`, also where its title begins so itself."""
        return self.judul if self.judul.upper().startswith("SOP ") else f"SOP {self.judul}"


@dataclass(frozen=True, slots=True)
class Rencana:
    """A pack as it is to be made: its `dokumen` in the order of the steps, and when each step is due.

    `termuat` is the year of performance that its spec names. `tanpa` are the steps whose outputs no document makes,
    with these outputs. `files` were looked at. `findings` are about the pack's own spec, `problems` about other files.
    """

    model: Paket
    source: Source
    tahun: int
    kalender: Kalender
    termuat: Termuat = field(default_factory=Termuat)
    sop: Sop | None = None
    jadwal: Jadwal | None = None
    dokumen: tuple[Dokumen, ...] = ()
    tanpa: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def judul(self) -> str:
        """Of the pack: its own, or that of the SOP."""
        return self.model.judul or (self.sop.judul if self.sop else "")

    @property
    def periode(self) -> str:
        """`Triwulan III Tahun 2025`."""
        return self.model.sebutan(self.tahun)
