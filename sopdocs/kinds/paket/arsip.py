"""The lembar arsip of a pack and the documents that it lists in; the same lembar with its list out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sopdocs.kinds.paket.isi import Dokumen
from sopdocs.spec.source import Plain
from sopdocs.spec.write import write
from sopdocs.workspace import Given


@dataclass(frozen=True, slots=True)
class Cetak:
    """A document that has been made: the PDF's name in the pack, its pages (None: it has none) and its SHA-256; of a
    letter its number.
    """

    dokumen: Dokumen
    berkas: str
    halaman: int | None
    sha256: str
    nomor: str = ""


def arsip(lembar: Dokumen, cetak: Sequence[Cetak]) -> Dokumen:
    """`lembar`, whose own spec may still say `isi` itself."""
    assert lembar.spec and lembar.spec.given, "only a document to build lists others"
    given = lembar.spec.given
    titles = Counter(each.dokumen.judul.casefold() for each in cetak)
    rows = [_isi(each, titles[each.dokumen.judul.casefold()] == 1) for each in cetak]
    listed = given.text + write({"isi": rows})
    return replace(lembar, spec=replace(lembar.spec, given=Given(listed, given.place)))


def _isi(each: Cetak, alone: bool) -> Plain:
    """A title that is not `alone` is told from the others by its step, where it has one."""
    alone = alone or each.dokumen.langkah is None
    step = each.dokumen.folder.partition("-")[0].lstrip("0")
    said: dict[str, Plain] = {
        "uraian": each.dokumen.judul if alone else f"{each.dokumen.judul} (langkah {step})",
        "nomor": each.nomor,
        "tanggal": str(each.dokumen.tanggal or ""),
        "lembar": str(each.halaman) if each.halaman else "",
        "bentuk": "keduanya" if each.halaman else "softcopy",
        "berkas": each.berkas,
        "sha256": each.sha256,
    }
    return {key: value for key, value in said.items() if value}
