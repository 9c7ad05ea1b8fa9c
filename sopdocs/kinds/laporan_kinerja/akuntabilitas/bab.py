"""Every figure of the year and the office's words about them in; Bab III out.

A. capaian kinerja organisasi, sasaran by sasaran; B. realisasi anggaran (Permenpan-RB 53/2014, lampiran II); C.
efisiensi and D. the follow-up of the quarter before are practice (design: paperwork, 6.1, 6.4).
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.akuntabilitas.anggaran import realisasi_anggaran
from sopdocs.kinds.laporan_kinerja.akuntabilitas.cara import cara_pengukuran
from sopdocs.kinds.laporan_kinerja.akuntabilitas.efisiensi import efisiensi
from sopdocs.kinds.laporan_kinerja.akuntabilitas.indikator import indikator
from sopdocs.kinds.laporan_kinerja.akuntabilitas.ringkasan import ringkasan
from sopdocs.kinds.laporan_kinerja.angka import Kelompok
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import bagian_sendiri, kalimat
from sopdocs.kinds.laporan_kinerja.blok.rekomendasi import tabel_rekomendasi
from sopdocs.kinds.laporan_kinerja.blok.tabel import sasaran
from sopdocs.problems import Loc
from sopdocs.report import Block, Heading

LOC: Loc = ("akuntabilitas",)


def akuntabilitas(bahan: Bahan) -> Iterator[Block]:
    """The whole chapter."""
    yield Heading(1, "Akuntabilitas Kinerja", name="akuntabilitas")
    yield from bahan.bila_ada((*LOC, "pengantar"))
    yield Heading(2, "Capaian Kinerja Organisasi", name="capaian")
    yield from cara_pengukuran(bahan)
    yield Heading(3, "Ringkasan Capaian Kinerja", name="ringkasan")
    yield from ringkasan(bahan)
    for group in bahan.angka.kelompok:
        yield from _sasaran(bahan, group)
    yield from realisasi_anggaran(bahan)
    yield from efisiensi(bahan)
    if not bahan.model.is_annual and bahan.saat > 1:
        yield from _tindak_lanjut(bahan)
    yield from bagian_sendiri(bahan, (*LOC, "bagian"), bahan.model.akuntabilitas.bagian)


def kalimat_sasaran(bahan: Bahan, group: Kelompok) -> str:
    """The mean of its indicators."""
    of = bahan.angka
    mean = group.found.rerata[of.dasar]
    count = sum(each.found.tercetak[of.dasar] is not None for each in group.indikator)
    if mean is None:
        return bahan.kalimat("sasaran_kosong", jumlah=str(len(group.indikator)))
    values = {"rerata": of.persen(mean), "predikat": of.predikat(mean)}
    if count < len(group.indikator):
        return bahan.kalimat("sasaran_sebagian", jumlah=str(count), semua=str(len(group.indikator)), **values)
    if count == 1:
        return bahan.kalimat("sasaran_satu", **values)
    return bahan.kalimat("sasaran", jumlah=str(count), **values)


def _sasaran(bahan: Bahan, group: Kelompok) -> Iterator[Block]:
    key = group.said.id or group.baris.no
    yield Heading(3, sasaran(group), name=f"sasaran.{key}")
    yield from kalimat(kalimat_sasaran(bahan, group) if group.indikator else "")
    yield from bahan.bila_ada((*LOC, "sasaran", key))
    if not group.indikator:
        yield bahan.belum(TAHUN, f"indikator Sasaran {group.baris.no}")
    for each in group.indikator:
        yield from indikator(bahan, each)


def _tindak_lanjut(bahan: Bahan) -> Iterator[Block]:
    """What became of the remarks on the quarter before."""
    loc, said = (*LOC, "tindak_lanjut"), bahan.model.akuntabilitas.tindak_lanjut
    before = bahan.tahun.triwulan(bahan.saat - 1)
    yield Heading(2, f"Tindak Lanjut Rekomendasi {before.nama}", name="tindak-lanjut")
    if said:
        yield tabel_rekomendasi(bahan, loc, said, f"Tindak Lanjut Rekomendasi {before}", "tabel.tindak-lanjut")
    else:
        yield bahan.belum(loc, f"tindak lanjut rekomendasi {before.nama}")
