"""Plain data as YAML: what is written is what is read, and comments are found."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdocs import spec
from sopdocs.spec.source import Plain
from sopdocs.spec.write import comments, write

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
LINES = st.text(LETTERS, max_size=20)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join).map(lambda text: text.rstrip("\n"))
KEYS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=10)
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def read(text: str) -> dict[str, Plain]:
    loaded = spec.load(Path("uji.yaml"), text=text.encode())
    assert loaded.problems == []
    assert loaded.source is not None
    return loaded.source.data


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_what_is_written_is_what_is_read(data: dict[str, Plain]) -> None:
    assert read(write(data)) == data


@pytest.mark.parametrize(
    "text", ["", "null", "~", "26", "true", "2025-01-05", "1.250", "- a", "a: b", "#", "'", '"', "\na"]
)
def test_a_text_stays_a_text(text: str) -> None:
    assert read(write({"kunci": text, "daftar": [text]})) == {"kunci": text, "daftar": [text]}


def test_it_reads_as_somebody_would_write_it() -> None:
    data: dict[str, Plain] = {"nilai": "82,5", "tanggal": "2 Oktober 2025", "kosong": None, "bukti": ["A", "B: c"]}
    assert write(data, "# Judul\n\n#Lagi") == (
        "# Judul\n\n#Lagi\nnilai: 82,5\ntanggal: 2 Oktober 2025\nkosong:\nbukti:\n- A\n- 'B: c'\n"
    )


def test_the_comments_above_and_the_lines_of_all_others_are_found() -> None:
    text = "# a\n#b\nx: 1 # c\ny: 'a # b'\nz: |\n  # isi\nw: a#b\n  # d\n"
    assert comments(text) == ("# a\n#b", (3, 8))
    assert comments("# a\r\n\r\n # b\r\n\r\nx: 1\r\n# c\r\n") == ("# a\n\n # b", (6,))
    assert comments("x: 1\n") == ("", ())
