"""Who signs: chosen from the profile by the date of the document."""

import pytest
from spec_reports import report

from sopdocs.kinds import officers
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer
from sopdocs.kinds.ttd import ttd
from sopdocs.text import dates

PROFILE = {
    "jenis": "uji",
    "tempat": "Wasuponda",
    "pejabat": {
        "camat": {
            "jabatan": "Camat Wasuponda",
            "pemegang": [
                {"nama": "LAMA", "nip": "196805121994031007", "sampai": "5 Januari 2024"},
                {"nama": "BARU", "pangkat": "Pembina, IV/a", "nip": "19930318 201406 1 002", "mulai": "8 Januari 2024"},
                {"nama": "WAKIL", "status": "plh", "mulai": "3 Maret 2025", "sampai": "7 Maret 2025"},
            ],
        },
        "sekcam": {"jabatan": "Sekretaris Camat", "nama": "RATNA", "nip": "198009212006042011"},
        "kasubag": {"jabatan": "Kepala Subbagian Umum", "nama": "ANDI"},
    },
}
MODEL = Naskah.model_validate(PROFILE)


def signer(who: str | dict[str, str], day: str | None = "10 Oktober 2025") -> Signer:
    return Signer(("penandatangan",), Penandatangan.model_validate(who), dates.parse(day) if day else None)


def names(day: str) -> str:
    return officers.signing(MODEL, signer("camat", day)).nama


def found(who: str | dict[str, str], day: str | None = "10 Oktober 2025") -> list[tuple[str, str]]:
    return [(each.rule, each.message) for each in officers.faults(MODEL, signer(who, day))]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("5 Januari 2024", "LAMA"),  # the last day counts
        ("6 Januari 2024", ""),  # nobody for two days
        ("8 Januari 2024", "BARU"),  # the first day counts
        ("2 Maret 2025", "BARU"),
        ("3 Maret 2025", "WAKIL"),  # who stands in signs before the one he stands in for
        ("7 Maret 2025", "WAKIL"),
        ("8 Maret 2025", "BARU"),
    ],
)
def test_the_officer_is_the_one_in_post_on_the_date_of_the_document(day: str, name: str) -> None:
    assert names(day) == name


def test_a_gap_is_told_with_office_and_date_and_printed_as_a_line_to_write_on() -> None:
    message = 'tidak ada yang menjabat "Camat Wasuponda" pada 6 Januari 2024'
    assert found("camat", "6 Januari 2024") == [("pj-kekosongan", message)]
    block = ttd(MODEL, signer("camat", "6 Januari 2024"))
    assert block.jabatan == ("CAMAT WASUPONDA,",)
    assert set(block.nama) == {"(", ".", ")"}
    assert [line[:8] for line in block.bawah] == ["NIP. ..."]


def test_two_at_once_are_an_error_that_names_both() -> None:
    profile = {"jenis": "uji", "pejabat": {"x": {"jabatan": "X", "pemegang": [{"nama": "A"}, {"nama": "B"}]}}}
    [fault] = officers.faults(Naskah.model_validate(profile), signer("x"))
    assert (fault.severity, fault.rule) == ("error", "pj-ganda")
    assert "A dan B" in fault.message


def test_without_a_date_one_officer_is_certain_and_of_several_none_is_chosen() -> None:
    assert found("sekcam", None) == []
    assert found("camat", None)[0][0] == "pj-tanggal"
    assert officers.signing(MODEL, signer("camat", None)).nama == ""


def test_an_unknown_id_is_an_error_with_the_nearest_one() -> None:
    [fault] = officers.faults(MODEL, signer("sekcm"))
    assert (fault.severity, fault.message) == ("error", 'pejabat "sekcm" tidak ada')
    assert 'mungkin "sekcam"?' in fault.hint


def test_a_missing_and_a_wrong_nip_are_told() -> None:
    assert found("kasubag") == [("pj-nip", "NIP ANDI belum diisi")]
    assert found({"jabatan": "X", "nama": "Y", "nip": "123"}) == [("pj-nip", "Y: NIP harus 18 angka, ini 3")]


def test_untuk_beliau_needs_atas_nama() -> None:
    assert found({"pejabat": "sekcam", "untuk_beliau": "camat"})[0][0] == "pj-ub"


@pytest.mark.parametrize(
    ("who", "lines"),
    [
        ("sekcam", ("SEKRETARIS CAMAT,",)),
        ({"pejabat": "sekcam", "atas_nama": "camat"}, ("a.n. CAMAT WASUPONDA", "SEKRETARIS CAMAT,")),
        (
            {"pejabat": "kasubag", "atas_nama": "camat", "untuk_beliau": "sekcam"},
            ("a.n. CAMAT WASUPONDA", "SEKRETARIS CAMAT", "u.b.", "KEPALA SUBBAGIAN UMUM,"),
        ),
    ],
)
def test_the_lines_above_the_name_say_for_whom_he_signs(who: str | dict[str, str], lines: tuple[str, ...]) -> None:
    assert ttd(MODEL, signer(who)).jabatan == lines


