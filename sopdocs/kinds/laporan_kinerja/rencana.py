"""What a year was agreed to be in; the tables of Bab II out: Renstra, IKU, perjanjian, its perubahan, quarters."""

from collections.abc import Callable, Iterator

from sopdocs.kinds.laporan_kinerja.angka import Ukuran
from sopdocs.kinds.laporan_kinerja.bahan import TAHUN, Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import lihat
from sopdocs.kinds.laporan_kinerja.blok.tabel import Isi, baris, jumlah, kepala, pita, sasaran, tabel
from sopdocs.kinds.pengukuran.cetak import penerima
from sopdocs.kinds.pengukuran.perbedaan import perbedaan
from sopdocs.kinds.pengukuran.tabel.sel import KOSONG, tertulis
from sopdocs.report import Block, Column, Row, Span
from sopdocs.text.numbers import romawi
from sopdocs.text.words import dan

RIWAYAT = 3
"""Earlier years in a table, at most."""

_NO = Column(5, "center", figures=True)
_NAMA = Column(38)
_SATUAN = Column(11, "center")
_ANGKA = Column(12, "center", figures=True)


def tabel_renstra(bahan: Bahan) -> Iterator[Block]:
    """Each indicator from earlier years to the end of the Renstra."""
    if not bahan.angka.indikator:
        return
    year = bahan.tahun.kinerja.tahun
    years = sorted({at for each in bahan.tahun.indikator for at in each.riwayat if at < year})[-RIWAYAT:]
    heads = (*(f"Realisasi {at}" for at in years), f"Target {year}", "Target Akhir Renstra")
    yield lihat("Target akhir Renstra tiap indikator dapat dilihat pada", "tabel.renstra")
    yield tabel(
        (_NO, _NAMA, _SATUAN, *(_ANGKA for _ in heads)),
        kepala("No.", "Indikator Kinerja", "Satuan", *heads),
        _rows(bahan, 3 + len(heads), lambda each: _renstra(bahan, each, years)),
        "Sasaran, Indikator, dan Target Rencana Strategis",
        "tabel.renstra",
    )


def tabel_iku(bahan: Bahan) -> Iterator[Block]:
    """How each indicator is counted, from what, and who answers for it (columns: practice, paperwork 5.2)."""
    if not bahan.angka.indikator:
        yield bahan.belum(TAHUN, "sasaran dan indikator")
        return
    yield lihat("Cara menghitung dan sumber data tiap indikator dapat dilihat pada", "tabel.iku")
    yield tabel(
        (_NO, Column(27), Column(9, "center"), Column(31), Column(17), Column(17)),
        kepala("No.", "Indikator Kinerja", "Satuan", "Cara Menghitung", "Sumber Data", "Penanggung Jawab"),
        _rows(bahan, 6, lambda each: _iku(bahan, each)),
        "Indikator Kinerja Utama",
        "tabel.iku",
    )


def tabel_perjanjian(bahan: Bahan) -> Iterator[Block]:
    """Sasaran, indicators and targets of the year."""
    year = bahan.tahun.kinerja.tahun
    if not bahan.angka.indikator:
        yield bahan.belum(TAHUN, "sasaran dan indikator")
        return
    yield lihat(f"Sasaran, indikator, dan target Tahun {year} dapat dilihat pada", "tabel.perjanjian")
    yield tabel(
        (_NO, Column(55), Column(14, "center"), Column(14, "center", figures=True)),
        kepala("No.", "Indikator Kinerja", "Satuan", "Target"),
        _rows(bahan, 4, lambda each: [each.baris.nama, each.baris.satuan, _target(bahan, each)]),
        f"Perjanjian Kinerja Tahun {year}",
        "tabel.perjanjian",
    )


def tabel_program(bahan: Bahan) -> Iterator[Block]:
    """The programs and their money."""
    rows = bahan.angka.program
    if not rows:
        yield bahan.belum(TAHUN, "program dan anggaran")
        return
    yield tabel(
        (_NO, Column(60), Column(22, "right", figures=True)),
        kepala("No.", "Program", "Anggaran (Rp)"),
        (
            *(baris(f"{at}.", each.baris.nama, each.baris.uang.pagu) for at, each in enumerate(rows, 1)),
            jumlah("Jumlah", 2, bahan.angka.tabel.anggaran.jumlah.pagu),
        ),
        f"Program dan Anggaran Tahun {bahan.tahun.kinerja.tahun}",
        "tabel.program",
    )


