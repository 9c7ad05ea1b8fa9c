"""A year's definitions and its quarters in; what they count to, and who has what to fill in, out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, di_bawah, paling_bawah
from sopdocs.kinds.pengukuran.isian import Isian, IsianAnggaran, IsianIndikator
from sopdocs.kinds.pengukuran.nilai import Tertulis
from sopdocs.kinds.pengukuran.perubahan import berubah, murni
from sopdocs.kinds.pengukuran.spec import Kinerja
from sopdocs.kinerja import komponen, ukuran
from sopdocs.kinerja.tahun import Hasil, hitung
from sopdocs.kinerja.ukuran import TRIWULAN, Anggaran, Aturan, Target
from sopdocs.text.dates import Triwulan

NOTHING = IsianIndikator()
NO_MONEY = IsianAnggaran()


@dataclass(frozen=True)
class Tahun:
    """`isian`: what each quarter says, where it says anything.

    `utuh` is the year as its spec says, with its perubahan; documents of a quarter print `pada(tw)`, as it stands then.
    """

    kinerja: Kinerja
    isian: Mapping[int, Isian]
    asal: "Tahun | None" = field(default=None, repr=False, compare=False)

    @property
    def utuh(self) -> "Tahun":
        """The whole year, of which this is one state or which it is itself."""
        return self.asal or self

    def pada(self, tw: int) -> "Tahun":
        """The year as its definitions stand in quarter 1 to 4: before a perubahan, or from its `mulai` on."""
        whole = self.utuh
        change = whole.kinerja.perubahan
        if change is None:
            return whole
        return whole.berubah if tw >= change.mulai else whole.awal

    @cached_property
    def awal(self) -> "Tahun":
        """The year as it was agreed first (Perjanjian Kinerja murni)."""
        return self.asal.awal if self.asal else self._state(murni(self.kinerja))

    @cached_property
    def berubah(self) -> "Tahun":
        """The year as its perubahan made it; the whole year where there is none."""
        return self.asal.berubah if self.asal else self._state(berubah(self.kinerja))

    @property
    def akhir(self) -> "Tahun":
        """The year as it stands at its end."""
        return self.pada(TRIWULAN[-1])

    def dengan(self, tw: int, isian: Isian) -> "Tahun":
        """The whole year, with what a quarter says in place of what it said before."""
        return Tahun(self.utuh.kinerja, {**self.isian, tw: isian})

    def _state(self, kinerja: Kinerja) -> "Tahun":
        return self if kinerja is self.kinerja else Tahun(kinerja, self.isian, self)

    @cached_property
    def aturan(self) -> Aturan:
        """The settings that it is counted by."""
        return self.kinerja.pengukuran.aturan()

    @property
    def indikator(self) -> Iterator[Indikator]:
        """All of them, in their order."""
        return (each for sasaran in self.kinerja.sasaran for each in sasaran.indikator)

    @property
    def belanja(self) -> Iterator[Belanja]:
        """The rows of the budget that have money themselves."""
        return (row for program in self.kinerja.program for row in paling_bawah(program))

    def triwulan(self, number: int) -> Triwulan:
        """`Triwulan III Tahun 2025`"""
        return Triwulan(self.kinerja.tahun, number)

    def of_indikator(self, id_: str, tw: int) -> IsianIndikator:
        """What a quarter says of an indicator; nothing where it does not."""
        return self.isian[tw].indikator.get(id_, NOTHING) if tw in self.isian else NOTHING

    def of_belanja(self, row: Belanja, tw: int) -> IsianAnggaran:
        """What a quarter says of a row of the budget."""
        return self.isian[tw].anggaran.get(row.kunci, NO_MONEY) if tw in self.isian else NO_MONEY

    def hitung(self, tw: int) -> Hasil:
        """Every figure of the documents of that quarter; counted once, for the forms of all seksi ask for it.

        The whole year counts by the definitions of that quarter, a state of it by its own.
        """
        if self.asal is None and self.pada(tw) is not self:
            return self.pada(tw).hitung(tw)
        if tw not in self._hasil:
            self._hasil[tw] = self._hitung(tw)
        return self._hasil[tw]

    @cached_property
    def _hasil(self) -> dict[int, Hasil]:
        return {}

    def _hitung(self, tw: int) -> Hasil:
        sasaran = [
            ukuran.Sasaran(each.id or str(at), tuple(map(self._indikator, each.indikator)))
            for at, each in enumerate(self.kinerja.sasaran)
        ]
        return hitung(sasaran, map(self._program, self.kinerja.program), tw, self.aturan)

    def penerima(self) -> list[str]:
        """The ids of those that have something to fill in, in the order of the profile, then as they come."""
        said = [*(each.penanggung_jawab for each in self.indikator), *(row.penanggung_jawab for row in self.belanja)]
        asked = dict.fromkeys(filter(None, said))
        known = dict.fromkeys(id_ for id_ in self.kinerja.penerima if id_ in asked)
        return [*known, *(id_ for id_ in asked if id_ not in known)]

    def _indikator(self, said: Indikator) -> ukuran.Indikator:
        targets = {tw: angka(said, said.target_triwulan(tw)) for tw in TRIWULAN}
        isian = {tw: self.of_indikator(said.id, tw) for tw in TRIWULAN}
        values = {tw: realisasi(said, each) for tw, each in isian.items()}
        raw = {tw: mentah(said, each) for tw, each in isian.items()}
        return ukuran.Indikator(
            id=said.id,
            polaritas=said.polaritas,
            akumulasi=said.akumulasi,
            periode=said.periode,
            target={tw: value for tw, value in targets.items() if value is not None},
            tahunan=angka(said, said.target.tahunan),
            realisasi={tw: value for tw, value in values.items() if value is not None},
            mentah={tw: value for tw, value in raw.items() if value is not None},
            desimal=said.desimal,
            varian=said.rumus_min,
            mulai=said.mulai,
        )

    def _program(self, row: Belanja) -> ukuran.Program:
        below = tuple(map(self._program, di_bawah(row)))
        return ukuran.Program(row.kunci, None if below else self._anggaran(row), below, row.indikator)

    def _anggaran(self, row: Belanja) -> Anggaran:
        said = {tw: self.of_belanja(row, tw) for tw in TRIWULAN}
        return Anggaran(
            row.kunci,
            row.pagu,
            {tw: each.keuangan for tw, each in said.items() if each.keuangan is not None},
            row.target,
            {tw: each.volume for tw, each in said.items() if each.volume is not None},
            row.mulai,
        )


def angka(indikator: Indikator, said: Tertulis | None) -> Target | None:
    """What a target or realisasi counts; the score of a word, None for a word without one."""
    if said is None or said.nilai is not None:
        return None if said is None else said.nilai
    scores = {word.casefold(): score for word, score in indikator.skor.items()}
    return scores.get(said.teks.casefold())


def realisasi(indikator: Indikator, isian: IsianIndikator) -> Decimal | None:
    """The value of a quarter: as it is given, or from its components."""
    given = angka(indikator, isian.nilai)
    if isinstance(given, Decimal):
        return given
    if indikator.komponen is None:
        return None
    return komponen.nilai(isian.pembilang, isian.penyebut, indikator.komponen.faktor, indikator.desimal)


def mentah(indikator: Indikator, isian: IsianIndikator) -> Decimal | None:
    """What the components of a quarter make, before it is rounded; None where the value is given."""
    if indikator.komponen is None or isian.nilai is not None:
        return None
    return komponen.mentah(isian.pembilang, isian.penyebut, indikator.komponen.faktor)
