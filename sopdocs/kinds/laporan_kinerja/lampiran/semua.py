"""Everything in; what follows the chapters out: perjanjian, pengukuran, rencana aksi, follow-up of an LHE, pictures.

The first is what Permenpan-RB 53/2014 asks for, the others are those "deemed necessary" (design: paperwork, 6.1, 6.2).
What stands in a lampiran is not numbered and in no list. Wide tables are on sheets that lie.
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.rekomendasi import tabel_rekomendasi
from sopdocs.kinds.laporan_kinerja.lampiran.pengukuran import tabel_pengukuran
from sopdocs.kinds.laporan_kinerja.lampiran.perjanjian import perjanjian
from sopdocs.kinds.laporan_kinerja.lampiran.rencana_aksi import tabel_rencana_aksi
from sopdocs.problems import Loc
from sopdocs.report import Block, Figure, Heading, Paragraph, Space, Span, Turn
from sopdocs.units import mm

LOC: Loc = ("lampiran",)
GAP = mm(4)
LHE, FOTO = (*LOC, "lhe"), (*LOC, "foto")


def lampiran(bahan: Bahan) -> Iterator[Block]:
    """All of them, in their order."""
    said = bahan.model.lampiran
    yield Heading(1, f"Perjanjian Kinerja Tahun {bahan.tahun.kinerja.tahun}", "lampiran", "lampiran-perjanjian")
    yield from perjanjian(bahan)
    if said.pengukuran or said.rencana_aksi:
        yield Turn(landscape=True)
        yield from _lying(bahan)
        yield Turn(landscape=False)
    yield from _lhe(bahan)
    yield from _foto(bahan)


def _lying(bahan: Bahan) -> Iterator[Block]:
    said = bahan.model.lampiran
    if said.pengukuran:
        yield Heading(1, f"Pengukuran Kinerja {bahan.periode}", "lampiran", "lampiran-pengukuran")
        yield from tabel_pengukuran(bahan)
    if said.rencana_aksi:
        yield Heading(1, f"Rencana Aksi Tahun {bahan.tahun.kinerja.tahun}", "lampiran", "lampiran-rencana-aksi")
        yield from tabel_rencana_aksi(bahan)


def _lhe(bahan: Bahan) -> Iterator[Block]:
    """Left out where the spec has no `lhe`: an evaluation comes once a year."""
    said = bahan.model.lampiran.lhe
    if said is None:
        return
    yield Heading(1, "Tindak Lanjut Rekomendasi Hasil Evaluasi AKIP", "lampiran", "lampiran-lhe")
    document = Span(said.dokumen) if said.dokumen else bahan.celah((*LHE, "dokumen"), "nomor dan tanggal LHE")
    yield Paragraph((Span("Dokumen: "), document), "rapat", keep=True)
    yield Space(GAP)
    if said.rekomendasi:
        yield tabel_rekomendasi(bahan, (*LHE, "rekomendasi"), said.rekomendasi)
    else:
        yield bahan.belum((*LHE, "rekomendasi"), "rekomendasi LHE")


def _foto(bahan: Bahan) -> Iterator[Block]:
    """So large that two stand on a page; the words below a picture are not numbered here."""
    said = bahan.model.lampiran.foto
    if not said:
        return
    yield Heading(1, "Foto Kegiatan", "lampiran", "lampiran-foto")
    for at, each in enumerate(said):
        image = bahan.gambar.get((*FOTO, at, "berkas"))
        if image is not None:
            yield Figure(image)
            yield Paragraph((_keterangan(bahan, at, each.keterangan),), "tengah")


def _keterangan(bahan: Bahan, at: int, text: str) -> Span:
    return Span(text) if text else bahan.celah((*FOTO, at, "keterangan"), f"keterangan foto {at + 1}")
