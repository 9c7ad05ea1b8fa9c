"""Every indicator and program of the year, counted, in; the lampiran Pengukuran Kinerja out, on a sheet that lies.

No · Sasaran · Indikator · Target · Realisasi · Capaian, with the quarters beside (design: paperwork, 5.2).
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.angka import Ukuran
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.tabel import (
    baris,
    bernama,
    catatan,
    jumlah,
    kepala,
    label,
    pita,
    sasaran,
    sel,
    tabel,
)
from sopdocs.kinds.pengukuran.tabel.catatan import nama_dasar
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.report import Block, Cell, Column, Row, Table
from sopdocs.text.numbers import romawi
from sopdocs.text.words import kapital

QUARTERS = 2
"""Columns of a quarter: target, realisasi."""


def tabel_pengukuran(bahan: Bahan) -> Iterator[Block]:
    """Indicators, then money."""
    of = bahan.angka
    if of.indikator:
        yield from label("A. Kinerja")
        yield _kinerja(bahan)
    else:
        yield bahan.belum(TAHUN, "sasaran dan indikator")
    if of.program:
        yield from label("B. Anggaran")
        yield _anggaran(bahan)


def _kinerja(bahan: Bahan) -> Table:
    of = bahan.angka
    quarters = TRIWULAN[: bahan.saat]
    narrow = (Column(8, "center", figures=True),) * (QUARTERS * len(quarters))
    columns = (
        Column(4, "center", figures=True),
        Column(26),
        Column(9, "center"),
        *(Column(9, "center", figures=True),) * _has_year(bahan),
        *narrow,
        Column(9, "center", figures=True),
        Column(9, "center", figures=True),
        Column(9, "center", figures=True),
        Column(17, "center"),
    )
    mean = of.tabel.kinerja.rerata
    rows: list[Row] = []
    for group in of.kelompok:
        rows.append(pita(sasaran(group), len(columns) - 2, group.baris.rerata.utama, group.baris.rerata.predikat))
        rows += [_row(bahan, each) for each in group.indikator]
    rows.append(jumlah("Rata-rata capaian", len(columns) - 2, mean.utama, mean.predikat))
    said = f"Capaian = {of.kata_dasar}. T: target, R: realisasi."
    return Table(columns, _heads(bahan, quarters), tuple(rows), notes=catatan(of.tabel.kinerja.catatan, said))


def _heads(bahan: Bahan, quarters: tuple[int, ...]) -> tuple[Row, Row]:
    """Two rows: a quarter stands over its target and its realisasi, and so does what was reached up to now."""
    groups = (*(f"TW {romawi(tw)}" for tw in quarters), _together(bahan))
    upper = (
        *(_tall(text) for text in ("No.", "Indikator Kinerja", "Satuan")),
        *(_tall(text) for text in ["Target Tahun"] * _has_year(bahan)),
        *(sel(text, "center", span=QUARTERS) for text in groups),
        *(_tall(text) for text in ("Capaian (%)", "Predikat")),
    )
    lower = tuple(sel(text, "center") for _ in groups for text in ("T", "R"))
    return Row(upper, bold=True), Row(lower, bold=True)


def _has_year(bahan: Bahan) -> bool:
    """Whether the target of the year has a column of its own; where that is held against it, it stands in the last."""
    return not bahan.angka.dasar.endswith("tahunan")


def _together(bahan: Bahan) -> str:
    """The figures that are held against each other."""
    of = bahan.angka
    if of.tahunan:
        return of.periode
    name = nama_dasar(of.dasar, bahan.saat)
    return kapital(name.replace("Triwulan", "TW").replace("terhadap target tahun", "thd. tahun"))


def _tall(text: str) -> Cell:
    return sel(text, "center", down=2)


def _row(bahan: Bahan, each: Ukuran) -> Row:
    row, held = each.baris, each.baris.utama
    quarters = each.triwulan[: bahan.saat]
    return baris(
        row.no,
        bernama(row),
        row.satuan,
        *[row.target.tahunan] * _has_year(bahan),
        *(text for quarter in quarters for text in (quarter.target, quarter.realisasi)),
        held.target,
        held.realisasi,
        held.capaian,
        held.predikat,
    )


def _anggaran(bahan: Bahan) -> Table:
    """Of the programs; their rows are in Bab III."""
    of = bahan.angka
    money = of.tabel.anggaran
    total = money.jumlah
    return tabel(
        (
            Column(4, "center", figures=True),
            Column(40),
            *(Column(14, "right", figures=True),) * 3,
            Column(9, "right", figures=True),
            Column(9, "right", figures=True),
            Column(14, "center"),
        ),
        kepala("No.", "Program", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "Serapan (%)", "Kinerja (%)", "Efisiensi"),
        (
            *(
                baris(
                    f"{at}.",
                    bernama(each.baris),
                    each.baris.uang.pagu,
                    each.baris.uang.sampai,
                    each.baris.uang.sisa,
                    each.baris.uang.serapan,
                    each.baris.kinerja,
                    each.baris.efisiensi,
                )
                for at, each in enumerate(of.program, 1)
            ),
            jumlah("Jumlah", 2, total.pagu, total.sampai, total.sisa, total.serapan, "", ""),
        ),
        notes=catatan(money.catatan_program),
    )
