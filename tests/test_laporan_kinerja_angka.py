"""Names in a narrative: the strings of the tables, gaps for what is not there yet, hints for what nothing has."""

from pathlib import Path

import pytest
from laporan_years import bahan_of, part, report_of, rows, said, tables

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.sebutan import Sebutan
from sopdocs.kinds.narasi import TidakAda
from sopdocs.report import Figure, Ref, Span, Table
from sopdocs.text.numbers import NBSP

YEAR = """
sasaran:
  - id: layanan
    uraian: Meningkatnya mutu pelayanan
    indikator:
      - {id: ikm, nama: Indeks Kepuasan, satuan: indeks, target: {tahunan: 84, tw1: 82, tw2: 83, renstra: 86},
         riwayat: {2024: {target: 82, realisasi: "82,15"}}}
      - {id: tepat.waktu, nama: Tepat waktu, satuan: "%", target: {tahunan: 95, tw1: 95, tw2: 95}}
  - uraian: Terjaganya ketertiban
    indikator:
      - {id: aduan, nama: Jumlah aduan, satuan: kasus, polaritas: min, akumulasi: jumlah, target: {tahunan: 8, tw1: 2}}
program:
  - kode: "7.01"
    nama: Program Pelayanan
    indikator: [ikm]
    kegiatan: [{kode: 7.01.2, nama: Kegiatan Loket, pagu: 4000000}]
realisasi:
  tw1: {indikator: {ikm: "81,50", tepat.waktu: 96, aduan: 3}, anggaran: {7.01.2: 1000000}}
  tw2: {indikator: {ikm: "83,50", tepat.waktu: "97,5"}, anggaran: {7.01.2: 500000}}
"""


@pytest.fixture
def second(tmp_path: Path) -> Bahan:
    """The second quarter: aduan is not filled in."""
    return bahan_of(tmp_path, YEAR, "2")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("capaian.ikm", "100,60 %"),  # 83,50 ÷ 83 = 100,6024 %
        ("capaian.ikm.tw1", "99,39 %"),  # 81,50 ÷ 82 = 99,3902 %
        ("capaian.ikm.tahun", "99,40 %"),  # 83,50 ÷ 84 = 99,4048 %
        ("capaian.ikm.2024", "100,18 %"),  # 82,15 ÷ 82 = 100,1829 %
        ("predikat.ikm.tw1", "Sangat Tinggi"),
        ("realisasi.ikm.sampai", "83,50"),
        ("realisasi.ikm.2024", "82,15"),
        ("realisasi.tepat.waktu.tw2", "97,5 %"),
        ("realisasi.aduan.sampai", "3"),
        ("target.ikm.renstra", "86"),
        ("nama.ikm", "Indeks Kepuasan"),
        ("rerata.layanan", "101,62 %"),  # (100,60 + 102,63) ÷ 2 = 101,615; 97,5 ÷ 95 = 102,6316 %
        ("rerata.2", "50,00 %"),  # (2 × 2 − 3) ÷ 2
        ("predikat.layanan", "Sangat Tinggi"),
        ("pagu.7.01.2", "Rp4.000.000"),
        ("belanja.7.01", "Rp1.500.000"),
        ("sisa.semua", "Rp2.500.000"),
        ("serapan.semua", "37,50 %"),
        ("kinerja.7.01", "99,40 %"),
        ("efisiensi.7.01", "Efisien"),
        ("jumlah.indikator", "3"),
        ("jumlah.tercapai", "2"),
        ("periode", "Triwulan II Tahun 2025"),
        ("instansi", "Kecamatan Uji"),
    ],
)
def test_a_name_is_the_figure_as_it_is_printed(second: Bahan, name: str, expected: str) -> None:
    answer = Sebutan(second)(name)
    assert isinstance(answer, str)
    assert answer.replace(NBSP, " ") == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("realisasi.ikm.tw3", "[belum ada: realisasi Indeks Kepuasan Triwulan III Tahun 2025]"),
        ("capaian.aduan.tw2", "[belum ada: capaian Jumlah aduan Triwulan II Tahun 2025]"),
        ("predikat.ikm.tw4", "[belum ada: predikat Indeks Kepuasan Triwulan IV Tahun 2025]"),
        ("target.aduan.renstra", "[belum ada: target Jumlah aduan akhir Renstra]"),
    ],
)
def test_what_is_not_there_yet_is_a_gap(second: Bahan, name: str, expected: str) -> None:
    assert Sebutan(second)(name) == Span(expected, gap=True)


