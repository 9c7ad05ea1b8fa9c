"""What a form asked when it went out, and what the year asks now, in; each definition that has changed since out.

A change of what is measured makes an answer another one: that is an error. A change of what it is held against does
not: the answer is taken, and the change told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sopdocs.kinds.formulir.blangko import Blangko, Butir, Patokan, Rincian
from sopdocs.pengumpulan.papan import Kunci
from sopdocs.problems import Severity
from sopdocs.text.numbers import angka

_ANEW = "kembalikan di berkas tahunnya, atau bagikan formulir yang baru (sopdocs formulir) dan minta diisi ulang"
_ASK = "bagikan formulir yang baru (sopdocs formulir), atau isi di berkas realisasinya"
_TAKEN = "isiannya dipakai; periksa apakah masih berlaku"

_MEASURED = {
    "nama": "nama",
    "satuan": "satuan",
    "rumus": "cara menghitung",
    "pembilang": "pembilang",
    "penyebut": "penyebut",
    "faktor": "faktor",
    "skor": "pilihan",
    "akumulasi": "cara mengisi",
    "diukur": "periode",
}
_HELD = {"target": "target triwulan", "tahunan": "target tahun", "sumber": "sumber data"}
_SPENT = {"nama": "nama"}
_PLANNED = {"pagu": "pagu", "keluaran": "keluaran", "satuan": "satuan keluaran", "target": "target keluaran"}
"""What the year says of another quarter (`lalu`), and how a per cent is counted, changes no answer: it is not told."""


@dataclass(frozen=True, slots=True)
class Perubahan:
    """A change; `kunci` says of which indicator or row of the budget."""

    kunci: Kunci
    severity: Severity
    message: str
    hint: str


def perubahan(sent: Blangko, indikator: Sequence[Butir], belanja: Sequence[Rincian]) -> Iterator[Perubahan]:
    """All of them; `indikator` and `belanja` are what the seksi is asked now."""
    now = {each.id: each for each in indikator}
    rows = {row.kunci: row for row in belanja}
    for was in sent.indikator:
        yield from _of(("indikator", was.id), was, now.get(was.id), _MEASURED, _HELD)
    for asked in sent.belanja:
        yield from _of(("anggaran", asked.kunci), asked, rows.get(asked.kunci), _SPENT, _PLANNED)
    yield from _new("indikator", {each.id: each.nama for each in indikator}, [each.id for each in sent.indikator])
    yield from _new("anggaran", {row.kunci: row.nama for row in belanja}, [row.kunci for row in sent.belanja])


def _of(
    kunci: Kunci, was: Butir | Rincian, now: Butir | Rincian | None, hard: Mapping[str, str], soft: Mapping[str, str]
) -> Iterator[Perubahan]:
    if now is None:
        message = f"{was.nama}: sejak formulir dibagikan, tidak lagi ditanyakan kepada seksi ini"
        yield Perubahan(kunci, "error", message, _ANEW)
        return
    for names, severity, hint in ((hard, "error", _ANEW), (soft, "peringatan", _TAKEN)):
        for key, name in names.items():
            before, after = getattr(was, key), getattr(now, key)
            if before != after:
                change = f"semula {_text(before)}, sekarang {_text(after)}"
                message = f"{was.nama}, {name} berubah sejak formulir dibagikan: {change}"
                yield Perubahan(kunci, severity, message, hint)  # type: ignore[arg-type]


def _new(what: str, now: Mapping[str, str], before: Sequence[str]) -> Iterator[Perubahan]:
    for key, nama in now.items():
        if key not in before:
            message = f"{nama}: baru ditanyakan sesudah formulir dibagikan; tidak ada di formulir ini"
            yield Perubahan((what, key), "peringatan", message, _ASK)


def _text(value: object) -> str:
    match value:
        case Patokan():
            return value.teks or "kosong"
        case bool():
            return "diukur" if value else "tidak diukur"
        case Decimal():
            return angka(value)
        case tuple():
            return ", ".join(str(word) for word, _ in value) or "kosong"
        case None | "":
            return "kosong"
        case _:
            return f'"{value}"'
