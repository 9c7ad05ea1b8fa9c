"""The steps that a year names for its indicators in; the lampiran Rencana Aksi out, on a sheet that lies.

Columns: paperwork 5.2, rencana aksi. An indicator without a step is a gap.
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.angka import Ukuran, bersatuan
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.tabel import Isi, baris, kepala, pita, sasaran, sel, tabel
from sopdocs.kinds.pengukuran.cetak import penerima
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.kinds.pengukuran.ubahan import Aksi
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.report import Block, Column, Row, Span
from sopdocs.text.numbers import NBSP

DONE = "√"
"""In the column of a quarter in which a step is done."""


def tabel_rencana_aksi(bahan: Bahan) -> Iterator[Block]:
    """All indicators with their steps."""
    of = bahan.angka
    if not of.indikator:
        yield bahan.belum(TAHUN, "rencana aksi")
        return
    heads = ("No.", "Indikator Kinerja", "Target", "Rencana Aksi", "Keluaran", "TW I", "TW II", "TW III", "TW IV")
    quarter = Column(5, "center", figures=True)
    yield tabel(
        (
            Column(4, "center", figures=True),
            Column(22),
            Column(10, "center"),
            Column(28),
            Column(17),
            *(quarter,) * 4,
            Column(20),
            Column(16),
        ),
        kepala(*heads, "Program", "Penanggung Jawab"),
        _rows(bahan),
        notes=((Span(f"{DONE} triwulan pelaksanaan."),),),
    )


def _rows(bahan: Bahan) -> Iterator[Row]:
    for group in bahan.angka.kelompok:
        yield pita(sasaran(group), 11)
        for each in group.indikator:
            yield from _steps(bahan, each)


def _steps(bahan: Bahan, each: Ukuran) -> Iterator[Row]:
    """What the indicator says stands beside all of its steps; whoever does a step as the one before is named once."""
    programs = "\n".join(row.baris.nama for row in bahan.angka.pendukung(each.said.id)) or KOSONG
    target = bersatuan(each.baris.target.tahunan, each.baris.satuan).replace(NBSP, " ")
    steps = each.said.aksi or (None,)
    before = [sel(text, down=len(steps)) for text in (each.baris.no, each.baris.nama, target)]
    behind = sel(programs, down=len(steps))
    named = ""
    for at, step in enumerate(steps):
        first, who = at == 0, _who(bahan, each, step)
        yield baris(*before * first, *_step(bahan, each, step), *[behind] * first, "" if who == named else who)
        named = who


def _step(bahan: Bahan, each: Ukuran, step: Aksi | None) -> tuple[Isi, ...]:
    if step is None:
        return (bahan.celah(TAHUN, "rencana aksi", each.baris.nama), "", "", "", "", "")
    return (step.uraian, step.keluaran or KOSONG, *(DONE if tw in step.triwulan else "" for tw in TRIWULAN))


def _who(bahan: Bahan, each: Ukuran, step: Aksi | None) -> str:
    said = (step and step.penanggung_jawab) or each.said.penanggung_jawab
    return penerima(bahan.tahun.kinerja, said) or KOSONG
