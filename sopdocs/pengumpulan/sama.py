"""A cell as it went out and as it came back in; whether they say the same, and what each says in words, out."""

import re
from datetime import date
from decimal import Context, Decimal

from sopdocs.excel import Rumus, Sel, SelTerbaca
from sopdocs.pengumpulan.masalah import pendek
from sopdocs.text.dates import Tanggal
from sopdocs.text.numbers import angka

_KEPT = Context(prec=15)
"""Excel keeps 15 digits."""
_SILENT, _BROKEN = re.compile(r"[\s$]"), re.compile(r"\d+\.\d+")
_QUOTED = re.compile(r'("(?:[^"]|"")*")')


def sama(sel: Sel, found: SelTerbaca) -> bool:
    """Results of formulas do not count."""
    isi = sel.isi
    if isinstance(isi, Rumus):
        return bool(found.rumus) and rumus(found.rumus) == rumus(isi.text)
    if found.rumus:
        return False
    if isinstance(isi, str) and isi.strip():
        return found.macam == "teks" and kata(isi) == kata(found.nilai)
    if isinstance(isi, int | Decimal):
        return isinstance(found.nilai, Decimal) and _KEPT.plus(Decimal(isi)) == _KEPT.plus(found.nilai)
    if isinstance(isi, date):
        return found.nilai == isi
    return found.macam == "kosong"


def kata(text: object) -> str:
    """A text whose blanks and breaks do not count."""
    return " ".join(str(text).split())


def rumus(text: str) -> str:
    """A formula as any program writes it: capitals, blanks, dollars and last zeros do not count, but in quoted text."""
    parts = _QUOTED.split(text)
    return "".join(part if at % 2 else _bare(part) for at, part in enumerate(parts))


def _bare(part: str) -> str:
    return _BROKEN.sub(lambda found: found[0].rstrip("0").rstrip("."), _SILENT.sub("", part)).upper()


def asli(sel: Sel) -> str:
    """What stood there when it went out."""
    isi = sel.isi
    return f"={isi.text}" if isinstance(isi, Rumus) else _printed(isi)


def terbaca(found: SelTerbaca) -> str:
    """What stands there now."""
    return f"={found.rumus}" if found.rumus else _printed(found.nilai)


def _printed(value: object) -> str:
    match value:
        case None | "":
            return "kosong"
        case bool():
            return "BENAR" if value else "SALAH"
        case int() | Decimal():
            return angka(value)
        case date():
            return str(Tanggal.of(value))
        case _:
            return f'"{pendek(value)}"'
