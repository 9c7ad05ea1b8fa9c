"""A text in; the marks in it that mean something elsewhere, and nothing on paper, out."""

import re
from collections.abc import Iterator

from sopdocs.report import Inline, Span
from sopdocs.text.markdown.values import Fault

TAGS = (
    "a b big blockquote body br center code div em font form h[1-6] head hr html i iframe img input ins del label li "
    "link meta ol p pre s script small span strike strong style sub sup table tbody td th thead title tr u ul"
)
HTML = re.compile(rf"</?(?:{'|'.join(TAGS.split())}|\w+:\w+)(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE)
CODE = re.compile(r"&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});")
LOGIC = re.compile(r"\{[%#]")
FENCE = re.compile(r"^[ \t]*(```|~~~)", re.MULTILINE)

POINTS = re.compile(r"^(?:[a-zA-Z][.)]|[•●▪◦·–—✓])[ \t]", re.MULTILINE)
RULE = re.compile(r"(?:^|\|)[ \t]*:?-{2,}:?[ \t]*\|", re.MULTILINE)
"""Of the line under the head of a table."""

MARKS = 'tulis **tebal**, *miring*, "- " untuk butir, dan baris kosong untuk paragraf baru'


def foreign(text: str) -> Iterator[Fault]:
    """HTML, commands of templates and fences of code; unknown words between < and > are text."""
    for found in HTML.finditer(text):
        message = f'HTML tidak dipakai di sini: "{short(found[0])}"'
        yield Fault(found.start(), "error", message, "nr-html", MARKS)
    for found in CODE.finditer(text):
        message = f'kode HTML tidak dipakai di sini: "{found[0]}"'
        yield Fault(found.start(), "error", message, "nr-html", "tulis hurufnya sendiri, misalnya & atau <")
    for found in LOGIC.finditer(text):
        message = f'perintah "{found[0]}" tidak dipakai dalam narasi'
        yield Fault(found.start(), "error", message, "nr-sebutan", "hapus; hanya {{ nama.bagian }} yang diganti")
    for found in FENCE.finditer(text):
        hint = "hapus baris itu; teks di antaranya tetap tercetak"
        yield Fault(found.start(1), "peringatan", f"tanda {found[1]} tercetak apa adanya", "nr-tanda", hint)


def missed(paragraph: str, inlines: tuple[Inline, ...], offset: int) -> Iterator[Fault]:
    """What was meant as a list, a table or bold, and is a paragraph at `offset` that prints `inlines`."""
    if len(points := POINTS.findall(paragraph)) > 1:
        message = f'baris yang diawali "{points[0].strip()}" disambung menjadi satu paragraf'
        hint = 'awali setiap butir dengan "- " atau "1. ", atau pisahkan dengan baris kosong'
        yield Fault(offset, "peringatan", message, "nr-daftar", hint)
    if RULE.search(paragraph):
        hint = 'samakan banyaknya "|" di baris judul dan di baris "---"; dalam YAML, tulis tabel sesudah "kunci: |"'
        yield Fault(offset, "error", "baris-baris ini tidak terbaca sebagai tabel", "nr-tabel", hint)
    if any(isinstance(each, Span) and "**" in each.text for each in inlines) and "\\*" not in paragraph:
        hint = "di dalam ** tidak ada spasi di tepinya; di luarnya harus ada spasi atau tanda baca"
        yield Fault(offset, "peringatan", "tanda ** di paragraf ini tercetak apa adanya", "nr-tanda", hint)


def short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:29]}…"
