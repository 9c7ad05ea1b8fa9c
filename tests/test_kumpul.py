"""Forms that come back become the quarter's file: what is taken over, what stays, and what keeps all of it back."""

import random
from pathlib import Path

import pytest
from conftest import Call
from kumpul_samples import QUARTER, YEAR, Isian, blank, collected, errors, expected, placed, workspace_of, write

from sopdocs import spec, workspace
from sopdocs.errors import UsageError
from sopdocs.kinds.pengukuran.muat import muat
from sopdocs.pengumpulan import berkas
from sopdocs.pengumpulan.kumpul import Terkumpul, kumpul


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    workspace.nearest_profile.cache_clear()
    return tmp_path


def data(found: Terkumpul) -> dict[str, object]:
    """What the new file says."""
    assert found.content is not None, [str(each) for each in found.problems]
    source = spec.load(Path("baru.yaml"), text=found.content).source
    assert source is not None
    return dict(source.data)


def form(number: int = 1, name: str = "", **how: object) -> Path:
    """The filled form of a seksi, in the folder masuk."""
    id_ = f"s{number:02d}"
    path = blank(Path("masuk"), [id_], **how)[id_]  # type: ignore[arg-type]
    with Isian(path) as isian:
        isian.fill(number)
    return path.rename(path.with_name(name)) if name else path


def test_forty_forms_come_back_eight_of_them_damaged_and_every_damage_is_named(home: Path) -> None:
    workspace_of(home, 40)
    for number, path in enumerate(blank(Path("masuk")).values(), 1):
        with Isian(path) as isian:
            isian.fill(number)
            damage(number, isian)
    found = collected(Path("masuk"))
    assert found.content is None
    assert placed(errors(found)) == [
        ("s03.xlsx", "Kinerja!E8", "kp-terkunci"),
        ("s08.xlsx", "Kinerja!C11", "kp-angka"),
        ("s13.xlsx", "Anggaran!E5", "kp-kolom"),
        ("s23.xlsx", "Kinerja!C23", "kp-rancu"),
        ("s28.xlsx", "Kinerja!A15", "kp-baris"),
        ("s33.xlsx", "Kinerja!E22", "kp-rumus"),
        ("s38.xlsx", "Kinerja!C11", "kp-galat"),
    ]
    only_told = [each for each in placed(found.problems) if each[0] == "s18.xlsx"]
    assert only_told == [("s18.xlsx", "Isian!A1", "kp-lembar")]
    assert all(f"Seksi {Path(each.file).stem[1:]}" in each.message for each in errors(found))


def damage(number: int, isian: Isian) -> None:
    """One form in five, each in a way of its own."""
    id_ = f"{number:02d}"
    match number:
        case 3:
            isian.beside(f"Indeks {id_}", "Target Triwulan III").value = 80
        case 8:
            isian.beside(f"Indeks {id_}", "Realisasi (indeks)").value = "delapan puluh"
        case 13:
            isian.anggaran.insert_cols(4)
        case 18:
            isian.kinerja.title = "Isian"
        case 23:
            isian.beside(f"Persentase {id_}", f"Semua {id_}").value = "1.234"
        case 28:
            isian.kinerja.insert_rows(15, 2)
        case 33:
            isian.beside(f"Persentase {id_}", "Realisasi (%)").value = 95
        case 38:
            isian.beside(f"Indeks {id_}", "Realisasi (indeks)").value = "#DIV/0!"


def test_forty_forms_come_through_exactly(home: Path) -> None:
    workspace_of(home, 40)
    for number, path in enumerate(blank(Path("masuk")).values(), 1):
        with Isian(path) as isian:
            isian.fill(number)
    found = collected(Path("masuk"))
    said = data(found)
    assert errors(found) == []
    assert (found.kembali, found.semua) == (40, 40)
    assert found.target == Path(QUARTER)
    for number in range(1, 41):
        id_ = f"{number:02d}"
        for key, answers in expected(number).items():
            assert said["indikator"][key] == answers  # type: ignore[index]
        assert said["anggaran"][f"7.01.{id_}"] == {"keuangan": f"{number}.000.500", "volume": "1"}  # type: ignore[index]
        filled = said["formulir"][f"s{id_}"]  # type: ignore[index]
        assert (filled["oleh"], filled["nip"]) == (f"PENGISI {id_}, S.E.", "19790911 200604 1 014")
        assert (filled["tanggal"], filled["berkas"], len(filled["sidik"])) == ("2 Oktober 2025", f"s{id_}.xlsx", 64)


