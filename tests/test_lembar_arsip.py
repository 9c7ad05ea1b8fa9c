"""Lembar arsip: its boxes and counts, and what is wrong with a pack."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from sheet_samples import fields_of
from spec_reports import errors, report, unmarked, warnings

from sopdocs import pipeline, spec, workspace
from sopdocs.kinds.lembar_arsip import KIND
from sopdocs.kinds.lembar_arsip.fields import Fields
from sopdocs.word.dump import dump

HOUSE = Path(__file__).parent.parent
EXAMPLE = HOUSE / "specs" / "wasuponda" / "surat" / "lembar-arsip.yaml"
BLANK = "jenis: lembar-arsip\n"

HEAD = """\
jenis: lembar-arsip
instansi: {nama: Kecamatan Contoh}
tempat: Contoh
kode: "065.2"
judul_berkas: Arsip Triwulan III
kurun_waktu: 2025
sifat: terbatas
tingkat_perkembangan: asli
media: keduanya
lokasi: {rak: 3}
retensi: {aktif: 2 tahun, inaktif: 3 tahun}
nasib_akhir: dinilai kembali
tanggal: 10 Oktober 2025
yang_mengarsipkan: {jabatan: Pengelola, nama: RIZAL, nip: 19950606 201903 1 008}
mengetahui: {jabatan: Kasubag, nama: HASNA, nip: 19890227 201503 2 004}
"""
WHOLE = HEAD + "isi:\n  - {uraian: Rekap, lembar: 4, bentuk: hardcopy}\n"


def made(text: str) -> Fields:
    return fields_of(KIND, text, Fields)


def test_a_whole_spec_has_no_finding() -> None:
    assert report(WHOLE) == []


def test_what_can_be_one_of_a_few_words_is_a_row_of_boxes() -> None:
    fields = made(WHOLE)
    assert fields.sifat == "☐\xa0biasa   ☑\xa0terbatas   ☐\xa0rahasia"
    assert fields.tingkat_perkembangan == "☑\xa0asli   ☐\xa0salinan"
    assert fields.media == "☑\xa0kertas   ☑\xa0elektronik"
    assert fields.nasib_akhir == "☐\xa0musnah   ☐\xa0permanen   ☑\xa0dinilai\xa0kembali"


def test_what_is_not_known_of_the_place_is_a_line_to_write_on() -> None:
    place = made(WHOLE).lokasi
    assert (place.ruang, place.rak, place.boks) == ("." * 10, "3", "." * 10)


@pytest.mark.parametrize(
    ("more", "unit"),
    [
        ("", "Kecamatan Contoh"),
        ("  unit: [Sekretariat, Subbagian Perencanaan]\n", "Sekretariat, Subbagian Perencanaan"),
        ("unit_pengolah: Seksi Kesra\n", "Seksi Kesra"),
    ],
)
def test_the_unit_is_that_of_the_profile_unless_the_spec_names_one(more: str, unit: str) -> None:
    assert made("jenis: lembar-arsip\ninstansi:\n  nama: Kecamatan Contoh\n" + more).unit_pengolah == unit


def test_documents_sheets_and_files_are_counted_from_the_list() -> None:
    """4 + 1.200 sheets; one paper document is not counted yet; two of the four are files."""
    rows = """\
isi:
  - {uraian: A, lembar: 4, bentuk: hardcopy}
  - {uraian: B, lembar: 1200, bentuk: keduanya, berkas: b.docx}
  - {uraian: C, bentuk: softcopy, berkas: c.docx}
  - {uraian: D, bentuk: hardcopy}
