"""The kind laporan-kinerja: its parts in their order, its gaps, what keeps it from being made."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from laporan_years import OFFICE, inlines

from sopdocs import pipeline, spec, workspace
from sopdocs.kinds.fields import Bagian
from sopdocs.kinds.laporan_kinerja import KIND, model, potongan
from sopdocs.kinds.laporan_kinerja.baca import baca
from sopdocs.kinds.laporan_kinerja.compose import laporan
from sopdocs.kinds.naskah import Naskah
from sopdocs.kinds.pengukuran.rujukan import TentangTahun
from sopdocs.problems import Problem
from sopdocs.report import (
    Block,
    Contents,
    Figure,
    Heading,
    Item,
    Paragraph,
    Ref,
    Report,
    Signature,
    Span,
    Table,
    Turn,
)

EXAMPLES = Path(__file__).parent.parent / "specs" / "wasuponda" / "kinerja"
YEAR = """
jenis: kinerja
tahun: 2025
instansi: {pemda: Kabupaten Uji, nama: Kecamatan Uji}
sasaran:
  - id: layanan
    uraian: Meningkatnya mutu pelayanan
    indikator:
      - {id: ikm, nama: Indeks Kepuasan Masyarakat, satuan: indeks, rumus: Survei, sumber: Seksi Pelayanan,
         target: {tahunan: 84, tw1: 80, tw2: 82, tw3: 83, tw4: 84, renstra: 86}}
      - {id: aduan, nama: Jumlah aduan, satuan: kasus, polaritas: min, akumulasi: jumlah,
         target: {tahunan: 8, tw1: 2, tw2: 2, tw3: 2, tw4: 2}}
program:
  - {kode: 7.01.02, nama: Program Pelayanan, pagu: 50000000, indikator: [ikm]}
realisasi:
  tw1: {indikator: {ikm: 81, aduan: 2}, anggaran: {7.01.02: 10000000}}
