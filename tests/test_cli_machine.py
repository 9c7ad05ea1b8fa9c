"""Other programs, the disk and the fonts: what the machine gives and refuses."""

import sys
import time
from pathlib import Path

import pytest

from sopdocs.cli.fonts import installed
from sopdocs.errors import MachineError
from sopdocs.files import read, save
from sopdocs.run import run


def test_a_program_answers() -> None:
    finished = run([sys.executable, "-c", "import sys; print('é'); print('x', file=sys.stderr); sys.exit(7)"], limit=60)
    assert (finished.status, finished.output.strip(), finished.errors.strip()) == (7, "é", "x")


def test_a_program_has_no_input() -> None:
    assert run([sys.executable, "-c", "import sys; print(len(sys.stdin.read()))"], limit=60).output.strip() == "0"


def test_a_missing_program_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="tidak dapat dijalankan"):
        run([str(tmp_path / "tidak-ada")], limit=60)


def test_a_program_out_of_time_is_stopped_with_what_it_started(tmp_path: Path) -> None:
    sign = tmp_path / "masih hidup"
    child = f"import time, pathlib; time.sleep(3); pathlib.Path({str(sign)!r}).touch()"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    with pytest.raises(MachineError, match="tidak selesai dalam 1 detik"):
        run([sys.executable, "-c", parent], limit=1)
    time.sleep(3)
    assert not sign.exists()


def test_a_file_is_saved_with_its_folders_and_without_leftovers(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b c é" / "x.docx"
    save(target, b"lama")
    save(target, b"baru")
    assert [path.read_bytes() for path in target.parent.iterdir()] == [b"baru"]


def test_a_file_that_cannot_be_saved_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "y").touch()
    with pytest.raises(MachineError, match="tidak dapat ditulis"):
        save(tmp_path / "x", b"baru")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that takes no folders")
def test_a_place_without_folders_is_told_as_that() -> None:
    with pytest.raises(MachineError, match="di tempat itu tidak dapat ada folder baru"):
        save(Path("/proc/x/y.docx"), b"")


def test_a_name_that_is_too_long_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    with pytest.raises(MachineError):
        save(tmp_path / ("x" * 300), b"")
    with pytest.raises(MachineError):
        read(tmp_path / "tidak-ada")


def test_fonts_are_found_without_fontconfig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("HOME", tmp_path), ("LOCALAPPDATA", tmp_path), ("PATH", "")):
        monkeypatch.setenv(name, str(value))
    before = installed()
    for folder in (".local/share/fonts", "Library/Fonts", "Microsoft/Windows/Fonts"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "CALIBRI.TTF").touch()
    assert installed() == before | {"Calibri"}
