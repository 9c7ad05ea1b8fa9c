"""Tanda terima: what its rows say, what is counted below them, and what is wrong with a list."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from sheet_samples import fields_of
from spec_reports import errors, report, unmarked, warnings

from sopdocs import pipeline, spec, workspace
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.tanda_terima import FORMS, KIND
from sopdocs.kinds.tanda_terima.fields import Distribusi, Fields, Pengembalian
from sopdocs.word.dump import dump

HOUSE = Path(__file__).parent.parent
EXAMPLE = HOUSE / "specs" / "wasuponda" / "surat" / "tanda-terima.yaml"

PROFILE = """\
jenis: tanda-terima
instansi: {nama: Kecamatan Contoh}
tempat: Contoh
pejabat:
  kasi:
    jabatan: Kepala Seksi Pemerintahan
    pemegang:
      - {nama: LAMA, sampai: 30 Juni 2025}
      - {nama: BARU, mulai: 1 Agustus 2025, status: Plt.}
  kasi_kesra: {jabatan: Kepala Seksi Kesra, nama: MARIANI}
penerima:
  pemerintahan: {nama: Seksi Pemerintahan, pejabat: kasi}
  kesra: {nama: Seksi Kesra, pejabat: kasi_kesra}
  umum: Subbagian Umum
dokumen: Formulir
yang_menyerahkan: {jabatan: Pengelola, nama: RIZAL, nip: 19950606 201903 1 008}
mengetahui: {jabatan: Kasubag, nama: HASNA, nip: 19890227 201503 2 004}
"""
DATED = PROFILE + "tanggal: 3 Oktober 2025\n"


def made(text: str) -> Fields:
    """The fields of the whole table."""
    return fields_of(KIND, text, Fields)


def rules(text: str) -> list[str]:
    return [problem.rule for problem in report(text)]


def test_without_a_list_all_recipients_of_the_profile_are_on_it_in_their_order() -> None:
    rows = made(DATED + "diserahkan: 1 Oktober 2025\njumlah: 1 eks.\n").daftar
    assert [(row.no, row.nama, row.jabatan) for row in rows] == [
        ("1.", "BARU", "Plt. Kepala Seksi Pemerintahan"),
        ("2.", "MARIANI", "Seksi Kesra"),
        ("3.", "......................", "Subbagian Umum"),
    ]
    assert {(row.dokumen, row.jumlah, row.diserahkan) for row in rows} == {("Formulir", "1 eks.", "1 Oktober 2025")}


def test_who_received_is_who_held_the_office_on_the_day_of_handing_over() -> None:
    """LAMA until 30 June, BARU from 1 August; the sheet itself is dated 3 October."""
    listed = "daftar:\n  - {penerima: pemerintahan, diserahkan: 30 Juni 2025}\n  - {penerima: pemerintahan}\n"
    assert [row.nama for row in made(DATED + listed).daftar] == ["LAMA", "BARU"]


def test_a_gap_in_an_office_is_a_line_to_write_on_and_is_told() -> None:
    text, [place] = unmarked(DATED + "daftar:\n  - ▸{penerima: pemerintahan, diserahkan: 15 Juli 2025}\n")
    assert [(row.nama, row.jabatan) for row in made(text).daftar] == [("." * 22, "Seksi Pemerintahan")]
    assert warnings(text) == [(*place, "pj-kekosongan")]
    [found] = report(text)
    assert found.message == 'tidak ada yang menjabat "Kepala Seksi Pemerintahan" pada 15 Juli 2025'


def test_a_row_overrides_what_the_whole_sheet_says() -> None:
    row = "{penerima: kesra, nama: STAF, dokumen: Surat, jumlah: 2, diserahkan: 2 Oktober 2025, keterangan: kurir}"
    [only] = made(DATED + f"diserahkan: 1 Oktober 2025\njumlah: 1\ndaftar:\n  - {row}\n").daftar
    assert (only.nama, only.dokumen, only.jumlah) == ("STAF", "Surat", "2")
    assert (only.diserahkan, only.keterangan) == ("2 Oktober 2025", "kurir")


def test_places_to_sign_are_staggered() -> None:
    assert [row.tanda_tangan for row in made(DATED).daftar] == ["1. ........", "\t2. ........", "3. ........"]


RETURNS = """\
diserahkan: 1 Oktober 2025
batas_kembali: 3 Oktober 2025
daftar:
  - {penerima: pemerintahan, kembali: 3 Oktober 2025}
  - {penerima: kesra, kembali: 6 Oktober 2025, keterangan: sakit}
  - {penerima: umum, nama: IRMA}
