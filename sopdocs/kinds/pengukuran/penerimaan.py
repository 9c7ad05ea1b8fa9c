"""A year and a quarter in; whose forms have come back, and whose have not, as documents print it, out."""

from dataclasses import dataclass

from sopdocs.kinds.pengukuran.cetak import penerima
from sopdocs.kinds.pengukuran.isian import FormulirMasuk
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.text import nip

BELUM = "belum kembali"


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """Who has filled in a form, with his NIP; when it came back; which file it is."""

    no: str
    penerima: str
    oleh: tuple[str, ...]
    tanggal: str
    berkas: str


def penerimaan(tahun: Tahun, tw: int) -> tuple[Penerimaan, ...]:
    """All who have something to fill in, and whoever else has sent a form."""
    forms = tahun.isian[tw].formulir if tw in tahun.isian else {}
    ids = dict.fromkeys([*tahun.penerima(), *forms])
    return tuple(_form(tahun, no, id_, forms.get(id_)) for no, id_ in enumerate(ids, 1))


def _form(tahun: Tahun, no: int, id_: str, form: FormulirMasuk | None) -> Penerimaan:
    name = penerima(tahun.kinerja, id_)
    if form is None:
        return Penerimaan(f"{no}.", name, (), BELUM, "")
    who = (form.oleh, f"NIP. {nip.printed(form.nip)}" if form.nip else "")
    return Penerimaan(f"{no}.", name, tuple(filter(None, who)), str(form.hari_kembali or ""), form.berkas)
