"""Broken specs: each is reported at its place with its rule, and with nothing else.

The mark ▸ stands before each place where a problem is expected, `rules` names them from top to bottom.
"""

import pytest
from spec_reports import CAMAT, HEAD, STAF, WHOLE, errors, report, unmarked

SYNTAX = {
    "an empty file": ("▸", "berkas-kosong"),
    "a file of comments only": ("▸# nanti\n\n", "berkas-kosong"),
    "a list at the top": ("▸- jenis: sop\n", "tipe-salah"),
    "a text at the top": ("▸jenis sop\n", "tipe-salah"),
    "a tab as indent": ("jenis: sop\ninstansi:\n▸\tnama: Kecamatan Kelara\n", "sintaks"),
    "a tab on a line of its own": ("judul: Laporan\n▸\t\njenis: sop\n", "sintaks"),
    "a control character": ("jenis: sop\njudul: Lapor▸\x0ban\n", "karakter-kendali"),
    "two control characters": ("judul: a▸\x07\nnomor: ▸\x1b1\n", "karakter-kendali", "karakter-kendali"),
    "a line separator pasted from Word": ("judul: Lapor▸\u2028an\n", "karakter-kendali"),
    "a NUL": ("judul: Lapor▸\0a\0n\n", "enkoding"),
    "a Windows path in double quotes": ('jenis: sop\njudul: ▸"C:\\laporan"\n', "sintaks"),
    "a lone surrogate by escape": ('jenis: sop\njudul: ▸"\\ud800"\n', "sintaks"),
    "a key without its colon": ("jenis: sop\n▸judul Laporan\nnomor: 1\n", "sintaks"),
    "a first key without its colon": ("▸jenis sop\njudul: Laporan\n", "sintaks"),
    "an unquoted colon in a text": ("jenis: sop\njudul: Catatan▸: penting\n", "sintaks"),
    "an unquoted colon after an emoji": ("jenis: sop\njudul: 📌 Catatan▸: penting\n", "sintaks"),
    "an indent too deep": ("jenis: sop\n  ▸judul: Laporan\n", "sintaks"),
    "an indent between two levels": ("instansi:\n    nama: x\n  ▸alamat: y\n", "sintaks"),
    "a list that moves left": ("peralatan:\n  - Komputer\n ▸- Printer\n", "sintaks"),
    "a list on the line of its key": ("peralatan: ▸- Komputer\n", "sintaks"),
    "a double quote that is not closed": ('jenis: sop\njudul: ▸"Laporan\nnomor: 1\n', "sintaks"),
    "a single quote that is not closed": ("jenis: sop\njudul: ▸'Laporan\nnomor: 1\n", "sintaks"),
    "words after the closing quote": ('judul: "Laporan" ▸akhir\n', "sintaks"),
    "an apostrophe in single quotes": ("judul: 'Jum'▸at'\n", "sintaks"),
    "a bracket that is not closed": ("jenis: sop\nperalatan: ▸[Komputer, Printer\njudul: x\n", "sintaks"),
    "a brace that is not closed": ("jenis: sop\ntanggal: ▸{revisi: 2025-01-05\njudul: x\n", "sintaks"),
    "a comma that lacks": ('peralatan: ["Komputer" ▸"Printer"]\n', "sintaks"),
    "a bracket too many": ("peralatan: [Komputer]▸]\n", "sintaks"),
    "a comma too many": ("peralatan: [Komputer, ▸, Printer]\n", "sintaks"),
    "a colon without its space": ("tanggal: {pembuatan▸:, revisi: 2025-01-05}\n", "sintaks"),
    "a text that begins with @": ("judul: ▸@laporan\n", "sintaks"),
    "a text that begins with a backtick": ("judul: ▸`laporan`\n", "sintaks"),
    "a text that begins with %": ("judul: ▸%laporan\n", "sintaks"),
    "a text that begins with &": ("judul: ▸& laporan\n", "sintaks"),
    "a text behind a block sign": ("jenis: sop\njudul: ▸> 5 hari\n", "sintaks"),
    "a directive": ("▸%laporan\njenis: sop\n", "sintaks"),
    "two documents": (f"{WHOLE}▸---\njenis: sop\n", "sintaks"),
}

