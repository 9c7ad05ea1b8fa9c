"""Laporan hasil pengumpulan data kinerja: one form as final and one as draf, which says so on every page."""

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from house import grid, headed, indented, line, looped, point, repeated, row
from sheet import CENTER, sheet
from ttd import initialled

INDENT = 7.0
"""Of what stands under a heading, in mm."""
END = "{%p endfor %}"
WIDE_AS_SAID = "kolom menurut isi"
"""Tells `sopdocs` to give the columns of a table their widths; see sopdocs.word.template.widths."""
WATERMARK = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
     xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <w:rPr><w:noProof/></w:rPr>
  <w:pict>
    <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
        path="m@7,l@8,m@5,21600l@6,21600e">
      <v:formulas>
        <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
        <v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
        <v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>
        <v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>
      </v:formulas>
      <v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
          o:connectangles="270,180,90,0"/>
      <v:textpath on="t" fitshape="t"/>
      <v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>
      <o:lock v:ext="edit" text="t" shapetype="t"/>
    </v:shapetype>
    <v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="DRAF" o:allowincell="f"
        style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:150pt;rotation:315;z-index:-251658752;\
mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
mso-position-vertical:center;mso-position-vertical-relative:margin"
        fillcolor="#d9d9d9" stroked="f">
      <v:fill opacity=".5"/>
      <v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="DRAF"/>
    </v:shape>
  </w:pict>
</w:r>
"""
"""The one that Word makes itself: Design, Watermark."""


def make() -> dict[str, Document]:
    """Both forms: the same but for the head of the pages."""
    draft = _report()
    _mark(draft)
    return {"laporan-hasil": _report(), "laporan-hasil-draf": draft}


def _report() -> Document:
    document = sheet()
    width = headed(document)
    _title(document)
    _introduction(document)
    _steps(document, width)
    _results(document, width)
    for field, heading in (("kendala", "Kendala"), ("saran", "Saran dan tindak lanjut")):
        _part(document, field, heading)
        _points(document, "bagian.daftar")
        line(document, END, "Isi")
    _part(document, "penutup", "Penutup")
    line(document, END, "Isi")
    line(document, "", "Isi", keep=True)
    _signature(document, width)
    line(document, "", "Sela")
    _notes(document, width)
    return document


def _mark(document: Document) -> None:
    """DRAF at the head of each page and behind its text."""
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph.style = "Bagian"
    paragraph.alignment = CENTER
    paragraph.add_run("DRAF")
    paragraph._p.append(parse_xml(WATERMARK))


def _title(document: Document) -> None:
    line(document, "{{ judul }}", "Judul")
    repeated(document, "seksi", "Judul")
    line(document, "{{ periode }}", "Judul")
    line(document, "Nomor {{ nomor }}", "Subjudul")
    repeated(document, "revisi", "Subjudul")
    line(document, "", "Isi")


def _introduction(document: Document) -> None:
    _part(document, "pendahuluan", "Pendahuluan")
    line(document, "{%p for dasar in bagian.dasar %}", "Isi")
    indented(line(document, "Dasar pelaksanaan:", "Isi", keep=True), INDENT)
    _paragraphs(document, "dasar.belum")
    _points(document, "dasar.daftar")
    line(document, END, "Isi")
    line(document, END, "Isi")


def _steps(document: Document, width: float) -> None:
    _part(document, "pelaksanaan", "Pelaksanaan")
    line(document, "{%p for tabel in bagian.langkah %}", "Isi")
    table = grid(document, [12, 36, width - 12 - 36 - 42 - 34, 42, 34])
    row(table, "No", "Tanggal", "Kegiatan", "Pelaksana", "Keluaran", style="Tabel Kepala", head=True)
    texts = ("{{ langkah.no }}", "{{ langkah.tanggal }}", "{{ langkah.kegiatan }}")
    cells = looped(table, "langkah in tabel.daftar", *texts, style=("Tabel Tengah", "Tabel", "Tabel"))
    repeated(cells[3], "langkah.pelaksana", "Tabel")
    line(cells[4], "{{ langkah.keluaran }}", "Tabel")
    line(document, "", "Sela")
    line(document, END, "Isi")
    line(document, END, "Isi")


def _results(document: Document, width: float) -> None:
    _part(document, "hasil", "Hasil")
    line(document, "{%p for tabel in bagian.tabel %}", "Isi")
    caption = line(document, "{{ tabel.judul }}", "Tabel Kepala", keep=True)
    caption.paragraph_format.space_before = Pt(6)
    _free_table(document, width)
    repeated(document, "tabel.sumber", "Kecil")
    line(document, "", "Sela")
    line(document, END, "Isi")
    line(document, END, "Isi")


def _free_table(document: Document, width: float) -> None:
    """A column for each of the author's, every cell set as its column."""
    table = grid(document, [5, width - 10, 5])
    said = OxmlElement("w:tblDescription")
    said.set(qn("w:val"), WIDE_AS_SAID)
    table._tbl.tblPr.append(said)
    row(table, "{%tc for kepala in tabel.kolom %}", "{{ kepala }}", "{%tc endfor %}", style="Tabel Kepala", head=True)
    cells = looped(table, "baris in tabel.baris", "{%tc for sel in baris.sel %}")
    for name, style in (("kiri", "Tabel"), ("tengah", "Tabel Tengah"), ("kanan", "Tabel Kanan")):
        repeated(cells[1], f"sel.{name}", style)
    line(cells[2], "{%tc endfor %}")


