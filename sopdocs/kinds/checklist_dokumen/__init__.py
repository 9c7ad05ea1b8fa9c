"""`jenis: checklist-dokumen`: which documents the tim has, and which it still has to ask for.

standard  the documents that performance data are gathered from
model     what a spec may say
berkas    files that a spec names → the rows that they tick
fields    a ChecklistDokumen → what its template prints
"""

from sopdocs.kinds.checklist_dokumen.fields import Fields, fields
from sopdocs.kinds.checklist_dokumen.model import RULES, ChecklistDokumen
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("checklist-dokumen", "Checklist Dokumen", ChecklistDokumen, Fields, fields, RULES)
