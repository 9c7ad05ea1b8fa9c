"""Which file was made from which inputs, in `.sopdocs.json` of an output folder: fingerprints, no clock, no machine.

    {"sopdocs": "0.1.0", "files": {
     "sop/x.docx": {"inputs": {"../profil.yaml": "9f2c…", "x.yaml": "41d0…"}, "output": "c0ff…",
                    "problems": [["x.yaml", 3, 1, "peringatan", "…", "…", "", ""]]}
    }}

The inputs are named relative to the folder of the spec; "said" is the fingerprint of what is in no file. A ledger that
is missing, broken or of another version of sopdocs is an empty one: at worst a file is made again.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path
from sys import intern
from time import monotonic
from typing import Any

from sopdocs import __version__
from sopdocs.errors import MachineError
from sopdocs.files import save
from sopdocs.problems import Problem, Severity
from sopdocs.workspace import Spec

NAME = ".sopdocs.json"
ABSENT = "-"
"""The fingerprint of a file that is not there: when it appears, what was made without it is out of date."""

REST = 1.0
"""Seconds at least between two times that a ledger is saved while a build goes on."""
SHARE = 20
"""And so many times as long as saving takes: it costs a twentieth of the build at most."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The fingerprints of what a file was made from and of the file itself; the problems of its spec, their files named
    like the inputs. `word` is the fingerprint of the Word file beside a PDF.
    """

    inputs: dict[str, str]
    output: str
    said: str = ""
    problems: tuple[Problem, ...] = ()
    word: str = ""


@dataclass(slots=True)
class Ledger:
    """The entries of one output folder, by the file's name in it; `own` are the names of what this process has made.

    `seen` is what the disk said about the ledger when it was read or written, `rest` until when it is not saved.
    """

    folder: Path
    entries: dict[str, Entry] = field(default_factory=dict)
    seen: tuple[int, ...] = ()
    own: set[str] = field(default_factory=set)
    changed: bool = False
    rest: float = 0.0

    def is_fresh(self, target: Path, spec: Spec, tell: Callable[[Path], str]) -> bool:
        """True when `target` is as it was made, and so are the spec and whatever else it was made from, whose
        fingerprints `tell` tells.
        """
        entry = self.entries.get(self._name(target))
        if entry is None or not {_relative(path, spec.home) for path in spec.inputs} <= entry.inputs.keys():
            return False
        same = all(print_ and tell(spec.home / name) == print_ for name, print_ in entry.inputs.items())
        return same and _digest(spec.said) == entry.said and fingerprint(target) == entry.output

    def knows(self, target: Path) -> bool:
        """Whether `target` was made, when its folder was last built into."""
        return self._name(target) in self.entries

    def inputs(self, target: Path) -> Iterable[str]:
        """The names of what `target` was made from, relative to its spec."""
        entry = self.entries.get(self._name(target))
        return entry.inputs if entry else ()

    def is_print(self, target: Path, word: Path) -> bool:
        """True when `target` is as it was made, and `word` is the Word file that it was printed from, byte for byte."""
        entry = self.entries.get(self._name(target))
        return bool(entry and entry.word == fingerprint(word) and entry.output == fingerprint(target))

    def problems(self, target: Path, spec: Spec, line: int) -> tuple[Problem, ...]:
        """What was wrong with the spec when `target` was made from it; lines in its own file counted from `line`."""
        entry = self.entries.get(self._name(target))
        names = {_relative(path, spec.home): str(path) for path in (spec.path, *spec.inputs)}
        return tuple(_told(problem, names, spec, line) for problem in (entry.problems if entry else ()))

    def record(
        self,
        target: Path,
        spec: Spec,
        inputs: Mapping[Path, str],
        problems: Iterable[Problem] = (),
        line: int = 0,
        word: Path | None = None,
    ) -> None:
        """`target` has just been made from `inputs`, whose fingerprints were taken before they were read.

        The lines of problems in the spec's own file are counted from `line`. `word`: the Word file beside a PDF.
        """
        relative = {intern(_relative(path, spec.home)): intern(print_) for path, print_ in inputs.items()}
        kept = tuple(_kept(problem, spec, line) for problem in problems)
        made = fingerprint(target), _digest(spec.said), kept, fingerprint(word) if word else ""
        self.entries[self._name(target)] = Entry(relative, *made)
        self.own.add(self._name(target))
        self.changed = True

    def save_at_times(self) -> None:
        """Save, if that pays by now: what is killed begins again near the place where it was."""
        start = monotonic()
        if start >= self.rest:
            self.save()
            self.rest = monotonic() + max(REST, SHARE * (monotonic() - start))

    def save(self) -> None:
        """Write what has changed, beside what another process has written meanwhile, without entries of files that are
        gone. If that fails, files are made again.
        """
        if not self.changed:
            return
        if _seen(self.folder) != self.seen:
            own = {name: self.entries[name] for name in self.own}
            self.entries = load(self.folder).entries | own
        lines = [_line(name, each) for name, each in sorted(self.entries.items()) if (self.folder / name).is_file()]
        content = ",\n".join(lines)
        with suppress(MachineError):
            save(self.folder / NAME, f'{{"sopdocs": "{__version__}", "files": {{\n{content}\n}}}}\n'.encode())
            self.seen, self.changed = _seen(self.folder), False

    def _name(self, target: Path) -> str:
        return target.relative_to(self.folder).as_posix()


def load(folder: Path) -> Ledger:
    """The ledger of an output folder."""
    seen = _seen(folder)
    try:
        content = json.loads((folder / NAME).read_bytes())
        return Ledger(folder, _entries(content) if content["sopdocs"] == __version__ else {}, seen)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Ledger(folder, seen=seen)


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


def _seen(folder: Path) -> tuple[int, ...]:
    """What tells whether somebody has written the ledger."""
    try:
        status = (folder / NAME).stat()
    except OSError:
        return ()
    return status.st_mtime_ns, status.st_size, status.st_ino


def _line(name: str, entry: Entry) -> str:
    """The entry as JSON; only the encoder without indents is fast."""
    content: dict[str, Any] = {"inputs": entry.inputs, "output": entry.output}
    if entry.said:
        content["said"] = entry.said
    if entry.word:
        content["word"] = entry.word
    if entry.problems:
        content["problems"] = [astuple(problem) for problem in entry.problems]
    return f"{json.dumps(name)}: {json.dumps(content, sort_keys=True)}"


def _entries(content: Any) -> dict[str, Entry]:
    return {
        str(name): Entry(
            {str(path): str(print_) for path, print_ in entry["inputs"].items()},
            str(entry["output"]),
            str(entry.get("said", "")),
            tuple(_problem(*each) for each in entry.get("problems", ())),
            str(entry.get("word", "")),
        )
        for name, entry in content["files"].items()
    }


def _problem(file: str, line: int, column: int, severity: Severity, *words: str) -> Problem:
    message, rule, hint, sel = map(str, words)
    return Problem(str(file), int(line), int(column), severity, message, rule, hint, sel)


def _kept(problem: Problem, spec: Spec, line: int) -> Problem:
    """The problem for the ledger: its file named like the inputs, its line counted from the first one of the spec."""
    own = problem.file == str(spec.path)
    return replace(problem, file=_relative(Path(problem.file), spec.home), line=problem.line - (line if own else 0))


def _told(problem: Problem, names: Mapping[str, str], spec: Spec, line: int) -> Problem:
    """The problem from the ledger, its file as the user names it."""
    file = names.get(problem.file) or os.path.normpath(spec.home / problem.file)
    own = file == str(spec.path)
    return replace(problem, file=file, line=problem.line + (line if own else 0))


def _relative(path: Path, home: Path) -> str:
    return Path(os.path.relpath(path, home)).as_posix()


def _digest(said: str) -> str:
    """Empty for nothing."""
    return hashlib.sha256(said.encode(errors="surrogatepass")).hexdigest() if said else ""
