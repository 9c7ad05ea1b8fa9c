"""What the quarters and the narrative say of an indicator in; its causes and what was done about them out.

Never invented: the narrative's words, else those of the quarters, else a gap.
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.angka import Ukuran
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.tabel import label
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.problems import Loc
from sopdocs.report import Block, Item, Paragraph, Span
from sopdocs.text.numbers import romawi


def penyebab(bahan: Bahan, each: Ukuran, loc: Loc) -> Iterator[Block]:
    """Why it was reached or not."""
    yield from label("Penyebab keberhasilan atau kegagalan")
    if bahan.ada((*loc, "penyebab")):
        yield from bahan.narasi[(*loc, "penyebab")]
        return
    found = [
        *_points(bahan, each, "pendukung", "Faktor pendukung:"),
        *_points(bahan, each, "penghambat", "Faktor penghambat:"),
    ]
    if found:
        yield from found
    elif not bahan.ada((*loc, "analisis")):
        yield Paragraph((bahan.celah((*loc, "penyebab"), f"penyebab: {each.baris.nama}"),), "belum")
    else:
        yield Paragraph((Span("Diuraikan di atas."),))


def solusi(bahan: Bahan, each: Ukuran, loc: Loc) -> Iterator[Block]:
    """What was done about it; nobody misses it where the target is reached and nothing was in the way."""
    steps = _points(bahan, each, "tindak_lanjut", "")
    if bahan.ada((*loc, "solusi")):
        yield from label("Solusi yang telah dilakukan")
        yield from bahan.narasi[(*loc, "solusi")]
    elif steps:
        yield from label("Solusi yang telah dilakukan")
        yield from steps
    elif _is_missed(bahan, each):
        yield from label("Solusi yang telah dilakukan")
        yield Paragraph((bahan.celah((*loc, "solusi"), f"solusi: {each.baris.nama}"),), "belum")


def _is_missed(bahan: Bahan, each: Ukuran) -> bool:
    return each.baris.utama.status != "Tercapai" or bool(_said(bahan, each, "penghambat"))


def _points(bahan: Bahan, each: Ukuran, key: str, lead: str) -> list[Block]:
    """Those of the quarter, or of all quarters of a year, which are named."""
    texts = _said(bahan, each, key)
    if not texts:
        return []
    number = bahan.daftar()
    first: list[Block] = [Paragraph((Span(lead),), "rapat", keep=True)] if lead else []
    return [*first, *(Item((Span(text),), number) for text in texts)]


def _said(bahan: Bahan, each: Ukuran, key: str) -> list[str]:
    quarters = TRIWULAN if bahan.model.is_annual else (bahan.saat,)
    told: dict[str, list[int]] = {}
    for tw in quarters:
        for text in getattr(bahan.tahun.of_indikator(each.said.id, tw), key):
            told.setdefault(text.strip().rstrip("."), []).append(tw)
    if not bahan.model.is_annual:
        return [f"{text}." for text in told]
    return [f"{text} (TW {', '.join(map(romawi, found))})." for text, found in told.items()]
