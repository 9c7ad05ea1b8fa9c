"""`jenis: kertas-kerja`: how every figure of a quarter was counted, to be redone with a pocket calculator.

model     what a spec may say
fields    a KertasKerja → what its template prints; the steps themselves are those of pengukuran.lembar
"""

from sopdocs.kinds.kertas_kerja.fields import Fields, fields
from sopdocs.kinds.kertas_kerja.model import KertasKerja
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("kertas-kerja", "Kertas Kerja Pengukuran Kinerja", KertasKerja, Fields, fields)
