"""Performance arithmetic: the worked vectors of the design (paperwork, 5.6), and what must hold for all figures."""

from dataclasses import replace
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdocs.kinerja.anggaran import serapan
from sopdocs.kinerja.capaian import Capaian, Cara, Catatan, capaian, cara
from sopdocs.kinerja.efisiensi import efisiensi
from sopdocs.kinerja.komponen import nilai
from sopdocs.kinerja.langkah import langkah_capaian, langkah_komponen
from sopdocs.kinerja.predikat import SKALA, predikat
from sopdocs.kinerja.rerata import jumlah, rerata
from sopdocs.kinerja.tahun import hitung, hitung_indikator
from sopdocs.kinerja.ukuran import Anggaran, Aturan, Indikator, Program, Rentang, Sasaran

MAKS, MIN, RASIO, STABIL = Cara("maks"), Cara("min"), Cara("min", "rasio"), Cara("stabil")
ATURAN = Aturan(SKALA["permendagri-86"])
BATAS_80_90 = Rentang(Decimal(80), Decimal(90))


def d(text: str) -> Decimal:
    return Decimal(text)


def quarters(*texts: str) -> dict[int, Decimal]:
    """Values of quarters 1, 2, …; `-` is one that is not filled."""
    return {number: Decimal(text) for number, text in enumerate(texts, 1) if text != "-"}


def label(value: str) -> str:
    found = predikat(Decimal(value), SKALA["permendagri-86"])
    assert found is not None
    return found.predikat


@pytest.mark.parametrize(
    ("how", "target", "realisasi", "wanted"),
    [
        (MAKS, "80", "76", "95.00"),  # 76 / 80
        (MIN, "10", "12", "80.00"),  # (20 - 12) / 10
        (RASIO, "10", "12", "83.33"),  # 10 / 12
        (MIN, "10", "0", "200.00"),  # (20 - 0) / 10, uncapped
        (STABIL, "50", "55", "90.00"),  # (50 - 5) / 50
        (STABIL, "50", "45", "90.00"),
        (STABIL, "50", "50", "100.00"),
    ],
)
def test_a_realisasi_against_a_target(how: Cara, target: str, realisasi: str, wanted: str) -> None:
    assert capaian(d(realisasi), d(target), how) == Capaian(d(wanted))


def test_where_less_is_better_nothing_at_all_is_held_at_100_by_the_ratio() -> None:
    assert capaian(d("0"), d("10"), RASIO) == Capaian(d("100.00"), Catatan.REALISASI_NOL)


def test_a_result_below_0_is_0_and_says_so() -> None:
    """(20 - 25) / 10 = -50 %: 0 is printed, unless the office wants it as it is"""
    row = Indikator("a", "min", target=quarters("10"), realisasi=quarters("25"))
    found = hitung_indikator(row, 1, ATURAN)
    assert (found.tercetak["triwulan"], found.capaian["triwulan"]) == (d("0.00"), Capaian(d("-50.00"), Catatan.LANTAI))
    assert hitung_indikator(row, 1, replace(ATURAN, batas_bawah=None)).tercetak["triwulan"] == d("-50.00")


@pytest.mark.parametrize("how", [MAKS, STABIL])
@pytest.mark.parametrize(
    ("realisasi", "wanted"), [("92", "102.22"), ("70", "87.50"), ("85", "100.00"), ("90", "100.00")]
)
def test_a_target_with_a_range(how: Cara, realisasi: str, wanted: str) -> None:
    """92 / 90 above, 70 / 80 below; the 113 % that the regulation prints for 92 is a slip."""
    assert capaian(d(realisasi), BATAS_80_90, how) == Capaian(d(wanted))


def test_a_range_where_less_is_better() -> None:
    """(180 - 99) / 90 = 90 % above it, (160 - 72) / 80 = 110 % below it."""
    assert capaian(d("99"), BATAS_80_90, MIN).nilai == d("90.00")
    assert capaian(d("72"), BATAS_80_90, MIN).nilai == d("110.00")


@pytest.mark.parametrize(
    ("how", "realisasi", "wanted"),
    [
        (MAKS, "5", Capaian(None, Catatan.TARGET_NOL)),
        (MIN, "0", Capaian(d("100.00"), Catatan.TARGET_NOL_TERCAPAI)),
        (RASIO, "0", Capaian(d("100.00"), Catatan.TARGET_NOL_TERCAPAI)),
        (MIN, "3", Capaian(d("0.00"), Catatan.TARGET_NOL_LEWAT)),
        (replace(MAKS, target_nol="penuh"), "5", Capaian(d("100.00"), Catatan.TARGET_NOL_PENUH)),
        (replace(MAKS, target_nol="penuh"), "0", Capaian(d("0.00"), Catatan.TARGET_NOL_KOSONG)),
    ],
)
def test_a_target_of_0_has_no_ratio(how: Cara, realisasi: str, wanted: Capaian) -> None:
    assert capaian(d(realisasi), d("0"), how) == wanted


