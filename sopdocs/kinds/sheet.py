"""A kind of document that is a filled Word template: its model, its fields and the way between them in; a `Kind` out.

    spec ─ read ─► model ─ fields ─► fields (text, ready to print) ─ fill ─► the office's template, filled

The template is `templates/<jenis>.docx`, or the one that `template` names; a copy in the office's workspace wins. A
kind may have further forms, each with a template and fields of its own: the model's `form` chooses.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sopdocs.kinds import officers
from sopdocs.kinds.base import Composed, Reading, Rule
from sopdocs.kinds.kop import Kop, letterhead
from sopdocs.kinds.naskah import Ask, Completed, Naskah
from sopdocs.kinds.paper import PAPERS
from sopdocs.kinds.reading import read, read_defaults
from sopdocs.problems import Finding, has_error
from sopdocs.spec import Source
from sopdocs.workspace import template_file


def names_its_office(model: Naskah) -> Iterator[Finding]:
    """A kop without a name is no letterhead."""
    if not model.instansi.nama.strip():
        hint = "isi instansi (pemda dan nama) di profil.yaml, supaya berlaku untuk semua dokumen kantor ini"
        yield Finding(("instansi",), "peringatan", "nama instansi belum diisi", "id-instansi", hint, key=True)


def has_its_signers(model: Naskah) -> Iterator[Finding]:
    """Every signature has somebody in post on that day, with his NIP."""
    for signer in model.signers:
        yield from officers.faults(model, signer)


COMMON: tuple[Rule, ...] = (names_its_office, has_its_signers)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A `Kind` whose documents are filled templates.

    `make` turns a model and the kop into fields, a frozen dataclass of type `fields`; `title` is what the file says
    that it is; `more` are the rules of this kind. `forms` are its further templates, by name, and the type of fields
    that `make` returns for a model whose `form` is that name. `beside` are files of other endings made from the model.
    `look` changes what goes over the template, `finds` sees in the filled file what no rule can know before.
    """

    name: str
    title: str
    model: type[Naskah]
    fields: type
    make: Callable[[Any, Kop], Any]
    more: tuple[Rule, ...] = field(default=())
    forms: Mapping[str, type] = field(default_factory=dict)
    beside: Mapping[str, Callable[[Any], bytes]] = field(default_factory=dict)
    look: Callable[[Any, Any], Any] = lambda model, look: look
    finds: Callable[[Any, bytes], Iterable[Finding]] = lambda model, content: ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        return (*COMMON, *self.more)

    def read(self, source: Source) -> Reading:
        return read(self.model, source)

    def read_defaults(self, source: Source) -> tuple[Finding, ...]:
        return read_defaults(self.model, source, self.name)

    def schema(self) -> dict[str, Any]:
        return self.model.model_json_schema()

    def number(self, model: Naskah, ask: Ask) -> Reading:
        numbered, findings = model.numbered(ask)
        return Reading(numbered, tuple(findings))

    def compose(self, model: Naskah, source: Source) -> Composed:
        return self.compose_completed(model.with_files(source), source)

    def compose_completed(self, seen: Completed[Naskah], source: Source) -> Composed:
        """The document of a model that has read its files."""
        from sopdocs.word.template import BadTemplate, check, fill, open_template

        model = seen.model
        head = letterhead(model.instansi, source)
        place = template_file(self._template(model), source.folder(("jenis",)))
        files, findings = (*head.files, *seen.files, *place.candidates), (*seen.findings, *head.findings)
        told = Composed(None, findings, files, problems=seen.problems)
        try:
            template = open_template(place.path)
        except BadTemplate as bad:
            finding = Finding(("template",), "error", f'templat "{place.path}" {bad}', "templat", bad.hint)
            return replace(told, findings=(*findings, finding))
        faults = check(template, self.forms.get(model.form, self.fields))
        wrong = [_finding(fault, place.path) for fault in faults if fault.severity == "error"]
        if wrong or has_error((*findings, *seen.problems)):
            return replace(told, findings=(*findings, *wrong))
        content = fill(template, self.make(model, head.kop), self.look(model, self._look(model)))
        beside = {ending: make(model) for ending, make in self.beside.items()}
        return replace(told, document=content, findings=(*findings, *self.finds(model, content)), beside=beside)

    def follow(self, filled: bytes, model: Any, source: Source) -> bytes:
        """The filled template of an example with what follows it. BadTemplate: there is no place for that."""
        return filled

    def fields_of(self, form: str) -> type:
        """The fields that a template of this name may use: an office puts its own words behind those of the form."""
        meant = [name for name in self.forms if form == name or form.startswith(f"{name}-")]
        return self.forms[max(meant, key=len)] if meant else self.fields

    def _template(self, model: Naskah) -> str:
        """The name of the file: of the spec's own choice, the profile's, or that of the form."""
        return model.template.get("") or model.template.get(model.form) or f"{model.form}.docx"

    def _look(self, model: Naskah) -> Any:
        """Only what the office has chosen goes over the template."""
        from sopdocs.word.template import Look

        chosen, style = model.tampilan.model_fields_set, model.tampilan
        paper = PAPERS[style.kertas] if "kertas" in chosen else None
        return Look(self.title, model.instansi.nama, style.huruf if "huruf" in chosen else "", paper)


def _finding(fault: Any, path: Path) -> Finding:
    return Finding(("template",), "error", f"{path}, {fault.sentence}", fault.rule, fault.hint)
