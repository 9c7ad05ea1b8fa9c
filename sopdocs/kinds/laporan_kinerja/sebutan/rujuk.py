"""The name of a table, figure, chapter or lampiran in a narrative in; a reference to its number out.

What has a number is known once the report is put together: it is, without its narratives, when first asked for.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from sopdocs.kinds.laporan_kinerja.akuntabilitas import akuntabilitas
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.lampiran import lampiran
from sopdocs.kinds.laporan_kinerja.pendahuluan import pendahuluan
from sopdocs.kinds.laporan_kinerja.penutup import penutup
from sopdocs.kinds.laporan_kinerja.perencanaan import perencanaan
from sopdocs.kinds.narasi import Jawaban, TidakAda
from sopdocs.report import Block, Figure, Heading, Ref, Table

KINDS = ("tabel", "gambar", "bab", "lampiran")


@dataclass(frozen=True)
class Rujukan:
    """Answers what is behind `rujuk.`."""

    bahan: Bahan

    def __call__(self, rest: str) -> Jawaban:
        kind, _, name = rest.partition(".")
        if kind not in KINDS:
            return TidakAda(kind, KINDS, "rujukan")
        known = self._known[kind]
        if name not in known:
            return TidakAda(name, tuple(known), kind)
        return Ref(known[name])

    @cached_property
    def _known(self) -> dict[str, dict[str, str]]:
        """By kind: the name in a narrative, and that in the report."""
        found: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
        bare = replace(self.bahan, narasi={}, kosong=[], _lists=count(1))
        for chapter in (pendahuluan, perencanaan, akuntabilitas, penutup, lampiran):
            for block in chapter(bare):
                kind = _kind(block)
                if kind:
                    found[kind][_short(block.name)] = block.name  # type: ignore[union-attr]
        return found


def _kind(block: Block) -> str:
    """What its number is called; empty where it has none."""
    if isinstance(block, Table) and block.caption and block.name:
        return "tabel"
    if isinstance(block, Figure) and block.caption and block.name:
        return "gambar"
    if isinstance(block, Heading) and block.level == 1 and block.name and block.numbering != "tanpa":
        return block.numbering
    return ""


def _short(name: str) -> str:
    """`ringkasan` for `tabel.ringkasan`, `perjanjian` for `lampiran-perjanjian`."""
    for lead in ("tabel.", "gambar.", "lampiran-"):
        name = name.removeprefix(lead)
    return name
