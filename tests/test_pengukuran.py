"""A year of performance and its quarters: what specs may say, how they are read from their files, what is told."""

from decimal import Decimal
from pathlib import Path

import pytest
from sheet_samples import source_of
from spec_reports import errors, report, unmarked

from sopdocs.kinds import get
from sopdocs.kinds.pengukuran.definisi import Indikator
from sopdocs.kinds.pengukuran.muat import Termuat, muat
from sopdocs.kinds.pengukuran.nilai import sesuai, tulisan
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.ukuran import Rentang

HOUSE = Path(__file__).parent.parent
YEAR = HOUSE / "specs" / "wasuponda" / "kinerja" / "2025.yaml"

HEAD = "jenis: kinerja\ntahun: 2025\ninstansi: {nama: Kecamatan Contoh}\npenerima: {pem: Seksi Pemerintahan}\n"
IKM = "{id: ikm, nama: Indeks, penanggung_jawab: pem, target: {tahunan: 80, tw1: 80, tw2: 80, tw3: 80, tw4: 80}}"
SIGNED = "tanggal: 5 Januari 2025\npenandatangan: {jabatan: Camat, nama: A, nip: 19930318 201406 1 002}\n"
ONE = f"{HEAD}{SIGNED}sasaran:\n  - uraian: Satu\n    indikator:\n      - {IKM}\n"


def told(loaded: Termuat) -> list[str]:
    return [f"{Path(each.file).name}:{each.line}:{each.column} {each.rule}" for each in loaded.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2025.yaml").write_text(ONE, "utf-8")
    return tmp_path


def quarter(folder: Path, tw: int, body: str) -> None:
    text = f"jenis: realisasi\nkinerja: 2025.yaml\ntriwulan: {tw}\n{body}"
    (folder / f"2025-tw{tw}.yaml").write_text(text, "utf-8")


def loaded(folder: Path) -> Termuat:
    return muat(folder / "2025.yaml")


def year(folder: Path) -> Tahun:
    found = loaded(folder)
    assert told(found) == []
    assert found.tahun is not None
    return found.tahun


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("80", Decimal(80), "80"),
        ("80,00", Decimal("80.00"), "80,00"),
        ("95 %", Decimal(95), "95"),
        ("1.250.000", Decimal(1250000), "1.250.000"),
        ("80–90", Rentang(Decimal(80), Decimal(90)), "80–90"),
        ("80 - 90%", Rentang(Decimal(80), Decimal(90)), "80–90"),
        ("7 s.d. 8", Rentang(Decimal(7), Decimal(8)), "7–8"),
        ("≥ 80", Decimal(80), "≥ 80"),
        ("≤5", Decimal(5), "≤ 5"),
        ("minimal 80", Decimal(80), "minimal 80"),
        ("kurang dari 49", Decimal(49), "kurang dari 49"),
        ("12 desa", Decimal(12), "12"),
        ("7 – 8 bulan", Rentang(Decimal(7), Decimal(8)), "7–8"),
        ("7 bulan – 8 bulan", Rentang(Decimal(7), Decimal(8)), "7–8"),
        ("80 sampai dengan 90", Rentang(Decimal(80), Decimal(90)), "80–90"),
        ("Rp2.467,5 triliun", Decimal("2467.5"), "2.467,5"),
        ("WTP", None, "WTP"),
        ("Sangat Baik", None, "Sangat Baik"),
        ("Level 3", None, "Level 3"),
        ("-5", Decimal(-5), "-5"),
    ],
)
def test_a_target_is_a_number_a_range_or_a_word(text: str, value: object, printed: str) -> None:
    found = tulisan(text)
    assert (found.nilai, str(found)) == (value, printed)


