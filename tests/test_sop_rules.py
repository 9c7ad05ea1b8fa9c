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

SECOND_START = "  - {uraian: x, pelaksana: staf, simbol: terminator, kelengkapan: y, waktu: 1 jam, output: z}\n"
FIRST_START = SECOND_START.replace("simbol: terminator", "lanjut: 3")

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
    ("fl-start-many", "kegiatan:\n", f"▸kegiatan:\n{FIRST_START}{SECOND_START}"),
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
    assert {module.ID for module in modules} == {case[0] for case in UNWISE}
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
