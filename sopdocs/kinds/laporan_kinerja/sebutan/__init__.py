"""A name that a narrative calls, `{{ capaian.ikm.tw3 }}`, in; the figure, table, chart or number of one out.

    capaian.ikm                      of the period that the report gives a predikat        101,11 %
    capaian.ikm.tw3                  of one quarter; so realisasi, target, predikat        101,11 %
    capaian.ikm.sampai               up to now, against the same quarters                  101,20 %
    capaian.ikm.tahun                up to now, against the target of the year             99,90 %
    realisasi.ikm.2024               of an earlier year; so target, capaian, predikat      82,15
    target.ikm.renstra, .nasional    further off                                           86,00
    nama.ikm, satuan.ikm             of an indicator
    rerata.pelayanan, rerata.semua   the mean of a sasaran (its id or number), of all      99,94 %
    predikat.pelayanan, .semua       of such a mean                                        Sangat Tinggi
    pagu.7.01.02, pagu.semua         of a row of the budget; so belanja, sisa              Rp46.300.000
    serapan.7.01.02                  so kinerja, efisiensi (a word)                        68,90 %
    jumlah.indikator                 sasaran, program, tercapai, belum_tercapai, belum_diukur, belum_diisi
    periode, sampai, tahun, triwulan, instansi                                             Triwulan III Tahun 2025
    tabel.ringkasan                  alone in its paragraph: a table; anggaran, efisiensi, perjanjian, program, target,
                                     ikm (of an indicator)
    grafik.sasaran                   alone in its paragraph: a chart; anggaran, ikm, ikm.tahun
    rujuk.tabel.ringkasan            the number of a table of the report: Tabel 3.3; so gambar, bab, lampiran

Figures are the strings of the tables, with their sign or unit. What is not there yet is a gap, `[belum ada: …]`.

    nama      the whole name → its sort, by its first word     angka    figures of indicators, means
    belanja   money                                            blok     tables and charts
    rujuk     numbers of tables, charts, chapters, lampiran
"""

from sopdocs.kinds.laporan_kinerja.sebutan.nama import Sebutan

__all__ = ["Sebutan"]
