"""Kertas kerja pengukuran kinerja: a block for each indikator with its steps, then means and money; upright."""

from docx.document import Document
from docx.shared import Mm
from docx.table import Table
from house import band, grid, headed, heading, kept, label_values, line, loop_row, looped, repeated, row, shade, widened
from sheet import LEFT, sheet, small_tables
from ttd import apart, dated_signatures

SIZE = 9
"""Points: most steps stand on one line."""
END = "{%p endfor %}"
ROW_END = "{%tr endfor %}"
STEP, FORMULA, RESULT = 42.0, 50.0, 26.0
"""Columns of the steps, in mm; the numbers that are put in have the rest."""
HOW = "Tiap hasil dihitung dari angka di sebelahnya; aturan pembulatan dan predikat ada di bawah tabel rata-rata."
QUARTERS = ("tw1", "tw2", "tw3", "tw4")
HEADS = ("TW I", "TW II", "TW III", "TW IV")


def make() -> dict[str, Document]:
    """The one form of it."""
    document = sheet(margins=(20, 20, 20, 25))
    styles(document)
    width = headed(document)
    _title(document)
    worksheet(document, width)
    _remarks(document, width)
    line(document, "", "Sela", keep=True)
    blocks = [("pemeriksa", "Diperiksa oleh,"), ("penyusun", "Disusun oleh,")]
    apart(dated_signatures(document, width, "tempat_tanggal", blocks))
    line(document, "", "Sela")
    return {"kertas-kerja": document}


def styles(document: Document) -> None:
    """Rows close to each other, so that two indicators fit on a page."""
    small_tables(document, SIZE, 0.5)


def worksheet(document: Document, width: float) -> None:
    """Everything between title and remarks, of the group `lembar`."""
    repeated(document, "lembar.kosong", "Isi")
    line(document, "{%p for sasaran in lembar.sasaran %}", "Isi")
    heading(document, "Sasaran {{ sasaran.no }}: {{ sasaran.uraian }}", 8)
    line(document, "{%p for i in sasaran.indikator %}", "Isi")
    _indicator(document, width)
    line(document, END, "Isi")
    line(document, END, "Isi")
    _means(document, width)
    line(document, "{%p for anggaran in lembar.anggaran %}", "Isi")
    _money(document, width)
    _programs(document, width)
    _rules(document, "anggaran.aturan")
    line(document, END, "Isi")


def _title(document: Document) -> None:
    line(document, "{{ judul }}", "Judul")
    line(document, "{{ periode }}", "Judul")
    repeated(document, "revisi", "Subjudul")
    line(document, "Target menurut {{ dokumen }}", "Subjudul")
    line(document, "", "Sela")
    line(document, HOW, "Tabel")


def _indicator(document: Document, width: float) -> None:
    """On one page where it can be: every row but the last is kept with the next."""
    heading(document, "{{ i.no }} {{ i.nama }}", 6, 2)
    _identity(document, width)
    line(document, "", "Sela", keep=True)
    _values(document, width)
    line(document, "", "Sela", keep=True)
    _steps(document, width)
    _words(document, width)
    line(document, "", "Sela")


def _identity(document: Document, width: float) -> None:
    label, left = 30.0, 54.0
    table = grid(document, [label, 4, left, label, 4, width - 2 * label - left - 8], borders=False)
    pairs = (
        (("Satuan", "satuan"), ("Sifat", "polaritas")),
        (("Target tahunan", "target"), ("Diukur", "periode")),
        (("Sumber data", "sumber"), ("Angka s.d. triwulan", "akumulasi")),
    )
    for (one, first), (other, second) in pairs:
        row(table, one, ":", f"{{{{ i.{first} }}}}", other, ":", f"{{{{ i.{second} }}}}")
    for name, field in (("Penanggung jawab", "penanggung_jawab"), ("Rumus indikator", "rumus")):
        _wide(table, name, f"{{{{ i.{field} }}}}")
    loop_row(table, "{%tr for skor in i.skor %}")
    _wide(table, "Skor", "{{ skor }}")
    loop_row(table, ROW_END)
    kept(table.rows)


def _wide(table: Table, name: str, text: str) -> None:
    cells = row(table, name, ":")
    line(cells[2].merge(cells[-1]), text, "Tabel")


def _values(document: Document, width: float) -> None:
    code, quarter = 12.5, 23.0
    table = widened(grid(document, [code, width - code - 4 * quarter, *[quarter] * 4]))
    row(table, "Kode", "Komponen", *HEADS, style="Tabel Kepala", head=True)
    texts = [f"{{{{ n.{name} }}}}" for name in ("kode", "komponen", *QUARTERS)]
    looped(table, "n in i.nilai", *texts, style=("Tabel Tengah", "Tabel", *["Tabel Kanan"] * 4))
    kept(table.rows)


