"""The agreement of the year in; lampiran 1 out: its first page and its tables, word for word as it was signed.

Without a spec of the agreement: its tables alone, out of the year. Nothing in it is a heading: it has no place in the
daftar isi but that of the lampiran.
"""

from collections.abc import Iterator

from sopdocs.kinds.blanks import what_is_missing
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.tabel import Isi, baris, jumlah, kepala, pita, tabel
from sopdocs.kinds.perjanjian import (
    BarisSasaran,
    PerjanjianKinerja,
    Pernyataan,
    Pihak,
    TabelProgram,
    baris_sasaran,
    lampiran,
    pernyataan,
    tabel_program,
)
from sopdocs.kinds.ttd import Tanda
from sopdocs.problems import Loc
from sopdocs.report import Block, Column, Inline, Paragraph, Row, Signature, SignatureBlock, Space, Span, Table, Turn
from sopdocs.units import mm

LOC: Loc = ("lampiran", "perjanjian")


def perjanjian(bahan: Bahan) -> Iterator[Block]:
    """The agreement that the spec names, or what the year knows of it."""
    model = bahan.perjanjian
    if model is None:
        year = bahan.tahun
        programs = tabel_program(year, sen=bahan.angka.sen)
        yield from _tables(bahan, "Sasaran Strategis", baris_sasaran(year), programs)
        return
    yield from _statement(pernyataan(model))
    yield from _annex(bahan, model)


def _statement(said: Pernyataan) -> Iterator[Block]:
    yield _tengah(said.judul)
    yield Paragraph((Span(said.pembuka),))
    yield _pihak(said.pertama)
    yield Paragraph((Span(said.pertama.sebutan),), "rapat")
    yield Space(mm(3))
    yield _pihak(said.kedua)
    yield Paragraph((Span(said.kedua.sebutan),), "rapat")
    yield Space(mm(3))
    yield from (Paragraph((Span(text),)) for text in said.janji)
    yield _signatures(said)


def _annex(bahan: Bahan, model: PerjanjianKinerja) -> Iterator[Block]:
    """Its tables on a sheet of their own, and the signatures once more (practice)."""
    said = lampiran(model)
    yield Turn(landscape=False)
    for line in said.judul:
        yield _tengah(line)
    yield from _tables(bahan, said.kepala, said.sasaran, said.program)
    yield _signatures(pernyataan(model))


def _tables(bahan: Bahan, head: str, goals: tuple[BarisSasaran, ...], programs: TabelProgram) -> Iterator[Block]:
    yield tabel(
        (
            Column(6, "center", figures=True),
            Column(58),
            Column(16, "center", figures=True),
            Column(16, "center"),
        ),
        kepala("No.", f"{head} / Indikator Kinerja", "Target", "Satuan"),
        _goals(bahan, goals),
    )
    yield Space(mm(4))
    rows = [row for group in programs.baris for row in (group.utama, *group.bawah)]
    yield tabel(
        (Column(8, "center", figures=True), Column(64), Column(24, "right", figures=True)),
        kepala("No.", programs.kepala, "Anggaran (Rp)"),
        (
            *(baris(row.no, _isi(bahan, row.nama), _isi(bahan, row.pagu)) for row in rows),
            jumlah("Jumlah", 2, _isi(bahan, programs.jumlah)),
        ),
    )


def _goals(bahan: Bahan, goals: tuple[BarisSasaran, ...]) -> Iterator[Row]:
    for goal in goals:
        yield pita(f"{goal.no} {goal.uraian}", 4)
        for each in goal.indikator:
            yield baris(each.nomor, _isi(bahan, each.nama), _isi(bahan, each.target, each.nama), each.satuan)


def _isi(bahan: Bahan, text: str, of: str = "") -> Isi:
    """A text, or the gap that it stands for, which is told."""
    apa = what_is_missing(text)
    return bahan.celah(TAHUN, apa, "" if what_is_missing(of) else of) if apa else text


def _pihak(said: Pihak) -> Table:
    """`Nama : …`"""
    rows = (baris("Nama", ":", said.nama), baris("Jabatan", ":", said.jabatan))
    return Table((Column(14), Column(3, "center"), Column(83)), (), rows, ruled=False)


def _signatures(said: Pernyataan) -> Signature:
    """Pihak kedua at the left, pihak pertama at the right under the date."""
    left, right = said.ttd_kedua, said.ttd_pertama
    return Signature(
        (
            _block(("", "Pihak Kedua,"), left),
            _block((said.tempat_tanggal, "Pihak Pertama,"), right),
        )
    )


def _block(above: tuple[str, ...], said: Tanda) -> SignatureBlock:
    return SignatureBlock((*above, *said.jabatan), said.nama, said.bawah)


def _tengah(text: str) -> Paragraph:
    words: tuple[Inline, ...] = (Span(text, bold=True),)
    return Paragraph(words, "tengah", keep=True)
