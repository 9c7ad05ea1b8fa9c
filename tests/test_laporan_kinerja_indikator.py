"""An indicator in Bab III: its table, its sentences, its chart, its causes; worked by hand."""

from decimal import Decimal
from pathlib import Path

import pytest
from laporan_years import bahan_of, inlines, part, report_of, rows, said, tables

from sopdocs.report import Block, Chart, Figure, Heading, Ref, Span, Table

SUM = "{id: u, nama: Uji, satuan: dokumen, akumulasi: jumlah, target: {tahunan: 10, tw1: 2, tw2: 3, tw3: 2, tw4: 3}}"
WITHOUT_TW2 = "  tw1: {indikator: {u: 2}}\n  tw3: {indikator: {u: 3}}"


def year(indikator: str, realisasi: str, more: str = "") -> str:
    return f"{more}sasaran:\n  - uraian: Satu\n    indikator:\n      - {indikator}\nrealisasi:\n{realisasi}"


def blocks_of(folder: Path, indikator: str, realisasi: str, periode: str, more: str = "") -> list[Block]:
    """What stands under the heading of one indicator called Uji."""
    return part(report_of(folder, year(indikator, realisasi), periode, more), "Uji")


def of_one(folder: Path, indikator: str, realisasi: str, periode: str, more: str = "") -> str:
    """All that is said of it."""
    return said(blocks_of(folder, indikator, realisasi, periode, more))


@pytest.mark.parametrize(
    ("traits", "value", "expected"),
    [
        ("satuan: '%', target: {tw1: 80}", "76", "76 % dan belum mencapai target 80 %; capaiannya 95,00 %"),
        ("satuan: '%', target: {tw1: 80}", "80", "80 % dan mencapai target 80 %; capaiannya 100,00 %"),
        ("satuan: indeks, target: {tw1: 80}", "81,5", "81,5, lebih baik daripada target 80; capaiannya 101,88 %"),
        ("satuan: kasus, polaritas: min, target: {tw1: 10}", "12", "12 kasus dan belum mencapai target 10 kasus"),
        ("satuan: kasus, polaritas: min, target: {tw1: 0}", "0", "0 kasus dan mencapai target 0 kasus"),
        ("satuan: kasus, target: {tw1: 0}", "3", "3 kasus. Capaian tidak dihitung karena targetnya 0 kasus."),
        ("polaritas: stabil, target: {tw1: 80–90}", "92", "92, di atas rentang target 80–90; capaiannya 102,22 %"),
        ("skor: {A: 4, B: 3}, satuan: predikat, target: {tw1: A}", "B", "B dan belum mencapai target A"),
    ],
)
def test_the_sentence_says_whether_the_target_is_reached(
    tmp_path: Path, traits: str, value: str, expected: str
) -> None:
    found = of_one(tmp_path, f"{{id: u, nama: Uji, {traits}}}", f"  tw1: {{indikator: {{u: '{value}'}}}}", "1")
    assert f"adalah {expected}" in found


def test_a_quarter_shows_its_quarters_and_what_they_come_to(tmp_path: Path) -> None:
    quarters = "  tw1: {indikator: {u: 2}}\n  tw2: {indikator: {u: 2}}\n  tw3: {indikator: {u: 3}}"
    table = tables(blocks_of(tmp_path, SUM, quarters, "3"))["tabel.u"]
    assert rows(table) == [
        ["Triwulan I", "2", "2", "100,00", "–"],
        ["Triwulan II", "3", "2", "66,67", "–"],
        ["Triwulan III", "2", "3", "150,00", "–"],
        ["S.d. Triwulan III", "7", "7", "100,00", "Sangat Tinggi"],  # 2 + 2 + 3 of 2 + 3 + 2
        ["S.d. Triwulan III terhadap target tahun", "10", "7", "70,00", "–"],
    ]


def test_a_quarter_that_is_missing_is_a_gap_and_the_figure_says_so(tmp_path: Path) -> None:
    found = of_one(tmp_path, SUM, WITHOUT_TW2, "3")
    assert "[belum diisi: realisasi Triwulan II: Uji]" in found
    assert "adalah 5 dokumen, lebih baik daripada target 4 dokumen" in found
    assert "Angka ini belum memuat Triwulan II." in found


