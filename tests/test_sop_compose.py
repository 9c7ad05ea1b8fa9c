"""An SOP becomes a document: each key of the house style shows, long lists flow on, logos are looked at."""

import json
import os
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Picture
from word_samples import png

from sopdocs import spec
from sopdocs.kinds.base import Composed
from sopdocs.kinds.sop.compose import compose
from sopdocs.kinds.sop.read import read
from sopdocs.page import Cell, Document, Page, Paragraph
from sopdocs.units import mm, pt

LANES = {"staf": "Staf", "kasubag": "Kasubag", "camat": "Camat"}
ROWS: list[dict[str, Any]] = [
    {"uraian": "Menyusun laporan", "pelaksana": "staf", "kelengkapan": "Berkas", "waktu": "1 hari", "output": "Draf"},
    {"uraian": "Memeriksa", "pelaksana": "kasubag", "keputusan": {"Ya": "lanjut", "Tidak": "1"}, "keterangan": "Ket"},
    {"uraian": "Membahas", "pelaksana": ["camat", "kasubag"], "waktu": "2 jam", "halaman_baru": "ya"},
    {"uraian": "Mengarsipkan", "pelaksana": "staf"},
]
SOP: dict[str, Any] = {
    "jenis": "sop",
    "instansi": {"pemda": "Kabupaten Contoh", "nama": "Kecamatan Contoh"},
    "nomor": "26",
    "judul": "Penyusunan Laporan",
    "tanggal": {"pembuatan": "5 Januari 2025"},
    "disahkan": {"jabatan": "Camat Contoh", "nama": "NAMA", "nip": "1"},
    "dasar_hukum": ["UU A", "UU B"],
    "pelaksana": LANES,
    "kegiatan": ROWS,
}

Look = Callable[[Document], object]


def composed(folder: Path = Path(), **keys: Any) -> Composed:
    """The SOP above with other keys; JSON is YAML."""
    whole = {key: value for key, value in (SOP | keys).items() if value is not None}
    text = json.dumps(whole, ensure_ascii=False).encode()
    loaded = spec.load(folder / "uji.yaml", text=text)
    assert loaded.source is not None, loaded.problems
    reading = read(loaded.source)
    assert reading.model is not None, reading.findings
    return compose(reading.model, loaded.source)


def document(**keys: Any) -> Document:
    found = composed(**keys)
    assert found.document is not None, found.findings
    return found.document


def rules(found: Composed) -> list[tuple[str, str]]:
    return [(finding.severity, finding.rule) for finding in found.findings]


def cells(pages: tuple[Page, ...]) -> list[Cell]:
    return [cell for page in pages for row in page.table.rows for cell in row.cells]


def paragraphs(found: Document) -> list[Paragraph]:
    return [paragraph for cell in cells(found.pages) for paragraph in cell.paragraphs]


def texts(found: Document) -> list[str]:
    return [" ".join(paragraph.lines) for paragraph in paragraphs(found)]


def printed(found: Document, column: int) -> str:
    """What stands in a column, below the heads, on all pages."""
    rows = [row for page in found.pages for row in page.table.rows if not row.header]
    below = [cell for row in rows for cell in row.cells if cell.column == column]
    return " ".join(line for cell in below for p in cell.paragraphs for line in p.lines)


def heads(found: Document) -> list[str]:
    """What stands in the head of the first page of the matrix."""
    rows = [row for row in found.pages[1].table.rows if row.header]
    return [" ".join(p.lines) for row in rows for cell in row.cells for p in cell.paragraphs]


def rows_below_head(found: Document) -> int:
    return sum(not row.header for page in found.pages[1:] for row in page.table.rows)


def shapes(found: Document) -> list[str]:
    return [symbol.shape for page in found.pages for symbol in page.symbols]


def letters(found: Document) -> list[str]:
    return [symbol.text for page in found.pages for symbol in page.symbols if symbol.shape == "konektor"]


def joins(found: Document) -> list[bool]:
    return [line.dashed for page in found.pages for line in page.lines if not line.arrow]


def sizes(found: Document) -> set[int]:
    return {run.size for page in found.pages[1:] for row in page.table.rows[2:] for cell in row.cells
            for paragraph in cell.paragraphs for run in paragraph.runs}  # fmt: skip


COLUMNS = ["Kelengkapan", "Waktu", "Output", "Keterangan"]

