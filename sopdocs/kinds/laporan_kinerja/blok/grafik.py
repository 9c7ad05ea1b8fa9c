"""Counted figures in; the charts of a report out, with their captions, and their figures in words for who cannot see.

Figures only: words of a scale and ranges have no chart (paperwork 6.2: no rule demands one; bars and lines are what
offices print). Names are short in a chart, whole in the table beside it.
"""

from collections.abc import Iterable, Iterator, Sized
from decimal import Decimal

from sopdocs.kinds.laporan_kinerja.angka import Angka, Ukuran
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.blok.tabel import JUDUL_GRAFIK, judul
from sopdocs.kinds.pengukuran.nilai import Tertulis
from sopdocs.kinds.pengukuran.tahun import angka as terhitung
from sopdocs.kinerja.bulat import bulat
from sopdocs.kinerja.capaian import SERATUS
from sopdocs.kinerja.ukuran import TRIWULAN, Target
from sopdocs.report import Chart, ChartKind, Figure, Series
from sopdocs.text.numbers import angka as dicetak
from sopdocs.text.numbers import romawi
from sopdocs.text.words import singkat

JUTA = Decimal(10**6)
KATEGORI, SEBARIS = 62, 27
"""Letters of a category; of one of many, which has one line."""
SEDIKIT = 7
"""Categories that have room for two lines."""
TERBANYAK = 20
"""Bars that one can still read; a report with more has the table alone."""

Nilai = tuple[Decimal | None, ...]


def grafik_sasaran(bahan: Bahan, caption: bool = True) -> Iterator[Figure]:
    """The mean of each sasaran against 100 per cent."""
    of = bahan.angka
    values = tuple(group.found.rerata[of.dasar] for group in of.kelompok)
    if not any(value is not None for value in values) or len(values) > TERBANYAK:
        return
    names = tuple(f"{group.baris.no}. {singkat(group.baris.uraian, _huruf(values))}" for group in of.kelompok)
    chart = _chart(
        bahan,
        "mendatar",
        names,
        (Series("Capaian", values),),
        "%",
        of.tahun.aturan.desimal,
        f"Capaian tiap sasaran {of.periode_utama}",
        SERATUS,
    )
    yield from _figure(bahan, chart, f"Capaian Sasaran {of.periode_utama}" if caption else "", "gambar.sasaran")


def grafik_triwulan(bahan: Bahan, each: Ukuran) -> Iterator[Figure]:
    """Target and realisasi of the quarters up to now, where two or more have a realisasi."""
    if not ada_grafik_triwulan(bahan.angka, each):
        return
    said = each.found.indikator
    quarters = [tw for tw in TRIWULAN[: bahan.saat] if said.is_due(tw) or tw in said.realisasi]
    targets = _numbers([said.target.get(tw) for tw in quarters])
    done = tuple(said.realisasi.get(tw) for tw in quarters)
    chart = _chart(
        bahan,
        "batang",
        tuple(f"TW {romawi(tw)}" for tw in quarters),
        (Series("Target", targets), Series("Realisasi", done)),
        each.baris.satuan,
        None,
        f"Target dan realisasi {each.baris.nama}",
    )
    yield from _figure(bahan, chart, f"Target dan Realisasi {each.baris.nama}", f"gambar.{each.said.id}")


def grafik_tahun(bahan: Bahan, each: Ukuran) -> Iterator[Figure]:
    """Target and realisasi of earlier years and of this one, where two or more have a realisasi."""
    if not ada_grafik_tahun(bahan.angka, each):
        return
    years = tahun_tahun(bahan.angka, each)
    past = each.said.riwayat
    targets = _numbers([*(terhitung(each.said, past[at].target) for at in years), each.found.indikator.tahunan])
    done = _numbers([*(terhitung(each.said, past[at].realisasi) for at in years), each.found.sampai.realisasi])
    chart = _chart(
        bahan,
        "garis",
        tuple(str(at) for at in (*years, bahan.tahun.kinerja.tahun)),
        (Series("Target", targets), Series("Realisasi", done)),
        each.baris.satuan,
        None,
        f"Perkembangan {each.baris.nama} dari tahun ke tahun",
    )
    yield from _figure(bahan, chart, f"Perkembangan {each.baris.nama}", f"gambar.{each.said.id}.tahun")


