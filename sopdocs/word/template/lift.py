"""A part whose tags are in one piece in; what Jinja is to read of it, and nothing else that it could read, out.

A tag that repeats rows, cells or paragraphs stands between them, in the place of the row, cell or paragraph that held
it; one that repeats text stands between two runs; what is said of a cell is among its properties. All other braces are
stand-ins. docxtpl would do the same with patterns over the text of the XML, which see other tags than Word shows.
"""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from sopdocs.word.ooxml import W, break_before, cell_properties, is_on, tiny
from sopdocs.word.template import stand_ins
from sopdocs.word.template.join import SPACE, TEXT, Spot
from sopdocs.word.template.shape import holder


def lift(root: Any, spots: Sequence[Spot]) -> None:
    """Changes `root` in place; `spots` are all its tags, in order, and without a fault."""
    stand_ins.hide(root)
    for spot in reversed(spots):
        match spot.tag.kind:
            case "value":
                before, after = _around(spot)
                spot.node.text = f"{before}{spot.tag.code}{after}"
            case "for" | "endfor" if spot.tag.level:
                _keep_breaks(spot)
                _replace(holder(spot), _loop(spot))
            case "for" | "endfor":
                _split(spot, _loop(spot))
            case "cellbg" | "colspan":
                spot.node.text = "".join(_around(spot))
                _set(spot)
    _drop_bookmarks(root)


def _loop(spot: Spot) -> str:
    """As Jinja knows it."""
    return "{% endfor %}" if spot.tag.kind == "endfor" else f"{{% for {spot.tag.variable} in {spot.tag.path} %}}"


def _around(spot: Spot) -> tuple[str, str]:
    """The text before and after the tag; the tags behind it have been lifted before."""
    before, _, after = spot.node.text.rpartition(stand_ins.hidden(spot.tag.code))
    return before, after


def _replace(element: Any, tag: str) -> None:
    parent, before = element.getparent(), element.getprevious()
    text = tag + (element.tail or "")
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    parent.remove(element)


def _keep_breaks(spot: Spot) -> None:
    """A page begins where it did: before the loop or in it, as the break stands before or behind the tag."""
    held = holder(spot)
    if spot.tag.level != "p" or held.getparent().tag != f"{W}body":
        return
    nodes = [*held.iter()]
    breaks = [nodes.index(each) for each in held.iter(f"{W}br") if each.get(f"{W}type") == "page"]
    tag = nodes.index(spot.node)
    if is_on(held.find(f"{W}pPr/{W}pageBreakBefore")) or any(place < tag for place in breaks):
        held.addprevious(_new_page())
    if any(place > tag for place in breaks):
        following = held.getnext()
        if following is not None and following.tag == f"{W}p" and not held.tail:
            break_before(following)
        else:
            tail, held.tail = held.tail, None
            held.addnext(page := _new_page())
            page.tail = tail


def _new_page() -> Any:
    page = tiny()
    break_before(page)
    return page


def _split(spot: Spot, tag: str) -> None:
    """The run of a tag becomes two, the tag between them."""
    run = holder(spot)
    before, after = _around(spot)
    second = deepcopy(run)
    second[:] = [deepcopy(each) for each in run.findall(f"{W}rPr")]
    rest = _text(run, after)
    for each in [*spot.node.itersiblings()]:
        second.append(each)
    second.insert(len(run.findall(f"{W}rPr")), rest)
    spot.node.text = before
    second.tail, run.tail = run.tail, None
    run.addnext(second)
    run.tail = tag


def _text(run: Any, text: str) -> Any:
    made = run.makeelement(TEXT, {SPACE: "preserve"})
    made.text = text
    return made


def _set(spot: Spot) -> None:
    """Colour or span of the cell."""
    cell = next(spot.node.iterancestors(f"{W}tc"))
    properties = cell_properties(cell)
    name, values = _property(spot)
    for old in properties.findall(name):
        properties.remove(old)
    properties.append(properties.makeelement(name, {f"{W}{key}": value for key, value in values.items()}))


def _property(spot: Spot) -> tuple[str, dict[str, str]]:
    value = f"{{{{ {spot.tag.path} }}}}"
    if spot.tag.kind == "cellbg":
        return f"{W}shd", {"val": "clear", "color": "auto", "fill": value}
    return f"{W}gridSpan", {"val": value}


def _drop_bookmarks(root: Any) -> None:
    """Those of which half stood in a row that is gone."""
    starts = {each.get(f"{W}id"): each for each in root.iter(f"{W}bookmarkStart")}
    ends = {each.get(f"{W}id"): each for each in root.iter(f"{W}bookmarkEnd")}
    for number in starts.keys() ^ ends.keys():
        _replace(starts.get(number, ends.get(number)), "")
