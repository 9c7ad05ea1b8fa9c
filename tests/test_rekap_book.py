"""Rekap as .xlsx: its formulas give what is printed, by what they say and by what a spreadsheet program calculates."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from test_rekap import SPEC, YEAR, lay, made

from sopdocs import pipeline, workspace
from sopdocs.excel.read import BukuTerbaca, SelTerbaca, open_book
from sopdocs.kinds.pengukuran import rumus
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.kinds.rekap.fields import Fields
from sopdocs.kinerja.capaian import Cara
from sopdocs.kinerja.predikat import SKALA
from sopdocs.kinerja.ukuran import Aturan, Rentang

ATURAN = Aturan(SKALA["permendagri-86"])
SETTINGS = (
    "",
    "pengukuran: {hitung_dari: mentah, rata_rata: sasaran, efisiensi: hemat}",
    "pengukuran: {hitung_dari: mentah, pembulatan: potong, desimal: 1, anggaran: kumulatif}",
    "pengukuran: {batas_atas: 100, batas_bawah: tanpa, rumus_min: rasio, dasar: triwulan-tahunan, efisiensi: selisih}",
    "pengukuran: {pembulatan: potong, batas_atas: 120, target_nol: penuh, skala: memuaskan}",
)
FORMULA = re.compile(rb"(</f>)<v>[^<]*</v>")
AS_TEXT = re.compile(rb'(<c r="[A-Z]+[0-9]+"[^>]*?) t="str"')


def book(folder: Path, more: str = "", settings: str = "") -> BukuTerbaca:
    laid = lay(folder, more, settings)
    return open_book(laid.beside[".xlsx"])


def cells(read: BukuTerbaca, name: str) -> Mapping[str, SelTerbaca]:
    sheet = read.bernama(name)
    assert sheet is not None
    return {cell.alamat: cell for cell in sheet.sel.values()}


def printed(text: str) -> Decimal | str:
    """What a printed cell is worth in a sheet: a dash is an empty cell there."""
    if text == KOSONG:
        return ""
    bare = text.replace(".", "").replace(",", ".")
    return Decimal(bare) if re.fullmatch(r"-?\d+(\.\d+)?", bare) else text


def worth(cell: SelTerbaca | None) -> Decimal | str:
    value = cell.nilai if cell else None
    if isinstance(value, Decimal | int | float):
        return Decimal(str(value))
    return str(value or "")


def both(folder: Path, tw: int, settings: str) -> tuple[Fields, BukuTerbaca]:
    """What the page prints and what the sheet shows."""
    spec = SPEC.replace("triwulan: 2", f"triwulan: {tw}")
    fields, content = made(folder, "", settings, spec), lay(folder, "", settings, spec).beside[".xlsx"]
    (folder / "rekap.xlsx").write_bytes(content)
    return fields, open_book(content)


def by_calc(folder: Path) -> BukuTerbaca:
    """The workbook as LibreOffice calculates it from nothing but its formulas."""
    with ZipFile(folder / "rekap.xlsx") as given, ZipFile(folder / "bare.xlsx", "w", ZIP_DEFLATED) as bare:
        for name in given.namelist():
            bare.writestr(name, AS_TEXT.sub(rb"\1", FORMULA.sub(rb"\1", given.read(name))))
    home = f"-env:UserInstallation={(folder / 'lo').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
    subprocess.run([*command, str(folder / "o"), str(folder / "bare.xlsx")], capture_output=True, check=True)
    return open_book((folder / "o" / "bare.xlsx").read_bytes())


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("tw", [1, 2, 4])
def test_what_the_sheet_shows_is_what_the_page_prints(settings: str, tw: int, tmp_path: Path) -> None:
    fields, shown = both(tmp_path, tw, settings)
    kinerja, row = cells(shown, "Kinerja"), 7
    for goal in fields.kinerja.sasaran:
        assert [worth(kinerja.get(f"{column}{row}")) for column in "PRS"] == [
            printed(each) for each in (goal.rerata.ini, goal.rerata.sampai, goal.rerata.sampai_tahunan)
        ]
        for each in goal.indikator:
            row += 1
            wanted = [each.ini.capaian, each.ini_tahunan.capaian, each.sampai.capaian, each.sampai_tahunan.capaian]
            assert [worth(kinerja.get(f"{column}{row}")) for column in "PQRS"] == [printed(text) for text in wanted]
            assert worth(kinerja.get(f"T{row}")) == printed(each.utama.predikat)
            assert worth(kinerja.get(f"N{row}")) == printed(each.sampai.target)
        row += 1
    assert worth(kinerja.get(f"R{row}")) == printed(fields.kinerja.rerata.sampai)


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("tw", [1, 2, 4])
def test_the_money_of_the_sheet_is_that_of_the_page(settings: str, tw: int, tmp_path: Path) -> None:
    fields, shown = both(tmp_path, tw, settings)
    money = cells(shown, "Anggaran")
    [table] = fields.anggaran
    found = {str(cell.nilai): cell.row for cell in money.values() if cell.alamat.startswith("A")}
    for program in table.program:
        for each in (program, *program.bawah, *(sub for below in program.bawah for sub in below.bawah)):
            wanted = [each.uang.pagu, each.uang.sampai, each.uang.sisa, each.uang.serapan, each.kinerja]
            assert [worth(money.get(f"{column}{found[each.kode]}")) for column in "CHIJN"] == [
                printed(text) for text in wanted
            ]
            assert worth(money.get(f"P{found[each.kode]}")) == each.efisiensi
            assert worth(money.get(f"O{found[each.kode]}")) == printed(each.selisih)
    assert worth(money.get(f"J{found['JUMLAH']}")) == printed(table.jumlah.serapan)


def test_every_figure_that_was_counted_is_a_formula_and_what_was_typed_in_is_not(tmp_path: Path) -> None:
    kinerja = cells(book(tmp_path), "Kinerja")
    assert (kinerja["J8"].rumus, kinerja["J8"].nilai) == ("", Decimal("79.00"))
    assert kinerja["O8"].rumus.startswith("IF(K8<>")
    assert kinerja["R8"].rumus == 'IF(OR(O8="",N8=""),"",IF(N8=0,"",MAX(0,ROUND(O8/N8*100,2))))'
    assert kinerja["J13"].rumus == "ROUND(512/548*100,2)"
    mean = "IF(COUNT(J13:K13)=1,AVERAGE(J13:K13),ROUND(AVERAGE(J13:K13),2))"
    assert kinerja["O13"].rumus == f'IF(COUNT(J13:K13)=0,"",{mean})'
    assert kinerja["R7"].rumus == 'IF(COUNT(R8:R9)=0,"",ROUND(AVERAGE(R8:R9),2))'
    assert kinerja["R14"].rumus == 'IF(COUNT(R8:R9,R11:R13)=0,"",ROUND(AVERAGE(R8:R9,R11:R13),2))'
    assert {kinerja[f"{column}8"].rumus != "" for column in "NOPQRST"} == {True}
    money = cells(book(tmp_path), "Anggaran")
    assert money["H9"].rumus == 'IF(COUNT(D9:E9)=0,"",SUM(D9:E9))'
    assert money["C7"].rumus == 'IF(COUNT(C8)=0,"",SUM(C8))'
    assert money["J7"].rumus == 'IF(OR(H7="",C7=""),"",IF(C7=0,"",ROUND(H7/C7*100,2)))'
    assert "'Kinerja'!S8,'Kinerja'!S11" in money["N7"].rumus  # against the year, as pagu is


def test_a_word_is_looked_up_and_the_ends_of_a_range_stand_in_the_formula(tmp_path: Path) -> None:
    read = book(tmp_path)
    assert "VLOOKUP(E9,'Skor'!$B$2:$C$4,2,FALSE)" in cells(read, "Kinerja")["S9"].rumus
    assert [worth(cells(read, "Skor")[f"B{row}"]) for row in (2, 3, 4)] == ["A", "BB", "B"]
    assert "IF(O13>100,MAX(0,ROUND(O13/100*100,2)),IF(O13<90," in cells(read, "Kinerja")["R13"].rumus


def test_notes_and_rules_stand_under_the_table_too(tmp_path: Path) -> None:
    texts = [str(cell.nilai) for cell in cells(book(tmp_path), "Kinerja").values()]
    assert "2) Realisasi Triwulan II belum diisi; angka s.d. Triwulan II dari Triwulan I." in texts
    assert "Kasus 2)" in texts
    assert any(text.startswith("Rata-rata capaian 4 dari 5 indikator") for text in texts)


def test_the_same_year_gives_the_same_bytes(tmp_path: Path) -> None:
    assert lay(tmp_path).beside == lay(tmp_path).beside


def test_a_year_without_budget_has_no_sheet_of_money(tmp_path: Path) -> None:
    lay(tmp_path)
    assert book(tmp_path).bernama("Skor") is not None
    text = YEAR.replace("PENGUKURAN", "").partition("program:")[0]
    (tmp_path / "2025.yaml").write_text(text, "utf-8")
    [spec] = workspace.find([tmp_path / "rekap.yaml"], tmp_path / "output")
    assert [sheet.nama for sheet in open_book(pipeline.lay_out(spec).beside[".xlsx"]).lembar] == ["Kinerja", "Skor"]


@pytest.mark.parametrize(
    ("polaritas", "varian", "wanted"),
    [
        ("maks", "selisih", 'IF(T=0,"",MAX(0,ROUND(R/T*100,2)))'),
        ("min", "selisih", "IF(T=0,IF(R<=0,100,0),MAX(0,ROUND((2*T-R)/T*100,2)))"),
        ("min", "rasio", "IF(T=0,IF(R<=0,100,0),MAX(0,ROUND(IF(R=0,100,T/R*100),2)))"),
        ("stabil", "selisih", "IF(T=0,IF(R=0,100,0),MAX(0,ROUND((T-ABS(R-T))/T*100,2)))"),
    ],
)
def test_each_way_to_count_is_a_formula(polaritas: str, varian: str, wanted: str) -> None:
    assert rumus.Capaian(Cara(polaritas, varian), ATURAN).dari("R", "T") == wanted  # type: ignore[arg-type]


def test_a_range_is_met_inside_and_held_against_the_nearer_end_outside() -> None:
    text = rumus.Capaian(Cara("maks"), ATURAN).dari("R", Rentang(Decimal(80), Decimal("90.5")))
    assert text == "IF(R>90.5,MAX(0,ROUND(R/90.5*100,2)),IF(R<80,MAX(0,ROUND(R/80*100,2)),100))"


@pytest.mark.skipif(shutil.which("localc") is None, reason="LibreOffice Calc is not installed")
@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("tw", [2, 4])
def test_calc_calculates_what_is_printed(settings: str, tw: int, tmp_path: Path) -> None:
    """The results are taken out of the file first, so that nothing but Calc can put them there."""
    _, shown = both(tmp_path, tw, settings)
    calculated = by_calc(tmp_path)
    count = 0
    for sheet in shown.lembar:
        of_calc = calculated.bernama(sheet.nama)
        assert of_calc is not None
        for place, cell in sheet.sel.items():
            if cell.rumus:
                count += 1
                mine, calcs = worth(cell), worth(of_calc.sel.get(place))
                close = isinstance(mine, Decimal) and isinstance(calcs, Decimal) and abs(mine - calcs) < Decimal("1e-9")
                assert close or mine == calcs, f"{sheet.nama}!{cell.alamat}: {cell.rumus}"
    assert count > 100
