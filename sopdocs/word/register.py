"""What is numbered through the whole document: lists, pictures, drawings. Filled while the pages are written.

Numbers are handed out in the order of the document, so the same document always gets the same ones.
"""

from dataclasses import dataclass, field

from sopdocs.page import Image
from sopdocs.word.numbering import Numbering


@dataclass(slots=True)
class Media:
    """The image parts; equal bytes are stored once."""

    _ids: dict[tuple[str, bytes], str] = field(default_factory=dict)

    def add(self, image: Image) -> str:
        """The relationship id under which the document finds `image`."""
        return self._ids.setdefault((image.kind, image.data), f"gambar{len(self._ids) + 1}")

    def targets(self) -> dict[str, str]:
        """Relationship id → part name, relative to word/."""
        return {rel: f"media/{rel}.{kind}" for (kind, _), rel in self._ids.items()}

    def parts(self) -> dict[str, bytes]:
        """Part name → content."""
        return {f"word/media/{rel}.{kind}": data for (kind, data), rel in self._ids.items()}


@dataclass(slots=True)
class Register:
    """One document's numbers."""

    numbering: Numbering = field(default_factory=Numbering)
    media: Media = field(default_factory=Media)
    drawings: int = 0

    def next_drawing(self) -> int:
        """A fresh number, from 1: the id of a drawing, and how far it lies to the front."""
        self.drawings += 1
        return self.drawings