EFFECTS: list[tuple[dict[str, Any], Look, object, object]] = [
    ({"kapital": "ya"}, lambda d: "DASAR HUKUM" in texts(d) and "PELAKSANA" in heads(d), False, True),
    ({"titik_dua": "ya"}, lambda d: [t for t in texts(d) if t.endswith(":")][:1], [], ["Nomor SOP :"]),
    ({"kolom_no": "digabung"}, lambda d: "No" in heads(d), True, False),
    ({"pita_pelaksana": "tidak"}, lambda d: ("Pelaksana" in heads(d), "Uraian Prosedur" in heads(d)),
     (True, False), (False, True)),
    ({"baris_nomor": "angka"}, lambda d: heads(d)[-9:-6], None, ["1", "2", "3"]),
    ({"baris_nomor": "kurung"}, lambda d: "(9)" in heads(d), False, True),  # No, Kegiatan, 3 lanes, 4 columns
    ({"satuan_waktu": "menit"}, lambda d: [t for t in texts(d) if t in ("1 hari", "450", "Waktu (menit)")],
     ["1 hari"], ["Waktu (menit)", "450", "Waktu (menit)"]),
    ({"kolom": ["output", "waktu"]}, lambda d: [h for h in heads(d) if h in COLUMNS], COLUMNS[3:] + COLUMNS[:3],
     ["Output", "Waktu"]),
    ({"tanggal_kosong": "-"}, lambda d: texts(d).count("-"), 0, 2),  # revisi and efektif
    ({"tampil_efektif": "tidak"}, lambda d: "Tanggal Efektif" in texts(d), True, False),
    ({"terminator": "baris_terpisah"}, lambda d: ("Mulai" in texts(d), "Selesai" in texts(d), shapes(d)[1]),
     (False, False, "keputusan"), (True, True, "proses")),
    ({"gabung_pelaksana": "garis_putus"}, joins, [False], [True]),
    ({"gabung_pelaksana": "tanpa"}, joins, [False], []),
    ({"rasio": "0.4"}, lambda d: round(d.pages[0].table.columns[0] / sum(d.pages[0].table.columns), 2), 0.5, 0.4),
    ({"kertas": "F4"}, lambda d: (d.paper.width, d.paper.height), (mm(297), mm(210)), (mm(330), mm(215))),
    ({"kertas": "Legal"}, lambda d: d.paper.width, mm(297), mm(355.6)),
    ({"huruf": "Times New Roman"}, lambda d: d.font, "Arial", "Times New Roman"),
    ({"ukuran": "8"}, lambda d: (d.size, sizes(d)), (pt(9), {pt(9)}), (pt(8), {pt(8)})),
    ({"flowchart": "gambar"}, lambda d: [bool(page.picture) for page in d.pages], [False] * 3, [False, True, True]),
]  # fmt: skip


@pytest.mark.parametrize(("look", "seen", "before", "after"), EFFECTS, ids=[str(each[0]) for each in EFFECTS])
def test_each_key_of_the_house_style_shows(look: dict[str, str], seen: Look, before: object, after: object) -> None:
    if before is not None:
        assert seen(document()) == before
    assert seen(document(tampilan=look)) == after


LABELS = [
    "nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "disahkan", "judul", "dasar_hukum",
    "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan", "no", "kegiatan", "pelaksana",
    "mutu_baku", "kelengkapan", "waktu", "output", "keterangan",
]  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
def test_each_heading_may_be_worded_by_the_office(label: str) -> None:
    look = {"label": {label: "Nr" if label == "no" else "Judul sendiri"}, "kapital": "ya", "titik_dua": "ya"}
    assert look["label"][label] in texts(document(tampilan=look))  # type: ignore[index]


def test_no_word_of_the_head_over_the_numbers_is_broken() -> None:
    assert "Nomor" in heads(document(tampilan={"label": {"no": "Nomor"}}))


def test_the_band_over_the_procedure_may_be_worded_too() -> None:
    look = {"label": {"uraian_prosedur": "Prosedur kami"}, "pita_pelaksana": "tidak"}
    assert "Prosedur kami" in heads(document(tampilan=look))


def test_connectors_have_letters_figures_or_nothing() -> None:
    rows = [*ROWS[:2], {**ROWS[2], "keputusan": {"Ya": "lanjut", "Tidak": "1"}}, ROWS[3]]
    found = {look: set(letters(document(kegiatan=rows, tampilan={"konektor": look}))) - {""}
             for look in ("huruf", "angka", "tanpa")}  # fmt: skip
    assert found == {"huruf": {"A", "B"}, "angka": {"1", "2"}, "tanpa": set()}  # one way on, one back


def test_the_type_changes_what_the_lines_hold() -> None:
    long = [{**row, "uraian": "Menghimpun data kinerja dari seluruh seksi dan desa " * 9} for row in ROWS]
    first, narrow = (
        [row.height for row in document(kegiatan=long, tampilan={"huruf": font}).pages[1].table.rows if not row.header]
        for font in ("Arial", "Arial Narrow")
    )
    assert first[0] > narrow[0]


# The identity page


