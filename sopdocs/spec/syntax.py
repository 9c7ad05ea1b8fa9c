"""What libyaml says about broken text in; line, column, a sentence and a hint in Bahasa Indonesia out.

libyaml names the place where it gave up, which is often behind the mistake: the sentence points at the mistake.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

import yaml

Explained: TypeAlias = tuple[int, int, str, str]
"""Line, column (from 1), message, hint."""

TAB = ("ada tab di awal baris atau sebelum nilai", "YAML memakai spasi: ganti setiap tab dengan dua spasi")
QUOTE = 'apit teksnya dengan tanda kutip: "…"'
INDENT = "samakan inden (spasi di awal baris) dengan baris lain yang setingkat"


def explain(error: yaml.MarkedYAMLError, text: str) -> Explained:
    """Where the mistake is, what it is and what to write instead."""
    problem = error.problem or ""
    lines = [*text.splitlines(), ""]
    for said, answer in ANSWERS:
        if said in problem:
            return answer(error, lines)
    return *_at(error.problem_mark), "susunan YAML tidak dapat dibaca di sini", f"{INDENT}, atau {QUOTE}"


def _at(mark: yaml.Mark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _fixed(message: str, hint: str, opening: bool = False) -> "Answer":
    """An answer that needs no look at the text; `opening`: the place where the broken thing began."""

    def answer(error: yaml.MarkedYAMLError, lines: list[str]) -> Explained:
        mark = error.context_mark if opening else error.problem_mark
        return *_at(mark or error.problem_mark), message, hint

    return answer


def _colon(error: yaml.MarkedYAMLError, lines: list[str]) -> Explained:
    """A colon where none may stand: in an unquoted text, after a line that lacks one, or under a wrong indent."""
    line, column = _at(error.problem_mark)
    before = lines[line - 1][: column - 1]
    if re.search(r":\s", before):
        return line, column, 'ada ": " di dalam teks yang tidak diapit tanda kutip', QUOTE
    above = next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), 0)
    if above and not re.search(r":(\s|$)|^\s*(-\s|#)", lines[above - 1]):
        return above, _indent(lines[above - 1]), "titik dua setelah kunci tidak ada", 'tulis "kunci: nilai"'
    return line, _indent(lines[line - 1]), "inden baris ini tidak cocok dengan baris di atasnya", INDENT


def _indent(line: str) -> int:
    """The column of the first letter."""
    return len(line) - len(line.lstrip()) + 1


def _key(error: yaml.MarkedYAMLError, lines: list[str]) -> Explained:
    """Something follows a value that had ended (a second quote, a bracket), or a line begins at a wrong column."""
    line, column = _at(error.problem_mark)
    text = lines[line - 1] if line <= len(lines) else ""
    if column > _indent(text):
        return line, column, "ada teks setelah nilai yang sudah ditutup", "periksa tanda kutip dan kurung di baris ini"
    if text.lstrip().startswith(":"):
        return line, column, "tidak ada kunci di depan titik dua", 'tulis "kunci: nilai"'
    return line, column, "inden baris ini tidak cocok dengan baris di atasnya", INDENT


def _bracket(error: yaml.MarkedYAMLError, lines: list[str]) -> Explained:
    """An open bracket when the next line comes, or a comma that lacks on its own line."""
    opened, found = error.context_mark, error.problem_mark
    if opened and found and opened.line == found.line:
        hint = 'pisahkan butir dengan koma, atau apit teks dengan "…"'
        return *_at(found), "di sini harus ada koma atau kurung tutup", hint
    line, column = _at(opened)
    bracket = lines[line - 1][column - 1 : column]
    close = {"[": "]", "{": "}"}.get(bracket, "]")
    return line, column, f'kurung "{bracket}" belum ditutup', f'tambahkan "{close}"'


def _character(error: yaml.MarkedYAMLError, lines: list[str]) -> Explained:
    """A text that begins with a character which YAML keeps for itself."""
    line, column = _at(error.problem_mark)
    found = lines[line - 1][column - 1 : column]
    if found == "\t":
        return line, column, *TAB
    return line, column, f'teks tidak boleh diawali "{found}" tanpa tanda kutip', QUOTE


Answer: TypeAlias = Callable[[yaml.MarkedYAMLError, list[str]], Explained]

CLOSE_QUOTE = "tambahkan tanda kutip penutup di akhir teks"
NO_BLOCK_TEXT = 'setelah "|" atau ">" teks dimulai di baris berikutnya'
NO_LETTER = r'kode "\u…" atau "\U…" dalam teks ini bukan sebuah huruf'
BAD_ESCAPE = r'dalam "…" tanda \ punya arti khusus'

ANSWERS: tuple[tuple[str, Answer], ...] = (
    ("cannot start any token", _character),
    ("a tab character", _fixed(*TAB)),
    ("mapping values are not allowed", _colon),
    ("sequence entries are not allowed", _fixed('"- " tidak boleh ada di sini', "mulai daftar di baris baru")),
    ("mapping keys are not allowed", _fixed('"? " tidak boleh ada di sini', QUOTE)),
    ("found unexpected ':'", _fixed("titik dua harus diikuti spasi", 'tulis "kunci: nilai"')),
    ("could not find expected ':'", _fixed("titik dua setelah kunci tidak ada", 'tulis "kunci: nilai"', opening=True)),
    ("found unexpected end of stream", _fixed("tanda kutip belum ditutup", CLOSE_QUOTE, opening=True)),
    ("found unexpected document", _fixed("tanda kutip belum ditutup", CLOSE_QUOTE, opening=True)),
    ("unknown escape character", _fixed(BAD_ESCAPE, "pakai tanda kutip tunggal: '…'", opening=True)),
    ("invalid Unicode", _fixed(NO_LETTER, "hapus kode itu, atau tulis hurufnya langsung", opening=True)),
    ("hexdecimal", _fixed(BAD_ESCAPE, "pakai tanda kutip tunggal: '…'", opening=True)),
    ("escape", _fixed(BAD_ESCAPE, "pakai tanda kutip tunggal: '…'", opening=True)),
    ("alphabetic or numeric", _fixed('teks tidak boleh diawali "*" atau "&" tanpa tanda kutip', QUOTE, opening=True)),
    ("comment or line break", _fixed(NO_BLOCK_TEXT, QUOTE, opening=True)),
    ("a comment or a line break", _fixed(NO_BLOCK_TEXT, QUOTE, opening=True)),
    ("tag", _fixed('teks tidak boleh diawali "!" tanpa tanda kutip', QUOTE, opening=True)),
    ("directive", _fixed('baris tidak boleh diawali "%"', QUOTE, opening=True)),
    ("<document start>", _fixed("susunan YAML berakhir sebelum baris ini", f"{INDENT}, atau {QUOTE}")),
    ("',' or ", _bracket),
    ("node content", _fixed("nilai tidak ada di sini", "periksa kurung dan koma di baris ini")),
    ("expected key", _key),
    ("'-' indicator", _key),
    ("expected <block end>", _key),
)
"""A part of libyaml's sentence (or of PyYAML's own parser's), and the answer to it; the first that fits counts."""
