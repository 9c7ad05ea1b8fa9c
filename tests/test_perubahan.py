"""A year whose agreement was changed in the middle: what each quarter counts and prints, and what is told about it."""

from decimal import Decimal
from pathlib import Path

import pytest
from kumpul_samples import YEAR, Isian, blank, collected, write
from sheet_samples import fields_at, fields_of
from spec_reports import report
from test_rekap_book import cells, worth

from sopdocs.excel.read import open_book
from sopdocs.kinds.kinerja import KIND as KINERJA
from sopdocs.kinds.kinerja.fields import Fields as FieldsKinerja
from sopdocs.kinds.pengukuran.muat import muat
from sopdocs.kinds.pengukuran.perbedaan import perbedaan
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.rekap import KIND as REKAP
from sopdocs.kinds.rekap.buku import workbook
from sopdocs.kinds.rekap.fields import Fields
from sopdocs.kinerja.tahun import HasilIndikator
from sopdocs.spec import load

HEAD = (
    "jenis: kinerja\ntahun: 2025\ninstansi: {nama: Kecamatan Contoh}\npenerima: {pem: Seksi Pemerintahan, umum: Umum}\n"
)
CHANGE = "perubahan: {mulai: 3, tanggal: 15 September 2025, alasan: Perubahan APBD}\n"
IKM = (
    "{id: ikm, nama: Indeks, satuan: indeks, penanggung_jawab: pem, "
    "target: {tahunan: 84, tw1: 80, tw2: 82, tw3: 83, tw4: 84}%s}"
)
IZIN = (
    "{id: izin, nama: Izin, satuan: izin, akumulasi: jumlah, penanggung_jawab: pem, "
    "target: {tahunan: 100, tw1: 25, tw2: 25, tw3: 25, tw4: 25}, perubahan: {target: {tahunan: 120, tw4: 45}}}"
)
BARU = (
    "{id: aduan, nama: Aduan selesai, satuan: '%', akumulasi: rata-rata, penanggung_jawab: pem, perubahan: baru, "
    "target: {tahunan: 90, tw3: 90, tw4: 90}}"
)
LAMA = (
    "{id: arsip, nama: Arsip, satuan: berkas, akumulasi: jumlah, penanggung_jawab: umum, perubahan: dicabut, "
    "target: {tahunan: 40, tw1: 10, tw2: 10, tw3: 10, tw4: 10}}"
)
HIGHER = ", perubahan: {target: {tahunan: 86, tw3: 85, tw4: 86}}"
GOALS = f"""sasaran:
  - uraian: Layanan
    indikator:
      - {IKM % HIGHER}
      - {IZIN}
      - {BARU}
  - uraian: Tertib arsip
    indikator:
      - {LAMA}
"""
MONEY = """program:
  - kode: 7.01
    nama: Pelayanan
    indikator: [ikm, arsip]
    kegiatan:
      - {kode: 7.01.01, nama: Loket, pagu: 60.000.000, penanggung_jawab: pem, perubahan: {pagu: 75.000.000}}
      - {kode: 7.01.02, nama: Aduan, pagu: 10.000.000, penanggung_jawab: pem, perubahan: baru}
  - {kode: 7.02, nama: Kearsipan, pagu: 5.000.000, penanggung_jawab: umum, perubahan: dicabut}
"""
DONE = """realisasi:
  tw1: {indikator: {ikm: 80, izin: 20, arsip: 10}, anggaran: {7.01.01: 15.000.000, "7.02": 1.000.000}}
  tw2: {indikator: {ikm: 82, izin: 30, arsip: 5}, anggaran: {7.01.01: 15.000.000, "7.02": 1.000.000}}
  tw3: {indikator: {ikm: 84, izin: 26, aduan: 81}, anggaran: {7.01.01: 15.000.000, 7.01.02: 4.000.000}}
"""
WHOLE = HEAD + CHANGE + GOALS + MONEY + DONE


def year(folder: Path, text: str = WHOLE) -> Tahun:
    (folder / "2025.yaml").write_text(text, "utf-8")
    loaded = muat(folder / "2025.yaml")
    assert loaded.problems == []
    assert loaded.tahun is not None
    return loaded.tahun


