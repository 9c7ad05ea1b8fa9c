"""Which file was made from which inputs, in `.sopdocs.json` of an output folder: fingerprints, no clock, no machine.

    {"sopdocs": "0.1.0",
     "files": {"sop/x.docx": {"inputs": {"../profil.yaml": "9f2c…", "x.yaml": "41d0…"}, "output": "c0ff…"}}}

The inputs are named relative to the folder of the spec; "said" is the fingerprint of what is in no file. A ledger that
is missing, broken or of another version of sopdocs is an empty one: at worst a file is made again.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sopdocs import __version__
from sopdocs.errors import MachineError
from sopdocs.files import save
from sopdocs.workspace import Spec

NAME = ".sopdocs.json"
ABSENT = "-"
"""The fingerprint of a file that is not there: when it appears, what was made without it is out of date."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The fingerprints of what a file was made from and of the file itself."""

    inputs: dict[str, str]
    output: str
    said: str = ""


@dataclass(slots=True)
class Ledger:
    """The entries of one output folder, by the file's name in it."""

    folder: Path
    entries: dict[str, Entry] = field(default_factory=dict)
    changed: bool = False

    def is_fresh(self, target: Path, spec: Spec) -> bool:
        """True when `target` is as it was made, and so are the spec and whatever else it was made from."""
        entry = self.entries.get(self._name(target))
        if entry is None or not {_relative(path, spec.home) for path in spec.inputs} <= entry.inputs.keys():
            return False
        same = all(print_ and fingerprint(spec.home / name) == print_ for name, print_ in entry.inputs.items())
        return same and _digest(spec.said) == entry.said and fingerprint(target) == entry.output

    def knows(self, target: Path) -> bool:
        """Whether `target` was made, when its folder was last built into."""
        return self._name(target) in self.entries

    def inputs(self, target: Path) -> Iterable[str]:
        """The names of what `target` was made from, relative to its spec."""
        entry = self.entries.get(self._name(target))
        return entry.inputs if entry else ()

    def record(self, target: Path, spec: Spec, inputs: Mapping[Path, str]) -> None:
        """`target` has just been made from `inputs`, whose fingerprints were taken before they were read."""
        relative = {_relative(path, spec.home): print_ for path, print_ in inputs.items()}
        self.entries[self._name(target)] = Entry(relative, fingerprint(target), _digest(spec.said))
        self.changed = True

    def save(self) -> None:
        """Write what has changed, without entries of files that are gone. If that fails, files are made again."""
        if not self.changed:
            return
        files = {
            name: {"inputs": entry.inputs, "output": entry.output} | ({"said": entry.said} if entry.said else {})
            for name, entry in self.entries.items()
            if (self.folder / name).is_file()
        }
        content = json.dumps({"sopdocs": __version__, "files": files}, indent=1, sort_keys=True)
        with suppress(MachineError):
            save(self.folder / NAME, f"{content}\n".encode())

    def _name(self, target: Path) -> str:
        return target.relative_to(self.folder).as_posix()


def load(folder: Path) -> Ledger:
    """The ledger of an output folder."""
    try:
        content = json.loads((folder / NAME).read_bytes())
        return Ledger(folder, _entries(content) if content["sopdocs"] == __version__ else {})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Ledger(folder)


def fingerprints(paths: Iterable[Path]) -> dict[Path, str]:
    """The fingerprint of each file."""
    return {path: fingerprint(path) for path in paths}


def fingerprint(path: Path) -> str:
    """SHA-256 of a file, or of the names in a folder; ABSENT when there is none; empty for a pipe or a device: never up
    to date.
    """
    try:
        if path.is_file() or path.is_dir():
            return hashlib.sha256(_names(path) if path.is_dir() else path.read_bytes()).hexdigest()
        return "" if path.exists() else ABSENT
    except OSError:
        return ""


def _names(folder: Path) -> bytes:
    """The files in a folder and below: a document that stands for all of them changes when one comes or goes."""
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "\n".join(sorted(files)).encode(errors="surrogateescape")


def _entries(content: Any) -> dict[str, Entry]:
    return {
        str(name): Entry(
            {str(path): str(print_) for path, print_ in entry["inputs"].items()},
            str(entry["output"]),
            str(entry.get("said", "")),
        )
        for name, entry in content["files"].items()
    }


def _relative(path: Path, home: Path) -> str:
    return Path(os.path.relpath(path, home)).as_posix()


def _digest(said: str) -> str:
    """Empty for nothing."""
    return hashlib.sha256(said.encode(errors="surrogatepass")).hexdigest() if said else ""
