"""A `TandaTerima` and the kop in; what the template of its `macam` prints out.

No regulation has a model of a receipt for many; the columns are those of a daftar hadir with a return half, the
places for signatures staggered as there (design: paperwork, 4.1; practice).
"""

from dataclasses import dataclass
from typing import Any

from sopdocs.kinds.blanks import dotted, filled
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.tanda_terima.model import TandaTerima
from sopdocs.kinds.tanda_terima.rows import BLANK, Row, rows
from sopdocs.kinds.tanda_terima.summary import outstanding, summary
from sopdocs.kinds.ttd import DATE, Tanda, place_and_date, tanda
from sopdocs.problems import Loc

BLANK_ROWS = 6
"""Rows to write on where there is no recipient."""
NAME, SIGN, HEAD = 22, 8, 60
"""Dots of a name, of a place to sign, of a line in the head."""

LATE, MISSING = "terlambat", "belum kembali"

TITLES = {
    "keduanya": "TANDA TERIMA PENYERAHAN DAN PENGEMBALIAN",
    "distribusi": "TANDA TERIMA PENYERAHAN",
    "pengembalian": "TANDA TERIMA PENGEMBALIAN",
}


@dataclass(frozen=True, slots=True)
class Penerima:
    """What every row says."""

    no: str
    nama: str
    jabatan: str
    dokumen: str
    jumlah: str
    diserahkan: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class BarisDistribusi(Penerima):
    """`tanda_tangan` is `1. ……`, behind a tab in even rows."""

    tanda_tangan: str


@dataclass(frozen=True, slots=True)
class BarisPengembalian(Penerima):
    """`kembali` is a date, `belum kembali`, or empty to write on."""

    kembali: str


@dataclass(frozen=True, slots=True)
class Baris(Penerima):
    """Both halves."""

    tanda_tangan: str
    kembali: str


@dataclass(frozen=True, slots=True)
class Lembar:
    """What every form says beside its rows."""

    kop: Kop
    judul: str
    dokumen: str
    periode: str
    batas: str
    ringkasan: str
    tempat_tanggal: str
    menyerahkan: Tanda
    mengetahui: Tanda


@dataclass(frozen=True, slots=True)
class Fields(Lembar):
    """What `templates/tanda-terima.docx` may name."""

    daftar: tuple[Baris, ...]


@dataclass(frozen=True, slots=True)
class Distribusi(Lembar):
    """What `templates/tanda-terima-distribusi.docx` may name."""

    daftar: tuple[BarisDistribusi, ...]


@dataclass(frozen=True, slots=True)
class Pengembalian(Lembar):
    """What `templates/tanda-terima-pengembalian.docx` may name."""

    daftar: tuple[BarisPengembalian, ...]


def fields(model: TandaTerima, kop: Kop) -> Fields | Distribusi | Pengembalian:
    """All text as it is printed."""
    listed = rows(model)
    sheet = _sheet(model, kop, listed)
    missing = {row.loc for row in outstanding(model, listed)}
    numbered = list(enumerate(listed or (BLANK,) * BLANK_ROWS, 1))
    if model.macam == "distribusi":
        out = (BarisDistribusi(**_handed(no, row), tanda_tangan=_place(no)) for no, row in numbered)
        return Distribusi(**sheet, daftar=tuple(out))
    if model.macam == "pengembalian":
        back = (BarisPengembalian(**_returned(no, row), kembali=_back(row, missing)) for no, row in numbered)
        return Pengembalian(**sheet, daftar=tuple(back))
    both = (Baris(**_returned(no, row), tanda_tangan=_place(no), kembali=_back(row, missing)) for no, row in numbered)
    return Fields(**sheet, daftar=tuple(both))


def _sheet(model: TandaTerima, kop: Kop, listed: tuple[Row, ...]) -> dict[str, Any]:
    left, right = model.signers
    return {
        "kop": kop,
        "judul": model.judul or TITLES[model.macam],
        "dokumen": filled(model.dokumen, HEAD),
        "periode": filled(model.periode, HEAD),
        "batas": str(model.batas_kembali or dotted(DATE)),
        "ringkasan": summary(model, listed),
        "tempat_tanggal": place_and_date(model, model.tanggal),
        "menyerahkan": tanda(model, left),
        "mengetahui": tanda(model, right),
    }


def _handed(number: int, row: Row) -> dict[str, str]:
    """A recipient whose name is not known has a line to write it on; an empty row is one itself."""
    return {
        "no": f"{number}.",
        "nama": row.nama or (dotted(NAME) if row.penerima else ""),
        "jabatan": row.jabatan,
        "dokumen": row.dokumen,
        "jumlah": row.jumlah,
        "diserahkan": str(row.diserahkan or ""),
        "keterangan": row.keterangan,
    }


def _returned(number: int, row: Row) -> dict[str, str]:
    remarks = (LATE if row.terlambat else "", row.keterangan)
    return {**_handed(number, row), "keterangan": "; ".join(filter(None, remarks))}


def _place(number: int) -> str:
    """Odd numbers at the left, even ones at the tab, so that signatures have the room of two rows."""
    return f"{'' if number % 2 else chr(9)}{number}. {dotted(SIGN)}"


def _back(row: Row, missing: set[Loc]) -> str:
    return MISSING if row.loc in missing else str(row.kembali or "")
