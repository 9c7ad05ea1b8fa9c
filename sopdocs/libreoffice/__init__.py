"""Word files in, a PDF of each out: the only user of LibreOffice, as few calls as can be for all files of a build.

    tries.py     which files go into which call, and which file is to blame       settings.py  what a call is told
    call.py      one call: copies ─► soffice ─► PDFs, saved as they appear        timeless.py  a PDF without a time

Only documents that were filled into Word templates need it; a PDF of a laid-out page comes from `pdf`. Two processes
may print at the same time: each call has a folder and a profile of its own.
"""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sopdocs.errors import MachineError
from sopdocs.libreoffice import tries
from sopdocs.libreoffice.call import Call, work_folder
from sopdocs.libreoffice.settings import profile, settings
from sopdocs.run import run

INSTALL = "pasang dari https://www.libreoffice.org/download atau dengan: sudo apt install libreoffice-writer"

PLACES = {
    "win32": ("C:/Program Files", "LibreOffice*/program/soffice.com"),
    "darwin": ("/Applications", "LibreOffice*.app/Contents/MacOS/soffice"),
    "linux": ("/opt", "libreoffice*/program/soffice"),
}
"""Where the installers put it without telling PATH."""

VERSION_LIMIT = 90.0
"""Seconds for a program to say what it is, with a new profile, on an old computer."""


def convert(
    targets: Mapping[Path, Path],
    *,
    bookmarks: bool = False,
    archival: bool = False,
    done: Callable[[Path], None] = lambda file: None,
) -> dict[Path, str]:
    """Print each Word file (key) as a PDF (value). For each that has none now: why not, a clause for people.

    `bookmarks`: those of the Word file are named destinations of the PDF, by the names that `destination` gives them.
    `archival`: the PDFs are PDF/A-2b. `done` is called with each Word file as soon as its PDF is saved.

    A file at which LibreOffice hangs or breaks down is told from the others, which are printed without it.
    MachineError: there is no LibreOffice, or no room for its work.
    """
    if not targets:
        return {}
    call = Call(find(), settings(bookmarks=bookmarks, archival=archival), targets, done)
    faults = tries.faults(list(targets), call)
    if faults.keys() == targets.keys():
        return dict.fromkeys(targets, _what_is_wrong(call.program, list(faults.values())[-1]))
    return {file: faults[file] for file in targets if file in faults}


def destination(bookmark: str) -> str:
    """What LibreOffice calls a bookmark in a PDF: all but letters and digits becomes two hexadecimal digits."""
    return "".join(sign if sign.isascii() and sign.isalnum() else f"{ord(sign):02X}" for sign in bookmark)


def find() -> str:
    """The path of soffice: on PATH, or where an installer puts it; MachineError when there is none."""
    for candidate in ("soffice", "libreoffice", *_usual_places()):
        if program := shutil.which(candidate):
            return program
    raise MachineError(f"untuk PDF dari dokumen ini perlu LibreOffice, dan itu tidak ada di komputer ini; {INSTALL}")


def version(program: str) -> str:
    """`7.4.7.2`; empty when the program is no LibreOffice. MachineError when it does not run."""
    with work_folder() as folder:
        words = run([program, profile(folder), "--version"], limit=VERSION_LIMIT).output.split()
    return words[1] if len(words) > 1 and words[0].startswith("LibreOffice") else ""


def _usual_places() -> Iterator[str]:
    """The newest first."""
    folder, pattern = PLACES.get(sys.platform, PLACES["linux"])
    yield from (str(path) for path in sorted(Path(folder).glob(pattern), reverse=True))


def _what_is_wrong(program: str, excuse: str) -> str:
    """Not one PDF was made: perhaps the program only has the name of LibreOffice."""
    try:
        known = version(program)
    except MachineError:
        known = ""
    return f"{excuse} ({program})" if known else f"{program} bukan LibreOffice, atau rusak; {INSTALL}"
