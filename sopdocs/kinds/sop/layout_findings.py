"""A procedure as it is laid out in; what does not fit, and what the plan finds wrong with its drawing, out."""

from collections.abc import Iterator, Sequence

from sopdocs.flowchart.columns import KEGIATAN_GOOD, Columns
from sopdocs.flowchart.verify import verify
from sopdocs.kinds.paper import PAPERS
from sopdocs.kinds.sop.fitting import Laid
from sopdocs.kinds.sop.model import Prosedur, Sop
from sopdocs.page import Page, Paper
from sopdocs.problems import Finding, Loc
from sopdocs.text.metrics import KNOWN

SHOWN = 40
"""Of a longer word only the beginning is quoted."""


def layout_findings(model: Sop, laid: Laid, paper: Paper, before: int) -> Iterator[Finding]:
    """Too many lanes or too long heads; else words too wide, columns too narrow, faults of the drawing.

    `before`: how many pages of the document stand before the procedure's first.
    """
    if not laid.plan.columns.fits:
        yield _too_many_lanes(model, laid)
        return
    if laid.plan.head_high:
        yield _too_long_label(laid)
        return
    yield from _tight(model, laid)
    yield from _cramped(model, laid)
    yield from _faults(laid, paper, before)


def identity_findings(model: Sop, pages: Sequence[Page], paper: Paper) -> Iterator[Finding]:
    """The head of the identity page cannot flow on to a next one: its longest text is too long."""
    if all(page.table.rows[-1].bottom <= paper.height - paper.bottom for page in pages):
        return
    parts: dict[Loc, str] = {("judul",): model.judul, ("nomor",): model.nomor}
    parts |= {("instansi", key): str(value) for key, value in model.instansi}
    parts |= {("disahkan", key): str(value) for key, value in model.disahkan}
    longest = max(parts, key=lambda loc: len(parts[loc]))
    message = f'"{_short(parts[longest])}" terlalu panjang: kepala halaman identitas tidak muat di satu halaman'
    yield Finding(longest, "error", message, "id-terlalu-panjang", "persingkat, paling banyak beberapa baris")


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
    ways = [f"paling banyak {columns.most_lanes}; gabungkan pelaksana", *_wider_papers(model)]
    return Finding((*laid.procedure.loc, "pelaksana"), "error", message, "pl-too-many", ", atau ".join(ways))


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
    words = ", ".join(f'"{_short(word)}"' for word in _widening(columns))
    message = f"{columns.lanes} pelaksana membuat kolom di kertas {model.tampilan.kertas} terlalu sempit"
    ways = ["gabungkan pelaksana", "bagi menjadi dua SOP", *_wider_papers(model)]
    ways += [f"pendekkan kata terpanjang: {words}"] if words else []
    hint = f"{', '.join(ways[:-1])}, atau {ways[-1]}"
    yield Finding((*laid.procedure.loc, "pelaksana"), "peringatan", message, "tl-sempit", hint, key=True)


def _widening(columns: Columns) -> Iterator[str]:
    """The author's own words that widen their column; a head is that of the official form, and stays."""
    for place, widest in enumerate(columns.widest_words):
        texts = [text for row in columns.cells for text in row[place + 1]]
        text = max(texts, key=lambda text: text.widest, default=None)
        if text and any(piece == widest for piece, *_ in text.pieces) and (place or text.widest > KEGIATAN_GOOD):
            yield widest


def _wider_papers(model: Sop) -> Iterator[str]:
    """How to ask for a wider paper, where there is one."""
    wider = [name for name, (_, long) in PAPERS.items() if long > PAPERS[model.tampilan.kertas][1]]
    if wider:
        yield f"pakai kertas yang lebih lebar ({', '.join(wider)})"


def _too_long_label(laid: Laid) -> Finding:
    """The longest name of a lane: it fills the heads."""
    lanes = laid.procedure.pelaksana
    longest = max(lanes, key=lambda lane: len(lanes[lane].nama))
    message = f'nama pelaksana "{_short(lanes[longest].nama)}" terlalu panjang: kepala tabel memenuhi halaman'
    hint = "pakai nama jabatan yang singkat, paling banyak sekitar 60 huruf"
    return Finding((*laid.procedure.loc, "pelaksana", longest), "error", message, "tl-kepala", hint)


AT_LABEL = "tulis label yang lebih pendek, atau pakai kertas yang lebih lebar"
AT_LINES = "kurangi pelaksana, pakai kertas yang lebih lebar, atau bagi menjadi dua SOP"
AT_TEXT = "pendekkan teks baris itu, atau bagi menjadi dua langkah"
AT_PAGE = "periksa halaman itu sebelum dicetak; urutan pelaksana lain dapat membantu"

FAULTS = {
    "label-di-batas": ("label {} mengenai garis tabel", AT_LABEL),
    "label-di-garis": ("label {} mengenai garis alur", AT_LABEL),
    "label-di-simbol": ("label {} mengenai simbol", AT_LABEL),
    "label-bertumpuk": ("label {} mengenai label lain", AT_LABEL),
    "label-jauh": ("label {} jauh dari garisnya", AT_LABEL),
    "label-salah-garis": ("label {} lebih dekat ke garis lain daripada ke garisnya", AT_LABEL),
    "label-di-baris-lain": ("label {} tercetak di baris lain daripada keputusannya", AT_LABEL),
    "garis-bertumpuk": ("garis berimpit: {}", AT_LINES),
    "garis-menembus-simbol": ("garis mengenai simbol: {}", AT_LINES),
    "garis-di-luar-lajur": ("garis keluar dari kolom pelaksana: {}", AT_LINES),
    "garis-miring": ("garis miring: {}", AT_PAGE),
    "panah-lepas": ("garis tidak menyentuh simbolnya: {}", AT_PAGE),
    "simbol-di-luar-sel": ("simbol keluar dari selnya: {}", AT_LINES),
    "simbol-bertumpuk": ("simbol mengenai simbol lain: {}", AT_LINES),
    "teks-terpotong": ("teks terpotong: {}", AT_TEXT),
    "baris-putus": ("baris tidak bersambung: {}", AT_PAGE),
    "halaman-meluap": ("tabel keluar dari halaman: {}", AT_TEXT),
}
"""How each rule of the plan's check is told to an author, and what to write instead."""


def _faults(laid: Laid, paper: Paper, before: int) -> Iterator[Finding]:
    """What the plan itself finds wrong with its drawing, at the kegiatan where it does."""
    numbers = [row.number for row in laid.matrix.rows]
    for fault in verify(laid.plan.pages, paper, laid.plan.columns.lanes):
        what, hint = FAULTS[fault.rule]
        message = f"halaman {before + fault.page + 1}: " + what.format(f'"{_short(fault.what)}"')
        number = printed(laid.plan.pages[fault.page], fault.row)
        loc: Loc = (*laid.procedure.loc, "kegiatan")
        if number and number in numbers:
            loc = (*loc, numbers.index(number) - (numbers[0] == ""), "uraian")
        yield Finding(loc, "peringatan", message, "fl-gambar", hint, key=len(loc) < 3)


def printed(page: Page, row: int) -> str:
    """The number that is printed in a row of the page's table."""
    paragraphs = page.table.rows[row].cells[0].paragraphs
    return paragraphs[0].runs[0].text if paragraphs and paragraphs[0].runs else ""


def _short(word: str) -> str:
    return word if len(word) <= SHOWN else word[: SHOWN - 1] + "…"
