"""Charts that Word edits: their XML, their workbook and their look."""

import os
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import combinations
from pathlib import Path
from textwrap import wrap
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from chart_samples import WIDTH, a_chart, a_document
from openxml_audit import OpenXmlValidator

from sopdocs.report import Chart
from sopdocs.text.metrics import Text, type_of
from sopdocs.units import mm, pt
from sopdocs.word import chart as charts
from sopdocs.word.chart import looks, place, scale

HERE = Path(__file__).parent
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

LONG = tuple(f"Sasaran {number}: meningkatnya kualitas pelayanan administrasi terpadu" for number in range(1, 7))
MANY = tuple(f"Indikator {number}" for number in range(120))
HOSTILE = "=1+1 <b> & \"x' {ns} \x00\ud800 😀 " + "panjang " * 40
SAMPLES = {
    "columns": a_chart(),
    "columns with a guide": a_chart(values=(("95.24", "110", "0", None),), names=("Capaian",), guide="100"),
    "one column with a guide": a_chart(categories=("Satu",), values=(("87.5",),), guide="100"),
    "bars": a_chart("mendatar", LONG, (("95.24", "101.5", None, "0", "12", "47"),), guide="100"),
    "lines": a_chart("garis", values=(("3.1", None, "3.4", "3.5"), ("3.2", "3.3", "3.4", "3.6")), guide="3.25"),
    "negative": a_chart(values=(("-5.25", "3", "4", None),)),
    "huge": a_chart(values=(("1250000000000", "900", "1", "0"),) * 4, decimals=0, unit="rupiah"),
    "only gaps": a_chart(values=((None,) * 4,)),
    "only gaps, bars and a guide": a_chart("mendatar", values=((None,) * 4,), guide="100"),
    "only gaps, lines": a_chart("garis", values=((None,) * 4,)),
    "nothing but 0": a_chart("garis", values=(("0",) * 4,)),
    "120 columns": a_chart(categories=MANY, values=(("80",) * 120, ("81",) * 120)),
    "120 bars": a_chart("mendatar", MANY, (("80",) * 120,), guide="100"),
    "120 points": a_chart("garis", MANY, (tuple(map(str, range(120))),)),
    "hostile": a_chart("mendatar", (HOSTILE, "http://x", ""), (("1", "2", "3"),), names=(HOSTILE,), unit=HOSTILE),
}
ALL = pytest.mark.parametrize("chart", SAMPLES.values(), ids=SAMPLES.keys())


def test_the_schema_of_office_finds_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(a_document(list(SAMPLES.values())))
    found = [str(error) for error in OpenXmlValidator().validate(str(file)).errors]
    assert [error for error in found if "required relationship" not in error] == []  # the frame has no styles


@ALL
def test_chart_workbook_and_value_have_the_same_figures(chart: Chart) -> None:
    made = charts.native(chart, "Arial")
    sheet = openpyxl.load_workbook(BytesIO(made.workbook)).active
    assert sheet is not None
    for index, (ser, series) in enumerate(zip(_series(made.xml), chart.series, strict=False)):
        cached = _points(ser.find(f"{C}val/{C}numRef/{C}numCache"))
        cells = [sheet.cell(row, index + 2).value for row in range(2, len(chart.categories) + 2)]
        assert {row: Decimal(text) for row, text in cached.items()} == {
            row: value for row, value in enumerate(series.values) if value is not None
        }
        assert cells == [None if value is None else float(value) for value in series.values]


@ALL
def test_names_in_the_chart_are_those_in_the_workbook(chart: Chart) -> None:
    made = charts.native(chart, "Arial")
    sheet = openpyxl.load_workbook(BytesIO(made.workbook)).active
    assert sheet is not None
    for index, ser in enumerate(_series(made.xml)):
        assert _points(ser.find(f"{C}tx/{C}strRef/{C}strCache"))[0] == sheet.cell(1, index + 2).value
        names = _points(ser.find(f"{C}cat/{C}strRef/{C}strCache"))
        cells = [sheet.cell(row + 2, 1) for row in range(len(chart.categories))]
        assert [names.get(row, "") for row in range(len(cells))] == [cell.value or "" for cell in cells]
        assert all(cell.data_type != "f" for cell in cells)


