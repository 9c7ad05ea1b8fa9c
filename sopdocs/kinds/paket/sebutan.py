"""The output of a step as an SOP names it in; the documents that are meant out, each with the kind that makes it.

The words are those of the SOPs that sopdocs began with (design: paperwork, 1). The first that is found in an output
wins; an office puts its own before them with `pemetaan`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sopdocs import kinds

WORDS = (
    (r"^bahan\b", ""),
    (r"^arsip\b", "lembar-arsip"),
    (r"\bdisposisi\b", "disposisi"),
    (r"\btanda terima\b", "tanda-terima"),
    (r"\b(check ?list|cek ?lis|ceklis|daftar periksa)", "checklist-dokumen"),
    (r"\b(daftar hadir|presensi)\b", "daftar-hadir"),
    (r"\bnotul(en|a)\b", "notulen"),
    (r"\bjadwal\b", "jadwal-kerja"),
    (r"\bprogram kerja\b|\brencana kegiatan\b", "program-kerja"),
    (r"\bsurat pengantar\b", "surat-pengantar"),
    (r"\bkertas kerja\b", "kertas-kerja"),
    (r"\brencana aksi\b", "rencana-aksi"),
    (r"\b(perjanjian kinerja|tapkin)\b", "perjanjian-kinerja"),
    (r"\brekap", "rekap"),
    (r"\b(formulir|blang?ko)\b|\bformat (pengumpulan|penyusunan|evaluasi|data)\b", "formulir"),
    (r"\bdokumen data\b", "dokumen-data"),
    (r"\blaporan (hasil|data|pengumpulan|pengukuran|pelaksanaan)\b", "laporan-hasil"),
    (r"\blaporan (akuntabilitas )?kinerja\b|\b(lkj|lkjip|lakip)\b|\blaporan tri ?wulan", "laporan-kinerja"),
    (r"\b(dokumen|draf|laporan) evaluasi\b", "laporan-kinerja"),
    (r"\barsip\b", "lembar-arsip"),
)

ONE_A_STEP = ("disposisi",)
"""Kinds of which each step makes a sheet of its own; another document goes on under its name to the steps after it."""

ONE_A_RUN = ("rekap", "kertas-kerja", "dokumen-data", "laporan-kinerja", "perjanjian-kinerja", "rencana-aksi")
"""Kinds whose document follows from the figures alone, whatever the steps call it."""

_BETWEEN = re.compile(r"\s*(?:[,;\n/]|\bdan\b|\bserta\b|&)\s*", re.IGNORECASE)
_MEDIA = re.compile(r"(soft|hard) ?copy|cetakan", re.IGNORECASE)
_UNSAID = re.compile(r"^(soft|hard) ?copy\s+|\s+(yang|yg|telah|sudah|ke)\s.*$", re.IGNORECASE)
_DONE = re.compile(r"(telah\s+)?(di|ter)\w+", re.IGNORECASE)
_DRAFT = re.compile(r"^(draft?|konsep|rancangan)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Keluaran:
    """One document that an output names; `jenis` is empty where its words tell none."""

    sebutan: str
    jenis: str

    @property
    def is_draft(self) -> bool:
        """Whether it is one on its way to the document itself."""
        return _DRAFT.match(self.sebutan) is not None

    @property
    def nama(self) -> str:
        """What it has in common with the same document in other steps."""
        return self.jenis if self.jenis in ONE_A_RUN else sama(self.sebutan)


def keluaran(texts: tuple[str, ...], pemetaan: Mapping[str, str]) -> tuple[Keluaran, ...]:
    """The documents of a cell `Output`, in its order: `Dokumen data dan arsip` are two."""
    return tuple(dict.fromkeys(each for text in texts for each in _of(text, pemetaan)))


def nama_jenis(jenis: str) -> str:
    """What a kind calls its documents: `Tanda Terima`, `SOP`."""
    return str(getattr(kinds.get(jenis), "title", jenis.upper())) if jenis in kinds.KINDS else jenis.upper()


def sama(sebutan: str) -> str:
    """What names of one document have in common: `Rekapitulasi  data` and `rekapitulasi data`."""
    return " ".join(re.sub(r"[^\w\s]", " ", sebutan).casefold().split())


def _of(text: str, pemetaan: Mapping[str, str]) -> Iterator[Keluaran]:
    if jenis := _own(text, pemetaan):
        yield Keluaran(text.strip(), jenis)
        return
    pieces = [piece for piece in _BETWEEN.split(text.strip(" .-–")) if piece and not _MEDIA.fullmatch(piece)]
    found = [Keluaran(_UNSAID.sub("", piece), _own(piece, pemetaan) or _shipped(piece)) for piece in pieces]
    if any(each.jenis for each in found):
        yield from (each for each in found if each.jenis or not _DONE.fullmatch(each.sebutan))
    elif found:
        yield Keluaran(_UNSAID.sub("", text.strip(" .-–")), "")


def _own(text: str, pemetaan: Mapping[str, str]) -> str:
    """The longest of the office's words that stands in the text."""
    words = sorted((word for word in pemetaan if sama(word) and sama(word) in sama(text)), key=len)
    return pemetaan[words[-1]] if words else ""


def _shipped(text: str) -> str:
    return next((jenis for word, jenis in WORDS if re.search(word, text, re.IGNORECASE)), "")