@pytest.mark.parametrize(
    ("name", "kata", "dikenal"),
    [
        ("capain.ikm", "capain", "capaian"),
        ("capaian.ikn.tw1", "ikn", "ikm"),
        ("capaian.ikm.tw5", "tw5", "tw4"),
        ("realisasi.ikm.2019", "2019", "2024"),
        ("rerata.layan", "layan", "layanan"),
        ("pagu.7.02", "7.02", "7.01"),
        ("jumlah.indikatr", "indikatr", "indikator"),
        ("tabel.ringkas", "ringkas", "ringkasan"),
        ("grafik.sasran", "sasran", "sasaran"),
        ("rujuk.tabel.angaran", "angaran", "anggaran"),
        ("rujuk.tabell.anggaran", "tabell", "tabel"),
        ("capaian", "capaian", "capaian.…"),
    ],
)
def test_what_nothing_has_is_answered_with_what_there_is(second: Bahan, name: str, kata: str, dikenal: str) -> None:
    answer = Sebutan(second)(name)
    assert isinstance(answer, TidakAda)
    assert answer.kata == kata
    assert dikenal in answer.dikenal


def test_every_table_and_chart_can_be_called_and_is_a_second_one_without_a_name(second: Bahan) -> None:
    names = ("ringkasan", "anggaran", "efisiensi", "perjanjian", "program", "target", "ikm")
    for made in [Sebutan(second)(f"tabel.{name}") for name in names]:
        assert isinstance(made, tuple)
        [table] = made
        assert isinstance(table, Table) and table.rows and table.caption and not table.name
    for made in [Sebutan(second)(f"grafik.{name}") for name in ("sasaran", "anggaran", "ikm")]:
        assert isinstance(made, tuple)
        [figure] = made
        assert isinstance(figure, Figure) and not figure.name


def test_a_chart_of_too_few_figures_is_a_gap(second: Bahan) -> None:
    answer = Sebutan(second)("grafik.aduan")
    assert isinstance(answer, Span) and answer.gap


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("tabel.anggaran", "tabel.anggaran"),
        ("tabel.ikm", "tabel.ikm"),
        ("gambar.sasaran", "gambar.sasaran"),
        ("bab.akuntabilitas", "akuntabilitas"),
        ("lampiran.pengukuran", "lampiran-pengukuran"),
    ],
)
def test_what_has_a_number_can_be_referred_to(second: Bahan, name: str, ref: str) -> None:
    assert Sebutan(second)(f"rujuk.{name}") == Ref(ref)


def test_the_report_of_a_year_classifies_against_the_target_of_the_year(tmp_path: Path) -> None:
    [row] = [row for row in _summary(tmp_path, "tahunan") if row[1].startswith("Indeks")]
    assert row[3:] == ["84", "83,50", "99,40", "Sangat Tinggi"]  # 83,50 ÷ 84
    [row] = [row for row in _summary(tmp_path, "2") if row[1].startswith("Indeks")]
    assert row[3:] == ["83", "83,50", "100,60", "Sangat Tinggi"]  # 83,50 ÷ 83


def test_counts_are_those_of_the_rows(tmp_path: Path) -> None:
    found = said(part(report_of(tmp_path, YEAR, "2"), "Ringkasan Capaian Kinerja"))
    # (100,60 + 102,63 + 50,00) ÷ 3 = 84,4100
    assert "Rata-rata capaian 3 indikator adalah 84,41 %, dengan predikat Tinggi." in found
    assert "Dari 3 indikator yang mempunyai capaian, 2 berpredikat Sangat Tinggi dan 1 Sangat Rendah." in found
    assert "2 indikator mencapai target dan 1 belum mencapai target." in found


def _summary(folder: Path, periode: str) -> list[list[str]]:
    blocks = part(report_of(folder, YEAR, periode), "Ringkasan Capaian Kinerja")
    return rows(tables(blocks)["tabel.ringkasan"])
