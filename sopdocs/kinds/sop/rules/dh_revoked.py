"""The dasar hukum cites no law that another has replaced, as far as peraturan.yaml knows.

Passes: `dasar_hukum: [Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara]`, and any law unknown to it.
Fails: `dasar_hukum: [Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara]`.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from sopdocs import spec
from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "dh-revoked"

REGISTRY = Path(__file__).with_name("peraturan.yaml")

KINDS_OF_LAW = {
    "UU": r"undang[- ]undang|uu",
    "PP": r"peraturan pemerintah|pp",
    "Keppres": r"keputusan presiden|kepp?res",
    "Permendagri": r"peraturan menteri dalam negeri|permendagri",
    "Permenpan-RB": r"peraturan menteri (?:negara )?pendayagunaan aparatur negara dan reformasi birokrasi"
    r"|per(?:aturan )?men(?:teri)? ?pan(?: ?(?:&|dan|-|/)? ?rb)?",
}
"""How each is written at the beginning of an item. "Peraturan Pemerintah Pengganti Undang-Undang" is none of them."""

NUMBER_AND_YEAR = r"(?: republik indonesia| ri)? ?(?:nomor|no\.?)? ?:? ?(\d{1,4}) ?(?:tahun|th\.?|/) ?(\d{4})\b"

LONGEST = 300
"""Letters within which a citation has named its law."""

OWN_NUMBERS = re.compile(r"PER\s*/\s*21\s*/\s*M\.\s*PAN\s*/\s*11\s*/\s*2008", re.IGNORECASE)


def check(sop: Sop) -> Iterator[Finding]:
    """One finding for each law of the registry."""
    replaced, as_of = _registry()
    for index, item in enumerate(sop.dasar_hukum):
        cited = citation(item)
        if cited in replaced:
            hint = f"pakai {replaced[cited]} (menurut daftar per {as_of})"
            yield Finding(("dasar_hukum", index), "peringatan", f"{cited} sudah diganti", ID, hint)


def citation(text: str) -> str | None:
    """`UU 5/2014` for "Undang-Undang Nomor 5 Tahun 2014 tentang …"; None for what is not understood."""
    if OWN_NUMBERS.search(text):
        return "PER/21/M.PAN/11/2008"
    begin = " ".join(text[:LONGEST].split())
    for kind, spelling in KINDS_OF_LAW.items():
        if match := re.match(rf"[ \d.)-]*(?:{spelling}){NUMBER_AND_YEAR}", begin, re.IGNORECASE):
            return f"{kind} {int(match[1])}/{match[2]}"
    return None


@cache
def _registry() -> tuple[dict[str, str], str]:
    """What replaces each law, and the month of that knowledge."""
    source = spec.load(REGISTRY).source
    assert source is not None, "peraturan.yaml is part of the package"
    content: dict[str, Any] = source.data
    return {law["kutipan"]: law["oleh"] for law in content["diganti"]}, content["per"]
