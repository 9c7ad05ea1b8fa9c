"""A spec of `jenis: realisasi`, and the year that it belongs to, with what is wrong or missing in the quarter."""

from pathlib import Path
from typing import Self

from pydantic import PrivateAttr

from sopdocs.kinds.naskah import Completed
from sopdocs.kinds.pengukuran.muat import berkas_triwulan, muat
from sopdocs.kinds.pengukuran.periksa import kekosongan, periksa
from sopdocs.kinds.pengukuran.rujukan import year_of
from sopdocs.kinds.pengukuran.spec import Realisasi
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.problems import Finding
from sopdocs.spec import Source
from sopdocs.workspace import absolute


class DataRealisasi(Realisasi):
    """The quarter with its year."""

    _tahun: Tahun | None = PrivateAttr(None)

    @property
    def tahun(self) -> Tahun:
        """The year as it stands in this quarter, with it, once with_files() has read it."""
        assert self._tahun is not None, "the file of the year has been read"
        return self._tahun

    def with_files(self, source: Source) -> Completed[Self]:
        loaded, unusable = year_of(source, self.kinerja, tanpa=self.triwulan)
        if loaded.tahun is None or unusable:
            return Completed(self, tuple(loaded.files), unusable, tuple(loaded.problems))
        filled = self._within(loaded.tahun)
        told = (*self._twice(loaded.tahun), *_misnamed(loaded.files[0], self.triwulan, source))
        found = (*told, *periksa(filled.tahun, self.triwulan), *kekosongan(filled.tahun, self.triwulan))
        return Completed(filled, tuple(loaded.files), found)

    def with_example(self, folder: Path) -> Self:
        year = muat(folder / "kinerja.yaml").tahun
        assert year is not None, "the examples that are shipped are sound"
        return self._within(year)

    def _within(self, year: Tahun) -> Self:
        filled = self.model_copy()
        filled._tahun = year.dengan(self.triwulan, self.isian).pada(self.triwulan)
        return filled

    def _twice(self, year: Tahun) -> tuple[Finding, ...]:
        """The year's own file says something of this quarter, too."""
        if self.triwulan not in year.isian:
            return ()
        key = f"realisasi.tw{self.triwulan}"
        message = f"realisasi triwulan {self.triwulan} ada di dua tempat: di sini dan di {self.kinerja}"
        return (Finding(("triwulan",), "error", message, "rl-ganda", f"hapus {key} di {self.kinerja}"),)


def _misnamed(path: Path, tw: int, source: Source) -> tuple[Finding, ...]:
    """Rekap and the others find a quarter by the name of its file."""
    own = source.folder(("jenis",)) / Path(source.place(("jenis",))[0]).name
    names = berkas_triwulan(path, tw)
    if absolute(own) in map(absolute, names):
        return ()
    message = "berkas ini tidak terbaca oleh rekap dan dokumen lain"
    hint = f"simpan sebagai {names[0].as_posix()}"
    return (Finding(("kinerja",), "peringatan", message, "rl-nama", hint),)
