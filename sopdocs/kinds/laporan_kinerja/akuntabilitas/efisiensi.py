"""Programs, counted, in; Bab III C out: performance held against money (what evaluators of AKIP miss most often)."""

from collections import Counter
from collections.abc import Iterator

from sopdocs.kinds.laporan_kinerja.angka import Rekening
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.bagian import kalimat, lihat
from sopdocs.kinds.laporan_kinerja.blok.tabel import baris, bernama, catatan, kepala, tabel
from sopdocs.report import Block, Column, Heading, Table
from sopdocs.text.words import dan

NARASI = ("akuntabilitas", "efisiensi")


def efisiensi(bahan: Bahan) -> Iterator[Block]:
    """The whole section; left out where there is no budget, which is told above it."""
    if not bahan.angka.program:
        return
    yield Heading(2, "Efisiensi Penggunaan Sumber Daya", name="efisiensi")
    yield from kalimat(_classes(bahan))
    yield lihat("Kinerja dan serapan anggaran tiap program dapat dilihat pada", "tabel.efisiensi")
    yield tabel_efisiensi(bahan)
    yield from bahan.bila_ada(NARASI)


def tabel_efisiensi(bahan: Bahan) -> Table:
    """A row for each program."""
    of = bahan.angka
    money = of.tabel.anggaran
    is_saved = of.tahun.aturan.efisiensi == "hemat"
    return tabel(
        (
            Column(5, "center", figures=True),
            Column(42),
            Column(12, "right", figures=True),
            Column(12, "right", figures=True),
            Column(12, "right", figures=True),
            Column(19, "center"),
        ),
        kepala("No.", "Program", "Kinerja (%)", "Serapan (%)", "Hemat (%)" if is_saved else "Selisih", "Efisiensi"),
        (
            baris(
                f"{at}.",
                bernama(each.baris),
                each.baris.kinerja,
                each.baris.uang.serapan,
                each.baris.selisih,
                each.baris.efisiensi,
            )
            for at, each in enumerate(of.program, 1)
        ),
        f"Efisiensi Program {of.sampai}",
        "tabel.efisiensi",
        catatan(money.catatan_program, money.efisiensi),
    )


def kalimat_efisiensi(bahan: Bahan, each: Rekening, indikator: str) -> str:
    """What a row of the budget has done for its money."""
    of = bahan.angka
    kinerja, serapan = each.found.kinerja, each.found.uang.serapan
    if kinerja is None or serapan is None:
        missing = [name for name, value in (("kinerja", kinerja), ("serapan", serapan)) if value is None]
        sebab = f"{dan(missing)} belum ada"
        return bahan.kalimat("efisiensi_kosong", program=each.baris.nama, sebab=sebab, indikator=indikator)
    return bahan.kalimat(
        "efisiensi",
        program=each.baris.nama,
        kinerja=of.persen(kinerja),
        pagu=of.rupiah(each.found.uang.pagu),
        realisasi=of.rupiah(each.found.uang.sampai),
        serapan=of.persen(serapan),
        sebutan=each.baris.efisiensi,
        indikator=indikator,
    )


def _classes(bahan: Bahan) -> str:
    rows = bahan.angka.program
    found = Counter(each.baris.efisiensi for each in rows)
    several = [f"{count} {name}" for name, count in found.items()]
    rincian = dan(several) if len(found) > 1 else f"semuanya {next(iter(found))}"
    return bahan.kalimat("efisiensi_berapa", jumlah=str(len(rows)), rincian=rincian)