"""
HEAD = f"jenis: laporan-kinerja\nkinerja: 2025.yaml\n{OFFICE}"
GAP = re.compile(r"\[belum diisi: ([^\]]+)\]")


@pytest.fixture
def write(tmp_path: Path) -> Iterator[Path]:
    """A folder with the year in it."""
    (tmp_path / "2025.yaml").write_text(YEAR, "utf-8")
    yield tmp_path


def laid(folder: Path, text: str) -> pipeline.Laid:
    path = folder / "laporan.yaml"
    path.write_text(HEAD + text, "utf-8")
    [found] = workspace.find([path], folder / "output")
    return pipeline.lay_out(found)


def errors(made: pipeline.Laid) -> list[Problem]:
    return [each for each in made.problems if each.severity == "error"]


def report_of(folder: Path, text: str) -> Report:
    path = folder / "laporan.yaml"
    path.write_text(HEAD + text, "utf-8")
    return report_at(path)


def report_at(path: Path) -> Report:
    [found] = workspace.find([path])
    source = spec.load(found.path, profile=found.profile).source
    assert source is not None
    read = KIND.read(source).model.with_files(source).model
    return laporan(baca(read, source).bahan)


def blocks(report: Report) -> tuple[Block, ...]:
    return (*report.front, *report.body)


def words(block: Block) -> str:
    return "".join(each.text for each in inlines([block]) if isinstance(each, Span))


def gaps(report: Report) -> list[str]:
    spans = (each for each in inlines(blocks(report)) if isinstance(each, Span) and each.gap)
    return [match[1] for span in spans if (match := GAP.fullmatch(span.text))]


def headings(report: Report, level: int = 2) -> list[str]:
    return [each.text for each in blocks(report) if isinstance(each, Heading) and each.level <= level]


@pytest.mark.parametrize("periode", ["tahunan", "triwulan 1", "triwulan 3"])
def test_a_blank_spec_becomes_a_whole_report_whose_gaps_are_all_told(write: Path, periode: str) -> None:
    text = f"periode: {periode}\n"
    made = laid(write, text)
    assert errors(made) == []
    told = [each.message.removesuffix(" belum diisi") for each in made.problems if each.rule == "lk-kosong"]
    printed = gaps(report_of(write, text))
    assert _unmatched(printed, told) == []
    assert len(told) == len(set(told)) <= len(printed)
    assert len(told) > 10
    assert all("[belum diisi" in each.hint for each in made.problems if each.rule == "lk-kosong")


def test_what_is_printed_in_word_are_the_gaps_that_are_told(write: Path) -> None:
    made = laid(write, "periode: tahunan\n")
    assert isinstance(made.document, bytes)
    body = docx.Document(BytesIO(made.document)).element.body
    texts = ("".join(each.text or "" for each in line.iter(qn("w:t"))) for line in body.iter(qn("w:p")))
    told = {each.message.removesuffix(" belum diisi") for each in made.problems if each.rule == "lk-kosong"}
    printed = [gap for text in texts for gap in GAP.findall(text)]
    assert _unmatched(printed, sorted(told)) == []
    assert len(told) <= len(printed)


def _unmatched(printed: list[str], told: list[str]) -> list[str]:
    """What is printed and not told, or the other way; in a cell the row says whose gap it is, in `check` the words."""
    unsaid = [each for each in printed if not any(f"{words} ".startswith(f"{each} ") for words in told)]
    return unsaid + [words for words in told if not any(f"{words} ".startswith(f"{each} ") for each in printed)]


def test_the_report_of_a_year_has_the_chapters_of_the_regulation(write: Path) -> None:
    report = report_of(write, "periode: tahunan\nreviu: ya\n")
    assert headings(report, 1) == [
        "Kata Pengantar",
        "Ikhtisar Eksekutif",
        "Daftar Isi",
        "Daftar Tabel",
        "Daftar Gambar",
        "Pendahuluan",
        "Perencanaan Kinerja",
        "Akuntabilitas Kinerja",
        "Penutup",
        "Pernyataan Telah Direviu",
        "Perjanjian Kinerja Tahun 2025",
        "Pengukuran Kinerja Tahun 2025",
        "Rencana Aksi Tahun 2025",
    ]


def test_the_report_of_a_quarter_has_fewer_sections_in_bab_i(write: Path) -> None:
    first = headings(report_of(write, "periode: tahunan\n"))
    quarter = headings(report_of(write, "periode: triwulan 1\n"))
    assert {"Gambaran Umum", "Struktur Organisasi", "Rencana Strategis"} <= set(first) - set(quarter)
    assert "Ruang Lingkup" in quarter and "Ruang Lingkup" not in first
    assert "Gambaran Umum" in headings(report_of(write, "periode: triwulan 1\npendahuluan: {gambaran_umum: Luas}\n"))


@pytest.mark.parametrize("name", ["laporan-tw3.yaml", "laporan-tahunan.yaml"])
def test_every_reference_of_an_example_has_what_it_names(name: str) -> None:
    report = report_at(EXAMPLES / name)
    named = {getattr(each, "name", "") for each in blocks(report)} - {""}
    asked = {each.name for each in inlines(blocks(report)) if isinstance(each, Ref)}
    assert asked and asked <= named


def test_a_reference_to_a_lampiran_is_left_out_with_it(write: Path) -> None:
    report = report_of(write, "periode: tahunan\nlampiran: {pengukuran: tidak, rencana_aksi: tidak}\n")
    named = {getattr(each, "name", "") for each in blocks(report)}
    asked = {each.name for each in inlines(blocks(report)) if isinstance(each, Ref)}
    assert asked <= named
    assert not any(isinstance(each, Turn) for each in blocks(report))


@pytest.mark.parametrize("name", ["laporan-tw3.yaml", "laporan-tahunan.yaml"])
def test_no_two_lists_of_a_report_have_one_number(name: str) -> None:
    """The items of one list stand together, but for those of a list inside it."""
    first: dict[int, int] = {}
    for at, block in enumerate(blocks(report_at(EXAMPLES / name))):
        if isinstance(block, Item) and block.number == 1 and block.level == 0:
            assert block.list not in first, f"list {block.list} begins at {first[block.list]} and at {at}"
            first[block.list] = at
    assert len(first) > 3


def test_an_id_that_the_year_does_not_have_is_an_error_with_the_nearest_one(write: Path) -> None:
    made = laid(write, "periode: tahunan\nakuntabilitas: {indikator: {ikk: Baik}, sasaran: {layan: Baik}}\n")
    told = {(each.line, each.message, each.hint) for each in errors(made)}
    assert made.document is None
    assert told == {
        (6, 'indikator "ikk" tidak ada dalam 2025.yaml', 'yang ada: ikm, aduan; mungkin "ikm"?'),
        (6, 'sasaran "layan" tidak ada dalam 2025.yaml', 'yang ada: layanan; mungkin "layanan"?'),
    }


def test_an_indicator_that_a_perubahan_has_withdrawn_is_said_to_be_so(write: Path) -> None:
    changed = YEAR.replace("tahun: 2025\n", "tahun: 2025\nperubahan: {mulai: 2, tanggal: 1 Mei 2025, alasan: APBD}\n")
    changed = changed.replace("tw2: 2, tw3: 2, tw4: 2}}", "}, perubahan: dicabut}")
    (write / "2025.yaml").write_text(changed, "utf-8")
    words = "akuntabilitas: {indikator: {aduan: Baik}}\n"
    assert errors(laid(write, f"periode: triwulan 1\n{words}")) == []
    [told] = errors(laid(write, f"periode: triwulan 3\n{words}"))
    expected = 'indikator "aduan" tidak berlaku pada Triwulan III Tahun 2025 menurut perubahan dalam 2025.yaml'
    assert told.message == expected


def test_a_quarter_without_data_is_reported_and_told(write: Path) -> None:
    made = laid(write, "periode: triwulan 3\n")
    assert isinstance(made.document, bytes)
    assert [each.message for each in made.problems if each.rule == "rl-kosong"][:1] == [
        "realisasi Triwulan III Tahun 2025 belum ada"
    ]


def test_a_year_with_an_error_keeps_its_report_from_being_made(write: Path) -> None:
    (write / "2025.yaml").write_text(YEAR.replace("tahunan: 84", "tahunan: delapan ratus,"), "utf-8")
    made = laid(write, "periode: tahunan\n")
    assert made.document is None
    assert {Path(each.file).name for each in errors(made)} == {"2025.yaml", "laporan.yaml"}


def test_a_photo_of_40_mb_is_an_error_that_says_what_to_do(write: Path) -> None:
    (write / "foto.jpg").write_bytes(b"\xff\xd8\xff" + bytes(40 * 1024 * 1024))
    made = laid(write, "periode: tahunan\nlampiran: {foto: [foto.jpg]}\n")
    [told] = errors(made)
    assert (told.line, told.message) == (6, 'gambar "foto.jpg" terlalu besar (lebih dari 5 MB)')
    assert "perkecil gambar itu" in told.hint
    assert write / "foto.jpg" in made.files


def test_html_in_a_narrative_is_an_error_at_its_line(write: Path) -> None:
    made = laid(write, "periode: tahunan\nkata_pengantar: |\n  Baris satu.\n\n  Ini <b>tebal</b>.\n")
    assert made.document is None
    assert {each.line for each in errors(made)} == {9}


def test_a_narrative_in_a_file_is_one_of_the_inputs_of_the_report(write: Path) -> None:
    (write / "luas.md").write_text("Luasnya **120** km².\n", "utf-8")
    text = "periode: tahunan\npendahuluan: {gambaran_umum: luas.md}\n"
    assert write / "luas.md" in laid(write, text).files
    after = iter(blocks(report_of(write, text)))
    next(each for each in after if isinstance(each, Heading) and each.text == "Gambaran Umum")
    assert next(after) == Paragraph((Span("Luasnya "), Span("120", bold=True), Span(" km².")))


def test_a_table_of_the_office_has_its_figures_to_the_right_and_their_sum(write: Path) -> None:
    rows = '[["1", "Penata, III/c", "1.004"], ["2", "Pembina, IV/a", "2"]]'
    table = f"{{judul: Pegawai, kolom: [No, Pangkat, Jumlah], baris: {rows}, jumlah: ya, sumber: Subbagian Umum}}"
    report = report_of(write, f"periode: tahunan\npendahuluan: {{pegawai: {{tabel: [{table}]}}}}\n")
    [found] = [each for each in blocks(report) if isinstance(each, Table) and each.caption == (Span("Pegawai"),)]
    assert [column.align for column in found.columns] == ["center", "left", "right"]
    last = ["".join(span.text for line in cell.lines for span in line) for cell in found.rows[-1].cells]
    assert last == ["", "Jumlah", "1.006"]


def test_a_row_that_is_longer_than_the_head_of_its_table_is_an_error(write: Path) -> None:
    table = "{judul: Pegawai, kolom: [Pangkat, Jumlah], baris: [[Pembina, 1], [Penata, III/c, 4]]}"
    [told] = errors(laid(write, f"periode: tahunan\npendahuluan: {{pegawai: {{tabel: [{table}]}}}}\n"))
    assert told.line == 6
    assert "baris 2 berisi 3 kolom, padahal kepala tabelnya 2" in told.message


def test_without_a_reviu_there_is_no_page_of_it(write: Path) -> None:
    assert "Pernyataan Telah Direviu" not in headings(report_of(write, "periode: tahunan\nreviu: tidak\n"))


def test_the_reviu_leaves_its_outcome_and_its_signer_open(write: Path) -> None:
    after = iter(report_of(write, "periode: tahunan\nreviu: ya\n").body)
    next(each for each in after if isinstance(each, Heading) and each.text == "Pernyataan Telah Direviu")
    page = list(after)[:9]
    text = [words(each) for each in page if isinstance(each, Paragraph)]
    assert "Kecamatan Uji Tahun 2025" in text[3]
    assert "tidak terdapat / terdapat" in text[5]
    [signature] = [each for each in page if isinstance(each, Signature)]
    assert signature.blocks[0].above[1] == "INSPEKTUR KABUPATEN UJI,"
    assert set(signature.blocks[0].name) == {"(", ".", ")"}


def test_a_recommendation_without_follow_up_is_a_gap(write: Path) -> None:
    lhe = "{dokumen: LHE 1, rekomendasi: [{uraian: Satu, tindak_lanjut: Sudah, status: selesai}, {uraian: Dua}]}"
    found = gaps(report_of(write, f"periode: tahunan\nlampiran: {{lhe: {lhe}}}\n"))
    assert [each for each in found if each in ("tindak lanjut", "status")] == ["tindak lanjut", "status"]


def test_who_follows_up_is_an_id_of_the_profile_or_words(write: Path) -> None:
    rows = "[{uraian: Satu, penanggung_jawab: Sekretariat}, {uraian: Dua, penanggung_jawab: kasi_pemm}]"
    made = laid(write, f"periode: triwulan 1\nakuntabilitas: {{tindak_lanjut: {rows}}}\n")
    assert [each.message for each in made.problems if each.rule == "or-id"] == [
        '"kasi_pemm" tidak ada di pejabat atau penerima; dicetak apa adanya'
    ]


@pytest.mark.parametrize(("charts", "lists"), [("tidak", ["isi", "tabel"]), ("word", ["isi", "tabel", "gambar"])])
def test_there_is_a_list_of_figures_where_there_are_figures(write: Path, charts: str, lists: list[str]) -> None:
    report = report_of(write, f"periode: tahunan\ngrafik: {charts}\n")
    assert [each.of for each in report.front if isinstance(each, Contents)] == lists


def test_what_belongs_to_the_other_period_is_told(write: Path) -> None:
    made = laid(write, "periode: tahunan\nakuntabilitas: {tindak_lanjut: [{uraian: Satu}]}\n")
    assert [each.line for each in made.problems if each.rule == "lk-periode"] == [6]
    made = laid(write, "periode: triwulan 1\nperencanaan: {renstra: Visi}\n")
    assert [each.line for each in made.problems if each.rule == "lk-periode"] == [6]


def test_the_commented_example_shows_every_key_and_reads_without_its_comment_signs(tmp_path: Path) -> None:
    shipped = (workspace.templates() / "spec" / "laporan-kinerja.yaml").read_text("utf-8")
    text = re.sub(r"^( *)# (?=[ -]*\{?[a-z_]+:(?:\s|$))", r"\1", shipped, flags=re.MULTILINE)
    path = tmp_path / "laporan.yaml"
    path.write_text(text, "utf-8")
    source = spec.load(path).source
    assert source is not None
    assert KIND.read(source).findings == ()
    own = set(model.LaporanKinerja.model_fields) - set(TentangTahun.model_fields)
    parts = [each for module in (model, potongan) for each in vars(module).values() if _is_own(each)]
    below = {key for each in parts for key in each.model_fields}
    known = own | (below - set(Naskah.model_fields))
    assert {key for key in known if not re.search(rf"[{{, ]?{key}: ?", text)} == set()


def _is_own(each: object) -> bool:
    return (
        isinstance(each, type) and issubclass(each, Bagian) and each.__module__ in (model.__name__, potongan.__name__)
    )


EVERY = """
kata_pengantar: kata-a
ikhtisar: {pengantar: kata-b, kendala: kata-c, langkah: kata-d}
pendahuluan:
  latar_belakang: kata-e
  dasar_hukum: [kata-f]
  maksud_tujuan: kata-g
  gambaran_umum: kata-h
  tugas_fungsi: kata-i
  struktur: {uraian: kata-j, bagan: {berkas: bagan.png, keterangan: kata-k}}
  pegawai: {uraian: kata-l, tabel: [{judul: kata-m, kolom: [kata-n], baris: [[kata-o]], sumber: kata-p}]}
  sarana: {uraian: kata-q, tabel: [{judul: kata-r, kolom: [kata-s], baris: [[kata-t]]}]}
  isu_strategis: kata-u
  ruang_lingkup: kata-v
  bagian: [{judul: kata-w, isi: kata-x}]
