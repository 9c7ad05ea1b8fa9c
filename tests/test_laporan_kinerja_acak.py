"""Years made at random (`laporan_acak`), and the five reports of each: none fails, and one figure is one figure."""

import json
from pathlib import Path

import pytest
from laporan_acak import tahun
from laporan_hitung import aturan_dari
from laporan_sama import perbedaan
from laporan_terbaca import terbaca
from laporan_years import OFFICE

from sopdocs import pipeline, workspace

SEEDS = range(12)
PERIODS = ("triwulan 1", "triwulan 2", "triwulan 3", "triwulan 4", "tahunan")


@pytest.mark.parametrize("seed", SEEDS)
def test_the_reports_of_a_year_at_random_say_what_their_tables_say(seed: int, tmp_path: Path) -> None:
    year = tahun(seed)
    (tmp_path / "2025.yaml").write_text(json.dumps(year, ensure_ascii=False), "utf-8")
    for periode in PERIODS:
        path = tmp_path / "laporan.yaml"
        path.write_text(f"jenis: laporan-kinerja\nkinerja: 2025.yaml\nperiode: {periode}\n{OFFICE}", "utf-8")
        [found] = workspace.find([path], tmp_path / "output")
        laid = pipeline.lay_out(found)
        assert isinstance(laid.document, bytes), [str(each) for each in laid.problems if each.severity == "error"]
        assert perbedaan(terbaca(laid.document), aturan_dari(year)) == [], periode
