"""A NIP (Nomor Induk Pegawai) in; its usual print out, or what is wrong with it.

Eighteen digits: birth date (8), year and month of appointment (6), sex (1), serial number (3) (Perka BKN 43/2007); the
print in groups of 8, 6, 1 and 3 is practice. Officers under contract (PPPK) have 21 where others have the month: the
place counts their contracts, and the first one has 21.
"""

import re
from datetime import date

APPOINTED = {*range(1, 13), 21}


def printed(text: str) -> str:
    """`199303182014061002` as `19930318 201406 1 002`; any other text as it is."""
    digits = _digits(text)
    if not re.fullmatch(r"\d{18}", digits, re.ASCII):
        return text
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


def fault(text: str) -> str | None:
    """A sentence on what is wrong with a NIP; None if nothing is."""
    digits = _digits(text)
    if not re.fullmatch(r"\d{18}", digits, re.ASCII):
        return f"NIP harus 18 angka, ini {len(digits)}" if digits.isdigit() else "NIP harus terdiri dari angka saja"
    if not _is_date(digits[:8]):
        return f'"{digits[:8]}" bukan tanggal lahir (tahun, bulan, tanggal)'
    if int(digits[12:14]) not in APPOINTED:
        return f'"{digits[8:14]}" bukan tahun dan bulan pengangkatan'
    if int(digits[8:12]) <= int(digits[:4]):
        return f"diangkat tahun {digits[8:12]}, tidak sesudah tahun lahirnya {digits[:4]}"
    if digits[14] not in "12":
        return f'angka ke-15 "{digits[14]}" harus 1 (pria) atau 2 (wanita)'
    return None


def _digits(text: str) -> str:
    return re.sub(r"[\s.]|^NIP\b", "", text.strip(), flags=re.IGNORECASE)


def _is_date(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True
