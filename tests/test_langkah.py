"""Steps of a worksheet: whoever has only the paper and a calculator finds what is printed."""

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

import pytest

from sopdocs.kinds.pengukuran.kertas.kerja import lembar_kerja
from sopdocs.kinds.pengukuran.kertas.langkah import BarisLangkah
from sopdocs.kinds.pengukuran.kertas.rerata import lembar_program, lembar_rerata, lembar_uang
from sopdocs.kinds.pengukuran.muat import muat
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.capaian import Capaian, Cara
from sopdocs.kinerja.efisiensi import TingkatEfisiensi
from sopdocs.kinerja.langkah import (
    langkah_bagian,
    langkah_capaian,
    langkah_efisiensi,
    langkah_rerata,
    langkah_sampai,
    langkah_target,
)
from sopdocs.kinerja.predikat import SKALA
from sopdocs.kinerja.triwulan import Terkumpul
from sopdocs.kinerja.ukuran import Akumulasi, Aturan, Efisiensi, Rentang, Target

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja" / "2025.yaml"
NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")


def number(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def calculated(isi: str) -> Decimal:
    """What a calculator shows for `(97,50 + 96,62) ÷ 2`; within its bounds a target that is a range is met."""
    if "≤" in isi:
        low, value, high = map(number, NUMBER.findall(isi))
        assert low <= value <= high
        return Decimal(100)
    text = NUMBER.sub(lambda found: f"Decimal('{number(found[0])}')", isi.replace("\u00a0", "").replace("%", ""))
    text = re.sub(r"\|(.*?)\|", r"abs(\1)", text)
    for sign, operator in (("÷", "/"), ("×", "*"), ("−", "-")):
        text = text.replace(sign, operator)
    found = eval(text, {"Decimal": Decimal, "abs": abs})
    assert isinstance(found, Decimal)
    return found


def rounded(value: Decimal, like: str, *, cut: bool = False) -> str:
    """With the decimals of `like`, as it is printed."""
    digits = len(like.partition(",")[2])
    found = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_DOWN if cut else ROUND_HALF_UP)
    return f"{found:,f}".translate(str.maketrans(",.", ".,"))


def redone(isi: str, hasil: str, *, cut: bool = False) -> None:
    """The result is that of the numbers beside it."""
    printed = hasil.replace("\u00a0%", "")
    assert rounded(calculated(isi), printed, cut=cut) == printed, f"{isi} = {hasil}"


def steps(tahun: Tahun, tw: int) -> Iterator[BarisLangkah]:
    """Those that say numbers and a result of their own, with nothing special about it."""
    sheets = [sheet for goal in lembar_kerja(tahun, tw) for sheet in goal.indikator]
    for each in (step for sheet in sheets for step in sheet.langkah):
        special = any(
            word in text for text in each.catatan for word in ("dihitung 1", "dihitung 0", "dipatok", "batas")
        )
        is_number = each.isi and NUMBER.fullmatch(each.hasil.replace("\u00a0%", "").removeprefix("-"))
        if is_number and not special and each.nama != "Predikat":
            yield each


@pytest.mark.parametrize("tw", [1, 2, 3, 4])
def test_every_step_of_the_example_can_be_redone_from_what_is_printed(tw: int) -> None:
    tahun = muat(EXAMPLE).tahun
    assert tahun is not None
    found = list(steps(tahun, tw))
    assert len(found) > 50
    for step in found:
        redone(step.isi[0], step.hasil)


@pytest.mark.parametrize("tw", [1, 3, 4])
def test_every_mean_and_sum_of_the_example_can_be_redone(tw: int) -> None:
    tahun = muat(EXAMPLE).tahun
    assert tahun is not None
    for row in (row for mean in lembar_rerata(tahun, tw) for row in mean.baris if row.isi):
        redone(row.isi[0], row.hasil)
    for step in (step for program in lembar_program(tahun, tw) for step in program.langkah if "%" in step.hasil):
        redone(step.isi, step.hasil)
    for program in lembar_uang(tahun, tw).program:
        leaves = [row for row in program.bawah if row.nama.count(".") == 5]
        assert number(program.program.sampai) == sum(number(row.sampai) for row in leaves)
        assert number(program.program.pagu) == sum(number(row.pagu) for row in leaves)


