"""One spec through all stages; many specs, skipped or shared among processes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sopdocs import batch, ledger, pipeline, workspace
from sopdocs.outcome import Outcome
from sopdocs.workspace import Spec, find

EXAMPLE = Path("specs/sop/contoh.yaml")
DOCUMENT = Path("output/sop/contoh.docx")

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture(autouse=True)
def forget() -> None:
    workspace.nearest_profile.cache_clear()


def copies(count: int) -> None:
    for number in range(count):
        EXAMPLE.with_stem(f"salinan-{number}").write_bytes(EXAMPLE.read_bytes())


def build(jobs: int | None = None, force: bool = False) -> list[Outcome]:
    return list(batch.build(find([Path("specs")]), jobs=jobs, force=force))


def states(outcomes: list[Outcome]) -> list[str]:
    return ["tetap" if outcome.kept else "dibuat" if outcome.files else "gagal" for outcome in outcomes]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_spec_becomes_a_word_file() -> None:
    [outcome] = build()
    assert (outcome.status, outcome.files) == (0, (DOCUMENT,))
    assert DOCUMENT.read_bytes().startswith(b"PK")


def test_the_same_spec_gives_the_same_bytes_in_one_process_or_two() -> None:
    copies(4)
    build(jobs=1)
    one = files(Path("output"))
    assert [outcome.spec.path.name for outcome in build(jobs=2, force=True)] == sorted(
        path.name for path in Path("specs/sop").iterdir()
    )
    assert files(Path("output")) == one


def test_line_ends_of_windows_make_no_difference() -> None:
    build()
    before = DOCUMENT.read_bytes()
    EXAMPLE.write_bytes(EXAMPLE.read_bytes().replace(b"\n", b"\r\n"))
    assert states(build()) == ["dibuat"]
    assert DOCUMENT.read_bytes() == before


def test_what_is_up_to_date_is_kept() -> None:
    assert states(build()) == ["dibuat"]
    assert states(build()) == ["tetap"]
    assert states(build(force=True)) == ["dibuat"]


@pytest.mark.parametrize("path", [EXAMPLE, Path("specs/profil.yaml"), DOCUMENT])
def test_what_has_changed_is_built_again(path: Path) -> None:
    build()
    path.write_bytes(path.read_bytes() + b"\n")
    assert states(build()) == ["dibuat"]
    assert states(build()) == ["tetap"]


def test_a_new_profile_builds_again() -> None:
    build()
    Path("specs/sop/profil.yaml").write_text("tampilan: {ukuran: 10}\n", "utf-8")
    workspace.nearest_profile.cache_clear()
    assert states(build()) == ["dibuat"]


def test_a_new_logo_builds_again() -> None:
    png = (Path(__file__).parent / "logo.png").read_bytes()
    Path("specs/sop/lambang.png").write_bytes(png)
    EXAMPLE.write_text(EXAMPLE.read_text("utf-8") + "\ninstansi: {logo: lambang.png}\n", "utf-8")
    assert states(build()) == ["dibuat"]
    Path("specs/sop/lambang.png").write_bytes(png + b" ")
    assert states(build()) == ["dibuat"]


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"[]", b'{"sopdocs": "0.0.1", "files": {}}', b'{"sopdocs": "0.1.0"}', b"[" * 100_000]
)
def test_a_ledger_that_cannot_be_used_is_an_empty_one(content: bytes) -> None:
    build()
    Path("output", ledger.NAME).write_bytes(content)
    assert states(build()) == ["dibuat"]
    assert states(build()) == ["tetap"]


def test_the_ledger_names_no_machine_and_no_time(office: Path) -> None:
    build()
    content = json.loads(Path("output", ledger.NAME).read_text("utf-8"))
    entry = content["files"]["sop/contoh.docx"]
    assert sorted(entry["inputs"]) == ["../profil.yaml", "contoh.yaml"]
    assert office.name not in json.dumps(content, ensure_ascii=False)


def test_a_spec_with_an_error_stops_no_other() -> None:
    copies(1)
    EXAMPLE.write_text("jenis: sop\njudul: [\n", "utf-8")
    outcomes = build()
    assert [outcome.status for outcome in outcomes] == [1, 0]
    assert not DOCUMENT.exists()


def test_a_spec_with_an_error_leaves_its_last_document_alone() -> None:
    build()
    before = DOCUMENT.read_bytes()
    EXAMPLE.write_text("jenis: sop\n", "utf-8")
    assert states(build()) == ["gagal"]
    assert DOCUMENT.read_bytes() == before


def test_what_was_built_is_in_the_ledger_when_the_caller_stops_half_way() -> None:
    copies(1)
    outcomes: Iterator[Outcome] = batch.build(find([Path("specs")]))
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert states(build()) == ["tetap", "dibuat"]


def test_a_bug_in_one_spec_is_told_with_its_traceback() -> None:
    def breaks(spec: Spec) -> Outcome:
        raise ZeroDivisionError(spec.path)

    [spec] = find([Path("specs")])
    outcome = pipeline.guarded(breaks, spec)
    assert outcome.status == 3
    assert "ZeroDivisionError" in outcome.fault


def test_a_check_finds_what_shows_only_in_the_layout() -> None:
    lanes = "".join(f"  p{number}: Pejabat Nomor {number}\n" for number in range(60))
    steps = "".join(f"  - {{uraian: Langkah, pelaksana: p{number}}}\n" for number in range(60))
    EXAMPLE.write_text(f"jenis: sop\njudul: Banyak\npelaksana:\n{lanes}kegiatan:\n{steps}", "utf-8")
    [outcome] = batch.check(find([Path("specs")]))
    assert (outcome.status, outcome.files) == (1, ())
    assert "pl-too-many" in {problem.rule for problem in outcome.problems}
