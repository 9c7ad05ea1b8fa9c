"""What a report is made of in; what follows its chapters out.

semua         all of them in their order; those that are short
perjanjian    the agreement of the year, as it was signed     rencana_aksi    its steps, on a sheet that lies
pengukuran    every figure of the year, on a sheet that lies
"""

from sopdocs.kinds.laporan_kinerja.lampiran.semua import lampiran

__all__ = ["lampiran"]
