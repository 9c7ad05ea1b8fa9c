"""The bytes of a spec in; its text out, or the problems that keep it from being text."""

import re

from sopdocs.problems import Problem

MAX_BYTES = 2 * 1024 * 1024
"""No spec of a real office comes near; what is larger is not a spec."""

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What YAML or Word cannot hold, and the breaks of a line that no editor counts."""

SAVE_AS_UTF8 = "simpan ulang sebagai UTF-8 (Notepad: Simpan Sebagai, Pengodean UTF-8)"

UTF8_BOM = b"\xef\xbb\xbf"
OTHER_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(content: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text without its byte order mark; None beside problems with the line and column of the bad bytes."""
    if len(content) > MAX_BYTES:
        return None, [_too_large(file)]
    for bom, name in OTHER_BOMS.items():
        if content.startswith(bom):
            return None, [_encoding(file, 1, 1, f"berkas ini berenkode {name}, bukan UTF-8")]
    content = content.removeprefix(UTF8_BOM)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_bad_byte(content, error.start, file)]
    if "\0" in text:
        return None, [_unprintable(text, text.index("\0"), file)]
    problems = [_unprintable(text, match.start(), file) for match in UNPRINTABLE.finditer(text)]
    return (None, problems) if problems else (text, [])


def _too_large(file: str) -> Problem:
    message = f"berkas lebih besar dari {MAX_BYTES // 1024 // 1024} MiB"
    hint = "spesifikasi berisi teks saja; periksa nama berkasnya"
    return Problem(file, 1, 1, "error", message, "berkas-terlalu-besar", hint)


def _encoding(file: str, line: int, column: int, message: str) -> Problem:
    return Problem(file, line, column, "error", message, "enkoding", SAVE_AS_UTF8)


def _bad_byte(content: bytes, at: int, file: str) -> Problem:
    before = content[:at]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
    if b"\0" in content[max(at - 4, 0) : at + 4]:
        return _encoding(file, line, column, "berkas ini bukan UTF-8, mungkin UTF-16 atau bukan teks")
    guess = content[at : at + 1].decode("cp1252", "replace")
    return _encoding(file, line, column, f'byte 0x{content[at]:02X} bukan UTF-8 (dalam Windows-1252: "{guess}")')


def _unprintable(text: str, at: int, file: str) -> Problem:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    if text[at] == "\0":
        return _encoding(file, line, column, "ada karakter NUL: berkas ini mungkin UTF-16 atau bukan teks")
    message = f"karakter kendali U+{ord(text[at]):04X} tidak boleh ada dalam teks"
    hint = "hapus karakter itu lalu ketik ulang teksnya"
    return Problem(file, line, column, "error", message, "karakter-kendali", hint)
