"""The examples of specs/contoh, each hard in one way: read, laid out, and drawn without a fault."""

from functools import cache
from pathlib import Path

import pytest

from sopdocs import workspace
from sopdocs.flowchart.verify import verify
from sopdocs.kinds.sop.fitting import fitted
from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.read import read
from sopdocs.pipeline import Laid, lay_out
from sopdocs.spec import load

CONTOH = Path(__file__).parent.parent / "specs" / "contoh"
NAMES = [
    "alur-sebaris", "baris-tinggi", "bersama", "cabang-tiga", "kembali-beruntun", "kembali-jauh",
    "kembali-ke-satu", "lajur", "lompat", "muat", "padat", "paralel",
]  # fmt: skip
MEANT = {"lajur": {"pl-order"}}
"""Warnings that the hard case itself makes."""

each = pytest.mark.parametrize("name", NAMES)


@cache
def model(name: str) -> Sop:
    source = load(CONTOH / f"{name}.yaml", profile=CONTOH / "profil.yaml").source
    assert source is not None
    reading = read(source)
    assert reading.findings == ()
    assert isinstance(reading.model, Sop)
    return reading.model


@cache
def laid(name: str) -> Laid:
    [found] = workspace.find([CONTOH / f"{name}.yaml"])
    return lay_out(found)


def test_these_are_all() -> None:
    assert sorted(path.stem for path in CONTOH.glob("*.yaml")) == sorted([*NAMES, "profil"])


@each
def test_says_at_its_top_what_is_hard_in_it(name: str) -> None:
    first, second = (CONTOH / f"{name}.yaml").read_text("utf-8").splitlines()[:2]
    assert first.startswith("# Sulit karena: ") and second == "jenis: sop"


@each
def test_becomes_a_document_and_nothing_is_left_blank(name: str) -> None:
    found = laid(name)
    assert found.document is not None
    told = {problem.rule for problem in found.problems} - {"fl-gambar"}  # those are the next test's
    assert told == MEANT.get(name, set())


@each
def test_is_drawn_without_a_fault(name: str) -> None:
    fitting = fitted(model(name))
    faults = [verify(one.plan.pages, fitting.paper, one.plan.columns.lanes) for one in fitting.laid]
    assert faults == [()] * len(fitting.laid)


@each
def test_the_text_of_every_kegiatan_is_in_the_document(name: str) -> None:
    document = laid(name).document
    assert document is not None
    rows = [row for page in document.pages for row in page.table.rows if not row.header]
    texts = {" ".join(line for one in cell.paragraphs for line in one.lines) for row in rows for cell in row.cells}
    for procedure in model(name).procedures:
        assert {" ".join(row.uraian.split()) for row in procedure.kegiatan} <= texts


def test_what_is_asked_to_fit_comes_onto_one_page() -> None:
    """Without `muat` it takes two."""
    asked = model("muat")
    spread = asked.model_copy(update={"tampilan": asked.tampilan.model_copy(update={"muat": False})})
    assert [len(one.plan.pages) for one in fitted(asked).laid] == [1]
    assert [len(one.plan.pages) for one in fitted(spread).laid] == [2]


def test_a_row_is_higher_than_a_page() -> None:
    [fitting] = fitted(model("baris-tinggi")).laid
    assert len(fitting.matrix.rows) < sum(not row.header for page in fitting.plan.pages for row in page.table.rows)
