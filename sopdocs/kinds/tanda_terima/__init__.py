"""`jenis: tanda-terima`: forms go out to many recipients and come back; all of it on one list.

model     what a spec may say; serahan: a row of it
formulir  a year of performance → who got a form and gave it back
rows      a TandaTerima → its rows: the recipients of the profile, of the year, or those that the spec lists
rules     what is wrong or missing in them
summary   rows → what has gone out and come back, counted
fields    a TandaTerima → what the template of its `macam` prints
"""

from sopdocs.kinds.sheet import Sheet
from sopdocs.kinds.tanda_terima.fields import Distribusi, Fields, Pengembalian, fields
from sopdocs.kinds.tanda_terima.model import TandaTerima
from sopdocs.kinds.tanda_terima.rules import RULES, of_the_year

FORMS = {"tanda-terima-distribusi": Distribusi, "tanda-terima-pengembalian": Pengembalian}

KIND = Sheet("tanda-terima", "Tanda Terima", TandaTerima, Fields, fields, RULES, FORMS, finds=of_the_year)
