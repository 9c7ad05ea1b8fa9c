"""A `BukuSop` in; the book out: its filled template, and behind it the pages of its SOPs."""

from dataclasses import dataclass, replace
from functools import partial

from sopdocs.kinds.base import Composed
from sopdocs.kinds.buku_sop.fields import fields
from sopdocs.kinds.buku_sop.isi import Bab, gather
from sopdocs.kinds.buku_sop.model import BukuSop
from sopdocs.kinds.naskah import Naskah
from sopdocs.kinds.sheet import Sheet
from sopdocs.problems import has_error
from sopdocs.spec import Source


@dataclass(frozen=True, slots=True)
class Buku(Sheet):
    """A sheet that other documents follow."""

    def compose(self, model: Naskah, source: Source) -> Composed:
        from sopdocs.word.book import bind

        assert isinstance(model, BukuSop)
        isi = gather(model.sop, source)
        kind = replace(self, make=partial(fields, chapters=isi.bab))
        front = Sheet.compose(kind, _on_the_paper_of(model, isi.bab), source)
        files, findings = (*front.files, *dict.fromkeys(isi.files)), (*front.findings, *isi.findings)
        content = None
        if isinstance(front.document, bytes) and not has_error(findings):
            content = bind(front.document, [bab.document for bab in isi.bab])
        return Composed(content, findings, files, problems=tuple(isi.problems))


def _on_the_paper_of(model: BukuSop, chapters: list[Bab]) -> BukuSop:
    """A book is bound from sheets of one size: where the spec names none, that of its SOPs."""
    if not chapters or "kertas" in model.tampilan.model_fields_set:
        return model
    paper = {"kertas": chapters[0].kertas}
    return model.model_copy(update={"tampilan": model.tampilan.model_copy(update=paper)})
