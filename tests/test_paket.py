"""A pack's spec becomes the documents of a run: which, in which order, with which words; and what is wrong with it."""

from datetime import date
from pathlib import Path

import pytest
from paket_samples import PAKET, SOP, office, planned, told

from sopdocs import pipeline
from sopdocs.kinds import kind_of
from sopdocs.kinds.paket import cetak
from sopdocs.kinds.paket.arsip import Cetak, arsip
from sopdocs.kinds.paket.sebutan import keluaran
from sopdocs.spec import load_spec
from sopdocs.workspace import from_input, one


@pytest.mark.parametrize(
    ("output", "jenis"),
    [
        ("Disposisi", ["disposisi"]),  # all of seeds 000 to 004
        ("Laporan Disposisi", ["disposisi"]),
        ("Surat Disposisi dan Notulen Rapat", ["disposisi", "notulen"]),
        ("Bukti tanda terima formulir", ["tanda-terima"]),
        ("Formulir data capaian kinerja", ["formulir"]),
        ("Draft formulir pengumpulan data", ["formulir"]),
        ("Checklist Dokumen", ["checklist-dokumen"]),
        ("Program Kerja Kegiatan", ["program-kerja"]),
        ("Kertas Kerja Pengukuran Kinerja", ["kertas-kerja"]),
        ("Rekapitulasi Hasil Pengukuran Kinerja", ["rekap"]),
        ("Draft Laporan Hasil Pengumpulan Data", ["laporan-hasil"]),
        ("Dokumen data capaian kinerja dan arsip", ["dokumen-data", "lembar-arsip"]),
        ("Laporan Triwulan dan Laporan Kinerja", ["laporan-kinerja", "laporan-kinerja"]),
        ("Soft copy dan hard copy Laporan Kinerja", ["laporan-kinerja"]),
        ("Arsip hasil pengumpulan data kinerja", ["lembar-arsip"]),
        ("Terkumpulnya data awal usulan", [""]),
    ],
)
def test_the_words_of_an_output_tell_the_documents(output: str, jenis: list[str]) -> None:
    assert [each.jenis for each in keluaran((output,), {})] == jenis


def test_an_offices_own_words_come_first_and_the_longest_of_them_wins() -> None:
    own = {"laporan data": "dokumen-data", "laporan data seksi": "laporan-hasil"}
    assert [each.jenis for each in keluaran(("Laporan Data  Seksi dan lampiran",), own)] == ["laporan-hasil"]


def test_the_documents_stand_in_the_order_of_the_steps(tmp_path: Path) -> None:
    plan = planned(office(tmp_path))
    assert told(plan) == []
    assert [(each.jalur, str(each.tanggal or "")) for each in plan.dokumen] == [
        ("00-sop/data", ""),
        ("01-disposisi/disposisi", "29 September 2025"),  # Monday 07.30 + 30 minutes
        ("02-tanda-terima/tanda-terima", "29 September 2025"),  # + 1 hour: 09.00
        ("03-formulir-terisi/formulir", "1 Oktober 2025"),  # + 2 days: Wednesday 09.00
        ("04-rekapitulasi-data/rekap", "3 Oktober 2025"),  # Thursday 09.00, sent back at 11.00, Friday 11.00
        ("06-arsip/lembar-arsip", "3 Oktober 2025"),  # step 5 passes on what step 4 made: 14.30 + 1 hour
    ]
    assert plan.judul == "Pengumpulan Data Kinerja"
    assert plan.periode == "Triwulan III Tahun 2025"


def test_what_the_run_knows_stands_on_the_sheets(tmp_path: Path) -> None:
    letter = "surat: {dari: Bupati, nomor: 1/X, tanggal: 25 September 2025, hal: Data, diterima: 26 September 2025}\n"
    [sheet] = [each for each in planned(office(tmp_path, letter)).dokumen if each.jenis == "disposisi"]
    assert sheet.spec
    source = load_spec(sheet.spec).source
    assert source
    assert source.data["surat"] == {"dari": "Bupati", "nomor": "1/X", "tanggal": "25 September 2025", "hal": "Data"}
    assert (source.data["pemberi"], source.data["diteruskan"]) == ("camat", ["sekcam"])  # whom the step names
    assert source.data["isi"] == "Menyiapkan formulir"  # the order, without "Memerintahkan Sekcam untuk"


