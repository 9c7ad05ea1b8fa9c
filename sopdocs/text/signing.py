"""Who signs, and for whom, in; the lines above the name in a signature block out.

The forms that the guide to official letters of Kabupaten Kudus shows (part B, "Penempatan a.n., u.b., Plt."):

    a.n. CAMAT KALIWUNGU      a.n. BUPATI KUDUS         Plt. SEKRETARIS DAERAH,     Pj. BUPATI KUDUS,
    SEKRETARIS CAMAT,         SEKRETARIS DAERAH
                              u.b.
                              ASISTEN ADMINISTRASI,

`a.n.` (atas nama) is a mandate to the officer one level below; with `u.b.` (untuk beliau) that officer has passed it
one level further. `Plt.`, `Plh.` and `Pj.` stand before the office that is held for the time being. Offices
are in capitals, the marks are not; the last line ends with a comma.
"""

from dataclasses import dataclass
from typing import Literal

Status = Literal["definitif", "Plt.", "Plh.", "Pj."]

MARKS = ("a.n.", "u.b.", "Plt.", "Plh.", "Pj.", "Pjs.")

_AS_WRITTEN = {form: mark for mark in MARKS for form in (mark.lower(), mark.lower().removesuffix("."))}


@dataclass(frozen=True, slots=True)
class PenandaTangan:
    """The officer who signs. All offices are plain text, in whatever case the author wrote them."""

    jabatan: str
    """The office he signs in; with a `status` other than definitif the one he holds for the time being."""
    status: Status = "definitif"
    atas_nama: str = ""
    """a.n.: the office whose matter it is."""
    untuk_beliau: str = ""
    """u.b.: the office between the two, which had the mandate and passed it on."""


def lines(signer: PenandaTangan) -> tuple[str, ...]:
    """The lines above the name, the last one with its comma; an office that is not known is an empty line."""
    above = [_marked("a.n.", signer.atas_nama)] if signer.atas_nama else []
    if signer.untuk_beliau:
        above += [capitals(signer.untuk_beliau), "u.b."]
    own = _own(signer)
    return (*above, f"{own}," if own else own)


def capitals(office: str) -> str:
    """`Plt. CAMAT WASUPONDA` for `plt Camat Wasuponda,`: capitals, but the marks as they are always written."""
    words = office.strip(" ,\t\n").split()
    return " ".join(_AS_WRITTEN.get(word.lower(), word.upper()) for word in words)


def _own(signer: PenandaTangan) -> str:
    held = capitals(signer.jabatan)
    if held and signer.status != "definitif":
        held = _marked(signer.status, held)
    return held


def _marked(mark: str, office: str) -> str:
    """The office with the mark before it, once: authors write the mark themselves, too."""
    text = capitals(office)
    return text if text.startswith(f"{mark} ") else f"{mark} {text}"
