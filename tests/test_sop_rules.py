"""The rules: each finds what its docstring says, at its place, and leaves a sound spec alone."""

from importlib import import_module

import pytest
from spec_reports import report, unmarked

from sopdocs.kinds.sop.rules import RULES
from sopdocs.kinds.sop.rules.dh_revoked import citation

SOUND = """\
jenis: sop
nomor: 065/26/2025
judul: Penyusunan Laporan Kinerja
instansi: {nama: Kecamatan Kelara}
tanggal: {pembuatan: 5 Januari 2025, revisi: 10 Januari 2025, efektif: 1 Februari 2025}
disahkan: {jabatan: Camat Kelara, nama: Nurdin, nip: 19700101 199503 1 001}
dasar_hukum: [Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara]
pelaksana: {staf: Staf, camat: Camat}
kegiatan:
  - {uraian: Menyusun, pelaksana: staf, kelengkapan: Data, waktu: 1 hari, output: Draf}
  - {uraian: Mengesahkan, pelaksana: camat, kelengkapan: Draf, waktu: 2-3 jam, output: Laporan}
"""

LAST = SOUND.splitlines(keepends=True)[-1]
SECOND_START = "  - {uraian: x, pelaksana: staf, simbol: terminator, kelengkapan: y, waktu: 1 jam, output: z}\n"
FIRST_START = SECOND_START.replace("simbol: terminator", "lanjut: 3")
LONG_LABEL = "Dikembalikankarenatidakmemenuhipersyaratan"

UNWISE = [
    ("id-instansi", "instansi: {nama: Kecamatan Kelara}", "▸instansi: {alamat: Jalan Kelara}"),
    ("id-nomor-empty", "nomor: 065/26/2025", "▸nomor:"),
    ("tgl-efektif-missing", "efektif: 1 Februari 2025", "▸efektif: "),
    ("tgl-efektif-before-pembuatan", "1 Februari 2025", "▸1 Desember 2024"),
    ("tgl-revisi-before-pembuatan", "10 Januari 2025", "▸Desember 2024"),
    (
        "id-pengesahan-lengkap",
        "disahkan: {jabatan: Camat Kelara, nama: Nurdin, nip: 19700101 199503 1 001}",
        "▸disahkan:",
    ),
    ("id-nip-format", "19700101 199503 1 001", "▸19700101 199503 1 01"),
    ("dh-revoked", "Undang-Undang Nomor 20 Tahun 2023", "▸Undang-Undang Nomor 5 Tahun 2014"),
    ("pl-unused", "camat: Camat}", "camat: Camat, ▸sekcam: Sekcam}"),
    (
        "pl-order",
        "staf: Staf, camat: Camat}\nkegiatan:\n  - {uraian: Menyusun, pelaksana: staf",
        "camat: Camat, staf: Staf}\nkegiatan:\n  - {uraian: Menyusun, pelaksana: ▸staf",
    ),
    (
        "pl-kelompok",
        "camat: Camat}\nkegiatan:\n",
        "kabid: {nama: Kabid, kelompok: Dinas}, camat: Camat, kadis: {nama: Kadis, kelompok: ▸Dinas}}\nkegiatan:\n"
        "  - {uraian: x, pelaksana: [staf, kabid, kadis], kelengkapan: y, waktu: 1 jam, output: z}\n",
    ),
    ("kg-hidden-decision", "Mengesahkan", '▸"Memeriksa, jika sesuai disahkan, jika tidak dikembalikan"'),
    (
        "mb-missing",
        "{uraian: Mengesahkan, pelaksana: camat, kelengkapan: Draf, waktu: 2-3 jam",
        "▸{uraian: Mengesahkan, pelaksana: camat",
    ),
    ("mb-waktu-unmeasurable", "1 hari", "▸sesuai kebutuhan"),
    (
        "fl-step-count",
        SOUND[SOUND.index("pelaksana") :],
        SOUND[SOUND.index("pelaksana") : -len(LAST)].replace(", camat: Camat}\n", "}\n▸"),
    ),
    ("fl-label-word", "pelaksana: camat,", f"pelaksana: camat, keputusan: {{Ya: selesai, ▸{LONG_LABEL}: 1}},"),
    (
        "fl-capsule-alone",
        LAST,
        LAST.replace("camat,", "camat, lanjut: selesai,") + LAST.replace("camat,", "camat, simbol: ▸terminator,"),
    ),
]


