"""Time, size and memory of our documents, beside the peer in the same run: the rows that sopdocs is held to.

    python benchmarks/documents.py [--count 500] [--rounds 15]

Ratios count, not times. The peers: docxtpl fills a template of the same document (a letter's own template);
python-docx writes it for the size; LibreOffice converts it to PDF. Rows without a peer are measured beside ourselves:
200 steps beside 20, memory after the last SOP beside that after the first fifty, a build with nothing to do beside one
from nothing.
"""

import argparse
import importlib
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import filled, many, plain
from benchmarks.clock import beside
from benchmarks.procedures import procedure
from benchmarks.report import table
from benchmarks.specs import written
from sopdocs import pipeline, workspace
from sopdocs.kinds import surat_pengantar
from sopdocs.kinds.kop import letterhead
from sopdocs.page import Document
from sopdocs.run import run
from sopdocs.spec import load
from sopdocs.word import write
from sopdocs.workspace import Spec

EXAMPLE = Path(__file__).parent.parent / "specs" / "sop" / "luwu-timur.yaml"
LETTER = EXAMPLE.parent.parent / "wasuponda" / "surat" / "surat-pengantar.yaml"
PDFS = 60
FLAT = 1.1
"""Memory that grows by less than this part is flat."""
FIRST_PDF = """
import sys
from pathlib import Path
from time import perf_counter
from benchmarks.documents import laid_out, spec_at
document = laid_out(spec_at(Path(sys.argv[1])))
start = perf_counter()
from sopdocs.pdf import write
write(document)
print(perf_counter() - start)
"""
"""The first PDF of a process: the import and the fonts count."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of us and of the peer; `value` is held to the bar and the goal (mostly the ratio)."""

    what: str
    ours: float
    peer: float
    value: float
    bar: float
    goal: float
    flat: bool = True

    @property
    def holds(self) -> str:
        if self.value <= self.goal and self.flat:
            return "goal"
        return "bar" if self.value <= self.bar and self.flat else "NO"

    def words(self) -> tuple[object, ...]:
        limits = f"{self.bar:.3g}", f"{self.goal:.3g}"
        return self.what, self.ours, self.peer, f"{self.ours / self.peer:.3f}", *limits, self.holds


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=500, help="how many SOPs the build of many has (500)")
    options.add_argument("--rounds", type=int, default=15, help="how often each work is timed (15)")
    given = options.parse_args()
    with TemporaryDirectory(prefix="sopdocs-") as name:
        singles = [*one(Path(name), given.rounds), letter(given.rounds), long(given.rounds)]
        rows = [*singles, *several(given.count), *pdfs(Path(name))]
    measured = [row for row in rows if isinstance(row, Row)]
    heads = ("what", "ours", "peer", "ratio", "bar", "goal", "holds?")
    print(table(heads, [row.words() for row in measured]))
    print("".join(f"\n{row}" for row in rows if isinstance(row, str)))


def one(folder: Path, rounds: int) -> Iterator[Row]:
    """One SOP beside docxtpl and python-docx."""
    spec = spec_at(EXAMPLE)
    document = build(spec)
    template = folder / "template.docx"
    context = filled.template(document, template)
    ours, peer = beside([lambda: build(spec), lambda: filled.fill(template, context)], rounds)
    yield Row("one SOP, warm, YAML to DOCX (ms); docxtpl", ours * 1000, peer * 1000, ours / peer, 1 / 4, 1 / 10)
    size, other = len(document) / 1024, len(plain.rewritten(document)) / 1024
    yield Row("size of the DOCX (KiB); python-docx", size, other, size / other, 1 / 2, 1 / 4)


def letter(rounds: int) -> Row:
    """A filled Word template, YAML to DOCX, beside docxtpl alone with the same template and fields."""
    [found] = workspace.find([LETTER], Path("output"))
    source = load(found.path, profile=found.profile).source
    assert source is not None
    model = surat_pengantar.KIND.read(source).model
    fields = asdict(surat_pengantar.KIND.make(model, letterhead(model.instansi, source).kop))
    template = workspace.templates() / "surat-pengantar.docx"
    ours, peer = beside([lambda: pipeline.lay_out(found), lambda: filled.fill(template, fields)], rounds)
    return Row("one letter, warm, YAML to DOCX (ms); docxtpl", ours * 1000, peer * 1000, ours / peer, 1, 1 / 2)


