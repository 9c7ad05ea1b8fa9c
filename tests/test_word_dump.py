"""The dump says in text what stands in a file, ours or another's."""

from io import BytesIO
from pathlib import Path

from docx import Document as new_docx
from docx.oxml.ns import qn
from word_samples import flow, half_open, identity, with_headings

from sopdocs.word import write
from sopdocs.word.dump import dump


def test_a_page_reads_from_top_to_bottom() -> None:
    assert dump(write(with_headings())).splitlines()[:6] == [
        "halaman 1",
        "paragraf: Pengukuran Kinerja",
        "tabel di 0.1, kolom 200.0",  # the margin is 15 mm, the table stands at the next whole twip
        "  baris 1 (60.0): isi",
        "",
        "halaman 2",
    ]


def test_merged_wide_and_turned_cells_are_marked() -> None:
    lines = dump(write(flow())).splitlines()
    assert lines[2] == "  baris 1 (18.0, kepala): No | Kegiatan | Pelaksana ×4 | Mutu Baku ×3 | Ket."
    assert lines[3].startswith("  baris 2 (18.0, kepala): ^ | ^ | Staf |")
    assert "buka | ↑ turun" in dump(write(half_open()))


def test_drawings_stand_under_their_row_with_place_size_and_words() -> None:
    lines = dump(write(flow())).splitlines()
    row = lines.index(next(line for line in lines if line.startswith("  baris 12")))
    assert lines[row + 1 :] == [
        '    sel 5: Konektor +27.9 +12.9, 14.2 × 14.2 "Langkah 10: konektor" [B]',
        '    sel 6: Konektor +27.9 +12.9, 14.2 × 14.2 "Langkah 10: konektor" [A]',
    ]
    assert '    sel 3: Garis +35.0 +29.9, 0.0 × 20.2 "Langkah 1 ke 2", 0.0,0.0 → 0.0,20.2' in lines


def test_an_image_in_the_text_is_named_by_its_alternative_text() -> None:
    assert '    sel 1: Gambar, 45.4 × 56.7 "Lambang daerah"' in dump(write(identity())).splitlines()


def test_a_file_on_the_disk_reads_as_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(write(identity()))
    assert dump(file) == dump(write(identity()))


def test_a_file_of_another_program_is_read_too() -> None:
    other = new_docx()
    other.add_paragraph("Kepada Yth.")
    other.add_paragraph("satu", style="List Number")
    other.add_table(1, 2).cell(0, 1).text = "isi"
    stream = BytesIO()
    other.save(stream)
    text = dump(stream.getvalue())
    assert "paragraf: Kepada Yth." in text
    assert "  baris 1 (0.0):  | isi" in text


def test_a_paragraph_taken_out_of_its_list_has_no_marker() -> None:
    other = new_docx()
    paragraph = other.add_paragraph("lepas")
    paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 0
    stream = BytesIO()
    other.save(stream)
    assert "paragraf: lepas" in dump(stream.getvalue())


def test_a_table_within_a_cell_stands_under_the_row_of_that_cell() -> None:
    other = new_docx()
    cell = other.add_table(1, 1).cell(0, 0)
    cell.paragraphs[0].text = "luar"
    cell.add_table(1, 2).cell(0, 1).text = "dalam"
    stream = BytesIO()
    other.save(stream)
    lines = dump(stream.getvalue()).splitlines()
    row = lines.index("  baris 1 (0.0): luar")
    assert lines[row + 1].startswith("    sel 1: tabel di 0.0, kolom")
    assert lines[row + 2] == "    sel 1:   baris 1 (0.0):  | dalam"


def test_what_has_a_frame_stands_in_brackets() -> None:
    other = new_docx()
    paragraph = other.add_paragraph()
    for text in ("\u2007\u2007", "\u00a0√\u00a0"):
        run = paragraph.add_run(text)
        run._r.get_or_add_rPr().append(run._r.makeelement(qn("w:bdr"), {qn("w:val"): "single"}))
    paragraph.add_run(" Segera")
    stream = BytesIO()
    other.save(stream)
    assert "paragraf: [ ][√] Segera" in dump(stream.getvalue())
