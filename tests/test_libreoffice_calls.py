"""Calls of LibreOffice that go wrong: it hangs, writes in bits, lets another process work, is left alone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_libreoffice import HANGS, Files, Place, files, printed, soffice

from sopdocs.errors import MachineError
from sopdocs.files import save
from sopdocs.libreoffice import call, convert

__all__ = ["files", "soffice"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the small programs are scripts with a first line #!")

CONVERT = """import sys
from pathlib import Path
from sopdocs.libreoffice import convert
print(convert({Path(sys.argv[1]): Path(sys.argv[2])}))"""
BACKGROUND = """
if os.fork():
    os._exit(0)  # the one that was called returns at once; its child makes the PDFs
time.sleep(0.3)
"""


def test_the_pdfs_before_a_hang_are_saved_while_it_hangs(soffice: Place, files: Files) -> None:
    soffice.install(HANGS)
    targets = files("a", "b", "macet", "c")
    told: list[str] = []
    faults = convert(targets, done=lambda file: told.append(f"{file.read_text()} {targets[file].is_file()}"))
    assert told == ["a True", "b True", "c True"]
    assert [file.read_text() for file in faults] == ["macet"]
    assert soffice.calls() == [4, 1, 1]  # all · c · macet once more


def test_who_works_slowly_but_goes_on_is_not_stopped(soffice: Place, files: Files) -> None:
    soffice.install("time.sleep(0.9)")
    targets = files("a", "b", "c")
    assert convert(targets) == {}  # 2.7 seconds in all, never more than two of silence
    assert soffice.calls() == [3]


def test_a_pdf_that_is_still_being_written_is_not_taken(soffice: Place, files: Files) -> None:
    soffice.install(
        'out = pdf.open("wb"); out.write(b"%PDF-1.6\\n" + content * 4); out.flush(); time.sleep(0.4);'
        'out.write(content * 5 + b"\\n%%EOF\\n"); out.close(); continue'
    )
    targets = files("abc")
    assert convert(targets) == {}
    assert printed(targets) == ["abc" * 9]


def test_a_program_that_returns_at_once_and_lets_another_work_is_waited_for(soffice: Place, files: Files) -> None:
    soffice.install()
    program = soffice.folder / "soffice"
    program.write_text(
        program.read_text().replace("for document in documents:", f"{BACKGROUND}\nfor document in documents:")
    )
    targets = files("a", "b")
    assert convert(targets) == {}
    assert printed(targets) == ["a", "b"]


def test_a_program_that_does_not_end_when_all_is_done_is_ended(
    soffice: Place, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sopdocs.run._GRACE", 0.3)
    soffice.install()
    with (soffice.folder / "soffice").open("a") as program:
        print("(here / 'pid').write_text(str(os.getpid())); time.sleep(600)", file=program)
    assert convert(targets := files("a")) == {}
    assert printed(targets) == ["a"]
    assert is_gone(int((soffice.folder / "pid").read_text()))


def is_gone(process: int) -> bool:
    """Within ten seconds."""
    for _ in range(100):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat")
            if state.is_file() and state.read_text().rpartition(")")[2].split()[0] == "Z":
                return True  # dead, and nobody has asked for its status
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_sopdocs_leaves_no_program_running(soffice: Place, tmp_path: Path, sign: signal.Signals) -> None:
    soffice.install('(here / "pid").write_text(str(os.getpid())); time.sleep(600)')
    (tmp_path / "a.docx").write_text("a")
    command = [sys.executable, "-c", CONVERT, str(tmp_path / "a.docx"), str(tmp_path / "a.pdf")]
    with subprocess.Popen(command, env={**os.environ, "TMPDIR": str(tmp_path)}) as caller:
        pid = soffice.folder / "pid"
        while not (pid.is_file() and pid.read_text()):
            assert caller.poll() is None
            time.sleep(0.05)
        caller.send_signal(sign)
    assert is_gone(int(pid.read_text()))


def test_two_processes_print_at_the_same_time(soffice: Place, tmp_path: Path) -> None:
    soffice.install("time.sleep(0.2)")
    (tmp_path / "a.docx").write_text("a")
    callers = [
        subprocess.Popen(
            [sys.executable, "-c", CONVERT, str(tmp_path / "a.docx"), str(tmp_path / f"{number}.pdf")],
            stdout=subprocess.PIPE,
        )
        for number in range(2)
    ]
    assert [caller.communicate()[0].strip() for caller in callers] == [b"{}", b"{}"]
    assert printed({Path(str(number)): tmp_path / f"{number}.pdf" for number in range(2)}) == ["a", "a"]


def test_a_full_disk_for_temporary_files_is_said(soffice: Place, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    soffice.install("continue")
    monkeypatch.setattr(call, "LITTLE", 10**18)
    [fault] = set(convert(files("a", "b")).values())
    assert "ruang penyimpanan di" in fault and "penuh" in fault
    monkeypatch.setenv("TMPDIR", "/tidak/ada")
    monkeypatch.setattr("tempfile.tempdir", "/tidak/ada")
    with pytest.raises(MachineError, match="folder sementara tidak dapat dibuat"):
        convert(files("a"))


def test_a_done_that_stops_everything_leaves_nothing_behind(soffice: Place, files: Files, tmp_path: Path) -> None:
    soffice.install('(here / "pid").write_text(str(os.getpid())); time.sleep(0.3)')

    def stop(file: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert(files("a", "b"), done=stop)
    assert is_gone(int((soffice.folder / "pid").read_text()))


def test_a_program_that_cannot_be_started_is_said(soffice: Place, files: Files) -> None:
    save(soffice.folder / "soffice", b"#!/tidak/ada\n")
    (soffice.folder / "soffice").chmod(0o755)
    [fault] = convert(files("a")).values()
    assert "bukan LibreOffice, atau rusak" in fault
