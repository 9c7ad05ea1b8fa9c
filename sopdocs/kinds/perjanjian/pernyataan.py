"""A `PerjanjianKinerja` in; the words of its first page, and the blocks of those who sign, out.

The words are those of the form in Permenpan-RB 53/2014, lampiran I, as offices of all kinds print them (found so in
the agreements of Kota Manado, Bappeda Maluku Utara and others). The second party signs at the left, the first at the
right, place and date above him; a Bupati has no NIP there (practice).
"""

from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.officers import held, signing
from sopdocs.kinds.perjanjian.model import PerjanjianKinerja
from sopdocs.kinds.ttd import Tanda, place_and_date, tanda

BLANK = 60
"""Dots of a name to be written in."""
PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
    "hasil, kami yang bertanda tangan di bawah ini:"
)
SEBUTAN_PERTAMA = "selanjutnya disebut pihak pertama."
SEBUTAN_KEDUA = "selaku atasan pihak pertama, selanjutnya disebut pihak kedua."
JANJI = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
    "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. "
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
)
VERSI = {"murni": "PERJANJIAN KINERJA", "perubahan": "PERJANJIAN KINERJA PERUBAHAN"}


@dataclass(frozen=True, slots=True)
class Pihak:
    """A party: who, in which office, and what he is called from here on."""

    nama: str
    jabatan: str
    sebutan: str


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """`janji` are paragraphs. `ttd_kedua` stands at the left, `ttd_pertama` at the right under `tempat_tanggal`."""

    judul: str
    pembuka: str
    pertama: Pihak
    kedua: Pihak
    janji: tuple[str, ...]
    tempat_tanggal: str
    ttd_kedua: Tanda
    ttd_pertama: Tanda


def pernyataan(model: PerjanjianKinerja) -> Pernyataan:
    """All of it; what is not known is a line of dots."""
    return Pernyataan(
        judul=judul(model),
        pembuka=PEMBUKA,
        pertama=_pihak(model, model.pertama, SEBUTAN_PERTAMA),
        kedua=_pihak(model, model.kedua, SEBUTAN_KEDUA),
        janji=JANJI,
        tempat_tanggal=place_and_date(model, model.tanggal),
        ttd_kedua=_ttd_kedua(model),
        ttd_pertama=tanda(model, model.pertama),
    )


def judul(model: PerjanjianKinerja) -> str:
    """`PERJANJIAN KINERJA PERUBAHAN TAHUN 2025`"""
    return f"{VERSI[model.versi]} TAHUN {model.definisi.kinerja.tahun}"


def _pihak(model: PerjanjianKinerja, signer: Signer, sebutan: str) -> Pihak:
    who = signing(model, signer)
    return Pihak(who.nama or dotted(BLANK), held(who) or dotted(BLANK), sebutan)


def _ttd_kedua(model: PerjanjianKinerja) -> Tanda:
    """Without the line of a NIP that nobody has."""
    block = tanda(model, model.kedua)
    if not model.kedua_is_elected or signing(model, model.kedua).nip:
        return block
    return Tanda(block.jabatan, block.nama, block.bawah[:-1])
