"""Parts (name → content) in, the bytes of one zip, a .docx or .xlsx, out: the same parts give the same bytes; and back.

Files of any number and size become a zip the same way, without being held in memory.

No clock (every part is of 1 January 1980, the oldest date that zip knows), no trace of the operating system,
`[Content_Types].xml` first and the others in the order of their names.

What is left to the machine is deflate itself. Level 6 of the original zlib has given the same bytes for many years;
zlib-ng, which some builds of Python carry instead, finds other matches: there the parts are still equal byte for byte,
and only their compressed form differs.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

CONTENT_TYPES = "[Content_Types].xml"
"""The list of the others, which programs look for at the head of the file."""
EPOCH = (1980, 1, 1, 0, 0, 0)

PIECE = 1024 * 1024
"""Bytes that are read at a time."""

_HEAD, _LISTED, _END = 30, 46, 22
"""Bytes of a zip beside names and contents: before each part, for each in the list, after the list."""
_LEVEL = 6
_LOCKED = 1
"""The flag of a part that needs a password."""
_MSDOS = 0


class BadZip(Exception):
    """Bytes that are no zip which is safe to open; the text goes on after the file's name."""


class BrokenZip(BadZip):
    """No zip, or a damaged one."""


class LargeZip(BadZip):
    """A zip with more in it than may be."""


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as one zip."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as zip_file:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            zip_file.writestr(_entry(name), parts[name], ZIP_DEFLATED, _LEVEL)
    return out.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of a zip that this program has made; one from outside may be a bomb."""
    with ZipFile(BytesIO(content)) as zip_file:
        return {name: zip_file.read(name) for name in zip_file.namelist()}


def unpacked_warily(
    content: bytes, most_parts: int, most_bytes: int, wanted: Callable[[str], bool] = lambda name: True
) -> dict[str, bytes]:
    """The `wanted` parts of a zip from outside, which together take no more than `most_bytes`; or BadZip.

    The sizes that the zip promises are added up before anything is read, and what is really read is counted again:
    a bomb may promise little. The other parts are not unpacked, however large they are.
    """
    try:
        with ZipFile(BytesIO(content)) as zip_file:
            entries = [entry for entry in zip_file.infolist() if not entry.is_dir()]
            chosen = [entry for entry in entries if wanted(entry.filename)]
            if len(entries) > most_parts or sum(entry.file_size for entry in chosen) > most_bytes:
                raise LargeZip("menjadi terlalu besar bila dibuka (bom zip?)")
            _look_at_names(entries)
            return _read_within(zip_file, chosen, most_bytes)
    except BadZip:
        raise
    except Exception as error:  # whatever zipfile says about broken bytes: BadZipFile, zlib.error, even IndexError
        raise BrokenZip("rusak") from error


def pack_files(out: BinaryIO, files: Mapping[str, Path]) -> None:
    """Write a zip of the files, by their names in it. OSError when the disk refuses.

    All are deflated: the PDFs of a pack, whose structure stands in plain text, become a third.
    """
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as zip_file:
        for name in sorted(files):
            entry = _entry(name)
            entry.compress_type, entry.file_size = ZIP_DEFLATED, files[name].stat().st_size
            with files[name].open("rb") as file, zip_file.open(entry, "w") as part:
                copyfileobj(file, part, PIECE)


def is_packed(path: Path, sizes: Mapping[str, int]) -> bool:
    """Whether the zip at `path` is such a one, to the byte but for the contents, of files with these sizes.

    So one that another program has packed again, or that something hangs on, is not.
    """
    try:
        with ZipFile(path) as zip_file:
            start = 0
            for entry, name in zip(zip_file.infolist(), sorted(sizes), strict=True):
                same = (entry.filename, entry.file_size, entry.header_offset) == (name, sizes[name], start)
                plain = (entry.date_time, entry.compress_type, entry.create_system) == (EPOCH, ZIP_DEFLATED, _MSDOS)
                if not (same and plain and not entry.extra and not entry.comment):
                    return False
                start += _HEAD + len(name.encode()) + entry.compress_size
        listed = sum(_LISTED + len(name.encode()) for name in sizes)
        return path.stat().st_size == start + listed + _END
    except Exception:  # no zip, or none that can be read
        return False


@contextmanager
def opened_warily(path: Path, most_parts: int, most_bytes: int) -> Iterator[ZipFile]:
    """The zip at `path`, from outside, its parts still to be read by `pieces`; or BadZip, as of `unpacked_warily`."""
    try:
        zip_file = ZipFile(path)
    except OSError:
        raise
    except Exception as error:
        raise BrokenZip("bukan berkas zip, atau rusak") from error
    with zip_file:
        entries = zip_file.infolist()
        if len(entries) > most_parts or sum(entry.file_size for entry in entries) > most_bytes:
            raise LargeZip("menjadi terlalu besar bila dibuka (bom zip?)")
        if entries and all(entry.flag_bits & _LOCKED for entry in entries):
            raise BadZip("dikunci dengan kata sandi, jadi isinya tidak dapat diperiksa; simpan lagi tanpa kata sandi")
        _look_at_names(entries)
        yield zip_file


def pieces(zip_file: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """A part, piece by piece, and no more of it than it promises; BadZip where it cannot be read."""
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise BadZip("dipadatkan dengan cara yang tidak lazim, jadi tidak dapat dibaca; simpan lagi sebagai zip biasa")
    try:
        with zip_file.open(entry) as file:
            while piece := file.read(PIECE):
                yield piece
    except Exception as error:  # as in unpacked_warily
        raise BrokenZip("rusak") from error


def repacked(content: bytes) -> bytes:
    """A zip that a library has made, as `packed` would have."""
    return packed(unpacked(content))


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, EPOCH)
    entry.create_system = _MSDOS
    return entry


def _look_at_names(entries: Sequence[ZipInfo]) -> None:
    """Two parts of one name are two documents in one file; other names lead out of it (ECMA-376, part 2)."""
    names = [entry.orig_filename for entry in entries]
    if len({name.lower() for name in names}) < len(names):
        raise BadZip("rusak: satu bagian ada dua kali di dalamnya")
    for name in names:
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            raise BadZip(f'rusak: nama bagian "{name}" tidak wajar')


def _read_within(zip_file: ZipFile, entries: Sequence[ZipInfo], room: int) -> dict[str, bytes]:
    """Without a size, zipfile would unpack all that is there before it looks at what was promised; and bzip2 and LZMA,
    which no document may use, at one stroke.
    """
    parts = {}
    for entry in entries:
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise BrokenZip("rusak")
        with zip_file.open(entry) as file:
            part = file.read(room + 1)
        if len(part) > room:
            raise LargeZip("menjadi terlalu besar bila dibuka (bom zip?)")
        parts[entry.filename] = part
        room -= len(part)
    return parts
