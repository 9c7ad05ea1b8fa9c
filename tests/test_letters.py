"""Letters and their numbers, as an office builds them."""

import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from conftest import Call

from sopdocs.word.dump import dump

PROFILE = """\
instansi: {pemda: Kabupaten Contoh, nama: Kecamatan Contoh}
tempat: Contoh
pejabat: {camat: {jabatan: Camat, nama: BUDI, nip: 19700817 199503 1 001}}
penomoran: {pola: "{kode}/{urut:03d}/{unit}/{bulan_romawi}/{tahun}", unit: KEC}
"""
LETTER = """\
jenis: surat-pengantar
nomor: otomatis
kode: "045"
tanggal: 10 Oktober 2025
kepada: Bupati
daftar: [{uraian: Laporan}]
penandatangan: camat
"""


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a profile and two letters that want numbers; it is the current folder."""
    folder = tmp_path / "kantor é"
    (folder / "specs").mkdir(parents=True)
    monkeypatch.chdir(folder)
    (folder / "specs" / "profil.yaml").write_text(PROFILE, "utf-8")
    for name in ("a", "b"):
        (folder / "specs" / f"{name}.yaml").write_text(LETTER, "utf-8")
    return folder


def number(name: str) -> str:
    [line] = [each.text for each in docx.Document(f"output/{name}.docx").paragraphs if each.text.startswith("NOMOR")]
    return line.removeprefix("NOMOR ")


def test_letters_get_the_next_numbers_and_keep_them(letters: Path, sopdocs: Call) -> None:
    assert sopdocs("build").status == 0
    assert (number("a"), number("b")) == ("045/001/KEC/X/2025", "045/002/KEC/X/2025")
    first = Path("output/b.docx").read_bytes()
    assert sopdocs("build", "--force", "specs/b.yaml").status == 0
    assert Path("output/b.docx").read_bytes() == first


def test_a_deleted_letter_does_not_free_its_number(letters: Path, sopdocs: Call) -> None:
    sopdocs("build")
    Path("specs/b.yaml").rename("specs/c.yaml")
    sopdocs("build")
    assert number("c") == "045/003/KEC/X/2025"


def test_check_gives_no_number(letters: Path, sopdocs: Call) -> None:
    answer = sopdocs("check")
    assert (answer.status, answer.err) == (0, "2 spec diperiksa: tidak ada masalah\n")
    assert not Path("specs/agenda.sqlite").exists()


def test_a_number_that_another_letter_has_is_an_error_at_its_place(letters: Path, sopdocs: Call) -> None:
    sopdocs("build", "specs/a.yaml")
    Path("specs/b.yaml").write_text(LETTER.replace("otomatis", "045/001/KEC/X/2025"), "utf-8")
    answer = sopdocs("build")
    assert answer.status == 1
    assert 'specs/b.yaml:2:8: error: nomor "045/001/KEC/X/2025" sudah dipakai a [sn-ganda]' in answer.err
    assert not Path("output/b.docx").exists()


def test_a_letter_without_a_date_waits_for_its_number_with_a_line_to_write_on(letters: Path, sopdocs: Call) -> None:
    Path("specs/a.yaml").write_text(LETTER.replace("10 Oktober 2025", ""), "utf-8")
    answer = sopdocs("build", "specs/a.yaml")
    assert answer.status == 0
    assert "surat belum dapat diberi nomor: tanggal belum diisi [sn-kurang]" in answer.err
    assert set(number("a")) == {"."}


def test_a_pattern_that_cannot_be_is_an_error_in_the_profile(letters: Path, sopdocs: Call) -> None:
    Path("specs/profil.yaml").write_text(PROFILE.replace("{urut:03d}", "{nomor}"), "utf-8")
    answer = sopdocs("build", "specs/a.yaml")
    assert answer.status == 1
    assert "specs/profil.yaml:4:12: error: pola nomor: {nomor} tidak dikenal" in answer.err


def test_two_builds_at_once_give_no_number_twice(letters: Path) -> None:
    names = [f"surat-{count:02d}" for count in range(24)]
    for name in names:
        Path("specs", f"{name}.yaml").write_text(LETTER, "utf-8")
    halves = [[f"specs/{name}.yaml" for name in names[at::2]] for at in (0, 1)]
    command = [sys.executable, "-m", "sopdocs", "build"]
    builds = [subprocess.Popen([*command, *half], stdout=subprocess.DEVNULL) for half in halves]
    assert [build.wait() for build in builds] == [0, 0]
    assert sorted(map(number, names)) == [f"045/{count:03d}/KEC/X/2025" for count in range(1, 25)]


def test_processes_of_one_build_number_in_the_order_of_the_specs(letters: Path, sopdocs: Call) -> None:
    names = [f"surat-{count:02d}" for count in range(12)]
    for name in names:
        Path("specs", f"{name}.yaml").write_text(LETTER, "utf-8")
    assert sopdocs("build", "-j", "2", "specs").status == 0
    assert [number(name)[4:7] for name in ("a", "b", *names)] == [f"{count:03d}" for count in range(1, 15)]


def test_the_buku_agenda_has_the_letters_of_its_own_build(letters: Path, sopdocs: Call) -> None:
    spec = "jenis: buku-agenda\ntahun: 2025\nbuku: keluar\npenandatangan: camat\n"
    Path("specs/a-buku.yaml").write_text(spec, "utf-8")
    assert sopdocs("build").status == 0
    rows = docx.Document("output/a-buku.docx").tables[1].rows
    assert [row.cells[1].text for row in rows[:3]] == ["Nomor surat", "045/001/KEC/X/2025", "045/002/KEC/X/2025"]
    Path("output/a-buku.xlsx").unlink()
    assert "1 dibuat, 2 tetap" in sopdocs("build").err
    assert Path("output/a-buku.xlsx").exists()
    assert "3 tetap" in sopdocs("build").err


def test_a_renamed_letter_takes_its_number_along(letters: Path, sopdocs: Call) -> None:
    sopdocs("build")
    Path("specs/b.yaml").rename("specs/z.yaml")
    assert sopdocs("agenda", "move", "specs/b.yaml", "specs/z.yaml").out == "1 nomor dipindah ke z\n"
    sopdocs("build")
    assert number("z") == "045/002/KEC/X/2025"
    assert [line.split("\t")[2] for line in sopdocs("agenda", "show").out.splitlines()] == ["a", "z"]


def test_letters_of_one_build_are_numbered_by_their_dates(letters: Path, sopdocs: Call) -> None:
    Path("specs/a.yaml").write_text(LETTER.replace("10 Oktober", "12 Oktober"), "utf-8")
    sopdocs("build")
    assert (number("a")[4:7], number("b")[4:7]) == ("002", "001")


def test_a_wish_for_a_number_is_read_in_any_capitals(letters: Path, sopdocs: Call) -> None:
    Path("specs/a.yaml").write_text(LETTER.replace("10 Oktober", "12 Oktober").replace("otomatis", "Otomatis"), "utf-8")
    sopdocs("build")
    assert (number("a")[4:7], number("b")[4:7]) == ("002", "001")


def test_another_year_is_another_number_and_is_told(letters: Path, sopdocs: Call) -> None:
    sopdocs("build")
    Path("specs/a.yaml").write_text(LETTER.replace("2025", "2026"), "utf-8")
    answer = sopdocs("build")
    assert number("a") == "045/001/KEC/X/2026"
    told = 'surat ini bernomor "045/001/KEC/X/2025" di tahun lain, dan kini "045/001/KEC/X/2026" [sn-tahun]'
    assert f"specs/a.yaml:2:8: peringatan: {told}" in answer.err
    Path("specs/a.yaml").write_text(LETTER, "utf-8")
    assert "sn-tahun" in sopdocs("build").err  # it has a number of 2026 now, which stays in the book
    assert number("a") == "045/001/KEC/X/2025"


def test_wrong_values_and_missing_ones_are_told_together(letters: Path, sopdocs: Call) -> None:
    Path("specs/a.yaml").write_text("jenis: surat-pengantar\ntanggal: 30 Februari 2025\npenandatangan: cmat\n", "utf-8")
    err = sopdocs("check", "specs/a.yaml").err
    assert "2:10: error" in err and '3:16: error: pejabat "cmat" tidak ada' in err and "[sp-daftar]" in err


# letters that came in

SHEET = """\
jenis: disposisi
surat: {dari: Bagian Organisasi, nomor: 065/318, tanggal: 25 September 2025, hal: Permintaan data}
diterima: 29 September 2025
agenda: otomatis
sifat: segera
pemberi: camat
tanggal: 29 September 2025
diteruskan: Sekretaris Camat
isi: Siapkan
"""


def agenda_number(name: str) -> str:
    [number] = agenda_numbers(name)
    return number


def agenda_numbers(name: str) -> list[str]:
    return re.findall(r"No\. Agenda\t:\t([\d.]+)", dump(Path("output", f"{name}.docx")))


@pytest.fixture
def sheets(letters: Path) -> Path:
    """Two sheets about the same letter, one about another."""
    for name in ("a", "b"):
        Path("specs", f"{name}.yaml").write_text(SHEET, "utf-8")
    Path("specs/c.yaml").write_text(SHEET.replace("065/318", "900/7"), "utf-8")
    return letters


def test_sheets_about_one_letter_have_one_agenda_number(sheets: Path, sopdocs: Call) -> None:
    assert sopdocs("build").status == 0
    assert [agenda_number(name) for name in ("a", "b", "c")] == ["1", "1", "2"]
    lines = [line.split("\t") for line in sopdocs("agenda", "show", "--buku", "masuk").out.splitlines()]
    assert [(line[0], line[2]) for line in lines] == [
        ("1", "065/318 dari Bagian Organisasi"),
        ("2", "900/7 dari Bagian Organisasi"),
    ]


SHEETS = "\n".join(line for line in SHEET.split("\n") if not line.startswith("surat:"))


def test_sheets_of_one_spec_about_several_letters_have_a_number_each(letters: Path, sopdocs: Call) -> None:
    listed = "- surat: {nomor: 1/A}\n- surat: {nomor: 2/B}\n- surat: {nomor: 1/A}\n"
    Path("specs/a.yaml").write_text(f"{SHEETS}lembar:\n{listed}", "utf-8")
    assert sopdocs("build").status == 0
    assert agenda_numbers("a") == ["1", "2", "1"]


def test_letters_without_a_number_of_their_own_are_known_by_their_sheets(letters: Path, sopdocs: Call) -> None:
    Path("specs/a.yaml").write_text(f"{SHEETS}lembar:\n- surat: {{hal: satu}}\n- surat: {{hal: dua}}\n", "utf-8")
    assert sopdocs("build").status == 0
    assert sopdocs("build", "--force").status == 0
    assert agenda_numbers("a") == ["1", "2"]
    lines = sopdocs("agenda", "show", "--buku", "masuk").out.splitlines()
    assert [line.split("\t")[2] for line in lines] == ["a#1", "a#2"]


def test_an_agenda_number_of_another_letter_is_an_error(sheets: Path, sopdocs: Call) -> None:
    sopdocs("build", "specs/a.yaml")
    Path("specs/c.yaml").write_text(SHEET.replace("065/318", "900/7").replace("otomatis", "1"), "utf-8")
    answer = sopdocs("build", "specs/c.yaml")
    assert answer.status == 1
    assert 'specs/c.yaml:4:9: error: nomor "1" sudah dipakai 065/318 dari Bagian Organisasi [sn-ganda]' in answer.err


def test_a_sheet_without_its_number_yet_has_a_line_to_write_on(sheets: Path, sopdocs: Call) -> None:
    Path("specs/a.yaml").write_text(SHEET.replace("diterima: 29 September 2025\n", ""), "utf-8")
    answer = sopdocs("build", "specs/a.yaml")
    assert "surat belum dapat diberi nomor: tanggal belum diisi" in answer.err
    assert set(agenda_number("a")) == {"."}


def test_a_profile_may_hold_keys_that_only_some_kinds_have(sheets: Path, sopdocs: Call) -> None:
    with Path("specs/profil.yaml").open("a", encoding="utf-8") as profile:
        profile.write("pilihan_harap: [Selesaikan]\ndasar_hukum: [Undang-Undang]\n")
    Path("specs/z.yaml").write_text(LETTER, "utf-8")
    assert sopdocs("build").status == 0
    Path("specs/z.yaml").write_text(f"{LETTER}pilihan_harap: [Selesaikan]\n", "utf-8")
    assert 'specs/z.yaml:8:1: error: kunci "pilihan_harap" tidak dikenal' in sopdocs("build").err
    Path("specs/profil.yaml").write_text(f"{PROFILE}pilihan_hrp: [x]\n", "utf-8")
    assert 'kunci "pilihan_hrp" tidak dikenal' in sopdocs("check", "specs/profil.yaml").err


def test_a_report_is_in_the_book_under_its_title(letters: Path, sopdocs: Call) -> None:
    report = "jenis: laporan-hasil\nstatus: final\nnomor: otomatis\nkode: '065'\ntanggal: 1 Oktober 2025\n"
    Path("specs/z.yaml").write_text(f"{report}judul: Laporan Hasil\nperiode: Triwulan III\n", "utf-8")
    sopdocs("build", "specs/z.yaml")
    assert "\tz\tLaporan Hasil Triwulan III" in sopdocs("agenda", "show").out


@pytest.mark.parametrize(
    "sheets",
    [
        "lembar: [{pemberi: camat, diteruskan: Sekretaris}, {pemberi: camat, diteruskan: Kepala Seksi}]\n",
        "rantai: [{dari: camat, kepada: Sekretaris}, {dari: Sekretaris, kepada: Kepala Seksi}]\n",
    ],
)
def test_a_letter_went_to_whom_its_first_sheet_names(letters: Path, sopdocs: Call, sheets: str) -> None:
    letter = "surat: {dari: Bagian Organisasi, nomor: 065/318}\nditerima: 29 September 2025\nagenda: otomatis\n"
    Path("specs/z.yaml").write_text(f"jenis: disposisi\n{letter}{sheets}", "utf-8")
    Path("specs/buku.yaml").write_text("jenis: buku-agenda\ntahun: 2025\npenandatangan: camat\n", "utf-8")
    sopdocs("build")
    cells = [cell.text for table in docx.Document("output/buku.docx").tables for cell in table._cells]
    assert "Sekretaris" in cells and "Kepala Seksi" not in cells


def test_the_book_believes_the_first_spec_about_a_letter(sheets: Path, sopdocs: Call) -> None:
    sopdocs("build", "specs/a.yaml")
    Path("specs/b.yaml").write_text(SHEET.replace("Permintaan data", "Lain"), "utf-8")
    sopdocs("build", "specs/b.yaml")
    assert sopdocs("agenda", "show", "--buku", "masuk").out.split("\t")[3] == "Permintaan data"
    Path("specs/a.yaml").write_text(SHEET.replace("Permintaan data", "Permintaan"), "utf-8")
    sopdocs("build", "specs/a.yaml")
    assert sopdocs("agenda", "show", "--buku", "masuk").out.split("\t")[3] == "Permintaan"
