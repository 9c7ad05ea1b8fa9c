"""A per cent as it is printed, and a scale, in; its predikat out. The scales that offices use are here, as data.

A scale is classified by the printed value: 90,995 is printed 91,00, and so it is Sangat Tinggi; 90,5 is Tinggi.
What the scales leave open between whole per cents belongs to the class below (`>=` thresholds).
The predikat of an AKIP evaluation (AA, A, BB, …) classifies a score, not a capaian: it is none of these.
"""

from decimal import Decimal

from sopdocs.kinerja.ukuran import Kelas, Skala


def _skala(nama: str, sumber: str, *kelas: tuple[int, str], di_atas: bool = False) -> Skala:
    lowest = len(kelas) - 1
    return Skala(
        nama,
        tuple(Kelas(Decimal(batas), label, di_atas and at < lowest) for at, (batas, label) in enumerate(kelas)),
        sumber,
    )


SKALA = {
    "permendagri-86": _skala(
        "Skala nilai peringkat kinerja",
        "Permendagri 86/2017",
        (91, "Sangat Tinggi"),
        (76, "Tinggi"),
        (66, "Sedang"),
        (51, "Rendah"),
        (0, "Sangat Rendah"),
    ),
    "sangat-baik": _skala(
        "Skala capaian lima kelas",
        "LKjIP Inspektorat Sampang",
        (91, "Sangat Baik"),
        (76, "Baik"),
        (66, "Cukup"),
        (51, "Kurang"),
        (0, "Sangat Kurang"),
    ),
    "memuaskan": _skala(
        "Skala capaian enam kelas",
        "LKjIP Kabupaten Maluku Tengah",
        (85, "Memuaskan"),
        (75, "Sangat Baik"),
        (65, "Baik"),
        (50, "Cukup Baik"),
        (30, "Agak Kurang"),
        (0, "Kurang"),
        di_atas=True,
    ),
    "berhasil": _skala(
        "Skala capaian empat kelas",
        "praktik kantor",
        (100, "Sangat Berhasil"),
        (85, "Berhasil"),
        (70, "Cukup"),
        (0, "Kurang"),
    ),
    "tercapai": _skala(
        "Skala ketercapaian",
        "praktik kantor",
        (100, "Tercapai"),
        (90, "Hampir Tercapai"),
        (75, "Sedang"),
        (50, "Kurang"),
        (0, "Tidak Tercapai"),
    ),
}
"""By the name that a spec gives; the first is the default."""


def predikat(value: Decimal | None, skala: Skala) -> Kelas | None:
    """The class of a printed per cent; None where there is none, or none so low. Below 0 (an office without a floor)
    is the class of 0: that of the lowest.
    """
    if value is None:
        return None
    return next((each for each in skala.kelas if _is_in(max(value, Decimal(0)), each)), None)


def _is_in(value: Decimal, kelas: Kelas) -> bool:
    return value > kelas.batas if kelas.di_atas else value >= kelas.batas
