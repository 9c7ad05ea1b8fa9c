"""`sopdocs pack`: what is made, what stays, and what happens when something is wrong; without LibreOffice."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import Answer, Call
from pack_samples import FOLDER, LAIN, SCAN, SPEC, ZIP, kantor, kecamatan, replaced, scan

from sopdocs.pack.kunci import terkunci
from sopdocs.pdf.opened import pages

__all__ = ["kantor"]

SOP, BEHIND = ("00-sop/data.docx", "00-sop/data.pdf"), ("99-lampiran/lain é.docx", "99-lampiran/lain é.pdf")
DOCUMENTS = (*SOP, "02-data/hasil.pdf", *BEHIND)
ALL = (*DOCUMENTS, "manifest.json", "paket.pdf")


@pytest.fixture(scope="module")
def first(sopdocs: Call, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Answer]:
    """An office with its pack, to be copied only, and what was said when it was made."""
    folder = tmp_path_factory.mktemp("ruang kerja é")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        kecamatan()
        return folder, sopdocs("pack", SPEC)


@pytest.fixture
def packed(first: tuple[Path, Answer], kantor: Path) -> Answer:
    """The office's pack, made: a copy of the first, for it takes a second to make."""
    folder, answer = first
    shutil.copytree(folder, kantor, dirs_exist_ok=True)
    return answer


def contents() -> dict[str, bytes]:
    """Every file of the output that is not hidden: the zip, and those of its folder."""
    names = [path for path in Path("output").rglob("*") if path.is_file() and not path.name.startswith(".")]
    return {path.as_posix(): path.read_bytes() for path in names}


def lines(answer: Answer) -> list[str]:
    """The files that it says it has made, by their names in the pack."""
    return [Path(line).relative_to(FOLDER.parent).as_posix() for line in answer.out.splitlines()]


# What is made


def test_a_pack_is_made_from_nothing_and_told_file_by_file(packed: Answer) -> None:
    assert packed.status == 0
    made = (*SOP, *BEHIND, "paket.pdf", "manifest.json")  # the scan was there already
    assert lines(packed) == [*(f"2025-tw3/{name}" for name in made), "2025-tw3.zip"]
    with ZipFile(ZIP) as zipped:
        assert zipped.namelist() == [f"2025-tw3/{name}" for name in ALL]
        assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in zipped.infolist())
    assert "3 dokumen, " in packed.err and "2 dibuat, 0 tetap; " in packed.err
    assert f"{SPEC}:5:1: peringatan: " in packed.err and "Bundel" in packed.err


def test_the_manifest_tells_what_everything_is_made_from(packed: Answer, kantor: Path) -> None:
    text = (FOLDER / "manifest.json").read_text("utf-8")
    listed = json.loads(text)["berkas"]
    assert set(listed) == {*DOCUMENTS, "paket.pdf"}
    for name, each in listed.items():
        content = (FOLDER / name).read_bytes()
        assert (each["bita"], each["sha256"]) == (len(content), sha256(content).hexdigest())
    made_from = listed["99-lampiran/lain é.pdf"]["dari"]
    own, profile = "specs/kecamatan/sop/lain é.yaml", "specs/kecamatan/profil.yaml"
    assert made_from[own] == sha256(LAIN.read_bytes()).hexdigest() and profile in made_from
    assert set(made_from) == {own, profile, "specs/kecamatan/paket/2025-tw3.yaml (lampiran 1)"}
    assert str(kantor) not in text and kantor.name not in text
    parts = sum(each["halaman"] for name, each in listed.items() if name != "paket.pdf")
    total = parts + json.loads(text)["sampul"]
    assert pages(FOLDER / "paket.pdf") == listed["paket.pdf"]["halaman"] == total


