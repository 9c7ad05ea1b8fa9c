"""PDFs of one pack in, one PDF out: with bookmarks, and a stamp with a running number at the foot of every page.

    parts ─► opened ─► copying ─► target ─► bytes
               ├─ outline.py       their bookmarks below those of the pack
               ├─ structure.py     their structure trees below one
               ├─ annotations.py   their links, without what runs or starts something
               └─ stamp.py         the foot of each page

Every page keeps its size, its turn and its content, as it is packed. The merged PDF is archival (PDF/A-2b) when all
parts say that they are, and tagged when all parts are; it says neither otherwise. Layers are all shown. No clock, no
random ID: the same parts give the same bytes.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, BooleanObject

from sopdocs.pdf import outline
from sopdocs.pdf.annotations import named_targets
from sopdocs.pdf.archive import is_archival, output_intent
from sopdocs.pdf.entries import at, entries, leaves, name, raw, stream, words
from sopdocs.pdf.opened import BadPdf, Pdf, opened, pages, quick_count
from sopdocs.pdf.outline import Mark
from sopdocs.pdf.sheets import Sheets
from sopdocs.pdf.structure import Structure, is_tagged
from sopdocs.pdf.target import Target
from sopdocs.pdf.xmp import CREATOR, LANGUAGE, xmp


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part of the pack: a PDF, others below it, or both; in this order they stand in the merged PDF.

    `judul` is its bookmark, which leads to its first page and has the PDF's own bookmarks below it. Without one, these
    stand where it would stand. A part without any page has no bookmark.
    """

    judul: str = ""
    pdf: Pdf | None = None
    bagian: tuple["Bagian", ...] = ()


@dataclass(frozen=True, slots=True)
class Kaki:
    """What the stamp says: `nomor` of a page (from 1) and of how many, `judul` at the left."""

    nomor: Callable[[int, int], str]
    judul: str = ""


class BadPart(BadPdf):
    """A part that cannot be used; the text is that of BadPdf."""

    def __init__(self, bagian: Bagian, reason: str) -> None:
        super().__init__(reason)
        self.bagian = bagian


def merge(parts: Sequence[Bagian], kaki: Kaki, *, title: str, author: str = "") -> bytes:
    """All pages of all parts, numbered from 1 to the last. BadPart: one cannot be used. MachineError."""
    counts = [_count(part) for part in _with_pdf(parts)]
    if not counts:
        raise BadPdf("tidak berisi halaman")
    return _Merging(kaki, counts).run(parts, title, author)


def _with_pdf(parts: Sequence[Bagian]) -> Iterator[Bagian]:
    for part in parts:
        if part.pdf is not None:
            yield part
        yield from _with_pdf(part.bagian)


def _count(part: Bagian) -> int:
    """How many pages it has; PDFium is much faster to tell, but does not say what is wrong with a PDF."""
    assert part.pdf is not None
    with _named(part):
        return quick_count(part.pdf) or pages(part.pdf)


@contextmanager
def _named(part: Bagian) -> Iterator[None]:
    """What is wrong with a PDF becomes what is wrong with this part."""
    try:
        yield
    except BadPdf as error:
        raise BadPart(part, str(error)) from error


class _Merging:
    """What grows while the parts are taken in."""

    def __init__(self, kaki: Kaki, counts: list[int]) -> None:
        self._target, self._counts = Target(), counts[::-1]
        self._sheets = Sheets(self._target, kaki.nomor, kaki.judul, sum(counts))
        self._structure = Structure(self._target)
        self._archival = self._tagged = True

    def run(self, parts: Sequence[Bagian], title: str, author: str) -> bytes:
        found = [mark for part in parts for mark in self._part(part)]
        self._sheets.finish()
        facts = entries(Title=words(title), Creator=words(CREATOR), **({"Author": words(author)} if author else {}))
        catalog = entries(Type=name("Catalog"), Pages=self._sheets.root, Lang=words(LANGUAGE))
        catalog[name("ViewerPreferences")] = entries(DisplayDocTitle=BooleanObject(True))
        if found:
            catalog.update(entries(Outlines=outline.write(self._target, found), PageMode=name("UseOutlines")))
        catalog.update(entries(StructTreeRoot=self._structure.finish(), MarkInfo=_marked(self._tagged)))
        if self._archival:
            data = stream(xmp(title, author), Type=name("Metadata"), Subtype=name("XML"))
            intents = ArrayObject([output_intent(self._target)])
            catalog.update(entries(Metadata=self._target.add(data), OutputIntents=intents))
        return self._target.finish(self._target.add(catalog), self._target.add(facts))

    def _part(self, part: Bagian) -> list[Mark]:
        """Its bookmarks, when all its pages are in."""
        first = len(self._sheets.references)
        own = self._pdf(part) if part.pdf is not None else []
        below = own + [mark for each in part.bagian for mark in self._part(each)]
        if not part.judul or len(self._sheets.references) == first:
            return below
        return [Mark(part.judul, ArrayObject([self._sheets.references[first], name("Fit")]), below)]

    def _pdf(self, part: Bagian) -> list[Mark]:
        assert part.pdf is not None
        with _named(part), opened(part.pdf) as source:
            if len(source.pages) != self._counts.pop():
                raise BadPdf("rusak")
            return self._take(source)

    def _take(self, source: PdfReader) -> list[Mark]:
        tagged = is_tagged(source)
        self._archival, self._tagged = self._archival and is_archival(source), self._tagged and tagged
        named = _destinations(source)
        copying = self._sheets.add(source, named, self._structure.next if tagged else None)
        if tagged:
            self._structure.add(source, copying)
        found = [_moved(mark, copying.copy) for mark in outline.marks(source, named)]
        copying.finish()
        return found


def _marked(tagged: bool) -> Any:
    return entries(Marked=BooleanObject(tagged))


def _moved(mark: Mark, copy: Callable[[Any], Any]) -> Mark:
    return Mark(mark.title, copy(mark.place), [_moved(each, copy) for each in mark.below])


def _destinations(source: PdfReader) -> dict[str, Any]:
    """Destinations that have a name, in the old way and in the new one."""
    catalog = source.trailer["/Root"]
    old = at(catalog, "Dests") or {}
    return {**old, **named_targets(leaves(raw(at(catalog, "Names"), "Dests"), "Names"))}
