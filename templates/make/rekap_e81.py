"""Rekap as the evaluation of a Renja: form E.81 of Permendagri 86/2017, performance over money in each cell."""

from columns import Kolom, L
from docx.document import Document
from docx.shared import Pt
from docx.table import Table
from house import line, loop_row, repeated, row, shade, strong
from rekap import EMPTY, LAST_YEAR, SMALL, explained, foot_of_money, form
from rekap_tables import mark, ruled

HEADS = (
    Kolom("Program / Kegiatan / Sub Kegiatan", "", style=L),
    Kolom("Indikator Kinerja / Keluaran (satuan)", "", 43, L),
    Kolom("Target Akhir Renstra", "", 15),
    Kolom("Capaian {{ kepala.lalu }}", "", 15),
    Kolom("Target dan Anggaran {{ kepala.tahun }}", "", 22),
    *(Kolom(number, "", 21, group="Realisasi Triwulan") for number in ("I", "II", "III", "IV")),
    Kolom("Realisasi {{ kepala.sampai_singkat }}", "", 22),
    Kolom("Tingkat Capaian (%)", "", 16),
    Kolom("Unit Penanggung Jawab", "", 28, L),
)
CELLS = f"Dalam tiap sel: kinerja (K) di atas, anggaran dalam rupiah (Rp) di bawah. {EMPTY} {LAST_YEAR}"
QUARTERS = ("tw1", "tw2", "tw3", "tw4")
DONE = (*QUARTERS, "sampai")


def make() -> dict[str, Document]:
    """The one form of it."""
    return {"rekap-e81": form(SMALL, _body)}


def _body(document: Document, width: float) -> None:
    line(document, CELLS, "Kecil", keep=True)
    line(document, "{%p for tabel in anggaran %}", "Sela")
    table = ruled(document, width, HEADS)
    loop_row(table, "{%tr for program in tabel.program %}")
    _level(table, "program", grey=True)
    loop_row(table, "{%tr for kegiatan in program.bawah %}")
    _level(table, "kegiatan")
    loop_row(table, "{%tr for sub in kegiatan.bawah %}")
    _level(table, "sub", bold=False)
    for _ in range(3):
        loop_row(table, "{%tr endfor %}")
    _total(table)
    _evaluation(table)
    foot_of_money(document)
    line(document, "{%p endfor %}", "Sela")
    line(document, "", "Sela")
    explained(document)


def _level(table: Table, name: str, grey: bool = False, bold: bool = True) -> None:
    """A row of the budget, what it brings about over its money; below it the indicators that it serves."""
    cells = row(table)
    mark(line(cells[0], f"{{{{ {name}.kode }}}} {{{{ {name}.nama }}}}", "Tabel", keep=bold), name)
    line(cells[1], f"{{{{ {name}.keluaran.sebutan }}}}", "Tabel", keep=bold)
    for cell, volume, spent in zip(cells[4:-1], ("target", *DONE, "fisik"), ("pagu", *DONE, "serapan"), strict=True):
        line(cell, f"{{{{ {name}.keluaran.{volume} }}}}", "Tabel Kanan", keep=bold)
        line(cell, f"{{{{ {name}.uang.{spent} }}}}", "Tabel Kanan", keep=bold)
    line(cells[-1], f"{{{{ {name}.penanggung_jawab }}}}", "Tabel", keep=bold)
    if bold:
        strong(cells, grey)
    _served(table, name)


def _served(table: Table, name: str) -> None:
    loop_row(table, f"{{%tr for baris in {name}.indikator %}}")
    cells = row(table)
    title = line(cells[1], "{{ baris.nama }} ({{ baris.satuan }})", "Tabel")
    mark(title, "baris")
    realisasi = [f"baris.{tw}.realisasi" for tw in QUARTERS]
    before = ["baris.target.renstra", "baris.lalu.realisasi", "baris.target.tahunan"]
    fields = [*before, *realisasi, "baris.sampai.realisasi", "baris.sampai_tahunan.capaian"]
    for cell, field in zip(cells[2:-1], fields, strict=True):
        line(cell, f"{{{{ {field} }}}}", "Tabel Kanan")
    line(cells[-1], "{{ baris.penanggung_jawab }}", "Tabel")
    loop_row(table, "{%tr endfor %}")


def _total(table: Table) -> None:
    money = ["pagu", *DONE, "serapan"]
    texts = ["JUMLAH", "", "", "", *(f"{{{{ tabel.jumlah.{field} }}}}" for field in money), ""]
    strong(row(table, *texts, style=["Tabel", *["Tabel Kanan"] * 11]), grey=True)


def _evaluation(table: Table) -> None:
    """The rows that the form ends with."""
    figures = (
        ("Rata-rata capaian kinerja (%)", "kinerja", "Serapan anggaran (%)", "anggaran"),
        ("Predikat kinerja", "predikat_kinerja", "Predikat anggaran", "predikat_anggaran"),
    )
    for one, performance, other, money in figures:
        cells = row(table)
        texts = (one, f"{{{{ evaluasi.{performance} }}}}", other, f"{{{{ evaluasi.{money} }}}}")
        for (first, last), text in zip(((0, 1), (2, 4), (5, 8), (9, 11)), texts, strict=True):
            merged = cells[first].merge(cells[last])
            line(merged, text, "Tabel").runs[0].bold = True
            shade(merged)
    words = (
        ("Faktor pendorong keberhasilan kinerja", "pendorong"),
        ("Faktor penghambat pencapaian kinerja", "penghambat"),
        ("Tindak lanjut yang diperlukan dalam triwulan berikutnya", "tindak_lanjut"),
        ("Tindak lanjut yang diperlukan dalam Renja berikutnya", "tindak_lanjut_renja"),
    )
    for label, field in words:
        cells = row(table)
        merged, wide = cells[0].merge(cells[1]), cells[2].merge(cells[-1])
        line(merged, label, "Tabel").runs[0].bold = True
        repeated(wide, f"evaluasi.{field}", "Tabel")
        wide.paragraphs[0].paragraph_format.space_before = Pt(2)
