"""`jenis: laporan-kinerja`: the report of a year, or of a quarter, as Permenpan-RB 53/2014 has it.

model, potongan   what a spec may say: the office's own words; its sections, tables and pictures
kalimat           sentences that follow from figures, which an office may change
rules             what is missing or unwise in a spec
baca              its narratives, pictures and agreement, read
bahan             all that chapters are made of, and the gaps that they tell
angka             every figure of the year as it is printed
sebutan           the names of figures, tables and charts that a narrative may call → what stands for them
depan, pendahuluan, perencanaan (its tables: rencana), akuntabilitas, penutup, reviu, lampiran
                  the parts of the report, as blocks
blok              pieces of several parts: sections, tables, charts
fields            what the template prints itself: the cover
compose           all of them → the report
"""

from dataclasses import replace
from typing import Any

from sopdocs.kinds.laporan_kinerja.compose import Laporan
from sopdocs.kinds.laporan_kinerja.fields import JUDUL, Fields, fields, nama_laporan
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja
from sopdocs.kinds.laporan_kinerja.rules import RULES


def _look(model: LaporanKinerja, look: Any) -> Any:
    """The file's title names its period."""
    return replace(look, title=nama_laporan(model))


KIND = Laporan("laporan-kinerja", JUDUL, LaporanKinerja, Fields, fields, RULES, look=_look)
