"""The documents of a pack and what was found in; one PDF of all, its own sheets in front, out."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sopdocs import pdf
from sopdocs.kinds.paket.cetak import pita
from sopdocs.kinds.paket.himpun import Didapat
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.kinds.paket.lembar import susun
from sopdocs.pack.anggota import Anggota
from sopdocs.pack.depan import lembar
from sopdocs.pack.tempat import Tempat
from sopdocs.page import Document
from sopdocs.pdf.merge import Bagian, Kaki, merge


def jilid(plan: Rencana, members: Sequence[Anggota], told: Sequence[Didapat], place: Tempat) -> tuple[bytes, int]:
    """The PDF, and how many pages stand before the documents; every page says which of how many it is.

    The sheets are laid out twice, for their contents say where the documents begin behind them.
    """
    front = len(_sheets(plan, members, told, 0).pages)
    sheets = _sheets(plan, members, told, front)
    assert len(sheets.pages) == front, "the numbers in the contents have moved the pages"
    own = Bagian("", pdf.write(sheets, foot=False))
    kaki = Kaki(lambda number, total: f"hal. {number} dari {total}", sheets.title)
    content = merge([own, *_steps(plan, members, place)], kaki, title=sheets.title, author=sheets.author)
    return content, front


def _sheets(plan: Rencana, members: Sequence[Anggota], told: Sequence[Didapat], front: int) -> Document:
    return susun(lembar(plan, members, told, front), plan.model.tampilan)


def _steps(plan: Rencana, members: Sequence[Anggota], place: Tempat) -> Iterator[Bagian]:
    for step, group in groupby(members, lambda each: pita(plan, each.dokumen)):
        parts = tuple(Bagian(each.dokumen.judul, place.folder / each.pdf) for each in group)
        if step:
            yield Bagian(step, bagian=parts)
        else:
            yield from parts
