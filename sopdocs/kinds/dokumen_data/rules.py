"""A `DokumenData` in; what is wrong in it out."""

from collections.abc import Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.dokumen_data.model import DokumenData
from sopdocs.kinds.officers import in_post
from sopdocs.kinds.rujukan import unknown_ids
from sopdocs.problems import Finding


def knows_who_initials(model: DokumenData) -> Iterator[Finding]:
    """A word that is no id would be printed as it stands; where nobody is in post, nobody can."""
    yield from unknown_ids(model, model.paraf, ("paraf",))
    for place, id_ in enumerate(model.paraf):
        yield from in_post(model, id_, ("paraf", place), model.tanggal)


RULES: tuple[Rule, ...] = (knows_who_initials,)