def test_a_sound_spec_has_no_problem() -> None:
    assert report(SOUND) == []


@pytest.mark.parametrize(("rule", "sound", "unwise"), UNWISE, ids=[case[0] for case in UNWISE])
def test_what_is_unwise_is_a_warning_at_its_place(rule: str, sound: str, unwise: str) -> None:
    assert sound in SOUND
    text, places = unmarked(SOUND.replace(sound, unwise))
    found = [(one.line, one.column, one.severity, one.rule) for one in report(text)]
    assert found == [(*place, "peringatan", rule) for place in places]


def test_every_rule_is_tried_here_and_shows_what_passes_and_what_fails() -> None:
    modules = [import_module(rule.__module__) for rule in RULES]
    assert {module.ID for module in modules} == {case[0] for case in UNWISE} | {"fl-branches-many"}
    assert all("Passes: " in (module.__doc__ or "") and "Fails: " in (module.__doc__ or "") for module in modules)


def test_what_the_form_does_not_show_is_not_asked_for() -> None:
    hidden = SOUND.replace(", efektif: 1 Februari 2025", "").replace(", kelengkapan: Data", "")
    assert [problem.rule for problem in report(hidden)] == ["tgl-efektif-missing", "mb-missing"]
    assert report(hidden + "tampilan: {tampil_efektif: tidak, kolom: [waktu, output]}\n") == []


def test_lanes_of_one_kelompok_that_stand_together_are_fine() -> None:
    lanes = "a: {nama: A, kelompok: Dinas}, b: {nama: B, kelompok: Dinas}, c: C, d: {nama: D, kelompok: Badan}"
    text = SOUND.replace("staf: Staf, camat: Camat", lanes)
    assert not [problem for problem in report(text) if problem.rule == "pl-kelompok"]


def test_a_choice_that_is_drawn_is_not_hidden() -> None:
    text = SOUND.replace(
        "Mengesahkan, pelaksana: camat", '"Bila sesuai disahkan, bila tidak kembali", pelaksana: camat'
    )
    assert [problem.rule for problem in report(text)] == ["kg-hidden-decision"]
    assert report(text.replace("pelaksana: camat,", "pelaksana: camat, keputusan: {Ya: selesai, Tidak: 1},")) == []


def test_a_bare_number_will_do_where_the_head_says_minutes() -> None:
    text = SOUND.replace("1 hari", "60")
    assert [problem.rule for problem in report(text)] == ["mb-waktu-unmeasurable"]
    assert report(text + "tampilan: {satuan_waktu: menit}\n") == []


def test_a_further_start_that_is_written_as_a_capsule_is_meant() -> None:
    text = SOUND.replace("kegiatan:\n", f"kegiatan:\n{FIRST_START}{SECOND_START}")
    assert report(text) == []


def test_an_end_that_is_written_as_a_capsule_does_not_stand_alone() -> None:
    assert report(SOUND.replace(LAST, LAST.replace("camat,", "camat, simbol: terminator,"))) == []


def test_a_label_of_several_words_may_be_long() -> None:
    text = SOUND.replace(
        "camat,", "camat, keputusan: {Memenuhi seluruh persyaratan administrasi: selesai, Ketidakpatuhan-sub-unsur: 1},"
    )
    assert report(text) == []


def test_a_label_of_one_endless_word_is_named_and_told_what_to_write() -> None:
    [found] = report(SOUND.replace("camat,", f"camat, keputusan: {{Ya: selesai, {LONG_LABEL}: 1}},"))
    assert LONG_LABEL in found.message and "42 huruf" in found.message
    assert "satu sampai tiga kata" in found.hint