"""


def test_what_has_not_come_back_says_so_and_what_came_late_too() -> None:
    """3 October is within the deadline of 3 October, 6 October is not."""
    fields = made(DATED + RETURNS)
    assert [(row.kembali, row.keterangan) for row in fields.daftar] == [
        ("3 Oktober 2025", ""),
        ("6 Oktober 2025", "terlambat; sakit"),
        ("belum kembali", ""),
    ]
    assert fields.ringkasan == (
        "Diserahkan: 3 dari 3; kembali: 2, 1 di antaranya terlambat; belum kembali: 1 (Subbagian Umum)."
    )
    assert fields.batas == "3 Oktober 2025"


def test_as_long_as_nothing_has_come_back_the_return_is_left_to_the_pen() -> None:
    fields = made(DATED + "diserahkan: 1 Oktober 2025\n")
    assert {row.kembali for row in fields.daftar} == {""}
    assert fields.ringkasan == "Diserahkan: 3 dari 3; kembali: ........; belum kembali: ........."


def test_a_sheet_of_returns_says_not_yet_even_where_nothing_has_come_back() -> None:
    fields = fields_of(KIND, DATED + "macam: pengembalian\ndiserahkan: 1 Oktober 2025\n", Pengembalian)
    assert [row.kembali for row in fields.daftar] == ["belum kembali"] * 3
    assert fields.ringkasan == (
        "Diserahkan: 3 dari 3; kembali: 0; belum kembali: 3 (Seksi Pemerintahan, Seksi Kesra, Subbagian Umum)."
    )


def test_a_sheet_of_returns_without_a_day_of_handing_over_is_left_to_the_pen() -> None:
    fields = fields_of(KIND, DATED + "macam: pengembalian\n", Pengembalian)
    assert {row.kembali for row in fields.daftar} == {""}
    assert fields.ringkasan == "Diserahkan: ........ dari 3; kembali: ........; belum kembali: ........."


def test_what_was_never_handed_over_is_not_missed() -> None:
    listed = "daftar:\n  - {penerima: kesra, diserahkan: 1 Oktober 2025, kembali: 2 Oktober 2025}\n  - umum\n"
    fields = made(DATED + listed)
    assert [row.kembali for row in fields.daftar] == ["2 Oktober 2025", ""]
    assert fields.ringkasan == (
        "Diserahkan: 1 dari 2; belum diserahkan: 1 (Subbagian Umum); kembali: 1; belum kembali: 0."
    )


def test_a_sheet_of_handing_over_counts_nothing_else() -> None:
    fields = fields_of(KIND, DATED + "macam: distribusi\n" + RETURNS, Distribusi)
    assert fields.judul == "TANDA TERIMA PENYERAHAN"
    assert fields.ringkasan == "Diserahkan: 3 dari 3."


def test_a_long_list_of_what_is_missing_names_the_first_ten() -> None:
    listed = "".join(f'  - {{penerima: "Desa {no}", diserahkan: 1 Oktober 2025}}\n' for no in range(1, 13))
    back = '  - {penerima: "Desa 13", diserahkan: 1 Oktober 2025, kembali: 2 Oktober 2025}\n'
    end = made(DATED + "daftar:\n" + listed + back).ringkasan.partition("belum kembali: ")[2]
    assert end == f"12 ({', '.join(f'Desa {no}' for no in range(1, 11))}, dan 2 penerima lain)."


def test_a_blank_form_has_numbered_rows_to_write_on_and_tells_its_gaps() -> None:
    fields = made("jenis: tanda-terima\n")
    assert [row.no for row in fields.daftar] == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert {(row.nama, row.jabatan, row.kembali) for row in fields.daftar} == {("", "", "")}
    assert fields.dokumen == "." * 60
    assert fields.tempat_tanggal == f"{'.' * 16}, {'.' * 24}"
    found = {problem.rule for problem in report("jenis: tanda-terima\n")}
    assert found == {"id-instansi", "pj-kosong", "tt-dokumen", "tt-tanggal", "tt-daftar"}
    assert {problem.severity for problem in report("jenis: tanda-terima\n")} == {"peringatan"}


def test_a_return_before_the_handing_over_is_an_error() -> None:
    row = "{penerima: kesra, diserahkan: 2 Oktober 2025, kembali: ▸1 Oktober 2025}"
    text, [place] = unmarked(DATED + f"daftar:\n  - {row}\n")
    assert errors(text) == [(*place, "tt-urutan")]
    [found] = report(text)
    assert found.message == "Seksi Kesra mengembalikan pada 1 Oktober 2025, sebelum diserahkan pada 2 Oktober 2025"
    assert found.hint == "betulkan kembali atau diserahkan"


def test_a_return_on_the_same_day_or_in_the_month_of_handing_over_is_none() -> None:
    rows = "  - {penerima: kesra, diserahkan: 2 Oktober 2025, kembali: 2 Oktober 2025}\n"
    rows += "  - {penerima: umum, nama: I, diserahkan: 2 Oktober 2025, kembali: Oktober 2025}\n"
    assert report(DATED + "daftar:\n" + rows) == []


def test_whoever_has_not_returned_is_told_once_others_have() -> None:
    days = "diserahkan: 1 Oktober 2025\n"
    listed = "daftar:\n  - {penerima: kesra, kembali: 2 Oktober 2025}\n  - ▸{penerima: pemerintahan, nama: A}\n"
    text, [place] = unmarked(DATED + days + listed)
    assert warnings(text) == [(*place, "tt-kembali")]
    assert [found.message for found in report(text)] == ["Formulir dari Seksi Pemerintahan belum kembali"]
    assert rules(DATED + days + "daftar: [kesra, {penerima: umum, nama: A}]\n") == []  # a sheet to write on
    assert rules(text + "macam: distribusi\n") == []  # whose template has no returns


def test_a_return_without_a_day_of_handing_over_is_told() -> None:
    assert rules(DATED + "daftar:\n  - {penerima: kesra, kembali: 2 Oktober 2025}\n") == ["tt-diserahkan"]


def test_a_deadline_before_the_handing_over_is_an_error() -> None:
    days = "diserahkan: 1 Oktober 2025\nbatas_kembali: ▸30 September 2025\n"
    text, [place] = unmarked(DATED + days + "daftar: [kesra]\n")
    assert errors(text) == [(*place, "tt-batas")]


@pytest.mark.parametrize(("named", "meant"), [("kesr", "kesra"), ("Kesra", "kesra"), ("pemerintah", "pemerintahan")])
def test_an_id_that_is_not_there_is_an_error_with_the_one_that_was_meant(named: str, meant: str) -> None:
    text, [place] = unmarked(DATED + f"daftar:\n  - {{penerima: ▸{named}, nama: A}}\n")
    assert errors(text) == [(*place, "tt-penerima")]
    [found] = report(text)
    assert found.message == f'penerima "{named}" tidak ada'
    assert f'mungkin "{meant}"?' in found.hint


def test_a_recipient_in_words_needs_no_profile() -> None:
    text = DATED + 'daftar:\n  - {penerima: "Desa Ledu-Ledu", nama: A}\n'
    assert report(text) == []
    assert [row.jabatan for row in made(text).daftar] == ["Desa Ledu-Ledu"]


def test_the_same_recipient_twice_is_told_but_not_for_another_document() -> None:
    rows = "  - kesra\n  - {penerima: ▸kesra}\n  - {penerima: kesra, dokumen: Surat}\n"
    text, [place] = unmarked(DATED + "daftar:\n" + rows)
    assert warnings(text) == [(*place, "tt-ganda")]
    assert [found.message for found in report(text)] == ["Seksi Kesra sudah ada di baris 1"]


def test_a_sheet_that_is_signed_before_what_it_attests_is_told() -> None:
    assert rules(DATED + "daftar: [kesra]\ndiserahkan: 4 Oktober 2025\n") == ["tt-terlalu-dini"]
    late = "daftar:\n  - {penerima: kesra, diserahkan: 1 Oktober 2025, kembali: 4 Oktober 2025}\n"
    assert rules(DATED + "macam: pengembalian\n" + late) == ["tt-terlalu-dini"]
    assert rules(DATED + late) == []


def test_nameless_recipients_are_one_finding() -> None:
    text = DATED + "daftar: [Desa A, Desa B, Desa C]\n"
    assert [found.message for found in report(text)] == ["nama 3 penerima belum diisi, yang pertama Desa A"]


YEAR = """\
jenis: kinerja
tahun: 2025
pejabat:
  kasi: {jabatan: Kepala Seksi Pemerintahan, nama: KASI}
