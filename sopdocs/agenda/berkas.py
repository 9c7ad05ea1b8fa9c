"""The path of a ledger in, an open transaction on its SQLite file out; what the machine refuses is a MachineError.

A connection lives as long as one transaction: nothing is held while documents are made, and nothing has to survive a
fork. The rollback journal (SQLite's default) leaves no file beside the ledger when it is done; write-ahead logging
would, and does not work on network drives. Of a process that dies half way the next one takes back what it had begun.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sopdocs.errors import MachineError
from sopdocs.files import make_folder, refusal

OURS = 0x736F7061
"""The application_id of a ledger, `sopa`: no other program's database is taken for one."""

VERSION = 1

SCHEMA = (
    """
    CREATE TABLE surat (
        id INTEGER PRIMARY KEY,
        buku TEXT NOT NULL CHECK (buku IN ('keluar', 'masuk')),
        kunci TEXT NOT NULL,
        tahun INTEGER NOT NULL,
        nomor TEXT NOT NULL,
        pembanding TEXT NOT NULL,   -- the number without spaces, in small letters
        lingkup TEXT,               -- the scope in which urut is given once
        urut INTEGER,
        bulan INTEGER,
        kode TEXT,
        ditulis INTEGER NOT NULL,   -- 1: by the author, 0: given here
        berlaku INTEGER NOT NULL,   -- 1: the number that the document has now
        tanggal TEXT,
        perihal TEXT NOT NULL,
        tujuan TEXT NOT NULL,
        asal TEXT NOT NULL,
        nomor_surat TEXT NOT NULL,
        tanggal_surat TEXT,
        diteruskan TEXT NOT NULL,
        pencatat TEXT NOT NULL,     -- the spec that said all this
        CHECK ((lingkup IS NULL) = (urut IS NULL)),
        UNIQUE (buku, tahun, pembanding),
        UNIQUE (buku, lingkup, urut)
    )
    """,
    "CREATE UNIQUE INDEX satu_nomor ON surat (buku, kunci) WHERE berlaku = 1",
    f"PRAGMA application_id = {OURS}",
    f"PRAGMA user_version = {VERSION}",
)

_REASONS = {
    sqlite3.SQLITE_NOTADB: "bukan buku agenda sopdocs, atau berkasnya rusak; ambil salinan cadangannya",
    sqlite3.SQLITE_CORRUPT: "berkasnya rusak; ambil salinan cadangannya",
    sqlite3.SQLITE_BUSY: "sedang dipakai proses lain; coba lagi nanti",
    sqlite3.SQLITE_LOCKED: "sedang dipakai proses lain; coba lagi nanti",
    sqlite3.SQLITE_READONLY: "hanya dapat dibaca; periksa izin berkas dan foldernya",
    sqlite3.SQLITE_CANTOPEN: "tidak dapat dibuka; periksa izinnya, panjang jalurnya, dan bahwa itu bukan folder",
    sqlite3.SQLITE_PERM: "tidak ada izin",
    sqlite3.SQLITE_FULL: "ruang penyimpanan penuh; hapus yang tidak perlu, lalu jalankan lagi",
    sqlite3.SQLITE_IOERR: "tidak dapat dibaca atau ditulis",
}


@contextmanager
def menulis(path: Path, tunggu: float) -> Iterator[sqlite3.Connection]:
    """The ledger, made when there is none, locked for everyone else until the block ends; an exception undoes all.

    `tunggu`: how many seconds others may keep it from us.
    """
    make_folder(path.parent)
    with _translated(path), closing(_connection(path, "rwc", tunggu)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if _is_empty(connection, path):
            _fill(connection)
        yield connection
        connection.execute("COMMIT")


@contextmanager
def membaca(path: Path, tunggu: float) -> Iterator[sqlite3.Connection]:
    """The ledger as it is, an empty one when there is no file; nothing is made.

    It is opened for writing all the same: what a killed process left has to be taken back before it can be read.
    """
    with _translated(path), closing(_connection(path, "rw", tunggu) if _is_there(path) else _blank()) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        if not _is_empty(connection, path):
            yield connection
            return
    with closing(_blank()) as connection:
        yield connection


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise refusal(f"buku agenda {path} tidak dapat dibaca", error) from error


def _connection(path: Path, mode: str, tunggu: float) -> sqlite3.Connection:
    """`file:///home/…`, `file:///C%3A/…`, `file:////server/…`, with whatever else the name has."""
    name = quote(os.fsencode(path.absolute().as_posix()))
    slash = "" if name.startswith("/") else "/"
    return _configured(sqlite3.connect(f"file://{slash}{name}?mode={mode}", tunggu, isolation_level=None, uri=True))


def _blank() -> sqlite3.Connection:
    connection = _configured(sqlite3.connect(":memory:", isolation_level=None))
    _fill(connection)
    return connection


def _configured(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.row_factory = sqlite3.Row
    return connection


def _fill(connection: sqlite3.Connection) -> None:
    for statement in SCHEMA:
        connection.execute(statement)


def _is_empty(connection: sqlite3.Connection, path: Path) -> bool:
    """True for a file without anything in it; MachineError for one that is not ours to write."""
    owner, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if owner == OURS and version == VERSION:
        return False
    if owner == OURS:
        raise MachineError(f"buku agenda {path} dibuat sopdocs yang lebih baru; perbarui sopdocs lebih dulu")
    if owner or version or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise MachineError(f"{path} bukan buku agenda sopdocs; pindahkan berkas itu, atau pakai nama lain")
    return True


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """What SQLite refuses, in Bahasa Indonesia. What we do wrong with it stays a traceback."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise MachineError(f"buku agenda {path}: {_REASONS.get(code, str(error))}") from error
