"""An indicator, counted, in; what it is held against beside its own target out: earlier years, Renstra, a standard."""

from collections.abc import Iterator
from decimal import Decimal

from sopdocs.kinds.laporan_kinerja.angka import Ukuran, bersatuan
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import kalimat
from sopdocs.kinds.laporan_kinerja.blok.grafik import tahun_tahun
from sopdocs.kinds.laporan_kinerja.blok.tabel import baris, kepala, tabel
from sopdocs.kinds.pengukuran.nilai import Tertulis
from sopdocs.kinds.pengukuran.tabel.sel import persen, tertulis
from sopdocs.kinds.pengukuran.tahun import angka as terhitung
from sopdocs.kinerja.banding import Perubahan, Terhadap, perubahan, terhadap
from sopdocs.kinerja.ukuran import TRIWULAN, Rentang, Target
from sopdocs.report import Block, Column, Row, Table
from sopdocs.text.numbers import NBSP, angka

_PERSEN = ("%", "persen", "persentase")


def tabel_pembanding(bahan: Bahan, each: Ukuran) -> Table:
    """Earlier years, this year, then the targets that are further off."""
    year = bahan.tahun.kinerja.tahun
    now = each.baris.sampai_tahunan
    return tabel(
        (
            Column(40),
            Column(18, "center", figures=True),
            Column(18, "center", figures=True),
            Column(18, "center", figures=True),
        ),
        kepala("Pembanding", "Target", "Realisasi", "Capaian (%)"),
        (
            *(_past(bahan, each, at) for at in tahun_tahun(bahan.angka, each)),
            baris(f"Tahun {year}", now.target, now.realisasi, now.capaian, bold=True),
            *_references(bahan, each),
        ),
        f"Perbandingan {each.baris.nama}",
        f"tabel.{each.said.id}.pembanding",
    )


def kalimat_tahun_lalu(bahan: Bahan, each: Ukuran) -> Iterator[Block]:
    """Up or down against the year before, and what that means; a gap where that year is not known."""
    year = bahan.tahun.kinerja.tahun - 1
    past = each.said.riwayat.get(year)
    now = each.found.sampai.realisasi
    before = terhitung(each.said, past.realisasi) if past else None
    if not isinstance(before, Decimal) or past is None:
        if now is not None:
            apa = f"realisasi Tahun {year}: {each.baris.nama}"
            yield bahan.belum(TAHUN, apa)
        return
    if now is not None and tertinggal(bahan, each):
        yield from kalimat(bahan.kalimat("tidak_dibandingkan", tahun_lalu=str(year), indikator=each.baris.nama))
    elif now is not None:
        target = each.found.indikator.tahunan
        change = perubahan(now, before, each.found.cara, target, terhitung(each.said, past.target))
        yield from kalimat(_changed(bahan, each, change, past.realisasi))


def kalimat_acuan(bahan: Bahan, each: Ukuran) -> Iterator[str]:
    """Against the Renstra and a national standard, where those are known."""
    now = each.found.sampai.realisasi
    if now is None:
        return
    renstra, nasional = (terhitung(each.said, said) for said in (each.said.target.renstra, each.said.target.nasional))
    values = {"indikator": each.baris.nama, "realisasi": _now(each)}
    is_sum, is_annual = each.said.akumulasi == "jumlah", bahan.model.is_annual
    is_partial = is_sum and (not is_annual or bool(tertinggal(bahan, each)))
    if renstra is not None:
        target = bersatuan(each.baris.target.renstra, each.baris.satuan)
        if not is_partial:
            yield from _renstra(bahan, each, now, renstra, {**values, "target": target})
        elif not is_annual:
            yield bahan.kalimat("renstra_sementara", target=target, **values)
    if nasional is not None and not is_partial:
        target = bersatuan(each.baris.target.nasional, each.baris.satuan)
        met = _held(bahan, each, now, nasional).tercapai
        if met is not None:
            yield bahan.kalimat("nasional_memenuhi" if met else "nasional_belum", target=target, **values)


