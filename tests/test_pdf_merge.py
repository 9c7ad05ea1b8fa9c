"""PDFs of a pack become one: every page as it was, with its stamp, below its bookmark."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pdf_reading import words
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject, TextStringObject
from word_samples import flow, identity, with_headings

from sopdocs import pdf
from sopdocs.errors import MachineError
from sopdocs.pdf.archive import is_archival
from sopdocs.pdf.merge import BadPart, Bagian, Kaki, merge
from sopdocs.pdf.opened import BadPdf, pages
from sopdocs.units import mm, to_pt

KAKI = Kaki(lambda number, total: f"hal. {number} dari {total}", "Paket Triwulan III 2025")


def outside(
    *sizes: tuple[float, float],
    turn: int = 0,
    content: bytes = b"",
    password: str | None = None,
    writer: PdfWriter | None = None,
) -> bytes:
    """A PDF of another program, with pages of these sizes."""
    file, out = writer or PdfWriter(), BytesIO()
    for width, height in sizes:
        page = file.add_blank_page(width, height)
        page.rotation = turn
        stream = DecodedStreamObject()
        stream.set_data(content)
        page[NameObject("/Contents")] = file._add_object(stream)
    if password is not None:
        file.encrypt(password, "pemilik", algorithm="RC4-128")
    file.write(out)
    return out.getvalue()


def merged(*parts: Bagian | bytes) -> bytes:
    return merge([part if isinstance(part, Bagian) else Bagian("", part) for part in parts], KAKI, title="Paket")


def seen(file: bytes) -> list[tuple[float, float]]:
    """The sizes of the pages as a reader sees them."""
    return [page.get_size() for page in pdfium.PdfDocument(file)]


def stamp(file: bytes, page: int) -> list[str]:
    """The last words of the page's text, which are its stamp."""
    return [word.text for word in words(file, page)][-4:]


def test_every_page_keeps_its_size_and_gets_its_number_among_all(tmp_path: Path) -> None:
    half, scan = (609.45, 467.72), tmp_path / "scan.pdf"
    scan.write_bytes(outside((612, 792)))
    file = merge([Bagian("a", outside(half, (936, 610))), Bagian("b", scan)], KAKI, title="Paket")
    assert seen(file) == [pytest.approx(size, abs=0.01) for size in (half, (936, 610), (612, 792))]
    assert [stamp(file, page)[1::2] for page in range(3)] == [["1", "3"], ["2", "3"], ["3", "3"]]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_stamp_stands_at_the_foot_as_the_page_is_seen(turn: int) -> None:
    file = merged(outside((400, 600), turn=turn))
    [(width, height)] = seen(file)
    assert (width, height) == ((600, 400) if turn % 180 else (400, 600))
    picture = pdfium.PdfDocument(file)[0].render(scale=4).to_pil().convert("L")
    left, top, right, bottom = picture.point(lambda light: 255 * (light < 128)).getbbox()
    edge = to_pt(mm(15))
    assert left / 4 == pytest.approx(edge, abs=2) and width - right / 4 == pytest.approx(edge, abs=2)
    assert height - top / 4 < to_pt(mm(6.9)), "it would run into the foot line of the document"
    assert height - bottom / 4 > to_pt(mm(4.5)), "office printers do not reach further down"


def test_the_stamp_can_be_read_on_a_dark_scan() -> None:
    file = merged(outside((400, 600), content=b"0.1 g 0 0 400 600 re f"))
    picture = pdfium.PdfDocument(file)[0].render(scale=4).to_pil().convert("L")
    assert picture.point(lambda light: 255 * (light > 200)).getbbox(), "white around its letters"
    light = picture.crop((1200, 2300, 1430, 2385)).getextrema()
    assert light[0] < 60 and light[1] > 230


def test_the_stamp_minds_what_is_cut_off_and_a_page_in_other_units() -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(1000, 1000)
    page.cropbox.lower_left, page.cropbox.upper_right = (200, 300), (600, 900)
    page[NameObject("/UserUnit")] = FloatObject(2)
    out = BytesIO()
    writer.write(out)
    content = PdfReader(BytesIO(merged(out.getvalue()))).pages[0].get_contents()
    assert content is not None
    assert b"0.5 0 0 0.5 200 300 cm" in content.get_data()