def test_an_empty_value_is_not_zero() -> None:
    assert capaian(None, d("80"), MAKS) == Capaian(None, Catatan.BELUM_DIISI)
    assert capaian(d("0"), d("80"), MAKS) == Capaian(d("0.00"))
    assert capaian(d("76"), None, MAKS) == Capaian(None, Catatan.TANPA_TARGET)


def test_a_sum_over_quarters() -> None:
    """Targets 25 each, realisasi 20, 30: TW II 30/25; up to it 50/50; against the year 50/100."""
    row = Indikator(
        "a",
        akumulasi="jumlah",
        target=quarters("25", "25", "25", "25"),
        tahunan=d("100"),
        realisasi=quarters("20", "30"),
    )
    found = hitung_indikator(row, 2, ATURAN)
    assert found.tercetak == {
        "triwulan": d("120.00"),
        "triwulan-tahunan": d("30.00"),
        "sampai": d("100.00"),
        "sampai-tahunan": d("50.00"),
    }


def test_the_last_quarter_that_is_filled() -> None:
    """Targets 80, 82, 84, 85, realisasi 79, -, 86, -: TW III counts: 86/84; against the year 86/85."""
    row = Indikator(
        "a", target=quarters("80", "82", "84", "85"), tahunan=d("85"), realisasi=quarters("79", "-", "86", "-")
    )
    found = hitung_indikator(row, 4, ATURAN)
    assert found.sampai.triwulan == (3,)
    assert (found.tercetak["sampai"], found.tercetak["sampai-tahunan"]) == (d("102.38"), d("101.18"))
    assert found.capaian["triwulan"] == Capaian(None, Catatan.BELUM_DIISI)


@pytest.mark.parametrize(("akumulasi", "wanted"), [("jumlah", "100.00"), ("terakhir", "45.00"), ("rata-rata", "50.00")])
def test_at_the_end_of_the_year_its_target_stands_in_for_quarters_without_one(akumulasi: str, wanted: str) -> None:
    """55 + 45 = 100, the last is 45, the mean 50: of 100."""
    row = Indikator("a", akumulasi=akumulasi, tahunan=d("100"), realisasi=quarters("-", "55", "-", "45"))  # type: ignore[arg-type]
    assert hitung_indikator(row, 4, ATURAN).tercetak["sampai"] == d(wanted)
    assert hitung_indikator(row, 3, ATURAN).capaian["sampai"] == Capaian(None, Catatan.TANPA_TARGET)


def test_a_sum_takes_the_targets_of_the_quarters_that_are_filled() -> None:
    """20 + 30 of TW I and III against 25 + 40; TW II is not 0."""
    row = Indikator("a", akumulasi="jumlah", target=quarters("25", "30", "40"), realisasi=quarters("20", "-", "30"))
    assert hitung_indikator(row, 3, ATURAN).tercetak["sampai"] == d("76.92")  # 50 / 65


def test_a_mean_over_quarters_is_counted_from_what_is_printed() -> None:
    """(80 + 85 + 85) / 3 = 83.33 printed; 83.33 / 85 = 98.04 (unrounded 83.333… would give 98.04 too);
    with one decimal 83.3 / 85 = 98.00, and not 98.04."""
    row = Indikator("a", akumulasi="rata-rata", target=quarters("85", "85", "85"), realisasi=quarters("80", "85", "85"))
    assert hitung_indikator(row, 3, ATURAN).tercetak["sampai"] == d("98.04")
    assert hitung_indikator(replace(row, desimal=1), 3, ATURAN).tercetak["sampai"] == d("98.00")


def test_a_mean_of_a_single_quarter_is_its_realisasi_as_it_is_written() -> None:
    """90.1 is printed, so it is counted with: 90.1 / 95 = 94.84; rounded to 90 first it would be 94.74."""
    row = Indikator("a", akumulasi="rata-rata", target=quarters("95"), realisasi=quarters("90.1"), desimal=0)
    found = hitung_indikator(row, 1, ATURAN)
    assert (found.sampai.realisasi, found.tercetak["sampai"]) == (d("90.1"), d("94.84"))


