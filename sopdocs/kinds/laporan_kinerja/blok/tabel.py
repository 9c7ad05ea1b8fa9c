"""Texts in; the rows and tables that all chapters with figures have alike out: heads, bands, notes, marks of notes."""

from collections.abc import Iterable, Sequence

from sopdocs.kinds.butir import Butir
from sopdocs.kinds.laporan_kinerja.angka import Angka, Kelompok, Ukuran
from sopdocs.kinds.pengukuran.tabel.baris import WARNA_PITA, BarisIndikator
from sopdocs.kinds.pengukuran.tabel.belanja import BarisBelanja
from sopdocs.page import Align
from sopdocs.report import Block, Cell, Column, Inline, Paragraph, Row, Space, Span, Table
from sopdocs.text.words import singkat
from sopdocs.units import mm

JUDUL_GRAFIK, JUDUL_TABEL = 60, 110
"""Letters of a name in a caption."""

Isi = str | Inline | Cell


def sel(isi: Isi, align: Align | None = None, *, span: int = 1, down: int = 1, shade: str = "") -> Cell:
    """A cell; each line of a text is a paragraph."""
    if isinstance(isi, Cell):
        return isi
    lines = tuple((Span(line),) for line in isi.splitlines()) or ((),) if isinstance(isi, str) else ((isi,),)
    return Cell(lines, align, span=span, down=down, shade=shade)


def kepala(*texts: Isi) -> Row:
    """The head of a table."""
    return Row(tuple(sel(text, "center") for text in texts), bold=True)


def baris(*isi: Isi, bold: bool = False) -> Row:
    """A row of cells, each as its column has it."""
    return Row(tuple(map(sel, isi)), bold=bold)


def pita(text: str, span: int, *rest: str) -> Row:
    """A sasaran over its indicators, or a program over its rows; `rest` are the cells behind."""
    cells = (sel(text, "left", span=span, shade=WARNA_PITA), *(sel(each, shade=WARNA_PITA) for each in rest))
    return Row(cells, band=True, bold=True)


def jumlah(text: str, span: int, *rest: Isi) -> Row:
    """The last row: a sum or a mean."""
    return Row((sel(text, "center", span=span), *map(sel, rest)), bold=True)


def bernama(row: BarisIndikator | BarisBelanja) -> str:
    """The name of a row, with the numbers of the notes under the table."""
    return f"{row.nama} {row.catatan}".strip()


def sasaran(group: Kelompok) -> str:
    """`Sasaran 1: …`"""
    return f"Sasaran {group.baris.no}: {group.baris.uraian}"


def catatan(butir: Iterable[Butir], *sentences: str) -> tuple[tuple[Inline, ...], ...]:
    """What stands under a table: sentences first, then numbered notes."""
    texts = (*filter(None, sentences), *(f"{each.no} {each.isi}" for each in butir))
    return tuple((Span(text),) for text in texts)


def catatan_satu(angka: Angka, each: Ukuran) -> tuple[tuple[Inline, ...], ...]:
    """Those of one indicator, in a table of its own: none is marked there, so none is numbered."""
    marks = each.baris.catatan.split()
    return catatan((), *(note.isi for note in angka.tabel.kinerja.catatan if note.no in marks))


def judul(text: str, most: int = JUDUL_TABEL) -> tuple[Inline, ...]:
    """A caption; a long name in it is cut."""
    return (Span(singkat(text, most)),)


def tabel(
    columns: Sequence[Column],
    head: Row,
    rows: Iterable[Row],
    caption: str = "",
    name: str = "",
    notes: tuple[tuple[Inline, ...], ...] = (),
) -> Table:
    """A table with one row as its head."""
    return Table(tuple(columns), (head,), tuple(rows), judul(caption) if caption else (), name, notes)


def label(text: str) -> tuple[Block, ...]:
    """Words in bold over what belongs to an indicator: below the last level of headings."""
    return Space(mm(2)), Paragraph((Span(text, bold=True),), "rapat", keep=True)
