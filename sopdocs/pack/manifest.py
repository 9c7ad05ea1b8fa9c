"""What is in a pack and what it was made from, as a value and as manifest.json: sorted, without clock or machine."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from sopdocs import __version__

FORMAT = 1
"""A later program that writes other keys counts on; this one says that it does not know them."""

SIDIK = "sidik"
"""The key of the fingerprint of all the rest of a manifest.json."""
MOST = 10**15
"""Bytes and pages; no pack has more."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file of the pack: its size, fingerprint, pages if it has any, and what it was made from.

    `dari` are names counted from the workspace, each with the fingerprint of that file at the time; empty for the buku
    agenda, which goes on with every letter.
    """

    bita: int
    sha256: str
    halaman: int = 0
    dari: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Isi:
    """A document of the pack, with the names of its files."""

    langkah: str
    judul: str
    jenis: str
    tanggal: str
    berkas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catatan:
    """What the audit found."""

    tingkat: str
    tempat: str
    uraian: str
    saran: str
    aturan: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """`sampul` is how many pages stand before the documents; `susunan` the fingerprint of all that paket.pdf shows."""

    judul: str
    periode: str
    sop: str
    spec: str
    dokumen: tuple[Isi, ...]
    berkas: Mapping[str, Berkas]
    sampul: int
    susunan: str
    temuan: tuple[Catatan, ...] = ()
    program: str = __version__

    def as_json(self) -> bytes:
        """The same value, the same bytes."""
        content = {"format": FORMAT} | asdict(self)
        content[SIDIK] = sidik(content)
        return f"{json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)}\n".encode(errors="surrogateescape")


def baca(content: bytes) -> Manifest:
    """The value of a manifest.json, also of one from outside; ValueError says what is wrong with it."""
    try:
        read: Any = json.loads(content)
        newer = int(read["format"]) > FORMAT
        known = None if newer else _manifest(read)
        same = newer or read.get(SIDIK) == sidik(read)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise ValueError("rusak, atau bukan dari sopdocs") from error
    if known is None:
        raise ValueError("dibuat oleh sopdocs yang lebih baru; perbarui sopdocs dulu")
    if not same:
        raise ValueError("isinya diubah sesudah paket ditutup")
    return known


def sidik(content: Mapping[str, Any]) -> str:
    """The SHA-256 of what a manifest.json says, however it is laid out; it tells who edits one by hand."""
    rest = {key: value for key, value in content.items() if key != SIDIK}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()


def _manifest(read: Any) -> Manifest:
    return Manifest(
        judul=str(read["judul"]),
        periode=str(read["periode"]),
        sop=str(read["sop"]),
        spec=str(read["spec"]),
        dokumen=tuple(_isi(each) for each in read["dokumen"]),
        berkas={str(name): _berkas(each) for name, each in read["berkas"].items()},
        sampul=_bilangan(read["sampul"]),
        susunan=str(read["susunan"]),
        temuan=tuple(Catatan(**{key: str(each[key]) for key in Catatan.__slots__}) for each in read["temuan"]),
        program=str(read["program"]),
    )


def _isi(read: Any) -> Isi:
    step, title, jenis, day = (str(read[key]) for key in ("langkah", "judul", "jenis", "tanggal"))
    return Isi(step, title, jenis, day, tuple(map(str, read["berkas"])))


def _berkas(read: Any) -> Berkas:
    made_from = {str(name): str(print_) for name, print_ in read["dari"].items()}
    return Berkas(_bilangan(read["bita"]), str(read["sha256"]), _bilangan(read["halaman"]), made_from)


def _bilangan(read: Any) -> int:
    """ValueError for what is no number of bytes or pages."""
    if not 0 <= (number := int(read)) <= MOST:
        raise ValueError("no number of bytes or pages")
    return number
