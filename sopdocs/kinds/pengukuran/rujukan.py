"""A document about a year or a quarter in; the year that it names, and what is wrong or missing in it, out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, PrivateAttr

from sopdocs.errors import UsageError
from sopdocs.kinds.fields import BagianAtauTeks, Teks, whole
from sopdocs.kinds.naskah import Completed, Naskah
from sopdocs.kinds.pengukuran.muat import Termuat, muat
from sopdocs.kinds.pengukuran.nilai import Triwulan
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.problems import Finding, Problem
from sopdocs.spec import Source
from sopdocs.text import dates


def _no_year(error: UsageError) -> Finding:
    """`kinerja` names no file."""
    hint = "jalur dihitung dari folder berkas ini, misalnya ../kinerja/2025.yaml; berkas baru: sopdocs new kinerja"
    return Finding(("kinerja",), "error", str(error), "kn-berkas", hint)


def _year_with_faults(path: Path, problems: Sequence[Problem]) -> Finding:
    """It names one with errors, or with a quarter that has some; each is told at its place."""
    message = f'"{path.as_posix()}" belum dapat dipakai'
    wrong = sorted({each.file for each in problems}) or [path.as_posix()]
    which = "berkas itu" if wrong == [path.as_posix()] else " dan ".join(f'"{file}"' for file in wrong)
    hint = f"betulkan dulu {which}; periksa dengan: sopdocs check {' '.join(wrong)}"
    return Finding(("kinerja",), "error", message, "kn-berkas", hint)


def year_of(source: Source, kinerja: str, *, tanpa: int = 0) -> tuple[Termuat, tuple[Finding, ...]]:
    """The year that a spec names under `kinerja`, without quarter `tanpa`, and what keeps it from being used."""
    path = source.path(("kinerja",), kinerja)
    try:
        loaded = muat(path, tanpa=tanpa)
    except UsageError as error:
        return Termuat(files=[path]), (_no_year(error),)
    return loaded, (_year_with_faults(path, loaded.problems),) if loaded.tahun is None or loaded.problems else ()


class Perbaikan(BagianAtauTeks):
    """What the examiner wants mended ("jika tidak setuju dikembalikan untuk diperbaiki"); a text alone is that."""

    kunci_teks = "catatan"

    catatan: Teks
    tindak_lanjut: Teks = Field(default="", description="Yang sudah diperbaiki; kosong: belum")


class TentangTahun(Naskah):
    """The keys of a document that is made of a year's figures, up to those of quarter `saat`."""

    kinerja: Teks = Field(description="Berkas jenis: kinerja, dihitung dari folder berkas ini")
    _tahun: Tahun | None = PrivateAttr(None)

    @property
    def saat(self) -> int:
        """The last quarter that it looks at, 1 to 4."""
        return TRIWULAN[-1]

    @property
    def tells_gaps(self) -> bool:
        """Whether it prints the figures of that quarter, so that it lists those that are missing."""
        return True

    @property
    def tahun(self) -> Tahun:
        """The year as it stands in quarter `saat`, once with_files() has read it; `tahun.awal`: as it was agreed."""
        assert self._tahun is not None, "the files of the year have been read"
        return self._tahun.pada(self.saat)

    def with_files(self, source: Source) -> Completed[Self]:
        loaded, findings = year_of(source, self.kinerja)
        found = findings or self._findings(loaded)
        return Completed(self._of(loaded), tuple(loaded.files), found, self._problems(loaded))

    def with_example(self, folder: Path) -> Self:
        return self._of(muat(folder / "kinerja.yaml"))

    def _of(self, loaded: Termuat) -> Self:
        filled = self.model_copy()
        filled._tahun = loaded.tahun
        return filled

    def _problems(self, loaded: Termuat) -> tuple[Problem, ...]:
        if not self.tells_gaps:
            return tuple(loaded.problems)
        return (*loaded.problems, *loaded.kekosongan(self.saat), *loaded.kejanggalan(self.saat))

    def _findings(self, loaded: Termuat) -> tuple[Finding, ...]:
        if self.tells_gaps and loaded.tahun and self.saat not in loaded.tahun.isian:
            message = f"realisasi {loaded.tahun.triwulan(self.saat)} belum ada"
            hint = "kumpulkan formulirnya dengan sopdocs kumpul FOLDER, atau tulis sendiri: sopdocs new realisasi"
            return (Finding((self.kunci_saat,), "peringatan", message, "rl-kosong", hint),)
        return ()

    @property
    def kunci_saat(self) -> str:
        """The key that says which quarter it is."""
        return "kinerja"


class TentangTriwulan(TentangTahun):
    """The keys of a document that is made of a quarter's figures."""

    triwulan: Triwulan = Field(description="1 sampai 4")

    @property
    def saat(self) -> int:
        return self.triwulan

    @property
    def kunci_saat(self) -> str:
        return "triwulan"

    @property
    def periode(self) -> dates.Triwulan:
        """`Triwulan III Tahun 2025`"""
        return self.tahun.triwulan(self.triwulan)


class BerRevisi(TentangTriwulan):
    """A document that goes to an examiner, and comes back to be mended."""

    revisi: Annotated[int, whole(0, 99, "angka revisi", "misalnya 1")] = Field(
        default=0, description="0: belum pernah dikembalikan"
    )
    catatan_perbaikan: tuple[Perbaikan, ...] = Field(
        default=(), description="Catatan pemeriksa, dengan tindak lanjutnya"
    )
