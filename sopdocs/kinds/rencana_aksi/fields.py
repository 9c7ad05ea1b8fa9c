"""A `RencanaAksi` and the kop in; what its template prints out."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.kinds.kop import Kop
from sopdocs.kinds.pengukuran.cetak import penerima, uang
from sopdocs.kinds.pengukuran.definisi import pagu
from sopdocs.kinds.perjanjian.aksi import DONE
from sopdocs.kinds.rencana_aksi.baris import Pita, pita
from sopdocs.kinds.rencana_aksi.model import RencanaAksi
from sopdocs.kinds.ttd import Ttd, ttd
from sopdocs.kinerja.rerata import jumlah

EXPLAINED = f"Waktu: {DONE} triwulan pelaksanaan. Target triwulan menurut berkas kinerja; – berarti tidak diukur."
SHARED = "Anggaran sebuah program tercetak pada setiap indikator yang didukungnya, jadi tidak dijumlahkan ke bawah"


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/rencana-aksi.docx` may name. `milik` is one line, or none; `catatan` are sentences."""

    kop: Kop
    judul: str
    tahun: str
    milik: tuple[str, ...]
    sasaran: tuple[Pita, ...]
    catatan: tuple[str, ...]
    ttd: Ttd


def fields(model: RencanaAksi, kop: Kop) -> Fields:
    """All text as it is printed."""
    year = model.definisi
    changed = " (PERUBAHAN)" if model.versi == "perubahan" else ""
    owners = ", ".join(penerima(model, id_) for id_ in model.penanggung_jawab)
    return Fields(
        kop=kop,
        judul=f"{model.judul}{changed}",
        tahun=f"TAHUN {year.kinerja.tahun}",
        milik=(owners,) if owners else (),
        sasaran=pita(year, model.penanggung_jawab),
        catatan=tuple(_notes(model)),
        ttd=ttd(model, model.signers[0]),
    )


def _notes(model: RencanaAksi) -> Iterator[str]:
    yield EXPLAINED
    total = jumlah(pagu(row) for row in model.definisi.kinerja.program)
    if total is not None:
        yield f"{SHARED}; jumlah pagu semua program Rp{uang(total)}."
