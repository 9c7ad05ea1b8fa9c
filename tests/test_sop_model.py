"""What an SOP spec may say, and the model that it becomes."""

from pathlib import Path
from typing import Any

import pytest
from spec_reports import SHOWN, WHOLE, errors, report

from sopdocs import spec
from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.read import read
from sopdocs.text.dates import Tanggal


def sop(text: str) -> Sop:
    loaded = spec.load(Path(SHOWN), text=text.encode())
    assert loaded.source is not None, loaded.problems
    reading = read(loaded.source)
    assert isinstance(reading.model, Sop), reading.findings
    return reading.model


def test_a_bare_spec_has_the_defaults_of_the_design() -> None:
    style = sop(WHOLE).tampilan
    assert (style.kertas, style.huruf, style.ukuran, style.rasio) == ("A4", "Arial", 9, 0.5)
    assert (style.flowchart, style.terminator, style.konektor) == ("bentuk", "pada_langkah", "huruf")
    assert style.kolom == ("kelengkapan", "waktu", "output", "keterangan")
    assert style.label.judul is None


def test_a_list_of_texts_may_be_one_text_or_nothing() -> None:
    found = sop(
        WHOLE + "peralatan: Komputer\nkualifikasi_pelaksana:\nketerkaitan: [SOP A, SOP B]\ninstansi: {unit: Umum}\n"
    )
    assert found.peralatan == ("Komputer",)
    assert found.kualifikasi_pelaksana == ()
    assert found.keterkaitan == ("SOP A", "SOP B")
    assert found.instansi.unit == ("Umum",)


def test_a_key_with_nothing_behind_it_has_its_default() -> None:
    found = sop(WHOLE + "nomor:\ntanggal:\ndisahkan: {nip: }\ntampilan: {kertas: , kapital: }\nstatus:\n")
    assert (found.nomor, found.tanggal.efektif, found.disahkan.nip) == ("", None, "")
    assert (found.tampilan.kertas, found.tampilan.kapital, found.status) == ("A4", False, "draf")


@pytest.mark.parametrize(
    ("written", "read"), [("ya", True), ("Ya", True), ("true", True), ("tidak", False), ("false", False)]
)
def test_yes_and_no_are_written_in_either_language(written: str, read: bool) -> None:
    assert sop(WHOLE + f"tampilan: {{kapital: {written}}}\n").tampilan.kapital is read


@pytest.mark.parametrize(("written", "size"), [("9", 9), ("9.5", 9.5), ('"9,5"', 9.5)])
def test_a_number_may_have_a_comma(written: str, size: float) -> None:
    assert sop(WHOLE + f"tampilan: {{ukuran: {written}}}\n").tampilan.ukuran == size


def test_dates_are_read_from_words_and_from_numbers() -> None:
    dates = sop(WHOLE + "tanggal: {pembuatan: 2025-01-05, revisi: 5 Pebruari 2025, efektif: Maret 2025}\n").tanggal
    assert dates.pembuatan == Tanggal(2025, 1, 5)
    assert dates.revisi == Tanggal(2025, 2, 5)
    assert dates.efektif == Tanggal(2025, 3)


def test_a_lane_is_a_name_or_more() -> None:
    lanes = sop(WHOLE.replace("staf: Staf", "staf: {nama: Staf, kelompok: Kecamatan, eksternal: ya}")).pelaksana or {}
    assert (lanes["staf"].nama, lanes["staf"].kelompok, lanes["staf"].eksternal) == ("Staf", "Kecamatan", True)
    assert (lanes["camat"].nama, lanes["camat"].kelompok, lanes["camat"].eksternal) == ("Camat", "", False)


def test_a_lane_may_be_called_like_a_key_of_a_lane() -> None:
    text = WHOLE.replace("{staf: Staf", "{staf: Staf, nama: {nama: x, nmaa: y}")
    assert [(problem.rule, problem.hint) for problem in report(text) if problem.severity == "error"] == [
        ("kunci-tak-dikenal", 'mungkin "nama"?')
    ]


