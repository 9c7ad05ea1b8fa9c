"""Counted figures in; what they come to, in sentences, a table of all indicators and a chart, out.

Ikhtisar: how far goals were reached; kesimpulan: the same once more, with the money (Permenpan-RB 53/2014, lampiran II;
Permen PUPR 9/2018, lampiran IV). Every count is made of the rows that are printed.
"""

from collections import Counter
from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.akuntabilitas.anggaran import kalimat_realisasi
from sopdocs.kinds.laporan_kinerja.angka import Angka, Kelompok, Ukuran, berpredikat
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import kalimat, lihat
from sopdocs.kinds.laporan_kinerja.blok.grafik import grafik_sasaran
from sopdocs.kinds.laporan_kinerja.blok.tabel import baris, bernama, catatan, jumlah, kepala, pita, sasaran, tabel
from sopdocs.kinerja.capaian import Catatan
from sopdocs.report import Block, Column, Row, Table
from sopdocs.text.words import dan

MENGAPA = {
    Catatan.BELUM_DIISI: "realisasinya belum diisi",
    Catatan.BELUM_DIUKUR: "belum diukur",
    Catatan.TANPA_TARGET: "targetnya belum diisi",
    Catatan.TARGET_NOL: "tidak dihitung karena targetnya 0",
}


def ikhtisar(bahan: Bahan) -> Iterator[Block]:
    """For those who read nothing else; without numbers of tables, which begin with Bab I."""
    of = bahan.angka
    if not bahan.ada(("ikhtisar", "pengantar")):
        yield from kalimat(cakupan(bahan))
    if of.indikator:
        yield tabel_semua(bahan)
        yield from kalimat(" ".join(hitungan(bahan)))
        yield from grafik_sasaran(bahan, caption=False)


def ringkasan(bahan: Bahan) -> Iterator[Block]:
    """The same with its numbers, before every indicator is looked at."""
    of = bahan.angka
    if not of.indikator:
        yield bahan.belum(TAHUN, "sasaran dan indikator")
        return
    yield lihat(f"Capaian semua indikator {of.periode_utama} dapat dilihat pada", "tabel.ringkasan")
    yield tabel_semua(bahan, f"Ringkasan Capaian Kinerja {of.periode_utama}", "tabel.ringkasan")
    yield from kalimat(" ".join(hitungan(bahan)))
    charts = list(grafik_sasaran(bahan))
    if charts:
        yield lihat("Capaian tiap sasaran digambarkan pada", "gambar.sasaran")
    yield from charts


def kesimpulan(bahan: Bahan) -> Iterator[Block]:
    """What the whole report comes to."""
    yield from kalimat(" ".join([cakupan(bahan), *hitungan(bahan)]).strip())
    yield from kalimat(" ".join(kalimat_realisasi(bahan)))


def tabel_semua(bahan: Bahan, caption: str = "", name: str = "") -> Table:
    """All indicators with what they came to, by the way to count that has a predikat."""
    of = bahan.angka
    mean = of.tabel.kinerja.rerata
    last = jumlah("Rata-rata capaian", 5, mean.utama, mean.predikat)
    said = f"Capaian = {of.kata_dasar}."
    return tabel(
        (
            Column(5, "center", figures=True),
            Column(34),
            Column(11, "center"),
            Column(11, "center", figures=True),
            Column(12, "center", figures=True),
            Column(12, "center", figures=True),
            Column(19, "center"),
        ),
        kepala("No.", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat"),
        (*(row for group in of.kelompok for row in _rows(group)), last),
        caption,
        name,
        catatan(of.tabel.kinerja.catatan, said),
    )


def cakupan(bahan: Bahan) -> str:
    """How much is measured."""
    of = bahan.angka
    if not of.indikator:
        return ""
    return bahan.kalimat(
        "cakupan",
        instansi=bahan.model.instansi.nama or "kantor ini",
        periode=of.periode,
        indikator=str(len(of.indikator)),
        sasaran=str(len(of.kelompok)),
    )


def hitungan(bahan: Bahan) -> Iterator[str]:
    """Mean, classes, reached or not, and those that have no capaian."""
    of = bahan.angka
    rows = list(of.indikator.values())
    counted = [each for each in rows if each.found.tercetak[of.dasar] is not None]
    if counted:
        yield from filter(None, _counted(bahan, counted))
    if without := [each for each in rows if each.found.tercetak[of.dasar] is None]:
        reasons = Counter(MENGAPA[each.found.capaian[of.dasar].catatan or Catatan.BELUM_DIISI] for each in without)
        rincian = next(iter(reasons)) if len(reasons) == 1 else dan([f"{n} {why}" for why, n in reasons.items()])
        yield bahan.kalimat("tanpa_capaian", jumlah=str(len(without)), rincian=rincian)


def _counted(bahan: Bahan, counted: list[Ukuran]) -> Iterator[str]:
    of, number = bahan.angka, str(len(counted))
    mean = of.hasil.rerata[of.dasar]
    values = {"rerata": of.persen(mean), "predikat": of.predikat(mean)}
    reached = sum(each.baris.utama.status == "Tercapai" for each in counted)
    if len(counted) == 1:
        yield bahan.kalimat("satu_capaian", **values)
        yield bahan.kalimat("satu_tercapai" if reached else "satu_belum", **values)
        return
    if of.tahun.aturan.rerata == "sasaran":
        goals = sum(group.found.rerata[of.dasar] is not None for group in of.kelompok)
        yield bahan.kalimat("rerata_sasaran", jumlah=str(goals), **values)
    else:
        yield bahan.kalimat("rerata", jumlah=number, **values)
    yield bahan.kalimat("predikat", jumlah=number, rincian=_classes(of, counted))
    if reached in (0, len(counted)):
        yield bahan.kalimat("semua_tercapai" if reached else "tiada_tercapai", jumlah=number)
    else:
        rest = str(len(counted) - reached)
        yield bahan.kalimat("tercapai_berapa", jumlah=number, tercapai=str(reached), belum=rest)


def _classes(of: Angka, counted: list[Ukuran]) -> str:
    """`8 berpredikat Sangat Tinggi dan 1 Tinggi`, the highest class first; `semuanya` where there is but one."""
    found = Counter(berpredikat(each.baris.utama.predikat) for each in counted)
    order = dict.fromkeys([*(each.predikat for each in of.tahun.aturan.skala.kelas), *found])
    first, *rest = [(name, found[name]) for name in order if found[name]]
    if not rest:
        return f"semuanya berpredikat {first[0]}"
    return dan([f"{first[1]} berpredikat {first[0]}", *(f"{count} {name}" for name, count in rest)])


def _rows(group: Kelompok) -> Iterator[Row]:
    yield pita(sasaran(group), 5, group.baris.rerata.utama, group.baris.rerata.predikat)
    for each in group.indikator:
        held = each.baris.utama
        yield baris(
            each.baris.no,
            bernama(each.baris),
            each.baris.satuan,
            held.target,
            held.realisasi,
            held.capaian,
            held.predikat,
        )
