"""The rows of an SOP as a schedule sees them, and the schedules of the SOPs that are shipped, some worked by hand."""

from datetime import date
from pathlib import Path

import pytest
from jadwal_samples import SENIN, firsts, lasts, run, said
from spec_reports import HEAD
from test_sop_model import SEVERAL, sop

from sopdocs import spec, workspace
from sopdocs.jadwal import END, Kalender, Langkah, Prosedur
from sopdocs.kinds.sop import KIND

SPECS = Path(__file__).parent.parent / "specs"
SOPS = sorted(path for path in [*SPECS.glob("sop/*.yaml"), *SPECS.glob("contoh/*.yaml")] if path.stem != "profil")


def procedures(path: Path) -> tuple[Prosedur, ...]:
    source = spec.load_spec(workspace.one(path)).source
    assert source is not None
    return KIND.procedures(KIND.read(source).model)


def rows(*keys: str, tampilan: str = "") -> tuple[Langkah, ...]:
    text = HEAD + "".join(f"  - {{uraian: x, {row}}}\n" for row in keys) + tampilan
    return KIND.procedures(sop(text))[0].langkah


def test_a_row_is_told_as_it_is_printed() -> None:
    found = procedures(SPECS / "sop" / "luwu-timur.yaml")[0].langkah
    assert found[14] == Langkah(
        nomor="15",
        id="",
        uraian="Melaporkan data kinerja Camat dan PPTK kepada Bupati dan menyimpan arsip",
        pelaksana=("kasubag", "pengelola"),
        peran=("Kasubag. Perencanaan", "Pengelola Monitoring dan Evaluasi"),
        waktu="3 jam",
        kelengkapan=("Dokumen data capaian kinerja",),
        keluaran=("Dokumen data capaian kinerja dan arsip",),
        lanjut=((END,),),
        loc=("kegiatan", 14),
    )
    assert (found[8].id, found[11].lanjut) == ("rekap", ((12,), (8,)))


def test_each_table_has_its_own_rows() -> None:
    first, second = KIND.procedures(sop(SEVERAL))
    assert first.judul != second.judul
    assert second.langkah[0].loc == ("prosedur", 1, "kegiatan", 0)


def test_of_several_symbols_in_a_row_only_the_ways_out_of_it_are_told() -> None:
    # within row 2: a → b, or back to row 1; b → c → row 3; the waktu of the row counts once
    alur = (
        "alur: [{id: a, pelaksana: staf, keputusan: {Ya: b, Tidak: 1}}, "
        "{id: b, pelaksana: camat, lanjut: c}, {id: c, pelaksana: staf}]"
    )
    found = rows("pelaksana: staf, waktu: 1 jam", f"{alur}, waktu: 2 jam", "pelaksana: camat, waktu: 1 jam")
    assert [each.lanjut for each in found] == [((1,),), ((0,), (2,)), ((END,),)]
    assert [each.pelaksana for each in found] == [("staf",), ("staf", "camat"), ("camat",)]
    assert firsts(run(found, kembali=0)) == [
        "29/9 07.30 – 29/9 08.30",
        "29/9 08.30 – 29/9 10.30",
        "29/9 10.30 – 29/9 11.30",
    ]


def test_parallel_ways_and_ways_that_end_are_told() -> None:
    found = rows("pelaksana: staf, lanjut: [2, 3]", "pelaksana: staf, lanjut: selesai", "pelaksana: staf, lanjut: []")
    assert [each.lanjut for each in found] == [((1, 2),), ((END,),), ()]


def test_what_is_wrong_in_the_flow_is_left_out() -> None:
    found = rows("pelaksana: [staf, dukun], lanjut: entah", "pelaksana: staf")
    assert (found[0].lanjut, found[0].pelaksana, found[0].peran) == ((), ("staf",), ("Staf",))
    assert len(run(found).kegiatan) == 2


def test_bare_numbers_under_a_head_in_minutes_are_minutes() -> None:
    found = rows(
        "pelaksana: staf, waktu: 15", "pelaksana: staf, waktu: 1 jam", tampilan="tampilan: {satuan_waktu: menit}\n"
    )
    assert [each.waktu for each in found] == ["15 menit", "1 jam"]
    assert [each.waktu for each in rows("pelaksana: staf, waktu: 15")] == ["15"], "no unit anywhere"


@pytest.mark.parametrize("path", SOPS, ids=lambda path: path.stem)
def test_every_shipped_sop_has_a_schedule(path: Path) -> None:
    for procedure in procedures(path):
        found = run(procedure.langkah)
        assert len(found.kegiatan) == len(procedure.langkah)
        assert SENIN <= found.kegiatan[0].mulai.date() <= found.selesai.date() <= date(2026, 3, 31)


