"""`jenis: rekap`: the figures of a quarter in one of the tables that offices use, and the same as a live workbook.

bentuk    the tables that there are
model     what a spec may say
rules     what is missing or unwise in it
fields    a Rekap → what the template of its `bentuk` prints
buku      a Rekap → the bytes of the same table as .xlsx, with formulas
"""

from sopdocs.kinds.rekap.bentuk import BENTUK, FIRST
from sopdocs.kinds.rekap.buku import workbook
from sopdocs.kinds.rekap.fields import Fields, fields
from sopdocs.kinds.rekap.model import Rekap
from sopdocs.kinds.rekap.rules import RULES
from sopdocs.kinds.sheet import Sheet

FORMS = {f"rekap-{name}": Fields for name in BENTUK if name != FIRST}

KIND = Sheet("rekap", "Rekapitulasi Kinerja", Rekap, Fields, fields, RULES, FORMS, beside={".xlsx": workbook})
