"""A form in; the sheet with a row for each sub kegiatan, or None where the seksi has no budget, out."""

from dataclasses import dataclass
from decimal import Decimal

from sopdocs.excel import Angka, Halaman, Panjang, Rumus, Validasi, alamat, format_angka
from sopdocs.kinds.formulir.blangko import Blangko, Rincian
from sopdocs.kinds.formulir.fields import sebelumnya
from sopdocs.kinds.formulir.isi import Isi
from sopdocs.pengumpulan import rumus
from sopdocs.pengumpulan.kinerja import LONGEST
from sopdocs.pengumpulan.papan import Kotak, Lembar, Macam, Papan
from sopdocs.pengumpulan.petunjuk import kaki
from sopdocs.text.numbers import angka

NAMA = "Anggaran"

_LEBAR = (5.0, 20.0, 30.0, 17.0, 17.0, 17.0, 10.0, 20.0, 10.0, 24.0, 24.0)
_NO, _KODE, _NAMA, _PAGU, _LALU, _UANG, _SERAPAN, _KELUARAN, _VOLUME, _PENGHAMBAT, _TINDAK = range(1, 12)
_HEAD = 5
_ROW = 45.0
"""Points of a row, to write in."""

_RUPIAH = Validasi(
    Angka(),
    "Rupiah",
    "Tulis rupiah penuh, angkanya saja, misalnya 12500000. Bila datanya belum ada, kosongkan.",
    "Rupiah penuh, angka saja. Kosong: belum ada data. 0: memang nol.",
)
_COUNT = Validasi(Angka(), "Volume", "Tulis angkanya saja, misalnya 3.", "Banyaknya keluaran triwulan ini saja.")
_WORDS = Validasi(Panjang(LONGEST), "Uraian", f"Paling panjang {LONGEST} huruf.")


def anggaran(form: Blangko, isi: Isi) -> Lembar | None:
    """The sheet; on its side."""
    if not form.belanja:
        return None
    papan = Papan()
    papan.tulis(1, 1, f"REALISASI ANGGARAN {str(form.periode).upper()}", "judul", span=len(_LEBAR))
    papan.tulis(2, 1, form.nama, "subjudul", span=len(_LEBAR))
    papan.tulis(3, 1, "Kotak kuning bergaris putus-putus diisi; yang lain terkunci.", "catatan", span=len(_LEBAR))
    for column, text in enumerate(_heads(form), 1):
        papan.tulis(_HEAD, column, text, "kepala", arti="kepala kolom")
    for number, each in enumerate(form.belanja, 1):
        _row(papan, form, each, number, isi)
    last = _HEAD + len(form.belanja)
    return papan.lembar(
        Halaman(
            NAMA,
            tuple(papan.sel),
            _LEBAR,
            tinggi=dict.fromkeys(range(_HEAD + 1, last + 1), _ROW),
            kepala=(_HEAD, _HEAD),
            beku=(_HEAD + 1, _PAGU),
            kaki=kaki(form),
            terlindung=True,
        )
    )


def _heads(form: Blangko) -> tuple[str, ...]:
    now = form.periode.nama
    spent = f"Realisasi sejak Januari s.d. {now} (Rp)" if form.hitungan.kumulatif else f"Realisasi {now} saja (Rp)"
    return (
        "No",
        "Kode",
        "Sub kegiatan",
        "Pagu (Rp)",
        f"{sebelumnya(form)} (Rp)",
        spent,
        "Serapan (%)",
        "Keluaran dan target setahun",
        f"Volume {now}",
        "Penghambat",
        "Tindak lanjut",
    )


@dataclass(frozen=True, slots=True)
class _Isian:
    """An open cell of a row."""

    column: int
    key: str
    macam: Macam
    name: str
    value: str | Decimal | None
    rule: Validasi


def _row(papan: Papan, form: Blangko, each: Rincian, number: int, isi: Isi) -> None:
    row, said = _HEAD + number, isi.of_belanja(each.kunci)
    target = "" if each.target is None else f"{angka(each.target)} {each.satuan}".strip()
    locked = (
        (_KODE, each.kode, "kode"),
        (_NAMA, each.nama, "nama"),
        (_KELUARAN, ": ".join(filter(None, (each.keluaran, target))), "keluaran"),
    )
    papan.tulis(row, _NO, f"{number}.", "tengah")
    for column, text, arti in locked:
        papan.tulis(row, column, text or None, arti=f"{each.nama}, {arti}")
    for column, value, arti in ((_PAGU, each.pagu, "pagu"), (_LALU, each.lalu, sebelumnya(form))):
        papan.tulis(row, column, value, "uang", arti=f"{each.nama}, {arti}", format=_money(value))
    _serapan(papan, form, each, row, isi)
    for one in (
        _Isian(_UANG, "keuangan", "uang", "realisasi anggaran", said.keuangan, _RUPIAH),
        _Isian(_VOLUME, "volume", "angka", "volume", said.volume, _COUNT),
        _Isian(_PENGHAMBAT, "penghambat", "daftar", "penghambat", "\n".join(said.penghambat) or None, _WORDS),
        _Isian(_TINDAK, "tindak_lanjut", "daftar", "tindak lanjut", "\n".join(said.tindak_lanjut) or None, _WORDS),
    ):
        unit = each.satuan if one.key == "volume" else ""
        keys = ("anggaran", each.kunci, one.key)
        kotak = Kotak((row, one.column), keys, one.macam, f"{each.nama}, {one.name}", unit)
        papan.buka(row, one.column, kotak, one.value, one.rule, "General" if one.macam in ("angka", "uang") else "")


def _serapan(papan: Papan, form: Blangko, each: Rincian, row: int, isi: Isi) -> None:
    """Up to the quarter; nothing where there is no pagu."""
    pagu, before, now = (alamat(row, column) for column in (_PAGU, _LALU, _UANG))
    spent = now if form.hitungan.kumulatif else f"({before}+{now})"
    found = isi.serapan.get(each.kunci)
    formula = Rumus(rumus.serapan(spent, pagu, now, form.hitungan), "" if found is None else found)
    decimals = format_angka(form.hitungan.desimal)
    papan.tulis(
        row, _SERAPAN, formula if each.pagu else None, "angka", arti=f"{each.nama}, rumus serapan", format=decimals
    )


def _money(value: Decimal | None) -> str:
    """With sen where there are some."""
    return format_angka(0 if value is None or value == value.to_integral_value() else 2)
