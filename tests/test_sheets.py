"""What holds for every kind that is a filled Word template: its template, its example, its file."""

import runpy
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from sopdocs import pipeline, workspace
from sopdocs.kinds import KINDS, get
from sopdocs.kinds.sheet import Sheet
from sopdocs.kinds.templates import check_template, fields_of, kind_of_template
from sopdocs.word.template import check, check_style, open_template

HOUSE = Path(__file__).parent.parent
TEMPLATES = HOUSE / "templates"
SHEETS = [name for name in KINDS if isinstance(get(name), Sheet)]
SHIPPED = sorted(TEMPLATES.glob("*.docx"))
EXAMPLES = [
    path for name in ("surat", "kinerja") for path in sorted((HOUSE / "specs" / "wasuponda" / name).glob("*.yaml"))
]


def examples() -> Iterator[Path]:
    return (path for path in EXAMPLES if path.name not in workspace.PROFILES)


def laid(path: Path) -> pipeline.Laid:
    [spec] = workspace.find([path], Path("output"))
    return pipeline.lay_out(spec)


def content(path: Path) -> bytes:
    document = laid(path).document
    assert isinstance(document, bytes)
    return document


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_template_is_sound_and_leaves_no_field_out(path: Path) -> None:
    template = open_template(path)
    assert check(template, kind_of_template(path).fields_of(path.stem)) == []
    assert list(check_style(template)) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_template_can_be_filled_with_its_example(path: Path) -> None:
    checked = check_template(path, kind_of_template(path))
    assert checked.problems == ()
    assert checked.example is not None
    assert any(each.text for each in docx.Document(BytesIO(checked.example)).element.body.iter(qn("w:t")))


def test_the_shipped_templates_are_those_that_their_makers_make(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = TEMPLATES / "make"
    monkeypatch.syspath_prepend(str(folder))
    main = runpy.run_path(str(folder / "__main__.py"))
    made = {}
    for name in main["makers"]([]):
        made |= {target: main["content"](document) for target, document in __import__(name).make().items()}
        sys.modules.pop(name)
    assert {path.stem for path in SHIPPED} == made.keys()
    for path in SHIPPED:
        assert parts(path.read_bytes()) == parts(made[path.stem]), f"python templates/make, then look at {path.name}"


def parts(file: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(file)) as zip_file:
        return {name: zip_file.read(name) for name in zip_file.namelist()}


@pytest.mark.parametrize("name", SHEETS)
def test_every_kind_has_a_real_example(name: str) -> None:
    assert any(f"jenis: {name}\n" in path.read_text("utf-8") for path in (HOUSE / "specs").rglob("*.yaml"))


@pytest.mark.parametrize("name", SHEETS)
def test_the_example_of_a_new_spec_builds_in_a_new_workspace(name: str, tmp_path: Path) -> None:
    examples = TEMPLATES / "spec"
    targets = {"profil": "profil", "kinerja": "kinerja/baru", "sop": "sop/contoh", name: f"{name}/baru"}
    for source, target in targets.items():
        path = tmp_path / "specs" / f"{target}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((examples / f"{source}.yaml").read_bytes())
    made = laid(tmp_path / "specs" / name / "baru.yaml")
    assert [str(problem) for problem in made.problems if problem.severity == "error"] == []
    assert made.document is not None


@pytest.mark.parametrize("path", list(examples()), ids=lambda path: path.stem)
def test_a_real_example_is_the_same_file_each_time_and_one_that_word_opens(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(content(path))
    assert content(path) == file.read_bytes()
    result = OpenXmlValidator().validate(file)
    assert result.is_valid, "\n".join(f"{error.path}: {error.description}" for error in result.errors)


@pytest.mark.parametrize("path", list(examples()), ids=lambda path: path.stem)
def test_no_placeholder_is_left_in_an_example(path: Path) -> None:
    for name, part in parts(content(path)).items():
        if name.startswith("word/") and name.endswith(".xml"):
            assert b"{{" not in part and b"{%" not in part


@pytest.mark.parametrize("name", SHEETS)
def test_the_fields_of_a_kind_can_be_listed(name: str) -> None:
    fields = fields_of(get(name))  # type: ignore[arg-type]
    assert len(fields) == len(set(fields)) > 3


def test_a_copy_in_the_workspace_wins_and_its_faults_are_told(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / "templates").mkdir()
    spec = tmp_path / "specs" / "a.yaml"
    spec.write_text("jenis: surat-pengantar\n", "utf-8")
    own = docx.Document(str(TEMPLATES / "surat-pengantar.docx"))
    own.add_paragraph("Kata kantor sendiri untuk {{ judul }}")
    own.save(str(tmp_path / "templates" / "surat-pengantar.docx"))
    texts = [paragraph.text for paragraph in docx.Document(BytesIO(content(spec))).paragraphs]
    assert "Kata kantor sendiri untuk SURAT PENGANTAR" in texts
    own.add_paragraph("{{ tidak_ada }}")
    own.save(str(tmp_path / "templates" / "surat-pengantar.docx"))
    made = laid(spec)
    assert made.document is None
    assert any('bidang "tidak_ada" tidak ada' in problem.message for problem in made.problems)