def test_luwu_timur_from_a_monday_hour_by_hour() -> None:
    [procedure] = procedures(SPECS / "sop" / "luwu-timur.yaml")
    found = run(procedure.langkah)
    assert firsts(found) == [
        "29/9 07.30 – 29/9 07.35",  # 5 menit
        "29/9 07.35 – 29/9 07.50",  # 15
        "29/9 07.50 – 29/9 08.20",  # 30
        "29/9 08.20 – 29/9 08.35",  # 15
        "29/9 08.35 – 29/9 08.50",  # 15
        "29/9 08.50 – 1/10 08.50",  # 2 hari: 370 minutes on Monday, 450, 80
        "1/10 08.50 – 1/10 09.05",  # 15
        "1/10 09.05 – 1/10 09.15",  # 10
        "1/10 09.15 – 1/10 11.15",  # 2 Jam
        "1/10 11.15 – 1/10 11.30",  # 15
        "1/10 11.30 – 1/10 12.00",  # 30, up to the break
        "1/10 13.00 – 2/10 12.00",  # 1 hari: 180 on Wednesday, 270 on Thursday
        # back to row 9: Thursday 13.00 + 2 hours, 15.00 + 15, 15.15 + 30, 15.45 + 1 hari: 15 on Thursday, then on
        # Friday 240 up to 11.30 and 195 from 13.00, up to 16.15
        "3/10 16.15 – 7/10 15.45",  # 2 hari: 15 on Friday, 450, 435: 270 up to the break, 165 behind it
        "7/10 15.45 – 8/10 07.45",  # 30: 15 + 15
        "8/10 07.45 – 8/10 10.45",  # 3 jam
    ]
    assert lasts(found)[8:12] == ["2/10 15.00", "2/10 15.15", "2/10 15.45", "3/10 16.15"]
    [back] = found.ulang
    assert (back.dari, back.sampai, said(back.mulai), said(back.selesai), back.kali) == (
        11,
        8,
        "2/10 13.00",
        "3/10 16.15",
        1,
    )


def test_wasuponda_from_a_monday() -> None:
    [procedure] = procedures(SPECS / "sop" / "wasuponda.yaml")
    assert firsts(run(procedure.langkah)) == [
        "29/9 07.30 – 29/9 16.00",  # 1 hari
        "30/9 07.30 – 30/9 16.00",  # 1hari
        "1/10 07.30 – 3/10 16.30",  # 3 hari, up to the end of Friday
        "6/10 07.30 – 6/10 08.30",  # 60 menit
        "6/10 08.30 – 6/10 09.30",
    ]
    # over Idul Fitri: Wednesday 26 and Thursday 27 March, then Tuesday 8 to Thursday 10 April; in Ramadan 390 minutes
    ramadan = run(procedure.langkah, mulai=date(2025, 3, 26))
    assert firsts(ramadan)[:3] == [
        "26/3 08.00 – 27/3 09.00",  # 390 + 60
        "27/3 09.00 – 8/4 09.30",  # 330 up to 15.00; 120 from 07.30
        "8/4 09.30 – 11/4 09.30",  # 330 on Tuesday, 450, 450, 120 on Friday
    ]


def test_mangkutana_with_own_leave_and_a_saturday_of_work() -> None:
    [procedure] = procedures(SPECS / "sop" / "mangkutana.yaml")
    own = Kalender({date(2025, 10, 1): "Hari jadi kecamatan"}, frozenset({date(2025, 10, 4)}))
    assert firsts(run(procedure.langkah, kalender=own)) == [
        "29/9 07.30 – 29/9 07.35",  # 5 menit
        "29/9 07.35 – 29/9 08.35",  # 60
        "29/9 08.35 – 29/9 08.50",  # 15
        "29/9 08.50 – 29/9 11.50",  # 180
        "29/9 11.50 – 2/10 11.50",  # 2 hari: 190 on Monday, 450 on Tuesday, none on Wednesday, 260
        "2/10 11.50 – 3/10 13.20",  # 1 hari: 190 on Thursday; Friday 240 up to 11.30, 20
        "3/10 13.20 – 6/10 11.50",  # 2 hari: 190 on Friday, 450 on Saturday, 260
        "6/10 11.50 – 6/10 13.50",  # 60: 10 up to the break, 50
        "6/10 13.50 – 6/10 14.20",  # 30
        "6/10 14.20 – 6/10 14.30",  # 10
        "6/10 14.30 – 6/10 14.35",  # 5
    ]
