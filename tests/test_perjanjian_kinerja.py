"""Perjanjian kinerja: its words, its rows, who signs where; the two versions of a year; what is missing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sheet_samples import built, fields_at

from sopdocs import pipeline, workspace
from sopdocs.errors import UsageError
from sopdocs.kinds.perjanjian import baca, baris_sasaran, pernyataan, tabel_program
from sopdocs.kinds.perjanjian_kinerja import KIND
from sopdocs.kinds.perjanjian_kinerja.fields import Fields
from sopdocs.word.dump import dump

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja" / "perjanjian-kinerja.yaml"

YEAR = """\
jenis: kinerja
tahun: 2025
penerima: {pem: Seksi Pemerintahan, umum: Subbagian Umum}
perubahan: {mulai: 3, tanggal: 15 September 2025, alasan: Perubahan APBD}
sasaran:
  - uraian: Satu
    indikator:
      - id: a
        nama: A
        satuan: "%"
        penanggung_jawab: pem
        target: {tahunan: 80, tw1: 20, tw2: 40, tw3: 60}
        perubahan: {target: 90}
      - {id: b, nama: B, penanggung_jawab: pem, periode: semester, target: {tahunan: BB, tw2: B}, skor: {BB: 2, B: 1}}
  - uraian: Dua
    indikator:
      - {id: c, nama: C, penanggung_jawab: umum, target: {tahunan: 7}, perubahan: dicabut}
      - {id: d, nama: D, penanggung_jawab: umum, target: {tahunan: 5}, perubahan: baru}
program:
  - nama: P1
    kegiatan:
      - nama: K1
        sub_kegiatan:
          - {nama: S1, pagu: 1.000.000, penanggung_jawab: pem, perubahan: {pagu: 1.500.000}}
          - {nama: S2, pagu: 2.000.000, penanggung_jawab: umum}
      - nama: K2
        penanggung_jawab: umum
        sub_kegiatan: [{nama: S3, pagu: 4.000.000}]
  - {nama: P2, pagu: 8.000.000, penanggung_jawab: pem}
"""
OFFICE = """\
instansi: {nama: Kecamatan Contoh}
tempat: Contoh
penerima: {pem: Seksi Pemerintahan, umum: Subbagian Umum}
pejabat:
  camat:
    jabatan: Camat Contoh
    pemegang:
      - {nama: LAMA, nip: 196805121994031007, sampai: 30 Juni 2025}
      - {nama: BARU, nip: 199303182014061002, status: Plt., mulai: 1 Juli 2025}
  kasi: {jabatan: Kepala Seksi Pemerintahan, nama: KASI, nip: 197604152007011019}
