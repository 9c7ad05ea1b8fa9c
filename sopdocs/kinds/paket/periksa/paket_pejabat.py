"""Whoever does a step of the SOP is in post on its day, and the NIP of the office's people can be one.

The officers that sign are asked for by each kind; here are also those that are only named, and the profile itself.

Passes: `kasubag` with a holder on 6 Oktober 2025.
Fails: one whose last holder left on 30 September; a NIP of 17 digits; the same NIP for two people.
"""

from collections.abc import Iterator

from sopdocs.jadwal import nomor
from sopdocs.kinds import officers
from sopdocs.kinds.naskah import Pemegang
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.kinds.paket.periksa.paket_pelaksana import WHO
from sopdocs.problems import Finding, Loc
from sopdocs.text import nip
from sopdocs.text.dates import Tanggal

ID = "paket-pejabat"


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each office and day that nobody (or more than one) holds it, and for each NIP."""
    yield from _posts(bahan)
    people: dict[str, str] = {}
    for loc, holder in _holders(bahan):
        digits = "".join(filter(str.isdigit, holder.nip))
        other = people.setdefault(digits, holder.nama) if digits else holder.nama
        wrong = nip.fault(holder.nip) if holder.nip.strip() else None
        if not wrong and other != holder.nama:
            wrong = f"NIP ini juga tertulis untuk {other}"
        if wrong:
            hint = "salin NIP dari surat keputusannya, 18 angka"
            yield bahan.temuan(Finding(loc, "peringatan", f"{holder.nama}: {wrong}", ID, hint))


def _posts(bahan: Bahan) -> Iterator[Temuan]:
    """The officers of the lanes, on the first day of each of their steps whose documents do not ask for them."""
    model, sop, times = bahan.rencana.model, bahan.rencana.sop, bahan.rencana.jadwal
    if sop is None or times is None:
        return
    told: set[str] = set()
    asked = {each.langkah for each in bahan.rencana.dokumen if each.jenis in WHO}
    for at, row in enumerate(sop.langkah):
        if at in asked:
            continue
        day = Tanggal.of(times.kegiatan[at].mulai.date())
        for office in (model.jabatan(id_) for lane in row.pelaksana for id_ in model.orang(lane)):
            for found in officers.in_post(model, office, ("pejabat", office), day) if office not in told else ():
                told.add(office)
                message = f"{found.message} (langkah {nomor(sop.langkah, at)})"
                yield bahan.temuan(Finding(found.loc, "peringatan", message, ID, found.hint, key=True))


def _holders(bahan: Bahan) -> Iterator[tuple[Loc, Pemegang]]:
    """Those who hold an office from the first day of the run on, with the place of their NIP."""
    begin = bahan.rencana.model.mulai
    for id_, office in bahan.rencana.model.pejabat.items():
        loc: Loc = ("pejabat", id_)
        named = [(loc, office), *(((*loc, "pemegang", at), each) for at, each in enumerate(office.pemegang))]
        for place, holder in named:
            if holder.nama and not (holder.sampai and holder.sampai.before(begin)):
                yield (*place, "nip"), holder