perencanaan: {RENSTRA perjanjian: kata-aa, rencana_aksi: kata-ab, bagian: [{judul: kata-ac, isi: kata-ad}]}
akuntabilitas:
  pengantar: kata-ba
  sasaran: {layanan: kata-bb}
  indikator:
    ikm: {analisis: kata-bc, penyebab: kata-bd, solusi: kata-be, efisiensi: kata-bf, program: kata-bg,
          foto: [{berkas: bagan.png, keterangan: kata-bh}]}
  anggaran: kata-bi
  efisiensi: kata-bj
  bagian: [{judul: kata-bk, isi: kata-bl}]
penutup: {kesimpulan: kata-ca, langkah: kata-cb}
lampiran:
  lhe:
    dokumen: kata-da
    rekomendasi: [{uraian: kata-db, tindak_lanjut: kata-dc, status: kata-dd, penanggung_jawab: kata-de}]
  foto: [{berkas: bagan.png, keterangan: kata-df}]
reviu: {hasil: kata-ea}
"""


@pytest.mark.parametrize("periode", ["tahunan", "triwulan 1"])
def test_every_word_of_an_office_is_printed_once(write: Path, periode: str) -> None:
    (write / "bagan.png").write_bytes((Path(__file__).parent / "logo.png").read_bytes())
    text = EVERY.replace("RENSTRA", "renstra: kata-z," if periode == "tahunan" else "")
    report = report_of(write, f"periode: {periode}\n{text}")
    heads = [each.text for each in blocks(report) if isinstance(each, Heading)]
    spans = [each.text for each in inlines(blocks(report)) if isinstance(each, Span)]
    printed = re.findall(r"kata-[a-z]+", " ".join((*spans, *heads)))
    assert sorted(printed) == sorted(re.findall(r"kata-[a-z]+", text))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("tidak-ada.yaml", "tidak-ada.yaml tidak ada"),
        ("2025.yaml", "di sini harus ada jenis: perjanjian-kinerja, bukan kinerja"),
    ],
)
def test_an_agreement_that_cannot_be_read_is_an_error(write: Path, name: str, message: str) -> None:
    made = laid(write, f"periode: tahunan\nlampiran: {{perjanjian: {name}}}\n")
    assert made.document is None
    assert any(message in each.message for each in errors(made))
    assert {each.line for each in errors(made) if Path(each.file).name == "laporan.yaml"} == {6}
    assert write / name in made.files


def test_a_narrative_with_a_mistake_is_no_gap_and_an_empty_file_is_one(write: Path) -> None:
    made = laid(write, "periode: tahunan\nkata_pengantar: tidak-ada.md\n")
    assert [each.message for each in errors(made)] == ['berkas narasi "tidak-ada.md" tidak ditemukan']
    assert "Kata Pengantar belum diisi" not in {each.message for each in made.problems}
    (write / "kosong.md").write_text(" \n", "utf-8")
    assert "Kata Pengantar" in gaps(report_of(write, "periode: tahunan\nkata_pengantar: kosong.md\n"))


def test_a_report_is_the_same_file_each_time_until_a_narrative_changes(write: Path) -> None:
    (write / "luas.md").write_text("Luasnya 120.\n", "utf-8")
    text = "periode: tahunan\npendahuluan: {gambaran_umum: luas.md}\n"
    first = laid(write, text).document
    assert laid(write, text).document == first
    (write / "luas.md").write_text("Luasnya 121.\n", "utf-8")
    assert laid(write, text).document != first


@pytest.mark.parametrize("name", ["laporan-tw3", "laporan-tahunan"])
def test_an_example_has_these_headings_tables_and_figures(name: str, golden: Callable[[str, str], None]) -> None:
    """In their order; `sopdocs` numbers them in Word."""
    lines = []
    for block in blocks(report_at(EXAMPLES / f"{name}.yaml")):
        if isinstance(block, Heading):
            lines.append(f"{'  ' * (block.level - 1)}{block.text}")
        elif isinstance(block, Table | Figure) and block.caption:
            caption = "".join(each.text for each in block.caption if isinstance(each, Span))
            lines.append(f"{' ' * 10}[{type(block).__name__}] {caption}")
    golden(f"kinerja/{name}.txt", "\n".join(lines) + "\n")
