"""A `BukuAgenda` with its rows in; the bytes of the same books as .xlsx out, a sheet each."""

from collections.abc import Iterator
from dataclasses import astuple

from sopdocs.agenda import KOLOM, NamaBuku
from sopdocs.excel import Isi, Kolom, Lembar, write
from sopdocs.kinds.buku_agenda.model import BukuAgenda

WIDTHS: dict[NamaBuku, tuple[int, ...]] = {
    "keluar": (8, 30, 18, 34, 44, 40),
    "masuk": (12, 18, 28, 18, 32, 40, 24, 34),
}
"""In digits, column by column."""


def table(model: BukuAgenda) -> bytes:
    """The workbook."""
    return write(tuple(_sheets(model)), f"{model.judul} {model.tahun}")


def _sheets(model: BukuAgenda) -> Iterator[Lembar]:
    if model.buku != "masuk":
        yield _sheet(model, "keluar", tuple(map(astuple, model.surat_keluar)))
    if model.buku != "keluar":
        yield _sheet(model, "masuk", tuple(map(astuple, model.surat_masuk)))


def _sheet(model: BukuAgenda, book: NamaBuku, rows: tuple[tuple[Isi, ...], ...]) -> Lembar:
    columns = tuple(Kolom(*each) for each in zip(KOLOM[book], WIDTHS[book], strict=True))
    title = (f"{model.judul} SURAT {book.upper()}", model.instansi.nama.upper(), f"TAHUN {model.tahun}")
    return Lembar(f"Surat {book}", title, columns, rows)
