"""What an office may put beside or into a Laporan Kinerja by mistake: each is told at its place, none is a crash."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from laporan_years import OFFICE
from PIL import Image
from template_files import DOCUMENT, TEMPLATES, parts, written
from test_laporan_kinerja import YEAR

from sopdocs import pipeline, workspace
from sopdocs.kinds.templates import check_template, kind_of_template
from sopdocs.text.numbers import NBSP
from sopdocs.units import mm
from sopdocs.word.images import read_image

HEAD = f"jenis: laporan-kinerja\nkinerja: 2025.yaml\nperiode: triwulan 1\n{OFFICE}"
AGREEMENT = f"jenis: perjanjian-kinerja\nkinerja: 2025.yaml\n{OFFICE}"
HELD_UPRIGHT = 6
"""A phone held upright notes that what it took must be turned to the right (Exif 2.3, 4.6.4 A)."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2025.yaml").write_text(YEAR, "utf-8")
    return tmp_path


def laid(folder: Path, text: str = "", head: str = HEAD) -> pipeline.Laid:
    path = folder / "laporan.yaml"
    path.write_text(head + text, "utf-8")
    [found] = workspace.find([path], folder / "output")
    return pipeline.lay_out(found)


def errors(folder: Path, text: str = "", head: str = HEAD) -> list[tuple[str, int, int, str]]:
    found = laid(folder, text, head)
    told = [each for each in found.problems if each.severity == "error"]
    assert (found.document is None) == bool(told), "a report with an error is not made"
    return [(Path(each.file).name, each.line, each.column, each.message) for each in told]


def test_a_folder_is_no_year(folder: Path) -> None:
    (folder / "tahun").mkdir()
    [found] = errors(folder, head=HEAD.replace("2025.yaml", "tahun"))
    assert found == ("laporan.yaml", 2, 10, f"{folder / 'tahun'} adalah folder, bukan berkas")


def test_a_folder_is_no_agreement(folder: Path) -> None:
    (folder / "pk").mkdir()
    [found] = errors(folder, "lampiran: {perjanjian: pk}\n")
    assert found[3] == f"{folder / 'pk'} adalah folder, bukan berkas"


def test_the_agreement_of_another_year_is_refused(folder: Path) -> None:
    (folder / "2024.yaml").write_text(YEAR.replace("tahun: 2025", "tahun: 2024"), "utf-8")
    (folder / "pk.yaml").write_text(AGREEMENT.replace("2025", "2024"), "utf-8")
    [found] = errors(folder, "lampiran: {perjanjian: pk.yaml}\n")
    assert found == ("laporan.yaml", 6, 24, '"pk.yaml" adalah perjanjian kinerja Tahun 2024, laporan ini Tahun 2025')


def test_the_agreement_of_another_office_is_refused(folder: Path) -> None:
    (folder / "pk.yaml").write_text(AGREEMENT.replace("Kecamatan Uji", "Kecamatan Lain"), "utf-8")
    [found] = errors(folder, "lampiran: {perjanjian: pk.yaml}\n")
    assert found[3] == '"pk.yaml" adalah perjanjian kinerja Kecamatan Lain'


def test_a_title_longer_than_the_properties_of_a_file_is_printed_whole(folder: Path) -> None:
    title = "Laporan & <Kinerja> " + "panjang " * 40 + "habis"
    document = laid(folder, f"judul: {title}\n").document
    assert isinstance(document, bytes)
    opened = docx.Document(BytesIO(document))
    assert title.upper() in [each.text for each in opened.paragraphs]
    assert opened.core_properties.title == title[:255]


def test_a_photo_that_a_phone_took_upright_stands_upright(folder: Path) -> None:
    note = Image.Exif()
    note[0x112] = HELD_UPRIGHT
    lying = Image.new("RGB", (80, 40), "white")
    lying.paste("red", (0, 0, 40, 40))
    lying.save(folder / "foto.jpg", exif=note)
    image = read_image(folder / "foto.jpg", mm(100), mm(100), "foto")
    assert (image.width, image.height) == (mm(50), mm(100))
    with Image.open(BytesIO(image.data)) as shown:
        assert shown.size == (40, 80)
        assert shown.getpixel((20, 10))[1] < 50, "the left half, which is red, is above"
        assert shown.getpixel((20, 70))[1] > 200


def test_a_note_that_is_broken_does_not_spoil_a_photo(folder: Path) -> None:
    Image.new("RGB", (80, 40)).save(folder / "foto.jpg", exif=b"Exif\x00\x00II*\x00rusak")
    image = read_image(folder / "foto.jpg", mm(100), mm(100), "foto")
    assert (image.width, image.height) == (mm(100), mm(50))


def test_a_table_too_wide_to_be_read_is_refused(folder: Path) -> None:
    rows = [f"| {' | '.join('a' * 13)} |", "|-" * 13 + "|"]
    text = "kata_pengantar: |\n" + "".join(f"  {row}\n" for row in rows)
    assert errors(folder, text) == [("laporan.yaml", 7, 3, "tabel ini punya 13 kolom, paling banyak 12")]


