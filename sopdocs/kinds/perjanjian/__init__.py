"""A perjanjian kinerja: what its spec says, its words and the rows of its lampiran, out of a year's definitions.

    tahunan     a document about the definitions of a year, murni or perubahan, perhaps only those of one officer
    model       what a spec of `jenis: perjanjian-kinerja` may say
    pernyataan  a PerjanjianKinerja → the words of its first page, and who signs
    sasaran     a year → the rows of its sasaran and indikator
    anggaran    a year → the rows of its program, kegiatan, sub kegiatan
    aksi        an indicator → the steps of its rencana aksi
    lampiran    a PerjanjianKinerja → its lampiran: title, sasaran, program
    baca        the path of such a spec → its model with its year, the files, what is wrong

No kind itself: `perjanjian-kinerja` prints all of it, `rencana-aksi` the steps, and `laporan-kinerja` has both in its
lampiran, the agreement word for word:

    found = baca(path)                    found.model is None beside an error in found.problems
    pernyataan(found.model)               Pernyataan: judul, pembuka, pertama, kedua, janji, ttd of both
    lampiran(found.model)                 Lampiran: judul, sasaran, program
    baris_sasaran(tahun), tabel_program(tahun)     the same rows where there is no such spec
    langkah(tahun, indikator)             Langkah: what is done, in which quarters, by whom

All of it is text as it is printed.
"""

from sopdocs.kinds.perjanjian.aksi import DONE, Langkah, langkah
from sopdocs.kinds.perjanjian.anggaran import TabelProgram, tabel_program
from sopdocs.kinds.perjanjian.baca import baca
from sopdocs.kinds.perjanjian.lampiran import Lampiran, lampiran
from sopdocs.kinds.perjanjian.model import PerjanjianKinerja
from sopdocs.kinds.perjanjian.pernyataan import Pernyataan, Pihak, pernyataan
from sopdocs.kinds.perjanjian.sasaran import BarisSasaran, baris_sasaran

__all__ = [
    "DONE",
    "BarisSasaran",
    "Lampiran",
    "Langkah",
    "PerjanjianKinerja",
    "Pernyataan",
    "Pihak",
    "TabelProgram",
    "baca",
    "baris_sasaran",
    "lampiran",
    "langkah",
    "pernyataan",
    "tabel_program",
]
