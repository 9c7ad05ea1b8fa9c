"""`jenis: buku-agenda`: the register of letters of a year, as a document to print and bind, and as .xlsx.

model     what a spec may say; with_files() reads the ledger of the workspace
fields    a BukuAgenda → what its template prints
table     a BukuAgenda → the same rows as .xlsx
"""

from sopdocs.kinds.buku_agenda.fields import Fields, fields
from sopdocs.kinds.buku_agenda.model import BukuAgenda
from sopdocs.kinds.buku_agenda.table import table
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("buku-agenda", "Buku Agenda", BukuAgenda, Fields, fields, beside={".xlsx": table})
