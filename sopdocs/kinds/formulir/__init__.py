"""`jenis: formulir`: what each seksi is asked for a quarter, to be written by hand; `sopdocs formulir` adds the .xlsx.

model     what a spec may say
blangko   a year, a quarter and a seksi → all that its form prints before it is filled in, and the digest of that
isi       the same → what the quarter's file says already
fields    a Formulir → what its template prints
"""

from sopdocs.kinds.formulir.fields import Fields, fields
from sopdocs.kinds.formulir.model import RULES, Formulir
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("formulir", "Formulir Pengumpulan Data Kinerja", Formulir, Fields, fields, RULES)
