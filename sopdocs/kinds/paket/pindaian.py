"""A PDF that lies there already in; why it cannot be bound with the others, told where the pack names it, out."""

from sopdocs.kinds.paket.isi import Dokumen, Rencana
from sopdocs.problems import Finding, Problem


def salah(rencana: Rencana, dokumen: Dokumen) -> Problem | None:
    """None for a sound one."""
    from sopdocs.pdf.opened import BadPdf, pages  # pypdf is slow to import, and most packs have no such PDF

    assert dokumen.berkas is not None, "a document to build is checked by its kind"
    try:
        pages(dokumen.berkas)
    except BadPdf as error:
        hint = "buka berkas itu, simpan lagi sebagai PDF biasa, atau pindai ulang"
        message = f"{dokumen.berkas.as_posix()} tidak dapat dipakai: {error}"
        return rencana.source.problem(Finding((*dokumen.loc, "spec"), "error", message, "paket-pdf", hint))
    return None