def test_no_way_on_and_no_word_about_it_are_two_things() -> None:
    rows = sop(WHOLE.replace("staf}", "staf, lanjut: [2]}").replace("camat}", "camat, lanjut: []}")).kegiatan or ()
    assert [row.lanjut for row in rows] == [("2",), ()]
    assert [row.lanjut for row in sop(WHOLE.replace("staf}", "staf, lanjut: }")).kegiatan or ()] == [None, None]


def test_the_branches_of_a_decision_keep_their_order() -> None:
    text = WHOLE.replace("camat}", "camat, keputusan: {Tidak: 1, Ya: selesai, Ragu: [1, selesai]}}")
    rows = sop(text).kegiatan or ()
    assert list((rows[1].keputusan or {}).items()) == [
        ("Tidak", ("1",)),
        ("Ya", ("selesai",)),
        ("Ragu", ("1", "selesai")),
    ]


SEVERAL = """\
jenis: sop
judul: Penyusunan Laporan
prosedur:
  - judul: Pengukuran
    pelaksana: {a: A}
    kegiatan: [{uraian: satu, pelaksana: a}]
  - judul: Pengumpulan
    pelaksana: {b: B}
    kegiatan: [{uraian: dua, pelaksana: b}]
"""


def test_one_table_and_several_are_procedures_alike() -> None:
    assert [(one.judul, list(one.pelaksana), one.loc) for one in sop(SEVERAL).procedures] == [
        ("Pengukuran", ["a"], ("prosedur", 0)),
        ("Pengumpulan", ["b"], ("prosedur", 1)),
    ]
    assert [(one.judul, list(one.pelaksana), one.loc) for one in sop(WHOLE).procedures] == [
        ("Penyusunan Laporan", ["staf", "camat"], ())
    ]


def test_a_model_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        sop(WHOLE).judul = "Lain"  # type: ignore[misc]


def test_a_mistake_in_a_profile_is_placed_in_the_profile(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "profil.yaml").write_text("tampilan:\n  kertas: A44\n", encoding="utf-8")
    source = spec.load(tmp_path / "a.yaml", profile=tmp_path / "profil.yaml").source
    assert source is not None
    [problem] = [source.problem(finding) for finding in read(source).findings]
    assert (problem.file, problem.line, problem.column) == (str(tmp_path / "profil.yaml"), 2, 11)


def test_an_unknown_key_far_from_all_known_ones_lists_them() -> None:
    [problem] = [found for found in report(WHOLE + "tanggal: {zzz: 1}\n") if found.severity == "error"]
    assert problem.hint == "yang ada: pembuatan, revisi, efektif"


def test_a_text_with_a_colon_that_became_a_mapping_is_shown_in_quotes() -> None:
    [problem] = [found for found in report(WHOLE + "peringatan:\n  - Catatan: segera\n") if found.severity == "error"]
    assert problem.hint == 'teks yang memuat ": " harus diapit tanda kutip: "Catatan: segera"'


def test_a_mistake_elsewhere_does_not_hide_those_in_the_flow() -> None:
    text = WHOLE.replace("judul: Penyusunan Laporan\n", "").replace("pelaksana: camat", "pelaksana: camt")
    assert errors(text) == [(1, 1, "kunci-hilang"), (5, 38, "pl-undeclared")]


def _words(schema: Any) -> list[str]:
    if isinstance(schema, dict):
        own = [schema["description"]] if isinstance(schema.get("description"), str) else []
        return own + [word for value in schema.values() for word in _words(value)]
    return [word for value in schema for word in _words(value)] if isinstance(schema, list) else []


def test_the_schema_explains_itself_in_bahasa_indonesia() -> None:
    described = _words(Sop.model_json_schema())
    assert "Nama perangkat daerah, misalnya Kecamatan Wasuponda" in described
    assert not [text for text in described if " the " in f" {text} "]


def test_the_schema_asks_an_editor_for_two_branches_and_a_row() -> None:
    schema = Sop.model_json_schema()
    for table in (schema, schema["$defs"]["TabelProsedur"]):
        assert table["properties"]["kegiatan"]["minItems"] == 1
    assert schema["properties"]["prosedur"]["minItems"] == 1
    for step in ("Kegiatan", "Langkah"):
        assert schema["$defs"][step]["properties"]["keputusan"]["minProperties"] == 2
