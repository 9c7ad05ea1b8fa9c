"""The numbers of a year in, the rows of the printed buku agenda out, with what is missing from it.

Columns: practice of the buku agenda surat keluar and surat masuk. A row's fields stand in the order of `KOLOM`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sopdocs.agenda.surat import Catatan, NamaBuku

KOLOM: dict[NamaBuku, tuple[str, ...]] = {
    "keluar": ("No. urut", "Nomor surat", "Tanggal surat", "Kepada", "Perihal", "Keterangan"),
    "masuk": (
        "No. agenda",
        "Tanggal diterima",
        "Nomor surat",
        "Tanggal surat",
        "Asal surat",
        "Perihal",
        "Diteruskan kepada",
        "Keterangan",
    ),
}


@dataclass(frozen=True, slots=True)
class BarisKeluar:
    """A letter that went out; `urut` is None for a number outside the pattern and for a gap."""

    urut: int | None
    nomor: str
    tanggal: date | None
    kepada: str
    perihal: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class BarisMasuk:
    """A letter that came in; `nomor_agenda` is empty for a gap."""

    nomor_agenda: str
    tanggal_diterima: date | None
    nomor_surat: str
    tanggal_surat: date | None
    asal: str
    perihal: str
    diteruskan: str
    keterangan: str


def keluar(isi: Iterable[Catatan], ada: Callable[[str], bool]) -> tuple[BarisKeluar, ...]:
    """The rows of the letters that went out; `ada` says whether the document of a `kunci` is still there."""
    return tuple(
        BarisKeluar(None, "", None, "", "", line)
        if isinstance(line, str)
        else BarisKeluar(line.urut, line.nomor, line.tanggal, line.tujuan, line.perihal, _keterangan(line, ada))
        for line in _with_gaps(isi)
    )


def masuk(isi: Iterable[Catatan], ada: Callable[[str], bool]) -> tuple[BarisMasuk, ...]:
    """The rows of the letters that came in; `ada` as in `keluar`."""
    return tuple(
        BarisMasuk("", None, "", None, "", "", "", line)
        if isinstance(line, str)
        else BarisMasuk(
            line.nomor,
            line.tanggal,
            line.nomor_surat,
            line.tanggal_surat,
            line.asal,
            line.perihal,
            line.diteruskan,
            _keterangan(line, ada),
        )
        for line in _with_gaps(isi)
    )


def _with_gaps(isi: Iterable[Catatan]) -> Iterator[Catatan | str]:
    """The lines, and between two of one scope a sentence about the numbers that nobody has."""
    before: Catatan | None = None
    for line in isi:
        if before and (gap := _gap(before, line)):
            yield gap
        yield line
        before = line


def _gap(before: Catatan, line: Catatan) -> str:
    if before.lingkup != line.lingkup or before.urut is None or line.urut is None or line.urut <= before.urut + 1:
        return ""
    first, last = before.urut + 1, line.urut - 1
    return f"nomor urut {first}{'' if first == last else f' sampai {last}'} tidak tercatat"


def _keterangan(line: Catatan, ada: Callable[[str], bool]) -> str:
    """Which document it is, and what became of it."""
    if line.pengganti:
        return f"{line.kunci}; dokumen ini sekarang bernomor {line.pengganti}"
    return line.kunci if ada(line.kunci) else f"{line.kunci}; dokumen ini tidak ada lagi"
