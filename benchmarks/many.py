"""Many SOPs built in a process of their own: how long, how much memory, and how long when nothing has changed."""

import json
import sys
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.procedures import procedure
from benchmarks.specs import written
from sopdocs.run import run

EARLY = 50
"""After so many SOPs the memory is looked at for the first time."""
LIMIT = 300.0
"""Seconds for everything."""
CHILD = "import sys; from benchmarks.many import show; show(sys.argv[1])"


@dataclass(frozen=True, slots=True)
class Built:
    """Seconds, and MiB of memory at its highest: after the first SOPs and after the last one."""

    building: float
    unchanged: float
    early: float
    late: float
    failed: int


def build(count: int) -> Built:
    """`count` random SOPs, then once more."""
    with TemporaryDirectory(prefix="sopdocs-") as name:
        folder = Path(name)
        (folder / "specs").mkdir()
        for number in range(count):
            (folder / "specs" / f"{number:03}.yaml").write_text(written(procedure(number), number), "utf-8")
        child = run([sys.executable, "-c", CHILD, name], limit=LIMIT)
    if child.status:
        raise SystemExit(child.errors)
    return Built(**json.loads(child.output))


def show(folder: str) -> None:
    """Build the specs in `folder` in this process, and say what became of it as JSON."""
    print(json.dumps(asdict(_built(Path(folder)))))


def _built(folder: Path) -> Built:
    from sopdocs import batch, workspace

    specs = workspace.find([folder / "specs"])
    start = perf_counter()
    outcomes = batch.build(specs, jobs=1)
    failed = sum(outcome.status != 0 for outcome in islice(outcomes, EARLY))
    early = most_memory()
    failed += sum(outcome.status != 0 for outcome in outcomes)
    building, late = perf_counter() - start, most_memory()
    start = perf_counter()
    kept = sum(outcome.kept for outcome in batch.build(specs, jobs=1))
    assert kept == len(specs) - failed
    return Built(building, perf_counter() - start, early, late, failed)


def most_memory(process: int | None = None) -> float:
    """The highest resident memory so far of a process, of this one where none is named, in MiB."""
    status = Path(f"/proc/{process or 'self'}/status")
    if status.exists():
        lines = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(lines[0].split()[1]) / 1024 if lines else 0.0  # none: it has just ended
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_CHILDREN if process else RUSAGE_SELF).ru_maxrss / 2**20  # macOS counts bytes
