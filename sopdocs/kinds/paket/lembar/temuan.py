"""What the audit found and who signs it in, the pages of the result of the audit out.

The last column is to write on: what was done about a finding.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.paket.lembar.baris import BARE, PADDING, Band
from sopdocs.kinds.paket.lembar.bidang import Bidang, Kolom
from sopdocs.kinds.paket.lembar.isi import Paraf, Temuan
from sopdocs.kinds.paket.lembar.teks import KECIL, Teks
from sopdocs.page import GREY, WHITE, Cell, Page, Paper, Paragraph
from sopdocs.units import mm, pt

SELURUHNYA = "Seluruh paket"
"""Over what was found in no single document."""
TOGETHER = 4
"""So many rows to sign stand on one page with their head."""
SIGNATURE = mm(20)
GAP = mm(8)
LINE = 42
"""Dots of a line to write on, in the column of who signs."""
HEADS = ("Sebagai", "Jabatan, nama, dan NIP", "Tanggal", "Tanda tangan/paraf")
PLACES = ((0, 2), (2, 1), (3, 1), (4, 1))
"""Their columns over the grid of the findings: the first, and how many."""

KOLOM = (
    Kolom("No.", (mm(10),), "center"),
    Kolom("Tingkat", (mm(25),)),
    Kolom("Temuan dan saran", (0, mm(24))),
    Kolom("Tindak lanjut", (mm(36),)),
)


def hasil(
    temuan: Sequence[Temuan], paraf: Sequence[Paraf], paper: Paper, teks: Teks, bawah: tuple[str, ...]
) -> Iterator[Page]:
    """What was found, those documents first that have errors; below it, never alone, the place for signatures."""
    bidang = Bidang(paper, teks, "Hasil pemeriksaan", (*bawah, _count(temuan)), KOLOM)
    *found, last = list(_groups(bidang, temuan)) or [bidang.nothing("Tidak ada temuan.")]
    yield from bidang.pages([*found, replace(last, keep=True), *_signatures(bidang, paraf)])


def _count(temuan: Sequence[Temuan]) -> str:
    errors = sum(each.tingkat == "error" for each in temuan)
    return f"{errors} error, {len(temuan) - errors} peringatan" if temuan else ""


def _groups(bidang: Bidang, temuan: Sequence[Temuan]) -> Iterator[Band]:
    place = {kelompok: number for number, kelompok in enumerate(dict.fromkeys(each.kelompok for each in temuan))}
    faulty = {each.kelompok for each in temuan if each.tingkat == "error"}

    def order(each: Temuan) -> tuple[bool, int, bool]:
        return each.kelompok not in faulty, place[each.kelompok], each.tingkat != "error"

    number = 0
    for kelompok, members in groupby(sorted(temuan, key=order), lambda each: each.kelompok):
        band, again = bidang.group(kelompok or SELURUHNYA)
        yield band
        for each in members:
            number += 1
            yield bidang.band((str(number), _level(bidang, each), _words(bidang, each), ""), again)


def _level(bidang: Bidang, temuan: Temuan) -> tuple[Paragraph, ...]:
    bold = temuan.tingkat == "error"
    return (bidang.teks.alinea(temuan.tingkat.capitalize(), bidang.widths()[1], bold=bold),)


def _words(bidang: Bidang, temuan: Temuan) -> Iterator[Paragraph]:
    """What is wrong, what to do about it, where it stands and which rule says so."""
    width, rule = bidang.widths()[2], f"[{temuan.aturan}]" if temuan.aturan else ""
    place = f"{temuan.tempat} {rule}".strip()
    yield bidang.teks.alinea(temuan.uraian[:1].upper() + temuan.uraian[1:], width)
    if temuan.saran:
        yield bidang.teks.alinea(f"Saran: {temuan.saran}", width, before=pt(1))
    if place:
        yield bidang.teks.alinea(place, width, size=KECIL, before=pt(1))


def _signatures(bidang: Bidang, paraf: Sequence[Paraf]) -> Iterator[Band]:
    """Rows to sign, apart from what stands above them."""
    for start in range(0, len(paraf), TOGETHER):
        some = paraf[start : start + TOGETHER]
        yield Band((Cell(0, len(bidang.grid), borders=replace(BARE, top=True, bottom=True)),), GAP, keep=True)
        yield replace(_row(_head(bidang), GREY), keep=True)
        for each in some:
            row = _row([[bidang.teks.alinea(each.sebagai, bidang.room(*PLACES[0]))], _who(bidang, each), [], []])
            yield replace(row, least=SIGNATURE, keep=each is not some[-1])


def _row(contents: Iterable[Iterable[Paragraph]], ground: float = WHITE) -> Band:
    return Band(
        tuple(
            Cell(column, span, paragraphs=tuple(content), padding=PADDING, valign="center", ground=ground)
            for content, (column, span) in zip(contents, PLACES, strict=True)
        )
    )


def _head(bidang: Bidang) -> Iterator[tuple[Paragraph, ...]]:
    for text, place in zip(HEADS, PLACES, strict=True):
        yield (bidang.teks.alinea(text, bidang.room(*place), bold=True, align="center"),)


def _who(bidang: Bidang, paraf: Paraf) -> Iterator[Paragraph]:
    """Jabatan, nama and NIP; a line to write on for what is not known."""
    width = bidang.room(*PLACES[1])
    yield bidang.teks.alinea(paraf.jabatan or dotted(LINE), width)
    yield bidang.teks.alinea(paraf.nama or dotted(LINE), width, bold=bool(paraf.nama), before=pt(3))
    yield bidang.teks.alinea(f"NIP. {paraf.nip or dotted(LINE - 8)}", width, before=pt(3))
