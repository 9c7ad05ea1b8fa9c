"""Reports as they are built, read back from their Word files: one figure is one figure, wherever it stands.

Ikhtisar, ringkasan, the tables and sentences of every indicator, charts (drawing, labels, workbook, alt text), money,
lampiran; capaian, means, counts, serapan and sums counted anew by `laporan_hitung`, which asks nothing of sopdocs.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from laporan_hitung import KOSONG, Aturan, aturan_dari
from laporan_sama import perbedaan, ringkasan, rows
from laporan_terbaca import Bagan, Laporan, Tabel, Teks, terbaca

from sopdocs import pipeline, workspace

EXAMPLES = Path(__file__).parent.parent / "specs" / "wasuponda"
COUNTED = {"Target", "Realisasi", "Capaian (%)", "Serapan (%)", "Anggaran (Rp)", "TW I"}
GENERATED = re.compile(r"(?:Realisasi|Rata-rata capaian|Dibandingkan|Dari pagu|Program .+ berpagu|Capaian sasaran) ")
FIGURE = re.compile(r"\d[\d.]*,\d+|\d{1,3}(?:\.\d{3})+")
"""With decimals, or in thousands: years and numbers of rows are none."""
PERIODS = {"tahunan": "laporan-tahunan", **{f"triwulan {tw}": "laporan-tw3" for tw in (1, 2, 3, 4)}}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The example office, to be changed."""
    copy = tmp_path / "wasuponda"
    shutil.copytree(EXAMPLES, copy)
    return copy / "kinerja"


def built(folder: Path, periode: str) -> Laporan:
    """The report of that period, with the words of the example next to it."""
    path = folder / f"{PERIODS[periode]}.yaml"
    text = path.read_text("utf-8").replace("periode: triwulan 3", f"periode: {periode}")
    path.write_text(text, "utf-8")
    return read_back(path)


def read_back(path: Path) -> Laporan:
    """What Word would show of its file."""
    [found] = workspace.find([path], path.parent / "output")
    document = pipeline.lay_out(found).document
    assert isinstance(document, bytes)
    return terbaca(document)


def settings(folder: Path) -> Aturan:
    return aturan_dari(yaml.safe_load((folder / "2025.yaml").read_text("utf-8")))


@pytest.mark.parametrize("periode", PERIODS)
def test_a_figure_is_the_same_wherever_it_is_printed(office: Path, periode: str) -> None:
    laporan = built(office, periode)
    assert len(rows(ringkasan(laporan))) == 13
    assert perbedaan(laporan, settings(office)) == []


def test_the_comparison_sees_a_slip_in_every_place(office: Path) -> None:
    """One figure at a time is changed in tables, charts and sentences: every eighth of some 400 places."""
    laporan, rules = built(office, "tahunan"), settings(office)
    found = {where: perbedaan(laporan, rules) for at, where in enumerate(_slips(laporan)) if at % 8 == 0}
    assert [where for where, told in found.items() if not told] == []
    assert len(found) > 40
    assert perbedaan(laporan, rules) == []


def _slips(laporan: Laporan) -> Iterator[str]:
    """A place that is wrong now, and right again when the next one is asked for."""
    for each in laporan.isi:
        if isinstance(each, Tabel):
            yield from _in_table(each)
        elif isinstance(each, Bagan) and each.seri:
            yield from _in_chart(each)
        elif isinstance(each, Teks) and GENERATED.match(each.isi):
            for match in list(FIGURE.finditer(each.isi)):
                kept, each.isi = each.isi, _slipped(each.isi, match)
                yield f"{each.judul[-1]}: {each.isi}"
                each.isi = kept


def _in_table(table: Tabel) -> Iterator[str]:
    if not COUNTED & {*table.kolom}:
        return
    row = next(row for row in table.baris if len(row) >= len(table.kolom) and KOSONG not in row[:-1])
    for at, cell in enumerate(row):
        match = FIGURE.search(cell) if at > 0 else None
        if match:
            row[at] = _slipped(cell, match)
            yield f"{table.judul[-1]} {table.nama} {table.kolom}: {row}"
            row[at] = cell


def _in_chart(chart: Bagan) -> Iterator[str]:
    for labels in (*chart.label.values(), *chart.buku_label.values()):
        if match := FIGURE.search(labels[0]):
            kept, labels[0] = labels[0], _slipped(labels[0], match)
            yield f"{chart.alt}: {labels}"
            labels[0] = kept
    for values in (*chart.seri.values(), *chart.buku.values()):
        if values[0] is not None:
            values[0] += 1
            yield f"{chart.alt}: {values}"
            values[0] -= 1


