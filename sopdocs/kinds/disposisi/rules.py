"""A `Disposisi` in; what is missing or unwise in it out."""

from collections.abc import Iterable, Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.disposisi.model import BERANTAI, Disposisi, Lembar
from sopdocs.kinds.disposisi.orang import is_unknown, name_of
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


def knows_who_gives_and_takes(model: Disposisi) -> Iterator[Finding]:
    """The day of a disposisi and its receivers, who are people of the profile and not the giver himself."""
    yield from each_once(finding for loc, sheet in model.sheets for finding in _people(model, loc, sheet))


def _people(model: Disposisi, loc: Loc, sheet: Lembar) -> Iterator[Finding]:
    giver, day = model.giver(sheet)
    if day is None:
        yield _blank(model.written(loc, "tanggal"), "tanggal disposisi", "disp-tanggal")
    if not sheet.diteruskan and not sheet.rantai:
        hint = f"isi diteruskan dengan id dari pejabat di profil.yaml; {BY_HAND}"
        place = model.written(loc, "diteruskan")
        yield Finding(place, "peringatan", "penerima disposisi belum diisi", "disp-penerima", hint, key=True)
    yield from _receivers(model, model.written(loc, "diteruskan"), sheet.diteruskan, giver.pejabat)
    if sheet.utama and sheet.utama not in sheet.diteruskan:
        message = f'penerima utama "{sheet.utama}" tidak ada dalam diteruskan'
        yield Finding(
            model.written(loc, "utama"), "error", message, "disp-utama", suggest(sheet.utama, sheet.diteruskan)
        )
    for number, hop in enumerate(sheet.rantai):
        place = (*model.written(loc, "rantai"), number)
        yield from _receivers(model, (*place, "kepada"), hop.kepada, hop.dari)
        if hop.dari:
            yield from _receivers(model, (*place, "dari"), (hop.dari,), "")


def offers_people(model: Disposisi) -> Iterator[Finding]:
    """Boxes for ids that nobody has."""
    yield from _receivers(model, ("pilihan_penerima",), model.pilihan_penerima, "")


def _receivers(model: Disposisi, loc: Loc, words: tuple[str, ...], giver: str) -> Iterator[Finding]:
    for word in words:
        if is_unknown(model, word):
            hint = suggest(word, [*model.pejabat, *model.penerima])
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
    for (_, first, before), (place, name, after) in zip(known, known[1:], strict=False):
        if after.before(before):
            message = f"tanggal {name} ({after}) sebelum tanggal {first} ({before})"
            yield Finding(place, "peringatan", message, "disp-urutan", "periksa kedua tanggal")


def hands_on(model: Disposisi) -> Iterator[Finding]:
    """Each hand of a rantai is a receiver of the one before; only one form prints it."""
    for loc, sheet in model.sheets:
        place = model.written(loc, "rantai")
        for number, (before, hop) in enumerate(zip(sheet.rantai, sheet.rantai[1:], strict=False), 1):
            if hop.dari and before.kepada and hop.dari not in before.kepada:
                message = f'"{name_of(model, hop.dari)}" bukan penerima pada baris rantai sebelumnya'
                yield Finding((*place, number, "dari"), "peringatan", message, "disp-rantai", "periksa urutan rantai")
    if model.form != BERANTAI and any(sheet.rantai for _, sheet in model.sheets):
        hint = f"hapus kunci template, atau pakai template: {BERANTAI}.docx"
        message = "rantai tidak dicetak oleh templat ini"
        yield Finding(("template",), "peringatan", message, "disp-rantai", hint)


def _blank(loc: Loc, name: str, rule: str) -> Finding:
    return Finding(loc, "peringatan", f"{name} belum diisi", rule, f'isi "{loc[-1]}"; {BY_HAND}', key=True)


RULES: tuple[Rule, ...] = (knows_its_letter, knows_who_gives_and_takes, offers_people, happens_in_order, hands_on)
