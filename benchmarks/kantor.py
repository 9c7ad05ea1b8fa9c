"""Many offices built at once, as a regency would: time, documents an hour, memory, at a quarter of the size and at it.

    python -m benchmarks.kantor --kantor 20 --sop 50

An office is a folder with its profile, SOPs (like those of specs/sop, and random ones), and a year of figures with four
quarters, each with its rekap, tanda terima and report (like those of specs/wasuponda). No PDFs: LibreOffice would be
what is measured.
"""

import argparse
import json
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from multiprocessing import active_children
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.many import most_memory
from benchmarks.procedures import procedure
from benchmarks.report import table
from benchmarks.specs import written
from sopdocs.outcome import Outcome
from sopdocs.run import run
from sopdocs.text.numbers import romawi
from sopdocs.workspace import Spec

HOUSE = Path(__file__).parents[1] / "specs"
SEEDS = sorted((HOUSE / "sop").glob("*.yaml"))
QUARTER = 3
"""The one that the documents of specs/wasuponda are about."""
PIECES = ("kinerja/rekap-tw3", "surat/tanda-terima", "kinerja/laporan-tw3")
YEAR = ("2025.yaml", *(f"2025-tw{quarter}.yaml" for quarter in (1, 2, 3, 4)), "perjanjian-kinerja.yaml")
LIMIT = 3600.0
"""Seconds for one build."""
EVERY = 20
"""After so many documents the memory of the processes is looked at."""
CHILD = "import sys; from benchmarks.kantor import show; show(*sys.argv[1:])"


@dataclass(frozen=True, slots=True)
class Built:
    """Seconds, those of LibreOffice at their end (it numbers the pages in the lists of reports); documents made, kept
    and failed; MiB of memory at its highest: of us and of a process that helps.
    """

    seconds: float
    office: float
    made: int
    kept: int
    failed: int
    ours: float
    theirs: float


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kantor", type=int, default=20, help="offices")
    parser.add_argument("--sop", type=int, default=50, help="SOPs of each")
    parser.add_argument("--jobs", type=int, default=0, help="processes; 0: as many as it pays")
    asked = parser.parse_args()
    heads = ("offices", "", "made", "kept", "failed", "s", "LibreOffice s", "made/hour", "MiB", "MiB each")
    rows = [
        [
            offices,
            name,
            each.made,
            each.kept,
            each.failed,
            each.seconds,
            each.office,
            _an_hour(each),
            each.ours,
            each.theirs,
        ]
        for offices in sorted({max(1, asked.kantor // 4), asked.kantor})
        for name, each in measure(offices, asked.sop, asked.jobs)
    ]
    print(table(heads, rows))


def measure(offices: int, sops: int, jobs: int = 0) -> Iterator[tuple[str, Built]]:
    """What is done, and how it went."""
    with TemporaryDirectory(prefix="sopdocs-") as name:
        folder = Path(name)
        for number in range(offices):
            write_office(folder / "specs" / f"kantor-{number:02}", number, sops)
        yield "all", _build(folder, jobs)
        yield "unchanged", _build(folder, jobs)
        profile = folder / "specs" / "kantor-00" / "profil.yaml"
        profile.write_text(profile.read_text("utf-8").replace("Nomor 1,", "Nomor 2,"), "utf-8")
        yield "one profile", _build(folder, jobs)
        figures = folder / "specs" / "kantor-00" / "kinerja" / "2025-tw3.yaml"
        figures.write_text(figures.read_text("utf-8").replace('"83,92"', '"83,93"'), "utf-8")
        yield "one figure", _build(folder, jobs)


def write_office(folder: Path, number: int, sops: int) -> None:
    """The specs of an office."""
    model = HOUSE / "wasuponda"
    for part in ("foto", "narasi"):
        shutil.copytree(model / "kinerja" / part, folder / "kinerja" / part)
    for name in ("profil.yaml", *(f"kinerja/{year}" for year in YEAR)):
        _write(folder / name, _renamed((model / name).read_text("utf-8"), number))
    for piece in PIECES:
        text = _renamed((model / f"{piece}.yaml").read_text("utf-8"), number)
        for quarter in (1, 2, 3, 4):
            _write(folder / f"{piece.removesuffix('-tw3')}-tw{quarter}.yaml", _of_quarter(text, quarter))
    for count in range(sops):
        _write(folder / "sop" / f"{count:03}.yaml", _sop(number, count))


def _sop(office: int, count: int) -> str:
    """In turns one like those of real offices, and a random one with other steps."""
    if count % 2:
        return written(procedure(office * 1000 + count), count)
    text = SEEDS[count // 2 % len(SEEDS)].read_text("utf-8")
    text = re.sub(r"^judul: (.*)$", rf"judul: \1 {office}.{count}", text, count=1, flags=re.MULTILINE)
    return re.sub(r"waktu: (\d+) (menit|hari)", lambda match: f"waktu: {int(match[1]) + count % 7} {match[2]}", text)


def _renamed(text: str, number: int) -> str:
    return text.replace("Wasuponda", f"Contoh {number}").replace("WSP", f"C{number}")


def _of_quarter(text: str, quarter: int) -> str:
    """What is said of the third quarter said of another one."""
    text = text.replace("triwulan: 3", f"triwulan: {quarter}").replace("triwulan 3", f"triwulan {quarter}")
    text = re.sub(r"Triwulan (I|II|III|IV)\b", f"Triwulan {romawi(quarter)}", text)
    return re.sub(r"\.tw[1-4]\b", f".tw{quarter}", text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _build(folder: Path, jobs: int) -> Built:
    """In a process of its own."""
    child = run([sys.executable, "-c", CHILD, str(folder), str(jobs)], limit=LIMIT)
    if child.status:
        raise SystemExit(child.errors)
    return Built(**json.loads(child.output))


def show(folder: str, jobs: str) -> None:
    """Build the specs in `folder`, and say what became of it as JSON."""
    print(json.dumps(asdict(_built(Path(folder), int(jobs) or None))))


def _built(folder: Path, jobs: int | None) -> Built:
    from sopdocs import batch, workspace

    start = quiet = perf_counter()
    theirs, outcomes, printed = 0.0, list[Outcome](), set[Spec]()
    specs = workspace.find([folder / "specs"])
    for outcome in batch.build(specs, jobs=jobs, watch=lambda _, spec, *__: printed.add(spec)):
        if len(outcomes) % EVERY == 0:
            theirs = max([theirs, *(most_memory(child.pid) for child in active_children())])
        quiet = quiet if outcome.spec in printed else perf_counter()
        outcomes.append(outcome)
    end = perf_counter()
    kept, failed = sum(each.kept for each in outcomes), sum(each.status != 0 for each in outcomes)
    made = len(outcomes) - kept - failed
    return Built(end - start, end - quiet, made, kept, failed, most_memory(), theirs)


def _an_hour(built: Built) -> int:
    return round(built.made / built.seconds * 3600)


if __name__ == "__main__":
    main()
