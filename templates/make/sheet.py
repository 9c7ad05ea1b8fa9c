"""An empty sheet to begin with: its paper, its styles, its foot.

Widths are millimetres, type is points. Offices change the styles in Word.
"""

from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

FONT = "Arial"
F4 = (215.0, 330.0)
CENTER, RIGHT, LEFT, BOTH = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)

STYLES = {
    "Kop Pemda": (14, True, CENTER),
    "Kop Nama": (18, True, CENTER),
    "Kop Alamat": (9, False, CENTER),
    "Judul": (12, True, CENTER),
    "Subjudul": (11, False, CENTER),
    "Bagian": (11, True, LEFT),
    "Isi": (11, False, BOTH),
    "Tabel": (10, False, LEFT),
    "Tabel Tengah": (10, False, CENTER),
    "Tabel Kanan": (10, False, RIGHT),
    "Tabel Kepala": (10, True, CENTER),
    "Isi Kiri": (11, False, LEFT),
    "Ttd": (11, False, LEFT),
    "Ttd Nama": (11, True, LEFT),
    "Kecil": (8, False, LEFT),
    "Sela": (4, False, LEFT),
}
"""Name: (type in points, bold, alignment). Offices change them in Word; `Sela` is the white space between tables."""
TABLE_STYLES = ("Tabel", "Tabel Tengah", "Tabel Kanan", "Tabel Kepala")


def sheet(
    paper: tuple[float, float] = F4,
    margins: tuple[float, float, float, float] = (20, 20, 20, 25),
    landscape: bool = False,
) -> Document:
    """An empty sheet; `paper` upright in mm, `margins` top, right, bottom, left in mm."""
    document = docx.Document()
    section = document.sections[0]
    short, long = paper
    section.page_width, section.page_height = (Mm(long), Mm(short)) if landscape else (Mm(short), Mm(long))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    sides = ("top_margin", "right_margin", "bottom_margin", "left_margin")
    for side, length in zip(sides, margins, strict=True):
        setattr(section, side, Mm(length))
    section.header_distance = section.footer_distance = Mm(8)
    _set_styles(document)
    _set_language(document)
    _open_as_new(document)
    return document


def section(document: Document, margins: tuple[int, int, int, int], across: bool = False) -> Any:
    """A new one, on a new page; the paragraph that ends the last one takes no room."""
    added: Any = document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].style = "Sela"
    short, long = (Mm(side) for side in F4)
    added.page_width, added.page_height = (long, short) if across else (short, long)
    added.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    for side, length in zip(("top", "right", "bottom", "left"), margins, strict=True):
        setattr(added, f"{side}_margin", Mm(length))
    return added


def width_of(document: Document) -> float:
    """The width of the text in mm."""
    section = document.sections[0]
    assert section.page_width and section.left_margin and section.right_margin
    return (section.page_width - section.left_margin - section.right_margin) / Mm(1)


def small_tables(document: Document, size: float, white: float = 2) -> None:
    """Type, and white above and below the words of its tables, where the usual leave too few rows on a page."""
    for name in TABLE_STYLES:
        style: Any = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(white)


def page_number(document: Document) -> None:
    """"Halaman x dari y" at the right of the foot."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = "Kecil"
    paragraph.alignment = RIGHT
    for text, field in (("Halaman ", "PAGE"), (" dari ", "NUMPAGES")):
        paragraph.add_run(text)
        _field(paragraph, field)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _set_styles(document: Document) -> None:
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)
    _set_font(normal.element)
    normal.paragraph_format.space_after = normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    for name, (size, bold, align) in STYLES.items():
        style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.quick_style = True
        style.font.size, style.font.bold = Pt(size), bold or None
        style.paragraph_format.alignment = align
    for name in TABLE_STYLES:
        spacing: Any = document.styles[name]
        spacing.paragraph_format.space_before = spacing.paragraph_format.space_after = Pt(2)


def _set_font(element: Any) -> None:
    fonts = element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)


def _set_language(document: Document) -> None:
    """Word's spelling checker reads Bahasa Indonesia."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "id-ID")


def _open_as_new(document: Document) -> None:
    """Not in Word's compatibility mode, where tables stick out of the margin; without what python-docx brings along:
    the picture of an empty page, and styles for Word 2010 that differ from ours.
    """
    compat = OxmlElement("w:compat")
    setting = OxmlElement("w:compatSetting")
    uri = "http://schemas.microsoft.com/office/word"
    for name, value in (("name", "compatibilityMode"), ("uri", uri), ("val", "15")):
        setting.set(qn(f"w:{name}"), value)
    compat.append(setting)
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.replace(old, compat)
    for relations in (document.part.package.rels, document.part.rels):
        for name, relation in list(relations.items()):
            if relation.reltype.endswith(("/thumbnail", "/stylesWithEffects")):
                del relations[name]
