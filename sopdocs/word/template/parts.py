"""The parts of a Word file in; the same parts as python-docx can open them, or why they are no template, out.

Follows the file's own relationships (ECMA-376, part 2) and not the names that Word usually gives: what docxtpl fills is
what the document points to. What leads out of the file, or to nothing, is told.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from sopdocs.word.ooxml import W
from sopdocs.word.template.faults import Fault

DOCUMENT = "word/document.xml"
STYLES = "styles"
TYPES = "[Content_Types].xml"
SAVE_AGAIN = 'buka di Word, lalu simpan sebagai "Dokumen Word (*.docx)"'
PLACES = {
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
}
"""The parts that are filled beside the document, by the last word of their relationship."""
LEFT_OUT = ("attachedTemplate", "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
"""What is about the making of the template, and not of the document that is made from it."""
STRICT = "http://purl.oclc.org/ooxml/"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
)


class BadTemplate(Exception):
    """A file that is no template; the text goes on after the file's name, `hint` tells what to do."""

    def __init__(self, message: str, hint: str = SAVE_AGAIN) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Package:
    """`texts` are the parts that are filled, the document first: the trees by their names, and in words where they are
    in a document. `others` are all other parts.
    """

    texts: Mapping[str, tuple[Any, str]]
    others: Mapping[str, bytes]
    faults: tuple[Fault, ...]

    def tree(self, name: str) -> Any:
        return parsed(name, self.others[name])


def package(parts: Mapping[str, bytes]) -> Package:
    """BadTemplate where the parts are no Word document that is safe to fill."""
    if TYPES not in parts:
        raise BadTemplate("bukan dokumen Word")
    if b"macroEnabled" in parts[TYPES]:
        raise BadTemplate("memuat makro (.docm)")
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            parsed(name, part)
    parts = _named(dict(parts))
    faults = [*_related(parts)]
    texts = {name: (_root(name, parts.pop(name)), where) for name, where in [*_texts(parts)]}
    return Package(texts, parts, tuple(faults))


def parsed(name: str, part: bytes) -> Any:
    """XML without entities of its own, which may grow without bound."""
    try:
        root: Any = etree.fromstring(part, _PARSER)
    except etree.XMLSyntaxError as error:
        raise BadTemplate(f"rusak: {name} bukan XML") from error
    if root.getroottree().docinfo.doctype:
        raise BadTemplate(f"memuat DOCTYPE di {name}", "buat lagi dari templat bawaan")
    return root


def written(root: Any) -> bytes:
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return content


def relations_of(name: str) -> str:
    """The part that says what the part `name` points to."""
    return f"{posixpath.dirname(name)}/_rels/{posixpath.basename(name)}.rels".removeprefix("/")


