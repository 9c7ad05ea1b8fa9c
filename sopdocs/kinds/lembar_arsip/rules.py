"""A `LembarArsip` in; what is wrong or missing in it out."""

import re
from collections.abc import Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.lembar_arsip.model import Isi, LembarArsip
from sopdocs.problems import Finding, Loc

SHA = re.compile(r"[0-9a-fA-F]{8,64}")

HEAD = ("kode", "judul_berkas", "kurun_waktu", "sifat", "tingkat_perkembangan", "media", "nasib_akhir", "tanggal")
"""What whoever looks for the pack, or may throw it away one day, must know."""


def has_its_head(model: LembarArsip) -> Iterator[Finding]:
    """One finding for all that is left open; each is printed as a line or a box to fill by hand."""
    missing = [name for name in HEAD if not getattr(model, name)]
    missing += [name for name in ("aktif", "inaktif") if not getattr(model.retensi, name)]
    if not any(dict(model.lokasi).values()) and model.media != "elektronik":
        missing.append("lokasi")
    if missing:
        hint = "lengkapi; di dokumen dicetak titik-titik atau kotak kosong"
        yield Finding(("jenis",), "peringatan", f"kepala lembar belum lengkap: {', '.join(missing)}", "la-kepala", hint)


def has_contents(model: LembarArsip) -> Iterator[Finding]:
    """An empty list is a form to fill by hand."""
    if not model.isi:
        hint = 'tambahkan "- {uraian: …, nomor: …, lembar: …, bentuk: …}" di bawah isi'
        yield Finding(("isi",), "peringatan", "daftar isi berkas belum diisi", "la-isi", hint, key=True)


def describes_its_documents(model: LembarArsip) -> Iterator[Finding]:
    """Each document has a form, and what belongs to that form."""
    for at, each in enumerate(model.isi):
        yield from _form(("isi", at), each)
        if each.sha256 and not SHA.fullmatch(each.sha256.strip()):
            message = f"sha256 {each.uraian} bukan sidik SHA-256"
            hint = "salin 8 sampai 64 huruf dan angka (0–9, a–f) dari sidik SHA-256 berkas itu"
            yield Finding(("isi", at, "sha256"), "error", message, "la-sha256", hint)


def lists_everything_once(model: LembarArsip) -> Iterator[Finding]:
    """A document that is listed twice is counted twice."""
    seen: dict[tuple[str, str, str], int] = {}
    for at, each in enumerate(model.isi):
        key = (each.uraian.strip().lower(), each.nomor.strip().lower(), str(each.tanggal or ""))
        if key in seen:
            message = f"{each.uraian} sudah ada di nomor {seen[key]}"
            yield Finding(("isi", at, "uraian"), "peringatan", message, "la-ganda", "hapus salah satu, atau bedakan")
        seen.setdefault(key, at + 1)


def is_put_away_last(model: LembarArsip) -> Iterator[Finding]:
    """Nothing in the pack is younger than the sheet on top of it."""
    for at, each in enumerate(model.isi):
        if each.tanggal and model.tanggal and model.tanggal.before(each.tanggal):
            message = f"{each.uraian} bertanggal {each.tanggal}, sesudah diarsipkan pada {model.tanggal}"
            hint = "betulkan tanggal dokumen, atau tanggal lembar arsip"
            yield Finding(("isi", at, "tanggal"), "peringatan", message, "la-tanggal", hint)


def agrees_on_media(model: LembarArsip) -> Iterator[Finding]:
    """What the head says about paper and files, the list says too."""
    other = next((each for each in model.isi if _is_other(each, model.media)), None)
    if other:
        message = f"media {model.media}, tetapi {other.uraian} berbentuk {other.bentuk}"
        yield Finding(("media",), "peringatan", message, "la-media", 'tulis "media: keduanya", atau betulkan bentuk')


def _is_other(each: Isi, media: str) -> bool:
    return (media == "kertas" and each.is_file) or (media == "elektronik" and each.is_paper)


def _form(loc: Loc, each: Isi) -> Iterator[Finding]:
    if not each.bentuk:
        hint = 'tambahkan "bentuk: hardcopy", softcopy, atau keduanya'
        yield Finding(loc, "peringatan", f"bentuk {each.uraian} belum diisi", "la-bentuk", hint)
    if each.is_paper and each.lembar is None:
        message = f"jumlah lembar {each.uraian} belum diisi"
        yield Finding(loc, "peringatan", message, "la-lembar", 'tambahkan "lembar: …"')
    if each.is_file and not each.berkas:
        yield Finding(loc, "peringatan", f"nama berkas {each.uraian} belum diisi", "la-berkas", 'tambahkan "berkas: …"')
    if each.bentuk == "hardcopy" and (each.berkas or each.sha256):
        message = f"{each.uraian} berbentuk hardcopy, tetapi punya nama berkas"
        yield Finding(loc, "peringatan", message, "la-berkas", 'tulis "bentuk: keduanya", atau hapus berkas')


RULES: tuple[Rule, ...] = (
    has_its_head,
    has_contents,
    describes_its_documents,
    lists_everything_once,
    is_put_away_last,
    agrees_on_media,
)
