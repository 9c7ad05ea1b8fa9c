"""A `LembarArsip` and the kop in; what its template prints out.

The head says what archivists ask of a file: classification, period, who made it, form, place and retention, with its
end (practice, after the columns of a jadwal retensi arsip). What can only be one of a few words is a row of boxes, so
that a pen can tick what the spec leaves open.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted, filled
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.lembar_arsip.count import count
from sopdocs.kinds.lembar_arsip.model import Isi, LembarArsip
from sopdocs.kinds.ttd import Tanda, place_and_date, tanda
from sopdocs.text.numbers import NBSP, angka

BLANK_ROWS = 12
"""Rows to write on where the spec lists nothing."""
WORD, VALUE, LINE, PLACE, COUNT = 12, 34, 100, 10, 8
"""Dots of a word, of a value, of a whole line, of a part of the place, of a count."""
DIGITS = 12
"""Of a SHA-256: enough to tell the files of an office apart, short enough to compare by eye."""
BOTH = "keduanya"
COUNTED = ("dokumen", "lembar kertas", "berkas elektronik")


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of the list; `bentuk` has a box for paper and one for a file, `sha256` is empty or one text."""

    no: str
    uraian: str
    nomor_tanggal: str
    lembar: str
    bentuk: str
    berkas: str
    sha256: tuple[str, ...]
    keterangan: str


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where it is kept; dots where the spec does not say."""

    ruang: str
    lemari: str
    rak: str
    boks: str
    folder: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/lembar-arsip.docx` may name."""

    kop: Kop
    judul: str
    kode: str
    judul_berkas: str
    kurun_waktu: str
    unit_pengolah: str
    sifat: str
    tingkat_perkembangan: str
    media: str
    jumlah: str
    lokasi: Tempat
    retensi_aktif: str
    retensi_inaktif: str
    nasib_akhir: str
    isi: tuple[Baris, ...]
    ringkasan: str
    tempat_tanggal: str
    mengarsipkan: Tanda
    mengetahui: Tanda


def fields(model: LembarArsip, kop: Kop) -> Fields:
    """All text as it is printed."""
    left, right = model.signers
    counted = count(model.isi) if model.isi else ""
    unit = model.unit_pengolah or ", ".join(model.instansi.unit) or model.instansi.nama
    return Fields(
        kop=kop,
        judul=model.judul,
        kode=filled(model.kode, VALUE),
        judul_berkas=filled(model.judul_berkas, LINE),
        kurun_waktu=filled(model.kurun_waktu, VALUE),
        unit_pengolah=filled(unit, VALUE),
        sifat=boxes(("biasa", "terbatas", "rahasia"), model.sifat),
        tingkat_perkembangan=boxes(("asli", "salinan"), model.tingkat_perkembangan),
        media=boxes(("kertas", "elektronik"), model.media),
        jumlah=filled("; ".join(filter(None, (model.jumlah, counted))), LINE),
        lokasi=_place(model),
        retensi_aktif=filled(model.retensi.aktif, WORD),
        retensi_inaktif=filled(model.retensi.inaktif, WORD),
        nasib_akhir=boxes(("musnah", "permanen", "dinilai kembali"), model.nasib_akhir),
        isi=tuple(_row(no, each) for no, each in enumerate(model.isi, 1)) or (_blank(),) * BLANK_ROWS,
        ringkasan=counted or ", ".join(f"{dotted(COUNT)} {word}" for word in COUNTED),
        tempat_tanggal=place_and_date(model, model.tanggal),
        mengarsipkan=tanda(model, left),
        mengetahui=tanda(model, right),
    )


def boxes(words: Sequence[str], chosen: str) -> str:
    """`☑ asli   ☐ salinan`: a box and its word never part."""
    return "   ".join(f"{'☑' if chosen in (word, BOTH) else '☐'}{NBSP}{word.replace(' ', NBSP)}" for word in words)


def _place(model: LembarArsip) -> Tempat:
    at = model.lokasi
    return Tempat(*(filled(text, PLACE) for text in (at.ruang, at.lemari, at.rak, at.boks, at.folder)))


def _row(number: int, each: Isi) -> Baris:
    sha = each.sha256.strip().lower()
    return Baris(
        no=f"{number}.",
        uraian=each.uraian,
        nomor_tanggal="\n".join(filter(None, (each.nomor, str(each.tanggal or "")))),
        lembar=angka(each.lembar) if each.lembar else "",
        bentuk=_forms(each.bentuk),
        berkas=each.berkas,
        sha256=(sha[:DIGITS],) if sha else (),
        keterangan=each.keterangan,
    )


def _blank() -> Baris:
    return Baris("", "", "", "", _forms(""), "", (), "")


def _forms(chosen: str) -> str:
    return "\n".join(boxes((word,), chosen) for word in ("hardcopy", "softcopy"))
