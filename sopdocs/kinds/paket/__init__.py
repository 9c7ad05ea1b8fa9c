"""`jenis: paket`: one run of an SOP with all that it makes, to be built, checked, printed and archived as one.

model       what a spec may say
prosedur    the spec → the SOP that is run, and its steps
kalender    the office's own days off → the calendar that the schedule counts with
sebutan     the words of an output → the kind of document that is meant
jalannya    the SOP, its schedule and the profile → who does a step, and when it is done
bawaan      a step of the run → what the pack says about a document of a kind
dokumen     one document as the spec says it → a spec to build, or a PDF that is there
pindaian    a PDF that is there → why it cannot be bound
rencana     all of it → the documents of the pack in their order, and the schedule of the run (isi: its values)
arsip       the documents that were made → the lembar arsip that lists them
periksa     the audit before printing, a rule a file (himpun: all that was found, document by document)
lembar      cover, contents, schedule, audit and list of files as pages (cetak: what they say)
compose     the pack's own Word file: what is in it, when, and what is missing
"""

from typing import Any

from sopdocs.kinds.base import Composed, Reading, Rule
from sopdocs.kinds.naskah import Ask
from sopdocs.kinds.paket.model import Paket
from sopdocs.kinds.reading import read, read_defaults
from sopdocs.kinds.sheet import COMMON
from sopdocs.problems import Finding
from sopdocs.spec import Source


class PaketKind:
    """The pack as a `Kind`; what it holds is built by the room `pack`."""

    name = "paket"
    rules: tuple[Rule, ...] = COMMON

    def read(self, source: Source) -> Reading:
        return read(Paket, source)

    def read_defaults(self, source: Source) -> tuple[Finding, ...]:
        return read_defaults(Paket, source, self.name)

    def schema(self) -> dict[str, Any]:
        return Paket.model_json_schema()

    def number(self, model: Paket, ask: Ask) -> Reading:
        return Reading(model)

    def compose(self, model: Paket, source: Source) -> Composed:
        from sopdocs.kinds.paket.compose import compose  # calendars and fonts, which check of a profile does without

        return compose(model, source)


KIND = PaketKind()
