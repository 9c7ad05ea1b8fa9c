"""Kertas kerja: what a worksheet prints of a quarter, what it leaves open and why."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from sheet_samples import fields_at

from sopdocs import pipeline, workspace
from sopdocs.kinds.kertas_kerja import KIND
from sopdocs.kinds.kertas_kerja.fields import Fields
from sopdocs.kinds.pengukuran.kertas.kerja import LembarIndikator
from sopdocs.kinds.pengukuran.kertas.langkah import DOTS, BarisLangkah
from sopdocs.pipeline import Laid
from sopdocs.word.dump import dump

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja" / "kertas-kerja.yaml"
PERSEN = "\N{NO-BREAK SPACE}%"

YEAR = """\
jenis: kinerja
tahun: 2025
dokumen: Perjanjian Kinerja
instansi: {nama: Kecamatan Contoh}
penerima: {pem: Seksi Pemerintahan}
PENGUKURAN
sasaran:
  - uraian: Satu
    indikator:
      - {id: a, nama: Tepat waktu, satuan: "%", akumulasi: rata-rata, sumber: Register, penanggung_jawab: pem,
         komponen: {pembilang: Tepat, penyebut: Semua}, target: {tahunan: 95, tw1: 95, tw2: 95, tw3: 95, tw4: 95}}
      - {id: b, nama: Predikat, periode: tahunan, skor: {BB: 5, B: 4}, target: {tahunan: BB, tw4: BB}}
  - uraian: Dua
    indikator:
      - {id: c, nama: Kasus, satuan: kasus, polaritas: min, akumulasi: jumlah,
         target: {tahunan: 8, tw1: 2, tw2: 2, tw3: 2, tw4: 2}}
program:
  - nama: Program
    indikator: [a]
    kegiatan:
      - nama: Kegiatan
        sub_kegiatan: [{nama: Sub Satu, pagu: 1.000.000}, {nama: Sub Dua, pagu: 3.000.000}]
  - {nama: Tanpa Indikator, kegiatan: [{nama: Rapat, pagu: 2.000.000, target: 4}]}
realisasi:
  tw1:
    indikator: {a: {pembilang: 512, penyebut: 548}, c: 1}
    anggaran: {Sub Satu: 400.000, Sub Dua: 600.000, Rapat: {keuangan: 500.000, volume: 1}}
  tw2:
    indikator: {a: {penyebut: 622}, c: 5}
    anggaran: {Sub Satu: 100.000, Rapat: {keuangan: 0, volume: 2}}