@pytest.mark.parametrize(
    ("text", "words"),
    [("90–80", "awal rentang"), ("1.234", "dapat berarti"), ("1.234 orang", "dapat berarti"), ("1:10", "bukan angka")],
)
def test_what_is_none_of_them_is_told(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        tulisan(text)


@pytest.mark.parametrize(
    ("text", "satuan"),
    [
        ("12 desa", "Desa"),
        ("95 %", "persen"),
        ("95 %", "% PDRB"),
        ("97,56Milyar Kendaraan Kilometer", "Miliar Kendaraan Kilometer"),
        ("Rp 2,4 miliar", "miliar rupiah"),
        ("Rp 1.250.000,-", "Rp"),
    ],
)
def test_a_unit_behind_a_number_is_that_of_its_indicator(text: str, satuan: str) -> None:
    assert sesuai(tulisan(text), satuan)


@pytest.mark.parametrize(
    ("text", "satuan", "hint"),
    [
        ('"Rp 2,4 miliar"', "Rp", "tulis seluruhnya, 2.400.000.000, atau jadikan miliar satuan indikator ini"),
        ("12 juta", "miliar rupiah", "tulis seluruhnya, 12.000.000, atau jadikan juta satuan indikator ini"),
        ("15 %", "orang", "tulis angkanya saja; penjelasannya di keterangan"),
        ("25 per tahun", "kali", "tulis angkanya saja; penjelasannya di keterangan"),
        ("2 dokumen", "", 'tambahkan "satuan: dokumen" pada indikator ini, atau tulis angkanya saja'),
    ],
)
def test_another_unit_is_never_dropped_in_silence(text: str, satuan: str, hint: str) -> None:
    unit = f"nama: Indeks, satuan: {satuan}" if satuan else "nama: Indeks"
    [target] = report(ONE.replace("tahunan: 80", f"tahunan: {text}").replace("nama: Indeks", unit))
    [done] = report(f"{ONE}realisasi: {{tw1: {{indikator: {{ikm: {text}}}}}}}\n".replace("nama: Indeks", unit))
    assert [(each.rule, each.severity, each.hint) for each in (target, done)] == [
        ("kn-satuan", "error", hint),
        ("rl-satuan", "error", hint),
    ]


def test_money_is_written_in_full() -> None:
    [problem] = report(f'{ONE}program: [{{nama: P, penanggung_jawab: pem, pagu: "Rp 2,4 miliar"}}]\n')
    assert (problem.message, problem.hint) == (
        '"pagu": "Rp 2,4 miliar" belum ditulis seluruhnya',
        "tulis semua rupiahnya: 2.400.000.000",
    )


@pytest.mark.parametrize("text", ["n/a", "–", "nihil"])
def test_a_word_for_nothing_is_to_be_left_empty(text: str) -> None:
    [problem] = report(f"{ONE}realisasi: {{tw1: {{indikator: {{ikm: {text}}}}}}}\n")
    assert (problem.hint or "").startswith("tulis 0 bila memang nol; bila belum ada, kosongkan")


def test_a_figure_that_is_not_there_yet_may_be_left_empty() -> None:
    """`ikm:` with nothing behind it, as one leaves it in a list that waits for its figures."""
    program = "program: [{kode: 7.01, nama: P, pagu: 5.000.000, penanggung_jawab: pem}]\n"
    assert errors(f"{ONE}{program}realisasi: {{tw1: {{indikator: {{ikm: }}, anggaran: {{7.01: }}}}}}\n") == []


def test_a_sound_year_has_nothing_to_complain_of() -> None:
    assert report(ONE) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("tahunan: 80", "tahunan: ▸1.234", "nilai-salah"),
        ("tahunan: 80", "tahunan: ▸WTP", "kn-skor"),
        ("tahunan: 80", "▸tahun: 80, tahunan: 80", "kunci-tak-dikenal"),
        ("tahunan: 80", "tahunan: 80,▸50", "angka-terlepas"),
        ("tahun: 2025", "tahun: 2025\nrealisasi: {tw1: {indikator: {ikm: 81,▸36}}}", "angka-terlepas"),
        ("nama: Indeks", "nama: Indeks, ▸riwayat: {2024: }", "kunci-hilang"),
        ("penanggung_jawab: pem", "penanggung_jawab: ▸pmd", "kn-pj"),
        ("nama: Indeks", "nama: Indeks, polaritas: ▸naik", "nilai-salah"),
        ("nama: Indeks", "nama: Indeks, desimal: ▸9", "nilai-salah"),
        ("nama: Indeks", "nama: Indeks, riwayat: ▸{dulu: {target: 2}}", "nilai-salah"),
        ("tahun: 2025", "tahun: 2025\npengukuran: {skala: ▸nasional}", "nilai-salah"),
        ("tahun: 2025", "tahun: 2025\npengukuran: {skala: [▸{predikat: Baik}]}", "nilai-salah"),
        ("tahun: 2025", "tahun: 2025\nrealisasi: ▸{tw5: {}}", "nilai-salah"),
        ("tahun: 2025", "tahun: 2025\nrealisasi: {tw1: {indikator: {▸imk: 80}}}", "rl-tidak-ada"),
        ("tahun: 2025", "tahun: 2025\nrealisasi: {tw1: {indikator: {ikm: {nilai: ▸80-90}}}}", "rl-nilai"),
        ("tahun: 2025", "tahun: 2025\nrealisasi: {tw1: {indikator: {ikm: {nilai: ▸WTP}}}}", "rl-nilai"),
        ("tahun: 2025", "tahun: 2025\nrealisasi: {tw1: {indikator: {ikm: ▸{pembilang: 2}}}}", "rl-komponen"),
        (
            "tahun: 2025",
            "tahun: 2025\nprogram: [{nama: P, pagu: 5, penanggung_jawab: pem, indikator: [▸x]}]",
            "kn-indikator",
        ),
        ("tahun: 2025", "tahun: 2025\nprogram: [{nama: P, pagu: ▸lima, penanggung_jawab: pem}]", "nilai-salah"),
        (
            "tahun: 2025",
            "tahun: 2025\nprogram: [{nama: P, pagu: ▸5, kegiatan: [{nama: K, pagu: 4, penanggung_jawab: pem}]}]",
            "kn-pagu",
        ),
    ],
)
def test_a_mistake_is_told_at_its_place(old: str, new: str, rule: str) -> None:
    text, [place] = unmarked(ONE.replace(old, new, 1))
    assert errors(text) == [(*place, rule)]


