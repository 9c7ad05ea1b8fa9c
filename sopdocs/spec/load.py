"""The path of a spec in; its `Source` out, and every problem that its text has."""

from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from sopdocs.files import refusal
from sopdocs.problems import Loc, Problem
from sopdocs.spec.encoding import MAX_BYTES, decode
from sopdocs.spec.merge import OWN, merge
from sopdocs.spec.parse import given_node, parse
from sopdocs.spec.source import Node, Source, keys, way
from sopdocs.workspace import Given, Spec


@dataclass(frozen=True, slots=True)
class Loaded:
    """`source` is None where the text could not be read to its end; there may be problems beside a source, too."""

    source: Source | None
    problems: list[Problem]


def load(path: Path, *, profile: Path | None = None, text: bytes | None = None) -> Loaded:
    """The spec at `path` over the defaults of `profile`.

    `text` is the spec itself when it comes from standard input; `path` is then only the name that problems show.
    Raises MachineError for a file that cannot be read.
    """
    root, problems = _tree(path, _read(path) if text is None else text)
    return _over_defaults(root, problems, profile)


def load_spec(spec: Spec) -> Loaded:
    """What a spec says, over what is given for it, over the defaults of its profile; a part without what surrounds it.

    Raises MachineError for a file that cannot be read.
    """
    root, problems = _tree(spec.path, _read(spec.path) if spec.text is None else spec.text)
    if root and spec.part:
        root = _part(root, spec.part)
    return _over_defaults(root, problems, spec.profile, spec.given)


def _over_defaults(
    root: Node | None, problems: list[Problem], profile: Path | None, given: Given | None = None
) -> Loaded:
    """The spec with `root` as its own words."""
    defaults, more = _profile(profile) if profile else (Node(("", 1, 1), {}), [])
    if root is None or defaults is None:
        return Loaded(None, problems + more)
    own = frozenset(keys(root))
    if given:
        root = merge(root, given_node(given), private=())
    return Loaded(Source(merge(root, defaults), own), problems + more)


def _part(root: Node, part: Loc) -> Node:
    """The mapping there; an empty one where nothing is said."""
    found = way(root, part)
    place, node = found[-1]
    return node if len(found) > len(part) and isinstance(node.value, dict) else Node(place, {})


def load_profile(path: Path) -> Loaded:
    """The defaults at `path` alone. Raises MachineError for a file that cannot be read."""
    root, problems = _profile(path)
    return Loaded(Source(root, frozenset(keys(root))) if root else None, problems)


def _profile(path: Path) -> tuple[Node | None, list[Problem]]:
    root, problems = _tree(path, _read(path), profile=True)
    if root and isinstance(root.value, dict) and OWN in root.value:
        place, _ = root.value[OWN]
        message = f'"{OWN}" tidak berlaku dalam profil'
        problems.append(Problem(*place, "peringatan", message, "profil-jenis", "hapus; jenis ditulis di setiap spec"))
    return root, problems


def _read(path: Path) -> bytes | None:
    """At most one byte more than a spec may have; None for a pipe or a device, which may never end."""
    try:
        if not S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise refusal(f'"{path}" tidak dapat dibaca', error) from error


def _tree(path: Path, content: bytes | None, profile: bool = False) -> tuple[Node | None, list[Problem]]:
    """The mapping at the top of the file, which a profile may leave empty; None beside problems."""
    file = str(path)
    if content is None:
        return None, [_no_file(file)]
    text, problems = decode(content, file)
    if text is None:
        return None, problems
    root, problems = parse(text, file)
    if problems and root is None:
        return None, problems
    if root is None or root.value is None:
        return (Node((file, 1, 1), {}), problems) if profile else (None, [*problems, _empty(file)])
    return (root, problems) if isinstance(root.value, dict) else (None, [*problems, _no_mapping(root, profile)])


def _no_file(file: str) -> Problem:
    message = "ini bukan berkas biasa (folder, pipa atau perangkat)"
    return Problem(file, 1, 1, "error", message, "bukan-berkas", 'untuk masukan standar, pakai "-" sebagai nama')


def _empty(file: str) -> Problem:
    hint = 'mulai dengan baris "jenis: sop", atau buat contoh dengan "sopdocs new sop"'
    return Problem(file, 1, 1, "error", "berkas ini kosong", "berkas-kosong", hint)


def _no_mapping(root: Node, profile: bool) -> Problem:
    found = "sebuah daftar" if isinstance(root.value, list) else "sebuah teks"
    message = f'{"profil" if profile else "spesifikasi"} harus berupa pasangan "kunci: nilai", bukan {found}'
    hint = "lihat contohnya: sopdocs init" if profile else 'baris pertama: "jenis: sop"'
    return Problem(*root.place, "error", message, "tipe-salah", hint)
