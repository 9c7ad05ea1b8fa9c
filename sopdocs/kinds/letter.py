"""What letters share: a number, a date and whom they go to; a `Letter` is the model of each kind that is numbered."""



from pydantic import Field

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.fields import Tanggal, Teks
from sopdocs.kinds.naskah import Naskah

AUTOMATIC = "otomatis"
NUMBER, ADDRESS = 28, 40
"""Dots of what is to be written by hand."""


class Letter(Naskah):
    """A spec that becomes a letter of the office's own."""

    id: Teks = Field(default="", description="Nama tetap surat ini di buku agenda; bawaan: nama berkasnya")
    nomor: Teks = Field(default="", description="Nomor surat, otomatis, atau kosong untuk ditulis tangan")
    kode: Teks = Field(default="", description="Kode klasifikasi; bawaan: penomoran.kode")
    tanggal: Tanggal | None = None
    perihal: Teks = Field(default="", description="Untuk buku agenda")

    @property
    def is_numbered_by_us(self) -> bool:
        return self.nomor.strip().lower() == AUTOMATIC

    @property
    def recipient(self) -> str:
        """Whom the letter goes to, on one line."""
        return ""

    @property
    def printed_number(self) -> str:
        """The number, or a line to write it on."""
        return self.nomor.strip() if self.nomor.strip() and not self.is_numbered_by_us else dotted(NUMBER)


def addressed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """`Yth. Bupati Luwu Timur` and the lines below it; a line to write on where the spec names nobody."""
    first, *others = lines or (dotted(ADDRESS),)
    return (first if first.startswith("Yth") else f"Yth. {first}", *others)
