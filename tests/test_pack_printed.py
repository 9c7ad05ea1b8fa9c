"""A pack with sheets that LibreOffice prints: the one that lists the others comes last, and a printer that fails."""

import os
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import Call
from pack_samples import FOLDER, SPEC, ZIP, kantor, replaced
from pypdf import PdfReader

from sopdocs.word.dump import dump

__all__ = ["kantor"]

NOTULEN = "[{jenis: notulen, isi: {judul: NOTULEN RAPAT TIM}}]"
SHEET = f"  1: {NOTULEN}\n  3: {{jenis: lembar-arsip, isi: {{judul_berkas: Data Triwulan III}}}}\n"


@pytest.fixture(autouse=True)
def sheets(kantor: Path) -> None:
    replaced(SPEC, "  1: tidak\n", SHEET)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
def test_the_sheet_that_lists_the_others_has_their_pages_and_the_pack_is_bound(sopdocs: Call, kantor: Path) -> None:
    answer = sopdocs("pack", SPEC)
    assert answer.status == 0, answer.err
    listed = dump((FOLDER / "03-bundel" / "lembar-arsip.docx").read_bytes())
    for name in ("00-sop/data.pdf", "02-data/hasil.pdf", "99-lampiran/lain é.pdf", "01-perintah/notulen.pdf"):
        assert name in listed, name
    reader = PdfReader(FOLDER / "paket.pdf")
    titles = [each.title for each in reader.outline if not isinstance(each, list)]
    steps = ["Langkah 1: Memerintahkan pengumpulan", "Langkah 2: Menghimpun data", "Langkah 3: Menyimpan arsip"]
    assert [title for title in titles if title in steps] == steps and titles[-1] == "Lampiran"
    total = len(reader.pages)
    for number, page in enumerate(reader.pages, 1):
        assert f"hal. {number} dari {total}" in page.extract_text()
    with ZipFile(ZIP) as zipped:
        assert {"2025-tw3/01-perintah/notulen.docx", "2025-tw3/01-perintah/notulen.pdf"} <= set(zipped.namelist())
    before = ZIP.read_bytes()
    assert sopdocs("pack", SPEC, PATH="").status == 0  # nothing to print
    shutil.rmtree("output")
    assert sopdocs("pack", SPEC).status == 0
    assert ZIP.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="a script is no program there")
@pytest.mark.parametrize("script", ["exit 1", "exit 0", "kill -9 $$", "echo ini bukan LibreOffice"])
def test_a_printer_that_fails_is_told_and_the_pack_is_not_closed(sopdocs: Call, kantor: Path, script: str) -> None:
    (program := kantor / "bin" / "soffice").parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    answer = sopdocs("pack", SPEC, PATH=f"{program.parent}{os.pathsep}/bin{os.pathsep}/usr/bin")
    assert answer.status == 4
    assert "tanpa PDF: 01-perintah/notulen" in answer.err and "paket belum jadi" in answer.err
    assert "Traceback" not in answer.err
    assert not ZIP.exists() and not (FOLDER / "paket.pdf").exists()
    made = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.*") if path.is_file()}
    assert "01-perintah/notulen.docx" in made and "01-perintah/notulen.pdf" not in made
