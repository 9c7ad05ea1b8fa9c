"""A pack's own sheets and the PDFs of its documents in, one PDF of all out."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sopdocs import pdf
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.kinds.paket.lembar import Lembar, susun
from sopdocs.pack.anggota import Anggota
from sopdocs.pack.tempat import Tempat
from sopdocs.page import Document
from sopdocs.pdf.merge import Bagian, Kaki, merge

BEHIND = "Lampiran"


def depan(lembar: Lembar, plan: Rencana) -> Document:
    """The sheets in front of the documents."""
    return susun(lembar, plan.model.tampilan)


def jilid(sheets: Document, plan: Rencana, members: Sequence[Anggota], place: Tempat) -> bytes:
    """The sheets, then the documents below a bookmark for each step; every page says which of how many it is."""
    own = Bagian("", pdf.write(sheets))
    kaki = Kaki(lambda number, total: f"hal. {number} dari {total}", sheets.title)
    return merge([own, *_steps(plan, members, place)], kaki, title=sheets.title, author=sheets.author)


def _steps(plan: Rencana, members: Sequence[Anggota], place: Tempat) -> Iterator[Bagian]:
    for step, group in groupby(members, lambda each: _step(plan, each)):
        parts = tuple(Bagian(each.dokumen.judul, place.folder / each.pdf) for each in group)
        if step:
            yield Bagian(step, bagian=parts)
        else:
            yield from parts


def _step(plan: Rencana, member: Anggota) -> str:
    """`5. Membagikan formulir`; empty for the SOP, which stands before the steps."""
    at = member.dokumen.langkah
    if at is None or plan.sop is None:
        return "" if member.dokumen.jenis == "sop" else BEHIND
    row = plan.sop.langkah[at]
    return f"{row.nomor.rstrip('.')}. {row.uraian}"