"""
SPEC = """\
jenis: kertas-kerja
kinerja: 2025.yaml
triwulan: 2
tanggal: 8 Juli 2025
tempat: Contoh
instansi: {nama: Kecamatan Contoh}
penyusun: {jabatan: Pengelola, nama: ANI, nip: 19930318 201406 1 002}
pemeriksa: {jabatan: Kasubag, nama: BUDI, nip: 19890227 201503 2 004}
"""


def written(folder: Path, more: str = "", year: str = YEAR, rules: str = "") -> Path:
    (folder / "2025.yaml").write_text(year.replace("PENGUKURAN", rules), "utf-8")
    path = folder / "kk.yaml"
    path.write_text(SPEC + more, "utf-8")
    return path


def laid(path: Path) -> Laid:
    [spec] = workspace.find([path], Path("output"))
    return pipeline.lay_out(spec)


def made(path: Path) -> Fields:
    return fields_at(KIND, path, Fields)


def sheets(folder: Path, rules: str = "") -> dict[str, LembarIndikator]:
    """By the name of the indicator."""
    found = made(written(folder, rules=rules)).lembar.sasaran
    return {sheet.nama: sheet for goal in found for sheet in goal.indikator}


def step(sheet: LembarIndikator, name: str) -> BarisLangkah:
    [found] = [each for each in sheet.langkah if each.nama == name]
    return found


def test_an_indicator_is_identified_and_numbered_as_in_the_rekap(tmp_path: Path) -> None:
    found = sheets(tmp_path)
    assert [sheet.no for sheet in found.values()] == ["1.", "2.", "3."]
    one = found["Tepat waktu"]
    assert (one.satuan, one.polaritas, one.akumulasi) == ("%", "makin tinggi makin baik", "dirata-rata")
    assert (one.sumber, one.penanggung_jawab, one.target) == ("Register", "Seksi Pemerintahan", "95")
    assert one.rumus == "Tepat ÷ Semua × 100"
    assert found["Predikat"].skor == ("BB = 5; B = 4",)
    assert found["Kasus"].sumber == "." * 30


def test_components_realisasi_and_target_stand_by_quarter_and_what_lies_ahead_is_empty(tmp_path: Path) -> None:
    """512 ÷ 548 × 100 = 93,43; of quarter II the pembilang is missing."""
    rows = [
        (row.kode, row.komponen, row.tw1, row.tw2, row.tw3, row.tw4) for row in sheets(tmp_path)["Tepat waktu"].nilai
    ]
    assert rows == [
        ("A", "Tepat", "512", DOTS, "", ""),
        ("B", "Semua", "548", "622", "", ""),
        ("R", "Realisasi = A ÷ B × 100", "93,43", DOTS, "", ""),
        ("T", "Target", "95", "95", "95", "95"),
    ]


def test_a_missing_component_is_dots_and_its_reason(tmp_path: Path) -> None:
    sheet = sheets(tmp_path)["Tepat waktu"]
    missing = step(sheet, "Realisasi TW II")
    assert (missing.isi, missing.catatan, missing.hasil) == (("… ÷ 622 × 100",), ("A belum diisi",), DOTS)
    now = step(sheet, "Capaian TW II terhadap target TW II")
    assert (now.isi, now.catatan, now.hasil) == ((f"… ÷ 95 × 100{PERSEN}",), ("realisasi belum diisi",), DOTS)


def test_quarters_become_one_by_the_rule_with_the_numbers_put_in(tmp_path: Path) -> None:
    """Quarter II is missing: the mean is that of quarter I alone. 1 + 5 cases are 6, planned were 2 + 2."""
    found = sheets(tmp_path)
    mean = step(found["Tepat waktu"], "Realisasi s.d. TW II")
    assert (mean.rumus, mean.isi, mean.hasil) == ("Rata-rata triwulan yang terisi", ("93,43 ÷ 1",), "93,43")
    assert mean.catatan == ("dari TW I; TW II belum diisi, tidak ikut dihitung",)
    total = step(found["Kasus"], "Realisasi s.d. TW II")
    assert (total.rumus, total.isi, total.hasil, total.catatan) == ("Jumlah triwulan yang terisi", ("1 + 5",), "6", ())
    assert step(found["Kasus"], "Target s.d. TW II").isi == ("2 + 2",)


def test_capaian_is_held_four_ways_each_with_its_numbers(tmp_path: Path) -> None:
    """(2 × 2 − 5) ÷ 2 = −50 %: below nought; (2 × 8 − 5) ÷ 8 = 137,50; (2 × 4 − 6) ÷ 4 = 50; (2 × 8 − 6) ÷ 8 = 125."""
    sheet = sheets(tmp_path)["Kasus"]
    found = [(each.isi[0], each.hasil) for each in sheet.langkah if each.nama.startswith("Capaian")]
    assert found == [
        (f"(2 × 2 − 5) ÷ 2 × 100{PERSEN}", f"0,00{PERSEN}"),
        (f"(2 × 8 − 5) ÷ 8 × 100{PERSEN}", f"137,50{PERSEN}"),
        (f"(2 × 4 − 6) ÷ 4 × 100{PERSEN}", f"50,00{PERSEN}"),
        (f"(2 × 8 − 6) ÷ 8 × 100{PERSEN}", f"125,00{PERSEN}"),
    ]
    floor = step(sheet, "Capaian TW II terhadap target TW II").catatan
    assert floor == (f"-50,00{PERSEN} melewati batas kantor; dicetak 0,00{PERSEN}",)


def test_a_cap_of_the_office_is_said_where_it_bites(tmp_path: Path) -> None:
    found = step(sheets(tmp_path, "pengukuran: {batas_atas: 100}")["Kasus"], "Capaian TW II terhadap target tahun")
    assert (found.hasil, found.catatan) == (
        f"100,00{PERSEN}",
        (f"137,50{PERSEN} melewati batas kantor; dicetak 100,00{PERSEN}",),
    )


def test_predikat_says_the_bound_of_its_class(tmp_path: Path) -> None:
    found = step(sheets(tmp_path)["Tepat waktu"], "Predikat")
    assert (found.isi, found.hasil) == (("98,35 ≥ 91",), "Sangat Tinggi")
    assert found.rumus == "Kelas dari capaian s.d. TW II terhadap target s.d. TW II"


def test_what_is_not_measured_yet_is_one_line_and_nothing_to_write_on(tmp_path: Path) -> None:
    sheet = sheets(tmp_path)["Predikat"]
    [only] = sheet.langkah
    assert (only.catatan, only.hasil) == (("belum diukur: diukur tiap tahun, pada TW IV",), "–")
    assert [(row.tw1, row.tw4) for row in sheet.nilai] == [("–", ""), ("–", "BB (5)")]
    assert sheet.uraian == ()


def test_a_figure_without_a_proof_has_a_line_for_it(tmp_path: Path) -> None:
    assert [(each.nama, each.isi) for each in sheets(tmp_path)["Kasus"].uraian] == [("Bukti dukung", "." * 60)]


def test_means_have_their_numbers_and_say_who_is_left_out(tmp_path: Path) -> None:
    """(98,35 + 50,00) ÷ 2 = 74,175, printed 74,18; the first group is the one that is classified."""
    first, *others = made(written(tmp_path)).lembar.rerata
    assert first.nama == "Capaian s.d. TW II terhadap target s.d. TW II"
    one, two, office = first.baris
    assert (one.no, one.isi, one.catatan) == ("1.", ("98,35 ÷ 1",), ("tidak ikut, karena tanpa capaian: 2",))
    assert (two.isi, two.predikat) == (("50,00 ÷ 1",), "Sangat Rendah (≥ 0)")
    assert (office.isi, office.hasil) == (("(98,35 + 50,00) ÷ 2",), f"74,18{PERSEN}")
    assert office.predikat == "Sedang (≥ 66)"
    assert {row.predikat for group in others for row in group.baris} == {""}


def test_the_mean_of_the_office_may_be_that_of_its_sasaran(tmp_path: Path) -> None:
    office = made(written(tmp_path, rules="pengukuran: {rata_rata: sasaran}")).lembar.rerata[0].baris[-1]
    assert office.uraian == "Rata-rata kantor, dari rata-rata sasaran"
    assert office.isi == ("(98,35 + 50,00) ÷ 2",)


def test_money_adds_up_from_what_is_printed_and_gaps_are_told(tmp_path: Path) -> None:
    """400.000 + 600.000 + 100.000 of 4.000.000 are 27,50 %; of Sub Dua quarter II is missing."""
    [money] = made(written(tmp_path)).lembar.anggaran
    program = money.uang.program[0]
    assert (program.program.tw1, program.program.sampai) == ("1.000.000", "1.100.000")
    assert program.program.serapan == f"27,50{PERSEN}"
    assert program.program.catatan == ("TW II belum lengkap; dijumlahkan yang ada",)
    assert [(row.nama, row.tw2, row.catatan) for row in program.bawah] == [
        ("Kegiatan", "100.000", ("TW II belum lengkap; dijumlahkan yang ada",)),
        ("Sub Satu", "100.000", ()),
        ("Sub Dua", DOTS, ("TW II belum diisi",)),
    ]
    assert (money.uang.jumlah.pagu, money.uang.jumlah.sampai, money.uang.jumlah.tw3) == ("6.000.000", "1.600.000", "")


def test_a_program_without_indicators_shows_what_its_performance_is_made_of(tmp_path: Path) -> None:
    """Its kegiatan has brought 1 + 2 of 4: 75 %."""
    [money] = made(written(tmp_path)).lembar.anggaran
    names = [each.nama for each in money.program]
    assert names == ["Program", "Tanpa Indikator", "Rapat", "Jumlah"]
    assert money.program[0].langkah[0].isi == "98,35 ÷ 1"
    assert money.program[1].langkah[0].isi == "75,00 ÷ 1"
    assert money.program[2].langkah[0].isi == f"(1 + 2) ÷ 4 × 100{PERSEN}"
    assert [each.hasil for each in money.program[0].langkah] == [f"98,35{PERSEN}", f"27,50{PERSEN}", "Efisien"]


def test_a_return_has_its_revision_and_the_remarks_of_the_examiner(tmp_path: Path) -> None:
    remarks = "revisi: 2\ncatatan_perbaikan: [Periksa lagi, {catatan: Lengkapi, tindak_lanjut: Sudah}]\n"
    fields = made(written(tmp_path, remarks))
    assert fields.revisi == ("Revisi ke-2",)
    assert [(row.no, row.catatan, row.tindak_lanjut) for row in fields.perbaikan] == [
        ("1.", "Periksa lagi", ""),
        ("2.", "Lengkapi", "Sudah"),
    ]
    blank = made(written(tmp_path))
    assert (blank.revisi, len(blank.perbaikan), blank.perbaikan[0].no) == ((), 3, "")


def test_gaps_are_told_in_the_file_of_the_quarter(tmp_path: Path) -> None:
    found = [(Path(each.file).name, each.rule) for each in laid(written(tmp_path)).problems]
    assert found.count(("2025.yaml", "rl-kosong")) == 2


def test_an_empty_year_is_a_worksheet_that_says_so(tmp_path: Path) -> None:
    fields = made(written(tmp_path, year="jenis: kinerja\ntahun: 2025\n"))
    assert fields.lembar.kosong == ("[belum diisi: sasaran dan indikator]",)
    assert (fields.lembar.sasaran, fields.lembar.anggaran) == ((), ())
    assert fields.dokumen == "." * 60
    assert laid(tmp_path / "kk.yaml").document is not None


def test_an_indicator_stays_together_where_it_can() -> None:
    """All rows of its tables are kept with the next, the words at the end with the white that ends it; none breaks."""
    document = laid(EXAMPLE).document
    assert isinstance(document, bytes)
    identity, values, steps_, words = docx.Document(BytesIO(document)).tables[1:5]
    assert not words._tbl.getnext().findall(f"{qn('w:pPr')}/{qn('w:keepNext')}")
    for table in (identity, values, steps_, words):
        paragraphs = list(table._tbl.iter(qn("w:p")))
        assert all(each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for each in paragraphs)
        assert len(list(table._tbl.iter(qn("w:cantSplit")))) == len(table.rows)


@pytest.mark.parametrize("tw", ["5", "TW V"])
def test_there_are_four_quarters(tmp_path: Path, tw: str) -> None:
    path = written(tmp_path)
    path.write_text(SPEC.replace("triwulan: 2", f"triwulan: {tw}"), "utf-8")
    assert [(each.line, each.rule) for each in laid(path).problems if each.severity == "error"] == [(3, "nilai-salah")]


def test_the_example_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    found = laid(EXAMPLE)
    assert {problem.rule for problem in found.problems} == {"rl-kosong"}
    assert isinstance(found.document, bytes)
    golden("kinerja/kertas-kerja.txt", dump(found.document))
