"""How a figure is counted in; the same as a formula of a spreadsheet out, for cells that are called by their names.

What is not known is an empty text, as in the printed table, and never 0. Rounding is that of the office: what is cut
off is cut behind the tenth decimal first, for a spreadsheet counts in binary and 29 may be 28,999999999999996 there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sopdocs.excel import bilangan, tulisan
from sopdocs.kinerja.capaian import NOL, SERATUS, Cara, dibatasi
from sopdocs.kinerja.ukuran import Aturan, Rentang, Skala

EMPTY = '""'


def bulat(value: str, aturan: Aturan) -> str:
    """A per cent as it is printed."""
    return f"ROUNDDOWN(ROUND({value},10),{aturan.desimal})" if aturan.potong else f"ROUND({value},{aturan.desimal})"


def isi(cell: str) -> str:
    """The cell; what is empty stays empty, and does not become 0."""
    return f"IF({cell}={EMPTY},{EMPTY},{cell})"


@dataclass(frozen=True, slots=True)
class Capaian:
    """The formula of a capaian. `mentah`: before it is rounded, which some offices make their means of."""

    how: Cara
    aturan: Aturan
    mentah: bool = False

    def dari(self, realisasi: str, target: str | Rentang) -> str:
        """Of two cells or expressions; the ends of a range stand in the formula."""
        if isinstance(target, Rentang):
            return self._in_range(realisasi, target)
        return f"IF({target}=0,{self._nol(realisasi)},{self._tercetak(self._nisbah(realisasi, target))})"

    def _in_range(self, realisasi: str, target: Rentang) -> str:
        above, below = (
            self._nol(realisasi) if end == 0 else self._tercetak(self._nisbah(realisasi, bilangan(end), is_range=True))
            for end in (target.atas, target.bawah)
        )
        outside = f"IF({realisasi}<{bilangan(target.bawah)},{below},{self._tetap(SERATUS)})"
        return f"IF({realisasi}>{bilangan(target.atas)},{above},{outside})"

    def _tercetak(self, value: str) -> str:
        """Rounded, then within the cap and the floor of the office."""
        cap, floor = self.aturan.batas_atas, self.aturan.batas_bawah
        value = value if self.mentah else bulat(value, self.aturan)
        value = f"MIN({bilangan(cap)},{value})" if cap is not None else value
        return f"MAX({bilangan(floor)},{value})" if floor is not None else value

    def _nisbah(self, realisasi: str, target: str, *, is_range: bool = False) -> str:
        if self.how.polaritas == "min" and self.how.varian == "rasio":
            return f"IF({realisasi}=0,100,{target}/{realisasi}*100)"
        if self.how.polaritas == "min":
            return f"(2*{target}-{realisasi})/{target}*100"
        if self.how.polaritas == "stabil" and not is_range:
            return f"({target}-ABS({realisasi}-{target}))/{target}*100"
        return f"{realisasi}/{target}*100"

    def _nol(self, realisasi: str) -> str:
        """A target of 0."""
        if self.how.polaritas not in ("min", "stabil") and self.how.target_nol == "kosong":
            return EMPTY
        met = {"min": f"{realisasi}<=0", "stabil": f"{realisasi}=0", "maks": f"{realisasi}>0"}[self.how.polaritas]
        return f"IF({met},{self._tetap(SERATUS)},{self._tetap(NOL)})"

    def _tetap(self, value: Decimal) -> str:
        """What needs no counting."""
        limited = dibatasi(value, self.aturan)
        assert limited is not None, "a limit of a number is one"
        return bilangan(limited.normalize())


def rerata(cells: Sequence[str], aturan: Aturan, *, mentah: bool = False) -> str:
    """Of the cells or ranges that have a number."""
    every = ",".join(cells)
    if not every:
        return EMPTY
    mean = f"AVERAGE({every})"
    return f"IF(COUNT({every})=0,{EMPTY},{mean if mentah else bulat(mean, aturan)})"


def jumlah(cells: Sequence[str]) -> str:
    """Of those that have a number."""
    every = ",".join(cells)
    return f"IF(COUNT({every})=0,{EMPTY},SUM({every}))"


def terakhir(done: Sequence[str], taken: Sequence[str], otherwise: str) -> str:
    """The cell of `taken` in the last quarter that is filled."""
    text = otherwise
    for cell, found in zip(done, taken, strict=True):
        text = f"IF({cell}<>{EMPTY},{isi(found)},{text})"
    return text


def jumlah_target(done: Sequence[str], targets: Sequence[str], due: Sequence[str]) -> str:
    """The targets of the quarters that are filled; of those that are `due`, where none is. Nothing where one of them
    is not known.
    """
    values, planned = f"{done[0]}:{done[-1]}", f"{targets[0]}:{targets[-1]}"
    waiting = ",".join(due)
    of_due = f"IF(COUNT({waiting})<{len(due)},{EMPTY},SUM({waiting}))" if due else EMPTY
    lacking = f"SUMPRODUCT(ISNUMBER({values})*NOT(ISNUMBER({planned})))>0"
    of_filled = f"IF({lacking},{EMPTY},SUMPRODUCT(ISNUMBER({values})*{planned}))"
    return f"IF(COUNT({values})=0,{of_due},{of_filled})"


def rerata_target(done: Sequence[str], targets: Sequence[str], due: Sequence[str], desimal: int) -> str:
    """The same, divided by how many they are."""
    values = f"{done[0]}:{done[-1]}"
    count = f"IF(COUNT({values})=0,{len(due)},COUNT({values}))"
    total = jumlah_target(done, targets, due)
    return f"IF(ISNUMBER({total}),ROUND({total}/{count},{desimal}),{EMPTY})"


def rerata_realisasi(done: Sequence[str], desimal: int | None) -> str:
    """Of the quarters that are filled; `desimal` None: not rounded. That of a single one is as it is written."""
    every = f"{done[0]}:{done[-1]}"
    mean = f"AVERAGE({every})"
    rounded = mean if desimal is None else f"IF(COUNT({every})=1,{mean},ROUND({mean},{desimal}))"
    return f"IF(COUNT({every})=0,{EMPTY},{rounded})"


def predikat(cell: str, skala: Skala) -> str:
    """The class of a printed per cent."""
    found = EMPTY
    for kelas in reversed(skala.kelas):
        sign = ">" if kelas.di_atas else ">="
        found = f"IF(MAX({cell},0){sign}{bilangan(kelas.batas)},{tulisan(kelas.predikat)},{found})"
    return f"IF({cell}={EMPTY},{EMPTY},{found})"


def serapan(realisasi: str, pagu: str, aturan: Aturan) -> str:
    """In per cent; none without a pagu."""
    value = bulat(f"{realisasi}/{pagu}*100", aturan)
    return f"IF(OR({realisasi}={EMPTY},{pagu}={EMPTY}),{EMPTY},IF({pagu}=0,{EMPTY},{value}))"


def selisih(kinerja: str, serapan_: str, aturan: Aturan) -> str:
    """Points by which performance is above the money, or what was saved."""
    there = f"OR({kinerja}={EMPTY},{serapan_}={EMPTY})"
    begun = f"AND({kinerja}=0,{serapan_}=0)"
    apart = _apart(kinerja, serapan_, aturan)
    if aturan.efisiensi == "hemat":
        apart = f"IF({kinerja}<100,{EMPTY},{_apart('100', serapan_, aturan)})"
    return f"IF({there},{EMPTY},IF({begun},{EMPTY},{apart}))"


def efisiensi(kinerja: str, serapan_: str, aturan: Aturan) -> str:
    """In words, by the variant of the office."""
    near, apart = bilangan(aturan.ambang), _apart(kinerja, serapan_, aturan)
    word = {
        "banding": f'IF({kinerja}>={serapan_},"Efisien","Kurang Efisien")',
        "selisih": f'IF({apart}>{near},"Efisien",IF({apart}<-{near},"Tidak Efisien","Cukup Efisien"))',
        "hemat": f'IF({kinerja}<100,"Target Belum Tercapai",IF({serapan_}<=100,"Efisien","Tidak Efisien"))',
    }[aturan.efisiensi]
    begun = f'IF(AND({kinerja}=0,{serapan_}=0),"Belum Dilaksanakan",{word})'
    return f'IF(OR({kinerja}={EMPTY},{serapan_}={EMPTY}),"Tidak Dapat Dihitung",{begun})'


def hasil(value: Decimal | None) -> Decimal | str:
    """What such a formula gives now."""
    return "" if value is None else value


def _apart(high: str, low: str, aturan: Aturan) -> str:
    """The difference of two printed per cents: 95,1 − 90,1 is 5 in a spreadsheet too, and not a little above."""
    return f"ROUND({high}-{low},{aturan.desimal})"