def test_the_same_pack_is_the_same_bytes_in_another_place_and_zone(
    sopdocs: Call, packed: Answer, kantor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ZIP.read_bytes()
    shutil.copytree(kantor / "specs", kantor.parent / "lain" / "specs")
    for path in (kantor.parent / "lain").rglob("*.yaml"):
        os.utime(path, (2_000_000_000, 2_000_000_000))
    monkeypatch.chdir(kantor.parent)
    answer = sopdocs("pack", kantor.parent / "lain" / SPEC, "-o", "hasil", TZ="Asia/Makassar")
    assert answer.status == 0
    assert Path("hasil", *ZIP.parts[1:]).read_bytes() == before


def test_nothing_changed_is_nothing_made(sopdocs: Call, packed: Answer) -> None:
    times = {path: path.stat().st_mtime_ns for path in (ZIP, *FOLDER.rglob("*"))}
    program = (
        f"import sys; sys.argv[1:] = ['pack', {str(SPEC)!r}]\n"
        "from sopdocs.cli import main\n"
        "try: main()\n"
        "finally: print(sorted({'pypdf', 'openpyxl', 'lxml', 'pygraphviz'} & sys.modules.keys()))"
    )
    finished = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert finished.stdout == "[]\n"
    assert "0 dibuat, 2 tetap" in finished.stderr
    assert {path: path.stat().st_mtime_ns for path in (ZIP, *FOLDER.rglob("*"))} == times
    again = [name for name in lines(packed) if not name.endswith("manifest.json")]  # which comes out the same
    assert lines(sopdocs("pack", SPEC, "--force")) == again


def test_one_change_makes_what_depends_on_it(sopdocs: Call, packed: Answer) -> None:
    replaced(LAIN, "1 hari", "2 hari")
    answer = sopdocs("pack", SPEC)
    made = ["99-lampiran/lain é.docx", "99-lampiran/lain é.pdf", "paket.pdf", "manifest.json"]
    assert lines(answer) == [f"2025-tw3/{name}" for name in made] + ["2025-tw3.zip"]
    assert "1 dibuat, 1 tetap" in answer.err and "dibuat: 99-lampiran/lain é" in answer.err


def test_what_is_damaged_is_made_again(sopdocs: Call, packed: Answer) -> None:
    before = contents()
    for name in before:
        Path(name).write_bytes(Path(name).read_bytes() + b" ")
        assert sopdocs("pack", SPEC).status == 0
        assert contents() == before, name
    ZIP.unlink()
    assert lines(sopdocs("pack", SPEC)) == ["2025-tw3.zip"]


def test_what_no_longer_belongs_goes_and_what_somebody_has_put_there_stays(sopdocs: Call, packed: Answer) -> None:
    (FOLDER / "02-data" / "catatan.txt").write_text("milik kami")
    (FOLDER / "02-data" / ".sopdocs-1.tmp").write_text("setengah")
    ZIP.with_name(f".sopdocs-{ZIP.name}-1.tmp").write_text("setengah")
    replaced(SPEC, "lampiran: [../sop/lain é.yaml]", "lampiran: [../pindaian/hasil.pdf]")
    replaced(SPEC, "  2: ../pindaian/hasil.pdf", "  2: ../sop/lain é.yaml")
    answer = sopdocs("pack", SPEC)
    assert answer.status == 0
    assert f"{FOLDER / '02-data' / 'catatan.txt'}:1:1: peringatan: berkas ini bukan bagian dari paket" in answer.err
    left = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    documents = {"00-sop/data.docx", "00-sop/data.pdf", "02-data/lain é.docx", "02-data/lain é.pdf"}
    here = {"99-lampiran/hasil.pdf", "paket.pdf", "manifest.json", ".sopdocs.json"}
    assert left == documents | here | {"02-data/catatan.txt"}
    with ZipFile(ZIP) as zipped:
        assert not [name for name in zipped.namelist() if "catatan" in name]
    assert not list(FOLDER.parent.glob("*.tmp")) + list(FOLDER.parent.glob(".*.tmp"))


# Mistakes of the author


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("../sop/lain é.yaml", "2025-tw3.yaml", "paket ini menyebut dirinya sendiri"),
        ("../sop/lain é.yaml", "lain.yaml", "bukan dokumen (jenis: paket)"),
        ("periode:", "kinerja: ../kinerja/2025.yaml\nperiode:", "2025.yaml"),
        ("../sop/lain é.yaml", "../sop/lain é.yaml, ../arsip/lain é.yaml", "99-lampiran/lain é"),
        ("../sop/lain é.yaml", "../pindaian/hasil.pdf, ../arsip/hasil.pdf", "99-lampiran/hasil"),
        ("../pindaian/hasil.pdf", "../pindaian/tidak-ada.pdf", "tidak-ada.pdf"),
        ("jenis: paket", "jenis: paket\nkunci: x", 'kunci "kunci" tidak dikenal'),
    ],
)
def test_an_error_in_the_spec_keeps_the_old_pack_as_it_is(
    sopdocs: Call, packed: Answer, before: str, after: str, told: str
) -> None:
    shutil.copy(SPEC, SPEC.with_name("lain.yaml"))
    (arsip := SPEC.parents[1] / "arsip").mkdir()
    for path in (LAIN, SCAN):
        shutil.copy(path, arsip)
    was = contents()
    replaced(SPEC, before, after)
    answer = sopdocs("pack", SPEC)
    assert (answer.status, answer.out) == (1, "")
    assert told in answer.err and f"{SPEC}:" in answer.err and "Traceback" not in answer.err
    assert "paket belum jadi" in answer.err and f"paket lama tetap: {ZIP}" in answer.err
    assert contents() == was


def test_an_error_in_a_document_is_told_and_named_and_the_pack_is_not_closed(sopdocs: Call, packed: Answer) -> None:
    was = contents()
    replaced(LAIN, "pelaksana: staf, waktu: 1 jam", "pelaksana: stf, waktu: 1 jam")
    answer = sopdocs("pack", SPEC)
    assert (answer.status, answer.out) == (1, "")
    assert f"{LAIN}:11:" in answer.err and f"gagal: 99-lampiran/lain é ({LAIN})" in answer.err
    assert contents() == was


