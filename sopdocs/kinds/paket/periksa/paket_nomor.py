"""No number stands on two letters of the pack, and none of the year was left out in the buku agenda surat keluar.

Passes: 001, 002 and 003 in the book. Fails: `nomor: 045/003/KEC-WSP/X/2025` in two specs; 001, 002 and 005 in the book.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from sopdocs.agenda import Catatan
from sopdocs.agenda.pola import ringkas
from sopdocs.kinds.letter import is_number
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.problems import Finding
from sopdocs.text.dates import MONTHS
from sopdocs.text.words import dan

ID = "paket-nomor"

NOT_LETTERS = ("sop", "buku-sop")
"""Kinds whose `nomor` is of another series."""

MOST = 12
"""Numbers, or rows of them, that are listed."""


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each letter with the number of another, and for each scope of the book with gaps."""
    yield from _twice(bahan)
    first, last = bahan.mulai, bahan.selesai
    if bahan.agenda is None or first is None or last is None:
        return
    for year in range(first.year, last.year + 1):
        book = bahan.agenda.isi("keluar", year)
        for scope, lines in groupby((line for line in book if line.lingkup is not None), key=_scope):
            if missing := _missing(list(lines)):
                message = f"nomor urut {_listed(missing)} tidak terpakai dalam buku agenda surat keluar {_named(scope)}"
                hint = "catat surat yang memakai nomor itu, atau beri keterangan bahwa nomornya tidak dipakai"
                yield bahan.temuan(Finding(("periode",), "peringatan", message, ID, hint))


def _twice(bahan: Bahan) -> Iterator[Temuan]:
    """As they are written: of those that the book gives each is another."""
    seen: dict[str, str] = {}
    specs = set()
    for member in bahan.anggota:
        spec, number = member.dokumen.spec, member.own.get("nomor")
        if member.dokumen.jenis in NOT_LETTERS or not isinstance(number, str) or not is_number(number):
            continue
        if spec is None or (spec.path, spec.part) in specs:
            continue
        specs.add((spec.path, spec.part))
        if other := seen.get(ringkas(number)):
            message = f'nomor "{number}" sudah dipakai {other} dalam paket ini'
            hint = 'tulis nomor lain, atau "otomatis" supaya nomor berikutnya diberikan'
            yield member.temuan(Finding(("nomor",), "peringatan", message, ID, hint))
        seen.setdefault(ringkas(number), member.dokumen.judul)


def _scope(line: Catatan) -> str:
    return line.lingkup or ""


def _missing(lines: list[Catatan]) -> list[tuple[int, int]]:
    """First and last of the numbers between two that are used."""
    used = [line.urut for line in lines if line.urut is not None]
    return [(one + 1, other - 1) for one, other in pairwise(used) if other > one + 1]


def _listed(missing: list[tuple[int, int]]) -> str:
    texts = [f"{first}" if first == last else f"{first}–{last}" for first, last in missing]
    more = len(texts) - MOST
    return dan(texts if more <= 0 else [*texts[:MOST], f"{more} rentang lain"])


def _named(scope: str) -> str:
    """`2025`; `Maret 2025` for `2025-03`; `2025, kode 800.1.11` for `2025 800.1.11`."""
    year, _, kode = scope.partition(" ")
    if kode:
        return f"{year}, kode {kode}"
    year, _, month = scope.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year