TEXT = {
    "a control character by escape": (WHOLE.replace("Penyusunan", '▸"Lapor\\x07an" #'), "karakter-kendali"),
    "a text that begins with *": (WHOLE.replace("Penyusunan Laporan", "▸*penting"), "alias"),
    "a text whose & would swallow its first word": (WHOLE.replace("Penyusunan Laporan", "▸&CV Maju"), "jangkar"),
    "a text that begins with !": (WHOLE.replace("Penyusunan Laporan", "▸!penting"), "tag"),
    "a Python object": (WHOLE.replace("Penyusunan", "▸!!python/object/apply:os.system"), "tag"),
    "an alias of itself": (WHOLE + "peralatan: &a [▸*a]\n", "alias"),
    "a key twice": (WHOLE + "▸judul: Lagi\n", "kunci-ganda"),
    "a key twice in a row": (HEAD + "  - {uraian: a, pelaksana: staf, ▸uraian: b}\n", "kunci-ganda"),
    "a lane twice": (WHOLE.replace("camat: Camat}", "camat: Camat, ▸staf: S}"), "kunci-ganda"),
    "a field of a template": (WHOLE + "nomor: ▸{▸{ nomor }}\n", "tipe-salah", "kunci-bukan-teks"),
    "100,000 brackets": (f"jenis: sop\nperalatan: {'[' * 29}▸{'[' * 99_971}", "terlalu-dalam"),
    "100,000 dashes": ("- " * 30 + "▸" + "- " * 99_970, "terlalu-dalam"),
    "a file of 5 MB": ("▸" + WHOLE + "#" * 5_000_000, "berkas-terlalu-besar"),
}

