"""A report as it is printed in; where its comparisons (years, Renstra, a standard) are not true out: for the tests."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from laporan_hitung import KOSONG, Aturan, angka, bare, bertanda, tercetak
from laporan_terbaca import Bagan, Laporan, Tabel

CHANGED = re.compile(
    r"Dibandingkan dengan Tahun (?P<tahun>\d+) \((?P<lalu>.+?)\), realisasi (?P<arah>naik|turun) (?P<selisih>.+?)"
    r"(?: \((?P<persen>\S+) %\))?(?:: kinerja (?P<arti>membaik|menurun))?\.(?= |$)"
)
SAME = re.compile(r"Realisasi sama dengan Tahun (?P<tahun>\d+) \((?P<lalu>.+?)\)\.")
AGAINST = re.compile(
    r"Realisasi (?P<realisasi>.+?) (?P<arti>sudah mencapai|belum mencapai|memenuhi|belum memenuhi) "
    r"(?P<apa>target akhir Renstra|standar nasional) \((?P<target>.+?)\)(?:, dengan capaian (?P<penuh>\S+) %|; "
    r"capaiannya (?P<capaian>\S+) %)?\.(?: Selisihnya (?P<selisih>.+?)\.(?= |$))?"
)
ROWS = {"target akhir Renstra": "Target akhir Renstra", "standar nasional": "Standar nasional"}


def pembanding(laporan: Laporan, aturan: Aturan, main: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Tables, sentences and charts of each indicator."""
    for name in aturan.polaritas:
        table = next((each for each in laporan.tabel if each.kolom[:1] == ["Pembanding"] and each.under(name)), None)
        if table is not None:
            yield from _recounted(name, table, aturan)
            yield from _this_year(name, table, main[name])
            yield from _chart(laporan, name, table)
        yield from _sentences(laporan, name, table, aturan)


def _recounted(name: str, table: Tabel, aturan: Aturan) -> Iterator[str]:
    for what, target, done, share in table.baris:
        mine = aturan.capaian(name, done, target)
        if aturan.tercetak and share != (KOSONG if mine is None else tercetak(mine)):
            yield f"{name}: {what} {target} {done} {share} is {mine}"


def _this_year(name: str, table: Tabel, row: Mapping[str, str]) -> Iterator[str]:
    """As in ringkasan; what is held against further targets is the same realisasi."""
    years = [each for each in table.baris if each[0].startswith("Tahun ")]
    if years[-1][1:] != [row["Target"], row["Realisasi"], row["Capaian (%)"]]:
        yield f"{name}: {years[-1]} is {row}"
    for each in table.baris[len(years) :]:
        if each[2] != row["Realisasi"]:
            yield f"{name}: {each} is {row}"


def _chart(laporan: Laporan, name: str, table: Tabel) -> Iterator[str]:
    """The line of years."""
    years = {row[0].removeprefix("Tahun "): row[1:3] for row in table.baris}
    charts: list[Bagan] = [each for each in laporan.bagan if each.under(name) and each.alt.startswith("Perkembangan")]
    for chart in charts:
        for at, year in enumerate(chart.kategori):
            labels = [chart.label[key][at] for key in ("Target", "Realisasi")]
            if labels != [bertanda(each) for each in years[year]]:
                yield f"{name}: chart {year} {labels} is {years[year]}"


def _sentences(laporan: Laporan, name: str, table: Tabel | None, aturan: Aturan) -> Iterator[str]:
    known = {row[0]: row[1:] for row in table.baris} if table else {}
    this = max((key for key in known if key.startswith("Tahun ")), default="")
    for text in (each.isi for each in laporan.teks if each.under(name)):
        for match in CHANGED.finditer(text):
            yield from _changed(name, match, known, this, aturan)
        for match in SAME.finditer(text):
            before, now = known[f"Tahun {match['tahun']}"], known[this]
            if bare(match["lalu"]) != before[1] or aturan.nilai(name, before[1]) != aturan.nilai(name, now[1]):
                yield f"{name}: {match[0]} is {before} {now}"
        for match in AGAINST.finditer(text):
            yield from _against(name, match, known, aturan)


def _changed(name: str, match: re.Match[str], known: dict[str, list[str]], this: str, aturan: Aturan) -> Iterator[str]:
    """Direction, difference, its share, and what it means."""
    before, now = known[f"Tahun {match['tahun']}"], known[this]
    apart = angka(now[1]) - angka(before[1])
    wanted = "naik" if apart > 0 else "turun"
    if bare(match["lalu"]) != before[1] or match["arah"] != wanted or angka(match["selisih"]) != abs(apart):
        yield f"{name}: {match[0]} is {before} {now}"
    share = match["persen"]
    if share and angka(share) != aturan.bulat(abs(_share(apart, angka(before[1])))):
        yield f"{name}: {match[0]} is {before} {now}"
    kind = aturan.polaritas[name]
    better = apart > 0 if kind == "maks" else apart < 0
    if kind != "stabil" and match["arti"] != ("membaik" if better else "menurun"):
        yield f"{name}: {match[0]} by {kind}"


def _share(apart: Decimal, of: Decimal) -> Fraction:
    return Fraction(apart) / Fraction(of) * 100


def _against(name: str, match: re.Match[str], known: dict[str, list[str]], aturan: Aturan) -> Iterator[str]:
    """Reached or not, by what is meant; the same figures as in the table, where there is one."""
    done, target = bare(match["realisasi"]), bare(match["target"])
    reached = aturan.tercapai(name, done, target)
    if reached == match["arti"].startswith("belum"):
        yield f"{name}: {match[0]}"
    share = match["penuh"] or match["capaian"]
    row = known.get(ROWS[match["apa"]])
    if row and ([bare(row[0]), bare(row[1])] != [target, done] or (share and row[2] != share)):
        yield f"{name}: {match[0]} is {row}"
    if share and aturan.tercetak and aturan.capaian(name, done, target) != angka(share):
        yield f"{name}: {match[0]}"
    if match["selisih"] and "–" not in target and angka(match["selisih"]) != abs(angka(done) - angka(target)):
        yield f"{name}: {match[0]}"
