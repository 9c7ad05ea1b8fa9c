"""The bytes of an .xlsx in; its parts as trees, found by their relationships, out; or why it is no workbook.

A file from outside may be anything, so nothing is trusted: not what the zip promises (zipped.unpacked_warily), not the
names of its parts, not that XML is harmless. Names of elements come without their namespace, which is another one where
Excel saved "Strict Open XML"; elements of namespaces that are not Excel's own keep theirs.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from sopdocs.excel.read.content import ASK_AGAIN, ASK_FOR_FORM, TOO_LARGE, UNPACK, refuse_others
from sopdocs.excel.read.found import SAVE_AGAIN, BadWorkbook
from sopdocs.zipped import CONTENT_TYPES, BadZip, BrokenZip, LargeZip, unpacked_warily

MOST_BYTES = 50 * 1024 * 1024
MOST_UNPACKED = 40 * 1024 * 1024
MOST_PARTS = 2000
MOST_MARKS = 1_000_000
"""A form of forty rows has 100 kB in twelve parts; photos that somebody has pasted into it are not unpacked. Marks are
all "<" and "=", which tell, whatever the encoding, how many elements and attributes there may be. No bound on how well
a part is compressed: the empty rows of a form to which somebody gave frames down to its end are as dense as a bomb.
"""

_NAMESPACES = frozenset(
    {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/content-types",
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    }
)
_TYPES = {
    "sheet.binary": ("adalah buku kerja Excel biner (.xlsb)", SAVE_AGAIN),
    "wordprocessingml": ("adalah dokumen Word", ASK_FOR_FORM),
    "ms-word": ("adalah dokumen Word", ASK_FOR_FORM),
    "presentationml": ("adalah presentasi PowerPoint", ASK_FOR_FORM),
    "ms-powerpoint": ("adalah presentasi PowerPoint", ASK_FOR_FORM),
}
"""What the main part of another file of Office calls itself."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points to: a part by its name, as `Package.tree` knows it, under the last word of its type."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of XML by their names in small letters; `main` is the name of the workbook."""

    parts: Mapping[str, bytes]
    main: str

    def tree(self, name: str) -> Element:
        """BadWorkbook: the part is missing, or no harmless XML."""
        if name not in self.parts:
            raise BadWorkbook(f'rusak: bagian "{name}" tidak ada di dalamnya', ASK_AGAIN)
        return parsed(name, self.parts[name])

    def relations(self, source: str) -> Iterator[Relation]:
        """What the part `source` points to inside the file ("": the file itself)."""
        return _relations(self.parts, source)

    def related(self, source: str, kind: str) -> Element | None:
        """The first part of that kind that `source` points to."""
        found = (each.target for each in self.relations(source) if each.kind == kind)
        name = next(found, None)
        return None if name is None else self.tree(name)


def package(content: bytes) -> Package:
    """BadWorkbook where the bytes are no workbook that is safe to read."""
    if len(content) > MOST_BYTES:
        raise BadWorkbook(f"lebih besar dari {MOST_BYTES // 1024 // 1024} MB", "perkecil foto di dalamnya")
    refuse_others(content)
    parts = {name.lower(): part for name, part in _unpacked(content).items()}
    if sum(part.count(b"<") + part.count(b"=") for part in parts.values()) > MOST_MARKS:
        raise BadWorkbook("memuat terlalu banyak sel", TOO_LARGE)
    main = next((each.target for each in _relations(parts, "") if each.kind == "officedocument"), "")
    if CONTENT_TYPES.lower() not in parts or not main:
        raise _other_zip(content)
    _look_at_type(parts, main)
    return Package(parts, main)


def parsed(name: str, part: bytes) -> Element:
    """The root. No DOCTYPE: its entities may grow without bound."""
    parser = XMLParser(target=_Builder(name))
    try:
        parser.feed(part)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:  # the latter two: an encoding that Python lacks
        raise BadWorkbook(f"rusak: {name} bukan XML", ASK_AGAIN) from error
    return root


def attribute(element: Element, name: str) -> str:
    """An attribute of the namespace of relationships, whichever that is."""
    return next((value for key, value in element.items() if key.endswith(f"}}{name}")), "")


class _Builder(TreeBuilder):
    """Builds only what has no DOCTYPE."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def doctype(self, *_: Any) -> None:
        raise BadWorkbook(f"memuat DOCTYPE di {self._name}", SAVE_AGAIN)

    def start(self, tag: str, attrs: dict[Any, Any], /) -> Element:
        return super().start(_local(tag), attrs)

    def end(self, tag: str, /) -> Element:
        return super().end(_local(tag))


@lru_cache(maxsize=512)
def _local(tag: str) -> str:
    namespace, _, name = tag[1:].rpartition("}")
    return name if namespace in _NAMESPACES else tag


def _unpacked(content: bytes) -> dict[str, bytes]:
    try:
        return unpacked_warily(content, MOST_PARTS, MOST_UNPACKED, _is_xml)
    except BrokenZip as error:
        raise BadWorkbook("rusak atau terpotong", ASK_AGAIN) from error
    except LargeZip as error:
        raise BadWorkbook(str(error), TOO_LARGE) from error
    except BadZip as error:
        raise BadWorkbook(str(error)) from error


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _relations(parts: Mapping[str, bytes], source: str) -> Iterator[Relation]:
    name = f"{posixpath.dirname(source)}/_rels/{posixpath.basename(source)}.rels".removeprefix("/")
    if name in parts:
        for each in parsed(name, parts[name]).iter("Relationship"):
            if each.get("TargetMode") != "External":
                kind = each.get("Type", "").rpartition("/")[2].lower()
                yield Relation(each.get("Id", ""), kind, _target(source, each.get("Target", "")))


def _target(source: str, target: str) -> str:
    path = posixpath.join("/", posixpath.dirname(source), unquote(target).replace("\\", "/"))
    return posixpath.normpath(path).lstrip("/").lower()


def _look_at_type(parts: Mapping[str, bytes], main: str) -> None:
    types = parsed(CONTENT_TYPES, parts[CONTENT_TYPES.lower()])
    named = {each.get("PartName", "").lower(): each.get("ContentType", "") for each in types.iter("Override")}
    ending = {each.get("Extension", "").lower(): each.get("ContentType", "") for each in types.iter("Default")}
    kind = named.get(f"/{main}") or ending.get(main.rpartition(".")[2]) or ""
    for word, (message, hint) in _TYPES.items():
        if word in kind:
            raise BadWorkbook(message, hint)


def _other_zip(content: bytes) -> BadWorkbook:
    if b"Index/Document.iwa" in content:
        return BadWorkbook("adalah dokumen Numbers (Apple)", "di Numbers pilih File, Ekspor ke, Excel")
    return BadWorkbook("adalah arsip zip, bukan buku kerja Excel", UNPACK)
