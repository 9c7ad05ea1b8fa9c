"""The type of a document's fields in; the tree of names that a template may use out.

Fields are frozen dataclasses: a `str` is printed as it is, an `Image` is a picture, a dataclass is a group of fields
(`{{ kop.nama }}`), a tuple is something to loop over (`{%tr for baris in daftar %}`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from sopdocs.page import Image

COLOUR, COLUMNS, PICTURE = "warna", "banyak kolom", "gambar"
"""What a field is when it is not simply text. A kind says it of a field with `Annotated[str, "warna"]`: the colour of
a cell as Word has it, `D0D0D0` or `auto`; "banyak kolom" is the number of columns that a cell spans.
"""
OPTIONAL = "boleh tidak dipakai"
"""Said in the same way of a field, or a list with all below it, that a template may leave out: a column that an office
adds where it wants it.
"""


@dataclass(frozen=True, slots=True)
class Names:
    """What may follow a name: more names (a group), an item (a list), or nothing (text, or what `use` says).

    `optional`: a template that does without lacks nothing.
    """

    group: Mapping[str, "Names"] = field(default_factory=dict)
    item: "Names | None" = None
    use: str = ""
    optional: bool = False

    @property
    def is_leaf(self) -> bool:
        return not self.group and self.item is None


@cache
def names(of: Any) -> Names:
    """The names below a value of type `of`: a dataclass, a tuple of one type, or a leaf."""
    if get_origin(of) is tuple:
        return Names(item=names(get_args(of)[0]))
    if is_dataclass(of) and of is not Image:
        hints = get_type_hints(of, include_extras=True)
        return Names({each.name: names(hints[each.name]) for each in fields(of)})
    if get_origin(of) is Annotated:
        what, use = get_args(of)
        return replace(names(what), optional=True) if use == OPTIONAL else Names(use=use)
    return Names(use=PICTURE if Image in (of, *get_args(of)) else "")


def paths(tree: Names, before: str = "", *, needed: bool = False) -> list[str]:
    """Every leaf by its full name, `kop.nama`; an item of a list is written `daftar[].nama`. `needed`: but those that
    are optional.
    """
    if needed and tree.optional:
        return []
    if tree.item is not None:
        return paths(tree.item, f"{before}[]", needed=needed)
    if tree.is_leaf:
        return [before]
    found = []
    for name, child in tree.group.items():
        found += paths(child, f"{before}.{name}" if before else name, needed=needed)
    return found
