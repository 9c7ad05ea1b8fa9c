"""The rank line of a civil servant in; its usual print `Penata Tingkat I, III/d` out, or what is wrong with it.

Seventeen ranks from I/a to IV/e (PP 99/2000 as amended by PP 12/2002); officers under contract (PPPK) have a bare
golongan I to XVII and no rank name (Perpres 98/2020). The form `Pangkat, gol/ruang` is practice. Only what is certain
is put right: where name and golongan do not say the same, the text stays as the author wrote it.
"""

import re

from sopdocs.text.numbers import romawi

PANGKAT = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tingkat I",
    "I/c": "Juru",
    "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tingkat I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata",
    "III/d": "Penata Tingkat I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}

PPPK = tuple(romawi(number) for number in range(1, 18))

_BY_NAME = {name.lower(): name for name in PANGKAT.values()}

_LINE = re.compile(r"(.*?)[\s,(/–-]*\b([IVX]+)\s*[/.-]?\s*([a-h])\)?", re.IGNORECASE)
"""Name, Roman numeral, letter. `h` is far enough: with `i` the golongan II would be read as I/i."""
_TINGKAT = re.compile(r"\b(?:tingkat|tk\b\.?)\s*(?:i|1)$", re.IGNORECASE)
_BARE = re.compile(r"(?:gol(?:ongan|\.)?\s*)?([IVX]+)", re.IGNORECASE)


def printed(text: str) -> str:
    """`Penata Tk. I / IIId` as `Penata Tingkat I, III/d`; any text that is not certain as it is."""
    name, golongan = _parts(text)
    known = _BY_NAME.get(name.lower())
    if not name and golongan in PANGKAT:
        return golongan
    if golongan is None:
        return known or text
    return f"{known}, {golongan}" if known and known == PANGKAT.get(golongan) else text


def fault(text: str) -> str | None:
    """A sentence on what is wrong with a rank line; None if nothing is.

    A name that stands alone and is no rank of a civil servant is no fault: police and army sign too.
    """
    name, golongan = _parts(text)
    if bare := _BARE.fullmatch(text.strip()):
        return None if bare[1].upper() in PPPK else f'tidak ada golongan "{bare[1]}": golongan PPPK I sampai XVII'
    if golongan is None:
        return None if name else "pangkat belum diisi"
    if golongan not in PANGKAT:
        return f'tidak ada golongan ruang "{golongan}": yang ada I/a sampai IV/e'
    if name and name.lower() != PANGKAT[golongan].lower():
        return f'golongan ruang {golongan} adalah {PANGKAT[golongan]}, bukan "{name}"'
    return None


def _parts(text: str) -> tuple[str, str | None]:
    """The name with `Tingkat I` written out, and the golongan as `III/d`."""
    text = " ".join(text.split())
    match = _LINE.fullmatch(text)
    name, golongan = (match[1], f"{match[2].upper()}/{match[3].lower()}") if match else (text, None)
    return _TINGKAT.sub("Tingkat I", name), golongan
