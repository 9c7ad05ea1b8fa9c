"""Where specs, profiles and outputs lie."""

import os
from pathlib import Path

import pytest

from sopdocs import workspace
from sopdocs.errors import UsageError
from sopdocs.workspace import Spec, find


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    folder = tmp_path / "kantor é"
    folder.mkdir()
    monkeypatch.chdir(folder)
    workspace.nearest_profile.cache_clear()
    return folder


def write(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("jenis: sop\n", "utf-8")


def names(specs: list[Spec]) -> list[str]:
    return [spec.path.as_posix() for spec in specs]


def test_specs_are_found_below_a_folder_in_order_and_each_once() -> None:
    write("specs/sop/b.yaml", "specs/sop/a.yml", "specs/c d é.YAML")
    found = find([Path("specs"), Path("specs/sop"), Path("specs/../specs/sop/b.yaml")])
    assert names(found) == ["specs/c d é.YAML", "specs/sop/a.yml", "specs/sop/b.yaml"]


def test_profiles_and_hidden_files_are_no_specs() -> None:
    write("specs/profil.yaml", "specs/.x.yaml", "specs/.git/x.yaml", "specs/catatan.txt", "specs/a.yaml")
    assert names(find([Path("specs")])) == ["specs/a.yaml"]


def test_a_file_that_is_named_is_a_spec_whatever_its_ending() -> None:
    write("catatan.txt")
    assert names(find([Path("catatan.txt")])) == ["catatan.txt"]


@pytest.mark.parametrize(
    ("given", "file", "target"),
    [
        ("specs", "specs/sop/x.yaml", "output/sop/x.docx"),
        ("specs/sop/x.yaml", "specs/sop/x.yaml", "output/sop/x.docx"),
        ("kec/specs", "kec/specs/sop/x.yaml", "kec/output/sop/x.docx"),
        ("specs", "specs/kec/specs/x.yaml", "specs/kec/output/x.docx"),
        ("draf", "draf/sop/x.yaml", "output/sop/x.docx"),
        ("draf/sop/x.yaml", "draf/sop/x.yaml", "output/x.docx"),
        ("specs", "specs/x.v2.yaml", "output/x.v2.docx"),
    ],
)
def test_an_output_has_the_place_of_its_spec(given: str, file: str, target: str) -> None:
    write(file)
    [spec] = find([Path(given)])
    assert spec.target(".docx").as_posix() == target
    [spec] = find([Path(given)], Path("hasil"))
    assert spec.target(".docx").relative_to("hasil").as_posix() == target.split("output/", 1)[1]


def test_the_output_of_a_call_from_inside_specs_lies_beside_specs(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("specs/sop/x.yaml")
    monkeypatch.chdir(home / "specs" / "sop")
    assert find([Path()])[0].target(".docx") == home / "output" / "sop" / "x.docx"


def test_the_nearest_profile_counts() -> None:
    write("specs/a.yaml", "specs/kec/b.yaml", "specs/kec/sop/c.yaml", "specs/profil.yaml", "specs/kec/profil.yml")
    profiles = {spec.path.as_posix(): spec.profile for spec in find([Path("specs")])}
    assert profiles == {
        "specs/a.yaml": Path("specs/profil.yaml"),
        "specs/kec/b.yaml": Path("specs/kec/profil.yml"),
        "specs/kec/sop/c.yaml": Path("specs/kec/profil.yml"),
    }


def test_a_profile_beyond_the_workspace_does_not_count() -> None:
    write("profil.yaml", "kec/specs/a.yaml", "specs/b.yaml")
    assert [spec.profile for spec in find([Path("kec"), Path("specs")])] == [None, Path("profil.yaml")]


@pytest.mark.parametrize("names", [("x.yaml", "x.yml"), ("X.yaml", "x.yml"), ("\u00e9.yaml", "e\u0301.yml")])
def test_two_specs_with_one_output_are_both_problems(names: tuple[str, str]) -> None:
    first, second = (f"specs/{name}" for name in names)
    write(first, second, "specs/y.yaml")
    told = {problem.file: problem.message for problem in workspace.clashes(find([Path("specs")])).values()}
    assert told.keys() == {str(Path(first)), str(Path(second))}
    assert told[str(Path(first))].startswith(f"{Path(first)} dan {Path(second)} sama-sama menjadi")


def test_two_workspaces_with_one_output_folder_are_refused_only_where_they_clash() -> None:
    write("a/specs/x.yaml", "b/specs/y.yaml")
    assert not workspace.clashes(find([Path("a"), Path("b")], Path("hasil")))
    write("b/specs/x.yaml")
    assert not workspace.clashes(find([Path("a"), Path("b")]))
    assert len(workspace.clashes(find([Path("a"), Path("b")], Path("hasil")))) == 2


@pytest.mark.parametrize("path", ["tidak/ada", "kosong"])
def test_a_path_without_specs_is_wrong_usage(path: str) -> None:
    Path("kosong").mkdir()
    with pytest.raises(UsageError):
        find([Path(path)])


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_that_lead_back_end() -> None:
    write("specs/sop/a.yaml")
    Path("specs/sop/lagi").symlink_to(Path.cwd() / "specs")
    Path("specs/sendiri").symlink_to("sendiri")
    assert names(find([Path("specs")])) == ["specs/sop/a.yaml"]


def test_a_spec_from_standard_input_belongs_to_the_workspace() -> None:
    write("specs/profil.yaml")
    spec = workspace.from_input(b"jenis: sop\n")
    assert (spec.profile, spec.target(".docx").as_posix()) == (Path("specs/profil.yaml"), "output/stdin.docx")


def test_the_example_specs_are_there() -> None:
    assert (workspace.templates() / "spec" / "profil.yaml").is_file()
