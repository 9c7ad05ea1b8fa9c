"""What the layout finds is told with a hint that helps: of the author's own words, and fitting to what is wrong."""

import re
from pathlib import Path

import pytest
from test_sop_compose import LANES, composed

from sopdocs.flowchart import verify
from sopdocs.flowchart.verify import Fault
from sopdocs.kinds.sop import layout_findings
from sopdocs.kinds.sop.layout_findings import FAULTS
from sopdocs.problems import Finding


def told(monkeypatch: pytest.MonkeyPatch, rule: str) -> Finding:
    """What an author reads when the drawing has one fault, in the row of the second kegiatan."""
    fault = Fault(0, 3, rule, "Langkah 1 ke langkah 2")
    monkeypatch.setattr(layout_findings, "verify", lambda *_: (fault,))
    [found] = composed().findings
    return found


def test_every_rule_of_the_check_has_words_for_an_author() -> None:
    source = Path(verify.__file__).read_text("utf-8")
    assert set(FAULTS) == set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source))


@pytest.mark.parametrize("rule", sorted(FAULTS))
def test_a_fault_is_told_with_a_hint_of_its_own(monkeypatch: pytest.MonkeyPatch, rule: str) -> None:
    found = told(monkeypatch, rule)
    assert (found.rule, found.severity, found.loc) == ("fl-gambar", "peringatan", ("kegiatan", 1, "uraian"))
    assert found.message.startswith("halaman 2: ") and '"Langkah 1 ke langkah 2"' in found.message
    assert ("label" in found.hint) == rule.startswith("label")
    assert ("pelaksana" in found.hint) >= rule.startswith("garis")


def crowd(lanes: int, kegiatan: str = "Kerja", output: str = "Draf", **keys: object) -> Finding | None:
    """What is told of the width of a procedure with so many lanes; without a word as wide as "Kelengkapan"."""
    names = {f"p{n}": "P" for n in range(lanes)}
    step = {"kelengkapan": "Data", "waktu": "1 hari", "output": output, "keterangan": "-"}
    rows = [{"uraian": kegiatan, "pelaksana": name, **step} for name in names]
    found = composed(pelaksana=names, kegiatan=rows, **keys).findings
    return next((one for one in found if one.rule in ("tl-sempit", "pl-too-many")), None)


def test_only_words_of_the_author_that_widen_a_column_are_to_be_shortened() -> None:
    plain, wide = crowd(20), crowd(20, output="Rekomendasi")
    assert plain and wide
    assert "pendekkan" not in plain.hint
    assert wide.hint.endswith('pendekkan kata terpanjang: "Rekomendasi"')
    for head in ("Kegiatan", "Kelengkapan", "Waktu", "Output", "Keterangan"):
        assert head not in plain.hint + wide.hint


def test_a_word_of_a_kegiatan_counts_when_it_is_wider_than_the_kegiatan_needs_anyway() -> None:
    short, long = crowd(20, kegiatan="Mengarsipkan"), crowd(20, kegiatan="Dipertanggungjawabkannyalah")
    assert short and long
    assert "Mengarsipkan" not in short.hint
    assert '"Dipertanggungjawabkannyalah"' in long.hint


@pytest.mark.parametrize("lanes", [22, 60])
def test_a_wider_paper_is_named_only_where_there_is_one(lanes: int) -> None:
    narrow, widest = crowd(lanes), crowd(lanes, tampilan={"kertas": "Legal"})
    folio = crowd(lanes, tampilan={"kertas": "F4"})
    assert narrow and "pakai kertas yang lebih lebar (F4, Legal)" in narrow.hint
    assert folio and "pakai kertas yang lebih lebar (Legal)" in folio.hint
    assert widest and "kertas" not in widest.hint
    assert all("gabungkan pelaksana" in one.hint for one in (narrow, folio, widest))


def test_lanes_that_have_room_are_not_told_of() -> None:
    assert crowd(len(LANES)) is None
