"""A year and one of its quarters in; what is wrong, not plausible or missing in what the quarter says out.

Places are those of the quarter's own keys: ("indikator", "ikm", "nilai").
"""

from collections.abc import Iterator
from decimal import Decimal

from sopdocs.kinds.messages import TORN, torn_number
from sopdocs.kinds.pengukuran.definisi import Belanja, Indikator
from sopdocs.kinds.pengukuran.isian import FormulirMasuk, IsianIndikator
from sopdocs.kinds.pengukuran.nilai import Tertulis, petunjuk, seluruhnya, sesuai, tanpa_data, utuh
from sopdocs.kinds.pengukuran.periksa_perubahan import above_new_pagu, not_in_force, spent_until
from sopdocs.kinds.pengukuran.tahun import NO_MONEY, NOTHING, Tahun, angka, realisasi
from sopdocs.kinerja import komponen
from sopdocs.kinerja.capaian import capaian, cara
from sopdocs.kinerja.ukuran import Rentang
from sopdocs.problems import Finding, Loc, Severity
from sopdocs.text.nearest import suggest
from sopdocs.text.numbers import angka as tercetak

TERLALU_TINGGI = Decimal(200)
"""Per cent of a target that a realisasi is hardly above."""
LONCATAN = Decimal(2)
"""A value more than so many times that of the last quarter, or less than its part, is asked about."""
UTUH = {
    "orang",
    "desa",
    "kelurahan",
    "dokumen",
    "laporan",
    "kegiatan",
    "kali",
    "unit",
    "paket",
    "kasus",
    "berkas",
    "surat",
}
"""Units that are counted in whole numbers."""


def periksa(tahun: Tahun, tw: int) -> Iterator[Finding]:
    """What is wrong or not plausible, by the definitions of that quarter; nothing about what is missing."""
    whole, tahun, isian = tahun.utuh, tahun.pada(tw), tahun.isian[tw]
    indicators = {each.id: each for each in tahun.indikator}
    rows = {row.kunci: row for row in tahun.belanja}
    others = {each.id: each.nama for each in whole.indikator}
    other_rows = {row.kunci: row.nama for row in whole.belanja}
    for id_, said in isian.indikator.items():
        if id_ in indicators:
            yield from _indikator(tahun, indicators[id_], said, tw)
        elif id_ in others:
            yield from not_in_force(whole, ("indikator", id_), others[id_], tw, said == NOTHING)
        else:
            yield _unknown(("indikator", id_), "indikator", id_, list(indicators), said == NOTHING)
    for key, spent in isian.anggaran.items():
        if key in rows:
            yield from _belanja(tahun, rows[key], tw)
            yield from above_new_pagu(tahun, rows[key], tw)
        elif key in other_rows:
            yield from not_in_force(whole, ("anggaran", key), other_rows[key], tw, spent == NO_MONEY)
        else:
            yield _unknown(("anggaran", key), "anggaran", key, list(rows), spent == NO_MONEY)
    for id_, form in isian.formulir.items():
        if id_ not in tahun.kinerja.penerima:
            yield _unknown(("formulir", id_), "penerima", id_, list(tahun.kinerja.penerima))
        yield from _form(("formulir", id_), form)


def satuan_lain(each: Indikator, said: Tertulis, loc: Loc, rule: str) -> Iterator[Finding]:
    """A unit behind a number that is not that of the indicator: `2,4 miliar` of rupiah, `15 %` of orang."""
    if sesuai(said, each.satuan):
        return
    whole = seluruhnya(said.teks)
    hint = "tulis angkanya saja; penjelasannya di keterangan"
    if whole is not None:
        hint = f"tulis seluruhnya, {utuh(whole)}, atau jadikan {said.satuan} satuan indikator ini"
    elif not each.satuan:
        hint = f'tambahkan "satuan: {said.satuan}" pada indikator ini, atau tulis angkanya saja'
    known = f'bukan "{each.satuan}"' if each.satuan else "tetapi satuannya belum ditulis"
    severity: Severity = "peringatan" if said.satuan == "%" and not each.satuan else "error"
    yield Finding(loc, severity, f'{each.nama}: di belakang angka tertulis "{said.satuan}", {known}', rule, hint)


