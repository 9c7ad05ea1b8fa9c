"""Notulen and daftar hadir: who is named how, what is decided, who signs, and what is wrong with a meeting."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from sheet_samples import fields_of
from spec_reports import errors, report, unmarked, warnings

from sopdocs import pipeline, spec, workspace
from sopdocs.kinds import daftar_hadir, notulen
from sopdocs.kinds.daftar_hadir.fields import Fields as ListFields
from sopdocs.kinds.hadir import Hadir
from sopdocs.kinds.notulen.fields import Fields
from sopdocs.kinds.sheet import Sheet
from sopdocs.word.dump import dump

EXAMPLES = Path(__file__).parent.parent / "specs" / "wasuponda" / "surat"

OFFICE = """\
instansi: {nama: Kecamatan Contoh}
tempat: Contoh
pejabat:
  sekcam: {jabatan: Sekretaris Camat, nama: RATNA, nip: 19800921 200604 2 011}
  monev: {jabatan: Pengelola Monev, nama: RIZAL, nip: 19950606 201903 1 008}
  kasubag:
    jabatan: Kepala Subbagian
    pemegang:
      - {nama: LAMA, sampai: 30 Juni 2025}
      - {nama: BARU, mulai: 1 Juli 2025, status: Plt.}
penerima:
  perencanaan: {nama: Subbagian Perencanaan, pejabat: kasubag}
"""
MEETING = OFFICE + """\
rapat:
  nama: Rapat Tim
  tanggal: 30 September 2025
  waktu: {mulai: 9:00, selesai: 11.15, zona: WITA}
  tempat: Aula
  acara: [Pembagian tugas]
  pimpinan: {ketua: sekcam, pencatat: monev}
