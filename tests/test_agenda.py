"""The numbers of letters: the pattern, the book, two builds at once, and files that are none of ours."""

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import astuple, replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from sopdocs.agenda import (
    KOLOM,
    Aturan,
    BarisKeluar,
    BarisMasuk,
    BelumLengkap,
    Buku,
    Nomor,
    SudahDipakai,
    Surat,
    keluar,
    masuk,
    parse_aturan,
    parse_pola,
)
from sopdocs.errors import MachineError

POLA = "{kode}/{urut:03d}/{unit}/{bulan_romawi}/{tahun}"
ATURAN = parse_aturan(POLA)
MARET = date(2026, 3, 9)
UNDANGAN = Surat("keluar", "surat/undangan", MARET, kode="005", unit="KEC", perihal="Undangan", tujuan="Para lurah")
LAPORAN = replace(UNDANGAN, kunci="surat/laporan", kode="700", perihal="Laporan", tujuan="Bupati")
TEGURAN = replace(UNDANGAN, kunci="surat/teguran", kode="800", perihal="Teguran", tujuan="Lurah Balo-Balo")


@pytest.fixture
def buku(tmp_path: Path) -> Buku:
    return Buku(tmp_path / "specs" / "agenda.sqlite")


def given(buku: Buku, surat: Surat, aturan: Aturan = ATURAN) -> str:
    """The number that the letter gets; the test fails when it gets none."""
    answer = buku.beri(surat, aturan)
    assert isinstance(answer, Nomor), answer
    return answer.teks


def present(kunci: str) -> bool:
    return True


# The pattern


def test_a_number_follows_the_pattern() -> None:
    assert parse_pola(POLA).nomor(7, MARET, "800.1.11", "KEC-MKT") == "800.1.11/007/KEC-MKT/III/2026"
    assert parse_pola("{{{urut}}}-{bulan:02d}-{hari}").nomor(7, MARET, "", "") == "{7}-03-9"
    assert parse_pola("{urut:03d}").nomor(1234, MARET, "", "") == "1234"


@pytest.mark.parametrize(
    ("pola", "sentence"),
    [
        ("800/KEC/{tahun}", "harus memuat {urut}"),
        ("{urut}/{urut}", "memuat {urut} lebih dari sekali"),
        ("{urut}/{nomer}", "{nomer} tidak dikenal; yang ada: {kode}, {urut}, {unit}"),
        ("{urut}/{}", "{} tidak dikenal"),
        ("{urut}/{kode.__class__}", "{kode.__class__} tidak dikenal"),
        ("{urut}/{kode[0]}", "{kode[0]} tidak dikenal"),
        ("{urut!r}", "tulis {urut} tanpa !r"),
        ("{urut:3}", "tulis misalnya {urut:03d}"),
        ("{urut:03}", "tulis misalnya {urut:03d}"),
        ("{urut:099d}", "tulis misalnya {urut:03d}"),
        ("{urut:{tahun}}", "tulis misalnya {urut:03d}"),
        ("{urut}/{tahun:02d}", 'tulis {tahun} tanpa ":02d"'),
        ("{urut}/{unit:>9999999}", 'tulis {unit} tanpa ":>9999999"'),
        ("{urut}/{tahun", "kurung { } tidak berpasangan"),
        ("{urut}/tahun}", "kurung { } tidak berpasangan"),
        ("{urut}\n{tahun}", "harus satu baris"),
        ("{urut}" + "x" * 300, "terlalu panjang"),
    ],
)
def test_a_wrong_pattern_says_what_to_write(pola: str, sentence: str) -> None:
    with pytest.raises(ValueError, match="pola nomor") as error:
        parse_pola(pola)
    assert sentence in str(error.value)


