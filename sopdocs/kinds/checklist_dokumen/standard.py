"""The documents that performance data of a kecamatan are gathered from.

Seed 004 (Lumajang), Pengumpulan Data Kinerja, step 4 and Perlengkapan; the rest is practice (design: paperwork, 4.3).
"""

DOCUMENTS = (
    "Rencana Pembangunan Jangka Menengah Daerah (RPJMD)",
    "Rencana Strategis (Renstra) kecamatan",
    "Rencana Kerja (Renja) kecamatan",
    "Indikator Kinerja Utama (IKU)",
    "Perjanjian Kinerja (Tapkin)",
    "Perubahan Perjanjian Kinerja",
    "Rencana Aksi Perjanjian Kinerja",
    "Dokumen Pelaksanaan Anggaran (DPA) dan perubahannya (DPPA)",
    "Laporan realisasi anggaran per triwulan",
    "Hasil survei Indeks Kepuasan Masyarakat (IKM)",
    "Laporan Hasil Evaluasi (LHE) AKIP",
    "Laporan seksi dan subbagian",
    "Laporan Kinerja triwulan sebelumnya",
)
