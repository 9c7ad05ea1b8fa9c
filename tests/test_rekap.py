"""Rekap: what its tables print of a quarter, what stands under them, and what is wrong with a spec."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table

from sopdocs import pipeline, workspace
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.pengukuran.tabel.baris import BarisIndikator, TahunLalu
from sopdocs.kinds.rekap import FORMS, KIND
from sopdocs.kinds.rekap.bentuk import BENTUK, NamaBentuk
from sopdocs.kinds.rekap.fields import Fields
from sopdocs.kinds.templates import check_template
from sopdocs.pipeline import Laid
from sopdocs.spec import load
from sopdocs.word.dump import dump

HOUSE = Path(__file__).parent.parent
EXAMPLE = HOUSE / "specs" / "wasuponda" / "kinerja" / "rekap-tw3.yaml"
PERSEN = "\N{NO-BREAK SPACE}%"

YEAR = """\
jenis: kinerja
tahun: 2025
instansi: {nama: Kecamatan Contoh}
penerima: {pem: Seksi Pemerintahan}
PENGUKURAN
sasaran:
  - uraian: Satu
    indikator:
      - {id: a, nama: Nilai, satuan: indeks, penanggung_jawab: pem, alasan: Janji, sumber: Survei,
         target: {tahunan: "84,00", tw1: "80,00", tw2: "82,00", tw3: 83, tw4: 84, renstra: "≥ 86", nasional: 76},
         riwayat: {2024: {target: "80,00", realisasi: "79,20"}}}
      - {id: b, nama: Predikat, satuan: predikat, periode: tahunan, skor: {A: 6, BB: 5, B: 4},
         target: {tahunan: BB, tw4: BB}, riwayat: {2024: {target: BB, realisasi: B}}}
  - uraian: Dua
    indikator:
      - {id: c, nama: Kasus, satuan: kasus, polaritas: min, akumulasi: jumlah,
         target: {tahunan: 20, tw1: 5, tw2: 5, tw3: 5, tw4: 5}}
      - {id: d, nama: Konflik, satuan: kasus, polaritas: min, akumulasi: jumlah,
         target: {tahunan: 0, tw1: 0, tw2: 0, tw3: 0, tw4: 0}}
      - {id: e, nama: Tepat, satuan: "%", akumulasi: rata-rata, komponen: {pembilang: A, penyebut: B},
         target: {tahunan: 90–100, tw1: 90–100, tw2: 90–100, tw3: 90–100, tw4: 90–100}}
program:
  - kode: "1"
    nama: Program Satu
    indikator: [a, c]
    kegiatan:
      - kode: "1.1"
        nama: Kegiatan
        sub_kegiatan:
          - {kode: 1.1.1, nama: Sub Satu, pagu: 1.000.000, keluaran: Dokumen, target: 4, penanggung_jawab: pem}
          - {kode: 1.1.2, nama: Sub Dua, pagu: 3.000.000}
  - {kode: "2", nama: Program Dua, pagu: 0, indikator: [c]}
realisasi:
  tw1:
    indikator: {a: "79,00", c: 6, d: 0, e: {pembilang: 512, penyebut: 548}}
    anggaran: {1.1.1: {keuangan: 400.000, volume: 1}, 1.1.2: 600.000, "2": 0}
  tw2:
    indikator:
      a: {nilai: "82,50", pendukung: Loket, penghambat: [Hujan, Banjir], tindak_lanjut: Tenda, bukti: Laporan}
      d: 0
      e: {pembilang: 601, penyebut: 622}
    anggaran: {1.1.1: {keuangan: 100.000, volume: 2}, "2": 0}