MODEL = {
    "no jenis": ("▸" + WHOLE.replace("jenis: sop\n", ""), "kunci-hilang"),
    "an empty jenis": (WHOLE.replace("jenis: sop", "▸jenis:"), "kunci-hilang"),
    "a jenis that is not there": (WHOLE.replace("jenis: sop", "jenis: ▸sopp"), "nilai-salah"),
    "a jenis that is a list": (WHOLE.replace("jenis: sop", "jenis: ▸[sop]"), "tipe-salah"),
    "a misspelt key": (WHOLE + "▸perlatan: Komputer\n", "kunci-tak-dikenal"),
    "a misspelt key with nothing behind it": (WHOLE + "▸perlatan:\n", "kunci-tak-dikenal"),
    "a misspelt key in a row": (HEAD + "  - ▸uraian: a\n    ▸pelaksna: staf\n" + CAMAT, "pl-none", "kunci-tak-dikenal"),
    "a misspelt key of a lane": (WHOLE.replace("Staf,", "{nama: Staf, ▸klompok: X},"), "kunci-tak-dikenal"),
    "a misspelt key in tampilan.label": (WHOLE + "tampilan: {label: {▸jdul: Nama}}\n", "kunci-tak-dikenal"),
    "no judul": ("▸" + WHOLE.replace("judul: Penyusunan Laporan\n", ""), "kunci-hilang"),
    "an empty judul": (WHOLE.replace("judul: Penyusunan Laporan", "▸judul:"), "kunci-hilang"),
    "a row without uraian": (HEAD + STAF + "  - ▸pelaksana: camat\n", "kunci-hilang"),
    "kegiatan as a mapping": (HEAD + "  ▸uraian: Menyusun\n  pelaksana: staf\n", "tipe-salah"),
    "kegiatan as a text": (HEAD.replace("kegiatan:", "kegiatan: ▸Menyusun"), "tipe-salah"),
    "a row that is a text": (HEAD + "  - ▸Menyusun\n" + CAMAT, "tipe-salah"),
    "a row that is nothing": (HEAD + "  -▸\n" + CAMAT, "kunci-hilang"),
    "pelaksana as a list": (WHOLE.replace("{staf: Staf, camat: Camat}", "▸[Staf, Camat]"), "tipe-salah"),
    "a lane without a name": (WHOLE.replace("staf: Staf", "▸staf: "), "kunci-hilang"),
    "an item that became a mapping": (WHOLE + "peralatan:\n  - ▸Catatan: lihat buku\n", "tipe-salah"),
    "an item that is nothing": (WHOLE + "peralatan:\n  - Komputer\n  -▸\n", "kunci-hilang"),
    "a list where one text belongs": (WHOLE + "nomor: ▸[1, 2]\n", "tipe-salah"),
    "a text where a mapping belongs": (WHOLE + "tampilan: ▸A4\n", "tipe-salah"),
    "an officer whom nobody knows": (WHOLE + "disahkan: ▸Camat\n", "pj-tidak-ada"),
    "a paper that is not sold": (WHOLE + "tampilan: {kertas: ▸A44}\n", "nilai-salah"),
    "a column that is not there": (WHOLE + "tampilan: {kolom: [waktu, ▸outptu]}\n", "nilai-salah"),
    "a column twice": (WHOLE + "tampilan: {kolom: ▸[waktu, waktu]}\n", "nilai-salah"),
    "a status as a list": (WHOLE + "status: ▸[draf]\n", "tipe-salah"),
    "neither yes nor no": (WHOLE + "tampilan: {kapital: ▸mungkin}\n", "nilai-salah"),
    "type too large": (WHOLE + "tampilan: {ukuran: ▸72}\n", "nilai-salah"),
    "type that is no number": (WHOLE + "tampilan: {ukuran: ▸nan}\n", "nilai-salah"),
    "an infinite ratio": (WHOLE + "tampilan: {rasio: ▸inf}\n", "nilai-salah"),
    "30 February": (WHOLE + "tanggal: {revisi: ▸30 Februari 2025}\n", "nilai-salah"),
    "a month that is not there": (WHOLE + "tanggal: {revisi: ▸3 Janaury 2025}\n", "nilai-salah"),
    "a date as a list": (WHOLE + "tanggal: {revisi: ▸[2025]}\n", "nilai-salah"),
    "prosedur beside kegiatan": (
        WHOLE + "▸prosedur: [{pelaksana: {a: A}, kegiatan: [{uraian: b, pelaksana: a}]}]\n",
        "kunci-bertentangan",
    ),
    "an empty prosedur": ("jenis: sop\njudul: x\nprosedur: ▸[]\n", "kunci-hilang"),
    "neither prosedur nor kegiatan": ("▸▸jenis: sop\njudul: x\n", "kunci-hilang", "kunci-hilang"),
}

CHECK = "  - {uraian: Memeriksa, pelaksana: camat, "

