"""A Figure in; its drawing out, and the parts of the package that a chart or picture needs."""

from dataclasses import dataclass, field, replace

from sopdocs.page import Image
from sopdocs.report import Chart, Figure
from sopdocs.units import Length, mm
from sopdocs.word import chart as maker
from sopdocs.word.picture import inline
from sopdocs.word.register import Register
from sopdocs.word.xml import DECLARATION, PACKAGE

_CAPTION = mm(24)
"""What a page keeps free below a picture that fills it."""


@dataclass(slots=True)
class Figures:
    """Those of one file: `font` is that of charts. The parts of charts by name, each with its workbook and the link."""

    register: Register
    font: str
    charts: dict[str, bytes] = field(default_factory=dict)
    workbooks: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, bytes] = field(default_factory=dict)

    def drawing(self, block: Figure, width: Length, height: Length) -> str:
        """The `w:drawing`, in text that is so wide on a page that is so high."""
        what, most = block.what, height - _CAPTION
        if not isinstance(what, Chart):
            return inline(_fitted(what, width, most), self.register)
        high = min(maker.height_for(what, width), most)
        if what.picture:
            return inline(maker.picture(what, width, high, self.font), self.register)
        return self._native(what, maker.width_for(width, high), high)

    def relations(self) -> dict[str, str]:
        """Of the document to the charts: relationship id → target, relative to word/."""
        return {name.removeprefix("word/charts/").removesuffix(".xml"): name[len("word/") :] for name in self.charts}

    def _native(self, chart: Chart, width: Length, height: Length) -> str:
        name, made = f"bagan{len(self.charts) + 1}", maker.native(chart, self.font)
        self.charts[f"word/charts/{name}.xml"] = made.xml
        self.workbooks[f"word/embeddings/{name}.xlsx"] = made.workbook
        self.links[f"word/charts/_rels/{name}.xml.rels"] = (
            f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="{maker.WORKBOOK_ID}" '
            f'Type="{maker.WORKBOOK_RELATIONSHIP}" Target="../embeddings/{name}.xlsx"/></Relationships>'
        ).encode()
        number = self.register.next_drawing()
        return maker.drawing(name, number, f"Gambar {number}", chart.alt, width, height)


def _fitted(image: Image, width: Length, height: Length) -> Image:
    """No larger than its place."""
    scale = min(width / image.width, height / image.height, 1)
    return replace(image, width=round(image.width * scale), height=round(image.height * scale))
