"""A letter in, its number out, and the number is in the book: who has which, in one transaction each.

The rules, where practice leaves a choice:

- A document keeps its number while its date stays in the year, also when month, kode or pattern change: it may have
  been sent. `Nomor.menurut_pola` tells when the number has come to differ from what the pattern would say.
- In another year it gets a number of that year. The old one stays in the book of its year, with its letter as it was.
- The next urut is one more than the largest in the scope, of those given here and those that documents have. A gap is
  never filled: its number may be on paper.
- A number that the author wrote and then changed stays his document's, but numbers do not go on after it any more: a
  slip of the pen (1234 for 123) would cost the office a thousand numbers.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sopdocs.agenda import berkas
from sopdocs.agenda.aturan import Aturan
from sopdocs.agenda.pola import ringkas
from sopdocs.agenda.surat import SHEET_SIGN, BelumLengkap, Catatan, NamaBuku, Nomor, SudahDipakai, Surat
from sopdocs.agenda.tempat import Tempat, find

PATIENCE = 30.0
"""Seconds to wait for another build that is writing."""


@dataclass(frozen=True, slots=True)
class Buku:
    """The ledger of a workspace, one SQLite file; it is open only while a call lasts, so many may share it.

    Every call raises MachineError when the file cannot be read or written, is damaged, or is not a ledger.
    """

    path: Path
    tunggu: float = PATIENCE

    def beri(self, surat: Surat, aturan: Aturan) -> Nomor | SudahDipakai | BelumLengkap:
        """The number of the letter: the one it has, the one its author wrote, or the next; it is in the book then."""
        with berkas.menulis(self.path, self.tunggu) as connection:
            tempat = find(connection, surat, aturan)
            if isinstance(tempat, Tempat):
                before = _of_another_year(connection, surat, tempat)
                _record(connection, surat, tempat)
                return replace(_nomor(tempat, surat, aturan), dulu=before)
            return tempat

    def lihat(self, surat: Surat, aturan: Aturan) -> Nomor | SudahDipakai | BelumLengkap | None:
        """What `beri` would answer, without writing anything; None when it would give the next number."""
        with berkas.membaca(self.path, self.tunggu) as connection:
            tempat = find(connection, surat, aturan)
            if not isinstance(tempat, Tempat):
                return tempat
            return _nomor(tempat, surat, aturan) if tempat.id or tempat.ditulis else None

    def pindah(self, buku: NamaBuku, lama: str, baru: str) -> int:
        """The numbers of the spec `lama`, and of sheets in it, are those of `baru` now: it has been renamed.

        Returns how many. What `baru` was given meanwhile stays in the book, but its document takes the old number.
        """
        moved = 0
        with berkas.menulis(self.path, self.tunggu) as connection:
            for old in _keys(connection, buku, lama):
                new = baru + old.removeprefix(lama)
                connection.execute("UPDATE surat SET berlaku = 0 WHERE buku = ? AND kunci = ?", (buku, new))
                named = "UPDATE surat SET kunci = ? WHERE buku = ? AND kunci = ?"
                moved += connection.execute(named, (new, buku, old)).rowcount
            connection.execute("UPDATE surat SET pencatat = ? WHERE pencatat = ?", (baru, lama))
        return moved

    def tahun(self, buku: NamaBuku) -> tuple[int, ...]:
        """The years that the book has numbers of, in order."""
        with berkas.membaca(self.path, self.tunggu) as connection:
            rows = connection.execute("SELECT DISTINCT tahun FROM surat WHERE buku = ? ORDER BY tahun", (buku,))
            return tuple(row["tahun"] for row in rows)

    def isi(self, buku: NamaBuku, tahun: int) -> tuple[Catatan, ...]:
        """All numbers of a year, by scope and urut; those outside the pattern behind them, by date."""
        with berkas.membaca(self.path, self.tunggu) as connection:
            return tuple(map(_catatan, connection.execute(_ISI, (buku, tahun))))


_ISI = """
    SELECT surat.*, coalesce(kini.nomor, '') AS pengganti FROM surat
    LEFT JOIN surat AS kini
        ON kini.buku = surat.buku AND kini.kunci = surat.kunci AND kini.berlaku = 1 AND kini.id <> surat.id
    WHERE surat.buku = ? AND surat.tahun = ?
    ORDER BY surat.lingkup IS NULL, surat.lingkup, surat.urut, surat.tanggal, surat.id
