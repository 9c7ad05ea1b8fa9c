"""What the reviewer came to, if he has, in; the page Pernyataan Telah Direviu out.

The three paragraphs and the signature of the reviewer are those of the form in Permenpan-RB 53/2014, lampiran III
(tata cara reviu): what was reviewed, whose the substance is; what a review is for; what it came to. The last is the
reviewer's own: without `hasil` both outcomes are printed, and he strikes one out.
"""

from collections.abc import Iterator

from sopdocs.kinds.blanks import dotted
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.model import Reviu
from sopdocs.kinds.naskah import Signer
from sopdocs.kinds.ttd import NAME, NIP, place_and_date, ttd
from sopdocs.problems import Loc
from sopdocs.report import Block, Heading, Inline, Paragraph, Signature, SignatureBlock, Space, Span
from sopdocs.units import mm

LOC: Loc = ("reviu",)
JUDUL = "Pernyataan Telah Direviu"
TUJUAN = (
    "Reviu bertujuan untuk memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, andal, "
    "dan valid."
)
HASIL: tuple[Inline, ...] = (
    Span("Berdasarkan reviu kami, "),
    Span("tidak terdapat / terdapat", bold=True),
    Span(" *) kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan informasi yang disajikan"),
    Span(" di dalam laporan kinerja ini."),
)
PILIH = "*) Coret yang tidak perlu."


def reviu(bahan: Bahan) -> Iterator[Block]:
    """The page, where the spec asks for it; without a name it is signed by hand."""
    said = bahan.model.reviu
    if said is None:
        return
    office = bahan.model.instansi.nama
    yield Heading(1, JUDUL, "tanpa", "reviu")
    for line in ("LAPORAN KINERJA", office.upper(), bahan.periode.upper()):
        yield Paragraph((Span(line, bold=True),), "tengah")
    yield Space(mm(4))
    yield Paragraph((Span(_pembuka(office, bahan.periode)),))
    yield Paragraph((Span(TUJUAN),))
    if bahan.ada((*LOC, "hasil")):
        yield from bahan.narasi[(*LOC, "hasil")]
    else:
        yield Paragraph(HASIL)
        yield Paragraph((Span(PILIH),), "catatan", keep=True)
    yield Signature((_tanda_tangan(bahan, said),))


def _pembuka(office: str, periode: str) -> str:
    return (
        f"Kami telah mereviu Laporan Kinerja {office} {periode} sesuai dengan Pedoman Reviu atas Laporan Kinerja "
        "(Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014). Substansi "
        f"informasi yang dimuat dalam laporan kinerja menjadi tanggung jawab manajemen {office}."
    )


def _tanda_tangan(bahan: Bahan, said: Reviu) -> SignatureBlock:
    """The Inspektur; he signs elsewhere and on a day of his own, which nobody knows before."""
    model = bahan.model
    if said.penandatangan.is_blank:
        inspektur = f"INSPEKTUR {model.instansi.pemda.removeprefix('Pemerintah ').upper()}".strip()
        where = f"{dotted(NAME // 2)}, {said.tanggal or dotted(NIP)}"
        return SignatureBlock((where, f"{inspektur},"), f"({dotted(NAME)})", (f"NIP. {dotted(NIP)}",))
    block = ttd(model, Signer((*LOC, "penandatangan"), said.penandatangan, said.tanggal))
    return SignatureBlock((place_and_date(model, said.tanggal), *block.jabatan), block.nama, block.bawah)
