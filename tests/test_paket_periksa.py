"""The audit of a pack: silent on a sound one, and of each planted fault it tells exactly that, where it stands."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from paket_samples import PROFIL, TAHUN, TW3, planned
from spec_reports import unmarked

from sopdocs.agenda import Buku, Surat, parse_aturan
from sopdocs.kinds.paket.periksa import RULES, bahan, periksa

SOP = """\
jenis: sop
judul: Pengumpulan Data Kinerja
status: berlaku
tanggal: {pembuatan: 6 Januari 2025, efektif: 3 Februari 2025}
pelaksana: {camat: Camat, sekcam: Sekcam, staf: Pengelola, seksi: Seksi}
kegiatan:
  - {uraian: Memerintahkan Sekcam, pelaksana: camat, waktu: 30 menit, output: Disposisi}
  - {uraian: Membagikan formulir, pelaksana: staf, waktu: 1 jam, output: Tanda terima}
  - {uraian: Mengisi formulir, pelaksana: seksi, waktu: 2 hari, output: Formulir terisi}
  - {id: rekap, uraian: Merekap data, pelaksana: staf, waktu: 1 hari, output: Rekapitulasi data}
  - {uraian: Menyusun laporan, pelaksana: sekcam, keputusan: {Ya: lanjut, Tidak: rekap}, waktu: 2 jam,
     output: Laporan hasil}
  - {uraian: Mengirim laporan, pelaksana: sekcam, waktu: 1 jam, output: Surat pengantar}
"""
TANDA_TERIMA = """\
jenis: tanda-terima
dokumen: Formulir
kinerja: ../kinerja/2025.yaml
triwulan: 3
diserahkan: 30 September 2025
tanggal: 1 Oktober 2025
"""
LAPORAN = """\
jenis: laporan-hasil
nomor: 065/001/KEC/X/2025
tanggal: 6 Oktober 2025
periode: Triwulan III Tahun 2025
dasar: [Surat Bupati tanggal 7 September 2025]
hasil:
  uraian: |
    Capaiannya:

    | No. | Indikator | Realisasi TW III | Realisasi 2024 |
    |---|---|---|---|
    | 1 | ikm | 82 | 79,25 |
  tabel:
    - kolom: [No, Indikator kinerja, Target, Realisasi, Capaian (%), Target Renstra]
      baris:
        - ["1", "1. Indeks  Kepuasan Masyarakat", "80", "82", "102,5", "99"]
        - ["2", Persentase desa mutakhir, "75", "75", "100", "99"]
"""
PENGANTAR = """\
jenis: surat-pengantar
nomor: 065/002/KEC/X/2025
tanggal: 7 Oktober 2025
"""
PAKET = """\
jenis: paket
sop: ../sop/data.yaml
kinerja: ../kinerja/2025.yaml
periode: triwulan 3
mulai: 29 September 2025
batas: 10 Oktober 2025
surat: {dari: Bupati, tanggal: 7 September 2025, diterima: 29 September 2025}
pelaksana: {staf: monev, seksi: pem}
langkah:
  1: {isi: {tanggal: 29 September 2025}}
  2: ../surat/tanda-terima.yaml
  4: {jenis: rekap, tanggal: 3 Oktober 2025}
  5: ../surat/laporan-hasil.yaml
  6: ../surat/surat-pengantar.yaml
