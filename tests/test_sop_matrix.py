"""The rows of an SOP become a matrix: numbers, references, the flow's default way, separate ends."""

from spec_reports import HEAD, WHOLE, warnings
from test_sop_model import SEVERAL, sop

from sopdocs.flowchart.flow import END, Branch, Lane, Matrix
from sopdocs.kinds.sop.matrix import matrix


def matrix_of(text: str) -> Matrix:
    model = sop(text)
    found, findings = matrix(model, model.procedures[0])
    assert found is not None, findings
    return found


def ways(found: Matrix) -> list[list[tuple[int, ...]]]:
    """The targets of each branch of each step."""
    return [[branch.targets for branch in step.branches] for step in found.steps]


def rows(*keys: str) -> str:
    return HEAD + "".join(f"  - {{uraian: x, {row}}}\n" for row in keys)


def test_a_plain_procedure_goes_down_and_ends() -> None:
    found = matrix_of(WHOLE)
    assert found.lanes == (Lane("Staf"), Lane("Camat"))
    assert ways(found) == [[(1,)], [(END,)]]
    assert [(step.row, step.lanes, step.decision, step.shape) for step in found.steps] == [
        (0, (0,), False, None),
        (1, (1,), False, None),
    ]


def test_rows_are_numbered_from_one_unless_they_say_otherwise() -> None:
    found = matrix_of(
        rows(
            "pelaksana: staf",
            'pelaksana: staf, no: ""',
            "pelaksana: staf",
            "pelaksana: staf, no: 7",
            "pelaksana: staf",
            "pelaksana: staf, no: 8a",
            "pelaksana: staf",
            "pelaksana: staf, no: 20.",
            "pelaksana: staf",
        )
    )
    assert [row.number for row in found.rows] == ["1", "", "2", "7", "8", "8a", "9", "20.", "21"]


def test_a_number_in_a_reference_is_the_printed_one() -> None:
    found = matrix_of(
        rows('pelaksana: staf, no: ""', "pelaksana: staf", "pelaksana: camat, keputusan: {Ya: selesai, Tidak: 1}")
    )
    assert ways(found)[2] == [(END,), (1,)]


def test_a_printed_number_may_be_a_word() -> None:
    found = matrix_of(rows("pelaksana: staf, no: 1a", "pelaksana: camat, keputusan: {Ya: lanjut, Tidak: 1a}"))
    assert ways(found)[1] == [(END,), (0,)]


def test_branches_keep_their_labels_and_may_go_several_ways_at_once() -> None:
    found = matrix_of(
        rows(
            "pelaksana: staf, lanjut: [2, b]",
            "pelaksana: staf, lanjut: 4",
            "id: b, pelaksana: camat",
            "pelaksana: staf, keputusan: {Ya: lanjut, Tidak: [2, b]}",
        )
    )
    assert found.steps[0].branches == (Branch((1, 2)),)
    assert found.steps[3].branches == (Branch((END,), "Ya"), Branch((1, 2), "Tidak"))
    assert found.steps[3].decision


def test_the_steps_of_an_alur_follow_one_another_and_then_the_next_row() -> None:
    found = matrix_of(
        HEAD
        + """\
  - {uraian: a, pelaksana: staf}
  - uraian: b
    id: rapat
    alur:
      - {id: bahas, pelaksana: [staf, camat]}
      - {id: setuju, pelaksana: camat, keputusan: {Setuju: lanjut, Perbaiki: bahas, Ulang: rapat, Awal: 1}}
  - {uraian: c, pelaksana: staf}
"""
    )
    assert ways(found) == [[(1,)], [(2,)], [(3,), (1,), (1,), (0,)], [(END,)]]
    assert [step.row for step in found.steps] == [0, 1, 1, 2]
    assert [step.lanes for step in found.steps] == [(0,), (0, 1), (1,), (0,)]


def test_nothing_leaves_a_step_that_only_takes_part() -> None:
    found = matrix_of(rows("pelaksana: staf, lanjut: [2, 3]", "pelaksana: staf, lanjut: []", "pelaksana: camat"))
    assert ways(found) == [[(1, 2)], [], [(END,)]]


def test_a_second_start_is_allowed_where_it_is_marked() -> None:
    text = rows("pelaksana: staf, lanjut: 3", "pelaksana: camat, simbol: terminator", "pelaksana: staf")
    assert matrix_of(text).steps[1].shape == "terminator"
    assert "fl-capsule-alone" not in {rule for _, _, rule in warnings(text)}


def test_texts_are_paragraphs_and_columns_stand_in_the_order_of_the_house() -> None:
    found = matrix_of(
        HEAD
        + '  - {uraian: "satu\\ndua", pelaksana: staf, kelengkapan: [A, B], waktu: 1 hari, output: C, '
        + "halaman_baru: ya}\n"
        + "tampilan: {kolom: [output, waktu, kelengkapan]}\n"
    )
    assert found.rows[0].kegiatan == ("satu", "dua")
    assert found.rows[0].cells == (("C",), ("1 hari",), ("A", "B"))
    assert found.rows[0].new_page


def test_times_become_minutes_where_the_head_names_the_unit() -> None:
    times = ["1 hari", "2-3 jam", "sesuai jadwal"]
    text = rows(*(f"pelaksana: staf, waktu: {time}" for time in times)) + "tampilan: {satuan_waktu: menit}\n"
    assert [row.cells[1] for row in matrix_of(text).rows] == [("450",), ("120-180",), ("sesuai jadwal",)]
    assert [found for found in warnings(text) if "waktu" in found[2]] == [(7, 41, "mb-waktu-unit-mixed")]


def test_separate_ends_have_rows_and_capsules_of_their_own() -> None:
    text = rows(
        "pelaksana: staf", "pelaksana: camat, keputusan: {Ya: lanjut, Tidak: 1, Batal: selesai}", "pelaksana: staf"
    )
    found = matrix_of(text + "tampilan: {terminator: baris_terpisah}\n")
    assert [row.number for row in found.rows] == ["", "1", "2", "3", ""]
    assert [row.kegiatan for row in found.rows] == [("Mulai",), ("x",), ("x",), ("x",), ("Selesai",)]
    assert ways(found) == [[(1,)], [(2,)], [(3,), (1,), (4,)], [(4,)], [(END,)]]
    assert [step.shape for step in found.steps] == ["terminator", None, None, None, "terminator"]
    assert (found.steps[0].lanes, found.steps[4].lanes) == ((0,), (0,))


def test_lanes_side_by_side_may_share_a_head() -> None:
    found = matrix_of(WHOLE.replace("staf: Staf", "staf: {nama: Staf, kelompok: Kecamatan}"))
    assert found.lanes == (Lane("Staf", "Kecamatan"), Lane("Camat"))


def test_each_of_several_procedures_has_its_own_matrix() -> None:
    model = sop(SEVERAL)
    found = [matrix(model, procedure)[0] for procedure in model.procedures]
    assert [[row.kegiatan for row in one.rows] for one in found if one] == [[("satu",)], [("dua",)]]