def test_the_undamaged_answers_of_a_damaged_folder_come_through_once_the_damaged_are_gone(home: Path) -> None:
    workspace_of(home, 2)
    good, bad = form(1), form(2)
    with Isian(bad) as isian:
        isian.beside("Indeks 02", "Realisasi (indeks)").value = "x"
    assert collected(Path("masuk")).content is None
    bad.unlink()
    found = collected(Path("masuk"))
    assert list(data(found)["formulir"]) == ["s01"]  # type: ignore[call-overload]
    assert [each.message for each in found.problems if each.rule == "kp-belum"] == ["formulir Seksi 02 belum kembali"]
    assert good.is_file()


def test_the_order_of_files_changes_no_byte(home: Path) -> None:
    workspace_of(home, 6)
    for number in range(1, 7):
        form(number)
    folder = Path("masuk")
    files = [berkas.buka(path, folder) for path in berkas.daftar(folder)]
    first = kumpul(files, folder)
    for seed in range(3):
        random.Random(seed).shuffle(files)
        again = kumpul(files, folder)
        assert (again.content, again.problems) == (first.content, first.problems)


def test_the_new_file_is_one_that_documents_read(home: Path) -> None:
    workspace_of(home, 2)
    form(1)
    found = collected(Path("masuk"))
    assert found.content is not None
    Path(QUARTER).write_bytes(found.content)
    loaded = muat(Path(YEAR))
    assert loaded.problems == []
    assert loaded.tahun is not None
    counted = {each.indikator.id: each.ini.realisasi for each in loaded.tahun.hitung(3).indikator}
    assert str(counted["i01"]) == "80.01"
    assert str(counted["p01"]) == "83.50"  # 501 ÷ 600 × 100
    assert found.content.decode().startswith("# Realisasi Triwulan III Tahun 2025, ditulis oleh sopdocs kumpul")


def test_collecting_again_changes_nothing(home: Path) -> None:
    workspace_of(home, 1)
    form(1)
    Path(QUARTER).write_bytes(collected(Path("masuk")).content or b"")
    again = collected(Path("masuk"))
    assert (again.tetap, again.content, errors(again)) == (True, None, [])


TYPED = """\
# Ditulis tangan.
jenis: realisasi
kinerja: 2025.yaml
triwulan: 3
indikator:
  i01: "80,01"
  k02: {nilai: 2, keterangan: dari formulir kertas}   # telepon
formulir:
  s01: {diserahkan: 1 Oktober 2025}
tanggal: 7 Oktober 2025
penandatangan: {jabatan: Camat, nama: A, nip: 19790911 200604 1 014}
"""


def test_what_was_typed_by_hand_stays_and_gaps_are_filled(home: Path) -> None:
    workspace_of(home, 2)
    write(Path(QUARTER), TYPED)
    form(1)
    found = collected(Path("masuk"))
    said = data(found)
    assert said["indikator"]["i01"]["nilai"] == "80,01"  # type: ignore[index]
    assert said["indikator"]["i01"]["bukti"] == expected(1)["i01"]["bukti"]  # type: ignore[index]
    assert said["indikator"]["k02"] == {"nilai": "2", "keterangan": "dari formulir kertas"}  # type: ignore[index]
    assert said["formulir"]["s01"]["diserahkan"] == "1 Oktober 2025"  # type: ignore[index]
    assert said["tanggal"] == "7 Oktober 2025"
    assert found.content is not None and found.content.decode().startswith("# Ditulis tangan.\njenis: realisasi\n")


def test_comments_that_get_lost_are_told(home: Path) -> None:
    workspace_of(home, 2)
    write(Path(QUARTER), TYPED)
    form(1)
    told = [each for each in collected(Path("masuk")).problems if each.rule == "kp-catatan"]
    assert [(each.file, each.line, each.severity) for each in told] == [(QUARTER, 7, "peringatan")]


