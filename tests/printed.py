"""A printed table of another office (printed_tables/*.yaml) in; the same table as sopdocs counts it out: for the tests.

The figures go through real specs: `jenis: kinerja` with its targets and pagu, `realisasi` of the fourth quarter, the
settings of the office; what is compared is the text of the cells. Prints vary their decimals within one table: every
row is counted with as many as it has.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sopdocs.kinds.pengukuran.muat import muat
from sopdocs.kinds.pengukuran.tabel.baris import TabelKinerja, tabel_kinerja
from sopdocs.kinds.pengukuran.tabel.belanja import TabelBelanja, tabel_belanja

FOLDER = Path(__file__).parent / "printed_tables"
RANGE = re.compile(r"(\d[\d.,]*)\s*%?\s*[-–]\s*(\d[\d.,]*)")
FIGURE = re.compile(r"-?\d(?:[\d.,]*\d)?")
THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
TW = 4


@dataclass(frozen=True, slots=True)
class Dihitung:
    """The table, counted."""

    kinerja: TabelKinerja
    belanja: TabelBelanja


def tables(macam: str) -> dict[str, Mapping[str, Any]]:
    """Those of a sort, by name."""
    read = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yaml"))}
    return {name: table for name, table in read.items() if table["macam"] == macam}


def figure(text: str) -> str:
    """A printed figure as an author writes it, without its unit: `1.250.000`, `95,5`, `80–90`; empty where none is."""
    if both := RANGE.search(text):
        return "–".join(_whole(part) for part in both.groups())
    found = FIGURE.search(text)
    return _whole(found[0]) if found else ""


def places(text: str) -> int:
    """The decimals of a printed per cent."""
    return len(re.split(r"[.,]", figure(text))[-1]) if re.search(r"[.,]", figure(text)) else 0


def counted(folder: Path, rows: list[Mapping[str, Any]], settings: Mapping[str, Any], macam: str) -> Dihitung:
    """The rows as one sasaran, or as programs."""
    year: dict[str, Any] = {"jenis": "kinerja", "tahun": 2025, "pengukuran": dict(settings)}
    quarter: dict[str, Any] = {"jenis": "realisasi", "kinerja": "2025.yaml", "triwulan": TW}
    if macam == "kinerja":
        year["sasaran"] = [{"uraian": "tabel", "indikator": [_indicator(at, row) for at, row in enumerate(rows)]}]
        done = {f"i{at}": figure(row.get("realisasi_hitung", row["realisasi"])) for at, row in enumerate(rows)}
        quarter["indikator"] = {key: {"nilai": value} for key, value in done.items() if value}
    else:
        year["program"] = [
            {"kode": f"p{at}", "nama": row["uraian"], "pagu": figure(row["pagu"])} for at, row in enumerate(rows)
        ]
        quarter["anggaran"] = {f"p{at}": {"keuangan": figure(row["realisasi"])} for at, row in enumerate(rows)}
    (folder / "2025.yaml").write_text(json.dumps(year, ensure_ascii=False), "utf-8")
    (folder / f"2025-tw{TW}.yaml").write_text(json.dumps(quarter, ensure_ascii=False), "utf-8")
    loaded = muat(folder / "2025.yaml")
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.tahun is not None
    hasil = loaded.tahun.hitung(TW)
    table = tabel_kinerja(loaded.tahun, hasil, "sampai-tahunan")
    return Dihitung(table, tabel_belanja(loaded.tahun, hasil, table))


def _indicator(at: int, row: Mapping[str, Any]) -> dict[str, Any]:
    target = figure(row.get("target_hitung", row["target"]))
    own = {key: row[key] for key in ("rumus_min",) if key in row}
    return {
        "id": f"i{at}",
        "nama": row["indikator"],
        "polaritas": row.get("polaritas", "maks"),
        "target": {"tahunan": target} if target else {},
        **own,
    }


def _whole(text: str) -> str:
    """A dot before three digits alone is one between thousands in every whole number that was seen."""
    return text.replace(".", "") if THOUSANDS.fullmatch(text) else text