@pytest.mark.parametrize(
    ("nomor", "urut"),
    [
        ("800.1.11/007/KEC/III/2026", 7),
        ("800.1.11 / 7 / Kec / iii / 2026", 7),
        ("005/12/KEL/XII/2025", 12),
        ("800.1.11/007/KEC/IIII/2026", None),
        ("800.1.11/007/KEC/III/26", None),
        ("800.1.11/٠٠٧/KEC/III/2026", None),
        ("800.1.11/007a/KEC/III/2026", None),
        ("800" * 100 + "/007/KEC/III/2026", None),
    ],
)
def test_a_written_number_is_read_by_the_pattern(nomor: str, urut: int | None) -> None:
    said = parse_pola(POLA).baca(nomor, "800.1.11", "KEC")
    assert (said.urut if said else None) == urut


def test_the_kode_of_the_letter_settles_where_it_ends() -> None:
    pola = parse_pola("{kode}/{urut}/{unit}")
    assert (pola.baca("800/5/12/KEC") or pytest.fail()).urut == 5
    assert (pola.baca("800/5/12/KEC", "800/5", "KEC") or pytest.fail()).urut == 12


@pytest.mark.parametrize(
    ("pola", "per", "mulai", "sentence"),
    [
        ("{urut}/{tahun}", "minggu", {}, 'urut_per "minggu" tidak dikenal; pilih tahun, bulan, kode'),
        ("{urut}/{tahun}", "bulan", {}, "harus memuat {bulan_romawi} atau {bulan}"),
        ("{urut}/{tahun}", "kode", {}, "harus memuat {kode}"),
        ("{urut}/{kode}", "kode", {2026: 5}, "mulai hanya untuk urut_per: tahun"),
        ("{urut}/{tahun}", "tahun", {2026: 0}, "mulai: 0"),
    ],
)
def test_settings_that_do_not_fit_say_so(pola: str, per: str, mulai: dict[int, int], sentence: str) -> None:
    with pytest.raises(ValueError, match=r"urut|mulai") as error:
        parse_aturan(pola, per, mulai)
    assert sentence in str(error.value)


# Giving numbers


def test_letters_are_numbered_in_the_order_in_which_they_come(buku: Buku) -> None:
    assert buku.beri(UNDANGAN, ATURAN) == Nomor("005/001/KEC/III/2026", 1, True)
    assert given(buku, LAPORAN) == "700/002/KEC/III/2026"


def test_a_letter_built_again_has_its_old_number(buku: Buku) -> None:
    given(buku, UNDANGAN)
    given(buku, LAPORAN)
    assert buku.beri(replace(UNDANGAN, perihal="Undangan rapat"), ATURAN) == Nomor("005/001/KEC/III/2026", 1, False)
    assert [line.perihal for line in buku.isi("keluar", 2026)] == ["Undangan rapat", "Laporan"]


def test_the_two_books_count_apart(buku: Buku) -> None:
    given(buku, UNDANGAN)
    assert given(buku, replace(UNDANGAN, buku="masuk"), parse_aturan("{urut:03d}")) == "001"


def test_two_sheets_of_one_spec_are_two_letters(buku: Buku) -> None:
    assert given(buku, replace(UNDANGAN, kunci="surat/undangan#1")) == "005/001/KEC/III/2026"
    assert given(buku, replace(UNDANGAN, kunci="surat/undangan#2")) == "005/002/KEC/III/2026"


def test_a_number_that_may_be_on_paper_stays_and_says_what_the_pattern_would_be(buku: Buku) -> None:
    given(buku, UNDANGAN)
    moved = replace(UNDANGAN, tanggal=date(2026, 4, 1), kode="006")
    assert buku.beri(moved, ATURAN) == Nomor("005/001/KEC/III/2026", 1, False, "006/001/KEC/IV/2026")


