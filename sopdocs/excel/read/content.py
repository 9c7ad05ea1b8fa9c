"""Bytes that are no .xlsx in; what they are, and what to do about it, out: the ending of a name may lie."""

from sopdocs.excel.read.found import SAVE_AGAIN, BadWorkbook

ASK_AGAIN = "minta berkas itu dikirim ulang"
ASK_FOR_FORM = "minta berkas Excel-nya (.xlsx)"
TOO_LARGE = "hapus baris dan kolom kosong di bawah tabel, atau salin isiannya ke formulir yang asli"
UNPACK = "keluarkan dulu isinya, lalu pakai berkas .xlsx yang ada di dalamnya"

ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
"""How such a file begins, behind the head of its first part: this part comes first and is not compressed."""
_HEAD = 4096

_NO_PASSWORD = (
    "buka di Excel, hapus kata sandinya (File, Info, Lindungi Buku Kerja, Enkripsi dengan Kata Sandi), lalu simpan"
)

_STREAMS = {
    "EncryptedPackage": ("dikunci dengan kata sandi", _NO_PASSWORD),
    "Workbook": ("adalah buku kerja Excel lama (.xls)", SAVE_AGAIN),
    "Book": ("adalah buku kerja Excel lama (.xls)", SAVE_AGAIN),
    "WordDocument": ("adalah dokumen Word lama (.doc)", ASK_FOR_FORM),
    "PowerPoint Document": ("adalah presentasi PowerPoint lama (.ppt)", ASK_FOR_FORM),
}
"""The stream of an OLE file that tells what it is."""

_BEGINNINGS = {
    b"%PDF": "adalah PDF",
    b"\xff\xd8\xff": "adalah foto atau gambar",
    b"\x89PNG": "adalah foto atau gambar",
    b"GIF8": "adalah foto atau gambar",
    b"II*\0": "adalah foto atau gambar",
    b"MM\0*": "adalah foto atau gambar",
    b"RIFF": "adalah foto atau gambar",
    b"{\\rtf": "adalah dokumen Word (.rtf)",
    b"Rar!": "adalah arsip RAR",
    b"7z\xbc\xaf": "adalah arsip 7-Zip",
    b"\x1f\x8b": "adalah arsip gzip",
}


def refuse_others(content: bytes) -> None:
    """BadWorkbook where the bytes begin as something that is no zip of Office."""
    if not content:
        raise BadWorkbook("kosong, tidak ada isinya", ASK_AGAIN)
    if content.startswith(_OLE):
        raise _ole(content)
    if content.startswith(ZIP):
        _refuse_open_document(content)
        return
    for beginning, what in _BEGINNINGS.items():
        if content.startswith(beginning):
            raise BadWorkbook(what, UNPACK if "arsip" in what else ASK_FOR_FORM)
    if content[4:8] == b"ftyp":
        raise BadWorkbook("adalah foto atau video", ASK_FOR_FORM)
    raise _text(content)


def _ole(content: bytes) -> BadWorkbook:
    """Looks for the names of streams as the directory of an OLE file holds them ([MS-CFB], 2.6): 64 bytes of UTF-16,
    their number, and 2 for a stream.
    """
    for name, (message, hint) in _STREAMS.items():
        entry = name.encode("utf-16-le").ljust(64, b"\0") + (2 * len(name) + 2).to_bytes(2, "little") + b"\x02"
        if entry in content:
            return BadWorkbook(message, hint)
    return BadWorkbook("bukan buku kerja Excel, atau rusak")


def _refuse_open_document(content: bytes) -> None:
    if (at := content.find(_OPEN_DOCUMENT, 0, _HEAD)) >= 0:
        if content.startswith(b"spreadsheet", at + len(_OPEN_DOCUMENT)):
            hint = 'buka di LibreOffice, lalu simpan sebagai "Excel 2007-365 (.xlsx)"'
            raise BadWorkbook("adalah lembar kerja OpenDocument (.ods)", hint)
        raise BadWorkbook("adalah dokumen OpenDocument, bukan lembar kerja", ASK_FOR_FORM)


def _text(content: bytes) -> BadWorkbook:
    head = content[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return BadWorkbook('adalah "Lembar Bentang XML 2003"')
    if head.startswith((b"<", b"mime-version")) and any(tag in head for tag in (b"<html", b"<!doctype", b"<table")):
        return BadWorkbook("adalah halaman web yang diberi nama Excel")
    if head.startswith(b"<?xml"):
        return BadWorkbook("adalah XML, bukan buku kerja Excel", ASK_FOR_FORM)
    if head and not any(byte < 32 and byte not in b"\t\n\r\f\x1a" for byte in head):
        return BadWorkbook("adalah teks biasa (.csv?), bukan buku kerja Excel", ASK_FOR_FORM)
    return BadWorkbook("bukan buku kerja Excel, atau rusak")