"""
FILES = {
    "profil.yaml": PROFIL,
    "sop/data.yaml": SOP,
    "kinerja/2025.yaml": TAHUN,
    "kinerja/2025-tw3.yaml": TW3,
    "surat/tanda-terima.yaml": TANDA_TERIMA,
    "surat/laporan-hasil.yaml": LAPORAN,
    "surat/surat-pengantar.yaml": PENGANTAR,
    "paket/tw3.yaml": PAKET,
}

Edit = tuple[str, str, str]
"""A file, words in it, and what stands there instead; ▸ marks where something is to be told."""

Told = tuple[str, int, int, str, str]
"""File, line, column, severity, rule."""

PACK, OF_SOP, PROFILE = "paket/tw3.yaml", "sop/data.yaml", "profil.yaml"
TANDA, REPORT, LETTER = "surat/tanda-terima.yaml", "surat/laporan-hasil.yaml", "surat/surat-pengantar.yaml"


def audited(folder: Path, *edits: Edit, agenda: Buku | None = None) -> tuple[list[Told], list[Told], list[str]]:
    """What is told about the pack with these edits; what the marks expect but for severity and rule; the messages."""
    texts, expected = dict(FILES), []
    for file, old, new in edits:
        assert texts.get(file, old).count(old) == 1, f"{old} is not once in {file}"
        texts[file] = texts.get(file, old).replace(old, new)
    for name, text in texts.items():
        bare, places = unmarked(text)
        expected += [(name, line, column, "", "") for line, column in places]
        (folder / "specs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "specs" / name).write_text(bare, encoding="utf-8")
    plan = planned(folder / "specs" / PACK)
    assert (plan.findings, plan.problems) == ((), ())
    found = [each.problem for each in periksa(plan, agenda)]
    names = [str(Path(each.file).relative_to(folder / "specs")) for each in found]
    told = [(name, each.line, each.column, each.severity, each.rule) for name, each in zip(names, found, strict=True)]
    return told, expected, [each.message for each in found]


def test_a_sound_pack_has_nothing_to_be_told(tmp_path: Path) -> None:
    assert audited(tmp_path) == ([], [], [])


FAULTS: dict[str, tuple[str, list[Edit]]] = {
    "a step whose output no kind makes": (
        "paket-langkah",
        [(OF_SOP, "output: Surat pengantar", "output: Bahan paparan"), (PACK, "langkah:", "▸langkah:"),
         (PACK, "  6: ../surat/surat-pengantar.yaml\n", "")],
    ),
    "a Saturday": ("paket-libur", [(REPORT, "tanggal: 6 Oktober 2025", "tanggal: ▸4 Oktober 2025")]),
    "a national holiday": ("paket-libur", [(PACK, "mulai: 29", "mulai: ▸5")]),  # 5 September 2025: Maulid
    "a day of the office's own leave": (
        "paket-libur",
        [(PROFILE, "tempat:", "kalender: {libur: [{tanggal: 7 Oktober 2025, keterangan: Hari jadi}]}\ntempat:"),
         (LETTER, "tanggal: 7", "tanggal: ▸7")],
    ),
    "a day that the pack names for a document": ("paket-libur", [(PACK, "tanggal: 3 Okt", "tanggal: ▸4 Okt")]),
    "a day in keys that stand in the pack": (
        "paket-masa", [(PACK, "{isi: {tanggal: 29 September", "{isi: {tanggal: ▸26 September")]
    ),
    "a form that came back on a Sunday": (
        "paket-libur",
        [("kinerja/2025-tw3.yaml", "triwulan: 3", "triwulan: 3\nformulir: {pem: {tanggal: ▸5 Oktober 2025}}")],
    ),
    "a form that went out before the run": (
        "paket-masa",
        [("kinerja/2025-tw3.yaml", "triwulan: 3", "triwulan: 3\nformulir: {pem: {diserahkan: ▸26 September 2025}}")],
    ),
    "a year before the run": ("paket-masa", [(TANDA, "tanggal: 1 Oktober 2025", "tanggal: ▸1 Oktober 2024")]),
    "a month after the run": ("paket-masa", [(LETTER, "7 Oktober", "▸7 November")]),
    "an attachment before the quarter": (
        "paket-masa",
        [(PACK, "langkah:", "lampiran: [../surat/lain.yaml]\nlangkah:"),
         ("surat/lain.yaml", "", "jenis: notulen\nrapat: {tanggal: ▸30 Juni 2025}\n")],
    ),
    "a later step with an earlier date": ("paket-urutan", [(PACK, "tanggal: 3 Oktober", "tanggal: ▸29 September")]),
    "an earlier step after three later ones": (
        "paket-urutan",
        [(TANDA, "30 September", "▸8 Oktober"), (TANDA, "tanggal: 1 Okt", "tanggal: 8 Okt")],
    ),
    "a letter that came before it was written": (
        "paket-urutan",
        [(PACK, "tanggal: 7 September", "tanggal: ▸30 September"),
         (PACK, "  1: {isi: {tanggal: 29 September 2025}}\n", "  1: tidak\n")],
    ),
    "a schedule beyond the deadline": ("paket-batas", [(PACK, "batas: 10", "batas: ▸2")]),
    "a waktu that nobody can count": (
        "paket-waktu", [(OF_SOP, "waktu: 1 jam, output: Tanda", "waktu: bila perlu, output: Tanda"),
                     (PACK, "jenis: paket", "▸jenis: paket")]
    ),
    "one number on two letters": ("paket-nomor", [(LETTER, "nomor: 065/002", "nomor: ▸065 / 001")]),
    "another quarter": ("paket-periode", [(TANDA, "triwulan: 3", "triwulan: ▸II")]),
    "another quarter in words": ("paket-periode", [(REPORT, "Triwulan III", "▸Triwulan II")]),
    "another quarter in a title that was copied": (
        "paket-periode",
        [(LETTER, "tanggal: 7", "perihal: ▸Laporan Kinerja TW II\ntanggal: 7")],
    ),
    "another year in a title": (
        "paket-periode",
        [(REPORT, "dasar:", "perihal: ▸Laporan Triwulan III Tahun 2024\ndasar:")],
    ),
    "another year's figures": (
        "paket-periode",
        [(TANDA, "kinerja: ../kinerja/2025.yaml", "kinerja: ▸2024.yaml")],
    ),
    "another target in a table": ("paket-angka", [(REPORT, '"80", "82"', '▸"81", "82"')]),
    "another realisasi in a table": ("paket-angka", [(REPORT, '"80", "82"', '"80", ▸"82,5"')]),
    "another capaian in a table": ("paket-angka", [(REPORT, '"102,5"', '▸"102,6"')]),
    "another figure in running text": ("paket-angka", [(REPORT, "| ikm | 82 |", "| ikm | ▸83 |")]),
    "a draft of an SOP": ("paket-sop", [(OF_SOP, "status: berlaku", "status: ▸draf")]),
    "an SOP of no day": ("paket-sop", [(OF_SOP, "tanggal: {pembuatan: 6 Januari 2025, efektif: 3 Februari 2025}",
                                     "▸tanggal: {pembuatan: 6 Januari 2025}")]),
    "an SOP of a later day": ("paket-sop", [(OF_SOP, "3 Februari 2025", "▸30 September 2025")]),
    "an SOP overdue for its review": ("paket-sop", [(OF_SOP, "3 Februari 2025", "▸27 September 2024")]),
    "a lane that is nobody": ("paket-pelaksana", [(PACK, "pelaksana: {staf: monev, ", "▸pelaksana: {")]),
    "a lane of no SOP": ("paket-pelaksana", [(PACK, "seksi: pem", "seksi: pem, ▸kasi: pem")]),
    "an id of nobody": ("paket-pelaksana", [(PACK, "staf: monev", "staf: [monev, ▸kasi]")]),
    "an office that is vacant": (
        "paket-pejabat",
        [(PROFILE, "sekcam: {", "▸sekcam: {"), (PROFILE, "1 002}", "1 002, sampai: 26 September 2025}")],
    ),
    "a NIP that cannot be": ("paket-pejabat", [(PROFILE, "19950303 201903 2 003", "▸19951303 201903 2 003")]),
    "a NIP of two people": ("paket-pejabat", [(PROFILE, "19950303 201903 2 003", "▸19800101 200501 2 001")]),
    "the same spec twice": (
        "paket-ganda",
        [(PACK, "langkah:", "lampiran: [▸../surat/surat-pengantar.yaml]\nlangkah:")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "edits"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_alone_at_its_place(rule: str, edits: list[Edit], tmp_path: Path) -> None:
    told, expected, _ = audited(tmp_path, *edits)
    assert len(expected) == 1
    assert told == [(*expected[0][:3], "peringatan", rule)]
    assert len(told) == 1


def test_every_rule_has_found_its_fault() -> None:
    """paket-ganda and paket-nomor are seen below too; paket-kalender only there."""
    names = {rule.__module__.rpartition(".")[2].replace("_", "-") for rule in RULES}
    assert names - {rule for rule, _ in FAULTS.values()} == {"paket-kalender"}


def test_two_documents_of_one_name_are_an_error(tmp_path: Path) -> None:
    two = "5: [../surat/laporan-hasil.yaml, ▸../surat/lain/Laporan-Hasil.yaml]"
    edits = [(PACK, "5: ../surat/laporan-hasil.yaml", two), ("surat/lain/Laporan-Hasil.yaml", "", "jenis: notulen\n")]
    told, expected, messages = audited(tmp_path, *edits)
    assert told == [(*expected[0][:3], "error", "paket-ganda")]
    assert messages == [
        "dua dokumen menjadi berkas yang sama, 05-laporan-hasil/Laporan-Hasil: Laporan hasil dan Notulen Rapat"
    ]


def test_what_is_told_says_what_to_write_instead(tmp_path: Path) -> None:
    _, _, [message] = audited(tmp_path, (REPORT, "tanggal: 6 Oktober 2025", "tanggal: 6 Oktober 2024"))
    assert message == "tanggal 6 Oktober 2024 mendahului hari pertama paket ini, 29 September 2025"
    _, _, [message] = audited(tmp_path, (REPORT, '"80", "82"', '"80", "82,5"'))
    assert message == "realisasi Indeks kepuasan masyarakat di sini 82,5; menurut 2025.yaml: 82 (Triwulan III)"
    edit = (REPORT, "tanggal: 6 Oktober 2025", "tanggal: 4 Oktober 2025")
    audited(tmp_path, edit)
    [found] = periksa(planned(tmp_path / "specs" / PACK))
    assert found.problem.message == "tanggal 4 Oktober 2025 jatuh pada hari Sabtu"
    assert found.problem.hint.startswith("hari kerja terdekat: Jumat, 3 Oktober 2025 dan Senin, 6 Oktober 2025; ")
    assert found.dokumen is not None
    assert found.dokumen.jalur == "05-laporan-hasil/laporan-hasil"


def test_a_day_on_which_the_office_worked_all_the_same_is_none(tmp_path: Path) -> None:
    worked = (PROFILE, "tempat:", "kalender: {masuk: [4 Oktober 2025]}\ntempat:")
    assert audited(tmp_path, worked, (REPORT, "tanggal: 6", "tanggal: 4"))[0] == []


@pytest.mark.parametrize("cell", ['"82,0"', '"82,00 indeks"', '""', '"-"', '"belum ada"'])
def test_a_figure_agrees_as_far_as_its_decimals_go_and_a_gap_is_none(cell: str, tmp_path: Path) -> None:
    assert audited(tmp_path, (REPORT, '"80", "82"', f'"80", {cell}'))[0] == []


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("[Indikator, Capaian]", "[ikm, 82]"),  # no other column: a realisasi, or a capaian
        ("[Indikator, Capaian]", '[ikm, "102,50"]'),
        ("[Indikator, Realisasi (%)]", '[ikm, "102,5"]'),
        ("[Indikator, Target akhir Renstra]", "[ikm, 99]"),
        ("[Indikator, Realisasi TW II]", "[ikm, belum]"),
        ("[Indikator, Target Tahun 2024]", "[ikm, 99]"),
        ("[Uraian, Satuan, Target]", "[Survei, ikm, 99]"),  # a word that is an id, too
    ],
)
def test_a_head_that_may_mean_another_figure_is_read_with_care(heads: str, cells: str, tmp_path: Path) -> None:
    table = f"    - {{kolom: {heads}, baris: [{cells}]}}\n    - kolom: [No"
    assert audited(tmp_path, (REPORT, "    - kolom: [No", table))[0] == []


def test_numbers_that_the_book_leaves_out_are_listed_and_no_book_is_made(tmp_path: Path) -> None:
    path = tmp_path / "agenda.sqlite"
    assert audited(tmp_path, agenda=Buku(path))[0] == []
    assert not path.exists()
    _written(Buku(path), (1, 2, 5, 7, 11))
    told, expected, messages = audited(tmp_path, (PACK, "periode: ", "periode: ▸"), agenda=Buku(path))
    assert told == [(*expected[0][:3], "peringatan", "paket-nomor")]
    assert messages == ["nomor urut 3–4, 6, dan 8–10 tidak terpakai dalam buku agenda surat keluar 2025"]


def _written(book: Buku, numbers: Iterable[int]) -> None:
    rule = parse_aturan("{urut:03d}/KEC/{tahun}")
    for number in numbers:
        book.beri(Surat("keluar", f"surat/{number}", date(2025, 3, 3), f"{number:03}/KEC/2025"), rule)


def test_a_year_whose_holidays_are_not_set_is_told(tmp_path: Path) -> None:
    """2099 has holidays, of which those set by the moon are estimates; 2101 has none that the program knows."""
    for year, known in (("2099", "masih perkiraan"), ("2101", "tidak diketahui")):
        edits = [(PACK, "mulai: 29 September 2025", f"mulai: 29 September {year}")]
        told, _, messages = audited(tmp_path, *edits)
        assert [
            known in message for message, each in zip(messages, told, strict=True) if each[4] == "paket-kalender"
        ] == [True]


def test_files_that_the_audit_depends_on_are_named(tmp_path: Path) -> None:
    audited(tmp_path)
    plan = planned(tmp_path / "specs" / PACK)
    names = {path.name for path in (*plan.files, *bahan(plan, Buku(tmp_path / "agenda.sqlite")).berkas)}
    assert {"tanda-terima.yaml", "2025.yaml", "2025-tw3.yaml", "profil.yaml", "agenda.sqlite"} <= names
