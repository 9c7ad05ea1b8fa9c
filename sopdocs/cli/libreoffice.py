"""The machine in; which LibreOffice it has out. sopdocs does without it; an office without Word opens files in it."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from sopdocs.errors import MachineError
from sopdocs.run import run

SECONDS = 30.0
"""For its first start, with a new profile."""

USUAL_PLACES = {
    "win32": [
        r"C:\Program Files\LibreOffice\program\soffice.com",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    ],
    "darwin": ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
}

MISSING = (
    "tidak ada; pasang dari https://www.libreoffice.org/download atau dengan: sudo apt install libreoffice-writer"
)


def libreoffice() -> str:
    """Its version and place, or how to get it."""
    candidates = ("soffice", "libreoffice", *USUAL_PLACES.get(sys.platform, []))
    program = next((found for candidate in candidates if (found := shutil.which(candidate))), None)
    return MISSING if program is None else f"{_version(program)} ({program})"


def _version(program: str) -> str:
    with TemporaryDirectory(prefix="sopdocs-") as folder:
        profile = f"-env:UserInstallation={Path(folder).resolve().as_uri()}"
        try:
            words = run([program, profile, "--version"], limit=SECONDS).output.split()
        except MachineError:
            return "tidak dapat dijalankan"
    return words[1] if len(words) > 1 else "versi tidak terbaca"
