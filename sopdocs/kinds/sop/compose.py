"""A `Sop` in, its `Document` in final positions out: the identity page, then the pages of each procedure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sopdocs.kinds.base import Composed
from sopdocs.kinds.logo import read_logo
from sopdocs.kinds.sop.fitting import Fitting, fitted
from sopdocs.kinds.sop.identity import identity_pages
from sopdocs.kinds.sop.layout_findings import identity_findings, layout_findings, unknown_font
from sopdocs.kinds.sop.model import Sop
from sopdocs.page import FOOTER_SIZE, Document, Page, Paper
from sopdocs.problems import has_error
from sopdocs.spec import Source
from sopdocs.text.metrics import type_of
from sopdocs.units import mm, pt

LOGO = mm(22)
"""The square that the logo fills on the identity page."""
PAGE_NUMBER = mm(40)
"""What the foot line keeps free for "Halaman x dari y"."""


def compose(model: Sop, source: Source) -> Composed:
    """The document, None beside an error; `files` names the logo that it shows."""
    logo, findings = read_logo(model.instansi, source, LOGO)
    findings += unknown_font(model)
    fitting = fitted(model)
    identity = identity_pages(model, fitting.paper, logo.image if logo else None)
    findings += identity_findings(model, identity, fitting.paper)
    before = len(identity)
    for laid in fitting.laid:
        findings += layout_findings(model, laid, fitting.paper, before)
        before += len(laid.plan.pages)
    document = None if has_error(findings) else _document(model, fitting, identity)
    return Composed(document, tuple(findings), (logo.path,) if logo else ())


def _document(model: Sop, fitting: Fitting, identity: tuple[Page, ...]) -> Document:
    office = ", ".join(name for name in (model.instansi.nama, model.instansi.pemda) if name)
    return Document(
        title=model.judul,
        author=office,
        subject=f"SOP Nomor {model.nomor}" if model.nomor else "SOP",
        font=model.tampilan.huruf,
        size=pt(model.tampilan.ukuran),
        paper=fitting.paper,
        footer=_footer(f"{model.judul} – {office}" if office else model.judul, model.tampilan.huruf, fitting.paper),
        pages=(*_bookmarked("Identitas", identity), *_matrix_pages(model, fitting)),
    )


def _footer(text: str, font: str, paper: Paper) -> str:
    """As much of the text as stands on one line beside the page number."""
    kind = type_of(font, FOOTER_SIZE)
    room = paper.width - paper.left - paper.right - PAGE_NUMBER
    line = " ".join(text.split())
    while kind.width(line) > room:
        line = line[: len(line) * 9 // 10].rstrip(" ,–…") + "…"
    return line


def _bookmarked(name: str, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages of one part, each under its name; from the second on with their count."""
    for count, page in enumerate(pages, 1):
        yield replace(page, bookmark=f"{name} ({count})" if count > 1 else name)


def _matrix_pages(model: Sop, fitting: Fitting) -> Iterator[Page]:
    pages = (page for laid in fitting.laid for page in _bookmarked(laid.procedure.judul or "Prosedur", laid.plan.pages))
    if model.tampilan.flowchart == "bentuk":
        return pages
    from sopdocs.flowchart.dot import framed  # Graphviz is needed only here

    return (replace(page, picture=framed(page, model.tampilan.huruf)) for page in pages)
