"""A `Sop` in, its `Document` in final positions out: the identity page, then the pages of each procedure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sopdocs.kinds.base import Composed
from sopdocs.kinds.sop.fitting import Fitting, fitted
from sopdocs.kinds.sop.identity import identity_pages
from sopdocs.kinds.sop.layout_findings import layout_findings, unknown_font
from sopdocs.kinds.sop.logo import Logo, read_logo
from sopdocs.kinds.sop.model import Sop
from sopdocs.page import Document, Page
from sopdocs.spec import Source
from sopdocs.units import pt


def compose(model: Sop, source: Source) -> Composed:
    """The document, None beside an error; `files` names the logo that it shows."""
    logo, findings = read_logo(model, source)
    findings += unknown_font(model)
    fitting = fitted(model)
    for laid in fitting.laid:
        findings += layout_findings(model, laid, fitting.paper)
    faulty = any(finding.severity == "error" for finding in findings)
    document = None if faulty else _document(model, fitting, logo)
    return Composed(document, tuple(findings), (logo.path,) if logo else ())


def _document(model: Sop, fitting: Fitting, logo: Logo | None) -> Document:
    office = ", ".join(name for name in (model.instansi.nama, model.instansi.pemda) if name)
    identity = identity_pages(model, fitting.paper, logo.image if logo else None)
    return Document(
        title=model.judul,
        author=office,
        subject=f"SOP Nomor {model.nomor}" if model.nomor else "SOP",
        font=model.tampilan.huruf,
        size=pt(model.tampilan.ukuran),
        paper=fitting.paper,
        footer=f"{model.judul} – {office}" if office else model.judul,
        pages=(*_bookmarked("Identitas", identity), *_matrix_pages(model, fitting)),
    )


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
