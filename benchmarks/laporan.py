"""`python -m benchmarks.laporan`: a Laporan Kinerja beside python-docx, the usual tool for such a report.

its words and tables    the blocks of the example's annual report without charts → DOCX; python-docx the same,
                        without numbers, captions, lists of contents, widths and references
all of it               YAML to DOCX, with its charts and their workbooks, beside the same work of python-docx
"""

import argparse
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document

from benchmarks.clock import beside
from benchmarks.report import ratio, table
from sopdocs import pipeline, workspace
from sopdocs.kinds.laporan_kinerja import KIND, baca, compose
from sopdocs.report import Block, Figure, Heading, Inline, Item, Paragraph, Report, Span, Table
from sopdocs.spec import load
from sopdocs.word.report import BODY, FRONT, write

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja" / "laporan-tahunan.yaml"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=7, help="how often each work is timed (7)")
    rounds = options.parse_args().rounds
    [spec] = workspace.find([EXAMPLE], Path("output"))
    report, cover = example(spec), blank_cover()
    words = without_figures(report)
    works = [
        partial(write, cover, words),
        partial(pipeline.lay_out, spec),
        partial(by_python_docx, words),
    ]
    ours, whole, peer = beside(works, rounds)
    rows = [("words and tables (ms)", ours, peer), ("all of it, YAML to DOCX (ms)", whole, peer)]
    heads = ("a report beside python-docx", "ours", "peer", "ratio")
    print(table(heads, [(what, mine * 1000, theirs * 1000, ratio(mine, theirs)) for what, mine, theirs in rows]))


def example(spec: workspace.Spec) -> Report:
    """The blocks of the annual report."""
    source = load(spec.path, profile=spec.profile).source
    assert source is not None
    model = KIND.read(source).model.with_files(source).model
    return compose.laporan(baca.baca(model, source).bahan)


def blank_cover() -> bytes:
    """The template as it is shipped, with the two marks in place of its tags."""
    document = Document(str(workspace.templates() / "laporan-kinerja.docx"))
    for paragraph in document.paragraphs:
        for tag, mark in (("{{ depan }}", FRONT), ("{{ isi }}", BODY)):
            if tag in paragraph.text:
                paragraph.text = mark
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def without_figures(report: Report) -> Report:
    """The same without charts and pictures, and without what refers to them."""
    gone = {each.name for each in (*report.front, *report.body) if isinstance(each, Figure)}

    def kept(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        there = (each for each in blocks if not isinstance(each, Figure))
        return tuple(replace(each, inlines=words(each)) if isinstance(each, Paragraph) else each for each in there)

    def words(paragraph: Paragraph) -> tuple[Inline, ...]:
        return tuple(each for each in paragraph.inlines if isinstance(each, Span) or each.name not in gone)

    return Report(kept(report.front), kept(report.body))


def by_python_docx(report: Report) -> bytes:
    """The same words and tables, with what python-docx has: nothing is numbered, measured or listed."""
    document = Document()
    for block in (*report.front, *report.body):
        match block:
            case Heading():
                document.add_heading(block.text, block.level)
            case Paragraph():
                add_words(document.add_paragraph(), block.inlines)
            case Item():
                add_words(document.add_paragraph(style="List Number" if block.number else "List Bullet"), block.inlines)
            case Table():
                add_table(document, block)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def add_words(paragraph: Any, inlines: tuple[Inline, ...]) -> None:
    for each in inlines:
        if isinstance(each, Span):
            run = paragraph.add_run(each.text)
            run.bold, run.italic = each.bold, each.italic


def add_table(document: Any, block: Table) -> None:
    """Row by row, as its documentation advises: cell by cell takes ten times as long."""
    made = document.add_table(len(block.head) + len(block.rows), len(block.columns))
    made.style = "Table Grid"
    for row, filled in zip((*block.head, *block.rows), made.rows, strict=True):
        for cell, target in zip(row.cells, filled.cells, strict=False):
            add_words(target.paragraphs[0], tuple(each for line in cell.lines for each in line))


if __name__ == "__main__":
    main()
