"""A made-up year of many seksi in; its forms, filled as people fill them, out: for the tests of forms.

Cells are found as a person finds them, by the words beside them, and not by what the program knows of their places.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from sopdocs import workspace
from sopdocs.pengumpulan import berkas, formulir
from sopdocs.pengumpulan.kumpul import Terkumpul, kumpul
from sopdocs.problems import Problem

YEAR = "specs/kinerja/2025.yaml"
QUARTER = "specs/kinerja/2025-tw3.yaml"


def year(count: int) -> str:
    """A year of so many seksi, s01 on; each has an index, a share with its parts, a count of cases, and money."""
    goals = "".join(_goal(number) for number in range(1, count + 1))
    rows = "".join(
        f"  - {{kode: 7.01.{number:02d}, nama: Kegiatan {number:02d}, pagu: 90.000.000, "
        f"penanggung_jawab: s{number:02d}, keluaran: Laporan, satuan: laporan, target: 4}}\n"
        for number in range(1, count + 1)
    )
    return f"jenis: kinerja\ntahun: 2025\nsasaran:\n{goals}program:\n{rows}"


def _goal(number: int) -> str:
    id_ = f"s{number:02d}"
    return f"""\
  - uraian: Sasaran {number:02d}
    indikator:
      - id: i{number:02d}
        nama: Indeks {number:02d}
        satuan: indeks
        rumus: Rata-rata unsur
        sumber: Survei
        penanggung_jawab: {id_}
        target: {{tahunan: 84, tw1: 81, tw2: 82, tw3: "83,00", tw4: 84}}
      - id: p{number:02d}
        nama: Persentase {number:02d}
        satuan: "%"
        akumulasi: rata-rata
        komponen: {{pembilang: Tepat waktu {number:02d}, penyebut: Semua {number:02d}}}
        sumber: Register
        penanggung_jawab: {id_}
        target: {{tahunan: 95, tw1: 95, tw2: 95, tw3: 95, tw4: 95}}
      - id: k{number:02d}
        nama: Kasus {number:02d}
        satuan: kasus
        polaritas: min
        akumulasi: jumlah
        penanggung_jawab: {id_}
        target: {{tahunan: 20, tw1: 5, tw2: 5, tw3: 5, tw4: 5}}
      - id: a{number:02d}
        nama: Predikat {number:02d}
        satuan: predikat
        periode: {"semester" if number % 2 else "triwulan"}
        skor: {{A: 4, BB: 3, B: 2}}
        penanggung_jawab: {id_}
        target: {{tahunan: BB, tw2: BB, tw3: BB, tw4: BB}}
