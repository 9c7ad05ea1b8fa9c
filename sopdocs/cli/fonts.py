"""The machine in; which of the fonts that sopdocs measures it has, or what stands in for them, out."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from sopdocs.run import run

FILES = {
    "arial": "Arial",
    "arialn": "Arial Narrow",
    "arial narrow": "Arial Narrow",
    "times": "Times New Roman",
    "times new roman": "Times New Roman",
    "calibri": "Calibri",
    "cambria": "Cambria",
    "liberationsans-regular": "Liberation Sans",
    "liberationsansnarrow-regular": "Liberation Sans Narrow",
    "liberationserif-regular": "Liberation Serif",
    "carlito-regular": "Carlito",
    "caladea-regular": "Caladea",
}
"""What font files are called on Windows and macOS, without ending."""


def installed() -> set[str]:
    """Of the fonts above, those on this machine: from fontconfig, or from the usual folders."""
    if program := shutil.which("fc-list"):
        families = run([program, ":", "family"], limit=30).output.replace(",", "\n")
        return {family.strip() for family in families.splitlines()}
    files = [path for folder in _folders() if folder.is_dir() for path in folder.rglob("*")]
    stems = {path.stem.lower() for path in files if path.suffix.lower() in (".ttf", ".ttc")}
    return {FILES[stem] for stem in stems & FILES.keys()}


def _folders() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
        yield Path(os.environ.get("LOCALAPPDATA", ""), "Microsoft", "Windows", "Fonts")
        yield Path(r"C:\Program Files\LibreOffice\share\fonts")
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), Path.home() / "Library" / "Fonts")
        yield Path("/Applications/LibreOffice.app/Contents/Resources/fonts")
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
