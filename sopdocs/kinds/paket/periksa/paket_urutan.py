"""A step follows those before it: its document is not older than theirs. The letter that starts the run came first.

Passes: a tanda terima of 1 Oktober in step 5, a rekap of 7 Oktober in step 9. Fails: the rekap of 30 September.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sopdocs.jadwal import Langkah, nomor
from sopdocs.jadwal.alur import alur
from sopdocs.kinds.paket.periksa.bahan import Anggota, Bahan, Temuan
from sopdocs.kinds.paket.periksa.hari import Hari
from sopdocs.kinds.paket.periksa.paket_masa import di_luar
from sopdocs.problems import Finding
from sopdocs.text.dates import Tanggal

ID = "paket-urutan"

UNDATED = ("formulir",)
"""Kinds whose date is not printed: it chooses the officer."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A document of a step, with its first day and its last; none of its own where the schedule has dated it."""

    anggota: Anggota
    langkah: int
    jadwal: Tanggal
    pertama: Hari | None = None
    terakhir: Hari | None = None

    @property
    def awal(self) -> Tanggal:
        return self.pertama.tanggal if self.pertama else self.jadwal

    @property
    def akhir(self) -> Tanggal:
        return self.terakhir.tanggal if self.terakhir else self.jadwal


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each document that is out of order; of two, the one that stands against more of the others."""
    yield from _letter(bahan)
    sop = bahan.rencana.sop
    if sop is None:
        return
    before = _before(sop.langkah)
    dated = [each for member in bahan.anggota if (each := _dated(bahan, member))]
    pairs = [
        (first, later)
        for later in dated
        for first in dated
        if first.langkah in before[later.langkah]
        and later.akhir.before(first.awal)
        and (first.pertama or later.terakhir)
    ]
    while pairs:
        wrong = _most(pairs)
        yield _told(sop.langkah, wrong, next(pair for pair in pairs if wrong in pair))
        pairs = [pair for pair in pairs if wrong not in pair]


def _letter(bahan: Bahan) -> Iterator[Temuan]:
    """What a lembar disposisi says itself is told there."""
    letter = bahan.rencana.model.surat
    told = any(member.dokumen.jenis == "disposisi" for member in bahan.anggota)
    if letter.tanggal and letter.diterima and letter.diterima.before(letter.tanggal) and not told:
        message = f"surat bertanggal {letter.tanggal}, sesudah diterima pada {letter.diterima}"
        yield bahan.temuan(Finding(("surat", "tanggal"), "peringatan", message, ID, "periksa kedua tanggal"))


def _before(rows: Sequence[Langkah]) -> list[set[int]]:
    """For each row, all those that come before it, without the ways back."""
    flow = alur(rows)
    found: list[set[int]] = [set() for _ in rows]
    for row in flow.urutan:
        for each in flow.sebelum[row]:
            found[row] |= {each} | found[each]
    return found


def _dated(bahan: Bahan, member: Anggota) -> _Dated | None:
    """None for a document of no step or of no day, and for one of which paket-masa tells that its day is wrong."""
    document = member.dokumen
    if document.langkah is None or document.tanggal is None or document.jenis in UNDATED:
        return None
    if any(di_luar(bahan, member, day) for day in member.hari_pokok):
        return None
    own = sorted(member.hari_pokok, key=lambda each: each.tanggal.urutan)
    return _Dated(member, document.langkah, document.tanggal, *((own[0], own[-1]) if own else ()))


def _most(pairs: Sequence[tuple[_Dated, _Dated]]) -> _Dated:
    """The one with a date of its own that is in most pairs; of equals the later step."""
    count = Counter(id(each) for pair in pairs for each in pair if each.pertama)
    every = [each for pair in pairs for each in pair if each.pertama]
    return max(every, key=lambda each: (count[id(each)], each.langkah))


def _told(rows: Sequence[Langkah], wrong: _Dated, pair: tuple[_Dated, _Dated]) -> Temuan:
    first, later = pair
    first_name, later_name = (f"{each.anggota.dokumen.judul} (langkah {nomor(rows, each.langkah)})" for each in pair)
    day, message = later.terakhir, f"{later_name} bertanggal {later.akhir}, mendahului {first_name} pada {first.awal}"
    if wrong is first:
        day, message = first.pertama, f"{first_name} bertanggal {first.awal}, sesudah {later_name} pada {later.akhir}"
    assert day is not None, "only such are chosen"
    return wrong.anggota.temuan_hari(day, message, ID, "periksa kedua tanggal, dengan jadwal paket ini")
