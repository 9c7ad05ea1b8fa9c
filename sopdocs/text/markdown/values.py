"""What a text in Markdown asks of its caller, and what it becomes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from sopdocs.problems import Severity
from sopdocs.report import Block, Inline, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at the letter `offset` (from 0) of the text."""

    offset: int
    severity: Severity
    message: str
    rule: str
    hint: str


@dataclass(frozen=True, slots=True)
class Slot:
    """`{{ name }}`, at the letter `offset`."""

    name: str
    offset: int


@dataclass(frozen=True, slots=True)
class Picture:
    """`![caption](path)`, at the letter `offset`."""

    path: str
    caption: tuple[Inline, ...]
    offset: int

    @property
    def alt(self) -> str:
        """The caption for those who do not see the picture."""
        return "".join(each.text for each in self.caption if isinstance(each, Span)).strip()


Fill: TypeAlias = Callable[[Slot | Picture], tuple[Inline | Block, ...]]
"""What stands for it: inlines, or blocks; nothing where the caller knows none, and has told so."""


@dataclass(frozen=True, slots=True)
class Read:
    """The blocks of a text and its faults, both in the order of the text."""

    blocks: tuple[Block, ...]
    faults: tuple[Fault, ...]
