"""A year with a perubahan in; what it changed, item by item, semula and menjadi as they are printed, out.

For a table of a report, and for the notes under the tables of a quarter. A year without one has no differences.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from sopdocs.kinds.pengukuran.cetak import penerima, rumus, uang
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator, Kegiatan, Program, bertingkat, pagu
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.pengukuran.ubahan import KUNCI_TRIWULAN, Aksi
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.text.numbers import angka, romawi

FIGURES = ("nama", "satuan", "rumus", "target", "pagu")
"""What a reader of a table of figures must know of; the rest is told where all differences are."""


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """`jenis` and `kunci` name the item: an indicator by its id, a row of the budget as a quarter's file does.

    `medan` is the key of the spec ("target.tahunan", "pagu", "baru", "dicabut"), `perihal` its name in words ("target
    tahunan"). `semula` and `menjadi` are printed text; a dash where there is nothing.
    """

    jenis: Literal["indikator", "anggaran"]
    kunci: str
    nama: str
    medan: str
    perihal: str
    semula: str
    menjadi: str


def perbedaan(tahun: Tahun) -> tuple[Perbedaan, ...]:
    """All of them, in the order of the spec: indicators, then the budget from above."""
    whole, first, last = tahun.utuh, tahun.awal, tahun.utuh.berubah
    if last is whole:
        return ()
    was, now = ({each.id: each for each in year.indikator} for year in (first, last))
    found = [each for item in whole.indikator for each in _indikator(tahun, was.get(item.id), now.get(item.id))]
    rows_was, rows_now = (dict(_rows(year)) for year in (first, last))
    keys = dict.fromkeys([*rows_was, *rows_now])
    ordered = sorted(keys, key=list(dict(_rows(whole))).index)
    return (*found, *(each for key in ordered for each in _belanja(tahun, rows_was.get(key), rows_now.get(key))))


def semula(tahun: Tahun) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """What a note under a table says of each item whose figures have changed, by `jenis` and `kunci`; nothing as long
    as the year stands as it was agreed first.
    """
    if tahun.kinerja.perubahan is None:
        return {}
    quarter = romawi(tahun.kinerja.perubahan.mulai)
    found, notes = perbedaan(tahun), dict[tuple[str, str], list[str]]()
    for each in found:
        if each.medan.partition(".")[0] in FIGURES and each.semula != KOSONG:
            notes.setdefault((each.jenis, each.kunci), []).append(f"{each.perihal} {each.semula}")
    told = {key: (f"semula {', '.join(texts)}",) for key, texts in notes.items()}
    return told | {
        (each.jenis, each.kunci): (f"baru, berlaku mulai Triwulan {quarter}",) for each in found if each.medan == "baru"
    }


def _indikator(tahun: Tahun, was: Indikator | None, now: Indikator | None) -> Iterator[Perbedaan]:
    item = was or now
    assert item is not None, "it is in the year before or after"
    if was is None or now is None:
        medan, perihal = ("baru", "indikator baru") if was is None else ("dicabut", "indikator dicabut")
        yield Perbedaan("indikator", item.id, item.nama, medan, perihal, _year(was), _all(now))
        return
    before, after = (_of_indikator(tahun, each) for each in (was, now))
    yield from _changes("indikator", item.id, item.nama, before, after)


def _year(each: Indikator | None) -> str:
    """The target of one that was withdrawn."""
    return KOSONG if each is None or each.target.tahunan is None else f"target tahunan {each.target.tahunan}"


def _all(each: Indikator | None) -> str:
    """The targets of one that is new."""
    texts = [f"{name} {value}" for name, value in _targets(each).values() if value] if each else []
    return "; ".join(texts) or KOSONG


Medan = Mapping[str, tuple[str, str]]
"""Keys of the spec, with their names and what they say, as it is printed."""


def _of_indikator(tahun: Tahun, each: Indikator) -> Medan:
    return {
        "nama": ("nama", each.nama),
        "satuan": ("satuan", each.satuan),
        "rumus": ("cara menghitung", rumus(each)),
        "sumber": ("sumber data", each.sumber),
        "penanggung_jawab": ("penanggung jawab", penerima(tahun.kinerja, each.penanggung_jawab)),
        **_targets(each),
        "aksi": ("rencana aksi", "; ".join(map(_step, each.aksi))),
    }


def _targets(each: Indikator) -> Medan:
    names = {
        "tahunan": "target tahunan",
        **{key: f"target Triwulan {romawi(tw)}" for tw, key in enumerate(KUNCI_TRIWULAN, 1)},
        "renstra": "target akhir Renstra",
        "nasional": "standar nasional",
    }
    return {f"target.{key}": (name, str(getattr(each.target, key) or "")) for key, name in names.items()}


def _step(each: Aksi) -> str:
    quarters = "" if each.triwulan == TRIWULAN else f" (TW {', '.join(map(romawi, each.triwulan))})"
    return f"{each.uraian}{quarters}"


def _rows(tahun: Tahun) -> Iterator[tuple[str, Belanja]]:
    """Every row of the budget by its key, those above before those below."""
    return ((row.kunci, row) for program in tahun.kinerja.program for row in bertingkat(program))


def _belanja(tahun: Tahun, was: Belanja | None, now: Belanja | None) -> Iterator[Perbedaan]:
    row = was or now
    assert row is not None, "it is in the year before or after"
    if was is None or now is None:
        medan = "baru" if was is None else "dicabut"
        yield Perbedaan("anggaran", row.kunci, row.nama, medan, f"{_level(row)} {medan}", _money(was), _money(now))
        return
    before, after = (_of_belanja(tahun, each) for each in (was, now))
    yield from _changes("anggaran", row.kunci, row.nama, before, after)


def _level(row: Belanja) -> str:
    return "program" if isinstance(row, Program) else "kegiatan" if isinstance(row, Kegiatan) else "sub kegiatan"


def _money(row: Belanja | None) -> str:
    """The pagu of one that is new or was withdrawn."""
    return KOSONG if row is None or pagu(row) is None else f"pagu {uang(pagu(row))}"


def _of_belanja(tahun: Tahun, row: Belanja) -> Medan:
    return {
        "nama": ("nama", row.nama),
        "pagu": ("pagu", uang(pagu(row))),
        "keluaran": ("keluaran", row.keluaran),
        "satuan": ("satuan keluaran", row.satuan),
        "target": ("target keluaran", "" if row.target is None else angka(row.target)),
        "penanggung_jawab": ("penanggung jawab", penerima(tahun.kinerja, row.penanggung_jawab)),
    }


def _changes(
    jenis: Literal["indikator", "anggaran"], kunci: str, nama: str, was: Medan, now: Medan
) -> Iterator[Perbedaan]:
    for medan, (perihal, before) in was.items():
        after = now[medan][1]
        if before != after:
            yield Perbedaan(jenis, kunci, nama, medan, perihal, before or KOSONG, after or KOSONG)