def decision(branches: int, first: str = "pelaksana: staf", second: str = "pelaksana: camat", more: str = "") -> str:
    """A flow whose second row is a decision with so many branches, all but one to rows of their own."""
    ways = ", ".join(f"L{n}: {n + 2}" for n in range(1, branches + 1))
    head = f"{SOUND[: SOUND.index('  - ')]}  - {{uraian: a, {first}}}\n"
    return (
        head
        + f"  - {{uraian: b, {second}, keputusan: {{{ways}}}}}\n"
        + "  - {uraian: c, pelaksana: staf}\n" * branches
        + more
    )


def too_many(text: str) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.message) for one in report(text) if one.rule == "fl-branches-many"]


@pytest.mark.parametrize("branches", [4, 5])
def test_a_branch_without_a_corner_of_its_own_is_an_error_at_that_branch(branches: int) -> None:
    text = decision(branches)
    line = next(n for n, words in enumerate(text.splitlines(), 1) if "L4" in words)
    message = f"keputusan ini punya {branches} cabang, paling banyak 3 dapat digambar"
    assert too_many(text) == [(line, text.splitlines()[line - 1].index("L4") + 1, message)]
    [found] = [one for one in report(text) if one.rule == "fl-branches-many"]
    assert found.severity == "error"
    assert found.hint.startswith('pecah menjadi dua keputusan berturut-turut: "L1", "L2" dan satu cabang lagi di sini')


def test_three_branches_have_their_corners_however_many_do_the_step() -> None:
    assert too_many(decision(3)) == []
    assert too_many(decision(3, second="pelaksana: [camat, staf]")) == []


def test_four_branches_have_their_corners_where_nothing_enters() -> None:
    first = decision(4).replace("  - {uraian: a, pelaksana: staf}\n", "").replace("L4: 6", "L4: selesai")
    assert too_many(first) == []
    assert len(too_many(first + "tampilan: {terminator: baris_terpisah}\n")) == 1
    assert len(too_many(first + "  - {uraian: d, pelaksana: staf, lanjut: 1}\n")) == 1
    assert len(too_many(first.replace("L4: selesai", "L4: 5, L5: selesai"))) == 1
    start = decision(4, first="pelaksana: staf, lanjut: 3", second="pelaksana: camat, simbol: terminator")
    assert too_many(start) == []


def test_branches_are_counted_beside_other_mistakes() -> None:
    assert len(too_many(decision(5).replace("L5: 7", "L5: tidak-ada"))) == 1


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara", "UU 5/2014"),
        ("Undang Undang Republik Indonesia Nomor 5 Tahun 2014", "UU 5/2014"),
        ("1. UU No. 5 Tahun 2014", "UU 5/2014"),
        ("UU 5/2014", "UU 5/2014"),
        ("Peraturan Pemerintah Nomor 46 Tahun 2011", "PP 46/2011"),
        ("PP No.46 Th. 2011", "PP 46/2011"),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 12 Tahun 2015",
            "Permenpan-RB 12/2015",
        ),
        ("PermenPAN-RB Nomor 12 Tahun 2015", "Permenpan-RB 12/2015"),
        ("PERMENPANRB 12/2015", "Permenpan-RB 12/2015"),
        ("Permendagri Nomor 98 Tahun 2018", "Permendagri 98/2018"),
        ("Keputusan Presiden Nomor 68 Tahun 1995", "Keppres 68/1995"),
        ("Peraturan MenPAN Nomor PER/21/M.PAN/11/2008", "PER/21/M.PAN/11/2008"),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 5 Tahun 2014", None),
        ("Peraturan Bupati Nomor 5 Tahun 2014", None),
        ("Undang-Undang Dasar 1945", None),
    ],
)
def test_a_citation_is_understood_in_the_ways_that_offices_write_it(written: str, cited: str | None) -> None:
    assert citation(written) == cited
