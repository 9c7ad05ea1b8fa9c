"""`jenis: rencana-aksi`: what an office does, and when, to reach the targets of its perjanjian kinerja.

model     what a spec may say
baris     a year → its rows: indicators with their steps, and what pays for them
fields    a RencanaAksi → what its template prints
"""

from sopdocs.kinds.rencana_aksi.fields import Fields, fields
from sopdocs.kinds.rencana_aksi.model import RencanaAksi
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("rencana-aksi", "Rencana Aksi Kinerja", RencanaAksi, Fields, fields)
