"""A year in; a sheet of the words that count as numbers (WTP, BB), which formulas look up, out."""

from collections.abc import Mapping
from dataclasses import dataclass

from sopdocs.excel import Halaman, Sel, rentang
from sopdocs.kinds.pengukuran.tahun import Tahun

NAME = "Skor"


@dataclass(frozen=True, slots=True)
class Skor:
    """`baris`: first and last row of the words of each indicator that has some."""

    halaman: Halaman
    baris: Mapping[str, tuple[int, int]]

    def nilai(self, id_: str, cell: str) -> str:
        """What a cell of the indicator counts: a number itself, or the score of its word."""
        if id_ not in self.baris:
            return cell
        first, last = self.baris[id_]
        return f"IF(ISNUMBER({cell}),{cell},VLOOKUP({cell},{rentang(first, 2, last, 3, NAME, tetap=True)},2,FALSE))"


def lembar_skor(tahun: Tahun) -> Skor:
    """The words of all indicators, one below the other."""
    cells = [Sel(1, column, head, "kepala") for column, head in enumerate(("Indikator", "Nilai", "Skor"), 1)]
    rows: dict[str, tuple[int, int]] = {}
    row = 2
    for each in tahun.indikator:
        first = row
        for word, score in each.skor.items():
            cells += [Sel(row, 1, each.nama), Sel(row, 2, word, "tengah"), Sel(row, 3, score, "angka")]
            row += 1
        if each.skor:
            rows[each.id] = (first, row - 1)
    return Skor(Halaman(NAME, tuple(cells), (50, 14, 10), kepala=(1, 1), mendatar=False), rows)
