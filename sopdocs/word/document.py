"""A `page.Document` in, the bytes of its .docx out.

    pages ─► word/document.xml ────────────────────────────────────────┐
      └─ lists, images ─► word/numbering.xml, word/media/… ────────────┼─► package.pack ─► bytes
    font, paper, titles ─► styles, settings, foot line, properties ────┘

Every page is one table. What stands between two tables starts the new page:

    page 1, no heading    table                          table.y = paper.top
    page n, no heading    tiny paragraph, table          table.y = paper.top + BREAK_HEIGHT
    heading               its paragraphs, table          table.y = paper.top + their heights
    behind the last       tiny paragraph                 takes BREAK_HEIGHT and half a point (the table's border)
"""

from sopdocs.page import Document, Page, Paper
from sopdocs.units import to_twips
from sopdocs.word import package, parts
from sopdocs.word.drawing import drawings
from sopdocs.word.paragraph import paragraph, tiny
from sopdocs.word.register import Register
from sopdocs.word.table import table
from sopdocs.word.theme import theme
from sopdocs.word.xml import DECLARATION, OFFICE, WORD

NAMESPACES = (
    f'{WORD} xmlns:r="{OFFICE}/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def write(document: Document) -> bytes:
    """The document as a native Word file; equal documents give equal bytes."""
    register = Register()
    body = "".join(_page(page, number, document.paper, register) for number, page in enumerate(document.pages))
    return package.pack(
        {
            "docProps/app.xml": parts.APP,
            "docProps/core.xml": parts.core(document),
            "word/_rels/document.xml.rels": parts.relationships(register.media.targets()),
            "word/document.xml": _document(body, document.paper),
            "word/fontTable.xml": parts.fonts(document.font),
            "word/footer.xml": parts.footer(document),
            "word/numbering.xml": register.numbering.xml(),
            "word/settings.xml": parts.SETTINGS,
            "word/styles.xml": parts.styles(document.font, document.size),
            "word/theme.xml": theme(document.font),
            **register.media.parts(),
        }
    )


def _document(body: str, paper: Paper) -> str:
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{tiny()}{section(paper)}</w:body></w:document>"


def _page(page: Page, number: int, paper: Paper, register: Register) -> str:
    return _above(page, number > 0, register) + table(page.table, paper.left, drawings(page, register), register)


def _above(page: Page, new_page: bool, register: Register) -> str:
    """What stands over the table; its first paragraph begins the page."""
    if not page.heading:
        return tiny(new_page=True) if new_page else ""
    first, *others = page.heading
    return paragraph(first, register, new_page=new_page) + "".join(paragraph(each, register) for each in others)


def section(paper: Paper, footer: str = "footer", more: str = "") -> str:
    """The sheet that pages lie on; `footer` is the relationship of its foot line, `more` what follows the margins."""
    held = ' w:orient="landscape"' if paper.width > paper.height else ""
    return (
        '<w:sectPr>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>'
        f'<w:pgSz w:w="{to_twips(paper.width)}" w:h="{to_twips(paper.height)}"{held}/>'
        f'<w:pgMar w:top="{to_twips(paper.top)}" w:right="{to_twips(paper.right)}" '
        f'w:bottom="{to_twips(paper.bottom)}" w:left="{to_twips(paper.left)}" '
        f'w:header="{to_twips(paper.footer)}" w:footer="{to_twips(paper.footer)}" w:gutter="0"/>{more}</w:sectPr>'
    )
