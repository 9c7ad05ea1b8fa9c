"""Rekap: the tables of a quarter's figures that offices use, one template each (design: paperwork, 5.2); landscape."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from house import (
    apart,
    dated_signatures,
    grid,
    hanging,
    headed,
    line,
    loop_row,
    repeated,
    row,
    shade,
    signatures,
    widened,
)
from sheet import sheet

END = "{%p endfor %}"
NBSP = "\N{NO-BREAK SPACE}"
SMALL, USUAL = 8.0, 9.0
"""Points of tables with very many columns, and of others."""
RAISED = 6.5, 1.5
"""Points of the numbers of notes, and how far they stand above the line."""
BESIDE = 1.0
"""White at both sides of a cell, in mm: narrow, for many columns."""
HEAD, LOW_HEAD = (5.0, 10.0), (5.0, 5.5)
"""The least heights of a head of two rows, in mm, with words of three lines and of two: LibreOffice cuts cells over
both where the head is repeated.
"""
WORDS = 0.0
"""The width of a column that shares what the others leave."""
C, L, R = "Tabel Tengah", "Tabel", "Tabel Kanan"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column. `field` below the row; a `list:field` is a paragraph for each of its texts. `group`: the head over
    several; `mean`: what the rows of means have there, a field of `rerata`; `colour`: the field with the cell's colour.
    """

    head: str
    field: str
    width: float = WORDS
    style: str = C
    group: str = ""
    mean: str = ""
    colour: str = ""


NO = Kolom("No", "no", 9)
NAME = Kolom("Indikator Kinerja", "nama", style=L)
UNIT = Kolom("Satuan", "satuan", 17)
PER_CENT = "Capaian (%)"
PREDIKAT = Kolom("Predikat", "utama.predikat", 27, mean="predikat", colour="warna")
MAIN = (
    Kolom("{{ kepala.utama_target }}", "utama.target", 27),
    Kolom("{{ kepala.utama_realisasi }}", "utama.realisasi", 27),
    Kolom(PER_CENT, "utama.capaian", 20, mean="utama"),
)
WHO = Kolom("Penanggung Jawab", "penanggung_jawab", 34, L)
QUARTERS = (("I", "tw1"), ("II", "tw2"), ("III", "tw3"), ("IV", "tw4"))


def _quarters(group: str, field: str, width: float) -> tuple[Kolom, ...]:
    return tuple(Kolom(number, field.format(tw), width, group=group) for number, tw in QUARTERS)


def _support(head: str, field: str, width: float, style: str = R) -> Kolom:
    return Kolom(head, f"dukungan:{field}", width, style)


