"""The columns of each table that a rekap may be (design: paperwork, 5.2)."""

from dataclasses import replace

from columns import C, Kolom, L, R

NO = Kolom("No", "no", 9)
NAME = Kolom("Indikator Kinerja", "nama", style=L)
UNIT = Kolom("Satuan", "satuan", 17)
PER_CENT = "Capaian (%)"
PREDIKAT = Kolom("Predikat", "utama.predikat", 27, mean="predikat", colour="warna")
MAIN = (
    Kolom("{{ kepala.utama_target }}", "utama.target", 27),
    Kolom("{{ kepala.utama_realisasi }}", "utama.realisasi", 27),
    Kolom(PER_CENT, "utama.capaian", 20, mean="utama"),
)
WHO = Kolom("Penanggung Jawab", "penanggung_jawab", 34, L)
QUARTERS = (("I", "tw1"), ("II", "tw2"), ("III", "tw3"), ("IV", "tw4"))


def _quarters(group: str, field: str, width: float) -> tuple[Kolom, ...]:
    return tuple(Kolom(number, field.format(tw), width, group=group) for number, tw in QUARTERS)


def _support(head: str, field: str, width: float, style: str = R) -> Kolom:
    return Kolom(head, f"dukungan:{field}", width, style)


UNTIL = "{{ kepala.sampai }}"
MONEV = (
    *(replace(NO, width=8), NAME, replace(UNIT, width=15)),
    Kolom("Target {{ kepala.tahun }}", "target.tahunan", 14),
    *_quarters("Target Triwulan", "target.{}", 12.5),
    *_quarters("Realisasi Triwulan", "{}.realisasi", 12.5),
    Kolom("Target", "sampai.target", 14, group=UNTIL),
    Kolom("Realisasi", "sampai.realisasi", 15, group=UNTIL),
    Kolom(PER_CENT, "sampai.capaian", 15, group=UNTIL, mean="sampai"),
    Kolom("{{ kepala.ini_singkat }} (%)", "ini.capaian", 15, group="Capaian", mean="ini"),
    Kolom("{{ kepala.sampai_singkat }} terhadap tahun (%)", "sampai_tahunan.capaian", 17, group="Capaian",
          mean="sampai_tahunan"),
    replace(PREDIKAT, width=24),
)  # fmt: skip
REALISASI = (
    *(NO, NAME, UNIT, *MAIN),
    Kolom("Status", "utama.status", 19),
    _support("Program Pendukung", "nama", 46, L),
    _support("Anggaran (Rp)", "anggaran", 25),
    _support("Realisasi Anggaran (Rp)", "realisasi", 25),
    _support("Serapan (%)", "serapan", 16, C),
    _support("Efisiensi", "efisiensi", 18, C),
)
KENDALA = (
    *(NO, Kolom("Indikator Kinerja", "nama", 80, L)),
    Kolom("Kendala", "penghambat:", style=L),
    Kolom("Tindak Lanjut", "tindak_lanjut:", style=L),
)
LAST, NOW = "{{ kepala.lalu }}", "{{ kepala.tahun }}"
TABLES = {
    "pengukuran": (NO, NAME, UNIT, *MAIN, PREDIKAT, Kolom("Keterangan", "keterangan", 50, L)),
    "lakip": (
        *(NO, NAME, UNIT),
        Kolom("Target", "lalu.target", 20, group=LAST),
        Kolom("Realisasi", "lalu.realisasi", 20, group=LAST),
        Kolom(PER_CENT, "lalu.capaian", 20, group=LAST),
        Kolom("{{ kepala.utama_target }}", "utama.target", 24, group=NOW),
        Kolom("{{ kepala.utama_realisasi }}", "utama.realisasi", 26, group=NOW),
        Kolom(PER_CENT, "utama.capaian", 20, group=NOW, mean="utama"),
        PREDIKAT,
        Kolom("Target Akhir Renstra", "target.renstra", 20),
    ),
    "lkjip": (NO, Kolom("Indikator Kinerja Utama", "nama", style=L), UNIT, *MAIN),
    "analisis": (
        *(NO, Kolom("Indikator Kinerja", "nama", 62, L)),
        Kolom(PER_CENT, "utama.capaian", 18, mean="utama"),
        Kolom("Faktor Pendukung Keberhasilan", "pendukung:", style=L),
        Kolom("Faktor Penghambat", "penghambat:", style=L),
        Kolom("Upaya Peningkatan", "tindak_lanjut:", style=L),
    ),
    "rencana-aksi": (
        *(NO, NAME, UNIT),
        Kolom("Target {{ kepala.tahun }}", "target.tahunan", 18),
        *_quarters("Target Triwulan", "target.{}", 16),
        _support("Program", "nama", 52, L),
        _support("Anggaran (Rp)", "anggaran", 27),
        WHO,
    ),
    "iku": (
        *(NO, Kolom("Indikator Kinerja Utama", "nama", 58, L), UNIT),
        Kolom("Alasan", "alasan", style=L),
        Kolom("Cara Menghitung", "rumus", style=L),
        Kolom("Sumber Data", "sumber", 45, L),
        WHO,
    ),
}
"""Tables of indicators alone."""
MONEY = (
    Kolom("Kode", "kode", 29, L),
    Kolom("Program / Kegiatan / Sub Kegiatan", "nama", style=L),
    Kolom("Pagu (Rp)", "uang.pagu", 24, R),
    *(Kolom(number, f"uang.{tw}", 22, R, "Realisasi Triwulan (Rp)") for number, tw in QUARTERS),
    Kolom("{{ kepala.sampai_singkat }} (Rp)", "uang.sampai", 24, R),
    Kolom("Sisa (Rp)", "uang.sisa", 23, R),
    Kolom("Serapan (%)", "uang.serapan", 15),
    Kolom("Fisik (%)", "keluaran.fisik", 15),
)
EFFICIENCY = (
    *(NO, Kolom("Program", "nama", style=L)),
    Kolom("Anggaran (Rp)", "uang.pagu", 32, R),
    Kolom("Realisasi {{ kepala.sampai_singkat }} (Rp)", "uang.sampai", 32, R),
    Kolom("Serapan (%)", "uang.serapan", 22),
    Kolom("Capaian Kinerja (%)", "kinerja", 24),
    Kolom("Selisih (poin)", "selisih", 22),
    Kolom("Efisiensi", "efisiensi", 34),
)
