"""Lembar disposisi: its boxes, its many sheets and hands, half sheets on their pages, and what is wrong with them."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
import sheet_samples
from docx.shared import Mm
from spec_reports import errors, report, unmarked, warnings

from sopdocs import pipeline, workspace
from sopdocs.kinds.disposisi import KIND
from sopdocs.kinds.kop import Kop
from sopdocs.word.dump import dump
from sopdocs.word.template import check, check_style, open_template, overfull

HOUSE = Path(__file__).parent.parent
EXAMPLES = HOUSE / "specs" / "wasuponda" / "surat"
BLANK = "jenis: disposisi\n"
CHAIN = "template: disposisi-berantai.docx\n"

OFFICE = """\
jenis: disposisi
instansi: {nama: Kecamatan Contoh}
tempat: Contoh
pejabat:
  bupati: {jabatan: Bupati Contoh, nama: SRI, nip: 19680512 199403 1 007}
  camat: {jabatan: Camat Contoh, nama: AMIR, nip: 19680512 199403 1 007}
  sekcam: {jabatan: Sekretaris Camat, nama: RATNA, nip: 19800921 200604 2 011}
  kasubag: {jabatan: Kasubag Umum, nama: HASNA, nip: 19890227 201503 2 004, status: Plt.}
penerima: {umum: Subbagian Umum}
surat: {dari: Bagian Organisasi, nomor: 065/1, tanggal: 25 September 2025, hal: Permintaan data}
diterima: 29 September 2025
agenda: 412
"""
GIVEN = OFFICE + "pemberi: camat\ntanggal: 29 September 2025\n"
WHOLE = GIVEN + "diteruskan: sekcam\n"


def made(text: str) -> Any:
    return KIND.make(sheet_samples.model_of(KIND, text), Kop("", "", ()))


def filled(text: str) -> bytes:
    return sheet_samples.filled(KIND, text)


def messages(text: str) -> list[str]:
    return [found.message for found in report(text)]


def boxes(given: Any) -> list[str]:
    """`√ Segera`, ` Rahasia`: what stands in each box, and its name."""
    return [f"{box.tanda.strip()} {box.nama}" for box in given.kotak]


# fields


def test_a_whole_spec_has_no_finding() -> None:
    assert report(WHOLE) == []


def test_those_below_the_giver_in_the_profile_have_boxes_and_the_receiver_a_tick() -> None:
    [sheet] = made(WHOLE).lembar
    assert boxes(sheet.diteruskan) == ["√ Sekretaris Camat", " Kasubag Umum"]
    assert boxes(sheet.sifat) == [" Sangat\xa0segera", " Segera", " Rahasia"]
    assert [name.strip() for name in boxes(sheet.harap)][:3] == [
        "Tanggapan dan Saran",
        "Proses lebih lanjut",
        "Koordinasi/konfirmasikan",
    ]


def test_the_last_box_of_harap_is_a_line_to_write_on() -> None:
    [sheet] = made(WHOLE + "harap: [proses lebih lanjut, wakili saya]\n").lembar
    assert [box.split()[0] for box in boxes(sheet.harap)] == [
        "Tanggapan",
        "√",
        "Koordinasi/konfirmasikan",
        "√",
        "." * 38,
    ]
    assert boxes(sheet.harap)[3] == "√ Wakili saya"


def test_of_several_receivers_the_lead_has_a_1() -> None:
    [sheet] = made(GIVEN + "diteruskan: [sekcam, umum, Tim Kecil]\nutama: sekcam\n").lembar
    assert boxes(sheet.diteruskan) == ["1 Sekretaris Camat", " Kasubag Umum", "√ Subbagian Umum", "√ Tim Kecil"]


def test_a_receiver_and_a_sifat_without_a_box_get_one() -> None:
    [sheet] = made(GIVEN + "diteruskan: kasubag\nsifat: [segera, biasa]\npilihan_penerima: [sekcam]\n").lembar
    assert boxes(sheet.diteruskan) == [" Sekretaris Camat", "√ Kasubag Umum"]
    assert boxes(sheet.sifat) == [" Sangat\xa0segera", "√ Segera", " Rahasia", "√ Biasa"]


def test_a_blank_spec_is_a_sheet_to_write_on() -> None:
    [sheet] = made(BLANK).lembar
    assert (sheet.dari.nilai, sheet.hal.nilai) == ("." * 56, "." * 164)
    assert boxes(sheet.diteruskan) == [f" {'.' * 38}"] * 4
    assert (sheet.isi, sheet.catatan.baris, sheet.surat_lain, sheet.agenda_lain) == ((), (), (), ())
    assert sheet.pemberi.nama == f"({'.' * 32})"


def test_a_sheet_says_what_is_its_own_and_the_rest_is_that_of_all() -> None:
    text = (
        OFFICE
        + "sifat: segera\nlembar:\n"
        + (
            "  - {pemberi: camat, tanggal: 29 September 2025, diteruskan: sekcam}\n"
            "  - {pemberi: sekcam, tanggal: 30 September 2025, diteruskan: kasubag, sifat: rahasia,\n"
            "     surat: {hal: Lain}}\n"
        )
    )
    first, second = made(text).lembar
    assert (first.hal.nilai, second.hal.nilai) == ("Permintaan data", "Lain")
    assert (first.nomor.nilai, second.nomor.nilai) == ("065/1", "065/1")
    assert boxes(second.sifat) == [" Sangat\xa0segera", " Segera", "√ Rahasia"]
    assert boxes(second.diteruskan) == ["√ Kasubag Umum"]
    assert (first.pemberi.nama, second.pemberi.nama) == ("AMIR", "RATNA")
    assert second.pemberi.tempat_tanggal == "Contoh, 30 September 2025"


def test_lines_that_only_some_letters_have_are_printed_where_they_are_given() -> None:
    [sheet] = made(WHOLE + 'kode: "065"\nbatas_waktu: 10 Oktober 2025\nlabel: {batas_waktu: Tenggat}\n').lembar
    assert [(line.label, line.nilai) for line in sheet.agenda_lain] == [("Kode", "065"), ("Tenggat", "10 Oktober 2025")]


def test_words_of_the_office_stand_over_the_usual_ones() -> None:
    [sheet] = made(WHOLE + "label: {hal: Perihal, diteruskan: Diteruskan Kepada}\n").lembar
    assert (sheet.hal.label, sheet.diteruskan.label, sheet.dari.label) == ("Perihal", "Diteruskan Kepada", "Surat dari")


def test_three_columns_always_have_kode_and_indeks() -> None:
    [sheet] = made(WHOLE + 'template: disposisi-tiga-kolom-kantor.docx\nkode: "065"\n').lembar
    assert (sheet.kode.nilai, sheet.indeks.nilai, sheet.agenda_lain) == ("065", "." * 56, ())


# from hand to hand

HANDS = OFFICE + (
    "rantai:\n"
    "  - {dari: camat, kepada: [sekcam, kasubag], tanggal: 29 September 2025, isi: Siapkan}\n"
    "  - {dari: kasubag, kepada: Tim, tanggal: 30 September 2025}\n"
)


def test_each_hand_is_a_row_with_its_name_and_rows_to_write_on_follow() -> None:
    assert report(HANDS) == []
    [sheet] = made(HANDS).lembar
    assert len(sheet.rantai) == 4
    first, second, blank, _ = sheet.rantai
    assert (first.dari, first.kepada) == (("Camat Contoh", "AMIR"), ("Sekretaris Camat", "Kasubag Umum"))
    assert (second.tanggal, second.dari, second.isi) == ("30 September 2025", ("Plt. Kasubag Umum", "HASNA"), ("",))
    assert (blank.tanggal, blank.dari) == ("", ("",))


def test_a_rantai_chooses_its_form_and_other_forms_tell_that_they_do_not_print_it() -> None:
    assert KIND.read(sheet_samples.source_of(HANDS)).model.form == "disposisi-berantai"
    text, [place] = unmarked(HANDS + "pemberi: camat\ntanggal: 29 September 2025\ntemplate: ▸disposisi.docx\n")
    assert (*place, "disp-rantai") in warnings(text)


def test_a_giver_beside_a_rantai_is_told() -> None:
    text, [place] = unmarked(HANDS + "▸pemberi: camat\n")
    assert warnings(text) == [(*place, "disp-rantai")]


def test_a_hand_that_has_not_received_the_letter_is_told() -> None:
    text, [place] = unmarked(HANDS + "  - {dari: ▸bupati, kepada: umum, tanggal: 30 September 2025}\n")
    assert warnings(text) == [(*place, "disp-rantai")]


# findings


def test_what_a_blank_sheet_lacks_is_told_once() -> None:
    assert messages(BLANK + "lembar: [{isi: a}, {isi: b}]\n") == messages(BLANK)
    assert sorted(messages(BLANK)) == [
        "nama instansi belum diisi",
        "nomor agenda belum diisi",
        "penanda tangan belum diisi",
        "penerima disposisi belum diisi",
        "surat masuk: dari, nomor, tanggal, hal belum diisi",
        "tanggal disposisi belum diisi",
        "tanggal surat diterima belum diisi",
    ]
    assert "rantai belum diisi" in messages(BLANK + CHAIN)


@pytest.mark.parametrize(
    "line",
    ["diteruskan: ▸sekcm", "diteruskan: sekcam\npilihan_penerima: ▸[sekcam, kasi_pem]"],
)
def test_an_id_that_nobody_has_is_an_error_with_the_nearest_one(line: str) -> None:
    text, [place] = unmarked(GIVEN + line + "\n")
    assert errors(text) == [(*place, "disp-penerima")]
    hints = [found.hint for found in report(text)]
    assert hints[0].startswith("yang ada: bupati, camat, sekcam, kasubag, umum")


def test_a_lead_who_is_no_receiver_is_an_error() -> None:
    text, [place] = unmarked(WHOLE + "utama: ▸kasubag\n")
    assert errors(text) == [(*place, "disp-utama")]


def test_who_gives_to_himself_is_told() -> None:
    text, [place] = unmarked(GIVEN + "diteruskan: ▸camat\n")
    assert warnings(text) == [(*place, "disp-penerima")]
    assert messages(text) == ["Camat Contoh memberi disposisi kepada dirinya sendiri"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("diterima: 29 Sep", "diterima: ▸24 Sep", "tanggal surat diterima (24 September 2025) sebelum tanggal surat ("),
        ("\ntanggal: 29 Sep", "\ntanggal: ▸28 Sep", "tanggal disposisi (28 September 2025) sebelum tanggal surat dite"),
        (
            "agenda: 412",
            "batas_waktu: ▸28 September 2025\nagenda: 1",
            "tanggal batas waktu (28 September 2025) sebelum",
        ),
    ],
)
def test_days_out_of_order_are_told_at_the_later_one(old: str, new: str, message: str) -> None:
    text, [place] = unmarked(WHOLE.replace(old, new))
    assert warnings(text) == [(*place, "disp-urutan")]
    assert messages(text)[0].startswith(message)


def test_a_finding_of_one_sheet_stands_at_that_sheet() -> None:
    text = OFFICE + "tanggal: 29 September 2025\nditeruskan: kasubag\nlembar:\n  - {pemberi: camat}\n"
    text, [place] = unmarked(text + "  - {pemberi: sekcam, tanggal: ▸28 September 2025}\n")
    assert warnings(text) == [(*place, "disp-urutan")]


# the file


@pytest.mark.parametrize("name", ["disposisi", "disposisi-tiga-kolom", "disposisi-berantai"])
def test_a_template_uses_every_field_and_has_the_house_style(name: str) -> None:
    template = open_template(workspace.templates() / f"{name}.docx")
    assert [*check(template, KIND.fields_of(name)), *check_style(template)] == []


def test_one_sheet_is_half_a_folio_and_its_row_fills_it() -> None:
    document = docx.Document(BytesIO(filled(WHOLE)))
    [section], [table] = document.sections, document.tables
    assert (round(section.page_width / Mm(1), 1), round(section.page_height / Mm(1), 1)) == (215.0, 165.0)
    height = table.rows[0].height
    assert height is not None
    room = section.page_height - section.top_margin - section.bottom_margin
    assert 0 < room - height < Mm(2)


def test_half_of_an_a4_is_chosen_with_the_paper() -> None:
    section = docx.Document(BytesIO(filled(WHOLE + "tampilan: {kertas: A4}\n"))).sections[0]
    assert (round(section.page_width / Mm(1), 1), round(section.page_height / Mm(1), 1)) == (210.0, 148.5)


SHEETS = (
    OFFICE
    + "dua_sehalaman: ya\ntanggal: 29 September 2025\nlembar:\n"
    + ("  - {pemberi: camat, diteruskan: sekcam}\n" * 5)
)


def test_two_sheets_stand_on_a_folio_cut_at_half_its_height() -> None:
    document = docx.Document(BytesIO(filled(SHEETS)))
    section = document.sections[0]
    assert (round(section.page_width / Mm(1), 1), round(section.page_height / Mm(1), 1)) == (215.0, 330.0)
    blocks = list(document.element.body)[:6]
    kinds = [block.tag.rpartition("}")[2] for block in blocks]
    assert kinds == ["p", "tbl", "p", "p", "tbl", "p"]
    thin, cut, gap = (_exact(blocks[place]) for place in (0, 2, 3))
    row = int(blocks[1].xpath("w:tr/w:trPr/w:trHeight/@w:val")[0])
    top = round(section.top_margin / 635)
    half = round(section.page_height / 635 / 2)
    assert abs(top + thin + row + cut - half) <= 1
    assert gap == top
    assert blocks[2].xpath("w:pPr/w:pBdr/w:bottom/@w:val") == ["dashed"]
    assert half + gap + row + 20 <= 2 * half - round(section.bottom_margin / 635)


def test_five_sheets_are_three_pages_and_the_last_half_is_empty() -> None:
    body = docx.Document(BytesIO(filled(SHEETS))).element.body
    assert len(body.xpath("w:tbl")) == 5
    assert len(body.xpath("w:p[w:pPr/w:pageBreakBefore]")) == 2
    assert len(body.xpath("w:p[w:pPr/w:pBdr]")) == 3


def test_every_cell_ends_with_a_paragraph_as_word_wants_it() -> None:
    for text in (SHEETS, HANDS, BLANK, BLANK + CHAIN):
        body = docx.Document(BytesIO(filled(text))).element.body
        assert [cell for cell in body.xpath(".//w:tc") if not cell[-1].tag.endswith("}p")] == []


def test_a_sheet_that_is_too_full_for_its_half_is_told_and_nothing_is_lost() -> None:
    words = "Koordinasikan dengan seluruh seksi dan pastikan bukti dukungnya lengkap. "
    text = SHEETS.replace("sekcam}", f"sekcam, isi: '{words * 20}'}}", 1)
    source = sheet_samples.source_of(text)
    composed = KIND.compose(KIND.read(source).model, source)
    assert [(found.loc, found.rule) for found in composed.findings] == [(("lembar", 0), "disp-muat")]
    assert composed.findings[0].message.startswith("lembar 1 lebih tinggi ")
    assert isinstance(composed.document, bytes)
    assert (words * 20).strip() in dump(composed.document)
    assert [excess > 0 for excess in overfull(composed.document)] == [True, False, False, False, False]


def test_names_with_signs_of_markup_are_printed_as_they_are() -> None:
    text = dump(filled(GIVEN + 'diteruskan: "Tim <A> & B"\nlabel: {hal: "Hal & <isi>"}\n'))
    assert "[√]\tTim <A> & B" in text
    assert "Hal & <isi>\t:\tPermintaan data" in text


def test_the_same_spec_is_the_same_file() -> None:
    assert filled(SHEETS) == filled(SHEETS)


@pytest.mark.parametrize("name", ["disposisi", "disposisi-tiga-kolom", "disposisi-berantai"])
def test_the_examples_are_as_they_were(name: str, golden: Callable[[str, str], None]) -> None:
    [found] = workspace.find([EXAMPLES / f"{name}.yaml"], Path("output"))
    laid = pipeline.lay_out(found)
    assert laid.problems == ()
    assert isinstance(laid.document, bytes)
    golden(f"surat/{name}.txt", dump(laid.document))


def test_the_example_to_begin_with_shows_every_key() -> None:
    text = (HOUSE / "templates" / "spec" / "disposisi.yaml").read_text("utf-8")
    model = KIND.model
    common = {"jenis", "instansi", "tampilan", "pejabat", "penerima", "tempat", "penomoran"}
    missing = [key for key in model.model_fields if key not in common and f"{key}:" not in text]
    assert missing == []


def _exact(paragraph: Any) -> int:
    [height] = paragraph.xpath("w:pPr/w:spacing[@w:lineRule='exact']/@w:line")
    return int(height)
