"""Tables that other offices have printed, as reports of a year: their figures are those that the offices printed.

`test_printed_tables` holds what sopdocs counts against them; here they are read back from the Word file of a report, so
that nothing on the way there (tables, sentences, lampiran) makes another figure of one.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from laporan_hitung import aturan_dari
from laporan_sama import perbedaan, ringkasan
from laporan_terbaca import Laporan, terbaca
from laporan_uang import anggaran
from laporan_years import OFFICE
from printed import counted, figure, tables
from test_printed_tables import number, settings

from sopdocs import pipeline, workspace

KINERJA, ANGGARAN = tables("kinerja"), tables("anggaran")
Rows = list[Mapping[str, Any]]


@pytest.mark.parametrize("name", KINERJA)
def test_the_report_of_a_printed_table_has_its_capaian(name: str, tmp_path: Path) -> None:
    for how, rows in _alike(KINERJA[name], "capaian"):
        laporan = _report(tmp_path, _unlike(rows, "indikator"), how, "kinerja")
        shown = [row for row in ringkasan(laporan).baris if len(row) > 3]
        assert [number(row[5]) for row in shown] == [number(_wanted(row, "capaian")) for row in rows]


@pytest.mark.parametrize("name", ANGGARAN)
def test_the_report_of_a_printed_table_has_its_serapan(name: str, tmp_path: Path) -> None:
    for how, rows in _alike(ANGGARAN[name], "persen"):
        laporan = _report(tmp_path, _unlike(rows, "uraian"), how, "anggaran")
        table = laporan.satu_tabel("Serapan (%)", "Realisasi Anggaran")
        assert table is not None
        assert [number(row[3]) for row in table.baris[:-1]] == [number(_wanted(row, "persen")) for row in rows]


@pytest.mark.parametrize("name", [name for name, table in KINERJA.items() if "rata_rata" in table])
def test_the_report_of_a_printed_table_has_its_means(name: str, tmp_path: Path) -> None:
    """Of members that are not named, and printed without a slip: the others are in `test_printed_tables`."""
    rows = KINERJA[name]["baris"]
    for mean in KINERJA[name]["rata_rata"]:
        if "anggota" not in mean and not any("slip" in row for row in rows):
            laporan = _report(
                tmp_path, _unlike(rows, "indikator"), settings(KINERJA[name], mean, mean["nilai"]), "kinerja"
            )
            assert number(ringkasan(laporan).baris[-1][1]) == number(mean["nilai"])


def _alike(table: Mapping[str, Any], key: str) -> Iterator[tuple[Mapping[str, Any], Rows]]:
    """The rows that have a per cent, by the settings that they were printed with."""
    found: dict[str, tuple[Mapping[str, Any], Rows]] = {}
    for row in table.get("baris", []):
        if row[key]:
            how = settings(table, row, row[key])
            found.setdefault(str(sorted(how.items())), (how, []))[1].append(row)
    yield from found.values()


def _unlike(rows: Rows, key: str) -> Rows:
    """With names that no other row has."""
    return [{**row, key: f"{row[key]} ({at})"} for at, row in enumerate(rows)]


def _report(folder: Path, rows: Rows, how: Mapping[str, Any], macam: str) -> Laporan:
    """Of the year that `printed` writes; one figure is one figure in it."""
    counted(folder, rows, how, macam)
    path = folder / "laporan.yaml"
    path.write_text(f"jenis: laporan-kinerja\nkinerja: 2025.yaml\nperiode: tahunan\n{OFFICE}", "utf-8")
    [found] = workspace.find([path], folder / "output")
    document = pipeline.lay_out(found).document
    assert isinstance(document, bytes)
    laporan = terbaca(document)
    rules = aturan_dari(yaml.safe_load((folder / "2025.yaml").read_text("utf-8")))
    if macam == "kinerja":
        assert perbedaan(laporan, rules) == []
    elif not any("," in figure(row["pagu"]) for row in rows):  # millions with decimals are no rupiah
        assert list(anggaran(laporan, rules)) == []
    return laporan


def _wanted(row: Mapping[str, Any], key: str) -> str:
    return str(row["dihitung"] if "slip" in row else row[key])
