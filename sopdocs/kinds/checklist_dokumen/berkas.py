"""A row that names a file in; the row as the file ticks it, and what to know about that, out.

A folder counts where a file lies in it, at whatever depth. The document is made again when a file comes, goes or
changes; of a folder, when a name in it comes or goes.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sopdocs.problems import Finding, Loc
from sopdocs.spec import Source

if TYPE_CHECKING:
    from sopdocs.kinds.checklist_dokumen.model import Dokumen


@dataclass(frozen=True, slots=True)
class Seen:
    """The row, what is wrong with it, and the files that were looked at, also those that are missing."""

    row: "Dokumen"
    findings: tuple[Finding, ...] = ()
    files: tuple[Path, ...] = ()


def look(row: "Dokumen", loc: Loc, source: Source) -> Seen:
    """There: ada and softcopy are ticked. Not there: nothing is; a warning where the spec says that it is."""
    if not row.berkas:
        return Seen(row)
    loc = (*loc, "berkas")
    path = source.folder(loc) / row.berkas
    if not _is_there(path):
        return Seen(row, _missing(row, path, loc) if row.ada == "ya" else (), (path,))
    if row.ada == "tidak":
        message = f'"{row.dokumen}": tidak ada, tetapi berkasnya ada ({row.berkas})'
        return Seen(row, (Finding(loc, "error", message, "cd-ganda", 'hapus "ada: tidak", atau berkas itu'),), (path,))
    return Seen(row.model_copy(update={"ada": "ya", "softcopy": True}), (), (path,))


def _missing(row: "Dokumen", path: Path, loc: Loc) -> tuple[Finding, ...]:
    message = f'"{row.dokumen}": bertanda ada, tetapi berkas "{row.berkas}" tidak ditemukan'
    hint = f"letakkan berkas itu di {path.parent.as_posix()}, atau hapus berkas bila hanya ada cetakannya"
    return (Finding(loc, "peringatan", message, "cd-berkas", hint),)


def _is_there(path: Path) -> bool:
    """A file, or a folder with a file in it; those with a name that begins with a dot are no documents."""
    if not os.path.isdir(path):  # noqa: PTH112 (does not fail for a name that no disk can have)
        return os.path.isfile(path)  # noqa: PTH113
    return any(not name.startswith(".") for _, _, names in os.walk(path) for name in names)