def test_another_year_is_another_number_and_the_old_one_stays_in_its_book(buku: Buku) -> None:
    given(buku, UNDANGAN)
    given(buku, LAPORAN)
    assert given(buku, replace(LAPORAN, tanggal=date(2027, 1, 4), perihal="Baru")) == "700/001/KEC/I/2027"
    line = buku.isi("keluar", 2026)[1]
    assert (line.nomor, line.perihal, line.pengganti) == ("700/002/KEC/III/2026", "Laporan", "700/001/KEC/I/2027")
    assert given(buku, LAPORAN) == "700/002/KEC/III/2026"
    assert [line.pengganti for line in buku.isi("keluar", 2027)] == ["700/002/KEC/III/2026"]


def test_a_month_or_a_kode_can_count_apart(buku: Buku, tmp_path: Path) -> None:
    april = replace(TEGURAN, tanggal=date(2026, 4, 1))
    by_month = parse_aturan(POLA, "bulan")
    assert [given(buku, surat, by_month) for surat in (UNDANGAN, LAPORAN, april)] == [
        "005/001/KEC/III/2026",
        "700/002/KEC/III/2026",
        "800/001/KEC/IV/2026",
    ]
    other, by_kode = Buku(tmp_path / "kode.sqlite"), parse_aturan(POLA, "kode")
    second = replace(LAPORAN, kunci="surat/laporan-2")
    assert [given(other, surat, by_kode) for surat in (UNDANGAN, LAPORAN, second)] == [
        "005/001/KEC/III/2026",
        "700/001/KEC/III/2026",
        "700/002/KEC/III/2026",
    ]


def test_numbers_go_on_when_the_setting_changes_in_the_middle_of_the_year(buku: Buku) -> None:
    by_kode = parse_aturan(POLA, "kode")
    assert given(buku, UNDANGAN, by_kode) == "005/001/KEC/III/2026"
    assert given(buku, LAPORAN, by_kode) == "700/001/KEC/III/2026"
    assert given(buku, TEGURAN) == "800/002/KEC/III/2026"
    assert given(buku, replace(UNDANGAN, kunci="lain", kode="800"), by_kode) == "800/003/KEC/III/2026"


def test_an_office_may_begin_in_the_middle_of_a_year_and_only_that(buku: Buku) -> None:
    aturan = parse_aturan(POLA, mulai={2026: 143})
    assert given(buku, UNDANGAN, aturan) == "005/143/KEC/III/2026"
    assert given(buku, LAPORAN, aturan) == "700/144/KEC/III/2026"
    assert given(buku, replace(TEGURAN, tanggal=date(2027, 1, 4)), aturan) == "800/001/KEC/I/2027"


def test_a_letter_that_lacks_what_the_pattern_needs_gets_no_number(buku: Buku) -> None:
    answer = buku.beri(replace(UNDANGAN, tanggal=None, kode=" "), ATURAN)
    assert answer == BelumLengkap(("tanggal", "kode"))
    assert answer.message == "surat belum dapat diberi nomor: tanggal dan kode belum diisi"
    assert answer.hint == 'isi "tanggal" (lengkap dengan harinya) dan "kode", atau tulis "nomor" sendiri'
    assert buku.isi("keluar", 2026) == ()


def test_a_numbered_letter_whose_date_is_taken_out_keeps_its_number(buku: Buku) -> None:
    given(buku, UNDANGAN)
    assert given(buku, replace(UNDANGAN, tanggal=None, kode="")) == "005/001/KEC/III/2026"


# Numbers that the author wrote


def test_numbers_go_on_after_a_written_one(buku: Buku) -> None:
    assert buku.beri(replace(UNDANGAN, nomor="005/041/KEC/II/2026"), ATURAN) == Nomor("005/041/KEC/II/2026", 41, True)
    assert given(buku, LAPORAN) == "700/042/KEC/III/2026"


def test_a_written_number_of_another_form_is_in_the_book_too(buku: Buku) -> None:
    assert buku.beri(replace(UNDANGAN, nomor="41/Und/KEC"), ATURAN) == Nomor("41/Und/KEC", None, True)
    assert given(buku, LAPORAN) == "700/001/KEC/III/2026"
    assert [line.nomor for line in buku.isi("keluar", 2026)] == ["700/001/KEC/III/2026", "41/Und/KEC"]


