"""The money of a report as it is printed in; where it differs from its table of the budget out: for the tests."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from laporan_hitung import KOSONG, Aturan, angka, nama, tercetak
from laporan_terbaca import Laporan

SPENT = re.compile(
    r"^(?P<program>.+?) berpagu Rp(?P<pagu>\S+), dengan realisasi Rp(?P<realisasi>\S+) atau (?P<serapan>\S+) %\. "
    r"Kinerjanya (?P<kinerja>\S+) % terhadap target tahun: (?P<sebutan>.+)\.$"
)
OF_ALL = re.compile(r"Dari pagu Rp(\S+), realisasi .+? adalah Rp(\S+) atau (\S+) %, dengan sisa Rp([\d.,]*\d)")
EXTREMES = re.compile(r"[Ss]erapan tertinggi ada pada (.+?) \((\S+) %\), dan terendah pada (.+?) \((\S+) %\)\.")
CLASSES = re.compile(r"^Dari (\d+) program, (.+)\.$")


def anggaran(laporan: Laporan, aturan: Aturan) -> Iterator[str]:
    table = laporan.satu_tabel("Serapan (%)", "Realisasi Anggaran")
    if table is None:
        return
    known = {nama(row[0]): row[1:] for row in table.baris}
    for name, (pagu, done, share, left) in known.items():
        yield from _recounted_money(name, pagu, done, share, left, aturan)
    efficient = laporan.satu_tabel("Kinerja (%)", "Efisiensi Penggunaan Sumber Daya")
    assert efficient is not None
    programs = {nama(row["Program"]): row for row in efficient.bernama()}
    money = {name: _of_program(known, name) for name in programs}
    yield from _sums(programs.keys(), money, table.baris[-1])
    yield from _agreed(laporan, money, table.baris[-1])
    yield from _lampiran(laporan, programs, money, table.baris[-1])
    yield from _chart(laporan, money)
    yield from _together(laporan, money, table.baris[-1])
    yield from _efficient(laporan, programs, aturan)
    yield from _spent(laporan, known, programs)


def _of_program(known: Mapping[str, list[str]], name: str) -> list[str]:
    """The row that is called by kode and name."""
    return next(row for key, row in known.items() if key == name or re.fullmatch(rf"\S+ {re.escape(name)}", key))


def _recounted_money(name: str, pagu: str, done: str, share: str, left: str, aturan: Aturan) -> Iterator[str]:
    if KOSONG in (pagu, done):
        if (share, left) != (KOSONG, KOSONG):
            yield f"{name}: {share} {left} of nothing"
        return
    if angka(pagu) - angka(done) != angka(left):
        yield f"{name}: sisa {left}"
    mine = aturan.bulat(Fraction(angka(done)) / Fraction(angka(pagu)) * 100) if angka(pagu) else None
    if share != (KOSONG if mine is None else tercetak(mine)):
        yield f"{name}: serapan {share} is {mine}"


def _sums(programs: Any, money: Mapping[str, list[str]], total: list[str]) -> Iterator[str]:
    for at in (0, 1):
        values = [angka(money[name][at]) for name in programs if money[name][at] != KOSONG]
        if total[1 + at] != KOSONG and angka(total[1 + at]) != sum(values):
            yield f"total {total} is {sum(values)}"


def _agreed(laporan: Laporan, money: Mapping[str, list[str]], total: list[str]) -> Iterator[str]:
    """Bab II, and the agreement in its lampiran."""
    for table in laporan.tabel:
        if table.kolom != ["No.", "Program", "Anggaran (Rp)"]:
            continue
        shown = {row[1]: KOSONG if "belum diisi" in row[2] else row[2] for row in table.baris if len(row) == 3}
        if shown != {name: row[0] for name, row in money.items()}:
            yield f"{table.judul}: {shown} is {money}"
        if "belum diisi" not in table.baris[-1][-1] and table.baris[-1][-1] != total[1]:
            yield f"{table.judul}: {table.baris[-1]} is {total}"


def _lampiran(
    laporan: Laporan, programs: Mapping[str, dict[str, str]], money: Mapping[str, list[str]], total: list[str]
) -> Iterator[str]:
    table = next((each for each in laporan.tabel if "Sisa (Rp)" in each.kolom and "Efisiensi" in each.kolom), None)
    if table is None:
        yield "no money in the lampiran"
        return
    for row in table.bernama():
        name = nama(row["Program"])
        pagu, done, share, left = money[name]
        effect = programs[name]
        wide = [pagu, done, left, share, effect["Kinerja (%)"], effect["Efisiensi"]]
        if list(row.values())[2:] != wide or effect["Serapan (%)"] != share:
            yield f"lampiran {row} is {wide}"
    if table.baris[-1][1:5] != [total[1], total[2], total[4], total[3]]:
        yield f"lampiran {table.baris[-1]} is {total}"


def _chart(laporan: Laporan, money: Mapping[str, list[str]]) -> Iterator[str]:
    """In millions."""
    for chart in laporan.bagan:
        if list(chart.seri) == ["Pagu", "Realisasi"]:
            for name, row in zip(money, zip(chart.label["Pagu"], chart.label["Realisasi"], strict=True), strict=True):
                wanted = tuple("" if each == KOSONG else _millions(each) for each in money[name][:2])
                if row != wanted:
                    yield f"chart {name} {row} is {wanted}"


def _together(laporan: Laporan, money: Mapping[str, list[str]], total: list[str]) -> Iterator[str]:
    """What was spent of all, wherever it is said; who spent most and least."""
    shares = {name: angka(row[2]) for name, row in money.items() if row[2] != KOSONG}
    for text in laporan.teks:
        for match in OF_ALL.finditer(text.isi):
            if list(match.groups()) != [total[1], total[2], total[3], total[4]]:
                yield f"{match[0]} is {total}"
        for match in EXTREMES.finditer(text.isi):
            high, most, low, least = match.groups()
            for names, value in ((high, angka(most)), (low, angka(least))):
                if {share for name, share in shares.items() if name in names} != {value}:
                    yield f"{match[0]} is {shares}"
            if angka(most) <= angka(least) or (match[0][0] == "S" and (max(shares.values()) > angka(most))):
                yield f"{match[0]} is {shares}"


def _efficient(laporan: Laporan, programs: Mapping[str, dict[str, str]], aturan: Aturan) -> Iterator[str]:
    """The difference, and how many are of each class."""
    classes = Counter(row["Efisiensi"] for row in programs.values())
    for row in programs.values():
        work, share = row["Kinerja (%)"], row["Serapan (%)"]
        if KOSONG in (work, share) and row["Efisiensi"] != "Tidak Dapat Dihitung":
            yield f"{row}"
        apart = row.get("Selisih", KOSONG)
        if KOSONG not in (work, share, apart) and angka(work) - angka(share) != angka(apart):
            yield f"{row}: selisih"
    for match in (match for text in laporan.teks for match in CLASSES.finditer(text.isi)):
        said = match[2]
        parts = (
            {} if said.startswith("semuanya ") else dict(_class(part) for part in re.split(r", dan |, | dan ", said))
        )
        one = {said.removeprefix("semuanya "): len(programs)} if said.startswith("semuanya ") else parts
        if int(match[1]) != len(programs) or one != classes:
            yield f"{match[0]} is {classes}"


def _class(text: str) -> tuple[str, int]:
    count, _, name = text.partition(" ")
    return name, int(count)


def _millions(text: str) -> str:
    return tercetak((angka(text) / 10**6).quantize(Decimal("0.01"), ROUND_HALF_UP))


def _spent(laporan: Laporan, known: Mapping[str, list[str]], programs: Mapping[str, dict[str, str]]) -> Iterator[str]:
    """The sentence about a program under each indicator that it serves."""
    for text in laporan.teks:
        match = SPENT.match(text.isi)
        if match is None:
            continue
        pagu, done, share, _ = _of_program(known, match["program"])
        if [match["pagu"], match["realisasi"], match["serapan"]] != [pagu, done, share]:
            yield f"{text.isi} is {pagu} {done} {share}"
        row = programs.get(match["program"])
        if row and [match["kinerja"], match["sebutan"]] != [row["Kinerja (%)"], row["Efisiensi"]]:
            yield f"{text.isi} is {row}"
