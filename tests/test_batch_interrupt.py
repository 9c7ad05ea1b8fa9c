"""An interrupt while LibreOffice prints: nothing half done, nothing left running, and what is done stays done."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Call
from test_libreoffice import Place

from sopdocs import ledger

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")

PRINTS_ONE = r'(here / "pid").write_text(str(os.getpid())); pdf.write_bytes(b"%PDF-1.6\n%%EOF\n"); time.sleep(600)'
LETTER = "jenis: surat-pengantar\nkepada: Bupati\ndaftar: [{uraian: Laporan}]\n"


def ends(process: int) -> bool:
    """Whether it is gone within seconds: the system takes a moment to bury what is killed."""
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_while_printing_keeps_what_is_printed(sopdocs: Call, office: Path, sign: signal.Signals) -> None:
    for name in "abc":
        Path(f"specs/{name}.yaml").write_text(LETTER, "utf-8")
    place, rest = Place(office / "bin"), office / "tmp"
    for folder in (place.folder, rest):
        folder.mkdir()
    place.install(PRINTS_ONE)
    surroundings = {**os.environ, "PATH": f"{place.folder}:{os.environ['PATH']}", "TMPDIR": str(rest)}
    command = [sys.executable, "-m", "sopdocs", "build", "--pdf", "specs/a.yaml", "specs/b.yaml", "specs/c.yaml"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, env=surroundings)
    while not Path("output/a.pdf").exists():
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(0.2)
    process.send_signal(sign)
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err.strip()) == (130, "Dibatalkan.")
    assert ends(int((place.folder / "pid").read_text()))
    assert not list(rest.iterdir()) and not list(office.rglob("*.tmp"))
    assert sorted(ledger.load(Path("output")).entries) == ["a.docx", "a.pdf", "b.docx", "c.docx"]
    place.install()
    answer = sopdocs(*command[3:], PATH=surroundings["PATH"])
    assert (answer.status, answer.out.split()) == (
        0,
        [f"output/{name}" for name in ("b.docx", "b.pdf", "c.docx", "c.pdf")],
    )


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="children are found in /proc")
def test_the_processes_of_a_killed_build_end_with_it(office: Path) -> None:
    example = Path("specs/sop/contoh.yaml").read_bytes()
    for number in range(300):
        Path(f"specs/sop/{number}.yaml").write_bytes(example)
    command = [sys.executable, "-m", "sopdocs", "build", "-j", "2"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not list(Path("output").rglob("*.docx")):
        assert process.poll() is None
        time.sleep(0.05)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.kill()
    process.wait()
    assert len(children) == 3  # two at work, and the one of Python that tidies up
    assert all(ends(int(child)) for child in children)
    assert not list(office.rglob("*.tmp"))
