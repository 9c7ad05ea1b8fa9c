"""A signer in; his signature block as templates print it out.

Place and date / JABATAN / room to sign / nama / pangkat / NIP (design: paperwork, 7). What is not known is a line of
dots to write on.
"""

from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.naskah import Naskah, Signer
from sopdocs.kinds.officers import Officer, held, officer, signing
from sopdocs.text.dates import Tanggal
from sopdocs.text.signing import PenandaTangan, lines

NAME, NIP, DATE = 32, 24, 24
"""Dots of a line to write on."""


@dataclass(frozen=True, slots=True)
class Ttd:
    """`jabatan` are the lines above the room to sign, `bawah` those under the name: pangkat, NIP."""

    tempat_tanggal: str
    jabatan: tuple[str, ...]
    nama: str
    bawah: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tanda:
    """The block of a signature that has words of its own above it instead of place and date."""

    jabatan: tuple[str, ...]
    nama: str
    bawah: tuple[str, ...]


def ttd(model: Naskah, signer: Signer) -> Ttd:
    """The block of one signer."""
    who = signing(model, signer)
    mandates = [officer(model, id_, signer.tanggal) for id_ in (signer.who.atas_nama, signer.who.untuk_beliau)]
    atas_nama, untuk_beliau = (held(each) for each in mandates)
    above = PenandaTangan(who.jabatan, who.status, atas_nama=atas_nama, untuk_beliau=untuk_beliau)
    jabatan = tuple(line or dotted(NAME) for line in lines(above))
    return Ttd(place_and_date(model, signer.tanggal), jabatan, who.nama or f"({dotted(NAME)})", _below(who))


def tanda(model: Naskah, signer: Signer) -> Tanda:
    """The block of one signer without place and date."""
    block = ttd(model, signer)
    return Tanda(block.jabatan, block.nama, block.bawah)


def place_and_date(model: Naskah, tanggal: Tanggal | None) -> str:
    """`Wasuponda, 5 Januari 2025`."""
    return f"{model.tempat or dotted(NAME // 2)}, {tanggal or dotted(DATE)}"


def _below(who: Officer) -> tuple[str, ...]:
    """Pangkat where there is one, and the NIP."""
    return (*filter(None, [who.pangkat]), f"NIP. {who.nip or dotted(NIP)}")
