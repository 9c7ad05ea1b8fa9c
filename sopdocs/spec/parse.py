"""The text of a YAML file in; a tree of nodes that know their places out, and the problems on the way.

libyaml's events are read one after another: no recursion, no tags, no constructors. Text stays text: `26`, `true` and
`2025-01-05` arrive as they are written; nothing, `~` and `null` arrive as None. Every way to grow without bound
(nesting, aliases of aliases, an alias of itself) ends in a problem.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from sopdocs.problems import Problem
from sopdocs.spec.source import Node, Place, Written
from sopdocs.spec.syntax import explain
from sopdocs.workspace import Given

MAX_DEPTH = 30
MAX_NODES = 200_000
"""More than a year of 500 seksi has; fewer than fill the memory."""

NOTHING = ("", "~", "null", "Null", "NULL")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What an escape like "\\x07" may bring in, and no Word document can hold."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """The document's node, None when there is none or when it could not be read to its end."""
    tree = _Tree(file, text.splitlines())
    try:
        for event in yaml.parse(text, Loader=LOADER):
            tree.take(event)
            if tree.stopped:
                return None, tree.problems
    except yaml.MarkedYAMLError as error:
        line, column, message, hint = explain(error, text)
        tree.report((file, line, column), message, "sintaks", hint)
        return None, tree.problems
    tree.end()
    return tree.root, tree.problems


def given_node(given: Given) -> Node:
    """The node of what a program has written, all of it at one place."""
    root, problems = parse(given.text, given.place[0])
    assert root and not problems, given.text
    _put(root, given.place)
    return root


def _put(node: Node, place: Place) -> None:
    node.place, node.written = place, None
    if isinstance(node.value, dict):
        node.value = {key: (place, below) for key, (_, below) in node.value.items()}
    for below in _below(node):
        _put(below, place)