def _slipped(text: str, match: re.Match[str]) -> str:
    """With another last digit."""
    at = match.end() - 1
    return f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"


def test_quarters_that_were_filled_before_they_were_due_are_drawn(tmp_path: Path) -> None:
    """Measured once a year, and told in I and II all the same: the chart has what the table has."""
    laporan = of_one(tmp_path, "satuan: kasus, periode: tahunan, target: {tahunan: 9}", {"1": "4", "2": "5"}, "2")
    [chart] = [each for each in laporan.bagan if each.under("Uji")]
    assert (chart.kategori, chart.label["Realisasi"]) == (["TW I", "TW II"], ["4", "5"])


def of_one(folder: Path, traits: str, done: dict[str, str], periode: str, more: str = "") -> Laporan:
    """The report of a year with one indicator, Uji."""
    office = "instansi: {pemda: Kabupaten Uji, nama: Kecamatan Uji}\ntempat: Uji\n"
    quarters = "".join(f"  tw{tw}: {{indikator: {{u: '{value}'}}}}\n" for tw, value in done.items())
    row = f"  - {{uraian: Satu, indikator: [{{id: u, nama: Uji, {traits}}}]}}\n"
    year = f"jenis: kinerja\ntahun: 2025\n{office}{more}sasaran:\n{row}realisasi:\n{quarters}"
    (folder / "2025.yaml").write_text(year, "utf-8")
    (folder / "laporan.yaml").write_text(
        f"jenis: laporan-kinerja\nkinerja: 2025.yaml\nperiode: {periode}\n{office}", "utf-8"
    )
    return read_back(folder / "laporan.yaml")


def said(laporan: Laporan, *under: str) -> str:
    """All sentences there."""
    return "\n".join(each.isi for each in laporan.teks if each.under(*under))


@pytest.mark.parametrize(
    ("traits", "done", "expected"),
    [
        ("target: {tw1: '84,00'}", "83,92", "83,92 dan belum mencapai target 84,00; capaiannya 100 %"),  # 99,90 %
        ("target: {tw1: '84,00'}", "84", "84 dan mencapai target 84,00; capaiannya 100 %"),
        ("target: {tw1: '84,00'}", "84,01", "84,01, lebih baik daripada target 84,00; capaiannya 100 %"),  # 100,01 %
        ("polaritas: stabil, target: {tw1: 90–100}", "100,1", "100,1, di atas rentang target 90–100; capaiannya 100 %"),
        ("target: {tw1: 30000, renstra: 30000}", "29999", "29.999 belum mencapai target akhir Renstra (30.000)"),
        ("polaritas: stabil, target: {tw1: 9, renstra: 8–9}", "12", "12 di atas rentang target akhir Renstra (8–9)"),
    ],
)
def test_what_is_reached_is_reached_before_it_is_rounded(tmp_path: Path, traits: str, done: str, expected: str) -> None:
    """With no decimals 99,9 is printed 100; the counts say the same as the sentence."""
    found = of_one(tmp_path, traits, {"1": done}, "1", "pengukuran: {desimal: 0}\n")
    assert expected in said(found, "Uji")
    is_met = "dan mencapai" in expected or "lebih baik" in expected
    counted = "Indikator itu mencapai target." if is_met else "Indikator itu belum mencapai target."
    assert counted in said(found, "Ringkasan Capaian Kinerja")


def test_a_year_without_one_of_its_quarters_is_not_held_against_a_whole_one(tmp_path: Path) -> None:
    traits = "polaritas: min, akumulasi: jumlah, satuan: kasus, riwayat: {2024: {target: 24, realisasi: 22}}, "
    traits += "target: {tahunan: 20, renstra: 12, nasional: 12}"
    whole = of_one(tmp_path, traits, {"1": "6", "2": "4", "3": "5", "4": "4"}, "tahunan")  # 19 of 22
    assert "realisasi turun 3 kasus (13,64 %): kinerja membaik." in said(whole, "Uji")
    assert "19 kasus belum mencapai target akhir Renstra (12 kasus)" in said(whole, "Uji")
    partly = said(of_one(tmp_path, traits, {"1": "6", "2": "4", "4": "4"}, "tahunan"), "Uji")
    assert "adalah 14 kasus, dengan target 20 kasus; capaiannya sementara 130,00 %" in partly  # (40 − 14) ÷ 20
    assert "Angka ini belum memuat Triwulan III." in partly
    assert "Karena belum lengkap, realisasi ini belum dibandingkan dengan Tahun 2024." in partly
    assert not any(claim in partly for claim in ("membaik", "target akhir Renstra (", "standar nasional ("))


