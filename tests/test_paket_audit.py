"""The audit of a pack, seen from the command line: `check` tells all that `pack` will."""

from pathlib import Path

import pytest
from conftest import Call
from paket_samples import TW3, office

PAKET = "specs/paket/tw3.yaml"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    office(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "specs"


def places(text: str) -> list[str]:
    """`file:line:column rule` of each problem, in the order in which they are told."""
    told = [line.split(" ", 1) for line in text.splitlines() if line.startswith("specs/")]
    return [f"{place.removeprefix('specs/').rstrip(':')} {rest[rest.rindex('[') + 1 : -1]}" for place, rest in told]


def test_what_only_shows_when_a_document_is_laid_out_is_told_before_anything_is_built(
    workspace: Path, sopdocs: Call
) -> None:
    """A realisasi that nobody has told is missed by the rekap as it is composed, not as its spec is read."""
    (workspace / "kinerja/2025-tw3.yaml").write_text(TW3.replace("{nilai: 82, bukti: Laporan survei}", ""), "utf-8")
    checked, built = sopdocs("check", PAKET), sopdocs("build", PAKET)
    assert "kinerja/2025-tw3.yaml:5:7 rl-kosong" in places(checked.err)
    assert places(built.err) == places(checked.err)
