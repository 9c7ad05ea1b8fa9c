"""What is wrong with a template: a value that still knows its place only in words."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Fault:
    """`place` is `tabel 1, baris 2, sel 3`; empty where it is about the whole template."""

    severity: Literal["error", "peringatan"]
    message: str
    rule: str
    hint: str
    place: str = ""

    @property
    def sentence(self) -> str:
        """The message with its place."""
        return f"{self.place}: {self.message}" if self.place else self.message
