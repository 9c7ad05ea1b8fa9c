"""Texts and narratives in; the blocks that every chapter has alike (a section, points) out."""

from collections.abc import Iterable, Iterator

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.potongan import BagianTambahan
from sopdocs.problems import Loc
from sopdocs.report import Block, Heading, Item, Paragraph, Ref, Span


def bagian(bahan: Bahan, loc: Loc, judul: str) -> Iterator[Block]:
    """A section of a chapter that the report must have: the words of the office, or a gap."""
    yield Heading(2, judul)
    yield from bahan.uraian(loc, judul)


def bagian_bila_ada(bahan: Bahan, loc: Loc, judul: str) -> Iterator[Block]:
    """A section that is left out where the office says nothing."""
    if bahan.ada(loc):
        yield from bagian(bahan, loc, judul)


def bagian_sendiri(bahan: Bahan, loc: Loc, bagian_: Iterable[BagianTambahan]) -> Iterator[Block]:
    """The office's own sections, at `loc`, behind those of the chapter."""
    for at, each in enumerate(bagian_):
        yield from bagian(bahan, (*loc, at, "isi"), each.judul)


def daftar(bahan: Bahan, texts: Iterable[str]) -> Iterator[Item]:
    """1. 2. 3."""
    number = bahan.daftar()
    for at, text in enumerate(texts, 1):
        yield Item((Span(text),), number, at)


def butir(bahan: Bahan, texts: Iterable[str]) -> Iterator[Item]:
    """Each behind a dash."""
    number = bahan.daftar()
    for text in texts:
        yield Item((Span(text),), number)


def kalimat(text: str) -> Iterator[Paragraph]:
    """A paragraph of a sentence, where there is one."""
    if text:
        yield Paragraph((Span(text),))


def lihat(text: str, name: str) -> Paragraph:
    """`… dapat dilihat pada Tabel 3.1.`; on the page of its table or picture, before which it stands."""
    return Paragraph((Span(f"{text} "), Ref(name), Span(".")), keep=name.startswith(("tabel.", "gambar.")))
