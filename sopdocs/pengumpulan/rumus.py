"""How an indicator is counted in; the live formulas of its cells, as Excel has them, out.

They give what sopdocs.kinerja gives. Excel counts with binary fractions, so a half may be rounded the other way; what
`kumpul` writes is never taken from a formula of the form.
"""

from decimal import Decimal

from sopdocs.excel import bilangan, tulisan
from sopdocs.kinds.formulir.blangko import Butir, Hitungan, Patokan
from sopdocs.kinds.pengukuran.rumus import Capaian, bulat
from sopdocs.kinerja.capaian import Cara, capaian, dibatasi
from sopdocs.kinerja.predikat import SKALA
from sopdocs.kinerja.ukuran import Aturan, Rentang, Target

_NO_SCALE = next(iter(SKALA.values()))
"""A form prints no predikat."""


def realisasi(each: Butir, above: str, below: str) -> str:
    """Pembilang ÷ penyebut × faktor as it is printed; empty while one of the cells is no number."""
    value = f"ROUND({_quotient(each, above, below)},{each.desimal})"
    return f'IF(AND(ISNUMBER({above}),ISNUMBER({below})),IF({below}=0,"",{value}),"")'


def serapan(spent: str, pagu: str, now: str, rules: Hitungan) -> str:
    """Per cent; empty until `now` is filled in."""
    return f'IF(ISNUMBER({now}),{bulat(f"{spent}/{pagu}*100", _aturan(rules))},"")'


def capaian_angka(each: Butir, rules: Hitungan, value: str, target: str) -> str:
    """Per cent of the realisasi in the cell `value` against the target, which stands in the cell `target` where it is
    one number; an empty text: there is none.
    """
    return _capaian(each, rules, value, value, target)


def capaian_komponen(each: Butir, rules: Hitungan, value: str, above: str, below: str, target: str) -> str:
    """The same of a realisasi that a formula counts from two cells."""
    raw = f"({_quotient(each, above, below)})" if rules.dari_mentah else value
    return _capaian(each, rules, raw, value, target)


def capaian_pilihan(each: Butir, rules: Hitungan, value: str) -> str:
    """The same of a word: each has its per cent."""
    text = '""'
    for word, score in reversed(each.skor):
        found = nilai_capaian(each, rules, score)
        if found is not None:
            text = f"IF({value}={tulisan(word)},{bilangan(found)},{text})"
    return "" if text == '""' else text


def nilai_capaian(each: Butir, rules: Hitungan, value: Decimal) -> Decimal | None:
    """What these formulas give."""
    return dibatasi(capaian(value, _target(each.target), _cara(each, rules)).nilai, _aturan(rules))


def _capaian(each: Butir, rules: Hitungan, value: str, there: str, cell: str) -> str:
    """Nothing until the cell `there` is a number."""
    target = _target(each.target)
    if target is None:
        return ""
    found = Capaian(_cara(each, rules), _aturan(rules)).dari(value, target if isinstance(target, Rentang) else cell)
    return f'IF(ISNUMBER({there}),{found},"")'


def _target(said: Patokan) -> Target | None:
    if said.bawah is None or said.atas is None:
        return None
    return said.bawah if said.bawah == said.atas else Rentang(said.bawah, said.atas)


def _cara(each: Butir, rules: Hitungan) -> Cara:
    return Cara(each.polaritas, each.varian, rules.target_nol, rules.desimal, rules.potong)


def _aturan(rules: Hitungan) -> Aturan:
    return Aturan(
        _NO_SCALE,
        batas_atas=rules.batas_atas,
        batas_bawah=rules.batas_bawah,
        desimal=rules.desimal,
        potong=rules.potong,
    )


def _quotient(each: Butir, above: str, below: str) -> str:
    return f"{above}/{below}" if each.faktor == 1 else f"{above}/{below}*{bilangan(each.faktor)}"