UNTIL = "{{ kepala.sampai }}"
MONEV = (
    *(replace(NO, width=8), NAME, replace(UNIT, width=15)),
    Kolom("Target {{ kepala.tahun }}", "target.tahunan", 14),
    *_quarters("Target Triwulan", "target.{}", 12.5),
    *_quarters("Realisasi Triwulan", "{}.realisasi", 12.5),
    Kolom("Target", "sampai.target", 14, group=UNTIL),
    Kolom("Realisasi", "sampai.realisasi", 15, group=UNTIL),
    Kolom(PER_CENT, "sampai.capaian", 15, group=UNTIL, mean="sampai"),
    Kolom("{{ kepala.ini_singkat }} (%)", "ini.capaian", 15, group="Capaian", mean="ini"),
    Kolom("{{ kepala.sampai_singkat }} terhadap tahun (%)", "sampai_tahunan.capaian", 17, group="Capaian",
          mean="sampai_tahunan"),
    replace(PREDIKAT, width=24),
)  # fmt: skip
REALISASI = (
    *(NO, NAME, UNIT, *MAIN),
    Kolom("Status", "utama.status", 19),
    _support("Program Pendukung", "nama", 46, L),
    _support("Anggaran (Rp)", "anggaran", 25),
    _support("Realisasi Anggaran (Rp)", "realisasi", 25),
    _support("Serapan (%)", "serapan", 16, C),
    _support("Efisiensi", "efisiensi", 18, C),
)
KENDALA = (
    *(NO, Kolom("Indikator Kinerja", "nama", 80, L)),
    Kolom("Kendala", "penghambat:", style=L),
    Kolom("Tindak Lanjut", "tindak_lanjut:", style=L),
)
LAST, NOW = "{{ kepala.lalu }}", "{{ kepala.tahun }}"
TABLES = {
    "pengukuran": (NO, NAME, UNIT, *MAIN, PREDIKAT, Kolom("Keterangan", "keterangan", 50, L)),
    "lakip": (
        *(NO, NAME, UNIT),
        Kolom("Target", "lalu.target", 20, group=LAST),
        Kolom("Realisasi", "lalu.realisasi", 20, group=LAST),
        Kolom(PER_CENT, "lalu.capaian", 20, group=LAST),
        Kolom("{{ kepala.utama_target }}", "utama.target", 24, group=NOW),
        Kolom("{{ kepala.utama_realisasi }}", "utama.realisasi", 26, group=NOW),
        Kolom(PER_CENT, "utama.capaian", 20, group=NOW, mean="utama"),
        PREDIKAT,
        Kolom("Target Akhir Renstra", "target.renstra", 20),
    ),
    "lkjip": (NO, Kolom("Indikator Kinerja Utama", "nama", style=L), UNIT, *MAIN),
    "analisis": (
        *(NO, Kolom("Indikator Kinerja", "nama", 62, L)),
        Kolom(PER_CENT, "utama.capaian", 18, mean="utama"),
        Kolom("Faktor Pendukung Keberhasilan", "pendukung:", style=L),
        Kolom("Faktor Penghambat", "penghambat:", style=L),
        Kolom("Upaya Peningkatan", "tindak_lanjut:", style=L),
    ),
    "rencana-aksi": (
        *(NO, NAME, UNIT),
        Kolom("Target {{ kepala.tahun }}", "target.tahunan", 18),
        *_quarters("Target Triwulan", "target.{}", 16),
        _support("Program", "nama", 52, L),
        _support("Anggaran (Rp)", "anggaran", 27),
        WHO,
    ),
    "iku": (
        *(NO, Kolom("Indikator Kinerja Utama", "nama", 58, L), UNIT),
        Kolom("Alasan", "alasan", style=L),
        Kolom("Cara Menghitung", "rumus", style=L),
        Kolom("Sumber Data", "sumber", 45, L),
        WHO,
    ),
}
"""Tables of indicators alone."""
EMPTY = "Kolom triwulan yang kosong: triwulan itu belum berjalan."
LAST_YEAR = "Tanda – pada kolom {{ kepala.lalu }}: tidak ada data tahun itu."
WITH_FOOT = ("pengukuran", "lakip", "lkjip", "analisis")
ANNEXES = ("pengukuran", "lakip", "lkjip", "iku")
"""Signed by the head of the office alone."""

MONEY = (
    Kolom("Kode", "kode", 29, L),
    Kolom("Program / Kegiatan / Sub Kegiatan", "nama", style=L),
    Kolom("Pagu (Rp)", "uang.pagu", 24, R),
    *(Kolom(number, f"uang.{tw}", 22, R, "Realisasi Triwulan (Rp)") for number, tw in QUARTERS),
    Kolom("{{ kepala.sampai_singkat }} (Rp)", "uang.sampai", 24, R),
    Kolom("Sisa (Rp)", "uang.sisa", 23, R),
    Kolom("Serapan (%)", "uang.serapan", 15),
    Kolom("Fisik (%)", "keluaran.fisik", 15),
)
EFFICIENCY = (
    *(NO, Kolom("Program", "nama", style=L)),
    Kolom("Anggaran (Rp)", "uang.pagu", 32, R),
    Kolom("Realisasi {{ kepala.sampai_singkat }} (Rp)", "uang.sampai", 32, R),
    Kolom("Serapan (%)", "uang.serapan", 22),
    Kolom("Capaian Kinerja (%)", "kinerja", 24),
    Kolom("Selisih (poin)", "selisih", 22),
    Kolom("Efisiensi", "efisiensi", 34),
)


