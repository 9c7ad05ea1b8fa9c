"""`jenis: surat-pengantar`: a letter that lists what it goes with; signed by the receiver it is the receipt.

model     what a spec may say
fields    a SuratPengantar → what its template prints
"""

from sopdocs.kinds.sheet import Sheet
from sopdocs.kinds.surat_pengantar.fields import Fields, fields
from sopdocs.kinds.surat_pengantar.model import RULES, SuratPengantar

KIND = Sheet("surat-pengantar", "Surat Pengantar", SuratPengantar, Fields, fields, RULES)
