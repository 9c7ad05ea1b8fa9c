"""Laporan hasil: its parts and their letters, its tables, what a draf has beside a final, and what is wrong with it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
import sheet_samples
from spec_reports import errors, report, unmarked, warnings

from sopdocs import spec, workspace
from sopdocs.kinds.laporan_hasil import KIND
from sopdocs.kinds.laporan_hasil.fields import Fields
from sopdocs.kinds.laporan_hasil.model import LaporanHasil
from sopdocs.word.dump import dump

EXAMPLES = Path(__file__).parent.parent / "specs" / "wasuponda" / "surat"

OFFICE = """\
jenis: laporan-hasil
instansi: {nama: Kecamatan Contoh}
tempat: Contoh
pejabat:
  camat: {jabatan: Camat Contoh, nama: CAMAT, nip: 19750101 200003 1 001}
  kasubag: {jabatan: Kepala Subbagian, nama: BARU, nip: 19890227 201503 2 004, status: Plt.}
  kasi: {jabatan: Kepala Seksi Pemerintahan, nama: KASI, nip: 19760415 200701 1 019}
penerima:
  pemerintahan: {nama: Seksi Pemerintahan, pejabat: kasi}
periode: Triwulan III Tahun 2025
tanggal: 9 Oktober 2025
"""
WHOLE = (
    OFFICE
    + """\
dasar: [Surat, Disposisi]
pendahuluan: Maksud.
pelaksanaan: {langkah: [{tanggal: 2025-10-01, kegiatan: Membagikan, pelaksana: [kasubag, Staf]}]}
hasil: {uraian: Lengkap.}
kendala: [Satu, Dua]
penandatangan: camat
"""
)


def model_of(text: str) -> LaporanHasil:
    model = sheet_samples.model_of(KIND, text)
    assert isinstance(model, LaporanHasil)
    return model


def made(text: str) -> Fields:
    return sheet_samples.fields_of(KIND, text, Fields)


def filled(text: str) -> bytes:
    return sheet_samples.filled(KIND, text)


def test_a_whole_report_has_nothing_to_complain_of() -> None:
    assert report(WHOLE) == []


def test_optional_parts_are_left_out_and_the_letters_run_on() -> None:
    """A Pendahuluan, B Pelaksanaan, C Hasil, D Kendala; then Saran and Penutup as they are there."""
    parts = made(WHOLE).isi
    assert [parts.pendahuluan[0].huruf, parts.pelaksanaan[0].huruf, parts.hasil[0].huruf] == ["A", "B", "C"]
    assert (parts.kendala[0].huruf, parts.saran, parts.penutup) == ("D", (), ())
    assert made(WHOLE + "penutup: Selesai.\n").isi.penutup[0].huruf == "E"
    both = made(WHOLE + "saran: Segera.\npenutup: Selesai.\n").isi
    assert (both.saran[0].huruf, both.penutup[0].huruf) == ("E", "F")


def gap(part: str) -> tuple[str, ...]:
    """Its name, and two lines to write on."""
    return (f"[belum diisi: {part}]", "." * 140, "." * 140)


def test_a_required_part_that_is_empty_says_so_on_paper_and_is_told() -> None:
    parts = made(OFFICE).isi
    assert parts.pendahuluan[0].isi == gap("pendahuluan")
    assert parts.pendahuluan[0].dasar[0].belum == gap("dasar")
    assert (parts.pelaksanaan[0].isi, parts.pelaksanaan[0].langkah) == (gap("pelaksanaan"), ())
    assert parts.hasil[0].isi == gap("hasil")
    assert (parts.kendala[0].isi, parts.kendala[0].daftar) == (gap("kendala"), ())
    told = [found.message for found in report(OFFICE) if found.rule == "lh-bagian"]
    assert sorted(told) == [
        "dasar belum diisi",
        "hasil belum diisi",
        "kendala belum diisi",
        "pelaksanaan belum diisi",
        "pendahuluan belum diisi",
    ]


def test_one_obstacle_is_a_paragraph_and_several_are_a_list() -> None:
    [many] = made(WHOLE).isi.kendala
    assert (many.isi, [(each.no, each.isi) for each in many.daftar]) == ((), [("1.", "Satu"), ("2.", "Dua")])
    [one] = made(WHOLE.replace("[Satu, Dua]", "Tidak ada kendala.")).isi.kendala
    assert (one.isi, one.daftar) == (("Tidak ada kendala.",), ())


def test_steps_name_officers_as_everywhere_and_dates_as_everywhere() -> None:
    [part] = made(WHOLE).isi.pelaksanaan
    [step] = part.langkah[0].daftar
    assert (step.no, step.tanggal, step.pelaksana) == ("1.", "1 Oktober 2025", ("Plt. Kepala Subbagian", "Staf"))


TABLE = WHOLE.replace(
    "hasil: {uraian: Lengkap.}",
    """\
