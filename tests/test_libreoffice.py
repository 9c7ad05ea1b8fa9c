"""Word files become PDFs: by LibreOffice itself, and by small programs of its name that fail as it can fail.

The programs print a PDF that holds the bytes of the Word file, and write down how many files each call had.
"""

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from conftest import Call
from docx import Document

from sopdocs import batch, cli, libreoffice, workspace
from sopdocs.errors import MachineError
from sopdocs.kinds import KINDS
from sopdocs.kinds.base import Composed, Reading, Rule
from sopdocs.libreoffice import call, convert, find, tries, version
from sopdocs.outcome import Outcome
from sopdocs.problems import Finding
from sopdocs.spec import Source

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the small programs are scripts with a first line #!")


def has_libreoffice() -> bool:
    try:
        return bool(version(find()))
    except MachineError:
        return False


needs_libreoffice = pytest.mark.skipif(not has_libreoffice(), reason="LibreOffice is not installed")

PROGRAM = """#!/bin/sh
''''exec "{python}" "$0" "$@" #'''
import os, subprocess, sys, time
from pathlib import Path
here = Path(__file__).parent
if "--version" in sys.argv:
    sys.exit(print({version!r}))
documents = [Path(name) for name in sys.argv if name.endswith(".docx")]
with (here / "calls").open("a") as calls:
    print(len(documents), file=calls)
for document in documents:
    content = document.read_bytes()
    pdf = document.with_suffix(".pdf")
    {fails}
    pdf.write_bytes(b"%PDF-1.6\\n" + content + b"\\n%%EOF\\n")
"""
"""To the shell its second line starts Python, whose path may have spaces; to Python it is a text."""

CRASHES = 'if b"jatuh" in content: os.kill(os.getpid(), 9)'
HANGS = 'if b"macet" in content: time.sleep(600)'
HANGS_AT_FIRST = 'if (here / "calls").read_text().count("\\n") == 1: time.sleep(600)'
DOES_NOTHING = 'print("Selamat datang"); continue'
CANNOT_LOAD = """if b"asing" in content:
        print("Warning: tanpa java", "Error: source file could not be loaded", sep="\\n", file=sys.stderr); continue"""
STOPS_IN_THE_MIDDLE = 'if b"separuh" in content: pdf.write_bytes(b"%PDF-1.6 dan"); continue'


@dataclass(frozen=True)
class Place:
    """The folder of a small program, the only one on PATH."""

    folder: Path

    def install(self, fails: str = "", version: str = "LibreOffice 7.4.7.2 40(Build:2)") -> None:
        program = self.folder / "soffice"
        program.write_text(PROGRAM.format(python=sys.executable, fails=fails, version=version))
        program.chmod(0o755)

    def calls(self) -> list[int]:
        """How many files each call had."""
        return [int(line) for line in (self.folder / "calls").read_text().split()]


@pytest.fixture
def soffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Nothing is installed yet, neither on PATH nor where installers put it; what hangs is stopped in seconds."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(libreoffice, "PLACES", {"linux": (str(tmp_path / "opt"), "*")})
    monkeypatch.setattr(call, "START_LIMIT", 1.0)
    monkeypatch.setattr(call, "FILE_LIMIT", 2.0)
    return Place(tmp_path / "bin")


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., dict[Path, Path]]:
    """Word files with these contents, and where their PDFs go."""

    def make(*contents: str) -> dict[Path, Path]:
        numbers = count(1)
        for content in contents:
            (tmp_path / f"{next(numbers)}.docx").write_text(content)
        documents = [tmp_path / f"{number + 1}.docx" for number in range(len(contents))]
        return {document: document.with_suffix(".pdf") for document in documents}

    return make


def printed(targets: dict[Path, Path]) -> list[str]:
    """The contents of the Word files that became PDFs."""
    pdfs = [target.read_bytes() for target in targets.values() if target.is_file()]
    return [pdf.removeprefix(b"%PDF-1.6\n").removesuffix(b"\n%%EOF\n").decode() for pdf in pdfs]


Files = Callable[..., dict[Path, Path]]


