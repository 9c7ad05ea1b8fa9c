"""A folder in; its files out, each opened as a workbook, or why it is none."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from unicodedata import normalize

from sopdocs.errors import UsageError
from sopdocs.excel import BadWorkbook, BukuTerbaca, open_book
from sopdocs.files import reason, refusal
from sopdocs.pengumpulan.masalah import di_berkas
from sopdocs.problems import Problem

TABLES = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".csv", ".tsv")
"""Files that may hold answers: one that cannot be read is an error. Any other file is only told."""
LARGEST = 50 * 1024 * 1024
_BEGINNING = 4096
_NOT_MEANT = ("~$", ".")
"""How the names of files begin that Excel keeps while a form is open, and of hidden ones."""
_SYSTEM = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Masuk:
    """A file that came in. `nama`: relative to the folder; `sidik`: SHA-256 of what is in it; `buku` None: `problem`
    says why.
    """

    path: Path
    nama: str
    sidik: str = ""
    buku: BukuTerbaca | None = None
    problem: Problem | None = None

    @property
    def file(self) -> str:
        """As problems show it."""
        return str(self.path)


def daftar(folder: Path) -> list[Path]:
    """The files in the folder and below, in the order of their names. UsageError: there is none."""
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise UsageError(f"{folder} tidak ada")
    found = sorted(
        path
        for place, names in _folders(folder)
        for path in (Path(place, name) for name in names)
        if not path.name.startswith(_NOT_MEANT) and path.name.lower() not in _SYSTEM
    )
    if not found:
        raise UsageError(f"tidak ada berkas di {folder}")
    return found


def buka(path: Path, folder: Path) -> Masuk:
    """The file, opened. MachineError: the machine refuses to read it."""
    nama = _named(path.name if path == folder else path.relative_to(folder).as_posix())
    is_table = path.suffix.lower() in TABLES
    try:
        content = _content(path, is_table)
    except OSError as error:
        if path.is_symlink():  # a fault of the folder, not of the machine
            return Masuk(path, nama, problem=_none(path, is_table, f"tidak dapat dibaca: {reason(error)}", ""))
        raise refusal(f"{path} tidak dapat dibaca", error) from error
    if content is None:
        return Masuk(path, nama, problem=_none(path, is_table, "bukan berkas biasa, atau lebih besar dari 50 MB", ""))
    try:
        return Masuk(path, nama, hashlib.sha256(content).hexdigest(), open_book(content))
    except BadWorkbook as bad:
        return Masuk(path, nama, problem=_none(path, is_table, str(bad), bad.hint))


def _folders(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The folder and those below, with their files. One that links lead to twice, or back to, is read once."""
    seen: set[str] = set()
    for place, below, names in os.walk(folder, onerror=_refused, followlinks=True):
        real = os.path.realpath(place)
        if real in seen:
            below.clear()
            continue
        seen.add(real)
        below.sort()
        yield place, names


def _named(name: str) -> str:
    """As a spec can hold it, and the same on every system."""
    text = normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
    return "".join(letter if letter.isprintable() else "_" for letter in text)


def _refused(error: OSError) -> None:
    raise refusal(f"{error.filename} tidak dapat dibaca", error) from error


def _content(path: Path, is_table: bool) -> bytes | None:
    """All of it where it may be a workbook; else what it begins with, which tells what it is."""
    state = path.stat()
    if not S_ISREG(state.st_mode):
        return None
    with path.open("rb") as file:
        content = file.read(_BEGINNING)
        if not (is_table or content.startswith(b"PK")):
            return content
        return content + file.read() if state.st_size <= LARGEST else None


def _none(path: Path, is_table: bool, message: str, hint: str) -> Problem:
    text = f"berkas ini {message}" if is_table else f"berkas ini {message}; bukan formulir Excel, dilewati"
    return di_berkas(str(path), "error" if is_table else "peringatan", text, "kp-berkas", hint)
