"""What several tests share: the command line as a user calls it, a workspace, and goldens.

`pytest --accept` rewrites the goldens with what the program says now.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # a slow machine is no fault
settings.load_profile("house")

GOLDENS = Path(__file__).parent / "goldens"


class Call(Protocol):
    """`sopdocs` with these arguments, in the current folder, with `stdin` and more environment."""

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", **environment: str) -> "Answer": ...


class Answer:
    """What a call of `sopdocs` said; `bytes` is its standard output as it came."""

    def __init__(self, finished: subprocess.CompletedProcess[bytes]) -> None:
        self.status = finished.returncode
        self.bytes = finished.stdout
        self.err = finished.stderr.decode("utf-8").replace("\r\n", "\n")

    @property
    def out(self) -> str:
        return self.bytes.decode("utf-8").replace("\r\n", "\n")


@pytest.fixture(scope="session")
def sopdocs() -> Call:
    """The command line in a process of its own."""

    def call(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> Answer:
        command = [sys.executable, "-m", "sopdocs", *map(str, arguments)]
        surroundings = {**os.environ, "PYTHONUTF8": "1", **environment}
        return Answer(subprocess.run(command, input=stdin, capture_output=True, env=surroundings, check=False))

    return call


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new workspace, in a folder whose name has a space and a letter beyond ASCII; it is the current folder."""
    from sopdocs import workspace

    folder = tmp_path / "ruang kerja é"
    (folder / "specs" / "sop").mkdir(parents=True)
    examples = workspace.templates() / "spec"
    (folder / "specs" / "profil.yaml").write_bytes((examples / "profil.yaml").read_bytes())
    (folder / "specs" / "sop" / "contoh.yaml").write_bytes((examples / "sop.yaml").read_bytes())
    monkeypatch.chdir(folder)
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the goldens with what the program says now")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the golden file of that name."""

    def compare(name: str, text: str) -> None:
        path = GOLDENS / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_text("utf-8")

    return compare