def test_the_note_of_a_table_of_one_indicator_has_no_number_that_nothing_bears(tmp_path: Path) -> None:
    found = blocks_of(tmp_path, SUM, WITHOUT_TW2, "3")
    expected = "Realisasi Triwulan II belum diisi; angka s.d. Triwulan III dari Triwulan I dan III."
    assert tables(found)["tabel.u"].notes == ((Span(expected),),)


def test_what_is_measured_later_says_when_and_asks_for_no_cause(tmp_path: Path) -> None:
    found = of_one(
        tmp_path, "{id: u, nama: Uji, satuan: '%', periode: tahunan, target: 40}", "  tw1: {indikator: {}}", "1"
    )
    assert found == "Indikator ini diukur tiap tahun, pada Triwulan IV. Target Tahun 2025 adalah 40 %."


HISTORY = (
    "{id: u, nama: Uji, satuan: indeks, target: {tahunan: 84, renstra: 86, nasional: 76}, "
    "riwayat: {2023: {target: 80, realisasi: 80}, 2024: {target: 82, realisasi: '82,15'}}}"
)


def test_a_year_is_held_against_earlier_ones_the_renstra_and_a_standard(tmp_path: Path) -> None:
    found = blocks_of(tmp_path, HISTORY, "  tw4: {indikator: {u: '83,92'}}", "tahunan")
    assert rows(tables(found)["tabel.u.pembanding"]) == [
        ["Tahun 2023", "80", "80", "100,00"],
        ["Tahun 2024", "82", "82,15", "100,18"],  # 82,15 ÷ 82 = 100,1829 %
        ["Tahun 2025", "84", "83,92", "99,90"],  # 83,92 ÷ 84 = 99,9048 %
        ["Target akhir Renstra", "86", "83,92", "97,58"],  # 83,92 ÷ 86 = 97,5814 %
        ["Standar nasional", "76", "83,92", "110,42"],  # 83,92 ÷ 76 = 110,4211 %
    ]
    words = said(found)
    assert "Dibandingkan dengan Tahun 2024 (82,15), realisasi naik 1,77 (2,15 %): kinerja membaik." in words
    assert "belum mencapai target akhir Renstra (86); capaiannya 97,58 %. Selisihnya 2,08." in words
    assert "Realisasi 83,92 memenuhi standar nasional (76)." in words


def test_the_chart_of_years_has_the_figures_of_the_table_as_they_were_written(tmp_path: Path) -> None:
    found = blocks_of(tmp_path, HISTORY, "  tw4: {indikator: {u: '83,92'}}", "tahunan")
    [chart] = [each.what for each in found if isinstance(each, Figure)]
    assert isinstance(chart, Chart)
    assert chart.categories == ("2023", "2024", "2025")
    assert [each.values for each in chart.series] == [
        (Decimal(80), Decimal(82), Decimal(84)),
        (Decimal(80), Decimal("82.15"), Decimal("83.92")),
    ]
    assert chart.written
    assert "2024: Target 82, Realisasi 82,15" in chart.alt


@pytest.mark.parametrize(
    ("traits", "now", "expected"),
    [
        (
            "satuan: kasus, polaritas: min, riwayat: {2024: {realisasi: 22}}",
            "20",
            "turun 2 kasus (9,09 %): kinerja membaik",
        ),
        ("satuan: '%', riwayat: {2024: {realisasi: '36,84'}}", "35", "turun 1,84 poin: kinerja menurun"),
        ("satuan: unit, riwayat: {2024: {realisasi: 3}}", "3", "Realisasi sama dengan Tahun 2024 (3 unit)."),
        (
            "skor: {BB: 5, B: 4}, satuan: predikat, riwayat: {2024: {realisasi: B}}",
            "BB",
            "BB lebih baik daripada B pada",
        ),
        ("satuan: unit", "3", "[belum diisi: realisasi Tahun 2024: Uji]"),
    ],
)
def test_last_year_is_told_with_what_a_change_means(tmp_path: Path, traits: str, now: str, expected: str) -> None:
    indikator = f"{{id: u, nama: Uji, target: 10, {traits}}}"
    assert expected in of_one(tmp_path, indikator, f"  tw4: {{indikator: {{u: {now}}}}}", "tahunan")


