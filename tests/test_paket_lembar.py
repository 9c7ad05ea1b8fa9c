"""The pack's own sheets: nothing is lost on the way to paper, nothing runs out of its cell, Word and PDF agree."""

import hashlib
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pypdfium2 as pdfium
import pytest
from openxml_audit import OpenXmlValidator
from pdf_reading import texts
from PIL import Image

from sopdocs import pdf, word
from sopdocs.kinds.paket.lembar import Berkas, Entri, Lembar, Paraf, Sampul, Temuan, Waktu, susun
from sopdocs.kinds.style import Tampilan
from sopdocs.page import GREY, Cell, Document, Page, Table
from sopdocs.pdf import raster
from sopdocs.text.metrics import type_of
from sopdocs.units import to_pt

SAMPUL = Sampul(
    judul="Paket Pengumpulan Data Kinerja",
    periode="Triwulan III Tahun 2025",
    kantor=("Pemerintah Kabupaten Luwu Timur", "Kecamatan Wasuponda"),
    sop="Pengumpulan Data Kinerja",
    rentang="29 September – 10 Oktober 2025",
    ringkasan=(("Dokumen", "17"), ("Halaman", "96"), ("Hasil pemeriksaan", "2 error, 7 peringatan")),
)
PARAF = (Paraf("Kasubag Perencanaan", "Hj. Aminah, S.E.", "19780521 199711 2 001"), Paraf(sebagai="Mengetahui"))
SHEETS = ["Sampul", "Daftar isi", "Jadwal pelaksanaan", "Hasil pemeriksaan", "Daftar berkas"]
LONG_WORD = "sangat/" + "panjang" * 28
"""200 letters without a place to break."""


def entri(number: int, **more: str) -> Entri:
    step = f"{number // 4 + 1}. Langkah ke-{number // 4 + 1}"
    return replace(Entri(step, f"Judul-{number}-dokumen", "Tanda terima", "1 Oktober 2025"), **more)


def waktu(number: int) -> Waktu:
    begin, end = "Senin, 29 September 2025 07.30", "Selasa, 30 September 2025 16.00"
    return Waktu(str(number), f"Kegiatan-{number}-menghimpun data dari semua seksi", "Kasubag", "1 hari", begin, end)


def temuan(number: int, tingkat: str = "peringatan", kelompok: str = "Rekap") -> Temuan:
    assert tingkat in ("error", "peringatan")
    return Temuan(tingkat, f"surat/x.yaml:{number}:3", f"Uraian-{number}-x", "samakan", "angka-berbeda", kelompok)  # type: ignore[arg-type]


def berkas(number: int) -> Berkas:
    digits = hashlib.sha256(str(number).encode()).hexdigest()
    return Berkas(f"05-x/berkas-{number}-x.pdf", "2", "182.304 bita", digits, ("surat/x.yaml", "profil.yaml"))


def lembar(count: int) -> Lembar:
    numbers = range(count)
    return Lembar(
        SAMPUL,
        isi=tuple(map(entri, numbers)),
        jadwal=tuple(map(waktu, numbers)),
        temuan=tuple(map(temuan, numbers)),
        berkas=tuple(map(berkas, numbers)),
        paraf=PARAF,
    )


def laid(source: Lembar, kertas: str = "F4", huruf: str = "Arial") -> Document:
    return susun(source, Tampilan.model_validate({"kertas": kertas, "huruf": huruf}))


def words(document: Document) -> Counter[str]:
    """How often each word of the PDF stands in it; one that is broken over lines counts as one."""
    content = pdf.write(document)
    return Counter(" ".join(" ".join(texts(content, page)) for page in range(len(document.pages))).split())


def cells(document: Document) -> list[tuple[Page, Cell]]:
    return [(page, cell) for page in document.pages for row in page.table.rows for cell in row.cells]


def cell_texts(document: Document) -> list[str]:
    """What stands in the cells of a document, a cell a text."""
    return [text_of(cell) for _, cell in cells(document)]


def text_of(cell: Cell) -> str:
    return " ".join(line for each in cell.paragraphs for line in each.lines)