SETTINGS = [
    "{}",
    "{pembulatan: potong}",
    "{rumus_min: rasio, desimal: 1}",
    "{batas_atas: 110, batas_bawah: tanpa, desimal: 0}",
    "{target_nol: penuh, rata_rata: sasaran}",
]


def random_year(folder: Path, settings: str, seed: int) -> Tahun:
    """Forty indicators of all kinds, with gaps."""
    luck = Random(seed)
    rows = []
    for at in range(40):
        polaritas, akumulasi = luck.choice(["maks", "min", "stabil"]), luck.choice(["jumlah", "terakhir", "rata-rata"])
        targets = [luck.choice([f'"{luck.randint(1, 9999) / 100}"'.replace(".", ","), "80–90", "0"]) for _ in range(5)]
        keys = ("tahunan", "tw1", "tw2", "tw3", "tw4")
        said = ", ".join(f"{key}: {text}" for key, text in zip(keys, targets, strict=True) if luck.random() < 0.9)
        parts = ", komponen: {pembilang: P, penyebut: Q}" if at % 3 == 0 else ""
        rows.append(
            f"      - {{id: i{at}, nama: N, polaritas: {polaritas}, akumulasi: {akumulasi}{parts}, target: {{{said}}}}}"
        )
    text = f"jenis: kinerja\ntahun: 2025\npengukuran: {settings}\nsasaran:\n  - uraian: S\n    indikator:\n"
    lines = [text + "\n".join(rows), "realisasi:"]
    for tw in (1, 2, 3, 4):
        lines.append(f"  tw{tw}:\n    indikator:")
        lines.append("      i1: 3")
        for at in range(2, 40):
            value = f'"{luck.randint(0, 20000) / 100}"'.replace(".", ",")
            counted = f"{{pembilang: {luck.randint(0, 999)}, penyebut: {luck.randint(1, 999)}}}"
            if luck.random() < 0.85:
                lines.append(f"      i{at}: {counted if at % 3 == 0 else value}")
    (folder / "2025.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    loaded = muat(folder / "2025.yaml")
    assert loaded.tahun is not None, loaded.problems
    return loaded.tahun


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_step_of_any_year_can_be_redone(tmp_path: Path, settings: str, seed: int) -> None:
    tahun = random_year(tmp_path, settings, seed)
    cut = tahun.aturan.potong
    for tw in (1, 2, 4):
        for step in steps(tahun, tw):
            redone(step.isi[0], step.hasil, cut=cut and step.nama.startswith("Capaian"))
        for row in (row for mean in lembar_rerata(tahun, tw) for row in mean.baris if row.isi):
            redone(row.isi[0], row.hasil, cut=cut)


@pytest.mark.parametrize(
    ("akumulasi", "isi", "hasil"),
    [("jumlah", "4 + 3,5", "7,5"), ("terakhir", "3,5", "7,5"), ("rata-rata", "(4 + 3,5) ÷ 2", "7,5")],
)
def test_quarters_become_one_figure_in_the_way_of_the_indicator(akumulasi: Akumulasi, isi: str, hasil: str) -> None:
    found = Terkumpul(Decimal("7.5"), None, (1, 3), Decimal("7.5"))
    step = langkah_sampai([Decimal(4), Decimal("3.5")], found, akumulasi)
    assert (step.isi, step.hasil) == (isi, hasil)


A, B = Rentang(Decimal(80), Decimal(90)), Rentang(Decimal(82), Decimal(92))


@pytest.mark.parametrize(
    ("targets", "found", "akumulasi", "isi"),
    [
        ([Decimal(80), Decimal(82)], Decimal(81), "rata-rata", "(80 + 82) ÷ 2"),
        ([A, A], A, "rata-rata", "80–90 pada tiap triwulan"),
        ([A, B], Rentang(Decimal(81), Decimal(91)), "rata-rata", "(80 + 82) ÷ 2 sampai (90 + 92) ÷ 2"),
        ([A, B], Rentang(Decimal(162), Decimal(182)), "jumlah", "80 + 82 sampai 90 + 92"),
        ([B], B, "terakhir", "82–92"),
        ([Decimal(80), None], None, "jumlah", "80 + …"),
        ([Decimal(80), None], Decimal(90), "jumlah", "90"),
    ],
)
def test_targets_become_one_target(
    targets: list[Target | None], found: Target | None, akumulasi: Akumulasi, isi: str
) -> None:
    """The last: at the end of the year its target stands in for those of quarters."""
    assert langkah_target(targets, Terkumpul(None, found, (1, 2), None), akumulasi).isi == isi


def test_a_number_that_goes_on_has_as_many_decimals_as_a_calculator() -> None:
    """601 ÷ 622 × 100 = 96,623794212…; ÷ 95 × 100 = 101,709257…"""
    value = Decimal(601) / Decimal(622) * 100
    step = langkah_capaian(value, Decimal(95), Cara("maks"), Capaian(Decimal("101.71")))
    assert step.isi == "96,62379421… ÷ 95 × 100\u00a0%"


def test_a_mean_leaves_out_what_is_not_there_and_says_how_many_are() -> None:
    step = langkah_rerata([Decimal("97.50"), None, Decimal("96.62")], Decimal("97.06"), 2)
    assert (step.isi, step.hasil) == ("(97,50 + 96,62) ÷ 2", "97,06\u00a0%")
    assert langkah_rerata([None], None, 2).isi == ""


def test_a_share_without_a_whole_has_dots() -> None:
    assert langkah_bagian([Decimal(3), Decimal(4)], Decimal(12), Decimal("58.33"), 2).isi == "(3 + 4) ÷ 12 × 100\u00a0%"
    empty = langkah_bagian([], None, None, 2)
    assert (empty.isi, empty.hasil) == ("… ÷ … × 100\u00a0%", "")


@pytest.mark.parametrize(
    ("variant", "kinerja", "found", "isi"),
    [
        ("banding", "99", TingkatEfisiensi("Efisien", Decimal(19)), "99,00 ≥ 80,00"),
        ("banding", "79", TingkatEfisiensi("Kurang Efisien", Decimal(-1)), "79,00 < 80,00"),
        ("selisih", "99", TingkatEfisiensi("Efisien", Decimal(19)), "99,00 − 80,00 = 19,00"),
        ("hemat", "100", TingkatEfisiensi("Efisien", Decimal(20)), "100 − 80,00 = 20,00"),
    ],
)
def test_performance_is_held_against_money_by_the_variant_of_the_office(
    variant: Efisiensi, kinerja: str, found: TingkatEfisiensi, isi: str
) -> None:
    aturan = Aturan(SKALA["permendagri-86"], efisiensi=variant)
    step = langkah_efisiensi(Decimal(kinerja), Decimal(80), found, aturan)
    assert (step.isi, step.hasil) == (isi, found.sebutan)


def test_figures_before_rounding_are_printed_where_an_office_counts_with_them(tmp_path: Path) -> None:
    """601 ÷ 622 × 100 = 96,62379421…, printed 96,62; held against 95 it is 101,71, and not 101,70 (96,62 ÷ 95)."""
    text = (
        "jenis: kinerja\ntahun: 2025\npengukuran: {hitung_dari: mentah}\nsasaran:\n  - uraian: S\n    indikator:\n"
        "      - {id: a, nama: N, komponen: {pembilang: P, penyebut: Q}, target: {tahunan: 95, tw1: 95}}\n"
        "realisasi: {tw1: {indikator: {a: {pembilang: 601, penyebut: 622}}}}\n"
    )
    (tmp_path / "2025.yaml").write_text(text, "utf-8")
    tahun = muat(tmp_path / "2025.yaml").tahun
    assert tahun is not None
    [sheet] = lembar_kerja(tahun, 1)[0].indikator
    found = {step.nama: (step.isi, step.hasil) for step in sheet.langkah}
    assert found["Realisasi TW I"][1] == "96,62"
    assert found["Capaian TW I terhadap target TW I"] == (("96,62379421… ÷ 95 × 100\u00a0%",), "101,71\u00a0%")