def make() -> dict[str, Document]:
    """A template each."""
    return {
        "rekap": form(SMALL, monev),
        "rekap-realisasi": form(SMALL, _realisasi),
        **{f"rekap-{name}": form(USUAL, _of_indicators(name), name in ANNEXES) for name in TABLES},
        "rekap-efisiensi": form(USUAL, _efficiency),
        "rekap-anggaran": form(SMALL, _budget),
    }


def form(size: float, body: Callable[[Document, float], None], annex: bool = False) -> Document:
    """Kop, title, `body`, signatures, and the remarks of whoever examines it."""
    document = sheet(margins=(15, 15, 15, 25), landscape=True)
    for name in ("Tabel", "Tabel Tengah", "Tabel Kanan", "Tabel Kepala"):
        style: Any = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1.5)
    width = headed(document)
    line(document, "{{ judul }}", "Judul")
    line(document, "{{ periode }}", "Judul")
    repeated(document, "revisi", "Subjudul")
    line(document, "", "Sela")
    body(document, width)
    line(document, "", "Isi", keep=True)
    if annex:
        signatures(document, width, [None, None, ("kepala_kantor", "")])
    else:
        blocks = [("mengetahui", "Mengetahui,"), ("pemeriksa", "Diperiksa oleh,"), ("penyusun", "Disusun oleh,")]
        apart(dated_signatures(document, width, "tempat_tanggal", blocks))
    line(document, "", "Sela")
    _remarks(document, width)
    return document


def monev(document: Document, width: float) -> None:
    """Kinerja and anggaran apart, so that the type stays readable."""
    line(document, "A. Kinerja", "Bagian", keep=True).paragraph_format.space_after = Pt(3)
    _indicators(document, width, MONEV)
    _foot(document, EMPTY)
    line(document, "", "Sela")
    line(document, "{%p for tabel in anggaran %}", "Sela")
    heading = line(document, "B. Anggaran", "Bagian", keep=True)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(12), Pt(3)
    _money(document, width, MONEY)
    foot_of_money(document)
    line(document, END, "Sela")


def _realisasi(document: Document, width: float) -> None:
    _indicators(document, width, REALISASI)
    _foot(document)
    line(document, "{%p for tabel in anggaran %}", "Sela")
    line(document, "{{ tabel.efisiensi }} Anggaran program yang mendukung beberapa indikator dicetak sekali.", "Kecil")
    line(document, END, "Sela")
    heading = line(document, "Kendala dan Tindak Lanjut", "Bagian", keep=True)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(12), Pt(3)
    _indicators(document, width, KENDALA, noted=False)


def _of_indicators(name: str) -> Callable[[Document, float], None]:
    def body(document: Document, width: float) -> None:
        _indicators(document, width, TABLES[name], noted=name in WITH_FOOT)
        if name in WITH_FOOT:
            _foot(document, LAST_YEAR if name == "lakip" else "")

    return body


def _budget(document: Document, width: float) -> None:
    line(document, "{%p for tabel in anggaran %}", "Sela")
    _money(document, width, MONEY)
    line(document, "", "Sela", keep=True)
    line(document, EMPTY, "Kecil", keep=True)
    foot_of_money(document)
    line(document, END, "Sela")


def _efficiency(document: Document, width: float) -> None:
    line(document, "{%p for tabel in anggaran %}", "Sela")
    table = ruled(document, width, EFFICIENCY)
    loop_row(table, "{%tr for program in tabel.program %}")
    fill(table, EFFICIENCY, "program")
    loop_row(table, "{%tr endfor %}")
    _total(table, EFFICIENCY)
    foot_of_money(document, "tabel.catatan_program", efficiency=True)
    line(document, END, "Sela")


def _indicators(document: Document, width: float, columns: Sequence[Kolom], noted: bool = True) -> None:
    """Bands of sasaran with their means over the rows of their indicators; the mean of all at the end."""
    table = ruled(document, width, columns)
    loop_row(table, "{%tr for pita in kinerja.sasaran %}")
    _means(table, columns, "Sasaran {{ pita.no }}: {{ pita.uraian }}", "pita.rerata", keep=True)
    loop_row(table, "{%tr for baris in pita.indikator %}")
    fill(table, columns, "baris", noted=noted)
    loop_row(table, "{%tr endfor %}")
    loop_row(table, "{%tr endfor %}")
    if any(column.mean for column in columns):
        _means(table, columns, "RATA-RATA", "kinerja.rerata")