def long_words() -> Lembar:
    """The longest in every place, on narrow paper."""
    fact = ("Hasil" + LONG_WORD, LONG_WORD)
    return Lembar(
        replace(SAMPUL, judul=LONG_WORD, kantor=(LONG_WORD,) * 2, sop=LONG_WORD, ringkasan=(fact,)),
        isi=(Entri(LONG_WORD, LONG_WORD, LONG_WORD, LONG_WORD, "12–14", LONG_WORD),),
        jadwal=(Waktu(*[LONG_WORD] * 7),),
        temuan=(Temuan("error", *[LONG_WORD] * 5),),
        berkas=(Berkas(LONG_WORD, LONG_WORD, LONG_WORD, "a" * 64, (LONG_WORD, LONG_WORD)),),
        paraf=(Paraf(LONG_WORD, LONG_WORD, LONG_WORD, LONG_WORD),),
    )


SAMPLES = {
    "kosong": Lembar(SAMPUL, (), (), (), (), (Paraf(),)),
    "satu": lembar(1),
    "enam-puluh": lembar(60),
    "kata-panjang": long_words(),
    "baris-tinggi": Lembar(SAMPUL, jadwal=(waktu(1), replace(waktu(2), kegiatan="kata " * 3000), waktu(3))),
}


@pytest.mark.parametrize("count", (1, 60, 600))
def test_every_row_of_every_sheet_is_printed_once(count: int) -> None:
    printed = words(laid(lembar(count)))
    for number in range(count):
        assert printed[f"Judul-{number}-dokumen"] == 1
        assert printed[f"Kegiatan-{number}-menghimpun"] == 1
        assert printed[f"Uraian-{number}-x"] == 1
        assert printed[f"05-x/berkas-{number}-x.pdf"] == 1
        assert printed[berkas(number).sha256] == 1


def test_each_sheet_is_found_by_its_bookmark_on_its_first_page() -> None:
    document = laid(lembar(60))
    assert [page.bookmark for page in document.pages if page.bookmark] == SHEETS
    marks = [
        (each.get_title(), each.get_dest().get_index()) for each in pdfium.PdfDocument(pdf.write(document)).get_toc()
    ]
    assert [title for title, _ in marks] == SHEETS
    for title, page in marks[1:]:
        assert document.pages[page].heading[0].lines == (title.upper(),)


def test_only_the_wanted_sheets_are_made() -> None:
    document = laid(Lembar(SAMPUL, berkas=(berkas(1),), bersampul=False))
    assert [page.bookmark for page in document.pages] == ["Daftar berkas"]
    assert document.title == "Paket Pengumpulan Data Kinerja Triwulan III Tahun 2025"


@pytest.mark.parametrize("kertas", ("A4", "F4", "Legal", "Letter"))
def test_page_numbers_of_any_length_leave_the_rows_where_they_are(kertas: str) -> None:
    def rows(halaman: str) -> list[list[tuple[int, int]]]:
        isi = tuple(entri(number, halaman=halaman) for number in range(90))
        document = laid(Lembar(SAMPUL, isi), kertas)
        return [[(row.y, row.height) for row in page.table.rows] for page in document.pages]

    assert rows("") == rows("7") == rows("9999–9999")


def test_equal_sheets_give_equal_bytes() -> None:
    assert pdf.write(laid(lembar(20))) == pdf.write(laid(lembar(20)))
    assert word.write(laid(lembar(20))) == word.write(laid(lembar(20)))


@pytest.mark.parametrize("huruf", ("Arial", "Times New Roman", "Bookman Old Style"))
@pytest.mark.parametrize("kertas", ("A4", "F4", "Letter"))
@pytest.mark.parametrize("name", SAMPLES)
def test_no_line_is_wider_than_its_cell_and_no_cell_higher_than_its_row(name: str, kertas: str, huruf: str) -> None:
    document = laid(SAMPLES[name], kertas, huruf)
    for page in document.pages:
        assert page.table.rows[-1].bottom <= document.paper.height - document.paper.bottom
        for row in page.table.rows:
            for cell in row.cells:
                width = _width(page.table, cell)
                for line, size, bold in _lines(cell):
                    kind = type_of(huruf, size, bold)
                    assert kind.units(line) * size <= width * kind.face.unit, line
                assert sum(each.height for each in cell.paragraphs) <= row.height - cell.padding.top


