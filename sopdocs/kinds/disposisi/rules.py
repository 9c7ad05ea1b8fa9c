"""A `Disposisi` in; what is missing or unwise in it out."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sopdocs.kinds.base import Rule
from sopdocs.kinds.disposisi.model import BERANTAI, Disposisi, Lembar
from sopdocs.kinds.rujukan import looks_like_id, name_of
from sopdocs.problems import Finding, Loc
from sopdocs.text.dates import Tanggal
from sopdocs.text.nearest import suggest

BY_HAND = "di lembar dicetak titik-titik untuk ditulis tangan"


def each_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Many sheets share what the spec says for all: one finding is enough."""
    yield from dict.fromkeys(findings)


def knows_its_letter(model: Disposisi) -> Iterator[Finding]:
    """Who has written, which number, of what day, about what; when it came, and under which number."""
    yield from each_once(finding for loc, sheet in model.sheets for finding in _gaps(model, loc, sheet))


def _gaps(model: Disposisi, loc: Loc, sheet: Lembar) -> Iterator[Finding]:
    keys = ("dari", "nomor", "tanggal", "hal")
    if missing := [key for key in keys if not getattr(sheet.surat, key)]:
        message = f"surat masuk: {', '.join(missing)} belum diisi"
        hint = f'misalnya "surat: {{dari: …, nomor: …, tanggal: …, hal: …}}"; {BY_HAND}'
        yield Finding(model.written(loc, "surat"), "peringatan", message, "disp-surat", hint, key=True)
    for key, name in (("diterima", "tanggal surat diterima"), ("agenda", "nomor agenda")):
        if not getattr(sheet, key):
            yield _blank(model.written(loc, key), name, "disp-surat")


def says_when_and_to_whom(model: Disposisi) -> Iterator[Finding]:
    """The day of a disposisi and its receivers; in a rantai each hand has its own."""
    yield from each_once(finding for loc, sheet in model.sheets for finding in _open(model, loc, sheet))


def _open(model: Disposisi, loc: Loc, sheet: Lembar) -> Iterator[Finding]:
    if model.form == BERANTAI and not sheet.rantai:
        yield _blank(model.written(loc, "rantai"), "rantai", "disp-rantai")
    if model.form != BERANTAI and sheet.tanggal is None:
        yield _blank(model.written(loc, "tanggal"), "tanggal disposisi", "disp-tanggal")
    if model.form != BERANTAI and not sheet.diteruskan:
        yield _blank(model.written(loc, "diteruskan"), "penerima disposisi", "disp-penerima")


def knows_its_people(model: Disposisi) -> Iterator[Finding]:
    """Receivers are officers or sections of the profile, and not the giver himself."""
    yield from each_once(finding for loc, sheet in model.sheets for finding in _people(model, loc, sheet))
    yield from _receivers(model, ("pilihan_penerima",), model.pilihan_penerima, "")


def _people(model: Disposisi, loc: Loc, sheet: Lembar) -> Iterator[Finding]:
    yield from _receivers(model, model.written(loc, "diteruskan"), sheet.diteruskan, sheet.pemberi.pejabat)
    if sheet.utama and sheet.utama not in sheet.diteruskan:
        message, hint = f'"{sheet.utama}" tidak ada dalam diteruskan', suggest(sheet.utama, sheet.diteruskan)
        yield Finding(model.written(loc, "utama"), "error", message, "disp-utama", hint)
    for number, hop in enumerate(sheet.rantai):
        place = (*model.written(loc, "rantai"), number)
        yield from _receivers(model, (*place, "kepada"), hop.kepada, hop.dari)
        if hop.dari:
            yield from _receivers(model, (*place, "dari"), (hop.dari,), "")


def _receivers(model: Disposisi, loc: Loc, words: tuple[str, ...], giver: str) -> Iterator[Finding]:
    known = [*model.pejabat, *model.penerima]
    for word in words:
        if known and word not in known and looks_like_id(word):
            hint = suggest(word, known)
            yield Finding(loc, "error", f'"{word}" tidak ada di pejabat atau penerima', "disp-penerima", hint)
        elif giver and word == giver:
            message = f"{name_of(model, word)} memberi disposisi kepada dirinya sendiri"
            yield Finding(loc, "peringatan", message, "disp-penerima", "periksa pemberi dan penerima")


def happens_in_order(model: Disposisi) -> Iterator[Finding]:
    """A letter is written, then comes in, then goes from hand to hand, and has a deadline after that."""
    yield from each_once(finding for loc, sheet in model.sheets for finding in _order(model, loc, sheet))


def _order(model: Disposisi, loc: Loc, sheet: Lembar) -> Iterator[Finding]:
    hops = [((*model.written(loc, "rantai"), no, "tanggal"), "baris rantai", h) for no, h in enumerate(sheet.rantai)]
    days: list[tuple[Loc, str, Tanggal | None]] = [
        ((*model.written(loc, "surat"), "tanggal"), "surat", sheet.surat.tanggal),
        (model.written(loc, "diterima"), "surat diterima", sheet.diterima),
        (model.written(loc, "tanggal"), "disposisi", sheet.tanggal),
        *((place, name, hop.tanggal) for place, name, hop in hops),
        (model.written(loc, "batas_waktu"), "batas waktu", sheet.batas_waktu),
    ]
    known = [(place, name, day) for place, name, day in days if day]
    for (_, first, before), (place, name, after) in pairwise(known):
        if after.before(before):
            message = f"tanggal {name} ({after}) sebelum tanggal {first} ({before})"
            yield Finding(place, "peringatan", message, "disp-urutan", "periksa kedua tanggal")


def hands_on(model: Disposisi) -> Iterator[Finding]:
    """Each hand of a rantai has received the letter in a row before; one form prints hands, the others one giver."""
    yield from each_once(finding for loc, sheet in model.sheets for finding in _hands(model, loc, sheet))


def _hands(model: Disposisi, loc: Loc, sheet: Lembar) -> Iterator[Finding]:
    place = model.written(loc, "rantai")
    received: set[str] = set()
    for number, hop in enumerate(sheet.rantai):
        if hop.dari and received and hop.dari not in received:
            message = f'"{name_of(model, hop.dari)}" bukan penerima pada baris rantai sebelumnya'
            yield Finding((*place, number, "dari"), "peringatan", message, "disp-rantai", "periksa urutan rantai")
        received |= set(hop.kepada)
    if sheet.rantai and model.form != BERANTAI:
        hint = f"hapus kunci template, atau pakai template: {BERANTAI}.docx"
        yield Finding(("template",), "peringatan", "templat ini tidak mencetak rantai", "disp-rantai", hint)
    if model.form == BERANTAI and not sheet.pemberi.is_blank:
        hint = 'tulis pemberi di rantai: "- {dari: …, kepada: …}"'
        message = "pemberi tidak dicetak pada lembar berantai"
        yield Finding(model.written(loc, "pemberi"), "peringatan", message, "disp-rantai", hint, key=True)


def _blank(loc: Loc, name: str, rule: str) -> Finding:
    return Finding(loc, "peringatan", f"{name} belum diisi", rule, f'isi "{loc[-1]}"; {BY_HAND}', key=True)


RULES: tuple[Rule, ...] = (knows_its_letter, says_when_and_to_whom, knows_its_people, happens_in_order, hands_on)
