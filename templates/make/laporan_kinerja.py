"""Laporan Kinerja: its cover, and the paper, styles, numbers and foot lines of what `sopdocs.word.report` writes in it.

Three sections: the cover without a number; `{{ depan }}`, with Roman numbers; `{{ isi }}`, with Arabic ones. Margins
are those of a bound report (design: paperwork, 7). The names of the styles are those of `sopdocs.word.report.styles`.
"""

from typing import Any

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from house import line
from sheet import CENTER, sheet

from sopdocs.units import mm, to_twips
from sopdocs.word.report import styles as names

MARGINS = (30, 20, 25, 30)
"""Top, right, bottom, left."""
COVER = {"Sampul Judul": (26, CENTER), "Sampul Periode": (18, CENTER), "Sampul Instansi": (14, CENTER)}

STEP = 8.0
"""Where the words of a heading begin behind its number, in mm."""

HEADING = {
    1: (13, '<w:spacing w:before="0" w:after="280" w:line="300" w:lineRule="auto"/>', "center"),
    2: (11.5, '<w:spacing w:before="240" w:after="100"/>', "left"),
    3: (11, '<w:spacing w:before="200" w:after="80"/>', "left"),
    4: (11, '<w:spacing w:before="160" w:after="60"/>', "left"),
}
"""Type in points, white, alignment."""
LEVELS = (("upperRoman", "Bab %1"), ("upperLetter", "%2."), ("decimal", "%3."), ("lowerLetter", "%4."))

LINE = 'w:line="319" w:lineRule="auto"'
"""1.33 lines, of text that is read; tables and lists of contents have 1."""
TEXT = f'<w:spacing w:before="0" w:after="120" {LINE}/>'
GROUND = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet(margins=MARGINS)
    _add_lists(document)
    _add_styles(document)
    _cover(document)
    for field, kind in (("depan", "lowerRoman"), ("isi", "decimal")):
        _section(document, kind)
        line(document, f"{{{{ {field} }}}}", "Teks")
    return {"laporan-kinerja": document}


def _cover(document: Document) -> None:
    """Logo, title, what it is about, perhaps a picture; the office with its address at the foot."""
    line(document, "{{ sampul.logo }}", "Sampul Instansi").paragraph_format.space_before = Mm(10)
    line(document, "{{ sampul.judul }}", "Sampul Judul").paragraph_format.space_before = Mm(20)
    line(document, "{{ sampul.periode }}", "Sampul Periode").paragraph_format.space_before = Mm(4)
    line(document, "{{ sampul.tahun }}", "Sampul Periode").paragraph_format.space_before = Mm(2)
    line(document, "{{ sampul.gambar }}", "Sampul Instansi").paragraph_format.space_before = Mm(14)
    foot = document.sections[0].footer
    foot.paragraphs[0].style = "Sampul Instansi"
    foot.paragraphs[0].add_run("{{ sampul.pemda }}")
    foot.add_paragraph("{{ sampul.nama }}", "Sampul Periode")
    for text in ("{%p for baris in sampul.alamat %}", "{{ baris }}", "{%p endfor %}"):
        foot.add_paragraph(text, "Kop Alamat")
    document.sections[0].footer_distance = Mm(20)


def _section(document: Document, numbers: str) -> None:
    """A new page, numbers from 1, a foot line with the title at its left and the number at its right."""
    section: Any = document.add_section(WD_SECTION.NEW_PAGE)
    section.footer_distance = Mm(12)
    kind = OxmlElement("w:pgNumType")
    kind.set(qn("w:fmt"), numbers)
    kind.set(qn("w:start"), "1")
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    section._sectPr.find(qn("w:pgMar")).addnext(kind)
    ends = document.paragraphs[-1]
    if not ends.text:  # the paragraph that ends the section before
        ends.style = "Sela"
    section.footer.is_linked_to_previous = False
    foot = section.footer.paragraphs[0]
    foot.style = "Kaki"
    foot.add_run("{{ sampul.nama }}  |  {{ sampul.judul }} {{ sampul.periode }} {{ sampul.tahun }}\t")
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    foot._p.append(field)
    section = document.sections[-1]
    width = section.page_width - section.left_margin - section.right_margin
    tabs = f'<w:tabs {nsdecls("w")}><w:tab w:val="right" w:pos="{to_twips(int(width))}"/></w:tabs>'
    foot._p.get_or_add_pPr().append(parse_xml(tabs))


def _add_lists(document: Document) -> None:
    """The numbers of headings, and of lampiran."""
    numbering: Any = document.part.numbering_part.element
    levels = "".join(_level(at, *level) for at, level in enumerate(LEVELS))
    attachment = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{names.ATTACHMENT}"/>'
        '<w:suff w:val="space"/><w:lvlText w:val="Lampiran %1"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr><w:rPr><w:caps/></w:rPr></w:lvl>'
    )
    for number, body in ((101, attachment), (100, levels)):
        start = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        numbering.insert(0, parse_xml(f"{start}{body}</w:abstractNum>"))
    for number in (100, 101):
        num = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        numbering.append(parse_xml(num))