def test_a_value_that_differs_is_an_error_that_names_both_unless_the_form_is_to_win(home: Path) -> None:
    workspace_of(home, 2)
    write(Path(QUARTER), TYPED.replace("80,01", "79"))
    form(1)
    found = collected(Path("masuk"))
    [wrong] = errors(found)
    assert placed([wrong]) == [("s01.xlsx", "Kinerja!C11", "kp-beda")]
    assert "di formulir 80,01, di berkas realisasi sudah 79" in wrong.message
    assert data(collected(Path("masuk"), ganti=True))["indikator"]["i01"]["nilai"] == "80,01"  # type: ignore[index]


@pytest.mark.parametrize("written", ["80,010", "80.01"])
def test_the_same_number_in_other_words_is_no_difference(home: Path, written: str) -> None:
    workspace_of(home, 2)
    write(Path(QUARTER), TYPED.replace("80,01", written))
    form(1)
    assert data(collected(Path("masuk")))["indikator"]["i01"]["nilai"] == written  # type: ignore[index]


def test_a_quarter_that_stands_in_the_years_own_file_is_not_written_a_second_time(home: Path) -> None:
    workspace_of(home, 1)
    with Path(YEAR).open("a", encoding="utf-8") as file:
        file.write("realisasi: {tw3: {indikator: {i01: 80}}}\n")
    form(1)
    [wrong] = errors(collected(Path("masuk")))
    assert (wrong.file, wrong.rule) == (YEAR, "kp-tempat")
    assert "pindahkan realisasi.tw3 ke 2025-tw3.yaml" in wrong.hint


def test_the_same_form_twice_is_told_and_two_that_differ_are_an_error(home: Path) -> None:
    workspace_of(home, 1)
    first = form(1)
    copy = first.with_name("s01 (1).xlsx")
    copy.write_bytes(first.read_bytes())
    found = collected(Path("masuk"))
    assert errors(found) == []
    assert [each.message for each in found.problems if each.rule == "kp-ganda"] == [
        "Seksi 01: isinya sama dengan s01.xlsx; yang dipakai s01.xlsx"
    ]
    with Isian(copy) as isian:
        isian.beside("Kasus 01", "Realisasi (kasus)").value = 3
    [wrong] = errors(collected(Path("masuk")))
    assert placed([wrong]) == [("s01 (1).xlsx", "Kinerja!C34", "kp-ganda")]
    assert "sudah ada, s01.xlsx, dan 1 isian berbeda; Kasus 01, realisasi" in wrong.message


def test_a_form_that_nobody_has_filled_in_is_told_and_is_not_one_that_came_back(home: Path) -> None:
    workspace_of(home, 2)
    form(1)
    with Isian(blank(Path("masuk"), ["s02"])["s02"]) as isian:
        isian.who("HANYA NAMA")
    found = collected(Path("masuk"))
    told = {each.rule: each.message for each in found.problems if Path(each.file).name != "s01.xlsx"}
    assert told == {
        "kp-kosong": "formulir Seksi 02 belum diisi sama sekali",
        "kp-belum": "formulir Seksi 02 belum kembali",
    }
    assert (found.kembali, list(data(found)["formulir"])) == (1, ["s01"])  # type: ignore[call-overload]


def test_an_empty_copy_beside_the_filled_one_harms_nothing(home: Path) -> None:
    workspace_of(home, 1)
    form(1, "pelayanan (1).xlsx")
    blank(Path("masuk"), ["s01"])
    found = collected(Path("masuk"))
    assert errors(found) == []
    assert data(found)["formulir"]["s01"]["berkas"] == "pelayanan (1).xlsx"  # type: ignore[index]


