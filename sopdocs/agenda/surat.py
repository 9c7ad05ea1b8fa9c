"""What passes between an office and its book: a letter in, an answer out; and what the book knows of a letter."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from sopdocs.agenda.pola import ringkas

NamaBuku: TypeAlias = Literal["keluar", "masuk"]

SHEET_SIGN = "#"
"""Between a spec and the number of a sheet within it, in a `kunci`."""


@dataclass(frozen=True, slots=True)
class Surat:
    """A letter that has or wants a number.

    `kunci` says which document it is: the spec's path under specs/ with `/` and without its ending, and `#2` for
    its second sheet. `nomor` is what the author wrote himself. `tanggal` is the date of a letter that goes out, the
    date of receipt of one that came in; that one's own number and date are `nomor_surat` and `tanggal_surat`.
    """

    buku: NamaBuku
    kunci: str
    tanggal: date | None
    nomor: str = ""
    kode: str = ""
    unit: str = ""
    perihal: str = ""
    tujuan: str = ""
    asal: str = ""
    nomor_surat: str = ""
    tanggal_surat: date | None = None
    diteruskan: str = ""
    pencatat: str = ""
    """The spec that says all this, where many may speak of one letter: the first of them is believed."""


@dataclass(frozen=True, slots=True)
class Nomor:
    """The number of a letter, `baru` when it was in no book before, `dulu` the one that it has in another year.

    `urut` is None for a number that the author wrote in another form than the pattern. `menurut_pola` is what the same
    urut would be called now that date, kode or pattern are others; empty when that is no other number.
    """

    teks: str
    urut: int | None
    baru: bool
    menurut_pola: str = ""
    dulu: str = ""


@dataclass(frozen=True, slots=True)
class SudahDipakai:
    """The number that the author wrote belongs to another document: `nomor`, as that one has it, of `oleh`."""

    ditulis: str
    nomor: str
    oleh: str

    @property
    def message(self) -> str:
        """A sentence for the author."""
        same = f'nomor "{self.nomor}" sudah dipakai {self.oleh}'
        urut = f'nomor urut dalam "{self.ditulis}" sudah dipakai "{self.nomor}" ({self.oleh})'
        return same if ringkas(self.ditulis) == ringkas(self.nomor) else urut

    @property
    def hint(self) -> str:
        """What to do about it."""
        return 'tulis nomor lain, atau "otomatis" supaya nomor berikutnya diberikan'


@dataclass(frozen=True, slots=True)
class BelumLengkap:
    """No number yet: the letter lacks these fields, `tanggal`, `kode` or `unit`."""

    kurang: tuple[str, ...]

    @property
    def message(self) -> str:
        """A sentence for the author."""
        return f"surat belum dapat diberi nomor: {' dan '.join(self.kurang)} belum diisi"

    @property
    def hint(self) -> str:
        """What to do about it."""
        wanted = ['"tanggal" (lengkap dengan harinya)' if name == "tanggal" else f'"{name}"' for name in self.kurang]
        return f'isi {" dan ".join(wanted)}, atau tulis "nomor" sendiri'


@dataclass(frozen=True, slots=True)
class Catatan:
    """A number in the book and its letter, as last built.

    `lingkup` and `urut` are None for a number outside the pattern. `pengganti`: the number that the document has now,
    when this one is no longer printed on it; else empty.
    """

    kunci: str
    nomor: str
    lingkup: str | None
    urut: int | None
    tanggal: date | None
    perihal: str
    tujuan: str
    asal: str
    nomor_surat: str
    tanggal_surat: date | None
    diteruskan: str
    pengganti: str
