"""The tokens of a paragraph, an item or a cell in; text of one look, and what stands for slots and pictures, out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sopdocs.report import Block, Inline, Span
from sopdocs.text.markdown.parser import Lines, Token
from sopdocs.text.markdown.signs import short
from sopdocs.text.markdown.values import Fault, Fill, Picture, Slot

NAME = re.compile(r"\S+")
EXAMPLE = "misalnya {{ capaian.ikm.tw3 }}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph, and the place in the text of the slot or picture that it stands for."""

    what: Inline | Block
    offset: int


@dataclass(slots=True)
class Inlines:
    """Asks `fill` about slots and pictures in the order of the text; collects `faults`."""

    lines: Lines
    fill: Fill
    faults: list[Fault] = field(default_factory=list)

    def text(self, inline: Token) -> tuple[Inline, ...]:
        return self.in_line(self.pieces(inline))

    def in_line(self, pieces: Sequence[Piece]) -> tuple[Inline, ...]:
        """What stands in a line; a table or a picture cannot."""
        for piece in pieces:
            if not isinstance(piece.what, Inline):
                message = "tabel, grafik atau gambar ini harus berdiri sendiri"
                hint = "beri baris kosong di atas dan di bawahnya, di luar daftar dan tabel"
                self.faults.append(Fault(piece.offset, "error", message, "nr-sendiri", hint))
        return joined(piece.what for piece in pieces if isinstance(piece.what, Inline))

    def pieces(self, inline: Token) -> list[Piece]:
        out: list[Piece] = []
        bold = italic = 0
        link = ("", 0)
        for child in inline.children or ():
            bold += child.nesting * (child.tag == "strong")
            italic += child.nesting * (child.tag == "em")
            if child.type == "link_open":
                link = str(child.attrs["href"]), len(out)
            elif child.type == "link_close":
                out += _address(link[0], out[link[1] :])
            elif child.type in ("slot", "open_slot", "picture"):
                offset = self.lines.inside(inline, child.meta["at"])
                out += (Piece(_looking(each, bold, italic), offset) for each in self._filled(child, offset, inline))
            elif text := _plain(child):
                out.append(Piece(Span(text, bold > 0, italic > 0), 0))
        return out

    def _filled(self, child: Token, offset: int, inline: Token) -> Iterable[Inline | Block]:
        if child.type == "picture":
            return self.fill(Picture(child.meta["path"], self._caption(child, inline), offset))
        if child.type == "open_slot":
            return self._refused(offset, 'tanda "{{" belum ditutup dengan "}}"', f"tulis satu nama saja, {EXAMPLE}")
        if not child.content:
            return self._refused(offset, "di antara {{ dan }} belum ada nama", f"tulis namanya, {EXAMPLE}")
        if not NAME.fullmatch(child.content):
            hint = f"tulis satu nama saja, {EXAMPLE}; hitungan dan perintah tidak dipakai"
            return self._refused(offset, f'"{short(child.content)}" bukan satu nama', hint)
        return self.fill(Slot(child.content, offset))

    def _caption(self, picture: Token, inline: Token) -> tuple[Inline, ...]:
        """Its own slots have their place in the line of the picture."""
        for each in picture.children or ():
            if "at" in each.meta:
                each.meta["at"] += picture.meta["at"] + len("![")
        return self.text(Token("inline", "", 0, map=inline.map, content=inline.content, children=picture.children))

    def _refused(self, offset: int, message: str, hint: str) -> tuple[Inline, ...]:
        self.faults.append(Fault(offset, "error", message, "nr-sebutan", hint))
        return ()


def joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbours of one look as one."""
    out: list[Inline] = []
    for each in inlines:
        before = out[-1] if out else None
        if isinstance(each, Span) and isinstance(before, Span) and _look(each) == _look(before):
            out[-1] = replace(before, text=before.text + each.text)
        else:
            out.append(each)
    return tuple(out)


def _look(span: Span) -> tuple[bool, bool, bool]:
    return span.bold, span.italic, span.gap


def _plain(child: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return breaks.get(child.type, child.content)


def _address(address: str, pieces: list[Piece]) -> Iterator[Piece]:
    """On paper nobody follows a link: its address is printed, if that is not what it says already."""
    said = "".join(piece.what.text for piece in pieces if isinstance(piece.what, Span))
    if said != address.removeprefix("mailto:"):
        yield Piece(Span(f" ({address})"), 0)


def _looking(what: Inline | Block, bold: int, italic: int) -> Inline | Block:
    if isinstance(what, Span):
        return replace(what, bold=what.bold or bold > 0, italic=what.italic or italic > 0)
    return what
