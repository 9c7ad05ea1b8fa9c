"""A `Source` in; all that is wrong with it, and its document, out: read, check, number, compose, until a stage finds an
error.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sopdocs.kinds import kind_of
from sopdocs.kinds.base import Composed, Kind, Reading
from sopdocs.problems import Finding, Loc, has_error
from sopdocs.spec import Source

if TYPE_CHECKING:
    from sopdocs.kinds.naskah import Ask


def composed(source: Source, ask: "Ask") -> Composed:
    """The document, with what every stage found; `ask` knows the numbers of letters."""
    kind, numbered = _numbered(source, ask)
    if kind is None or numbered.model is None:
        return Composed(None, numbered.findings)
    made = kind.compose(numbered.model, source)
    return replace(made, findings=numbered.findings + made.findings)


def checked_model(source: Source) -> tuple[Kind | None, Reading]:
    """Read, check; without a model where a stage found an error."""
    kind, finding = kind_of(source)
    if kind is None:
        return None, Reading(None, (finding,) if finding else ())
    reading = kind.read(source)
    findings = (*reading.findings, *_of_rules(kind, reading))
    return kind, Reading(None if has_error(findings) else reading.model, findings)


def _numbered(source: Source, ask: "Ask") -> tuple[Kind | None, Reading]:
    """Read, check, number; without a model where a stage found an error."""
    kind, checked = checked_model(source)
    if kind is None or checked.model is None:
        return kind, checked
    numbered = kind.number(checked.model, ask)
    model = None if has_error(numbered.findings) else numbered.model
    return kind, Reading(model, checked.findings + numbered.findings)


def _of_rules(kind: Kind, reading: Reading) -> Iterator[Finding]:
    """What the rules say about the model, or about as much of it as there is."""
    if reading.model is not None:
        yield from (finding for rule in kind.rules for finding in rule(reading.model))
    elif reading.rest is not None:
        found = (finding for rule in kind.rules for finding in rule(reading.rest))
        yield from (each for each in found if not any(_meet(each.loc, wrong.loc) for wrong in reading.findings))


def _meet(one: Loc, other: Loc) -> bool:
    """Whether one place is in the other."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