def _steps(document: Document, width: float) -> None:
    table = widened(grid(document, [STEP, FORMULA, width - STEP - FORMULA - RESULT, RESULT]))
    row(table, "Langkah", "Rumus", "Dengan angkanya", "Hasil", style="Tabel Kepala", head=True)
    cells = looped(table, "s in i.langkah", "{{ s.nama }}", "{{ s.rumus }}")
    repeated(cells[2], "s.isi", "Tabel", keep=True)
    repeated(cells[2], "s.catatan", "Tabel", keep=True)
    line(cells[3], "{{ s.hasil }}", "Tabel Kanan")
    kept(table.rows)


def _words(document: Document, width: float) -> None:
    table = label_values(document, width, [], 30)
    looped(table, "u in i.uraian", "{{ u.nama }}", ":", "{{ u.isi }}")
    kept(table.rows)


def _means(document: Document, width: float) -> None:
    heading(document, "Rata-rata Capaian dan Predikat", 8)
    number, name, result, named = 11.0, 46.0, 19.0, 27.0
    table = widened(grid(document, [number, name, width - number - name - result - named, result, named]))
    row(table, "No", "Sasaran", "Jumlah capaian ÷ banyaknya", "Hasil", "Predikat", style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for r in lembar.rerata %}")
    band(table, "{{ r.nama }}")
    cells = looped(table, "b in r.baris", "{{ b.no }}", "{{ b.uraian }}", style=("Tabel Tengah", "Tabel"))
    repeated(cells[2], "b.isi", "Tabel")
    repeated(cells[2], "b.catatan", "Tabel")
    line(cells[3], "{{ b.hasil }}", "Tabel Kanan")
    line(cells[4], "{{ b.predikat }}", "Tabel")
    loop_row(table, ROW_END)
    _rules(document, "lembar.aturan")


def _money(document: Document, width: float) -> None:
    """The name of a row stands over its figures: upright there is no room for it beside them."""
    heading(document, "Realisasi Anggaran (Rp)", 8)
    share = 19.0
    figures = (width - share) / 6
    table = widened(grid(document, [*[figures] * 6, share]))
    row(table, "Pagu", *HEADS, "s.d. triwulan", "Serapan", style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for p in anggaran.uang.program %}")
    _money_rows(table, "p.program", bold=True)
    loop_row(table, "{%tr for u in p.bawah %}")
    _money_rows(table, "u")
    loop_row(table, ROW_END)
    loop_row(table, ROW_END)
    _money_rows(table, "anggaran.uang.jumlah", bold=True)
    line(document, "", "Sela")


def _money_rows(table: Table, name: str, bold: bool = False) -> None:
    cells = row(table)
    merged = cells[0].merge(cells[-1])
    line(merged, f"{{{{ {name}.nama }}}}", "Tabel", keep=True).runs[0].bold = bold or None
    repeated(merged, f"{name}.catatan", "Tabel", keep=True)
    if bold:
        shade(merged)
    fields = ("pagu", *QUARTERS, "sampai", "serapan")
    for cell in row(table, *(f"{{{{ {name}.{each} }}}}" for each in fields), style="Tabel Kanan"):
        cell.paragraphs[0].runs[0].bold = bold or None


def _programs(document: Document, width: float) -> None:
    heading(document, "Kinerja, Serapan, dan Efisiensi Program", 8)
    table = widened(grid(document, [18, 57, width - 18 - 57 - 26, 26]))
    row(table, "Langkah", "Rumus", "Dengan angkanya", "Hasil", style="Tabel Kepala", head=True)
    loop_row(table, "{%tr for p in anggaran.program %}")
    band(table, "{{ p.nama }}")
    texts = ("{{ s.nama }}", "{{ s.rumus }}", "{{ s.isi }}", "{{ s.hasil }}")
    looped(table, "s in p.langkah", *texts, style=("Tabel", "Tabel", "Tabel", "Tabel Kanan"))
    loop_row(table, ROW_END)


def _rules(document: Document, field: str) -> None:
    """All on one page."""
    line(document, "", "Sela")
    for text in (f"{{%p for aturan in {field} %}}", "{{ aturan }}", END):
        line(document, text, "Tabel", keep=True).alignment = LEFT
    line(document, "", "Sela")


def _remarks(document: Document, width: float) -> None:
    heading(document, "Catatan Pemeriksa", 8)
    table = grid(document, [11, (width - 11) / 2, (width - 11) / 2])
    row(table, "No", "Catatan", "Tindak lanjut", style="Tabel Kepala", head=True)
    texts = ("{{ c.no }}", "{{ c.catatan }}", "{{ c.tindak_lanjut }}")
    looped(table, "c in perbaikan", *texts, style=("Tabel Tengah", "Tabel", "Tabel"))
    table.rows[-2].height = Mm(8)
