"""A page of the plan in, the same drawing made by Graphviz out: svg, png, pdf or gv.

Graphviz decides nothing here. Symbols are pinned nodes, lines are edges that bring their route (engine `nop2`), the
labels of branches are edge labels, in the free twin of the document's font where the machine lacks the font itself.
What Graphviz has no shape for is drawn in `_background`. It runs in process (pygraphviz), so nothing else is installed.
"""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, Literal, TypeAlias

from sopdocs.drawing.typeface import twin
from sopdocs.errors import MachineError
from sopdocs.flowchart.backdrop import backdrop, surroundings
from sopdocs.flowchart.xdot import LINE_WIDTH, Box, number, outline
from sopdocs.page import Anchor, Image, Label, Line, Page, Picture, Symbol
from sopdocs.units import to_pt

Format: TypeAlias = Literal["svg", "png", "pdf", "gv"]
Place: TypeAlias = tuple[float, float]
AGraph: TypeAlias = Any  # pygraphviz has no types, and is loaded only when something is drawn

DPI = 300
HEAD_LENGTH = 5.0  # points; Graphviz draws an arrowhead of ten times `arrowsize`
SHAPES = {"proses": "box", "keputusan": "diamond"}


def draw(page: Page, font: str, form: Format) -> bytes:
    """The page's flowchart over grey lanes and rows, with heads and row numbers; MachineError without Graphviz."""
    box = surroundings(page)
    drawing = graph(page, font, box, backdrop(page, box))
    drawing.graph_attr["bgcolor"] = "white"
    return _render(drawing, form)


def picture(page: Page, font: str, box: Box) -> bytes:
    """Symbols, lines and labels inside `box` as a transparent PNG of exactly that size at 300 dots per inch."""
    return _render(graph(page, font, box), "png")


def framed(page: Page, font: str) -> Picture:
    """The flowchart as one picture that fills the page's lanes below the head, to lie exactly there."""
    table, lanes = page.table, page.lanes
    row = next(count for count, row in enumerate(table.rows) if not row.header)
    x, y = table.left(lanes.start), table.rows[row].y
    box = Box(x, y, table.left(lanes.stop) - x, table.rows[-1].bottom - y)
    alt = f"Gambar alir: {'; '.join(symbol.alt for symbol in page.symbols)}"
    image = Image(picture(page, font, box), "png", box.width, box.height, alt)
    return Picture(image, x, y, Anchor(row, lanes.start))


def graph(page: Page, font: str, box: Box, background: str = "") -> AGraph:
    """The page as a graph whose nodes are numbered like `page.symbols` and whose edges like `page.lines`."""
    drawing = _sheet(font, box)
    outlines = [outline(box, symbol) for symbol in page.symbols if symbol.shape not in SHAPES]
    drawing.graph_attr["_background"] = " ".join([background, *outlines])
    for count, symbol in enumerate(page.symbols):
        drawing.add_node(str(count), **_node(box, symbol))
    labels = {label.line: _label(box, label) for label in page.labels}
    for count, line in enumerate(page.lines):
        look = _edge(box, line) | labels.get(count, {})
        drawing.add_edge(str(line.source), str(line.target), key=str(count), **look)
    return drawing


def version() -> str:
    """Graphviz's own version, as `14.1.5`; MachineError without Graphviz."""
    return str(_graphviz().__graphviz_version__)


def _graphviz() -> Any:
    try:
        import pygraphviz
    except (ImportError, OSError) as error:
        hint = "pasang dengan: pip install --upgrade pygraphviz"
        raise MachineError(f"Graphviz tidak dapat dimuat ({error}); {hint}") from error
    return pygraphviz


def _sheet(font: str, box: Box) -> AGraph:
    """An empty drawing of the box's size, and the look that all symbols and all lines share."""
    drawing = _graphviz().AGraph(directed=True, strict=False)
    width, height = to_pt(box.width), to_pt(box.height)
    drawing.graph_attr.update(
        bb=f"0,0,{_place((width, height))}",
        viewport=f"{_place((width, height))},1,{_place((width / 2, height / 2))}",
        pad="0",
        margin="0",
        bgcolor="transparent",
        notranslate="true",
        outputorder="edgesfirst",
    )
    ink = {"fontname": f"{font},{twin(font)}", "penwidth": number(LINE_WIDTH)}
    drawing.node_attr.update(label="", fixedsize="true", margin="0", fillcolor="white", **ink)
    drawing.edge_attr.update(arrowsize=number(HEAD_LENGTH / 10), **ink)
    return drawing


def _node(box: Box, symbol: Symbol) -> dict[str, str]:
    return {
        "pos": _place(box.place(*symbol.center)),
        "shape": SHAPES.get(symbol.shape, "none"),
        "style": "filled" if symbol.shape in SHAPES else "",
        "width": f"{to_pt(symbol.width) / 72:.5f}",
        "height": f"{to_pt(symbol.height) / 72:.5f}",
        "label": _literal(symbol.text),
        "fontsize": number(to_pt(symbol.height) * 0.45),
        "tooltip": _literal(symbol.alt),
    }


def _edge(box: Box, line: Line) -> dict[str, str]:
    route = [box.place(*point) for point in line.points]
    tip = ""
    if line.arrow:
        tip = f"e,{_place(route[-1])} "
        route[-1] = _shaft_end(route[-2], route[-1])
    return {
        "pos": tip + _bezier(route),
        "dir": "forward" if line.arrow else "none",
        "style": "dashed" if line.dashed else "solid",
        "tooltip": _literal(line.alt),
    }


def _label(box: Box, label: Label) -> dict[str, str]:
    middle = box.place(label.x + label.width // 2, label.y + label.height // 2)
    return {"label": _literal("\n".join(label.lines)), "lp": _place(middle), "fontsize": number(to_pt(label.size))}


def _bezier(route: list[Place]) -> str:
    """The polyline as a Bézier curve: its first point, then for each piece its start and twice its end."""
    pieces = [f"{_place(start)} {_place(end)} {_place(end)}" for start, end in pairwise(route)]
    return " ".join([_place(route[0]), *pieces])


def _shaft_end(before: Place, tip: Place) -> Place:
    """Where the last piece of a line meets its arrowhead; a piece shorter than the head has no shaft left."""
    length = abs(tip[0] - before[0]) + abs(tip[1] - before[1])
    share = min(1.0, HEAD_LENGTH / length) if length else 0.0
    return tip[0] + (before[0] - tip[0]) * share, tip[1] + (before[1] - tip[1]) * share


def _literal(text: str) -> str:
    """`text` so that Graphviz prints it as it stands: no escape sequence, no entity, no HTML-like label."""
    text = re.sub(r"&(?=#?\w+;)", "&amp;", text.replace("\\", "\\\\"))
    return f"{text} " if text.startswith("<") and text.endswith(">") else text


def _place(point: Place) -> str:
    return f"{number(point[0])},{number(point[1])}"


def _render(drawing: AGraph, form: Format) -> bytes:
    """The finished file, the same bytes each time: without Graphviz's version, without the time."""
    if form == "gv":
        return str(drawing.to_string()).encode()
    if form == "png":
        drawing.graph_attr["dpi"] = str(DPI)
    with _silence():
        content: bytes = drawing.draw(format=form, prog="nop2")
    content = re.sub(rb"<!-- Generated by graphviz.*?-->\n", b"", content, flags=re.DOTALL)
    return re.sub(rb"/CreationDate \(D:\d{14}", b"/CreationDate (D:19800101000000", content)


@contextmanager
def _silence() -> Iterator[None]:
    """Keep from standard error what the C libraries say there: fontconfig's warnings about its own files."""
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
