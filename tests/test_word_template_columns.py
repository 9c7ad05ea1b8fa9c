"""A table whose columns are a loop: as many columns as items, in the room that the loop has in the template."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.table import Table
from openxml_audit import OpenXmlValidator

from sopdocs.word.template import Look, check, fill, open_template

LOOK = Look("Uji", "Kecamatan")


@dataclass(frozen=True, slots=True)
class Band:
    nama: str
    kolom: Annotated[str, "banyak kolom"]


@dataclass(frozen=True, slots=True)
class Cell:
    tanda: str
    warna: Annotated[str, "warna"]


@dataclass(frozen=True, slots=True)
class Row:
    nama: str
    sel: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    pita: tuple[Band, ...]
    kolom: tuple[str, ...]
    daftar: tuple[Row, ...]


def template(folder: Path, colspan: str = "{% colspan pita.kolom %}") -> Path:
    """One fixed column of 1000 twips; the three cells of the loop have 900, 2000 and 100, together 3000."""
    document = docx.Document()
    table = document.add_table(0, 4)
    table.autofit = False
    add(table, "Nama", "{%tc for pita in pita %}", colspan + "{{ pita.nama }}", "{%tc endfor %}")
    add(table, "", "{%tc for k in kolom %}", "{{ k }}", "{%tc endfor %}")
    add(table, "{%tr for baris in daftar %}", "", "", "")
    cell = "{% cellbg sel.warna %}{{ sel.tanda }}"
    add(table, "{{ baris.nama }}", "{%tc for sel in baris.sel %}", cell, "{%tc endfor %}")
    add(table, "{%tr endfor %}", "", "", "")
    path = folder / "kolom.docx"
    document.save(str(path))
    return path


def add(table: Table, *texts: str) -> None:
    for cell, text, width in zip(table.add_row().cells, texts, (1000, 900, 2000, 100), strict=True):
        cell.text, cell.width = text, Twips(width)


def values(columns: int, *bands: int) -> Fields:
    cells = tuple(Cell("■" if place % 2 else "", "D0D0D0" if place % 2 else "auto") for place in range(columns))
    heads = tuple(Band(f"B{place}", str(count)) for place, count in enumerate(bands or (columns,)))
    return Fields(heads, tuple(map(str, range(1, columns + 1))), (Row("Satu & <dua>", cells), Row("Dua", cells)))


def filled(folder: Path, fields: Fields, look: Look = LOOK) -> Any:
    """The table, as XML."""
    content = fill(open_template(template(folder)), fields, look)
    (folder / "jadi.docx").write_bytes(content)
    return docx.Document(BytesIO(content)).tables[0]._tbl


def grid(table: Any) -> list[int]:
    return [int(column.get(qn("w:w"))) for column in table.tblGrid.findall(qn("w:gridCol"))]


def widths(row: Any) -> list[int]:
    return [int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) for cell in row.findall(qn("w:tc"))]


def spans(row: Any) -> list[int]:
    found = [cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for cell in row.findall(qn("w:tc"))]
    return [1 if span is None else int(span.get(qn("w:val"))) for span in found]


def text(cell: Any) -> str:
    return "".join(node.text or "" for node in cell.iter(qn("w:t")))


def test_a_template_may_say_how_many_columns_a_cell_spans(tmp_path: Path) -> None:
    assert check(open_template(template(tmp_path)), Fields) == []
    [fault] = check(open_template(template(tmp_path, "{% colspan pita.lebar %}")), Fields)[:1]
    assert (fault.rule, fault.place) == ("templat-bidang", "tabel 1, baris 1, sel 3")


def test_a_span_is_a_field_and_no_expression(tmp_path: Path) -> None:
    faults = check(open_template(template(tmp_path, "{% colspan 2 + 1 %}")), Fields)
    assert "templat-terlarang" in [fault.rule for fault in faults]


@pytest.mark.parametrize("columns", [1, 2, 3, 7, 45])
def test_columns_share_the_room_of_the_loop_and_the_fixed_one_keeps_its_width(tmp_path: Path, columns: int) -> None:
    """1000 | 900 + 2000 + 100: with 7 columns 428 or 429 twips each, no twip lost."""
    table = filled(tmp_path, values(columns))
    fixed, *shared = grid(table)
    assert fixed == 1000
    assert len(shared) == columns and sum(shared) == 3000
    assert max(shared) - min(shared) <= 1
    for row in table.tr_lst:
        assert sum(widths(row)) == 4000 and sum(spans(row)) == 1 + columns


def test_a_band_is_as_wide_as_its_columns(tmp_path: Path) -> None:
    """Ten columns of 300 twips, under bands of two, seven and one: 600, 2100, 300."""
    table = filled(tmp_path, values(10, 2, 7, 1))
    assert widths(table.tr_lst[0]) == [1000, 600, 2100, 300]
    assert spans(table.tr_lst[0]) == [1, 2, 7, 1]
    assert widths(table.tr_lst[1]) == [1000, *[300] * 10]


def test_a_rows_cells_have_their_colours_and_marks(tmp_path: Path) -> None:
    row = filled(tmp_path, values(3)).tr_lst[2]
    colours = [cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}") for cell in row.tc_lst[1:]]
    assert [colour.get(qn("w:fill")) for colour in colours] == ["auto", "D0D0D0", "auto"]
    assert [text(cell) for cell in row.tc_lst] == ["Satu & <dua>", "", "■", ""]


def test_no_mark_of_ours_is_left_and_the_file_is_valid(tmp_path: Path) -> None:
    """Filling puts colour and span before the width, where a strict reader does not look for them."""
    table = filled(tmp_path, values(10, 4, 6))
    assert [cell.attrib for cell in table.iter(qn("w:tc")) if cell.attrib] == []
    found = OpenXmlValidator().validate(tmp_path / "jadi.docx").errors
    assert [error for error in found if error.part_uri == "/word/document.xml"] == []


def test_on_other_paper_the_columns_scale_with_the_table(tmp_path: Path) -> None:
    """Letter (216 mm) with margins of 31,7 mm has 152,4 mm of text; F4 (215 mm) 151,5 mm: 0,994 of it."""
    table = filled(tmp_path, values(10), Look("Uji", "Kecamatan", paper=(215.0, 330.0)))
    fixed, *shared = grid(table)
    assert fixed == 994 and set(shared) == {298}


def sizes(row: Any) -> set[str]:
    return {size.get(qn("w:val")) for size in row.iter(qn("w:sz"))}


def test_type_shrinks_with_its_columns_the_same_in_a_row(tmp_path: Path) -> None:
    """Columns of 300 twips hold no digit beside 216 twips of white space: 0,6 of 11 points, 6,5, is the least."""
    heads = filled(tmp_path, values(10)).tr_lst[1]
    assert sizes(heads) == {"13"}
    assert len(list(heads.iter(qn("w:sz")))) == 10  # all of them, not the cell before the loop


def test_type_stays_where_there_is_room(tmp_path: Path) -> None:
    assert sizes(filled(tmp_path, values(3)).tr_lst[1]) == set()