def counted(tahun: Tahun, tw: int) -> dict[str, HasilIndikator]:
    return {each.indikator.id: each for each in tahun.pada(tw).hitung(tw).indikator}


def rekap(folder: Path, tw: int) -> Fields:
    year(folder)
    path = folder / "rekap.yaml"
    path.write_text(f"jenis: rekap\nkinerja: 2025.yaml\ntriwulan: {tw}\n", "utf-8")
    return fields_at(REKAP, path, Fields)


def told(text: str) -> list[str]:
    """What is told of the perubahan: `line severity message`."""
    found = [each for each in report(text) if each.rule in ("kn-perubahan", "rl-perubahan")]
    return [f"{each.line} {each.severity} {each.message}" for each in found]


def test_a_quarter_before_the_perubahan_counts_by_the_first_agreement(tmp_path: Path) -> None:
    tahun = year(tmp_path)
    found = counted(tahun, 2)
    assert list(found) == ["ikm", "izin", "arsip"]
    assert found["ikm"].tercetak["sampai-tahunan"] == Decimal("97.62")  # 82 ÷ 84
    assert found["izin"].tercetak["sampai"] == Decimal("100.00")  # (20 + 30) ÷ (25 + 25)
    assert found["izin"].tercetak["sampai-tahunan"] == Decimal("50.00")  # 50 ÷ 100
    assert found["arsip"].tercetak["sampai"] == Decimal("75.00")  # 15 ÷ 20
    money = tahun.pada(2).hitung(2).jumlah
    assert (money.pagu, money.sampai) == (Decimal(65_000_000), Decimal(32_000_000))


def test_from_the_perubahan_on_it_counts_by_the_changed_one_with_the_past_targets_as_they_were(tmp_path: Path) -> None:
    tahun = year(tmp_path)
    found = counted(tahun, 3)
    assert list(found) == ["ikm", "izin", "aduan"]
    assert [each.uraian for each in tahun.pada(3).kinerja.sasaran] == ["Layanan"]
    assert found["ikm"].tercetak["sampai"] == Decimal("98.82")  # 84 ÷ 85
    assert found["izin"].tercetak["sampai"] == Decimal("101.33")  # (20 + 30 + 26) ÷ (25 + 25 + 25)
    assert found["izin"].tercetak["sampai-tahunan"] == Decimal("63.33")  # 76 ÷ 120
    assert found["aduan"].tercetak["sampai"] == Decimal("90.00")  # 81 ÷ 90: of TW III alone
    money = tahun.pada(3).hitung(3)
    assert (money.jumlah.pagu, money.jumlah.sampai) == (Decimal(85_000_000), Decimal(49_000_000))
    assert money.jumlah.serapan == Decimal("57.65")  # 49 ÷ 85: what the withdrawn row spent is gone with it
    assert (money.jumlah.kosong, [each.uang.kosong for each in money.program[0].bawah]) == ((), [(), ()])
    assert money.program[0].kinerja == Decimal("97.67")  # of ikm alone: arsip is gone
    assert [row.uang.tak_terpisah(3) for row in money.program[0].bawah] == [[], []]


def test_a_new_row_of_money_that_runs_from_january_begins_with_its_first_quarter(tmp_path: Path) -> None:
    tahun = year(tmp_path, WHOLE.replace("tahun: 2025", "tahun: 2025\npengukuran: {anggaran: kumulatif}", 1))
    _, new = tahun.pada(3).hitung(3).program[0].bawah
    assert (new.uang.triwulan[2], new.uang.sampai) == (Decimal(4_000_000), Decimal(4_000_000))
    assert new.uang.tak_terpisah(3) == []


def test_the_states_of_a_year_are_made_once_and_know_each_other(tmp_path: Path) -> None:
    tahun = year(tmp_path)
    assert tahun.pada(1) is tahun.pada(2) is tahun.awal is tahun.akhir.awal
    assert tahun.pada(3) is tahun.akhir is tahun.awal.pada(4)
    assert tahun.hitung(3) is tahun.akhir.hitung(3)
    plain = year(tmp_path, HEAD + "sasaran:\n  - {uraian: A, indikator: [" + IKM % "" + "]}\n")
    assert plain.pada(1) is plain.akhir is plain.awal is plain
    assert perbedaan(plain) == ()