def test_two_indicators_of_one_id_are_both_told() -> None:
    assert [rule for *_, rule in errors(f"{ONE}      - {IKM}\n")] == ["kn-ganda", "kn-ganda"]


def test_targets_of_quarters_that_are_summed_make_up_the_year() -> None:
    """80 + 80 + 80 + 80 is not 80."""
    [problem] = report(ONE.replace("nama: Indeks", "nama: Indeks, akumulasi: jumlah"))
    assert problem.rule == "kn-jumlah"
    assert problem.message == "Indeks: target triwulan berjumlah 320, target tahunan 80"


@pytest.mark.parametrize(
    ("traits", "wanted"),
    [
        ({}, ["None", "80"]),  # the last value of the year is that of its last quarter
        ({"periode": "tahunan", "akumulasi": "jumlah"}, ["None", "80"]),  # the only one of the year
        ({"akumulasi": "jumlah"}, ["None", "None"]),  # 80 is the sum of four
        ({"akumulasi": "rata-rata"}, ["None", "None"]),
    ],
)
def test_the_target_of_the_year_is_that_of_its_end(traits: dict[str, str], wanted: list[str]) -> None:
    found = Indikator.model_validate({"id": "a", "nama": "A", "target": "80", **traits})
    assert [str(found.target_triwulan(tw)) for tw in (3, 4)] == wanted


def test_targets_of_the_year_alone_are_told_with_the_way_out() -> None:
    spec = ONE.replace(", tw1: 80, tw2: 80, tw3: 80, tw4: 80", "")
    [problem] = report(spec)
    assert (problem.message, problem.hint) == (
        "Indeks: target tw1, tw2, tw3 belum diisi",
        "isi, supaya capaian triwulan dapat dihitung; indikator yang diukur sekali setahun: periode: tahunan",
    )
    assert report(spec.replace("nama: Indeks", "nama: Indeks, periode: tahunan")) == []


def test_an_office_without_forms_is_told_once() -> None:
    [problem] = report(f"{ONE}      - {IKM.replace('ikm', 'lain')}\n".replace("penanggung_jawab: pem, ", ""))
    assert (problem.rule, problem.severity) == ("kn-pj", "peringatan")