def grafik_anggaran(bahan: Bahan) -> Iterator[Figure]:
    """Pagu and realisasi of each program, in millions."""
    rows = bahan.angka.program
    if len(rows) > TERBANYAK or not any(row.found.uang.pagu for row in rows):
        return
    names = tuple(singkat(row.baris.nama.removeprefix("Program "), _huruf(rows)) for row in rows)
    money = [row.found.uang for row in rows]
    series = (
        Series("Pagu", _juta(each.pagu for each in money)),
        Series("Realisasi", _juta(each.sampai for each in money)),
    )
    what = f"Pagu dan realisasi anggaran tiap program {bahan.angka.sampai}"
    chart = _chart(bahan, "mendatar", names, series, "juta rupiah", 2, what)
    title = f"Pagu dan Realisasi Anggaran per Program {bahan.angka.sampai} (juta rupiah)"
    yield from _figure(bahan, chart, title, "gambar.anggaran", most=len(title))


def ada_grafik_triwulan(of: Angka, each: Ukuran) -> bool:
    """Whether there is such a chart; an indicator of words or of ranges has none, nor one of nothing but 0."""
    done = [value for tw, value in each.found.indikator.realisasi.items() if tw <= of.saat]
    return len(done) > 1 and any(done) and not _is_words(each) and not _is_range(each)


def ada_grafik_tahun(of: Angka, each: Ukuran) -> bool:
    """Whether there is such a chart: of the report of a year alone."""
    if not of.tahunan or _is_words(each) or _is_range(each):
        return False
    past = [at for at in tahun_tahun(of, each) if each.said.riwayat[at].realisasi is not None]
    return len(past) + (each.found.sampai.realisasi is not None) > 1


def tahun_tahun(of: Angka, each: Ukuran) -> list[int]:
    """The earlier years that are known of an indicator."""
    return [at for at in sorted(each.said.riwayat) if at < of.tahun.kinerja.tahun]


def _huruf(rows: Sized) -> int:
    return KATEGORI if len(rows) <= SEDIKIT else SEBARIS


def _chart(
    bahan: Bahan,
    kind: ChartKind,
    categories: tuple[str, ...],
    series: tuple[Series, ...],
    unit: str,
    decimals: int | None,
    what: str,
    guide: Decimal | None = None,
) -> Chart:
    """Without `decimals` each figure has those that it was written with, as in the table beside the chart."""
    told = _alt(what, categories, series, unit, decimals)
    most = _desimal(*(value for each in series for value in each.values)) if decimals is None else decimals
    picture = bahan.model.grafik == "gambar"
    return Chart(kind, categories, series, unit, most, told, guide, picture, written=decimals is None)


def _figure(bahan: Bahan, chart: Chart, caption: str, name: str, most: int = JUDUL_GRAFIK + 22) -> Iterator[Figure]:
    if bahan.model.grafik != "tidak":
        yield Figure(chart, judul(caption, most) if caption else (), name if caption else "")


def _alt(what: str, categories: tuple[str, ...], series: tuple[Series, ...], unit: str, decimals: int | None) -> str:
    """`Capaian tiap sasaran (%). Pelayanan: Capaian 101,11; …`"""
    points = (
        f"{category}: {', '.join(_point(each, at, decimals) for each in series)}"
        for at, category in enumerate(categories)
    )
    return f"{what}{f' ({unit})' if unit else ''}. {'; '.join(points)}."


def _point(series: Series, at: int, decimals: int | None) -> str:
    value = series.values[at]
    return f"{series.name} {'belum ada' if value is None else dicetak(value, decimals)}"


def _numbers(values: list[Target | None]) -> Nilai:
    return tuple(value if isinstance(value, Decimal) else None for value in values)


def _juta(values: Iterable[Decimal | None]) -> Nilai:
    return tuple(None if value is None else bulat(value / JUTA, 2) for value in values)


def _desimal(*values: Decimal | None) -> int:
    """Those of the figure that has most, so that none loses any."""
    exponents = [value.as_tuple().exponent for value in values if value is not None]
    return max((-each for each in exponents if isinstance(each, int)), default=0)


def _is_words(each: Ukuran) -> bool:
    return bool(each.said.skor) or any(value.is_word for value in _written(each))


def _written(each: Ukuran) -> Iterator[Tertulis]:
    said = (each.said.target.tahunan, *(past.realisasi for past in each.said.riwayat.values()))
    yield from (value for value in said if value is not None)


def _is_range(each: Ukuran) -> bool:
    known = [*each.found.indikator.target.values(), each.found.indikator.tahunan]
    return any(value is not None and not isinstance(value, Decimal) for value in known)
