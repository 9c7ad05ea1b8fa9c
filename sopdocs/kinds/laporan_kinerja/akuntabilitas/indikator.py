"""An indicator, counted, and the office's words about it, in; its part of Bab III A out.

What Permenpan-RB 53/2014, lampiran II, asks for each: (1) target and realisasi of this year; (2) against last year and
several years; (3) against the Renstra; (4) against a national standard, if any; (5) causes and what was done; (6)
efficiency; (7) the programs that helped. A quarter has its own figures in place of (1), and leaves out (2).
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.akuntabilitas.dukungan import dukungan
from sopdocs.kinds.laporan_kinerja.akuntabilitas.pembanding import (
    kalimat_acuan,
    kalimat_tahun_lalu,
    tabel_pembanding,
    tertinggal,
)
from sopdocs.kinds.laporan_kinerja.akuntabilitas.sebab import penyebab, solusi
from sopdocs.kinds.laporan_kinerja.angka import Ukuran, berpredikat, bersatuan
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import kalimat
from sopdocs.kinds.laporan_kinerja.blok.grafik import grafik_tahun, grafik_triwulan
from sopdocs.kinds.laporan_kinerja.blok.tabel import baris, catatan_satu, kepala, label, tabel
from sopdocs.kinds.pengukuran.cetak import SEBERAPA_SERING
from sopdocs.kinds.pengukuran.tabel.baris import Diukur
from sopdocs.kinds.pengukuran.tabel.catatan import nama_dasar
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG, daftar_triwulan
from sopdocs.kinerja.banding import SAID_BY_THE_OFFICE
from sopdocs.kinerja.capaian import SERATUS, Capaian, Cara, Catatan, tercapai
from sopdocs.kinerja.tahun import Dasar
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.page import Image
from sopdocs.problems import Loc
from sopdocs.report import Block, Column, Figure, Heading, Row, Span, Table
from sopdocs.text.numbers import romawi
from sopdocs.text.words import dan, kapital

INDIKATOR: Loc = ("akuntabilitas", "indikator")


def indikator(bahan: Bahan, each: Ukuran) -> Iterator[Block]:
    """All of it; of one that is not to be measured yet, only that."""
    loc = (*INDIKATOR, each.said.id)
    yield Heading(4, each.baris.nama, name=f"indikator.{each.said.id}")
    if _is_ahead(each):
        yield from kalimat(_ahead(bahan, each))
        yield from bahan.bila_ada((*loc, "analisis"))
        return
    yield tabel_indikator(bahan, each, f"tabel.{each.said.id}")
    yield from _reached(bahan, each)
    yield from grafik_triwulan(bahan, each)
    yield from bahan.bila_ada((*loc, "analisis"))
    yield from _compared(bahan, each)
    yield from penyebab(bahan, each, loc)
    yield from solusi(bahan, each, loc)
    yield from dukungan(bahan, each, loc)
    yield from _foto(bahan, each, loc)


def tabel_indikator(bahan: Bahan, each: Ukuran, name: str = "") -> Table:
    """Quarter by quarter, and put together; the figure that has a predikat is in bold."""
    return tabel(
        (
            Column(40),
            Column(15, "center", figures=True),
            Column(15, "center", figures=True),
            Column(14, "center", figures=True),
            Column(16, "center"),
        ),
        kepala("Periode", _dengan_satuan("Target", each), _dengan_satuan("Realisasi", each), "Capaian (%)", "Predikat"),
        _rows(bahan, each),
        f"Target dan Realisasi {each.baris.nama}",
        name,
        catatan_satu(bahan.angka, each),
    )


def kalimat_capaian(bahan: Bahan, each: Ukuran) -> str:
    """Reached or not, by the figure that has a predikat; neither, where a part of the year is held against all of it.
    Empty where there is no figure.
    """
    of, held = bahan.angka, each.baris.utama
    found = each.found.capaian[of.dasar]
    values = {
        "indikator": each.baris.nama,
        "periode": of.periode_utama,
        "realisasi": bersatuan(held.realisasi, each.baris.satuan),
        "target": bersatuan(held.target, each.baris.satuan),
    }
    if found.nilai is None:
        return bahan.kalimat("tidak_dihitung", **values) if found.catatan is Catatan.TARGET_NOL else ""
    if of.dasar.endswith("tahunan") and not of.tahunan:
        values["target"] = f"setahun {values['target']}"
    printed, named = of.persen(each.found.tercetak[of.dasar]), berpredikat(held.predikat)
    is_partial = of.dasar == "sampai-tahunan" and bool(tertinggal(bahan, each))
    nama = "sementara" if is_partial else _verdict(found, each.found.cara)
    return bahan.kalimat(nama, capaian=printed, predikat=named, **values)


def _verdict(found: Capaian, how: Cara) -> str:
    """Which sentence a capaian is told in: by what was counted before it was rounded."""
    if found.catatan in SAID_BY_THE_OFFICE:
        return "target_nol"
    if found.mentah is None or found.mentah == SERATUS:
        return "tercapai"
    if found.mentah > SERATUS:
        return "lebih_baik" if tercapai(found, how) else "di_luar"
    return "belum_tercapai"


def _is_ahead(each: Ukuran) -> bool:
    """Whether nothing was to be measured up to now, and nothing was."""
    return each.found.sampai.realisasi is None and each.found.capaian["sampai"].catatan is Catatan.BELUM_DIUKUR


def _ahead(bahan: Bahan, each: Ukuran) -> str:
    due = [tw for tw in TRIWULAN if each.found.indikator.is_due(tw)]
    said = bahan.kalimat(
        "belum_diukur",
        seberapa_sering=SEBERAPA_SERING[each.said.periode],
        triwulan=daftar_triwulan(due),
        indikator=each.baris.nama,
        periode=bahan.angka.periode,
    )
    target = each.baris.target.tahunan
    if target == KOSONG:
        return said
    text = bersatuan(target, each.baris.satuan)
    year = str(bahan.tahun.kinerja.tahun)
    return f"{said} {bahan.kalimat('target_tahun', tahun=year, target=text, indikator=each.baris.nama)}".strip()


def _reached(bahan: Bahan, each: Ukuran) -> Iterator[Block]:
    """Gaps where a realisasi or the target is missing; a sentence where there is a figure all the same."""
    if missing := tertinggal(bahan, each):
        apa = f"realisasi {daftar_triwulan(missing)}: {each.baris.nama}"
        yield bahan.belum(TAHUN, apa)
    if each.found.capaian[bahan.angka.dasar].catatan is Catatan.TANPA_TARGET:
        apa = f"target {bahan.angka.periode_utama}: {each.baris.nama}"
        yield bahan.belum(TAHUN, apa)
    said = kalimat_capaian(bahan, each)
    if said and missing and bahan.angka.dasar.startswith("sampai"):
        partly = bahan.kalimat("belum_lengkap", triwulan=daftar_triwulan(missing), indikator=each.baris.nama)
        said = f"{said} {partly}".strip()
    yield from kalimat(said)


def _compared(bahan: Bahan, each: Ukuran) -> Iterator[Block]:
    """A year against earlier ones, the Renstra and a national standard; a quarter against the last two, in words."""
    told = list(filter(None, kalimat_acuan(bahan, each)))
    if not bahan.model.is_annual:
        yield from kalimat(" ".join(told))
        return
    target = each.said.target
    further = [name for name, said in (("Renstra", target.renstra), ("standar nasional", target.nasional)) if said]
    yield from label(f"Perbandingan dengan {dan(['tahun-tahun sebelumnya', *further])}")
    if each.said.riwayat or further:
        yield tabel_pembanding(bahan, each)
    yield from kalimat_tahun_lalu(bahan, each)
    yield from kalimat(" ".join(told))
    yield from grafik_tahun(bahan, each)


def _foto(bahan: Bahan, each: Ukuran, loc: Loc) -> Iterator[Block]:
    said = bahan.model.akuntabilitas.indikator.get(each.said.id)
    for at, picture in enumerate(said.foto if said else ()):
        image: Image | None = bahan.gambar.get((*loc, "foto", at, "berkas"))
        if image is not None:
            words = (Span(picture.keterangan),) if picture.keterangan else ()
            yield Figure(image, words)


def _dengan_satuan(text: str, each: Ukuran) -> str:
    return f"{text} ({each.baris.satuan})" if each.baris.satuan else text


def _rows(bahan: Bahan, each: Ukuran) -> Iterator[Row]:
    """The quarters that were due or filled, then up to now, then against the year."""
    row, tw, main = each.baris, bahan.saat, bahan.angka.dasar
    shown = [at for at in TRIWULAN[:tw] if each.found.indikator.is_due(at) or each.triwulan[at - 1].realisasi != KOSONG]
    for at in shown if each.said.periode != "tahunan" or not bahan.model.is_annual else ():
        found = each.triwulan[at - 1]
        is_main = at == tw and (main == "triwulan" or (main == "sampai" and tw == 1))
        predikat = row.utama.predikat if is_main else KOSONG
        yield baris(f"Triwulan {romawi(at)}", found.target, found.realisasi, found.capaian, predikat, bold=is_main)
    for dasar, name, held in _together(bahan, each):
        is_main = dasar == main
        predikat = held.predikat if is_main else KOSONG
        yield baris(name, held.target, held.realisasi, held.capaian, predikat, bold=is_main)


def _together(bahan: Bahan, each: Ukuran) -> Iterator[tuple[Dasar, str, Diukur]]:
    """A year has one such row; a quarter that of its quarters, unless it is the first, and that of the year."""
    row, tw, main = each.baris, bahan.saat, bahan.angka.dasar
    if bahan.model.is_annual:
        yield "sampai-tahunan", f"Tahun {bahan.tahun.kinerja.tahun}", row.sampai_tahunan
        return
    if tw > 1:
        yield "sampai", kapital(nama_dasar("sampai", tw)), row.sampai
    if main == "triwulan-tahunan":
        yield main, nama_dasar(main, tw), row.ini_tahunan
    yield "sampai-tahunan", kapital(nama_dasar("sampai-tahunan", tw)), row.sampai_tahunan
