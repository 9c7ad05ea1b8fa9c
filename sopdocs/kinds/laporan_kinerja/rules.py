"""A `LaporanKinerja` in; what is missing or unwise in it out. Gaps in its chapters are told by what prints them."""

from collections.abc import Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja, Rekomendasi
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.rujukan import unknown_ids
from sopdocs.problems import Finding, Loc
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


def names_who_follows_up(model: LaporanKinerja) -> Iterator[Finding]:
    """Who has to do what was recommended: a word that is no id would be printed as it stands."""
    lhe = model.lampiran.lhe
    lists: tuple[tuple[Loc, tuple[Rekomendasi, ...]], ...] = (
        (("akuntabilitas", "tindak_lanjut"), model.akuntabilitas.tindak_lanjut),
        (("lampiran", "lhe", "rekomendasi"), lhe.rekomendasi if lhe else ()),
    )
    for loc, listed in lists:
        for place, each in enumerate(listed):
            yield from unknown_ids(model, (each.penanggung_jawab,), (*loc, place, "penanggung_jawab"))


def names_what_there_is(model: LaporanKinerja) -> Iterator[Finding]:
    """An id in akuntabilitas that its year does not have in that quarter: once the year is read, with its perubahan."""
    now, whole = _ids(model.tahun), _ids(model.tahun.utuh)
    said = (("sasaran", model.akuntabilitas.sasaran), ("indikator", model.akuntabilitas.indikator))
    for key, words in said:
        for id_ in words:
            loc = ("akuntabilitas", key, id_)
            if id_ not in whole[key]:
                message = f'{key} "{id_}" tidak ada dalam {model.kinerja}'
                yield Finding(loc, "error", message, "lk-tidak-ada", suggest(id_, now[key]), key=True)
            elif id_ not in now[key]:
                quarter = model.tahun.triwulan(model.saat)
                message = f'{key} "{id_}" tidak berlaku pada {quarter} menurut perubahan dalam {model.kinerja}'
                hint = "hapus uraiannya dari laporan ini"
                yield Finding(loc, "error", message, "lk-tidak-ada", hint, key=True)


def _ids(tahun: Tahun) -> dict[str, list[str]]:
    sasaran = [each.id for each in tahun.kinerja.sasaran if each.id]
    return {"sasaran": sasaran, "indikator": [each.id for each in tahun.indikator]}


RULES: tuple[Rule, ...] = (has_its_date, prints_what_it_says, names_who_follows_up)
