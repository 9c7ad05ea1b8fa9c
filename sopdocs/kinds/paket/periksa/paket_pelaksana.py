"""Whoever does a step of which a document needs an officer is in the profile.

The id of a lane of the SOP is that of an officer or recipient, or `pelaksana` says which ones are meant.

Passes: `pelaksana: {pengelola: monev}`. Fails: a lane `pengelola` without, where its step makes a tanda terima.
"""

from collections.abc import Iterator, Mapping

from sopdocs.kinds.paket.isi import Sop
from sopdocs.kinds.paket.model import Paket
from sopdocs.kinds.paket.periksa.bahan import Anggota, Bahan, Temuan
from sopdocs.problems import Finding
from sopdocs.text.nearest import suggest

ID = "paket-pelaksana"

WHO: Mapping[str, tuple[str, ...]] = {
    "disposisi": ("pemberi", "lembar", "rantai"),
    "tanda-terima": ("yang_menyerahkan",),
    "jadwal-kerja": ("penandatangan",),
    "program-kerja": ("penandatangan",),
    "rekap": ("penyusun",),
    "kertas-kerja": ("penyusun",),
    "lembar-arsip": ("yang_mengarsipkan",),
}
"""Kinds whose documents the pack signs with whoever does the step, and the keys of which one says who that is."""


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each lane, and for each id that is nobody's."""
    model, sop = bahan.rencana.model, bahan.rencana.sop
    if sop is None:
        return
    yield from _words(bahan, model, sop)
    told = set()
    for member in bahan.anggota:
        at = member.dokumen.langkah
        if at is None or not _lacks(member) or any(_officer(model, id_) for id_ in _meant(model, sop, at)):
            continue
        lane = next(iter(sop.langkah[at].pelaksana), "")
        if lane and lane not in told and not _is_mapped(model, lane):
            told.add(lane)
            role = sop.peran.get(lane, lane)
            message = f'"{role}" (kolom {lane} di SOP) bukan pejabat di profil; {member.dokumen.judul} memerlukannya'
            hint = f'tulis "pelaksana: {{{lane}: …}}" dengan id pejabat; {suggest(lane, model.pejabat)}'
            yield bahan.temuan(Finding(("pelaksana", lane), "peringatan", message, ID, hint, key=True))


def _words(bahan: Bahan, model: Paket, sop: Sop) -> Iterator[Temuan]:
    """What `pelaksana` says itself."""
    known = [*model.pejabat, *model.penerima]
    for lane, ids in model.pelaksana.items():
        if lane not in sop.peran:
            message, hint = f'kolom "{lane}" tidak ada di SOP', suggest(lane, sop.peran)
            yield bahan.temuan(Finding(("pelaksana", lane), "peringatan", message, ID, hint, key=True))
        for place, id_ in enumerate(ids):
            if id_ not in known:
                message, hint = f'"{id_}" tidak ada di pejabat atau penerima', suggest(id_, known)
                yield bahan.temuan(Finding(("pelaksana", lane, place), "peringatan", message, ID, hint))


def _lacks(member: Anggota) -> bool:
    """Whether its spec leaves it to the pack who signs, and the pack does not know."""
    keys = WHO.get(member.dokumen.jenis, ())
    return bool(keys) and not any(member.data.get(key) for key in keys)


def _meant(model: Paket, sop: Sop, at: int) -> list[str]:
    return [id_ for lane in sop.langkah[at].pelaksana for id_ in model.orang(lane)]


def _officer(model: Paket, id_: str) -> bool:
    """Whether it is an officer, or a recipient for whom one receives."""
    return id_ in model.pejabat or (id_ in model.penerima and model.penerima[id_].pejabat in model.pejabat)


def _is_mapped(model: Paket, lane: str) -> bool:
    """Whether `pelaksana` names it; what is wrong with these words is told already."""
    return any(id_ not in model.pejabat and id_ not in model.penerima for id_ in model.pelaksana.get(lane, ()))