def _named(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The document under its usual name, which Word Online does not give it, and as a document, not as a .dotx."""
    main = next((target for target, kind, _ in _relations(parts, "") if kind == "officeDocument"), "")
    if main not in parts or posixpath.dirname(main) != "word" or (main != DOCUMENT and DOCUMENT in parts):
        raise BadTemplate("bukan dokumen Word")
    for name, new in ((main, DOCUMENT), (relations_of(main), relations_of(DOCUMENT))):
        if name in parts:
            parts[new] = parts.pop(name)
    root = parsed("_rels/.rels", parts["_rels/.rels"])
    for relation in root.iter(_RELATION):
        if _kind(relation) == "officeDocument":
            relation.set("Target", DOCUMENT)
        elif _kind(relation) == "core-properties":
            relation.set("Type", _CORE)  # LibreOffice has a type of its own, and a second core.xml would be made
    types = parsed(TYPES, parts[TYPES])
    for each in types.iter(f"{_TYPE}Override"):
        if each.get("PartName") == f"/{main}":
            each.set("PartName", f"/{DOCUMENT}")
            each.set("ContentType", _MAIN)
    return {**parts, "_rels/.rels": written(root), TYPES: written(types)}


def _related(parts: dict[str, bytes]) -> Iterator[Fault]:
    """Follows all relationships, and changes them: what is not for documents is left out."""
    known, waiting, seen = _typed(parsed(TYPES, parts[TYPES])), [""], {""}
    while waiting:
        source = waiting.pop(0)
        if (name := relations_of(source)) in parts:
            root = parsed(name, parts[name])
            for relation in [*root.iter(_RELATION)]:
                yield from _looked_at(relation, _target(source, relation), parts)
            parts[name] = written(root)
            for target, _, outside in _relations(parts, source):
                if not outside and target not in seen:
                    seen.add(target)
                    waiting.append(target)
                    if not known & {f"/{target}".lower(), target.rpartition(".")[2].lower()}:
                        raise BadTemplate(f"rusak: jenis bagian {target} tidak disebut")
    _detach(parts)


def _typed(types: Any) -> set[str]:
    """The parts and the endings of which the file says what they are."""
    parts = {each.get("PartName", "").lower() for each in types.iter(f"{_TYPE}Override")}
    return parts | {each.get("Extension", "").lower() for each in types.iter(f"{_TYPE}Default")}


def _looked_at(relation: Any, target: str, parts: Mapping[str, bytes]) -> Iterator[Fault]:
    if _kind(relation) in LEFT_OUT:
        relation.getparent().remove(relation)
    elif relation.get("TargetMode") == "External":
        yield from _outside(relation)
    elif target not in parts:
        yield from _nowhere(relation)


def _detach(parts: dict[str, bytes]) -> None:
    """The template that the template was made from belongs to one computer."""
    for name in [name for name in parts if name.startswith("word/settings")]:
        settings = parsed(name, parts[name])
        for attached in [*settings.iter(f"{W}attachedTemplate")]:
            attached.getparent().remove(attached)
        parts[name] = written(settings)


def _outside(relation: Any) -> Iterator[Fault]:
    target = relation.get("Target", "")
    if _kind(relation) == "image":
        hint = "sisipkan gambarnya ke dalam templat (Sisipkan, Gambar)"
        yield Fault("peringatan", f'gambar "{target}" ada di luar templat', "templat-gambar", hint)
    elif "{{" in target or "%7B%7B" in target:
        yield Fault("peringatan", f'alamat tautan "{target}" tidak diisi', "templat-letak", "tulis alamat yang tetap")


def _nowhere(relation: Any) -> Iterator[Fault]:
    """A picture or link that Word itself could not find any more ("NULL") stays that; nothing else may be missing."""
    if _kind(relation) not in ("image", "hyperlink"):
        raise BadTemplate(f'rusak: bagian "{relation.get("Target")}" tidak ada di dalamnya')
    relation.set("TargetMode", "External")
    if _kind(relation) == "image":
        hint = "hapus, atau sisipkan lagi gambarnya"
        yield Fault("peringatan", f'gambar "{relation.get("Target")}" hilang', "templat-gambar", hint)


def _texts(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """In the order in which faults are told: the document, then by name."""
    yield DOCUMENT, ""
    found = {target: kind for target, kind, outside in _relations(parts, DOCUMENT) if kind in PLACES and not outside}
    for name in sorted(found):
        yield name, PLACES[found[name]]


def _relations(parts: Mapping[str, bytes], source: str) -> Iterator[tuple[str, str, bool]]:
    """(target, the last word of its type, whether it is outside the file)"""
    if (name := relations_of(source)) in parts:
        for relation in parsed(name, parts[name]).iter(_RELATION):
            yield _target(source, relation), _kind(relation), relation.get("TargetMode") == "External"


def _kind(relation: Any) -> str:
    return str(relation.get("Type", "")).rpartition("/")[2]


def _target(source: str, relation: Any) -> str:
    target = str(relation.get("Target", ""))
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")


def _root(name: str, part: bytes) -> Any:
    """With the prefix `w` for Word's own names, by which docxtpl knows them."""
    root = parsed(name, part)
    if root.tag.startswith(f"{{{STRICT}"):
        raise BadTemplate('disimpan sebagai "Strict Open XML"')
    if not root.tag.startswith(W):
        raise BadTemplate("bukan dokumen Word")
    if root.nsmap.get("w") == W[1:-1] and [*root.nsmap.values()].count(W[1:-1]) == 1:
        return root
    others = {prefix: name for prefix, name in root.nsmap.items() if name != W[1:-1] and prefix != "w"}
    made = etree.Element(root.tag, {**root.attrib}, {"w": W[1:-1], **others})
    made[:] = root[:]
    return made