def test_the_tables_say_what_it_was_before_and_by_which_agreement_it_is_now(tmp_path: Path) -> None:
    before, after = rekap(tmp_path, 2), rekap(tmp_path, 3)
    assert [note.isi for note in before.kinerja.catatan] == []
    assert "Perubahan" not in " ".join(before.kinerja.aturan)
    assert [(note.no, note.isi) for note in after.kinerja.catatan] == [
        ("1)", "Semula target tahunan 84, target Triwulan III 83, target Triwulan IV 84."),
        ("2)", "Semula target tahunan 100, target Triwulan IV 25."),
        ("3)", "Baru, berlaku mulai Triwulan III."),
    ]
    since = "mulai Triwulan III menurut Perjanjian Kinerja Perubahan Tahun 2025 tanggal 15 September 2025"
    assert after.kinerja.aturan[0] == f"Indikator dan target {since} (Perubahan APBD)."
    [new] = [row for row in after.kinerja.sasaran[0].indikator if row.nama == "Aduan selesai"]
    assert (new.tw1.target, new.tw1.realisasi, new.tw3.capaian) == ("–", "–", "90,00")
    [money] = after.anggaran
    assert [note.isi for note in money.catatan] == [
        "Semula pagu 60.000.000.",
        "Baru, berlaku mulai Triwulan III.",
    ]
    assert money.aturan[0] == f"Pagu {since} (Perubahan APBD)."


def test_the_workbook_shows_what_the_page_prints(tmp_path: Path) -> None:
    year(tmp_path)
    (tmp_path / "rekap.yaml").write_text("jenis: rekap\nkinerja: 2025.yaml\ntriwulan: 3\n", "utf-8")
    source = load(tmp_path / "rekap.yaml").source
    assert source is not None
    shown = cells(open_book(workbook(REKAP.read(source).model.with_files(source).model)), "Kinerja")
    assert [worth(shown[f"{column}9"]) for column in "NR"] == [Decimal(75), Decimal("101.33")]
    assert [worth(shown[f"{column}10"]) for column in "NOR"] == [Decimal(90), Decimal(81), Decimal("90.00")]


def test_the_year_prints_the_first_agreement_and_what_changed(tmp_path: Path) -> None:
    fields = fields_of(KINERJA, WHOLE, FieldsKinerja)
    assert [(row.nama, row.tahunan) for goal in fields.sasaran for row in goal.indikator] == [
        ("Indeks", "84"),
        ("Izin", "100"),
        ("Arsip", "40"),
    ]
    assert fields.anggaran[0].jumlah == "65.000.000"
    [changes] = fields.perubahan
    assert [(row.no, row.perihal, row.semula, row.menjadi) for row in changes.baris] == [
        ("1.", "target tahunan", "84", "86"),
        ("", "target Triwulan III", "83", "85"),
        ("", "target Triwulan IV", "84", "86"),
        ("2.", "target tahunan", "100", "120"),
        ("", "target Triwulan IV", "25", "45"),
        ("3.", "indikator baru", "–", "target tahunan 90; target Triwulan III 90; target Triwulan IV 90"),
        ("4.", "indikator dicabut", "target tahunan 40", "–"),
        ("5.", "pagu", "60.000.000", "85.000.000"),
        ("6.", "pagu", "60.000.000", "75.000.000"),
        ("7.", "kegiatan baru", "–", "pagu 10.000.000"),
        ("8.", "program dicabut", "pagu 5.000.000", "–"),
    ]
    assert fields_of(KINERJA, HEAD + "sasaran: []\n", FieldsKinerja).perubahan == ()


def workspace_of(home: Path, text: str) -> None:
    write(home / "specs/profil.yaml", "\n".join(HEAD.splitlines()[2:]) + "\n")
    body = "\n".join(text.splitlines()[:2] + text.splitlines()[4:])
    write(home / YEAR, f"{body}\n")


