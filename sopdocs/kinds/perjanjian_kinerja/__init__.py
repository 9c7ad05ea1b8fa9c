"""`jenis: perjanjian-kinerja`: what the head of an office promises for a year, or an officer below him.

fields    a PerjanjianKinerja → what its template prints; words and rows are those of kinds/perjanjian
rules     what is missing in it
"""

from sopdocs.kinds.perjanjian import PerjanjianKinerja
from sopdocs.kinds.perjanjian_kinerja.fields import Fields, fields
from sopdocs.kinds.perjanjian_kinerja.rules import RULES
from sopdocs.kinds.sheet import Sheet

KIND = Sheet(
    "perjanjian-kinerja",
    "Perjanjian Kinerja",
    PerjanjianKinerja,
    Fields,
    fields,
    RULES,
    {"perjanjian-kinerja-triwulan": Fields},
)
