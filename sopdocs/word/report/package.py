"""The parts of a Word file in; the same with further parts, each announced as the package wants it, out."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from sopdocs.word.xml import OFFICE, PACKAGE
from sopdocs.zipped import CONTENT_TYPES, packed, unpacked

RELATIONS = "word/_rels/document.xml.rels"


class Package:
    """The parts of one file, by name."""

    def __init__(self, content: bytes) -> None:
        self.parts = unpacked(content)
        self._links = etree.fromstring(self.parts[RELATIONS])
        self._types = etree.fromstring(self.parts[CONTENT_TYPES])

    def tree(self, name: str, empty: bytes = b"") -> Any:
        """A part as a tree; what is changed in it must be `put` back."""
        return etree.fromstring(self.parts.get(name, empty))

    def put(self, name: str, root: Any) -> None:
        self.parts[name] = serialized(root)

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

    def bytes(self) -> bytes:
        """The whole file."""
        self.put(RELATIONS, self._links)
        self.put(CONTENT_TYPES, self._types)
        return packed(self.parts)


def serialized(root: Any) -> bytes:
    """A tree as a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
