"""What the documents of a year and of a quarter print: `jenis: kinerja`, `jenis: realisasi`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sheet_samples import fields_at, fields_of

from sopdocs import pipeline, workspace
from sopdocs.kinds import kinerja, realisasi
from sopdocs.kinds.kinerja.fields import Fields
from sopdocs.kinds.realisasi.fields import Fields as Data
from sopdocs.pipeline import Laid
from sopdocs.word.dump import dump

EXAMPLES = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja"

YEAR = """\
jenis: kinerja
tahun: 2025
penerima: {pem: Seksi Pemerintahan}
sasaran:
  - uraian: Satu
    indikator:
      - {id: a, nama: Nilai, penanggung_jawab: pem, komponen: {pembilang: P, penyebut: Q}, target: {tw1: 80–90}}
      - {id: b, nama: Predikat, periode: tahunan, skor: {BB: 5}, target: {tahunan: BB}}
  - {uraian: Dua, indikator: [{id: c, nama: Kasus, polaritas: min, akumulasi: jumlah, target: {tahunan: 0}}]}
program:
  - nama: Program
    kegiatan:
      - nama: Kegiatan
        sub_kegiatan: [{nama: Sub, pagu: 1.250.000, satuan: dokumen, target: 1200, keluaran: Naskah}]
  - {nama: Lain, pagu: "500.000,50"}
