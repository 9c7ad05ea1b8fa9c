"""The annotations of a page in, those that a merged PDF keeps out: links and notes.

What starts programs, runs scripts or brings files along stays behind. A field of a form is drawn into the page, as it
was filled in: in the merged PDF it could no longer be one, for fields of two forms may have the same name.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, RectangleObject, StreamObject

from sopdocs.pdf.entries import at, listed, name, raw, resolved

_SAFE_ACTIONS = ("/GoTo", "/URI")
_LEFT_BEHIND = ("/FileAttachment", "/Sound", "/Movie", "/Screen", "/3D", "/RichMedia", "/PrinterMark", "/TrapNet")
_HIDDEN = 1 << 1
"""A bit of an annotation's flags."""


def kept(page: DictionaryObject, named: Mapping[str, Any]) -> ArrayObject:
    """The annotations for the merged page; `named` are the destinations that have a name, as arrays."""
    found = ArrayObject()
    for place in listed(raw(page, "Annots")):
        item = resolved(place)
        if isinstance(item, DictionaryObject) and at(item, "Subtype") not in (*_LEFT_BEHIND, "/Widget"):
            _make_safe(item)
            if _is_useful(item, named):
                found.append(place)
    return found


def fields(page: DictionaryObject) -> Iterator[tuple[Any, str]]:
    """The looks of each field that can be seen, and the matrix that puts them on the page (ISO 32000-1, 12.5.5)."""
    for place in listed(raw(page, "Annots")):
        item = resolved(place)
        if at(item, "Subtype") != "/Widget" or int(at(item, "F") or 0) & _HIDDEN:
            continue
        looks = raw(at(item, "AP"), "N")
        if not isinstance(resolved(looks), StreamObject):  # one look for each state, of a box to tick
            looks = raw(resolved(looks), str(at(item, "AS") or "/Off")[1:])
        if isinstance(resolved(looks), StreamObject) and isinstance(looks, IndirectObject):
            yield looks, _matrix(resolved(looks), RectangleObject(tuple(map(float, at(item, "Rect")))))


def target(item: DictionaryObject, named: Mapping[str, Any]) -> Any:
    """Where a link or a bookmark leads in its own PDF, as an array; None when it leads elsewhere or nowhere."""
    action = at(item, "A")
    place = at(item, "Dest")
    if place is None and at(action, "S") == "/GoTo":
        place = at(action, "D")
    if isinstance(place, str | bytes):
        place = named.get(_text(place))
    if isinstance(place, DictionaryObject):
        place = at(place, "D")
    return place if isinstance(place, ArrayObject) and place else None


def named_targets(pairs: Iterator[tuple[Any, Any]]) -> dict[str, Any]:
    """The destinations of a tree of names."""
    return {_text(key): resolved(value) for key, value in pairs if isinstance(key, str | bytes)}


def _text(key: str | bytes) -> str:
    return key.decode("latin-1") if isinstance(key, bytes) else str(key)


def _make_safe(item: DictionaryObject) -> None:
    dict.pop(item, name("AA"), None)
    action = at(item, "A")
    if action is None:
        return
    if at(action, "S") in _SAFE_ACTIONS:
        dict.pop(action, name("Next"), None)
    else:
        dict.pop(item, name("A"), None)


def _is_useful(item: DictionaryObject, named: Mapping[str, Any]) -> bool:
    """Not a link that leads nowhere any more; one within the PDF then leads straight to its place."""
    if at(item, "Subtype") != "/Link" or at(at(item, "A"), "S") == "/URI":
        return True
    place = target(item, named)
    if place is None:
        return False
    dict.pop(item, name("A"), None)
    item[name("Dest")] = place
    return True


def _matrix(looks: StreamObject, rect: RectangleObject) -> str:
    """The box of the looks, turned by their own matrix, is stretched to the rectangle of the field."""
    a, b, c, d, e, f = map(float, at(looks, "Matrix") or (1, 0, 0, 1, 0, 0))
    left, bottom, right, top = map(float, at(looks, "BBox"))
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
    across = float(rect.width) / (max(xs) - min(xs) or 1)
    up = float(rect.height) / (max(ys) - min(ys) or 1)
    numbers = (across, 0, 0, up, float(rect.left) - min(xs) * across, float(rect.bottom) - min(ys) * up)
    return " ".join(f"{number:.6g}" for number in numbers)
