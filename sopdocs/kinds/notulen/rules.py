"""A `Notulen` in; what is missing or unwise in it out."""

from collections.abc import Iterator

from sopdocs.kinds import orang, rapat
from sopdocs.kinds.base import Rule
from sopdocs.kinds.notulen.model import Notulen
from sopdocs.kinds.orang import Orang, sosok
from sopdocs.kinds.rujukan import unknown_ids
from sopdocs.problems import Finding, Loc
from sopdocs.text.dates import Tanggal, parse

PARTS: tuple[tuple[str, str, str], ...] = (
    ("pembukaan", "kata pembukaan belum diisi", "pada dokumen tersedia baris untuk ditulis tangan"),
    ("pembahasan", "pembahasan belum diisi", 'tambahkan "- {pembicara: …, isi: …}" di bawah pembahasan'),
    ("keputusan", "keputusan rapat belum diisi", 'tambahkan "- {isi: …, penanggung_jawab: …, batas_waktu: …}"'),
    ("peserta", "peserta rapat belum diisi", "tulis peserta, atau kosong: 20 untuk daftar hadir yang diisi di tempat"),
    ("penutup", "kata penutup belum diisi", "pada dokumen tersedia baris untuk ditulis tangan"),
)
"""Key, what is missing, what to do."""


def says_how_it_went(model: Notulen) -> Iterator[Finding]:
    """Acara, when it ended, and the parts of the form."""
    if not model.rapat.acara:
        loc: Loc = ("rapat", "acara")
        yield Finding(loc, "peringatan", "acara rapat belum diisi", "nt-acara", "tulis mata acara sebagai daftar", True)
    if not model.rapat.waktu.selesai:
        loc = ("rapat", "waktu", "selesai")
        yield Finding(loc, "peringatan", "jam selesai rapat belum diisi", "nt-selesai", "misalnya 11.15", True)
    for key, message, hint in PARTS:
        if not getattr(model, key) and not (key == "peserta" and model.kosong):
            yield Finding((key,), "peringatan", message, f"nt-{key}", hint, key=True)


def knows_its_speakers(model: Notulen) -> Iterator[Finding]:
    """Who spoke was there: on the list, or leading the meeting."""
    day, lead = model.rapat.tanggal, model.rapat.pimpinan
    if lead.sekretaris != Orang():
        yield from orang.faults(model, lead.sekretaris, ("rapat", "pimpinan", "sekretaris"), day)
    leading = [Orang(pejabat=who.pejabat, nama=who.nama) for who in (lead.ketua, lead.pencatat)]
    present = {sosok(model, each, day).nama for each in (*model.peserta, *leading, lead.sekretaris)}
    for number, each in enumerate(model.pembahasan):
        if each.has_speaker:
            loc: Loc = ("pembahasan", number, "pembicara")
            yield from orang.faults(model, each.pembicara, loc, day)
            name = sosok(model, each.pembicara, day).nama
            if model.peserta and name and name not in present:
                message = f"{name} berbicara, tetapi tidak tercatat sebagai peserta atau pimpinan"
                yield Finding(loc, "peringatan", message, "nt-pembicara", "tambahkan ke peserta, atau betulkan namanya")


def assigns_its_decisions(model: Notulen) -> Iterator[Finding]:
    """Somebody carries a decision out, by a day that is still to come."""
    for number, each in enumerate(model.keputusan):
        loc: Loc = ("keputusan", number)
        if each.penanggung_jawab and not each.batas_waktu:
            yield Finding(loc, "peringatan", "batas waktu belum diisi", "nt-batas", 'tambahkan "batas_waktu: …"')
        if each.batas_waktu and not each.penanggung_jawab:
            message, hint = "penanggung jawab belum diisi", 'tambahkan "penanggung_jawab: …"'
            yield Finding(loc, "peringatan", message, "nt-penanggung-jawab", hint)
        if _is_past(each.batas_waktu, model.rapat.tanggal):
            message = f"batas waktu {each.batas_waktu} sebelum tanggal rapat"
            yield Finding((*loc, "batas_waktu"), "peringatan", message, "nt-batas", "betulkan salah satu tanggal")
        yield from unknown_ids(model, each.penanggung_jawab, (*loc, "penanggung_jawab"))


def _is_past(text: str, day: Tanggal | None) -> bool:
    try:
        return day is not None and parse(text).before(day)
    except ValueError:
        return False


RULES: tuple[Rule, ...] = (*rapat.RULES, says_how_it_went, knows_its_speakers, assigns_its_decisions)
