"""A `Kinerja` in; what is wrong or missing in its definitions out."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from sopdocs.kinds.base import Rule
from sopdocs.kinds.pengukuran.definisi import Indikator, di_bawah, paling_bawah
from sopdocs.kinds.pengukuran.keadaan import budget, in_each_state, indicators
from sopdocs.kinds.pengukuran.nilai import Tertulis, petunjuk, tanpa_data
from sopdocs.kinds.pengukuran.periksa import periksa, satuan_lain
from sopdocs.kinds.pengukuran.rules_perubahan import PERUBAHAN
from sopdocs.kinds.pengukuran.spec import Kinerja
from sopdocs.kinds.pengukuran.tahun import Tahun, angka
from sopdocs.kinds.pengukuran.ubahan import KUNCI_TRIWULAN
from sopdocs.kinerja.ukuran import TRIWULAN, Rentang
from sopdocs.problems import Finding, Loc
from sopdocs.text.nearest import suggest
from sopdocs.text.numbers import angka as tercetak

SATU_JUTA = Decimal(1_000_000)


def defines_something(model: Kinerja) -> Iterator[Finding]:
    """A year without an indicator measures nothing."""
    if not any(True for _ in indicators(model)):
        hint = 'tulis "sasaran:", di bawahnya "- uraian: …" dengan "indikator:"; lihat: sopdocs new kinerja'
        yield Finding(("sasaran",), "peringatan", "belum ada indikator", "kn-kosong", hint, key=True)


def names_each_once(model: Kinerja) -> Iterator[Finding]:
    """Two with one name would share one realisasi."""
    ids = [((*loc, "id"), each.id) for loc, each in indicators(model)]
    yield from _twice(ids, "id indikator", "pakai id lain, misalnya dengan angka di belakangnya")
    rows = [((*loc, "kode" if row.kode else "nama"), row.kunci) for loc, row in budget(model)]
    yield from _twice(rows, "kode atau nama anggaran", "beri kode yang berlainan")


def _twice(names: list[tuple[Loc, str]], what: str, hint: str) -> Iterator[Finding]:
    count = Counter(" ".join(name.split()).casefold() for _, name in names)
    for loc, name in names:
        if count[" ".join(name.split()).casefold()] > 1:
            yield Finding(loc, "error", f'{what} "{name}" dipakai dua kali', "kn-ganda", hint)


@in_each_state
def has_its_targets(model: Kinerja) -> Iterator[Finding]:
    """What is due has a target; a mapping of quarters adds up to the year where quarters are summed."""
    for loc, each in indicators(model):
        missing = [f"tw{tw}" for tw in TRIWULAN if each.is_due(tw) and each.target_triwulan(tw) is None]
        if each.target.tahunan is None:
            hint = 'tambahkan "tahunan: …" di bawah target'
            message = f"{each.nama}: target tahunan belum diisi"
            yield Finding((*loc, "target"), "peringatan", message, "kn-target", hint, key=True)
        if missing:
            message = f"{each.nama}: target {', '.join(missing)} belum diisi"
            hint = "isi, supaya capaian triwulan dapat dihitung"
            if not _has_quarters(each):
                hint += "; indikator yang diukur sekali setahun: periode: tahunan"
            yield Finding((*loc, "target"), "peringatan", message, "kn-target", hint, key=True)
        yield from _adds_up(loc, each)


@in_each_state
def has_targets_above_0(model: Kinerja) -> Iterator[Finding]:
    """Realisasi ÷ target turns round below 0: -1 of a target of -2 would be 50 %, though it is better."""
    for loc, each in indicators(model):
        for key in ("tahunan", *KUNCI_TRIWULAN):
            value = angka(each, getattr(each.target, key))
            if value is not None and (value.bawah if isinstance(value, Rentang) else value) < 0:
                message = f"{each.nama}: target di bawah nol; capaiannya tidak dapat dibaca"
                hint = "ukur dengan angka di atas nol, misalnya besarnya penurunan, dengan polaritas: min atau maks"
                yield Finding((*loc, "target", key), "peringatan", message, "kn-target", hint)


def _has_quarters(each: Indikator) -> bool:
    """Whether any quarter has a target of its own."""
    return any(getattr(each.target, key) is not None for key in KUNCI_TRIWULAN)


def _adds_up(loc: Loc, each: Indikator) -> Iterator[Finding]:
    if each.akumulasi != "jumlah":
        return
    parts = [angka(each, each.target_triwulan(tw)) for tw in TRIWULAN if each.is_due(tw)]
    year = angka(each, each.target.tahunan)
    numbers = [part for part in parts if part is not None and not isinstance(part, Rentang)]
    if len(numbers) < len(parts) or year is None or isinstance(year, Rentang) or sum(numbers) == year:
        return
    message = (
        f"{each.nama}: target triwulan berjumlah {tercetak(sum(numbers, Decimal(0)))}, target tahunan {tercetak(year)}"
    )
    hint = "target triwulan diisi untuk triwulan itu saja; bila angkanya dari awal tahun, tulis akumulasi: terakhir"
    yield Finding((*loc, "target"), "peringatan", message, "kn-jumlah", hint, key=True)


@in_each_state
def knows_its_words(model: Kinerja) -> Iterator[Finding]:
    """A word needs a score to be counted with."""
    for loc, each in indicators(model):
        for key in type(each.target).model_fields:
            yield from without_score(each, getattr(each.target, key), (*loc, "target", key))
        for year, past in each.riwayat.items():
            for key in ("target", "realisasi"):
                yield from without_score(each, getattr(past, key), (*loc, "riwayat", str(year), key))


def without_score(each: Indikator, said: Tertulis | None, loc: Loc) -> Iterator[Finding]:
    """A value that is neither a number nor a word of the indicator's scale, or whose unit is not the indicator's."""
    if said is None:
        return
    if angka(each, said) is None:
        hint = suggest(said.teks, each.skor) if each.skor else "tulis angka, atau tambahkan skor: {WTP: 4, WDP: 3}"
        hint = petunjuk(said.teks) if tanpa_data(said.teks) else hint
        yield Finding(loc, "error", f'"{said.teks}" bukan angka, dan tidak ada di skor indikator ini', "kn-skor", hint)
    yield from satuan_lain(each, said, loc, "kn-satuan")


@in_each_state
def knows_who_is_responsible(model: Kinerja) -> Iterator[Finding]:
    """Whoever fills in a form is one of penerima. An office that names nobody has no forms, and is told so once."""
    responsible: list[tuple[Loc, str, str]] = [
        *((loc, each.nama, each.penanggung_jawab) for loc, each in indicators(model)),
        *((loc, row.nama, row.penanggung_jawab) for loc, row in budget(model) if not di_bawah(row)),
    ]
    if responsible and not any(id_ for *_, id_ in responsible):
        hint = "isi dengan id dari penerima di profil.yaml, supaya ada formulirnya; tanpa formulir, biarkan"
        message = "penanggung_jawab belum diisi di baris mana pun"
        yield Finding(("sasaran",), "peringatan", message, "kn-pj", hint, key=True)
        return
    for loc, nama, id_ in responsible:
        if not id_:
            hint = "isi dengan id dari penerima di profil.yaml; tanpa itu tidak ada formulirnya"
            message = f"{nama}: penanggung_jawab belum diisi"
            yield Finding(loc, "peringatan", message, "kn-pj", hint)
        elif id_ not in model.penerima:
            hint = suggest(id_, model.penerima) if model.penerima else "isi penerima di profil.yaml"
            message = f'penerima "{id_}" tidak ada'
            yield Finding((*loc, "penanggung_jawab"), "error", message, "kn-pj", hint)


def serves_known_indicators(model: Kinerja) -> Iterator[Finding]:
    """`indikator` of a row of the budget."""
    known = [each.id for _, each in indicators(model)]
    for loc, row in budget(model):
        for at, id_ in enumerate(row.indikator):
            if id_ not in known:
                message = f'indikator "{id_}" tidak ada'
                yield Finding((*loc, "indikator", at), "error", message, "kn-indikator", suggest(id_, known))


@in_each_state
def says_money_once(model: Kinerja) -> Iterator[Finding]:
    """The pagu of a row with rows below it is theirs."""
    for loc, row in budget(model):
        if di_bawah(row):
            total = sum((each.pagu or 0 for each in paling_bawah(row)), start=0)
            if row.pagu is not None and row.pagu != total:
                message = f"{row.nama}: pagu tidak sama dengan jumlah di bawahnya"
                hint = "hapus pagu di sini; jumlahnya dihitung sopdocs"
                yield Finding((*loc, "pagu"), "error", message, "kn-pagu", hint)
        elif row.pagu is None:
            message = f"{row.nama}: pagu belum diisi"
            yield Finding(loc, "peringatan", message, "kn-pagu", 'tambahkan "pagu: …" dalam rupiah')


@in_each_state
def writes_money_in_full(model: Kinerja) -> Iterator[Finding]:
    """A whole table below a million is one in thousands or millions of rupiah."""
    rows = [(loc, row.pagu) for loc, row in budget(model) if not di_bawah(row) and row.pagu]
    if len(rows) > 1 and all(pagu < SATU_JUTA for _, pagu in rows):
        hint = "bila tabelnya dalam ribuan atau jutaan, tulis rupiahnya seluruhnya; bila benar, biarkan"
        yield Finding((*rows[0][0], "pagu"), "peringatan", "semua pagu di bawah satu juta rupiah", "kn-pagu", hint)


def has_sound_quarters(model: Kinerja) -> Iterator[Finding]:
    """The quarters that stand in the year's own file; gaps are told where a document needs them."""
    tahun = Tahun(model, {int(key[-1]): isian for key, isian in model.realisasi.items()})
    for key in model.realisasi:
        for found in periksa(tahun, int(key[-1])):
            yield Finding(
                ("realisasi", key, *found.loc), found.severity, found.message, found.rule, found.hint, found.key
            )


RULES: tuple[Rule, ...] = (
    defines_something,
    names_each_once,
    has_its_targets,
    has_targets_above_0,
    knows_its_words,
    knows_who_is_responsible,
    serves_known_indicators,
    says_money_once,
    writes_money_in_full,
    *PERUBAHAN,
    has_sound_quarters,
)
