"""`jenis: disposisi`: what a superior writes on a letter that came in, for those who take it further.

model     what a spec may say
rules     what is missing or unwise in it
incoming  the letters of a Disposisi → their numbers in the buku agenda
kotak     what may be chosen on a sheet → its boxes
fields    a Disposisi → what its template prints, for each of its three forms
halves    half sheets: their paper, and what does not fit on them
"""

from sopdocs.kinds.disposisi.fields import Berantai, DuaKolom, TigaKolom, fields
from sopdocs.kinds.disposisi.halves import fits, half
from sopdocs.kinds.disposisi.model import BERANTAI, TIGA_KOLOM, Disposisi
from sopdocs.kinds.disposisi.rules import RULES
from sopdocs.kinds.sheet import Sheet

KIND = Sheet(
    "disposisi",
    "Lembar Disposisi",
    Disposisi,
    DuaKolom,
    fields,
    RULES,
    {TIGA_KOLOM: TigaKolom, BERANTAI: Berantai},
    look=half,
    finds=fits,
)
