"""The tags of a template and the names of a document's fields in; what a template may not say, or leaves unsaid, out.

A template knows the tags of tags.py. No other word of Jinja passes, and no name that begins with an underscore, so a
template cannot reach anything but the fields. The tags come in the order in which Jinja reads them, and are all that
it reads (lift.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from sopdocs.text.nearest import suggest
from sopdocs.word.template.faults import Fault
from sopdocs.word.template.fields import COLOUR, COLUMNS, PICTURE, Names, names, paths
from sopdocs.word.template.open import KEPT, Template
from sopdocs.word.template.tags import Tag

UNDERSCORE = re.compile(r"(^|[.\s\[\"'])_")

CELL_USES = {"cellbg": COLOUR, "colspan": COLUMNS}
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
ALLOWED = "yang boleh: {{ nama }}, {% for x in daftar %} … {% endfor %}"


def check(template: Template, of: type) -> list[Fault]:
    """Every fault of a template for documents whose fields are of type `of`, a dataclass."""
    return [*_checked(template, of)]


@lru_cache(KEPT)
def _checked(template: Template, of: type) -> tuple[Fault, ...]:
    found: list[Fault] = []
    used: set[str] = set()
    for _, tags in groupby(template.tags, lambda tag: tag.part):
        reader = _Reader(names(of), used=used)
        found += [fault for tag in tags for fault in reader.read(tag)]
        found += reader.open_loops()
    unused = [path for path in paths(names(of), needed=True) if path not in used]
    return (*found, *template.faults, *map(_unused, unused))


def _unused(path: str) -> Fault:
    message = f'bidang "{path}" tidak dipakai'
    return Fault("peringatan", message, "templat-tak-terpakai", "isinya tidak akan tercetak; tambahkan bila perlu")


@dataclass(frozen=True, slots=True)
class _Loop:
    variable: str
    names: Names | None
    path: str
    tag: Tag


@dataclass(slots=True)
class _Reader:
    """Reads tags in their order; knows the loops that are open."""

    root: Names
    loops: list[_Loop] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def read(self, tag: Tag) -> Iterator[Fault]:
        match tag.kind:
            case "value" | "cellbg" | "colspan":
                yield from self._value(tag.path, tag)
            case "for":
                yield from self._loop(tag.variable, tag.path, tag)
            case "endfor":
                yield from self._end(tag)
            case "half":
                hint = f"tulis utuh dalam satu paragraf; {ALLOWED}"
                yield _fault(tag, f'tanda kurung "{tag.text}" tidak berpasangan', "templat-sintaks", hint)
            case "lone":
                message = f'tanda kurung kurawal dicetak seperti tertulis: "{tag.text}"'
                yield Fault("peringatan", message, "templat-sintaks", "isian ditulis {{ nama }}", tag.place)
            case "other":
                yield self._not_allowed(tag)

    def open_loops(self) -> Iterator[Fault]:
        for loop in self.loops:
            message = f'"{loop.tag.text}" tidak ditutup dengan endfor'
            hint = f"tambahkan {{%{loop.tag.level} endfor %}} sesudah bagian yang diulang"
            yield _fault(loop.tag, message, "templat-sintaks", hint)

    def _value(self, path: str, tag: Tag) -> Iterator[Fault]:
        found = self._find(path)
        if found is None:
            return
        if isinstance(found, str):
            yield _unknown(tag, path, found)
            return
        tree, full = found
        self.used.add(full)
        if tree.item is not None:
            message = f'bidang "{path}" adalah daftar'
            yield _fault(tag, message, "templat-bidang", f"ulangi dengan {{% for x in {path} %}} … {{% endfor %}}")
        elif tree.group:
            hint = f"sebutkan bagiannya: {', '.join(f'{path}.{name}' for name in tree.group)}"
            yield _fault(tag, f'bidang "{path}" terdiri dari beberapa bagian', "templat-bidang", hint)
        else:
            yield from _of_use(tag, tree.use)

    def _loop(self, variable: str, path: str, tag: Tag) -> Iterator[Fault]:
        found = self._find(path)
        inside, full = None, path
        if found is None:
            pass
        elif isinstance(found, str):
            yield _unknown(tag, path, found)
        elif found[0].item is None:
            yield _fault(tag, f'bidang "{path}" bukan daftar', "templat-bidang", f"cetak dengan {{{{ {path} }}}}")
        else:
            inside, full = found[0].item, f"{found[1]}[]"
            if any(loop.path == full for loop in self.loops):
                hint = "tutup dulu yang pertama dengan endfor, atau hapus salah satu"
                yield _fault(tag, f'daftar "{path}" diulang di dalam dirinya sendiri', "templat-sintaks", hint)
        self.loops.append(_Loop(variable, inside, full, tag))

    def _end(self, tag: Tag) -> Iterator[Fault]:
        if self.loops:
            self.loops.pop()
        else:
            yield _fault(tag, "endfor tanpa for", "templat-sintaks", "hapus, atau tambahkan {% for x in daftar %}")

    def _find(self, path: str) -> tuple[Names, str] | str | None:
        """What `path` leads to and its full name; a hint where it leads nowhere; None within a list that is not there,
        of which enough is said.
        """
        first, *rest = path.split(".")
        loop = next((loop for loop in reversed(self.loops) if loop.variable == first), None)
        if loop and loop.names is None:
            return None
        if loop and loop.names:
            tree, full = loop.names, loop.path
        elif first in self.root.group:
            tree, full = self.root.group[first], first
        else:
            return self._hint(first, rest)
        for step in rest:
            if tree.is_leaf:
                return f"tulis {{{{ {path.partition(f'.{step}')[0]} }}}} saja"
            if step not in tree.group:
                return suggest(step, tree.group)
            tree, full = tree.group[step], f"{full}.{step}"
        return tree, full

    def _hint(self, first: str, rest: list[str]) -> str:
        """A name that is not known; perhaps the loop around it was deleted with its row or column."""
        known = suggest(first, dict.fromkeys([*self.root.group, *(loop.variable for loop in self.loops)]))
        for name, tree in self.root.group.items():
            if rest and tree.item and rest[0] in tree.item.group:
                return f"{known}; untuk daftar: {{%tr for {first} in {name} %}} … {{%tr endfor %}}"
        return known

    def _not_allowed(self, tag: Tag) -> Fault:
        if UNDERSCORE.search(tag.text):
            return _fault(tag, f'"{tag.text}" mencoba membaca isi program', "templat-terlarang", ALLOWED)
        return _fault(tag, f'"{tag.text}" tidak boleh ada dalam templat', "templat-terlarang", ALLOWED)


def _of_use(tag: Tag, use: str) -> Iterator[Fault]:
    """A leaf where it cannot be."""
    wanted = CELL_USES.get(tag.kind)
    if wanted and use != wanted:
        message = f'bidang "{tag.path}" bukan {wanted}'
        yield _fault(tag, message, "templat-bidang", f"cetak dengan {{{{ {tag.path} }}}}, atau hapus")
    elif use == PICTURE and tag.part in NOTES:
        yield _fault(tag, f'gambar "{tag.path}" tidak dapat berada dalam catatan', "templat-letak", "pindahkan ke teks")


def _unknown(tag: Tag, path: str, hint: str) -> Fault:
    return _fault(tag, f'bidang "{path}" tidak ada', "templat-bidang", hint)


def _fault(tag: Tag, message: str, rule: str, hint: str) -> Fault:
    return Fault("error", message, rule, hint, tag.place)
