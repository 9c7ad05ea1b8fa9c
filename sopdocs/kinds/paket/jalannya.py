"""A run of an SOP, planned, in; who does its steps and when they are done, as documents of the pack say it, out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sopdocs.jadwal import END, Jadwal, Langkah
from sopdocs.kinds.paket.model import Paket
from sopdocs.kinds.paket.sebutan import sama
from sopdocs.text.dates import Tanggal

_FILLS = re.compile(r"\b(?:mengisi|mengembalikan)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Jalannya:
    """The run: the rows of the SOP, when each is due, and who of the profile does it."""

    paket: Paket
    judul: str
    sebutan: str
    langkah: tuple[Langkah, ...]
    jadwal: Jadwal

    def pelaksana(self, at: int) -> tuple[str, ...]:
        """Ids of the profile, or the name of the lane where the profile knows none."""
        row = self.langkah[at]
        return self._ids(zip(row.pelaksana, row.peran, strict=True))

    def disebut(self, text: str) -> tuple[str, ...]:
        """Those whose lanes a text names, as `pelaksana` has them."""
        lanes = {each for row in self.langkah for each in zip(row.pelaksana, row.peran, strict=True)}
        left, found = f" {sama(text)} ", []
        for lane, role in sorted(lanes, key=lambda each: (-len(each[1]), each)):
            if (name := sama(role)) and f" {name} " in left:
                found.append((left.index(f" {name} "), (lane, role)))
                left = left.replace(f" {name} ", " " * (len(name) + 2))
        return self._ids(each for _, each in sorted(found))

    def _ids(self, lanes: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        known = {**self.paket.pejabat, **self.paket.penerima}
        ids = ((id_, role) for lane, role in lanes for id_ in self.paket.orang(lane))
        return tuple(dict.fromkeys(id_ if id_ in known else role for id_, role in ids))

    def pejabat(self, at: int) -> str:
        """The id of the officer who carries the step; empty where the profile knows none."""
        ids = map(self.paket.jabatan, self.pelaksana(at))
        return next((id_ for id_ in ids if id_ in self.paket.pejabat), "")

    def berikutnya(self, at: int) -> tuple[int, ...]:
        """The rows that the flow goes on to, below this one."""
        return tuple(dict.fromkeys(to for way in self.langkah[at].lanjut for to in way if to != END and to > at))

    def selesai(self, at: int | None) -> date:
        """The day on which a step is done, or the whole run."""
        return (self.jadwal.selesai if at is None else self.jadwal.kegiatan[at].selesai).date()

    def kembali(self) -> str:
        """The day on which forms are to be back; empty where no step fills them in."""
        filled = [at for at, row in enumerate(self.langkah) if _FILLS.search(row.uraian)]
        return tertulis(self.selesai(filled[0])) if filled else ""


def rentang(jadwal: Jadwal) -> str:
    """`29 September 2025 – 10 Oktober 2025`."""
    return f"{tertulis(jadwal.kegiatan[0].mulai.date())} – {tertulis(jadwal.selesai.date())}"


def tertulis(day: date) -> str:
    """As a spec writes it."""
    return str(Tanggal.of(day))
