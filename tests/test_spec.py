"""spec: text stays text, every value has a place, profil.yaml fills in, and nothing that is read ever raises."""

import os
from pathlib import Path
from time import perf_counter

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from spec_reports import HEAD, SHOWN, STAF, WHOLE, errors, report

from sopdocs import spec
from sopdocs.errors import MachineError
from sopdocs.problems import Finding
from sopdocs.spec import Source, parse


def source(text: str) -> Source:
    loaded = spec.load(Path(SHOWN), text=text.encode())
    assert loaded.source is not None, loaded.problems
    assert loaded.problems == []
    return loaded.source


@pytest.mark.parametrize(
    "written",
    ["26", "0012", "5.10", "1_000", "0x1F", "1 hari", "2025-01-05", "true", "Ya", "No", "19930318 201406 1 002"],
)
def test_a_scalar_arrives_as_it_is_written(written: str) -> None:
    assert source(f"nilai: {written}\n").data == {"nilai": written}


@pytest.mark.parametrize("written", ["", "~", "null", "# nanti"])
def test_nothing_arrives_as_none(written: str) -> None:
    assert source(f"nilai: {written}\n").data == {"nilai": None}


@pytest.mark.parametrize("written", ['""', "''", '"null"', "'~'"])
def test_quotes_make_a_text(written: str) -> None:
    assert source(f"nilai: {written}\n").data == {"nilai": written[1:-1]}


@pytest.mark.parametrize("text", ["R&D <b> ]]>", "{{ nama }}", "📌 emoji 👩🏽‍💼", "“kutip” – é", "a\\b", "{% if x %}"])
def test_characters_that_mean_something_elsewhere_arrive_untouched(text: str) -> None:
    assert source(f"nilai: '{text}'\n").data == {"nilai": text}


def test_a_block_keeps_its_lines_and_loses_the_last_break() -> None:
    assert source("nilai: |\n  satu\n  dua\n\nlain: >\n  satu\n  dua\n").data == {
        "nilai": "satu\ndua",
        "lain": "satu dua",
    }


def test_a_byte_order_mark_of_utf_8_is_no_part_of_the_text() -> None:
    loaded = spec.load(Path(SHOWN), text=b"\xef\xbb\xbfjenis: sop\n")
    assert loaded.source is not None
    assert loaded.source.data == {"jenis": "sop"}


def test_lines_may_end_as_on_windows() -> None:
    found = source("jenis: sop\r\njudul: Laporan\r\n")
    assert found.data == {"jenis": "sop", "judul": "Laporan"}
    assert found.place(("judul",)) == (SHOWN, 2, 8)


def test_an_alias_stands_for_what_it_names() -> None:
    assert source("a: &x [satu]\nb: *x\n").data == {"a": ["satu"], "b": ["satu"]}


PLACED = """\
jenis: sop
instansi:
  nama: Kecamatan Kelara
kegiatan:
  - uraian: Menyusun
    pelaksana: [staf, camat]
  - {uraian: Memeriksa, pelaksana: camat}
"""


@pytest.mark.parametrize(
    ("loc", "key", "place"),
    [
        (("jenis",), False, (1, 8)),
        (("jenis",), True, (1, 1)),
        (("instansi", "nama"), False, (3, 9)),
        (("kegiatan", 0, "pelaksana", 1), False, (6, 23)),
        (("kegiatan", 1), False, (7, 5)),
        (("kegiatan", 1, "pelaksana", 0), False, (7, 36)),  # a lone text is a list of one
        (("kegiatan", 1, "waktu"), False, (7, 5)),  # missing: its row
        (("instansi", "pemda"), False, (2, 1)),  # missing: the key of its parent
        (("judul",), True, (1, 1)),  # missing: the top
    ],
)
def test_every_value_and_key_has_a_place(loc: tuple[str | int, ...], key: bool, place: tuple[int, int]) -> None:
    assert source(PLACED).place(loc, key) == (SHOWN, *place)


def test_a_finding_becomes_a_problem_at_its_place() -> None:
    finding = Finding(("instansi", "nama"), "peringatan", "nama kosong", "contoh", "isi")
    assert str(source(PLACED).problem(finding)) == "uji.yaml:3:9: peringatan: nama kosong [contoh]\n  hint: isi"


PROFILE = """\
jenis: profil
instansi: {pemda: Kabupaten Jeneponto, nama: Kecamatan Kelara, logo: kelara.png}
tampilan: {huruf: Calibri, label: {judul: NAMA SOP, nomor: NOMOR SOP}}
disahkan: {nama: "Nurdin, S.E.", nip: 19700101 199503 1 001}
"""


