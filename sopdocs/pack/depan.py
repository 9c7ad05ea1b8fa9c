"""The documents of a pack and what the audit found in; what its own sheets say about them out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sopdocs.kinds.logo import read_logo
from sopdocs.kinds.paket import cetak
from sopdocs.kinds.paket.compose import LOGO
from sopdocs.kinds.paket.himpun import Didapat
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.kinds.paket.lembar import Berkas as BarisBerkas
from sopdocs.kinds.paket.lembar import Lembar
from sopdocs.pack.anggota import Anggota
from sopdocs.pack.manifest import Berkas
from sopdocs.problems import counted
from sopdocs.text.numbers import angka

NONE = "tidak ada temuan"


def lembar(rencana: Rencana, anggota: Sequence[Anggota], temuan: Sequence[Didapat], sampul: int) -> Lembar:
    """All sheets, where the documents begin behind `sampul` pages; the layout does not depend on that number."""
    logo, _ = read_logo(rencana.model.instansi, rencana.source, LOGO)
    total = sampul + sum(each.halaman for each in anggota)
    facts = (
        ("Dokumen", angka(len(anggota))),
        ("Halaman", angka(total)),
        ("Hasil pemeriksaan", counted(each.problem for each in temuan) or NONE),
    )
    return Lembar(
        replace(cetak.sampul(rencana, facts), logo=logo.image if logo else None),
        isi=cetak.isi(rencana, dict(_halaman(anggota, sampul))),
        jadwal=cetak.jadwal(rencana),
        temuan=cetak.temuan(temuan),
        berkas=tuple(row for each in anggota for row in _berkas(each.files)),
        paraf=cetak.paraf(rencana),
    )


def _halaman(anggota: Iterable[Anggota], sampul: int) -> Iterator[tuple[str, str]]:
    """`12–14` by the place of the document in the pack."""
    before = sampul
    for each in anggota:
        first, before = before + 1, before + each.halaman
        yield each.dokumen.jalur, f"{first}–{before}" if before > first else str(first)


def _berkas(files: Mapping[str, Berkas]) -> Iterator[BarisBerkas]:
    """What several files of a document are made from stands at the first of them."""
    first = next(iter(files), "")
    for name, each in files.items():
        same = name != first and each.dari == files[first].dari
        made_from = (f"sama dengan {first.rpartition('/')[2]}",) if same else tuple(each.dari)
        pages = angka(each.halaman) if each.halaman else ""
        yield BarisBerkas(name, pages, f"{angka(each.bita)} bita", each.sha256, made_from)
