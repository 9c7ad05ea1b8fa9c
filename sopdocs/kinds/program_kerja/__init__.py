"""`jenis: program-kerja`: why, on what grounds, how, by whom and when something is done, in lettered sections.

model    what a spec may say
alinea   a text of the spec → paragraphs and items of lists
fields   a ProgramKerja → what its template prints
"""

from sopdocs.kinds.program_kerja.fields import Fields, fields
from sopdocs.kinds.program_kerja.model import RULES, ProgramKerja
from sopdocs.kinds.sheet import Sheet

KIND = Sheet("program-kerja", "Program Kerja", ProgramKerja, Fields, fields, RULES)
