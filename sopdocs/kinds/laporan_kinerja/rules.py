"""A `LaporanKinerja` in; what is missing or unwise in it out. Gaps in its chapters are told by what prints them."""

from collections.abc import Iterable, Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja
from sopdocs.problems import Finding
from sopdocs.text.nearest import suggest


def has_its_date(model: LaporanKinerja) -> Iterator[Finding]:
    """The date of the kata pengantar; it chooses the officer too."""
    if model.tanggal is None:
        hint = "isi tanggal; di dokumen dicetak titik-titik"
        yield Finding(("tanggal",), "peringatan", "tanggal laporan belum diisi", "lk-tanggal", hint, key=True)


def prints_what_it_says(model: LaporanKinerja) -> Iterator[Finding]:
    """Some parts belong to the report of a year, or of a quarter, alone."""
    if model.is_annual and model.akuntabilitas.tindak_lanjut:
        message = "tindak_lanjut tidak dicetak dalam laporan tahunan"
        hint = "tulis di lampiran: lhe: rekomendasi, atau hapus"
        yield Finding(("akuntabilitas", "tindak_lanjut"), "peringatan", message, "lk-periode", hint, key=True)
    if not model.is_annual and model.perencanaan.renstra:
        message = "renstra tidak dicetak dalam laporan triwulan"
        hint = "tulis di bagian lain (perencanaan: bagian), atau hapus"
        yield Finding(("perencanaan", "renstra"), "peringatan", message, "lk-periode", hint, key=True)


def names_what_there_is(model: LaporanKinerja) -> Iterator[Finding]:
    """An id in akuntabilitas that its year does not have: once the year is read, with its perubahan."""
    sasaran = [each.id for each in model.tahun.kinerja.sasaran if each.id]
    yield from _unknown(model, "sasaran", model.akuntabilitas.sasaran, sasaran)
    yield from _unknown(model, "indikator", model.akuntabilitas.indikator, [each.id for each in model.tahun.indikator])


def _unknown(model: LaporanKinerja, key: str, said: Iterable[str], known: list[str]) -> Iterator[Finding]:
    for id_ in said:
        if id_ not in known:
            message = f'{key} "{id_}" tidak ada dalam {model.kinerja}'
            yield Finding(("akuntabilitas", key, id_), "error", message, "lk-tidak-ada", suggest(id_, known), key=True)


RULES: tuple[Rule, ...] = (has_its_date, prints_what_it_says)
