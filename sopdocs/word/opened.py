"""A Word file in; its parts, to which more are added, each announced as the package wants it, out; then the file."""

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from sopdocs.word.document import NAMESPACES as PREFIXES
from sopdocs.word.ooxml import NAMESPACES, Element, find, values
from sopdocs.word.register import Media
from sopdocs.word.xml import OFFICE, PACKAGE
from sopdocs.zipped import CONTENT_TYPES, packed, unpacked

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
RELATIONS = "word/_rels/document.xml.rels"
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
"""What the content types of parts begin with: `PART.footer+xml`."""
_NO_LISTS = f'<w:numbering xmlns:w="{NAMESPACES["w"]}"/>'.encode()


class Opened:
    """The parts of one file, by name."""

    def __init__(self, content: bytes) -> None:
        self.parts = unpacked(content)
        self._links = etree.fromstring(self.parts[RELATIONS])
        self._types = etree.fromstring(self.parts[CONTENT_TYPES])

    def tree(self, name: str) -> Any:
        """A part as a tree; what is changed in it must be `put` back. Lists may be missing: they are empty then."""
        return etree.fromstring(self.parts.get(name, _NO_LISTS) if name == NUMBERING else self.parts[name])

    def put(self, name: str, root: Any) -> None:
        """The part as the tree is now; lists are announced where they are new."""
        if name == NUMBERING and name not in self.parts:
            self.relate("nomor", "numbering", "numbering.xml")
            self.add({name: b""}, f"{PART}.numbering+xml")
        self.parts[name] = serialized(root)

    def put_lists(self, numbering: Any, patterns: Sequence[Any], lists: Sequence[Any]) -> None:
        """The tree of lists with more in it: all patterns before all lists, as the schema wants it."""
        numbering.extend([*patterns, *find(numbering, "w:num"), *lists, *find(numbering, "w:numIdMacAtCleanup")])
        self.put(NUMBERING, numbering)

    def target(self, relation: str) -> str:
        """The part that the document finds under the id."""
        found = (each.get("Target", "") for each in self._links if each.get("Id") == relation)
        return f"word/{next(found)}"

    def relate(self, relation: str, kind: str, target: str) -> None:
        """`target` is relative to word/."""
        attributes = {"Id": relation, "Type": f"{OFFICE}/relationships/{kind}", "Target": target}
        etree.SubElement(self._links, f"{{{PACKAGE}/relationships}}Relationship", attributes)

    def add(self, parts: Mapping[str, bytes], content_type: str) -> None:
        """Parts of one type."""
        for name, part in parts.items():
            self.parts[name] = part
            attributes = {"PartName": f"/{name}", "ContentType": content_type}
            etree.SubElement(self._types, f"{{{PACKAGE}/content-types}}Override", attributes)

    def add_images(self, media: Media) -> None:
        """The pictures of a register, with their relationships."""
        for relation, target in media.targets().items():
            self.relate(relation, "image", target)
            self._know_ending(target.rpartition(".")[2])
        self.parts |= media.parts()

    def last_drawing(self) -> int:
        """The highest number of a drawing; 0 where there is none."""
        drawn = [etree.fromstring(part) for part in self.parts.values() if b"<wp:docPr" in part]
        return max((int(each) for part in drawn for each in values(part, ".//wp:docPr/@id")), default=0)

    def bytes(self) -> bytes:
        """The whole file."""
        self.parts[RELATIONS] = serialized(self._links)
        self.parts[CONTENT_TYPES] = serialized(self._types)
        return packed(self.parts)

    def _know_ending(self, ending: str) -> None:
        if not any(each.get("Extension", "").lower() == ending for each in self._types):
            attributes = {"Extension": ending, "ContentType": f"image/{ending}"}
            self._types.insert(0, self._types.makeelement(f"{{{PACKAGE}/content-types}}Default", attributes))


def last_list(numbering: Element) -> int:
    """The highest number of a list or of a pattern of lists; 0 where there is none."""
    used = values(numbering, "w:abstractNum/@w:abstractNumId | w:num/@w:numId")
    return max(map(int, used), default=0)


def with_prefixes(root: Element, more: str = "") -> Element:
    """The document with our prefixes, and those that `more` declares: mc:Choice names one by its prefix."""
    prefixes: dict[Any, str] = {}
    for each in (root, etree.fromstring(f"<w:body {PREFIXES} {more}/>")):
        prefixes.update(each.nsmap)
    whole = etree.Element(root.tag, nsmap=prefixes)
    for name, text in root.attrib.items():
        whole.set(name, text)
    whole.extend(list(root))
    return whole


def serialized(root: Any) -> bytes:
    """A tree as a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