"""
WHOLE = "jenis: notulen\n" + MEETING + """\
peserta: [sekcam, kasubag, {nama: TAMU, jabatan: Kepala Desa, instansi: Desa A}]
pembukaan: Dibuka.
pembahasan: [{pembicara: kasubag, isi: Usul.}]
keputusan: [Setuju.]
penutup: Ditutup.
"""
LIST = "jenis: daftar-hadir\n" + MEETING


def made(text: str) -> Fields:
    return fields_of(notulen.KIND, text, Fields)


def listed(text: str) -> ListFields:
    return fields_of(daftar_hadir.KIND, text, ListFields)


def test_a_whole_notulen_has_nothing_to_complain_of() -> None:
    assert report(WHOLE) == []


def test_the_head_says_what_meeting_it_was() -> None:
    head = made(WHOLE).rapat
    assert head.nama == "Rapat Tim"
    assert head.tanggal == "Selasa, 30 September 2025"
    assert head.waktu == ("Pukul 09.00 s.d. 11.15 WITA",)
    assert head.tempat == "Aula"


def test_the_hour_of_the_invitation_has_a_line_of_its_own() -> None:
    called = WHOLE.replace("{mulai:", "{panggilan: 08.30, mulai:")
    assert made(called).rapat.waktu == ("Panggilan: pukul 08.30 WITA", "Rapat: pukul 09.00 s.d. 11.15 WITA")


def test_officers_are_those_in_post_on_the_day_of_the_meeting() -> None:
    """LAMA until 30 June, then BARU, who stands in."""
    fields = made(WHOLE)
    assert fields.pembahasan[0].pembicara == ("BARU (Plt. Kepala Subbagian):",)
    assert fields.ketua == "RATNA (Sekretaris Camat)"
    [there] = fields.daftar_hadir
    assert [(row.nama, row.jabatan, row.instansi) for row in there.daftar] == [
        ("RATNA", "Sekretaris Camat", "Kecamatan Contoh"),
        ("BARU", "Plt. Kepala Subbagian", "Subbagian Perencanaan"),
        ("TAMU", "Kepala Desa", "Desa A"),
    ]
    before = made(WHOLE.replace("30 September", "30 Juni"))
    assert before.pembahasan[0].pembicara == ("LAMA (Kepala Subbagian):",)


def test_notulis_and_chair_sign() -> None:
    fields = made(WHOLE)
    assert (fields.notulis.jabatan, fields.notulis.nama) == (("PENGELOLA MONEV,",), "RIZAL")
    assert (fields.pimpinan.jabatan, fields.pimpinan.nama) == (("SEKRETARIS CAMAT,",), "RATNA")
    assert fields.pimpinan.bawah == ("NIP. 19800921 200604 2 011",)
    assert fields.tempat_tanggal == "Contoh, 30 September 2025"


def test_those_who_came_are_counted_from_the_list() -> None:
    assert made(WHOLE).peserta == "3 orang, daftar hadir terlampir"
    assert made(WHOLE + "kosong: 2\n").peserta == "........ orang, daftar hadir terlampir"
    bare = made("jenis: notulen\n")
    assert (bare.peserta, bare.daftar_hadir) == ("........ orang", ())


def test_the_title_is_a_setting() -> None:
    assert [made(WHOLE).judul, made(WHOLE + "judul: Notula\n").judul] == ["NOTULEN", "NOTULA"]


def test_decisions_without_anybody_to_carry_them_out_are_a_list() -> None:
    fields = made(WHOLE.replace("[Setuju.]", '[Setuju., "Lanjut.\\nBesok."]'))
    assert fields.tindak_lanjut == ()
    assert [(each.no, each.isi, each.lanjutan) for each in fields.keputusan] == [
        ("1.", "Setuju.", ()),
        ("2.", "Lanjut.", ("Besok.",)),
    ]


def test_one_decision_with_a_name_or_a_day_makes_them_a_table() -> None:
    decided = "[{isi: Isi., penanggung_jawab: [kasubag, perencanaan, Semua Kasi], batas_waktu: 2025-10-03}, Setuju.]"
    fields = made(WHOLE.replace("[Setuju.]", decided))
    assert fields.keputusan == ()
    [table] = fields.tindak_lanjut
    first, second = table.daftar
    assert first.penanggung_jawab == ("Plt. Kepala Subbagian", "Subbagian Perencanaan", "Semua Kasi")
    assert first.batas_waktu == "3 Oktober 2025"
    assert (second.isi, second.penanggung_jawab, second.batas_waktu) == (("Setuju.",), ("",), "")


def test_what_nobody_has_filled_in_is_lines_to_write_on() -> None:
    fields = made("jenis: notulen\n")
    assert len(fields.pembahasan[0].isi) == 8
    assert [each.no for each in fields.keputusan] == ["1.", "2.", "3."]
    assert set("".join((*fields.pembukaan, *fields.penutup, fields.ketua, fields.rapat.nama))) == {"."}
    rules = {found.rule for found in report("jenis: notulen\n")}
    assert {"rp-nama", "rp-tanggal", "rp-tempat", "rp-mulai", "nt-acara", "nt-selesai", "nt-pembahasan"} <= rules
    assert {"nt-keputusan", "nt-peserta", "nt-pembukaan", "nt-penutup", "pj-kosong"} <= rules


def test_a_meeting_that_ends_before_it_began_is_an_error() -> None:
    text, [place] = unmarked(WHOLE.replace("selesai: 11.15", "selesai: ▸08.59"))
    assert errors(text) == [(*place, "rp-waktu")]
    assert [found.message for found in report(text)] == ["rapat selesai pukul 08.59, sebelum mulai pukul 09.00"]


@pytest.mark.parametrize("hour", ["24.00", "9", "09.60", "09.00 WITA", "pagi"])
def test_what_is_no_hour_is_an_error(hour: str) -> None:
    text, [place] = unmarked(WHOLE.replace("mulai: 9:00", f"mulai: ▸{hour}"))
    assert errors(text) == [(*place, "nilai-salah")]


def test_an_id_that_is_not_in_the_profile_is_an_error_that_says_how_to_name_others() -> None:
    text, [place] = unmarked(WHOLE.replace("peserta: [sekcam", "peserta: [▸sekcom"))
    assert errors(text) == [(*place, "pj-tidak-ada")]
    [found] = report(text)
    assert found.hint.endswith("yang bukan pejabat di profil ditulis {nama: sekcom, jabatan: …}")


def test_who_spoke_and_was_not_there_is_told() -> None:
    text, [place] = unmarked(WHOLE.replace("pembicara: kasubag", "pembicara: ▸{nama: ORANG LAIN}"))
    assert warnings(text) == [(*place, "nt-pembicara")]
    leading = WHOLE.replace("pembicara: kasubag", "pembicara: monev")
    assert warnings(leading) == []


def test_a_participant_twice_is_told() -> None:
    text, [place] = unmarked(WHOLE.replace("peserta: [sekcam", "peserta: [sekcam, ▸sekcam"))
    assert warnings(text) == [(*place, "rp-peserta-ganda")]


def test_a_decision_is_due_after_the_meeting_and_has_somebody_who_does_it() -> None:
    late = WHOLE.replace("[Setuju.]", "[{isi: Isi., batas_waktu: ▸29 September 2025, penanggung_jawab: kasubag}]")
    text, [place] = unmarked(late)
    assert warnings(text) == [(*place, "nt-batas")]
    text, [place] = unmarked(WHOLE.replace("[Setuju.]", "[▸{isi: Isi., penanggung_jawab: kasubag}]"))
    assert warnings(text) == [(*place, "nt-batas")]
    text, [place] = unmarked(WHOLE.replace("[Setuju.]", "[▸{isi: Isi., batas_waktu: setiap tanggal 10}]"))
    assert warnings(text) == [(*place, "nt-penanggung-jawab")]


def test_signatures_on_the_list_stand_by_turns_left_and_right() -> None:
    rows = listed(LIST + "peserta: [sekcam]\nkosong: 2\n").daftar
    assert [(row.no, row.nama, row.kiri[:2], row.kanan[:2]) for row in rows] == [
        ("1.", "RATNA", "1.", ""),
        ("2.", "", "", "2."),
        ("3.", "", "3.", ""),
    ]


def test_a_list_without_names_has_a_page_of_empty_rows() -> None:
    fields = listed("jenis: daftar-hadir\n")
    assert len(fields.daftar) == 20
    assert fields.daftar[19] == Hadir("20.", "", "", "", "", "20. ..........")
    assert len(listed("jenis: daftar-hadir\nkosong: 7\n").daftar) == 7


@pytest.mark.parametrize("count", ["-1", "301", "dua"])
def test_blank_rows_are_a_count_that_a_list_can_have(count: str) -> None:
    text, [place] = unmarked(f"{LIST}kosong: ▸{count}\n")
    assert errors(text) == [(*place, "nilai-salah")]


def test_the_list_of_a_notulen_is_on_a_page_of_its_own_and_its_head_repeats() -> None:
    many = WHOLE.replace("peserta: [sekcam,", f"peserta: [sekcam, {'{nama: A & <B>}, ' * 300}")
    document = filled(notulen.KIND, many)
    [title] = [each for each in document.paragraphs if each.text == "DAFTAR HADIR"]
    assert title.paragraph_format.page_break_before
    table = document.tables[-1]
    assert len(table.rows) == 304
    assert table.rows[2].cells[1].text == "A & <B>"
    assert table._tbl.xml.count("<w:tblHeader/>") == 1
    assert [each.text for each in filled(notulen.KIND, "jenis: notulen\n").paragraphs].count("DAFTAR HADIR") == 0


def test_the_last_words_go_with_the_signatures_to_the_next_page() -> None:
    document = filled(notulen.KIND, WHOLE)
    [last] = [each for each in document.paragraphs if each.text == "Ditutup."]
    assert last.paragraph_format.keep_with_next


def filled(kind: Sheet, text: str) -> "docx.document.Document":
    source = spec.load(Path("uji.yaml"), text=text.encode()).source
    assert source is not None
    content = kind.compose(kind.read(source).model, source).document
    assert isinstance(content, bytes)
    return docx.Document(BytesIO(content))


@pytest.mark.parametrize("name", ["notulen", "daftar-hadir"])
def test_the_example_is_as_it_was(name: str, golden: Callable[[str, str], None]) -> None:
    [found] = workspace.find([EXAMPLES / f"{name}.yaml"], Path("output"))
    laid = pipeline.lay_out(found)
    assert laid.problems == ()
    assert isinstance(laid.document, bytes)
    golden(f"surat/{name}.txt", dump(laid.document))
