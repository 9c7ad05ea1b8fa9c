"""Rekap: the tables of a quarter's figures that offices use, one template each (design: paperwork, 5.2); landscape."""

from collections.abc import Callable

from docx.document import Document
from docx.shared import Mm, Pt
from house import grid, hanging, headed, heading, kept, line, loop_row, repeated, row
from rekap_columns import EFFICIENCY, KENDALA, MONEV, MONEY, REALISASI, TABLES
from rekap_tables import fill, indicators, money, ruled, total
from sheet import sheet, small_tables
from ttd import apart, dated_signatures, signatures

END = "{%p endfor %}"
SMALL, USUAL = 8.0, 9.0
"""Points of tables with very many columns, and of others."""
EMPTY = "Kolom triwulan yang kosong: triwulan itu belum berjalan."
LAST_YEAR = "Tanda – pada kolom {{ kepala.lalu }}: tidak ada data tahun itu."
WITH_FOOT = ("pengukuran", "lakip", "lkjip", "analisis")
ANNEXES = ("pengukuran", "lakip", "lkjip", "iku")
"""Signed by the head of the office alone."""


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
    small_tables(document, size, 1.5)
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
    indicators(document, width, MONEV)
    _foot(document, EMPTY)
    line(document, "", "Sela")
    line(document, "{%p for tabel in anggaran %}", "Sela")
    heading(document, "B. Anggaran", 12)
    money(document, width, MONEY)
    foot_of_money(document)
    line(document, END, "Sela")


def _realisasi(document: Document, width: float) -> None:
    indicators(document, width, REALISASI)
    _foot(document)
    line(document, "{%p for tabel in anggaran %}", "Sela")
    line(document, "{{ tabel.efisiensi }} Anggaran program yang mendukung beberapa indikator dicetak sekali.", "Kecil")
    line(document, END, "Sela")
    heading(document, "Kendala dan Tindak Lanjut", 12)
    indicators(document, width, KENDALA, noted=False)


def _of_indicators(name: str) -> Callable[[Document, float], None]:
    def body(document: Document, width: float) -> None:
        indicators(document, width, TABLES[name], noted=name in WITH_FOOT)
        if name in WITH_FOOT:
            _foot(document, LAST_YEAR if name == "lakip" else "")

    return body


def _budget(document: Document, width: float) -> None:
    line(document, "{%p for tabel in anggaran %}", "Sela")
    money(document, width, MONEY)
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
    total(table, EFFICIENCY)
    foot_of_money(document, "tabel.catatan_program", efficiency=True)
    line(document, END, "Sela")


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


def _remarks(document: Document, width: float) -> None:
    """What whoever examined it wants put right, and what came of it."""
    line(document, "{%p for tabel in perbaikan %}", "Sela")
    heading(document, "Catatan Perbaikan", 10)
    table = grid(document, [12, (width - 12) / 2, (width - 12) / 2])
    row(table, "No", "Catatan", "Tindak Lanjut", style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for catatan in tabel.daftar %}")
    texts = [f"{{{{ catatan.{name} }}}}" for name in ("no", "catatan", "tindak_lanjut")]
    row(table, *texts, style=["Tabel Tengah", "Tabel", "Tabel"])
    table.rows[-1].height = Mm(8)
    kept(table.rows)
    loop_row(table, "{%tr endfor %}")
    line(document, "", "Sela")
    line(document, END, "Sela")