def test_a_target_below_0_turns_the_ratio_round() -> None:
    """-1 of a target of -2 would be 50 %."""
    [problem] = report(ONE.replace("tw2: 80", "tw2: -2"))
    assert (problem.rule, problem.severity) == ("kn-target", "peringatan")
    assert problem.message == "Indeks: target di bawah nol; capaiannya tidak dapat dibaca"


def test_a_table_in_millions_is_asked_about() -> None:
    rows = "[{nama: A, pagu: 808, penanggung_jawab: pem}, {nama: B, pagu: 195, penanggung_jawab: pem}]"
    [problem] = report(f"{ONE}program: {rows}\n")
    assert problem.message == "semua pagu di bawah satu juta rupiah"
    assert report(f"{ONE}program: {rows.replace('808', '808.000.000')}\n") == []


def test_money_since_january_does_not_fall_in_silence() -> None:
    row = (
        "pengukuran: {anggaran: kumulatif}\nprogram: [{kode: 7.01, nama: P, pagu: 5.000.000, penanggung_jawab: pem}]\n"
    )
    quarters = "realisasi: {tw1: {anggaran: {7.01: 2.000.000}}, tw2: {anggaran: {7.01: 1.500.000}}}\n"
    told_of = {
        text: [each.message for each in report(f"{ONE}{text}{quarters}")]
        for text in (row, row.replace("kumulatif", "triwulan"))
    }
    assert list(told_of.values()) == [["P: realisasi 1.500.000 kurang dari triwulan sebelumnya, 2.000.000"], []]


def test_an_ambiguous_figure_names_both_readings() -> None:
    [problem] = report(ONE.replace("tahunan: 80", "tahunan: 1.234"))
    assert problem.message == '"tahunan": "1.234" dapat berarti 1234 atau 1,234'
    assert problem.hint == "tulis 1234, atau 1,234"


def test_a_quarter_stands_in_a_file_of_its_own_or_in_that_of_the_year(folder: Path) -> None:
    (folder / "2025.yaml").write_text(f"{ONE}realisasi: {{tw1: {{indikator: {{ikm: 76}}}}}}\n", "utf-8")
    quarter(folder, 2, "indikator: {ikm: 84}\n")
    found = [each.realisasi for each in year(folder).hitung(2).indikator for each in [each.indikator]]
    assert found == [{1: Decimal(76), 2: Decimal(84)}]


def test_a_quarter_that_is_said_twice_is_told(folder: Path) -> None:
    (folder / "2025.yaml").write_text(f"{ONE}realisasi: {{tw1: {{indikator: {{ikm: 76}}}}}}\n", "utf-8")
    quarter(folder, 1, "indikator: {ikm: 84}\n")
    assert told(loaded(folder)) == ["2025-tw1.yaml:3:11 rl-ganda"]


def test_a_file_of_a_quarter_is_of_that_quarter(folder: Path) -> None:
    quarter(folder, 3, "")
    path = folder / "2025-tw3.yaml"
    path.write_text(path.read_text("utf-8").replace("triwulan: 3", "triwulan: TW II"), "utf-8")
    assert told(loaded(folder)) == ["2025-tw3.yaml:3:11 rl-triwulan"]


def test_a_file_of_a_quarter_is_of_the_year_beside_it(folder: Path) -> None:
    quarter(folder, 1, "")
    path = folder / "2025-tw1.yaml"
    path.write_text(path.read_text("utf-8").replace("2025.yaml", "../lain/2025.yaml"), "utf-8")
    assert told(loaded(folder)) == ["2025-tw1.yaml:2:10 rl-tahun"]


def test_errors_of_all_files_are_told_at_once_each_in_its_file(folder: Path) -> None:
    quarter(folder, 1, "indikator: {imk: 84}\n")
    quarter(folder, 2, "indikator: {ikm: 1.234}\n")
    assert told(loaded(folder)) == ["2025-tw2.yaml:4:13 nilai-salah", "2025-tw1.yaml:4:13 rl-tidak-ada"]


def test_a_year_of_another_kind_is_none(tmp_path: Path) -> None:
    (tmp_path / "2025.yaml").write_text("jenis: notulen\n", "utf-8")
    found = loaded(tmp_path)
    assert (found.tahun, told(found)) == (None, ["2025.yaml:1:8 jenis-lain"])


