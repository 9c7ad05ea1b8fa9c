"""Buku SOP: what stands before the SOPs of an office: cover, decision, contents, explanation, the five symbols.

The styles `Judul Bagian` and `Daftar Isi` tell `sopdocs.word.book` where headings and rows of the daftar isi stand. The
first section is the cover, the last one has Roman page numbers.
"""

from typing import Any

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from house import grid, kop, line, looped, repeated, row
from sheet import BOTH, CENTER, LEFT, sheet, width_of

from sopdocs.page import Anchor, Line, Symbol
from sopdocs.units import mm
from sopdocs.word.document import NAMESPACES
from sopdocs.word.shapes import Floating, symbol
from sopdocs.word.shapes import line as arrow

STYLES = {
    "Sampul Judul": (28, True, CENTER),
    "Sampul Instansi": (20, True, CENTER),
    "Sampul Tahun": (16, True, CENTER),
    "Judul Bagian": (12, True, CENTER),
    "Daftar Isi": (11, False, LEFT),
    "Butir Keputusan": (11, False, BOTH),
    "Butir": (11, False, BOTH),
    "Paragraf": (11, False, BOTH),
    "Ttd Kanan": (11, False, LEFT),
}
POINTS = (28.0, 32.0, 39.0)
"""Where the colon, the number and the text of a point of the decision stand, in mm."""
POINT = "{{ b.kata }}\t{{ b.titik }}\t{{ b.no }}\t{{ b.teks }}"
LAST = "{{ k.diktum_akhir.kata }}\t{{ k.diktum_akhir.titik }}\t{{ k.diktum_akhir.no }}\t{{ k.diktum_akhir.teks }}"

LEGEND = (
    ("terminator", "Kapsul", "Kegiatan mulai dan kegiatan berakhir."),
    ("proses", "Kotak", "Proses atau kegiatan eksekusi."),
    ("keputusan", "Belah ketupat", "Kegiatan pengambilan keputusan; cabangnya diberi jawaban, misalnya Ya dan Tidak."),
    ("panah", "Anak panah", "Arah proses kegiatan."),
    ("konektor", "Segilima", "Penghubung antarsimbol pada halaman yang berbeda."),
)
"""The five symbols of Permenpan-RB 35/2012."""


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet(margins=(25, 20, 25, 30))
    _add_styles(document)
    width = width_of(document)
    _cover(document)
    _decision(document, width)
    _contents(document, width)
    _explanation(document)
    _legend(document, width)
    return {"buku-sop": document}


def _cover(document: Document) -> None:
    """Logo, title, office, year; the office once more with its address at the foot."""
    line(document, "{{ lambang }}", "Sampul Tahun").paragraph_format.space_before = Mm(20)
    line(document, "{{ judul }}", "Sampul Judul").paragraph_format.space_before = Mm(22)
    line(document, "{{ kop.nama }}", "Sampul Instansi").paragraph_format.space_before = Mm(22)
    for text in ("{%p for baris in kop.bawah %}", "{{ baris }}", "{%p endfor %}"):
        line(document, text, "Sampul Instansi")
    line(document, "{{ daerah }}", "Sampul Tahun")
    line(document, "TAHUN {{ tahun }}", "Sampul Tahun").paragraph_format.space_before = Mm(22)
    foot = document.sections[0].footer
    foot.paragraphs[0].style = "Subjudul"
    foot.paragraphs[0].add_run("{{ kop.pemda }}")
    for text, style in (
        ("{{ kop.nama }}", "Judul"),
        ("{%p for baris in kop.alamat %}", "Kop Alamat"),
        ("{{ baris }}", "Kop Alamat"),
        ("{%p endfor %}", "Kop Alamat"),
    ):
        foot.add_paragraph(text, style)
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _roman(section)


def _roman(section: Any) -> None:
    """Numbers i, ii, iii in the middle of the foot."""
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:fmt"), "lowerRoman")
    numbers.set(qn("w:start"), "1")
    section._sectPr.find(qn("w:pgMar")).addnext(numbers)
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.style, paragraph.alignment = "Tabel Tengah", CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(OxmlElement("w:r"))
    text = OxmlElement("w:t")
    text.text = "i"
    field[0].append(text)
    paragraph._p.append(field)


def _decision(document: Document, width: float) -> None:
    line(document, "{%p for k in keputusan %}", "Kecil")
    kop(document, width)
    line(document, "", "Kecil")
    line(document, "{{ k.kepala }}", "Judul Bagian", keep=True)
    for text in ("NOMOR {{ k.nomor }}", "", "TENTANG", "", "{{ k.tentang }}", "", "{{ k.pejabat }}", ""):
        line(document, text, "Subjudul", keep=True)
    _points(document, "k.pertimbangan", POINT)
    decided = line(document, "MEMUTUSKAN:", "Judul", keep=True).paragraph_format
    decided.space_before, decided.space_after = Pt(8), Pt(8)
    line(document, "Menetapkan\t:\t\t{{ k.menetapkan }}", "Butir Keputusan", keep=True).alignment = LEFT
    _points(document, "k.diktum", POINT)
    line(document, LAST, "Butir Keputusan", keep=True)
    _signature(document)
    line(document, "{%p endfor %}", "Kecil")


def _points(document: Document, field: str, text: str) -> None:
    line(document, f"{{%p for b in {field} %}}", "Kecil")
    line(document, text, "Butir Keputusan")
    line(document, "{%p endfor %}", "Kecil")