hasil:
  tabel:
    - judul: Capaian
      kolom: [No, Indikator, Target, Capaian]
      baris:
        - ["1.", Desa & <kota>, "1.850.000", "83,33 %"]
        - ["2.", Waktu, "", "-"]
    - kolom: [Uraian]
      baris: [[Satu]]
""",
)


def test_numbers_are_set_to_the_right_and_row_numbers_in_the_middle() -> None:
    first, second = made(TABLE).isi.hasil[0].tabel
    assert (first.judul, second.judul) == ("Tabel 1. Capaian", "Tabel 2")
    rows = [[(cell.kiri, cell.tengah, cell.kanan) for cell in row.sel] for row in first.baris]
    assert rows == [
        [((), ("1.",), ()), (("Desa & <kota>",), (), ()), ((), (), ("1.850.000",)), ((), (), ("83,33 %",))],
        [((), ("2.",), ()), (("Waktu",), (), ()), ((), (), ("",)), ((), (), ("-",))],
    ]


def test_a_column_with_one_word_in_it_is_set_to_the_left() -> None:
    [table, _] = made(TABLE.replace('"-"', "belum")).isi.hasil[0].tabel
    assert [row.sel[3].kiri for row in table.baris] == [("83,33 %",), ("belum",)]


def test_a_row_with_a_cell_too_few_is_an_error() -> None:
    text, [place] = unmarked(TABLE.replace('["2.", Waktu, "", "-"]', '▸["2.", Waktu, "-"]'))
    assert errors(text) == [(*place, "lh-tabel-sel")]
    [found] = [found for found in report(text) if found.severity == "error"]
    assert found.message == "baris 2 berisi 3 sel, padahal tabel ini 4 kolom"


def test_a_table_has_ten_columns_at_most() -> None:
    eleven = ", ".join(f"K{number}" for number in range(11))
    text, [place] = unmarked(TABLE.replace("kolom: [Uraian]", f"kolom: ▸[{eleven}]"))
    assert errors(text) == [(*place, "nilai-salah")]


def test_a_table_without_rows_has_rows_to_write_on() -> None:
    [_, table] = made(TABLE.replace("baris: [[Satu]]", "baris: []")).isi.hasil[0].tabel
    assert [row.sel[0].kiri for row in table.baris] == [("",)] * 3
    assert "lh-tabel-kosong" in [found.rule for found in report(TABLE.replace("baris: [[Satu]]", "baris: []"))]


def test_columns_fill_the_page_and_are_as_wide_as_what_they_say() -> None:
    table = docx.Document(BytesIO(filled(TABLE))).tables[2]
    widths = [int(column.get(f"{{{table._tbl.nsmap['w']}}}w")) for column in table._tbl.tblGrid]
    assert sum(widths) == pytest.approx(170 / 25.4 * 1440, abs=2)  # F4 without its margins, in twips
    assert widths[0] < widths[3] < widths[1]  # "No", "83,33 %", "Desa & <kota>"
    for row in table.rows:
        assert [cell.width // 635 for cell in row.cells] == widths
        assert len(row._tr.tc_lst) == 4
    assert table.rows[1].cells[1].text == "Desa & <kota>"


def test_a_draf_says_so_on_every_page_and_a_final_does_not() -> None:
    parts = {status: heads(filled(f"{WHOLE}status: {status}\n")) for status in ("draf", "final")}
    assert ">DRAF<" in parts["draf"] and 'string="DRAF"' in parts["draf"]
    assert "DRAF" not in parts["final"]


def heads(content: bytes) -> str:
    with ZipFile(BytesIO(content)) as file:
        return "".join(file.read(name).decode() for name in file.namelist() if name.startswith("word/header"))


def test_a_draf_has_room_for_paraf_and_notes() -> None:
    draft = made(WHOLE + "paraf: [kasubag, camat]\n")
    assert [tier.jabatan for tier in draft.paraf[0].daftar] == ["Plt. Kepala Subbagian", "Camat Contoh"]
    assert [note.no for note in draft.perbaikan[0].daftar] == ["", "", ""]
    assert [tier.jabatan for tier in made(WHOLE).paraf[0].daftar] == ["", ""]
    final = made(WHOLE + "paraf: [kasubag]\nstatus: final\n")
    assert (final.paraf, final.perbaikan) == ((), ())


def test_notes_that_were_given_stay_on_the_final_and_want_an_answer() -> None:
    noted = WHOLE + "status: final\ncatatan_perbaikan:\n  - ▸{catatan: Lengkapi, dari: kasubag, tanggal: 2025-10-08}\n"
    text, [place] = unmarked(noted)
    [note] = made(text).perbaikan[0].daftar
    assert (note.no, note.dari, note.tanggal) == ("1.", "Plt. Kepala Subbagian", "8 Oktober 2025")
    assert warnings(text) == [(*place, "lh-catatan")]
    assert warnings(text.replace("status: final", "status: draf")) == []


def test_a_revision_is_printed_from_the_first_on() -> None:
    assert [made(f"{WHOLE}revisi: {number}\n").revisi for number in (0, 2)] == [(), ("Revisi ke-2",)]


def test_a_draf_that_nobody_in_post_can_initial_is_told() -> None:
    vacant = OFFICE.replace("KASI, nip", "KASI, sampai: 30 September 2025, nip")
    text, [place] = unmarked(WHOLE.replace(OFFICE, vacant) + "paraf: [kasubag, ▸kasi]\n")
    assert warnings(text) == [(*place, "pj-kekosongan")]
    assert report(text + "status: final\n") == []  # which prints no paraf


def test_there_are_three_tiers_of_paraf_at_most() -> None:
    text, [place] = unmarked(WHOLE + "paraf: ▸[a, b, c, d]\n")
    assert errors(text) == [(*place, "nilai-salah")]


def test_a_draf_takes_no_number_from_the_book() -> None:
    model = model_of(WHOLE + "nomor: otomatis\n")
    assert model.numbered(lambda surat, rule, loc: ("065/001", [])) == (model, [])
    final = model_of(WHOLE + "nomor: otomatis\nstatus: final\n")
    numbered, _ = final.numbered(lambda surat, rule, loc: ("065/001", []))
    assert numbered.printed_number == "065/001"


SEKSI = OFFICE + "status: final\nlingkup: seksi\nseksi: pemerintahan\nhasil: {uraian: Baik.}\nkendala: Tidak ada.\n"


def test_the_page_of_a_seksi_has_fewer_parts_and_its_head_signs() -> None:
    fields = made(SEKSI)
    assert report(SEKSI) == []
    assert (fields.judul, fields.seksi) == ("LAPORAN DATA KINERJA", ("SEKSI PEMERINTAHAN",))
    assert (fields.isi.pendahuluan, fields.isi.pelaksanaan) == ((), ())
    assert (fields.isi.hasil[0].huruf, fields.isi.kendala[0].huruf) == ("A", "B")
    assert (fields.penandatangan.jabatan, fields.penandatangan.nama) == (("KEPALA SEKSI PEMERINTAHAN,",), "KASI")
    assert made(SEKSI + "penandatangan: camat\n").penandatangan.nama == "CAMAT"


def test_seksi_and_lingkup_go_together() -> None:
    text, [place] = unmarked(WHOLE + "seksi: ▸pemerintahan\n")
    assert warnings(text) == [(*place, "lh-seksi")]
    assert "lh-seksi" in [found.rule for found in report(SEKSI.replace("seksi: pemerintahan\n", ""))]


@pytest.mark.parametrize("name", ["laporan-hasil", "laporan-data-seksi"])
def test_the_example_is_as_it_was(name: str, golden: Callable[[str, str], None]) -> None:
    """Without a number, which the buku agenda of this machine may have given."""
    [found] = workspace.find([EXAMPLES / f"{name}.yaml"], Path("output"))
    source = spec.load(found.path, profile=found.profile).source
    assert source is not None
    model = KIND.read(source).model
    assert [problem for rule in KIND.rules for problem in rule(model)] == []
    content = KIND.compose(model, source).document
    assert isinstance(content, bytes)
    golden(f"surat/{name}.txt", dump(content))
