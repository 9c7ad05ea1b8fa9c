"""The SOP book: what it says before its SOPs, which SOPs it takes, and that its page numbers are right."""

import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from sopdocs import batch, libreoffice, pipeline, workspace
from sopdocs.kinds.buku_sop.fields import Entri, fields
from sopdocs.kinds.buku_sop.model import BukuSop
from sopdocs.kinds.kop import Kop
from sopdocs.page import Document
from sopdocs.word.book import bind
from sopdocs.word.dump import dump

HOUSE = Path(__file__).parent.parent
EXAMPLE = HOUSE / "specs" / "buku" / "sop-wasuponda.yaml"
BOOK = Path("specs/buku/buku.yaml")
KOP = Kop("PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CONTOH", ("Jalan Contoh",))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

LONG = "bahwa untuk menjamin data capaian kinerja yang lengkap, benar & tepat waktu perlu prosedur yang <baku>; " * 3

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")


@pytest.fixture(autouse=True)
def forget() -> None:
    workspace.nearest_profile.cache_clear()


def laid(path: Path) -> pipeline.Laid:
    [spec] = workspace.find([path], Path("output"))
    return pipeline.lay_out(spec)


def content(path: Path) -> bytes:
    made = laid(path)
    assert isinstance(made.document, bytes), made.problems
    return made.document


def model(**keys: object) -> BukuSop:
    return BukuSop.model_validate({"jenis": "buku-sop", **keys})


def sop(name: str, **keys: str) -> Path:
    """The example of an SOP under another name, with other values of its keys."""
    text = Path("specs/sop/contoh.yaml").read_text("utf-8")
    for key, value in keys.items():
        text, count = re.subn(rf"(?m)^{key}:.*$", f"{key}: {value}", text)
        if not count:
            text += f"\n{key}: {value}\n"
    path = Path("specs/sop") / f"{name}.yaml"
    path.write_text(text, "utf-8")
    return path


def book(text: str) -> Path:
    BOOK.parent.mkdir(exist_ok=True)
    BOOK.write_text(f"jenis: buku-sop\ntahun: 2025\n{text}", "utf-8")
    return BOOK


def told(path: Path, rule: str) -> list[tuple[int, str, str]]:
    """Line, severity and message of what a rule says."""
    return [(each.line, each.severity, each.message) for each in laid(path).problems if each.rule == rule]


def part(file: bytes, name: str) -> "etree._Element":
    with ZipFile(BytesIO(file)) as zip_file:
        return etree.fromstring(zip_file.read(name))


def body(file: bytes) -> "etree._Element":
    return part(file, "word/document.xml")[0]


# The front matter


def test_the_front_matter_of_the_example(golden: Callable[[str, str], None]) -> None:
    front, heading, _ = dump(content(EXAMPLE)).partition("paragraf: Pengumpulan Data Kinerja\n")
    assert heading, "the SOPs begin with their title, for the navigation of Word"
    golden("buku-sop.txt", front)


def test_a_decision_counts_its_points_as_decisions_do() -> None:
    said = {"menimbang": ["x", "y"], "mengingat": "z", "diktum": [str(number) for number in range(1, 13)]}
    [decision] = fields(model(keputusan={"tentang": "SOP Contoh", **said}), KOP).keputusan
    points = [(each.kata, each.titik, each.no) for each in decision.pertimbangan]
    assert points == [("Menimbang", ":", "a."), ("", "", "b."), ("Mengingat", ":", "")]
    words = [each.kata for each in (*decision.diktum, decision.diktum_akhir)]
    assert (words[0], words[1], words[9:]) == ("KESATU", "KEDUA", ["KESEPULUH", "KESEBELAS", "KEDUA BELAS"])
    assert decision.tentang == "SOP CONTOH"


def test_a_decision_without_anything_is_a_form_to_write_on() -> None:
    [decision] = fields(model(keputusan={"tanggal": None}), KOP).keputusan
    assert all(set(each.teks) == {"."} for each in (*decision.pertimbangan, decision.diktum_akhir))
    assert (decision.nomor, decision.penetapan.tanggal) == ("." * 28, "." * 24)
    assert decision.kepala == f"KEPUTUSAN {'.' * 28}"