"""


def _record(connection: sqlite3.Connection, surat: Surat, tempat: Tempat) -> None:
    """Write the line, the only one that its document has now; a letter built again as it was leaves the file alone."""
    columns = _columns(_as_first_told(connection, surat, tempat), tempat)
    if tempat.id and _is_written(connection, tempat.id, columns):
        return
    connection.execute("UPDATE surat SET berlaku = 0 WHERE buku = ? AND kunci = ?", (surat.buku, surat.kunci))
    if tempat.id:
        settings = ", ".join(f"{name} = :{name}" for name in columns)
        connection.execute(f"UPDATE surat SET {settings} WHERE id = :id", {**columns, "id": tempat.id})
    else:
        names, values = ", ".join(columns), ", ".join(f":{name}" for name in columns)
        connection.execute(f"INSERT INTO surat ({names}) VALUES ({values})", columns)


def _of_another_year(connection: sqlite3.Connection, surat: Surat, tempat: Tempat) -> str:
    """The number that the document was last given in another year; empty when there is none."""
    query = "SELECT nomor FROM surat WHERE buku = ? AND kunci = ? AND tahun <> ? ORDER BY id DESC"
    row = connection.execute(query, (surat.buku, surat.kunci, tempat.tahun)).fetchone()
    return row["nomor"] if row else ""


def _as_first_told(connection: sqlite3.Connection, surat: Surat, tempat: Tempat) -> Surat:
    """The letter with what the spec that records it says; another one adds only what is missing.

    Of several specs about one letter the first by name records it: processes that build at the same time come to them
    in any order.
    """
    row = connection.execute("SELECT * FROM surat WHERE id = ?", (tempat.id,)).fetchone()
    if row is None or row["pencatat"] in ("", surat.pencatat):
        return surat
    told = _catatan({**row, "pengganti": ""})
    first, second = (surat, told) if surat.pencatat < row["pencatat"] else (told, surat)
    said = {name: getattr(first, name) or getattr(second, name) for name in _TOLD}
    return replace(surat, pencatat=min(surat.pencatat, row["pencatat"]), **said)


_TOLD = ("tanggal", "perihal", "tujuan", "asal", "nomor_surat", "tanggal_surat", "diteruskan")


def _is_written(connection: sqlite3.Connection, line: int, columns: dict[str, object]) -> bool:
    row = connection.execute("SELECT * FROM surat WHERE id = ?", (line,)).fetchone()
    return all(row[name] == value for name, value in columns.items())


def _columns(surat: Surat, tempat: Tempat) -> dict[str, object]:
    return {
        "buku": surat.buku,
        "kunci": surat.kunci,
        "tahun": tempat.tahun,
        "nomor": tempat.nomor,
        "pembanding": ringkas(tempat.nomor),
        "lingkup": tempat.lingkup,
        "urut": tempat.urut,
        "bulan": tempat.bulan,
        "kode": tempat.kode,
        "ditulis": int(tempat.ditulis),
        "berlaku": 1,
        "tanggal": surat.tanggal.isoformat() if surat.tanggal else None,
        "perihal": surat.perihal,
        "tujuan": surat.tujuan,
        "asal": surat.asal,
        "nomor_surat": surat.nomor_surat,
        "tanggal_surat": surat.tanggal_surat.isoformat() if surat.tanggal_surat else None,
        "diteruskan": surat.diteruskan,
        "pencatat": surat.pencatat,
    }


def _nomor(tempat: Tempat, surat: Surat, aturan: Aturan) -> Nomor:
    return Nomor(tempat.nomor, tempat.urut, not tempat.id, _by_pattern(tempat, surat, aturan))


def _by_pattern(tempat: Tempat, surat: Surat, aturan: Aturan) -> str:
    """What the number of the line would be called now, when it was given here and that is another name."""
    if tempat.ditulis or surat.nomor or surat.tanggal is None or tempat.urut is None:
        return ""
    now = aturan.pola.nomor(tempat.urut, surat.tanggal, surat.kode.strip(), surat.unit.strip())
    return now if ringkas(now) != ringkas(tempat.nomor) else ""


def _catatan(row: Mapping[str, Any]) -> Catatan:
    return Catatan(
        kunci=row["kunci"],
        nomor=row["nomor"],
        lingkup=row["lingkup"],
        urut=row["urut"],
        tanggal=_date(row["tanggal"]),
        perihal=row["perihal"],
        tujuan=row["tujuan"],
        asal=row["asal"],
        nomor_surat=row["nomor_surat"],
        tanggal_surat=_date(row["tanggal_surat"]),
        diteruskan=row["diteruskan"],
        pengganti=row["pengganti"],
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _keys(connection: sqlite3.Connection, buku: str, spec: str) -> list[str]:
    """The keys in the book of a spec and of the sheets in it."""
    rows = connection.execute("SELECT DISTINCT kunci FROM surat WHERE buku = ? ORDER BY kunci", (buku,))
    return [row["kunci"] for row in rows if row["kunci"] == spec or row["kunci"].startswith(f"{spec}{SHEET_SIGN}")]
