"""A table of the office's own, as its spec says it, in; the table with its figures to the right and their sum out."""

from collections.abc import Iterator
from decimal import Decimal

from sopdocs.kinds.blanks import missing
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.tabel import baris, kepala
from sopdocs.kinds.laporan_kinerja.potongan import Tabel
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.problems import Finding, Loc
from sopdocs.report import Column, Inline, Paragraph, Row, Span, Table
from sopdocs.text.figures import parse
from sopdocs.text.numbers import angka

NUMBER = ("no", "no.", "nomor")
NOT_COUNTED = (*NUMBER, "tahun")
NOTHING = "-"
JUMLAH_RULE = "lk-jumlah"
LONGEST_SHARE, SHORTEST_SHARE = 40, 8
"""Letters that a column is given room for, at most and at least; longer texts wrap."""


def tabel_sendiri(bahan: Bahan, loc: Loc, said: Tabel) -> Table | Paragraph:
    """The table; a table without rows is a gap, and so is an empty cell."""
    if not said.baris:
        return bahan.belum((*loc, "baris"), f"Tabel {said.judul}")
    values = [[_figure(text) for text in _texts(said, at)] for at in range(len(said.kolom))]
    counted = [_is_counted(said, at, values[at]) for at in range(len(said.kolom))]
    rows = [_baris(bahan, (*loc, "baris", number), said, number) for number in range(len(said.baris))]
    if said.jumlah:
        bahan.kosong.extend(_tanpa_jumlah(said, loc, values, counted))
    if said.jumlah and any(counted):
        rows.append(_jumlah(said, values, counted))
    notes: tuple[tuple[Inline, ...], ...] = ((Span(f"Sumber: {said.sumber}"),),) if said.sumber else ()
    columns = tuple(_kolom(said, at, counted[at]) for at in range(len(said.kolom)))
    return Table(columns, (kepala(*said.kolom),), tuple(rows), (Span(said.judul),), notes=notes)


def _figure(text: str) -> Decimal | None:
    """A dot before three digits is taken for one of thousands, as everywhere in such tables: `1.250` jiwa."""
    try:
        return parse(text, uang=True) if text else None
    except ValueError:
        return None


def _is_counted(said: Tabel, at: int, values: list[Decimal | None]) -> bool:
    """A column in which everything that is said is a figure; a running number is none."""
    figures = [value for value, text in zip(values, _texts(said, at), strict=True) if text not in ("", NOTHING)]
    return bool(figures) and None not in figures and said.kolom[at].casefold() not in NOT_COUNTED


def _texts(said: Tabel, at: int) -> list[str]:
    """The cells of a column; empty where the row does not say them."""
    return [(row[at] or "") if at < len(row) else "" for row in said.baris]


def _tanpa_jumlah(said: Tabel, loc: Loc, values: list[list[Decimal | None]], counted: list[bool]) -> Iterator[Finding]:
    """The word that keeps a column of figures from being summed; a table in which nothing can be."""
    for at, head in enumerate(said.kolom):
        if counted[at] or not any(values[at]) or head.casefold() in NOT_COUNTED:
            continue
        for row, (value, text) in enumerate(zip(values[at], _texts(said, at), strict=True)):
            if value is None and text not in ("", NOTHING):
                message = f'"{text}" bukan angka, sehingga kolom {head} tidak dijumlahkan'
                hint = 'tulis angkanya saja, atau "-" bila tidak ada'
                yield Finding((*loc, "baris", row, at), "peringatan", message, JUMLAH_RULE, hint)
    if not any(counted):
        message = "baris jumlah tidak dicetak karena tidak ada kolom yang semuanya angka"
        yield Finding((*loc, "jumlah"), "peringatan", message, JUMLAH_RULE, "periksa isi kolomnya, atau hapus jumlah")


def _kolom(said: Tabel, at: int, counted: bool) -> Column:
    texts = [said.kolom[at], *_texts(said, at)]
    share = max(SHORTEST_SHARE, min(LONGEST_SHARE, max(map(len, texts))))
    if said.kolom[at].casefold() in NUMBER:
        return Column(SHORTEST_SHARE / 2, "center", figures=True)
    return Column(share, "right" if counted else "left", figures=counted)


def _baris(bahan: Bahan, loc: Loc, said: Tabel, number: int) -> Row:
    """What the row does not say is a gap; `-` says that there is nothing."""
    row = said.baris[number]
    cells: list[str | Inline] = []
    for at, head in enumerate(said.kolom):
        text = row[at] if at < len(row) else ""
        cells.append(KOSONG if text == NOTHING else text or bahan.celah((*loc, at), head, f"baris {number + 1}"))
    return baris(*cells)


def _jumlah(said: Tabel, values: list[list[Decimal | None]], counted: list[bool]) -> Row:
    cells = [_jumlah_kolom(said, at, values[at]) if is_one else "" for at, is_one in enumerate(counted)]
    first = next((at for at, is_one in enumerate(counted) if not is_one), None)
    if first is not None:
        cells[first if not _is_narrow(counted, first) else first + 1] = "Jumlah"
    return baris(*cells, bold=True)


def _jumlah_kolom(said: Tabel, at: int, values: list[Decimal | None]) -> str | Inline:
    """A gap beside a gap: what is not known is no zero."""
    if "" in _texts(said, at):
        return Span(missing(f"jumlah {said.kolom[at]}"), gap=True)
    return angka(sum((value for value in values if value is not None), Decimal()))


def _is_narrow(counted: list[bool], first: int) -> bool:
    """Whether the next column of words has more room than the running number."""
    return first + 1 < len(counted) and not counted[first + 1]
