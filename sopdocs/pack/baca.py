"""The spec of a pack in; the plan of it, and what is wrong with the spec itself, out."""

from sopdocs.agenda import Buku
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.kinds.paket.periksa import Temuan, periksa
from sopdocs.kinds.paket.rencana import rencana
from sopdocs.kinds.whole import checked_model
from sopdocs.problems import Finding, Problem, in_order
from sopdocs.spec import load_spec
from sopdocs.workspace import Spec, agenda_file

JENIS = "paket"


def baca(spec: Spec) -> tuple[Rencana | None, tuple[Problem, ...]]:
    """As much of the plan as can be told, and the problems of the spec and of what it names, in order.

    With an error among them, nothing of the pack is made.
    """
    loaded = load_spec(spec)
    if loaded.source is None:
        return None, in_order(loaded.problems)
    source = loaded.source
    kind, read = checked_model(source)
    if kind and kind.name != JENIS:
        hint = "sebutkan berkas jenis: paket; dokumen lain dibuat dengan sopdocs build"
        wrong = Finding(("jenis",), "error", f"ini bukan paket (jenis: {kind.name})", "paket-jenis", hint)
        return None, (source.problem(wrong),)
    told = [*loaded.problems, *map(source.problem, read.findings)]
    if read.model is None:
        return None, in_order(told)
    plan = rencana(read.model, source)
    return plan, in_order([*told, *map(source.problem, plan.findings), *plan.problems])


def audit(plan: Rencana, spec: Spec) -> tuple[Temuan, ...]:
    """What does not fit together in the pack, with the letters that are in the buku agenda by now."""
    return periksa(plan, Buku(agenda_file(spec.home)))
