"""The steps that a year names for its indicators in; the lampiran Rencana Aksi out, on a sheet that lies.

Columns: paperwork 5.2, rencana aksi. An indicator without a step is a gap.
"""

from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.angka import Ukuran, bersatuan
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.tabel import Isi, baris, kepala, pita, sasaran, sel, tabel
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG
from sopdocs.kinds.perjanjian import DONE, Langkah, langkah
from sopdocs.report import Block, Column, Row, Span
from sopdocs.text.numbers import NBSP


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
    """What the indicator says stands beside all of its steps."""
    programs = "\n".join(row.baris.nama for row in bahan.angka.pendukung(each.said.id)) or KOSONG
    target = bersatuan(each.baris.target.tahunan, each.baris.satuan).replace(NBSP, " ")
    steps = list(langkah(bahan.tahun, each.said))
    before = [sel(text, down=len(steps)) for text in (each.baris.no, each.baris.nama, target)]
    behind = sel(programs, down=len(steps))
    for at, step in enumerate(steps):
        first = at == 0
        yield baris(*before * first, *_step(bahan, each, step), *[behind] * first, step.siapa)


def _step(bahan: Bahan, each: Ukuran, step: Langkah) -> tuple[Isi, ...]:
    if step.said is None:
        return (bahan.celah(TAHUN, "rencana aksi", each.baris.nama), "", *step.waktu)
    return (step.said.uraian, step.said.keluaran or KOSONG, *step.waktu)