def _money(document: Document, width: float, columns: Sequence[Kolom]) -> None:
    """Programs bold on grey, kegiatan bold, sub kegiatan plain; the total."""
    table = ruled(document, width, columns, LOW_HEAD)
    loop_row(table, "{%tr for program in tabel.program %}")
    strong(fill(table, columns, "program", keep=True), grey=True)
    loop_row(table, "{%tr for kegiatan in program.bawah %}")
    strong(fill(table, columns, "kegiatan", keep=True))
    loop_row(table, "{%tr for sub in kegiatan.bawah %}")
    fill(table, columns, "sub")
    for _ in range(3):
        loop_row(table, "{%tr endfor %}")
    _total(table, columns)


def ruled(document: Document, width: float, columns: Sequence[Kolom], heights: tuple[float, float] = HEAD) -> Table:
    """A table with its head, of one row or of two, on every page."""
    shared = [column for column in columns if not column.width]
    spare = (width - sum(column.width for column in columns)) / max(len(shared), 1)
    table = widened(grid(document, [column.width or spare for column in columns]))
    _narrow_margins(table)
    groups = [column.group for column in columns]
    if not any(groups):
        row(table, *(column.head for column in columns), style="Tabel Kepala", head=True)
        return table
    first = ["" if at and group and groups[at - 1] == group else group for at, group in enumerate(groups)]
    heads = [said or ("" if column.group else column.head) for said, column in zip(first, columns, strict=True)]
    upper = row(table, *heads, style="Tabel Kepala", head=True)
    lower = row(table, *(column.head if column.group else "" for column in columns), style="Tabel Kepala", head=True)
    for added, height in zip(table.rows, heights, strict=True):
        added.height = Mm(height)
    for at, column in enumerate(columns):
        if not column.group:
            upper[at].merge(lower[at])
        elif first[at]:
            last = max(number for number, group in enumerate(groups) if group == column.group)
            upper[at].merge(upper[last])
    return table


def fill(table: Table, columns: Sequence[Kolom], name: str, keep: bool = False, noted: bool = True) -> list[_Cell]:
    """A row with the fields of `name`; `noted`: the numbers of its notes stand behind its name."""
    cells = row(table)
    for cell, column in zip(cells, columns, strict=True):
        listed, is_list, field = column.field.partition(":")
        if is_list:
            _listed(cell, f"{name}.{listed}", field, column.style)
            continue
        colour = f"{{% cellbg {name}.utama.{column.colour} %}}" if column.colour else ""
        paragraph = line(cell, f"{colour}{{{{ {name}.{column.field} }}}}", column.style, keep)
        if column.field == "nama" and noted:
            mark(paragraph, name)
    return cells


def mark(paragraph: Paragraph, name: str) -> None:
    """The numbers of the notes of `name`, never alone on a line; raised, but larger than what Word raises itself."""
    raised = paragraph.add_run(f"{NBSP}{{{{ {name}.catatan }}}}")
    raised.font.size = Pt(RAISED[0])
    position = OxmlElement("w:position")
    position.set(qn("w:val"), str(round(RAISED[1] * 2)))
    properties: Any = raised._r.get_or_add_rPr()
    properties.find(qn("w:sz")).addprevious(position)


def strong(cells: Iterable[_Cell], grey: bool = False) -> None:
    """Bold, perhaps on grey."""
    for cell in cells:
        if grey:
            shade(cell)
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def foot_of_money(document: Document, notes: str = "tabel.catatan", efficiency: bool = False) -> None:
    """Notes and rules under a table of money, on one page."""
    line(document, "", "Sela", keep=True)
    numbered_notes(document, notes)
    line(document, "", "Sela", keep=True)
    repeated(document, "tabel.aturan", "Kecil", keep=True)
    if efficiency:
        line(document, "{{ tabel.efisiensi }}", "Kecil")


