"""A seed in; a year as nobody would plan it out, as the data of `jenis: kinerja` with its realisasi: for the tests.

All polaritas, accumulations, periods and settings; ranges, bounds, words of a scale, targets of 0, gaps wherever one
may be, money with sen, above its pagu or without one, and in two of five years a perubahan in the middle.
"""

from random import Random
from typing import Any

TW = (1, 2, 3, 4)
WORDS = {"AA": "7", "A": "6", "BB": "5", "B": "4", "CC": "3"}
DUE = {"triwulan": TW, "semester": (2, 4), "tahunan": (4,)}
LONG = "usaha yang panjang sekali namanya, supaya dipotong di judul gambar"
Isian = dict[int, dict[str, dict[str, Any]]]


def tahun(seed: int) -> dict[str, Any]:
    """The whole spec."""
    random = Random(seed)
    settings = _settings(random)
    done: Isian = {tw: {"indikator": {}, "anggaran": {}} for tw in TW}
    goals = [_goal(random, at, done) for at in range(random.randint(1, 4))]
    ids = [each["id"] for goal in goals for each in goal["indikator"]]
    year: dict[str, Any] = {
        "jenis": "kinerja",
        "tahun": "2025",
        "instansi": {"pemda": "Kabupaten Uji", "nama": "Kecamatan Uji"},
        "pengukuran": settings,
        "sasaran": goals,
        "program": [_program(random, at, ids, settings, done) for at in range(1, random.randint(1, 5))],
    }
    if random.random() < 0.4:
        _change(random, year, done)
    return {**year, "realisasi": {f"tw{tw}": each for tw, each in done.items()}}


def _settings(random: Random) -> dict[str, str]:
    known = {
        "skala": ("permendagri-86", "sangat-baik", "memuaskan", "berhasil", "tercapai"),
        "rumus_min": ("selisih", "rasio"),
        "desimal": ("2", "2", "2", "0", "1", "3"),
        "pembulatan": ("setengah", "setengah", "potong"),
        "hitung_dari": ("tercetak", "tercetak", "tercetak", "mentah"),
        "target_nol": ("kosong", "penuh"),
        "rata_rata": ("indikator", "sasaran"),
        "dasar": ("sampai", "sampai", "triwulan", "triwulan-tahunan", "sampai-tahunan"),
        "efisiensi": ("banding", "selisih", "hemat"),
        "anggaran": ("triwulan", "kumulatif"),
        "batas_atas": ("tanpa", "tanpa", "100", "120"),
        "batas_bawah": ("0", "0", "tanpa", "10"),
    }
    return {key: random.choice(values) for key, values in known.items()}


def _goal(random: Random, at: int, done: Isian) -> dict[str, Any]:
    rows = [_indicator(random, f"i{at}_{number}", done) for number in range(random.choice((1, 1, 2, 3, 4)))]
    return {"id": f"s{at}", "uraian": f"Meningkatnya hal {at}", "indikator": rows}


def _indicator(random: Random, id_: str, done: Isian) -> dict[str, Any]:
    kind = random.choices(("number", "range", "zero", "word", "bound"), (60, 10, 10, 10, 10))[0]
    scale = random.choice((1, 10, 90, 1000, 250000))
    period = random.choice(("triwulan", "triwulan", "triwulan", "semester", "tahunan"))
    row: dict[str, Any] = {
        "id": id_,
        "nama": f"Indikator {id_} {random.choice(('layanan', 'desa', LONG))}",
        "satuan": random.choice(("%", "indeks", "kasus", "", "menit", "Rupiah")),
        "polaritas": random.choice(("maks", "maks", "min", "stabil")),
        "akumulasi": random.choice(("jumlah", "terakhir", "rata-rata")),
        "periode": period,
        "desimal": random.choice("012"),
        "target": _targets(random, kind, scale, period),
        "riwayat": _past(random, kind, scale),
    }
    if kind == "word":
        row |= {"skor": WORDS, "akumulasi": "terakhir", "satuan": "predikat"}
    elif random.random() < 0.2:
        row["komponen"] = {"pembilang": "Yang selesai", "penyebut": "Semua", "faktor": random.choice(("100", "1"))}
    for tw in TW:
        if random.random() < (0.82 if tw in DUE[period] else 0.05):
            done[tw]["indikator"][id_] = _done(random, row, kind, scale, tw)
    return row


def _targets(random: Random, kind: str, scale: float, period: str) -> dict[str, str]:
    chances = {"tahunan": 0.92, **{f"tw{tw}": 0.85 for tw in DUE[period]}, "renstra": 0.6, "nasional": 0.3}
    steady = _target(random, kind, scale) if random.random() < 0.4 else ""
    return {key: steady or _target(random, kind, scale) for key, much in chances.items() if random.random() < much}