def test_words_that_fell_are_not_as_good_whatever_their_polaritas(tmp_path: Path) -> None:
    traits = "polaritas: {}, skor: {{Tinggi: 3, Sedang: 2}}, target: Sedang, riwayat: {{2024: {{realisasi: {}}}}}"
    up = of_one(tmp_path, traits.format("maks", "Tinggi"), {"4": "Sedang"}, "tahunan")
    assert "Sedang tidak sebaik Tinggi pada Tahun 2024." in said(up, "Uji")
    down = of_one(tmp_path, traits.format("min", "Sedang"), {"4": "Tinggi"}, "tahunan")
    assert "Tinggi tidak sebaik Sedang pada Tahun 2024." in said(down, "Uji")
    neither = of_one(tmp_path, traits.format("stabil", "Sedang"), {"4": "Tinggi"}, "tahunan")
    assert "pada Tahun 2024" not in said(neither, "Uji")


def test_a_target_of_nothing_that_an_office_counts_is_said_to_be_counted(tmp_path: Path) -> None:
    """More is better, target 0 (`target_nol: penuh`): 0 is not "not reached"."""
    found = of_one(tmp_path, "target: {tw1: 0, renstra: 0}", {"1": "0"}, "1", "pengukuran: {target_nol: penuh}\n")
    assert "akhir Renstra" not in said(found, "Uji")
    assert "Realisasi s.d. Triwulan I Tahun 2025 adalah 0, dengan target 0; capaiannya dihitung 0,00 %" in said(found)


def test_a_capaian_below_every_class_of_a_scale_is_said_to_be_outside(tmp_path: Path) -> None:
    scale = "pengukuran: {skala: [{min: 90, predikat: Baik}, {min: 60, predikat: Cukup}]}\n"
    found = said(of_one(tmp_path, "target: {tw1: 10}", {"1": "5"}, "1", scale))
    assert "capaiannya 50,00 %, dengan predikat di luar skala." in found


def test_a_mean_says_what_it_is_the_mean_of(office: Path) -> None:
    """Of six sasaran: (99,55 + 100 + 98,73 + 65 + 96,42 + 100) ÷ 6 = 93,28."""
    year = office / "2025.yaml"
    year.write_text(year.read_text("utf-8").replace("rata_rata: indikator", "rata_rata: sasaran"), "utf-8")
    laporan = built(office, "tahunan")
    assert "Rata-rata capaian 6 sasaran adalah 93,28 %, dengan predikat Sangat Tinggi." in said(laporan, "Penutup")
    assert perbedaan(laporan, settings(office)) == []


def test_money_with_sen_has_sen_in_the_agreement_too(tmp_path: Path) -> None:
    """Realisasi with sen gives sen to pagu in Bab III, so also to the pagu in Bab II and in the lampiran."""
    money = "program:\n  - {kode: '1', nama: Satu, pagu: 1000000}\n  - {kode: '2', nama: Dua, pagu: 2000000}\n"
    office = "instansi: {pemda: Kabupaten Uji, nama: Kecamatan Uji}\ntempat: Uji\n"
    done = "realisasi:\n  tw1: {anggaran: {'1': '500.000,50'}}\n"
    (tmp_path / "2025.yaml").write_text(f"jenis: kinerja\ntahun: 2025\n{office}{money}{done}", "utf-8")
    path = tmp_path / "laporan.yaml"
    path.write_text(f"jenis: laporan-kinerja\nkinerja: 2025.yaml\nperiode: 1\n{office}", "utf-8")
    shown = [table.baris[0][2] for table in read_back(path).tabel if "Anggaran (Rp)" in table.kolom]
    assert shown == ["1.000.000,00"] * 2


@pytest.mark.parametrize(
    ("satuan", "target", "expected"),
    [
        ("%", "minimal 80", "minimal 80 %"),
        ("kasus", "paling banyak 5", "paling banyak 5 kasus"),
        ("predikat", "BB", "BB"),
        ("tingkat", "Level 3", "Level 3"),
    ],
)
def test_a_unit_stands_behind_figures_alone(tmp_path: Path, satuan: str, target: str, expected: str) -> None:
    """Words of a scale have none, even with a digit."""
    scores = "skor: {BB: 5, Level 3: 3}, " if target[0].isupper() else ""
    traits = f"satuan: '{satuan}', {scores}target: {{tw1: {target}, tahunan: {target}}}"
    found = of_one(tmp_path, traits, {"1": target if scores else "5"}, "1")
    assert f"target {expected};" in said(found, "Uji")
    [steps] = [table for table in found.tabel if "Rencana Aksi" in table.kolom]
    assert steps.baris[1][2] == expected


