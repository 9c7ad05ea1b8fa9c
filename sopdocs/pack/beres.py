"""A pack's folder in; without what killed runs and earlier packs have left there, and what else lies there, out.

Only what sopdocs has made goes, told by the ledger and the old manifest. What somebody has put there stays.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from sopdocs.errors import MachineError
from sopdocs.files import drafts, reason
from sopdocs.pack.tempat import MANIFEST, PAKET, Tempat
from sopdocs.problems import Problem

SHADOWS = (".", "~$", "thumbs.db", "desktop.ini")
"""How files begin that programs lay beside those of the user, and that nobody misses."""


def buang_rancangan(tempat: Tempat) -> None:
    """Remove the drafts of runs that were killed; MachineError when that fails."""
    folders = [tempat.folder, *(path for path in tempat.folder.rglob("*") if path.is_dir())]
    inside = [draft for folder in folders for draft in drafts(folder)]
    for draft in (*inside, *drafts(tempat.zip.parent, tempat.zip.name)):
        _remove(draft)


def beres(tempat: Tempat, wanted: Iterable[str], made: Iterable[str]) -> tuple[Problem, ...]:
    """Remove what was `made` and is not `wanted` any more, by names in the folder; what lies there beside is told."""
    keep, ours = {*wanted, PAKET, MANIFEST}, set(made)
    strangers = []
    for path in sorted(tempat.folder.rglob("*")):
        name = path.relative_to(tempat.folder).as_posix()
        if path.is_file() and name not in keep:
            if name in ours:
                _remove(path)
            elif not path.name.lower().startswith(SHADOWS):
                strangers.append(_stranger(path))
    for folder in _folders(tempat.folder):
        with suppress(OSError):  # something is in it
            folder.rmdir()
    return tuple(strangers)


def _folders(folder: Path) -> Iterator[Path]:
    """Those below, the innermost first."""
    yield from sorted((path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink()), reverse=True)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise MachineError(f"{path} dari pembuatan sebelumnya tidak dapat dihapus: {reason(error)}") from error


def _stranger(path: Path) -> Problem:
    message = "berkas ini bukan bagian dari paket, jadi tidak ikut digabung dan tidak masuk zip"
    hint = "sebutkan di bawah langkah atau lampiran bila seharusnya ikut; bila tidak, pindahkan ke folder lain"
    return Problem(str(path), 1, 1, "peringatan", message, "paket-berkas-lain", hint)