@pytest.mark.parametrize("written", ["005/001/KEC/III/2026", "005 / 001 / Kec / iii / 2026"])
def test_a_number_already_given_is_refused_with_the_name_of_its_document(buku: Buku, written: str) -> None:
    given(buku, UNDANGAN)
    answer = buku.beri(replace(LAPORAN, nomor=written), ATURAN)
    assert answer == SudahDipakai(written, "005/001/KEC/III/2026", "surat/undangan")
    assert answer.message == 'nomor "005/001/KEC/III/2026" sudah dipakai surat/undangan'
    assert len(buku.isi("keluar", 2026)) == 1


def test_an_urut_already_given_is_refused(buku: Buku) -> None:
    given(buku, UNDANGAN)
    answer = buku.beri(replace(LAPORAN, nomor="700/01/KEC/IV/2026"), ATURAN)
    assert isinstance(answer, SudahDipakai)
    assert answer.message == (
        'nomor urut dalam "700/01/KEC/IV/2026" sudah dipakai "005/001/KEC/III/2026" (surat/undangan)'
    )
    assert given(buku, replace(LAPORAN, nomor="700/01/KEC/IV/2026"), parse_aturan(POLA, "kode"))


def test_the_same_number_in_another_year_is_another_number(buku: Buku) -> None:
    aturan = parse_aturan("{urut:03d}")
    assert given(buku, replace(UNDANGAN, nomor="001"), aturan) == "001"
    assert given(buku, replace(LAPORAN, tanggal=date(2027, 1, 4), nomor="001"), aturan) == "001"


def test_the_year_in_a_written_number_is_the_year_of_its_book(buku: Buku) -> None:
    given(buku, replace(UNDANGAN, tanggal=date(2027, 1, 2), nomor="005/009/KEC/XII/2026"))
    assert given(buku, replace(LAPORAN, tanggal=None, nomor="700/008/KEC/XII/2026")) == "700/008/KEC/XII/2026"
    assert given(buku, TEGURAN) == "800/010/KEC/III/2026"
    assert [line.urut for line in buku.isi("keluar", 2026)] == [8, 9, 10]
    assert buku.beri(replace(LAPORAN, kunci="x", tanggal=None, nomor="41/Und"), ATURAN) == BelumLengkap(("tanggal",))


def test_a_given_number_that_the_author_writes_out_is_the_same_line(buku: Buku) -> None:
    given(buku, UNDANGAN)
    assert buku.beri(replace(UNDANGAN, nomor="005/001/KEC/III/2026"), ATURAN) == Nomor("005/001/KEC/III/2026", 1, False)
    assert given(buku, replace(UNDANGAN, nomor="006/001/KEC/IV/2026")) == "006/001/KEC/IV/2026"
    assert [line.nomor for line in buku.isi("keluar", 2026)] == ["006/001/KEC/IV/2026"]


def test_a_slip_of_the_pen_costs_one_number_and_not_a_thousand(buku: Buku) -> None:
    given(buku, replace(UNDANGAN, nomor="005/1234/KEC/III/2026"))
    given(buku, replace(UNDANGAN, nomor="005/123/KEC/III/2026"))
    assert given(buku, LAPORAN) == "700/124/KEC/III/2026"
    near = replace(TEGURAN, nomor="800/1233/KEC/III/2026")
    assert given(buku, near) == "800/1233/KEC/III/2026"
    assert given(buku, replace(TEGURAN, kunci="lain")) == "800/1235/KEC/III/2026"
    assert isinstance(buku.beri(replace(LAPORAN, nomor="005/1234/KEC/III/2026"), ATURAN), SudahDipakai)