"""


def laid(path: Path) -> Laid:
    [spec] = workspace.find([path], Path("output"))
    return pipeline.lay_out(spec)


def quarter(folder: Path, body: str, name: str = "2025-tw1") -> Laid:
    """A quarter of YEAR."""
    (folder / "2025.yaml").write_text(YEAR, "utf-8")
    path = folder / f"{name}.yaml"
    path.write_text(f"jenis: realisasi\nkinerja: 2025.yaml\ntriwulan: 1\n{body}", "utf-8")
    return laid(path)


def data(folder: Path, body: str) -> Data:
    """What its template prints."""
    quarter(folder, body)
    return fields_at(realisasi.KIND, folder / "2025-tw1.yaml", Data)


@pytest.mark.parametrize("name", ["2025", "2025-tw2", "2025-tw3"])
def test_the_examples_are_as_they_were(name: str, golden: Callable[[str, str], None]) -> None:
    document = laid(EXAMPLES / f"{name}.yaml").document
    assert isinstance(document, bytes)
    golden(f"kinerja/{name}.txt", dump(document))


def test_a_year_prints_its_indicators_below_their_sasaran() -> None:
    fields = fields_of(kinerja.KIND, YEAR, Fields)
    assert [pita.uraian for pita in fields.sasaran] == ["Sasaran 1: Satu", "Sasaran 2: Dua"]
    first, second = fields.sasaran[0].indikator
    assert (first.no, first.rumus, first.tw1, first.tahunan) == ("1.", "P ÷ Q × 100", "80–90", "")
    assert first.penanggung_jawab == "Seksi Pemerintahan"
    assert second.sifat == "makin tinggi makin baik; triwulan terakhir yang terisi; diukur tiap tahun"
    assert (second.tahunan, fields.sasaran[1].indikator[0].tahunan) == ("BB", "0")


def test_money_is_summed_upwards_and_sen_are_kept_where_there_are_some() -> None:
    [table] = fields_of(kinerja.KIND, YEAR, Fields).anggaran
    assert [program.pagu for program in table.program] == ["1.250.000", "500.000,50"]
    assert table.jumlah == "1.750.000,50"
    assert [(row.nama, row.pagu, row.keluaran) for row in table.program[0].baris] == [
        ("Kegiatan", "1.250.000", ""),
        ("Sub", "1.250.000", "Naskah (1.200 dokumen)"),
    ]


def test_a_year_of_nothing_is_a_form_to_write_on() -> None:
    fields = fields_of(kinerja.KIND, "jenis: kinerja\ntahun: 2025\n", Fields)
    assert fields.anggaran == ()
    assert set(fields.dokumen) == {"."}
    assert len(fields.sasaran[0].indikator) == 1


def test_a_quarter_tells_a_gap_from_what_is_not_due(tmp_path: Path) -> None:
    fields = data(
        tmp_path,
        "indikator: {a: {pembilang: 3}}\nanggaran: {Sub: {keuangan: 250.000, volume: 3, bukti: [SP2D, BAST]}}\n",
    )
    first, second, third = fields.indikator
    assert (first.realisasi, first.rincian) == ("belum diisi", ("P: 3", "Q: belum diisi"))
    assert (second.realisasi, third.realisasi) == ("tidak diukur triwulan ini", "belum diisi")
    [table] = fields.anggaran
    assert [(row.realisasi, row.keluaran, row.catatan) for row in table.baris] == [
        ("250.000", "Naskah: 3 dokumen", ("Bukti: SP2D; BAST",)),
        ("belum diisi", "", ()),
    ]
    assert fields.ringkasan == "Terisi 0 dari 2 indikator yang diukur triwulan ini, dan 1 dari 2 realisasi anggaran."


def test_a_quarter_prints_zero_as_zero(tmp_path: Path) -> None:
    assert data(tmp_path, "indikator: {c: 0}\n").indikator[2].realisasi == "0"


def test_whose_form_has_come_back_is_listed(tmp_path: Path) -> None:
    body = "formulir: {pem: {oleh: ANI, nip: 199303182014061002, tanggal: 2 April 2025, berkas: pem.xlsx}}\n"
    [form] = data(tmp_path, f"penerima: {{pem: Seksi Pemerintahan}}\n{body}").formulir
    assert (form.seksi, form.oleh, form.tanggal, form.berkas) == (
        "Seksi Pemerintahan",
        "ANI\nNIP. 19930318 201406 1 002",
        "2 April 2025",
        "pem.xlsx",
    )
    [missing] = data(tmp_path, "").formulir
    assert (missing.oleh, missing.tanggal) == ("", "belum kembali")


@pytest.mark.parametrize(
    ("body", "name", "rule"),
    [
        ("indikator: {d: 3}\n", "2025-tw1", "rl-tidak-ada"),
        ("kinerja: 2024.yaml\n", "2025-tw1", "kunci-ganda"),
        ("", "triwulan-satu", "rl-nama"),
        ("", "2025-tw2", "rl-triwulan"),
    ],
)
def test_what_is_wrong_with_a_quarter_is_told(tmp_path: Path, body: str, name: str, rule: str) -> None:
    assert rule in [problem.rule for problem in quarter(tmp_path, body, name).problems]


def test_a_quarter_without_its_year_is_an_error_at_the_key(tmp_path: Path) -> None:
    path = tmp_path / "2025-tw1.yaml"
    path.write_text("jenis: realisasi\nkinerja: 2025.yaml\ntriwulan: 1\n", "utf-8")
    found = [(each.line, each.column, each.rule) for each in laid(path).problems if each.severity == "error"]
    assert found == [(2, 10, "kn-berkas")]
    assert laid(path).document is None


def test_faults_of_the_year_are_told_in_its_file(tmp_path: Path) -> None:
    quarter(tmp_path, "")
    (tmp_path / "2025.yaml").write_text(YEAR.replace("tahun: 2025", "tahun: dulu"), "utf-8")
    found = [
        (Path(each.file).name, each.rule)
        for each in laid(tmp_path / "2025-tw1.yaml").problems
        if each.severity == "error"
    ]
    assert found == [("2025-tw1.yaml", "kn-berkas"), ("2025.yaml", "nilai-salah")]


def test_a_document_is_out_of_date_when_its_year_changes_or_a_quarter_comes(tmp_path: Path) -> None:
    files = {path.name for path in quarter(tmp_path, "").files}
    assert {"2025.yaml", "2025-tw1.yaml", "2025-tw2.yaml", "2025-tw3.yaml", "2025-tw4.yaml"} <= files