"""
    fields = made(HEAD + "jumlah: 1 map\n" + rows)
    counted = "4 dokumen, 1.204 lembar kertas (lembar 1 dokumen belum dihitung), 2 berkas elektronik"
    assert fields.ringkasan == counted
    assert fields.jumlah == f"1 map; {counted}"
    assert [row.lembar for row in fields.isi] == ["4", "1.200", "", ""]


def test_a_row_says_its_number_above_its_date_and_ticks_its_forms() -> None:
    row = "{uraian: A, nomor: 065/1/X, tanggal: 2 Oktober 2025, bentuk: softcopy, berkas: a.docx}"
    [only] = made(HEAD + f"isi:\n  - {row}\n").isi
    assert only.nomor_tanggal == "065/1/X\n2 Oktober 2025"
    assert only.bentuk == "☐\xa0hardcopy\n☑\xa0softcopy"
    assert (only.berkas, only.sha256) == ("a.docx", ())


def test_a_fingerprint_is_printed_by_its_first_twelve_digits() -> None:
    sha = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08"
    row = f"{{uraian: A, bentuk: softcopy, berkas: a.docx, sha256: {sha}}}"
    text = HEAD + f"isi:\n  - {row}\n"
    assert report(text) == []
    assert made(text).isi[0].sha256 == ("9f86d081884c",)


@pytest.mark.parametrize("wrong", ["9f86d08", "9f86d081-xyz", "9" * 65])
def test_what_is_no_fingerprint_is_an_error(wrong: str) -> None:
    row = f"{{uraian: A, bentuk: softcopy, berkas: a.docx, sha256: ▸{wrong}}}"
    text, [place] = unmarked(HEAD + f"isi:\n  - {row}\n")
    assert errors(text) == [(*place, "la-sha256")]


@pytest.mark.parametrize("wrong", ["0", "-1", "dua", "1.5", "100000", "9999999999"])
def test_sheets_are_counted_in_whole_numbers(wrong: str) -> None:
    text, [place] = unmarked(HEAD + f"isi:\n  - {{uraian: A, lembar: ▸{wrong}, bentuk: hardcopy}}\n")
    assert errors(text) == [(*place, "nilai-salah")]


def test_a_blank_form_has_rows_and_boxes_to_fill_by_hand_and_tells_its_gaps_together() -> None:
    fields = made(BLANK)
    assert len(fields.isi) == 12
    assert {(row.no, row.uraian, row.bentuk) for row in fields.isi} == {("", "", "☐\xa0hardcopy\n☐\xa0softcopy")}
    assert fields.sifat == "☐\xa0biasa   ☐\xa0terbatas   ☐\xa0rahasia"
    assert fields.ringkasan == "........ dokumen, ........ lembar kertas, ........ berkas elektronik"
    assert set(fields.judul_berkas) == {"."}
    found = {problem.rule: problem.message for problem in report(BLANK)}
    assert found.keys() == {"id-instansi", "pj-kosong", "la-kepala", "la-isi"}
    assert found["la-kepala"] == (
        "kepala lembar belum lengkap: kode, judul_berkas, kurun_waktu, sifat, tingkat_perkembangan, media, "
        "nasib_akhir, tanggal, aktif, inaktif, lokasi"
    )


def test_a_pack_of_files_needs_no_shelf() -> None:
    text = WHOLE.replace("lokasi: {rak: 3}\n", "").replace("media: keduanya", "media: elektronik")
    assert [found.rule for found in report(text)] == ["la-media"]
    assert [found.rule for found in report(text.replace("elektronik", "kertas"))] == ["la-kepala"]


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("{uraian: A}", "la-bentuk"),
        ("{uraian: A, bentuk: hardcopy}", "la-lembar"),
        ("{uraian: A, bentuk: softcopy}", "la-berkas"),
        ("{uraian: A, lembar: 1, bentuk: hardcopy, berkas: a.docx}", "la-berkas"),
    ],
)
def test_a_document_says_what_belongs_to_its_form(row: str, rule: str) -> None:
    text, [place] = unmarked(HEAD + f"isi:\n  - ▸{row}\n")
    assert warnings(text) == [(*place, rule)]


def test_a_document_that_is_listed_twice_is_told_but_not_one_of_another_day() -> None:
    rows = "  - {uraian: Disposisi, tanggal: 29 September 2025, lembar: 1, bentuk: hardcopy}\n"
    other = rows.replace("29", "30")
    text, [place] = unmarked(HEAD + "isi:\n" + rows + other + rows.replace("Disposisi", "▸disposisi"))
    assert warnings(text) == [(*place, "la-ganda")]
    assert [found.message for found in report(text)] == ["disposisi sudah ada di nomor 1"]


def test_a_document_younger_than_the_sheet_on_top_of_it_is_told() -> None:
    row = "{uraian: A, tanggal: ▸11 Oktober 2025, lembar: 1, bentuk: hardcopy}"
    text, [place] = unmarked(HEAD + f"isi:\n  - {row}\n")
    assert warnings(text) == [(*place, "la-tanggal")]
    assert report(text.replace("11 Oktober", "Oktober")) == []


def test_media_and_list_say_the_same() -> None:
    text, [place] = unmarked(WHOLE.replace("media: keduanya", "media: ▸elektronik"))
    assert warnings(text) == [(*place, "la-media")]
    assert [found.message for found in report(text)] == ["media elektronik, tetapi Rekap berbentuk hardcopy"]


def test_three_hundred_documents_keep_their_words_and_their_head() -> None:
    rows = "".join(f'  - {{uraian: "Surat <{no}> & lampiran", lembar: 1, bentuk: hardcopy}}\n' for no in range(1, 301))
    source = spec.load(Path("uji.yaml"), text=(HEAD + "isi:\n" + rows).encode()).source
    assert source is not None
    content = KIND.compose(KIND.read(source).model, source).document
    assert isinstance(content, bytes)
    table = docx.Document(BytesIO(content)).tables[2]
    assert [cell.text for cell in table.rows[300].cells][:2] == ["300.", "Surat <300> & lampiran"]
    xml = table._tbl.xml
    assert (xml.count("<w:tblHeader/>"), xml.count("<w:cantSplit/>")) == (1, 301)


def test_the_example_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    [found] = workspace.find([EXAMPLE], Path("output"))
    laid = pipeline.lay_out(found)
    assert laid.problems == ()
    assert isinstance(laid.document, bytes)
    golden("surat/lembar-arsip.txt", dump(laid.document))
