"""The tags of a template and the names of a document's fields in; what a template may not say, or leaves unsaid, out.

A template knows five tags: `{{ nama }}`, `{% for x in daftar %}`, `{% endfor %}`, `{% cellbg nama %}` (the colour of a
cell) and `{% colspan nama %}` (how many columns it spans), the first three also for a row (tr), cell (tc), paragraph
(p) or run (r). No other word of Jinja passes, and no name that begins with an underscore, so a template cannot reach
anything but the fields.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sopdocs.text.nearest import suggest
from sopdocs.word.template.faults import Fault
from sopdocs.word.template.fields import Names, names, paths
from sopdocs.word.template.open import Template
from sopdocs.word.template.tags import Tag, tags

NAME = r"[A-Za-z]\w*"
PATH = rf"{NAME}(?:\.{NAME})*"
VALUE = re.compile(rf"\{{\{{(?:r\s)?\s*({PATH})\s*\}}\}}", re.ASCII)
FOR = re.compile(rf"\{{%(?:tr|tc|p|r)?\s+for\s+({NAME})\s+in\s+({PATH})\s*%\}}", re.ASCII)
ENDFOR = re.compile(r"\{%(?:tr|tc|p|r)?\s+endfor\s*%\}")
CELL = re.compile(rf"\{{%\s*(?:cellbg|colspan)\s+({PATH})\s*%\}}", re.ASCII)
COMMENT = re.compile(r"\{#.*#\}", re.DOTALL)
UNDERSCORE = re.compile(r"(^|[.\s\[\"'])_")

ALLOWED = "yang boleh: {{ nama }}, {% for x in daftar %} … {% endfor %}"


def check(template: Template, of: type) -> list[Fault]:
    """Every fault of a template for documents whose fields are of type `of`, a dataclass."""
    reader = _Reader(names(of))
    found = [fault for tag in tags(template.parts) for fault in reader.read(tag)]
    found += reader.open_loops()
    unused = [path for path in paths(names(of)) if path not in reader.used]
    return found + [_unused(path) for path in unused]


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
        if tag.broken:
            yield _fault(tag, f'tanda kurung "{tag.text}" tidak berpasangan', "templat-sintaks", ALLOWED)
        elif match := VALUE.fullmatch(tag.text) or CELL.fullmatch(tag.text):
            yield from self._value(match[1], tag)
        elif match := FOR.fullmatch(tag.text):
            yield from self._loop(match[1], match[2], tag)
        elif ENDFOR.fullmatch(tag.text):
            yield from self._end(tag)
        elif not COMMENT.fullmatch(tag.text):
            yield self._not_allowed(tag)

    def open_loops(self) -> Iterator[Fault]:
        for loop in self.loops:
            message = f'"{loop.tag.text}" tidak ditutup dengan endfor'
            yield _fault(loop.tag, message, "templat-sintaks", "tambahkan {% endfor %} sesudah bagian yang diulang")

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
            return suggest(first, dict.fromkeys([*self.root.group, *(loop.variable for loop in self.loops)]))
        for step in rest:
            if step not in tree.group:
                return suggest(step, tree.group)
            tree, full = tree.group[step], f"{full}.{step}"
        return tree, full

    def _not_allowed(self, tag: Tag) -> Fault:
        if UNDERSCORE.search(tag.text):
            return _fault(tag, f'"{tag.text}" mencoba membaca isi program', "templat-terlarang", ALLOWED)
        return _fault(tag, f'"{tag.text}" tidak boleh ada dalam templat', "templat-terlarang", ALLOWED)


def _unknown(tag: Tag, path: str, hint: str) -> Fault:
    return _fault(tag, f'bidang "{path}" tidak ada', "templat-bidang", hint)


def _fault(tag: Tag, message: str, rule: str, hint: str) -> Fault:
    return Fault("error", message, rule, hint, tag.place)
