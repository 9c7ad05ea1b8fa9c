"""Surat pengantar: what its fields say, and what a spec leaves open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from spec_reports import report

from sopdocs import pipeline, workspace
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.surat_pengantar.fields import Baris, Fields, fields
from sopdocs.kinds.surat_pengantar.model import SuratPengantar
from sopdocs.word.dump import dump

OFFICE = Path(__file__).parent.parent / "specs" / "wasuponda"
KOP = Kop("PEMERINTAH KABUPATEN A", "KECAMATAN B", ())


def printed(**spec: Any) -> Fields:
    return fields(SuratPengantar.model_validate({"jenis": "surat-pengantar", **spec}), KOP)


def test_rows_are_numbered_in_their_order() -> None:
    made = printed(daftar=[{"uraian": "Laporan", "jumlah": "2 eksemplar"}, {"uraian": "Rekap & data"}])
    assert made.daftar == (Baris("1.", "Laporan", "2 eksemplar", ""), Baris("2.", "Rekap & data", "", ""))


def test_whom_it_goes_to_begins_with_yth_once() -> None:
    assert printed(kepada=["Bupati", "c.q. Sekda"]).kepada == ("Yth. Bupati", "c.q. Sekda")
    assert printed(kepada="Yth. Bupati").kepada == ("Yth. Bupati",)


def test_what_is_left_open_can_be_written_on() -> None:
    made = printed()
    kepada = made.kepada[0].removeprefix("Yth. ")
    blanks = [made.nomor, made.di, kepada, made.diterima, *made.tempat_tanggal.split(", ")]
    assert [set(text) for text in blanks] == [{"."}] * len(blanks)
    assert made.daftar == (Baris("", "", "", ""),) * 3
    assert made.penerima.nama == f"({'.' * 32})"


def test_the_receiver_is_printed_where_he_is_known() -> None:
    who = {"tanggal": "13 Oktober 2025", "jabatan": "Staf", "nama": "ANI", "nip": "199001012015032001"}
    made = printed(diterima=who)
    assert (made.diterima, made.penerima.jabatan, made.penerima.nama) == ("13 Oktober 2025", ("STAF,",), "ANI")
    assert made.penerima.bawah == ("NIP. 19900101 201503 2 001",)


def test_a_blank_letter_is_told_what_it_lacks() -> None:
    rules = {problem.rule for problem in report("jenis: surat-pengantar\n")}
    assert {"id-instansi", "pj-kosong", "sp-daftar"} <= rules


@pytest.mark.parametrize("day", ["30 Februari 2025", "2025-13-01", "31/12/2025"])
def test_a_date_that_cannot_be_is_an_error_at_its_place(day: str) -> None:
    [problem] = [each for each in report(f"jenis: surat-pengantar\ntanggal: {day}\n") if each.severity == "error"]
    assert (problem.line, problem.column, problem.rule) == (2, 10, "nilai-salah")


def test_the_example_is_as_it_was(
    golden: Callable[[str, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("profil.yaml", "surat/surat-pengantar.yaml"):
        target = tmp_path / "specs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((OFFICE / name).read_bytes())
    [spec] = workspace.find([tmp_path / "specs" / "surat" / "surat-pengantar.yaml"])
    laid = pipeline.lay_out(spec, giving=True)
    assert laid.problems == ()
    assert isinstance(laid.document, bytes)
    golden("surat/surat-pengantar.txt", dump(laid.document))
