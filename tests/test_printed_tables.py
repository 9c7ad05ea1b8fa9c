"""Tables that other offices have printed, counted anew: every per cent, mean and total equal, or off by the slip that
is written beside it.

Settings are those of a table. Nine rows have one of their own: six are cut off among rows that are rounded (or their
figures were rounded before), three are rounded to one decimal and written with two.
"""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from printed import counted, figure, places, tables

from sopdocs.text import figures

KINERJA, ANGGARAN = tables("kinerja"), tables("anggaran")


def number(text: str) -> Decimal | None:
    """What a printed or counted figure is worth; None for a dash."""
    bare = figure(text)
    return figures.parse(bare, uang=True) if bare else None


def rows(table: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return list(table.get("baris", []))


def settings(table: Mapping[str, Any], row: Mapping[str, Any], printed: str) -> dict[str, Any]:
    """Those of the office, with the decimals of this row, and what this row has of its own."""
    return {**table.get("pengukuran", {}), "desimal": str(places(printed)), **row.get("pengukuran", {})}


def said(mine: str, row: Mapping[str, Any], printed: str) -> None:
    """Equal, or exactly the slip that the data tell."""
    if "slip" in row:
        assert mine == row["dihitung"], row["slip"]
        assert number(mine) != number(printed)
    else:
        assert number(mine) == number(printed), f"{mine} for {printed}"
        assert places(mine) == places(printed) or "desimal" in row.get("pengukuran", {})


@pytest.mark.parametrize("name", KINERJA)
def test_the_capaian_of_every_row_is_the_printed_one(name: str, tmp_path: Path) -> None:
    table = KINERJA[name]
    for row in rows(table):
        if row["capaian"]:
            found = counted(tmp_path, [row], settings(table, row, row["capaian"]), "kinerja")
            said(found.kinerja.sasaran[0].indikator[0].utama.capaian, row, row["capaian"])


@pytest.mark.parametrize("name", ANGGARAN)
def test_the_serapan_of_every_row_is_the_printed_one_and_so_is_what_is_left(name: str, tmp_path: Path) -> None:
    table = ANGGARAN[name]
    for row in rows(table):
        found = counted(tmp_path, [row], settings(table, row, row["persen"]), "anggaran").belanja.program[0]
        said(found.uang.serapan, row, row["persen"])
        if row.get("selisih") and "salah ketik" not in row.get("slip", ""):
            assert number(found.uang.sisa) == number(row["selisih"])


@pytest.mark.parametrize("name", [name for name, table in KINERJA.items() if "rata_rata" in table])
def test_means_are_the_printed_ones(name: str, tmp_path: Path) -> None:
    """Of all rows, each as it is printed where the print has a slip; or of the members that the print names."""
    table = KINERJA[name]
    for mean in table["rata_rata"]:
        how = settings(table, mean, mean["nilai"])
        members = [_as_printed(row) for row in rows(table)]
        if "anggota" in mean:
            members = [_of_a_hundred(each) for each in mean["anggota"].split(";")]
        assert number(counted(tmp_path, members, how, "kinerja").kinerja.rerata.utama) == number(mean["nilai"])


@pytest.mark.parametrize("name", [name for name, table in ANGGARAN.items() if "jumlah" in table])
def test_totals_and_their_per_cent_are_the_printed_ones(name: str, tmp_path: Path) -> None:
    table = ANGGARAN[name]
    for total in table["jumlah"]:
        every = rows(table)
        parts = every if total["baris"] == "semua" else [every[int(at)] for at in total["baris"].split(",")]
        found = counted(tmp_path, parts, settings(table, total, total["persen"]), "anggaran").belanja.jumlah
        wanted = total["dihitung"] if "slip" in total else total
        mine = (number(found.pagu), number(found.sampai), number(found.serapan))
        assert mine == (number(wanted["pagu"]), number(wanted["realisasi"]), number(wanted["persen"]))


def test_two_hundred_rows_of_fifty_tables_are_compared() -> None:
    every = [row for table in (*KINERJA.values(), *ANGGARAN.values()) for row in rows(table)]
    assert len(every) >= 270
    assert len(KINERJA) + len(ANGGARAN) >= 55
    slips = [row for row in every if "slip" in row]
    assert len(slips) == 24
    assert len([row for row in every if "pengukuran" in row]) == 9
    assert all(row["slip"] and row["dihitung"] for row in slips)


def _as_printed(row: Mapping[str, Any]) -> Mapping[str, Any]:
    return _of_a_hundred(row["capaian"]) if "slip" in row else row


def _of_a_hundred(printed: str) -> Mapping[str, Any]:
    return {"indikator": printed, "target": "100", "realisasi": printed}
