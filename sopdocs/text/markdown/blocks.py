"""A text in Markdown in; the blocks of a report out, and its faults, both in the order of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from sopdocs.page import Align
from sopdocs.problems import Severity
from sopdocs.report import Block, Cell, Column, Heading, Inline, Item, Numbering, Paragraph, Row, Span, Table
from sopdocs.text.markdown.inlines import Inlines, Piece, joined
from sopdocs.text.markdown.parser import Lines, Token, parse
from sopdocs.text.markdown.signs import foreign, missed
from sopdocs.text.markdown.values import Fault, Fill, Read

LEVELS = 3
"""Of lists, one in another."""

DEEPEST = 4
"""Level of a heading."""

MOST_COLUMNS = 12
"""More are too narrow to read on an upright sheet."""

NARROWEST, WIDEST = 4, 40
"""Letters between which the share of a column is that of its longest text."""

CAPTION = re.compile(r"Tabel:\s*")
BAR = re.compile(r"(?<!\\)\|")


def read(text: str, fill: Fill, level: int = 2, numbering: Numbering = "bab") -> Read:
    """`#` is a heading of `level`, `##` one below it, and so on to 4. Lists are counted from 1."""
    lines = Lines(text)
    walk = _Walk(lines, Inlines(lines, fill), level, numbering)
    walk.take(parse(text))
    faults = sorted({*walk.faults, *walk.inlines.faults, *foreign(text)}, key=lambda each: (each.offset, each.rule))
    return Read(tuple(_kept(walk.out)), tuple(faults))


@dataclass(slots=True)
class _List:
    """An open list; `number` is that of its next item, 0 in one of dashes, `first` that of the first. `fresh`: that
    item has begun, and has no text yet.
    """

    name: int
    ordered: bool
    number: int
    first: int
    fresh: bool = False


@dataclass(slots=True)
class _Walk:
    """Goes through the tokens once."""

    lines: Lines
    inlines: Inlines
    level: int
    numbering: Numbering
    out: list[Block] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    list_names: Iterator[int] = field(default_factory=lambda: count(1))

    def take(self, tokens: Sequence[Token]) -> None:
        rest = iter(tokens)
        for token in rest:
            if token.type == "table_open":
                table = [token]
                while table[-1].type != "table_close":
                    table.append(next(rest))
                self._table(table)
            elif token.type == "heading_open":
                self._heading(int(token.tag[1]), next(rest))
            elif token.type == "inline":
                self._paragraph(token)
            elif token.type == "hr":
                message = f'garis "{self.lines.line(token)}" tidak dicetak'
                self._tell(token, "peringatan", message, "nr-tanda", "hapus baris itu")
            else:
                self._of_list(token)

    def _heading(self, below: int, inline: Token) -> None:
        text = "".join(each.text for each in self.inlines.text(inline) if isinstance(each, Span))
        if text:
            self.out.append(Heading(min(self.level + below - 1, DEEPEST), text, self.numbering))

    def _of_list(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            ordered = token.type == "ordered_list_open"
            start = int(token.attrs.get("start", 1))
            self.lists.append(_List(next(self.list_names), ordered, start, start))
            if len(self.lists) == LEVELS + 1:
                message = f"daftar ini bertingkat lebih dari {LEVELS}"
                self._tell(token, "error", message, "nr-daftar", "naikkan satu tingkat, atau jadikan paragraf")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            self.lists[-1].fresh = True
            self._count(token)
        elif token.type == "list_item_close" and self.lists[-1].fresh:
            self._empty_item(token.markup)

    def _count(self, item: Token) -> None:
        """Items go on from the first, whatever stands before them; who writes the same number everywhere means that."""
        inside, written = self.lists[-1], item.info
        if not inside.ordered or not written or int(written) in (inside.number, inside.first):
            return
        message = f'butir "{written}{item.markup}" tercetak {inside.number}{item.markup}'
        hint = f"butir dihitung dari yang pertama; supaya bukan butir, tulis {written}\\{item.markup}"
        self._tell(item, "peringatan", message, "nr-daftar", hint)

    def _empty_item(self, mark: str) -> None:
        """A lone "-" is what offices write for nothing: it is printed."""
        inside = self.lists[-1]
        self.out.append(Paragraph((Span(f"{inside.number}{mark}" if inside.ordered else mark),)))
        inside.number, inside.fresh = inside.number + 1, False

    def _paragraph(self, token: Token) -> None:
        pieces = self.inlines.pieces(token)
        if not self.lists and (blocks := _alone(pieces)):
            self.out += blocks
        elif inlines := self.inlines.in_line(pieces):
            self.faults += missed(token.content, inlines, self.lines.start(token))
            self._put(inlines)

    def _put(self, inlines: tuple[Inline, ...]) -> None:
        """A paragraph, an item, or further lines of the item before."""
        before = self.out[-1] if self.out else None
        if not self.lists:
            self.out.append(Paragraph(inlines))
        elif self.lists[-1].fresh or not isinstance(before, Item):
            self._item(inlines)
        else:
            self.out[-1] = replace(before, inlines=joined((*before.inlines, Span("\n"), *inlines)))

    def _item(self, inlines: tuple[Inline, ...]) -> None:
        inside = self.lists[-1]
        level = min(len(self.lists), LEVELS) - 1
        self.out.append(Item(inlines, inside.name, inside.number if inside.ordered else 0, level))
        inside.number, inside.fresh = inside.number + 1, False

    def _table(self, tokens: Sequence[Token]) -> None:
        aligns = [_align(token) for token in tokens if token.type == "th_open"]
        rows: list[Row] = []
        if len(aligns) > MOST_COLUMNS:
            message = f"tabel ini punya {len(aligns)} kolom, paling banyak {MOST_COLUMNS}"
            self._tell(tokens[0], "error", message, "nr-tabel", "bagi menjadi dua tabel")
        for token in tokens:
            if token.type == "tr_open":
                self._count_cells(token, len(aligns))
                rows.append(Row(()))
            elif token.type == "inline":
                rows[-1] = Row((*rows[-1].cells, Cell((self.inlines.text(token),))))
                self.lines.passed(token)
        columns = tuple(_column(align, [row.cells[n] for row in rows]) for n, align in enumerate(aligns))
        caption = self._caption()
        self.out.append(Table(columns, tuple(rows[:1]), tuple(rows[1:]), caption))

    def _count_cells(self, row: Token, columns: int) -> None:
        """Cells beyond those of the head would be lost."""
        line = self.lines.line(row)
        cells = len(BAR.findall(line.removeprefix("|"))) + (not line.endswith("|"))
        if cells > columns:
            message = f"baris tabel ini punya {cells} sel, padahal judulnya {columns}"
            hint = 'samakan banyaknya sel; "|" di dalam teks ditulis "\\|"'
            self._tell(row, "error", message, "nr-tabel", hint)

    def _caption(self) -> tuple[Inline, ...]:
        """`Tabel: …` in the paragraph above."""
        match self.out[-1:]:
            case [Paragraph(inlines=(Span(text=text) as first, *rest))] if found := CAPTION.match(text):
                self.out.pop()
                return joined((replace(first, text=text[found.end() :]), *rest))
        return ()

    def _tell(self, token: Token, severity: Severity, message: str, rule: str, hint: str) -> None:
        self.faults.append(Fault(self.lines.start(token), severity, message, rule, hint))


def _kept(blocks: Sequence[Block]) -> Iterator[Block]:
    """What announces a list or table ("…:") is not left alone at the foot of a page."""
    for block, below in zip(blocks, (*blocks[1:], None), strict=False):
        if isinstance(block, Paragraph) and _announces(block, below):
            yield replace(block, keep=True)
        else:
            yield block


def _announces(paragraph: Paragraph, below: Block | None) -> bool:
    last = paragraph.inlines[-1]
    ends = isinstance(last, Span) and last.text.rstrip().endswith(":")
    return isinstance(below, Table) or (ends and isinstance(below, Item))


def _alone(pieces: Sequence[Piece]) -> list[Block]:
    """The tables, charts and pictures of a paragraph that has nothing else; none of one that has text."""
    whole = [piece.what for piece in pieces if piece.what != Span(" ")]
    blocks = [each for each in whole if not isinstance(each, Inline)]
    return blocks if len(blocks) == len(whole) else []


def _align(token: Token) -> Align:
    said = str(token.attrs.get("style", ""))
    return "right" if "right" in said else "center" if "center" in said else "left"


def _column(align: Align, cells: Sequence[Cell]) -> Column:
    longest = max(_length(cell) for cell in cells)
    return Column(min(max(longest, NARROWEST), WIDEST), align, figures=align == "right")


def _length(cell: Cell) -> int:
    return sum(len(each.text) if isinstance(each, Span) else len("Tabel 3.10") for line in cell.lines for each in line)
