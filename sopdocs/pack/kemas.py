"""The spec of a pack in; its folder with documents, one PDF of all and manifest, and its zip, out: all on one page.

    read → plan → audit → build → audit again → front sheets → bind → manifest → zip

Nothing is bound while anything has an error: what an office prints and puts away is whole. What has been made and would
come out the same is left as it is.
"""

import traceback
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from sopdocs import batch, ledger
from sopdocs.errors import SopdocsError
from sopdocs.files import read
from sopdocs.kinds.paket.himpun import Didapat, himpun
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.kinds.paket.periksa import Temuan
from sopdocs.outcome import BUG, PROBLEMS
from sopdocs.pack import manifest
from sopdocs.pack.anggota import Anggota, Bangun, bangun
from sopdocs.pack.baca import audit, baca
from sopdocs.pack.beres import beres, buang_rancangan
from sopdocs.pack.hasil import Hasil
from sopdocs.pack.kunci import terkunci
from sopdocs.pack.manifest import Manifest
from sopdocs.pack.tempat import PAKET, Tempat, tempat
from sopdocs.pack.temuan import umum
from sopdocs.pack.tutup import Tutup
from sopdocs.problems import Problem, has_error
from sopdocs.workspace import Spec


def kemas(spec: Spec, build: Bangun, *, force: bool = False) -> Hasil:
    """The pack that `spec` describes; `build` builds its documents. `force`: bind and zip again what is the same."""
    done = _guarded(spec, build, force)
    return done if done.zip else replace(done, lama=_lama(spec))


def _guarded(spec: Spec, build: Bangun, force: bool) -> Hasil:
    try:
        return _kemas(spec, build, force)
    except SopdocsError as error:
        return Hasil(spec, fault=str(error), status=error.exit_code)
    except Exception:
        return Hasil(spec, fault=traceback.format_exc(), status=BUG)


def _kemas(spec: Spec, build: Bangun, force: bool) -> Hasil:
    plan, own = baca(spec)
    if plan is None or has_error(own):
        return _ditolak(spec, plan, own)
    found = audit(plan, spec)
    if has_error(each.problem for each in found):
        return _ditolak(spec, plan, own, found)
    place = tempat(spec)
    with terkunci(place.kunci):
        buang_rancangan(place)
        before = _manifest(place)
        members = bangun(plan, place, before, build)
        if not all(each.tetap for each in members):  # letters may have got their numbers
            found = audit(plan, spec)
        told = himpun(plan, own, found, {each.dokumen.jalur: each.problems for each in members})
        done = _hasil(spec, told, members)
        if len(members) < len(plan.dokumen) or not all(each.jadi for each in members):
            return replace(done, status=PROBLEMS)
        try:
            return _tutup(done, plan, place, members, told, None if force else before)
        except SopdocsError as error:
            return replace(done, fault=str(error), status=error.exit_code)


def _ditolak(spec: Spec, plan: Rencana | None, own: Iterable[Problem], found: Iterable[Temuan] = ()) -> Hasil:
    """Nothing is made; the problems of the documents that the plan knows all the same are told, too."""
    if plan is None:
        return Hasil(spec, tuple(own), status=PROBLEMS)
    documents = {each.jalur: each.spec for each in plan.dokumen if each.spec}
    outcomes = tuple(batch.check(list(documents.values())))
    told = himpun(plan, own, found, {jalur: each.problems for jalur, each in zip(documents, outcomes, strict=True)})
    return Hasil(spec, tuple(each.lepas for each in told), outcomes=outcomes, status=PROBLEMS)


def _hasil(spec: Spec, told: Iterable[Didapat], members: Sequence[Anggota]) -> Hasil:
    """What is known when all is built."""
    outcomes = tuple(each.outcome for each in members if each.outcome)
    files = tuple(file for outcome in outcomes if not outcome.kept for file in outcome.files)
    problems = tuple(each.lepas for each in told)
    return Hasil(spec, problems, outcomes=outcomes, files=files, dokumen=len(members))


def _tutup(
    done: Hasil,
    plan: Rencana,
    place: Tempat,
    members: Sequence[Anggota],
    told: Iterable[Didapat],
    before: Manifest | None,
) -> Hasil:
    """The folder without what does not belong there; the PDF of all, the manifest and the zip."""
    wanted = [name for each in members for name in each.files]
    made = {*ledger.load(place.folder).entries, *(before.berkas if before else ())}
    strangers = beres(place, wanted, made)
    closed, written = Tutup(plan, place, members, umum(told, place), before).jalan()
    files, pages = (*done.files, *written), closed.berkas[PAKET].halaman
    return replace(done, peringatan=strangers, files=files, halaman=pages, zip=place.zip)


def _manifest(place: Tempat) -> Manifest | None:
    """That of the last run, if it can be read."""
    try:
        return manifest.baca(read(place.manifest))
    except (SopdocsError, ValueError):
        return None


def _lama(spec: Spec) -> Path | None:
    path = tempat(spec).zip
    return path if path.is_file() else None