def test_the_daftar_isi_names_only_what_is_there() -> None:
    bare = fields(model(), KOP)
    assert bare.isi == (Entri("", "Daftar Isi"), Entri("", "Arti Simbol"))
    assert (bare.keputusan, bare.penjelasan, bare.perubahan) == ((), (), ())
    full = fields(model(keputusan={"nomor": "1"}, penjelasan={"definisi": "SOP adalah …"}), KOP)
    names = ["Keputusan Pimpinan", "Daftar Isi", "Penjelasan Singkat Penggunaan", "Arti Simbol"]
    assert [each.teks for each in full.isi] == names
    assert [each.judul for each in full.penjelasan[0].pasal] == ["A. Definisi dan Pengertian Umum"]


def test_the_year_is_that_of_the_spec_or_of_the_decision() -> None:
    assert fields(model(keputusan={"tanggal": "2 Januari 2024"}), KOP).tahun == "2024"
    assert fields(model(tahun="2025", keputusan={"tanggal": "2 Januari 2024"}), KOP).tahun == "2025"
    assert set(fields(model(), KOP).tahun) == {"."}


def test_what_is_missing_is_told(office: Path) -> None:
    path = book("sop: ../sop\nkeputusan: {nomor: 1}\n")
    keys = [message.split()[0] for _, severity, message in told(path, "buku-keputusan") if severity == "peringatan"]
    assert keys == ["diktum", "mengingat", "menimbang", "tanggal", "tentang"]
    assert told(path, "buku-penjelasan") == [(1, "peringatan", "penjelasan belum ada")]


# The SOPs


def titles(path: Path) -> list[str]:
    """The rows of SOPs in the daftar isi, without their numbers."""
    paragraphs = docx.Document(BytesIO(content(path))).paragraphs
    rows = [each for each in paragraphs if each.style is not None and each.style.name == "Daftar Isi"]
    text = ("".join(node.text or "" for node in row._p.iter(f"{W}t")) for row in rows)
    return [line for line in text if line[:1].isdigit()]


def test_a_folder_stands_for_its_sops_by_name(office: Path) -> None:
    sop("b", judul="Kedua")
    sop("a", judul="Pertama")
    Path("specs/sop/surat.yaml").write_text("jenis: surat-pengantar\n", "utf-8")
    path = book("sop: ../sop\n")
    assert [line.partition(" (")[0] for line in titles(path)] == ["1.Pertama", "2.Kedua", "3.Penanganan Surat Masuk"]


def test_a_pattern_adds_what_is_not_named_before(office: Path) -> None:
    sop("b", judul="Kedua")
    sop("a", judul="Pertama")
    path = book("sop: [../sop/b.yaml, ../sop/?.yaml]\n")
    assert [line.partition(" (")[0] for line in titles(path)] == ["1.Kedua", "2.Pertama"]
    assert told(path, "buku-ganda") == []


def test_an_sop_that_is_named_twice_is_an_error(office: Path) -> None:
    path = book("sop:\n- ../sop/contoh.yaml\n- ../sop/../sop/contoh.yaml\n")
    assert told(path, "buku-ganda") == [(5, "error", 'SOP "specs/sop/contoh.yaml" disebut dua kali')]


def test_what_is_missing_or_no_sop_is_an_error(office: Path) -> None:
    Path("specs/sop/surat.yaml").write_text("jenis: surat-pengantar\n", "utf-8")
    path = book("sop:\n- ../sop/tidak-ada.yaml\n- ../sop/surat.yaml\n- ../profil.yaml\n- ../sop/kosong-*.yaml\n")
    assert told(path, "buku-sop") == [
        (4, "error", "specs/sop/tidak-ada.yaml tidak ada"),
        (5, "error", '"specs/sop/surat.yaml" bukan SOP (jenis: surat-pengantar)'),
        (6, "error", '"specs/profil.yaml" bukan SOP (jenis: profil)'),
    ]


