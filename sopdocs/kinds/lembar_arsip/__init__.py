"""`jenis: lembar-arsip`: the sheet on top of what is put away, with a list of what lies below it.

model     what a spec may say
rules     what is wrong or missing in it
count     the rows → how many documents, sheets of paper and files they are
fields    a LembarArsip → what its template prints
"""

from sopdocs.kinds.lembar_arsip.fields import Fields, fields
from sopdocs.kinds.lembar_arsip.model import LembarArsip
from sopdocs.kinds.lembar_arsip.rules import RULES
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("lembar-arsip", "Lembar Arsip", LembarArsip, Fields, fields, RULES)
