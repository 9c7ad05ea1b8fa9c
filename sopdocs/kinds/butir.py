"""Texts in; the points of a numbered list, as templates print them, out."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Butir:
    """A point: `1.` and its text."""

    no: str
    isi: str


def numbered(texts: Iterable[str]) -> tuple[Butir, ...]:
    """1. 2. 3., in their order."""
    return tuple(Butir(f"{no}.", text) for no, text in enumerate(texts, 1))
