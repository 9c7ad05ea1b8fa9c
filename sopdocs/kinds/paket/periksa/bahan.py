"""A planned pack in; what its audit looks at, each spec read once, and where a finding belongs, out."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from sopdocs.agenda import Buku
from sopdocs.errors import SopdocsError
from sopdocs.kinds.paket.isi import Dokumen, Rencana
from sopdocs.kinds.paket.periksa.hari import Hari, hari
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.problems import Finding, Problem
from sopdocs.spec import Source, load_spec

OF_EACH_DOCUMENT = ("langkah", "lampiran")
"""Keys of a pack whose dates are those of its documents."""


@dataclass(frozen=True, slots=True)
class Temuan:
    """What the audit found, with its place; `dokumen` is None where it is about the pack as a whole."""

    problem: Problem
    dokumen: Dokumen | None = None


@dataclass(frozen=True)
class Anggota:
    """A document of the pack and its spec, the pack's own one beside it."""

    dokumen: Dokumen
    source: Source
    paket: Source

    @property
    def data(self) -> Mapping[str, Any]:
        """All that its spec says, with what the pack and the profile say for it."""
        return self.source.data

    @property
    def own(self) -> dict[str, Any]:
        """What stands in its own spec."""
        return {key: self.data[key] for key in self.data if key in self.source.own}

    @cached_property
    def hari(self) -> tuple[Hari, ...]:
        """The days of its own spec; of the pack the one that it names for this document, where that holds."""
        found = tuple(sorted(hari(self.own), key=lambda each: self.source.place(each.loc)))
        day, loc = self.dokumen.tanggal, (*self.dokumen.loc, "tanggal")
        if "tanggal" in self.own or day is None or not self.paket.says(loc):
            return found
        return (*found, Hari(loc, day, of_pack=True))

    @property
    def hari_pokok(self) -> tuple[Hari, ...]:
        """The days that the document is of: its date, when it was handed out, those of its sheets."""
        return tuple(each for each in self.hari if each.is_pokok or each.of_pack)

    def temuan(self, finding: Finding) -> Temuan:
        """In the spec of the document."""
        return Temuan(self.source.problem(finding), self.dokumen)

    def temuan_hari(self, day: Hari, message: str, rule: str, hint: str) -> Temuan:
        """At one of its days, wherever that stands."""
        source = self.paket if day.of_pack else self.source
        return Temuan(source.problem(Finding(day.loc, "peringatan", message, rule, hint)), self.dokumen)


@dataclass(frozen=True)
class Bahan:
    """All of it. `agenda` is None for a spec that belongs to no workspace."""

    rencana: Rencana
    anggota: tuple[Anggota, ...]
    agenda: Buku | None

    @property
    def tahun(self) -> Tahun | None:
        """The year of performance; None where it cannot be read as a whole, which is told elsewhere."""
        loaded = self.rencana.termuat
        return None if loaded.problems else loaded.tahun

    @property
    def berkas_kinerja(self) -> Path | None:
        """Its file."""
        return berkas_kinerja(self.rencana.source)

    @property
    def berkas(self) -> tuple[Path, ...]:
        """Files that the audit depends on, beside those of the plan."""
        specs = (path for each in self.anggota if each.dokumen.spec for path in each.dokumen.spec.inputs)
        book = (self.agenda.path,) if self.agenda else ()
        return tuple(dict.fromkeys((*specs, *book)))

    @cached_property
    def hari(self) -> tuple[Hari, ...]:
        """The days that the pack itself names."""
        source = self.rencana.source
        kept = {key: source.data[key] for key in source.data if key in source.own and key not in OF_EACH_DOCUMENT}
        return tuple(hari(kept))

    @cached_property
    def formulir(self) -> tuple[Hari, ...]:
        """The days on which the forms of the quarter went out and came back, as its file says."""
        source, above = self._triwulan
        if source is None or self.rencana.model.is_annual:
            return ()
        said: Any = source.data
        for step in above:
            said = said[step]
        return tuple(hari({"formulir": said.get("formulir")}, above))

    @property
    def mulai(self) -> date | None:
        """The first day of the run."""
        return self.rencana.model.mulai.as_date()

    @property
    def selesai(self) -> date | None:
        """The last day of the run."""
        return self.rencana.jadwal.selesai.date() if self.rencana.jadwal else self.mulai

    def temuan(self, finding: Finding) -> Temuan:
        """In the pack's own spec."""
        return Temuan(self.rencana.source.problem(finding))

    def temuan_formulir(self, day: Hari, message: str, rule: str, hint: str) -> Temuan:
        """At a day of a form, in the file of the quarter."""
        source, _ = self._triwulan
        assert source is not None, "it has said that day"
        return Temuan(source.problem(Finding(day.loc, "peringatan", message, rule, hint)))

    @property
    def _triwulan(self) -> tuple[Source | None, tuple[str, ...]]:
        """Where the quarter of the pack stands, and below which keys."""
        return self.rencana.termuat.sumber.get(self.rencana.model.triwulan, (None, ()))

    def temuan_sop(self, finding: Finding) -> Temuan:
        """In the SOP's file."""
        assert self.rencana.sop is not None, "only rules about an SOP ask"
        of_sop = next((each.dokumen for each in self.anggota if each.dokumen.jenis == "sop"), None)
        return Temuan(self.rencana.sop.source.problem(finding), of_sop)


def bahan(rencana: Rencana, agenda: Buku | None) -> Bahan:
    """Reads the specs of the documents; what cannot be read is left to whoever builds it."""
    return Bahan(rencana, tuple(_members(rencana)), agenda)


def berkas_kinerja(source: Source) -> Path | None:
    """The file of the year that a spec names; None where it names none."""
    named = source.data.get("kinerja")
    return source.path(("kinerja",), named) if isinstance(named, str) and named else None


def _members(rencana: Rencana) -> Iterator[Anggota]:
    read: dict[Any, Source | None] = {}
    for each in rencana.dokumen:
        if each.spec is None:
            continue
        key = replace(each.spec, name=Path())
        if key not in read:
            read[key] = _source(each)
        if source := read[key]:
            yield Anggota(each, source, rencana.source)


def _source(dokumen: Dokumen) -> Source | None:
    assert dokumen.spec is not None
    with suppress(SopdocsError):
        return load_spec(dokumen.spec).source
    return None