"""
SPEC = "jenis: perjanjian-kinerja\nkinerja: 2025.yaml\n"
CAMAT = "tanggal: 13 Januari 2025\npihak_pertama: camat\npihak_kedua: {jabatan: Bupati Contoh, nama: BUPATI}\n"
KASI = "tanggal: 14 Juli 2025\ntingkat: pengawas\npihak_pertama: kasi\npihak_kedua: camat\n"


def written(folder: Path, spec: str, year: str = YEAR) -> Path:
    (folder / "2025.yaml").write_text(year, "utf-8")
    (folder / "profil.yaml").write_text(OFFICE, "utf-8")
    path = folder / "pk.yaml"
    path.write_text(f"{SPEC}{spec}", "utf-8")
    return path


def made(folder: Path, spec: str = CAMAT, year: str = YEAR) -> Fields:
    path = written(folder, f"{spec}{OFFICE}", year)  # fields_at reads no profile
    return fields_at(KIND, path, Fields)


def told(folder: Path, spec: str, year: str = YEAR) -> dict[str, str]:
    """Rules and severities of what a build says."""
    [found] = workspace.find([written(folder, spec, year)], Path("output"))
    return {problem.rule: problem.severity for problem in pipeline.lay_out(found).problems}


def goals(fields: Fields) -> list[tuple[str, str, str, str]]:
    rows = [row for goal in fields.lampiran.sasaran for row in goal.indikator]
    return [(row.no, row.sasaran, row.nama, row.target) for row in rows]


def money(fields: Fields) -> list[tuple[str, str, str]]:
    groups = fields.lampiran.program.baris
    return [(row.no, row.nama, row.pagu) for group in groups for row in (group.utama, *group.bawah)]


def test_the_second_party_signs_left_a_bupati_without_nip_and_the_first_right(tmp_path: Path) -> None:
    words = made(tmp_path).pernyataan
    assert (words.ttd_kedua.nama, words.ttd_kedua.jabatan, words.ttd_kedua.bawah) == ("BUPATI", ("BUPATI CONTOH,",), ())
    assert words.ttd_pertama.bawah == ("NIP. 19680512 199403 1 007",)
    assert words.tempat_tanggal == "Contoh, 13 Januari 2025"
    assert (words.judul, words.pertama.nama) == ("PERJANJIAN KINERJA TAHUN 2025", "LAMA")
    assert told(tmp_path, CAMAT) == {}


def test_whoever_is_in_post_on_the_day_signs_also_one_who_stands_in(tmp_path: Path) -> None:
    words = made(tmp_path, KASI).pernyataan
    assert (words.kedua.nama, words.kedua.jabatan) == ("BARU", "Plt. Camat Contoh")
    assert words.ttd_kedua.bawah == ("NIP. 19930318 201406 1 002",)


def test_a_second_party_that_is_missing_is_dots_and_is_told(tmp_path: Path) -> None:
    spec = "tanggal: 13 Januari 2025\npihak_pertama: camat\n"
    words = made(tmp_path, spec).pernyataan
    assert set(words.kedua.nama) == set(words.kedua.jabatan) == {"."}
    assert told(tmp_path, spec) == {"pj-kosong": "peringatan"}


def test_a_year_before_its_perubahan_and_after(tmp_path: Path) -> None:
    """80 becomes 90, C goes, D comes; P1 has 1 + 2 + 4 = 7 million, then 7,5."""
    before, after = made(tmp_path), made(tmp_path, f"versi: perubahan\n{CAMAT}")
    assert goals(before) == [("1.", "Satu", "A", "80"), ("", "", "B", "BB"), ("2.", "Dua", "C", "7")]
    assert goals(after) == [("1.", "Satu", "A", "90"), ("", "", "B", "BB"), ("2.", "Dua", "D", "5")]
    assert money(before) == [("1.", "P1", "7.000.000"), ("2.", "P2", "8.000.000")]
    assert (before.lampiran.program.jumlah, after.lampiran.program.jumlah) == ("15.000.000", "15.500.000")
    assert after.pernyataan.judul == "PERJANJIAN KINERJA PERUBAHAN TAHUN 2025"
    semula = [row.semula for goal in after.lampiran.sasaran for row in goal.indikator]
    assert semula == ["80", "BB", "–"]


def test_a_perubahan_that_the_year_does_not_have_is_an_error(tmp_path: Path) -> None:
    plain = "jenis: kinerja\ntahun: 2025\nsasaran: [{uraian: S, indikator: [{id: a, nama: A, target: 1}]}]\n"
    assert told(tmp_path, f"versi: perubahan\n{CAMAT}", plain) == {"pk-versi": "error"}


def test_an_officer_below_lists_what_is_his_and_its_money(tmp_path: Path) -> None:
    """The seksi has S1 of K1, and P2; the subbagian S2 of K1, and S3 because K2 is its."""
    seksi = made(tmp_path, f"penanggung_jawab: pem\n{KASI}")
    assert [name for *_, name, _ in goals(seksi)] == ["A", "B"]
    assert money(seksi) == [("1.", "K1", "1.000.000"), ("1.1", "S1", "1.000.000"), ("2.", "P2", "8.000.000")]
    assert seksi.lampiran.program.jumlah == "9.000.000"
    umum = made(tmp_path, f"penanggung_jawab: umum\n{KASI.replace('pengawas', 'administrator')}")
    assert money(umum) == [("1.", "P1", "6.000.000"), ("1.1", "K1", "2.000.000"), ("1.2", "K2", "4.000.000")]
    assert (umum.lampiran.kepala, umum.lampiran.program.kepala) == ("Sasaran Program", "Program / Kegiatan")
    assert umum.lampiran.judul[1] == "KEPALA SEKSI PEMERINTAHAN"
    stands_in = made(tmp_path, KASI.replace("pihak_pertama: kasi", "pihak_pertama: camat"))
    assert stands_in.lampiran.judul[1] == "Plt. CAMAT CONTOH"


def test_quarters_without_a_figure_are_no_gaps(tmp_path: Path) -> None:
    """A has no target of quarter IV of its own: that of the year. B is measured twice a year."""
    a, b, *_ = [row for goal in made(tmp_path).lampiran.sasaran for row in goal.indikator]
    assert (a.tw1, a.tw2, a.tw3, a.tw4) == ("20", "40", "60", "80")
    assert (b.tw1, b.tw2, b.tw3, b.tw4) == ("–", "B", "–", "BB")


@pytest.mark.parametrize(
    ("spec", "rule", "severity"),
    [
        ("penanggung_jawab: kesra\n", "pk-pj", "error"),
        ("tingkat: pengawas\n", "pk-pj", "peringatan"),
    ],
)
def test_a_spec_that_names_nobody_or_somebody_unknown_is_told(
    tmp_path: Path, spec: str, rule: str, severity: str
) -> None:
    assert told(tmp_path, f"{spec}{CAMAT}")[rule] == severity


def test_gaps_are_printed_and_told(tmp_path: Path) -> None:
    year = (
        "jenis: kinerja\ntahun: 2025\n"
        "sasaran: [{uraian: S}, {uraian: T, indikator: [{id: a, nama: A}]}]\nprogram: [{nama: P}]\n"
    )
    fields = made(tmp_path, CAMAT, year)
    assert goals(fields) == [
        ("1.", "S", "[belum diisi: indikator]", "[belum diisi: target]"),
        ("2.", "T", "A", "[belum diisi: target]"),
    ]
    assert money(fields) == [("1.", "P", "[belum diisi: pagu]")]
    gaps = {"pk-kosong": "peringatan", "pk-target": "peringatan", "pk-pagu": "peringatan"}
    assert told(tmp_path, CAMAT, year) == gaps
    empty = made(tmp_path, CAMAT, "jenis: kinerja\ntahun: 2025\n")
    assert goals(empty) == [("1.", "[belum diisi: sasaran]", "[belum diisi: indikator]", "[belum diisi: target]")]
    assert money(empty) == [("1.", "[belum diisi: program]", "[belum diisi: pagu]")]


def test_other_documents_read_it_and_print_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, f"versi: perubahan\n{CAMAT}")
    found = baca(path)
    assert found.model is not None
    assert found.problems == ()
    assert {path, tmp_path / "profil.yaml", tmp_path / "2025.yaml"} <= set(found.files)
    fields = made(tmp_path, f"versi: perubahan\n{CAMAT}")
    assert pernyataan(found.model) == fields.pernyataan
    year = found.model.tahun.utuh
    assert baris_sasaran(year.akhir, (), year.awal) == fields.lampiran.sasaran
    assert tabel_program(year.akhir) == fields.lampiran.program


def test_a_path_to_something_else_is_told_where_it_stands(tmp_path: Path) -> None:
    written(tmp_path, CAMAT)
    other = baca(tmp_path / "2025.yaml")
    assert other.model is None
    assert [problem.rule for problem in other.problems] == ["jenis-lain"]
    with pytest.raises(UsageError):
        baca(tmp_path / "tidak-ada.yaml")


def test_a_sasaran_is_one_cell_beside_its_indicators(tmp_path: Path) -> None:
    [found] = workspace.find([written(tmp_path, CAMAT)], Path("output"))
    document = pipeline.lay_out(found).document
    assert isinstance(document, bytes)
    rows = [line.partition(": ")[2] for line in dump(document).splitlines()]
    assert [row for row in rows if row.endswith("| 80 | %") or "| B |" in row] == [
        "1. | Satu | A | 80 | %",
        "^ | ^ | B | BB |",
    ]


def test_the_example_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    golden("kinerja/perjanjian-kinerja.txt", dump(built(EXAMPLE)))