def test_a_half_year_that_is_missing_is_a_gap_in_the_quarter_after_it_too() -> None:
    """Due in II and not filled: up to III it is not filled; III itself brings nothing."""
    row = Indikator("a", periode="semester", target=quarters("-", "30", "-", "20"))
    found = hitung_indikator(row, 3, ATURAN).capaian
    assert (found["sampai"].catatan, found["triwulan"].catatan) == (Catatan.BELUM_DIISI, Catatan.BELUM_DIUKUR)


def test_a_printed_result_below_0_is_in_the_lowest_class() -> None:
    """Kabupaten Banyuwangi, LKPJ 2025, maternal deaths: (2 × 49.34 − 110.84) / 49.34 is printed -24.65."""
    row = Indikator("aki", polaritas="min", tahunan=d("49.34"), realisasi={4: d("110.84")})
    value = hitung_indikator(row, 4, replace(ATURAN, batas_bawah=None)).tercetak["sampai"]
    assert value == d("-24.65")
    assert label(str(value)) == "Sangat Rendah"


def test_what_is_measured_once_a_year_is_no_gap_before_its_quarter() -> None:
    row = Indikator("a", periode="tahunan", target=quarters("-", "-", "-", "70"), tahunan=d("70"))
    assert hitung_indikator(row, 3, ATURAN).capaian["sampai"] == Capaian(None, Catatan.BELUM_DIUKUR)
    assert hitung_indikator(row, 4, ATURAN).capaian["sampai"] == Capaian(None, Catatan.BELUM_DIISI)
    assert not replace(row, periode="semester").is_due(3)


def test_targets_of_quarters_that_are_not_due_are_not_missing() -> None:
    """Measured twice a year, nothing filled: up to TW III it is the target of TW II, up to TW IV those of both."""
    row = Indikator("a", periode="semester", akumulasi="jumlah", target=quarters("-", "30", "-", "20"))
    assert [hitung_indikator(row, tw, ATURAN).sampai.target for tw in (1, 2, 3, 4)] == [None, d("30"), d("30"), d("50")]


def test_the_mean_of_a_sasaran_and_its_cap() -> None:
    """(94.68 + 105.56) / 2 = 100.12; each capped at 100: (94.68 + 100) / 2 = 97.34."""
    assert rerata([d("94.68"), d("105.56")]) == d("100.12")
    goals = [Sasaran("s", (of_100("94.68"), of_100("105.56")))]
    assert hitung(goals, [], 1, ATURAN).sasaran[0].rerata["sampai"] == d("100.12")
    assert hitung(goals, [], 1, replace(ATURAN, batas_atas=d("100"))).sasaran[0].rerata["sampai"] == d("97.34")


def of_100(realisasi: str) -> Indikator:
    """An indicator whose capaian is its realisasi."""
    return Indikator(realisasi, target=quarters("100"), tahunan=d("100"), realisasi=quarters(realisasi))


def test_a_mean_leaves_out_what_is_missing() -> None:
    assert rerata([d("90"), None, d("100")]) == d("95.00")
    assert rerata([None, None]) is None


def test_the_office_is_the_mean_of_its_indicators_or_of_its_sasaran() -> None:
    """80, 90 and 100: all (270 / 3) = 90; sasaran 85 and 100: (185 / 2) = 92.5."""
    goals = [Sasaran("s", (of_100("80"), of_100("90"))), Sasaran("t", (of_100("100"),))]
    assert hitung(goals, [], 1, ATURAN).rerata["sampai"] == d("90.00")
    assert hitung(goals, [], 1, replace(ATURAN, rerata="sasaran")).rerata["sampai"] == d("92.50")


def test_a_predikat_is_that_of_the_printed_value() -> None:
    assert label("90.5") == "Tinggi"
    assert capaian(d("90.995"), d("100"), MAKS).nilai == d("91.00")  # half up
    assert (label("91.00"), label("76"), label("75.99"), label("50"), label("128")) == (
        "Sangat Tinggi",
        "Tinggi",
        "Sedang",
        "Sangat Rendah",
        "Sangat Tinggi",
    )
    assert predikat(None, SKALA["permendagri-86"]) is None


def test_a_scale_may_begin_above_its_bounds() -> None:
    """Maluku Tengah: > 85 is Memuaskan, 85 itself Sangat Baik; 0 is still in its lowest class."""
    names = [predikat(d(value), SKALA["memuaskan"]) for value in ("85.01", "85", "30", "0")]
    assert [each.predikat for each in names if each] == ["Memuaskan", "Sangat Baik", "Kurang", "Kurang"]


