"""All documents are about the year and the quarter of the pack; nothing is left of the one it was copied from.

Passes: `triwulan: 3` in a pack of quarter 3. Fails: `kinerja: 2024.yaml`, `triwulan: 2`, `perihal: Laporan Triwulan II`
in a document of one of its steps. An attachment may be of another quarter, and so may what a text says in passing.
"""

import re
from collections.abc import Iterator
from typing import Any

from sopdocs.kinds.paket.periksa.bahan import Anggota, Bahan, Temuan, berkas_kinerja
from sopdocs.kinds.pengukuran.nilai import triwulan
from sopdocs.problems import Finding, Loc
from sopdocs.text.dates import Triwulan

ID = "paket-periode"

NAMED = re.compile(r"\b(?:triwulan|tw)\.?\s*(?P<quarter>iv|i{1,3}|[1-4])\b(?:\s+(?:tahun\s+)?(?P<year>\d{4})\b)?", re.I)
"""`Triwulan III Tahun 2025`, `TW III 2025`, `triwulan 3`."""

BARE = re.compile(r"[1-4]|i{1,3}|iv", re.IGNORECASE)
"""What stands after `triwulan:`."""

TITLES: tuple[Loc, ...] = (
    ("triwulan",),
    ("periode",),
    ("judul",),
    ("perihal",),
    ("dokumen",),
    ("judul_berkas",),
    ("rapat", "nama"),
    ("surat", "hal"),
)
"""Where a document says what it is about."""


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each place that names another one."""
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
    for loc in TITLES:
        found = _named(_said(member.own, loc), pack.year)
        if found and pack not in found:
            message = f"{loc[-1]} di sini menyebut {found[0]}, sedangkan paket ini {pack}"
            yield member.temuan(Finding(loc, "peringatan", message, ID, f"betulkan {loc[-1]}, atau periode paket"))


def _said(own: dict[str, Any], loc: Loc) -> str:
    """The text there; empty where there is none."""
    found: Any = own
    for key in loc:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, str) else ""


def _named(text: str, year: int) -> list[Triwulan]:
    """The quarters that a text names; of the year of the pack, where it says none."""
    if BARE.fullmatch(text.strip()):
        return [Triwulan(year, triwulan(text))]
    return [Triwulan(int(each["year"] or year), triwulan(each["quarter"])) for each in NAMED.finditer(text)]