def test_the_number_of_a_letter_comes_back_when_its_author_takes_his_line_away(buku: Buku) -> None:
    given(buku, replace(UNDANGAN, nomor="005/123/KEC/III/2026"))
    assert given(buku, UNDANGAN) == "005/123/KEC/III/2026"


def test_a_number_written_before_the_pattern_was_set_counts_once_it_fits(buku: Buku) -> None:
    written = replace(UNDANGAN, nomor="005/050/KEC/III/2026")
    assert buku.beri(written, parse_aturan("{urut}")) == Nomor("005/050/KEC/III/2026", None, True)
    assert buku.beri(written, ATURAN) == Nomor("005/050/KEC/III/2026", 50, False)
    assert given(buku, LAPORAN) == "700/051/KEC/III/2026"


def test_a_number_that_has_been_written_is_passed_over(buku: Buku) -> None:
    """The book knows it only as a text: the pattern was another when it was written."""
    given(buku, replace(UNDANGAN, nomor="700/001/KEC/III/2026"), parse_aturan("{urut}"))
    assert given(buku, LAPORAN) == "700/002/KEC/III/2026"


# Looking, renaming, the book


def test_looking_makes_no_file_and_gives_no_number(buku: Buku) -> None:
    assert buku.lihat(UNDANGAN, ATURAN) is None
    assert buku.lihat(replace(UNDANGAN, nomor="1/X"), ATURAN) == Nomor("1/X", None, True)
    assert buku.lihat(replace(UNDANGAN, kode=""), ATURAN) == BelumLengkap(("kode",))
    assert buku.isi("keluar", 2026) == ()
    assert not buku.path.parent.exists()


def test_looking_tells_what_is_in_the_book(buku: Buku) -> None:
    given(buku, UNDANGAN)
    before = buku.path.read_bytes()
    assert buku.lihat(UNDANGAN, ATURAN) == Nomor("005/001/KEC/III/2026", 1, False)
    assert buku.lihat(LAPORAN, ATURAN) is None
    assert isinstance(buku.lihat(replace(LAPORAN, nomor="005/001/KEC/III/2026"), ATURAN), SudahDipakai)
    assert buku.path.read_bytes() == before


def test_a_renamed_spec_takes_its_numbers_along(buku: Buku) -> None:
    given(buku, UNDANGAN)
    given(buku, replace(UNDANGAN, kunci="surat/undangan#2"))
    given(buku, replace(UNDANGAN, kunci="surat/undangan-lain"))
    given(buku, replace(UNDANGAN, kunci="arsip/undangan"))
    assert buku.pindah("keluar", "surat/undangan", "arsip/undangan") == 2
    assert given(buku, replace(UNDANGAN, kunci="arsip/undangan")) == "005/001/KEC/III/2026"
    assert [line.kunci for line in buku.isi("keluar", 2026)] == [
        "arsip/undangan",
        "arsip/undangan#2",
        "surat/undangan-lain",
        "arsip/undangan",
    ]


def test_the_book_of_letters_that_went_out_shows_gaps_and_what_has_vanished(buku: Buku) -> None:
    given(buku, UNDANGAN)
    given(buku, replace(LAPORAN, nomor="700/005/KEC/III/2026"))
    given(buku, replace(TEGURAN, nomor="800/007/KEC/III/2026"))
    rows = keluar(buku.isi("keluar", 2026), lambda kunci: kunci != "surat/laporan")
    lost = "surat/laporan; dokumen ini tidak ada lagi"
    assert rows == (
        BarisKeluar(1, "005/001/KEC/III/2026", MARET, "Para lurah", "Undangan", "surat/undangan"),
        BarisKeluar(None, "", None, "", "", "nomor urut 2 sampai 4 tidak tercatat"),
        BarisKeluar(5, "700/005/KEC/III/2026", MARET, "Bupati", "Laporan", lost),
        BarisKeluar(None, "", None, "", "", "nomor urut 6 tidak tercatat"),
        BarisKeluar(7, "800/007/KEC/III/2026", MARET, "Lurah Balo-Balo", "Teguran", "surat/teguran"),
    )
    assert len(astuple(rows[0])) == len(KOLOM["keluar"])


