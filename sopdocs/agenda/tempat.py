"""A letter and the open book in, the line that is its in the book out: an old one, or a new one that nobody has."""

import sqlite3
from dataclasses import dataclass, replace
from itertools import count

from sopdocs.agenda.aturan import Aturan
from sopdocs.agenda.pola import ringkas
from sopdocs.agenda.surat import BelumLengkap, SudahDipakai, Surat


@dataclass(frozen=True, slots=True)
class Tempat:
    """A line of the book: the one with that `id`, or a new one where it is 0."""

    id: int
    tahun: int
    nomor: str
    lingkup: str | None
    urut: int | None
    bulan: int | None
    kode: str
    ditulis: bool


_WITHIN = {
    "tahun": "buku = :buku AND tahun = :tahun",
    "bulan": "buku = :buku AND tahun = :tahun AND bulan = :bulan",
    "kode": "buku = :buku AND tahun = :tahun AND kode = :kode",
}
"""The letters that share their numbering now, whatever it was shared with when they were numbered."""


def find(connection: sqlite3.Connection, surat: Surat, aturan: Aturan) -> Tempat | SudahDipakai | BelumLengkap:
    """The line of the number that the author wrote; else the one that the letter has; else the next."""
    if surat.nomor.strip():
        return _written(connection, surat, aturan)
    return _known(connection, surat) or _next(connection, surat, aturan)


def _written(connection: sqlite3.Connection, surat: Surat, aturan: Aturan) -> Tempat | SudahDipakai | BelumLengkap:
    """The line of the author's number: one that his document has already, or a new one."""
    new = _as_written(surat, aturan)
    if isinstance(new, BelumLengkap):
        return new
    same, rivals = _same_number(connection, surat, new), _same_urut(connection, surat, new, aturan)
    holders = same or rivals
    if foreign := next((row for row in holders if row["kunci"] != surat.kunci), None):
        return SudahDipakai(new.nomor, foreign["nomor"], foreign["kunci"])
    if not holders:
        return new
    old = _line(holders[0])
    if old.urut is None and not rivals:  # it was written when the pattern was another
        return replace(new, id=old.id)
    return replace(old, nomor=new.nomor)


def _as_written(surat: Surat, aturan: Aturan) -> Tempat | BelumLengkap:
    """A new line with the author's number. Its year and month are those in the number, where it has them."""
    said = aturan.pola.baca(surat.nomor, surat.kode, surat.unit)
    tahun = said.tahun if said and said.tahun else surat.tanggal.year if surat.tanggal else None
    bulan = said.bulan if said and said.bulan else surat.tanggal.month if surat.tanggal else None
    if tahun is None:
        return BelumLengkap(("tanggal",))
    nomor = " ".join(surat.nomor.split())
    kode = said.kode if said and said.kode else ringkas(surat.kode)
    if said is None:
        return Tempat(0, tahun, nomor, None, None, bulan, kode, True)
    return Tempat(0, tahun, nomor, aturan.lingkup(tahun, bulan or 0, kode), said.urut, bulan, kode, True)


def _known(connection: sqlite3.Connection, surat: Surat) -> Tempat | None:
    """The line of a letter that is in the book of its year; without a date, the one it had last."""
    row = connection.execute(
        "SELECT * FROM surat WHERE buku = :buku AND kunci = :kunci AND (tahun = :tahun OR :tahun = 0 AND berlaku)"
        " ORDER BY berlaku DESC, id DESC",
        {"buku": surat.buku, "kunci": surat.kunci, "tahun": surat.tanggal.year if surat.tanggal else 0},
    ).fetchone()
    return _line(row) if row else None


def _next(connection: sqlite3.Connection, surat: Surat, aturan: Aturan) -> Tempat | BelumLengkap:
    """A new line with the next number that nobody has."""
    lacking = [name for name in ("kode", "unit") if name in aturan.pola.fields and not getattr(surat, name).strip()]
    if surat.tanggal is None or lacking:
        return BelumLengkap((*([] if surat.tanggal else ["tanggal"]), *lacking))
    tanggal, kode = surat.tanggal, ringkas(surat.kode)
    lingkup = aturan.lingkup(tanggal.year, tanggal.month, kode)
    new = Tempat(0, tanggal.year, "", lingkup, None, tanggal.month, kode, False)
    following = (
        replace(new, urut=urut, nomor=aturan.pola.nomor(urut, tanggal, surat.kode.strip(), surat.unit.strip()))
        for urut in count(_first(connection, surat, new, aturan))
    )
    return next(
        line
        for line in following
        if not _same_number(connection, surat, line) and not _same_urut(connection, surat, line, aturan)
    )


def _first(connection: sqlite3.Connection, surat: Surat, new: Tempat, aturan: Aturan) -> int:
    """One more than the largest urut of the scope, and not less than the first of the year."""
    query = f"SELECT max(urut) FROM surat WHERE {_WITHIN[aturan.urut_per]} AND (berlaku OR NOT ditulis)"
    largest = connection.execute(query, _scope(surat, new)).fetchone()[0] or 0
    return max(aturan.mulai.get(new.tahun, 1), largest + 1)


def _same_number(connection: sqlite3.Connection, surat: Surat, line: Tempat) -> list[sqlite3.Row]:
    """The line that has this very number, if there is one."""
    query = "SELECT * FROM surat WHERE buku = ? AND tahun = ? AND pembanding = ?"
    return connection.execute(query, (surat.buku, line.tahun, ringkas(line.nomor))).fetchall()


def _same_urut(connection: sqlite3.Connection, surat: Surat, line: Tempat, aturan: Aturan) -> list[sqlite3.Row]:
    """The lines that have this urut in the scope; none where the number is outside the pattern."""
    query = f"SELECT * FROM surat WHERE {_WITHIN[aturan.urut_per]} AND urut = :urut"
    return connection.execute(query, {**_scope(surat, line), "urut": line.urut}).fetchall()


def _scope(surat: Surat, line: Tempat) -> dict[str, str | int | None]:
    return {"buku": surat.buku, "tahun": line.tahun, "bulan": line.bulan, "kode": line.kode}


def _line(row: sqlite3.Row) -> Tempat:
    return Tempat(
        id=row["id"],
        tahun=row["tahun"],
        nomor=row["nomor"],
        lingkup=row["lingkup"],
        urut=row["urut"],
        bulan=row["bulan"],
        kode=row["kode"],
        ditulis=bool(row["ditulis"]),
    )
