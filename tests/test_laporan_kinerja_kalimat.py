"""Sentences that follow from figures: put together, and changed by an office."""

import pytest
from pydantic import ValidationError

from sopdocs.kinds.laporan_kinerja.kalimat import Kalimat, boleh


def _wrong(**said: str) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        Kalimat(**said)
    (error,) = caught.value.errors()
    return {"loc": ".".join(map(str, error["loc"])), "message": error["msg"], "hint": error["ctx"]["hint"]}


def test_a_sentence_has_its_figures_put_in() -> None:
    said = Kalimat().susun("rerata", jumlah="11", rerata="99,94 %", predikat="Sangat Tinggi")
    assert said == "Rata-rata capaian 11 indikator adalah 99,94 %, dengan predikat Sangat Tinggi."


def test_an_office_says_it_in_its_own_words() -> None:
    own = Kalimat(rerata="Capaian kami {rerata}.")
    assert own.susun("rerata", jumlah="11", rerata="99,94 %", predikat="Sangat Tinggi") == "Capaian kami 99,94 %."


def test_a_figure_with_braces_in_it_is_not_read_again() -> None:
    own = Kalimat(sasaran_satu="{rerata} {predikat}")
    assert own.susun("sasaran_satu", rerata="{predikat}", predikat="Tinggi") == "{predikat} Tinggi"


def test_an_unknown_name_is_told_at_its_place_with_the_nearest_one() -> None:
    found = _wrong(rerata="Capaian {rerta}")
    assert found["loc"] == "rerata"
    assert found["message"] == '"{rerta}" tidak ada untuk kalimat ini'
    assert 'mungkin "rerata"?' in found["hint"]


@pytest.mark.parametrize("said", ["Capaian {rerata", "Capaian rerata}", "Capaian {{ rerata }}", "Capaian {}"])
def test_braces_that_are_no_pair_with_a_name_are_an_error(said: str) -> None:
    assert _wrong(rerata=said)["loc"] == "rerata"


def test_every_default_may_be_written_in_a_spec_as_it_stands() -> None:
    defaults = {name: getattr(Kalimat(), name) for name in Kalimat.model_fields}
    assert Kalimat(**defaults) == Kalimat()
    assert all(boleh(name) for name in defaults)
