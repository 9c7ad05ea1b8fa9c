"""Problems as text, JSON and SARIF."""

import json

from sopdocs.problems import Problem, as_json, as_sarif

ERROR = Problem("specs/sop/a b.yaml", 41, 16, "error", 'pelaksana "x" tidak ada', "pl-undeclared", "yang ada: y")
WARNING = Problem("specs/sop/c.yaml", 1, 1, "peringatan", "SOP ini belum bernomor", "id-nomor-empty")


def test_as_text_a_problem_has_its_place_first_and_its_hint_below() -> None:
    assert str(ERROR) == (
        'specs/sop/a b.yaml:41:16: error: pelaksana "x" tidak ada [pl-undeclared]\n  hint: yang ada: y'
    )
    assert str(WARNING) == "specs/sop/c.yaml:1:1: peringatan: SOP ini belum bernomor [id-nomor-empty]"


def test_a_problem_in_a_workbook_shows_its_cell() -> None:
    found = Problem("masuk/a.xlsx", 7, 6, "error", "bukan angka", "kp-angka", sel="Kinerja!F7")
    assert str(found) == "masuk/a.xlsx:Kinerja!F7: error: bukan angka [kp-angka]"
    assert json.loads(as_json([found]))[0]["sel"] == "Kinerja!F7"


def test_problems_sort_by_file_line_and_column() -> None:
    later = Problem("specs/sop/c.yaml", 1, 12, "error", "a", "b")
    assert sorted([later, WARNING, ERROR]) == [ERROR, WARNING, later]


def test_as_json_a_problem_is_an_object_with_every_field() -> None:
    assert json.loads(as_json([ERROR])) == [
        {
            "file": "specs/sop/a b.yaml",
            "line": 41,
            "column": 16,
            "severity": "error",
            "message": 'pelaksana "x" tidak ada',
            "rule": "pl-undeclared",
            "hint": "yang ada: y",
            "sel": "",
        }
    ]


def test_as_json_no_problem_is_an_empty_list() -> None:
    assert json.loads(as_json([])) == []


def test_as_sarif_each_problem_is_a_result_at_its_place() -> None:
    log = json.loads(as_sarif([ERROR, WARNING]))
    assert log["version"] == "2.1.0"
    [run] = log["runs"]
    assert run["tool"]["driver"]["rules"] == [{"id": "id-nomor-empty"}, {"id": "pl-undeclared"}]
    first, second = run["results"]
    assert (first["ruleId"], first["level"]) == ("pl-undeclared", "error")
    assert first["message"] == {"text": 'pelaksana "x" tidak ada; yang ada: y'}
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "specs/sop/a%20b.yaml"},
        "region": {"startLine": 41, "startColumn": 16},
    }
    assert (second["ruleId"], second["level"]) == ("id-nomor-empty", "warning")


def test_as_sarif_nothing_found_is_a_run_without_results() -> None:
    assert json.loads(as_sarif([]))["runs"][0]["results"] == []
