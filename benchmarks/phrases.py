"""The words of the random procedures: pelaksana, kegiatan, mutu baku and labels as real SOPs have them."""

PELAKSANA = (
    "Pemohon",
    "Pengadministrasi Umum",
    "Pengelola Monitoring dan Evaluasi",
    "Analis Perencanaan",
    "Kasubag Umum",
    "Kasubag. Perencanaan",
    "Kasi Pelayanan",
    "Kepala Bidang",
    "Bendahara",
    "Sekretaris",
    "Camat",
    "Tim Verifikasi",
)

GROUPS = ("Sekretariat", "Pelaksana Teknis")

VERBS = (
    "Memerintahkan Kasubag untuk menyiapkan",
    "Menyiapkan",
    "Menyusun konsep",
    "Memeriksa",
    "Mengoreksi dan memberi paraf pada",
    "Menandatangani",
    "Menyerahkan",
    "Mencatat dan mengagendakan",
    "Mendistribusikan",
    "Menghimpun",
    "Melaporkan hasil",
    "Mengarsipkan",
)

CHECKS = (
    "Memeriksa {}, jika setuju diteruskan, jika tidak setuju dikembalikan untuk diperbaiki",
    "Meneliti kelengkapan {}",
    "Menganalisis {}; apabila belum sesuai dikembalikan untuk dilengkapi sesuai arahan",
    "Mengoreksi {}",
)

OBJECTS = (
    "data capaian kinerja",
    "formulir pengumpulan data capaian kinerja triwulan",
    "surat masuk",
    "rancangan rencana kerja tahunan kecamatan",
    "laporan kinerja instansi pemerintah",
    "berkas permohonan",
    "dokumen pelaksanaan anggaran",
    "undangan rapat koordinasi",
    "rekapitulasi kehadiran pegawai",
)

BERKAS = (
    "Disposisi",
    "Berkas permohonan, ATK",
    "Formulir data capaian kinerja, komputer, printer",
    "Surat tugas",
    "Lembar disposisi",
    "Laporan",
    "Rekapitulasi data capaian kinerja",
    "Tanda terima",
)

WAKTU = ("5 menit", "10 menit", "15 menit", "30 menit", "1 jam", "2 jam", "1 hari", "2 hari", "3 hari kerja")

NOTES = ("", "", "", "", "", "Paling lambat tanggal 5 bulan berikutnya", "SOP Penanganan Surat Masuk")

ANSWERS = (
    ("Ya", "Tidak"),
    ("Ya", "Tidak"),
    ("Ya", "Tidak"),
    ("Setuju", "Tidak setuju"),
    ("Lengkap", "Belum lengkap"),
    ("Sesuai", "Perlu perbaikan"),
)

THIRD = ("Ditolak", "Ragu", "Perlu rapat")
