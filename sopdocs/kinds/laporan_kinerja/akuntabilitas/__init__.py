"""Every figure of a report in; Bab III out.

bab          the chapter: what follows what, and the sections of the sasaran
cara         how it was measured            ringkasan     all indicators in one table, and what they come to
indikator    one of them: its table, its sentence, its chart
pembanding   … against earlier years, the Renstra, a standard
sebab        … its causes, and what was done              dukungan      … the programs that helped
anggaran     money                          efisiensi     performance held against money
"""

from sopdocs.kinds.laporan_kinerja.akuntabilitas.bab import akuntabilitas

__all__ = ["akuntabilitas"]
