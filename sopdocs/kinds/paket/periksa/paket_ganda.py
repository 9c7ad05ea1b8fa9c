"""Each document of the pack has a file of its own, and is in it once.

Passes: two steps with the same kind, in folders of their own.
Fails: `5: [../a/surat.yaml, ../b/surat.yaml]`, which would both be `surat.docx`; the same spec in two places.
"""

from collections.abc import Iterator
from unicodedata import normalize

from sopdocs.kinds.paket.isi import Dokumen
from sopdocs.kinds.paket.periksa.bahan import Bahan, Temuan
from sopdocs.problems import Finding

ID = "paket-ganda"


def check(bahan: Bahan) -> Iterator[Temuan]:
    """One finding for each document that another one would overwrite (an error), or that is there already."""
    names: dict[str, Dokumen] = {}
    specs: dict[object, Dokumen] = {}
    for each in bahan.rencana.dokumen:
        name, made = normalize("NFC", each.jalur).casefold(), _made_from(each)
        if made in specs:
            message = f"{each.judul} sudah ada dalam paket ini, di {specs[made].folder}"
            yield bahan.temuan(Finding(each.loc, "peringatan", message, ID, "sebutkan sekali saja"))
        if name in names:
            message = f"dua dokumen menjadi berkas yang sama, {each.jalur}: {names[name].judul} dan {each.judul}"
            hint = "ganti nama salah satu berkasnya"
            yield bahan.temuan(Finding(each.loc, "error", message, ID, hint))
        names.setdefault(name, each)
        specs.setdefault(made, each)


def _made_from(dokumen: Dokumen) -> object:
    if dokumen.spec is None:
        return dokumen.berkas and dokumen.berkas.resolve()
    return dokumen.spec.path.resolve(), dokumen.spec.part