FLOW = {
    "no rows": (HEAD.replace("kegiatan", "▸kegiatan"), "kunci-hilang"),
    "an empty list of rows": (HEAD.replace("kegiatan:", "▸kegiatan: []"), "kunci-hilang"),
    "a lane that is not declared": (HEAD + STAF.replace("staf", "▸satf") + CAMAT, "pl-undeclared"),
    "a second lane that is not declared": (HEAD + STAF.replace("staf", "[staf, ▸cmat]"), "pl-undeclared"),
    "a row without pelaksana": (HEAD + "  - ▸uraian: Menyusun\n" + CAMAT, "pl-none"),
    "a lane twice in one step": (HEAD + STAF.replace("staf", "[staf, ▸staf]"), "pl-duplicate"),
    "a target row 99": (HEAD + STAF + CHECK + "lanjut: ▸99}\n", "fl-target"),
    "a target that is misspelt": (HEAD + STAF + CHECK + "lanjut: ▸Selesai}\n", "fl-target"),
    "one target twice": (HEAD + STAF + CHECK + "lanjut: [selesai, ▸selesai]}\n", "fl-target"),
    "a branch to a row 99": (HEAD + STAF + CHECK + "keputusan: {Ya: lanjut, Tidak: ▸99}}\n", "fl-target"),
    "a branch to no row": (HEAD + STAF + CHECK + "keputusan: {Ya: lanjut, Tidak: ▸[]}}\n", "fl-target"),
    "a branch without a target": (HEAD + STAF + CHECK + "keputusan: {Ya: lanjut, Tidak▸}}\n", "kunci-hilang"),
    "a step that goes on to itself": (HEAD + STAF + CHECK + "keputusan: {Ya: lanjut, Tidak: ▸2}}\n", "fl-target"),
    "a decision with one branch": (HEAD + STAF + CHECK + "▸keputusan: {Ya: lanjut}}\n", "fl-decision-two"),
    "a decision without branches": (HEAD + STAF + CHECK + "▸keputusan: {}}\n", "fl-decision-two"),
    "branches to one place": (HEAD + STAF + CHECK + "▸keputusan: {Ya: lanjut, Tidak: selesai}}\n", "fl-decision-two"),
    "a decision as a list": (HEAD + STAF + CHECK + "keputusan: ▸[Ya, Tidak]}\n", "tipe-salah"),
    "a decision with lanjut": (
        HEAD + STAF + CHECK + "keputusan: {Ya: lanjut, Tidak: 1}, ▸lanjut: 1}\n",
        "kunci-bertentangan",
    ),
    "two rows with one id": (
        HEAD + "  - {id: a, uraian: b, pelaksana: staf}\n  - {id: ▸a, uraian: c, pelaksana: camat}\n",
        "id-ganda",
    ),
    "an id that means something else": (HEAD + "  - {id: ▸selesai, uraian: b, pelaksana: staf}\n", "id-salah"),
    "an id that is a number": (HEAD + "  - {id: ▸7, uraian: b, pelaksana: staf}\n", "id-salah"),
    "a number that two rows have": (
        HEAD + STAF + CAMAT.replace("uraian", "no: 1, uraian") + CHECK + "keputusan: {Ya: lanjut, Tidak: ▸1}}\n",
        "fl-target",
    ),
    "a row that nothing reaches": (
        HEAD + STAF.replace("staf}", "staf, lanjut: 3}") + CAMAT.replace("{", "▸{") + CAMAT,
        "fl-unreachable",
    ),
    "a loop that nothing leaves": (HEAD + STAF + CHECK + "lanjut: ▸1}\n", "fl-infinite-loop"),
    "pelaksana beside alur": (
        HEAD + "  - {uraian: b, ▸pelaksana: staf, alur: [{pelaksana: staf}, {pelaksana: camat}]}\n",
        "kunci-bertentangan",
    ),
    "a lane in alur that is not declared": (
        HEAD + "  - {uraian: b, alur: [{pelaksana: staf}, {pelaksana: [camat, ▸kmat]}]}\n",
        "pl-undeclared",
    ),
    "a lane in a prosedur that is not declared": (
        "jenis: sop\njudul: x\nprosedur:\n  - pelaksana: {a: A}\n    kegiatan: [{uraian: b, pelaksana: ▸c}]\n",
        "pl-undeclared",
    ),
    "mistakes of several sorts": (
        HEAD.replace("judul", "▸nmor: 1\njudul")
        + STAF
        + "  - {uraian: b, pelaksana: ▸camt, lanjut: ▸9}\n"
        + "tampilan: {kertas: ▸A9}\n",
        "kunci-tak-dikenal",
        "pl-undeclared",
        "fl-target",
        "nilai-salah",
    ),
}

BROKEN = SYNTAX | TEXT | MODEL | FLOW


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_spec_is_reported_at_its_place_and_no_other(case: tuple[str, ...]) -> None:
    text, places = unmarked(case[0])
    assert errors(text) == [(*place, rule) for place, rule in zip(places, case[1:], strict=True)]


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_every_problem_says_what_to_do(case: tuple[str, ...]) -> None:
    assert all(problem.hint for problem in report(unmarked(case[0])[0]))


