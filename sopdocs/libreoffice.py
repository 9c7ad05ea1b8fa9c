"""Word files in, a PDF of each out: the only user of LibreOffice, one call for all files of a build.

Only documents that were filled into Word templates need it; a PDF of a laid-out page comes from `pdf`.
"""

import hashlib
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sopdocs.errors import MachineError
from sopdocs.files import read, save
from sopdocs.run import run

START_LIMIT = 90.0
"""Seconds that a call gets for the start with a new profile, on an old computer with a virus scanner."""

FILE_LIMIT = 5.0
"""Seconds more for each file; most take a tenth of one."""

FILES_A_CALL = 100
"""Command lines have an end (32,767 characters on Windows), and a call that hangs is only noticed at its limit."""

EMPTY_CALLS = 3
"""After so many calls in a row without a single PDF it is not the files: nothing works."""

ZONE = {"TZ": "UTC"}
"""In another zone the dates in a PDF are written longer."""

INSTALL = "pasang dari https://www.libreoffice.org/download atau dengan: sudo apt install libreoffice-writer"

PLACES = {
    "win32": ("C:/Program Files", "LibreOffice*/program/soffice.com"),
    "darwin": ("/Applications", "LibreOffice*.app/Contents/MacOS/soffice"),
    "linux": ("/opt", "libreoffice*/program/soffice"),
}
"""Where the installers put it without telling PATH."""

_PROFILE = "profil"
_BOOKMARKS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export">'
    '<prop oor:name="ExportBookmarksToPDFDestination" oor:op="fuse"><value>true</value></prop></item></oor:items>\n'
)
_ID = re.compile(rb"(?<=/ID \[ <)[0-9A-F]{32}|(?<=\n<)[0-9A-F]{32}(?=> ?\])|(?<=/DocChecksum /)[0-9A-F]{32}")
_DATE = re.compile(rb"(?<=/CreationDate\(D:)\d{14}|(?<=/ModDate\(D:)\d{14}")
_ZONE = re.compile(rb"(?<=D:19800101000000)[+-]\d\d'\d\d'")


def convert(targets: Mapping[Path, Path], *, bookmarks: bool = False) -> dict[Path, str]:
    """Print each Word file (key) as a PDF (value). For each that has none now: why not, a clause for people.

    `bookmarks`: those of the Word file are named destinations of the PDF, by the names that `destination` gives them.
    MachineError: there is no LibreOffice, or no room for its work.
    """
    if not targets:
        return {}
    program, files, faults = find(), list(targets), dict[Path, str]()
    for first in range(0, len(files), FILES_A_CALL):
        some = {file: targets[file] for file in files[first : first + FILES_A_CALL]}
        faults |= _convert(program, some, _BOOKMARKS if bookmarks else "")
    return faults


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
    with TemporaryDirectory(prefix="sopdocs-", ignore_cleanup_errors=True) as folder:
        words = run([program, _profile(Path(folder)), "--version"], limit=START_LIMIT).output.split()
    return words[1] if len(words) > 1 and words[0].startswith("LibreOffice") else ""


def _usual_places() -> Iterator[str]:
    """The newest first."""
    folder, pattern = PLACES.get(sys.platform, PLACES["linux"])
    yield from (str(path) for path in sorted(Path(folder).glob(pattern), reverse=True))