def long(rounds: int) -> Row:
    """Two hundred steps beside twenty."""
    specs = [random_spec(19, steps) for steps in (200, 20)]
    ours, peer = beside([lambda: build(specs[0]), lambda: build(specs[1])], min(rounds, 5))
    return Row("SOP of 200 steps (ms); of 20 steps", ours * 1000, peer * 1000, ours / peer, 15, 10)


def several(count: int) -> Iterator[Row]:
    """Many SOPs in one process: memory, and a second build."""
    found = many.build(count)
    memory = found.late, found.early, found.late
    yield Row(f"memory, {count} SOPs (MiB); first {many.EARLY}", *memory, 120, 60, found.late < FLAT * found.early)
    again = found.unchanged, found.building
    times = again[0] * 1000, again[1] * 1000
    yield Row(f"{count} SOPs, nothing changed (ms); building", *times, again[0] / again[1], 1 / 10, 1 / 50)


def pdfs(folder: Path) -> Iterator[Row | str]:
    """Our PDF of a document that is laid out, beside LibreOffice's of the same document as DOCX."""
    try:
        ours = importlib.import_module("sopdocs.pdf").write
    except (ImportError, AttributeError) as missing:
        yield f"PDF: not measured ({missing})"
        return
    office = shutil.which("soffice")
    if office is None:
        yield "PDF: not measured (no soffice)"
        return
    yield _first_pdf(office, folder)
    yield _each_pdf(ours, office, folder)


def _first_pdf(office: str, folder: Path) -> Row:
    """One document, in a process of its own."""
    docx = folder / "one.docx"
    docx.write_bytes(build(spec_at(EXAMPLE)))
    _converted(office, [docx], folder)  # LibreOffice makes its profile
    ours = median(float(_output([sys.executable, "-c", FIRST_PDF, str(EXAMPLE)])) for _ in range(3))
    (peer,) = beside([lambda: _converted(office, [docx], folder)], 3)
    return Row("PDF of one SOP, cold (ms); soffice", ours * 1000, peer * 1000, ours / peer, 1 / 5, 1 / 25)


def _each_pdf(ours: Callable[[Document], bytes], office: str, folder: Path) -> Row:
    documents = [laid_out(random_spec(number)) for number in range(PDFS)]
    files = [folder / f"{number}.docx" for number in range(PDFS)]
    for file, document in zip(files, documents, strict=True):
        file.write_bytes(write(document))
    start = perf_counter()
    for document in documents:
        ours(document)
    middle = perf_counter()
    _converted(office, files, folder)
    each, peer = (middle - start) / PDFS, (perf_counter() - middle) / PDFS
    return Row(f"PDF, each of {PDFS} (ms); soffice", each * 1000, peer * 1000, each / peer, 1 / 3, 1 / 8)


def _converted(office: str, files: list[Path], folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
    _output([office, profile, *options, *map(str, files)])


def _output(command: list[str]) -> str:
    finished = run(command, limit=300)
    if finished.status:
        raise SystemExit(finished.errors)
    return finished.output


def spec_at(path: Path) -> Spec:
    return Spec(path, None, Path(), Path(path.stem))


def random_spec(number: int, rows: int = 0) -> Spec:
    """Random procedure `number` as a spec from standard input."""
    text = written(procedure(number, rows, 6 if rows else 0), number).encode()
    return Spec(Path(f"{number}.yaml"), None, Path(), Path(f"{number}"), text)


def laid_out(spec: Spec) -> Document:
    laid = pipeline.lay_out(spec)
    if laid.document is None:
        raise SystemExit(f"{spec.path}: {laid.problems}")
    return laid.document


def build(spec: Spec) -> bytes:
    """YAML to the bytes of the Word file."""
    return write(laid_out(spec))


if __name__ == "__main__":
    main()
