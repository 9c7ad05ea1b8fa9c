"""`jenis: sop`: an SOP AP in the layout of Permenpan-RB 35/2012.

model, style, fields     what a spec may say
read, messages           a Source → a Sop, or what is wrong, in the author's words
matrix                   the rows and their references → the flowchart's Matrix
                         (numbering, steps, branches, reach: its parts)
langkah                  the rows and the ways between them, for a schedule of the run
rules                    what is missing or unwise
compose                  the document: identity pages, then those of each procedure
identity                 (prose: paragraphs; boxes: rows that flow over pages; headings, logo: what stands in them)
fitting                  the procedures laid out on their paper (papers, matrix_style), on one page where asked
layout_findings          what does not fit, and what the plan finds wrong with its drawing
"""

from typing import TYPE_CHECKING, Any

from sopdocs.kinds.base import Composed, Reading, Rule
from sopdocs.kinds.naskah import Ask
from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.read import read, read_defaults
from sopdocs.kinds.sop.rules import RULES
from sopdocs.problems import Finding
from sopdocs.spec import Source

if TYPE_CHECKING:
    from sopdocs.jadwal import Prosedur


class SopKind:
    """The SOP as a `Kind`."""

    name = "sop"
    rules: tuple[Rule, ...] = RULES

    def read(self, source: Source) -> Reading:
        return read(source)

    def read_defaults(self, source: Source) -> tuple[Finding, ...]:
        return read_defaults(source)

    def schema(self) -> dict[str, Any]:
        return Sop.model_json_schema()

    def number(self, model: Sop, ask: Ask) -> Reading:
        return Reading(model)  # its number follows the office's own register of SOPs

    def compose(self, model: Sop, source: Source) -> Composed:
        from sopdocs.kinds.sop.compose import compose  # layout loads fonts, which check does without

        return compose(model, source)

    def procedures(self, model: Sop) -> "tuple[Prosedur, ...]":
        """The rows of each table, for a schedule or a pack of their documents."""
        from sopdocs.kinds.sop.langkah import procedures

        return procedures(model)


KIND = SopKind()
