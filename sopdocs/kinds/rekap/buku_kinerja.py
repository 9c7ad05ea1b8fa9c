"""A counted quarter in; the sheet of its indicators, with formulas, out.

    A No  B Indikator  C Satuan  D Polaritas  E target tahun  F–I target TW  J–M realisasi TW  N, O target and realisasi
    s.d.  P–S capaian four ways  T predikat  U–X capaian before rounding, where the means are made of that

What was typed in is a number that may be changed; everything else follows from it. A cell of a quarter to come, or
without a figure, is empty.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sopdocs.excel import Gaya, Halaman, Rumus, Sel, alamat, bilangan, decimals_of, format_angka, rentang
from sopdocs.kinds.pengukuran import rumus
from sopdocs.kinds.pengukuran.cetak import SEBUTAN_POLARITAS
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.nilai import Tertulis, tercetak
from sopdocs.kinds.pengukuran.tabel.baris import TabelKinerja, kelas, tabel_kinerja
from sopdocs.kinds.pengukuran.tabel.kaki import kaki_kinerja
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG, triwulan_sampai
from sopdocs.kinds.pengukuran.tahun import mentah, realisasi
from sopdocs.kinds.rekap.buku_skor import Skor
from sopdocs.kinds.rekap.model import Rekap
from sopdocs.kinerja.tahun import DASAR, Dasar, Hasil, HasilIndikator
from sopdocs.kinerja.ukuran import TRIWULAN, Rentang
from sopdocs.text.numbers import romawi

NAME = "Kinerja"
TAHUNAN, TARGET, REALISASI, SAMPAI_T, SAMPAI_R, CAPAIAN, PREDIKAT, MENTAH = 5, 6, 10, 14, 15, 16, 20, 21
"""Columns."""
WIDTHS = (5, 34, 9, 14, 8.5, *[7.5] * 8, 8.5, 8.5, *[8.5] * 4, 15.5)
"""In digits; together no wider than what prints at 8 points on F4."""
FIRST_ROW = 7
"""Below the title and a head of two rows."""


@dataclass(frozen=True, slots=True)
class LembarKinerja:
    """`setahun`: the cell with the capaian s.d. of each indicator against the year; with `tabel`, the text, for the
    sheet of money.
    """

    halaman: Halaman
    setahun: Mapping[str, str]
    tabel: TabelKinerja


def lembar_kinerja(model: Rekap, hasil: Hasil, skor: Skor) -> LembarKinerja:
    """The whole sheet."""
    table = tabel_kinerja(model.tahun, hasil, model.utama)
    maker = _Maker(model, hasil, skor, table)
    cells, row = [*maker.head()], FIRST_ROW
    bands: list[int] = []
    ranges: list[tuple[int, int]] = []
    setahun: dict[str, str] = {}
    for goal, counted in zip(model.tahun.kinerja.sasaran, hasil.sasaran, strict=True):
        band, row = row, row + 1
        for said, found in zip(goal.indikator, counted.indikator, strict=True):
            cells += maker.row(row, len(setahun) + 1, said, found)
            setahun[said.id] = alamat(row, CAPAIAN + DASAR.index("sampai-tahunan"), NAME)
            row += 1
        title, own = f"Sasaran {len(bands) + 1}: {goal.uraian}", [(band + 1, row - 1)] if row > band + 1 else []
        cells += maker.means(band, title, counted.rerata, own, counted.dihitung)
        bands.append(band)
        ranges += own
    members = [(band, band) for band in bands] if model.tahun.aturan.rerata == "sasaran" else ranges
    cells += maker.means(row, "RATA-RATA", hasil.rerata, members)
    cells += maker.foot(row + 2)
    widths = (*WIDTHS, *([9.0] * 4 if maker.mentah else []))
    sheet = Halaman(NAME, tuple(cells), widths, kepala=(FIRST_ROW - 2, FIRST_ROW - 1), beku=(FIRST_ROW, 3))
    return LembarKinerja(sheet, setahun, table)


@dataclass(frozen=True, slots=True)
class _Maker:
    """What every row looks at."""

    model: Rekap
    hasil: Hasil
    skor: Skor
    tabel: TabelKinerja

    @property
    def mentah(self) -> bool:
        """Whether means are made of what was there before rounding."""
        return self.model.tahun.aturan.dari == "mentah"

    @property
    def _marks(self) -> dict[str, str]:
        """The numbers of the notes of each indicator."""
        rows = (row for goal in self.tabel.sasaran for row in goal.indikator)
        return {said.id: row.catatan for said, row in zip(self.model.tahun.indikator, rows, strict=True)}

    @property
    def tw(self) -> int:
        return self.hasil.triwulan

    def head(self) -> Iterator[Sel]:
        """Title, and the heads of the columns in two rows."""
        last, quarter, year = len(WIDTHS), self.model.periode, self.model.tahun.kinerja.tahun
        titles = (self.model.judul or self.model.is_.judul, self.model.instansi.nama.upper(), str(quarter).upper())
        for row, text in enumerate(titles, 1):
            yield Sel(row, 1, text, "judul" if row == 1 else "subjudul", span=last)
        top = FIRST_ROW - 2
        for column, text in enumerate(("No", "Indikator Kinerja", "Satuan", "Polaritas", f"Target Tahun {year}"), 1):
            yield Sel(top, column, text, "kepala", rowspan=2)
        groups = (
            (TARGET, "Target Triwulan", [romawi(tw) for tw in TRIWULAN]),
            (REALISASI, "Realisasi Triwulan", [romawi(tw) for tw in TRIWULAN]),
            (SAMPAI_T, quarter.sampai, ["Target", "Realisasi"]),
            (CAPAIAN, "Capaian (%)", _ways(quarter.singkat)),
            *([(MENTAH, "Capaian sebelum dibulatkan (%)", _ways(quarter.singkat))] if self.mentah else []),
        )
        for first, group, heads in groups:
            yield Sel(top, first, group, "kepala", span=len(heads))
            yield from (Sel(top + 1, first + at, text, "kepala") for at, text in enumerate(heads))
        yield Sel(top, PREDIKAT, "Predikat", "kepala", rowspan=2)

    def row(self, row: int, number: int, said: Indikator, found: HasilIndikator) -> Iterator[Sel]:
        """An indicator."""
        yield Sel(row, 1, number, "tengah")
        yield Sel(row, 2, f"{said.nama} {self._marks[said.id]}".strip())
        yield Sel(row, 3, said.satuan, "tengah")
        yield Sel(row, 4, SEBUTAN_POLARITAS[said.polaritas])
        yield _written(row, TAHUNAN, said.target.tahunan)
        for tw in TRIWULAN:
            yield _written(row, TARGET + tw - 1, said.target_triwulan(tw))
            yield self._quarter(row, said, tw)
        yield from self._until(row, said, found)
        for at, dasar in enumerate(DASAR):
            yield from self._capaian(row, at, dasar, said, found)
        yield self._class(row, found.tercetak[self.model.utama])

    def means(
        self,
        row: int,
        text: str,
        means: Mapping[Dasar, Decimal | None],
        members: Sequence[tuple[int, int]],
        raw: Mapping[Dasar, Decimal | None] | None = None,
    ) -> Iterator[Sel]:
        """A row of means of the rows that are its members; `raw`: the same before rounding, for the mean of means."""
        yield Sel(row, 1, text, "pita", span=CAPAIAN - 1)
        aturan = self.model.tahun.aturan
        for at, dasar in enumerate(DASAR):
            column = (MENTAH if self.mentah else CAPAIAN) + at
            of = [rentang(first, column, last, column) for first, last in members]
            mean = Rumus(rumus.rerata(of, aturan), rumus.hasil(means[dasar]))
            yield Sel(row, CAPAIAN + at, mean, "total", format=format_angka(aturan.desimal))
            if self.mentah and raw is not None:
                value = Rumus(rumus.rerata(of, aturan, mentah=True), rumus.hasil(raw[dasar]))
                yield Sel(row, MENTAH + at, value, "total", format=format_angka(6))
        yield self._class(row, means[self.model.utama], "total_tengah")

    def foot(self, row: int) -> Iterator[Sel]:
        """The mean in words, the notes and the rules."""
        foot = kaki_kinerja(self.model.tahun, self.hasil, self.model.utama)
        texts = (foot.rerata, *(f"{note.no} {note.isi}" for note in self.tabel.catatan), *foot.aturan)
        yield from (Sel(at, 1, text, "catatan", span=len(WIDTHS)) for at, text in enumerate(texts, row))

    def _quarter(self, row: int, said: Indikator, tw: int) -> Sel:
        """What was realised: as it was typed, or as its components make it."""
        isian, column = self.model.tahun.of_indikator(said.id, tw), REALISASI + tw - 1
        if tw > self.tw:
            return Sel(row, column, None, "angka")
        if isian.nilai is not None or said.komponen is None:
            return _written(row, column, isian.nilai)
        value = realisasi(said, isian)
        if value is None or isian.pembilang is None or isian.penyebut is None:
            return Sel(row, column, None, "angka")
        ratio = f"{bilangan(isian.pembilang)}/{bilangan(isian.penyebut)}*{bilangan(said.komponen.faktor)}"
        live = Rumus(ratio, mentah(said, isian)) if self.mentah else Rumus(f"ROUND({ratio},{said.desimal})", value)
        return Sel(row, column, live, "angka", format=format_angka(said.desimal))

    def _until(self, row: int, said: Indikator, found: HasilIndikator) -> Iterator[Sel]:
        """Target and realisasi up to this quarter: live, but for sums and means of words and of ranges."""
        targets = [alamat(row, TARGET + at) for at in range(self.tw)]
        done = [alamat(row, REALISASI + at) for at in range(self.tw)]
        due = [alamat(row, TARGET + each - 1) for each in TRIWULAN[: self.tw] if said.is_due(each)]
        target, value = self._values(said, found)
        printed = rumus.hasil(found.sampai.realisasi)
        has_range = any(isinstance(each, Rentang) for each in found.indikator.target.values())
        words = bool(said.skor)
        if said.akumulasi == "terakhir":
            last = self._or_of_year(row, rumus.terakhir(done, targets, rumus.isi(due[-1]) if due else rumus.EMPTY))
            yield _counted(row, SAMPAI_T, Rumus(last, target), target)
            yield _counted(row, SAMPAI_R, Rumus(rumus.terakhir(done, done, rumus.EMPTY), value), printed)
            return
        plain = words or has_range
        decimals_ = max(said.desimal, decimals_of(target) if isinstance(target, Decimal) else 0)
        mean_target = rumus.rerata_target(done, targets, due, decimals_)
        text = rumus.jumlah_target(done, targets, due) if said.akumulasi == "jumlah" else mean_target
        yield _counted(row, SAMPAI_T, target if plain else Rumus(self._or_of_year(row, text), target), target)
        mean = rumus.rerata_realisasi(done, None if self.mentah else said.desimal)
        gathered = rumus.jumlah(done) if said.akumulasi == "jumlah" else mean
        yield _counted(row, SAMPAI_R, value if words else Rumus(gathered, value), printed)

    def _or_of_year(self, row: int, text: str) -> str:
        """Up to the last quarter is the year: its target stands in where the quarters have none."""
        if self.tw < TRIWULAN[-1]:
            return text
        return f"IF({text}={rumus.EMPTY},{rumus.isi(alamat(row, TAHUNAN))},{text})"

    def _values(self, said: Indikator, found: HasilIndikator) -> tuple[Decimal | str, Decimal | str]:
        """Target and realisasi up to this quarter as they are now."""
        until = found.sampai
        target: Decimal | str = rumus.hasil(until.target) if not isinstance(until.target, Rentang) else ""
        value = rumus.hasil(until.dihitung)
        if isinstance(until.target, Rentang):
            target = tercetak(until.target)
        if said.skor and said.akumulasi == "terakhir":
            quarters = triwulan_sampai(said, until, self.tw)
            quarter = quarters[-1] if quarters else self.tw
            target = _word(said.target_triwulan(quarter) or (said.target.tahunan if target != "" else None), target)
            value = _word(self.model.tahun.of_indikator(said.id, quarter).nilai, value) if until.triwulan else ""
        return target, value

    def _capaian(self, row: int, at: int, dasar: Dasar, said: Indikator, found: HasilIndikator) -> Iterator[Sel]:
        """One way to count; where means are made of raw figures, those beside it."""
        aturan = self.model.tahun.aturan
        of_year, until = dasar.endswith("tahunan"), dasar.startswith("sampai")
        done = alamat(row, SAMPAI_R if until else REALISASI + self.tw - 1)
        target_cell = alamat(row, TAHUNAN if of_year else SAMPAI_T if until else TARGET + self.tw - 1)
        held = found.sampai if until else found.ini
        target = found.indikator.tahunan if of_year else held.target
        against = target if isinstance(target, Rentang) else self.skor.nilai(said.id, target_cell)
        value = rumus.Capaian(found.cara, aturan, self.mentah).dari(self.skor.nilai(said.id, done), against)
        text = f"IF(OR({done}={rumus.EMPTY},{target_cell}={rumus.EMPTY}),{rumus.EMPTY},{value})"
        printed = found.tercetak[dasar]
        if self.mentah:
            raw = alamat(row, MENTAH + at)
            result = rumus.hasil(found.dihitung[dasar])
            yield Sel(row, MENTAH + at, Rumus(text, result), "angka", format=format_angka(6))
            text = f"IF({raw}={rumus.EMPTY},{rumus.EMPTY},{rumus.bulat(raw, aturan)})"
        yield Sel(row, CAPAIAN + at, Rumus(text, rumus.hasil(printed)), "angka", format=format_angka(aturan.desimal))

    def _class(self, row: int, value: Decimal | None, gaya: Gaya = "tengah") -> Sel:
        """The predikat of the way to count that gets one."""
        skala = self.model.tahun.aturan.skala
        cell = alamat(row, CAPAIAN + DASAR.index(self.model.utama))
        named = "" if value is None else kelas(value, self.model.tahun.aturan)[0]
        return Sel(row, PREDIKAT, Rumus(rumus.predikat(cell, skala), "" if named == KOSONG else named), gaya)


def _written(row: int, column: int, said: Tertulis | None) -> Sel:
    """A figure that was typed in: a number with its decimals and what stands before it, or a range or word as text."""
    if said is None:
        return Sel(row, column, None, "angka")
    if not isinstance(said.nilai, Decimal):
        return Sel(row, column, str(said), "tengah")
    return Sel(row, column, said.nilai, "angka", format=format_angka(decimals_of(said.nilai), said.batas))


def _counted(row: int, column: int, value: Rumus | Decimal | str, printed: Decimal | str) -> Sel:
    """A figure that was counted, with as many decimals as the printed one has."""
    shown = decimals_of(printed) if isinstance(printed, Decimal) else 2
    return Sel(row, column, value, "angka", format=format_angka(shown))


def _word(said: Tertulis | None, otherwise: Decimal | str) -> Decimal | str:
    """What a cell shows that takes its word from another one."""
    return otherwise if said is None or isinstance(said.nilai, Decimal) else str(said)


def _ways(quarter: str) -> list[str]:
    return [quarter, f"{quarter} terhadap tahun", f"s.d. {quarter}", f"s.d. {quarter} terhadap tahun"]