def test_what_is_due_and_empty_is_told_with_its_cell_and_never_becomes_zero(home: Path) -> None:
    workspace_of(home, 1)
    path = form(1)
    with Isian(path) as isian:
        isian.beside("Kasus 01", "Realisasi (kasus)").value = None
        isian.below("Realisasi Triwulan III saja (Rp)").value = None
    found = collected(Path("masuk"))
    gaps = [each for each in found.problems if each.rule == "rl-kosong"]
    assert placed(gaps) == [("s01.xlsx", "Anggaran!F6", "rl-kosong"), ("s01.xlsx", "Kinerja!C34", "rl-kosong")]
    said = data(found)
    assert "nilai" not in said["indikator"]["k01"]  # type: ignore[index]
    assert "keuangan" not in said["anggaran"]["7.01.01"]  # type: ignore[index]


def test_a_seksi_whose_paper_form_is_typed_in_is_not_missed(home: Path) -> None:
    workspace_of(home, 2)
    paper = "indikator: {i02: 80, p02: {pembilang: 5, penyebut: 6}, k02: 1, a02: BB}\nanggaran: {7.01.02: 500.000}\n"
    write(Path(QUARTER), f"jenis: realisasi\nkinerja: 2025.yaml\ntriwulan: 3\n{paper}")
    form(1)
    found = collected(Path("masuk"))
    assert [each.rule for each in found.problems if each.rule == "kp-belum"] == []


def test_forms_of_another_quarter_or_year_are_told_by_name(home: Path) -> None:
    workspace_of(home, 3)
    form(1)
    form(2)
    with Isian(blank(Path("masuk"), ["s03"], tw=2)["s03"]) as isian:
        isian.who("A")
    [wrong] = errors(collected(Path("masuk")))
    assert (Path(wrong.file).name, wrong.rule) == ("s03.xlsx", "kp-lain")
    assert wrong.message == "formulir ini untuk Triwulan II Tahun 2025, bukan Triwulan III Tahun 2025"


def test_forms_of_two_quarters_in_equal_number_need_the_call_to_say_which(home: Path) -> None:
    workspace_of(home, 2)
    form(1)
    blank(Path("masuk"), ["s02"], tw=2)
    with pytest.raises(UsageError, match="sebutkan --triwulan"):
        collected(Path("masuk"))
    assert [each.rule for each in errors(collected(Path("masuk"), triwulan=3))] == ["kp-lain"]


def test_forms_of_another_office_need_its_workspace(home: Path) -> None:
    workspace_of(home, 1)
    form(1)
    Path(YEAR).rename("specs/kinerja/2026.yaml")
    with pytest.raises(UsageError, match=r'dibuat dari "specs/kinerja/2025.yaml", yang tidak ada di ruang kerja ini'):
        collected(Path("masuk"))
    [wrong, *_] = errors(collected(Path("masuk"), spec=Path("specs/kinerja/2026.yaml"), triwulan=3))
    assert wrong.message == 'formulir ini dibuat dari "kinerja/2025", bukan dari "kinerja/2026"'


@pytest.mark.parametrize("name", ["../../luar", "/etc/passwd", "kinerja\\2025", "C:/2025", ""])
def test_the_name_of_a_year_in_a_form_cannot_lead_out_of_specs(home: Path, name: str) -> None:
    from sopdocs.pengumpulan.asal import year_file

    write(home / "luar.yaml", "jenis: kinerja\n")
    assert year_file(name) is None


def test_a_changed_target_is_told_and_the_answer_taken_and_a_changed_measure_is_an_error(home: Path) -> None:
    workspace_of(home, 1)
    form(1)
    text = Path(YEAR).read_text("utf-8")
    write(Path(YEAR), text.replace('"83,00"', '"85,00"'))
    found = collected(Path("masuk"))
    assert errors(found) == []
    [told] = [each for each in found.problems if each.rule == "kp-definisi"]
    assert told.sel == "Kinerja!C11"
    assert "target triwulan berubah sejak formulir dibagikan: semula 83,00, sekarang 85,00" in told.message
    write(Path(YEAR), text.replace("Semua 01", "Semua berkas 01"))
    formula, part = errors(collected(Path("masuk")))
    assert {formula.rule, part.rule} == {"kp-definisi"}
    assert "cara menghitung berubah" in formula.message
    assert 'penyebut berubah sejak formulir dibagikan: semula "Semua 01", sekarang "Semua berkas 01"' in part.message