penerima:
  pemerintahan: {nama: Seksi Pemerintahan, pejabat: kasi}
  umum: Subbagian Umum
  kesra: Seksi Kesra
sasaran:
  - uraian: S
    indikator:
      - {id: a, nama: A, penanggung_jawab: umum, target: {tahunan: 1, tw3: 1}}
      - {id: b, nama: B, penanggung_jawab: pemerintahan, target: {tahunan: 1, tw3: 1}}
"""
QUARTER = """\
jenis: realisasi
kinerja: 2025.yaml
triwulan: 3
formulir:
  umum: {oleh: IRMA, tanggal: 2 Oktober 2025, kembali: 3 Oktober 2025, diserahkan: 30 September 2025}
"""
SHEET = """\
jenis: tanda-terima
instansi: {nama: Kecamatan Contoh}
tempat: Contoh
dokumen: Formulir
kinerja: 2025.yaml
triwulan: 3
diserahkan: 1 Oktober 2025
batas_kembali: 3 Oktober 2025
tanggal: 3 Oktober 2025
yang_menyerahkan: {jabatan: Pengelola, nama: RIZAL, nip: 19950606 201903 1 008}
mengetahui: {jabatan: Kasubag, nama: HASNA, nip: 19890227 201503 2 004}
"""


def of_year(folder: Path, more: str = "", quarter: str = QUARTER) -> tuple[Fields, list[tuple[str, str]]]:
    """What a sheet prints that is fed by a year; file and rule of what is told."""
    (folder / "2025.yaml").write_text(YEAR, "utf-8")
    if quarter:
        (folder / "2025-tw3.yaml").write_text(quarter, "utf-8")
    path = folder / "tanda.yaml"
    path.write_text(SHEET + more, "utf-8")
    source = spec.load(path).source
    assert source is not None
    fields = KIND.make(KIND.read(source).model.with_files(source).model, Kop("", "", ()))
    assert isinstance(fields, Fields)
    return fields, told(path)


def told(path: Path) -> list[tuple[str, str]]:
    [found] = workspace.find([path], Path("output"))
    return [(Path(problem.file).name, problem.rule) for problem in pipeline.lay_out(found).problems]


def test_a_year_says_who_gets_a_form_and_who_has_given_it_back(tmp_path: Path) -> None:
    """kesra has nothing to fill in; umum has no officer in the profile: the name is that of who filled it in."""
    fields, problems = of_year(tmp_path)
    assert [(row.nama, row.jabatan, row.diserahkan, row.kembali) for row in fields.daftar] == [
        ("KASI", "Seksi Pemerintahan", "1 Oktober 2025", "belum kembali"),
        ("IRMA", "Subbagian Umum", "30 September 2025", "3 Oktober 2025"),
    ]
    assert fields.periode == "Triwulan III Tahun 2025"
    assert fields.ringkasan == "Diserahkan: 2 dari 2; kembali: 1; belum kembali: 1 (Seksi Pemerintahan)."
    assert problems == [("tanda.yaml", "tt-kembali")]


def test_before_the_quarter_is_filled_in_the_sheet_is_one_to_write_on(tmp_path: Path) -> None:
    fields, problems = of_year(tmp_path, quarter="")
    assert [(row.nama, row.kembali) for row in fields.daftar] == [("KASI", ""), ("." * 22, "")]
    assert problems == [("tanda.yaml", "tt-nama")]


def test_listed_rows_win_over_the_year_and_add_to_it(tmp_path: Path) -> None:
    listed = "daftar:\n  - {penerima: Desa Ledu, nama: KADES}\n  - {penerima: umum, kembali: 2 Oktober 2025}\n"
    fields, problems = of_year(tmp_path, listed)
    assert [(row.nama, row.diserahkan, row.kembali) for row in fields.daftar] == [
        ("KASI", "1 Oktober 2025", "belum kembali"),
        ("IRMA", "30 September 2025", "2 Oktober 2025"),
        ("KADES", "1 Oktober 2025", "belum kembali"),
    ]
    assert problems == [("tanda.yaml", "tt-kembali")] * 2


def test_a_form_that_came_back_with_its_date_of_filling_needs_no_other_date(tmp_path: Path) -> None:
    fields, _ = of_year(tmp_path, quarter=QUARTER.replace("kembali: 3 Oktober 2025, ", ""))
    assert fields.daftar[1].kembali == "2 Oktober 2025"


def test_what_is_wrong_with_rows_of_the_year_is_told_once_it_is_read(tmp_path: Path) -> None:
    """The deadline is before the handing over to pemerintahan; the form of umum came back before it went out."""
    _, problems = of_year(tmp_path, "", QUARTER.replace("30 September", "4 Oktober"))
    assert ("2025-tw3.yaml", "rl-formulir") in problems
    path = tmp_path / "tanda.yaml"
    (tmp_path / "2025-tw3.yaml").write_text(QUARTER, "utf-8")
    path.write_text(
        SHEET.replace("batas_kembali: 3", "batas_kembali: 1").replace("serahkan: 1", "serahkan: 2"), "utf-8"
    )
    assert told(path) == [("tanda.yaml", "tt-kembali"), ("tanda.yaml", "tt-batas")]


def test_faults_of_the_year_are_told_in_its_file(tmp_path: Path) -> None:
    of_year(tmp_path)
    (tmp_path / "2025.yaml").write_text(YEAR.replace("tahun: 2025", "tahun: dulu"), "utf-8")
    assert told(tmp_path / "tanda.yaml") == [("2025.yaml", "nilai-salah"), ("tanda.yaml", "kn-berkas")]
    (tmp_path / "2025.yaml").unlink()
    assert told(tmp_path / "tanda.yaml") == [("tanda.yaml", "kn-berkas")]


@pytest.mark.parametrize(
    ("line", "message"), [("kinerja: a.yaml", "kinerja tanpa triwulan"), ("triwulan: 3", "triwulan tanpa kinerja")]
)
def test_a_year_and_its_quarter_are_named_together(line: str, message: str) -> None:
    text, [place] = unmarked(f"{DATED}▸{line}\n")
    assert errors(text) == [(*place, "tt-kinerja")]
    assert message in [found.message for found in report(text)]


def test_macam_chooses_the_template() -> None:
    assert KIND.forms == FORMS
    heads = {}
    for macam in ("keduanya", "distribusi", "pengembalian"):
        heads[macam] = [cell.text for cell in filled(f"macam: {macam}\n").tables[2].rows[0].cells]
    left = ["No", "Nama Penerima", "Jabatan / Seksi", "Dokumen", "Jumlah (lbr/eks)", "Tanggal Diserahkan"]
    back = ["Tanggal Kembali", "Paraf Penerima Kembali"]
    assert heads["keduanya"] == [*left, "Tanda Tangan", *back, "Ket."]
    assert heads["distribusi"] == [*left, "Tanda Tangan", "Ket."]
    assert heads["pengembalian"] == [*left, *back, "Ket."]


def test_three_hundred_recipients_are_three_hundred_rows_below_a_head_that_repeats() -> None:
    listed = "".join(f'  - {{penerima: "Desa <{no}> & kawan", nama: "{"N" * 90}"}}\n' for no in range(1, 301))
    table = filled("daftar:\n" + listed).tables[2]
    assert len(table.rows) == 301
    assert [cell.text for cell in table.rows[300].cells][:3] == ["300.", "N" * 90, "Desa <300> & kawan"]
    xml = table._tbl.xml
    assert xml.count("<w:tblHeader/>") == 1
    assert xml.count("<w:cantSplit/>") == 301


def filled(more: str) -> "docx.document.Document":
    source = spec.load(Path("uji.yaml"), text=(DATED + more).encode()).source
    assert source is not None
    content = KIND.compose(KIND.read(source).model, source).document
    assert isinstance(content, bytes)
    return docx.Document(BytesIO(content))


def test_the_example_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    [found] = workspace.find([EXAMPLE], Path("output"))
    laid = pipeline.lay_out(found)
    assert [problem.rule for problem in laid.problems] == ["tt-kembali"]
    assert isinstance(laid.document, bytes)
    golden("surat/tanda-terima.txt", dump(laid.document))
