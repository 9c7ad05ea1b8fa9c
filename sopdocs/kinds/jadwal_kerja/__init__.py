"""`jenis: jadwal-kerja`: who does what when, as a table with a bar of filled cells for each activity.

model     what a spec may say
rentang   the days or weeks of an activity, and of the whole schedule
kolom     the columns of a schedule: working days, weeks by the calendar, months
rules     what is missing or unwise in a model
kepala    columns → what stands above them, in the room that there is
fields    a JadwalKerja → what its template prints
"""

from sopdocs.kinds.jadwal_kerja.fields import Fields, fields
from sopdocs.kinds.jadwal_kerja.model import JadwalKerja
from sopdocs.kinds.jadwal_kerja.rules import RULES
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("jadwal-kerja", "Jadwal Kerja", JadwalKerja, Fields, fields, RULES)