def _below(node: Node) -> list[Node]:
    if isinstance(node.value, dict):
        return [below for _, below in node.value.values()]
    return node.value if isinstance(node.value, list) else []


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet; `key` waits for its value."""

    node: Node
    anchor: str | None
    nodes_before: int
    key: tuple[str | None, Place] | None = None


@dataclass(slots=True)
class _Tree:
    """Takes events, builds nodes."""

    file: str
    lines: list[str]
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    stopped: bool = False
    open: list[_Open] = field(default_factory=list)
    anchors: dict[str, Node] = field(default_factory=dict)
    swallowed: dict[str, Place] = field(default_factory=dict)
    nodes: int = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root:
            hint = 'satu berkas untuk satu spesifikasi; hapus baris "---" atau pisahkan berkasnya'
            self.report(self._place(event), "ada dokumen kedua dalam berkas ini", "sintaks", hint)
            self.stopped = True

    def end(self) -> None:
        """`&CV Maju` is `Maju` with a name for it; where nobody uses the name, the author meant the letters."""
        for name, place in self.swallowed.items():
            message = f'"&{name}" tidak akan tercetak: teks tidak boleh diawali "&" tanpa tanda kutip'
            self.report(place, message, "jangkar", f"""apit teksnya dengan tanda kutip: '&{name} …'""")

    def report(self, place: Place, message: str, rule: str, hint: str = "") -> None:
        self.problems.append(Problem(*place, "error", message, rule, hint))

    def _place(self, event: yaml.Event) -> Place:
        mark: Any = event.start_mark
        return self.file, mark.line + 1, mark.column + 1

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        value: str | None = event.value
        if not event.style and value in NOTHING:
            value = None
        elif event.style in ("|", ">"):
            value = event.value.rstrip("\n")
        node = Node(self._place(event), value, written=self._written(event))
        if event.style == '"' and (bad := UNPRINTABLE.search(event.value)):
            message = f"teks ini memuat karakter kendali U+{ord(bad[0]):04X}"
            self.report(node.place, message, "karakter-kendali", r'hapus "\x…" atau "\u…" dari teks ini')
            node.value = UNPRINTABLE.sub("", event.value)
        self._tag(event, node)
        if event.tag is not None and value is None:
            node.value = event.tag
        if event.anchor is not None:
            self.anchors[event.anchor] = node
            self.swallowed.setdefault(event.anchor, node.place)
        self._add(node)

    def _written(self, event: yaml.ScalarEvent) -> Written:
        if event.style in ("|", ">"):
            return Written(self.lines, "literal" if event.style == "|" else "folded")
        if event.style not in ("'", '"'):
            return Written(self.lines, "plain")
        start, end = event.start_mark, event.end_mark
        assert start and end, "libyaml tells both"
        escape = "\\" if event.style == '"' else "''"
        return Written(self.lines, "quoted", any(escape in line for line in self.lines[start.line : end.line + 1]))

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        node = Node(self._place(event), {} if isinstance(event, yaml.MappingStartEvent) else [])
        self._tag(event, node)
        self.open.append(_Open(node, event.anchor, self.nodes))
        self._check_depth(node.place, len(self.open))

    def _end(self) -> None:
        closed = self.open.pop()
        node = closed.node
        node.size = self.nodes - closed.nodes_before + 1
        if closed.anchor is not None:
            self.anchors[closed.anchor] = node
        self.nodes = closed.nodes_before
        self._add(node)

    def _alias(self, event: Any) -> None:
        node = self.anchors.get(event.anchor)
        self.swallowed.pop(event.anchor, None)
        if any(outer.anchor == event.anchor for outer in self.open):
            self._refuse_alias(event, f'"*{event.anchor}" memuat dirinya sendiri')
        elif node is None:
            self._refuse_alias(event, f'"*{event.anchor}" tidak ada')
        else:
            self._check_depth(self._place(event), len(self.open) + node.height)
            self._add(Node(self._place(event), node.value, node.size, node.height))

    def _refuse_alias(self, event: Any, message: str) -> None:
        hint = f"""teks yang diawali "*" harus diapit tanda kutip: '*{event.anchor} …'"""
        self.report(self._place(event), message, "alias", hint)
        self._add(Node(self._place(event), f"*{event.anchor}"))

    def _tag(self, event: Any, node: Node) -> None:
        if event.tag is not None:
            hint = 'hapus; teks yang diawali "!" harus diapit tanda kutip'
            self.report(node.place, f'tag YAML "{event.tag}" tidak dipakai di sini', "tag", hint)

    def _check_depth(self, place: Place, depth: int) -> None:
        if depth > MAX_DEPTH:
            self.report(place, f"bersarang lebih dari {MAX_DEPTH} tingkat", "terlalu-dalam", "periksa kurung dan inden")
            self.stopped = True

    def _add(self, node: Node) -> None:
        """Puts a whole node where it belongs: at the top, or into the open list or mapping."""
        self.nodes += node.size
        if self.nodes > MAX_NODES:
            message = f"isi berkas ini, dengan semua alias, lebih dari {MAX_NODES} butir"
            hint = "bagi menjadi beberapa berkas, atau kurangi pemakaian alias (*nama)"
            self.report(node.place, message, "berkas-terlalu-besar", hint)
            self.stopped = True
        elif not self.open:
            self.root = node
        else:
            parent = self.open[-1]
            parent.node.height = max(parent.node.height, node.height + 1)
            self._add_to(parent, node)

    def _add_to(self, parent: _Open, node: Node) -> None:
        if isinstance(parent.node.value, list):
            parent.node.value.append(node)
        elif parent.key is None:
            parent.key = self._key(node), node.place
        else:
            assert isinstance(parent.node.value, dict)
            (key, place), parent.key = parent.key, None
            if key is not None:
                self._pair(parent.node.value, key, place, node)

    def _key(self, node: Node) -> str | None:
        if isinstance(node.value, str):
            return node.value
        message = "kunci kosong" if node.value is None else "kunci harus berupa teks"
        hint = 'teks yang memuat "{", "[" atau "{{ }}" di awalnya harus diapit tanda kutip'
        self.report(node.place, message, "kunci-bukan-teks", hint)
        return None

    def _pair(self, mapping: dict[str, tuple[Place, Node]], key: str, place: Place, node: Node) -> None:
        if key in mapping:
            first = mapping[key][0][1]
            hint = f"yang pertama di baris {first}; hapus salah satu"
            self.report(place, f'kunci "{key}" sudah ada', "kunci-ganda", hint)
        mapping[key] = place, node
