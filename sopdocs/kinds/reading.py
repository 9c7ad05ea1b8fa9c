"""A `Source` and the model of its kind in; the model, or every value that does not fit, out."""

import copy
from collections.abc import Container
from typing import Any, TypeVar

from pydantic import ValidationError

from sopdocs.kinds.base import Reading
from sopdocs.kinds.messages import findings
from sopdocs.kinds.naskah import Naskah
from sopdocs.problems import Finding, Loc
from sopdocs.spec import Source

Model = TypeVar("Model", bound=Naskah)


def read(model: type[Naskah], source: Source) -> Reading:
    """The model of a spec; None beside findings that are errors, with the rest of it for the rules."""
    data = source.data_for(model.model_fields)
    try:
        return Reading(model.model_validate(data))
    except ValidationError as error:
        return Reading(None, tuple(findings(error, model)), mended(model, data, error))


def read_defaults(model: type[Naskah], source: Source, name: str) -> tuple[Finding, ...]:
    """What is wrong with the values of a profile; what it leaves out is left to the specs."""
    data: dict[str, Any] = {**source.data, "jenis": name}
    try:
        model.model_validate(data)
    except ValidationError as error:
        return tuple(finding for finding in findings(error, model) if not _is_left_out(finding))
    return ()


def _is_left_out(finding: Finding) -> bool:
    """A key of the spec itself that is not there."""
    return finding.rule == "kunci-hilang" and finding.key and len(finding.loc) == 1


def mended(
    model: type[Model], data: dict[str, Any], error: ValidationError, whole: Container[str] = ()
) -> Model | None:
    """The model of a spec without the values that are wrong, so that an author is told all at once.

    None where a wrong value stands below a key of `whole`, which say nothing in part, or cannot be taken out.
    """
    rest = copy.deepcopy(data)
    for details in error.errors(include_url=False, include_input=False):
        if not _mend(rest, details["loc"], details["type"], whole):
            return None
    try:
        return model.model_validate(rest)
    except ValidationError:
        return None


def _mend(data: Any, loc: Loc, kind: str, whole: Container[str]) -> bool:
    """Takes the broken value out, or puts an empty text where one is missing; False where that says too little."""
    if kind != "extra_forbidden" and any(step in whole for step in loc[-2:]):
        return False
    try:
        for step in loc[:-1]:
            data = data[step]
    except (KeyError, IndexError, TypeError):  # pydantic saw a value that the spec writes in a shorter form
        return False
    if not isinstance(data, dict):
        return False
    if kind in ("missing", "string_type"):
        data[loc[-1]] = ""
    else:
        data.pop(loc[-1], None)
    return True