"""


def workspace_of(folder: Path, count: int, text: str = "") -> None:
    """specs/ with a profile and the year, in the folder, which is to be the current one."""
    names = "".join(f"  s{number:02d}: Seksi {number:02d}\n" for number in range(1, count + 1))
    profile = f"instansi: {{pemda: Kabupaten Contoh, nama: Kecamatan Contoh}}\ntempat: Contoh\npenerima:\n{names}"
    write(folder / "specs" / "profil.yaml", profile)
    write(folder / YEAR, text or year(count))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def blank(target: Path, untuk: Iterable[str] = (), *, tw: int = 3, terisi: bool = False) -> dict[str, Path]:
    """The forms of the workspace in the current folder, .xlsx only, by the id of the seksi."""
    [spec] = workspace.find([Path(YEAR)])
    found = formulir.baca(spec, tw, tuple(untuk), terisi=terisi)
    assert found.model is not None, found.problems
    target.mkdir(parents=True, exist_ok=True)
    paths = {}
    for id_, content in formulir.lembar_kerja(found):
        paths[id_] = target / f"{id_}.xlsx"
        paths[id_].write_bytes(content)
    return paths


class Isian:
    """A form in the hands of somebody who fills it in; leaving the block saves it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book: Any = openpyxl.load_workbook(path)

    def __enter__(self) -> "Isian":
        return self

    def __exit__(self, *_: object) -> None:
        self.book.save(self.path)

    @property
    def kinerja(self) -> Worksheet:
        return self.book["Kinerja"]

    @property
    def anggaran(self) -> Worksheet:
        return self.book["Anggaran"]

    def beside(self, indikator: str, label: str) -> Cell:
        """The cell at the right of a label in the card of an indicator."""
        return beside(self.kinerja, indikator, label)

    def below(self, head: str, row: int = 1) -> Cell:
        """The cell of a column of the budget, in the first row or another one."""
        return below(self.anggaran, head, row)

    def who(self, name: str, nip: str = "19790911 200604 1 014", day: date | None = date(2025, 10, 2)) -> None:
        sheet = self.book["Petunjuk"]
        for label, value in (("Nama pengisi", name), ("NIP", nip), ("Tanggal pengisian", day)):
            [cell] = [each for each in sheet["B"] if each.value == label]
            sheet.cell(cell.row, 3).value = value

    def fill(self, number: int) -> None:
        """All of the form of seksi `number`, with values that follow from the number."""
        id_ = f"{number:02d}"
        self.who(f"PENGISI {id_}, S.E.")
        self.beside(f"Indeks {id_}", "Realisasi (indeks)").value = 80 + number / 100
        self.beside(f"Indeks {id_}", "Bukti dukung").value = f"Laporan survei {id_}\nRekap & daftar <{id_}>"
        self.beside(f"Persentase {id_}", f"Tepat waktu {id_}").value = 500 + number
        self.beside(f"Persentase {id_}", f"Semua {id_}").value = 600
        self.beside(f"Kasus {id_}", "Realisasi (kasus)").value = number % 4
        self.beside(f"Kasus {id_}", "Keterangan").value = "Baris: satu # bukan catatan"
        if number % 2 == 0:
            self.beside(f"Predikat {id_}", "Realisasi (predikat)").value = "BB"
        self.below("Realisasi Triwulan III saja (Rp)").value = 1_000_000 * number + 500
        self.below("Volume Triwulan III").value = 1


def beside(sheet: Worksheet, indikator: str, label: str) -> Cell:
    [start] = [cell.row for cell in sheet["B"] if cell.value == indikator]
    for row in range(start, start + 14):
        for column in (2, 4):
            if sheet.cell(row, column).value == label:
                found = sheet.cell(row, column + 1)
                assert isinstance(found, Cell)
                return found
    raise KeyError(label)


def below(sheet: Worksheet, head: str, row: int) -> Cell:
    [top] = [cell for line in sheet.iter_rows() for cell in line if cell.value == head]
    found = sheet.cell(top.row + row, top.column)
    assert isinstance(found, Cell)
    return found


def expected(number: int) -> dict[str, Mapping[str, object]]:
    """What `fill` says, as the quarter's file has it."""
    id_ = f"{number:02d}"
    index = f"{80 + number / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    answers: dict[str, Mapping[str, object]] = {
        f"i{id_}": {"nilai": index, "bukti": [f"Laporan survei {id_}", f"Rekap & daftar <{id_}>"]},
        f"p{id_}": {"pembilang": str(500 + number), "penyebut": "600"},
        f"k{id_}": {"nilai": str(number % 4), "keterangan": "Baris: satu # bukan catatan"},
    }
    return answers | ({f"a{id_}": {"nilai": "BB"}} if number % 2 == 0 else {})


def collected(folder: Path, **options: Any) -> Terkumpul:
    """What `sopdocs kumpul` finds, without saving it."""
    files = [berkas.buka(path, folder) for path in berkas.daftar(folder)]
    return kumpul(files, folder, **options)


def errors(found: Terkumpul) -> list[Problem]:
    return [each for each in found.problems if each.severity == "error"]


def placed(problems: Iterable[Problem]) -> list[tuple[str, str, str]]:
    """File, cell and rule of each."""
    return [(Path(each.file).name, each.sel, each.rule) for each in problems]
