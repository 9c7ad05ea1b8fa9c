"""Charts for tests, and a Word file around them as small as can be."""

from collections.abc import Sequence
from decimal import Decimal

from sopdocs import zipped
from sopdocs.report import Chart, ChartKind, Series
from sopdocs.units import mm
from sopdocs.word import chart as charts
from sopdocs.word.xml import DECLARATION, PACKAGE

WIDTH = mm(155)
_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def a_chart(
    kind: ChartKind = "batang",
    categories: Sequence[str] = ("TW I", "TW II", "TW III", "TW IV"),
    values: Sequence[Sequence[str | None]] = (("80", "82.5", "85", "87"), ("79.5", "82.5", None, "90.25")),
    names: Sequence[str] = ("Target", "Realisasi", "Tahun lalu", "Nasional"),
    unit: str = "%",
    decimals: int = 2,
    guide: str = "",
) -> Chart:
    """A chart of figures written as texts; None is a gap."""
    series = (Series(names[at], tuple(map(_figure, column))) for at, column in enumerate(values))
    line = Decimal(guide) if guide else None
    return Chart(kind, tuple(categories), tuple(series), unit, decimals, "Grafik: 82,50 & lain", line)


def a_document(samples: Sequence[Chart], font: str = "Arial") -> bytes:
    """A .docx with a paragraph for each chart."""
    parts: dict[str, str | bytes] = {}
    links, types, body = [], [], []
    for number, sample in enumerate(samples, 1):
        made = charts.native(sample, font)
        parts[f"word/charts/chart{number}.xml"] = made.xml
        parts[f"word/embeddings/workbook{number}.xlsx"] = made.workbook
        link = _link(charts.WORKBOOK_ID, charts.WORKBOOK_RELATIONSHIP, f"../embeddings/workbook{number}.xlsx")
        parts[f"word/charts/_rels/chart{number}.xml.rels"] = _links([link])
        links.append(_link(f"rId{number}", charts.RELATIONSHIP, f"charts/chart{number}.xml"))
        types.append(f'<Override PartName="/word/charts/chart{number}.xml" ContentType="{charts.CONTENT_TYPE}"/>')
        place = charts.drawing(f"rId{number}", number, "Grafik", sample.alt, WIDTH, charts.height_for(sample, WIDTH))
        body.append(f"<w:p><w:r>{place}</w:r></w:p>")
    return zipped.packed(parts | _frame("".join(body), links, "".join(types)))


def _frame(body: str, links: list[str], types: str) -> dict[str, str | bytes]:
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _NAMES.items())
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" '
    page += 'w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
    return {
        "word/document.xml": f"{DECLARATION}<w:document {spaces}><w:body>{body}{page}</w:body></w:document>",
        "word/_rels/document.xml.rels": _links(links),
        "_rels/.rels": _links([_link("rId1", f"{_NAMES['r']}/officeDocument", "word/document.xml")]),
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="xlsx" ContentType="{charts.WORKBOOK_CONTENT_TYPE}"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{types}</Types>',
    }


def _link(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>'


def _links(links: Sequence[str]) -> str:
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{"".join(links)}</Relationships>'


def _figure(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
