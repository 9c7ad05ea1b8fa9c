"""The office's words and its figures in; what stands before Bab I out: kata pengantar, ikhtisar eksekutif, the lists.

Kata pengantar: background, essence, hopes; ikhtisar: goals set, how far reached, obstacles, steps taken and to be taken
(Permen PUPR 9/2018, lampiran IV; design: paperwork, 6.1). The order is that of practice.
"""

from collections.abc import Iterable, Iterator

from sopdocs.kinds.laporan_kinerja.akuntabilitas.ringkasan import ikhtisar
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.ttd import ttd
from sopdocs.report import Block, Contents, Figure, Heading, Signature, SignatureBlock, Table

SHORT = 36
"""Lines of two lists that have room on one page, some of them broken."""


def depan(bahan: Bahan, isi: Iterable[Block]) -> Iterator[Block]:
    """All of it; `isi` is the body, whose tables and figures are listed."""
    words = (*kata_pengantar(bahan), *ikhtisar_eksekutif(bahan))
    yield from words
    yield from daftar_daftar((*words, *isi))


def kata_pengantar(bahan: Bahan) -> Iterator[Block]:
    """Signed by the head of the office."""
    block = ttd(bahan.model, bahan.model.signers[0])
    yield Heading(1, "Kata Pengantar", "tanpa")
    yield from bahan.uraian(("kata_pengantar",), "Kata Pengantar")
    yield Signature((SignatureBlock((block.tempat_tanggal, *block.jabatan), block.nama, block.bawah),))


def ikhtisar_eksekutif(bahan: Bahan) -> Iterator[Block]:
    """The figures between the office's words."""
    yield Heading(1, "Ikhtisar Eksekutif", "tanpa", "ikhtisar")
    yield from bahan.uraian(("ikhtisar", "pengantar"), "Pengantar Ikhtisar Eksekutif")
    yield from ikhtisar(bahan)
    for key, judul in (("kendala", "Kendala"), ("langkah", "Langkah yang Dilakukan")):
        yield Heading(2, judul, "tanpa", listed=False)
        yield from bahan.uraian(("ikhtisar", key), f"{judul} (ikhtisar)")


def daftar_daftar(blocks: Iterable[Block]) -> Iterator[Block]:
    """Daftar isi, and those of tables and figures where there are any with a number; two short ones share a page."""
    numbered = [type(each) for each in blocks if isinstance(each, Table | Figure) and each.caption]
    share = Table in numbered and len(numbered) <= SHORT
    yield Heading(1, "Daftar Isi", "tanpa")
    yield Contents("isi")
    if Table in numbered:
        yield Heading(1, "Daftar Tabel", "tanpa")
        yield Contents("tabel")
    if Figure in numbered:
        yield Heading(1, "Daftar Gambar", "tanpa", below=share)
        yield Contents("gambar")
