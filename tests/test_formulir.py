"""The form of a seksi: what it asks, on paper and as a workbook, blank and filled."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from conftest import Call
from docx.shared import Mm
from kumpul_samples import QUARTER, YEAR, Isian, blank, workspace_of, write
from sheet_samples import built

from sopdocs import pipeline, spec, workspace
from sopdocs.kinds.formulir import KIND
from sopdocs.kinds.formulir.blangko import from_json, to_json
from sopdocs.kinds.formulir.fields import Fields
from sopdocs.kinds.formulir.model import Formulir
from sopdocs.kinds.formulir.susun import blangko
from sopdocs.kinds.kop import Kop
from sopdocs.pengumpulan import formulir
from sopdocs.word.dump import dump

HOUSE = Path(__file__).parent.parent
EXAMPLES = HOUSE / "specs" / "wasuponda" / "kinerja"


def test_there_is_room_to_write_what_hampered_a_sub_kegiatan() -> None:
    """Half the width of the table, a centimetre high, in a row that stays with the figures above it."""
    tables = docx.Document(BytesIO(built(EXAMPLES / "formulir.yaml"))).tables
    money = next(table for table in tables if table.rows[0].cells[1].text == "Sub Kegiatan")
    figures, words = money.rows[1], money.rows[2]
    assert words.cells[1].text == "Penghambat dan tindak lanjut"
    assert words.cells[2]._tc is words.cells[5]._tc
    width = sum(column.width or 0 for column in money.columns)
    assert words.cells[2].width and words.cells[2].width > width / 2
    assert words.height and words.height >= Mm(10)
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in figures.cells)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    workspace.nearest_profile.cache_clear()
    workspace_of(tmp_path, 2)
    return tmp_path


def model(text: str = "", path: str = "specs/kinerja/formulir.yaml") -> Formulir:
    """A spec beside the year of the current folder, or of the example office, with its year."""
    file = Path(path)
    profile = workspace.nearest_profile(file.parent)
    source = spec.load(
        file, profile=profile, text=f"jenis: formulir\nkinerja: 2025.yaml\ntriwulan: 3\n{text}".encode()
    ).source
    assert source is not None
    reading = KIND.read(source)
    assert reading.findings == ()
    found = reading.model.with_files(source)
    assert [each for each in found.findings if each.severity == "error"] == []
    assert isinstance(found.model, Formulir)
    return found.model


def printed(text: str = "") -> Fields:
    """What the Word form prints, under an empty kop."""
    found = KIND.make(model(text), Kop("", "", ()))
    assert isinstance(found, Fields)
    return found


def problems(text: str) -> list[tuple[str, str]]:
    """Severity and rule of everything that is told of a spec beside the year."""
    write(Path("specs/kinerja/formulir.yaml"), f"jenis: formulir\nkinerja: 2025.yaml\ntriwulan: 3\n{text}")
    [found] = workspace.find([Path("specs/kinerja/formulir.yaml")])
    return [(each.severity, each.rule) for each in pipeline.lay_out(found).problems]


def test_every_seksi_with_something_to_fill_in_gets_a_form(home: Path) -> None:
    assert [each.penerima for each in printed().formulir] == ["Seksi 01", "Seksi 02"]
    assert [each.penerima for each in printed("untuk: s02\n").formulir] == ["Seksi 02"]


def test_a_card_prints_the_definition_and_leaves_the_answers_open(home: Path) -> None:
    index, share, cases = printed("untuk: s01\n").formulir[0].indikator
    assert (index.no, index.nama, index.satuan, index.target, index.tahunan) == (
        "1.",
        "Indeks 01",
        "indeks",
        "83,00",
        "84",
    )
    assert (index.label_lalu, index.lalu, index.realisasi, index.capaian) == ("Realisasi Triwulan II", "", "", "")
    assert [(part.nama, part.nilai) for part in share.komponen] == [("Tepat waktu 01", ""), ("Semua 01", "")]
    assert share.rumus == "Tepat waktu 01 ÷ Semua 01 × 100"
    assert [each.cara_isi for each in (index, share, cases)] == [
        "Isi keadaan pada akhir triwulan ini.",
        "Isi angka triwulan ini saja.",
        "Isi angka triwulan ini saja, bukan jumlah sejak Januari.",
    ]


def test_what_this_quarter_does_not_measure_is_closed(home: Path) -> None:
    form = printed("untuk: s01\n").formulir[0]
    assert form.tidak_diukur == (
        "4. Predikat 01: tidak diukur triwulan ini (diukur tiap semester, pada Triwulan II dan IV)",
    )
    sheet = openpyxl.load_workbook(blank(Path("masuk"), ["s01"])["s01"])["Kinerja"]
    [row] = [cell.row for cell in sheet["B"] if cell.value == "Predikat 01"]
    closed = sheet.cell(row + 1, 2)
    assert closed.value == "Tidak diukur triwulan ini: diukur tiap semester, pada Triwulan II dan IV."
    assert closed.protection.locked
    assert sheet.max_row == row + 1


REALISASI = """\
jenis: realisasi
kinerja: 2025.yaml
triwulan: 3
indikator:
  i01: {nilai: "84,66", bukti: [Satu, Dua]}
  p01: {pembilang: 583, penyebut: 597}
