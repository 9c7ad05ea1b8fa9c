"""A text in; a short name for a file or folder out: small letters, digits and hyphens that every disk takes."""

import re
from unicodedata import normalize

LONGEST = 40


def slug(text: str) -> str:
    """`Rekapitulasi data capaian kinerja` as `rekapitulasi-data-capaian-kinerja`; cut between words."""
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        name = longer
    return name or "dokumen"
