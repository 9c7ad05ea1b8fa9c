"""The pages of several PDFs in, the pages of one PDF out: each as it is, with its stamp."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NumberObject, PdfObject, StreamObject

from sopdocs.pdf.annotations import fields, kept
from sopdocs.pdf.balance import around
from sopdocs.pdf.copying import Copying
from sopdocs.pdf.entries import at, entries, listed, name, raw, resolved, stream
from sopdocs.pdf.stamp import RESOURCE, Frame, Stamps
from sopdocs.pdf.target import Reference, Target

_A4 = (0.0, 0.0, 595.28, 841.89)
_BOXES = ("MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox")
_KEPT = (*_BOXES, "Rotate", "UserUnit", "Resources", "Group", "StructParents")
_FIELD = "IsianSopdocs"
"""How a page calls the looks of what was a field of a form."""


class Sheets:
    """The pages, `references` to them in their order, `root` of their tree."""

    def __init__(self, target: Target, number: Callable[[int, int], str], title: str, total: int) -> None:
        self._target = target
        self._stamps, self._font = Stamps(), target.reserve()
        self._number, self._title, self._total = number, title, total
        self.references: list[Reference] = []
        self.root = target.reserve()

    def add(self, reader: PdfReader, named: Mapping[str, Any], shift: int | None) -> Copying:
        """All pages of one more PDF; what copies what else is wanted of it."""
        copying = Copying(reader, self._target, shift)
        sheets = list(reader.pages)
        references = [self._target.reserve() for _ in sheets]
        for sheet, reference in zip(sheets, references, strict=True):
            if isinstance(sheet.indirect_reference, IndirectObject):
                copying.known(sheet.indirect_reference, reference)
        for sheet, reference in zip(sheets, references, strict=True):
            self.references.append(reference)
            self._target.put(reference, self._sheet(sheet, copying, named))
        return copying

    def finish(self) -> None:
        """Write the tree and the font of the stamps."""
        count = NumberObject(len(self.references))
        self._target.put(self.root, entries(Type=name("Pages"), Count=count, Kids=ArrayObject(self.references)))
        reader = PdfReader(BytesIO(self._stamps.font()))
        copying = Copying(reader, self._target, None)
        self._target.put(self._font, copying.copy(at(reader.trailer["/Root"], "Font")))
        copying.finish()

    def _sheet(self, sheet: PageObject, copying: Copying, named: Mapping[str, Any]) -> DictionaryObject:
        """The page for the merged PDF."""
        annotations, drawn = kept(sheet, named), list(fields(sheet))
        _lend(sheet, "Font", {RESOURCE: self._font})
        _lend(sheet, "XObject", {f"{_FIELD}{number}": looks for number, (looks, _) in enumerate(drawn)}, own=True)
        found = entries(Type=name("Page"), Parent=self.root, Tabs=name("S"))
        for key in _KEPT:
            if raw(sheet, key) is not None:
                found.update(copying.copy(entries(**{key: raw(sheet, key)})))
        if annotations:
            found[name("Annots")] = copying.copy(annotations)
        before, behind = around(_content(sheet))
        behind += b"".join(b"q %b cm /%b%d Do Q\n" % (m.encode(), _FIELD.encode(), n) for n, (_, m) in enumerate(drawn))
        behind += self._stamps.draw(_frame(sheet), self._title, self._number(len(self.references), self._total))
        parts = [self._target.add(stream(before)), *map(copying.copy, listed(raw(sheet, "Contents")))]
        found[name("Contents")] = ArrayObject([*parts, self._target.add(stream(behind))])
        return found


def _lend(sheet: PageObject, kind: str, more: Mapping[str, PdfObject], *, own: bool = False) -> None:
    """More resources for a page. What others share is changed for all, unless it is to be its `own`."""
    if not more:
        return
    resources = at(sheet, "Resources")
    if resources is None or own:
        resources = sheet[name("Resources")] = DictionaryObject(resources or {})
    there = at(resources, kind)
    if there is None or own:
        there = resources[name(kind)] = DictionaryObject(there or {})
    there.update({name(key): item for key, item in more.items()})


def _content(sheet: PageObject) -> bytes:
    """What draws the page, unpacked."""
    streams = (resolved(each) for each in listed(raw(sheet, "Contents")))
    return b"\n".join(each.get_data() for each in streams if isinstance(each, StreamObject))


def _frame(sheet: PageObject) -> Frame:
    """What is seen of the page: of its paper, what is not cut off."""
    media, crop = (_edges(raw(sheet, key)) for key in ("MediaBox", "CropBox"))
    media = media or _A4
    left, bottom, right, top = crop or media
    seen = max(left, media[0]), max(bottom, media[1]), min(right, media[2]), min(top, media[3])
    if seen[0] >= seen[2] or seen[1] >= seen[3]:
        seen = media
    return Frame(*seen, turn=int(at(sheet, "Rotate") or 0) % 360, unit=float(at(sheet, "UserUnit") or 1))


def _edges(box: Any) -> tuple[float, float, float, float] | None:
    """Left, bottom, right, top; a box may be told by any two opposite corners."""
    if len(listed(box)) != 4:
        return None
    x, y, other_x, other_y = (float(resolved(each)) for each in listed(box))
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)
