"""A `PerjanjianKinerja` in; its lampiran out: title, sasaran and indikator, program and money."""

from dataclasses import dataclass

from sopdocs.kinds.officers import held, signing
from sopdocs.kinds.perjanjian.anggaran import TabelProgram, tabel_program
from sopdocs.kinds.perjanjian.model import PerjanjianKinerja
from sopdocs.kinds.perjanjian.pernyataan import judul
from sopdocs.kinds.perjanjian.sasaran import BarisSasaran, baris_sasaran
from sopdocs.text.signing import capitals

KEPALA = {"camat": "Sasaran Strategis", "administrator": "Sasaran Program", "pengawas": "Sasaran Kegiatan"}


@dataclass(frozen=True, slots=True)
class Lampiran:
    """`judul` are lines; `kepala` is the head of the column of sasaran."""

    judul: tuple[str, ...]
    kepala: str
    sasaran: tuple[BarisSasaran, ...]
    program: TabelProgram


def lampiran(model: PerjanjianKinerja) -> Lampiran:
    """Of the version and the officer that the spec names."""
    year, ids = model.definisi, model.penanggung_jawab
    before = model.tahun.utuh.awal if model.versi == "perubahan" else None
    return Lampiran(
        judul=(judul(model), _whose(model)),
        kepala=KEPALA[model.tingkat],
        sasaran=baris_sasaran(year, ids, before),
        program=tabel_program(year, model.tingkat, ids),
    )


def _whose(model: PerjanjianKinerja) -> str:
    """The office for its head, the jabatan for an officer below him."""
    jabatan = held(signing(model, model.pertama))
    return capitals(jabatan) if jabatan and model.tingkat != "camat" else model.instansi.nama.upper()