"""
SPEC = """\
jenis: rekap
kinerja: 2025.yaml
triwulan: 2
tempat: Contoh
tanggal: 8 Juli 2025
penyusun: {jabatan: Pengelola, nama: RIZAL, nip: 19950606 201903 1 008}
pemeriksa: {jabatan: Kasubag, nama: HASNA, nip: 19890227 201503 2 004}
mengetahui: {jabatan: Camat, nama: ALAM, nip: 19930318 201406 1 002}
instansi: {nama: Kecamatan Contoh}
"""


def lay(folder: Path, more: str = "", settings: str = "", spec: str = SPEC) -> Laid:
    (folder / "2025.yaml").write_text(YEAR.replace("PENGUKURAN", settings), "utf-8")
    path = folder / "rekap.yaml"
    path.write_text(spec + more, "utf-8")
    [found] = workspace.find([path], folder / "output")
    return pipeline.lay_out(found)


def made(folder: Path, more: str = "", settings: str = "", spec: str = SPEC) -> Fields:
    """What its template prints."""
    lay(folder, more, settings, spec)
    source = load(folder / "rekap.yaml").source
    assert source is not None
    fields = KIND.make(KIND.read(source).model.with_files(source).model, Kop("", "", ()))
    assert isinstance(fields, Fields)
    return fields


def rows(fields: Fields) -> dict[str, BarisIndikator]:
    return {row.nama: row for goal in fields.kinerja.sasaran for row in goal.indikator}


def rules(laid: Laid) -> list[str]:
    return [problem.rule for problem in laid.problems if problem.rule.startswith("rk-")]


def filled(laid: Laid) -> "docx.document.Document":
    assert isinstance(laid.document, bytes)
    return docx.Document(BytesIO(laid.document))


def largest(document: "docx.document.Document") -> Table:
    """The table that the document is about."""
    return max(document.tables, key=lambda table: len(table.rows))


def test_indicators_are_numbered_through_under_their_sasaran(tmp_path: Path) -> None:
    goals = made(tmp_path).kinerja.sasaran
    assert [(goal.no, goal.uraian) for goal in goals] == [("1", "Satu"), ("2", "Dua")]
    assert [row.no for goal in goals for row in goal.indikator] == ["1.", "2.", "3.", "4.", "5."]


def test_a_row_holds_a_realisasi_against_each_target(tmp_path: Path) -> None:
    """82,50 ÷ 82,00 = 100,61 %; against 84,00 of the year 98,21 %."""
    row = rows(made(tmp_path))["Nilai"]
    assert (row.ini.target, row.ini.realisasi, row.ini.capaian) == ("82,00", "82,50", "100,61")
    assert (row.sampai_tahunan.target, row.sampai_tahunan.capaian) == ("84,00", "98,21")
    assert (row.utama.predikat, row.utama.status) == ("Sangat Tinggi", "Tercapai")
    assert row.sampai_tahunan.status == "Belum tercapai"
    assert (row.target.renstra, row.target.nasional, row.penanggung_jawab) == ("≥ 86", "76", "Seksi Pemerintahan")


def test_quarters_ahead_have_their_targets_and_nothing_else(tmp_path: Path) -> None:
    row = rows(made(tmp_path))["Nilai"]
    assert (row.tw1.target, row.tw1.realisasi, row.tw1.capaian) == ("80,00", "79,00", "98,75")
    assert (row.tw3.target, row.tw3.realisasi, row.tw3.capaian) == ("83", "", "")


def test_last_year_is_counted_in_the_same_way_words_too(tmp_path: Path) -> None:
    """79,20 ÷ 80,00 = 99 %; B ÷ BB = 4 ÷ 5 = 80 %."""
    of = rows(made(tmp_path))
    assert of["Nilai"].lalu == TahunLalu("80,00", "79,20", "99,00")
    assert (of["Predikat"].lalu.realisasi, of["Predikat"].lalu.capaian) == ("B", "80,00")
    assert of["Kasus"].lalu.capaian == "–"


def test_what_is_missing_is_a_dash_with_a_numbered_note(tmp_path: Path) -> None:
    """Kasus: TW II is not filled in, 6 of 5 in TW I: (2 × 5 − 6) ÷ 5 = 80 %."""
    fields = made(tmp_path)
    of = rows(fields)
    assert (of["Kasus"].ini.realisasi, of["Kasus"].ini.capaian, of["Kasus"].sampai.capaian) == ("–", "–", "80,00")
    assert [row.catatan for row in of.values()] == ["", "1)", "2)", "3)", ""]
    assert [f"{note.no} {note.isi}" for note in fields.kinerja.catatan] == [
        "1) Diukur tiap tahun, pada Triwulan IV.",
        "2) Realisasi Triwulan II belum diisi; angka s.d. Triwulan II dari Triwulan I.",
        "3) Target 0 dan realisasi 0: dihitung 100 %.",
    ]
    assert [of[name].utama.status for name in ("Predikat", "Kasus")] == ["Belum diukur", "Belum tercapai"]


def test_components_make_the_realisasi_and_a_mean_of_quarters_is_held_against_the_range(tmp_path: Path) -> None:
    """512 ÷ 548 = 93,43 %; 601 ÷ 622 = 96,62 %; their mean 95,03 (95,025 rounded up) lies in 90–100."""
    row = rows(made(tmp_path))["Tepat"]
    assert (row.tw1.realisasi, row.tw2.realisasi) == ("93,43", "96,62")
    assert (row.sampai.target, row.sampai.realisasi, row.sampai.capaian) == ("90–100", "95,03", "100,00")


def test_means_of_sasaran_and_of_all_leave_out_what_has_no_capaian(tmp_path: Path) -> None:
    """(80 + 100 + 100) ÷ 3 = 93,33; all: (100,61 + 80 + 100 + 100) ÷ 4 = 95,15."""
    kinerja = made(tmp_path).kinerja
    assert [goal.rerata.utama for goal in kinerja.sasaran] == ["100,61", "93,33"]
    assert (kinerja.rerata.utama, kinerja.rerata.predikat) == ("95,15", "Sangat Tinggi")
    assert kinerja.ringkasan == f"Rata-rata capaian 4 dari 5 indikator: 95,15{PERSEN} (Sangat Tinggi)"


def test_the_rules_under_the_table_are_those_that_were_used(tmp_path: Path) -> None:
    text = "\n".join(made(tmp_path).kinerja.aturan)
    assert "realisasi s.d. Triwulan II terhadap target s.d. Triwulan II." in text
    assert f"makin rendah makin baik: (2 × Target − Realisasi) ÷ Target × 100{PERSEN}" in text
    assert f"Capaian di atas 100{PERSEN} tidak dibatasi, juga dalam rata-rata; paling rendah 0{PERSEN}." in text
    assert "dibulatkan setengah ke atas pada 2 desimal; dihitung dari angka yang tercetak" in text
    assert "Tidak ikut dirata-rata: no. 2 (belum diukur)." in text
    assert "Permendagri 86/2017): ≥ 91 Sangat Tinggi; ≥ 76 Tinggi" in text
    settings = (
        "pengukuran: {rumus_min: rasio, batas_atas: 100, batas_bawah: tanpa, desimal: 1, pembulatan: potong, "
        "hitung_dari: mentah, rata_rata: sasaran, skala: memuaskan, dasar: triwulan-tahunan}"
    )
    text = "\n".join(made(tmp_path, settings=settings).kinerja.aturan)
    assert "realisasi Triwulan II terhadap target Tahun 2025." in text
    assert f"makin rendah makin baik: Target ÷ Realisasi × 100{PERSEN}" in text
    assert f"Capaian dibatasi paling tinggi 100{PERSEN}, juga dalam rata-rata." in text
    assert "dipotong pada 1 desimal; dihitung dari angka sebelum dibulatkan" in text
    assert "rata-rata seluruhnya = rata-rata dari rata-rata sasaran" in text
    assert "LKjIP Kabupaten Maluku Tengah): > 85 Memuaskan" in text


def test_money_that_serves_two_indicators_stands_at_the_first(tmp_path: Path) -> None:
    """400.000 + 600.000 + 100.000 of 4.000.000 = 27,50 %."""
    of = rows(made(tmp_path))
    [program] = of["Nilai"].dukungan
    assert (program.anggaran, program.realisasi, program.serapan) == ("4.000.000", "1.100.000", "27,50")
    first, second = of["Kasus"].dukungan
    assert (first.nama, first.anggaran, first.efisiensi) == ("a. Program Satu", "a. lihat no. 1", "a. lihat no. 1")
    assert (second.anggaran, second.serapan, second.efisiensi) == ("b. 0", "b. –", "b. Tidak Dapat Dihitung")
    assert [each.nama for each in of["Konflik"].dukungan] == ["–"]


def test_the_budget_has_its_levels_its_notes_and_its_total(tmp_path: Path) -> None:
    [money] = made(tmp_path).anggaran
    one, two = money.program
    [kegiatan] = one.bawah
    sub, other = kegiatan.bawah
    assert (sub.uang.tw1, sub.uang.tw2, sub.uang.tw3, sub.uang.sampai) == ("400.000", "100.000", "", "500.000")
    assert (sub.uang.sisa, sub.uang.serapan) == ("500.000", "50,00")
    assert (sub.keluaran.sampai, sub.keluaran.fisik) == ("3", "75,00")
    assert (other.uang.ini, other.uang.sampai, other.catatan) == ("–", "600.000", "B2)")
    assert (one.catatan, kegiatan.catatan, two.catatan) == ("B1)", "B1)", "B3)")
    assert [note.isi for note in money.catatan] == [
        "Jumlah yang sudah diisi; ada rincian Triwulan II yang belum.",
        "Realisasi anggaran Triwulan II belum diisi.",
        "Pagu 0: serapan tidak dapat dihitung.",
    ]
    assert [note.no for note in money.catatan_program] == ["B1)", "B3)"]
    assert (money.jumlah.pagu, money.jumlah.sampai, money.jumlah.sisa) == ("4.000.000", "1.100.000", "2.900.000")


def test_one_figure_with_sen_gives_sen_to_all(tmp_path: Path) -> None:
    made(tmp_path)
    text = (tmp_path / "2025.yaml").read_text("utf-8").replace("keuangan: 400.000", 'keuangan: "400.000,50"')
    (tmp_path / "2025.yaml").write_text(text, "utf-8")
    source = load(tmp_path / "rekap.yaml").source
    assert source is not None
    fields = KIND.make(KIND.read(source).model.with_files(source).model, Kop("", "", ()))
    assert (fields.anggaran[0].jumlah.sampai, fields.anggaran[0].jumlah.pagu) == ("1.100.000,50", "4.000.000,00")


def test_sen_are_printed_where_only_their_sum_has_none(tmp_path: Path) -> None:
    """1.000.000,50 and 3.000.000,50 are 4.000.001: the total has no sen, its rows have."""
    made(tmp_path)
    text = (tmp_path / "2025.yaml").read_text("utf-8")
    text = text.replace("pagu: 1.000.000", 'pagu: "1.000.000,50"').replace("pagu: 3.000.000", 'pagu: "3.000.000,50"')
    (tmp_path / "2025.yaml").write_text(text, "utf-8")
    source = load(tmp_path / "rekap.yaml").source
    assert source is not None
    fields = KIND.make(KIND.read(source).model.with_files(source).model, Kop("", "", ()))
    assert [row.uang.pagu for row in fields.anggaran[0].program[0].bawah[0].bawah] == ["1.000.000,50", "3.000.000,50"]


def test_money_since_january_that_lacks_a_quarter_says_so(tmp_path: Path) -> None:
    """Sub Satu has 400.000 up to TW I and 900.000 up to TW III; what TW II and TW III spent by themselves nobody knows.
    The sums above it are of the others.
    """
    quarters = (
        "tw1: {anggaran: {1.1.1: 400.000, 1.1.2: 600.000}}\n"
        "  tw2: {anggaran: {1.1.2: 700.000}}\n"
        "  tw3: {anggaran: {1.1.1: 900.000, 1.1.2: 950.000}}\n"
    )
    spec = YEAR[: YEAR.index("  tw1:")] + "  " + quarters
    (tmp_path / "2025.yaml").write_text(spec.replace("PENGUKURAN", "pengukuran: {anggaran: kumulatif}"), "utf-8")
    (tmp_path / "rekap.yaml").write_text(SPEC.replace("triwulan: 2", "triwulan: 3"), "utf-8")
    source = load(tmp_path / "rekap.yaml").source
    assert source is not None
    fields = KIND.make(KIND.read(source).model.with_files(source).model, Kop("", "", ()))
    table = fields.anggaran[0]
    kegiatan = table.program[0].bawah[0]
    notes = {note.no: note.isi for note in table.catatan}
    assert [(row.uang.tw2, row.uang.tw3) for row in (kegiatan, *kegiatan.bawah)] == [
        ("100.000", "250.000"),
        ("–", "–"),
        ("100.000", "250.000"),
    ]
    assert [notes[mark] for mark in kegiatan.catatan.split()] == [
        "Jumlah Triwulan II dan III dari rincian yang belanja triwulannya diketahui saja."
    ]
    assert [notes[mark] for mark in kegiatan.bawah[0].catatan.split()] == [
        "Belanja Triwulan II dan III sendiri tidak diketahui: angka sejak Januari tidak lengkap."
    ]


def test_a_sasaran_without_capaian_is_told_where_the_mean_is_of_sasaran(tmp_path: Path) -> None:
    spec = YEAR[: YEAR.index("program:")].replace("PENGUKURAN", "pengukuran: {rata_rata: sasaran}")
    (tmp_path / "2025.yaml").write_text(f"{spec}  - uraian: Kosong\n", "utf-8")
    (tmp_path / "rekap.yaml").write_text(SPEC, "utf-8")
    source = load(tmp_path / "rekap.yaml").source
    assert source is not None
    fields = KIND.make(KIND.read(source).model.with_files(source).model, Kop("", "", ()))
    assert any("Sasaran 1, 2, dan 3 (tanpa capaian)" in line for line in fields.kinerja.aturan)


def test_the_way_that_gets_a_predikat_is_that_of_the_office_the_table_or_the_spec(tmp_path: Path) -> None:
    assert made(tmp_path).kepala.utama_target == "Target s.d. Triwulan II"
    office = made(tmp_path, settings="pengukuran: {dasar: triwulan}").kepala
    assert (office.utama_target, office.utama_realisasi) == ("Target Triwulan II", "Realisasi Triwulan II")
    assert made(tmp_path, "bentuk: lakip\n").kepala.utama_target == "Target Tahun 2025"
    assert made(tmp_path, "bentuk: lakip\ndasar: sampai\n").kepala.utama_target == "Target s.d. Triwulan II"


def test_the_foot_of_an_evaluation_is_gathered_from_the_indicators(tmp_path: Path) -> None:
    """27,50 % of the budget is Sangat Rendah in the scale of Permendagri 86/2017."""
    found = made(tmp_path, "bentuk: e81\n").evaluasi
    assert (found.kinerja, found.predikat_kinerja) == ("95,15", "Sangat Tinggi")
    assert (found.anggaran, found.predikat_anggaran) == ("27,50", "Sangat Rendah")
    assert found.penghambat == ("Hujan (no. 1)", "Banjir (no. 1)")
    assert found.tindak_lanjut_renja == ("." * 160,)
    more = "faktor_penghambat: Dana terlambat\ntindak_lanjut_renja: [Target dinaikkan]\n"
    own = made(tmp_path, f"bentuk: e81\n{more}").evaluasi
    assert (own.penghambat, own.tindak_lanjut_renja) == (("Dana terlambat",), ("Target dinaikkan",))


def test_a_return_prints_its_number_and_the_remarks(tmp_path: Path) -> None:
    assert [row.no for row in made(tmp_path).perbaikan[0].daftar] == ["", "", ""]
    remarks = "catatan_perbaikan:\n  - {catatan: Satuan salah, tindak_lanjut: Sudah}\n  - Target\n"
    returned = made(tmp_path, f"revisi: 1\n{remarks}")
    assert returned.revisi == ("Revisi ke-1",)
    [table] = returned.perbaikan
    assert [(row.no, row.catatan, row.tindak_lanjut) for row in table.daftar] == [
        ("1.", "Satuan salah", "Sudah"),
        ("2.", "Target", ""),
    ]


def test_a_lampiran_is_signed_by_the_head_alone_and_has_no_remarks(tmp_path: Path) -> None:
    fields = made(tmp_path, "bentuk: lkjip\n")
    assert fields.perbaikan == ()
    assert fields.kepala_kantor.tempat_tanggal == "Contoh, 8 Juli 2025"
    laid = lay(tmp_path, "bentuk: lkjip\n")
    assert rules(laid) == ["rk-bentuk", "rk-bentuk"]
    assert "ALAM" in dump(laid.document) and "RIZAL" not in dump(laid.document)  # type: ignore[arg-type]


def test_a_plan_is_about_the_year_and_lists_no_gaps(tmp_path: Path) -> None:
    assert made(tmp_path, "bentuk: rencana-aksi\n").periode == "TAHUN 2025"
    assert [problem.rule for problem in lay(tmp_path, "bentuk: rencana-aksi\n").problems] == []
    gaps = [problem for problem in lay(tmp_path).problems if problem.rule == "rl-kosong"]
    assert {problem.file for problem in gaps} == {str(tmp_path / "2025.yaml")}


def test_what_is_unwise_in_a_spec_is_told_at_its_place(tmp_path: Path) -> None:
    more = "faktor_pendorong: Loket\ncatatan_perbaikan: [Satuan]\n"
    laid = lay(tmp_path, more, spec=SPEC.replace("tanggal: 8 Juli 2025\n", ""))
    found = [each for each in laid.problems if each.rule.startswith("rk-")]
    assert [(each.line, each.rule) for each in sorted(found)] == [
        (1, "rk-tanggal"),
        (9, "rk-bentuk"),
        (10, "rk-revisi"),
        (10, "rk-catatan"),
    ]


def test_a_year_with_an_error_is_told_in_its_own_file_and_nothing_is_made(tmp_path: Path) -> None:
    laid = lay(tmp_path, settings="pengukuran: {skala: permendagri}")
    assert laid.document is None
    assert any(problem.file.endswith("2025.yaml") and problem.severity == "error" for problem in laid.problems)
    assert any(problem.file.endswith("rekap.yaml") and problem.rule == "kn-berkas" for problem in laid.problems)


def test_a_bentuk_that_is_none_is_an_error_with_the_one_that_was_meant(tmp_path: Path) -> None:
    [found] = [each for each in lay(tmp_path, "bentuk: lkijp\n").problems if each.severity == "error"]
    assert (found.line, '"lkjip"' in found.hint) == (10, True)


@pytest.mark.parametrize("name", BENTUK)
def test_every_table_has_a_template_of_its_own_that_is_filled(name: NamaBentuk, tmp_path: Path) -> None:
    assert {f"rekap-{each}" for each in BENTUK if each != "monev"} == set(FORMS)
    laid = lay(tmp_path, f"bentuk: {name}\n")
    assert [problem for problem in laid.problems if problem.severity == "error"] == []
    table = largest(filled(laid))
    text = "\n".join(cell.text for row in table.rows for cell in row.cells)
    assert "{{" not in text and ("Program Satu" if BENTUK[name].uang else "Nilai") in text


@pytest.mark.parametrize("name", ["", *FORMS])
def test_tables_are_wide_their_heads_repeat_and_their_rows_never_break(name: str) -> None:
    document = docx.Document(str(HOUSE / "templates" / f"{name or 'rekap'}.docx"))
    section = document.sections[0]
    assert section.page_width is not None and section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (330, 215)
    assert {document.styles[style].font.size.pt >= 8 for style in ("Tabel", "Tabel Kanan", "Kecil")} == {True}
    xml = document.tables[1]._tbl.xml
    assert xml.count("<w:tblHeader/>") in (1, 2)
    loops = sum("{%tr" in "".join(row._tr.itertext()) for row in document.tables[1].rows)
    assert xml.count("<w:cantSplit/>") == len(document.tables[1].rows) - loops


def test_an_office_adds_a_column_that_the_shipped_table_leaves_out(tmp_path: Path) -> None:
    own = docx.Document(str(HOUSE / "templates" / "rekap-lkjip.docx"))
    cell = next(cell for row in own.tables[1].rows for cell in row.cells if "baris.satuan" in cell.text)
    cell.add_paragraph("{{ baris.sumber }} {{ baris.target.nasional }} {{ baris.tw1.capaian }}", "Tabel")
    path = tmp_path / "rekap-lkjip-kantor.docx"
    own.save(str(path))
    assert [str(problem) for problem in check_template(path, KIND).problems] == []


def test_a_hundred_and_twenty_indicators_are_rows_below_a_head_that_repeats(tmp_path: Path) -> None:
    lay(tmp_path)
    row = '      - {id: i%d, nama: "%s & <uji>", target: {tahunan: 10, tw2: 10}}\n'
    more = "  - uraian: Panjang\n    indikator:\n" + "".join(row % (at, "N" * 190) for at in range(120))
    text = (tmp_path / "2025.yaml").read_text("utf-8")
    (tmp_path / "2025.yaml").write_text(text.replace("program:\n", more + "program:\n", 1), "utf-8")
    [spec] = workspace.find([tmp_path / "rekap.yaml"], tmp_path / "output")
    table = largest(filled(pipeline.lay_out(spec)))
    assert len(table.rows) == 2 + 3 + 125 + 1  # head, bands, indicators, mean
    assert table.rows[-2].cells[0].text == "125."
    assert table.rows[-2].cells[1].text.startswith(f"{'N' * 190} & <uji>")
    heads = [row for row in table.rows if row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
    assert len(heads) == 2


def test_a_year_of_nothing_is_a_table_of_nothing_with_lines_to_sign(tmp_path: Path) -> None:
    (tmp_path / "2025.yaml").write_text("jenis: kinerja\ntahun: 2025\n", "utf-8")
    (tmp_path / "rekap.yaml").write_text("jenis: rekap\nkinerja: 2025.yaml\ntriwulan: 1\n", "utf-8")
    [spec] = workspace.find([tmp_path / "rekap.yaml"], tmp_path / "output")
    laid = pipeline.lay_out(spec)
    assert {problem.severity for problem in laid.problems} == {"peringatan"}
    text = dump(laid.document)  # type: ignore[arg-type]
    assert "Rata-rata capaian: belum ada; 0 dari 0 indikator mempunyai capaian" in text
    assert "B. Anggaran" not in text


def test_the_example_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    [found] = workspace.find([EXAMPLE], Path("output"))
    laid = pipeline.lay_out(found)
    assert {problem.rule for problem in laid.problems} == {"rl-kosong"}, "the form that has not come back"
    assert isinstance(laid.document, bytes)
    golden("kinerja/rekap-tw3.txt", dump(laid.document))