def test_a_form_asks_what_holds_in_its_quarter_and_comes_back_over_the_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    workspace_of(tmp_path, WHOLE.partition("  tw3:")[0])
    assert list(blank(tmp_path / "dua", tw=2)) == ["pem", "umum"]
    forms = blank(tmp_path / "tiga", tw=3)
    assert list(forms) == ["pem"]  # all of umum was withdrawn
    with Isian(forms["pem"]) as isian:
        isian.who("A")
        isian.beside("Indeks", "Realisasi (indeks)").value = 84
        isian.beside("Aduan selesai", "Realisasi (%)").value = 81
        assert isian.beside("Indeks", "Target Triwulan III").value == 85
    found = collected(tmp_path / "tiga")
    assert [each.message for each in found.problems if each.severity == "error"] == []
    assert found.content is not None
    assert (found.kembali, found.semua) == (1, 1)
    assert b"nilai: 81" in found.content
    assert b"arsip" not in found.content


def test_a_form_that_went_out_before_the_change_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = WHOLE.partition("  tw3:")[0]
    sent = (
        text.replace("mulai: 3", "mulai: 4")
        .replace("tw3: 85, tw4: 86", "tw4: 86")
        .replace("{tahunan: 90, tw3: 90", "{tahunan: 90")
    )
    workspace_of(tmp_path, sent)
    forms = blank(tmp_path / "masuk", tw=3)
    with Isian(forms["pem"]) as isian:
        isian.who("A")
        isian.beside("Indeks", "Realisasi (indeks)").value = 84
    workspace_of(tmp_path, text)
    found = [each.message for each in collected(tmp_path / "masuk").problems if each.rule == "kp-definisi"]
    assert any("target triwulan berubah sejak formulir dibagikan: semula 83, sekarang 85" in each for each in found)
    assert any("Aduan selesai: baru ditanyakan sesudah formulir dibagikan" in each for each in found)


ITEM = HEAD + "%ssasaran:\n  - {uraian: A, indikator: [%s]}\n%s"


@pytest.mark.parametrize(
    ("change", "item", "more", "expected"),
    [
        ("", IKM % HIGHER, "", ["6 error Indeks: ada perubahan, tetapi tahunnya tidak menyebut mulai kapan"]),
        (CHANGE, IKM % "", "", ["5 peringatan tidak ada indikator atau anggaran yang berubah"]),
        (
            CHANGE.replace("mulai: 3", "mulai: 1"),
            IKM % HIGHER,
            "",
            ["5 error perubahan mulai triwulan 1 berlaku sepanjang tahun"],
        ),
        (
            "perubahan: {mulai: 3}\n",
            IKM % HIGHER,
            "",
            ["5 peringatan tanggal Perjanjian Kinerja Perubahan belum diisi"],
        ),
        (
            CHANGE,
            IKM % ", perubahan: {target: {tahunan: 84}}",
            "",
            ["7 peringatan Indeks: perubahan ini tidak mengubah apa pun"],
        ),
        (
            CHANGE,
            IKM % ", perubahan: {target: {tahunan: 86, tw2: 80, tw4: 86}}",
            "",
            ["7 error Indeks: target Triwulan II sudah lewat dan tidak dapat diubah lagi"],
        ),
        (CHANGE, IKM % ", perubahan: {target: {tahunan: 86, tw2: 82, tw4: 86}}", "", []),
        (
            CHANGE,
            IKM % ", perubahan: baru",
            "",
            [
                f"7 error Indeks: indikator baru, tetapi ada target Triwulan {tw}, sebelum perubahan"
                for tw in ("I", "II")
            ],
        ),
        (
            CHANGE,
            IKM % ", perubahan: {status: dicabut, target: {tw4: 90}}",
            "",
            ['7 error Indeks: "target" di dalam perubahan tidak dipakai, karena statusnya dicabut'],
        ),
        (
            CHANGE,
            IZIN.replace("{target: {", "{satuan: berkas, target: {"),
            "",
            ["7 peringatan Izin: satuan berubah di tengah tahun, tetapi triwulannya masih disatukan (jumlah)"],
        ),
        (
            CHANGE,
            IKM % ", komponen: {pembilang: a, penyebut: b}, "
            "perubahan: {komponen: {pembilang: a, penyebut: b, faktor: 1}}",
            "",
            ["7 peringatan Indeks: faktor berubah, jadi triwulan yang sudah lewat ikut dihitung dengan faktor baru"],
        ),
        (
            CHANGE,
            IKM % ", perubahan: {target: {tahunan: 86}}",
            "",
            ["7 peringatan Indeks: target tahunan menjadi 86, target tw4 masih 84"],
        ),
        (
            CHANGE,
            LAMA,
            "realisasi: {tw3: {indikator: {arsip: 5}}}\n",
            ["8 error Arsip: ada realisasi, tetapi dicabut mulai Triwulan III"],
        ),
        (
            CHANGE,
            BARU,
            "realisasi: {tw2: {indikator: {aduan: 5}}}\n",
            ["8 error Aduan selesai: ada realisasi, tetapi baru berlaku mulai Triwulan III"],
        ),
        (CHANGE, LAMA, "realisasi: {tw3: {indikator: {arsip: }}}\n", []),
        (
            CHANGE,
            IKM % "",
            "program: [{nama: A, pagu: 5.000.000, perubahan: {nama: B}}]\n",
            ["8 error A: nama tidak dapat diubah tanpa kode, karena realisasinya ditulis dengan nama"],
        ),
    ],
)
def test_what_is_wrong_with_a_perubahan_is_told(change: str, item: str, more: str, expected: list[str]) -> None:
    assert told(ITEM % (change, item, more)) == expected