def test_all_files_are_printed_in_one_call(soffice: Place, files: Files) -> None:
    soffice.install()
    targets = files("a", "b", "c")
    assert convert(targets) == {}
    assert printed(targets) == ["a", "b", "c"]
    assert soffice.calls() == [3]


def test_without_files_nothing_is_needed(soffice: Place) -> None:
    assert convert({}) == {}


def test_more_files_than_a_call_takes_are_printed_in_several(
    soffice: Place, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tries, "FILES_A_CALL", 2)
    soffice.install()
    assert convert(files("a", "b", "c", "d", "e")) == {}
    assert soffice.calls() == [2, 2, 1]


def test_names_may_be_alike_and_strange(soffice: Place, tmp_path: Path) -> None:
    soffice.install()
    targets: dict[Path, Path] = {}
    for folder in ("a", "b dengan spasi é"):
        document = tmp_path / folder / "-surat 'masuk' 100% é.docx"
        document.parent.mkdir()
        document.write_text(folder)
        targets[document] = document.with_suffix(".pdf")
    assert convert(targets) == {}
    assert printed(targets) == ["a", "b dengan spasi é"]


def test_a_missing_program_is_a_fault_of_the_machine_that_says_how_to_get_it(soffice: Place, files: Files) -> None:
    with pytest.raises(MachineError, match=r"perlu LibreOffice.*pasang dari https://www\.libreoffice\.org"):
        convert(files("a"))


def test_a_program_that_its_installer_did_not_tell_path_is_found(soffice: Place, tmp_path: Path) -> None:
    soffice.install()
    (soffice.folder / "soffice").rename(tmp_path / "lain")
    (tmp_path / "opt").mkdir()
    (tmp_path / "lain").rename(tmp_path / "opt" / "office")
    assert find() == str(tmp_path / "opt" / "office")


@pytest.mark.parametrize("contents", [("jatuh", "a", "b"), ("a", "jatuh", "b"), ("a", "b", "jatuh")])
def test_a_file_that_brings_the_program_down_is_named_and_the_others_are_printed(
    soffice: Place, files: Files, contents: tuple[str, ...]
) -> None:
    soffice.install(CRASHES)
    targets = files(*contents)
    faults = convert(targets)
    assert printed(targets) == ["a", "b"]
    assert [document.read_text() for document in faults] == ["jatuh"]
    assert "berhenti di tengah jalan (status -9)" in "".join(faults.values())


def test_two_files_that_bring_it_down_are_named_and_those_between_are_printed(soffice: Place, files: Files) -> None:
    soffice.install(CRASHES)
    targets = files("jatuh 1", "jatuh 2", "a", "b")
    assert [document.read_text() for document in convert(targets)] == ["jatuh 1", "jatuh 2"]
    assert printed(targets) == ["a", "b"]
    assert soffice.calls() == [4, 3, 1, 1]  # all · b, a and jatuh 2, from the end · jatuh 1 · jatuh 2


def test_a_program_that_hangs_once_gets_a_second_chance(soffice: Place, files: Files) -> None:
    soffice.install(HANGS_AT_FIRST)
    targets = files("a", "b")
    assert convert(targets) == {}
    assert printed(targets) == ["a", "b"]


def test_a_file_at_which_it_hangs_is_named_and_the_others_are_printed(soffice: Place, files: Files) -> None:
    soffice.install(HANGS)
    targets = files("a", "macet", "b")
    [(document, fault)] = convert(targets).items()
    assert document.read_text() == "macet"
    assert "soffice tidak menghasilkan apa-apa selama 3 detik dan dihentikan" in fault
    assert printed(targets) == ["a", "b"]
    assert soffice.calls() == [3, 1, 1]  # all · b · macet once more


def test_a_program_that_always_hangs_is_given_up(soffice: Place, files: Files) -> None:
    soffice.install("time.sleep(600)")
    targets = files("a", "b", "c", "d", "e")
    faults = convert(targets)
    assert set(faults) == set(targets)
    assert len(set(faults.values())) == 1
    assert soffice.calls() == [5, 4, 3]