def test_the_spec_of_a_document_says_more_than_the_pack(tmp_path: Path) -> None:
    path = office(tmp_path, "langkah: {2: ../surat/terima.yaml}\n")
    letter = tmp_path / "specs" / "surat" / "terima.yaml"
    letter.parent.mkdir()
    letter.write_text("jenis: tanda-terima\ndiserahkan: 30 September 2025\n", encoding="utf-8")
    [found] = [each for each in planned(path).dokumen if each.jenis == "tanda-terima"]
    assert found.spec and found.nama == "terima"
    source = load_spec(found.spec).source
    assert source
    assert source.data["diserahkan"] == "30 September 2025"  # its own
    assert source.data["yang_menyerahkan"] == "monev"  # the pack's
    assert source.data["tempat"] == "Contoh"  # the profile's
    assert Path(source.place(("kinerja",))[0]) == path  # so that its path counts from the pack's folder
    assert found.spec.letter == "surat/terima"  # in the buku agenda it is the letter that it is elsewhere


def test_keys_in_the_pack_are_a_document_with_its_own_places(tmp_path: Path) -> None:
    path = office(tmp_path, "langkah:\n  1:\n    isi: {pemberi: tiada, harap: Proses lebih lanjut}\n")
    [sheet] = [each for each in planned(path).dokumen if each.jenis == "disposisi"]
    assert sheet.spec
    outcome = pipeline.check(sheet.spec)
    [wrong] = [each for each in outcome.problems if each.severity == "error"]
    assert (Path(wrong.file).name, wrong.line, wrong.column) == ("tw3.yaml", 9, 20)
    assert wrong.message == 'pejabat "tiada" tidak ada'


def test_an_unknown_key_of_a_document_in_the_pack_is_told(tmp_path: Path) -> None:
    path = office(tmp_path, "langkah:\n  1: {isi: {pemberii: camat}}\n")
    [sheet] = [each for each in planned(path).dokumen if each.jenis == "disposisi"]
    assert sheet.spec
    assert [each.message for each in pipeline.check(sheet.spec).problems if each.severity == "error"] == [
        'kunci "pemberii" tidak dikenal'
    ]


def test_a_step_may_make_nothing_or_several_or_a_pdf_that_is_there(tmp_path: Path) -> None:
    more = """\
langkah:
  1: tidak
  isi: [{jenis: formulir}, {jenis: formulir, judul: Formulir kedua}, ../scan/isian.pdf]
"""
    path = office(tmp_path, more)
    scan = tmp_path / "specs" / "scan" / "isian.pdf"
    scan.parent.mkdir()
    scan.write_bytes(b"%PDF-1.4")
    plan = planned(path)
    assert [each.jalur for each in plan.dokumen][1:5] == [
        "02-tanda-terima/tanda-terima",
        "03-formulir-terisi/formulir",
        "03-formulir-terisi/formulir-2",
        "03-formulir-terisi/isian",
    ]
    assert plan.dokumen[4].berkas == scan
    assert scan in plan.files


def test_what_the_spec_names_anywhere_no_step_makes_again_but_for_another_form_of_rekap(tmp_path: Path) -> None:
    sop = SOP.replace("output: Tanda terima", "output: Laporan Kinerja")
    plan = planned(office(tmp_path, "lampiran: [{jenis: laporan-kinerja}, {jenis: rekap}]\n", sop=sop))
    assert [each.jalur for each in plan.dokumen if each.jenis in ("laporan-kinerja", "rekap")] == [
        "04-rekapitulasi-data/rekap",
        "99-lampiran/laporan-kinerja",
        "99-lampiran/rekap",
    ]


def test_an_output_that_no_kind_makes_is_missing(tmp_path: Path) -> None:
    plan = planned(office(tmp_path, sop=SOP.replace("output: Tanda terima", "output: Daftar bahan rapat")))
    assert plan.tanpa == {1: ("Daftar bahan rapat",)}


def test_figures_without_a_year_are_missing(tmp_path: Path) -> None:
    plan = planned(office(tmp_path, paket=PAKET.replace("kinerja: ../kinerja/2025.yaml\n", "")))
    assert plan.tanpa == {2: ("Formulir terisi",), 3: ("Rekapitulasi data",)}
    assert plan.periode == "Triwulan III Tahun 2025"  # of the year in which the run begins


def test_a_run_of_the_last_quarter_lies_in_the_next_year(tmp_path: Path) -> None:
    later = PAKET.replace("mulai: 29 September 2025", "mulai: 2 Januari 2026").replace("triwulan 3", "triwulan 4")
    plan = planned(office(tmp_path, paket=later))
    assert (plan.tahun, plan.periode) == (2025, "Triwulan IV Tahun 2025")
    assert plan.jadwal and plan.jadwal.kegiatan[0].mulai.date() == date(2026, 1, 2)


def test_ways_back_are_walked_as_often_as_the_pack_says(tmp_path: Path) -> None:
    never = planned(office(tmp_path / "0", "kembali: 0\n"))
    twice = planned(office(tmp_path / "2", "kembali: 2\n"))
    assert never.jadwal and twice.jadwal
    assert never.jadwal.selesai.isoformat() == "2025-10-02T12:00:00"  # 09.00 + 2 hours + 1 hour
    assert [each.kali for each in twice.jadwal.ulang] == [2]


