"""A person as a spec names him, an officer of the profile or anybody, in; his name, jabatan and seksi as printed out.

Whoever sits in a meeting or has something to do by a decision is named in one way, wherever he appears.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import Field

from sopdocs.kinds import officers
from sopdocs.kinds.fields import BagianAtauTeks, Teks
from sopdocs.kinds.naskah import Naskah, Penandatangan, Signer
from sopdocs.kinds.officers import held, officer
from sopdocs.kinds.rujukan import name_of
from sopdocs.problems import Finding, Loc
from sopdocs.text.dates import Tanggal, parse


class Orang(BagianAtauTeks):
    """Who takes part: an officer of the profile by his id, or somebody written out; a text alone is the id."""

    kunci_teks = "pejabat"

    pejabat: Teks = Field(default="", description="id di pejabat")
    nama: Teks = Field(default="", description="Pengganti pejabat, bila tidak ada di profil")
    jabatan: Teks = ""
    instansi: Teks = Field(default="", description="Instansi atau seksi; bawaan: seksi pejabat itu, atau kantor ini")


@dataclass(frozen=True, slots=True)
class Sosok:
    """A person as he is printed; an empty text is what is not known."""

    nama: str
    jabatan: str
    instansi: str

    @property
    def lengkap(self) -> str:
        """`RATNA DEWI, S.Sos. (Sekretaris Camat)`, as much of it as is known."""
        if not self.nama:
            return self.jabatan
        return f"{self.nama} ({self.jabatan})" if self.jabatan else self.nama


def sosok(model: Naskah, orang: Orang, tanggal: Tanggal | None) -> Sosok:
    """The person; an officer is the one in post on that date, and of the seksi that the profile has him receive for."""
    if not orang.pejabat:
        return Sosok(orang.nama, orang.jabatan, orang.instansi)
    who = officer(model, orang.pejabat, tanggal)
    seksi = (each.nama for each in model.penerima.values() if each.pejabat == orang.pejabat)
    return Sosok(who.nama, held(who), orang.instansi or next(seksi, model.instansi.nama))


def disebut(model: Naskah, text: str, tanggal: Tanggal | None) -> str:
    """The jabatan of an officer whose id it is, the name of a recipient whose id it is, any other text as it is."""
    if text in model.pejabat:
        return held(officer(model, text, tanggal))
    return name_of(model, text)


def bertanggal(text: str) -> str:
    """A date as the office prints it; `setiap tanggal 10` and other words as they are."""
    try:
        return str(parse(text))
    except ValueError:
        return text


def faults(model: Naskah, orang: Orang, loc: Loc, tanggal: Tanggal | None) -> Iterator[Finding]:
    """An id that is not there, an officer who cannot be chosen, or nobody at all. A NIP is not printed here."""
    if not (orang.pejabat or orang.nama):
        hint = "isi dengan id dari pejabat di profil.yaml, atau {nama: …, jabatan: …}"
        yield Finding(loc, "peringatan", "nama belum diisi", "or-kosong", hint)
    elif orang.pejabat:
        for found in officers.faults(model, Signer(loc, Penandatangan(pejabat=orang.pejabat), tanggal)):
            if found.rule == "pj-tidak-ada":
                hint = f"{found.hint}; yang bukan pejabat di profil ditulis {{nama: {orang.pejabat}, jabatan: …}}"
                yield Finding(loc, found.severity, found.message, found.rule, hint)
            elif found.rule != "pj-nip":
                yield found
