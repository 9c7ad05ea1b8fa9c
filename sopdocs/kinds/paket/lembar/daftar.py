"""The documents, the schedule and the files of a pack in; the pages of contents, schedule and list of files out."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sopdocs.kinds.paket.lembar.baris import Band
from sopdocs.kinds.paket.lembar.bidang import Bidang, Isi, Kolom
from sopdocs.kinds.paket.lembar.isi import Berkas, Entri, Waktu
from sopdocs.kinds.paket.lembar.teks import KECIL, Teks
from sopdocs.page import Page, Paper, Paragraph
from sopdocs.units import mm, pt

SISA = 0
"""The column that takes what the others leave."""
NOMOR = Kolom("No.", (mm(10),), "center")
HALAMAN = mm(24)
"""Holds "99999–99999" on one line: the pages of the contents do not depend on the numbers in it."""
SAAT = mm(33)
"""Holds "30 September 2025," on one line."""
HASH = pt(7)
LAIN = "Dokumen lain"
"""Over documents of no step that stand below those of one."""


def daftar_isi(entri: Sequence[Entri], paper: Paper, teks: Teks, bawah: tuple[str, ...]) -> Iterator[Page]:
    """The documents, those of a step below its row."""
    kolom = (
        NOMOR,
        Kolom("Dokumen", (SISA,)),
        Kolom("Jenis", (mm(32),)),
        Kolom("Tanggal", (mm(32),)),
        Kolom("Halaman", (HALAMAN,), "center"),
    )
    bidang = Bidang(paper, teks, "Daftar isi", bawah, kolom)
    yield from bidang.pages(list(_entri(bidang, entri)) or [bidang.nothing("Belum ada dokumen.")])


def jadwal(waktu: Sequence[Waktu], paper: Paper, teks: Teks, bawah: tuple[str, ...]) -> Iterator[Page]:
    """The rows of the schedule; a remark stands below what is done."""
    kolom = (
        NOMOR,
        Kolom("Kegiatan", (SISA,)),
        Kolom("Pelaksana", (mm(30),)),
        Kolom("Waktu", (mm(18),), "center"),
        Kolom("Mulai", (SAAT,), "center"),
        Kolom("Selesai", (SAAT,), "center"),
    )
    bidang = Bidang(paper, teks, "Jadwal pelaksanaan", bawah, kolom)
    bands = [bidang.band(_waktu(bidang, each)) for each in waktu]
    yield from bidang.pages(bands or [bidang.nothing("Belum ada jadwal.")])


def daftar_berkas(berkas: Sequence[Berkas], paper: Paper, teks: Teks, bawah: tuple[str, ...]) -> Iterator[Page]:
    """The files for the archive; the 64 digits stand on a line of their own, to be copied in one piece."""
    kolom = (
        NOMOR,
        Kolom("Berkas, sidik (SHA-256), dan asalnya", (SISA,)),
        Kolom("Halaman", (mm(20),), "center"),
        Kolom("Ukuran", (mm(30),), "right"),
    )
    bidang = Bidang(paper, teks, "Daftar berkas", bawah, kolom)
    bands = [
        bidang.band((str(number), _berkas(bidang, each), each.halaman, each.bita))
        for number, each in enumerate(berkas, 1)
    ]
    yield from bidang.pages(bands or [bidang.nothing("Belum ada berkas.")])


def _entri(bidang: Bidang, entri: Sequence[Entri]) -> Iterator[Band]:
    number = 0
    for langkah, members in groupby(entri, lambda each: each.langkah):
        name = langkah or LAIN * bool(number)
        band, again = bidang.group(name) if name else (None, None)
        if band:
            yield band
        for each in members:
            number += 1
            texts = (str(number), _dokumen(bidang, each), each.jenis, each.tanggal, each.halaman)
            yield bidang.band(texts, again)


def _dokumen(bidang: Bidang, entri: Entri) -> Iterator[Paragraph]:
    return _with_note(bidang, entri.judul, entri.catatan)


def _waktu(bidang: Bidang, waktu: Waktu) -> tuple[Isi, ...]:
    work = _with_note(bidang, waktu.kegiatan, waktu.keterangan)
    return waktu.no, work, waktu.pelaksana, waktu.waktu, waktu.mulai, waktu.selesai


def _with_note(bidang: Bidang, text: str, note: str) -> Iterator[Paragraph]:
    """The note in small type below the text."""
    width = bidang.widths()[1]
    yield bidang.teks.alinea(text, width)
    if note:
        yield bidang.teks.alinea(note, width, size=KECIL)


def _berkas(bidang: Bidang, berkas: Berkas) -> Iterator[Paragraph]:
    width = bidang.widths()[1]
    yield bidang.teks.alinea(berkas.nama, width)
    if berkas.sha256:
        yield bidang.teks.alinea(berkas.sha256, width, size=HASH, before=pt(1))
    if berkas.dari:
        yield bidang.teks.alinea(f"Dibuat dari: {', '.join(berkas.dari)}", width, size=KECIL, before=pt(1))
