"""`jenis: buku-sop`: the SOPs of an office in one book, with what Permenpan-RB 35/2012 puts before them.

model       what a spec may say
isi         the SOPs that it names → their documents, or why they cannot be bound
keputusan   the decision that puts the book in force → what its template prints
fields      a BukuSop and its SOPs → what its template prints
compose     all of them → the book
"""

from sopdocs.kinds.buku_sop.compose import Buku
from sopdocs.kinds.buku_sop.fields import Fields, fields
from sopdocs.kinds.buku_sop.model import RULES, BukuSop

KIND = Buku("buku-sop", "Buku SOP", BukuSop, Fields, fields, RULES)