def test_a_word_in_a_column_of_figures_keeps_it_from_being_summed_and_is_told(folder: Path) -> None:
    table = '{judul: Pegawai, kolom: [Pangkat, Orang], baris: [[a, 4], [b, lima], [c, "-"]], jumlah: ya}'
    found = laid(folder, f"pendahuluan: {{pegawai: {{tabel: [{table}]}}}}\n")
    told = [(each.line, each.column, each.message) for each in found.problems if each.rule == "lk-jumlah"]
    assert told == [
        (6, 95, '"lima" bukan angka, sehingga kolom Orang tidak dijumlahkan'),
        (6, 121, "baris jumlah tidak dicetak karena tidak ada kolom yang semuanya angka"),
    ]


def test_a_sum_beside_a_gap_is_a_gap(folder: Path) -> None:
    table = '{judul: Pegawai, kolom: [Pangkat, Orang, Laki], baris: [[a, 4, 1], [b, null, "-"], [c, 5, 2]], jumlah: ya}'
    document = laid(folder, f"pendahuluan: {{pegawai: {{tabel: [{table}]}}}}\n").document
    assert isinstance(document, bytes)
    rows = [[cell.text for cell in row.cells] for each in docx.Document(BytesIO(document)).tables for row in each.rows]
    assert ["b", "[belum diisi: Orang]", "–"] in rows
    assert ["Jumlah", "[belum diisi: jumlah Orang]", "3"] in rows  # 1 + 2; "-" says that there is nothing


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("", "tidak punya tempat untuk {{ isi }}, bagian dari laporan"),
        ("{{ isi }}</w:t></w:r></w:p><w:p><w:r><w:t>{{ isi }}", "memuat {{ isi }} lebih dari satu kali"),
    ],
)
def test_a_template_that_an_office_has_spoilt_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, now: str, told: str
) -> None:
    monkeypatch.chdir(folder)
    content = parts(TEMPLATES / "laporan-kinerja.docx")
    content[DOCUMENT] = content[DOCUMENT].replace(b"{{ isi }}", now.encode())
    Path("templates").mkdir()
    own = written(Path("templates", "laporan-kinerja.docx"), content)
    assert [each[3] for each in errors(folder)] == [f'templat "{own}" {told}']
    checked = check_template(own, kind_of_template(own))
    assert [each.message for each in checked.problems if each.severity == "error"] == [f"templat ini {told}"]


def test_a_template_that_is_sound_is_shown_with_a_whole_report() -> None:
    path = TEMPLATES / "laporan-kinerja.docx"
    example = check_template(path, kind_of_template(path)).example
    assert example is not None
    assert "Latar Belakang" in [each.text for each in docx.Document(BytesIO(example)).paragraphs]


def test_a_quarter_with_an_error_is_named_by_the_hint(folder: Path) -> None:
    (folder / "2025-tw2.yaml").write_text("jenis: realisasi\nkinerja: 2025.yaml\ntriwulan: 2\nsalah: 1\n", "utf-8")
    first, second = [each for each in laid(folder).problems if each.severity == "error"]
    assert (Path(first.file).name, first.message) == ("2025-tw2.yaml", 'kunci "salah" tidak dikenal')
    assert second.message == f'"{folder / "2025.yaml"}" belum dapat dipakai'
    assert second.hint.endswith(f"sopdocs check {folder / '2025-tw2.yaml'}")


def test_a_sentence_of_a_spec_leaves_those_of_the_profile(folder: Path) -> None:
    own = 'kalimat: {tercapai: "Kantor: {target}.", lebih_baik: "Kantor, lebih: {target}."}\n'
    (folder / "profil.yaml").write_text(own, "utf-8")
    document = laid(folder, 'kalimat: {tercapai: "Laporan: {target}."}\n').document
    assert isinstance(document, bytes)
    text = "\n".join(each.text for each in docx.Document(BytesIO(document)).paragraphs).replace(NBSP, " ")
    assert "Laporan: 2" in text  # aduan: 2 against 2
    assert "Kantor, lebih: 80" in text  # ikm: 81 against 80


def test_a_slot_where_nothing_is_filled_is_told(folder: Path) -> None:
    text = "pendahuluan:\n  bagian: [{judul: 'Keadaan {{ periode }}', isi: '{{ periode }}'}]\n"
    assert errors(folder, text) == [("laporan.yaml", 7, 20, "{{ … }} tidak diganti di sini")]


def test_a_picture_on_the_internet_is_told_as_one(folder: Path) -> None:
    text = "lampiran: {foto: [https://contoh.id/rapat.jpg]}\n"
    message = 'gambar "https://contoh.id/rapat.jpg" adalah alamat internet, bukan berkas'
    assert errors(folder, text) == [("laporan.yaml", 6, 19, message)]


def test_a_heading_without_words_and_a_photo_without_file_are_errors(folder: Path) -> None:
    text = "penutup: {kesimpulan: Baik.}\npendahuluan: {bagian: [{judul: '', isi: Ada.}]}\nlampiran: {foto: ['']}\n"
    assert errors(folder, text) == [
        ("laporan.yaml", 7, 32, '"judul": masih kosong'),
        ("laporan.yaml", 8, 19, '"berkas": masih kosong'),
    ]
