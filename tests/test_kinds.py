"""What every kind of document provides."""

import json
import subprocess
import sys

import pytest
from spec_reports import report

from sopdocs import kinds


@pytest.mark.parametrize("name", kinds.KINDS)
def test_a_kind_is_called_by_the_word_after_jenis(name: str) -> None:
    assert kinds.get(name).name == name


@pytest.mark.parametrize("name", kinds.KINDS)
def test_a_kind_says_what_is_wrong_with_a_spec_of_nothing_but_its_name(name: str) -> None:
    assert list(report(f"jenis: {name}\n")) != []


@pytest.mark.parametrize("name", kinds.KINDS)
def test_a_schema_is_json_and_forbids_unknown_keys(name: str) -> None:
    schema = kinds.get(name).schema()
    assert json.loads(json.dumps(schema)) == schema
    assert schema["additionalProperties"] is False
    assert schema["properties"]["jenis"]["const"] == name
    assert [each["type"] for each in schema["properties"]["template"]["anyOf"]][1:] == ["object"]


def test_knowing_the_kinds_does_not_import_pydantic() -> None:
    code = "import sys, sopdocs.kinds; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
