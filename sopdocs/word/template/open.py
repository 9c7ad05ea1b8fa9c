"""The path of a template in; its parts, each known to be XML that is safe to read, out."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from sopdocs.files import reason

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 500
"""An office's template with a logo has thirty parts and 100 kB; a zip bomb has more."""

DOCUMENT = "word/document.xml"
SAVE_AGAIN = 'buka di Word, lalu simpan sebagai "Dokumen Word (*.docx)"'
_OLE = b"\xd0\xcf\x11\xe0"


class BadTemplate(Exception):
    """A file that is no template; the text goes on after the file's name, `hint` tells what to do."""

    def __init__(self, message: str, hint: str = SAVE_AGAIN) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Template:
    """A Word file as it lies on the disk, and its parts."""

    path: Path
    content: bytes
    parts: Mapping[str, bytes]


def open_template(path: Path) -> Template:
    """The template at `path`; BadTemplate where it is missing, or is not a Word file that is safe to open."""
    content = _read(path)
    parts = _unpacked(content)
    if DOCUMENT not in parts or "[Content_Types].xml" not in parts:
        raise BadTemplate("bukan dokumen Word")
    if b"macroEnabled" in parts["[Content_Types].xml"]:
        raise BadTemplate("memuat makro (.docm)")
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            _look_through(name, part)
    return Template(path, content, parts)


def _read(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise BadTemplate("adalah folder", "sebutkan berkas .docx")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise BadTemplate("tidak ditemukan", f"letakkan berkas itu di {path.parent.as_posix()}") from error
    except OSError as error:
        raise BadTemplate(f"tidak dapat dibaca ({reason(error)})", "periksa nama dan izin berkas itu") from error
    if len(content) > MOST_BYTES:
        raise BadTemplate(f"lebih besar dari {MOST_BYTES // 1024 // 1024} MB", "perkecil gambar di dalamnya")
    if content.startswith(_OLE):
        raise BadTemplate("adalah dokumen Word lama (.doc) atau bersandi")
    return content


def _unpacked(content: bytes) -> dict[str, bytes]:
    """The parts by name, read no further than their promised size, which is added up before."""
    try:
        with ZipFile(BytesIO(content)) as zip_file:
            entries = [entry for entry in zip_file.infolist() if not entry.is_dir()]
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise BadTemplate("menjadi terlalu besar bila dibuka (bom zip?)", "buat lagi dari templat bawaan")
            return {entry.filename: zip_file.read(entry) for entry in entries}
    except BadTemplate:
        raise
    except Exception as error:  # whatever zipfile says about broken bytes: BadZipFile, zlib.error, even IndexError
        raise BadTemplate("bukan dokumen Word, atau rusak") from error


def _look_through(name: str, part: bytes) -> None:
    """XML without entities of its own, which may grow without bound."""
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise BadTemplate(f"memuat DOCTYPE di {name}", "buat lagi dari templat bawaan")
    try:
        etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as error:
        raise BadTemplate(f"rusak: {name} bukan XML") from error
