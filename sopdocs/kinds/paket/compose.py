"""A `Paket` in; its own document out: cover, list of documents, schedule and result of the audit, before anything is
built.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sopdocs import kinds
from sopdocs.kinds.base import Composed
from sopdocs.kinds.logo import read_logo
from sopdocs.kinds.paket import cetak
from sopdocs.kinds.paket.cetak import Didapat
from sopdocs.kinds.paket.isi import Dokumen, Rencana
from sopdocs.kinds.paket.lembar import Lembar, susun
from sopdocs.kinds.paket.model import Paket
from sopdocs.kinds.paket.rencana import rencana
from sopdocs.problems import Finding, Problem
from sopdocs.spec import Source, load_spec
from sopdocs.units import mm

LOGO = mm(28)


def compose(model: Paket, source: Source) -> Composed:
    """The pack's own sheets; no document beside an error in the pack's spec or in one that it holds."""
    plan = rencana(model, source)
    logo, faults = read_logo(model.instansi, source, LOGO)
    findings = (*plan.findings, *faults)
    of_documents = [found for each in plan.dokumen for found in _checked(plan, each)]
    problems = (*plan.problems, *(each.problem for each in of_documents))
    files = (*plan.files, *([logo.path] if logo else []))
    composed = Composed(None, findings, files, problems=problems)
    if "error" in {each.severity for each in findings} | {each.severity for each in problems}:
        return composed
    own = [Didapat("Paket ini", source.problem(each)) for each in findings]
    told = [*own, *(Didapat("Paket ini", each) for each in plan.problems), *of_documents]
    sheet = Lembar(
        replace(cetak.sampul(plan), logo=logo.image if logo else None),
        isi=cetak.isi(plan),
        jadwal=cetak.jadwal(plan),
        temuan=cetak.temuan(told),
        paraf=cetak.paraf(plan),
    )
    return replace(composed, document=susun(sheet, model.tampilan))


def _checked(plan: Rencana, dokumen: Dokumen) -> Iterator[Didapat]:
    """What reading a document and the rules of its kind tell; what only shows when it is built is told then."""
    if dokumen.spec is None:
        return
    group = cetak.kelompok(plan, dokumen)
    loaded = load_spec(dokumen.spec)
    yield from (Didapat(group, each) for each in loaded.problems)
    if loaded.source is not None:
        yield from (Didapat(group, each) for each in sorted(set(_found(loaded.source))))


def _found(source: Source) -> Iterable[Problem]:
    kind, wrong = kinds.kind_of(source)
    if kind is None:
        return [source.problem(wrong)] if wrong else []
    reading = kind.read(source)
    found: list[Finding] = list(reading.findings)
    if reading.model is not None:
        found += [each for rule in kind.rules for each in rule(reading.model)]
    return map(source.problem, found)