def test_an_indicator_that_went_to_another_seksi_or_is_new_is_told(home: Path) -> None:
    workspace_of(home, 2)
    form(1)
    text = Path(YEAR).read_text("utf-8")
    write(
        Path(YEAR),
        text.replace(
            "satuan: kasus\n        polaritas: min\n        akumulasi: jumlah\n        penanggung_jawab: s01",
            "satuan: kasus\n        penanggung_jawab: s02",
        ),
    )
    [wrong] = errors(collected(Path("masuk")))
    assert (wrong.rule, wrong.sel) == ("kp-definisi", "Kinerja!C34")
    assert "tidak lagi ditanyakan kepada seksi ini" in wrong.message


def test_the_command_writes_the_file_and_says_who_is_missing(sopdocs: Call, home: Path) -> None:
    workspace_of(home, 2)
    form(1)
    answer = sopdocs("kumpul", "masuk")
    assert (answer.status, answer.out) == (0, f"{QUARTER}\n")
    assert answer.err.endswith("1 dari 2 formulir kembali, ditulis (1 peringatan)\n")
    assert "masuk:1:1: peringatan: formulir Seksi 02 belum kembali [kp-belum]" in answer.err
    assert Path(QUARTER).is_file()


def test_the_command_writes_nothing_while_there_is_an_error(sopdocs: Call, home: Path) -> None:
    workspace_of(home, 2)
    form(1)
    with Isian(form(2)) as isian:
        isian.beside("Indeks 02", "Realisasi (indeks)").value = "1.234"
    answer = sopdocs("kumpul", "masuk")
    assert (answer.status, answer.out) == (1, "")
    place = "masuk/s02.xlsx:Kinerja!C11: error: Seksi 02: Indeks 02, realisasi:"
    assert f'{place} "1.234" dapat berarti 1234 atau 1,234 [kp-rancu]\n  hint: tulis 1234, atau 1,234' in answer.err
    assert answer.err.endswith("tidak ada yang ditulis (1 error)\n")
    assert not Path(QUARTER).exists()


def test_a_folder_that_is_not_there_or_empty_is_wrong_usage(sopdocs: Call, home: Path) -> None:
    Path("kosong").mkdir()
    assert sopdocs("kumpul", "tidak-ada").status == 2
    answer = sopdocs("kumpul", "kosong")
    assert (answer.status, answer.err) == (2, "Kesalahan: tidak ada berkas di kosong\n")


def test_an_error_beside_what_is_collected_already_is_still_an_error(sopdocs: Call, home: Path) -> None:
    workspace_of(home, 1)
    form(1)
    assert sopdocs("kumpul", "masuk").status == 0
    Path("masuk/s02.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"))
    answer = sopdocs("kumpul", "masuk")
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.endswith("1 dari 1 formulir kembali, tidak ada yang ditulis (1 error)\n")


def test_a_form_of_another_office_is_told_though_its_year_is_called_the_same(home: Path) -> None:
    workspace_of(home, 1)
    form(1)
    profile = Path("specs/profil.yaml")
    write(profile, profile.read_text("utf-8").replace("Kecamatan Contoh", "Kecamatan Lain"))
    [wrong] = errors(collected(Path("masuk")))
    assert (wrong.rule, Path(wrong.file).name) == ("kp-lain", "s01.xlsx")
    theirs = "Kecamatan Contoh, Kabupaten Contoh"
    assert f"formulir ini dari {theirs}, bukan dari Kecamatan Lain, Kabupaten Contoh" in wrong.message
    assert wrong.hint.endswith("tambahkan --spec specs/kinerja/2025.yaml")
    found = collected(Path("masuk"), spec=Path(YEAR))  # the office has corrected its own name
    assert [(each.rule, each.severity) for each in found.problems] == [("kp-lain", "peringatan")]
    assert data(found)["indikator"]["i01"]["nilai"] == "80,01"  # type: ignore[index]


def test_capitals_and_blanks_make_no_other_office(home: Path) -> None:
    workspace_of(home, 1)
    form(1)
    profile = Path("specs/profil.yaml")
    write(profile, profile.read_text("utf-8").replace("Kecamatan Contoh", "KECAMATAN  CONTOH"))
    assert errors(collected(Path("masuk"))) == []


