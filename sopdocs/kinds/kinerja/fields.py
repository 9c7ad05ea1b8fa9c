"""A `Kinerja` and the kop in; what its template prints out. Columns: IKU definition, rencana aksi (practice)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.pengukuran.cetak import (
    SEBERAPA_SERING,
    SEBUTAN_AKUMULASI,
    SEBUTAN_POLARITAS,
    penerima,
    rumus,
    sejak,
    tertulis,
    uang,
)
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, Program, di_bawah
from sopdocs.kinds.pengukuran.perbedaan import perbedaan
from sopdocs.kinds.pengukuran.spec import Kinerja
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.pengukuran.ubahan import KUNCI_TRIWULAN
from sopdocs.kinds.ttd import Ttd, ttd
from sopdocs.kinerja.rerata import jumlah
from sopdocs.text.numbers import angka
from sopdocs.word.template import OPTIONAL


@dataclass(frozen=True, slots=True)
class Baris:
    """An indicator."""

    no: str
    nama: str
    satuan: str
    sifat: str
    rumus: str
    sumber: str
    penanggung_jawab: str
    tahunan: str
    tw1: str
    tw2: str
    tw3: str
    tw4: str
    renstra: str


@dataclass(frozen=True, slots=True)
class Pita:
    """A sasaran over its indicators."""

    uraian: str
    indikator: tuple[Baris, ...]


@dataclass(frozen=True, slots=True)
class Rekening:
    """A row of the budget below a program."""

    kode: str
    nama: str
    keluaran: str
    pagu: str
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class ProgramTercetak:
    """A program over its rows."""

    kode: str
    nama: str
    pagu: str
    baris: tuple[Rekening, ...]


@dataclass(frozen=True, slots=True)
class TabelProgram:
    """The budget: it is there or not."""

    program: tuple[ProgramTercetak, ...]
    jumlah: str


@dataclass(frozen=True, slots=True)
class BarisPerubahan:
    """One thing that a perubahan changed; `nama` only in the first row of its item."""

    no: str
    nama: str
    perihal: str
    semula: str
    menjadi: str


@dataclass(frozen=True, slots=True)
class TabelPerubahan:
    """What changed in the middle of the year; `dasar` says by which agreement, since when and why."""

    dasar: str
    baris: tuple[BarisPerubahan, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/kinerja.docx` may name. The tables are those of the first agreement; one or nothing is in
    `anggaran` and `perubahan`.
    """

    kop: Kop
    judul: str
    tahun: str
    dokumen: str
    sasaran: tuple[Pita, ...]
    anggaran: tuple[TabelProgram, ...]
    perubahan: Annotated[tuple[TabelPerubahan, ...], OPTIONAL]
    ttd: Ttd


def fields(model: Kinerja, kop: Kop) -> Fields:
    """All text as it is printed."""
    year = Tahun(model, {})
    first = year.awal.kinerja
    return Fields(
        kop=kop,
        judul=model.judul,
        tahun=str(model.tahun),
        dokumen=model.dokumen or dotted(60),
        sasaran=tuple(_bands(first)) or (Pita("", (_blank(),)),),
        anggaran=(_budget(year.awal),) if first.program else (),
        perubahan=(_changes(year),) if model.perubahan else (),
        ttd=ttd(model, model.signers[0]),
    )


def _bands(model: Kinerja) -> Iterator[Pita]:
    number = 0
    for at, goal in enumerate(model.sasaran, 1):
        rows = []
        for each in goal.indikator:
            number += 1
            rows.append(_row(model, f"{number}.", each))
        yield Pita(f"Sasaran {at}: {goal.uraian}", tuple(rows) or (_blank(),))


def _row(model: Kinerja, no: str, each: Indikator) -> Baris:
    traits = (
        SEBUTAN_POLARITAS[each.polaritas],
        SEBUTAN_AKUMULASI[each.akumulasi],
        f"diukur {SEBERAPA_SERING[each.periode]}",
    )
    quarters = {key: tertulis(each.target_triwulan(tw)) for tw, key in enumerate(KUNCI_TRIWULAN, 1)}
    return Baris(
        no=no,
        nama=each.nama,
        satuan=each.satuan,
        sifat="; ".join(traits),
        rumus=rumus(each),
        sumber=each.sumber,
        penanggung_jawab=penerima(model, each.penanggung_jawab),
        tahunan=tertulis(each.target.tahunan),
        renstra=tertulis(each.target.renstra),
        **quarters,
    )


def _blank() -> Baris:
    """A row to write on."""
    return Baris(*[""] * 13)


def _changes(year: Tahun) -> TabelPerubahan:
    """Item by item, numbered."""
    rows, number, item = list[BarisPerubahan](), 0, ("", "")
    for each in perbedaan(year):
        is_next = (each.jenis, each.kunci) != item
        number, item = number + is_next, (each.jenis, each.kunci)
        head = (f"{number}.", each.nama) if is_next else ("", "")
        rows.append(BarisPerubahan(*head, each.perihal, each.semula, each.menjadi))
    return TabelPerubahan(sejak(year.kinerja), tuple(rows))


def _budget(year: Tahun) -> TabelProgram:
    model, money = year.kinerja, year.hitung(1)
    programs = zip(model.program, money.program, strict=True)
    return TabelProgram(
        tuple(_program(model, row, uang(counted.uang.pagu)) for row, counted in programs), uang(money.jumlah.pagu)
    )


def _program(model: Kinerja, row: Program, pagu: str) -> ProgramTercetak:
    rows = [_account(model, each) for below in di_bawah(row) for each in (below, *di_bawah(below))]
    return ProgramTercetak(row.kode, row.nama, pagu, tuple(rows))


def _account(model: Kinerja, row: Belanja) -> Rekening:
    below = di_bawah(row)
    pagu = jumlah(each.pagu for each in below) if below else row.pagu
    target = "" if row.target is None else angka(row.target)
    output = " ".join(filter(None, [target, row.satuan]))
    return Rekening(
        row.kode,
        row.nama,
        f"{row.keluaran} ({output})" if row.keluaran and output else row.keluaran or output,
        uang(pagu),
        penerima(model, row.penanggung_jawab),
    )
