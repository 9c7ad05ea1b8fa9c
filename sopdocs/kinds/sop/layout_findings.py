"""A procedure as it is laid out in; what does not fit, and what the plan finds wrong with its drawing, out."""

from collections.abc import Iterator

from sopdocs.flowchart.verify import verify
from sopdocs.kinds.sop.fitting import Laid
from sopdocs.kinds.sop.model import Prosedur, Sop
from sopdocs.page import Paper
from sopdocs.problems import Finding, Loc
from sopdocs.text.metrics import KNOWN

SHOWN = 40
"""Of a longer word only the beginning is quoted."""


def layout_findings(model: Sop, laid: Laid, paper: Paper) -> Iterator[Finding]:
    """Too many lanes; else words that are too wide, columns that are too narrow, faults of the drawing."""
    if not laid.plan.columns.fits:
        yield _too_many_lanes(model, laid)
        return
    yield from _tight(model, laid)
    yield from _cramped(model, laid)
    yield from _faults(laid, paper)


def unknown_font(model: Sop) -> Iterator[Finding]:
    """A font of which no widths are known."""
    font = model.tampilan.huruf
    if font.lower() not in KNOWN:
        message = f'lebar huruf "{font}" tidak dikenal; tabel diukur dengan huruf pengganti yang lebih lebar'
        hint = "yang dikenal: Arial, Arial Narrow, Times New Roman, Calibri, Cambria"
        yield Finding(("tampilan", "huruf"), "peringatan", message, "tl-huruf", hint)


def _too_many_lanes(model: Sop, laid: Laid) -> Finding:
    columns = laid.plan.columns
    message = f"{columns.lanes} pelaksana tidak muat di kertas {model.tampilan.kertas}"
    hint = f"paling banyak {columns.most_lanes}; gabungkan pelaksana, atau pakai kertas yang lebih lebar (F4, Legal)"
    return Finding((*laid.procedure.loc, "pelaksana"), "error", message, "pl-too-many", hint)


def _tight(model: Sop, laid: Laid) -> Iterator[Finding]:
    """Words that are wider than their column, each once."""
    said = set()
    for tight in laid.plan.columns.tight:
        key = ("uraian", *model.tampilan.kolom)[tight.column]
        if (tight.word, key) in said:
            continue
        said.add((tight.word, key))
        message = f'kata "{_short(tight.word)}" lebih lebar daripada kolomnya dan terpaksa dipenggal'
        hint = "pendekkan kata itu, pakai huruf yang lebih kecil, atau kertas yang lebih lebar"
        yield Finding(_place(laid.procedure, tight.row, key), "peringatan", message, "tl-kata-lebar", hint)


def _place(procedure: Prosedur, row: int, key: str) -> Loc:
    """The value that holds the word; row -1 is the head of the column."""
    if row >= 0:
        return (*procedure.loc, "kegiatan", row, key)
    return ("tampilan", "label", "kegiatan" if key == "uraian" else key)


def _cramped(model: Sop, laid: Laid) -> Iterator[Finding]:
    """Lanes and texts stand too close even in the smallest type."""
    columns = laid.plan.columns
    if columns.comfortable:
        return
    words = ", ".join(f'"{_short(word)}"' for word in columns.widest_words)
    message = f"{columns.lanes} pelaksana membuat kolom di kertas {model.tampilan.kertas} terlalu sempit"
    hint = f"pakai kertas F4 atau Legal, kurangi pelaksana, atau pendekkan kata terpanjang: {words}"
    yield Finding((*laid.procedure.loc, "pelaksana"), "peringatan", message, "tl-sempit", hint, key=True)


def _faults(laid: Laid, paper: Paper) -> Iterator[Finding]:
    """What the plan itself finds wrong with its drawing."""
    for fault in verify(laid.plan.pages, paper, laid.plan.columns.lanes):
        message = f"gambar alir halaman {fault.page + 1}: {fault.rule} ({fault.what})"
        hint = "periksa halaman itu sebelum dicetak; beri baris itu halaman baru atau ubah urutan pelaksana"
        yield Finding((*laid.procedure.loc, "kegiatan"), "peringatan", message, "fl-gambar", hint, key=True)


def _short(word: str) -> str:
    return word if len(word) <= SHOWN else word[: SHOWN - 1] + "…"
