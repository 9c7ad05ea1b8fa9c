"""Dokumen data: what the bound document of a quarter counts, lists and leaves to the pen; its pages."""

import shutil
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path

import docx
import pytest
from sheet_samples import fields_at

from sopdocs import pipeline, workspace
from sopdocs.kinds.dokumen_data import KIND
from sopdocs.kinds.dokumen_data.fields import Fields
from sopdocs.libreoffice import convert
from sopdocs.pipeline import Laid
from sopdocs.text.numbers import romawi
from sopdocs.word.dump import dump

pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 looks into the PDF")

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja" / "dokumen-data.yaml"

YEAR = """\
jenis: kinerja
tahun: 2025
instansi: {nama: Kecamatan Contoh}
penerima: {pem: Seksi Pemerintahan, pel: Seksi Pelayanan, umum: Subbagian Umum}
sasaran:
  - uraian: Satu
    indikator:
      - {id: a, nama: Baik, penanggung_jawab: pem, target: {tahunan: 80, tw1: 80}}
      - {id: b, nama: Sedang, penanggung_jawab: pem, target: {tahunan: 100, tw1: 100}}
      - {id: c, nama: Kosong, penanggung_jawab: pel, target: {tahunan: 80, tw1: 80}}
      - {id: d, nama: Nanti, periode: tahunan, penanggung_jawab: pel, target: {tahunan: 80}}
program:
  - {nama: Program, pagu: 4.000.000, penanggung_jawab: pel}
"""
QUARTER = """\
jenis: realisasi
kinerja: 2025.yaml
triwulan: 1
indikator: {a: {nilai: 80, bukti: [Laporan, Register]}, b: 70}
anggaran: {Program: {keuangan: 1.000.000, bukti: SP2D}}
"""
FORMS = """\
formulir:
  pem: {oleh: ANI, nip: 199303182014061002, tanggal: 2 April 2025, berkas: pem.xlsx}
"""
SPEC = """\
jenis: dokumen-data
kinerja: 2025.yaml
triwulan: 1
tanggal: 10 April 2025
tempat: Contoh
instansi: {nama: Kecamatan Contoh}
pejabat:
  camat: {jabatan: Camat Contoh, nama: CAMAT, nip: 19750101 200003 1 001}
  kasubag: {jabatan: Kepala Subbagian, nama: KASUBAG, nip: 19890227 201503 2 004, status: Plt.}
penandatangan: camat
"""


def laid(path: Path) -> Laid:
    [spec] = workspace.find([path], Path("output"))
    return pipeline.lay_out(spec)


def written(folder: Path, more: str = "", quarter: str = QUARTER) -> Path:
    (folder / "2025.yaml").write_text(YEAR, "utf-8")
    (folder / "2025-tw1.yaml").write_text(quarter, "utf-8")
    (folder / "data.yaml").write_text(SPEC + more, "utf-8")
    return folder / "data.yaml"


def made(path: Path) -> Fields:
    return fields_at(KIND, path, Fields)


def test_indicators_are_counted_by_predikat_and_all_of_them_are_counted(tmp_path: Path) -> None:
    """100 % and 70 %; one is not filled in, one not due before quarter IV."""
    found = made(written(tmp_path)).ringkasan
    counted = {each.nama: (each.batas, each.banyaknya) for each in found.kelas}
    assert counted == {
        "Sangat Tinggi": ("≥ 91", "1"),
        "Tinggi": ("≥ 76", "0"),
        "Sedang": ("≥ 66", "1"),
        "Rendah": ("≥ 51", "0"),
        "Sangat Rendah": ("≥ 0", "0"),
        "Realisasi belum diisi": ("", "1"),
        "Belum diukur": ("", "1"),
    }
    assert found.jumlah == "4"


def test_mean_and_serapan_are_said_in_words(tmp_path: Path) -> None:
    """(100 + 70) ÷ 2 = 85; 1.000.000 of 4.000.000 are 25 %."""
    assert made(written(tmp_path)).ringkasan.kalimat == (
        "Rata-rata capaian 2 dari 4 indikator: 85,00\u00a0% (Tinggi).",
        "Serapan anggaran s.d. Triwulan I: 25,00\u00a0%, yaitu Rp1.000.000 dari pagu Rp4.000.000.",
    )


def test_proofs_have_the_numbers_of_the_tables_and_gaps_a_line(tmp_path: Path) -> None:
    assert [(each.no, each.nama, each.bukti) for each in made(written(tmp_path)).bukti] == [
        ("1.", "Baik", ("Laporan", "Register")),
        ("2.", "Sedang", ("." * 60,)),
        ("3.", "Kosong", ("." * 60,)),
        ("", "Program", ("SP2D",)),
    ]


def test_forms_say_who_when_and_which_file_and_what_has_not_come_back(tmp_path: Path) -> None:
    fields = made(written(tmp_path, quarter=QUARTER + FORMS))
    [forms] = fields.formulir
    assert [(row.no, row.penerima, row.oleh, row.tanggal, row.berkas) for row in forms.daftar] == [
        ("1.", "Seksi Pemerintahan", ("ANI", "NIP. 19930318 201406 1 002"), "2 April 2025", "pem.xlsx"),
        ("2.", "Seksi Pelayanan", (), "belum kembali", ""),
    ]
    assert fields.tanpa_formulir == ()