def merged(tmp_path: Path, text: str, profile: str = PROFILE) -> spec.Loaded:
    (tmp_path / "profil.yaml").write_text(profile, encoding="utf-8")
    (tmp_path / "sop.yaml").write_text(text, encoding="utf-8")
    return spec.load(tmp_path / "sop.yaml", profile=tmp_path / "profil.yaml")


def test_a_profile_fills_in_what_a_spec_leaves_out(tmp_path: Path) -> None:
    found = merged(
        tmp_path, "jenis: sop\ninstansi: {nama: Kecamatan Bontoramba}\ntampilan: {label: {judul: Judul}}\n"
    ).source
    assert found is not None
    assert found.data == {
        "jenis": "sop",
        "instansi": {"pemda": "Kabupaten Jeneponto", "nama": "Kecamatan Bontoramba", "logo": "kelara.png"},
        "tampilan": {"huruf": "Calibri", "label": {"judul": "Judul", "nomor": "NOMOR SOP"}},
        "disahkan": {"nama": "Nurdin, S.E.", "nip": "19700101 199503 1 001"},
    }
    assert found.place(("instansi", "logo")) == (str(tmp_path / "profil.yaml"), 2, 70)
    assert found.place(("instansi", "nama")) == (str(tmp_path / "sop.yaml"), 2, 18)


def test_two_officers_are_never_mixed(tmp_path: Path) -> None:
    found = merged(tmp_path, "jenis: sop\ndisahkan: {nama: Rahma}\n").source
    assert found is not None
    assert found.data["disahkan"] == {"nama": "Rahma"}


def test_a_key_with_nothing_behind_it_wins_over_the_profile(tmp_path: Path) -> None:
    found = merged(tmp_path, "jenis: sop\ndisahkan:\ninstansi: {logo: }\n").source
    assert found is not None
    assert found.data["disahkan"] is None
    assert found.data["instansi"] == {"pemda": "Kabupaten Jeneponto", "nama": "Kecamatan Kelara", "logo": None}


def test_a_path_counts_from_the_folder_of_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "sop").mkdir()
    (tmp_path / "sop" / "a.yaml").write_text("jenis: sop\n", encoding="utf-8")
    (tmp_path / "profil.yaml").write_text(PROFILE, encoding="utf-8")
    found = spec.load(tmp_path / "sop" / "a.yaml", profile=tmp_path / "profil.yaml").source
    assert found is not None
    assert found.folder(("instansi", "logo")) == tmp_path
    assert found.folder(("jenis",)) == tmp_path / "sop"


def test_a_broken_profile_is_reported_with_its_own_name(tmp_path: Path) -> None:
    loaded = merged(tmp_path, "jenis: sop\n", profile="instansi: {nama: a, nama: b}\ntampilan: [\n")
    assert loaded.source is None
    assert {(problem.file, problem.line, problem.rule) for problem in loaded.problems} == {
        (str(tmp_path / "profil.yaml"), 1, "kunci-ganda"),
        (str(tmp_path / "profil.yaml"), 3, "sintaks"),
    }


def test_an_empty_profile_has_no_defaults(tmp_path: Path) -> None:
    loaded = merged(tmp_path, "jenis: sop\n", profile="# nanti\n")
    assert loaded.problems == []
    assert loaded.source is not None
    assert loaded.source.data == {"jenis": "sop"}


def test_a_file_that_is_gone_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="tidak ada"):
        spec.load(tmp_path / "tiada.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders")
def test_only_files_are_read_and_no_pipe_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.yaml")
    for path in (tmp_path / "pipa.yaml", tmp_path, Path("/dev/null")):
        loaded = spec.load(path)
        assert loaded.source is None
        assert [(problem.rule, problem.line) for problem in loaded.problems] == [("bukan-berkas", 1)]


def test_the_spec_itself_may_come_from_standard_input() -> None:
    loaded = spec.load(Path("-"), text=b"jenis: [\n")
    assert [problem.file for problem in loaded.problems] == ["-"]


def test_the_slow_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = source(WHOLE + PLACED.removeprefix("jenis: sop\n").replace("kegiatan", "lain")).data
    monkeypatch.setattr(parse, "LOADER", yaml.SafeLoader)
    assert source(WHOLE + PLACED.removeprefix("jenis: sop\n").replace("kegiatan", "lain")).data == fast
    assert errors("jenis: sop\n\tjudul: x\n") == [(2, 1, "sintaks")]


