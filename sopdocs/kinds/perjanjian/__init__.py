"""A perjanjian kinerja: what its spec says, its words and the rows of its lampiran, out of a year's definitions.

    tahunan     a document about the definitions of a year, murni or perubahan, perhaps only those of one officer
    model       what a spec of `jenis: perjanjian-kinerja` may say
    pernyataan  a PerjanjianKinerja → the words of its first page, and who signs
    sasaran     a year → the rows of its sasaran and indikator
    anggaran    a year → the rows of its program, kegiatan, sub kegiatan
    lampiran    a PerjanjianKinerja → its lampiran: title, sasaran, program
    baca        the path of such a spec → its model with its year, the files, what is wrong

No kind itself: `perjanjian-kinerja` prints all of it, `rencana-aksi` the rows, and `laporan-kinerja` has both in its
lampiran, word for word:

    found = baca(path)                    found.model is None beside an error in found.problems
    pernyataan(found.model)               Pernyataan: judul, pembuka, pertama, kedua, janji, ttd of both
    lampiran(found.model)                 Lampiran: judul, sasaran, program
    baris_sasaran(tahun), tabel_program(tahun)     the same rows where there is no such spec

All of it is text as it is printed.
"""

from sopdocs.kinds.perjanjian.anggaran import BarisProgram, TabelProgram, tabel_program
from sopdocs.kinds.perjanjian.baca import Terbaca, baca
from sopdocs.kinds.perjanjian.lampiran import Lampiran, lampiran
from sopdocs.kinds.perjanjian.model import PerjanjianKinerja
from sopdocs.kinds.perjanjian.pernyataan import Pernyataan, Pihak, pernyataan
from sopdocs.kinds.perjanjian.sasaran import BarisIndikator, BarisSasaran, baris_sasaran

__all__ = [
    "BarisIndikator",
    "BarisProgram",
    "BarisSasaran",
    "Lampiran",
    "PerjanjianKinerja",
    "Pernyataan",
    "Pihak",
    "TabelProgram",
    "Terbaca",
    "baca",
    "baris_sasaran",
    "lampiran",
    "pernyataan",
    "tabel_program",
]