def test_an_empty_folder_is_an_error(office: Path) -> None:
    Path("specs/kosong").mkdir()
    assert told(book("sop: ../kosong\n"), "buku-sop") == [(3, "error", "tidak ada spec (*.yaml) di specs/kosong")]
    assert [each[1] for each in told(book("sop: ../sop/x*.yaml\n"), "buku-kosong")] == ["error"]
    assert [each[1] for each in told(book("sop:\n"), "buku-kosong")] == ["error"]


def test_the_errors_of_an_sop_are_told_with_their_own_place(office: Path) -> None:
    broken = sop("rusak", judul="[dua, judul]")
    problems = laid(book("sop: [../sop/rusak.yaml]\n")).problems
    [own] = [each for each in problems if each.file == str(broken)]
    assert (own.severity, own.line > 1) == ("error", True)
    [seen] = [each for each in problems if each.rule == "buku-sop"]
    assert (seen.file, seen.line, seen.message) == (
        str(BOOK), 3, 'SOP "specs/sop/rusak.yaml" belum dapat dijilid: 1 error'
    )
    assert seen.hint.endswith("sopdocs check specs/sop/rusak.yaml")


def test_one_number_for_two_sops_and_what_is_not_in_force_are_warnings(office: Path) -> None:
    sop("a", nomor="000/1", status="dicabut")
    sop("b", nomor="000/1", status="berlaku")
    path = book("sop:\n- ../sop/a.yaml\n- ../sop/b.yaml\n")
    assert told(path, "buku-nomor") == [(5, "peringatan", 'nomor SOP "000/1" dipakai dua kali: a.yaml dan b.yaml')]
    assert [(line, message.rpartition(") ")[2]) for line, _, message in told(path, "buku-status")] == [
        (4, "sudah dicabut")
    ]
    assert laid(path).document is not None


def test_the_book_is_built_again_when_an_sop_its_profile_or_its_logo_changes(office: Path) -> None:
    profile = Path("specs/profil.yaml")
    profile.write_text(profile.read_text("utf-8").replace("# logo: logo.png", "logo: logo.png"), "utf-8")
    logo = Path("specs/logo.png")
    logo.write_bytes((HOUSE / "tests" / "logo.png").read_bytes())
    path = book("sop: [../sop/contoh.yaml]\n")

    def kept() -> bool:
        [outcome] = batch.build(workspace.find([path]))
        assert outcome.files
        return outcome.kept

    assert (kept(), kept()) == (False, True)
    for changed in (Path("specs/sop/contoh.yaml"), profile):
        changed.write_bytes(changed.read_bytes() + b"\n")
        assert (kept(), kept()) == (False, True)
    assert logo in laid(path).files


def test_a_book_of_a_folder_sees_a_new_sop(office: Path) -> None:
    path = book("sop: ../sop\n")
    assert [each.kept for _ in range(2) for each in batch.build(workspace.find([path]))] == [False, True]
    sop("baru", judul="Baru")
    [outcome] = batch.build(workspace.find([path]))
    assert not outcome.kept


# The file


def test_the_same_book_has_the_same_bytes_and_word_opens_it(tmp_path: Path) -> None:
    file = tmp_path / "buku.docx"
    file.write_bytes(content(EXAMPLE))
    assert content(EXAMPLE) == file.read_bytes()
    result = OpenXmlValidator().validate(file)
    assert result.is_valid, "\n".join(f"{error.path}: {error.description}" for error in result.errors)


