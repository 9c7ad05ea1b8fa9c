"""A part of a template in; the same part, every tag in one piece and one spelling, and where they are, out.

Word cuts a paragraph into runs where it likes: at a change of language, at a word it does not know, where somebody has
stopped writing for the day. A tag is looked for in the text of the whole paragraph, and then written into the run in
which its first word stands, with the look of that run.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sopdocs.word.ooxml import W
from sopdocs.word.template.places import Places
from sopdocs.word.template.tags import HALF, LONE, TAG, Tag, read

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TEXT = f"{W}t"
SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\u00ad"}
"""What stands for a letter without being text; the last one is not seen."""
THINGS = tuple(f"{W}{name}" for name in ("drawing", "pict", "object", "sym", "footnoteReference", "endnoteReference"))
THING = "\ufffc"


@dataclass(frozen=True, slots=True)
class Spot:
    """A tag and the `w:t` that holds it; `node` is None for what is no tag."""

    tag: Tag
    node: Any
    paragraph: Any


def join(root: Any, part: str, where: str) -> list[Spot]:
    """Changes `root` in place; the tags in the order in which Jinja reads them."""
    places, spots = Places(root, where), []
    for paragraph in root.iter(f"{W}p"):
        pieces = [*_pieces(paragraph)]
        text = "".join(sign for _, sign in pieces)
        if "{" in text or "}" in text:
            spots += _joined(paragraph, pieces, text, places.of(paragraph), part)
    order = {node: number for number, node in enumerate(root.iter(TEXT))}
    return sorted(spots, key=lambda spot: order.get(spot.node, -1))


def own(element: Any) -> Iterator[Any]:
    """What is in a paragraph, without the paragraphs of a text box in it."""
    for child in element:
        if child.tag != f"{W}p":
            yield child
            yield from own(child)


def _pieces(paragraph: Any) -> Iterator[tuple[Any, str]]:
    for node in own(paragraph):
        if node.tag == TEXT:
            for sign in node.text or "":
                yield node, sign
        elif node.tag in SIGNS and node.getparent().tag == f"{W}r":
            yield node, SIGNS[node.tag]
        elif node.tag in THINGS:
            yield node, THING


def _joined(paragraph: Any, pieces: list[tuple[Any, str]], text: str, place: str, part: str) -> list[Spot]:
    found = [(match, read(match[0].replace(THING, "▯"), place, part)) for match in TAG.finditer(text)]
    spots, inside = [], {}
    for match, tag in found:
        home = _home(pieces[match.start() : match.end()])
        inside.update({place: (match.start(), home, tag.code) for place in range(match.start(), match.end())})
        spots.append(Spot(tag, home, paragraph))
    if found:
        _write(pieces, inside)
    rest = TAG.sub(lambda match: " " * len(match[0]), text)
    return spots + [Spot(Tag(words, place, kind, part=part), None, paragraph) for kind, words in _loose(rest)]


def _home(pieces: list[tuple[Any, str]]) -> Any:
    """The run of the first word; that of the braces where there is none."""
    texts = [(node, sign) for node, sign in pieces if node.tag == TEXT]
    return next((node for node, sign in texts if sign.isalnum()), texts[0][0])


def _write(pieces: list[tuple[Any, str]], inside: dict[int, tuple[int, Any, str]]) -> None:
    """Every text with its own signs, and the tags whose home it is."""
    texts: dict[Any, list[str]] = {node: [] for node, _ in pieces if node.tag == TEXT}
    written = set()
    for place, (node, sign) in enumerate(pieces):
        start, home, code = inside.get(place, (-1, None, ""))
        if home is None:
            if node.tag == TEXT:
                texts[node].append(sign)
        elif start not in written and node is home:
            written.add(start)
            texts[home].append(code)
        elif node.tag in SIGNS:
            node.getparent().remove(node)
    for node, signs in texts.items():
        node.text = "".join(signs)
        node.set(SPACE, "preserve")


def _loose(text: str) -> Iterator[tuple[Any, str]]:
    """Braces beside the tags: the first that is half a tag, or the first of all."""
    if half := HALF.search(text):
        yield "half", text[half.start() :][:40].strip()
    elif lone := LONE.search(text):
        yield "lone", text[lone.start() :][:40].strip()
