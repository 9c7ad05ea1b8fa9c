"""A form in; the sheet with a card for each of its indicators, or None where the seksi has none, out.

3. Rata-rata waktu penyelesaian satu layanan
Satuan             menit              Target Triwulan III     25
…                                     …
Jumlah menit       [            ]     Realisasi (menit)       =ROUND(C12/C13,1)
Jumlah layanan     [            ]     Capaian (%)             =…
Bukti dukung       [            ]     Faktor pendukung        [            ]
…
"""

from decimal import Decimal

from sopdocs.excel import Angka, Halaman, Panjang, Pilihan, Rumus, Validasi, alamat, decimals_of, format_angka
from sopdocs.excel import Isi as Nilai
from sopdocs.kinds.formulir.blangko import Blangko, Butir, Patokan
from sopdocs.kinds.formulir.isi import NOT_COUNTED, Isi, Terhitung
from sopdocs.kinds.pengukuran.isian import IsianIndikator
from sopdocs.pengumpulan import rumus
from sopdocs.pengumpulan.papan import Kotak, Lembar, Macam, Papan
from sopdocs.pengumpulan.petunjuk import kaki
from sopdocs.text.numbers import angka

NAMA = "Kinerja"
LONGEST = 2000
"""Characters of an answer in words."""

_LEBAR = (5.0, 22.0, 34.0, 22.0, 30.0)
_NO, _LABEL, _VALUE, _LABEL_2, _VALUE_2 = range(1, 6)
_ALL, _REST = len(_LEBAR), len(_LEBAR) - 2
_FIRST = 5
_LINE, _TEXT = 18.0, 32.0
"""The least points of a row, and of one for answers in words."""

_NUMBER = Validasi(
    Angka(),
    "Angka",
    "Tulis angkanya saja, tanpa satuan, misalnya 82,5. Bila datanya belum ada, kosongkan.",
    "Angka saja, koma untuk desimal. Kosong: belum ada data. 0: memang nol.",
)
_WORDS = Validasi(Panjang(LONGEST), "Uraian", f"Paling panjang {LONGEST} huruf.")


def kinerja(form: Blangko, isi: Isi) -> Lembar | None:
    """The sheet; upright."""
    if not form.indikator:
        return None
    papan, heights = Papan(), dict[int, float]()
    papan.tulis(1, 1, f"REALISASI KINERJA {str(form.periode).upper()}", "judul", span=_ALL)
    papan.tulis(2, 1, form.nama, "subjudul", span=_ALL)
    papan.tulis(3, 1, "Kotak kuning bergaris putus-putus diisi; yang lain terkunci.", "catatan", span=_ALL)
    row, blocks = _FIRST, []
    for number, each in enumerate(form.indikator, 1):
        card = _Kartu(papan, form, each, row)
        last = card.terbuka(number, isi) if each.diukur else card.tertutup(number)
        heights |= dict.fromkeys(range(row, last + 1), _LINE)
        if each.diukur:
            heights |= dict.fromkeys(range(last - 2, last + 1), _TEXT)
        blocks.append((row, last))
        row = last + 2
    return papan.lembar(
        Halaman(
            NAMA,
            tuple(papan.sel),
            _LEBAR,
            tinggi=heights,
            utuh=tuple(blocks),
            beku=(4, 1),
            mendatar=False,
            kaki=kaki(form),
            terlindung=True,
        )
    )


