"""Bytes of a file in or out; what the machine refuses becomes a MachineError. A file is saved whole or not at all."""

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from sopdocs.errors import MachineError

_REASONS = {
    errno.EACCES: "tidak ada izin, atau berkasnya sedang dibuka program lain",
    errno.EPERM: "tidak ada izin",
    errno.EROFS: "hanya dapat dibaca",
    errno.ENOSPC: "ruang penyimpanan penuh; hapus yang tidak perlu, lalu jalankan lagi",
    errno.EFBIG: "lebih besar daripada yang diperbolehkan",
    errno.EDQUOT: "jatah ruang penyimpanan habis; hapus yang tidak perlu, lalu jalankan lagi",
    errno.ENOENT: "tidak ada",
    errno.ENOTDIR: "sebagian dari jalurnya adalah berkas, bukan folder",
    errno.EEXIST: "sudah ada berkas dengan nama folder itu",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ELOOP: "tautannya berputar",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}

_TOKEN = token_hex(4)


def read(path: Path) -> bytes:
    """The content of `path`; MachineError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise refusal(f"{path} tidak dapat dibaca", error) from error


def save(path: Path, content: bytes) -> None:
    """Put `content` at `path`, making its folders; MachineError when that fails, and `path` is then as it was."""
    with _replacing(path, path.with_name(f".sopdocs-{_own()}.tmp")) as file:
        file.write(content)


def renew(path: Path, content: bytes) -> bool:
    """Save it where `path` is not so already; whether it was saved. MachineError as of `read` and `save`."""
    if path.is_file() and read(path) == content:
        return False
    save(path, content)
    return True


@contextmanager
def saving(path: Path) -> Iterator[BinaryIO]:
    """A file to write, however large, that takes the place of `path` at the end; MachineError when the disk refuses,
    and `path` is then as it was, as after any other exception.
    """
    with _replacing(path, path.with_name(f".sopdocs-{path.name}-{_own()}.tmp")) as file:
        yield file


def drafts(folder: Path, name: str = "") -> list[Path]:
    """What killed processes have left in `folder`; `name`: of the file of that name which they were `saving`."""
    return [path for path in folder.glob(".sopdocs-*.tmp") if not name or path.name.startswith(f".sopdocs-{name}-")]


def sha256(path: Path) -> str:
    """Of a file of any size; MachineError when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise refusal(f"{path} tidak dapat dibaca", error) from error


def make_folder(path: Path) -> None:
    """Make the folder and those around it; MachineError when that fails."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileNotFoundError as error:  # all that is missing would have been made
        raise MachineError(f"folder {path} tidak dapat dibuat: di tempat itu tidak dapat ada folder baru") from error
    except OSError as error:
        raise refusal(f"folder {path} tidak dapat dibuat", error) from error


def refusal(what: str, error: OSError) -> MachineError:
    """What failed, and why, in Bahasa Indonesia."""
    return MachineError(f"{what}: {reason(error)}")


def reason(error: OSError) -> str:
    """Why the machine refused, in Bahasa Indonesia."""
    if error.errno == errno.ENOENT and error.filename and Path(error.filename).is_symlink():
        return "tautannya menuju berkas yang tidak ada"
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


@contextmanager
def _replacing(path: Path, draft: Path) -> Iterator[BinaryIO]:
    """The file `draft` beside `path` to write; then they change places in one step."""
    make_folder(path.parent)
    try:
        try:
            with draft.open("wb") as file:
                yield file
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise refusal(f"{path} tidak dapat ditulis", error) from error


def _own() -> str:
    """What no other process calls its drafts, also none of another machine that writes to the same disk."""
    return f"{os.getpid()}-{_TOKEN}"