def test_where_no_form_is_recorded_none_is_missed(tmp_path: Path) -> None:
    fields = made(written(tmp_path))
    assert fields.formulir == ()
    assert fields.tanpa_formulir == ("Berkas realisasi triwulan ini tidak mencatat formulir yang masuk.",)


def test_it_is_signed_by_the_head_and_initialled_from_below(tmp_path: Path) -> None:
    fields = made(written(tmp_path, "paraf: [kasubag, Sekretaris]\n"))
    assert fields.penandatangan.nama == "CAMAT"
    assert [row.jabatan for row in fields.paraf] == ["Plt. Kepala Subbagian", "Sekretaris"]
    assert [row.jabatan for row in made(written(tmp_path)).paraf] == ["", ""]


def test_too_many_or_unknown_initials_are_told(tmp_path: Path) -> None:
    rules = {each.rule for each in laid(written(tmp_path, "paraf: [kasubagg]\n")).problems}
    assert "or-id" in rules
    early = "pejabat: {kasi: {jabatan: Kasi, nama: A, mulai: 1 Januari 2030}}\nparaf: kasi\n"
    assert "pj-kekosongan" in {each.rule for each in laid(written(tmp_path, early)).problems}
    many = laid(written(tmp_path, "paraf: [a, b, c, d]\n"))
    [error] = [each for each in many.problems if each.severity == "error"]
    assert error.message == '"paraf": paraf paling banyak 3 tingkat'


def test_remarks_are_printed_where_there_are_some(tmp_path: Path) -> None:
    assert made(written(tmp_path)).perbaikan == ()
    [table] = made(written(tmp_path, "revisi: 1\ncatatan_perbaikan: [Lengkapi bukti]\n")).perbaikan
    assert [(row.no, row.catatan) for row in table.daftar] == [("1.", "Lengkapi bukti")]


@pytest.mark.parametrize("tw", [1, 3, 4])
def test_tables_and_worksheets_of_one_document_print_the_same_figures(tmp_path: Path, tw: int) -> None:
    text = EXAMPLE.read_text("utf-8").replace("triwulan: 3", f"triwulan: {tw}")
    path = tmp_path / "data.yaml"
    path.write_text(
        text.replace("kinerja: 2025.yaml", f"kinerja: {EXAMPLE.with_name('2025.yaml').as_posix()}"), "utf-8"
    )
    fields = made(path)
    rows = [row for goal in fields.kinerja.sasaran for row in goal.indikator]
    sheets = [sheet for goal in fields.lembar.sasaran for sheet in goal.indikator]
    assert [(row.no, row.nama) for row in rows] == [(sheet.no, sheet.nama) for sheet in sheets]
    quarter = f"TW {romawi(tw)}"
    for row, sheet in zip(rows, sheets, strict=True):
        results = {step.nama: step.hasil.replace("\u00a0%", "").strip(".") or "–" for step in sheet.langkah}
        if "Capaian dan predikat" in results:
            assert (row.sampai.capaian, row.utama.predikat) == ("–", "–")
            continue
        if not sheet.skor:  # words in the table, their scores in the steps
            assert row.sampai.realisasi == results[f"Realisasi s.d. {quarter}"]
            assert row.sampai.target == results[f"Target s.d. {quarter}"]
        assert row.sampai.capaian == results[f"Capaian s.d. {quarter} terhadap target s.d. {quarter}"]
        assert row.sampai_tahunan.capaian == results[f"Capaian s.d. {quarter} terhadap target tahun"]
        assert row.ini.capaian == results[f"Capaian {quarter} terhadap target {quarter}"]
        assert row.utama.predikat == results["Predikat"]


def test_it_has_a_cover_upright_parts_and_tables_across_each_bound_at_the_wide_margin() -> None:
    document = laid(EXAMPLE).document
    assert isinstance(document, bytes)
    sections = docx.Document(BytesIO(document)).sections
    across = [(each.page_width or 0) > (each.page_height or 0) for each in sections]
    assert across == [False, False, True, False]
    for section, is_across in zip(sections, across, strict=True):
        wide = section.top_margin if is_across else section.left_margin
        assert wide == max(filter(None, (section.top_margin, section.right_margin, section.bottom_margin, wide)))
    assert [paragraph.text for paragraph in sections[0].footer.paragraphs if paragraph.text] == []
    assert "Halaman" in sections[1].footer.paragraphs[0].text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
def test_no_page_is_empty_and_numbers_begin_behind_the_cover(tmp_path: Path) -> None:
    for name, path in (("contoh", EXAMPLE), ("kecil", written(tmp_path))):
        document = laid(path).document
        assert isinstance(document, bytes)
        cover, *texts = pages(tmp_path / name, document)
        assert "DOKUMEN DATA CAPAIAN KINERJA" in cover and "Halaman" not in cover
        assert all(len(text) > 150 for text in texts)
        found = [text.rpartition("Halaman ")[2].split()[0] for text in texts]
        assert found == [str(number) for number in range(1, len(found) + 1)]


def pages(target: Path, document: bytes) -> list[str]:
    """What stands on each page, as LibreOffice prints it."""
    word, pdf = target.with_suffix(".docx"), target.with_suffix(".pdf")
    word.write_bytes(document)
    assert convert({word: pdf}) == {}
    with closing(pdfium.PdfDocument(pdf)) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def test_the_example_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    found = laid(EXAMPLE)
    assert {problem.rule for problem in found.problems} == {"rl-kosong"}
    assert isinstance(found.document, bytes)
    golden("kinerja/dokumen-data.txt", dump(found.document))
