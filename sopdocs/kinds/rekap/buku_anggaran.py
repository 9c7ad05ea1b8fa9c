"""A counted quarter in; the sheet of its budget, with formulas, out.

    A Kode  B Program / Kegiatan / Sub Kegiatan  C pagu  D–G realisasi TW  H s.d.  I sisa  J serapan
    K target keluaran  L volume s.d.  M fisik  N kinerja  O selisih  P efisiensi

Rows above others are their sums; the performance of a row that serves indicators is that of the other sheet.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sopdocs.excel import Gaya, Halaman, Rumus, Sel, alamat, decimals_of, format_angka
from sopdocs.kinds.pengukuran import rumus
from sopdocs.kinds.pengukuran.definisi import Belanja, di_bawah
from sopdocs.kinds.pengukuran.tabel.belanja import BarisBelanja, TabelBelanja, tabel_belanja
from sopdocs.kinds.pengukuran.tabel.dukungan import sen_tabel
from sopdocs.kinds.pengukuran.tabel.kaki import kaki_belanja
from sopdocs.kinds.rekap.buku_kinerja import LembarKinerja
from sopdocs.kinds.rekap.model import Rekap
from sopdocs.kinerja.anggaran import fisik, sisa
from sopdocs.kinerja.capaian import cara
from sopdocs.kinerja.rerata import jumlah
from sopdocs.kinerja.tahun import Hasil, HasilProgram, Uang
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.text.numbers import romawi

NAME = "Anggaran"
PAGU, TW, SAMPAI, SISA, SERAPAN = 3, 4, 8, 9, 10
TARGET, VOLUME, FISIK, KINERJA, SELISIH, EFISIENSI = 11, 12, 13, 14, 15, 16
"""Columns."""
WIDTHS = (17, 34, 14, *[13.0] * 4, 14, 13, *[8.5] * 6, 12)
"""In digits; together no wider than what prints at 8 points on F4."""
FIRST_ROW = 7
MONEY = (PAGU, *range(TW, TW + 4), SAMPAI)
"""What is summed."""


def lembar_anggaran(model: Rekap, hasil: Hasil, kinerja: LembarKinerja) -> Halaman:
    """The whole sheet; `kinerja` has the cells with the capaian of the indicators."""
    table = tabel_belanja(model.tahun, hasil, kinerja.tabel)
    marks = {row.kode or row.nama: row.catatan for row in _flat(table)}
    maker = _Maker(model, hasil, kinerja.setahun, table, marks, format_angka(sen_tabel(hasil)))
    cells, row = [*maker.head()], FIRST_ROW
    programs: list[int] = []
    for said, found in zip(model.tahun.kinerja.program, hasil.program, strict=True):
        programs.append(row)
        added, row = maker.rows(row, said, found, 0)
        cells += added
    cells += maker.total(row, programs)
    cells += maker.foot(row + 2)
    head = (FIRST_ROW - 2, FIRST_ROW - 1)
    return Halaman(NAME, tuple(cells), WIDTHS, kepala=head, beku=(FIRST_ROW, 3))


@dataclass(frozen=True, slots=True)
class _Maker:
    """What every row looks at."""

    model: Rekap
    hasil: Hasil
    setahun: Mapping[str, str]
    tabel: TabelBelanja
    catatan: Mapping[str, str]
    """The numbers of the notes of each row."""
    rupiah: str
    """How money is shown: with sen, or without."""

    def head(self) -> Iterator[Sel]:
        """Title, and the heads of the columns in two rows."""
        last, quarter = len(WIDTHS), self.model.periode
        for row, text in enumerate(("REALISASI ANGGARAN", self.model.instansi.nama.upper(), str(quarter).upper()), 1):
            yield Sel(row, 1, text, "judul" if row == 1 else "subjudul", span=last)
        top = FIRST_ROW - 2
        heads = {
            1: "Kode",
            2: "Program / Kegiatan / Sub Kegiatan",
            PAGU: "Pagu (Rp)",
            SAMPAI: f"s.d. {quarter.singkat} (Rp)",
            SISA: "Sisa (Rp)",
            SERAPAN: "Serapan (%)",
            TARGET: "Target Keluaran",
            VOLUME: f"Keluaran s.d. {quarter.singkat}",
            FISIK: "Fisik (%)",
            KINERJA: "Capaian Kinerja (%)",
            SELISIH: "Selisih (poin)",
            EFISIENSI: "Efisiensi",
        }
        yield from (Sel(top, column, text, "kepala", rowspan=2) for column, text in heads.items())
        yield Sel(top, TW, "Realisasi Triwulan (Rp)", "kepala", span=4)
        yield from (Sel(top + 1, TW + tw - 1, romawi(tw), "kepala") for tw in TRIWULAN)

    def rows(self, row: int, said: Belanja, found: HasilProgram, level: int) -> tuple[list[Sel], int]:
        """A row with those below it, and the number of the next one."""
        below: list[Sel] = []
        children: list[int] = []
        after = row + 1
        for each, counted in zip(di_bawah(said), found.bawah, strict=True):
            children.append(after)
            added, after = self.rows(after, each, counted, level + 1)
            below += added
        gaya: Gaya = "total" if children else "angka"
        cells = [Sel(row, 1, said.kode, "pita" if children else "teks")]
        cells.append(Sel(row, 2, f"{said.nama} {self.catatan[said.kunci]}".strip(), "pita" if children else "teks"))
        cells += self._sums(row, found.uang, children, gaya) if children else self._money(row, said, found)
        cells += self._serapan(row, found.uang, gaya)
        cells += self._performance(row, said, found, children, gaya)
        return [*cells, *below], after

    def total(self, row: int, programs: Sequence[int]) -> Iterator[Sel]:
        """The sum of the programs."""
        yield Sel(row, 1, "JUMLAH", "pita", span=2)
        yield from self._sums(row, self.hasil.jumlah, programs, "total")
        yield from self._serapan(row, self.hasil.jumlah, "total")
        yield from (Sel(row, column, None, "total") for column in range(TARGET, EFISIENSI + 1))

    def foot(self, row: int) -> Iterator[Sel]:
        """The notes and the rules."""
        tahun = self.model.tahun
        foot = kaki_belanja(tahun)
        texts = (*(f"{note.no} {note.isi}" for note in self.tabel.catatan), *foot.aturan, foot.efisiensi)
        yield from (Sel(at, 1, text, "catatan", span=len(WIDTHS)) for at, text in enumerate(texts, row))

    def _money(self, row: int, said: Belanja, found: HasilProgram) -> Iterator[Sel]:
        """What was typed in; money that is told from January on stands s.d., and its quarters are what it grew by."""
        money, format_ = found.uang, self.rupiah
        yield Sel(row, PAGU, money.pagu, "angka", format=format_)
        for tw in TRIWULAN:
            value = money.triwulan[tw - 1] if tw <= self.hasil.triwulan else None
            yield Sel(row, TW + tw - 1, value, "angka", format=format_)
        spent = [f"{alamat(row, TW)}:{alamat(row, TW + self.hasil.triwulan - 1)}"]
        live = Rumus(rumus.jumlah(spent), rumus.hasil(money.sampai))
        until = money.sampai if self.model.tahun.aturan.kumulatif else live
        yield Sel(row, SAMPAI, until, "angka", format=format_)

    def _sums(self, row: int, money: Uang, children: Sequence[int], gaya: Gaya) -> Iterator[Sel]:
        quarters = [money.triwulan[tw - 1] if tw <= self.hasil.triwulan else None for tw in TRIWULAN]
        values = (money.pagu, *quarters, money.sampai)
        for column, value in zip(MONEY, values, strict=True):
            text = rumus.jumlah([alamat(child, column) for child in children])
            yield Sel(row, column, Rumus(text, rumus.hasil(value)), gaya, format=self.rupiah)

    def _serapan(self, row: int, money: Uang, gaya: Gaya) -> Iterator[Sel]:
        pagu, spent, aturan = alamat(row, PAGU), alamat(row, SAMPAI), self.model.tahun.aturan
        left = f'IF(OR({pagu}="",{spent}=""),"",{pagu}-{spent})'
        value = rumus.hasil(sisa(money.pagu, money.sampai))
        yield Sel(row, SISA, Rumus(left, value), gaya, format=self.rupiah)
        absorbed = Rumus(rumus.serapan(spent, pagu, aturan), rumus.hasil(money.serapan))
        yield Sel(row, SERAPAN, absorbed, gaya, format=format_angka(aturan.desimal))

    def _performance(
        self, row: int, said: Belanja, found: HasilProgram, children: Sequence[int], gaya: Gaya
    ) -> Iterator[Sel]:
        """Keluaran of the lowest rows; the mean of the indicators that are served, else of the rows below."""
        aturan = self.model.tahun.aturan
        yield from (
            self._keluaran(row, said, gaya)
            if not children
            else (Sel(row, column, None, gaya) for column in (TARGET, VOLUME, FISIK))
        )
        served = [self.setahun[each] for each in said.indikator if each in self.setahun]
        if said.indikator:
            text = rumus.rerata(served, aturan)
        elif children:
            text = rumus.rerata([alamat(child, KINERJA) for child in children], aturan)
        else:
            text = rumus.isi(alamat(row, FISIK))
        reached, absorbed = alamat(row, KINERJA), alamat(row, SERAPAN)
        format_ = format_angka(aturan.desimal)
        yield Sel(row, KINERJA, Rumus(text, rumus.hasil(found.kinerja)), gaya, format=format_)
        apart = Rumus(rumus.selisih(reached, absorbed, aturan), rumus.hasil(found.efisiensi.selisih))
        yield Sel(row, SELISIH, apart, gaya, format=format_)
        word = Rumus(rumus.efisiensi(reached, absorbed, aturan), found.efisiensi.sebutan)
        yield Sel(row, EFISIENSI, word, "total_tengah" if children else "tengah")

    def _keluaran(self, row: int, said: Belanja, gaya: Gaya) -> Iterator[Sel]:
        aturan, how = self.model.tahun.aturan, cara("maks", None, self.model.tahun.aturan)
        volumes = [self.model.tahun.of_belanja(said, tw).volume for tw in TRIWULAN[: self.hasil.triwulan]]
        done = jumlah(volumes)
        for column, value in ((TARGET, said.target), (VOLUME, done)):
            yield Sel(row, column, value, gaya, format=format_angka(decimals_of(value)))
        target, volume = alamat(row, TARGET), alamat(row, VOLUME)
        share = rumus.Capaian(how, aturan).dari(volume, target)
        text = f'IF(OR({target}="",{volume}=""),"",{share})'
        live = Rumus(text, rumus.hasil(fisik(done, said.target, aturan)))
        yield Sel(row, FISIK, live, gaya, format=format_angka(aturan.desimal))


def _flat(table: TabelBelanja) -> Iterator[BarisBelanja]:
    """Every row, whatever its level."""
    for program in table.program:
        yield program
        for kegiatan in program.bawah:
            yield kegiatan
            yield from kegiatan.bawah