def test_gaps_are_what_is_due_and_empty() -> None:
    found = muat(YEAR)
    assert [each.message for each in found.kekosongan(3)] == [
        "Jumlah gangguan ketenteraman dan ketertiban umum: realisasi belum diisi",
        "Jumlah konflik sosial: realisasi belum diisi",
        "Sinergitas dengan Kepolisian, TNI, dan Instansi Vertikal: realisasi anggaran belum diisi",
    ]
    assert found.kekosongan(1) == []


@pytest.mark.parametrize(
    ("target", "first", "second", "words"),
    [
        ("80", "80", "-3", "di bawah nol"),
        ("80", "80", "161", "lebih dari 200 % target"),
        ("80", "30", "75", "jauh dari triwulan sebelumnya (30)"),
        ("80", "80", "79", ""),
    ],
)
def test_a_figure_that_is_hardly_right_is_asked_about(
    folder: Path, target: str, first: str, second: str, words: str
) -> None:
    (folder / "2025.yaml").write_text(ONE.replace("80", target), "utf-8")
    quarter(folder, 1, f"indikator: {{ikm: {first}}}\n")
    quarter(folder, 2, f"indikator: {{ikm: {second}}}\n")
    messages = [each.message for each in loaded(folder).kejanggalan(2)]
    assert any(words in message for message in messages) if words else messages == []


def test_a_share_that_looks_like_a_fraction_is_asked_about(folder: Path) -> None:
    (folder / "2025.yaml").write_text(ONE.replace("nama: Indeks", 'nama: Indeks, satuan: "%"'), "utf-8")
    quarter(folder, 1, 'indikator: {ikm: "0,79"}\n')
    assert "Indeks: realisasi 0,79 %: mungkin maksudnya 79 %" in [
        each.message for each in loaded(folder).kejanggalan(1)
    ]


def test_components_make_the_value_and_must_agree_with_one_that_is_given(folder: Path) -> None:
    parts = "nama: Indeks, komponen: {pembilang: Selesai, penyebut: Semua}"
    (folder / "2025.yaml").write_text(ONE.replace("nama: Indeks", parts), "utf-8")
    quarter(folder, 1, "indikator: {ikm: {pembilang: 3, penyebut: 4}}\n")
    [found] = year(folder).hitung(1).indikator
    assert found.ini.realisasi == Decimal("75.00")
    quarter(folder, 1, "indikator: {ikm: {nilai: 80, pembilang: 3, penyebut: 4}}\n")
    [problem] = loaded(folder).problems
    assert problem.message == "Indeks: nilai 80, tetapi pembilang ÷ penyebut menjadi 75"
    quarter(folder, 1, "indikator: {ikm: {pembilang: 3, penyebut: 0}}\n")
    assert told(loaded(folder)) == ["2025-tw1.yaml:4:43 rl-komponen"]


def test_a_word_counts_by_its_score(folder: Path) -> None:
    """BB is 5, B is 4: 4 / 5 = 80 %."""
    text = ONE.replace("nama: Indeks", "nama: Nilai, skor: {BB: 5, B: 4}").replace("80", "BB")
    (folder / "2025.yaml").write_text(text, "utf-8")
    quarter(folder, 1, "indikator: {ikm: b}\n")
    [found] = year(folder).hitung(1).indikator
    assert found.tercetak["triwulan"] == Decimal("80.00")


def test_a_scale_of_the_office_is_read_highest_first() -> None:
    text = ONE.replace(
        "tahun: 2025", "tahun: 2025\npengukuran: {skala: [{min: 0, predikat: C}, {di_atas: 80, predikat: A}]}"
    )
    scale = get("kinerja").read(source_of(text)).model.pengukuran.aturan().skala
    assert [(each.predikat, each.batas, each.di_atas) for each in scale.kelas] == [("A", 80, True), ("C", 0, False)]


def test_who_has_a_form_to_fill_in_comes_in_the_order_of_the_profile() -> None:
    found = muat(YEAR).tahun
    assert found is not None
    assert found.penerima() == ["pemerintahan", "pmd", "trantib", "kesra", "pelayanan", "umum"]
