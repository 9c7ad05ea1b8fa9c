"""Checklist dokumen: its boxes, what the files beside a spec tick, what is counted, what is wrong, and the file."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from sheet_samples import fields_of
from spec_reports import errors, unmarked, warnings

from sopdocs import pipeline, workspace
from sopdocs.kinds.checklist_dokumen import KIND
from sopdocs.kinds.checklist_dokumen.fields import Fields
from sopdocs.kinds.checklist_dokumen.standard import DOCUMENTS
from sopdocs.ledger import fingerprint
from sopdocs.word.dump import dump

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "surat" / "checklist-dokumen.yaml"

SIGNED = """\
jenis: checklist-dokumen
instansi: {nama: Kecamatan Contoh}
ketua: {jabatan: Sekcam, nama: A, nip: 19700101 199503 1 001}
"""


def made(text: str) -> Fields:
    return fields_of(KIND, SIGNED + text, Fields)


def boxes(fields: Fields) -> list[str]:
    """Ada, tidak, softcopy, hardcopy of each row."""
    return ["".join(box or "." for box in (row.ada, row.tidak, row.softcopy, row.hardcopy)) for row in fields.daftar]


def test_without_a_list_the_standard_documents_are_on_it_to_tick_by_hand() -> None:
    fields = made("")
    assert [row.dokumen for row in fields.daftar] == list(DOCUMENTS)
    assert set(boxes(fields)) == {"...."}
    assert fields.ringkasan == "Ada ......, tidak ada ......, belum diperiksa ......"


def test_an_empty_list_has_rows_to_write_on() -> None:
    fields = made("daftar: []\n")
    assert len(fields.daftar) == 13 and {row.no for row in fields.daftar} == {""}
    assert [found[2] for found in warnings(SIGNED + "daftar: []\n")] == ["cd-daftar"]


def test_boxes_are_ticked_as_the_spec_answers() -> None:
    rows = "[A, {dokumen: B, ada: ya, softcopy: ya}, {dokumen: C, ada: tidak}, {dokumen: D, ada: true, hardcopy: ya}]"
    fields = made(f"daftar: {rows}\n")
    assert boxes(fields) == ["....", "√.√.", ".√..", "√..√"]
    assert fields.ringkasan == "Ada 2, tidak ada 1, belum diperiksa 1"


def test_a_source_is_a_recipient_an_officer_or_as_written() -> None:
    office = "pejabat: {camat: {jabatan: Camat Contoh, nama: A}}\npenerima: {umum: Subbagian Umum}\n"
    rows = "[{dokumen: A, sumber: umum}, {dokumen: B, sumber: camat}, {dokumen: C, sumber: Inspektorat}]"
    assert [row.sumber for row in made(f"{office}daftar: {rows}\n").daftar] == [
        "Subbagian Umum",
        "Camat Contoh",
        "Inspektorat",
    ]


def test_the_ketua_signs_for_the_tim() -> None:
    fields = made("tanggal: 6 Oktober 2025\ntempat: Contoh\n")
    assert (fields.ketua.tempat_tanggal, fields.ketua.jabatan) == ("Contoh, 6 Oktober 2025", ("Tim SAKIP", "Ketua,"))
    assert fields.ketua.nama == "A"
    assert made("tim:\n").ketua.jabatan == ("Tim SAKIP", "Ketua,")


@pytest.mark.parametrize(
    "row",
    [
        "{dokumen: A, ada: ▸tidak, softcopy: ya}",
        "{dokumen: A, ada: ▸tidak, hardcopy: ya}",
        "{dokumen: A, ada: ▸tidak, diterima: 1 Oktober 2025}",
    ],
)
def test_what_is_there_and_not_there_at_once_is_an_error(row: str) -> None:
    text, [place] = unmarked(f"{SIGNED}daftar:\n  - {row}\n")
    assert errors(text) == [(*place, "cd-ganda")]


def test_an_answer_that_is_none_is_an_error() -> None:
    text, [place] = unmarked(SIGNED + "daftar:\n  - {dokumen: A, ada: ▸mungkin}\n")
    assert errors(text) == [(*place, "nilai-salah")]


def test_a_source_that_looks_like_an_id_and_is_none_is_told() -> None:
    text = SIGNED + "penerima: {umum: Subbagian Umum}\ndaftar:\n  - {dokumen: A, sumber: umumm}\n"
    assert warnings(text) == [(6, 26, "or-id")]


def office(folder: Path, rows: str) -> Path:
    path = folder / "specs" / "a.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{SIGNED}daftar: {rows}\n", "utf-8")
    return path


def laid(path: Path) -> pipeline.Laid:
    [found] = workspace.find([path], Path("output"))
    return pipeline.lay_out(found)


def ticks(path: Path) -> list[str]:
    """Of the printed table: ada, tidak, softcopy of each row."""
    document = laid(path).document
    assert isinstance(document, bytes)
    table = docx.Document(BytesIO(document)).tables[1]
    return ["".join(cell.text or "." for cell in row.cells[4:7]) for row in table.rows[1:]]


def test_a_file_beside_the_spec_ticks_its_row_and_a_missing_one_nothing(tmp_path: Path) -> None:
    path = office(tmp_path, "[{dokumen: A, berkas: bukti/a.pdf}, {dokumen: B, berkas: bukti/b.pdf}]")
    bukti = tmp_path / "specs" / "bukti"
    bukti.mkdir()
    (bukti / "a.pdf").write_bytes(b"x")
    assert laid(path).problems == ()
    assert ticks(path) == ["√.√", "..."]
    assert "Ada 1, tidak ada 0, belum diperiksa 1" in dump(laid(path).document)  # type: ignore[arg-type]


def test_the_files_are_inputs_of_the_document_also_the_missing_ones(tmp_path: Path) -> None:
    path = office(tmp_path, "[{dokumen: A, berkas: bukti/a.pdf}]")
    wanted = tmp_path / "specs" / "bukti" / "a.pdf"
    assert wanted in laid(path).files
    before = fingerprint(wanted)
    wanted.parent.mkdir()
    wanted.write_bytes(b"x")
    assert fingerprint(wanted) != before


def test_a_build_follows_a_file_that_has_come(tmp_path: Path, sopdocs: Callable[..., object]) -> None:
    path = office(tmp_path, "[{dokumen: A, berkas: a.pdf}]")
    calls = [sopdocs("build", path, "-o", tmp_path / "o") for _ in range(2)]
    (tmp_path / "specs" / "a.pdf").write_bytes(b"x")
    calls.append(sopdocs("build", path, "-o", tmp_path / "o"))
    assert [call.err.splitlines()[-1] for call in calls] == [  # type: ignore[attr-defined]
        "1 dibuat, 0 tetap, 0 gagal",
        "0 dibuat, 1 tetap, 0 gagal",
        "1 dibuat, 0 tetap, 0 gagal",
    ]


def test_a_folder_counts_when_a_file_lies_in_it(tmp_path: Path) -> None:
    path = office(tmp_path, "[{dokumen: A, berkas: penuh}, {dokumen: B, berkas: kosong}, {dokumen: C, berkas: titik}]")
    for name in ("penuh/dalam", "kosong/dalam", "titik"):
        (tmp_path / "specs" / name).mkdir(parents=True)
    (tmp_path / "specs" / "penuh" / "dalam" / "a.pdf").write_bytes(b"x")
    (tmp_path / "specs" / "titik" / ".DS_Store").write_bytes(b"x")
    assert ticks(path) == ["√.√", "...", "..."]


def test_a_missing_file_is_a_warning_only_where_the_spec_says_that_it_is_there(tmp_path: Path) -> None:
    path = office(tmp_path, "[{dokumen: A, ada: ya, berkas: a.pdf}, {dokumen: B, ada: tidak, berkas: b.pdf}]")
    [problem] = laid(path).problems
    assert (problem.rule, problem.severity, problem.line) == ("cd-berkas", "peringatan", 4)
    assert str((tmp_path / "specs").as_posix()) in problem.hint
    assert ticks(path) == ["√..", ".√."]


def test_a_file_that_is_there_although_the_spec_says_not_is_an_error(tmp_path: Path) -> None:
    path = office(tmp_path, "[{dokumen: A, ada: tidak, berkas: a.pdf}]")
    (path.parent / "a.pdf").write_bytes(b"x")
    [problem] = laid(path).problems
    assert (problem.rule, problem.severity) == ("cd-ganda", "error")
    assert laid(path).document is None


@pytest.mark.parametrize("name", ["x" * 5000, "https://contoh.go.id/a.pdf"])
def test_a_name_that_no_disk_can_have_is_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    assert ticks(office(tmp_path, f"[{{dokumen: A, berkas: {name}}}]")) == ["..."]


def test_the_example_counts_what_its_rows_say() -> None:
    """Thirteen rows: ten ya, two tidak (perubahan PK, seksi), one without an answer (LHE)."""
    document = laid(EXAMPLE).document
    assert isinstance(document, bytes) and laid(EXAMPLE).problems == ()
    assert "Ada 10, tidak ada 2, belum diperiksa 1" in dump(document)
    found = ticks(EXAMPLE)
    assert (sum(row[0] == "√" for row in found), sum(row[1] == "√" for row in found), len(found)) == (10, 2, 13)


def test_the_example_says_what_it_said(golden: Callable[[str, str], None]) -> None:
    document = laid(EXAMPLE).document
    assert isinstance(document, bytes)
    golden("surat/checklist-dokumen.txt", dump(document))
