"""The fields of those who sign in; their blocks beside each other, with room to sign, out."""

from collections.abc import Sequence

from docx.shared import Mm
from docx.table import Table, _Cell
from house import Container, grid, line, repeated, row

SIGN = 20.0
"""Room for signature and stamp, in mm."""


def signatures(container: Container, width: float, blocks: Sequence[tuple[str, str] | None]) -> Table:
    """Signature blocks beside each other, one for each `(field, words above)`; None leaves the place empty.

    Place and date or the words, JABATAN, room to sign, nama, pangkat, NIP; the names stand on one line. The rows stay
    together on one page, and with the paragraph before where that one keeps with its next.
    """
    table = grid(container, [width / len(blocks)] * len(blocks), borders=False)
    above, room, below = row(table), row(table), row(table)
    table.rows[1].height = Mm(SIGN)
    for column, block in enumerate(blocks):
        if block is None:
            for cells in (above, room, below):
                line(cells[column], "", "Ttd", keep=True)
        else:
            _signature(above[column], room[column], below[column], *block)
    return table


def dated_signatures(container: Container, width: float, date: str, blocks: Sequence[tuple[str, str] | None]) -> Table:
    """As `signatures`, with place and date, the field `date`, above the block at the right."""
    table = signatures(container, width, blocks)
    cells = row(table)
    for cell in cells[:-1]:
        line(cell, "", "Ttd", keep=True)
    line(cells[-1], f"{{{{ {date} }}}}", "Ttd", keep=True)
    table.rows[0]._tr.addprevious(table.rows[-1]._tr)
    return table


def initialled(container: Container, width: float) -> _Cell:
    """The block of `penandatangan` at the right; the cell at its left, for those who put their initials before."""
    left, right = row(grid(container, [width * 0.5, width * 0.5], borders=False))
    line(right, "{{ penandatangan.tempat_tanggal }}", "Ttd", keep=True)
    repeated(right, "penandatangan.jabatan", "Ttd", keep=True)
    line(right, "", "Ttd", keep=True).paragraph_format.space_after = Mm(SIGN - 5)
    line(right, "{{ penandatangan.nama }}", "Ttd Nama", keep=True).runs[0].underline = True
    repeated(right, "penandatangan.bawah", "Ttd")
    return left


def apart(table: Table, by: float = 8) -> Table:
    """Signature blocks `by` mm from each other, so that long titles beside each other do not read as one."""
    for each in table.rows:
        for cell in each.cells[:-1]:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.right_indent = Mm(by)
    return table


def _signature(above: _Cell, room: _Cell, below: _Cell, name: str, words: str) -> None:
    line(above, words or f"{{{{ {name}.tempat_tanggal }}}}", "Ttd", keep=True)
    repeated(above, f"{name}.jabatan", "Ttd", keep=True)
    line(room, "", "Ttd", keep=True)
    line(below, f"{{{{ {name}.nama }}}}", "Ttd Nama", keep=True).runs[0].underline = True
    repeated(below, f"{name}.bawah", "Ttd")