anggaran: {7.01.01: {keuangan: 12.500.000, volume: 1}}
formulir: {s01: {oleh: "A, S.E.", nip: 19790911 200604 1 014, tanggal: 2 Oktober 2025}}
"""


def test_a_filled_form_prints_what_the_quarter_says(home: Path) -> None:
    write(Path(QUARTER), REALISASI)
    form = printed("untuk: s01\nisi: terisi\n").formulir[0]
    index, share, cases = form.indikator
    assert (index.realisasi, index.capaian, index.bukti) == ("84,66", "102,00\u00a0%", ("Satu", "Dua"))  # 84,66 ÷ 83
    assert [part.nilai for part in share.komponen] == ["583", "597"]
    assert (share.realisasi, share.capaian) == ("97,65", "102,79\u00a0%")  # 583 ÷ 597 × 100; 97,65 ÷ 95
    assert (cases.realisasi, cases.capaian) == ("", "")
    [row] = form.anggaran[0].baris
    assert (row.pagu, row.realisasi, row.volume, row.keluaran) == (
        "90.000.000",
        "12.500.000",
        "1",
        "Laporan: 4 laporan",
    )
    assert (form.tempat_tanggal, form.pengisi.nama) == ("Contoh, 2 Oktober 2025", "A, S.E.")
    assert form.pengisi.bawah == ("NIP. 19790911 200604 1 014",)


def test_the_quarter_before_and_the_money_so_far_stand_on_the_form(home: Path) -> None:
    write(Path("specs/kinerja/2025-tw1.yaml"), REALISASI.replace("triwulan: 3", "triwulan: 1"))
    write(Path("specs/kinerja/2025-tw2.yaml"), REALISASI.replace("triwulan: 3", "triwulan: 2").replace("84,66", "82"))
    form = printed("untuk: s01\n").formulir[0]
    assert [(each.label_lalu, each.lalu) for each in form.indikator] == [
        ("Realisasi Triwulan II", "82"),
        ("Realisasi Triwulan II", "97,65"),
        ("Realisasi Triwulan II", ""),
    ]
    assert (form.sampai, form.anggaran[0].baris[0].lalu) == ("Realisasi s.d. Triwulan II", "25.000.000")


def test_a_blank_form_tells_no_gaps_but_that_nobody_verifies(home: Path) -> None:
    assert problems("") == [("peringatan", "fm-verifikasi")]
    assert problems('diverifikasi: {jabatan: Kasubag, nama: "H", nip: 19890227 201503 2 004}\n') == []


def test_an_id_that_has_nothing_to_fill_in_is_an_error(home: Path) -> None:
    assert ("error", "fm-untuk") in problems("untuk: s03\n")
    write(Path(YEAR), "jenis: kinerja\ntahun: 2025\nsasaran: [{uraian: A, indikator: [{id: x, nama: X}]}]\n")
    assert ("error", "fm-untuk") in problems("")


def test_who_verifies_is_in_post_at_the_end_of_the_quarter() -> None:
    found = model("untuk: pelayanan\ndiverifikasi: kasubag\n", str(EXAMPLES / "formulir.yaml"))
    assert blangko(found, "pelayanan").verifikator.nama == "HASNAWATI, S.Kom."  # from 1 July on


def test_a_form_travels_as_text_and_comes_back_as_it_was(home: Path) -> None:
    form = blangko(model(), "s01", "kinerja/2025")
    again = from_json(*to_json(form))
    assert again == form
    assert again is not None and again.sidik == form.sidik
    head, parts, rows = to_json(form)
    assert from_json(head, ["{}"], rows) is None
    assert from_json("<x>", parts, rows) is None
    changed = from_json(head, [parts[0].replace("83", "80"), *parts[1:]], rows)
    assert changed is not None and changed.sidik != form.sidik


def sheet(name: str) -> Any:
    return openpyxl.load_workbook(blank(Path("masuk"), ["s02"])["s02"])[name]


def test_only_the_boxes_to_fill_in_are_open(home: Path) -> None:
    open_cells = {cell.coordinate for row in sheet("Kinerja").iter_rows() for cell in row if not cell.protection.locked}
    words = {f"{column}{row}" for row in (12, 13) for column in "CE"} | {"C14"}
    assert {"C11", *words} <= open_cells
    assert len(open_cells) == 4 * 5 + 5  # five boxes of words on four cards; four values, one of them of two parts
    budget = {cell.coordinate for row in sheet("Anggaran").iter_rows() for cell in row if not cell.protection.locked}
    assert budget == {"F6", "I6", "J6", "K6"}
    person = {cell.coordinate for row in sheet("Petunjuk").iter_rows() for cell in row if not cell.protection.locked}
    assert person == {"C8", "C9", "C10"}


def test_the_workbook_is_protected_says_what_may_be_typed_and_hides_what_it_is(home: Path) -> None:
    book = openpyxl.load_workbook(blank(Path("masuk"), ["s02"])["s02"])
    assert [(each.title, each.sheet_state) for each in book.worksheets] == [
        ("Petunjuk", "visible"),
        ("Kinerja", "visible"),
        ("Anggaran", "visible"),
        ("sopdocs", "veryHidden"),
    ]
    assert all(each.protection.sheet for each in book.worksheets)
    mark = book.custom_doc_props["sopdocs-formulir"].value.split("\n")  # type: ignore[attr-defined]
    assert (mark[:3], mark[4:]) == (["1", "2025", "3"], ["s02", "kinerja/2025"])
    rules = {rule.type: rule for rule in book["Kinerja"].data_validations.dataValidation}
    assert "Tulis angkanya saja" in rules["decimal"].error
    assert rules["list"].formula1 == '"A,BB,B"'


def test_capaian_and_realisasi_are_live_formulas(home: Path) -> None:
    with Isian(blank(Path("masuk"), ["s02"])["s02"]) as isian:
        assert isian.beside("Indeks 02", "Capaian (%)").value == (
            '=IF(ISNUMBER(C11),IF(E8=0,"",MAX(0,ROUND(C11/E8*100,2))),"")'
        )
        assert isian.beside("Persentase 02", "Realisasi (%)").value == (
            '=IF(AND(ISNUMBER(C22),ISNUMBER(C23)),IF(C23=0,"",ROUND(C22/C23*100,2)),"")'
        )
        assert "(2*E31-C34)/E31*100" in str(isian.beside("Kasus 02", "Capaian (%)").value)
        assert isian.below("Serapan (%)").value == '=IF(ISNUMBER(F6),ROUND((E6+F6)/D6*100,2),"")'


def test_a_filled_workbook_has_the_figures_that_are_printed(home: Path) -> None:
    write(Path(QUARTER), REALISASI)
    book = openpyxl.load_workbook(blank(Path("masuk"), ["s01"], terisi=True)["s01"], data_only=True)
    cells = {cell.coordinate: cell.value for row in book["Kinerja"].iter_rows() for cell in row}
    assert (cells["C11"], cells["E11"], cells["C12"]) == (84.66, 102, "Satu\nDua")
    assert (cells["C22"], cells["C23"], cells["E22"], cells["E23"]) == (583, 597, 97.65, 102.79)
    assert book["Anggaran"]["G6"].value == 13.89  # 12.500.000 ÷ 90.000.000
    assert book["Petunjuk"]["C8"].value == "A, S.E."


def test_a_value_without_its_components_is_told_for_the_form_cannot_show_it(home: Path) -> None:
    from sopdocs.pengumpulan import formulir

    write(Path(QUARTER), REALISASI.replace("p01: {pembilang: 583, penyebut: 597}", "p01: 97"))
    [year] = workspace.find([Path(YEAR)])
    found = formulir.baca(year, 3, (), terisi=True)
    assert "fm-komponen" in [each.rule for each in found.problems]


def test_a_seksi_without_indicators_has_no_sheet_for_them(home: Path) -> None:
    budget = "program: [{kode: 7.01, nama: Belanja, pagu: 5.000.000, penanggung_jawab: s02}]\n"
    write(
        Path(YEAR), f"jenis: kinerja\ntahun: 2025\nsasaran: [{{uraian: A, indikator: [{{id: x, nama: X}}]}}]\n{budget}"
    )
    book = openpyxl.load_workbook(blank(Path("masuk"))["s02"])
    assert book.sheetnames == ["Petunjuk", "Anggaran", "sopdocs"]


def test_the_same_form_is_the_same_bytes(home: Path) -> None:
    first = blank(Path("satu"), ["s01"])["s01"].read_bytes()
    assert blank(Path("dua"), ["s01"])["s01"].read_bytes() == first


def test_the_command_writes_two_files_for_each_seksi_that_was_asked_for(sopdocs: Call, home: Path) -> None:
    answer = sopdocs("formulir", YEAR, "--triwulan", "3", "--untuk", "s02")
    assert answer.status == 0
    folder = "output/kinerja/2025/formulir-tw3"
    assert answer.out.splitlines() == [f"{folder}/s02.xlsx", f"{folder}/s02.docx"]
    assert "[fm-verifikasi]" in answer.err
    text = "\n".join(paragraph.text for paragraph in docx.Document(f"{folder}/s02.docx").paragraphs)
    assert "Seksi 02\nTriwulan III Tahun 2025" in text


IDS = ("a/b", "a:b", "a_b", "A", "a", "con", "nul.x", "é", "e\u0301", "..", "x" * 300)


def office_of(ids: tuple[str, ...]) -> None:
    """A year in the current folder with an indicator for each of these seksi."""
    names = "".join(f"  '{id_}': Seksi {at}\n" for at, id_ in enumerate(ids))
    write(Path("specs/profil.yaml"), f"instansi: {{nama: Kecamatan Contoh}}\npenerima:\n{names}")
    lines = "".join(
        f"      - {{id: i{at}, nama: Indeks {at}, penanggung_jawab: '{id_}', target: 80}}\n"
        for at, id_ in enumerate(ids)
    )
    write(Path(YEAR), f"jenis: kinerja\ntahun: 2025\nsasaran:\n  - uraian: Sasaran\n    indikator:\n{lines}")


def test_no_two_forms_get_one_name_on_any_system(sopdocs: Call, home: Path) -> None:
    office_of(IDS)
    answer = sopdocs("formulir", YEAR, "--triwulan", "3")
    assert answer.status == 0
    stems = [Path(each).stem for each in answer.out.splitlines() if each.endswith(".xlsx")]
    assert stems == ["a_b", "a_b-2", "a_b-3", "A", "a-2", "_con", "_nul.x", "é", "é-2", "_", "x" * 60]
    alone = sopdocs("formulir", YEAR, "--triwulan", "3", "--untuk", "a:b")
    assert Path(alone.out.splitlines()[0]).stem == "a_b-2"


def test_the_year_is_read_once_for_all_its_forms(home: Path) -> None:
    [year] = workspace.find([Path(YEAR)])
    found = formulir.baca(year, 3, (), terisi=False)
    Path(YEAR).unlink()
    Path("specs/profil.yaml").unlink()
    made = list(formulir.buat(found))
    assert [sorted(each.isi) for each in made] == [[".docx", ".xlsx"]] * 2


def test_the_template_of_the_workspace_wins(sopdocs: Call, home: Path) -> None:
    own = docx.Document(str(HOUSE / "templates" / "formulir.docx"))
    own.add_paragraph("Kata kantor sendiri")
    Path("templates").mkdir()
    own.save("templates/formulir.docx")
    assert sopdocs("formulir", YEAR, "--triwulan", "3", "--untuk", "s02", "-o", "hasil").status == 0
    made = docx.Document("hasil/kinerja/2025/formulir-tw3/s02.docx")
    assert made.paragraphs[-1].text == "Kata kantor sendiri"


def test_a_year_that_is_none_or_has_errors_is_told(sopdocs: Call, home: Path) -> None:
    write(Path("specs/a.yaml"), "jenis: notulen\n")
    answer = sopdocs("formulir", "specs/a.yaml", "--triwulan", "3")
    assert (answer.status, answer.out) == (1, "")
    assert "di sini harus ada jenis: kinerja, bukan notulen" in answer.err
    assert sopdocs("formulir", YEAR, "--triwulan", "5").status == 2
    assert sopdocs("formulir", YEAR, "--triwulan", "3", "--untuk", "s09").status == 1
    assert sopdocs("formulir", "tidak-ada.yaml", "--triwulan", "3").status == 2
    assert sopdocs("formulir", "-", "--triwulan", "3", stdin=b"jenis: kinerja\n").status == 2


@pytest.mark.parametrize("name", ["formulir", "formulir-pelayanan"])
def test_the_example_is_as_it_was(golden: Callable[[str, str], None], name: str) -> None:
    golden(f"kinerja/{name}.txt", dump(built(EXAMPLES / f"{name}.yaml")))


def test_a_long_form_never_parts_a_row_and_begins_each_seksi_on_a_page() -> None:
    document = docx.Document(BytesIO(built(EXAMPLES / "formulir.yaml")))
    xml = document.element.xml
    assert xml.count("<w:pageBreakBefore/>") == 6
    assert all("<w:cantSplit/>" in row._tr.xml for table in document.tables for row in table.rows)