@ALL
def test_a_chart_and_its_workbook_are_the_same_bytes_each_time(chart: Chart) -> None:
    assert charts.native(chart, "Arial") == charts.native(chart, "Arial")


def test_another_day_and_another_hash_seed_give_the_same_bytes() -> None:
    program = (
        "import sys; from chart_samples import a_chart, a_document; sys.stdout.buffer.write(a_document([a_chart()]))"
    )
    for seed in ("1", "2"):
        path = os.pathsep.join([str(HERE), str(HERE.parent)])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True)
        assert done.stdout == a_document([a_chart()])
        assert b"1980-01-01T00:00:00Z" in _part(charts.native(a_chart(), "Arial").workbook, "docProps/core.xml")


def test_each_figure_is_labelled_as_the_text_prints_it_and_a_gap_is_not() -> None:
    chart = a_chart(values=(("1250000.5", "82.5", None, "-7"),))
    made = charts.native(chart, "Arial")
    labels = _series(made.xml)[0].findall(f"{C}dLbls/{C}dLbl")
    printed = {int(label.find(f"{C}idx").get("val")): label.find(f".//{C}v").text for label in labels}
    assert printed == {0: "1.250.000,50", 1: "82,50", 3: "-7,00"}


def test_a_label_points_at_the_cell_whose_formula_writes_it() -> None:
    made = charts.native(a_chart(guide="100"), "Arial")  # columns B, C and the guide D; labels in E and F
    second = _series(made.xml)[1].findall(f"{C}dLbls/{C}dLbl")
    assert [label.find(f".//{C}f").text for label in second] == ["Sheet1!$F$2", "Sheet1!$F$3", "Sheet1!$F$5"]
    formulas = openpyxl.load_workbook(BytesIO(made.workbook)).active
    shown = openpyxl.load_workbook(BytesIO(made.workbook), data_only=True).active
    assert formulas is not None and shown is not None
    assert str(formulas["F3"].value).startswith("=IF(ISNUMBER(C3)")
    assert [shown[f"F{row}"].value or "" for row in range(2, 6)] == ["79,50", "82,50", "", "90,25"]


def test_rounding_is_that_of_the_text_not_that_of_word() -> None:
    # 82.455 is not exact in binary: Word would draw 82,45 or 82,46 as its floats fall; the text says 82,46
    made = charts.native(a_chart(values=(("82.455",) * 4,)), "Arial")
    assert _points(_series(made.xml)[0].find(f"{C}val/{C}numRef/{C}numCache"))[0] == "82.46"


def test_no_two_series_differ_by_colour_alone() -> None:
    for one, other in combinations(looks.FILLS, 2):
        assert one.pattern != other.pattern or abs(_grey(one.color) - _grey(other.color)) >= 0.2
    for first, second in combinations(looks.STROKES, 2):
        assert first.marker != second.marker


def test_series_of_a_chart_are_hatched_and_rimmed() -> None:
    bars = _series(charts.native(a_chart(), "Arial").xml)
    assert bars[0].find(f"{C}spPr/{A}solidFill") is not None
    assert bars[1].find(f"{C}spPr/{A}pattFill").get("prst") == "wdUpDiag"
    assert all(bar.find(f"{C}spPr/{A}ln/{A}solidFill/{A}srgbClr").get("val") == looks.RIM for bar in bars)


def test_a_guide_is_a_dashed_line_over_columns_and_has_no_figures() -> None:
    root = ElementTree.fromstring(charts.native(a_chart(guide="100"), "Arial").xml)
    guide = root.find(f".//{C}lineChart/{C}ser")
    assert guide is not None
    assert _points(guide.find(f"{C}tx/{C}strRef/{C}strCache")) == {0: "100 %"}
    assert guide.find(f"{C}spPr/{A}ln/{A}prstDash").get("val") == "sysDash"  # type: ignore[union-attr]
    assert guide.find(f"{C}dLbls") is None


