"""The office's words about itself in; Bab I out.

Of a year: Permenpan-RB 53/2014, lampiran II: general account of the organisation, with stress on its strategic aspects
and main problems; the sections are those of kecamatan (design: paperwork, 6.1). A quarter has fewer: practice (6.4).
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import bagian, bagian_bila_ada, bagian_sendiri, daftar
from sopdocs.kinds.laporan_kinerja.blok.tabel_sendiri import tabel_sendiri
from sopdocs.kinds.laporan_kinerja.potongan import SumberDaya
from sopdocs.problems import Loc
from sopdocs.report import Block, Figure, Heading, Span

LOC: Loc = ("pendahuluan",)
DASAR, STRUKTUR = (*LOC, "dasar_hukum"), (*LOC, "struktur")
BAGAN = "struktur"
"""What a Ref asks for."""


def pendahuluan(bahan: Bahan) -> Iterator[Block]:
    """The whole chapter."""
    needed = bahan.model.is_annual
    section = bagian if needed else bagian_bila_ada
    yield Heading(1, "Pendahuluan", name="pendahuluan")
    yield from bagian(bahan, (*LOC, "latar_belakang"), "Latar Belakang")
    yield from _dasar_hukum(bahan)
    yield from bagian(bahan, (*LOC, "maksud_tujuan"), "Maksud dan Tujuan")
    scope = bagian_bila_ada if needed else bagian
    yield from scope(bahan, (*LOC, "ruang_lingkup"), "Ruang Lingkup")
    yield from section(bahan, (*LOC, "gambaran_umum"), "Gambaran Umum")
    yield from section(bahan, (*LOC, "tugas_fungsi"), "Tugas dan Fungsi")
    yield from _struktur(bahan, needed)
    said = bahan.model.pendahuluan
    yield from _sumber_daya(bahan, (*LOC, "pegawai"), said.pegawai, "Sumber Daya Manusia", needed)
    yield from _sumber_daya(bahan, (*LOC, "sarana"), said.sarana, "Sarana dan Prasarana", needed)
    yield from section(bahan, (*LOC, "isu_strategis"), "Permasalahan dan Isu Strategis")
    yield from bagian_sendiri(bahan, (*LOC, "bagian"), said.bagian)


def _dasar_hukum(bahan: Bahan) -> Iterator[Block]:
    yield Heading(2, "Dasar Hukum")
    said = bahan.model.pendahuluan.dasar_hukum
    if said:
        yield from daftar(bahan, said)
    else:
        yield bahan.belum(DASAR, "Dasar Hukum")


def _struktur(bahan: Bahan, needed: bool) -> Iterator[Block]:
    """Words, the chart, or both; a chart that cannot be read keeps the report from being made."""
    words, said = (*STRUKTUR, "uraian"), bahan.model.pendahuluan.struktur
    image = bahan.gambar.get((*STRUKTUR, "bagan", "berkas"))
    if not needed and image is None and not bahan.ada(words):
        return
    yield Heading(2, "Struktur Organisasi")
    yield from bahan.bila_ada(words)
    if image is not None and said.bagan is not None:
        caption = said.bagan.keterangan or f"Struktur Organisasi {bahan.model.instansi.nama}".strip()
        yield Figure(image, (Span(caption),), BAGAN)
    elif needed:
        yield bahan.belum((*STRUKTUR, "bagan"), "Bagan Struktur Organisasi")


def _sumber_daya(bahan: Bahan, loc: Loc, said: SumberDaya, judul: str, needed: bool) -> Iterator[Block]:
    words = (*loc, "uraian")
    if not needed and not said.tabel and not bahan.ada(words):
        return
    yield Heading(2, judul)
    yield from bahan.bila_ada(words) if said.tabel else bahan.uraian(words, judul)
    for at, each in enumerate(said.tabel):
        yield tabel_sendiri(bahan, (*loc, "tabel", at), each)