def test_another_program_of_that_name_is_called_so(soffice: Place, files: Files) -> None:
    soffice.install(DOES_NOTHING, version="Selamat datang di S-Office")
    targets = files("a", "b", "c", "d")
    faults = convert(targets)
    assert list(faults) == list(targets)
    assert {fault.partition(";")[0] for fault in faults.values()} == {
        f"{soffice.folder / 'soffice'} bukan LibreOffice, atau rusak"
    }
    assert version(find()) == ""


def test_what_the_program_says_about_a_file_is_passed_on(soffice: Place, files: Files) -> None:
    soffice.install(CANNOT_LOAD)
    targets = files("a", "asing", "b")
    [fault] = convert(targets).values()
    assert "LibreOffice tidak membuatnya (Error: source file could not be loaded)" in fault
    assert printed(targets) == ["a", "b"]


def test_half_a_pdf_is_none(soffice: Place, files: Files) -> None:
    soffice.install(STOPS_IN_THE_MIDDLE)
    targets = files("a", "separuh")
    assert [document.read_text() for document in convert(targets)] == ["separuh"]
    assert printed(targets) == ["a"]


def test_a_pdf_that_cannot_be_saved_stops_no_other(soffice: Place, files: Files) -> None:
    soffice.install()
    targets = files("a", "b", "c")
    second = list(targets)[1]
    targets[second].mkdir()
    faults = convert(targets)
    assert list(faults) == [second]
    assert f"{targets[second]} tidak dapat ditulis" in faults[second]
    assert printed(targets) == ["a", "c"]
    assert soffice.calls() == [3]


def test_a_pdf_says_neither_when_nor_in_which_zone_it_was_made(soffice: Place, files: Files) -> None:
    soffice.install()
    facts = (
        "/CreationDate(D:20261121161013{zone})>>\n/ID [ <{id}>\n<{id}> ]\n/DocChecksum /{id}\n",
        "/CreationDate(D:19800101000000+00'00')>>\n/ID [ <{id}>\n<{id}> ]\n/DocChecksum /{id}\n",
    )
    targets = files(facts[0].format(zone="+07'00'", id="A" * 32), facts[0].format(zone="+08'00'", id="B" * 32))
    convert(targets)
    one, other = printed(targets)
    assert one == other
    start = one.index("<", one.index("/ID")) + 1
    assert one == facts[1].format(id=one[start : start + 32])
    assert {"A" * 32, "B" * 32, "0" * 32}.isdisjoint({one[start : start + 32]})


# LibreOffice itself


def letter(words: str) -> bytes:
    document = Document()
    document.styles["Normal"].font.name = "Arial"  # type: ignore[attr-defined]
    document.add_paragraph(words)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


@needs_libreoffice
def test_libreoffice_prints_the_same_bytes_each_time_in_every_zone_with_the_fonts_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 looks into the PDF")
    documents = [tmp_path / "ruang é" / "surat.docx", tmp_path / "surat.docx"]
    for document in documents:
        document.parent.mkdir(exist_ok=True)
        document.write_bytes(letter(f"Kepada Yth. Camat Wasuponda, di {document.parent.name}"))
    assert convert({document: document.with_suffix(".pdf") for document in documents}) == {}
    monkeypatch.setenv("TZ", "Asia/Makassar")
    assert convert({documents[1]: tmp_path / "lagi.pdf"}) == {}
    first, second = (document.with_suffix(".pdf") for document in documents)
    assert second.read_bytes() == (tmp_path / "lagi.pdf").read_bytes()
    assert b"/CreationDate(D:19800101000000" in second.read_bytes()
    assert b"/FontFile2" in second.read_bytes()
    assert "di ruang é" in pdfium.PdfDocument(first)[0].get_textpage().get_text_range()


@needs_libreoffice
def test_libreoffice_tells_its_version() -> None:
    assert version(find())[0].isdigit()


# a build: specs of a kind that fills a template


