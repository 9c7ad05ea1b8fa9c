"""Program kerja: its sections and their letters, its texts, its tables, what is missing, and the file."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from sheet_samples import built, fields_of
from spec_reports import errors, unmarked, warnings

from sopdocs.kinds.program_kerja import KIND
from sopdocs.kinds.program_kerja.alinea import Alinea, Butir, paragraphs
from sopdocs.kinds.program_kerja.fields import Fields, Seksi
from sopdocs.word.dump import dump

EXAMPLE = Path(__file__).parent.parent / "specs" / "wasuponda" / "surat" / "program-kerja.yaml"

OFFICE = """\
jenis: program-kerja
instansi: {nama: Kecamatan Contoh}
mengetahui: {jabatan: Camat, nama: A, nip: 19700101 199503 1 001}
penandatangan: {jabatan: Kasubag, nama: B, nip: 19700101 199503 1 001}
pejabat:
  sekcam: {jabatan: Sekretaris Camat, nama: RATNA}
  kasubag:
    jabatan: Kasubag Perencanaan
    pemegang:
      - {nama: LAMA, sampai: 30 Juni 2025}
      - {nama: BARU, mulai: 1 Juli 2025, status: Plt.}
"""
WHOLE = OFFICE + "tujuan: T\njadwal: [K]\n"


def made(text: str) -> Fields:
    return fields_of(KIND, text, Fields)


def headings(text: str) -> list[str]:
    return [f"{section.huruf} {section.judul}" for section in made(text).bagian]


def section(text: str, title: str) -> Seksi:
    [found] = [each for each in made(text).bagian if each.judul == title]
    return found


def test_sections_are_lettered_in_running_order_and_the_optional_ones_may_be_absent() -> None:
    assert headings(WHOLE) == ["A. Tujuan", "B. Jadwal Kegiatan"]
    assert headings(WHOLE + "biaya: DPA\nlatar_belakang: L\n") == [
        "A. Latar Belakang",
        "B. Tujuan",
        "C. Jadwal Kegiatan",
        "D. Biaya",
    ]


def test_all_ten_sections_have_their_letters() -> None:
    keys = ("latar_belakang", "dasar_hukum", "ruang_lingkup", "metodologi", "keluaran", "biaya", "penutup")
    text = WHOLE + "tim: [sekcam]\n" + "".join(f"{key}: x\n" for key in keys)
    assert [each[0] for each in headings(text)] == list("ABCDEFGHIJ")


def test_a_section_of_white_space_says_nothing() -> None:
    assert headings(WHOLE + 'biaya: " "\n') == ["A. Tujuan", "B. Jadwal Kegiatan"]


def test_lines_are_paragraphs_and_marked_ones_items() -> None:
    text = "Data meliputi:\n\na. capaian;\n2) realisasi.\n- bukti\n12. akhir\n2025. bukan butir\nx y"
    assert paragraphs((text,)) == (
        Alinea(paragraf=("Data meliputi:",)),
        Alinea(butir=(Butir("a.", "capaian;"),)),
        Alinea(butir=(Butir("2)", "realisasi."),)),
        Alinea(butir=(Butir("-", "bukti"),)),
        Alinea(butir=(Butir("12.", "akhir"),)),
        Alinea(paragraf=("2025. bukan butir",)),
        Alinea(paragraf=("x y",)),
    )


def test_several_texts_are_a_numbered_list_and_one_alone_is_a_paragraph() -> None:
    assert paragraphs(("Satu\nbaris", "Dua")) == (
        Alinea(butir=(Butir("1.", "Satu baris"),)),
        Alinea(butir=(Butir("2.", "Dua"),)),
    )
    assert paragraphs(("Satu",)) == (Alinea(paragraf=("Satu",)),)


def test_the_tim_has_who_holds_the_office_on_the_date() -> None:
    """LAMA until 30 June, BARU as Plt. from 1 July."""
    text = WHOLE + "tim: [{pejabat: kasubag, kedudukan: Sekretaris}, {nama: Ani, jabatan: Staf}]\n"
    [later] = section(text + "tanggal: 1 Juli 2025\n", "Susunan Tim").tim
    assert [(who.no, who.nama, who.jabatan, who.kedudukan) for who in later.anggota] == [
        ("1.", "BARU", "Plt. Kasubag Perencanaan", "Sekretaris"),
        ("2.", "Ani", "Staf", ""),
    ]
    [earlier] = section(text + "tanggal: 30 Juni 2025\n", "Susunan Tim").tim
    assert (earlier.anggota[0].nama, earlier.anggota[0].jabatan) == ("LAMA", "Kasubag Perencanaan")


def test_who_answers_for_an_activity_is_an_officer_or_as_written() -> None:
    text = OFFICE + "tujuan: T\njadwal: [{uraian: K, penanggung_jawab: [sekcam, Semua kasi]}, L]\n"
    [plan] = section(text, "Jadwal Kegiatan").jadwal
    assert [(row.no, row.penanggung_jawab) for row in plan.kegiatan] == [
        ("1.", ("Sekretaris Camat", "Semua kasi")),
        ("2.", ("",)),
    ]


def test_the_blank_form_has_lines_and_rows_to_write_on() -> None:
    aim, plan = made("jenis: program-kerja\n").bagian
    assert [each.paragraf for each in aim.alinea] == [("." * 140,)] * 3
    assert [row.no for row in plan.jadwal[0].kegiatan] == [""] * 6


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (OFFICE + "jadwal: [K]\n", [(1, 1, "pk-tujuan")]),
        (OFFICE + "▸tujuan:\njadwal: [K]\n", [(12, 1, "pk-tujuan")]),
        (OFFICE + "tujuan: T\n▸jadwal:\n", [(13, 1, "pk-jadwal")]),
        (OFFICE + "tujuan: T\njadwal: [{uraian: K, penanggung_jawab: ▸sekcma}]\n", [(13, 40, "or-id")]),
        (WHOLE + "tim: [{kedudukan: Ketua}]\n", [(14, 7, "or-kosong")]),
        (WHOLE + "tim: [sekcam]\n", []),
    ],
)
def test_what_is_missing_is_a_warning_at_its_place(text: str, found: list[tuple[int, int, str]]) -> None:
    text, places = unmarked(text)
    assert warnings(text) == found
    assert places in ([], [each[:2] for each in found])
    assert errors(text) == []


def test_an_officer_who_is_not_in_the_profile_is_an_error() -> None:
    text, [place] = unmarked(WHOLE + "tim: [sekcam, ▸{pejabat: bupati}]\n")
    assert errors(text) == [(*place, "pj-tidak-ada")]



def test_the_example_has_its_sections_and_both_tables() -> None:
    document = docx.Document(BytesIO(built(EXAMPLE)))
    titles = [each.text.split("\t") for each in document.paragraphs if each.style and each.style.name == "Bagian"]
    assert [title[0] for title in titles] == [f"{letter}." for letter in "ABCDEFGHI"]
    assert all(each.paragraph_format.keep_with_next for each in document.paragraphs if each.style.name == "Bagian")
    _, team, plan, _ = document.tables
    assert [len(team.rows), len(plan.rows)] == [1 + 9, 1 + 7]
    assert team.cell(2, 1).text == "HASNAWATI, S.Kom."


def test_names_with_signs_of_xml_are_printed_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(OFFICE + "tujuan: A & <B>\njadwal: ['C & <D>']\n", "utf-8")
    text = dump(built(path))
    assert "A & <B>" in text and "C & <D>" in text


def test_the_example_says_what_it_said(golden: Callable[[str, str], None]) -> None:
    golden("surat/program-kerja.txt", dump(built(EXAMPLE)))
