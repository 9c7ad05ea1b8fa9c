"""A zip from the archive in; whether it is still what its manifest says, in sentences, out.

The zip is not trusted: nothing is unpacked to the disk, and a part is read only as far as it promises.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from sopdocs.errors import UsageError
from sopdocs.files import refusal
from sopdocs.pack import manifest
from sopdocs.pack.manifest import Manifest
from sopdocs.pack.tempat import MANIFEST, PAKET
from sopdocs.zipped import BadZip, opened_warily, pieces

MOST_FILES, MOST_BYTES = 100_000, 8 * 1024**3
MOST_MANIFEST, MOST_PDF = 64 * 1024**2, 1024**3


@dataclass(frozen=True, slots=True)
class Diperiksa:
    """`salah` is what is wrong with the zip, a sentence each; `isi` its manifest, where that can be read."""

    salah: tuple[str, ...]
    isi: Manifest | None = None

    @property
    def halaman(self) -> int:
        """Of paket.pdf, as the manifest has it."""
        return self.isi.berkas[PAKET].halaman if self.isi and PAKET in self.isi.berkas else 0


def periksa_zip(path: Path) -> Diperiksa:
    """UsageError: there is no such file. MachineError: it cannot be read."""
    if not path.is_file():
        raise UsageError(f"{path} {'adalah folder, bukan berkas zip' if path.is_dir() else 'tidak ada'}")
    try:
        with opened_warily(path, MOST_FILES, MOST_BYTES) as zip_file:
            return _diperiksa(zip_file)
    except BadZip as error:
        return Diperiksa((_shown(str(error)),))
    except OSError as error:
        raise refusal(f"{path} tidak dapat dibaca", error) from error


def berisi(path: Path, known: Manifest, content: bytes) -> bool:
    """Whether the zip at `path` has this manifest, whose bytes are `content`, and is what it says."""
    try:
        with opened_warily(path, MOST_FILES, MOST_BYTES) as zip_file:
            parts = _parts(zip_file)
            return _whole(zip_file, parts[MANIFEST]) == content and not any(_differences(zip_file, parts, known))
    except (BadZip, OSError, KeyError):
        return False


def _diperiksa(zip_file: ZipFile) -> Diperiksa:
    parts = _parts(zip_file)
    if MANIFEST not in parts:
        return Diperiksa((f"tidak berisi {MANIFEST}; ini bukan paket dari sopdocs pack",))
    if parts[MANIFEST].file_size > MOST_MANIFEST:
        return Diperiksa((f"{MANIFEST}: terlalu besar",))
    try:
        known = manifest.baca(_whole(zip_file, parts[MANIFEST]))
    except (BadZip, ValueError) as error:
        return Diperiksa((f"{MANIFEST}: {error}",))
    wrong = [*_differences(zip_file, parts, known), *_sums(known)]
    return Diperiksa(tuple(map(_shown, wrong or _paket(zip_file, parts[PAKET], known))), known)


def _parts(zip_file: ZipFile) -> dict[str, ZipInfo]:
    """By their names in the pack, whose folder is the one that has the manifest."""
    entries = [entry for entry in zip_file.infolist() if not entry.is_dir()]
    named = (each.filename for each in entries if each.filename.rpartition("/")[2] == MANIFEST)
    top = min(named, key=len, default="").removesuffix(MANIFEST)
    inside = {each.filename.removeprefix(top): each for each in entries if each.filename.startswith(top)}
    return inside | {f"../{each.filename}": each for each in entries if not each.filename.startswith(top)}


def _differences(zip_file: ZipFile, parts: Mapping[str, ZipInfo], known: Manifest) -> Iterator[str]:
    """Files that are missing, not as they were, or too many."""
    for name, each in sorted(known.berkas.items()):
        if name not in parts:
            yield f"{name}: tidak ada di dalam zip"
        elif parts[name].file_size != each.bita:
            yield f"{name}: isinya berubah ({parts[name].file_size} bita, menurut manifest {each.bita})"
        elif (print_ := _sha256(zip_file, parts[name])) != each.sha256:
            yield f"{name}: {'isinya berubah (SHA-256 lain dari manifest)' if print_ else 'rusak, tidak dapat dibaca'}"
    for name in sorted(parts.keys() - known.berkas.keys() - {MANIFEST}):
        yield f"{name.removeprefix('../')}: tidak disebut di manifest"


def _sums(known: Manifest) -> Iterator[str]:
    """What the manifest says must fit together."""
    listed = {name for each in known.dokumen for name in each.berkas}
    for name in sorted(listed - known.berkas.keys()):
        yield f"{MANIFEST}: {name} disebut sebagai dokumen, tetapi tidak ada di daftar berkas"
    if PAKET not in known.berkas:
        yield f"{MANIFEST}: {PAKET} tidak ada di daftar berkas"
        return
    total = known.sampul + sum(each.halaman for name, each in known.berkas.items() if name != PAKET)
    if total != known.berkas[PAKET].halaman:
        yield f"{MANIFEST}: {PAKET} {known.berkas[PAKET].halaman} halaman, sedangkan isinya berjumlah {total}"


def _paket(zip_file: ZipFile, part: ZipInfo, known: Manifest) -> Iterator[str]:
    """Whether the PDF of all has the pages that it should."""
    from sopdocs.pdf.opened import BadPdf, pages  # pypdf is slow to import, and sopdocs pack asks for `berisi` only

    if part.file_size > MOST_PDF:
        yield f"{PAKET}: terlalu besar untuk dihitung halamannya"
        return
    try:
        count = pages(_whole(zip_file, part))
    except BadPdf as error:
        yield f"{PAKET}: {error}"
        return
    if count != known.berkas[PAKET].halaman:
        yield f"{PAKET}: {count} halaman, menurut manifest {known.berkas[PAKET].halaman}"


def _shown(sentence: str) -> str:
    """With names from outside in it, but without what would move the cursor of the one who reads it."""
    return "".join(letter if letter.isprintable() else "_" for letter in sentence)


def _sha256(zip_file: ZipFile, part: ZipInfo) -> str:
    """Empty for a part that cannot be read."""
    digest = hashlib.sha256()
    try:
        for piece in pieces(zip_file, part):
            digest.update(piece)
    except BadZip:
        return ""
    return digest.hexdigest()


def _whole(zip_file: ZipFile, part: ZipInfo) -> bytes:
    return b"".join(pieces(zip_file, part))
