"""What a kind of document provides: a `Source` in; a model, findings and a `Document`, or a whole Word file, out.

A kind is a folder in `kinds/` whose package has a `KIND`, and a line in `KINDS`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from sopdocs.page import Document
from sopdocs.problems import Finding, Problem
from sopdocs.spec import Source

if TYPE_CHECKING:
    from sopdocs.kinds.naskah import Ask  # models are slow to import, and the list of kinds does without

Rule: TypeAlias = Callable[[Any], Iterable[Finding]]
"""Looks at a whole model and yields what is missing or unwise in it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A spec as its kind understands it. `model` is None where it cannot be understood: then a finding is an error.

    `rest` is then what can be understood of it, for the rules, so that an author is told all at once.
    """

    model: Any
    findings: tuple[Finding, ...] = ()
    rest: Any = None


@dataclass(frozen=True, slots=True)
class Composed:
    """A document in final positions, or (bytes) a Word file that a template was filled into; None beside a finding
    that is an error.

    `files` are those that the document shows and the spec only names (a logo), also when they are missing: when one
    of them changes, the document is out of date. `beside` are files of other endings that are saved next to it
    (`.xlsx`). `problems` are those of other specs that it is made of, each with its place there. `unpaged`: a report
    whose lists of contents have no page numbers yet (word.report).
    """

    document: Document | bytes | None
    findings: tuple[Finding, ...] = ()
    files: tuple[Path, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    unpaged: bool = False


class Kind(Protocol):
    """One `jenis`; its models are frozen and known to nobody else."""

    @property
    def name(self) -> str:
        """The word after `jenis:`."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What `check` asks of a model, in the order of a document's parts."""

    def read(self, source: Source) -> Reading:
        """The model, and every mistake that makes the document impossible or wrong."""

    def read_defaults(self, source: Source) -> tuple[Finding, ...]:
        """What is wrong with a profile, whose keys are defaults for specs of this kind."""

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of a spec, for completion and checking inside an editor."""

    def number(self, model: Any, ask: "Ask") -> Reading:
        """The model with the numbers of letters that it wants, and what to know about them."""

    def compose(self, model: Any, source: Source) -> Composed:
        """The document of a model that was read without errors; paths in it are looked up in `source`."""