class _Kartu:
    """The card of an indicator, from a row on."""

    def __init__(self, papan: Papan, form: Blangko, each: Butir, row: int) -> None:
        self.papan, self.form, self.each, self.row = papan, form, each, row

    def terbuka(self, number: int, isi: Isi) -> int:
        """All of it; returns its last row."""
        said, counted = isi.of_indikator(self.each.id), isi.terhitung.get(self.each.id, NOT_COUNTED)
        self._title(number)
        target = self._definition()
        self.row += 1
        if self.each.pembilang:
            self._components(said, counted, target)
        else:
            self._realisasi(said, counted, target)
        self._words(said)
        return self.row

    def tertutup(self, number: int) -> int:
        """One that this quarter does not measure."""
        self._title(number)
        self.row += 1
        text = f"Tidak diukur triwulan ini: {self.each.kapan}."
        self._locked(self.row, _NO, None, "")
        self._locked(self.row, _LABEL, text, "keterangan periode", span=_ALL - 1)
        return self.row

    def _title(self, number: int) -> None:
        self.papan.tulis(self.row, _NO, f"{number}.", "pita")
        self._locked(self.row, _LABEL, self.each.nama, "nama", span=_ALL - 1, gaya="pita")

    def _definition(self) -> str:
        """What is asked; returns the cell of the target."""
        each, form = self.each, self.form
        self._wide("Sasaran", each.sasaran, "sasaran")
        self._wide("Cara menghitung", each.rumus, "cara menghitung")
        self._pair("Satuan", each.satuan, "satuan", f"Target {form.periode.nama}", each.target)
        target = alamat(self.row, _VALUE_2)
        self._pair("Sumber data", each.sumber, "sumber data", f"Target Tahun {form.tahun}", each.tahunan)
        self._pair("Cara mengisi", each.cara_isi, "cara mengisi", each.label_lalu, Patokan(teks=each.lalu))
        return target

    def _wide(self, label: str, text: str, arti: str) -> None:
        self.row += 1
        self.papan.tulis(self.row, _NO, None)
        self.papan.tulis(self.row, _LABEL, label)
        self._locked(self.row, _VALUE, text, arti, span=_REST)

    def _pair(self, label: str, text: str, arti: str, label_2: str, value: Patokan) -> None:
        self.row += 1
        self.papan.tulis(self.row, _NO, None)
        self.papan.tulis(self.row, _LABEL, label)
        self._locked(self.row, _VALUE, text, arti)
        self._locked(self.row, _LABEL_2, label_2, f"tulisan {label_2}")
        isi, format_ = _target(value)
        self._locked(self.row, _VALUE_2, isi, label_2, gaya="angka", format=format_)

    def _components(self, said: IsianIndikator, counted: Terhitung, target: str) -> None:
        each, row = self.each, self.row
        above, below, value = alamat(row, _VALUE), alamat(row + 1, _VALUE), alamat(row, _VALUE_2)
        parts = (("pembilang", each.pembilang, said.pembilang), ("penyebut", each.penyebut, said.penyebut))
        for at, (key, name, number) in enumerate(parts):
            self.papan.tulis(row + at, _NO, None)
            self._locked(row + at, _LABEL, name, f"nama {key}")
            self._open(row + at, _VALUE, key, "angka", name, number)
        self._result(
            row,
            f"Realisasi ({each.satuan})" if each.satuan else "Realisasi",
            "rumus realisasi",
            rumus.realisasi(each, above, below),
            counted.realisasi,
            each.desimal,
        )
        text = rumus.capaian_komponen(each, self.form.hitungan, value, above, below, target)
        self._result(row + 1, "Capaian (%)", "rumus capaian", text, counted.capaian, self.form.hitungan.desimal)
        self.row += 1

    def _realisasi(self, said: IsianIndikator, counted: Terhitung, target: str) -> None:
        each, row = self.each, self.row
        value = alamat(row, _VALUE)
        self.papan.tulis(row, _NO, None)
        label = f"Realisasi ({each.satuan})" if each.satuan else "Realisasi"
        self._label(row, _LABEL, label)
        if each.skor:
            self._open(row, _VALUE, "nilai", "pilihan", "realisasi", said.nilai.teks if said.nilai else None)
            text = rumus.capaian_pilihan(each, self.form.hitungan, value)
        else:
            self._open(row, _VALUE, "nilai", "angka", "realisasi", counted.realisasi)
            text = rumus.capaian_angka(each, self.form.hitungan, value, target)
        self._result(row, "Capaian (%)", "rumus capaian", text, counted.capaian, self.form.hitungan.desimal)

    def _result(self, row: int, label: str, arti: str, text: str, now: Decimal | None, decimals: int) -> None:
        self._label(row, _LABEL_2, label)
        formula = Rumus(text, "" if now is None else now) if text else None
        self._locked(row, _VALUE_2, formula, arti, gaya="angka", format=format_angka(decimals))

    def _words(self, said: IsianIndikator) -> None:
        """Proofs, causes, remarks: two to a row."""
        pairs = (
            (("bukti", "Bukti dukung", said.bukti), ("pendukung", "Faktor pendukung", said.pendukung)),
            (
                ("penghambat", "Faktor penghambat", said.penghambat),
                ("tindak_lanjut", "Tindak lanjut", said.tindak_lanjut),
            ),
        )
        for left, right in pairs:
            self.row += 1
            self.papan.tulis(self.row, _NO, None)
            for column, (key, label, lines) in ((_LABEL, left), (_LABEL_2, right)):
                self._label(self.row, column, label)
                self._open(self.row, column + 1, key, "daftar", label.lower(), "\n".join(lines))
        self.row += 1
        self.papan.tulis(self.row, _NO, None)
        self._label(self.row, _LABEL, "Keterangan")
        self._open(self.row, _VALUE, "keterangan", "teks", "keterangan", said.keterangan)
        self.papan.tulis(self.row, _LABEL_2, None, span=2)

    def _open(self, row: int, column: int, key: str, macam: Macam, name: str, value: Nilai) -> None:
        words = tuple(word for word, _ in self.each.skor) if macam == "pilihan" else ()
        unit = self.each.satuan if key == "nilai" else ""
        kotak = Kotak((row, column), ("indikator", self.each.id, key), macam, f"{self.each.nama}, {name}", unit, words)
        rule = _choice(words) if words else _NUMBER if macam == "angka" else _WORDS
        self.papan.buka(row, column, kotak, value or None if isinstance(value, str) else value, rule, _format(macam))

    def _label(self, row: int, column: int, text: str) -> None:
        """What an answer or a formula is called: changed, it is another question."""
        self._locked(row, column, text, "tulisan")

    def _locked(
        self,
        row: int,
        column: int,
        isi: Nilai | Rumus,
        arti: str,
        *,
        span: int = 1,
        gaya: str = "teks",
        format: str = "",
    ) -> None:
        name = f"{self.each.nama}, {arti}" if arti else ""
        self.papan.tulis(row, column, isi, gaya, arti=name, span=span, format=format)  # type: ignore[arg-type]


def _format(macam: Macam) -> str:
    """What Excel makes of a typed number must show."""
    return "General" if macam in ("angka", "uang") else ""


def _target(said: Patokan) -> tuple[Nilai, str]:
    """A number where it is one, so that formulas can use it; else as it is printed."""
    value = said.bawah
    if value is None or said.teks != f"{said.batas} {angka(value)}".strip():
        return said.teks or None, ""
    return value, format_angka(decimals_of(value), said.batas)


def _choice(words: tuple[str, ...]) -> Validasi | None:
    """A list to choose from, where Excel can hold it."""
    if len(",".join(words)) > 255 or any("," in word or '"' in word for word in words):
        return None
    return Validasi(Pilihan(words), "Pilihan", f"Pilih salah satu: {', '.join(words)}.")