@dataclass(frozen=True, slots=True)
class _Try:
    """Files for one call; the `last` for those that it leaves."""

    files: Sequence[Path]
    last: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one call made, and what is to be said of the files that it did not make."""

    pdfs: Mapping[Path, bytes]
    excuse: str


def _convert(program: str, targets: Mapping[Path, Path], settings: str) -> dict[Path, str]:
    """All in one call, and once more what it left: a file that brings LibreOffice down takes others along."""
    faults: dict[Path, str] = {}
    tries, empty, made = [_Try(list(targets))], 0, False
    while tries and empty < EMPTY_CALLS:
        now = tries.pop(0)
        answer = _call(program, now.files, settings)
        made, empty = made or bool(answer.pdfs), 0 if answer.pdfs else empty + 1
        for file in now.files:
            faults[file] = _save(targets[file], answer.pdfs[file]) if file in answer.pdfs else answer.excuse
        tries += _more_tries(now, [file for file in now.files if file not in answer.pdfs])
    if not made:
        return dict.fromkeys(targets, _what_is_wrong(program, answer.excuse))
    return {file: fault for file, fault in faults.items() if fault}


def _more_tries(before: _Try, left: Sequence[Path]) -> Iterator[_Try]:
    """LibreOffice goes by the order of the files, so the first that is left is the suspect: it is tried alone.

    The others are tried together, from their end: a second file of that sort then stands behind as many as possible.
    """
    if left and not before.last:
        yield _Try(left[:1], last=True)
        if others := left[:0:-1]:
            yield _Try(others)


def _call(program: str, files: Sequence[Path], settings: str) -> _Answer:
    """One call for copies of the files, whose names are numbers: their own may be alike, or too strange for it.

    `settings` go into its profile, for its command line knows options of the PDF only since version 7.4.
    """
    with TemporaryDirectory(prefix="sopdocs-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        copies = {folder / f"{number}.docx": file for number, file in enumerate(files)}
        for copy, file in copies.items():
            save(copy, read(file))
        if settings:
            save(folder / _PROFILE / "user" / "registrymodifications.xcu", settings.encode())
        options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
        excuse = _run([program, _profile(folder), *options, *map(str, copies)], START_LIMIT + FILE_LIMIT * len(files))
        pdfs = {file: _content(copy.with_suffix(".pdf")) for copy, file in copies.items()}
    return _Answer({file: _timeless(pdf) for file, pdf in pdfs.items() if pdf}, excuse)


def _run(command: Sequence[str], limit: float) -> str:
    """What is to be said when a file is missing afterwards."""
    try:
        finished = run(command, limit=limit, environment=ZONE)
    except MachineError as error:
        return f"PDF-nya tidak jadi: {error}"
    said = [line for line in finished.errors.splitlines() if line.strip() and not line.startswith("Warning")]
    if finished.status:
        return f"PDF-nya tidak jadi: LibreOffice berhenti di tengah jalan (status {finished.status})"
    return f"PDF-nya tidak jadi: LibreOffice tidak membuatnya{f' ({said[-1].strip()})' if said else ''}"


def _content(pdf: Path) -> bytes:
    """Empty for a file that is missing, or that LibreOffice had not finished when it broke down."""
    content = read(pdf) if pdf.is_file() else b""
    return content if content.startswith(b"%PDF") and b"%%EOF" in content[-32:] else b""


def _save(target: Path, pdf: bytes) -> str:
    """What the machine said against it: a PDF that stands open in a viewer on Windows must not stop the others."""
    try:
        save(target, pdf)
    except MachineError as error:
        return str(error)
    return ""


def _what_is_wrong(program: str, excuse: str) -> str:
    """Not one PDF was made: perhaps the program only has the name of LibreOffice."""
    try:
        known = version(program)
    except MachineError:
        known = ""
    return f"{excuse} ({program})" if known else f"{program} bukan LibreOffice, atau rusak; {INSTALL}"


def _timeless(content: bytes) -> bytes:
    """The PDF without the time of its making, and with IDs that follow from the rest of it. No offset changes."""
    content = _DATE.sub(b"19800101000000", content)
    content = _ZONE.sub(b"+00'00'", content)
    content = _ID.sub(b"0" * 32, content)
    fingerprint = hashlib.md5(content, usedforsecurity=False).hexdigest().upper().encode()
    return _ID.sub(fingerprint, content)


def _profile(folder: Path) -> str:
    """A profile of its own: an office that has LibreOffice open keeps its own one locked."""
    return f"-env:UserInstallation={(folder / _PROFILE).resolve().as_uri()}"