def test_the_book_of_letters_that_came_in(buku: Buku) -> None:
    letter = Surat(
        "masuk",
        "disposisi/rapat",
        date(2026, 3, 11),
        perihal="Rapat",
        asal="Bappelitbangda",
        nomor_surat="005/88/BPL/III/2026",
        tanggal_surat=date(2026, 3, 10),
        diteruskan="Sekretaris Camat",
    )
    assert given(buku, letter, parse_aturan("{urut:04d}")) == "0001"
    (row,) = masuk(buku.isi("masuk", 2026), present)
    expected = ("0001", date(2026, 3, 11), "005/88/BPL/III/2026", date(2026, 3, 10), "Bappelitbangda", "Rapat")
    assert row == BarisMasuk(*expected, "Sekretaris Camat", "disposisi/rapat")
    assert len(astuple(row)) == len(KOLOM["masuk"])


@pytest.mark.parametrize("order", list(permutations(("disposisi/a", "disposisi/b", "disposisi/c"))))
def test_several_specs_about_one_letter_leave_the_same_line_in_any_order(buku: Buku, order: tuple[str, ...]) -> None:
    """The first by name tells it; what it leaves out, another one adds."""
    told = {
        "disposisi/a": {"perihal": "Rapat"},
        "disposisi/b": {"perihal": "Rapat", "diteruskan": "Sekretaris Camat"},
        "disposisi/c": {"perihal": "Undangan rapat"},
    }
    for spec in order:
        letter = Surat("masuk", "005/88", date(2026, 3, 11), pencatat=spec, **told[spec])
        given(buku, letter, parse_aturan("{urut:04d}"))
    (line,) = buku.isi("masuk", 2026)
    assert (line.perihal, line.diteruskan) == ("Rapat", "Sekretaris Camat")


# Two builds at once

OFFICE = f"""
import json, sys
from datetime import date
from itertools import permutations
from pathlib import Path
from sopdocs.agenda import Buku, Surat, parse_aturan
buku, aturan = Buku(Path(sys.argv[1])), parse_aturan({POLA!r})
print("siap", flush=True)
for line in sys.stdin:
    surat = Surat("keluar", line.strip(), date(2026, 3, 9), kode="005", unit="KEC")
    print(json.dumps([surat.kunci, buku.beri(surat, aturan).urut]), flush=True)
"""