def _width(table: Table, cell: Cell) -> int:
    return sum(table.columns[cell.column : cell.column + cell.span]) - cell.padding.left - cell.padding.right


def _lines(cell: Cell) -> list[tuple[str, int, bool]]:
    return [(line, each.runs[0].size, each.runs[0].bold) for each in cell.paragraphs for line in each.lines]


def test_long_words_are_printed_whole() -> None:
    letters = "".join("".join(line for line, _, _ in _lines(cell)) for _, cell in cells(laid(long_words())))
    assert letters.count(LONG_WORD) >= 20


def test_the_digits_of_a_file_are_one_piece_of_text_to_copy() -> None:
    for huruf in ("Arial", "Cambria", "Bookman Old Style"):
        content = pdf.write(laid(Lembar(SAMPUL, berkas=(berkas(5),), bersampul=False), "A4", huruf))
        assert berkas(5).sha256 in [each.strip() for each in texts(content, 0)]


def test_only_a_row_that_is_higher_than_a_page_is_cut() -> None:
    document = laid(SAMPLES["baris-tinggi"])
    pages = [[text_of(row.cells[1]) for row in page.table.rows[2:]] for page in document.pages[1:]]
    assert pages[0][0] == waktu(1).kegiatan and pages[-1][-1] == waktu(3).kegiatan
    pieces = [pages[0][1], *(piece for [piece] in pages[1:-1]), *pages[-1][:-1]]
    assert len(pages) > 2
    assert " ".join(pieces) == "kata " * 2999 + "kata"


def test_a_step_stands_on_the_page_of_its_first_document_and_again_over_the_rest() -> None:
    for lines in range(12):  # the first document pushes the others down, line by line
        isi = (entri(0, judul="baris " * 6 * lines), *map(entri, range(1, 60)))
        for page in laid(Lembar(SAMPUL, isi)).pages[1:]:
            spans = [row.cells[0].span for row in page.table.rows[2:]]
            assert spans[0] == 5, "each page begins with its step"
            assert spans[-1] == 1, "no step at the foot of a page"
            assert (5, 5) not in pairwise(spans)
    again = [text for text in cell_texts(laid(Lembar(SAMPUL, tuple(map(entri, range(60)))))) if "(lanjutan)" in text]
    assert again and all(text.endswith(" (lanjutan)") and text[0].isdigit() for text in again)


def test_documents_of_no_step_stand_above_the_steps_or_below_a_row_of_their_own() -> None:
    isi = (entri(1, langkah="", judul="SOP"), entri(2, langkah="1. Menerima"), entri(3, langkah="", judul="Lain"))
    found = cell_texts(laid(Lembar(SAMPUL, isi, bersampul=False)))
    order = [text for text in found if text in ("SOP", "1. Menerima", "Judul-2-dokumen", "Dokumen lain", "Lain")]
    assert order == ["SOP", "1. Menerima", "Judul-2-dokumen", "Dokumen lain", "Lain"]


def test_the_foot_line_names_the_office_not_its_unit() -> None:
    units = replace(SAMPUL, kantor=(*SAMPUL.kantor, "Subbagian Perencanaan"))
    assert laid(Lembar(units)).footer.endswith("Triwulan III Tahun 2025 – Kecamatan Wasuponda")
    assert "SUBBAGIAN PERENCANAAN" in " ".join(cell_texts(laid(Lembar(units))))


def test_documents_with_errors_come_first_and_in_them_the_errors() -> None:
    found = (
        temuan(1, kelompok="Rekap"),
        temuan(2, kelompok="Laporan"),
        temuan(3, "error", "Laporan"),
        temuan(4, "error", "Notulen"),
    )
    document = laid(Lembar(SAMPUL, temuan=found, bersampul=False))
    order = [
        text.split()[0] for text in cell_texts(document) if text.startswith(("Uraian", "Rekap", "Laporan", "Notulen"))
    ]
    assert order == ["Laporan", "Uraian-3-x", "Uraian-2-x", "Notulen", "Uraian-4-x", "Rekap", "Uraian-1-x"]
    assert "2 error, 2 peringatan" in " ".join(cell_texts(document))


