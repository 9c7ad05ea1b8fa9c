"""The answers of a quarter, and what its file says already, in; what the file is to say, and where both differ, out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sopdocs.kinds.pengukuran.isian import Isian
from sopdocs.kinds.pengukuran.nilai import Tertulis
from sopdocs.pengumpulan.jawab import Jawab, Nilai
from sopdocs.pengumpulan.masalah import di_sel, pendek
from sopdocs.pengumpulan.papan import Kunci
from sopdocs.pengumpulan.periksa import Balasan
from sopdocs.pengumpulan.sama import kata
from sopdocs.problems import Problem
from sopdocs.spec.source import Plain
from sopdocs.text import nip
from sopdocs.text.dates import Tanggal
from sopdocs.text.numbers import angka

Data = dict[str, Plain]
BAGIAN = ("indikator", "anggaran", "formulir")
FIGURES = ("angka", "uang", "pilihan")
"""Open cells that take a figure, or a word that stands for one."""
_PARTS = ("pembilang", "penyebut")
_ALONE = {"indikator": "nilai", "anggaran": "keuangan", "formulir": "berkas"}
"""What a text alone stands for."""


def gabung(
    forms: Sequence[Balasan], before: Mapping[str, Plain], said: Isian, urutan: Mapping[str, Sequence[str]], ganti: bool
) -> tuple[Data, list[Problem]]:
    """`before` is the file as it is written, `said` the same as it is understood; `urutan` the order of ids in each
    part. What no form says stays. `ganti`: a form wins where both differ.
    """
    parts = {part: _entries(before.get(part), _ALONE[part]) for part in BAGIAN}
    problems = []
    answers = [each for form in forms for each in form.jawaban]
    given = {each.kunci for each in answers}
    for answer in answers:
        part, id_, key = answer.kunci
        entry = parts[part].setdefault(id_, {})
        old = _said(said, answer.kunci)
        if ganti and "nilai" in entry and _makes_value(answer, given):
            problems.append(_counted(answer, entry.pop("nilai")))
        if _is_empty(old):
            entry[key] = tertulis(answer)
        elif not _alike(old, answer.nilai, key):
            problems.append(_replaced(answer, old) if ganti else _differs(answer, old))
            if ganti:
                entry[key] = tertulis(answer)
    for form in forms:
        entry = parts["formulir"].setdefault(form.penerima, {})
        parts["formulir"][form.penerima] = {**entry, "berkas": form.masuk.nama, "sidik": form.masuk.sidik}
    return _ordered(before, parts, urutan), problems


def tidak_terhapus(forms: Sequence[Balasan], said: Isian) -> Iterator[Problem]:
    """A figure that the file has and the form has not stays, but not without a word: somebody may have taken it out."""
    for form in forms:
        given = {each.kunci for each in form.jawaban}
        for lembar, kotak in form.kotak:
            old = None if kotak.kunci in given or kotak.macam not in FIGURES else _said(said, kotak.kunci)
            if not _is_empty(old):
                message = f"{kotak.nama}: di formulir kosong; di berkas realisasi tetap {pendek(_shown(old))}"
                hint = "bila memang dikosongkan, hapus di berkas realisasinya"
                yield di_sel(form.masuk.file, lembar, kotak.tempat, "peringatan", message, "kp-beda", hint)


def _makes_value(answer: Jawab, given: Collection[Kunci]) -> bool:
    """Whether the form has both components of what the file has as one value."""
    part, id_, key = answer.kunci
    return key in _PARTS and all((part, id_, each) in given for each in _PARTS)


def _counted(answer: Jawab, old: Plain) -> Problem:
    message = f"{answer.kotak.nama}: pembilang dan penyebut menggantikan nilai {pendek(old)} di berkas realisasi"
    return answer.problem("peringatan", message, "kp-beda")


def tertulis(answer: Jawab) -> Plain:
    """An answer as a quarter's file has it, with the decimals that were written. Only rupiah have dots: elsewhere
    `1.250` would be asked about.
    """
    match answer.nilai:
        case Decimal() as value if answer.kotak.macam == "uang":
            return angka(value)
        case Decimal() as value:
            return f"{value:f}".replace(".", ",")
        case tuple() as lines:
            return lines[0] if len(lines) == 1 else list(lines)
        case value:
            return str(value)


def _entries(part: Plain, alone: str) -> dict[str, Data]:
    """What stands under `indikator`, each entry as a mapping."""
    if not isinstance(part, dict):
        return {}
    return {
        id_: dict(entry) if isinstance(entry, dict) else {} if entry is None else {alone: entry}
        for id_, entry in part.items()
    }


def _said(said: Isian, kunci: Kunci) -> Any:
    part, id_, key = kunci
    entry = getattr(said, part).get(id_)
    return None if entry is None else getattr(entry, key)


def _is_empty(old: Any) -> bool:
    return old is None or old == "" or old == ()


def _alike(old: Any, new: Nilai, key: str) -> bool:
    if isinstance(old, Tertulis):
        return old.nilai == new if isinstance(new, Decimal) else kata(old.teks).casefold() == kata(new).casefold()
    if isinstance(old, tuple) and isinstance(new, tuple):
        return list(map(kata, old)) == list(map(kata, new))
    if isinstance(old, Decimal | Tanggal):
        return bool(old == new)
    if key == "nip":
        return kata(nip.printed(old)) == kata(new)
    same_case = str.casefold if key == "oleh" else str
    return same_case(kata(old)) == same_case(kata(new))


def _replaced(answer: Jawab, old: Any) -> Problem:
    message = f"{answer.kotak.nama}: {_new(answer)} menggantikan {pendek(_shown(old))} di berkas realisasi"
    return answer.problem("peringatan", message, "kp-beda")


def _new(answer: Jawab) -> str:
    new = tertulis(answer)
    return pendek(", ".join(map(str, new)) if isinstance(new, list) else new)


def _differs(answer: Jawab, old: Any) -> Problem:
    message = f"{answer.kotak.nama}: di formulir {_new(answer)}, di berkas realisasi sudah {pendek(_shown(old))}"
    hint = "samakan salah satu, atau tambahkan --ganti supaya isi formulir yang dipakai"
    return answer.problem("error", message, "kp-beda", hint)


def _shown(old: Any) -> str:
    match old:
        case Decimal():
            return angka(old)
        case tuple():
            return ", ".join(old)
        case _:
            return str(old)


def _ordered(
    before: Mapping[str, Plain], parts: Mapping[str, dict[str, Data]], urutan: Mapping[str, Sequence[str]]
) -> Data:
    """The parts where the file had them, else behind its head; entries in the order of the year."""
    data: Data = {}
    head = [key for key in ("jenis", "kinerja", "triwulan") if key in before]
    rest = [key for key in before if key not in (*head, *BAGIAN)]
    for key in head:
        data[key] = before[key]
    for part in BAGIAN:
        entries = {id_: parts[part][id_] for id_ in _in_order(parts[part], urutan[part])}
        if entries or part in before:
            data[part] = dict(entries)
    return data | {key: before[key] for key in rest}


def _in_order(there: Iterable[str], order: Sequence[str]) -> list[str]:
    known = {id_: at for at, id_ in enumerate(order)}
    return sorted(there, key=lambda id_: known.get(id_, len(known)))