def test_serapan_without_a_pagu_is_not_defined() -> None:
    assert serapan(d("0"), d("0"), ATURAN) is None
    assert serapan(d("5"), None, ATURAN) is None
    assert serapan(d("75"), d("100"), ATURAN) == d("75.00")
    assert efisiensi(d("100"), serapan(d("0"), d("0"), ATURAN), ATURAN).sebutan == "Tidak Dapat Dihitung"


def test_nothing_done_for_nothing_is_not_efficient() -> None:
    assert efisiensi(d("0.00"), d("0.00"), ATURAN).sebutan == "Belum Dilaksanakan"


@pytest.mark.parametrize(
    ("variant", "kinerja", "serapan_", "word"),
    [
        ("banding", "90", "90", "Efisien"),
        ("banding", "89.99", "90", "Kurang Efisien"),
        ("selisih", "95.01", "90", "Efisien"),
        ("selisih", "95", "90", "Cukup Efisien"),
        ("selisih", "84.99", "90", "Tidak Efisien"),
        ("hemat", "100", "92.5", "Efisien"),
        ("hemat", "99.99", "50", "Target Belum Tercapai"),
    ],
)
def test_efficiency_by_variant(variant: str, kinerja: str, serapan_: str, word: str) -> None:
    aturan = Aturan(ATURAN.skala, efisiensi=variant)  # type: ignore[arg-type]
    assert efisiensi(d(kinerja), d(serapan_), aturan).sebutan == word


def test_what_was_saved_is_the_rest_of_the_money() -> None:
    assert efisiensi(d("100"), d("92.5"), replace(ATURAN, efisiensi="hemat")).selisih == d("7.5")


def test_money_adds_up_from_sub_kegiatan_to_office() -> None:
    """Pagu 100 + 300; spent 20 + 30 in TW I, 60 in TW II of the second alone."""
    first = Program("a", Anggaran("a", d("100"), quarters("20")))
    second = Program("b", Anggaran("b", d("300"), quarters("30", "60")))
    found = hitung([], [Program("p", bawah=(first, second))], 2, ATURAN)
    assert (found.jumlah.pagu, found.jumlah.ini, found.jumlah.sampai) == (d("400"), d("60"), d("110"))
    assert found.jumlah.serapan == d("27.50")
    assert found.jumlah.kosong == (2,)
    assert found.program[0].bawah[0].uang.serapan == d("20.00")


def test_money_that_is_counted_from_january_on() -> None:
    row = [Program("a", Anggaran("a", d("100"), quarters("20", "-", "70", "90")))]
    aturan = replace(ATURAN, kumulatif=True)
    third, fourth = (hitung([], row, tw, aturan).jumlah for tw in (3, 4))
    assert (third.sampai, third.ini) == (d("70"), None)  # what TW III alone spent is not known without TW II
    assert (fourth.sampai, fourth.ini) == (d("90"), d("20"))


def test_a_program_is_as_good_as_its_indicators_or_its_keluaran() -> None:
    goals = [Sasaran("s", (of_100("80"), of_100("90")))]
    money = Anggaran("a", d("100"), quarters("50"), target=d("4"), volume=quarters("1"))
    by_indicator, by_volume = (
        hitung(goals, [Program("p", money, indikator=ids)], 1, ATURAN).program[0] for ids in (("80", "90"), ())
    )
    assert (by_indicator.kinerja, by_indicator.efisiensi.sebutan) == (d("85.00"), "Efisien")
    assert (by_volume.kinerja, by_volume.efisiensi.sebutan) == (d("25.00"), "Kurang Efisien")


def test_performance_and_money_are_both_held_against_the_year() -> None:
    """A quarter as planned, 10 of 10, is 25 % of the year's 40: with 30 % of the pagu spent that is not efficient."""
    row = Indikator("a", akumulasi="jumlah", target=quarters("10"), tahunan=d("40"), realisasi=quarters("10"))
    money = Anggaran("p", d("100"), quarters("30"))
    [found] = hitung([Sasaran("s", (row,))], [Program("p", money, indikator=("a",))], 1, ATURAN).program
    assert (found.kinerja, found.uang.serapan, found.efisiensi.sebutan) == (d("25.00"), d("30.00"), "Kurang Efisien")