def _level(at: int, kind: str, pattern: str) -> str:
    """`Bab I` stands above the title, in capitals; the other numbers before theirs."""
    step = to_twips(mm(STEP))
    suffix, caps = ('<w:suff w:val="space"/>', "<w:rPr><w:caps/></w:rPr>") if at == 0 else ("", "")
    indent = f'<w:ind w:left="{step}" w:hanging="{step}"/>' if at else '<w:ind w:left="0" w:firstLine="0"/>'
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="Heading{at + 1}"/>'
        f'{suffix}<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr>{caps}</w:lvl>'
    )


def _add_styles(document: Document) -> None:
    for level, (size, spacing, align) in HEADING.items():
        look = _bold(size, caps=level == 1)
        new = "<w:pageBreakBefore/>" if level == 1 else ""
        list_ = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="100"/></w:numPr>'
        none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        end = f'<w:jc w:val="{align}"/><w:outlineLvl w:val="{level - 1}"/>'
        start = f"<w:keepNext/><w:keepLines/>{new}"
        _style(document, f"heading {level}", f"Heading{level}", f"{start}{list_}{spacing}{end}", look, "Teks")
        flat = '<w:ind w:left="0" w:firstLine="0"/>'
        _style(
            document, f"Judul {level} Tanpa Nomor", f"Judul{level}", f"{start}{none}{spacing}{flat}{end}", look, "Teks"
        )
        if level == 1:
            list_ = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="101"/></w:numPr>'
            _style(document, names.ATTACHMENT, names.ATTACHMENT, f"{start}{list_}{spacing}{end}", look, "Teks")
    for name, (style_id, paragraph, look) in _texts().items():
        _style(document, name, style_id, paragraph, look)
    for name, (size, align) in COVER.items():
        style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = document.styles["Normal"], True
        style.font.size, style.font.bold, style.paragraph_format.alignment = Pt(size), True, align
    address: Any = document.styles["Kop Alamat"]
    address.font.size, address.paragraph_format.alignment = Pt(11), CENTER


def _texts() -> dict[str, tuple[str, str, str]]:
    """Name: id, properties of the paragraph, look of its type."""
    box = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="3" w:color="7F7F7F"/>'
        for side in ("top", "left", "bottom", "right")
    )
    first, both = f'<w:ind w:firstLine="{to_twips(mm(10))}"/>', '<w:jc w:val="both"/>'
    tight = '<w:spacing w:before="40" w:after="40"/>'
    return {
        "Teks": ("Teks", f"{TEXT}{first}{both}", ""),
        "Rapat": ("Rapat", '<w:spacing w:before="0" w:after="0" w:line="276" w:lineRule="auto"/>', ""),
        "Tengah": ("Tengah", f'{TEXT}<w:jc w:val="center"/>', ""),
        "Catatan": ("Catatan", '<w:keepLines/><w:spacing w:before="40" w:after="0"/>', _size(8.5)),
        "Rumus": ("Rumus", f'<w:keepLines/>{TEXT}<w:ind w:left="{to_twips(mm(15))}"/>', ""),
        "Belum Diisi": (
            "BelumDiisi",
            f'<w:pBdr>{box}</w:pBdr>{GROUND}<w:spacing w:before="60" w:after="120"/><w:ind w:left="80" w:right="80"/>',
            "",
        ),
        names.ITEM: ("Butir", f'<w:spacing w:before="0" w:after="60" {LINE}/>{both}', ""),
        names.CELL: ("IsiTabel", tight, _size(9.5)),
        names.HEAD: ("KepalaTabel", f'<w:keepNext/>{tight}<w:jc w:val="center"/>', _bold(9.5)),
        names.FIGURE: ("Gambar", '<w:spacing w:before="120" w:after="0"/><w:jc w:val="center"/>', ""),
        names.CAPTION: (
            "Caption",
            '<w:keepLines/><w:spacing w:before="160" w:after="80"/><w:jc w:val="center"/>',
            _bold(10),
        ),
        names.SIGNED: ("PenandaTangan", '<w:keepNext/><w:keepLines/><w:jc w:val="left"/>', ""),
        "Kaki": ("Kaki", '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/></w:pBdr>', _size(8)),
        "toc 1": ("TOC1", _listed(0, 10, before=80), _bold(10.5)),
        "toc 2": ("TOC2", _listed(6, 7), _size(10.5)),
        "toc 3": ("TOC3", _listed(13, 7), _size(10.5)),
        "table of figures": ("TableofFigures", _listed(0, 20, before=40), _size(10.5)),
    }


def _listed(left: float, hanging: float, before: int = 20) -> str:
    """A line of a list of contents, in mm; no right indent, beyond which LibreOffice would lose the page number."""
    indent = f'w:left="{to_twips(mm(left + hanging))}" w:hanging="{to_twips(mm(hanging))}"'
    return f'<w:spacing w:before="{before}" w:after="20"/><w:ind {indent}/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _bold(points: float, caps: bool = False) -> str:
    return f"<w:b/><w:bCs/>{'<w:caps/>' * caps}{_size(points)}"


def _style(document: Document, name: str, style_id: str, paragraph: str, look: str, following: str = "") -> None:
    """A paragraph style, in place of what python-docx brings along under that name."""
    root: Any = document.styles.element
    for old in root.findall(qn("w:style")):
        if old.find(qn("w:name")).get(qn("w:val")).lower() == name.lower() or old.get(qn("w:styleId")) == style_id:
            root.remove(old)
    root.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="Normal"/><w:next w:val="{following or style_id}"/>'
            f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
        )
    )