def kekosongan(tahun: Tahun, tw: int) -> Iterator[Finding]:
    """What is due and not filled in."""
    tahun = tahun.pada(tw)
    for each in tahun.indikator:
        said = tahun.of_indikator(each.id, tw)
        if each.is_due(tw) and realisasi(each, said) is None and not (said.nilai and angka(each, said.nilai) is None):
            yield _gap(("indikator", each.id), each.nama, _missing_part(each, said))
    for row in tahun.belanja:
        if tahun.of_belanja(row, tw).keuangan is None:
            yield _gap(("anggaran", row.kunci), row.nama, "realisasi anggaran")


def _gap(loc: Loc, nama: str, what: str) -> Finding:
    hint = "isi, atau kumpulkan formulirnya: sopdocs kumpul FOLDER; dicetak kosong, dan tidak dihitung sebagai nol"
    return Finding(loc, "peringatan", f"{nama}: {what} belum diisi", "rl-kosong", hint)


def _missing_part(each: Indikator, said: IsianIndikator) -> str:
    if each.komponen is not None and said.pembilang is None and said.penyebut is not None:
        return each.komponen.pembilang
    if each.komponen is not None and said.penyebut is None and said.pembilang is not None:
        return each.komponen.penyebut
    return "realisasi"


def _form(loc: Loc, form: FormulirMasuk) -> Iterator[Finding]:
    """It cannot come back before it went out."""
    key, back = ("kembali", form.kembali) if form.kembali else ("tanggal", form.tanggal)
    if back and form.diserahkan and back.before(form.diserahkan):
        message = f"formulir kembali pada {back}, sebelum diserahkan pada {form.diserahkan}"
        yield Finding((*loc, key), "error", message, "rl-formulir", f"betulkan {key} atau diserahkan")


def _unknown(loc: Loc, what: str, name: str, known: list[str], is_empty: bool = False) -> Finding:
    if is_empty and TORN.match(name):
        return torn_number(loc)
    return Finding(loc, "error", f'{what} "{name}" tidak ada', "rl-tidak-ada", suggest(name, known), key=True)


def _indikator(tahun: Tahun, each: Indikator, said: IsianIndikator, tw: int) -> Iterator[Finding]:
    loc: Loc = ("indikator", each.id)
    if said.nilai is not None:
        value = angka(each, said.nilai)
        if isinstance(value, Rentang):
            hint = "tulis satu angka"
            yield Finding(
                (*loc, "nilai"), "error", f"{each.nama}: realisasi tidak dapat berupa rentang", "rl-nilai", hint
            )
        elif value is None:
            hint = suggest(said.nilai.teks, each.skor) if each.skor else "tulis satu angka, misalnya 82,5"
            hint = petunjuk(said.nilai.teks) if tanpa_data(said.nilai.teks) else hint
            message = f'{each.nama}: "{said.nilai.teks}" bukan angka, dan tidak ada di skor indikator ini'
            yield Finding((*loc, "nilai"), "error", message, "rl-nilai", hint)
        yield from satuan_lain(each, said.nilai, (*loc, "nilai"), "rl-satuan")
    yield from _components(loc, each, said)
    value = realisasi(each, said)
    if value is not None:
        yield from _plausible(tahun, each, value, tw, loc)


def _components(loc: Loc, each: Indikator, said: IsianIndikator) -> Iterator[Finding]:
    if each.komponen is None:
        if said.pembilang is not None or said.penyebut is not None:
            hint = "tulis nilai, atau tambahkan komponen pada indikator ini dalam berkas tahunnya"
            message = f"{each.nama}: indikator ini tidak mempunyai pembilang dan penyebut"
            yield Finding(loc, "error", message, "rl-komponen", hint)
        return
    if said.penyebut == 0:
        message = f"{each.nama}: penyebut 0, jadi pembilang tidak dapat dibagi"
        hint = "kosongkan, dan jelaskan dalam keterangan"
        yield Finding((*loc, "penyebut"), "error", message, "rl-komponen", hint)
    counted = komponen.nilai(said.pembilang, said.penyebut, each.komponen.faktor, each.desimal)
    given = angka(each, said.nilai)
    if counted is not None and given is not None and counted != given:
        message = f"{each.nama}: nilai {_printed(given)}, tetapi pembilang ÷ penyebut menjadi {_printed(counted)}"
        yield Finding((*loc, "nilai"), "error", message, "rl-komponen", "hapus nilai, atau betulkan komponennya")
    is_share = _is_percent(each) and each.polaritas != "stabil"
    if is_share and (said.pembilang or 0) > (said.penyebut or said.pembilang or 0):
        message = f"{each.nama}: pembilang lebih besar daripada penyebut"
        yield Finding((*loc, "pembilang"), "peringatan", message, "rl-janggal", "periksa; mungkin tertukar")


