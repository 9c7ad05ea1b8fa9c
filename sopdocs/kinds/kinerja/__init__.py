"""`jenis: kinerja`: the indicators of a year with their targets, the program with their pagu, as the office signs them.

The spec is shared with all documents about its quarters: pengukuran.
fields    a Kinerja → what its template prints
"""

from sopdocs.kinds.kinerja.fields import Fields, fields
from sopdocs.kinds.pengukuran.rules import RULES
from sopdocs.kinds.pengukuran.spec import Kinerja
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("kinerja", "Indikator dan Target Kinerja", Kinerja, Fields, fields, RULES)
