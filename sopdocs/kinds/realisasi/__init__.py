"""`jenis: realisasi`: what a quarter has brought, as it was collected: figures, causes, proofs, forms.

model     the spec of the quarter, and the year that it belongs to
fields    a DataRealisasi → what its template prints
"""

from sopdocs.kinds.realisasi.fields import Fields, fields
from sopdocs.kinds.realisasi.model import DataRealisasi
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("realisasi", "Data Realisasi Kinerja", DataRealisasi, Fields, fields)