@dataclass(frozen=True)
class Sheet:
    """A kind whose Word file is its `isi`."""

    name: str = "lembar"
    rules: tuple[Rule, ...] = ()

    def read(self, source: Source) -> Reading:
        return Reading(str(source.data["isi"]))

    def read_defaults(self, source: Source) -> tuple[Finding, ...]:
        return ()

    def schema(self) -> dict[str, Any]:
        return {"type": "object"}

    def number(self, model: str, ask: object) -> Reading:
        return Reading(model)

    def compose(self, model: str, source: Source) -> Composed:
        return Composed(model.encode())


KIND = Sheet()


@pytest.fixture
def sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A workspace of three sheets, two of one name."""
    monkeypatch.setitem(KINDS, "lembar", __name__)
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b/surat", "c/surat"):
        path = Path("specs", name).with_suffix(".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"jenis: lembar\nisi: {name}\n")
    workspace.nearest_profile.cache_clear()
    yield
    workspace.nearest_profile.cache_clear()


def build(pdf: bool = True) -> list[Outcome]:
    return list(batch.build(workspace.find([Path("specs")]), pdf=pdf, jobs=1))


def made(outcomes: list[Outcome]) -> list[str]:
    return [file.as_posix() for outcome in outcomes if not outcome.kept for file in outcome.files]


@pytest.mark.usefixtures("sheets")
def test_a_build_prints_all_sheets_in_one_call_and_then_keeps_them(soffice: Place) -> None:
    soffice.install()
    (Path("specs") / "b" / "rusak.yaml").write_text("jenis: lembur\n")
    assert made(build()) == [
        f"output/{name}{ending}" for name in ("a", "b/surat", "c/surat") for ending in (".docx", ".pdf")
    ]
    assert Path("output/c/surat.pdf").read_bytes() == b"%PDF-1.6\nc/surat\n%%EOF\n"
    assert made(build()) == []
    assert soffice.calls() == [3]


@pytest.mark.usefixtures("sheets")
def test_a_build_prints_what_is_missing_or_has_changed(soffice: Place) -> None:
    assert made(build(pdf=False)) == ["output/a.docx", "output/b/surat.docx", "output/c/surat.docx"]
    soffice.install()
    assert len(made(build())) == 6
    Path("specs/a.yaml").write_text("jenis: lembar\nisi: baru\n")
    Path("output/b/surat.pdf").unlink()
    assert made(build()) == ["output/a.docx", "output/a.pdf", "output/b/surat.docx", "output/b/surat.pdf"]
    assert soffice.calls() == [3, 2]


@pytest.mark.usefixtures("sheets")
def test_a_word_file_that_comes_out_as_it_was_is_not_printed_again(soffice: Place) -> None:
    soffice.install()
    build()
    Path("specs/a.yaml").write_text(f"# sama saja\n{Path('specs/a.yaml').read_text('utf-8')}", "utf-8")
    assert made(build()) == ["output/a.docx", "output/a.pdf"]
    assert soffice.calls() == [3]
    assert made(build()) == []
    Path("output/a.pdf").write_bytes(b"lain")
    build()
    assert soffice.calls() == [3, 1]


@pytest.mark.usefixtures("sheets")
def test_the_pdf_of_an_older_word_file_is_printed_again(soffice: Place) -> None:
    soffice.install()
    build()
    Path("specs/a.yaml").write_text("jenis: lembar\nisi: baru\n")
    build(pdf=False)
    assert made(build()) == ["output/a.docx", "output/a.pdf"]
    assert soffice.calls() == [3, 1]


@pytest.mark.usefixtures("sheets")
def test_without_libreoffice_the_word_files_are_there_and_the_status_is_4(soffice: Place) -> None:
    outcomes = build()
    assert [(outcome.status, outcome.waits) for outcome in outcomes] == [(4, False)] * 3
    assert made(outcomes) == ["output/a.docx", "output/b/surat.docx", "output/c/surat.docx"]
    assert all(path.is_file() for outcome in outcomes for path in outcome.files)
    soffice.install()
    assert len(made(build())) == 6


@pytest.mark.usefixtures("sheets")
def test_what_is_missing_is_told_once(soffice: Place, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.sopdocs.main(["build", "--pdf"], prog_name="sopdocs", standalone_mode=False) == 4
    told = capsys.readouterr()
    assert told.out.split() == ["output/a.docx", "output/b/surat.docx", "output/c/surat.docx"]
    first, summary, *names = told.err.splitlines()
    assert first.startswith("specs/a.yaml dan 2 lainnya: untuk PDF dari dokumen ini perlu LibreOffice")
    assert summary == "3 dibuat, 0 tetap, 0 gagal, 3 tanpa PDF"
    assert names == [f"  tanpa PDF: specs/{name}.yaml" for name in ("a", "b/surat", "c/surat")]


@pytest.mark.usefixtures("sheets")
def test_the_files_are_told_in_the_order_of_the_specs_and_a_sop_needs_no_libreoffice(
    soffice: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("specs/aa.yaml").write_bytes((workspace.templates() / "spec" / "sop.yaml").read_bytes())
    assert cli.sopdocs.main(["build", "--pdf", "specs/a.yaml", "specs/aa.yaml"], standalone_mode=False) == 4
    assert capsys.readouterr().out.split() == ["output/a.docx", "output/aa.docx", "output/aa.pdf"]
    soffice.install()
    assert cli.sopdocs.main(["build", "--pdf", "--force"], standalone_mode=False) == 0
    assert capsys.readouterr().out.split()[:4] == [
        f"output/{name}" for name in ("a.docx", "a.pdf", "aa.docx", "aa.pdf")
    ]


@pytest.mark.usefixtures("sheets")
def test_the_word_files_are_in_the_ledger_when_the_caller_stops_before_the_pdfs(soffice: Place) -> None:
    Path("specs/aa.yaml").write_bytes((workspace.templates() / "spec" / "sop.yaml").read_bytes())
    outcomes = batch.build(workspace.find([Path("specs/a.yaml"), Path("specs/aa.yaml")]), pdf=True, jobs=1)
    assert next(outcomes).spec.path == Path("specs/aa.yaml")
    outcomes.close()  # type: ignore[attr-defined]
    assert made(build(pdf=False)) == ["output/b/surat.docx", "output/c/surat.docx"]


@pytest.mark.usefixtures("sheets")
def test_a_sheet_that_cannot_be_printed_stops_no_other(soffice: Place) -> None:
    soffice.install(CRASHES)
    Path("specs/b/surat.yaml").write_text("jenis: lembar\nisi: jatuh\n")
    outcomes = build()
    assert [outcome.status for outcome in outcomes] == [0, 4, 0]
    assert [len(outcome.files) for outcome in outcomes] == [2, 1, 2]
    assert "berhenti di tengah jalan" in outcomes[1].fault


@pytest.mark.usefixtures("sheets")
def test_draw_has_nothing_to_draw_in_a_sheet(soffice: Place) -> None:
    with pytest.raises(cli.SopdocsError, match="tidak punya diagram alir"):
        cli.sopdocs.main(["draw", "specs/a.yaml"], prog_name="sopdocs", standalone_mode=False)


@needs_libreoffice
def test_the_command_line_prints_letters_beside_a_sop_and_then_keeps_all(sopdocs: Call, office: Path) -> None:
    for name in ("surat é", "lain/surat é"):
        path = Path("specs", name).with_suffix(".yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"jenis: surat-pengantar\nkepada: Bupati\ndaftar: [{{uraian: Laporan {name}}}]\n", "utf-8")
    first = sopdocs("build", "--pdf")
    pdfs = [Path("output", name).with_suffix(".pdf") for name in ("lain/surat é", "sop/contoh", "surat é")]
    assert (first.status, first.out.splitlines()[1::2]) == (0, [str(pdf) for pdf in pdfs])
    contents = [pdf.read_bytes() for pdf in pdfs]
    assert sopdocs("build", "--pdf").out == ""
    pdfs[0].unlink()
    assert sopdocs("build", "--pdf").out.splitlines()[1:] == [str(pdfs[0])]
    assert sopdocs("build", "--pdf", "--force").status == 0
    assert [pdf.read_bytes() for pdf in pdfs] == contents
