"""A `Paket` in; its own document out: cover, list of documents, schedule and result of the audit, before anything is
built.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from sopdocs.agenda import Buku
from sopdocs.kinds.base import Composed
from sopdocs.kinds.logo import read_logo
from sopdocs.kinds.numbers import Numbers
from sopdocs.kinds.paket import cetak
from sopdocs.kinds.paket.arsip import Cetak, arsip
from sopdocs.kinds.paket.himpun import himpun
from sopdocs.kinds.paket.lembar import Lembar, susun
from sopdocs.kinds.paket.model import Paket
from sopdocs.kinds.paket.periksa import bahan, temuan
from sopdocs.kinds.paket.pindaian import salah
from sopdocs.kinds.paket.rencana import rencana
from sopdocs.kinds.whole import composed
from sopdocs.problems import Problem, has_error, in_order
from sopdocs.spec import Source, load_spec
from sopdocs.units import mm
from sopdocs.workspace import Spec, agenda_file

LOGO = mm(28)


def compose(model: Paket, source: Source) -> Composed:
    """The pack's own sheets; no document beside an error in the pack's spec or in one that it holds."""
    plan, book = rencana(model, source), Buku(agenda_file(Path(source.root.place[0]).parent))
    looked = bahan(plan, book)
    logo, faults = read_logo(model.instansi, source, LOGO)
    own = [*map(source.problem, (*plan.findings, *faults)), *plan.problems]
    own += [wrong for each in plan.dokumen if each.berkas and (wrong := salah(plan, each))]
    listed = [Cetak(each, f"{each.jalur}.pdf", None, "") for each in plan.dokumen if not each.menyusul]
    documents = [arsip(each, listed) if each.menyusul else each for each in plan.dokumen]
    checked = {each.jalur: _checked(each.spec, book) for each in documents if each.spec}
    found = himpun(plan, own, temuan(looked), {jalur: each.problems for jalur, each in checked.items()})
    shown = [path for each in checked.values() for path in each.files]
    files = (*plan.files, *looked.berkas, *shown, *([logo.path] if logo else []))
    whole = Composed(None, files=tuple(dict.fromkeys(files)), problems=tuple(each.lepas for each in found))
    if has_error(whole.problems):
        return whole
    sheet = Lembar(
        replace(cetak.sampul(plan), logo=logo.image if logo else None),
        isi=cetak.isi(plan),
        jadwal=cetak.jadwal(plan),
        temuan=cetak.temuan(found),
        paraf=cetak.paraf(plan),
    )
    return replace(whole, document=susun(sheet, model.tampilan))


@dataclass(frozen=True, slots=True)
class _Checked:
    """All problems of a document of the pack, those that only show when it is laid out included; what it shows."""

    problems: tuple[Problem, ...]
    files: tuple[Path, ...] = ()


def _checked(spec: Spec, book: Buku) -> _Checked:
    loaded = load_spec(spec)
    if loaded.source is None:
        return _Checked(in_order(loaded.problems))
    made = composed(loaded.source, Numbers(book, spec.letter or spec.name.as_posix(), giving=False).ask)
    read = () if spec.part else loaded.problems  # what is wrong with the text of the pack is told of the pack
    told = [*read, *made.problems, *map(loaded.source.problem, made.findings)]
    return _Checked(in_order(told), made.files)