def test_a_guide_across_bars_is_the_only_dark_line_of_the_grid() -> None:
    axis = ElementTree.fromstring(charts.native(SAMPLES["bars"], "Arial").xml).find(f".//{C}valAx")
    assert axis is not None
    scale = {name: axis.find(f".//{C}{name}").get("val") for name in ("min", "max", "majorUnit")}  # type: ignore[union-attr]
    assert scale == {"min": "0.0", "max": "120.0", "majorUnit": "100.0"}  # 101,50 and a tenth are 111,65


def test_the_first_bar_lies_on_top_and_the_axis_of_figures_below() -> None:
    root = ElementTree.fromstring(charts.native(SAMPLES["bars"], "Arial").xml)
    assert root.find(f".//{C}catAx/{C}scaling/{C}orientation").get("val") == "maxMin"  # type: ignore[union-attr]
    assert root.find(f".//{C}valAx/{C}crosses").get("val") == "max"  # type: ignore[union-attr]


def test_bars_begin_at_0_and_lines_some_way_below_the_lowest() -> None:
    assert scale.bottom(a_chart()) == 0
    assert scale.bottom(SAMPLES["negative"]) is None
    # from 90 to 96: a span of 6, so 84 and below it in steps of 1
    assert scale.bottom(a_chart("garis", values=(("90", "96", "92", None),))) == 84


def test_an_axis_of_whole_numbers_does_not_write_one_number_twice() -> None:
    few = a_chart(values=(("1", "3", "2", "0"),), decimals=0)
    assert scale.step_of(few) == 1  # in halves it would read 0, 1, 1, 2, 2
    assert scale.axis_decimals(a_chart("garis", values=(("98", "98.25", "98.5", None),))) == 2
    assert scale.axis_decimals(a_chart("garis", values=(("60", "98.25", "98.5", None),))) == 0


def test_figures_below_bars_are_few_enough_to_stand_side_by_side() -> None:
    money = a_chart("mendatar", values=(("1300000", "40", "900", None),), decimals=0)
    assert scale.step_of(money) == 500_000  # a quarter is 325.000; next are 500.000


def test_type_is_the_documents_and_10_points_at_least() -> None:
    root = ElementTree.fromstring(charts.native(SAMPLES["bars"], "Bookman Old Style").xml)
    assert {face.get("typeface") for face in root.iter(f"{A}latin")} == {"Bookman Old Style"}
    sizes = [int(each.get("sz", "9999")) for name in ("defRPr", "rPr") for each in root.iter(f"{A}{name}")]
    assert min(sizes) == 1000  # LibreOffice prints a chart smaller than it lays it out: 8 points or so are left


def test_the_axis_of_lines_begins_with_one_of_its_figures() -> None:
    lines = a_chart("garis", values=(("35", "30", "25", None), ("33.6", "28.4", "25.8", None)))
    # 10 from highest to lowest; twice that in 6 parts is a step of 5; 25 - 10 = 15
    assert (scale.bottom(lines), scale.step_of(lines)) == (15, 5)


def test_a_legend_only_tells_series_apart() -> None:
    assert b"<c:legend>" not in charts.native(a_chart(values=(("1", "2", "3", "4"),)), "Arial").xml
    assert b"<c:legend>" in charts.native(a_chart(), "Arial").xml


def test_the_drawing_says_the_figures_in_words() -> None:
    drawing = charts.drawing("rId7", 3, "Grafik 3", 'TW I "82,50" & <80,00>', WIDTH, mm(70))
    assert 'descr="TW I &quot;82,50&quot; &amp; &lt;80,00&gt;"' in drawing
    assert 'r:id="rId7"' in drawing and f'cx="{WIDTH}"' in drawing


