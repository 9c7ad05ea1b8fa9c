"""A figure of an indicator, or a mean, by its name in a narrative in; the string that the tables have for it out."""

from decimal import Decimal

from sopdocs.kinds.laporan_kinerja.angka import Ukuran, bersatuan
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.narasi import Jawaban, TidakAda
from sopdocs.kinds.pengukuran.tabel.baris import Diukur, Triwulanan, kelas
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG, persen, tertulis
from sopdocs.kinds.pengukuran.ubahan import KUNCI_TRIWULAN
from sopdocs.kinerja.tahun import hitung_indikator
from sopdocs.report import Span
from sopdocs.text.numbers import NBSP

UKURAN = ("capaian", "realisasi", "target", "predikat")
CIRI = ("nama", "satuan")
SEMUA = "semua"
_JAUH = {"renstra": "akhir Renstra", "nasional": "standar nasional"}


def ukuran(bahan: Bahan, what: str, rest: str) -> Jawaban:
    """`ikm`, `ikm.tw3`, `ikm.tahun`, `ikm.2024`; of a predikat also a sasaran or all."""
    each, when = _pick(bahan, rest)
    if each is None:
        means = _means(bahan)
        if what == "predikat" and rest in means:
            return _atau_celah(bahan.angka.predikat(means[rest]), f"predikat {rest}")
        return TidakAda(rest.partition(".")[0], tuple(bahan.angka.indikator), "indikator")
    known = _periods(bahan, what, each)
    if when not in known:
        return TidakAda(when, tuple(filter(None, known)), f"{what} {each.said.id}:")
    text = known[when]
    where = f"{what} {each.baris.nama}{f' {_in_words(bahan, when)}' if when else ''}"
    return _atau_celah(_spoken(what, text, each), where)


def ciri(bahan: Bahan, what: str, rest: str) -> Jawaban:
    """What an indicator is called, and its unit."""
    each = bahan.angka.indikator.get(rest)
    if each is None:
        return TidakAda(rest, tuple(bahan.angka.indikator), "indikator")
    return each.baris.nama if what == "nama" else _atau_celah(each.baris.satuan, f"satuan {each.baris.nama}")


def rerata(bahan: Bahan, rest: str) -> Jawaban:
    """The mean of a sasaran or of all."""
    means = _means(bahan)
    if rest not in means:
        return TidakAda(rest, tuple(means), "sasaran")
    return _atau_celah(bahan.angka.persen(means[rest]), f"rata-rata capaian {rest}")


def _pick(bahan: Bahan, rest: str) -> tuple[Ukuran | None, str]:
    """An id may have dots in it: the longest one that is known is meant."""
    known = bahan.angka.indikator
    if rest in known:
        return known[rest], ""
    id_, _, when = rest.rpartition(".")
    return known.get(id_), when


def _means(bahan: Bahan) -> dict[str, Decimal | None]:
    of = bahan.angka
    by_number = {group.baris.no: group.found.rerata[of.dasar] for group in of.kelompok}
    by_id = {group.said.id: group.found.rerata[of.dasar] for group in of.kelompok if group.said.id}
    return {**by_number, **by_id, SEMUA: of.hasil.rerata[of.dasar]}


def _periods(bahan: Bahan, what: str, each: Ukuran) -> dict[str, str]:
    """What there is of it, by period; a dash where it is not known."""
    row = each.baris
    held = {"": row.utama, "sampai": row.sampai, "tahun": row.sampai_tahunan}
    found = {when: _of(what, every) for when, every in held.items()}
    for tw, quarter in enumerate(each.triwulan, 1):
        found[KUNCI_TRIWULAN[tw - 1]] = _of_quarter(bahan, what, each, tw, quarter)
    found |= {str(year): _of_year(bahan, what, each, year) for year in each.said.riwayat}
    return found | {key: getattr(row.target, key) for key in _JAUH} if what == "target" else found


def _of(what: str, held: Diukur) -> str:
    text: str = getattr(held, what)
    return text


def _of_quarter(bahan: Bahan, what: str, each: Ukuran, tw: int, quarter: Triwulanan) -> str:
    if what != "predikat":
        text: str = getattr(quarter, what)
        return text or KOSONG
    if tw > bahan.saat:
        return KOSONG
    aturan = bahan.tahun.aturan
    return kelas(hitung_indikator(each.found.indikator, tw, aturan).tercetak["triwulan"], aturan)[0]


def _of_year(bahan: Bahan, what: str, each: Ukuran, year: int) -> str:
    if what in ("target", "realisasi"):
        return tertulis(getattr(each.said.riwayat[year], what))
    value, aturan = bahan.angka.capaian_lalu(each, year), bahan.tahun.aturan
    return kelas(value, aturan)[0] if what == "predikat" else persen(value, aturan.desimal)


def _spoken(what: str, text: str, each: Ukuran) -> str:
    """As it stands in a sentence: a capaian with its sign, a figure in per cent too."""
    if text == KOSONG or what == "predikat":
        return text
    if what == "capaian":
        return f"{text}{NBSP}%"
    return bersatuan(text, "%") if each.baris.satuan == "%" else text


def _in_words(bahan: Bahan, when: str) -> str:
    if when in KUNCI_TRIWULAN:
        return str(bahan.tahun.triwulan(KUNCI_TRIWULAN.index(when) + 1))
    if when in _JAUH:
        return _JAUH[when]
    return {"sampai": bahan.angka.sampai, "tahun": f"Tahun {bahan.tahun.kinerja.tahun}"}.get(when, f"Tahun {when}")


def _atau_celah(text: str, apa: str) -> Jawaban:
    return text if text and text != KOSONG else celah(apa)


def celah(apa: str) -> Span:
    """A figure that is not there yet; the place of its name is told."""
    return Span(f"[belum ada: {apa}]", gap=True)
