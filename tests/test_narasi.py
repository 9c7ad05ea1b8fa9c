"""Narratives: figures and pictures in the words of an office, from a spec or an .md file; problems at their line."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from sopdocs import spec
from sopdocs.kinds.narasi import Jawaban, Narasi, Terbaca, TidakAda, baca
from sopdocs.report import Figure, Item, Paragraph, Space, Span
from sopdocs.spec import Source
from sopdocs.units import mm

TABLE = Space(mm(1))
LOGO = Path(__file__).parent / "logo.png"


def sebutan(name: str) -> Jawaban:
    known: dict[str, Jawaban] = {
        "capaian.ikm": "95,00 %",
        "tabel.ikm": (TABLE,),
        "capaian.sop": Span("[belum diisi: capaian SOP]", gap=True),
    }
    return known.get(name) or TidakAda(name.split(".")[-1], ("ikm", "sop"), "indikator")


def source(folder: Path, text: str) -> Source:
    loaded = spec.load(folder / "laporan.yaml", text=text.encode())
    assert loaded.source is not None, loaded.problems
    return loaded.source


def read(folder: Path, text: str, key: str = "isi") -> Terbaca:
    found = source(folder, text)
    written: Any = found.data[key]
    return baca(found, (key,), written, sebutan)


def places(read: Terbaca) -> list[tuple[str, int, int, str]]:
    return [(Path(each.file).name, each.line, each.column, each.rule) for each in read.problems]


def test_figures_stand_in_the_text_as_they_are_printed(tmp_path: Path) -> None:
    found = read(tmp_path, "isi: |\n  Capaian **{{ capaian.ikm }}** saja.\n\n  {{ tabel.ikm }}\n")
    assert found.blocks == (
        Paragraph((Span("Capaian "), Span("95,00 %", bold=True), Span(" saja."))),
        TABLE,
    )
    assert found.problems == ()


def test_an_empty_narrative_has_no_blocks(tmp_path: Path) -> None:
    assert baca(source(tmp_path, "isi:\n"), ("isi",), "", sebutan) == Terbaca(())


def test_an_unknown_name_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    [problem] = read(tmp_path, "isi: Capaian {{ capaian.ikk }}\n").problems
    assert problem.message == '{{ capaian.ikk }}: indikator "ikk" tidak ada'
    assert problem.hint == 'yang ada: ikm, sop; mungkin "ikm"?'
    assert problem.severity == "error"


def test_a_gap_in_the_figures_is_printed_and_told(tmp_path: Path) -> None:
    found = read(tmp_path, "isi: Capaian {{ capaian.sop }}\n")
    assert found.blocks == (Paragraph((Span("Capaian "), Span("[belum diisi: capaian SOP]", gap=True))),)
    assert [(each.severity, each.rule, each.hint) for each in found.problems] == [
        ("peringatan", "nr-kosong", "di laporan tercetak [belum diisi: capaian SOP]")
    ]


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("|\n  satu\n\n    dua {{ x }}\n", 4, 9),  # four spaces, "dua "
        ("|2-\n    satu {{ x }}\n", 2, 10),  # the indent is said: two of the four spaces are text
        (">\n  satu\n  dua {{ x }}\n\n  tiga\n", 3, 7),
        (">\n  satu\n\n  dua\n  tiga {{ x }}\n", 5, 8),
        ("satu\n  dua {{ x }}\n", 2, 7),
        ('"satu\n\n  dua {{ x }}"\n', 3, 7),
        ("'{{ x }}'\n", 1, 7),  # isi: '
        ('"a \\"b\\" {{ x }}"\n', 1, 6),  # not every letter is as it is written: where the text begins
    ],
)
def test_a_problem_points_to_the_very_letter_of_the_spec(tmp_path: Path, written: str, line: int, column: int) -> None:
    assert places(read(tmp_path, f"isi: {written}")) == [("laporan.yaml", line, column, "nr-sebutan")]


def test_a_problem_of_html_points_into_the_block_too(tmp_path: Path) -> None:
    assert places(read(tmp_path, "jenis: x\nisi: |\n  satu\n  dua <br>\n")) == [("laporan.yaml", 4, 7, "nr-html")]


def test_an_empty_line_of_a_folded_text_begins_a_paragraph(tmp_path: Path) -> None:
    folded = read(tmp_path, "isi: >\n  Satu\n  dua.\n\n  Tiga.\n")
    assert folded.blocks == (Paragraph((Span("Satu dua."),)), Paragraph((Span("Tiga."),)))


def test_points_that_yaml_has_folded_into_one_line_are_told(tmp_path: Path) -> None:
    assert places(read(tmp_path, "isi: >\n  - satu\n  - dua\n")) == [("laporan.yaml", 2, 3, "nr-daftar")]


def test_a_list_of_texts_is_one_of_points(tmp_path: Path) -> None:
    class Bab(BaseModel):
        isi: Narasi

    narasi = Bab.model_validate({"isi": ["Listrik padam", "Hujan"]}).isi
    assert baca(source(tmp_path, "isi: [Listrik padam, Hujan]\n"), ("isi",), narasi, sebutan).blocks == (
        Item((Span("Listrik padam"),), 1),
        Item((Span("Hujan"),), 1),
    )


def test_a_text_alone_where_a_mapping_may_stand_has_its_places(tmp_path: Path) -> None:
    found = source(tmp_path, "indikator:\n  ikm: |\n    Naik.\n    Lihat {{ x }}\n")
    assert places(baca(found, ("indikator", "ikm", "analisis"), "Naik.\nLihat {{ x }}", sebutan)) == [
        ("laporan.yaml", 4, 11, "nr-sebutan")
    ]


def test_a_file_beside_the_spec_is_read_with_its_own_lines(tmp_path: Path) -> None:
    (tmp_path / "bab 1.md").write_bytes("\ufeffSatu {{ capaian.ikm }}\r\n\r\nDua {{ x }}\r\n".encode())
    found = read(tmp_path, "isi: bab 1.md\n")
    assert found.blocks == (Paragraph((Span("Satu 95,00 %"),)), Paragraph((Span("Dua "),)))
    assert places(found) == [("bab 1.md", 3, 5, "nr-sebutan")]
    assert found.files == (tmp_path / "bab 1.md",)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "lama.md").write_bytes(b"Satu\nJum\x92at\n")
    (tmp_path / "besar.md").write_bytes(b"a" * (2 * 1024 * 1024 + 1))
    assert places(read(tmp_path, "isi: tidak-ada.md\n")) == [("laporan.yaml", 1, 6, "nr-berkas")]
    assert places(read(tmp_path, "isi: folder.md\n")) == [("laporan.yaml", 1, 6, "nr-berkas")]
    assert places(read(tmp_path, "isi: lama.md\n")) == [("lama.md", 2, 4, "enkoding")]
    assert places(read(tmp_path, "isi: besar.md\n")) == [("besar.md", 1, 1, "berkas-terlalu-besar")]
    assert read(tmp_path, "isi: tidak-ada.md\n").files == (tmp_path / "tidak-ada.md",)


def test_a_picture_is_found_beside_the_file_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "narasi").mkdir()
    (tmp_path / "narasi" / "rapat camat.png").write_bytes(LOGO.read_bytes())
    (tmp_path / "narasi" / "satu.md").write_text("![Rapat *camat*](rapat camat.png)\n", "utf-8")
    found = read(tmp_path, "isi: narasi/satu.md\n")
    [figure] = found.blocks
    assert isinstance(figure, Figure)
    assert figure.caption == (Span("Rapat "), Span("camat", italic=True))
    assert figure.what.alt == "Rapat camat"
    assert found.files == (tmp_path / "narasi" / "satu.md", tmp_path / "narasi" / "rapat camat.png")


def test_a_picture_that_cannot_be_shown_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "besar.jpg").write_bytes(b"\xff\xd8\xff" + b"\0" * (40 * 1024 * 1024))
    found = read(tmp_path, "isi: |\n  ![A](besar.jpg)\n\n  ![B](tidak-ada.jpg)\n\n  ![C](https://x.id/c.jpg)\n")
    assert places(found) == [("laporan.yaml", line, 3, "nr-gambar") for line in (2, 4, 6)]
    assert [each.message for each in found.problems] == [
        'gambar "besar.jpg" terlalu besar (lebih dari 5 MB)',
        'gambar "tidak-ada.jpg" tidak ditemukan',
        'gambar "https://x.id/c.jpg" adalah alamat internet, bukan berkas',
    ]
    assert found.blocks == ()
