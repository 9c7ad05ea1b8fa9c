"""A `Rekap` in; the bytes of the same table as .xlsx out, its figures as live formulas that give what is printed."""

from sopdocs.excel import Buku, write_book
from sopdocs.kinds.rekap.buku_anggaran import lembar_anggaran
from sopdocs.kinds.rekap.buku_kinerja import lembar_kinerja
from sopdocs.kinds.rekap.buku_skor import lembar_skor
from sopdocs.kinds.rekap.model import Rekap


def workbook(model: Rekap) -> bytes:
    """Sheets of performance, of money where there is any, and of the scores of words."""
    hasil = model.tahun.hitung(model.triwulan)
    skor = lembar_skor(model.tahun)
    kinerja = lembar_kinerja(model, hasil, skor)
    sheets = [kinerja.halaman]
    if hasil.program:
        sheets.append(lembar_anggaran(model, hasil, kinerja))
    if skor.baris:
        sheets.append(skor.halaman)
    return write_book(Buku(tuple(sheets), judul=f"{model.judul or model.is_.judul} {model.periode}"))