def test_an_office_may_cut_off_what_it_does_not_print() -> None:
    """20 / 3 = 6.666…: 666.67 or 666.66 (as a table of 2022 has it)."""
    row = Indikator("a", target=quarters("3"), realisasi=quarters("20"))
    assert hitung_indikator(row, 1, ATURAN).tercetak["sampai"] == d("666.67")
    assert hitung_indikator(row, 1, replace(ATURAN, potong=True)).tercetak["sampai"] == d("666.66")


def test_an_office_may_count_on_with_what_it_had_before_rounding() -> None:
    """62 of 63 is 98.41 %, printed 98 with no decimals: 98 / 95 = 103, 98.41 / 95 = 104."""
    row = Indikator("a", target=quarters("95"), realisasi=quarters("98"), mentah={1: d("98.412698")}, desimal=0)
    whole = replace(ATURAN, desimal=0)
    assert hitung_indikator(row, 1, whole).tercetak["sampai"] == d("103")
    raw = hitung_indikator(row, 1, replace(whole, dari="mentah"))
    assert (raw.sampai.realisasi, raw.tercetak["sampai"]) == (d("98"), d("104"))


def test_a_mean_of_what_was_not_rounded_yet() -> None:
    """50.4, 50.4, 51.4 are printed 50, 50, 51: their mean is 50 (50.33), that of what they were before 51 (50.73)."""
    goals = [Sasaran("s", tuple(of_100(value) for value in ("50.4", "50.40", "51.4")))]
    whole = replace(ATURAN, desimal=0)
    assert hitung(goals, [], 1, whole).rerata["sampai"] == d("50")
    assert hitung(goals, [], 1, replace(whole, dari="mentah")).rerata["sampai"] == d("51")


def test_components_make_a_realisasi() -> None:
    assert nilai(d("43"), d("46"), d("100"), 2) == d("93.48")  # 93.478…
    assert nilai(d("43"), d("0"), d("100"), 2) is None
    assert nilai(None, d("46"), d("100"), 2) is None


def test_a_worksheet_shows_the_numbers_in_the_formula() -> None:
    found = capaian(d("12"), d("10"), MIN)
    step = langkah_capaian(d("12"), d("10"), MIN, found)
    assert step.rumus == "(2 × Target − Realisasi) ÷ Target × 100\N{NO-BREAK SPACE}%"
    assert step.isi == "(2 × 10 − 12) ÷ 10 × 100\N{NO-BREAK SPACE}%"
    assert step.hasil == "80,00\N{NO-BREAK SPACE}%"
    below = langkah_capaian(d("-5"), d("10"), MIN, capaian(d("-5"), d("10"), MIN))
    assert below.isi == "(2 × 10 − (-5)) ÷ 10 × 100\N{NO-BREAK SPACE}%"
    parts = langkah_komponen(d("43"), None, d("100"), ("laporan tepat waktu", "semua laporan"), "")
    assert (parts.rumus, parts.isi) == ("laporan tepat waktu ÷ semua laporan × 100", "43 ÷ … × 100")


def test_the_settings_of_an_office_go_over_to_each_indicator() -> None:
    assert cara("min", None, replace(ATURAN, varian="rasio")) == RASIO
    assert cara("min", "selisih", replace(ATURAN, varian="rasio")) == MIN


figure = st.decimals(min_value=0, max_value=10**9, places=2)
positive = st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2)


@given(positive)
def test_a_target_that_is_met_is_100_whatever_the_formula(target: Decimal) -> None:
    assert {capaian(target, target, how).nilai for how in (MAKS, MIN, RASIO, STABIL)} == {d("100.00")}


@given(figure, figure, positive)
def test_more_is_never_worse_where_more_is_better(one: Decimal, other: Decimal, target: Decimal) -> None:
    low, high = sorted([one, other])
    for how, least, most in ((MAKS, low, high), (MIN, high, low)):
        worse, better = capaian(least, target, how).nilai, capaian(most, target, how).nilai
        assert worse is not None and better is not None and worse <= better


@given(figure, positive)
def test_a_capaian_does_not_depend_on_the_callers_context(realisasi: Decimal, target: Decimal) -> None:
    usual = capaian(realisasi, target, MAKS)
    with localcontext() as context:
        context.prec = 3
        assert capaian(realisasi, target, MAKS) == usual


@given(st.lists(figure, min_size=1, max_size=20))
def test_a_total_is_the_sum_of_its_rows_in_any_order(values: list[Decimal]) -> None:
    assert jumlah(values) == jumlah(reversed(values))
    assert min(values) <= (rerata(values) or Decimal(0)) <= max(values)