def test_what_has_a_number_is_there_once_in_the_file() -> None:
    file = content(EXAMPLE)
    root = body(file)
    for ids in (
        [each.get("id") for each in root.iter("{*}docPr")],
        [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart")],
        [each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")],
        [each.get(f"{W}numId") for each in part(file, "word/numbering.xml").iter(f"{W}num")],
        [each.get(f"{W}abstractNumId") for each in part(file, "word/numbering.xml").iter(f"{W}abstractNum")],
        [each.get(f"{W}styleId") for each in part(file, "word/styles.xml").iter(f"{W}style")],
        [each.get("Id") for each in part(file, "word/_rels/document.xml.rels")],
    ):
        assert ids and len(ids) == len(set(ids))


def test_every_link_of_the_daftar_isi_leads_to_a_bookmark() -> None:
    root = body(content(EXAMPLE))
    names = {each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")}
    links = [each.get(f"{W}anchor") for each in root.iter(f"{W}hyperlink")]
    assert links == ["Bagian1", "Bagian2", "Bagian3", "Bagian4", "Sop1", "Sop2", "Sop3"]
    assert names.issuperset(links)


def test_the_sops_are_sections_of_their_own_and_the_first_begins_with_page_1() -> None:
    numbers = [each.find(f"{W}pgNumType") for each in body(content(EXAMPLE)).iter(f"{W}sectPr")]
    looks = [None if each is None else (each.get(f"{W}fmt"), each.get(f"{W}start")) for each in numbers]
    assert looks == [None, ("lowerRoman", "1"), ("decimal", "1"), ("decimal", None), ("decimal", None)]


def test_the_flowchart_stays_native() -> None:
    own = laid(HOUSE / "specs" / "sop" / "wasuponda.yaml").document
    assert isinstance(own, Document)
    shapes = sum(len(page.symbols) + len(page.lines) + len(page.labels) for page in own.pages)
    before, _, after = dump(content(EXAMPLE)).partition("paragraf: SOP PENGUMPULAN DATA KINERJA\n")
    bound, _, _ = after.partition("paragraf: PENGUMPULAN DATA KINERJA\n")
    assert before and len(re.findall(r"^    sel ", bound, re.M)) == shapes


def test_the_paper_of_the_front_matter_is_that_of_the_sops(office: Path) -> None:
    profile = Path("specs/profil.yaml")
    profile.write_text(profile.read_text("utf-8").replace("kertas: A4", ""), "utf-8")
    sop("a", tampilan="{kertas: Legal}")
    sections = docx.Document(BytesIO(content(book("sop: [../sop/a.yaml]\n")))).sections
    assert {round(min(each.page_width or 0, each.page_height or 0) / 36_000) for each in sections} == {216}
    sop("b", tampilan="{kertas: A4}")
    assert [each[1] for each in told(book("sop: [../sop/a.yaml, ../sop/b.yaml]\n"), "buku-kertas")] == ["peringatan"]


def test_a_header_of_the_template_does_not_stand_over_the_sops(office: Path) -> None:
    template = docx.Document(str(workspace.templates() / "buku-sop.docx"))
    template.sections[1].header.is_linked_to_previous = False
    template.sections[1].header.paragraphs[0].text = "Buku SOP"
    Path("templates").mkdir()
    template.save("templates/buku-sop.docx")
    sections = docx.Document(BytesIO(content(book("sop: ../sop\n")))).sections
    assert [each.header.paragraphs[0].text for each in sections[1:]] == ["Buku SOP", ""]


def test_a_template_without_its_styles_is_still_a_book(office: Path) -> None:
    plain, out = docx.Document(), BytesIO()
    plain.add_paragraph("Sampul")
    plain.save(out)
    own = laid(Path("specs/sop/contoh.yaml")).document
    assert isinstance(own, Document)
    assert "Penanganan Surat Masuk" in dump(bind(out.getvalue(), [own]))


# The pages


def _many(count: int, length: int) -> Path:
    for number in range(1, count + 1):
        long = " yang Namanya Panjang Sekali sehingga Barisnya di Daftar Isi Terlipat" if number % 4 == 0 else ""
        sop(f"s{number:02}", judul=f"Penanganan Urusan & Layanan Ke-{number:02}{long}")
    texts = f"[{', '.join([repr(LONG)] * length)}]"
    notes = "{tanggal: 2 Maret 2025, bagian: Sampul, uraian: Nama kantor diganti menurut peraturan yang baru}"
    return book(
        f"sop: ../sop/s*.yaml\nkeputusan: {{menimbang: {texts}, mengingat: {texts}, diktum: {texts}}}\n"
        f"penjelasan: {{ruang_lingkup: {texts}, definisi: {texts}}}\nperubahan: [{', '.join([notes] * length * 4)}]\n"
    )


def _printed(path: Path) -> list[str]:
    """The text of each page of the book's PDF."""
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 looks into the PDF")
    word, pdf = Path("buku.docx"), Path("buku.pdf")
    word.write_bytes(content(path))
    assert libreoffice.convert({word: pdf}) == {}
    return [page.get_textpage().get_text_range().replace("\r", "") for page in pdfium.PdfDocument(pdf)]


def _number(text: str) -> str:
    """What stands at the foot of a page; empty on the cover."""
    arabic = re.search(r"Halaman (\d+)", text)
    roman = (line for line in text.split("\n") if re.fullmatch("[ivxl]+", line.strip()))
    return arabic[1] if arabic else next(roman, "")


@needs_libreoffice
@pytest.mark.parametrize(("count", "length"), [(3, 1), (3, 9), (20, 3), (60, 5)])
def test_the_daftar_isi_names_the_page_where_each_part_begins(office: Path, count: int, length: int) -> None:
    pages = _printed(_many(count, length))
    numbers = [_number(page).strip() for page in pages]
    front = [number for number in numbers[1:] if not number.isdecimal()]
    assert numbers[0] == "" and all(front)
    assert [int(number) for number in numbers if number.isdecimal()] == [*range(1, len(pages) - len(front))]
    contents = "".join(page for page, number in zip(pages, numbers, strict=True) if not number.isdecimal())
    headings = {"Keputusan Pimpinan": "KEPUTUSAN .", "Daftar Isi": "DAFTAR ISI", "Arti Simbol": "ARTI SIMBOL"}
    headings["Penjelasan Singkat Penggunaan"] = "PENJELASAN SINGKAT"
    for name, heading in headings.items():
        begins = next(n for page, n in zip(pages, numbers, strict=True) if re.search(rf"^{heading}", page, re.M))
        assert re.search(rf"^{name}\.+ ?{begins}$", contents, re.M), (name, begins)
    for number in range(1, count + 1):
        title = f"Layanan Ke-{number:02}"
        begins = next(n for page, n in zip(pages, numbers, strict=True) if title in page and n.isdecimal())
        assert re.search(rf"{title}[^.]*\.+ ?{begins}$", contents, re.M), (title, begins)


@needs_libreoffice
def test_the_pages_of_an_sop_look_as_in_a_file_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 draws the pages")
    from PIL import ImageChops

    from sopdocs.word import write

    specs = [HOUSE / "specs" / "sop" / f"{name}.yaml" for name in ("luwu-timur", "wasuponda", "mangkutana")]
    (tmp_path / "buku.docx").write_bytes(content(EXAMPLE))
    for number, spec in enumerate(specs):
        own = laid(spec).document
        assert isinstance(own, Document)
        (tmp_path / f"{number}.docx").write_bytes(write(own))
    targets = {path: path.with_suffix(".pdf") for path in tmp_path.glob("*.docx")}
    assert libreoffice.convert(targets) == {}
    alone = [page for number in range(len(specs)) for page in pdfium.PdfDocument(tmp_path / f"{number}.pdf")]
    bound = list(pdfium.PdfDocument(tmp_path / "buku.pdf"))[-len(alone) :]
    for one, other in zip(alone, bound, strict=True):
        first, second = (page.render(scale=1.5).to_pil().convert("L") for page in (one, other))
        assert first.size == second.size
        foot = first.height - 45  # the foot line says "Halaman 1 dari 3" in the one, "Halaman 4" in the other
        box = (0, 0, first.width, foot)
        difference = ImageChops.difference(first.crop(box), second.crop(box))
        assert difference.point([0] * 60 + [255] * 196).getbbox() is None