def test_documents_are_checked_beside_an_error_of_the_spec(sopdocs: Call, kantor: Path) -> None:
    replaced(SPEC, "  1: tidak", "  9: tidak")
    replaced(LAIN, "pelaksana: staf, waktu: 1 jam", "pelaksana: stf, waktu: 1 jam")
    answer = sopdocs("pack", SPEC)
    assert (answer.status, answer.out) == (1, "")
    assert f"{SPEC}:6:" in answer.err and f"{LAIN}:11:" in answer.err
    assert not FOLDER.exists()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\nrusak", scan()[:-300]])
def test_a_pdf_that_cannot_be_used_is_an_error_where_it_is_named(sopdocs: Call, kantor: Path, content: bytes) -> None:
    SCAN.write_bytes(content)
    answer = sopdocs("pack", SPEC)
    assert answer.status == 1
    assert f"{SPEC}:7:6: error: " in answer.err and "hasil.pdf" in answer.err and "Traceback" not in answer.err
    assert not ZIP.exists()


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["pack"], 2, "sebutkan berkas jenis: paket"),
        (["pack", "-"], 2, "masukan standar"),
        (["pack", "specs/kecamatan/sop/data.yaml"], 1, "ini bukan paket (jenis: sop)"),
        (["pack", "specs/kecamatan/profil.yaml"], 1, "jenis"),
        (["pack", "tidak-ada.yaml"], 2, "tidak-ada.yaml tidak ada"),
        (["pack", "--verify", "tidak-ada.zip"], 2, "tidak-ada.zip tidak ada"),
        (["pack", str(SPEC), "--verify", "x.zip"], 2, "tidak dapat dipakai bersama"),
    ],
)
def test_a_call_that_makes_no_pack_says_why(
    sopdocs: Call, kantor: Path, arguments: list[str], status: int, told: str
) -> None:
    answer = sopdocs(*arguments)
    assert (answer.status, answer.out) == (status, "")
    assert told in answer.err and "Traceback" not in answer.err
    assert not Path("output").exists()


# Faults of the machine


def test_a_second_process_in_the_same_folder_ends_at_once(sopdocs: Call, packed: Answer) -> None:
    with terkunci(ZIP.with_name(".2025-tw3.kunci")):
        answer = sopdocs("pack", SPEC)
        assert (answer.status, answer.out) == (4, "")
        assert "paket ini sedang dibuat proses lain" in answer.err
    assert sopdocs("pack", SPEC).status == 0


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
@pytest.mark.parametrize("full", ["2025-tw3.zip", "2025-tw3/paket.pdf", "2025-tw3/00-sop/data.docx"])
def test_a_full_disk_leaves_no_half_file_and_the_old_zip(sopdocs: Call, packed: Answer, full: str) -> None:
    size = (FOLDER.parent / full).stat().st_size
    was = contents()
    for path in (SPEC.parents[1] / "sop").iterdir():
        replaced(path, "1 jam", "2 jam")
    answer = limited(size - 1000)
    assert answer.returncode == 4
    assert "lebih besar daripada yang diperbolehkan" in answer.stderr and "Traceback" not in answer.stderr
    assert f"paket lama tetap: {ZIP}" in answer.stderr
    now = contents()
    assert now[ZIP.as_posix()] == was[ZIP.as_posix()]
    assert not list(Path("output").rglob("*.tmp"))
    assert sopdocs("pack", SPEC).status == 0
    again = contents()
    shutil.rmtree("output")
    assert sopdocs("pack", SPEC).status == 0
    assert contents() == again


def limited(size: int) -> subprocess.CompletedProcess[str]:
    """A run that can write no file of more bytes."""
    program = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))\n"
        f"sys.argv[1:] = ['pack', {str(SPEC)!r}]\n"
        "from sopdocs.cli import main; main()"
    )
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_what_was_killed_is_resumed_to_the_same_zip(sopdocs: Call, packed: Answer) -> None:
    whole = contents()
    shutil.rmtree("output")
    for sign in ("00-sop/data.docx", "99-lampiran/lain é.pdf", "paket.pdf"):
        killed_when(FOLDER / sign)
        assert all(content == whole[name] for name, content in contents().items())
    assert sopdocs("pack", SPEC).status == 0
    assert contents() == whole
    assert not list(Path("output").rglob(".*.tmp"))


def killed_when(sign: Path) -> None:
    """A run that is killed as soon as that file is there."""
    process = subprocess.Popen([sys.executable, "-m", "sopdocs", "pack", SPEC], stderr=subprocess.DEVNULL)
    while process.poll() is None and not sign.exists():
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.wait()


def test_a_folder_that_cannot_be_made_is_a_fault_of_the_machine(sopdocs: Call, kantor: Path) -> None:
    FOLDER.parent.mkdir(parents=True)
    FOLDER.write_text("milik orang lain")
    answer = sopdocs("pack", SPEC)
    assert (answer.status, answer.out) == (4, "")
    assert "Traceback" not in answer.err
    assert FOLDER.read_text() == "milik orang lain"
