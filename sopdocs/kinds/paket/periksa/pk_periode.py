"""All documents are about the year and the quarter of the pack.

Passes: `triwulan: 3` in a pack of quarter 3. Fails: `kinerja: 2024.yaml`, `triwulan: 2` or `periode: Triwulan II Tahun
2025` in a document of one of its steps. An attachment may be of another quarter.
"""

import re
from collections.abc import Iterator
from contextlib import suppress

from pydantic_core import PydanticCustomError

from sopdocs.kinds.paket.periksa.bahan import Anggota, Bahan, Temuan, berkas_kinerja
from sopdocs.kinds.pengukuran.nilai import triwulan
from sopdocs.problems import Finding
from sopdocs.text.dates import Triwulan

ID = "pk-periode"

WORDS = re.compile(r"(?P<quarter>(?:triwulan|tw)\s*\S+?)(?:\s+(?:tahun\s*)?(?P<year>\d{4}))?", re.IGNORECASE)
"""`Triwulan III Tahun 2025`, `TW III 2025`, `triwulan 3`."""

KEYS = ("triwulan", "periode")


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each key that names another one."""
    meant = bahan.berkas_kinerja
    for member in bahan.anggota:
        named = berkas_kinerja(member.source)
        if named and meant and named.resolve() != meant.resolve():
            message = f"dokumen ini memakai {named.as_posix()}, sedangkan paket ini {meant.as_posix()}"
            hint = "sebutkan berkas kinerja yang sama"
            yield member.temuan(Finding(("kinerja",), "peringatan", message, ID, hint))
        if member.dokumen.langkah is not None and not bahan.rencana.model.is_annual:
            yield from _quarters(bahan, member)


def _quarters(bahan: Bahan, member: Anggota) -> Iterator[Temuan]:
    pack = Triwulan(bahan.rencana.tahun, bahan.rencana.model.triwulan)
    for key in KEYS:
        said = member.own.get(key)
        if isinstance(said, str) and (found := _quarter(said, pack.year)) and found != pack:
            message = f"{key} dokumen ini {found.nama} Tahun {found.year}, sedangkan paket ini {pack}"
            yield member.temuan(Finding((key,), "peringatan", message, ID, f"betulkan {key}, atau periode paket"))


def _quarter(text: str, year: int) -> Triwulan | None:
    """Of the year of the pack, where the text names none."""
    match = WORDS.fullmatch(text.strip())
    with suppress(PydanticCustomError):
        number = triwulan(match["quarter"] if match else text)
        return Triwulan(int(match["year"]) if match and match["year"] else year, number)
    return None