def numbered_notes(document: Document, field: str) -> None:
    """Why cells are empty, or what is special about them."""
    line(document, f"{{%p for butir in {field} %}}", "Kecil")
    note = hanging(line(document, "{{ butir.no }}\t{{ butir.isi }}", "Kecil", keep=True), 0, 6)
    note.paragraph_format.tab_stops.add_tab_stop(Mm(6))
    line(document, END, "Kecil")


def _means(table: Table, columns: Sequence[Kolom], text: str, mean: str, keep: bool = False) -> None:
    """A row with a text over the first columns and the means in their own."""
    cells = row(table)
    first = next((at for at, column in enumerate(columns) if column.mean), len(columns))
    label = cells[0].merge(cells[first - 1])
    line(label, text, "Tabel", keep)
    last = max((at for at, column in enumerate(columns) if column.mean), default=len(columns) - 1)
    shade(label)
    for cell, column in zip(cells[first : last + 1], columns[first : last + 1], strict=True):
        colour = f"{{% cellbg {mean}.{column.colour} %}}" if column.colour else ""
        line(cell, f"{colour}{{{{ {mean}.{column.mean} }}}}" if column.mean else "", "Tabel Tengah", keep)
        if not column.colour:
            shade(cell)
    strong([label, *cells[first : last + 1]])
    if last + 1 < len(columns):
        rest = cells[last + 1].merge(cells[-1])
        line(rest, "", "Tabel Tengah", keep)
        shade(rest)


def _total(table: Table, columns: Sequence[Kolom]) -> None:
    """The sums of money, which alone can be summed."""
    texts = [f"{{{{ tabel.jumlah.{column.field[5:]} }}}}" if column.field[:5] == "uang." else "" for column in columns]
    texts[1] = "JUMLAH"
    strong(row(table, *texts, style=[column.style for column in columns]), grey=True)


def _foot(document: Document, cells: str = "") -> None:
    """What the table comes to, on one page; `cells`: what is to be said of all of them."""
    line(document, "", "Sela", keep=True)
    explained(document, cells)


def explained(document: Document, cells: str = "") -> None:
    """The mean in words; why cells are empty; how it was counted."""
    line(document, "{{ kinerja.ringkasan }}", "Isi Kiri", keep=True).runs[0].bold = True
    if cells:
        line(document, cells, "Kecil", keep=True)
    numbered_notes(document, "kinerja.catatan")
    line(document, "", "Sela", keep=True)
    repeated(document, "kinerja.aturan", "Kecil", keep=True)


def _remarks(document: Document, width: float) -> None:
    """What whoever examined it wants put right, and what came of it."""
    line(document, "{%p for tabel in perbaikan %}", "Sela")
    heading = line(document, "Catatan Perbaikan", "Bagian", keep=True)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(10), Pt(3)
    table = grid(document, [12, (width - 12) / 2, (width - 12) / 2])
    row(table, "No", "Catatan", "Tindak Lanjut", style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for catatan in tabel.daftar %}")
    texts = [f"{{{{ catatan.{name} }}}}" for name in ("no", "catatan", "tindak_lanjut")]
    row(table, *texts, style=["Tabel Tengah", "Tabel", "Tabel"])
    table.rows[-1].height = Mm(8)
    kept(table)
    loop_row(table, "{%tr endfor %}")
    line(document, "", "Sela")
    line(document, END, "Sela")


def _listed(cell: _Cell, loop: str, field: str, style: str) -> None:
    """A paragraph for each item, or for a field of each."""
    line(cell, f"{{%p for teks in {loop} %}}", style)
    line(cell, f"{{{{ teks{'.' if field else ''}{field} }}}}", style)
    line(cell, END, style)


def kept(table: Table) -> None:
    """Its rows so far on one page with what follows each, so that no part of a short table stands alone."""
    for paragraph in (each for cells in table.rows for cell in cells.cells for each in cell.paragraphs):
        paragraph.paragraph_format.keep_with_next = True


def _narrow_margins(table: Table) -> None:
    """Many columns leave little room to lose."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(Mm(BESIDE).twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties: Any = table._tbl.tblPr
    properties.find(qn("w:tblLook")).addprevious(margins)
