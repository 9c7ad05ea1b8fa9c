"""The type of a document's fields in; the tree of names that a template may use out.

Fields are frozen dataclasses: a `str` is printed as it is, an `Image` is a picture, a dataclass is a group of fields
(`{{ kop.nama }}`), a tuple is something to loop over (`{%tr for baris in daftar %}`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from sopdocs.page import Image


@dataclass(frozen=True, slots=True)
class Names:
    """What may follow a name: more names (a group), an item (a list), or nothing (text or picture)."""

    group: Mapping[str, "Names"] = field(default_factory=dict)
    item: "Names | None" = None

    @property
    def is_leaf(self) -> bool:
        return not self.group and self.item is None


@cache
def names(of: Any) -> Names:
    """The names below a value of type `of`: a dataclass, a tuple of one type, or a leaf."""
    if get_origin(of) is tuple:
        return Names(item=names(get_args(of)[0]))
    if is_dataclass(of) and of is not Image:
        hints = get_type_hints(of)
        return Names({each.name: names(hints[each.name]) for each in fields(of)})
    return Names()


def paths(tree: Names, before: str = "") -> list[str]:
    """Every leaf by its full name, `kop.nama`; an item of a list is written `daftar[].nama`."""
    if tree.item is not None:
        return paths(tree.item, f"{before}[]")
    if tree.is_leaf:
        return [before]
    found = []
    for name, child in tree.group.items():
        found += paths(child, f"{before}.{name}" if before else name)
    return found
