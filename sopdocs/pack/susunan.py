"""A pack whose documents are built in; the fingerprint of all that its paket.pdf shows out, without laying it out."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from sopdocs import __version__
from sopdocs.kinds.logo import LOC
from sopdocs.kinds.paket.himpun import Didapat
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.ledger import fingerprint
from sopdocs.pack.anggota import Anggota


def susunan(plan: Rencana, members: Sequence[Anggota], told: Iterable[Didapat]) -> str:
    """The same on every machine: nothing in it names a place on the disk."""
    digest = hashlib.sha256()
    for text in _shown(plan, members, told):
        digest.update(f"{text}\n".encode(errors="surrogatepass"))
    return digest.hexdigest()


def _shown(plan: Rencana, members: Sequence[Anggota], told: Iterable[Didapat]) -> Iterator[str]:
    """The spec with its profile, the run, the documents with their files, and what was found."""
    yield __version__
    yield repr(plan.model)
    yield repr((plan.tahun, plan.jadwal, plan.tanpa))
    if plan.sop:
        yield repr((plan.sop.judul, plan.sop.nomor, plan.sop.langkah))
    if plan.model.instansi.logo:
        yield fingerprint(plan.source.folder(LOC) / plan.model.instansi.logo)
    for each in members:
        dokumen = each.dokumen
        yield repr((dokumen.jalur, dokumen.judul, dokumen.jenis, dokumen.langkah, dokumen.tanggal, each.files))
    for found in told:
        yield repr(found)
