"""Outcomes in, lines for people out: problems, progress and the summary on standard error."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

from sopdocs.outcome import BUG, Outcome
from sopdocs.problems import Problem

Done = TypeVar("Done")

FEW = 3
"""Up to so many specs need no progress bar."""

GRAVITY = (3, 4, 2, 1, 0)
"""Which status wins when specs end differently: a bug first, then the machine, the call, the specs."""


def progress(outcomes: Iterator[Done], length: int, label: str) -> list[Done]:
    """All of them; meanwhile a bar, where somebody looks at standard error and there is something to wait for."""
    hidden = length <= FEW or not sys.stderr.isatty()
    with click.progressbar(outcomes, length, label, file=sys.stderr, hidden=hidden) as bar:
        return list(bar)


def problems(outcomes: Iterable[Outcome]) -> list[Problem]:
    """The problems of all specs, those of a shared profil.yaml once, in the order of the specs."""
    return list(dict.fromkeys(problem for outcome in outcomes for problem in outcome.problems))


def show_problems(found: Iterable[Problem]) -> None:
    """Each problem in its form."""
    for problem in found:
        click.echo(str(problem), err=True)


def show_faults(outcomes: Iterable[Outcome]) -> None:
    """What the machine or a bug said about a spec; what it said about several (no LibreOffice) once."""
    said: dict[tuple[str, int], list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.fault:
            said.setdefault((outcome.fault, outcome.status), []).append(outcome)
    for (fault, status), affected in said.items():
        others = f" dan {len(affected) - 1} lainnya" if affected[1:] else ""
        word = "kesalahan dalam sopdocs, mohon laporkan:\n" if status == BUG else ""
        click.echo(f"{affected[0].spec.path}{others}: {word}{fault}", err=True)


def count_problems(found: Iterable[Problem]) -> str:
    """`2 error, 1 peringatan`; empty when there is none."""
    counts = Counter(problem.severity for problem in found)
    return ", ".join(f"{counts[severity]} {severity}" for severity in ("error", "peringatan") if counts[severity])


def worst(statuses: Iterable[int]) -> int:
    """The exit status of all together."""
    return min(statuses, key=GRAVITY.index, default=0)