def test_sixty_laws_flow_on_and_keep_their_numbers() -> None:
    laws = [f"Peraturan Nomor {n} Tahun 2014 tentang Pedoman Penyusunan Laporan Kinerja " * 2 for n in range(1, 61)]
    found = document(dasar_hukum=laws)
    identity = tuple(page for page in found.pages if not page.symbols)
    assert len(identity) > 2
    pages = [texts(Document("", "", "", "", 0, found.paper, "", (page,))) for page in identity]
    assert ["Dasar Hukum (lanjutan)" in page for page in pages] == [False] + [True] * (len(pages) - 2) + [
        "Dasar Hukum (lanjutan)" in pages[-1]
    ]
    items = [p for cell in cells(identity) for p in cell.paragraphs if p.marker and p.marker.list == 0]
    assert [(p.marker.value, p.marker.text) for p in items if p.marker] == [(n, f"{n}.") for n in range(1, 61)]
    printed = " ".join(
        line for cell in cells(identity) if cell.column == 0 for p in cell.paragraphs for line in p.lines
    )
    for law in laws:
        assert " ".join(law.split()) in printed.replace("Dasar Hukum (lanjutan) ", "")
    foot = found.paper.height - found.paper.bottom
    assert all(page.table.rows[-1].bottom <= foot for page in identity)


def test_a_box_that_flows_on_takes_the_head_of_its_neighbour_along() -> None:
    found = document(dasar_hukum=[f"Peraturan {n}" for n in range(90)])
    assert "Kualifikasi Pelaksana (lanjutan)" in texts(found)


@pytest.mark.parametrize("key", ["judul", "uraian"])
def test_two_thousand_words_are_all_printed(key: str) -> None:
    words = " ".join(f"kata{n}" for n in range(2000))
    found = composed(judul=words) if key == "judul" else composed(kegiatan=[{**ROWS[0], "uraian": words}, *ROWS[1:]])
    assert found.document is not None
    columns = {cell.column for cell in cells(found.document.pages)}
    assert any(words in printed(found.document, column) for column in columns)
    foot = found.document.paper.height - found.document.paper.bottom
    assert all(page.table.rows[-1].bottom <= foot for page in found.document.pages)


# Logos


