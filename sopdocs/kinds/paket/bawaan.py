"""A step of the run, its days and who does it in; what the pack says of a document of a kind out.

These are keys of the kind's own spec, below what the office writes itself. A key that a kind does not know is dropped
when it is read, as one of the profile is; so the common ones are said of all.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from sopdocs.jadwal import Langkah, Ulang, nomor
from sopdocs.kinds.paket.jalannya import Jalannya, rentang, tertulis
from sopdocs.kinds.paket.sebutan import Keluaran
from sopdocs.kinds.pengukuran.periode import TAHUNAN
from sopdocs.spec.source import Plain

MOST_DAYS = 45
"""Working days that a schedule can show one by one."""

_ORDER = re.compile(
    r"\b(?:memerintahkan|menugaskan|menginstruksikan|mendelegasikan|mendisposisi\w*|meneruskan|meminta"
    r"|memberi(?:kan)? (?:tugas|perintah|instruksi|arahan|disposisi))\b(?P<kepada>.*?)(?:\b(?:untuk|agar)\s+|$)",
    re.IGNORECASE,
)
_RECEIVED = re.compile(r"^menerima\b.*?\bdisposisi\b.*?(?:\b(?:untuk|agar)\s+|$)", re.IGNORECASE)
_FORM = re.compile(r"\b(?:formulir|blang?ko)\b", re.IGNORECASE)
_SIGNS = re.compile(r"tanda ?tangan|\bmengesahkan\b|\bmenetapkan\b", re.IGNORECASE)
_FILLED = re.compile(r"\b(?:terisi|diisi)\b", re.IGNORECASE)


def bawaan(jenis: str, jalannya: Jalannya, at: int | None, tanggal: date, judul: str) -> dict[str, Plain]:
    """What the pack says of a document of step `at` (None: of none), which is called `judul` there."""
    paket = jalannya.paket
    said: dict[str, Plain] = {
        "jenis": jenis,
        "tanggal": tertulis(tanggal),
        "periode": jalannya.sebutan,
        "kinerja": paket.kinerja or None,
        "triwulan": str(paket.triwulan) if paket.kinerja else None,
    }
    if make := _OF_KIND.get(jenis):
        said |= make(jalannya, at, judul)
    return {key: value for key, value in said.items() if value not in (None, "", [], {})}


def _disposisi(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    letter = run.paket.surat
    said: dict[str, Plain] = {
        "surat": _texts({key: getattr(letter, key) for key in ("dari", "nomor", "tanggal", "hal", "lampiran")}),
        **_texts({key: getattr(letter, key) for key in ("diterima", "agenda", "batas_waktu")}),
        "sifat": list(letter.sifat),
    }
    if at is not None:
        said |= _perintah(run, at)
    return said


def _perintah(run: Jalannya, at: int) -> dict[str, Plain]:
    """An order goes to those whom it names, else to those who go on, and not to who gives it.

    Of a disposisi that a step has received, only the receiver is known; of one that it only brings along, nothing.
    """
    text = run.langkah[at].uraian
    if received := _RECEIVED.match(text):
        return {"diteruskan": list(run.pelaksana(at)), "isi": _sentence(text[received.end() :])}
    order = _ORDER.search(text)
    if order is None:
        return {}
    after = dict.fromkeys(id_ for to in run.berikutnya(at) for id_ in run.pelaksana(to))
    receivers = [id_ for id_ in run.disebut(order["kepada"]) or after if id_ not in run.pelaksana(at)]
    return {
        "pemberi": run.pejabat(at),
        "diteruskan": list(receivers),
        "isi": _sentence(text[order.end() :] or text),
    }


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tanda_terima(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    """Who has a form to fill in is known from the year; who gets other papers is not."""
    row = run.langkah[at] if at is not None else None
    papers = (judul, row.uraian, *row.kelengkapan) if row else (judul,)
    of_forms = any(_FORM.search(text) for text in papers)
    return {
        **({"batas_kembali": run.kembali()} if of_forms else {"kinerja": None, "triwulan": None}),
        "dokumen": row.kelengkapan[0] if row and row.kelengkapan else "",
        "diserahkan": tertulis(run.selesai(at)) if row else "",
        "yang_menyerahkan": run.pejabat(at) if at is not None else "",
    }


def _formulir(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    return {"batas_kembali": run.kembali(), "isi": "terisi" if _FILLED.search(judul) else ""}


def _jadwal_kerja(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    first, last = run.jadwal.kegiatan[0].mulai, run.jadwal.selesai
    rows: list[Plain] = []
    for place, row in enumerate(run.langkah):
        rows.append(_baris(run, place, row))
        rows += [_perbaikan(run, each) for each in run.jadwal.ulang if each.dari == place]
    return {
        "judul": f"JADWAL KERJA {run.judul.upper()}",
        "satuan": "hari" if (last - first).days <= MOST_DAYS * 7 // 5 else "minggu",
        "daftar": rows,
        "penandatangan": run.pejabat(at) if at is not None else "",
    }


def _baris(run: Jalannya, at: int, row: Langkah) -> dict[str, Plain]:
    begin, end = run.jadwal.kegiatan[at].pertama
    return {
        "kegiatan": row.uraian,
        "pelaksana": list(run.pelaksana(at)),
        "waktu": row.waktu,  # the mutu baku, also where this run takes another time
        "output": "; ".join(row.keluaran),
        "mulai": tertulis(begin.date()),
        "selesai": tertulis(end.date()),
    }


def _perbaikan(run: Jalannya, again: Ulang) -> dict[str, Plain]:
    first, last = (nomor(run.langkah, at) for at in (again.sampai, again.dari))
    return {
        "no": "",
        "kegiatan": f"Perbaikan bila dikembalikan (langkah {first}–{last})",
        "pelaksana": list(run.pelaksana(again.sampai)),
        "mulai": tertulis(again.mulai.date()),
        "selesai": tertulis(again.selesai.date()),
    }


def _program_kerja(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    rows: list[Plain] = [
        {
            "uraian": row.uraian,
            "penanggung_jawab": list(run.pelaksana(place)),
            "waktu": _hari(*run.jadwal.kegiatan[place].pertama),
            "keluaran": "; ".join(row.keluaran),
        }
        for place, row in enumerate(run.langkah)
    ]
    return {"jadwal": rows, "penandatangan": run.pejabat(at) if at is not None else ""}


def _hari(begin: datetime, end: datetime) -> str:
    first, last = tertulis(begin.date()), tertulis(end.date())
    return first if first == last else f"{first} – {last}"


def _rapat(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    return {"rapat": {"tanggal": tertulis(run.selesai(at))}}


def _penyusun(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    return {"penyusun": run.pejabat(at) if at is not None else ""}


def _ditandatangani(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    """Signed in this step or the next one that says so."""
    later = range(at, len(run.langkah)) if at is not None else ()
    signing = next((each for each in later if _SIGNS.search(run.langkah[each].uraian)), None)
    return {"penandatangan": run.pejabat(signing) if signing is not None else ""}


def _laporan_hasil(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    draft = Keluaran(judul, "laporan-hasil").is_draft
    return {"status": "draf" if draft else "final", **_ditandatangani(run, at, judul)}


def _laporan_kinerja(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    period = TAHUNAN if run.paket.is_annual else f"triwulan {run.paket.triwulan}"
    return {"periode": period, **_ditandatangani(run, at, judul)}


def _lembar_arsip(run: Jalannya, at: int | None, judul: str) -> dict[str, Plain]:
    return {
        "judul_berkas": f"Arsip {run.judul} {run.sebutan}",
        "kurun_waktu": rentang(run.jadwal),
        "media": "keduanya",
        "yang_mengarsipkan": run.pejabat(at) if at is not None else "",
    }


_OF_KIND: Mapping[str, Callable[[Jalannya, int | None, str], dict[str, Plain]]] = {
    "disposisi": _disposisi,
    "tanda-terima": _tanda_terima,
    "formulir": _formulir,
    "jadwal-kerja": _jadwal_kerja,
    "program-kerja": _program_kerja,
    "notulen": _rapat,
    "daftar-hadir": _rapat,
    "rekap": _penyusun,
    "kertas-kerja": _penyusun,
    "dokumen-data": _ditandatangani,
    "laporan-hasil": _laporan_hasil,
    "laporan-kinerja": _laporan_kinerja,
    "surat-pengantar": _ditandatangani,
    "lembar-arsip": _lembar_arsip,
}


def _texts(values: Mapping[str, object]) -> dict[str, Plain]:
    return {key: str(value) for key, value in values.items() if value}