LINES = st.lists(
    st.sampled_from(
        [
            *WHOLE.splitlines(),
            *"-[]{}:,&*!|>'\"%@`#?~ \t\r",
            "- ",
            ": ",
            "&a",
            "*a",
            "<<: *a",
            "---",
            "...",
            "\ufeff",
            "\x85",
        ]
    )
).map("\n".join)
PIECES = st.lists(st.sampled_from([*WHOLE.split(" "), *"-[]{}:,&*!|>'\"%@`#?\n\t\r\\", "  "])).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(st.binary() | st.text().map(str.encode) | LINES.map(str.encode) | PIECES.map(str.encode))
def test_no_bytes_make_the_reader_raise(content: bytes) -> None:
    assert all(problem.line >= 1 and problem.column >= 1 for problem in report(content))


VALUES = st.recursive(
    st.sampled_from(["x", "1", "", "~", "lanjut", "staf", "2025-01-05", "ya"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["Ya", "uraian", "pelaksana"]), inner),
    max_leaves=6,
)
KEYS = st.sampled_from(
    [
        "instansi",
        "tampilan",
        "nomor",
        "judul",
        "status",
        "tanggal",
        "disahkan",
        "pelaksana",
        "kegiatan",
        "prosedur",
        "x",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(KEYS, VALUES))
def test_no_shape_of_values_makes_the_reader_raise(values: dict[str, object]) -> None:
    text = yaml.safe_dump({"jenis": "sop"} | values, allow_unicode=True, sort_keys=False)
    assert all(problem.file == SHOWN for problem in report(text))


ROW_VALUES = st.fixed_dictionaries(
    {"uraian": st.just("x"), "pelaksana": st.sampled_from(["staf", "camat", ["staf", "camat"], "tiada", []])},
    optional={
        "no": st.sampled_from(["", "7", "3a", "7."]),
        "id": st.sampled_from(["a", "b", "c"]),
        "lanjut": st.sampled_from(["1", "7", "a", "b", "lanjut", "selesai", ["1", "2"], []]),
        "keputusan": st.sampled_from([{"Ya": "lanjut", "Tidak": "1"}, {"Ya": "a", "Tidak": ["b", "2"]}]),
        "alur": st.sampled_from([[{"pelaksana": "staf"}, {"id": "d", "pelaksana": "camat", "keputusan": {"Y": "d"}}]]),
        "simbol": st.sampled_from(["terminator", "proses"]),
    },
)


@settings(deadline=None, max_examples=300)
@given(st.lists(ROW_VALUES, max_size=6))
def test_no_flow_makes_the_reader_raise(rows: list[dict[str, object]]) -> None:
    text = HEAD.replace("kegiatan:\n", "") + yaml.safe_dump({"kegiatan": rows}, default_flow_style=None)
    assert all(problem.line >= 1 for problem in report(text))


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  - {uraian: a, pelaksana: x, lanjut: y, k: v}\n" * 3_000,
        "? " * 500_000,
        "a: " * 500_000,
        "[" * 1_000_000,
        "{a: " * 400_000,
        "- &a *a\n" * 200_000,
        "'" * 2_000_000,
        "x: |\n" + " " * 2_000_000,
        "k" * 2_000_000 + ": 1\n",
        WHOLE + f"dasar_hukum: 'UU{' ' * 1_900_000}'\n",
        WHOLE + f"dasar_hukum: UU Nomor {'9' * 1_900_000} Tahun 2014\n",
        WHOLE.replace("Menyusun", "jika " * 390_000),
        WHOLE.replace("staf}", f"staf, waktu: '{'1 ' * 900_000}'}}"),
        WHOLE.replace("staf}", f"staf, waktu: '1{' ' * 1_900_000}'}}"),
        WHOLE + f"disahkan: {{nip: {'1' * 1_900_000}}}\ntanggal: {{efektif: '{'1 ' * 1000}'}}\n",
    ],
    ids=range(15),
)
def test_a_large_bad_file_ends_in_bounded_time(text: str) -> None:
    begun = perf_counter()
    assert report(text)
    assert perf_counter() - begun < 10  # under 2 s on an idle machine


def test_reading_fifteen_rows_takes_milliseconds() -> None:
    text = (HEAD + STAF * 15).encode()
    spec.load(Path(SHOWN), text=text)
    begun = perf_counter()
    for _ in range(10):
        spec.load(Path(SHOWN), text=text)
    assert (perf_counter() - begun) / 10 < 0.02  # 2 ms on an idle machine
