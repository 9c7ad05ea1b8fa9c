"""What the quarters and the narrative say of an indicator in; its causes and what was done about them out.

Never invented: the narrative's words, else those of the quarters, else a gap.
"""

from collections.abc import Iterable, Iterator

from sopdocs.kinds.laporan_kinerja.angka import Ukuran
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import butir
from sopdocs.kinds.laporan_kinerja.blok.tabel import label
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.problems import Loc
from sopdocs.report import Block, Paragraph, Span
from sopdocs.text.numbers import romawi


def penyebab(bahan: Bahan, each: Ukuran, loc: Loc) -> Iterator[Block]:
    """Why it was reached or not. What has no realisasi yet, or was looked at in `analisis`, misses no cause."""
    words = (*loc, "penyebab")
    found = bahan.narasi.get(words) or (
        *_points(bahan, each, "pendukung", "Faktor pendukung:"),
        *_points(bahan, each, "penghambat", "Faktor penghambat:"),
    )
    needed = _is_measured(each) and not bahan.ada((*loc, "analisis"))
    yield from _labelled(bahan, "Penyebab keberhasilan atau kegagalan", found, needed, words, each)


def solusi(bahan: Bahan, each: Ukuran, loc: Loc) -> Iterator[Block]:
    """What was done about it; nobody misses it where the target is reached and nothing was in the way."""
    words = (*loc, "solusi")
    found = bahan.narasi.get(words) or _points(bahan, each, "tindak_lanjut", "")
    needed = _is_measured(each) and _is_missed(bahan, each)
    yield from _labelled(bahan, "Solusi yang telah dilakukan", found, needed, words, each)


def _labelled(bahan: Bahan, text: str, found: Iterable[Block], needed: bool, loc: Loc, each: Ukuran) -> Iterator[Block]:
    """Under its label; a gap where there is nothing, and there must be something."""
    blocks = tuple(found)
    if blocks or needed:
        yield from label(text)
        yield from blocks
    if needed and not blocks:
        yield bahan.belum(loc, f"{loc[-1]}: {each.baris.nama}")


def _is_measured(each: Ukuran) -> bool:
    return each.found.sampai.realisasi is not None


def _is_missed(bahan: Bahan, each: Ukuran) -> bool:
    return each.baris.utama.status != "Tercapai" or bool(_said(bahan, each, "penghambat"))


def _points(bahan: Bahan, each: Ukuran, key: str, lead: str) -> list[Block]:
    """Those of the quarter, or of all quarters of a year, which are named."""
    texts = _said(bahan, each, key)
    if not texts:
        return []
    first: list[Block] = [Paragraph((Span(lead),), "rapat", keep=True)] if lead else []
    return [*first, *butir(bahan, texts)]


def _said(bahan: Bahan, each: Ukuran, key: str) -> list[str]:
    quarters = TRIWULAN if bahan.model.is_annual else (bahan.saat,)
    told: dict[str, list[int]] = {}
    for tw in quarters:
        for text in getattr(bahan.tahun.of_indikator(each.said.id, tw), key):
            told.setdefault(text.strip().rstrip("."), []).append(tw)
    if not bahan.model.is_annual:
        return [f"{text}." for text in told]
    return [f"{text} (TW {', '.join(map(romawi, found))})." for text, found in told.items()]
