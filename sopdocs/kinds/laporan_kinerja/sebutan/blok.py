"""A table or a chart by its name in a narrative in; its block out: a second one of its kind, so without a name."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from sopdocs.kinds.laporan_kinerja.akuntabilitas.anggaran import tabel_anggaran
from sopdocs.kinds.laporan_kinerja.akuntabilitas.efisiensi import tabel_efisiensi
from sopdocs.kinds.laporan_kinerja.akuntabilitas.indikator import tabel_indikator
from sopdocs.kinds.laporan_kinerja.akuntabilitas.ringkasan import tabel_semua
from sopdocs.kinds.laporan_kinerja.angka import Ukuran
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.grafik import grafik_anggaran, grafik_sasaran, grafik_tahun, grafik_triwulan
from sopdocs.kinds.laporan_kinerja.rencana import tabel_perjanjian, tabel_program, tabel_target
from sopdocs.kinds.laporan_kinerja.sebutan.angka import celah
from sopdocs.kinds.narasi import Jawaban, TidakAda
from sopdocs.report import Block, Figure, Table

_TABEL: dict[str, Callable[[Bahan], Iterable[Block]]] = {
    "ringkasan": lambda bahan: [tabel_semua(bahan, f"Capaian Kinerja {bahan.angka.periode_utama}")],
    "anggaran": lambda bahan: [tabel_anggaran(bahan)],
    "efisiensi": lambda bahan: [tabel_efisiensi(bahan)],
    "perjanjian": tabel_perjanjian,
    "program": tabel_program,
    "target": tabel_target,
}
_GRAFIK: dict[str, Callable[[Bahan], Iterable[Block]]] = {
    "sasaran": grafik_sasaran,
    "anggaran": grafik_anggaran,
}


def tabel(bahan: Bahan, name: str) -> Jawaban:
    """One of the report, or of an indicator."""
    if name in _TABEL:
        return _nameless(_TABEL[name](bahan)) or celah(f"tabel {name}")
    each = bahan.angka.indikator.get(name)
    if each is None:
        return TidakAda(name, (*_TABEL, *bahan.angka.indikator), "tabel")
    return _nameless([tabel_indikator(bahan, each)])


def grafik(bahan: Bahan, name: str) -> Jawaban:
    """One of the report, or of an indicator: its quarters, or (`.tahun`) its years. Nothing where charts are off."""
    if bahan.model.grafik == "tidak":
        return ()
    made = _GRAFIK.get(name) or _of_indikator(bahan, name)
    if made is None:
        return TidakAda(name, (*_GRAFIK, *bahan.angka.indikator), "grafik")
    return _nameless(made(bahan)) or celah(f"grafik {name}: angkanya belum cukup")


def _of_indikator(bahan: Bahan, name: str) -> Callable[[Bahan], Iterable[Block]] | None:
    known = bahan.angka.indikator
    each: Ukuran | None = known.get(name)
    if each is not None:
        return lambda bahan: grafik_triwulan(bahan, each)
    found = known.get(name.removesuffix(".tahun"))
    return None if found is None else lambda bahan: grafik_tahun(bahan, found)


def _nameless(blocks: Iterable[Block]) -> tuple[Table | Figure, ...]:
    return tuple(replace(each, name="") for each in blocks if isinstance(each, Table | Figure))
