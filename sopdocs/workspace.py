"""Paths in, specs with their profile and their place in the output out: the shape of a workspace on the disk.

specs/          what people write; profil.yaml gives the specs around and below it their defaults
templates/      Word templates and example specs
output/         what is generated, at the same place as the spec under specs/
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import normalize

from sopdocs.errors import UsageError
from sopdocs.files import refusal
from sopdocs.problems import Loc, Problem

SPECS = "specs"
TEMPLATES = "templates"
OUTPUT = "output"
AGENDA = "agenda.sqlite"
PROFILES = ("profil.yaml", "profil.yml")
ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Given:
    """What another document says about this one: keys and values as YAML, as if at `place` (file, line, column).

    They hold where the spec itself is silent, before those of the profile.
    """

    text: str
    place: tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Spec:
    """A spec as the user names it; `output / name` and an ending is a file made from it.

    `text` is the spec itself when it came from standard input; `rival` a second profile beside `profile`, which is
    one too many. A spec may be a `part` of the file at `path` (the keys that lead to it), `words` is then what it says;
    `letter` is its name in the buku agenda where that is not `name`.
    """

    path: Path
    profile: Path | None
    output: Path
    name: Path
    text: bytes | None = None
    rival: Path | None = None
    given: Given | None = None
    part: Loc = ()
    words: str = ""
    letter: str = ""

    @property
    def inputs(self) -> list[Path]:
        """The files that say what the document says, the spec first; of a part the others only."""
        own = None if self.part else self.path
        return [path for path in (own, self.profile, self.rival) if path]

    @property
    def said(self) -> str:
        """What the document says beside its files."""
        return self.words + (self.given.text if self.given else "")

    @property
    def home(self) -> Path:
        """The folder of the file that it stands in."""
        return self.path.parent

    @property
    def is_profile(self) -> bool:
        """True for a profil.yaml that was named like a spec: it can be checked, but becomes no document."""
        return self.text is None and self.path.name in PROFILES

    def target(self, ending: str) -> Path:
        """Where the file with that ending is written: `output/sop/x.docx`."""
        return self.output / f"{self.name}{ending}"


def find(paths: Iterable[Path], output: Path | None = None) -> list[Spec]:
    """The specs at and under `paths`, each once, in order; `output` overrules the folder for what they become.

    UsageError: a path that is not there, or without a spec. MachineError: a folder that cannot be read.
    """
    found: dict[Path, Spec] = {}
    for path in paths:
        for spec in _at(path, output):
            found.setdefault(absolute(spec.path), spec)
    return [found[path] for path in sorted(found)]


def one(path: Path) -> Spec:
    """The spec at `path`, which another one names. UsageError: there is none, or a folder."""
    if path.is_dir():
        raise UsageError(f"{path} adalah folder, bukan berkas")
    [found] = find([path])
    return found


def from_input(text: bytes, output: Path | None = None) -> Spec:
    """A spec from standard input; it belongs to the workspace of the current folder."""
    home = Path(SPECS) if Path(SPECS).is_dir() else Path()
    profile = nearest_profile(home)
    return Spec(Path("stdin"), profile, output or Path(OUTPUT), Path("stdin"), text, _rival(profile))


def clashes(specs: Iterable[Spec]) -> dict[Spec, Problem]:
    """The specs that would be written to one file, each with what it says about that.

    Names that differ in capitals, or in how an accent is encoded, are one name: on Windows and macOS they are.
    """
    owners: dict[str, list[Spec]] = {}
    for spec in specs:
        target = normalize("NFC", str(absolute(spec.target("")))).casefold()
        owners.setdefault(target, []).append(spec)
    return {
        spec: _clash(spec, next(other for other in rivals if other is not spec))
        for rivals in owners.values()
        for spec in rivals
        if len(rivals) > 1
    }


@cache
def nearest_profile(folder: Path) -> Path | None:
    """The first profil.yaml from `folder` upwards, up to the workspace that the folder lies in."""
    specs = specs_folder(absolute(folder))
    for candidate in _upwards(folder):
        for name in PROFILES:
            if (candidate / name).is_file():
                return candidate / name
        if specs and absolute(candidate) == specs.parent:
            break
    return None


def agenda_file(home: Path) -> Path:
    """The buku agenda for specs in the folder `home`: in specs/, with what people write, for it is not made again."""
    specs = specs_folder(absolute(home))
    return (_shown(specs) if specs else home) / AGENDA


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """Where a template lies, and everywhere that it could have lain: a copy that appears there wins."""

    path: Path
    candidates: tuple[Path, ...]


def template_file(name: str, home: Path) -> TemplateFile:
    """The template called `name` for specs in the folder `home`: of their workspace, or the one that is shipped.

    Where there is neither, it is the place where the office would put its own.
    """
    specs = specs_folder(absolute(home))
    own = (_shown(specs.parent) if specs else Path()) / TEMPLATES / name
    shipped = templates() / name
    return TemplateFile(shipped if shipped.is_file() and not own.is_file() else own, (own, shipped))


def templates() -> Path:
    """The folder of templates: inside an installed package, beside the package in a checkout."""
    package = Path(__file__).parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def specs_folder(path: Path) -> Path | None:
    """The nearest folder `specs` around an absolute path."""
    return next((folder for folder in (path, *path.parents) if folder.name == SPECS), None)


def absolute(path: Path) -> Path:
    """The whole path; what is named by a link keeps that name."""
    return Path(os.path.abspath(path))  # noqa: PTH100, resolve() would follow links, and so rename a linked spec


def _clash(spec: Spec, other: Spec) -> Problem:
    message = f"{spec.path} dan {other.path} sama-sama menjadi {spec.target('.*')}"
    return Problem(str(spec.path), 1, 1, "error", message, "nama-ganda", "ganti nama salah satu")


def _at(path: Path, output: Path | None) -> list[Spec]:
    try:
        found = [_spec(file, path, output) for file in _files(path)]
    except OSError as error:
        raise refusal(f"{error.filename or path} tidak dapat dibaca", error) from error
    if not found:
        raise UsageError(f"tidak ada spec (*.yaml) di {path}")
    return found


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from _under(path, set())
    elif path.exists() or path.is_symlink():
        yield path
    else:
        raise UsageError(f"{path} tidak ada")


def _under(folder: Path, seen: set[Path]) -> Iterator[Path]:
    """The specs in `folder` and below. A folder that links lead to twice, or back to, is read once."""
    real = folder.resolve()
    if real in seen:
        return
    seen.add(real)
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _under(entry, seen)
        elif entry.suffix.lower() in ENDINGS and entry.name not in PROFILES:
            yield entry


def _spec(file: Path, given: Path, output: Path | None) -> Spec:
    """`file`, found at or under the path `given`."""
    whole = absolute(file)
    if specs := specs_folder(whole):
        name, home = whole.relative_to(specs), _shown(specs.parent)
    else:
        name, home = file.relative_to(given) if file != given else Path(file.name), Path()
    profile = None if file.name in PROFILES else nearest_profile(file.parent)
    return Spec(file, profile, output or home / OUTPUT, name.with_suffix(""), rival=_rival(profile))


def _rival(profile: Path | None) -> Path | None:
    """The profile of the other ending in the same folder."""
    others = [profile.with_name(name) for name in PROFILES if name != profile.name] if profile else []
    return next((path for path in others if path.is_file()), None)


def _upwards(folder: Path) -> Iterator[Path]:
    """`folder` and its parents, spelled as short as the folder itself: `specs/sop`, `specs`, `.`, `/home`, `/`."""
    yield folder
    yield from (_shown(parent) for parent in absolute(folder).parents)


def _shown(path: Path) -> Path:
    """Relative to the current folder where it lies below it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