@pytest.mark.parametrize("dasar", ["triwulan-tahunan", "sampai-tahunan"])
def test_a_quarter_that_is_held_against_the_year_says_so(tmp_path: Path, dasar: str) -> None:
    traits = "satuan: kasus, akumulasi: jumlah, target: {tahunan: 12, tw1: 3, tw2: 3}"
    found = of_one(tmp_path, traits, {"1": "3", "2": "3"}, "2", f"pengukuran: {{dasar: {dasar}}}\n")
    reached = {"triwulan-tahunan": "3 kasus", "sampai-tahunan": "6 kasus"}[dasar]
    assert f"adalah {reached} dan belum mencapai target setahun 12 kasus; capaiannya" in said(found, "Uji")
    assert perbedaan(found, settings(tmp_path)) == []


def test_a_sasaran_says_of_how_many_of_its_indicators_it_is_the_mean(office: Path) -> None:
    """Sasaran 3 has two, one of which is measured in IV."""
    found = said(built(office, "triwulan 3"), "Sasaran 3: Meningkatnya partisipasi masyarakat dalam pembangunan")
    assert "adalah 100,00 %, dengan predikat Sangat Tinggi, dihitung dari 1 di antara 2 indikatornya." in found


@pytest.mark.parametrize(
    ("file", "now", "then", "changed", "lines"),
    [
        # the realisasi of TW III, 5 of 4: its rows, its sentences and chart; means; the kinerja of a program, under
        # each indicator that this one serves
        (
            "2025-tw3.yaml",
            "bumdes: {nilai: 4,",
            "bumdes: {nilai: 5,",
            {
                "Jumlah BUM Desa yang aktif",
                "partisipasi masyarakat",
                "Rata-rata capaian",
                "Pemberdayaan Masyarakat Desa",
            },
            26,
        ),
        # a pagu: the rows above it, totals, the chart, sentences; with them serapan, sisa and efisiensi
        (
            "2025.yaml",
            "pagu: 46.300.000",
            "pagu: 47.300.000",
            {"Dilimpahkan kepada Camat", "Perizinan", "Pemerintahan dan Pelayanan Publik", "Jumlah |", "Dari pagu"},
            18,
        ),
        # the target of a year: where it is agreed and planned, and what is held against it alone
        (
            "2025.yaml",
            "target: {tahunan: 12, tw1: 4",
            "target: {tahunan: 14, tw1: 4",
            {"Jumlah laporan pertanggungjawaban desa", "Pembinaan dan Pengawasan"},
            10,
        ),
        # an earlier year has no place in the report of a quarter
        ("2025.yaml", 'realisasi: "82,15"', 'realisasi: "81,15"', set(), 0),
    ],
)
def test_a_figure_that_is_changed_changes_what_follows_from_it_alone(
    office: Path, file: str, now: str, then: str, changed: set[str], lines: int
) -> None:
    """What differs, row by row and sentence by sentence, is what has to (counted by hand); and all is one again."""
    before = built(office, "triwulan 3")
    text = (office / file).read_text("utf-8")
    assert text.count(now) == 1
    (office / file).write_text(text.replace(now, then), "utf-8")
    after = built(office, "triwulan 3")
    assert perbedaan(after, settings(office)) == []
    differing = _differing(before, after)
    assert [line for line in differing if not any(name in line for name in changed)] == []
    assert len(differing) == lines


def _differing(before: Laporan, after: Laporan) -> list[str]:
    """Rows, sentences and alt texts that are not the same, each with where it stands."""
    lines = [list(_lines(each)) for each in (before, after)]
    assert len(lines[0]) == len(lines[1])
    return [new for old, new in zip(*lines, strict=True) if old != new]


def _lines(laporan: Laporan) -> Iterator[str]:
    for each in laporan.isi:
        where = " > ".join(each.judul[-1:])
        if isinstance(each, Tabel):
            yield from (f"{where}: {' | '.join(row)}" for row in each.baris)
        else:
            yield f"{where}: {each.alt if isinstance(each, Bagan) else each.isi}"
