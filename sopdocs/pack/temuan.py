"""What was found about a pack in; the same as it is printed and archived out, without a word about this machine."""

from collections.abc import Iterable
from dataclasses import replace

from sopdocs.kinds.paket.himpun import Didapat
from sopdocs.pack.tempat import Tempat
from sopdocs.problems import Problem


def umum(found: Iterable[Didapat], place: Tempat) -> tuple[Didapat, ...]:
    """Files are called what they are called on every machine."""
    return tuple(replace(each, problem=_umum(each.problem, place)) for each in found)


def _umum(problem: Problem, place: Tempat) -> Problem:
    file, message, hint = (place.tanpa_akar(text) for text in (problem.file, problem.message, problem.hint))
    return replace(problem, file=file, message=message, hint=hint)
