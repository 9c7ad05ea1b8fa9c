"""What the spec of a pack says about one document in; the document, as a spec to build or a PDF that is there, out."""

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from sopdocs import kinds
from sopdocs.errors import UsageError
from sopdocs.kinds.paket.bawaan import bawaan
from sopdocs.kinds.paket.isi import Dokumen, Sop
from sopdocs.kinds.paket.jalannya import Jalannya
from sopdocs.kinds.paket.model import DokumenPaket
from sopdocs.kinds.paket.sebutan import Keluaran, nama_jenis
from sopdocs.problems import Finding, Loc
from sopdocs.spec import Source, load_spec
from sopdocs.spec.write import write
from sopdocs.text.dates import Tanggal, parse
from sopdocs.text.nearest import suggest
from sopdocs.workspace import Given, Spec, one

AWAL = "00-sop"
"""The folder before those of the steps."""

ABOUT_OTHERS = "lembar-arsip"
"""The kind that lists the other documents."""

NO_DOCUMENTS = ("paket", "kinerja", "realisasi")
"""Kinds that are no sheet of a run."""


@dataclass
class Pembuat:
    """Makes the documents of the pack whose spec is `source`, the file `home`. `files` were looked at."""

    source: Source
    home: Spec
    run: Jalannya
    files: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def sop(self, sop: Sop) -> Dokumen:
        """The SOP itself, at the head."""
        name = sop.spec.path.stem
        spec = self._into(sop.spec, AWAL, name)
        return Dokumen(AWAL, name, sop.sebutan, "sop", ("sop",), spec=spec)

    def dokumen(
        self, said: DokumenPaket, loc: Loc, at: int | None, folder: str, meant: Keluaran, taken: Container[str]
    ) -> Dokumen | None:
        """A document of step `at`, which stands for the output `meant`; names that are `taken` are not used again."""
        day = self._day(said, loc, at)
        title = said.judul or meant.sebutan[:1].upper() + meant.sebutan[1:]
        frame = Dokumen(folder, "", title, said.jenis or meant.jenis, loc, at, Tanggal.of(day))
        if said.is_pdf:
            return self._pdf(said, frame)
        if said.spec:
            return self._of_spec(said, frame, day)
        return self._of_keys(said, frame, day, taken)

    def _day(self, said: DokumenPaket, loc: Loc, at: int | None) -> date:
        """Its own, or the one on which the step is done."""
        day = said.tanggal.as_date() if said.tanggal else self.run.selesai(at)
        if day is None:
            hint = "tulis lengkap dengan harinya, misalnya 1 Oktober 2025"
            self._report((*loc, "tanggal"), "tanggal belum lengkap", "paket-tanggal", hint)
        return day or self.run.selesai(at)

    def _pdf(self, said: DokumenPaket, frame: Dokumen) -> Dokumen | None:
        path = self.source.path((*frame.loc, "spec"), said.spec)
        self.files.append(path)
        if path.is_file():
            return replace(frame, nama=path.stem, judul=frame.judul or path.stem, jenis="pdf", berkas=path)
        hint = "letakkan PDF-nya di sana, atau betulkan jalurnya (dihitung dari folder berkas paket ini)"
        self._report((*frame.loc, "spec"), f"{path} tidak ada", "paket-berkas", hint)
        return None

    def _of_spec(self, said: DokumenPaket, frame: Dokumen, day: date) -> Dokumen | None:
        found = self._found(said, (*frame.loc, "spec"))
        if found is None:
            return None
        if said.isi:
            hint = "tulis kunci-kunci itu di berkas spec-nya, atau hapus spec"
            self._report((*frame.loc, "isi"), "isi tidak dipakai bersama spec", "paket-isi", hint)
        loaded = load_spec(found).source
        data = loaded.data if loaded else {}
        jenis = str(data.get("jenis") or frame.jenis)
        if not self._is_document(jenis, (*frame.loc, "spec"), found):
            return None
        of_kind = frame.judul if frame.jenis == jenis else ""
        title = said.judul or of_kind or str(data.get("judul") or "") or nama_jenis(jenis)
        name, own = found.path.stem, _own_day(data)
        spec = self._into(found, frame.folder, name, self._given(jenis, frame, day))
        made = replace(frame, nama=name, judul=title, jenis=jenis, tanggal=own or frame.tanggal, spec=spec)
        return replace(made, menyusul=jenis == ABOUT_OTHERS)

    def _found(self, said: DokumenPaket, loc: Loc) -> Spec | None:
        path = self.source.path(loc, said.spec)
        self.files.append(path)
        try:
            return one(path)
        except UsageError as error:
            hint = "jalur dihitung dari folder berkas paket ini, misalnya ../surat/tanda-terima.yaml"
            self._report(loc, str(error), "paket-berkas", hint)
            return None

    def _is_document(self, jenis: str, loc: Loc, found: Spec) -> bool:
        if found.path.resolve() == self.home.path.resolve():
            self._report(loc, "paket ini menyebut dirinya sendiri", "paket-berkas", "sebutkan berkas dokumennya")
            return False
        if found.is_profile:
            message = f'"{found.path.as_posix()}" adalah profil, bukan dokumen'
            self._report(loc, message, "paket-berkas", "sebutkan berkas dokumennya")
            return False
        if jenis in NO_DOCUMENTS:
            message = f'"{found.path.as_posix()}" bukan dokumen (jenis: {jenis})'
            self._report(loc, message, "paket-berkas", "sebutkan berkas dokumennya")
            return False
        return True

    def _of_keys(self, said: DokumenPaket, frame: Dokumen, day: date, taken: Container[str]) -> Dokumen | None:
        jenis, known = frame.jenis, kinds_of_a_step()
        if not jenis:
            message = "jenis dokumen ini tidak dapat ditebak dari output langkahnya"
            self._report(
                frame.loc, message, "paket-jenis", f'tambahkan "jenis: …" atau "spec: …"; {suggest("", known)}'
            )
            return None
        if jenis not in known:
            loc = (*frame.loc, "jenis")
            self._report(
                loc, f'jenis "{jenis}" tidak dapat menjadi dokumen paket', "paket-jenis", suggest(jenis, known)
            )
            return None
        name = _free_name(jenis, taken)
        spec = replace(
            self._into(self.home, frame.folder, name, self._given(jenis, frame, day)),
            part=(*frame.loc, "isi"),
            words=json.dumps(said.isi, ensure_ascii=False, sort_keys=True) if said.isi else "",
            letter="/".join([self.home.name.as_posix(), *map(str, frame.loc)]),
        )
        title, own = frame.judul or nama_jenis(jenis), _own_day(said.isi)
        made = replace(frame, nama=name, judul=title, tanggal=own or frame.tanggal, spec=spec)
        return replace(made, menyusul=jenis == ABOUT_OTHERS)

    def _given(self, jenis: str, frame: Dokumen, day: date) -> Given:
        said = bawaan(jenis, self.run, frame.langkah, day, frame.judul)
        return Given(write(said), self.source.place(frame.loc))

    def _into(self, spec: Spec, folder: str, name: str, given: Given | None = None) -> Spec:
        """The spec as it is built into the pack's folder; in the buku agenda it is who it is elsewhere."""
        output = self.home.target("")
        return replace(spec, output=output, name=Path(folder) / name, given=given, letter=spec.name.as_posix())

    def _report(self, loc: Loc, message: str, rule: str, hint: str) -> None:
        self.findings.append(Finding(loc, "error", message, rule, hint))


def _own_day(data: Mapping[str, Any]) -> Tanggal | None:
    """The day that the document itself bears, or its meeting."""
    meeting = data.get("rapat")
    said = data.get("tanggal") or (meeting.get("tanggal") if isinstance(meeting, dict) else None)
    try:
        return parse(str(said)) if said else None
    except ValueError:
        return None


def _free_name(name: str, taken: Container[str]) -> str:
    """`disposisi`, `disposisi-2`."""
    count, free = 1, name
    while free in taken:
        count += 1
        free = f"{name}-{count}"
    return free


def kinds_of_a_step() -> list[str]:
    """The kinds that a step can make from keys that stand in the pack."""
    return [name for name in kinds.KINDS if name not in (*NO_DOCUMENTS, "sop", "buku-sop")]
