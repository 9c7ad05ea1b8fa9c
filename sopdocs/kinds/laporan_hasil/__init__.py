"""`jenis: laporan-hasil`: what the collecting or measuring of performance data came to, as draf or final.

model     what a spec may say
rules     what is missing or unwise in it
fields    a LaporanHasil → what its templates print; a draf has a template of its own, marked on every page
bagian    the lettered parts of the report
tabel     tables whose columns the author has chosen
"""

from sopdocs.kinds.laporan_hasil.fields import Fields, fields
from sopdocs.kinds.laporan_hasil.model import DRAF, LaporanHasil
from sopdocs.kinds.laporan_hasil.rules import RULES
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("laporan-hasil", "Laporan Hasil", LaporanHasil, Fields, fields, RULES, {DRAF: Fields})
