"""Outcomes in, lines for people out: problems, progress and the summary on standard error."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sopdocs.outcome import BUG, Outcome
from sopdocs.problems import Problem
from sopdocs.workspace import Spec

if TYPE_CHECKING:
    from sopdocs.batch.printing import Watch

Done = TypeVar("Done")

FEW = 3
"""Up to so many specs need no progress bar."""

BAR = 20
"""The signs of a bar."""
BESIDE = 56
"""The signs of its line beside what is under way: label, bar, percent, time left."""

GRAVITY = (3, 4, 2, 1, 0)
"""Which status wins when specs end differently: a bug first, then the machine, the call, the specs."""


def progress(outcomes: Iterator[Done], length: int, label: str) -> list[Done]:
    """All of them; meanwhile a bar, where somebody looks at standard error and there is something to wait for."""
    with _bar(length, label) as bar:
        return [_seen(bar, outcome) for outcome in outcomes]


def building(build: Callable[["Watch"], Iterator[Outcome]], length: int) -> list[Outcome]:
    """The outcomes of `build`; meanwhile a bar with the name of the last document, also while LibreOffice is at work,
    which `build` tells to the function that it is given.
    """
    from sopdocs.batch.printing import PRINTING

    with _bar(length, "Membuat") as bar:
        counted = set[Spec]()

        def watch(work: str, spec: Spec, number: int, total: int) -> None:
            bar.label = work
            counted.update({spec} if work == PRINTING else ())
            bar.update(work == PRINTING, f"{_name(spec)} ({number} dari {total})")

        def seen(outcome: Outcome) -> Outcome:
            bar.update(outcome.spec not in counted, _name(outcome.spec))
            return outcome

        return [seen(outcome) for outcome in build(watch)]


def _bar(length: int, label: str) -> Any:
    """The bar of click; what cannot be shown in the line is cut at the left, where the folders are."""
    hidden = length <= FEW or not sys.stderr.isatty()
    return click.progressbar(
        length=length, label=label, file=sys.stderr, hidden=hidden, width=BAR, item_show_func=_cut, show_eta=True
    )


def _seen(bar: Any, item: Done) -> Done:
    bar.update(1, item)
    return item


def _name(spec: Spec) -> str:
    return spec.name.as_posix()


def _cut(item: object) -> str | None:
    """What of a name there is room for."""
    room = shutil.get_terminal_size().columns - BESIDE
    name = item if isinstance(item, str) else _name(item.spec) if isinstance(item, Outcome) else ""
    return name if len(name) <= room else f"…{name[len(name) - room + 1 :]}" if room > 1 else None


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
        show_fault(f"{affected[0].spec.path}{others}", fault, status)


def show_fault(where: str, fault: str, status: int) -> None:
    """What the machine said, or a bug."""
    word = "kesalahan dalam sopdocs, mohon laporkan:\n" if status == BUG else ""
    click.echo(f"{where}: {word}{fault}", err=True)


def worst(statuses: Iterable[int]) -> int:
    """The exit status of all together."""
    return min(statuses, key=GRAVITY.index, default=0)