def test_the_other_rules_hold_before_and_after_the_perubahan_and_tell_each_thing_once() -> None:
    item = IZIN.replace("tahunan: 120, tw4: 45", "tahunan: 120, tw4: 40")
    [found] = [each for each in report(ITEM % (CHANGE, item, "")) if each.rule == "kn-jumlah"]
    assert found.message == "Izin: target triwulan berjumlah 115, target tahunan 120"  # 25 + 25 + 25 + 40
    assert "perubahan" in item[: found.column]
    untold = BARU.replace("tw3: 90, ", "")
    [missing] = [each for each in report(ITEM % (CHANGE, untold, "")) if each.rule == "kn-target"]
    assert missing.message == "Aduan selesai: target tw3 belum diisi"
    rows = "program: [{kode: 1, nama: A, pagu: 5.000.000, perubahan: {pagu: 2.000.000}}]\n"
    rows += "realisasi: {tw2: {anggaran: {1: 3.000.000}}}\n"
    [above] = [each.message for each in report(ITEM % (CHANGE, IKM % "", rows)) if each.rule == "rl-janggal"]
    assert above == "A: realisasi sampai triwulan ini 3.000.000 melebihi pagu baru 2.000.000"
    gone = rows.replace("{pagu: 2.000.000}", "dicabut")
    [above] = [each.message for each in report(ITEM % (CHANGE, IKM % "", gone)) if each.rule == "rl-janggal"]
    assert above == "A: sudah ada realisasi 3.000.000, tetapi dicabut mulai Triwulan III"


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("", (1, 2, 3, 4)),
        ("triwulan: 2", (2,)),
        ('triwulan: "3, 1"', (1, 3)),
        ("triwulan: 2-4", (2, 3, 4)),
        ("triwulan: II dan III", (2, 3)),
        ("triwulan: [II, TW IV]", (2, 4)),
    ],
)
def test_a_step_of_the_rencana_aksi_says_its_quarters(text: str, quarters: tuple[int, ...], tmp_path: Path) -> None:
    step = f"{{uraian: Survei{', ' if text else ''}{text}}}"
    tahun = year(tmp_path, ITEM % ("", IKM % f", aksi: [{step}, Rapat]", ""))
    first, second = next(tahun.indikator).aksi
    assert (first.triwulan, second.uraian, second.triwulan) == (quarters, "Rapat", (1, 2, 3, 4))


@pytest.mark.parametrize("text", ["5", "4-2", "1-2-3", "Maret"])
def test_what_is_no_quarter_is_told(text: str) -> None:
    found = report(ITEM % ("", IKM % f", aksi: [{{uraian: A, triwulan: {text}}}]", ""))
    assert [each.rule for each in found if each.severity == "error"] == ["nilai-salah"]