@pytest.mark.parametrize(
    "content",
    [b"q 5 0 0 5 0 0 cm", b"Q Q 1 0 0 1 9 9 cm", b"(q q \\( Q) Tj <71> q q Q", b"q BI /W 1 ID q Q EI 2 0 0 2 0 0 cm"],
)
def test_content_that_forgets_to_tidy_up_does_not_move_the_stamp(content: bytes) -> None:
    tidy, untidy = (words(merged(outside((400, 600), content=each)), 0) for each in (b"", content))
    assert untidy == tidy


def test_a_long_title_is_cut_before_the_number() -> None:
    file = merge([Bagian("", outside((300, 300)))], Kaki(KAKI.nomor, "Paket " * 40), title="Paket")
    found = words(file, 0)
    cut = next(word for word in found if word.text.endswith("…"))
    [number] = [word for word in found if word.text == "hal."]
    assert cut.x + 30 < number.x and number.y == pytest.approx(cut.y)


def test_bookmarks_stand_below_those_of_the_pack() -> None:
    source = with_headings()
    sop = pdf.write(
        replace(source, pages=tuple(replace(page, bookmark=f"Tabel {page.table.y}") for page in source.pages))
    )
    own = [mark.get_title() for mark in pdfium.PdfDocument(sop).get_toc()]
    empty = Bagian("Langkah 2")
    file = merged(
        outside((300, 300)), Bagian("Langkah 1", None, (Bagian("SOP", sop), Bagian("Peta", outside((9, 9))))), empty
    )
    found = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in pdfium.PdfDocument(file).get_toc()]
    assert found[:3] == [(0, "Langkah 1", 1), (1, "SOP", 1), (2, own[0], 1)]
    assert found[-1] == (1, "Peta", len(pdfium.PdfDocument(file)) - 1)
    assert len(found) == 3 + len(own)
    without = merged(Bagian("", sop))
    assert [(mark.level, mark.get_title()) for mark in pdfium.PdfDocument(without).get_toc()] == [(0, own[0])] + [
        (0, title) for title in own[1:]
    ]


def test_the_same_parts_give_the_same_bytes_and_no_date() -> None:
    parts = [Bagian("a", pdf.write(identity())), Bagian("b", outside((300, 300)))]
    file = merge(parts, KAKI, title="Paket")
    assert file == merge(parts, KAKI, title="Paket")
    assert b"Date" not in file
    assert re.search(rb"/ID \[ ?<[0-9a-f]{32}>", file)
    reader = PdfReader(BytesIO(file))
    catalog = reader.trailer["/Root"]
    assert (catalog["/Lang"], catalog["/PageMode"]) == ("id-ID", "/UseOutlines")  # type: ignore[index]
    assert reader.metadata == {"/Title": "Paket", "/Creator": "sopdocs"}


def test_one_tree_of_structure_holds_those_of_all_parts() -> None:
    parts = pdf.write(identity()), pdf.write(flow())
    both = PdfReader(BytesIO(merged(*parts)))
    root = both.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    assert both.trailer["/Root"]["/MarkInfo"]["/Marked"].value is True  # type: ignore[index]
    assert [str(kid.get_object()["/S"]) for kid in root["/K"]["/K"]] == ["/Document", "/Document"]
    numbers = dict(zip(root["/ParentTree"]["/Nums"][::2], root["/ParentTree"]["/Nums"][1::2], strict=True))
    for page in both.pages:  # each way back from a page ends at elements of this very page
        for element in numbers[page["/StructParents"]].get_object():
            assert element.get_object().raw_get("/Pg").idnum == page.indirect_reference.idnum  # type: ignore[union-attr]


def test_who_cannot_be_tagged_or_archival_makes_the_whole_not_so() -> None:
    ours = pdf.write(identity())
    assert is_archival(PdfReader(BytesIO(ours))) and is_archival(PdfReader(BytesIO(merged(ours, ours))))
    mixed = PdfReader(BytesIO(merged(ours, outside((300, 300)))))
    assert not is_archival(mixed)
    assert mixed.trailer["/Root"]["/MarkInfo"]["/Marked"].value is False  # type: ignore[index]


