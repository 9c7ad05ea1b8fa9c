"""Specs in; the letters among them numbered in the order of their dates, before anything is built."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sopdocs.files import read
from sopdocs.kinds.base import Reading
from sopdocs.kinds.whole import checked_model
from sopdocs.pipeline import numbers
from sopdocs.problems import Finding
from sopdocs.spec import load_spec
from sopdocs.workspace import Spec

if TYPE_CHECKING:
    from sopdocs.kinds.naskah import Ask

AUTOMATIC = re.compile(rb"^[^#\r\n]*:[ \t]*otomatis\b", re.MULTILINE | re.IGNORECASE)
"""What a spec or its profile says where a number is wanted."""


def number(specs: Iterable[Spec]) -> None:
    """Give the numbers that the specs ask for, in the order of the letters' dates, as a secretary would.

    Processes that build at the same time would number letters in the order in which they come to them. What is wrong
    with a spec, or with us, is said when it is built.
    """
    wanting = sorted((wish for spec in specs if (wish := _wish(spec))), key=lambda wish: wish[:2])
    for _, _, give in wanting:
        with suppress(Exception):
            give()


def _wish(spec: Spec) -> tuple[date, Path, Callable[[], Any]] | None:
    """The first date of the letters of a sound spec, and how they get their numbers; None where it asks for none."""
    with suppress(Exception):
        if spec.text is None and not spec.is_profile and _may_want(spec):
            source = load_spec(spec).source
            kind, checked = checked_model(source) if source else (None, Reading(None))
            if kind and checked.model is not None:
                days: list[date] = []
                kind.number(checked.model, _noting(days))
                give = partial(kind.number, checked.model, numbers(spec, giving=True))
                return min(days, default=date.max), spec.path, give
    return None


def _may_want(spec: Spec) -> bool:
    return any(AUTOMATIC.search(text) for text in (spec.said.encode(), *map(read, spec.inputs)))


def _noting(days: list[date]) -> "Ask":
    """Answers nothing, and notes the dates of the letters."""

    def ask(surat: Any, *_: Any) -> tuple[str, list[Finding]]:
        days.append(surat.tanggal or date.max)
        return "", []

    return ask
