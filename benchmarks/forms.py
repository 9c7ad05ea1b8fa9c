"""`python -m benchmarks.forms`: the figures of a quarter beside the usual tools: forms read, a rekap written.

    a form read     sopdocs.excel.read, and openpyxl loading the same file for its formulas and for its values
    a rekap         YAML to DOCX and .xlsx, and docxtpl alone with the same template and fields
"""

import argparse
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from openpyxl import load_workbook

from benchmarks import filled
from benchmarks.clock import beside
from benchmarks.report import ratio, table
from sopdocs import pipeline, workspace
from sopdocs.excel.read import open_book
from sopdocs.kinds import rekap
from sopdocs.kinds.kop import letterhead
from sopdocs.pengumpulan import formulir
from sopdocs.spec import load

EXAMPLES = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=15, help="how often each work is timed (15)")
    rounds = options.parse_args().rounds
    rows = [
        ("a form read (ms); openpyxl, twice", *read(rounds)),
        ("a rekap, YAML to DOCX and .xlsx (ms); docxtpl", *recap(rounds)),
    ]
    words = [(what, ours * 1000, peer * 1000, ratio(ours, peer)) for what, ours, peer in rows]
    print(table(("what", "ours", "peer", "ratio"), words))


def read(rounds: int) -> tuple[float, float]:
    """Seconds for a form of thirteen indicators, as it came back."""
    content = form()
    ours, peer = beside([lambda: open_book(content), lambda: twice(content)], rounds)
    return ours, peer


def form() -> bytes:
    """The form of a seksi of the example year."""
    [year] = workspace.find([EXAMPLES / "2025.yaml"], Path("output"))
    files = dict(formulir.lembar_kerja(formulir.baca(year, 3, (), terisi=True)))
    return max(files.values(), key=len)


def twice(content: bytes) -> tuple[object, ...]:
    """Every cell of it, once as a formula and once as a value."""
    with catch_warnings():
        simplefilter("ignore")
        books = [load_workbook(BytesIO(content), data_only=values) for values in (False, True)]
    return tuple(list(sheet.values) for book in books for sheet in book)


def recap(rounds: int) -> tuple[float, float]:
    """Seconds for the recap of the example quarter."""
    [spec] = workspace.find([EXAMPLES / "rekap-tw3.yaml"], Path("output"))
    source = load(spec.path, profile=spec.profile).source
    assert source is not None
    model = rekap.KIND.read(source).model.with_files(source).model
    fields = asdict(rekap.KIND.make(model, letterhead(model.instansi, source).kop))
    template = workspace.templates() / "rekap.docx"
    ours, peer = beside([lambda: pipeline.lay_out(spec), lambda: filled.fill(template, fields)], rounds)
    return ours, peer


if __name__ == "__main__":
    main()