def _plausible(tahun: Tahun, each: Indikator, value: Decimal, tw: int, loc: Loc) -> Iterator[Finding]:
    """Nothing here is wrong for sure."""
    for message in janggal(tahun, each, value, tw):
        yield Finding(
            loc, "peringatan", f"{each.nama}: {message}", "rl-janggal", "periksa angkanya; bila benar, biarkan"
        )


def janggal(tahun: Tahun, each: Indikator, value: Decimal, tw: int) -> Iterator[str]:
    """What makes a realisasi look like a slip, in words."""
    if value < 0:
        yield f"realisasi {_printed(value)} di bawah nol"
    if each.satuan.casefold() in UTUH and value != value.to_integral_value():
        yield f"realisasi {_printed(value)} {each.satuan} bukan bilangan utuh"
    target = angka(each, each.target_triwulan(tw)) or angka(each, each.target.tahunan)
    if _is_percent(each) and 0 < value <= 1 and _low(target) > 10:
        yield f"realisasi {_printed(value)} %: mungkin maksudnya {_printed(value * 100)} %"
    found = capaian(value, target, cara("maks", None, tahun.aturan)).nilai
    if found is not None and found > TERLALU_TINGGI:
        yield f"realisasi {_printed(value)} lebih dari {TERLALU_TINGGI} % target {_printed(target)}"
    before = realisasi(each, tahun.of_indikator(each.id, tw - 1)) if tw > 1 else None
    if before and each.akumulasi != "jumlah" and value > 0 and not 1 / LONCATAN <= value / before <= LONCATAN:
        yield f"realisasi {_printed(value)} jauh dari triwulan sebelumnya ({_printed(before)})"


def _belanja(tahun: Tahun, row: Belanja, tw: int) -> Iterator[Finding]:
    said = tahun.of_belanja(row, tw)
    total = spent_until(tahun, row, tw)
    if said.keuangan is not None and said.keuangan < 0:
        message, hint = f"{row.nama}: realisasi anggaran di bawah nol", "periksa angkanya"
        yield Finding(("anggaran", row.kunci), "peringatan", message, "rl-janggal", hint)
    before = [value for each in range(1, tw) if (value := tahun.of_belanja(row, each).keuangan) is not None]
    if tahun.aturan.kumulatif and said.keuangan is not None and before and said.keuangan < before[-1]:
        message = (
            f"{row.nama}: realisasi {tercetak(said.keuangan)} kurang dari triwulan sebelumnya, {tercetak(before[-1])}"
        )
        hint = "pengukuran.anggaran: kumulatif, jadi angkanya sejak Januari; periksa, kecuali ada pengembalian"
        yield Finding(("anggaran", row.kunci), "peringatan", message, "rl-janggal", hint)
    if row.pagu is not None and said.keuangan is not None and total > row.pagu:
        message = f"{row.nama}: realisasi sampai triwulan ini {tercetak(total)} melebihi pagu {tercetak(row.pagu)}"
        hint = "periksa angkanya, atau pagunya setelah perubahan"
        yield Finding(("anggaran", row.kunci), "peringatan", message, "rl-janggal", hint)


def _is_percent(each: Indikator) -> bool:
    return "%" in each.satuan or each.satuan.casefold().startswith("persen")


def _low(target: Decimal | Rentang | None) -> Decimal:
    if target is None:
        return Decimal(0)
    return target.bawah if isinstance(target, Rentang) else target


def _printed(value: Decimal | Rentang | None) -> str:
    if isinstance(value, Rentang):
        return f"{tercetak(value.bawah)}–{tercetak(value.atas)}"
    return "" if value is None else tercetak(value.normalize() if value == value.to_integral_value() else value)