def test_a_sum_of_quarters_is_not_held_against_the_renstra_before_the_year_is_over(tmp_path: Path) -> None:
    traits = "satuan: kasus, polaritas: min, akumulasi: jumlah, target: {tahunan: 20, tw1: 5, renstra: 12}"
    indikator = f"{{id: u, nama: Uji, {traits}}}"
    found = of_one(tmp_path, indikator, "  tw1: {indikator: {u: 3}}", "1")
    assert "sudah mencapai target akhir Renstra" not in found
    assert "baru dibandingkan pada akhir tahun" in found


def test_causes_are_those_of_the_quarters_and_never_invented(tmp_path: Path) -> None:
    indikator = "{id: u, nama: Uji, target: {tahunan: 10, tw1: 10, tw2: 10}}"
    quarters = (
        "  tw1: {indikator: {u: {nilai: 5, penghambat: Alat rusak, tindak_lanjut: Alat diganti.}}}\n"
        "  tw2: {indikator: {u: {nilai: 6}}}"
    )
    second = of_one(tmp_path, indikator, quarters, "2")
    assert "Alat rusak" not in second
    assert "[belum diisi: penyebab: Uji]" in second and "[belum diisi: solusi: Uji]" in second
    whole = of_one(tmp_path, indikator, quarters, "tahunan")
    assert "Alat rusak (TW I)." in whole and "Alat diganti (TW I)." in whole


def test_words_of_the_office_take_the_place_of_those_of_the_quarters(tmp_path: Path) -> None:
    indikator = "{id: u, nama: Uji, target: {tw1: 10}}"
    quarter = "  tw1: {indikator: {u: {nilai: 5, penghambat: Alat rusak}}}"
    more = "akuntabilitas: {indikator: {u: {penyebab: Listrik padam., solusi: Genset dibeli.}}}\n"
    found = of_one(tmp_path, indikator, quarter, "1", more)
    assert "Listrik padam." in found and "Genset dibeli." in found and "Alat rusak" not in found


BIG = "sasaran:\n" + "".join(
    f"  - uraian: Sasaran {goal}\n    indikator:\n"
    + "".join(
        f"      - {{id: i{goal}_{at}, nama: Indikator {goal}.{at}, satuan: '%', "
        "target: {tahunan: 90, tw1: 80, tw2: 85}}\n"
        for at in range(10)
    )
    for goal in range(12)
)


@pytest.mark.parametrize("periode", ["1", "2", "tahunan"])
def test_rows_fill_their_tables_and_references_are_to_what_there_is_also_with_120_indicators(
    tmp_path: Path, periode: str
) -> None:
    values = ", ".join(f"i{goal}_{at}: {70 + at}" for goal in range(12) for at in range(10))
    text = f"{BIG}realisasi:\n  tw1: {{indikator: {{{values}}}}}\n  tw2: {{indikator: {{{values}}}}}\n"
    report = report_of(tmp_path, text, periode)
    blocks = (*report.front, *report.body)
    names = [each.name for each in blocks if isinstance(each, Heading | Table | Figure) and each.name]
    assert len(names) == len(set(names))
    assert {each.name for each in inlines(blocks) if isinstance(each, Ref)} <= set(names)
    for table in (each for each in blocks if isinstance(each, Table)):
        assert {sum(cell.span for cell in row.cells) for row in table.rows if all(c.down == 1 for c in row.cells)} <= {
            len(table.columns)
        }


def test_an_office_leaves_a_sentence_out(tmp_path: Path) -> None:
    bahan = bahan_of(
        tmp_path,
        year("{id: u, nama: Uji, target: {tw1: 10}}", "  tw1: {indikator: {u: 5}}"),
        "1",
        'kalimat: {rerata: ""}\n',
    )
    assert bahan.kalimat("rerata", jumlah="1", rerata="50,00 %", predikat="Sangat Rendah") == ""
