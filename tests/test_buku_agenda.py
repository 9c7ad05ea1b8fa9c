"""The buku agenda: the rows of a year's letters, as a document and as .xlsx."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from openpyxl import load_workbook

from sopdocs import pipeline, workspace
from sopdocs.pipeline import Laid
from sopdocs.word.dump import dump

OFFICE = Path(__file__).parent.parent / "specs" / "wasuponda"


@pytest.fixture
def agenda(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Laid]:
    """Numbers the letters of the example office, then lays out its buku agenda with changes to the spec."""
    monkeypatch.chdir(tmp_path)
    copytree(OFFICE, tmp_path / "specs")

    def laid(*changes: tuple[str, str]) -> Laid:
        for name in ("disposisi", "laporan-hasil", "surat-pengantar"):
            [letter] = workspace.find([Path("specs", "surat", f"{name}.yaml")])
            assert pipeline.lay_out(letter, giving=True).document is not None
        path = Path("specs/surat/buku-agenda.yaml")
        text = path.read_text("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, "utf-8")
        [spec] = workspace.find([path])
        return pipeline.lay_out(spec)

    return laid


def text(laid: Laid) -> str:
    assert isinstance(laid.document, bytes)
    return dump(laid.document)


def test_the_example_is_as_it_was(golden: Callable[[str, str], None], agenda: Callable[..., Laid]) -> None:
    laid = agenda()
    assert laid.problems == ()
    golden("surat/buku-agenda.txt", text(laid))


def test_one_book_alone_is_printed_without_the_other(agenda: Callable[..., Laid]) -> None:
    printed = text(agenda(("tahun: 2025", "tahun: 2025\nbuku: masuk")))
    assert "SURAT MASUK" in printed and "SURAT KELUAR" not in printed


def test_a_year_without_letters_is_a_book_to_write_in(agenda: Callable[..., Laid]) -> None:
    laid = agenda(("tahun: 2025", "tahun: 2024"))
    assert "065" not in text(laid)
    assert text(laid).count(":  |  |  |  |  |") == 10  # five rows in each book


def test_the_workbook_says_the_same(agenda: Callable[..., Laid]) -> None:
    book = load_workbook(BytesIO(agenda().beside[".xlsx"]))
    assert book.sheetnames == ["Surat keluar", "Surat masuk"]
    keluar = [row[1] for row in book["Surat keluar"].iter_rows(values_only=True)]
    assert [each for each in keluar if each and "/" in str(each)] == [
        "065/001/KEC-WSP/X/2025",
        "045.2/002/KEC-WSP/X/2025",
    ]
    assert any(row[0] == "412" for row in book["Surat masuk"].iter_rows(values_only=True))


def test_a_letter_whose_spec_is_gone_stays_in_the_book(agenda: Callable[..., Laid]) -> None:
    agenda()
    Path("specs/surat/laporan-hasil.yaml").unlink()
    [spec] = workspace.find([Path("specs/surat/buku-agenda.yaml")])
    assert "surat/laporan-hasil; dokumen ini tidak ada lagi" in text(pipeline.lay_out(spec))


def test_the_document_is_out_of_date_when_the_ledger_changes(agenda: Callable[..., Laid]) -> None:
    assert any(path.name == "agenda.sqlite" for path in agenda().files)