def _signature(document: Document, width: float) -> None:
    """At the right; at the left of the name those who have initialled the draf."""
    _initials(initialled(document, width), width * 0.5)


def _initials(cell: _Cell, width: float) -> None:
    line(cell, "{%p for paraf in paraf %}", "Sela")
    table = grid(cell, [width - 18 - 22 - 8, 18, 22])
    row(table, "Jabatan", "Paraf", "Tanggal", style="Tabel Kepala", head=True)
    looped(table, "tingkat in paraf.daftar", "{{ tingkat.jabatan }}", "", "")
    table.rows[2].height = Mm(9)
    line(cell, END, "Sela")
    line(cell, "", "Sela")


def _notes(document: Document, width: float) -> None:
    """What whoever read the draf wants put right, and what came of it."""
    line(document, "{%p for perbaikan in perbaikan %}", "Isi")
    heading = line(document, "Catatan perbaikan", "Bagian", keep=True)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(12), Pt(3)
    table = grid(document, [12, width - 12 - 36 - 34 - 42, 36, 34, 42])
    row(table, "No", "Catatan", "Dari", "Tanggal", "Tindak lanjut", style="Tabel Kepala", head=True)
    names = ("no", "catatan", "dari", "tanggal", "tindak_lanjut")
    texts = [f"{{{{ catatan.{name} }}}}" for name in names]
    looped(table, "catatan in perbaikan.daftar", *texts, style=("Tabel Tengah", *["Tabel"] * 4))
    table.rows[-2].height = Mm(8)
    line(document, "", "Sela")
    line(document, END, "Isi")


def _part(document: Document, field: str, heading: str) -> None:
    """A part that may be absent, up to its words; the loop stays open."""
    line(document, f"{{%p for bagian in isi.{field} %}}", "Isi")
    paragraph = point(line(document, f"{{{{ bagian.huruf }}}}.\t{heading}", "Bagian", keep=True), 0, INDENT)
    paragraph.paragraph_format.space_before = Pt(6)
    _paragraphs(document, "bagian.isi")


def _paragraphs(document: Document, field: str) -> None:
    line(document, f"{{%p for baris in {field} %}}", "Isi")
    indented(line(document, "{{ baris }}", "Isi"), INDENT)
    line(document, END, "Isi")


def _points(document: Document, field: str) -> None:
    line(document, f"{{%p for butir in {field} %}}", "Isi")
    point(line(document, "{{ butir.no }}\t{{ butir.isi }}", "Isi Kiri"), INDENT, INDENT)
    line(document, END, "Isi")
