"""The budget of a year, counted, in; Bab III B out: pagu and realisasi of every row, a chart, sentences.

What was provided and what was used for the performance of the perjanjian kinerja (Permenpan-RB 53/2014, lampiran II).
"""

from collections.abc import Iterator
from decimal import Decimal

from sopdocs.kinds.laporan_kinerja.angka import Rekening
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import kalimat, lihat
from sopdocs.kinds.laporan_kinerja.blok.grafik import grafik_anggaran
from sopdocs.kinds.laporan_kinerja.blok.tabel import bernama, catatan, jumlah, kepala, sel, tabel
from sopdocs.kinds.pengukuran.tabel.baris import WARNA_PITA
from sopdocs.kinds.pengukuran.tabel.sel import daftar_triwulan
from sopdocs.kinerja.anggaran import sisa
from sopdocs.report import Block, Column, Heading, Row, Table
from sopdocs.text.words import dan

NARASI = ("akuntabilitas", "anggaran")


def realisasi_anggaran(bahan: Bahan) -> Iterator[Block]:
    """The whole section."""
    yield Heading(2, "Realisasi Anggaran", name="realisasi-anggaran")
    if not bahan.angka.program:
        yield bahan.belum(TAHUN, "program dan anggaran")
        yield from bahan.bila_ada(NARASI)
        return
    yield from kalimat(" ".join(kalimat_anggaran(bahan)))
    yield lihat("Realisasi tiap program, kegiatan, dan sub kegiatan dapat dilihat pada", "tabel.anggaran")
    yield tabel_anggaran(bahan)
    charts = list(grafik_anggaran(bahan))
    if charts:
        yield lihat("Pagu dan realisasi tiap program digambarkan pada", "gambar.anggaran")
    yield from charts
    yield from bahan.bila_ada(NARASI)


def tabel_anggaran(bahan: Bahan) -> Table:
    """Every row of the budget, and the total."""
    of = bahan.angka
    money = of.tabel.anggaran
    total = money.jumlah
    return tabel(
        (
            Column(48),
            Column(16, "right", figures=True),
            Column(16, "right", figures=True),
            Column(9, "right", figures=True),
            Column(15, "right", figures=True),
        ),
        kepala("Program / Kegiatan / Sub Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Sisa (Rp)"),
        (
            *map(_row, of.belanja.values()),
            jumlah("Jumlah", 1, total.pagu, total.sampai, total.serapan, total.sisa),
        ),
        f"Pagu dan Realisasi Anggaran {of.sampai}",
        "tabel.anggaran",
        catatan(money.catatan),
    )


def kalimat_anggaran(bahan: Bahan) -> Iterator[str]:
    """What was spent of what there is; which programs spent most and least of theirs."""
    yield from kalimat_realisasi(bahan)
    yield from filter(None, (_extremes(bahan),))


def kalimat_realisasi(bahan: Bahan) -> Iterator[str]:
    """What was spent of what there is, and whether that is all."""
    of = bahan.angka
    money = of.hasil.jumlah
    left = sisa(money.pagu, money.sampai)
    if money.sampai is None or money.pagu is None or left is None or money.serapan is None:
        return
    values = {
        "pagu": of.rupiah(money.pagu),
        "realisasi": of.rupiah(money.sampai),
        "serapan": of.persen(money.serapan),
        "periode": of.sampai,
    }
    if left < 0:
        yield bahan.kalimat("anggaran_lewat", lebih=of.rupiah(-left), **values)
    else:
        yield bahan.kalimat("anggaran", sisa=of.rupiah(left), **values)
    yield from filter(None, (_gaps(bahan),))


def _gaps(bahan: Bahan) -> str:
    missing = bahan.angka.belum_mengisi()
    if not missing:
        return ""
    quarters = sorted({each for found in missing.values() for each in found})
    return bahan.kalimat("anggaran_kosong", jumlah=str(len(missing)), triwulan=daftar_triwulan(quarters))


def _extremes(bahan: Bahan) -> str:
    """Of programs that have told all of their money, where they differ."""
    of = bahan.angka
    whole = [row for row in of.program if not row.found.uang.kosong]
    names: dict[Decimal, list[str]] = {}
    for row in whole:
        if row.found.uang.serapan is not None:
            names.setdefault(row.found.uang.serapan, []).append(row.baris.nama)
    if len(names) < 2:
        return ""
    low, high = min(names), max(names)
    return bahan.kalimat(
        "serapan" if len(whole) == len(of.program) else "serapan_lengkap",
        tertinggi=dan(names[high]),
        terendah=dan(names[low]),
        serapan_tertinggi=of.persen(high),
        serapan_terendah=of.persen(low),
    )


def _row(each: Rekening) -> Row:
    """Programs on the ground of a band, kegiatan in bold."""
    row, money = each.baris, each.baris.uang
    shade = WARNA_PITA if each.level == 0 else ""
    texts = (f"{row.kode} {bernama(row)}".strip(), money.pagu, money.sampai, money.serapan, money.sisa)
    return Row(tuple(sel(text, shade=shade) for text in texts), band=each.level < 2, bold=each.level < 2)
