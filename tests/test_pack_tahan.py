"""A pack under fire: a printer that is stopped, an archived zip that somebody has had his hands on."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from conftest import Call
from pack_samples import FOLDER, SPEC, kantor, packed, replaced, scan
from test_libreoffice import Files, Place, files, soffice

from sopdocs.libreoffice import convert
from sopdocs.pack.periksa_zip import periksa_zip

__all__ = ["files", "kantor", "packed", "soffice"]

MANIFEST = "2025-tw3/manifest.json"
LISTED, FLAGS = b"PK\x01\x02", 8
"""How each entry in the list of a zip begins, and where it has its flags."""


def written(packed: Path, path: Path, change: Callable[[bytes], bytes], method: int = ZIP_DEFLATED) -> Path:
    """The zip with another manifest."""
    with ZipFile(packed) as old, ZipFile(path, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == MANIFEST else old.read(name))
    return path


def edited(**keys: Any) -> Callable[[bytes], bytes]:
    return lambda content: json.dumps(json.loads(content) | keys).encode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (edited(temuan=[]), "isinya diubah sesudah paket ditutup"),
        (edited(judul="Pengumpulan Data Lain"), "isinya diubah sesudah paket ditutup"),
        (edited(sampul=float("inf")), "rusak, atau bukan dari sopdocs"),
        (edited(sampul=-1), "rusak, atau bukan dari sopdocs"),
        (edited(sampul="tujuh"), "rusak, atau bukan dari sopdocs"),
        (edited(format=float("nan")), "rusak, atau bukan dari sopdocs"),
        (edited(sidik=None), "isinya diubah sesudah paket ditutup"),
        (lambda content: b'{"format": ' + b"9" * 5000 + b"}", "rusak, atau bukan dari sopdocs"),
    ],
)
def test_a_manifest_that_somebody_has_edited_is_told(
    packed: Path, tmp_path: Path, change: Callable[[bytes], bytes], told: str
) -> None:
    assert periksa_zip(written(packed, tmp_path / "x.zip", change)).salah == (f"manifest.json: {told}",)


def test_a_manifest_that_only_stands_in_other_lines_is_whole(packed: Path, tmp_path: Path) -> None:
    assert periksa_zip(written(packed, tmp_path / "x.zip", edited())).salah == ()


def test_a_zip_with_a_password_is_told_as_that(packed: Path, tmp_path: Path) -> None:
    content, path = bytearray(packed.read_bytes()), tmp_path / "x.zip"
    at = content.find(LISTED)
    while at >= 0:
        content[at + FLAGS] |= 1
        at = content.find(LISTED, at + 1)
    path.write_bytes(content)
    [sentence] = periksa_zip(path).salah
    assert sentence.startswith("dikunci dengan kata sandi")


def test_a_zip_of_another_method_is_not_called_damaged(packed: Path, tmp_path: Path) -> None:
    [sentence] = periksa_zip(written(packed, tmp_path / "x.zip", edited(), ZIP_BZIP2)).salah
    assert sentence.startswith("manifest.json: dipadatkan dengan cara yang tidak lazim")


def test_a_name_from_outside_does_not_move_the_cursor(packed: Path, tmp_path: Path) -> None:
    path = written(packed, tmp_path / "x.zip", edited())
    with ZipFile(path, "a") as zipped:
        zipped.writestr("2025-tw3/\x1b[2Jutuh.txt", b"")
    assert periksa_zip(path).salah == ("_[2Jutuh.txt: tidak disebut di manifest",)


@pytest.mark.skipif(sys.platform == "win32", reason="the small programs are scripts with a first line #!")
def test_a_printer_that_is_stopped_leaves_no_temporary_files(
    soffice: Place, files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder := tmp_path / "sementara").mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    soffice.install('import tempfile; tempfile.mkdtemp(); (here / "pernah").touch(); time.sleep(600)')
    assert len(convert(files("a"))) == 1
    assert (soffice.folder / "pernah").is_file() and not list(folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="the small programs are scripts with a first line #!")
def test_a_pdf_that_does_not_fit_on_the_disk_is_not_told_in_the_words_of_libreoffice(
    soffice: Place, files: Files
) -> None:
    soffice.install(
        'print("Error: (SfxBaseModel::impl_store <file:///x.pdf> failed: 0x20d)", file=sys.stderr); continue'
    )
    [fault] = convert(files("a")).values()
    assert "LibreOffice tidak dapat menulisnya di " in fault and "0x20d" not in fault


def test_documents_of_a_refused_pack_are_not_called_made(sopdocs: Call, kantor: Path) -> None:
    replaced(SPEC, "1: tidak", "9: tidak")
    answer = sopdocs("pack", SPEC)
    assert answer.status == 1
    assert "paket belum jadi: 0 dibuat, 0 tetap" in answer.err


NOTULEN = "{jenis: notulen, isi: {judul: NOTULEN RAPAT TIM}}"
PRINTS_JUNK = 'pdf.write_bytes(b"%PDF-1.6 bukan isi sebuah PDF %%EOF"); continue'


@pytest.mark.skipif(sys.platform == "win32", reason="the small programs are scripts with a first line #!")
def test_a_printer_that_prints_junk_is_told_and_its_junk_is_not_kept(
    sopdocs: Call, soffice: Place, kantor: Path
) -> None:
    replaced(SPEC, "1: tidak", f"1: {NOTULEN}")
    pdf = FOLDER / "01-perintah" / "notulen.pdf"
    soffice.install(PRINTS_JUNK)
    answer = sopdocs("pack", SPEC)
    assert answer.status == 4
    assert f"{pdf} yang dicetak LibreOffice rusak, jadi dihapus; jalankan lagi" in answer.err
    assert not pdf.exists()
    (kantor / "baik.pdf").write_bytes(scan(1))
    soffice.install(f"pdf.write_bytes(Path({str(kantor / 'baik.pdf')!r}).read_bytes()); continue")
    answer = sopdocs("pack", SPEC)
    assert (answer.status, pdf.read_bytes()) == (0, scan(1)), answer.err
