"""The rows of the budget that serve an indicator in; what they had and spent, and how efficient that was, out."""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.angka import Rekening, Ukuran
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.efisiensi import kalimat_efisiensi
from sopdocs.kinds.laporan_kinerja.susunan import kalimat
from sopdocs.kinds.laporan_kinerja.tabel import baris, catatan, kepala, label, tabel
from sopdocs.problems import Loc
from sopdocs.report import Block, Column, Paragraph, Row, Table


def dukungan(bahan: Bahan, each: Ukuran, loc: Loc) -> Iterator[Block]:
    """Elements (6) and (7) of the regulation; a table in the report of a year, in that of a quarter a sentence."""
    rows = bahan.angka.pendukung(each.said.id)
    program, words = (*loc, "program"), (*loc, "efisiensi")
    yield label("Program yang menunjang dan efisiensinya")
    if rows and bahan.model.is_annual:
        yield _tabel(bahan, each, rows)
    if rows:
        yield from kalimat(" ".join(kalimat_efisiensi(bahan, row, each.baris.nama) for row in rows).strip())
        yield from bahan.bila_ada(program)
    elif bahan.ada(program):
        yield from bahan.narasi[program]
    else:
        yield Paragraph((bahan.celah(program, f"program yang menunjang: {each.baris.nama}"),), "belum")
    yield from bahan.bila_ada(words)


def _tabel(bahan: Bahan, each: Ukuran, rows: list[Rekening]) -> Table:
    marks = {mark for row in rows for mark in row.baris.catatan.split()}
    notes = (note for note in bahan.angka.tabel.anggaran.catatan if note.no in marks)
    return tabel(
        (
            Column(38),
            Column(18, "right", figures=True),
            Column(18, "right", figures=True),
            Column(12, "right", figures=True),
            Column(12, "right", figures=True),
            Column(14, "center"),
        ),
        kepala("Program", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Kinerja (%)", "Efisiensi"),
        map(_row, rows),
        f"Anggaran yang Menunjang {each.baris.nama}",
        f"tabel.{each.said.id}.program",
        catatan(notes),
    )


def _row(each: Rekening) -> Row:
    row = each.baris
    marks = f" {row.catatan}" if row.catatan else ""
    money = row.uang
    return baris(f"{row.nama}{marks}", money.pagu, money.sampai, money.serapan, row.kinerja, row.efisiensi)