def test_a_quarter_or_year_that_no_form_is_for_is_told_form_by_form(home: Path) -> None:
    workspace_of(home, 2)
    form(1)
    form(2)
    assert [each.rule for each in collected(Path("masuk"), triwulan=2).problems] == ["kp-lain"] * 2
    write(Path("specs/kinerja/2026.yaml"), Path(YEAR).read_text("utf-8").replace("tahun: 2025", "tahun: 2026"))
    found = collected(Path("masuk"), spec=Path("specs/kinerja/2026.yaml"))
    assert [each.rule for each in found.problems] == ["kp-lain"] * 2


def test_a_figure_that_is_gone_from_the_form_stays_and_is_told(home: Path) -> None:
    workspace_of(home, 1)
    path = form(1)
    Path(QUARTER).write_bytes(collected(Path("masuk")).content or b"")
    with Isian(path) as isian:
        isian.beside("Kasus 01", "Realisasi (kasus)").value = None
        isian.beside("Indeks 01", "Bukti dukung").value = None
    for ganti in (False, True):
        found = collected(Path("masuk"), ganti=ganti)
        assert [(each.sel, each.rule) for each in found.problems] == [("Kinerja!C34", "kp-beda")]
        assert "di formulir kosong; di berkas realisasi tetap 1" in found.problems[0].message
        assert data(found)["indikator"]["k01"]["nilai"] == "1"  # type: ignore[index]


def test_components_take_the_place_of_a_typed_value_when_the_form_is_to_win(home: Path) -> None:
    workspace_of(home, 1)
    write(Path(QUARTER), "jenis: realisasi\nkinerja: 2025.yaml\ntriwulan: 3\nindikator: {p01: 90}\n")
    form(1)
    [wrong] = errors(collected(Path("masuk")))
    assert wrong.message.endswith("nilai 90, tetapi pembilang ÷ penyebut menjadi 83,50")
    assert wrong.hint == "nilai itu sudah tertulis di berkas realisasi: hapus di situ, atau tambahkan --ganti"
    found = collected(Path("masuk"), ganti=True)
    assert data(found)["indikator"]["p01"] == {"pembilang": "501", "penyebut": "600"}  # type: ignore[index]
    [told] = found.problems
    assert told.message.endswith("pembilang dan penyebut menggantikan nilai 90 di berkas realisasi")


def test_windows_ends_of_lines_and_all_comments_above_stay(home: Path) -> None:
    workspace_of(home, 2)
    write(Path(QUARTER), TYPED.replace("tangan.", "tangan.\n\n# Lagi.").replace("\n", "\r\n"))
    form(1)
    content = collected(Path("masuk")).content or b""
    assert content.startswith(b"# Ditulis tangan.\r\n\r\n# Lagi.\r\njenis: realisasi\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")


def test_linked_folders_are_read_once_and_a_link_that_leads_nowhere_is_told(home: Path) -> None:
    workspace_of(home, 1)
    form(1)
    Path("masuk").rename("luar")
    Path("masuk").mkdir()
    Path("masuk/surel").symlink_to("../luar")
    Path("masuk/lagi").symlink_to("../luar")
    Path("masuk/sini").symlink_to(".")
    assert collected(Path("masuk")).problems == ()
    Path("masuk/s02.xlsx").symlink_to("hilang.xlsx")
    [wrong] = collected(Path("masuk")).problems
    assert wrong.message == "berkas ini tidak dapat dibaca: tautannya menuju berkas yang tidak ada"


def test_what_was_written_beside_the_boxes_of_an_empty_form_is_told(home: Path) -> None:
    workspace_of(home, 2)
    form(1)
    with Isian(blank(Path("masuk"), ["s02"])["s02"]) as isian:
        copy = isian.book.copy_worksheet(isian.kinerja)
        copy["C11"].value = 82
        isian.kinerja["G11"].value = "82"
    told = [(each.sel, each.rule) for each in collected(Path("masuk")).problems if Path(each.file).name == "s02.xlsx"]
    assert sorted(told) == [("", "kp-kosong"), ("Kinerja Copy!A1", "kp-lembar"), ("Kinerja!G11", "kp-luar")]
