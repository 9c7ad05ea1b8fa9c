"""The parts beside the pages: a Document in, styles, settings, foot line, relationships and properties out."""

from functools import cache

from sopdocs.page import FOOTER_SIZE, Document, Paper
from sopdocs.units import PT, Length, to_pt, to_twips
from sopdocs.word.paragraph import text
from sopdocs.word.xml import DECLARATION, OFFICE, PACKAGE, WORD, escape, quote

LANGUAGE = "id-ID"

_FOOTER_SIZE = round(2 * to_pt(FOOTER_SIZE))
"""Half points."""
FOOTER_LOOK = f'<w:rPr><w:sz w:val="{_FOOTER_SIZE}"/><w:szCs w:val="{_FOOTER_SIZE}"/></w:rPr>'
"""Of the runs of a foot line, where its paragraph has another style."""

_DC = "http://purl.org/dc/elements/1.1/"

SETTINGS = (
    f'{DECLARATION}<w:settings {WORD}><w:zoom w:percent="100"/><w:autoHyphenation w:val="0"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    f'</w:compat><w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)

APP = f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties"><Application>sopdocs</Application></Properties>'


@cache
def styles(font: str, size: Length) -> str:
    """word/styles.xml: one font and size, Indonesian, no space between paragraphs, and the styles Word expects."""
    name, half_points = quote(font), round(size * 2 / PT)
    return (
        f"{DECLARATION}<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr>"
        f"<w:rFonts w:ascii={name} w:hAnsi={name} w:eastAsia={name} w:cs={name}/>"
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:widowControl w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>'
        f'<w:uiPriority w:val="99"/><w:rPr><w:sz w:val="{_FOOTER_SIZE}"/><w:szCs w:val="{_FOOTER_SIZE}"/></w:rPr>'
        "</w:style></w:styles>"
    )


def fonts(font: str) -> str:
    """word/fontTable.xml: the one font."""
    return f"{DECLARATION}<w:fonts {WORD}><w:font w:name={quote(font)}/></w:fonts>"


def footer(document: Document, *, counted: bool = True) -> str:
    """word/footer.xml: the document's line at the left, "Halaman x dari y" at the right end of the text.

    Not `counted`: without "dari y", for the document is a part of a book.
    """
    end = to_twips(_text_width(document.paper))
    of = f"<w:r>{text(' dari ')}</w:r>{_field('NUMPAGES', len(document.pages))}" if counted else ""
    return (
        f'{DECLARATION}<w:ftr {WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/>'
        f'<w:tabs><w:tab w:val="right" w:pos="{end}"/></w:tabs></w:pPr>'
        f"<w:r>{text(document.footer)}<w:tab/>{text('Halaman ')}</w:r>{_field('PAGE', 1)}{of}"
        "</w:p></w:ftr>"
    )


def relationships(media: dict[str, str]) -> str:
    """word/_rels/document.xml.rels; `media` has the target of each image by its relationship id."""
    own = {name: f"{name}.xml" for name in ("fontTable", "footer", "numbering", "settings", "styles", "theme")}
    links = "".join(_link(name, name, target) for name, target in own.items())
    images = "".join(_link(name, "image", target) for name, target in media.items())
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{links}{images}</Relationships>'


def core(document: Document) -> str:
    """docProps/core.xml: what the document is about; never when it was made."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="{_DC}">'
        f"<dc:title>{escape(document.title)}</dc:title><dc:subject>{escape(document.subject)}</dc:subject>"
        f"<dc:creator>{escape(document.author)}</dc:creator><dc:language>{LANGUAGE}</dc:language>"
        "</cp:coreProperties>"
    )


def _text_width(paper: Paper) -> Length:
    return paper.width - paper.left - paper.right


def _field(instruction: str, value: int) -> str:
    return f'<w:fldSimple w:instr="{instruction}"><w:r>{text(str(value))}</w:r></w:fldSimple>'


def _link(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