def craft(width: int, height: int) -> bytes:
    """A PNG that says it is so large; its one row of pixels is not."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"IDAT" + zlib.compress(bytes(10))
    chunks = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in (head, data, b"IEND"))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


BAD_LOGOS: dict[str, tuple[bytes | None, str]] = {
    "missing": (None, "tidak ditemukan"),
    "text": (b"ini bukan gambar", "bukan gambar PNG atau JPEG"),
    "empty": (b"", "bukan gambar PNG atau JPEG"),
    "without its end": (png(60, 60)[:-4], "rusak atau terpotong"),
    "truncated": (png(60, 60)[:-20], "rusak atau terpotong"),
    "cut in its header": (png(60, 60)[:20], "rusak atau terpotong"),
    "too many pixels": (craft(50_000, 50_000), "terlalu besar (lebih dari 40 juta piksel)"),
    "a few too many pixels": (craft(10_000, 5000), "terlalu besar (lebih dari 40 juta piksel)"),
    "no pixels": (craft(0, 10), "rusak atau terpotong"),
    "too many bytes": (png(10, 10) + bytes(6 * 1024 * 1024), "terlalu besar (lebih dari 5 MB)"),
}


@pytest.mark.parametrize("name", BAD_LOGOS)
def test_a_logo_that_cannot_be_shown_is_an_error_with_a_hint(tmp_path: Path, name: str) -> None:
    content, message = BAD_LOGOS[name]
    if content is not None:
        (tmp_path / "logo.png").write_bytes(content)
    found = composed(tmp_path, instansi={"nama": "Kantor", "logo": "logo.png"})
    assert found.document is None
    (finding,) = found.findings
    assert (finding.severity, finding.rule, finding.loc) == ("error", "id-logo", ("instansi", "logo"))
    assert finding.message == f'logo "logo.png" {message}'
    assert finding.hint


def jpeg(mode: str, quality: int = 75) -> bytes:
    """A JPEG with noise in it; Pillow puts the marker of Adobe first in one of four inks."""
    file = BytesIO()
    Picture.effect_noise((60, 40), 80).convert(mode).save(file, "JPEG", quality=quality)
    return file.getvalue()


def refused(folder: Path, content: bytes) -> str:
    """What is said about a logo."""
    (folder / "logo.png").write_bytes(content)
    found = composed(folder, instansi={"nama": "Kantor", "logo": "logo.png"})
    assert found.document is None
    (finding,) = found.findings
    return finding.message


def test_a_jpeg_cut_anywhere_is_broken(tmp_path: Path) -> None:
    whole = jpeg("RGB")
    for end in range(3, len(whole) - 100, 53):
        assert refused(tmp_path, whole[:end]) == 'logo "logo.png" rusak atau terpotong'


def test_a_png_with_a_wrong_byte_anywhere_is_broken(tmp_path: Path) -> None:
    whole = png(60, 60)
    for place in range(8, len(whole) - 12, 7):
        bad = whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :]
        assert "rusak atau terpotong" in refused(tmp_path, bad) or "terlalu besar" in refused(tmp_path, bad)


def test_a_jpeg_in_the_inks_of_a_printer_is_refused_for_that(tmp_path: Path) -> None:
    assert refused(tmp_path, jpeg("CMYK")) == 'logo "logo.png" memakai warna CMYK (untuk percetakan)'


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_jpeg_that_begins_with_any_segment_is_shown(tmp_path: Path, mode: str) -> None:
    whole = jpeg(mode)
    assert whole[2:4] == b"\xff\xe0"  # JFIF, 16 bytes
    adobe = b"\xff\xee\x00\x0eAdobe\x00\x64" + bytes(4) + (b"\x01" if mode == "RGB" else b"\x00")
    (tmp_path / "logo.jpg").write_bytes(whole[:2] + adobe + whole[20:])
    found = composed(tmp_path, instansi={"nama": "Kantor", "logo": "logo.jpg"})
    assert found.document is not None, found.findings
    (image,) = [p.image for p in paragraphs(found.document) if p.image]
    assert (image.kind, image.width) == ("jpeg", mm(22))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (".", "adalah folder, bukan gambar"),
        ("https://contoh.go.id/logo.png", "adalah alamat internet, bukan berkas"),
        ("x" * 300, "tidak dapat dibaca (namanya terlalu panjang)"),
    ],
)
def test_a_logo_that_is_no_file_is_told_as_what_it_is(tmp_path: Path, name: str, message: str) -> None:
    found = composed(tmp_path, instansi={"nama": "Kantor", "logo": name})
    assert [finding.message for finding in found.findings] == [f'logo "{name}" {message}']


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders")
def test_a_logo_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "logo.png")
    found = composed(tmp_path, instansi={"nama": "Kantor", "logo": "logo.png"})
    assert [finding.message for finding in found.findings] == ['logo "logo.png" bukan berkas biasa']


def test_a_fine_logo_is_printed_in_its_proportions(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(40, 80))
    found = composed(tmp_path, instansi={"nama": "Kantor", "logo": "logo.png"})
    assert found.document is not None
    (image,) = [p.image for p in paragraphs(found.document) if p.image]
    assert (image.width, image.height) == (mm(11), mm(22))  # 22 x 22 mm at the most
    assert found.files == (tmp_path / "logo.png",)


# What does not fit


def test_forty_lanes_are_an_error() -> None:
    lanes = {f"p{n}": f"P{n}" for n in range(40)}
    found = composed(pelaksana=lanes, kegiatan=[{**ROWS[0], "pelaksana": "p0"}, {**ROWS[3], "pelaksana": "p39"}])
    assert found.document is None
    assert rules(found) == [("error", "pl-too-many")]
    assert found.findings[0].message == "40 pelaksana tidak muat di kertas A4"


def test_a_word_of_300_letters_is_a_warning_and_whole_in_the_document() -> None:
    found = composed(kegiatan=[{**ROWS[0], "uraian": "x" * 300}, *ROWS[1:]])
    assert rules(found) == [("peringatan", "tl-kata-lebar")]
    assert found.findings[0].loc == ("kegiatan", 0, "uraian")
    assert found.document is not None
    assert any(paragraph.runs[0].text == "x" * 300 for paragraph in paragraphs(found.document) if paragraph.runs)


def test_an_unknown_font_is_a_warning() -> None:
    found = composed(tampilan={"huruf": "Bookman Old Style"})
    assert rules(found) == [("peringatan", "tl-huruf")]
    assert found.document is not None
    assert found.document.font == "Bookman Old Style"


def test_the_chart_as_a_picture_lies_over_the_lanes() -> None:
    found = document(tampilan={"flowchart": "gambar"})
    for page in found.pages[1:]:
        assert page.picture is not None
        image, table = page.picture.image, page.table
        left, right = table.left(2), table.left(2 + len(LANES))
        body = [row for row in table.rows if not row.header]
        assert left <= page.picture.x and page.picture.x + image.width <= right
        assert body[0].y <= page.picture.y and page.picture.y + image.height <= body[-1].bottom
        assert image.data.startswith(b"\x89PNG")


def test_two_procedures_have_a_heading_each() -> None:
    tables = [{"judul": name, "pelaksana": LANES, "kegiatan": [ROWS[0], ROWS[3]]} for name in ("Satu", "Dua")]
    found = document(prosedur=tables, pelaksana=None, kegiatan=None)
    assert [page.heading[0].lines for page in found.pages if page.heading] == [("Satu",), ("Dua",)]
