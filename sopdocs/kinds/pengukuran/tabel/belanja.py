"""A counted quarter in; the rows of its budget out, as text: programs, their kegiatan, their sub kegiatan, the total.

Each level is a type of its own, so that a template can print it in a look of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from sopdocs.kinds.butir import Butir
from sopdocs.kinds.pengukuran.cetak import penerima
from sopdocs.kinds.pengukuran.definisi import Belanja, di_bawah
from sopdocs.kinds.pengukuran.perbedaan import semula
from sopdocs.kinds.pengukuran.tabel.baris import BarisIndikator, TabelKinerja
from sopdocs.kinds.pengukuran.tabel.catatan import bernomor, catatan_belanja, nomor, penanda
from sopdocs.kinds.pengukuran.tabel.dukungan import pasangan, sen_tabel
from sopdocs.kinds.pengukuran.tabel.sel import bilangan, persen, uang
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.anggaran import fisik, sisa
from sopdocs.kinerja.rerata import jumlah
from sopdocs.kinerja.tahun import Hasil, HasilProgram, Uang
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.word.template import OPTIONAL


@dataclass(frozen=True, slots=True)
class Rupiah:
    """Money in the columns of a table; the quarters ahead are empty."""

    pagu: str
    tw1: str
    tw2: str
    tw3: str
    tw4: str
    ini: str
    sampai: str
    sisa: str
    serapan_ini: str
    serapan: str


@dataclass(frozen=True, slots=True)
class Keluaran:
    """What a sub kegiatan brings about; `fisik` in per cent of the target. Empty in rows above it.

    `sebutan` is `Dokumen perencanaan (dokumen)`.
    """

    sebutan: Annotated[str, OPTIONAL]
    uraian: str
    satuan: str
    target: str
    tw1: str
    tw2: str
    tw3: str
    tw4: str
    sampai: str
    fisik: str


@dataclass(frozen=True, slots=True)
class BarisBelanja:
    """A row of any level. `kinerja`: of the indicators it serves, or of its keluaran; `selisih`: less serapan."""

    kode: str
    nama: str
    uang: Rupiah
    keluaran: Keluaran
    kinerja: str
    efisiensi: str
    selisih: str
    penanggung_jawab: str
    keterangan: str
    catatan: str
    indikator: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True)
class BarisSubKegiatan(BarisBelanja):
    """The lowest level."""


@dataclass(frozen=True, slots=True)
class BarisKegiatan(BarisBelanja):
    """The middle one."""

    bawah: tuple[BarisSubKegiatan, ...]


@dataclass(frozen=True, slots=True)
class BarisProgram(BarisBelanja):
    """The highest one; `no` is its number."""

    no: str
    bawah: tuple[BarisKegiatan, ...]


@dataclass(frozen=True, slots=True)
class TabelBelanja:
    """The rows, their total, and the notes; `catatan_program`: those of the programs alone."""

    program: tuple[BarisProgram, ...]
    jumlah: Rupiah
    catatan: tuple[Butir, ...]
    catatan_program: tuple[Butir, ...]


def tabel_belanja(tahun: Tahun, hasil: Hasil, kinerja: TabelKinerja) -> TabelBelanja:
    """The whole budget; `kinerja` has the rows of the indicators that it serves."""
    changed = semula(tahun)
    told = {
        row.kunci: (*catatan_belanja(row, found, hasil.triwulan), *changed.get(("anggaran", row.kunci), ()))
        for row, found in pasangan(tahun, hasil)
    }
    numbers = nomor(told.values(), huruf="B")
    ids = [each.id for each in tahun.indikator]
    rows = [row for goal in kinerja.sasaran for row in goal.indikator]
    maker = _Maker(tahun, hasil, penanda(told, numbers), dict(zip(ids, rows, strict=True)), sen_tabel(hasil))
    pairs = zip(tahun.kinerja.program, hasil.program, strict=True)
    programs = tuple(maker.program(number, row, found) for number, (row, found) in enumerate(pairs, 1))
    notes = bernomor(numbers)
    of_programs = {mark for each in programs for mark in each.catatan.split()}
    return TabelBelanja(
        programs, maker.rupiah(hasil.jumlah), notes, tuple(note for note in notes if note.no in of_programs)
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """What every row looks at. `catatan`: the numbers of the notes of each row; `indikator`: their rows, by id;
    `sen`: the decimals of money.
    """

    tahun: Tahun
    hasil: Hasil
    catatan: Mapping[str, str]
    indikator: Mapping[str, BarisIndikator]
    sen: int

    def program(self, number: int, row: Belanja, found: HasilProgram) -> BarisProgram:
        pairs = zip(di_bawah(row), found.bawah, strict=True)
        below = tuple(self._kegiatan(each, counted) for each, counted in pairs)
        return BarisProgram(**self._row(row, found), no=f"{number}.", bawah=below)

    def _kegiatan(self, row: Belanja, found: HasilProgram) -> BarisKegiatan:
        pairs = zip(di_bawah(row), found.bawah, strict=True)
        below = tuple(BarisSubKegiatan(**self._row(each, counted)) for each, counted in pairs)
        return BarisKegiatan(**self._row(row, found), bawah=below)

    def rupiah(self, money: Uang) -> Rupiah:
        sen, decimals, tw = self.sen, self.tahun.aturan.desimal, self.hasil.triwulan
        tw1, tw2, tw3, tw4 = (uang(money.triwulan[each - 1], sen) if each <= tw else "" for each in TRIWULAN)
        return Rupiah(
            pagu=uang(money.pagu, sen),
            tw1=tw1,
            tw2=tw2,
            tw3=tw3,
            tw4=tw4,
            ini=uang(money.ini, sen),
            sampai=uang(money.sampai, sen),
            sisa=uang(sisa(money.pagu, money.sampai), sen),
            serapan_ini=persen(money.serapan_ini, decimals),
            serapan=persen(money.serapan, decimals),
        )

    def _row(self, row: Belanja, found: HasilProgram) -> dict[str, Any]:
        decimals = self.tahun.aturan.desimal
        apart = found.efisiensi.selisih
        return {
            "kode": row.kode,
            "nama": row.nama,
            "uang": self.rupiah(found.uang),
            "keluaran": self._keluaran(row),
            "kinerja": persen(found.kinerja, decimals),
            "efisiensi": found.efisiensi.sebutan,
            "selisih": persen(apart, decimals),
            "penanggung_jawab": penerima(self.tahun.kinerja, row.penanggung_jawab),
            "keterangan": self.tahun.of_belanja(row, self.hasil.triwulan).keterangan,
            "catatan": self.catatan[row.kunci],
            "indikator": tuple(self.indikator[each] for each in row.indikator if each in self.indikator),
        }

    def _keluaran(self, row: Belanja) -> Keluaran:
        """Of the lowest row; those above it have the performance of their indicators."""
        if di_bawah(row):
            return Keluaran(*[""] * 10)
        tw, aturan = self.hasil.triwulan, self.tahun.aturan
        volumes = [self.tahun.of_belanja(row, each).volume for each in TRIWULAN]
        tw1, tw2, tw3, tw4 = (bilangan(volumes[each - 1]) if each <= tw else "" for each in TRIWULAN)
        done = jumlah(volumes[:tw])
        return Keluaran(
            sebutan=f"{row.keluaran} ({row.satuan})" if row.keluaran and row.satuan else row.keluaran or row.satuan,
            uraian=row.keluaran,
            satuan=row.satuan,
            target=bilangan(row.target),
            tw1=tw1,
            tw2=tw2,
            tw3=tw3,
            tw4=tw4,
            sampai=bilangan(done),
            fisik=persen(fisik(done, row.target, aturan), aturan.desimal),
        )
