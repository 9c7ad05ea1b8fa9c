"""A page of the plan in, the same arrows as Graphviz routes them (`splines=ortho`) on the same pinned symbols out.

In process, by pygraphviz: engine nop2 keeps the places and routes what has no route yet.
"""

from typing import Any

import pygraphviz

from benchmarks.counting import Route
from sopdocs.flowchart.xdot import Box
from sopdocs.page import Line, Page, Point, Symbol
from sopdocs.units import Length, pt, to_pt

SHAPES = {"keputusan": "diamond"}
TINY = pt(1.5)
"""A jog as short as this is not seen; Graphviz gets no bends for it."""


def routes(page: Page) -> list[Route]:
    """The lines of the page, in their order, each with Graphviz's points."""
    sheet = Box(0, 0, page.table.left(len(page.table.columns)), page.table.rows[-1].bottom)
    graph = _graph(page, sheet)
    graph.layout(prog="nop2")
    return [
        Route(line.source, line.target, _points(graph, number, line, sheet)) for number, line in enumerate(page.lines)
    ]


def _graph(page: Page, sheet: Box) -> Any:
    graph = pygraphviz.AGraph(directed=True, strict=False)
    graph.graph_attr.update(splines="ortho", notranslate="true")
    graph.node_attr.update(label="", fixedsize="true", margin="0", shape="box")
    graph.edge_attr.update(dir="none")
    for number, symbol in enumerate(page.symbols):
        graph.add_node(str(number), **_node(symbol, sheet))
    for number, line in enumerate(page.lines):
        graph.add_edge(str(line.source), str(line.target), key=str(number))
    return graph


def _node(symbol: Symbol, sheet: Box) -> dict[str, str]:
    x, y = sheet.place(*symbol.center)
    size = {"width": f"{to_pt(symbol.width) / 72:.5f}", "height": f"{to_pt(symbol.height) / 72:.5f}"}
    return {"pos": f"{x:.3f},{y:.3f}", "shape": SHAPES.get(symbol.shape, "box"), **size}


def _points(graph: Any, number: int, line: Line, sheet: Box) -> tuple[Point, ...]:
    edge = graph.get_edge(str(line.source), str(line.target), str(number))
    return polyline(edge.attr["pos"] or "", sheet.height)


def polyline(spline: str, height: Length) -> tuple[Point, ...]:
    """The corners of an edge's `pos` (a Bézier curve whose pieces are straight) on a sheet of that height, y down."""
    pairs = [each.split(",") for each in spline.split()]
    every = [(pt(float(x)), height - pt(float(y))) for x, y in pairs]
    return straightened(every[::3])


def straightened(points: list[Point]) -> tuple[Point, ...]:
    """Level and upright pieces in turn: rounding is undone, jogs of a hair's breadth are pulled straight."""
    corners = _corners(points)
    while (jog := _jog(corners)) is not None:
        corners = _corners(_pulled(corners, jog))
    return tuple(corners)


def _corners(points: list[Point]) -> list[Point]:
    """The points made exactly level or upright, without repeats and without those on a straight."""
    kept = points[:1]
    for x, y in points[1:]:
        x0, y0 = kept[-1]
        here = (x0, y) if abs(x - x0) <= abs(y - y0) else (x, y0)
        if here == kept[-1]:
            continue
        if len(kept) > 1 and (kept[-2][0] == x0 == here[0] or kept[-2][1] == y0 == here[1]):
            kept[-1] = here
        else:
            kept.append(here)
    return kept


def _jog(corners: list[Point]) -> int | None:
    """The first tiny piece that has a piece before and behind it."""
    for i in range(1, len(corners) - 2):
        (x0, y0), (x1, y1) = corners[i : i + 2]
        if abs(x1 - x0) + abs(y1 - y0) <= TINY:
            return i
    return None


def _pulled(corners: list[Point], jog: int) -> list[Point]:
    """Without the jog behind corner `jog`: the piece behind it moves into line with the one before."""
    (x0, y0), (x1, y1), (x, y) = corners[jog : jog + 3]
    return [*corners[: jog + 1], (x - x1 + x0, y - y1 + y0), *corners[jog + 3 :]]
