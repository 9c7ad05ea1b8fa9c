"""Money in a report: the table, its sentences, its chart, efficiency; and what lampiran 1 to 3 say."""

from decimal import Decimal
from pathlib import Path

from laporan_years import part, report_of, rows, said, tables

from sopdocs.report import Chart, Figure, Table

YEAR = """
{more}
sasaran:
  - uraian: Satu
    indikator:
      - {{id: a, nama: Alfa, satuan: dokumen, target: {{tahunan: 10, tw1: 4}},
         aksi: [{{uraian: Menyusun, triwulan: 1-2, keluaran: Draf, penanggung_jawab: Sekretaris}},
                {{uraian: Menetapkan, triwulan: 4}}]}}
      - {{id: b, nama: Beta, satuan: dokumen, target: {{tahunan: 10, tw1: 4}}}}
program:
  - {{kode: "7.01", nama: Program Satu, pagu: 3000000, indikator: [a]}}
  - kode: "7.02"
    nama: Program Dua
    kegiatan: [{{kode: 7.02.1, nama: Kegiatan Dua, sub_kegiatan: [{{kode: 7.02.1.1, nama: Sub Dua, pagu: 1000000}}]}}]
realisasi:
  tw1: {{indikator: {{a: 4, b: 3}}, anggaran: {{7.01: {first}{second}}}}}
"""


def year(first: str = "1500000", second: str = "", more: str = "") -> str:
    return YEAR.format(first=first, second=f", 7.02.1.1: {second}" if second else "", more=more)


def test_every_row_has_its_money_and_the_total_is_theirs(tmp_path: Path) -> None:
    found = part(report_of(tmp_path, year(second="400000"), "1"), "Realisasi Anggaran")
    assert rows(tables(found)["tabel.anggaran"]) == [
        ["7.01 Program Satu", "3.000.000", "1.500.000", "50,00", "1.500.000"],
        ["7.02 Program Dua", "1.000.000", "400.000", "40,00", "600.000"],
        ["7.02.1 Kegiatan Dua", "1.000.000", "400.000", "40,00", "600.000"],
        ["7.02.1.1 Sub Dua", "1.000.000", "400.000", "40,00", "600.000"],
        ["Jumlah", "4.000.000", "1.900.000", "47,50", "2.100.000"],  # 1,9 ÷ 4
    ]
    words = said(found)
    assert "Dari pagu Rp4.000.000, realisasi s.d. Triwulan I Tahun 2025 adalah Rp1.900.000 atau 47,50 %" in words
    assert "tertinggi ada pada Program Satu (50,00 %), dan terendah pada Program Dua (40,00 %)." in words


def test_a_chart_of_money_says_its_unit_and_shows_a_gap_as_one(tmp_path: Path) -> None:
    found = part(report_of(tmp_path, year(), "1"), "Realisasi Anggaran")
    [chart] = [each.what for each in found if isinstance(each, Figure)]
    assert isinstance(chart, Chart)
    assert chart.unit == "juta rupiah"
    assert [each.values for each in chart.series] == [(Decimal("3.00"), Decimal("1.00")), (Decimal("1.50"), None)]
    assert "Realisasi belum ada" in chart.alt


def test_rows_that_are_not_filled_make_the_sum_incomplete(tmp_path: Path) -> None:
    words = said(part(report_of(tmp_path, year(), "1"), "Realisasi Anggaran"))
    assert "Jumlah ini belum lengkap: 1 rincian anggaran belum mengisi realisasi Triwulan I." in words


def test_more_than_the_pagu_is_told_as_that(tmp_path: Path) -> None:
    words = said(part(report_of(tmp_path, year(first="5000000", second="0"), "1"), "Realisasi Anggaran"))
    # 5 ÷ 4 = 125 %
    assert "adalah Rp5.000.000 atau 125,00 % dari pagu Rp4.000.000: Rp1.000.000 di atas pagu." in words


def test_efficiency_holds_the_year_against_its_money(tmp_path: Path) -> None:
    found = part(report_of(tmp_path, year(second="400000"), "1"), "Efisiensi Penggunaan Sumber Daya")
    assert rows(tables(found)["tabel.efisiensi"]) == [
        ["1.", "Program Satu", "40,00", "50,00", "-10,00", "Kurang Efisien"],  # 4 of 10; 1,5 of 3
        ["2.", "Program Dua", "–", "40,00", "–", "Tidak Dapat Dihitung"],
    ]
    assert "Dari 2 program, 1 Kurang Efisien dan 1 Tidak Dapat Dihitung." in said(found)


def test_an_indicator_names_the_program_that_served_it(tmp_path: Path) -> None:
    report = report_of(tmp_path, year(second="400000"), "1")
    assert (
        "Program Satu berpagu Rp3.000.000, dengan realisasi Rp1.500.000 atau 50,00 %. Kinerjanya 40,00 % terhadap "
        "target tahun: Kurang Efisien." in said(part(report, "Alfa"))
    )
    assert "[belum diisi: program yang menunjang: Beta]" in said(part(report, "Beta"))


def test_a_perubahan_is_listed_with_semula_and_menjadi(tmp_path: Path) -> None:
    text = year(more="perubahan: {mulai: 2, tanggal: 1 Mei 2025, alasan: Perubahan APBD}")
    text = text.replace("pagu: 3000000,", "pagu: 3000000, perubahan: {pagu: 3500000},")
    before = report_of(tmp_path, text, "1")
    assert "tabel.perubahan" not in tables(before.body)
    after = report_of(tmp_path, text, "2")
    assert rows(tables(after.body)["tabel.perubahan"]) == [["1.", "Program Satu", "pagu", "3.000.000", "3.500.000"]]
    assert "Sejak Triwulan II berlaku Perjanjian Kinerja Perubahan Tahun 2025 tanggal 1 Mei 2025" in said(after.body)
    assert rows(tables(after.body)["tabel.program"])[0] == ["1.", "Program Satu", "3.500.000"]


def test_the_lampiran_show_the_strings_of_the_chapters(tmp_path: Path) -> None:
    report = report_of(tmp_path, year(second="400000"), "1")
    measured, money = (each for each in part(report, "Pengukuran Kinerja Triwulan I Tahun 2025") if _is_table(each))
    assert isinstance(measured, Table) and isinstance(money, Table)
    assert rows(measured)[1] == ["1.", "Alfa", "dokumen", "10", "4", "4", "4", "4", "100,00", "Sangat Tinggi"]
    assert rows(money)[-1] == ["Jumlah", "4.000.000", "1.900.000", "2.100.000", "47,50", "", ""]
    [steps] = (each for each in part(report, "Rencana Aksi Tahun 2025") if _is_table(each))
    assert isinstance(steps, Table)
    assert rows(steps)[1:] == [
        ["1.", "Alfa", "10 dokumen", "Menyusun", "Draf", "√", "√", "", "", "Program Satu", "Sekretaris"],
        ["Menetapkan", "–", "", "", "", "√", "–"],
        ["2.", "Beta", "10 dokumen", "[belum diisi: rencana aksi]", "", "", "", "", "", "–", "–"],
    ]


def _is_table(block: object) -> bool:
    return isinstance(block, Table)
