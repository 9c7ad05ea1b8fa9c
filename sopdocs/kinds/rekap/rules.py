"""A `Rekap` in; what is missing or unwise in it out. What is wrong in its year is told with the year's files."""

from collections.abc import Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.rekap.model import Rekap
from sopdocs.problems import Finding

ONLY_E81 = ("faktor_pendorong", "faktor_penghambat", "tindak_lanjut", "tindak_lanjut_renja")


def has_its_date(model: Rekap) -> Iterator[Finding]:
    """The date above the signatures; it chooses the officers too."""
    if model.tanggal is None:
        hint = "isi tanggal; di dokumen dicetak titik-titik"
        yield Finding(("tanggal",), "peringatan", "tanggal rekap belum diisi", "rk-tanggal", hint, key=True)


def is_mended_before_it_goes_again(model: Rekap) -> Iterator[Finding]:
    """A remark of the examiner is answered; what has remarks has a number of its revision."""
    for at, each in enumerate(model.catatan_perbaikan):
        if not each.tindak_lanjut:
            hint = "isi tindak_lanjut: apa yang sudah diperbaiki; di dokumen dicetak kosong"
            message = f'catatan "{each.catatan}" belum ditindaklanjuti'
            yield Finding(("catatan_perbaikan", at), "peringatan", message, "rk-catatan", hint)
    if model.catatan_perbaikan and not model.revisi:
        hint = 'tambahkan "revisi: 1" bila dokumen ini sudah pernah dikembalikan'
        message = "ada catatan perbaikan, tetapi revisi masih 0"
        yield Finding(("catatan_perbaikan",), "peringatan", message, "rk-revisi", hint, key=True)


def prints_what_it_says(model: Rekap) -> Iterator[Finding]:
    """Factors belong to one table; a lampiran has one signature."""
    for key in ONLY_E81:
        if getattr(model, key) and model.bentuk != "e81":
            hint = f"hapus, atau tulis bentuk: e81; faktor tiap indikator ditulis di berkas realisasi ({model.bentuk})"
            yield Finding((key,), "peringatan", f"{key} tidak dicetak dalam bentuk ini", "rk-bentuk", hint, key=True)
    for key in ("penyusun", "pemeriksa"):
        if model.is_.lampiran and not getattr(model, key).is_blank:
            message = f"{key} tidak dicetak: lampiran ditandatangani mengetahui saja"
            yield Finding((key,), "peringatan", message, "rk-bentuk", "hapus, atau pakai bentuk lain", key=True)


RULES: tuple[Rule, ...] = (has_its_date, is_mended_before_it_goes_again, prints_what_it_says)
