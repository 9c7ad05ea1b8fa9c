"""`jenis: notulen`: what was said and decided in a meeting, with its daftar hadir on a page of its own.

model     what a spec may say beside the meeting itself (kinds.rapat)
rules     what is missing or unwise in it
fields    a Notulen → what its template prints
"""

from sopdocs.kinds.notulen.fields import Fields, fields
from sopdocs.kinds.notulen.model import Notulen
from sopdocs.kinds.notulen.rules import RULES
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("notulen", "Notulen Rapat", Notulen, Fields, fields, RULES)
