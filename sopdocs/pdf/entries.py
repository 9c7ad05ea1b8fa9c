"""Dictionaries of pypdf in, their values out, and back: what all that merges PDFs has in common."""

from collections.abc import Iterator
from typing import Any

from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from sopdocs.pdf.objects import whole


def name(text: str) -> NameObject:
    """A name, given without its slash."""
    return NameObject(f"/{text}")


def entries(**items: PdfObject) -> DictionaryObject:
    """A dictionary of these entries, whose names are given without their slash."""
    return DictionaryObject({name(key): value for key, value in items.items()})


def words(text: str) -> TextStringObject:
    """A text for people."""
    return TextStringObject(whole(text))


def stream(content: bytes, **items: PdfObject) -> StreamObject:
    """`content` as it is, with these entries."""
    item = DecodedStreamObject()
    item.update(entries(**items))
    item.set_data(content)
    return item


def raw(where: PdfObject | None, key: str) -> Any:
    """The entry as it stands there, perhaps a reference; None where there is none, or no dictionary."""
    return dict.get(where, name(key)) if isinstance(where, DictionaryObject) else None


def at(where: PdfObject | None, key: str) -> Any:
    """The entry itself."""
    return resolved(raw(where, key))


def resolved(item: Any) -> Any:
    """What is at the end of a reference; None for nothing at all."""
    found = item.get_object() if isinstance(item, PdfObject) else None
    return None if isinstance(found, NullObject) else found


def listed(item: Any) -> list[Any]:
    """The items of an array, as they stand there; of a single one this one, of nothing none."""
    here = resolved(item)
    if here is None:
        return []
    return list(here) if isinstance(here, ArrayObject) else [item]


def leaves(root: Any, key: str) -> Iterator[tuple[Any, Any]]:
    """The pairs of a tree of names (`key` is "Names") or of numbers ("Nums")."""
    waiting, seen = [root], set[int]()
    while waiting:
        node = resolved(waiting.pop())
        if id(node) in seen or not isinstance(node, DictionaryObject):
            continue
        seen.add(id(node))
        pairs = listed(raw(node, key))
        yield from zip(map(resolved, pairs[::2]), pairs[1::2], strict=False)
        waiting += reversed(listed(raw(node, "Kids")))
