"""What the ledger of an output folder keeps: problems, what others have added, what was made before the end."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from sopdocs import batch, ledger, workspace
from sopdocs.ledger import fingerprint
from sopdocs.outcome import Outcome
from sopdocs.problems import Problem
from sopdocs.workspace import Spec, find

EXAMPLE = Path("specs/sop/contoh.yaml")
FILE = Path("output", ledger.NAME)

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture(autouse=True)
def forget() -> None:
    workspace.nearest_profile.cache_clear()


def build() -> list[Outcome]:
    return list(batch.build(find([Path("specs")]), jobs=1))


def spec_of(name: str, **more: object) -> Spec:
    return replace(find([EXAMPLE])[0], name=Path(name), **more)  # type: ignore[arg-type]


def made(spec: Spec) -> Path:
    """Its Word file."""
    spec.output.mkdir(exist_ok=True)
    spec.target(".docx").write_text(spec.name.name)
    return spec.target(".docx")


def problem(file: Path, line: int) -> Problem:
    return Problem(str(file), line, 3, "peringatan", "belum diisi", "kosong", "isi", "")


def test_what_is_up_to_date_tells_its_problems_again() -> None:
    profile = Path("specs/profil.yaml")
    profile.write_text(f"jenis: sop\n{profile.read_text('utf-8')}", "utf-8")
    [first], [second] = build(), build()
    assert (first.kept, second.kept) == (False, True)
    assert {each.file for each in first.problems} == {str(profile), str(EXAMPLE)}
    assert second.problems == first.problems


def test_problems_are_told_in_the_names_of_the_caller(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [first] = build()
    monkeypatch.chdir("specs")
    workspace.nearest_profile.cache_clear()
    [second] = batch.build(find([Path()]), jobs=1)
    assert second.kept
    assert (
        {each.file for each in second.problems}
        == {str(Path("sop/contoh.yaml"))}
        != {each.file for each in first.problems}
    )


def test_problems_of_a_part_move_with_it_and_those_of_other_files_stay() -> None:
    spec, other = spec_of("bagian", part=("langkah", "1"), words="a"), Path("specs/sop/narasi/x.md")
    book = ledger.load(Path("output"))
    book.record(made(spec), spec, {}, [problem(EXAMPLE, 12), problem(other, 12)], line=10)
    told = book.problems(spec.target(".docx"), spec, line=17)
    assert [(each.file, each.line) for each in told] == [(str(EXAMPLE), 19), (str(other), 12)]  # 12 - 10 + 17


def test_two_builds_at_once_keep_what_the_other_has_added() -> None:
    one, two = ledger.load(Path("output")), ledger.load(Path("output"))
    for book, name in ((one, "a"), (two, "b"), (one, "c")):
        spec = spec_of(name)
        book.record(made(spec), spec, {EXAMPLE: fingerprint(EXAMPLE)})
        book.save()
    assert sorted(ledger.load(Path("output")).entries) == ["a.docx", "b.docx", "c.docx"]


def test_a_ledger_is_saved_while_building_but_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(ledger, "monotonic", lambda: now[0])
    book, known = ledger.load(Path("output")), []
    for count in range(10):
        spec, now[0] = spec_of(str(count)), count * 0.4
        book.record(made(spec), spec, {EXAMPLE: fingerprint(EXAMPLE)})
        book.save_at_times()
        known.append(len(ledger.load(Path("output")).entries))
    assert known == [1, 1, 1, 4, 4, 4, 7, 7, 7, 10]  # at 0, 1.2, 2.4 and 3.6 seconds


@pytest.mark.parametrize("problems", ["x", [1], [["x.yaml", 1, 1]], [["x.yaml", "satu", 1, "error", "", "", "", ""]]])
def test_a_ledger_with_broken_problems_is_an_empty_one(problems: object) -> None:
    build()
    content = json.loads(FILE.read_text("utf-8"))
    content["files"]["sop/contoh.docx"]["problems"] = problems
    FILE.write_text(json.dumps(content), "utf-8")
    assert [outcome.kept for outcome in build()] == [False]


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_killed_build_does_not_begin_from_nothing() -> None:
    for number in range(400):
        EXAMPLE.with_stem(f"salinan-{number:03}").write_bytes(EXAMPLE.read_bytes())
    command = [sys.executable, "-m", "sopdocs", "build", "-j", "1"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    while not FILE.is_file() or len(json.loads(FILE.read_bytes())["files"]) < 2:
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    known = len(json.loads(FILE.read_bytes())["files"])
    outcomes = build()
    assert sum(outcome.kept for outcome in outcomes) == known
    assert all(outcome.files for outcome in outcomes)
