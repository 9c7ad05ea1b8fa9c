"""A `Source` and the model of its kind in; the model, or every value that does not fit, out."""

from typing import Any

from pydantic import ValidationError

from sopdocs.kinds.base import Reading
from sopdocs.kinds.messages import findings
from sopdocs.kinds.naskah import Naskah
from sopdocs.problems import Finding
from sopdocs.spec import Source


def read(model: type[Naskah], source: Source) -> Reading:
    """The model of a spec; None beside findings that are errors."""
    try:
        return Reading(model.model_validate(source.data_for(model.model_fields)))
    except ValidationError as error:
        return Reading(None, tuple(findings(error, model)))


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
