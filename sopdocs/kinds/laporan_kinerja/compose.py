"""A `LaporanKinerja` in; the report out: the filled template of its cover, and the blocks of its chapters in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sopdocs.kinds.base import Composed
from sopdocs.kinds.laporan_kinerja.akuntabilitas import akuntabilitas
from sopdocs.kinds.laporan_kinerja.baca import Bacaan, baca
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.depan import depan
from sopdocs.kinds.laporan_kinerja.fields import fields
from sopdocs.kinds.laporan_kinerja.lampiran import lampiran
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja
from sopdocs.kinds.laporan_kinerja.pendahuluan import pendahuluan
from sopdocs.kinds.laporan_kinerja.penutup import penutup
from sopdocs.kinds.laporan_kinerja.perencanaan import perencanaan
from sopdocs.kinds.laporan_kinerja.reviu import reviu
from sopdocs.kinds.laporan_kinerja.rules import names_what_there_is
from sopdocs.kinds.naskah import Completed, Naskah
from sopdocs.kinds.sheet import Sheet
from sopdocs.problems import Finding, has_error
from sopdocs.report import Block, Report
from sopdocs.spec import Source
from sopdocs.workspace import template_file


@dataclass(frozen=True, slots=True)
class Laporan(Sheet):
    """A sheet that a long report follows."""

    def compose_completed(self, seen: Completed[Naskah], source: Source) -> Composed:
        from sopdocs.word.report import write
        from sopdocs.word.template import BadTemplate

        assert isinstance(seen.model, LaporanKinerja)
        if not seen.model.has_year:
            return Sheet.compose_completed(self, seen, source)
        reading = baca(seen.model, source)
        kind = replace(self, make=partial(fields, gambar=reading.bahan.gambar.get(("sampul", "gambar"))))
        cover = Sheet.compose_completed(kind, seen, source)
        report = laporan(reading.bahan)
        told = _with(cover, reading)
        if not isinstance(cover.document, bytes) or has_error((*told.findings, *told.problems)):
            return replace(told, document=None)
        try:
            return replace(told, document=write(cover.document, report), unpaged=True)
        except BadTemplate as bad:
            place = template_file(self._template(seen.model), source.folder(("jenis",)))
            finding = Finding(("template",), "error", f'templat "{place.path}" {bad}', "templat", bad.hint)
            return replace(told, document=None, findings=(*told.findings, finding))

    def follow(self, filled: bytes, model: Any, source: Source) -> bytes:
        from sopdocs.word.report import write

        return write(filled, laporan(baca(model, source).bahan))


def laporan(bahan: Bahan) -> Report:
    """All blocks in their order."""
    body = tuple(_isi(bahan))
    return Report(tuple(depan(bahan, body)), body)


def _isi(bahan: Bahan) -> Iterator[Block]:
    for chapter in (pendahuluan, perencanaan, akuntabilitas, penutup, reviu, lampiran):
        yield from chapter(bahan)


def _with(cover: Composed, reading: Bacaan) -> Composed:
    """What was found on the way to the cover and to the chapters; read after the chapters are made, which tell gaps."""
    bahan = reading.bahan
    findings = (*cover.findings, *names_what_there_is(bahan.model), *reading.findings, *bahan.kosong)
    files = (*cover.files, *dict.fromkeys(reading.files))
    return replace(cover, findings=findings, files=files, problems=(*cover.problems, *reading.problems))
