"""A year and a quarter in; how many indicators have which predikat out, and the mean and serapan in a sentence each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.kinds.pengukuran.cetak import persen, uang
from sopdocs.kinds.pengukuran.kertas.langkah import nama_capaian, nama_kelas
from sopdocs.kinds.pengukuran.tabel.kaki import kaki_kinerja
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinerja.capaian import Catatan
from sopdocs.kinerja.predikat import predikat
from sopdocs.kinerja.tahun import Dasar, Hasil, HasilIndikator
from sopdocs.text.words import kapital

BELOW = "Di bawah semua kelas"


@dataclass(frozen=True, slots=True)
class Kelas:
    """A class of the scale, or why there is none; its bound and how many indicators it has."""

    nama: str
    batas: str
    banyaknya: str


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """`dasar` says which capaian is classified."""

    dasar: str
    kelas: tuple[Kelas, ...]
    jumlah: str
    kalimat: tuple[str, ...]


def ringkasan(tahun: Tahun, tw: int) -> Ringkasan:
    """Counted from the rows that the tables print."""
    found, dasar = tahun.hitung(tw), tahun.kinerja.pengukuran.dasar
    counted = Counter(_name(tahun, row, dasar) for row in found.indikator)
    bounds = {each.predikat: nama_kelas(each) for each in tahun.aturan.skala.kelas}
    named = [Kelas(name, bounds.get(name, ""), str(counted[name])) for name in dict.fromkeys([*bounds, *counted])]
    return Ringkasan(
        dasar=nama_capaian(dasar, tahun.triwulan(tw)),
        kelas=tuple(named),
        jumlah=str(counted.total()),
        kalimat=(f"{kaki_kinerja(tahun, found, dasar).rerata}.", *_absorbed(tahun, found)),
    )


def _name(tahun: Tahun, row: HasilIndikator, dasar: Dasar) -> str:
    """The class, or in words why there is none."""
    if row.tercetak[dasar] is None:
        words = (row.capaian[dasar].catatan or Catatan.BELUM_DIISI).value
        return kapital(words)
    kelas = predikat(row.tercetak[dasar], tahun.aturan.skala)
    return kelas.predikat if kelas else BELOW


def _absorbed(tahun: Tahun, found: Hasil) -> Iterator[str]:
    money = found.jumlah
    if money.sampai is not None and money.pagu is not None:
        share = persen(money.serapan, tahun.aturan.desimal) or "tidak dapat dihitung"
        until = tahun.triwulan(found.triwulan).sampai
        yield f"Serapan anggaran {until}: {share}, yaitu Rp{uang(money.sampai)} dari pagu Rp{uang(money.pagu)}."
