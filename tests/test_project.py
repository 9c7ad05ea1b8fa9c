"""The house keeps its own rules: style, types, walls, and a README that names what there is."""

import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import sopdocs
from sopdocs import pipeline, workspace
from sopdocs.cli import COMMANDS
from sopdocs.kinds import KINDS, get
from sopdocs.kinds.sheet import Sheet

HOUSE = Path(__file__).parent.parent
README = HOUSE / "README.md"
README_ID = HOUSE / "README.id.md"
BIN = Path(sys.executable).parent
CHECKS = {
    "ruff check": [BIN / "ruff", "check", "."],
    "mypy": [BIN / "mypy"],
    "import walls": [BIN / "lint-imports"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_code_passes(check: str) -> None:
    finished = subprocess.run(CHECKS[check], cwd=HOUSE, capture_output=True, encoding="utf-8", check=False)
    assert finished.returncode == 0, f"{finished.stdout}{finished.stderr}"


def test_the_specs_in_the_readme_build_without_a_finding() -> None:
    for text in re.findall(r"```yaml\n(jenis: .*?)```", README.read_text("utf-8"), re.DOTALL):
        laid = pipeline.lay_out(workspace.Spec(Path("README"), None, Path(), Path("README"), text.encode()))
        assert laid.document is not None
        assert laid.problems == ()


def test_the_specs_for_offices_in_the_indonesian_readme_build(tmp_path: Path) -> None:
    profile, *specs = re.findall(r"```yaml\n((?:instansi|jenis): ?.*?)```", README_ID.read_text("utf-8"), re.DOTALL)
    folder = tmp_path / "specs"
    folder.mkdir()
    (folder / "profil.yaml").write_text(profile, "utf-8")
    kinds = []
    for text in specs:
        kinds.append(text.split("\n")[0].removeprefix("jenis: "))
        (folder / f"{kinds[-1]}.yaml").write_text(text, "utf-8")
        [spec] = workspace.find([folder / f"{kinds[-1]}.yaml"])
        laid = pipeline.lay_out(spec, giving=True)
        assert [problem for problem in laid.problems if problem.severity == "error"] == []
        assert laid.document is not None
    assert set(KINDS) - set(kinds) == {"buku-sop"}, "its example is larger"


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_mentions_the_command(command: str) -> None:
    assert f"sopdocs {command}" in README.read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_readme_mentions_the_kind(kind: str) -> None:
    assert f"`{kind}`" in README.read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_complete(kind: str) -> None:
    assert get(kind).name == kind
    assert get(kind).schema()["type"] == "object"
    assert (workspace.templates() / "spec" / f"{kind}.yaml").is_file(), "a spec for `sopdocs new` to write"
    assert f'"{KINDS[kind]}"' in (HOUSE / "pyproject.toml").read_text("utf-8"), "a wall between it and other kinds"
    specs = [path.read_text("utf-8") for path in (HOUSE / "specs").rglob("*.yaml")]
    assert any(re.search(rf"^jenis: {kind}$", text, re.MULTILINE) for text in specs), "an example"
    if isinstance(get(kind), Sheet):
        assert (workspace.templates() / f"{kind}.docx").is_file(), "a Word template"
        assert (HOUSE / "templates" / "make" / f"{KINDS[kind].rpartition('.')[2]}.py").is_file(), "its maker"


def test_every_module_says_what_it_is_for() -> None:
    silent = [str(path) for path in (HOUSE / "sopdocs").rglob("*.py") if not path.read_text("utf-8").startswith('"""')]
    assert silent == []


def test_the_tour_names_every_room() -> None:
    entries = (HOUSE / "sopdocs").iterdir()
    rooms = {path.stem for path in entries if path.suffix == ".py" or (path / "__init__.py").exists()}
    tour = sopdocs.__doc__ or ""
    assert {room for room in rooms - {"__init__", "__main__"} if room not in tour} == set()


def test_the_installed_version_is_that_of_the_code() -> None:
    assert metadata.version("sopdocs") == sopdocs.__version__
