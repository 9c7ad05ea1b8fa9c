"""The specs of the five seed files say what the seeds say: word for word, but for the differences listed here.

A seed is the text of a real SOP, taken out of Word (kelara, wasuponda, mangkutana) or read from a scan (luwu-timur,
lumajang). What a spec makes sopdocs print is compared with it as a bag of words, punctuation and capitals included.
`mends` puts right what the scanner misread, `noise` is what it made of lines and arrows, `only_in_spec` is the rest.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
SPECS = HERE.parent / "specs" / "sop"
SEEDS = HERE / "seeds"

# The official headings, as far as the seeds print them.
HEAD = {
    "nomor": "Nomor SOP",
    "tanggal_pembuatan": "Tanggal Pembuatan",
    "tanggal_revisi": "Tanggal Revisi",
    "tanggal_efektif": "Tanggal Efektif",
    "disahkan": "Disahkan oleh",
    "judul": "Nama SOP",
}
BOXES = {
    "dasar_hukum": "Dasar Hukum",
    "kualifikasi_pelaksana": "Kualifikasi Pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan": "Peralatan/Perlengkapan",
    "peringatan": "Peringatan",
    "pencatatan": "Pencatatan dan Pendataan",
}
TABLE = {
    "no": "No",
    "kegiatan": "Kegiatan",
    "pelaksana": "Pelaksana",
    "mutu_baku": "Mutu Baku",
    "kelengkapan": "Kelengkapan",
    "waktu": "Waktu",
    "output": "Output",
    "keterangan": "Keterangan",
    "uraian_prosedur": "Uraian Prosedur",
}
CELLS = ("uraian", "kelengkapan", "waktu", "output", "keterangan")


@dataclass(frozen=True)
class Seed:
    file: str
    mends: tuple[tuple[str, str], ...] = ()
    noise: str = ""
    only_in_spec: str = ""


# Mends are made in text whose white space and rules (|) have become single spaces, in this order.
SEED = {
    "luwu-timur": Seed(
        "000-luwu-timur.txt",
        mends=(
            # the identity page
            ("Kualifikasl", "Kualifikasi"),
            ("Reformasl", "Reformasi"),
            ("fungsl", "fungsi"),
            ("uralan", "uraian"),
            ("dilengkapl", "dilengkapi"),
            ("balk", "baik"),
            # the head of the table; the third lane is beyond reading
            ("KaSUDAg.", "Kasubag."),
            ("Kegilatan", "No Kegiatan"),
            ("Pere:::naan", "Perencanaan"),
            ("PT;':‘E::S;&", "Kasi dan Kasubag"),
            ("Evaluasl v", "Evaluasi"),
            # the rows
            ("data c: aian", "data capaian"),
            ("P lol 2. Parancananndan Pengs o‘a WoRey", "2. Perencanaan dan Pengelola Monev"),
            ("Dispoais pomentt", "Disposisi 30 menit"),
            ("4, ", "4. "),
            ("c:r::an Kinerja", "capaian kinerja"),
            ("capalan", "capaian"),
            ("pengumpulandata", "pengumpulan data"),
            ("harl", "hari"),
            ("F::ung.l::':-pulan dota", "Formulir pengumpulan data"),
            ("Sapaian biieita", "capaian kinerja"),
            ("Imerekap", "merekap"),
            ("%0", "10."),
            ("ATK Kinerja", "ATK kinerja"),
            ("kineria", "kinerja"),
            ("Dok dat.", "Dokumen data"),
        ),
        noise="""
            - . ( , P P < < L, * A " < \\L, \\ . R L X . : . . : L ) OIS . . . ) . . . ( }( X . .
        """,
        only_in_spec="""
            Kabupaten Luwu Timur Nomor SOP Tanggal Pembuatan Tanggal Revisi Tanggal Efektif Disahkan oleh
            Nama SOP Pengumpulan Data Kinerja Ya Tidak
        """,
    ),
    "kelara": Seed("001-kelara-jeneponto.txt", only_in_spec="Ya Tidak"),
    "wasuponda": Seed(
        "002-wasuponda.txt",
        mends=(("05 Januari", "5 Januari"), ("Tertandatanganin ya", "Tertandatanganinya")),
    ),
    "mangkutana": Seed("003-mangkutana.txt", mends=(("Nip.", "NIP. "),)),
    "lumajang": Seed(
        "004-lumajang-dua-sop.txt",
        mends=(
            # the identity page
            ("NAMA SOP AP J", "NAMA SOP AP :"),
            ("S. Peraturan", "5. Peraturan"),
            ("oas Mampu", "1 2 3 4 5 6 Mampu"),
            ("Ruang Rapat", "1 2 3 4 5 6 7 Ruang Rapat"),
            # the heads of the tables
            ("KASI/KASU STAF", "STAF"),
            ("KASI/KAS STAF", "STAF"),
            (" BAG SAKIP", " KASI/KASUBAG SAKIP"),
            (" UBAG SAKIP", " KASI/KASUBAG SAKIP"),
            ("Wak@u", "Waktu"),
            # the rows
            ("tiap- ", "tiap-tiap "),  # broken at the end of a line; the other half is noise
            ("dokumen- ", "dokumen-dokumen "),
            ("capaian Kkinerja", "capaian kinerja"),
            (" engumpulan", " pengumpulan"),
            ("?Zan?at", "Camat"),
            ("pkingerjaf)Lembar", "kinerja, Lembar"),
        ),
        noise="""
            tiap tiap dokumen Y\\ \\__/ =/7 L L L —" v E:' " — . Q =/7 L . L :I L L Y Y l < < P P — R / Yy
        """,
        only_in_spec="""
            Kabupaten Lumajang NOMOR SOP : TANGGAL PEMBUATAN : TANGGAL REVISI : TANGGAL EFEKTIF : DISAHKAN OLEH :
            PENGUKURAN KINERJA DAN PENGUMPULAN DATA KINERJA
        """,
    ),
}

ROWS = {"luwu-timur": [15], "kelara": [6], "wasuponda": [5], "mangkutana": [11], "lumajang": [10, 12]}

WAKTU = {
    "luwu-timur": [
        "5 menit, 15 menit, 30 menit, 15 menit, 15 menit, 2 hari, 15 menit, 10 menit, 2 Jam, 15 menit, 30 menit, "
        "1 hari, 2 hari, 30 menit, 3 jam"
    ],
    "lumajang": [
        "5 menit, 60 menit, 120 menit, 120 menit, 1 hari, 120 menit, 30 menit, 90 menit, 30 menit, ",
        "5 menit, 60 menit, 120 menit, 1 hari, 120 menit, 5 menit, 1 hari, 120 menit, 30 menit, 90 menit, 30 menit, ",
    ],
}

FIRST_AND_LAST = {
    "luwu-timur": [
        (
            "Memerintahkan Sekcam untuk menyiapkan formulir pengumpulan data kinerja",
            "Melaporkan data kinerja Camat dan PPTK kepada Bupati dan menyimpan arsip",
        )
    ],
    "lumajang": [
        ("Camat memerintahkan Sekretaris untuk melakukan pengukuran kinerja", ""),
        ("Camat memerintahkan Sekretaris untuk melakukan pengumpulan data kinerja", "Pengarsipan Data Kinerja"),
    ],
}

DECISIONS = {
    "luwu-timur": [(12, "sekcam", ["Ya", "Tidak"])],
    "kelara": [(5, "kabid", ["Ya", "Tidak"])],
    "wasuponda": [],
    "mangkutana": [],
    "lumajang": [(8, "sekretariat", ["YA", "TIDAK"]), (10, "sekretariat", ["YA", "TIDAK"])],
}

pytestmark = pytest.mark.parametrize("name", SEED)


def test_every_word_of_the_seed_is_in_the_spec_and_no_other(name: str) -> None:
    seed, spec = Counter(seed_words(SEED[name])), Counter(printed(load(name)))
    assert (dict(seed - spec), dict(spec - seed)) == ({}, {})


def test_every_mend_finds_what_it_mends(name: str) -> None:
    text = flat(SEED[name])
    for wrong, right in SEED[name].mends:
        assert wrong in text
        text = text.replace(wrong, right)


def test_no_noise_of_the_scanner_is_left_in_the_spec(name: str) -> None:
    text = " ".join(printed(load(name)))
    assert not re.search(r"[|\\<>{}@?‘—]|::|\b(balk|harl|capalan|kineria|fungsl)\b", text)


def test_the_rows_are_as_many_as_in_the_seed(name: str) -> None:
    assert [len(each["kegiatan"]) for each in procedures(load(name))] == ROWS[name]


def test_the_waktu_cells_stand_in_the_order_of_the_scan(name: str) -> None:
    spec = [", ".join(row.get("waktu", "") for row in each["kegiatan"]) for each in procedures(load(name))]
    assert spec == WAKTU.get(name, spec)


def test_the_first_and_the_last_kegiatan_are_those_of_the_scan(name: str) -> None:
    ends = [(each["kegiatan"][0]["uraian"], each["kegiatan"][-1]["uraian"]) for each in procedures(load(name))]
    assert ends == FIRST_AND_LAST.get(name, ends)


def test_decisions_stand_where_the_text_decides(name: str) -> None:
    found = [
        (number, row["pelaksana"], list(row["keputusan"]))
        for each in procedures(load(name))
        for number, row in enumerate(each["kegiatan"], 1)
        if "keputusan" in row
    ]
    assert found == DECISIONS[name]


def test_every_step_names_lanes_of_its_own_table_and_ways_that_exist(name: str) -> None:
    for each in procedures(load(name)):
        ids = {step["id"] for step in steps(each) if "id" in step}
        for step in steps(each):
            assert set(many(step["pelaksana"])) <= set(each["pelaksana"])
            assert set(ways(step)) <= ids | {"lanjut", "selesai"}


def test_each_office_stands_in_its_own_file(name: str) -> None:
    spec = load(name)
    assert list(spec)[:2] == ["jenis", "instansi"]
    assert spec["jenis"] == "sop"
    assert "tampilan" in spec


def load(name: str) -> dict[str, Any]:
    with (SPECS / f"{name}.yaml").open(encoding="utf-8") as file:
        spec: dict[str, Any] = yaml.load(file, yaml.BaseLoader)
    return spec


def procedures(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return list(spec.get("prosedur", [spec]))


def steps(procedure: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What carries a symbol: the rows, or the entries of their alur; an id of the row counts for its first symbol."""
    for row in procedure["kegiatan"]:
        yield from row.get("alur", [row])


def ways(step: dict[str, Any]) -> list[str]:
    branches = [way for target in step.get("keputusan", {}).values() for way in many(target)]
    return branches + many(step.get("lanjut", []))


def many(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def flat(seed: Seed) -> str:
    """The seed's text without markup, its white space single; numbers that stick to the item before stand free."""
    text = (SEEDS / seed.file).read_text(encoding="utf-8")
    text = re.sub(r"</?(ol|div)\b[^>]*>", " ", text).replace("|", " ")
    text = " ".join(text.split())
    return re.sub(r"(?<=[a-zA-Z;.)])(?=\d+\.? [A-Z])", " ", text)


def seed_words(seed: Seed) -> Iterator[str]:
    text = flat(seed)
    for wrong, right in seed.mends:
        text = text.replace(wrong, right)
    words = Counter(text.split())
    words.subtract(seed.noise.split())
    words.update(seed.only_in_spec.split())
    assert min(words.values()) >= 0, [word for word, count in words.items() if count < 0]
    return (re.sub(r"^(\d+)\.$", r"\1", word) for word in words.elements())


def printed(spec: dict[str, Any]) -> Iterator[str]:
    """Every word that the spec puts on paper, headings and numbers included; `1.` counts as `1`."""
    for text in [*identity(spec), *tables(spec)]:
        yield from (re.sub(r"^(\d+)\.$", r"\1", word) for word in text.split())


def identity(spec: dict[str, Any]) -> Iterator[str]:
    style = spec["tampilan"]
    for line in spec["instansi"].values():
        yield from many(line)
    for key, text in (HEAD | BOXES).items():
        if key != "tanggal_efektif" or style.get("tampil_efektif") != "false":
            yield heading(style, key, text, colon=True)
    yield from (spec["nomor"], spec["judul"], *spec["tanggal"].values(), *spec["disahkan"].values())
    yield "NIP." if spec["disahkan"]["nip"] else ""
    for key in BOXES:
        yield from numbered(spec[key])


def numbered(box: str | list[str]) -> Iterator[str]:
    if isinstance(box, str):
        yield box
    else:
        yield from (f"{number} {item}" for number, item in enumerate(box, 1))


def tables(spec: dict[str, Any]) -> Iterator[str]:
    for each in procedures(spec):
        yield from head(spec["tampilan"], each)
        for number, row in enumerate(each["kegiatan"], 1):
            yield str(number)
            yield from row.get("keputusan", {})
            for cell in CELLS:
                yield from many(row.get(cell, ""))


def head(style: dict[str, Any], procedure: dict[str, Any]) -> Iterator[str]:
    keys = ["mutu_baku", "kelengkapan", "waktu", "output", "keterangan"]
    keys += [] if style.get("kolom_no") == "digabung" else ["no"]
    if style.get("pita_pelaksana") == "false":
        yield procedure["judul"]
        keys += ["uraian_prosedur"]
    else:
        keys += ["kegiatan", "pelaksana"]
    yield from (heading(style, key, TABLE[key]) for key in keys)
    yield from procedure["pelaksana"].values()
    if style.get("baris_nomor") == "angka":
        yield from (str(number) for number in range(1, 7 + len(procedure["pelaksana"])))


def heading(style: dict[str, Any], key: str, text: str, colon: bool = False) -> str:
    """A label of the spec as it is written; the official one in capitals and with a colon where the style says so."""
    if key in style["label"]:
        return str(style["label"][key])
    text = text.upper() if style.get("kapital") == "true" else text
    return f"{text} :" if colon and style.get("titik_dua") == "true" else text