def test_more_bars_make_a_higher_chart_but_its_letters_are_not_stretched() -> None:
    samples = [a_chart("mendatar", MANY[:n], (("1",) * n,)) for n in (1, 10, 120)]
    few, more, most = (charts.height_for(chart, WIDTH) for chart in samples)
    assert mm(62) == few < more < most == mm(110)  # LibreOffice lays it out 90 mm high
    assert charts.height_for(replace(samples[-1], picture=True), WIDTH) == mm(215)  # a page


def test_names_beside_bars_have_the_lines_that_their_height_is_counted_for() -> None:
    """LibreOffice leaves out the names of bars that do not fit between those of their neighbours."""
    chart = a_chart("mendatar", LONG, (("95.24", "101.5", None, "0", "12", "47"),), guide="100")
    high = charts.height_for(chart, WIDTH)
    wide = charts.width_for(WIDTH, high)
    left, _, _, room = place.plot(chart)
    letters = int(left * wide / mm(1.85))  # of 10 points
    lines = max(len(wrap(name, letters)) for name in LONG)
    assert lines * mm(4.1) < room * high / len(LONG)  # a line of 10 points


def test_no_line_of_a_name_reaches_the_left_end_of_the_chart() -> None:
    """LibreOffice breaks names by all of the room beside the bars, and prints them some way from the bars."""
    name = "5. Meningkatnya kesejahteraan sosial masyarakat"  # was cut at its first letter
    chart = a_chart("mendatar", (name, *LONG), (("95.24",) * 7,), guide="100")
    room, face = round(mm(160) * place.plot(chart)[0]), type_of("Arial", pt(10))  # its sheet is 160 mm wide
    lines = Text(name, face).lines(room)
    assert max(map(face.width, lines)) < room - mm(5)


def test_names_beside_bars_are_in_lines_of_our_own_that_have_room() -> None:
    """LibreOffice made them of "Pembinaan dan Pengawasan Pemerintahan" and cut off the first letter."""
    long = ("Pembinaan dan Pengawasan Pemerintahan Desa", "2. Meningkatnya kualitas penyelenggaraan pemerintahan desa")
    chart = a_chart("mendatar", long, (("95.24", "47"),))
    names = _points(_series(charts.native(chart, "Arial").xml)[0].find(f"{C}cat/{C}strRef/{C}strCache"))
    assert tuple(" ".join(names[row].splitlines()) for row in (0, 1)) == long
    room, face = mm(160) * place.plot(chart)[0], type_of("Arial", pt(10))
    assert max(face.width(line) for name in names.values() for line in name.splitlines()) <= room - mm(8)


def test_a_short_name_beside_a_bar_has_one_line() -> None:
    chart = a_chart("mendatar", ("1. Satu",), (("95.24",),))
    assert place.category_names(chart) == ("1. Satu",)


def test_labels_stand_upright_where_the_chart_in_word_is_too_narrow_for_them() -> None:
    # 4 quarters with 2 bars each in 116 mm: 116 / (4 × 2,6) = 11,2 mm; 6 letters need 11,1, 7 need 13
    level, upright = (a_chart(values=((figure,) * 4,) * 2) for figure in ("100", "1250"))
    assert (scale.longest(level), scale.steep(level)) == (6, False)
    assert scale.steep(upright) and not scale.steep(replace(level, picture=True))


def test_what_never_reaches_a_chart_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a category"):
        charts.native(a_chart(categories=(), values=((),)), "Arial")


def _series(xml: bytes) -> list[Any]:
    return list(ElementTree.fromstring(xml).iter(f"{C}ser"))


def _points(cache: Any) -> dict[int, str]:
    return {int(point.get("idx")): point.find(f"{C}v").text or "" for point in cache.findall(f"{C}pt")}


def _grey(color: str) -> float:
    """How light it is in black and white, 0 to 1 (the weights of Rec. 601)."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _part(workbook: bytes, name: str) -> bytes:
    from sopdocs import zipped

    return zipped.unpacked(workbook)[name]
