"""`jenis: dokumen-data`: all performance data of a quarter, bound in one document that the head of the office signs.

model     what a spec may say
rules     what is wrong in it
ringkasan a counted quarter → how many indicators have which predikat
sumber    a quarter → the proofs and the forms that its figures come from
fields    a DokumenData → what its template prints; tables and worksheets are those of pengukuran
"""

from sopdocs.kinds.dokumen_data.fields import Fields, fields
from sopdocs.kinds.dokumen_data.model import DokumenData
from sopdocs.kinds.dokumen_data.rules import RULES
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("dokumen-data", "Dokumen Data Capaian Kinerja", DokumenData, Fields, fields, RULES)