ENCODINGS = {
    "UTF-16 with a byte order mark": (WHOLE.encode("utf-16"), (1, 1, "enkoding")),
    "UTF-16 without a byte order mark": (WHOLE.encode("utf-16-le"), (1, 2, "enkoding")),
    "Latin-1": ("jenis: sop\njudul: Café\n".encode("latin-1"), (2, 11, "enkoding")),
    "quotes of Windows-1252": ("jenis: sop\njudul: é “Laporan”\n".encode("cp1252"), (2, 8, "enkoding")),
    "UTF-8 that goes wrong after an emoji": ("judul: 📌 ".encode() + b"\xff", (1, 10, "enkoding")),
    "a letter that is cut off": ("judul: é".encode()[:-1], (1, 8, "enkoding")),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", (1, 1, "enkoding")),
}


@pytest.mark.parametrize(("content", "expected"), ENCODINGS.values(), ids=ENCODINGS.keys())
def test_a_wrong_encoding_is_reported_at_its_first_byte(content: bytes, expected: tuple[int, int, str]) -> None:
    assert errors(content) == [expected]


def test_an_undeclared_lane_is_reported_word_for_word_as_the_design_shows() -> None:
    text = WHOLE.replace("{staf: Staf, camat: Camat}", "{pelaksana: P, kasubag: K, sekcam: S, camat: C}")
    problems = report(text.replace("pelaksana: staf}", "pelaksana: sekcm}"))
    assert str(next(problem for problem in problems if problem.rule == "pl-undeclared")) == (
        'uji.yaml:5:35: error: pelaksana "sekcm" tidak ada [pl-undeclared]\n'
        '  hint: yang ada: pelaksana, kasubag, sekcam, camat; mungkin "sekcam"?'
    )


BILLIONS = "jenis: sop\na: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_aliases_of_aliases_that_explode_are_stopped_where_they_grow_too_large() -> None:
    """Line 6, `e`, has 66,430 items, and 74,732 are there by then: the second `*e` of line 7 is too much."""
    assert errors(BILLIONS) == [(7, 12, "berkas-terlalu-besar")]


def test_aliases_of_aliases_cannot_nest_deeper_than_brackets() -> None:
    chain = "".join(f"k{n}: &k{n} [*k{n - 1}]\n" for n in range(1, 5_000))
    assert errors(f"k0: &k0 []\n{chain}") == [(31, 12, "terlalu-dalam")]


def test_an_escape_that_is_no_letter_is_told_as_that() -> None:
    (problem,) = report('jenis: sop\njudul: "\\ud800"\n')
    assert problem.message == r'kode "\u…" atau "\U…" dalam teks ini bukan sebuah huruf'


def test_a_hint_shows_how_the_kind_at_hand_writes_a_key() -> None:
    def hint(text: str) -> str:
        return next(problem.hint for problem in report(text) if problem.rule == "tipe-salah")

    assert hint(WHOLE + "tanggal: 5\n").startswith("misalnya {pembuatan: ")
    assert hint("jenis: notulen\nkeputusan: Setuju\n") == 'awali setiap butir dengan "- "'
    assert hint("jenis: notulen\ninstansi: Kecamatan\n").startswith("misalnya {pemda: ")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("rapat: [Rapat Tim]", "lihat contoh: sopdocs new notulen"),
        ("rapat: Rapat Tim", "lihat contoh: sopdocs new notulen"),
        ("rapat: {nama: [Rapat, Tim]}", "gabungkan menjadi satu teks"),
        ("rapat: {waktu: {zona: WIBB}}", 'yang ada: WIB, WITA, WIT; mungkin "WIB"?'),
    ],
)
def test_a_hint_names_the_kind_at_hand_and_words_that_can_be_written(line: str, hint: str) -> None:
    assert [each.hint for each in report(f"jenis: notulen\n{line}\n") if each.severity == "error"] == [hint]
