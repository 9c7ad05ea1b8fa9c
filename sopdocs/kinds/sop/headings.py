"""The house style in; the words of every heading out.

A heading that the office words itself (`tampilan.label`) is printed as it is written. The official ones follow
`kapital`, and `titik_dua` on the identity page.
"""

from sopdocs.kinds.style import Tampilan

IDENTITY = {
    "nomor": "Nomor SOP",
    "tanggal_pembuatan": "Tanggal Pembuatan",
    "tanggal_revisi": "Tanggal Revisi",
    "tanggal_efektif": "Tanggal Efektif",
    "disahkan": "Disahkan oleh",
    "judul": "Nama SOP",
    "dasar_hukum": "Dasar Hukum",
    "kualifikasi_pelaksana": "Kualifikasi Pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan": "Peralatan/Perlengkapan",
    "peringatan": "Peringatan",
    "pencatatan": "Pencatatan dan Pendataan",
}
"""Permenpan-RB 35/2012, bagian identitas; order and words as in its sample page."""

MATRIX = {
    "no": "No",
    "kegiatan": "Kegiatan",
    "pelaksana": "Pelaksana",
    "mutu_baku": "Mutu Baku",
    "kelengkapan": "Kelengkapan",
    "waktu": "Waktu",
    "output": "Output",
    "keterangan": "Keterangan",
    "uraian_prosedur": "Uraian Prosedur",
}
"""Permenpan-RB 35/2012, bagian flowchart."""


def heading(key: str, look: Tampilan) -> str:
    """What is printed over or beside the part `key` of the document."""
    own: str | None = getattr(look.label, key)
    if own is not None:
        return own
    words = (IDENTITY | MATRIX)[key]
    if key == "waktu" and look.satuan_waktu == "menit":
        words += " (menit)"
    if key in IDENTITY and look.titik_dua:
        words += " :"
    return words.upper() if look.kapital else words
