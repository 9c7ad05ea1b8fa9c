"""A report's spec, its year, narratives and pictures in; what every chapter is made of, and the gaps it tells, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count

from sopdocs.kinds.blanks import missing
from sopdocs.kinds.laporan_kinerja.angka import Angka
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.perjanjian import PerjanjianKinerja
from sopdocs.page import Image
from sopdocs.problems import Finding, Loc
from sopdocs.report import Block, Paragraph, Span

GAP_RULE = "lk-kosong"
TAHUN: Loc = ("kinerja",)
"""Where a gap of the year's spec is told: the report names only the file."""


@dataclass(frozen=True)
class Bahan:
    """`narasi`: each narrative of the spec by its place, read, its figures put in; `gambar`: each picture that could be
    read. `kosong` grows while the report is composed: a gap that is printed is told, and none is told that is not.
    """

    model: LaporanKinerja
    narasi: Mapping[Loc, tuple[Block, ...]] = field(default_factory=dict)
    gambar: Mapping[Loc, Image] = field(default_factory=dict)
    perjanjian: PerjanjianKinerja | None = None
    """What lampiran.perjanjian names."""
    kosong: list[Finding] = field(default_factory=list)
    _lists: Iterator[int] = field(default_factory=lambda: count(1), repr=False)

    @property
    def tahun(self) -> Tahun:
        """As its definitions stand in the quarter of the report."""
        return self.model.tahun

    @property
    def saat(self) -> int:
        """The quarter up to which figures count; 4 in the report of a year."""
        return self.model.saat

    @property
    def periode(self) -> str:
        """`Tahun 2025`, or `Triwulan III Tahun 2025`."""
        return self.angka.periode

    @cached_property
    def angka(self) -> Angka:
        """Every figure of that quarter, as it is printed."""
        return Angka(self.tahun, self.saat, self.model.is_annual)

    def daftar(self) -> int:
        """The number of a list that no other in the report has."""
        return next(self._lists)

    def ada(self, loc: Loc) -> bool:
        """Whether the office has written something there."""
        return loc in self.narasi

    def uraian(self, loc: Loc, apa: str) -> Iterator[Block]:
        """The narrative there; else a gap, which `apa` names so that nobody takes it for another one."""
        if self.ada(loc):
            yield from self.narasi[loc]
        else:
            yield self.belum(loc, apa)

    def bila_ada(self, loc: Loc) -> Iterator[Block]:
        """The narrative there, where there is one: nobody misses it."""
        yield from self.narasi.get(loc, ())

    def belum(self, loc: Loc, apa: str) -> Paragraph:
        """A gap that stands for blocks."""
        return Paragraph((self.celah(loc, apa),), "belum")

    def celah(self, loc: Loc, apa: str, baris: str = "") -> Span:
        """A gap in a text or a cell. `baris`: whose it is, which a reader of the cell sees in its row."""
        whole = f"{apa} {baris}".strip()
        found = Finding(loc, "peringatan", f"{whole} belum diisi", GAP_RULE, self._hint(loc), key=True)
        if found not in self.kosong:
            self.kosong.append(found)
        return Span(missing(apa), gap=True)

    def kalimat(self, nama: str, **values: str) -> str:
        """A sentence that follows from figures, in the words of the office; empty where it leaves that one out."""
        return self.model.kalimat.susun(nama, **values)

    def _hint(self, loc: Loc) -> str:
        """The key to fill in; what belongs to the year is filled in there."""
        where = self.model.kinerja if loc == TAHUN else ".".join(step for step in loc if isinstance(step, str))
        return f'isi {where}; di laporan tercetak "[belum diisi: …]"'
