"""`jenis: daftar-hadir`: who was at a meeting, with room to sign; or empty rows, to be handed round.

model     what a spec may say beside the meeting itself (kinds.rapat)
fields    a DaftarHadir → what its template prints
"""

from sopdocs.kinds.daftar_hadir.fields import Fields, fields
from sopdocs.kinds.daftar_hadir.model import RULES, DaftarHadir
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("daftar-hadir", "Daftar Hadir", DaftarHadir, Fields, fields, RULES)
