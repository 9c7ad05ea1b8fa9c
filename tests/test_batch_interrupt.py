"""An interrupt while LibreOffice prints: nothing half done, nothing left running, and what is done stays done."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Call

from sopdocs import ledger

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")

PROGRAM = """#!/bin/sh
''''exec "{python}" "$0" "$@" #'''
import os, sys, time
from pathlib import Path
here = Path(__file__).parent
if "--version" in sys.argv:
    sys.exit(print("LibreOffice 7.4.7.2 40(Build:2)"))
(here / "pid").write_text(str(os.getpid()))
for document in [Path(name) for name in sys.argv if name.endswith(".docx")]:
    document.with_suffix(".pdf").write_bytes(b"%PDF-1.6\\n%%EOF\\n")
    {then}
"""
LETTER = "jenis: surat-pengantar\nkepada: Bupati\ndaftar: [{uraian: Laporan}]\n"


def install(folder: Path, then: str) -> Path:
    """A program that stands for LibreOffice: `then` is what it does after the first PDF."""
    folder.mkdir(exist_ok=True)
    (folder / "soffice").write_text(PROGRAM.format(python=sys.executable, then=then))
    (folder / "soffice").chmod(0o755)
    return folder


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
    folder, rest = install(office / "bin", "time.sleep(600)"), office / "tmp"
    rest.mkdir()
    surroundings = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "TMPDIR": str(rest)}
    command = [sys.executable, "-m", "sopdocs", "build", "--pdf", "specs/a.yaml", "specs/b.yaml", "specs/c.yaml"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, env=surroundings)
    while not Path("output/a.pdf").exists():
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(0.2)
    process.send_signal(sign)
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err.strip()) == (130, "Dibatalkan.")
    assert ends(int((folder / "pid").read_text()))
    assert not list(rest.iterdir()) and not list(office.rglob("*.tmp"))
    assert sorted(ledger.load(Path("output")).entries) == ["a.docx", "a.pdf", "b.docx", "c.docx"]
    install(folder, "pass")
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
