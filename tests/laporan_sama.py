"""A report as it is printed in; where it says something else than its own tables out: for the tests.

Everything is held against the table Ringkasan Capaian Kinerja and the table of the budget in Bab III; those are counted
anew from the figures that they print, with plain fractions and the settings of the office. Nothing of sopdocs is asked.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from laporan_banding import pembanding
from laporan_hitung import KOSONG, Aturan, angka, bare, bertanda, mean, nama, tercetak
from laporan_terbaca import Bagan, Laporan, Tabel
from laporan_uang import anggaran

RINGKASAN, PENGUKURAN = "Ringkasan Capaian Kinerja", "Pengukuran Kinerja "
REACHED = re.compile(
    r"Realisasi (?P<periode>[^.]*?(?:s\.d\. [^.]*?)?) adalah (?P<realisasi>.+?)(?P<arti>, lebih baik daripada target|"
    r" dan mencapai target| dan belum mencapai target|, di atas rentang target|, dengan target) "
    r"(?P<target>.+?); capaiannya (?:dihitung |sementara )?"
    r"(?P<capaian>.+?) %, dengan predikat (?P<predikat>.+?)\."
)
MEAN = re.compile(r"(?:Rata-rata capaian (?P<jumlah>\d+) indikator sasaran ini|Capaian sasaran ini) adalah "
                  r"(?P<rerata>\S+) %, dengan predikat (?P<predikat>[^.,]+)[.,]")  # fmt: skip
MEAN_OF_ALL = re.compile(r"Rata-rata capaian (\d+) (indikator|sasaran) adalah (\S+) %, dengan predikat (.+?)\.")
COUNTED = re.compile(r"(\d+) indikator mencapai target dan (\d+) belum mencapai target")
ALL = re.compile(r"Semua (?:(\d+) )?indikator itu mencapai target")
CLASSES = re.compile(r"Dari (\d+) indikator yang mempunyai capaian, (.+?)\.(?: |$)")
ONE_CLASS = re.compile(r"(\d+)(?: berpredikat)? (.+)")
UGLY = re.compile(
    r"None|\bnan\b|Decimal|\{|\}|  |\. \.|\.\.(?!\.)|,,| [,;.:](?!\S)|\( ?\)|Rp(?=[.,;]| atau| dengan)|"
    r"\b(?:adalah|target|daripada|capaiannya|predikat|atau|berpagu|realisasi|Selisihnya) –(?!\d)"
)


def perbedaan(laporan: Laporan, aturan: Aturan) -> list[str]:
    """All of it; empty where one figure is one figure. A year that has no indicator yet says so."""
    if any(each.isi == "[belum diisi: sasaran dan indikator]" for each in laporan.teks):
        return [*anggaran(laporan, aturan), *_ugly(laporan)]
    return [
        *_kinerja(laporan, aturan),
        *pembanding(laporan, aturan, rows(ringkasan(laporan))),
        *anggaran(laporan, aturan),
        *_ugly(laporan),
    ]


def ringkasan(laporan: Laporan) -> Tabel:
    """The table that all others are held against."""
    found = laporan.satu_tabel("Capaian (%)", RINGKASAN)
    assert found is not None
    return found


def rows(table: Tabel) -> dict[str, dict[str, str]]:
    """Of indicators, by name."""
    return {nama(row["Indikator Kinerja"]): row for row in table.bernama()}


def _kinerja(laporan: Laporan, aturan: Aturan) -> Iterator[str]:
    table = ringkasan(laporan)
    main = rows(table)
    yield from _recounted(main, table, aturan)
    for other in laporan.tabel:
        if "Capaian (%)" in other.kolom and other.under("Ikhtisar Eksekutif") and other.baris != table.baris:
            yield "ikhtisar is not ringkasan"
    yield from _lampiran(laporan, table, main)
    yield from _targets(laporan, main)
    for name, row in main.items():
        yield from _own(laporan, name, row, aturan)
    yield from _means(laporan, table, main, aturan)
    yield from _mean_of_all(laporan, table, main, aturan)
    yield from _counts(laporan, main, aturan)
    yield from _charts(laporan, table)


def _recounted(main: dict[str, dict[str, str]], table: Tabel, aturan: Aturan) -> Iterator[str]:
    """Each capaian from its target and realisasi; means from the capaian."""
    for name, row in main.items():
        if row["Capaian (%)"] == KOSONG:
            if row["Predikat"] != KOSONG:
                yield f"{name}: a predikat without capaian"
            if aturan.capaian(name, row["Realisasi"], row["Target"]) is not None:
                yield f"{name}: no capaian of {row}"
            continue
        mine = aturan.capaian(name, row["Realisasi"], row["Target"])
        if aturan.tercetak and mine != angka(row["Capaian (%)"]):
            yield f"{name}: {row} is {mine}"
        if row["Predikat"] != aturan.predikat(angka(row["Capaian (%)"])):
            yield f"{name}: predikat of {row}"
    if aturan.tercetak:
        yield from _recounted_means(table, aturan)


def _recounted_means(table: Tabel, aturan: Aturan) -> Iterator[str]:
    groups: list[list[Decimal]] = []
    bands: list[str] = []
    for row in table.baris[:-1]:
        if len(row) == 3:
            groups.append([])
            bands.append(row[1])
        elif row[5] != KOSONG:
            groups[-1].append(angka(row[5]))
    means = [mean(aturan, group) for group in groups]
    for band, found in zip(bands, means, strict=True):
        if band != (KOSONG if found is None else tercetak(found)):
            yield f"band {band} is {found}"
    of_goals = [each for each in means if each is not None]
    members = of_goals if aturan.rerata == "sasaran" else [each for group in groups for each in group]
    found = mean(aturan, members)
    if table.baris[-1][1] != (KOSONG if found is None else tercetak(found)):
        yield f"mean {table.baris[-1]} is {found}"


def _lampiran(laporan: Laporan, table: Tabel, main: dict[str, dict[str, str]]) -> Iterator[str]:
    """Lampiran Pengukuran: its last four columns are those of ringkasan."""
    other = next((each for each in laporan.tabel if "TW I" in each.kolom and "Capaian (%)" in each.kolom), None)
    if other is None:
        yield "no lampiran pengukuran"
        return
    if [row for row in other.baris if len(row) == 3] != [row for row in table.baris if len(row) == 3]:
        yield "bands of the lampiran"
    if other.baris[-1] != table.baris[-1]:
        yield "mean of the lampiran"
    wide = {nama(row[1]): row for row in other.baris if len(row) > 3}
    if wide.keys() != main.keys():
        yield "indicators of the lampiran"
        return
    for name, row in main.items():
        if list(row.values())[:3] != wide[name][:3] or list(row.values())[3:] != wide[name][-4:]:
            yield f"lampiran {wide[name]}: {row}"
        first = 4 if "Target Tahun" in other.kolom else 3
        yield from _own_quarters(laporan, name, wide[name][first:-4])


def _own_quarters(laporan: Laporan, name: str, cells: list[str]) -> Iterator[str]:
    """Target and realisasi of the quarters: own table and chart against the lampiran."""
    own = _own_table(laporan, name)
    quarters = {f"Triwulan {number}": (cells[at * 2], cells[at * 2 + 1]) for at, number in
                enumerate(("I", "II", "III", "IV")[: len(cells) // 2])}  # fmt: skip
    planned = next((row for each in laporan.tabel if "TW I" in each.kolom and "Capaian (%)" not in each.kolom
                    for row in each.baris if row[1:2] == [name] and "Rencana Aksi" not in each.kolom), [])  # fmt: skip
    if planned and planned[4 : 4 + len(quarters)] != [target for target, _ in quarters.values()]:
        yield f"{name}: {planned} is {quarters} in the lampiran"
    for row in own.baris if own else ():
        if row[0] in quarters and tuple(row[1:3]) != quarters[row[0]]:
            yield f"{name}: {row} is {quarters[row[0]]} in the lampiran"
    for chart in laporan.bagan:
        if chart.under(name) and chart.kategori and chart.kategori[0].startswith("TW "):
            for at, category in enumerate(chart.kategori):
                labels = tuple(chart.label[key][at] for key in ("Target", "Realisasi"))
                printed = tuple(map(bertanda, quarters[category.replace("TW", "Triwulan")]))
                if labels != printed:
                    yield f"{name}: chart {category} {labels} is {printed}"


def _targets(laporan: Laporan, main: dict[str, dict[str, str]]) -> Iterator[str]:
    """The target of the year wherever it stands, but in an agreement that was signed before a perubahan."""
    found: dict[str, set[str]] = {name: set() for name in main}
    for table in laporan.tabel:
        key = next((each for each in table.kolom if each.endswith("Indikator Kinerja")), "")
        column = next((each for each in ("Target Tahun", "Target") if each in table.kolom), "")
        if not key or not column or "Realisasi" in table.kolom:
            continue
        at, where = table.kolom.index(key), table.kolom.index(column)
        for row in table.baris:
            if len(row) > 3 and nama(row[at]) in found:
                text = KOSONG if row[where].startswith("[belum diisi") else row[where]
                found[nama(row[at])].add(text.removesuffix(f" {main[nama(row[at])]['Satuan']}"))
    for name, values in found.items():
        if len(values) != 1:
            yield f"{name}: targets {values}"


def _own_table(laporan: Laporan, name: str) -> Tabel | None:
    """Of several with the same caption the first: a narrative may call it once more."""
    return next((each for each in laporan.tabel if each.kolom[:1] == ["Periode"] and each.under(name)), None)


def _own(laporan: Laporan, name: str, row: dict[str, str], aturan: Aturan) -> Iterator[str]:
    """The section of an indicator: the row with its predikat, and the sentence."""
    wanted = [row["Target"], row["Realisasi"], row["Capaian (%)"], row["Predikat"]]
    own = _own_table(laporan, name)
    said = [match for text in laporan.teks if text.under("Akuntabilitas Kinerja", name)
            for match in REACHED.finditer(text.isi)]  # fmt: skip
    if own is not None and row["Predikat"] != KOSONG:
        shown = [each[1:] for each in own.baris if each[4] != KOSONG]
        if shown != [wanted]:
            yield f"{name}: own table {shown} is {wanted}"
    for when, target, done, share, _ in own.baris if own and aturan.tercetak else ():
        mine = aturan.capaian(name, done, target)
        if share != (KOSONG if mine is None else tercetak(mine)):
            yield f"{name}: {when} {target} {done} {share} is {mine}"
    if (row["Capaian (%)"] == KOSONG) != (not said):
        yield f"{name}: {row['Capaian (%)']} but said {said}"
    for match in said:
        told = [
            bare(match["target"].removeprefix("setahun ")),
            bare(match["realisasi"]),
            match["capaian"],
            match["predikat"],
        ]
        if told != [bare(wanted[0]), bare(wanted[1]), *wanted[2:]]:
            yield f"{name}: said {told} is {wanted}"
        reached = aturan.tercapai(name, row["Realisasi"], row["Target"])
        if (
            aturan.tercetak
            and "dengan" not in match["arti"]
            and reached == ("belum" in match["arti"] or "di atas" in match["arti"])
        ):
            yield f"{name}: {match[0]}"


def _means(laporan: Laporan, table: Tabel, main: dict[str, dict[str, str]], aturan: Aturan) -> Iterator[str]:
    """The sentence of each sasaran against its band."""
    bands = {row[0]: row for row in table.baris[:-1] if len(row) == 3}
    for band, row in bands.items():
        said = [text.isi for text in laporan.teks if text.judul[-1:] == (band,) and "asaran ini" in text.isi]
        found = [match for text in said if (match := MEAN.match(text))]
        if row[1] == KOSONG:
            if found:
                yield f"{band}: {found} without a mean"
        elif len(found) != 1 or [found[0]["rerata"], found[0]["predikat"]] != row[1:]:
            yield f"{band}: {said} is {row[1:]}"


def _mean_of_all(laporan: Laporan, table: Tabel, main: dict[str, dict[str, str]], aturan: Aturan) -> Iterator[str]:
    """That of the office, and what it is the mean of."""
    goals = [row for row in table.baris[:-1] if len(row) == 3]
    there = [row[1] for row in goals] if aturan.rerata == "sasaran" else [row["Capaian (%)"] for row in main.values()]
    count = sum(each != KOSONG for each in there)
    for match in (match for text in laporan.teks for match in MEAN_OF_ALL.finditer(text.isi)):
        if [int(match[1]), match[2], *match.groups()[2:]] != [count, aturan.rerata, *table.baris[-1][1:]]:
            yield f"{match[0]} is {count} {aturan.rerata} {table.baris[-1]}"


def _counts(laporan: Laporan, main: dict[str, dict[str, str]], aturan: Aturan) -> Iterator[str]:
    """How many reached their targets, and the classes, wherever it is said."""
    there = {name: row for name, row in main.items() if row["Capaian (%)"] != KOSONG}
    reached = sum(aturan.tercapai(name, row["Realisasi"], row["Target"]) for name, row in there.items())
    classes = Counter(row["Predikat"] for row in there.values())
    for text in laporan.teks if aturan.tercetak else ():
        for match in COUNTED.finditer(text.isi):
            if (int(match[1]), int(match[2])) != (reached, len(there) - reached):
                yield f"{match[0]}: {reached} of {len(there)}"
        if (every := ALL.search(text.isi)) and not (reached == len(there) == int(every[1] or 1)):
            yield f"{every[0]}: {reached} of {len(there)}"
        if "Belum ada yang mencapai target." in text.isi and (reached or not there):
            yield f"{text.isi}: {reached} of {len(there)}"
        for match in CLASSES.finditer(text.isi):
            if int(match[1]) != len(there) or not _same_classes(match[2], classes):
                yield f"{match[0]}: {classes}"


def _same_classes(text: str, classes: Counter[str]) -> bool:
    if text.startswith("semuanya berpredikat "):
        return set(classes) == {text.removeprefix("semuanya berpredikat ")}
    parts = re.split(r", dan |, | dan ", text)
    return {found[2]: int(found[1]) for part in parts if (found := ONE_CLASS.fullmatch(part))} == classes


def _charts(laporan: Laporan, table: Tabel) -> Iterator[str]:
    """Labels, figures, workbook and alt text of each; the sasaran of theirs against the bands."""
    bands = [row[1] for row in table.baris[:-1] if len(row) == 3]
    for chart in laporan.bagan:
        if list(chart.seri) == ["Capaian"] and chart.label["Capaian"] != [_label(each) for each in bands]:
            yield f"{chart.alt}: bands {bands}"
        yield from _within(chart)


def _label(text: str) -> str:
    return "" if text == KOSONG else text


def _within(chart: Bagan) -> Iterator[str]:
    if not chart.seri:
        return
    if chart.kategori != chart.buku_kategori:
        yield f"{chart.alt}: categories of the workbook"
    for name, labels in chart.label.items():
        if name not in chart.buku_label:
            continue  # a guide
        if chart.buku_label[name] != labels or chart.buku[name] != chart.seri[name]:
            yield f"{chart.alt}: workbook of {name}"
        for label, value in zip(labels, chart.seri[name], strict=True):
            if (label == "") != (value is None) or (value is not None and float(angka(label)) != value):
                yield f"{chart.alt}: {name} {label} is drawn {value}"
            if f"{name} {label or 'belum ada'}" not in chart.alt:
                yield f"{chart.alt}: without {name} {label}"


def _ugly(laporan: Laporan) -> Iterator[str]:
    """What no officer would let pass."""
    for text in laporan.teks:
        if text.gaya not in ("toc 1", "toc 2", "toc 3", "table of figures") and (found := UGLY.search(text.isi)):
            yield f"{found[0]!r} in {text.isi}"
    for chart in laporan.bagan:
        if found := UGLY.search(chart.alt):
            yield f"{found[0]!r} in {chart.alt}"
    for table in laporan.tabel:
        for row in (*table.kepala, *table.baris):
            for cell in row:
                if re.search(r"None|\bnan\b|Decimal|\{|\}", cell):
                    yield f"{cell} in {table.nama}"
