"""What letters share: a number, a date and whom they go to; a `Letter` is the model of each kind that is numbered."""

from datetime import date
from typing import Self

from pydantic import Field

from sopdocs.agenda import Surat
from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.fields import Tanggal, Teks
from sopdocs.kinds.naskah import Ask, Naskah
from sopdocs.problems import Finding
from sopdocs.text.dates import Tanggal as Day

AUTOMATIC = "otomatis"
"""What a spec says where it wants a number."""
NUMBER, ADDRESS = 28, 40
"""Dots of what is to be written by hand."""


class Letter(Naskah):
    """A spec that becomes a letter of the office's own."""

    nomor: Teks = Field(default="", description="Nomor surat, otomatis, atau kosong untuk ditulis tangan")
    kode: Teks = Field(default="", description="Kode klasifikasi; bawaan: penomoran.kode")
    tanggal: Tanggal | None = None
    perihal: Teks = Field(default="", description="Untuk buku agenda")

    @property
    def recipient(self) -> str:
        """Whom the letter goes to, on one line."""
        return ""

    @property
    def about(self) -> str:
        """What the buku agenda says that the letter is about."""
        return self.perihal

    @property
    def printed_number(self) -> str:
        """The number, or a line to write it on."""
        return self.nomor.strip() if is_number(self.nomor) else dotted(NUMBER)

    def numbered(self, ask: Ask) -> tuple[Self, list[Finding]]:
        """With its number of the buku agenda, which has those that the author writes, too."""
        if not self.nomor.strip():
            return self, []
        surat = Surat(
            buku="keluar",
            kunci="",
            tanggal=calendar_day(self.tanggal),
            nomor=self.nomor if is_number(self.nomor) else "",
            kode=self.kode or self.penomoran.kode,
            unit=self.penomoran.unit,
            perihal=self.about,
            tujuan=self.recipient,
        )
        number, findings = ask(surat, self.penomoran, ("nomor",))
        return (self.model_copy(update={"nomor": number}) if number else self), findings


def addressed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """`Yth. Bupati Luwu Timur` and the lines below it; a line to write on where the spec names nobody."""
    first, *others = lines or (dotted(ADDRESS),)
    return (first if first.startswith("Yth") else f"Yth. {first}", *others)


def calendar_day(tanggal: Day | None) -> date | None:
    """The day, None for a whole month: a letter has a day."""
    return tanggal.as_date() if tanggal else None


def is_number(text: str) -> bool:
    """Whether the author has written a number, and not asked for one."""
    return bool(text.strip()) and text.strip().lower() != AUTOMATIC
