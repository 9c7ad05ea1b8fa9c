"""The page numbers of reports: LibreOffice prints them, and what the lists say is what stands on the pages."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from report_samples import report, written

from sopdocs import batch, libreoffice, workspace
from sopdocs.errors import MachineError
from sopdocs.kinds import KINDS
from sopdocs.kinds.base import Composed, Reading, Rule
from sopdocs.outcome import Outcome
from sopdocs.pdf.destinations import destinations
from sopdocs.problems import Finding
from sopdocs.spec import Source
from sopdocs.word.report import bookmarks, numbered
from sopdocs.zipped import unpacked


def has_libreoffice() -> bool:
    try:
        return bool(libreoffice.version(libreoffice.find()))
    except MachineError:
        return False


needs_libreoffice = pytest.mark.skipif(not has_libreoffice(), reason="LibreOffice is not installed")


@dataclass(frozen=True)
class Laporan:
    """A kind whose documents are the sample report."""

    name: str = "laporan-contoh"
    rules: tuple[Rule, ...] = ()

    def read(self, source: Source) -> Reading:
        return Reading(int(str(source.data["bagian"])))

    def read_defaults(self, source: Source) -> tuple[Finding, ...]:
        return ()

    def schema(self) -> dict[str, Any]:
        return {"type": "object"}

    def number(self, model: int, ask: object) -> Reading:
        return Reading(model)

    def compose(self, model: int, source: Source) -> Composed:
        return Composed(written(report(model)), unpaged=True)


KIND = Laporan()


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A workspace of two reports."""
    monkeypatch.setitem(KINDS, "laporan-contoh", __name__)
    monkeypatch.chdir(tmp_path)
    Path("specs").mkdir()
    for name in ("a", "b"):
        Path("specs", f"{name}.yaml").write_text("jenis: laporan-contoh\nbagian: 1\n")
    workspace.nearest_profile.cache_clear()
    yield
    workspace.nearest_profile.cache_clear()


def build(pdf: bool = False) -> list[Outcome]:
    return list(batch.build(workspace.find([Path("specs")]), pdf=pdf, jobs=1))


def shown_pages(content: bytes) -> list[str]:
    """The page numbers in the lists."""
    field = r"PAGEREF \w+ \\h </w:instrText></w:r>.*?<w:t>([^<]*)"
    return re.findall(field, unpacked(content)["word/document.xml"].decode())


@needs_libreoffice
def test_the_lists_say_on_which_pages_the_headings_stand_and_their_numbers_move_nothing(tmp_path: Path) -> None:
    content = written(report(12))
    file, pdf = tmp_path / "laporan.docx", tmp_path / "laporan.pdf"
    file.write_bytes(content)
    assert libreoffice.convert({file: pdf}, bookmarks=True) == {}
    first = destinations(pdf.read_bytes())
    file.write_bytes(numbered(content, {name: first[libreoffice.destination(name)] for name in bookmarks(content)}))
    assert libreoffice.convert({file: pdf}, bookmarks=True) == {}
    assert destinations(pdf.read_bytes()) == first
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in pdfium.PdfDocument(pdf)]
    pages = {text.rpartition(" ")[2]: text for text in texts}  # a page ends with its number
    assert list(pages)[1:7] == ["i", "ii", "iii", "iv", "v", "vi"]  # the cover has none
    assert len(pages) == len(texts) > 60
    listed = [entry for text in texts if "....." in text for entry in _entries(text)]
    assert len(listed) == len(bookmarks(content)) - 2  # all but those where the front and the body begin
    assert [entry for entry in listed if entry[0] not in pages[entry[1]]] == []
    whole = " ".join(text for text in texts if "....." not in text)
    assert "BAB III BAB NOMOR 3 " in whole  # and not 33: the hidden count of chapters stays hidden


def _entries(page: str) -> Iterator[tuple[str, str]]:
    """The words and the number of each line of a list of contents."""
    page = re.sub(r"^DAFTAR (ISI|TABEL|GAMBAR) ", "", page)
    for words, number in re.findall(r"(.+?)\.{5,} ?(\w+) ", page):
        yield words.strip(), number


@needs_libreoffice
@pytest.mark.usefixtures("reports")
def test_a_build_puts_the_pages_in_and_then_keeps_the_files() -> None:
    outcomes = build()
    assert [(outcome.unpaged, outcome.problems, outcome.status) for outcome in outcomes] == [(False, (), 0)] * 2
    pages = shown_pages(Path("output/a.docx").read_bytes())
    assert pages[:3] == ["i", "ii", "1"]
    assert all(pages)
    assert [outcome.kept for outcome in build()] == [True, True]


@needs_libreoffice
@pytest.mark.usefixtures("reports")
def test_the_pdf_shows_the_pages_as_well() -> None:
    build(pdf=True)
    contents = pdfium.PdfDocument("output/b.pdf")[3].get_textpage().get_text_range()
    assert re.search(r"BAB I BAB NOMOR 1\.+ ?1\b", contents)


@pytest.mark.skipif(sys.platform == "win32", reason="PATH is not where LibreOffice is looked for")
@pytest.mark.usefixtures("reports")
def test_without_libreoffice_word_is_asked_for_the_pages_and_the_next_build_tries_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "PLACES", {"linux": (str(tmp_path), "*")})
    for _ in range(2):
        [problem], [_] = (outcome.problems for outcome in build())
        assert (problem.severity, problem.rule) == ("peringatan", "nomor-halaman")
        assert "daftar isi belum bernomor halaman" in problem.message
    content = Path("output/a.docx").read_bytes()
    assert b"updateFields" in unpacked(content)["word/settings.xml"]
    assert not any(shown_pages(content))


def test_bookmarks_have_the_names_that_libreoffice_gives_them() -> None:
    assert libreoffice.destination("_Toc000012") == "5FToc000012"
