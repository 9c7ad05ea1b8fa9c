"""Bytes of a file in or out; what the machine refuses becomes a MachineError. A file is saved whole or not at all."""

import errno
import os
from pathlib import Path

from sopdocs.errors import MachineError

_REASONS = {
    errno.EACCES: "tidak ada izin, atau berkasnya sedang dibuka program lain",
    errno.EPERM: "tidak ada izin",
    errno.EROFS: "hanya dapat dibaca",
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EFBIG: "lebih besar daripada yang diperbolehkan",
    errno.EDQUOT: "jatah ruang penyimpanan habis",
    errno.ENOENT: "tidak ada",
    errno.ENOTDIR: "sebagian dari jalurnya adalah berkas, bukan folder",
    errno.EEXIST: "sudah ada berkas dengan nama folder itu",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ELOOP: "tautannya berputar",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


def read(path: Path) -> bytes:
    """The content of `path`; MachineError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise refusal(f"{path} tidak dapat dibaca", error) from error


def save(path: Path, content: bytes) -> None:
    """Put `content` at `path`, making its folders; MachineError when that fails, and `path` is then as it was."""
    make_folder(path.parent)
    try:
        _replace(path, content)
    except OSError as error:
        raise refusal(f"{path} tidak dapat ditulis", error) from error


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


def _replace(path: Path, content: bytes) -> None:
    """Write beside `path`, then change places in one step; each process has its own name to write to."""
    draft = path.parent / f".sopdocs-{os.getpid()}.tmp"
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