def _target(random: Random, kind: str, scale: float) -> str:
    if kind == "word":
        return random.choice(("A", "BB", "B"))
    if kind == "zero":
        return "0"
    if kind == "range":
        low = random.uniform(scale * 0.7, scale)
        return f"{low:.1f}–{low + scale * 0.2:.1f}".replace(".", ",")
    bound = random.choice(("≥ ", "minimal ", "≤ ")) if kind == "bound" else ""
    return bound + _number(random, scale * 0.7, scale * 1.2)


def _past(random: Random, kind: str, scale: float) -> dict[str, dict[str, str]]:
    years = [year for year in ("2022", "2023", "2024") if random.random() < 0.6]
    return {
        year: {"realisasi": _measured(random, kind, scale)}
        | ({"target": _target(random, kind, scale)} if random.random() < 0.8 else {})
        for year in years
    }


def _done(random: Random, row: dict[str, Any], kind: str, scale: float, tw: int) -> Any:
    """Now and then just the target."""
    if "komponen" in row:
        return {"pembilang": str(random.randint(0, 90)), "penyebut": str(random.randint(1, 100))}
    if kind in ("number", "word") and random.random() < 0.25 and f"tw{tw}" in row["target"]:
        return row["target"][f"tw{tw}"]
    return _measured(random, kind, scale)


def _measured(random: Random, kind: str, scale: float) -> str:
    if kind == "word":
        return random.choice(list(WORDS))
    return random.choice("0012") if kind == "zero" else _number(random, scale * 0.5, scale * 1.5)


def _number(random: Random, low: float, high: float) -> str:
    return f"{random.uniform(low, high):.{random.choice((0, 0, 1, 2))}f}".replace(".", ",")


def _program(random: Random, at: int, ids: list[str], settings: dict[str, str], done: Isian) -> dict[str, Any]:
    """With kegiatan and sub kegiatan, or alone."""
    row: dict[str, Any] = {"kode": f"7.01.0{at}", "nama": f"Program Uji {at}"}
    row["indikator"] = random.sample(ids, min(len(ids), random.randint(0, 3)))
    if random.random() < 0.4:
        return _money(random, row, settings, done)
    row["kegiatan"] = [
        {
            "kode": f"7.01.0{at}.2.0{number}",
            "nama": f"Kegiatan {at}.{number}",
            "sub_kegiatan": [
                _money(
                    random,
                    {"kode": f"7.01.0{at}.2.0{number}.000{sub}", "nama": f"Sub {at}.{number}.{sub}"},
                    settings,
                    done,
                )
                for sub in range(1, random.randint(2, 3))
            ],
        }
        for number in range(1, random.randint(2, 3))
    ]
    return row


def _money(random: Random, row: dict[str, Any], settings: dict[str, str], done: Isian) -> dict[str, Any]:
    amount, spent = random.randint(10**6, 10**9), 0
    if random.random() < 0.93:
        sen = f",{random.randint(10, 99)}" if random.random() < 0.05 else ""
        row["pagu"] = f"{amount}{sen}" if random.random() < 0.95 else "0"
    for tw in TW:
        if random.random() < 0.85:
            now = int(amount * random.uniform(0.1, 0.3))
            spent += now
            money = str(spent if settings["anggaran"] == "kumulatif" else now)
            done[tw]["anggaran"][row["kode"]] = {"keuangan": money}
    return row


def _change(random: Random, year: dict[str, Any], done: Isian) -> None:
    """Other targets, names and pagu from a quarter on; one withdrawn, one new."""
    since = random.choice((2, 3, 4))
    year["perubahan"] = {"mulai": f"triwulan {since}", "tanggal": "15 September 2025", "alasan": "Perubahan APBD"}
    for row in (row for goal in year["sasaran"] for row in goal["indikator"]):
        what = random.choices(("", "target", "nama", "dicabut", "baru"), (68, 15, 7, 5, 5))[0]
        if what == "target" and set(row["target"].values()) and "skor" not in row:
            row["perubahan"] = {"target": {"tahunan": _number(random, 50, 100)}}
        elif what == "nama":
            row["perubahan"] = {"nama": f"{row['nama']} (baru)"}
        elif what in ("dicabut", "baru"):
            row["perubahan"] = what
            for tw in range(since, 5) if what == "dicabut" else range(1, since):
                done[tw]["indikator"].pop(row["id"], None)
                row["target"].pop(f"tw{tw}", None) if what == "baru" else None
    for program in year["program"]:
        if "pagu" in program and random.random() < 0.4:
            program["perubahan"] = {"pagu": str(random.randint(10**6, 10**9))}
