"""How many decimals a number is to show in; its format in Excel, with dots and a comma on every computer, out."""

from decimal import Decimal


def format_angka(decimals: int, before: str = "") -> str:
    """So many decimals, and `before` the number a sign of its own (`≥`)."""
    sign = f'"{before} "' if before else ""
    return f"[$-421]{sign}#,##0{'.' if decimals else ''}{'0' * decimals}"


def decimals_of(value: Decimal | None) -> int:
    """Those that it was written with."""
    exponent = 0 if value is None else value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