def test_a_schedule_tells_the_waktu_of_the_run_and_a_jadwal_kerja_the_mutu_baku(tmp_path: Path) -> None:
    plan = planned(office(tmp_path, "waktu: {isi: 3 hari}\nlampiran: [{jenis: jadwal-kerja}]\n"))
    rows = [(row.waktu, row.keterangan) for row in cetak.jadwal(plan)]
    assert rows[1:4] == [("1 jam", ""), ("3 hari", "menurut SOP 2 hari"), ("1 hari", "")]
    [sheet] = [each.spec for each in plan.dokumen if each.jenis == "jadwal-kerja"]
    assert sheet and (source := load_spec(sheet).source)
    assert [row.get("waktu") for row in source.data["daftar"]][1:4] == ["1 jam", "2 hari", "1 hari"]


def test_the_cover_names_the_government_as_letterheads_do(tmp_path: Path) -> None:
    assert cetak.sampul(planned(office(tmp_path))).kantor == ("Pemerintah Kabupaten Contoh", "Kecamatan Contoh")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("langkah: {9: tidak}\n", 'tw3.yaml:7:11 langkah "9" tidak ada di SOP "Pengumpulan Data Kinerja"'),
        ("langkah: {3: tidak, isi: tidak}\n", 'tw3.yaml:7:21 langkah "isi" sudah disebut sebagai "3"'),
        ("langkah: {1: tw3.yaml}\n", "tw3.yaml:7:14 paket ini menyebut dirinya sendiri"),
        ("langkah: {1: ../kinerja/2025.yaml}\n", '2025.yaml" bukan dokumen (jenis: kinerja)'),
        ("langkah: {1: ../surat/x.yaml}\n", "surat/x.yaml tidak ada"),
        ("langkah: {1: x.pdf}\n", "x.pdf tidak ada"),
        ("langkah: {1: {jenis: paket}}\n", 'tw3.yaml:7:22 jenis "paket" tidak dapat menjadi dokumen paket'),
        ("lampiran: [{judul: Peta}]\n", "tw3.yaml:7:12 jenis dokumen ini tidak dapat ditebak"),
        ("langkah: {1: {tanggal: Oktober 2025}}\n", "tw3.yaml:7:24 tanggal belum lengkap"),
        ("langkah: {1: false, 2: tidak, 9: tidak}\n", 'tw3.yaml:7:31 langkah "9" tidak ada'),
        ("prosedur: Lain\n", 'tw3.yaml:7:11 prosedur "Lain" tidak ada di SOP itu'),
        ("kalender: {libur: [Oktober 2025]}\n", "tw3.yaml:7:20 di sini harus ada tanggal lengkap dengan harinya"),
        ("kalender: {masuk: besok}\n", "tw3.yaml:7:19 di sini harus ada tanggal lengkap dengan harinya"),
        ("tahun: 2024\n", "tw3.yaml:7:8 paket ini untuk tahun 2024, sedangkan berkas kinerjanya tahun 2025"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, more: str, expected: str) -> None:
    found = told(planned(office(tmp_path, more)))
    assert len(found) == 1
    assert expected in found[0]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (("kinerja: ../kinerja/2025.yaml", "kinerja: 2030.yaml"), "tw3.yaml:3:10 "),
        (("sop: ../sop/data.yaml", "sop: ../kinerja/2025.yaml"), 'tw3.yaml:2:6 "'),
        (("sop: ../sop/data.yaml", "sop: ../sop"), "tw3.yaml:2:6 "),
        (("mulai: 29 September 2025", "mulai: September 2025"), "tw3.yaml:5:8 hari mulai belum lengkap"),
    ],
)
def test_without_its_files_a_pack_has_no_plan(tmp_path: Path, changed: tuple[str, str], expected: str) -> None:
    plan = planned(office(tmp_path, paket=PAKET.replace(*changed)))
    assert [each for each in told(plan) if each.startswith(expected)]


def test_a_broken_sop_is_told_in_its_own_file(tmp_path: Path) -> None:
    found = told(planned(office(tmp_path, sop=SOP.replace("pelaksana: camat", "pelaksana: lurah"))))
    assert 'data.yaml:10:73 pelaksana "lurah" tidak ada' in found
    assert any(each.startswith("tw3.yaml:2:6 SOP") for each in found)


def test_of_several_procedures_the_pack_names_one(tmp_path: Path) -> None:
    head, table = SOP.split("pelaksana: {", 1)
    tables = "".join(f"  - judul: {name}\n    pelaksana: {{" + table.replace("\n", "\n    ") + "\n" for name in "AB")
    several = f"{head}prosedur:\n{tables}"
    assert told(planned(office(tmp_path / "0", sop=several)))[0].endswith("SOP itu memuat 2 prosedur")
    assert told(planned(office(tmp_path / "1", "prosedur: b\n", sop=several))) == []