def tertinggal(bahan: Bahan, each: Ukuran) -> list[int]:
    """The quarters without a realisasi that the figure up to now should have: all, or the last where that counts."""
    found = each.found.indikator
    due = [tw for tw in TRIWULAN[: bahan.saat] if found.is_due(tw)]
    wanted = due[-1:] if found.akumulasi == "terakhir" else due
    return [tw for tw in wanted if tw not in found.realisasi]


def _past(bahan: Bahan, each: Ukuran, year: int) -> Row:
    said, value = each.said.riwayat[year], bahan.angka.capaian_lalu(each, year)
    printed = persen(value, bahan.tahun.aturan.desimal)
    return baris(f"Tahun {year}", tertulis(said.target), tertulis(said.realisasi), printed)


def _references(bahan: Bahan, each: Ukuran) -> Iterator[Row]:
    now, target = each.found.sampai.realisasi, each.said.target
    for name, said in (("Target akhir Renstra", target.renstra), ("Standar nasional", target.nasional)):
        known = terhitung(each.said, said)
        if known is not None:
            value = None if now is None else _held(bahan, each, now, known).capaian
            printed = persen(value, bahan.tahun.aturan.desimal)
            yield baris(name, tertulis(said), each.baris.sampai_tahunan.realisasi, printed)


def _renstra(bahan: Bahan, each: Ukuran, now: Decimal, target: Target, values: dict[str, str]) -> Iterator[str]:
    held, said = _held(bahan, each, now, target), each.said.target.renstra
    if held.tercapai is None:
        return
    printed = bahan.angka.persen(held.capaian)
    if isinstance(target, Rentang) and each.said.polaritas == "stabil" and now > target.atas:
        yield bahan.kalimat("renstra_di_luar", capaian=printed, **values)
        return
    yield bahan.kalimat("renstra_tercapai" if held.tercapai else "renstra_belum", capaian=printed, **values)
    if not held.tercapai and said is not None and not said.is_word:
        left = _size(each, held.selisih)
        yield bahan.kalimat("renstra_selisih", selisih=left, indikator=each.baris.nama)


def _changed(bahan: Bahan, each: Ukuran, change: Perubahan, before: Tertulis | None) -> str:
    satuan = each.baris.satuan
    values = {
        "indikator": each.baris.nama,
        "tahun_lalu": str(bahan.tahun.kinerja.tahun - 1),
        "lalu": bersatuan(tertulis(before), satuan),
        "realisasi": _now(each),
    }
    if change.arah == "tetap":
        return bahan.kalimat("tetap", **values)
    if before is not None and before.is_word:
        words = {"membaik": "kata_membaik", "menurun": "kata_menurun"}.get(change.arti or "")
        return bahan.kalimat(words, **values) if words else ""
    nama = {"membaik": "membaik", "menurun": "menurun"}.get(change.arti or "", "berubah")
    size = _size(each, change.selisih)
    if change.persen is not None and satuan.casefold() not in _PERSEN:
        size = f"{size} ({bahan.angka.persen(change.persen)})"
    return bahan.kalimat(nama, arah=change.arah, selisih=size, **values)


def _held(bahan: Bahan, each: Ukuran, now: Decimal, target: Target) -> Terhadap:
    return terhadap(now, target, each.found.cara, bahan.tahun.aturan)


def _size(each: Ukuran, value: Decimal) -> str:
    """`2 kasus`; the difference of two per cents is in points."""
    if each.baris.satuan.casefold() in _PERSEN:
        return f"{angka(value)}{NBSP}poin"
    return bersatuan(angka(value), each.baris.satuan)


def _now(each: Ukuran) -> str:
    return bersatuan(each.baris.sampai_tahunan.realisasi, each.baris.satuan)
