"""A `Paket` in; its own document out: cover, list of documents, schedule and result of the audit, before anything is
built.
"""

from dataclasses import replace
from pathlib import Path

from sopdocs import kinds
from sopdocs.agenda import Buku
from sopdocs.kinds.base import Composed
from sopdocs.kinds.logo import read_logo
from sopdocs.kinds.paket import cetak
from sopdocs.kinds.paket.arsip import Cetak, arsip
from sopdocs.kinds.paket.himpun import himpun
from sopdocs.kinds.paket.isi import Dokumen
from sopdocs.kinds.paket.lembar import Lembar, susun
from sopdocs.kinds.paket.model import Paket
from sopdocs.kinds.paket.periksa import bahan, temuan
from sopdocs.kinds.paket.rencana import rencana
from sopdocs.problems import Finding, Problem
from sopdocs.spec import Source, load_spec
from sopdocs.units import mm
from sopdocs.workspace import agenda_file

LOGO = mm(28)


def compose(model: Paket, source: Source) -> Composed:
    """The pack's own sheets; no document beside an error in the pack's spec or in one that it holds."""
    plan = rencana(model, source)
    looked = bahan(plan, Buku(agenda_file(Path(source.root.place[0]).parent)))
    logo, faults = read_logo(model.instansi, source, LOGO)
    own = [*map(source.problem, (*plan.findings, *faults)), *plan.problems]
    listed = [Cetak(each, f"{each.jalur}.pdf", None, "") for each in plan.dokumen if not each.menyusul]
    documents = [arsip(each, listed) if each.menyusul else each for each in plan.dokumen]
    found = himpun(plan, own, temuan(looked), {each.jalur: _checked(each) for each in documents})
    files = (*plan.files, *looked.berkas, *([logo.path] if logo else []))
    composed = Composed(None, files=files, problems=tuple(each.problem for each in found))
    if any(each.severity == "error" for each in composed.problems):
        return composed
    sheet = Lembar(
        replace(cetak.sampul(plan), logo=logo.image if logo else None),
        isi=cetak.isi(plan),
        jadwal=cetak.jadwal(plan),
        temuan=cetak.temuan(found),
        paraf=cetak.paraf(plan),
    )
    return replace(composed, document=susun(sheet, model.tampilan))


def _checked(dokumen: Dokumen) -> list[Problem]:
    """What reading a document and the rules of its kind tell; what only shows when it is built is told then."""
    if dokumen.spec is None:
        return []
    loaded = load_spec(dokumen.spec)
    told = [] if loaded.source is None else map(loaded.source.problem, _findings(loaded.source))
    return sorted({*loaded.problems, *told})


def _findings(source: Source) -> list[Finding]:
    kind, wrong = kinds.kind_of(source)
    if kind is None:
        return [wrong] if wrong else []
    reading = kind.read(source)
    by_rules = [each for rule in kind.rules for each in rule(reading.model)] if reading.model is not None else []
    return [*reading.findings, *by_rules]
