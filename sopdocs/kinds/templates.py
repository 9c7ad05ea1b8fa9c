"""A template that an office has edited in; its problems, and the template filled with the example of its kind, out."""

from dataclasses import dataclass
from pathlib import Path

from sopdocs.errors import UsageError
from sopdocs.kinds import KINDS, get
from sopdocs.kinds.kop import letterhead
from sopdocs.kinds.sheet import Sheet
from sopdocs.problems import Problem
from sopdocs.spec import load
from sopdocs.text.nearest import suggest
from sopdocs.word.template import (
    BadTemplate,
    Fault,
    Look,
    Template,
    check,
    check_style,
    fill,
    names,
    open_template,
    paths,
)
from sopdocs.workspace import templates


@dataclass(frozen=True, slots=True)
class Checked:
    """`example` is None beside a problem that is an error."""

    problems: tuple[Problem, ...]
    example: bytes | None


def sheet(name: str) -> Sheet:
    """The kind `name`; UsageError for one that is not filled into a template."""
    kind = get(name)
    if not isinstance(kind, Sheet):
        raise UsageError(f'jenis "{name}" tidak memakai templat Word')
    return kind


def kind_of_template(path: Path) -> Sheet:
    """The kind that a template is for, by the beginning of its name: `disposisi-kantor.docx` is for disposisi."""
    found = [name for name in KINDS if path.stem == name or path.stem.startswith(f"{name}-")]
    if not found:
        hint = f"nama templat diawali jenisnya; {suggest(path.stem, KINDS)}"
        raise UsageError(f'tidak jelas untuk jenis apa "{path.name}"; {hint}')
    return sheet(max(found, key=len))


def check_template(path: Path, kind: Sheet) -> Checked:
    """Every problem of the template, and the example."""
    try:
        template = open_template(path)
    except BadTemplate as bad:
        return Checked((_problem(path, Fault("error", f"templat ini {bad}", "templat", bad.hint)),), None)
    faults = [*check(template, kind.fields_of(path.stem)), *check_style(template)]
    problems = tuple(_problem(path, fault) for fault in faults)
    broken = any(fault.severity == "error" for fault in faults)
    if broken:
        return Checked(problems, None)
    try:
        return Checked(problems, _example(template, kind))
    except BadTemplate as bad:
        return Checked((*problems, _problem(path, Fault("error", f"templat ini {bad}", "templat", bad.hint))), None)


def fields_of(kind: Sheet, form: str = "") -> list[str]:
    """Every field that a template of this kind and form may name; `daftar[].no` is in a loop over `daftar`."""
    return paths(names(kind.fields_of(form)))


def _example(template: Template, kind: Sheet) -> bytes:
    """The commented example of the kind, which `sopdocs new` writes, in the form of the template."""
    folder = templates() / "spec"
    source = load(folder / f"{kind.name}.yaml", profile=folder / "profil.yaml").source
    assert source is not None, "the examples that are shipped are sound"
    model = kind.read(source).model.in_form(template.path.stem).with_example(folder)
    values = kind.make(model, letterhead(model.instansi, source).kop)
    filled = fill(template, values, kind.look(model, Look(kind.title, model.instansi.nama)))
    return kind.follow(filled, model, source)


def _problem(path: Path, fault: Fault) -> Problem:
    return Problem(str(path), 1, 1, fault.severity, fault.sentence, fault.rule, fault.hint)