def tabel_perubahan(bahan: Bahan) -> Iterator[Block]:
    """What a perubahan in the middle of the year has changed, where it holds in the quarter of the report."""
    change = bahan.tahun.kinerja.perubahan
    found = perbedaan(bahan.tahun) if change else ()
    if not change or not found:
        return
    when = f" tanggal {change.tanggal}" if change.tanggal else ""
    name = change.dokumen or f"Perjanjian Kinerja Perubahan Tahun {bahan.tahun.kinerja.tahun}"
    since = f"Sejak Triwulan {romawi(change.mulai)} berlaku {name}{when}"
    why = f" karena {change.alasan}" if change.alasan else ""
    yield lihat(f"{since}{why}. Yang berubah dapat dilihat pada", "tabel.perubahan")
    yield tabel(
        (_NO, Column(40), Column(18), Column(22), Column(22)),
        kepala("No.", "Indikator atau Anggaran", "Yang Berubah", "Semula", "Menjadi"),
        (baris(f"{at}.", each.nama, each.perihal, each.semula, each.menjadi) for at, each in enumerate(found, 1)),
        f"Perubahan Perjanjian Kinerja Tahun {bahan.tahun.kinerja.tahun}",
        "tabel.perubahan",
    )


def tabel_target(bahan: Bahan) -> Iterator[Block]:
    """The targets of the four quarters; the steps to reach them are in a lampiran."""
    if not bahan.angka.indikator:
        return
    yield lihat("Target tiap triwulan dapat dilihat pada", "tabel.target")
    yield tabel(
        (_NO, _NAMA, _SATUAN, Column(12, "center", figures=True), *(Column(9, "center", figures=True),) * 4),
        kepala("No.", "Indikator Kinerja", "Satuan", "Target Tahun", "TW I", "TW II", "TW III", "TW IV"),
        _rows(bahan, 8, _quarters),
        f"Target Triwulan Tahun {bahan.tahun.kinerja.tahun}",
        "tabel.target",
        _tanda_kosong(bahan),
    )
    if bahan.model.lampiran.rencana_aksi:
        yield lihat("Langkah untuk mencapai target itu dapat dilihat pada", "lampiran-rencana-aksi")


def _rows(bahan: Bahan, columns: int, cells: Callable[[Ukuran], list[Isi]]) -> Iterator[Row]:
    """The indicators, numbered through, under their sasaran."""
    for group in bahan.angka.kelompok:
        yield pita(sasaran(group), columns)
        for each in group.indikator:
            yield baris(each.baris.no, *cells(each))


def _renstra(bahan: Bahan, each: Ukuran, years: list[int]) -> list[Isi]:
    past = [tertulis(each.said.riwayat[at].realisasi) if at in each.said.riwayat else KOSONG for at in years]
    end = each.baris.target.renstra
    known = end if end != KOSONG else bahan.celah(TAHUN, "target Renstra", each.baris.nama)
    return [each.baris.nama, each.baris.satuan, *past, _target(bahan, each), known]


def _iku(bahan: Bahan, each: Ukuran) -> list[Isi]:
    row, name = each.baris, each.baris.nama
    return [
        name,
        row.satuan,
        row.rumus or bahan.celah(TAHUN, "cara menghitung", name),
        row.sumber or bahan.celah(TAHUN, "sumber data", name),
        penerima(bahan.tahun.kinerja, each.said.penanggung_jawab) or bahan.celah(TAHUN, "penanggung jawab", name),
    ]


def _target(bahan: Bahan, each: Ukuran) -> Isi:
    said = each.baris.target.tahunan
    return said if said != KOSONG else bahan.celah(TAHUN, "target", each.baris.nama)


def _quarters(each: Ukuran) -> list[Isi]:
    target = each.baris.target
    return [each.baris.nama, each.baris.satuan, target.tahunan, target.tw1, target.tw2, target.tw3, target.tw4]


def _tanda_kosong(bahan: Bahan) -> tuple[tuple[Span, ...], ...]:
    """What a dash in the table of quarters means."""
    seldom: dict[str, list[str]] = {}
    for each in bahan.angka.indikator.values():
        if each.said.periode != "triwulan":
            seldom.setdefault(each.baris.periode, []).append(each.baris.no.rstrip("."))
    told = "; ".join(f"no. {dan(numbers)} diukur {often}" for often, numbers in seldom.items())
    return ((Span(f"{KOSONG} tanpa target triwulan: {told}."),),) if told else ()