def test_an_audit_without_findings_says_so_and_leaves_lines_to_sign_on() -> None:
    found = cell_texts(laid(Lembar(SAMPUL, temuan=(), paraf=PARAF, bersampul=False)))
    assert "Tidak ada temuan." in found
    assert "Kasubag Perencanaan Hj. Aminah, S.E. NIP. 19780521 199711 2 001" in found
    [blank] = [text for text in found if "....." in text]
    assert blank.count(" ") == 3 and "NIP. ..." in blank


@pytest.mark.parametrize("count", range(1, 40, 3))
def test_signatures_stand_below_a_finding(count: int) -> None:
    found = Lembar(SAMPUL, temuan=tuple(map(temuan, range(count))), paraf=PARAF, bersampul=False)
    last = [text_of(cell) for row in laid(found).pages[-1].table.rows for cell in row.cells]
    assert any(text.startswith(f"Uraian-{count - 1}-") for text in last) and "Diperiksa oleh" in last


def test_a_remark_stands_below_the_work_and_a_date_on_one_line() -> None:
    row = replace(waktu(1), kegiatan="Merekap", keterangan="1 kali", mulai="30 September 2025, 07.30")
    [cell, *_] = [each for _, each in cells(laid(Lembar(SAMPUL, jadwal=(row,)))) if "Merekap" in str(each)]
    assert [each.lines for each in cell.paragraphs] == [("Merekap",), ("1 kali",)]
    [cell, *_] = [each for _, each in cells(laid(Lembar(SAMPUL, jadwal=(row,)))) if "30 September 2025, " in str(each)]
    assert cell.paragraphs[0].lines == ("30 September 2025,", "07.30")


def test_column_heads_are_grey_in_word_and_pdf() -> None:
    document = laid(Lembar(SAMPUL, isi=(entri(1),), bersampul=False))
    [page] = document.pages
    head = next(row for row in page.table.rows if row.header)
    assert {cell.ground for cell in head.cells} == {GREY}
    with ZipFile(BytesIO(word.write(document))) as file:
        assert file.read("word/document.xml").count(b'w:fill="D9D9D9"') == len(head.cells)
    picture = Image.open(BytesIO(raster.png(pdf.write(document), dpi=72)[0])).convert("L")
    inside = round(to_pt(page.table.x)) + 3, round(to_pt(head.y)) + 4
    assert picture.getpixel(inside) == 217  # D9
    assert picture.getpixel((inside[0], inside[1] - 30)) == 255


def test_a_title_on_the_cover_leaves_no_short_word_alone() -> None:
    [title] = [
        each for _, cell in cells(laid(Lembar(SAMPUL))) for each in cell.paragraphs[:1] if "PAKET" in each.lines[0]
    ]
    assert title.lines == ("PAKET PENGUMPULAN", "DATA KINERJA")


@pytest.mark.parametrize("name", SAMPLES)
def test_the_word_file_is_valid(name: str, tmp_path: Path) -> None:
    file = tmp_path / "paket.docx"
    file.write_bytes(word.write(laid(SAMPLES[name])))
    result = OpenXmlValidator().validate(file)
    assert result.is_valid, result.errors


@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
def test_libreoffice_makes_as_many_pages_with_the_same_words(tmp_path: Path) -> None:
    for name, sample in SAMPLES.items():
        (tmp_path / f"{name}.docx").write_bytes(word.write(laid(sample)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, sorted(tmp_path.glob("*.docx")))], check=True, capture_output=True, timeout=300)
    for name, sample in SAMPLES.items():
        ours, theirs = pdf.write(laid(sample)), tmp_path / f"{name}.pdf"
        assert len(pdfium.PdfDocument(theirs)) == len(pdfium.PdfDocument(ours)), name
