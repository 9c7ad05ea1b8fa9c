"""`sopdocs template`, as it is called."""

from pathlib import Path

import pytest
from conftest import Call

OWN = Path("templates/disposisi.docx")


@pytest.fixture
def copied(sopdocs: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates of a kind with three forms, copied into an empty workspace."""
    monkeypatch.chdir(tmp_path)
    return sopdocs("template", "copy", "disposisi").out.splitlines()


def test_copy_takes_every_form_of_a_kind(copied: list[str]) -> None:
    assert str(OWN) in copied and len(copied) == 3
    assert all(Path(line).is_file() for line in copied)


def test_copy_brings_back_a_form_that_is_gone_and_leaves_the_others(copied: list[str], sopdocs: Call) -> None:
    OWN.unlink()
    other = next(Path(line) for line in copied if Path(line) != OWN)
    other.write_text("milik kami")
    answer = sopdocs("template", "copy", "disposisi")
    assert (answer.status, answer.out) == (0, f"{OWN}\n")
    assert f"{other} sudah ada dan tidak ditimpa" in answer.err
    assert other.read_text() == "milik kami"
    assert sopdocs("template", "copy", "disposisi").status == 2


def test_the_example_does_not_take_the_place_of_the_template(copied: list[str], sopdocs: Call) -> None:
    assert str(OWN) in copied
    before = OWN.read_bytes()
    answer = sopdocs("template", "check", OWN, "-o", "templates/../templates/disposisi.docx")
    assert answer.status == 2 and "templat itu sendiri" in answer.err
    assert OWN.read_bytes() == before


def test_a_template_that_is_nowhere_is_to_be_put_into_the_office_s_folder(copied: list[str], sopdocs: Call) -> None:
    Path("specs").mkdir()
    Path("specs/a.yaml").write_text("jenis: disposisi\ntemplate: kami.docx\n", "utf-8")
    answer = sopdocs("check")
    assert f'templat "{Path("templates/kami.docx")}" tidak ditemukan' in answer.err
    assert "letakkan berkas itu di templates" in answer.err


def test_each_form_of_a_kind_has_fields_of_its_own(sopdocs: Call) -> None:
    main, chain = (sopdocs("template", "fields", name).out for name in ("disposisi", "disposisi-berantai.docx"))
    assert "lembar[].hal.nilai" in main and main != chain
    answer = sopdocs("template", "fields", "dispoisi")
    assert answer.status == 2 and 'mungkin "disposisi"?' in answer.err
