"""A figure as offices write it in; a `Decimal` out, or why it cannot be read: the way back of `numbers`.

    1.234,5   1234,5   95 %   Rp 1.250.000,00   Rp. 1.250.000,-   4.25   0,5

- A dot between groups of three digits and a comma before decimals (EYD); a dot alone is a decimal point where no group
  of three stands behind it (`4.25`: what phones and English programs write).
- `1.234` is both, and nobody knows which: it is asked about. Rupiah have no three decimals: there it is 1234.
- `1,234.5` is English; it is told, not turned round.
- The decimals that were written stay: `80,00` is Decimal("80.00").
"""

import re
from decimal import Decimal

_RUPIAH = re.compile(r"^(-?)\s*(?:rp|idr)\s*\.?\s*(?=[\d-])", re.IGNORECASE)
_NO_SEN = re.compile(r"[.,]\s*-{1,2}$")
_PERCENT = re.compile(r"\s*(?:%|persen)$", re.IGNORECASE)

_PLAIN = re.compile(r"-?\d+(?:,\d+)?", re.ASCII)
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_EITHER = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_POINT = re.compile(r"-?\d+\.\d+", re.ASCII)
_ENGLISH = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)

_MINUS = str.maketrans("\N{MINUS SIGN}\N{EN DASH}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", "--  ")

LONGEST = 40
"""Digits and signs of a figure; more are no figure of an office."""


class Rancu(ValueError):
    """A figure that can be read in two ways."""


def parse(text: str, *, uang: bool = False, satuan: str = "") -> Decimal:
    """The number; per cent as they are written (`95 %` is 95), `satuan` and `Rp` behind and before it left out.

    `uang`: an amount of rupiah. ValueError with a sentence for the author; Rancu where two numbers could be meant.
    """
    bare = _bare(text, satuan)
    money = uang or bool(_RUPIAH.match(text.translate(_MINUS).strip()))
    if len(bare) > LONGEST:
        raise ValueError(f'"{_short(text)}" terlalu panjang untuk sebuah angka')
    if _EITHER.fullmatch(bare) and not money:
        whole, point = bare.replace(".", ""), bare.replace(".", ",")
        raise Rancu(f'"{_short(text)}" dapat berarti {whole} atau {point}; tulis {whole}, atau {point}')
    if _PLAIN.fullmatch(bare) or _GROUPED.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if _POINT.fullmatch(bare):
        return Decimal(bare)
    if _ENGLISH.fullmatch(bare):
        turned = bare.translate(str.maketrans(",.", ".,"))
        raise ValueError(f'"{_short(text)}" ditulis dengan cara Inggris; tulis {turned}')
    raise ValueError(f'"{_short(text)}" bukan angka')


def _bare(text: str, satuan: str) -> str:
    """Digits with their dots, comma and sign, if it is a figure at all."""
    bare = " ".join(text.translate(_MINUS).split())
    if satuan and bare.casefold().endswith(satuan.casefold()):
        bare = bare[: -len(satuan)].strip()
    bare = _RUPIAH.sub(r"\1", bare)
    return _PERCENT.sub("", _NO_SEN.sub("", bare)).strip()


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:39]}…"