def _signature(document: Document) -> None:
    """In the right half of the page."""
    name = "k.penetapan"
    line(document, "", "Ttd Kanan", keep=True)
    line(document, f"Ditetapkan di {{{{ {name}.tempat }}}}", "Ttd Kanan", keep=True)
    line(document, f"pada tanggal {{{{ {name}.tanggal }}}}", "Ttd Kanan", keep=True)
    repeated(document, f"{name}.jabatan", "Ttd Kanan", keep=True)
    signed = line(document, f"{{{{ {name}.nama }}}}", "Ttd Kanan", keep=True)
    signed.paragraph_format.space_before = Mm(20)
    signed.runs[0].bold = signed.runs[0].underline = True
    repeated(document, f"{name}.bawah", "Ttd Kanan")


def _contents(document: Document, width: float) -> None:
    _heading(document, "DAFTAR ISI")
    line(document, "{%p for e in isi %}", "Kecil")
    line(document, "{{ e.no }}\t{{ e.teks }}", "Daftar Isi")
    line(document, "{%p endfor %}", "Kecil")
    line(document, "{%p for r in perubahan %}", "Kecil")
    line(document, "", "Isi", keep=True)
    line(document, "Catatan Perubahan", "Bagian", keep=True)
    line(document, "", "Sela", keep=True)
    table = grid(document, [12, 38, 45, width - 95])
    row(table, "No", "Tanggal", "Bagian", "Perubahan", style="Tabel Kepala", head=True)
    fields = ("{{ b.no }}", "{{ b.tanggal }}", "{{ b.bagian }}", "{{ b.uraian }}")
    looped(table, "b in r.baris", *fields, style=("Tabel Tengah", "Tabel", "Tabel", "Tabel"))
    line(document, "{%p endfor %}", "Kecil")


def _explanation(document: Document) -> None:
    line(document, "{%p for p in penjelasan %}", "Kecil")
    _heading(document, "PENJELASAN SINGKAT PENGGUNAAN")
    line(document, "{%p for s in p.pasal %}", "Kecil")
    line(document, "{{ s.judul }}", "Bagian", keep=True).paragraph_format.space_before = Pt(8)
    repeated(document, "s.paragraf", "Paragraf")
    line(document, "{%p for b in s.butir %}", "Kecil")
    line(document, "{{ b.no }}\t{{ b.teks }}", "Butir")
    for _ in range(3):
        line(document, "{%p endfor %}", "Kecil")


def _legend(document: Document, width: float) -> None:
    _heading(document, "ARTI SIMBOL")
    intro = "Diagram alir dalam buku ini memakai lima simbol menurut Peraturan Menteri PANRB Nomor 35 Tahun 2012."
    line(document, intro, "Paragraf")
    table = grid(document, [40, 42, width - 82])
    row(table, "Simbol", "Nama", "Arti", style="Tabel Kepala", head=True)
    for number, (shape, name, use) in enumerate(LEGEND, 1):
        cells = row(table, "", name, use, style=("Tabel Tengah", "Tabel", "Tabel"))
        _draw(cells[0], shape, name, number)
        for cell in cells:
            cell.vertical_alignment = 1  # type: ignore[assignment]
    line(document, "", "Sela")


def _draw(cell: _Cell, shape: str, name: str, number: int) -> None:
    """The symbol as the flowcharts have it, in the line of text."""
    place, width = Anchor(0, 0), mm(22)
    drawn: Floating
    if shape == "panah":
        drawn = arrow(Line(((0, mm(4)), (width, mm(4))), 0, 0, place, name))
    else:
        side = mm(11) if shape in ("keputusan", "konektor") else mm(9)
        drawn = symbol(Symbol(shape, 0, 0, mm(11) if shape == "konektor" else width, side, place, name))  # type: ignore[arg-type]
    run = (
        f'<w:r {NAMESPACES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{drawn.width}" cy="{max(drawn.height, 1)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{drawn.name} {number}" descr="{drawn.alt}"/><wp:cNvGraphicFramePr/>'
        f"{drawn.graphic}</wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(6)
    paragraph._p.append(parse_xml(run))


def _heading(document: Document, text: str) -> Paragraph:
    heading = line(document, text, "Judul Bagian", keep=True)
    heading.paragraph_format.page_break_before, heading.paragraph_format.space_after = True, Pt(14)
    return heading


def _add_styles(document: Document) -> None:
    for name, (size, bold, align) in STYLES.items():
        style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = document.styles["Normal"], True
        style.font.size, style.font.bold = Pt(size), bold or None
        style.paragraph_format.alignment = align
    _set_outline(document.styles["Judul Bagian"])
    spaces = {"Judul Bagian": 0, "Daftar Isi": 4, "Butir Keputusan": 4, "Butir": 4, "Paragraf": 6}
    for name, after in spaces.items():
        style = document.styles[name]
        style.paragraph_format.space_after = Pt(after)
    _indent(document.styles["Daftar Isi"], 10)
    _indent(document.styles["Butir"], 8)
    _indent(document.styles["Butir Keputusan"], POINTS[-1])
    for at in POINTS[:-1]:
        points: Any = document.styles["Butir Keputusan"]
        points.paragraph_format.tab_stops.add_tab_stop(Mm(at))
    right: Any = document.styles["Ttd Kanan"]
    right.paragraph_format.left_indent = Mm(85)


def _indent(style: Any, hanging: float) -> None:
    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Mm(hanging), Mm(-hanging)


def _set_outline(style: Any) -> None:
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), "0")
    style.element.get_or_add_pPr().append(level)