def office(buku: Buku) -> "subprocess.Popen[str]":
    """A process that gives each letter a number whose key it reads; it is ready when this returns."""
    command = [sys.executable, "-c", OFFICE, str(buku.path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "siap\n"
    return process


def test_four_builds_at_once_give_each_letter_one_number_and_leave_no_gap(buku: Buku) -> None:
    """50 letters of its own each, and 10 that all four build: 210 documents, so the numbers 1 to 210."""
    offices = [office(buku) for _ in range(4)]
    for number, process in enumerate(offices):
        assert process.stdin
        keys = [f"{number}/{letter}" for letter in range(50)]
        process.stdin.write("".join(f"{key}\n" for key in (*keys[:25], *(f"s/{at}" for at in range(10)), *keys[25:])))
        process.stdin.flush()
    said = [json.loads(line) for process in offices for line in process.communicate()[0].splitlines()]
    assert [process.returncode for process in offices] == [0, 0, 0, 0]
    assert len(said) == 4 * 60
    numbers = dict(said)
    assert all(numbers[kunci] == urut for kunci, urut in said)
    assert sorted(numbers.values()) == list(range(1, 211))
    assert {line.kunci: line.urut for line in buku.isi("keluar", 2026)} == numbers
    assert [path.name for path in buku.path.parent.iterdir()] == ["agenda.sqlite"]


def test_a_build_killed_between_letters_loses_nothing_that_it_has_said(buku: Buku) -> None:
    process = office(buku)
    assert process.stdin
    assert process.stdout
    process.stdin.write("".join(f"surat/{number}\n" for number in range(500)))
    process.stdin.flush()
    said = [json.loads(process.stdout.readline()) for _ in range(20)]
    process.kill()
    said += [json.loads(line) for line in process.communicate()[0].splitlines() if line.endswith("]")]
    isi = buku.isi("keluar", 2026)
    assert [[line.kunci, line.urut] for line in isi][: len(said)] == said
    assert [line.urut for line in isi] == list(range(1, len(isi) + 1))
    assert given(buku, UNDANGAN) == f"005/{len(isi) + 1:03d}/KEC/III/2026"


DYING = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE surat SET perihal = hex(zeroblob(100000)), kunci = kunci || '!'")
connection.execute("DELETE FROM surat WHERE urut > 3")
print(os.path.getsize(sys.argv[1] + "-journal"), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("first", ["lihat", "beri"])
def test_a_process_killed_while_it_writes_leaves_the_book_as_it_was(buku: Buku, first: str) -> None:
    """Its journal lies beside the book, and part of what it wrote in the book; the next who comes takes it back."""
    for number in range(50):
        given(buku, replace(UNDANGAN, kunci=f"surat/{number}"))
    isi, before = buku.isi("keluar", 2026), buku.path.read_bytes()
    dead = subprocess.run([sys.executable, "-c", DYING, str(buku.path)], capture_output=True, text=True, check=False)
    assert dead.returncode == -9
    assert int(dead.stdout) > 0
    assert buku.path.read_bytes() != before
    answer = getattr(buku, first)(replace(UNDANGAN, kunci="surat/49"), ATURAN)
    assert answer == Nomor("005/050/KEC/III/2026", 50, False)
    assert buku.isi("keluar", 2026) == isi
    assert given(buku, UNDANGAN) == "005/051/KEC/III/2026"
    assert [path.name for path in buku.path.parent.iterdir()] == ["agenda.sqlite"]


@pytest.mark.parametrize(
    ("twice", "others"),
    [
        ("pembanding", {"kunci": "lain", "urut": 9}),
        ("urut", {"kunci": "lain", "pembanding": "lain"}),
        ("kunci", {"pembanding": "lain", "urut": 9}),
    ],
)
def test_the_file_itself_holds_the_promises(buku: Buku, twice: str, others: dict[str, str | int]) -> None:
    """Whoever writes past sopdocs cannot give a number, an urut or a document's number twice either."""
    given(buku, UNDANGAN)
    connection = sqlite3.connect(buku.path)
    connection.row_factory = sqlite3.Row
    row = {**dict(connection.execute("SELECT * FROM surat").fetchone()), "id": 2, **others}
    insert = f"INSERT INTO surat VALUES ({', '.join(f':{name}' for name in row)})"
    with pytest.raises(sqlite3.IntegrityError, match=rf"UNIQUE constraint failed: .*surat\.{twice}"):
        connection.execute(insert, row)
    connection.execute(insert, {**row, "kunci": "lain", "pembanding": "lain", "urut": 9})
    connection.close()


# Files that are none of ours


@pytest.mark.parametrize("content", [b"agenda", b"buku agenda 2026\n" * 500, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_file_that_is_no_ledger_is_refused_and_left_alone(buku: Buku, content: bytes) -> None:
    buku.path.parent.mkdir()
    buku.path.write_bytes(content)
    for call in (lambda: buku.beri(UNDANGAN, ATURAN), lambda: buku.isi("keluar", 2026)):
        with pytest.raises(MachineError, match=r"agenda\.sqlite: bukan buku agenda sopdocs, atau berkasnya rusak"):
            call()
    assert buku.path.read_bytes() == content


def database(path: Path, *statements: str) -> bytes:
    path.parent.mkdir(exist_ok=True)
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path.read_bytes()


@pytest.mark.parametrize("statement", ["CREATE TABLE surat (nomor)", "PRAGMA user_version = 1"])
def test_a_database_of_another_program_is_refused_and_left_alone(buku: Buku, statement: str) -> None:
    content = database(buku.path, statement)
    with pytest.raises(MachineError, match="bukan buku agenda sopdocs"):
        buku.beri(UNDANGAN, ATURAN)
    assert buku.path.read_bytes() == content


def test_a_ledger_of_a_newer_sopdocs_is_refused_and_left_alone(buku: Buku) -> None:
    given(buku, UNDANGAN)
    content = database(buku.path, "PRAGMA user_version = 99")
    with pytest.raises(MachineError, match="dibuat sopdocs yang lebih baru; perbarui sopdocs"):
        buku.lihat(UNDANGAN, ATURAN)
    assert buku.path.read_bytes() == content


def test_an_empty_file_becomes_the_book(buku: Buku) -> None:
    buku.path.parent.mkdir()
    buku.path.touch()
    assert buku.isi("keluar", 2026) == ()
    assert given(buku, UNDANGAN) == "005/001/KEC/III/2026"


def test_a_ledger_that_another_process_holds_too_long_is_told(buku: Buku) -> None:
    given(buku, UNDANGAN)
    holder = sqlite3.connect(buku.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(MachineError, match="sedang dipakai proses lain; coba lagi nanti"):
        Buku(buku.path, tunggu=0.01).beri(LAPORAN, ATURAN)
    holder.close()
    assert given(buku, LAPORAN) == "700/002/KEC/III/2026"


def test_a_folder_in_the_place_of_the_ledger_is_told(buku: Buku) -> None:
    buku.path.mkdir(parents=True)
    with pytest.raises(MachineError, match="tidak dapat dibuka"):
        buku.beri(UNDANGAN, ATURAN)


def test_a_file_in_the_place_of_the_folder_is_told(buku: Buku) -> None:
    buku.path.parent.write_text("")
    with pytest.raises(MachineError, match="specs"):
        buku.beri(UNDANGAN, ATURAN)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_ledger_that_may_only_be_read_is_read_and_not_written(buku: Buku) -> None:
    given(buku, UNDANGAN)
    buku.path.chmod(0o444)
    assert buku.lihat(UNDANGAN, ATURAN) == Nomor("005/001/KEC/III/2026", 1, False)
    with pytest.raises(MachineError, match="hanya dapat dibaca"):
        buku.beri(LAPORAN, ATURAN)


@pytest.mark.parametrize("name", ["a b.sqlite", "é?mode=memory#x%20.sqlite", "C:agenda.sqlite"])
def test_a_ledger_may_have_any_name(tmp_path: Path, name: str) -> None:
    if os.name == "nt":
        pytest.skip("Windows does not have these names")
    given(Buku(tmp_path / name), UNDANGAN)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_letter_built_again_as_it_was_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    buku = Buku(tmp_path / "agenda.sqlite")
    letter = Surat("keluar", "surat/a", date(2025, 10, 10), kode="045", unit="KEC")
    aturan = parse_aturan("{kode}/{urut:03d}/{unit}")
    buku.beri(letter, aturan)
    before = buku.path.read_bytes()
    answer = buku.beri(letter, aturan)
    assert isinstance(answer, Nomor) and answer.teks == "045/001/KEC"
    assert buku.path.read_bytes() == before


def test_the_years_of_a_book_are_those_of_its_numbers(tmp_path: Path) -> None:
    buku = Buku(tmp_path / "agenda.sqlite")
    for year in (2026, 2025):
        buku.beri(Surat("keluar", f"surat/{year}", date(year, 1, 5)), parse_aturan("{urut}"))
    assert (buku.tahun("keluar"), buku.tahun("masuk")) == ((2025, 2026), ())
