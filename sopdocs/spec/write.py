"""Plain mappings, lists and texts in; the text of a YAML file that says the same to `load` out. Comments, and where
they stand, beside it.

Every scalar is text to `load`, so `26` and `2025-10-02` need no quotation marks; what would be read as nothing does.
"""

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Any

import yaml
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver

from sopdocs.spec.parse import LOADER, NOTHING
from sopdocs.spec.source import Plain

_NEVER_FOLDED = 1 << 30


def write(data: Mapping[str, Plain], head: str = "") -> str:
    """The file; `head` are the lines above, each a comment with its "#", or empty."""
    comment = "".join(f"{line}\n" for line in head.splitlines())
    body: str = yaml.dump(
        dict(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_NEVER_FOLDED, default_flow_style=False
    )
    return comment + body


def comments(text: str) -> tuple[str, tuple[int, ...]]:
    """The comments that a file begins with, and the lines (from 1) of all others."""
    head = list(takewhile(_is_comment, text.splitlines()))
    others = [number for number in _marks(text) if number > len(head)]
    return "\n".join(head).rstrip(), tuple(others)


def _is_comment(line: str) -> bool:
    """Or nothing at all."""
    return not line.strip() or line.lstrip().startswith("#")


def _marks(text: str) -> Iterator[int]:
    """The lines with a "#" that belongs to no value."""
    tokens = yaml.scan(text, Loader=LOADER)
    taken = [(each.start_mark.index, each.end_mark.index) for each in tokens if isinstance(each, yaml.ScalarToken)]
    at = 0
    for number, part in enumerate(text.splitlines(keepends=True), 1):
        found = part.find("#")
        while found >= 0:
            place = at + found
            begins = found == 0 or part[found - 1] in " \t"
            if begins and not any(start <= place < end for start, end in taken):
                yield number
                break
            found = part.find("#", found + 1)
        at += len(part)


class _Dumper(yaml.emitter.Emitter, yaml.serializer.Serializer, SafeRepresenter, BaseResolver):
    """A dumper to which every scalar is text."""

    def __init__(self, stream: Any, **options: Any) -> None:
        emitter = ("canonical", "indent", "width", "allow_unicode", "line_break")
        yaml.emitter.Emitter.__init__(self, stream, **{key: options[key] for key in emitter})
        serializer = ("encoding", "explicit_start", "explicit_end", "version", "tags")
        yaml.serializer.Serializer.__init__(self, **{key: options[key] for key in serializer})
        SafeRepresenter.__init__(self, default_style=None, default_flow_style=False, sort_keys=False)
        BaseResolver.__init__(self)

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def represent_text(self, data: str) -> Any:
        """Lines as lines, and in quotation marks what would be nothing without them."""
        style = "'" if data in NOTHING else "|" if "\n" in data else None
        return self.represent_scalar("tag:yaml.org,2002:str", data, style)

    def represent_nothing(self, data: None) -> Any:
        """A key with nothing after it."""
        return self.represent_scalar("tag:yaml.org,2002:str", "", "")


_Dumper.add_representer(str, _Dumper.represent_text)
_Dumper.add_representer(type(None), _Dumper.represent_nothing)
