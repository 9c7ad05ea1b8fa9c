"""A counted year and a quarter in; who got a form and who gave it back, as the rows of a tanda terima, out.

Whoever has something to fill in gets a form; what came back is in the quarter's `formulir` (sopdocs kumpul writes it).
"""

from collections.abc import Iterator, Sequence

from sopdocs.kinds.pengukuran.isian import FormulirMasuk
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.tanda_terima.serahan import Serahan

NONE = FormulirMasuk()


def serahan(tahun: Tahun, tw: int) -> tuple[Serahan, ...]:
    """A row for each, those without a form from `tahun.penerima()` after them."""
    came = tahun.isian[tw].formulir if tw in tahun.isian else {}
    ids = dict.fromkeys([*tahun.penerima(), *came])
    return tuple(_handed(tahun, id_, came.get(id_, NONE)) for id_ in ids)


def joined(said: Sequence[Serahan], known: Sequence[Serahan]) -> Iterator[tuple[int | None, Serahan]]:
    """The rows that the spec lists (with their places there) in those that the year knows; what is listed wins."""
    places: dict[str, list[int]] = {}
    for at, each in enumerate(said):
        places.setdefault(each.penerima, []).append(at)
    for row in known:
        own = places.pop(row.penerima, [])
        yield from ((at, _completed(said[at], row)) for at in own)
        if not own:
            yield None, row
    yield from ((at, said[at]) for at in sorted(at for own in places.values() for at in own))


def _handed(tahun: Tahun, id_: str, form: FormulirMasuk) -> Serahan:
    """The name is that of the officer of the profile; where there is none, of who has filled in the form."""
    who = tahun.kinerja.penerima.get(id_)
    name = form.oleh if who is None or not who.pejabat else ""
    days = {"diserahkan": form.diserahkan, "kembali": form.hari_kembali}
    return Serahan(penerima=id_, nama=name).model_copy(update=days)


def _completed(said: Serahan, known: Serahan) -> Serahan:
    """What a listed row leaves out."""
    missing = {key: getattr(known, key) for key in ("nama", "diserahkan", "kembali") if not getattr(said, key)}
    return said.model_copy(update=missing)
