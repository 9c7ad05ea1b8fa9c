"""The settings of the office in; the section on how it was measured out: formulas, scale, rules.

A reader with a calculator must find the printed figures again.
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import daftar, lihat
from sopdocs.kinds.laporan_kinerja.blok.tabel import baris, kepala, tabel
from sopdocs.kinds.pengukuran.tabel.kaki import aturan_hitung, batas, rumus_terpakai
from sopdocs.report import Block, Column, Heading, Paragraph, Span
from sopdocs.text.words import kapital


def cara_pengukuran(bahan: Bahan) -> Iterator[Block]:
    """The whole section."""
    of = bahan.angka
    yield Heading(3, "Cara Pengukuran", name="cara-pengukuran")
    formulas = rumus_terpakai(of.hasil)
    if formulas:
        yield lihat("Capaian tiap indikator dihitung dengan rumus pada", "tabel.rumus")
        yield tabel(
            (Column(38), Column(62)),
            kepala("Sifat Indikator", "Rumus Capaian"),
            (baris(kapital(kind), kapital(formula)) for kind, formula in formulas),
            "Rumus Capaian",
            "tabel.rumus",
        )
        yield Paragraph((Span("Angka dihitung menurut ketentuan ini:"),), "rapat", keep=True)
        yield from daftar(bahan, filter(None, aturan_hitung(of.tahun, of.hasil, of.dasar)))
    yield from _skala(bahan)


def _skala(bahan: Bahan) -> Iterator[Block]:
    scale = bahan.tahun.aturan.skala
    source = ((Span(f"Sumber: {scale.sumber}"),),) if scale.sumber else ()
    yield lihat("Capaian diberi predikat menurut skala pada", "tabel.skala")
    yield tabel(
        (Column(50, "center"), Column(50, "center", figures=True)),
        kepala("Predikat", "Capaian (%)"),
        (baris(each.predikat, batas(each)) for each in scale.kelas),
        scale.nama,
        "tabel.skala",
        source,
    )
