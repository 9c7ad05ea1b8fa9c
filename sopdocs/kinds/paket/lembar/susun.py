"""A Lembar and the office's house style in, the Document of its sheets out."""

from collections.abc import Iterator

from sopdocs.kinds.paket.lembar.bidang import text_width
from sopdocs.kinds.paket.lembar.daftar import daftar_berkas, daftar_isi, jadwal
from sopdocs.kinds.paket.lembar.isi import Lembar
from sopdocs.kinds.paket.lembar.sampul import sampul
from sopdocs.kinds.paket.lembar.teks import BIASA, Teks
from sopdocs.kinds.paket.lembar.temuan import hasil
from sopdocs.kinds.paper import PAPERS
from sopdocs.kinds.style import Tampilan
from sopdocs.page import FOOTER_SIZE, Document, Page, Paper
from sopdocs.units import mm

LEFT, TOP, RIGHT, BOTTOM, FOOTER = mm(25), mm(18), mm(15), mm(18), mm(10)
"""The left margin leaves room for holes and staples."""
PAGE_NUMBER = mm(40)
"""What the foot line keeps free for "Halaman x dari y"."""


USUAL = "F4"
"""The paper of the shipped templates, where an office has not chosen its own."""


def susun(lembar: Lembar, look: Tampilan) -> Document:
    """The wanted sheets one behind the other: cover, contents, schedule, result of the audit, list of files.

    Each begins on a page of its own, which has its name as bookmark. The pages are as many whatever page numbers
    stand in the contents.
    """
    paper, teks = _paper(look.kertas if "kertas" in look.model_fields_set else USUAL), Teks(look.huruf)
    isi = lembar.sampul
    title = _joined(isi.judul, isi.periode)
    office = [name for name in isi.kantor[:2] if name]
    foot = " – ".join([title, *office[-1:]])
    return Document(
        title=title,
        author=", ".join(reversed(office)),
        subject=isi.sop,
        font=look.huruf,
        size=BIASA,
        paper=paper,
        footer=teks.muat(foot, text_width(paper) - PAGE_NUMBER, FOOTER_SIZE),
        pages=tuple(_pages(lembar, paper, teks)),
    )


def _pages(lembar: Lembar, paper: Paper, teks: Teks) -> Iterator[Page]:
    below = (_joined(lembar.sampul.judul, lembar.sampul.periode),)
    if lembar.bersampul:
        yield from sampul(lembar.sampul, paper, teks)
    if lembar.isi is not None:
        yield from daftar_isi(lembar.isi, paper, teks, below)
    if lembar.jadwal is not None:
        yield from jadwal(lembar.jadwal, paper, teks, below)
    if lembar.temuan is not None:
        yield from hasil(lembar.temuan, lembar.paraf, paper, teks, below)
    if lembar.berkas is not None:
        yield from daftar_berkas(lembar.berkas, paper, teks, below)


def _joined(*texts: str) -> str:
    return " ".join(text for text in texts if text)


def _paper(name: str) -> Paper:
    """The sheet called `name` in `tampilan.kertas`, upright."""
    width, height = PAPERS[name]
    return Paper(mm(width), mm(height), LEFT, TOP, RIGHT, BOTTOM, FOOTER)
