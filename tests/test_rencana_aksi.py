"""Rencana aksi: steps below their indicators, in their quarters, with what pays for them; what is missing."""

from collections.abc import Callable
from pathlib import Path

from sheet_samples import fields_at

from sopdocs import pipeline, workspace
from sopdocs.kinds.rencana_aksi import KIND
from sopdocs.kinds.rencana_aksi.fields import Fields
from sopdocs.pipeline import Laid
from sopdocs.word.dump import dump

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja" / "rencana-aksi.yaml"

YEAR = """\
jenis: kinerja
tahun: 2025
perubahan: {mulai: 3}
sasaran:
  - uraian: Satu
    indikator:
      - id: a
        nama: A
        penanggung_jawab: pem
        target: {tahunan: 80, tw1: 20, tw2: 40, tw3: 60}
        aksi:
          - {uraian: Rapat, triwulan: 1-2, keluaran: Notulen}
          - {uraian: Survei, triwulan: "3, 4"}
          - {uraian: Lapor, penanggung_jawab: Camat}
        perubahan: {aksi: [Mulai lagi]}
      - {id: b, nama: B, penanggung_jawab: pel, target: 5}
  - uraian: Dua
    indikator: [{id: c, nama: C, penanggung_jawab: pel, target: 7, aksi: [Kunjungan]}]
program:
  - {nama: P, indikator: a, kegiatan: [{nama: K, pagu: 1.000.000}, {nama: L, pagu: 500.000, indikator: [a, c]}]}
"""
PENERIMA = "penerima: {pem: Seksi Pemerintahan, pel: Seksi Pelayanan}\n"
SPEC = f"jenis: rencana-aksi\nkinerja: 2025.yaml\ntanggal: 20 Januari 2025\n{PENERIMA}"


def written(folder: Path, more: str = "") -> Path:
    (folder / "2025.yaml").write_text(YEAR + PENERIMA, "utf-8")
    path = folder / "ra.yaml"
    path.write_text(SPEC + more, "utf-8")
    return path


def made(folder: Path, more: str = "") -> Fields:
    return fields_at(KIND, written(folder, more), Fields)


def laid(path: Path) -> Laid:
    [spec] = workspace.find([path], Path("output"))
    return pipeline.lay_out(spec)


def test_steps_stand_below_their_indicator_which_is_named_once(tmp_path: Path) -> None:
    first, second = made(tmp_path).sasaran
    assert [pita.uraian for pita in (first, second)] == ["Sasaran 1: Satu", "Sasaran 2: Dua"]
    assert [(row.no, row.indikator, row.target, row.tw1, row.uraian) for row in first.langkah] == [
        ("1.", "A", "80", "20", "Rapat"),
        ("", "", "", "", "Survei"),
        ("", "", "", "", "Lapor"),
        ("2.", "B", "5", "[belum diisi: target]", "[belum diisi: rencana aksi]"),
    ]
    assert [row.penanggung_jawab for row in first.langkah] == ["Seksi Pemerintahan", "", "Camat", "Seksi Pelayanan"]


def test_a_step_is_marked_in_its_quarters_and_without_any_in_all(tmp_path: Path) -> None:
    rows = [row.waktu for row in made(tmp_path).sasaran[0].langkah]
    marks = ["".join(each or "." for each in (row.tw1, row.tw2, row.tw3, row.tw4)) for row in rows]
    assert marks == ["√√..", "..√√", "√√√√", "...."]
    assert (rows[0].warna1, rows[0].warna3) == ("D9D9D9", "auto")


def test_every_row_of_the_budget_that_serves_it_is_named_with_its_money(tmp_path: Path) -> None:
    fields = made(tmp_path)
    assert fields.sasaran[0].langkah[0].program == "P (Rp1.500.000)\nL (Rp500.000)"
    assert fields.sasaran[1].langkah[0].program == "L (Rp500.000)"
    assert fields.sasaran[0].langkah[3].program == ""
    assert fields.catatan[1].endswith("jumlah pagu semua program Rp1.500.000.")


def test_one_seksi_has_a_plan_of_its_own(tmp_path: Path) -> None:
    fields = made(tmp_path, "penanggung_jawab: pel\n")
    assert fields.milik == ("Seksi Pelayanan",)
    rows = [(pita.uraian, row.no, row.indikator) for pita in fields.sasaran for row in pita.langkah]
    assert rows == [("Sasaran 1: Satu", "1.", "B"), ("Sasaran 2: Dua", "2.", "C")]


def test_after_a_perubahan_the_new_steps_are_printed(tmp_path: Path) -> None:
    fields = made(tmp_path, "versi: perubahan\n")
    assert fields.judul == "RENCANA AKSI PENCAPAIAN KINERJA (PERUBAHAN)"
    assert [row.uraian for row in fields.sasaran[0].langkah] == ["Mulai lagi", "[belum diisi: rencana aksi]"]


def test_an_indicator_without_a_step_is_told(tmp_path: Path) -> None:
    found = laid(written(tmp_path)).problems
    [gap] = [problem for problem in found if problem.rule == "ra-aksi"]
    assert (gap.severity, gap.message) == ("peringatan", "B: rencana aksi belum diisi")


def test_what_is_said_of_an_indicator_stands_beside_its_steps_and_no_other(tmp_path: Path) -> None:
    """B has no program of its own: its cell is empty, and not part of that of A."""
    document = laid(written(tmp_path)).document
    assert isinstance(document, bytes)
    rows = [line.partition(": ")[2].split(" | ") for line in dump(document).splitlines() if "baris" in line]
    [survei] = [row for row in rows if "Survei" in row]
    [of_b] = [row for row in rows if "B" in row]
    assert survei[:8] == ["^"] * 8
    assert survei[14] == "^"
    assert "^" not in of_b


def test_the_example_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    found = laid(EXAMPLE)
    assert {problem.rule for problem in found.problems} <= {"ra-aksi"}
    assert isinstance(found.document, bytes)
    golden("kinerja/rencana-aksi.txt", dump(found.document))
