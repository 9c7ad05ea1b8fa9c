"""A form in; its first sheet out: what it is, who has filled it in, how to do that, and who verifies it."""

from datetime import date

from sopdocs.excel import DATE, Halaman, Panjang, Rumus, Tanggal, Validasi, alamat
from sopdocs.kinds.formulir.blangko import Blangko
from sopdocs.kinds.formulir.isi import Isi
from sopdocs.kinds.pengukuran.isian import FormulirMasuk
from sopdocs.pengumpulan.masalah import pendek
from sopdocs.pengumpulan.papan import Kotak, Lembar, Papan
from sopdocs.text import nip

NAMA = "Petunjuk"

_LEBAR = (5.0, 26.0, 34.0, 39.0)
_WIDTH = len(_LEBAR)
_FILLED_BY = 7
"""The row of the band over who fills in; the three open cells are below it."""
_DOTS = f"({'.' * 32})"

LANGKAH = (
    "Isi hanya kotak kuning bergaris putus-putus, di sini dan di lembar berikutnya. Sel lain terkunci.",
    "Tulis angkanya saja, tanpa satuan, tanda % atau Rp. Desimal memakai tanda Excel di komputer ini, biasanya koma.",
    "Tulis 0 hanya bila memang nol. Bila datanya belum ada, kosongkan, dan tulis sebabnya di Keterangan.",
    "Bila diminta pembilang dan penyebut, isi keduanya: Realisasi dan Capaian terhitung sendiri.",
    "Uang ditulis dalam rupiah penuh, misalnya 12500000.",
    "Beberapa butir dalam satu kotak: tekan Alt+Enter untuk baris baru.",
    "Jangan menyisipkan, menghapus atau memindahkan baris, kolom dan lembar, dan jangan mengganti nama lembar.",
    "Simpan sebagai berkas Excel (.xlsx), lalu kembalikan berkas ini sendiri, bukan salinan, foto atau PDF-nya.",
)


def petunjuk(form: Blangko, isi: Isi) -> Lembar:
    """The sheet; upright."""
    papan = Papan()
    for row, (text, gaya) in enumerate(_titles(form), 1):
        papan.tulis(row, 1, text, gaya, span=_WIDTH)  # type: ignore[arg-type]
    papan.tulis(_FILLED_BY, 1, "Diisi oleh", "pita", span=_WIDTH)
    for number, (kotak, said, rule, format_) in enumerate(_person(form, isi.pengisi), 1):
        row = _FILLED_BY + number
        papan.tulis(row, 1, None)
        papan.tulis(row, 2, kotak.nama)
        papan.buka(row, 3, kotak, said, rule, format_)
    row = _FILLED_BY + 5
    papan.tulis(row, 1, "Cara mengisi", "pita", span=_WIDTH)
    steps = [*LANGKAH, f"Kembalikan paling lambat {form.batas_kembali}."] if form.batas_kembali else LANGKAH
    for number, text in enumerate(steps, 1):
        papan.tulis(row + number, 1, f"{number}.", "label")
        papan.tulis(row + number, 2, text, "label", span=_WIDTH - 1)
    last = _signatures(papan, form, isi.pengisi, row + len(steps) + 2)
    return papan.lembar(
        Halaman(
            NAMA,
            tuple(papan.sel),
            _LEBAR,
            tinggi=dict.fromkeys(range(_FILLED_BY + 1, _FILLED_BY + 4), 20.0),
            utuh=((row + len(steps) + 2, last),),
            mendatar=False,
            kaki=kaki(form),
            terlindung=True,
        )
    )


def kaki(form: Blangko) -> str:
    """The foot of every sheet."""
    return f"Formulir {form.periode}, {pendek(form.nama, 50)}"


def _titles(form: Blangko) -> list[tuple[str, str]]:
    return [
        (form.judul, "judul"),
        (", ".join(reversed(form.instansi)), "subjudul"),
        (form.nama, "subjudul"),
        (str(form.periode), "subjudul"),
    ]


def _person(form: Blangko, who: FormulirMasuk) -> list[tuple[Kotak, str | date | None, Validasi, str]]:
    first = form.periode.awal.as_date() or date(form.tahun, 1, 1)
    last = date(form.tahun + 2, 12, 31)
    day = who.tanggal.as_date() if who.tanggal else None
    keys = ("formulir", form.penerima)
    return [
        (
            Kotak((_FILLED_BY + 1, 3), (*keys, "oleh"), "teks", "Nama pengisi"),
            who.oleh or None,
            Validasi(Panjang(100), "Nama", "Tulis nama dengan gelar, paling panjang 100 huruf."),
            "",
        ),
        (
            Kotak((_FILLED_BY + 2, 3), (*keys, "nip"), "nip", "NIP"),
            nip.printed(who.nip) or None,
            Validasi(Panjang(30), "NIP", "NIP terdiri dari 18 angka.", "18 angka, boleh dengan spasi."),
            "",
        ),
        (
            Kotak((_FILLED_BY + 3, 3), (*keys, "tanggal"), "tanggal", "Tanggal pengisian"),
            day,
            Validasi(Tanggal(first, last), "Tanggal", "Tulis tanggal, misalnya 2/10/2025.", tegas=False),
            DATE,
        ),
    ]


def _signatures(papan: Papan, form: Blangko, filled: FormulirMasuk, row: int) -> int:
    """Left who verifies, right who fills in, his name live from above; returns the last row."""
    name, number = (alamat(_FILLED_BY + each, 3) for each in (1, 2))
    who = form.verifikator
    for at, text in enumerate(("Diverifikasi oleh,", *who.jabatan)):
        papan.tulis(row + at, 1, text, "label", span=3)
    for at, text in enumerate(("Diisi oleh,", form.nama)):
        papan.tulis(row + at, 4, text, "label")
    signed = row + len(who.jabatan) + 4
    papan.tulis(signed, 1, who.nama, "nilai", span=3)
    papan.tulis(signed, 4, Rumus(f'IF({name}="","{_DOTS}",{name})', filled.oleh or _DOTS), "nilai")
    for at, text in enumerate(who.bawah, 1):
        papan.tulis(signed + at, 1, text, "label", span=3)
    papan.tulis(signed + 1, 4, Rumus(f'"NIP. "&{number}', f"NIP. {nip.printed(filled.nip)}"), "label")
    return signed + len(who.bawah)