def with_annotations() -> bytes:
    writer = PdfWriter()
    page, looks = writer.add_blank_page(200, 200), DecodedStreamObject()
    looks.set_data(b"0 0 10 10 re f")
    looks.update(
        {
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(FloatObject, (0, 0, 10, 10))),
        }
    )
    box = ArrayObject(map(FloatObject, (100, 100, 150, 120)))

    def annotation(kind: str, **more: object) -> DictionaryObject:
        entries = {NameObject(f"/{key}"): value for key, value in more.items()}
        return DictionaryObject({NameObject("/Subtype"): NameObject(kind), NameObject("/Rect"): box, **entries})  # type: ignore[dict-item]

    def action(kind: str, **more: object) -> DictionaryObject:
        return DictionaryObject(
            {NameObject("/S"): NameObject(kind), **{NameObject(f"/{k}"): v for k, v in more.items()}}
        )  # type: ignore[dict-item]

    script = action("/JavaScript", JS=TextStringObject("app.alert(1)"))
    page[NameObject("/Annots")] = ArrayObject(
        [
            annotation("/Link", A=action("/URI", URI=TextStringObject("https://example.go.id"), Next=script)),
            annotation("/Link", A=action("/Launch", F=TextStringObject("x.exe"))),
            annotation("/Link", A=script),
            annotation("/Widget", AA=script, AP=DictionaryObject({NameObject("/N"): writer._add_object(looks)})),
            annotation("/FileAttachment"),
        ]
    )
    return outside(writer=writer)


def test_what_runs_or_starts_something_stays_behind_and_fields_are_drawn() -> None:
    file = merged(with_annotations())
    assert not re.search(rb"JavaScript|Launch|FileAttachment|Widget|\.exe", file)
    [link] = PdfReader(BytesIO(file)).pages[0]["/Annots"]  # type: ignore[misc]
    assert link.get_object()["/A"]["/URI"] == "https://example.go.id"
    picture = pdfium.PdfDocument(file)[0].render(scale=1).to_pil().convert("L")
    assert picture.getpixel((125, 200 - 110)) == 0
    assert picture.getpixel((125, 200 - 130)) == 255


GOOD = outside((300, 300), (300, 300))
BAD = {
    "kosong": b"",
    "bukan PDF": b"PK\x03\x04 bukan ini",
    "dikunci": outside((300, 300), password="rahasia"),
    "dikunci (": outside((300, 300), password=""),
    "tidak berisi halaman": outside(),
    "rusak": b"%PDF-1.7\n%%EOF\n",
    "ruSak": GOOD[: len(GOOD) // 2],
    "rusAk": GOOD.replace(b"/Count 2", b"/Count 3"),
}


@pytest.mark.parametrize("reason", BAD)
def test_a_pdf_that_cannot_be_used_is_named_with_the_reason(reason: str) -> None:
    part = Bagian("Scan", BAD[reason])
    with pytest.raises(BadPdf, match=re.escape(reason.lower()) if reason != "bukan PDF" else reason):
        pages(BAD[reason])
    with pytest.raises(BadPart) as caught:
        merge([Bagian("Langkah 3", None, (part,))], KAKI, title="Paket")
    assert caught.value.bagian is part


def test_bytes_that_are_damaged_anywhere_are_a_bad_pdf_or_none() -> None:
    """Never anything else, and never a PDF that cannot be read."""
    sample = pdf.write(identity())
    for at in range(0, len(sample), len(sample) // 60):
        damaged = sample[:at] + b"\xff<<[" + sample[at + 4 :]
        try:
            file = merged(damaged)
        except BadPdf:
            continue
        assert len(pdfium.PdfDocument(file)) == pages(file)


def test_a_pdf_that_is_not_there_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match=r"tidak-ada\.pdf tidak dapat dibaca"):
        merge([Bagian("a", tmp_path / "tidak-ada.pdf")], KAKI, title="Paket")


def test_without_any_page_there_is_nothing_to_merge() -> None:
    with pytest.raises(BadPdf, match="tidak berisi halaman"):
        merge([Bagian("Langkah 1")], KAKI, title="Paket")
