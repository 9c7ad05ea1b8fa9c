"""A name that a narrative calls in; the figure, table, chart or number of one out: its first word says which sort."""

from dataclasses import dataclass
from functools import cached_property

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.sebutan.angka import CIRI, UKURAN, ciri, rerata, ukuran
from sopdocs.kinds.laporan_kinerja.sebutan.belanja import UANG, belanja
from sopdocs.kinds.laporan_kinerja.sebutan.blok import grafik, tabel
from sopdocs.kinds.laporan_kinerja.sebutan.rujuk import Rujukan
from sopdocs.kinds.narasi import Jawaban, TidakAda

_RERATA, _JUMLAH, _TABEL, _GRAFIK, _RUJUK = "rerata", "jumlah", "tabel", "grafik", "rujuk"


@dataclass(frozen=True)
class Sebutan:
    """Answers what is between {{ and }}."""

    bahan: Bahan

    def __call__(self, name: str) -> Jawaban:
        head, _, rest = name.partition(".")
        if not rest:
            return self._umum.get(head) or self._incomplete(head)
        if head in UKURAN:
            return ukuran(self.bahan, head, rest)
        if head in CIRI:
            return ciri(self.bahan, head, rest)
        if head in UANG:
            return belanja(self.bahan, head, rest)
        return self._others(head, rest)

    def _others(self, head: str, rest: str) -> Jawaban:
        if head == _RERATA:
            return rerata(self.bahan, rest)
        if head == _JUMLAH:
            return self._jumlah.get(rest) or TidakAda(rest, tuple(self._jumlah), "hitungan")
        if head == _TABEL:
            return tabel(self.bahan, rest)
        if head == _GRAFIK:
            return grafik(self.bahan, rest)
        return self._rujukan(rest) if head == _RUJUK else TidakAda(head, self._heads)

    def _incomplete(self, head: str) -> TidakAda:
        """A name alone that says too little, or that nothing has."""
        return TidakAda(head, tuple(f"{each}.…" if each not in self._umum else each for each in self._heads))

    @property
    def _heads(self) -> tuple[str, ...]:
        return (*UKURAN, *CIRI, *UANG, _RERATA, _JUMLAH, _TABEL, _GRAFIK, _RUJUK, *self._umum)

    @cached_property
    def _umum(self) -> dict[str, str]:
        of = self.bahan.angka
        quarter = of.tahun.triwulan(of.saat)
        return {
            "periode": of.periode,
            "sampai": of.sampai,
            "tahun": str(of.tahun.kinerja.tahun),
            "triwulan": quarter.nama,
            "instansi": self.bahan.model.instansi.nama,
        }

    @cached_property
    def _jumlah(self) -> dict[str, str]:
        """Counts of what is printed."""
        of = self.bahan.angka
        status = [each.baris.utama.status for each in of.indikator.values()]
        return {
            "indikator": str(len(of.indikator)),
            "sasaran": str(len(of.kelompok)),
            "program": str(len(of.program)),
            "tercapai": str(status.count("Tercapai")),
            "belum_tercapai": str(status.count("Belum tercapai")),
            "belum_diukur": str(status.count("Belum diukur")),
            "belum_diisi": str(status.count("Belum diisi")),
        }

    @cached_property
    def _rujukan(self) -> Rujukan:
        return Rujukan(self.bahan)
