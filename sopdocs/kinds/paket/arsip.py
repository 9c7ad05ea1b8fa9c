"""The lembar arsip of a pack and the documents that it lists in; the same lembar with its list out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sopdocs.kinds.paket.isi import Dokumen
from sopdocs.spec.source import Plain
from sopdocs.spec.write import write
from sopdocs.workspace import Given


@dataclass(frozen=True, slots=True)
class Cetak:
    """A document that has been made: the PDF's name in the pack, its pages (None: it has none) and its SHA-256."""

    dokumen: Dokumen
    berkas: str
    halaman: int | None
    sha256: str


def arsip(lembar: Dokumen, cetak: Sequence[Cetak]) -> Dokumen:
    """`lembar`, whose own spec may still say `isi` itself."""
    assert lembar.spec and lembar.spec.given, "only a document to build lists others"
    given = lembar.spec.given
    listed = given.text + write({"isi": [_isi(each) for each in cetak]})
    return replace(lembar, spec=replace(lembar.spec, given=Given(listed, given.place)))


def _isi(each: Cetak) -> Plain:
    said: dict[str, Plain] = {
        "uraian": each.dokumen.judul,
        "tanggal": str(each.dokumen.tanggal or ""),
        "lembar": str(each.halaman) if each.halaman else "",
        "bentuk": "keduanya" if each.halaman else "softcopy",
        "berkas": each.berkas,
        "sha256": each.sha256,
    }
    return {key: value for key, value in said.items() if value}