def test_the_lembar_arsip_lists_what_was_made(tmp_path: Path) -> None:
    plan = planned(office(tmp_path))
    [sheet] = [each for each in plan.dokumen if each.menyusul]
    made = arsip(sheet, [Cetak(plan.dokumen[1], "01-disposisi/disposisi.pdf", 2, "ab" * 32, "065/1/X")])
    assert made.spec
    source = load_spec(made.spec).source
    assert source and source.data["isi"] == [
        {
            "uraian": "Disposisi",
            "nomor": "065/1/X",
            "tanggal": "29 September 2025",
            "lembar": "2",
            "bentuk": "keduanya",
            "berkas": "01-disposisi/disposisi.pdf",
            "sha256": "ab" * 32,
        }
    ]


def test_documents_of_one_name_are_told_apart_in_the_lembar_arsip(tmp_path: Path) -> None:
    sop = SOP.replace("output: Tanda terima", "output: Disposisi")
    plan = planned(office(tmp_path, sop=sop))
    [sheet] = [each for each in plan.dokumen if each.menyusul]
    made = arsip(sheet, [Cetak(each, f"{each.jalur}.pdf", 1, "ab" * 32) for each in plan.dokumen[1:3]])
    source = load_spec(made.spec).source if made.spec else None
    rows = source.data["isi"] if source else None
    assert isinstance(rows, list)
    assert [row["uraian"] for row in rows if isinstance(row, dict)] == [
        "Disposisi (langkah 1)",
        "Disposisi (langkah 2)",
    ]


def test_a_document_of_no_step_has_none_in_the_lembar_arsip(tmp_path: Path) -> None:
    plan = planned(office(tmp_path, "lampiran: [{jenis: disposisi, judul: Disposisi}]\n"))
    [sheet] = [each for each in plan.dokumen if each.menyusul]
    made = arsip(
        sheet, [Cetak(each, f"{each.jalur}.pdf", 1, "ab" * 32) for each in (plan.dokumen[1], plan.dokumen[-1])]
    )
    source = load_spec(made.spec).source if made.spec else None
    rows = source.data["isi"] if source else None
    assert isinstance(rows, list)
    assert [row["uraian"] for row in rows if isinstance(row, dict)] == ["Disposisi (langkah 1)", "Disposisi"]


def test_an_sop_whose_title_begins_so_is_not_called_sop_sop(tmp_path: Path) -> None:
    plan = planned(office(tmp_path, sop=SOP.replace("judul: Pengumpulan", "judul: SOP Pengumpulan")))
    assert plan.dokumen[0].judul == "SOP Pengumpulan Data Kinerja"
    assert cetak.sampul(plan).sop == "SOP Pengumpulan Data Kinerja Nomor 7"


def test_the_packs_own_document_tells_what_reading_its_documents_tells(tmp_path: Path) -> None:
    outcome = pipeline.check(one(office(tmp_path, "langkah: {1: {isi: {pemberi: tiada}}}\n")))
    assert ('pejabat "tiada" tidak ada', "error") in [(each.message, each.severity) for each in outcome.problems]


def test_a_profile_may_hold_the_calendar_and_the_words_of_outputs(tmp_path: Path) -> None:
    path = office(tmp_path)
    profile = tmp_path / "specs" / "profil.yaml"
    own = "kalender: {libur: [{tanggal: 30 September 2025, keterangan: Hari jadi}]}\npemetaan: {arsip: notulen}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + own, encoding="utf-8")
    assert pipeline.check(one(profile)).problems == ()
    plan = planned(path)
    assert plan.kalender.sebab_libur(date(2025, 9, 30)) == "Hari jadi"
    assert [each.jenis for each in plan.dokumen][-1] == "notulen"
    assert plan.dokumen[3].tanggal and str(plan.dokumen[3].tanggal) == "2 Oktober 2025"  # a day later


def test_the_kind_of_a_document_is_known_without_its_spec(tmp_path: Path) -> None:
    for each in planned(office(tmp_path)).dokumen:
        assert each.spec
        source = load_spec(each.spec).source
        assert source and (kind := kind_of(source)[0]) and kind.name == each.jenis


def test_a_pack_from_standard_input_has_no_place_for_its_documents() -> None:
    outcome = pipeline.check(from_input(PAKET.encode()))
    assert "sebuah paket harus berupa berkas" in [each.message for each in outcome.problems]


def test_the_kind_of_a_document_stands_beside_its_keys(tmp_path: Path) -> None:
    outcome = pipeline.check(one(office(tmp_path, "langkah: {2: {jenis: tanda-terima, isi: {jenis: rekap}}}\n")))
    assert ('"isi": jenis tidak ditulis di dalam isi', 7, 41) in [
        (each.message, each.line, each.column) for each in outcome.problems
    ]