def test_an_unknown_office_is_a_line_to_write_on() -> None:
    assert ttd(MODEL, signer({})).jabatan == ("." * 32,)


def test_who_stands_in_is_marked_before_the_office() -> None:
    assert ttd(MODEL, signer("camat", "3 Maret 2025")).jabatan == ("Plh. CAMAT WASUPONDA,",)


def test_place_date_pangkat_and_nip_stand_in_their_usual_form() -> None:
    block = ttd(MODEL, signer("camat"))
    assert block.tempat_tanggal == "Wasuponda, 10 Oktober 2025"
    assert block.bawah == ("Pembina, IV/a", "NIP. 19930318 201406 1 002")


def test_an_sop_is_signed_by_the_officer_of_the_profile() -> None:
    text = """\
jenis: sop
judul: Penyusunan Laporan
nomor: 1
instansi: {nama: Kecamatan}
tanggal: {pembuatan: 6 Januari 2025, efektif: 3 Maret 2025}
pejabat: {camat: {jabatan: Camat, nama: BUDI, nip: 19700817 199503 1 001, sampai: 1 Februari 2025}}
disahkan: camat
pelaksana: {staf: Staf, camat: Camat}
kegiatan:
  - {uraian: Menyusun, pelaksana: staf, waktu: 1 hari, output: Draf}
  - {uraian: Mengesahkan, pelaksana: camat, waktu: 1 hari, output: Laporan}
"""
    rules = [problem.rule for problem in report(text)]
    assert "pj-kekosongan" in rules  # on the day of signing, 3 Maret, he is no longer in post
    later = report(text.replace("1 Februari", "1 April"))
    assert [problem.rule for problem in later if problem.rule.startswith(("pj", "id-peng"))] == []


def test_an_officer_who_is_written_out_as_well_is_told_that_the_profile_wins() -> None:
    twice = {"pejabat": "sekcam", "jabatan": "Camat", "nama": "ORANG LAIN"}
    message = 'jabatan, nama tidak dipakai: penanda tangan diambil dari pejabat "sekcam"'
    assert found(twice) == [("pj-dua-kali", message)]


def test_nobody_signs_for_himself() -> None:
    assert [rule for rule, _ in found({"pejabat": "sekcam", "atas_nama": "sekcam"})] == ["pj-an"]


@pytest.mark.parametrize("day", ["10 Oktober 2025", None])
def test_an_office_without_any_name_is_told_as_that(day: str | None) -> None:
    model = Naskah.model_validate({"jenis": "uji", "pejabat": {"camat": {"jabatan": "Camat Wasuponda"}}})
    told = [(each.rule, each.message) for each in officers.faults(model, signer("camat", day))]
    assert told == [("pj-nama", 'nama "Camat Wasuponda" belum diisi')]


def test_a_pangkat_that_cannot_be_is_told() -> None:
    who = {"jabatan": "Camat", "nama": "ANDI", "pangkat": "Pembina, III/c", "nip": "198009212006042011"}
    assert found(who) == [("pj-pangkat", 'ANDI: golongan ruang III/c adalah Penata, bukan "Pembina"')]


def test_a_profile_without_officers_is_told_how_to_write_one() -> None:
    (told,) = officers.faults(Naskah(jenis="uji"), signer("camat"))
    assert told.hint == 'tulis di profil.yaml: "pejabat: {camat: {jabatan: …, nama: …, nip: …}}"'


def test_a_term_that_ends_before_it_begins_is_told_at_its_end() -> None:
    text = "jenis: sop\njudul: X\npejabat:\n  a: {jabatan: Camat, nama: A, mulai: 1 Juli 2025, sampai: 1 Mei 2025}\n"
    (told,) = [each for each in report(text.encode()) if each.rule == "nilai-salah"]
    assert (told.line, told.column) == (4, 60)
    assert told.message == '"sampai": masa jabatan berakhir 1 Mei 2025, sebelum mulai 1 Juli 2025'


def test_pangkat_and_nip_are_printed_in_their_usual_spelling() -> None:
    written = {"jabatan": "Kasubag", "nama": "ANDI", "pangkat": "Penata Tk. I / IIId", "nip": "198009212006042011"}
    who = officers.signing(MODEL, signer(written))
    assert (who.pangkat, who.nip) == ("Penata Tingkat I, III/d", "19800921 200604 2 011")


@pytest.mark.parametrize("jabatan", ["Camat", "Plt. Camat", "plt. Camat"])
def test_how_an_office_is_held_is_said_once(jabatan: str) -> None:
    assert officers.held(officers.Officer(jabatan, "Plt.")).casefold() == "plt. camat"
