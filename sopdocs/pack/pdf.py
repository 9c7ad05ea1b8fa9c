"""Word files in, a PDF of each out: the only user of LibreOffice, one call for all files of a build."""

import hashlib
import re
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from sopdocs.errors import MachineError
from sopdocs.files import read, save
from sopdocs.run import run

START_LIMIT = 90.0
"""Seconds that LibreOffice gets for its first start, with a new profile."""

FILE_LIMIT = 15.0
"""Seconds for each file."""

TRIES = 2

_ID = re.compile(rb"(?<=/ID \[ <)[0-9A-F]{32}|(?<=\n<)[0-9A-F]{32}(?=> ?\])|(?<=/DocChecksum /)[0-9A-F]{32}")

MISSING = (
    "LibreOffice tidak ditemukan; perlu untuk --pdf. Pasang dari https://www.libreoffice.org/download "
    "atau dengan: sudo apt install libreoffice-writer"
)
USUAL_PLACES = {
    "win32": [
        r"C:\Program Files\LibreOffice\program\soffice.com",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    ],
    "darwin": ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
}


def convert(targets: Mapping[Path, Path]) -> list[Path]:
    """Write each Word file (key) as a PDF (value); the Word files that LibreOffice could not convert.

    MachineError: there is no LibreOffice, or a PDF cannot be saved.
    """
    if not targets:
        return []
    program = find()
    missing = dict(targets)
    with TemporaryDirectory(prefix="sopdocs-") as folder:
        for _ in range(TRIES):
            missing = _attempt(program, missing, Path(folder))
            if not missing:
                break
    return list(missing)


def find() -> str:
    """The path of soffice: on PATH, or where its installer puts it; MachineError when there is none."""
    for candidate in ("soffice", "libreoffice", *USUAL_PLACES.get(sys.platform, [])):
        if program := shutil.which(candidate):
            return program
    raise MachineError(MISSING)


def version(program: str) -> str:
    """What LibreOffice says it is: `LibreOffice 7.4.7.2 …`."""
    with TemporaryDirectory(prefix="sopdocs-") as folder:
        return run([program, _profile(Path(folder)), "--version"], limit=START_LIMIT).output.strip()


def _attempt(program: str, targets: Mapping[Path, Path], folder: Path) -> dict[Path, Path]:
    """One call for all files; what is still missing after it. Files get numbers for names: theirs may be alike."""
    numbered = {folder / f"{count}.docx": document for count, document in enumerate(targets)}
    for copy, document in numbered.items():
        copy.write_bytes(read(document))
    options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
    with suppress(MachineError):  # out of time, or it does not start: what is missing afterwards says so
        run([program, _profile(folder), *options, *map(str, numbered)], limit=START_LIMIT + FILE_LIMIT * len(targets))
    made = {document: copy.with_suffix(".pdf") for copy, document in numbered.items()}
    for document, pdf in made.items():
        if pdf.is_file():
            save(targets[document], _timeless(pdf.read_bytes()))
    return {document: targets[document] for document, pdf in made.items() if not pdf.is_file()}


def _timeless(content: bytes) -> bytes:
    """The PDF without the time of its making, and with an ID that follows from the rest of it. No offset changes."""
    content = re.sub(rb"(?<=/CreationDate\(D:)\d{14}", b"19800101000000", content)
    content = _ID.sub(lambda match: b"0" * len(match[0]), content)
    print_ = hashlib.md5(content, usedforsecurity=False).hexdigest().upper().encode()
    return _ID.sub(print_, content)


def _profile(folder: Path) -> str:
    """A profile of its own: an office that has LibreOffice open keeps its own one locked."""
    return f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
