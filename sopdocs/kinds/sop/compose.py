"""A `Sop` in, its `Document` in final positions out: the identity page, then the pages of each procedure."""

from collections.abc import Iterator
from dataclasses import replace

from sopdocs.flowchart.columns import Columns
from sopdocs.flowchart.plan import Plan, plan
from sopdocs.flowchart.style import Column, Style
from sopdocs.flowchart.verify import verify
from sopdocs.kinds.base import Composed
from sopdocs.kinds.sop.headings import heading
from sopdocs.kinds.sop.identity import identity_pages
from sopdocs.kinds.sop.logo import read_logo
from sopdocs.kinds.sop.matrix import matrix
from sopdocs.kinds.sop.model import Prosedur, Sop
from sopdocs.kinds.sop.papers import paper
from sopdocs.page import Document, Page
from sopdocs.problems import Finding, Loc
from sopdocs.spec import Source
from sopdocs.text.metrics import KNOWN
from sopdocs.units import pt

MUTU_BAKU = ("kelengkapan", "waktu", "output")


def compose(model: Sop, source: Source) -> Composed:
    """The document, None beside an error; `files` names the logo that it shows."""
    sheet = paper(model.tampilan.kertas)
    logo, findings = read_logo(model, source)
    findings += list(_unknown_font(model))
    pages = list(identity_pages(model, sheet, logo.image if logo else None))
    for procedure in model.procedures:
        drawn, found = _procedure(model, procedure)
        pages += drawn
        findings += found
    files = (logo.path,) if logo else ()
    if any(finding.severity == "error" for finding in findings):
        return Composed(None, tuple(findings), files)
    return Composed(_document(model, tuple(pages)), tuple(findings), files)


def style(model: Sop, procedure: Prosedur) -> Style:
    """The look of a procedure's matrix, from the house style."""
    look = model.tampilan
    several = len(model.procedures) > 1
    own_head = several and not look.pita_pelaksana and look.label.kegiatan is None and procedure.judul
    return Style(
        font=look.huruf,
        size=pt(look.ukuran),
        paper=paper(look.kertas),
        number_head=heading("no", look),
        kegiatan_head=procedure.judul if own_head else heading("kegiatan", look),
        lanes_band=heading("pelaksana", look) if look.pita_pelaksana else "",
        procedure_band=heading("uraian_prosedur", look),
        columns=tuple(_column(model, key) for key in look.kolom),
        joined_number=look.kolom_no == "digabung",
        number_row=look.baris_nomor,
        joining=look.gabung_pelaksana,
        lettering=look.konektor,
        heading=procedure.judul if several and not own_head else "",
    )


def _column(model: Sop, key: str) -> Column:
    band = heading("mutu_baku", model.tampilan) if key in MUTU_BAKU else ""
    return Column(heading(key, model.tampilan), band, narrow=key == "waktu")


def _procedure(model: Sop, procedure: Prosedur) -> tuple[list[Page], list[Finding]]:
    """The pages of a procedure, and what of it does not fit."""
    rows, _ = matrix(model, procedure)
    if rows is None:
        return [], []
    look = style(model, procedure)
    laid = plan(rows, look)
    if not laid.columns.fits:
        return [], [_too_many_lanes(model, procedure, laid.columns)]
    findings = [*_tight(model, procedure, laid.columns), *_faulty(procedure, laid, look)]
    if model.tampilan.flowchart == "gambar":
        return [_as_picture(page, look.font) for page in laid.pages], findings
    return list(laid.pages), findings


def _as_picture(page: Page, font: str) -> Page:
    from sopdocs.flowchart.dot import framed  # Graphviz is needed only here

    return replace(page, picture=framed(page, font))


def _too_many_lanes(model: Sop, procedure: Prosedur, columns: Columns) -> Finding:
    message = f"{columns.lanes} pelaksana tidak muat di kertas {model.tampilan.kertas}"
    hint = f"paling banyak {columns.most_lanes}; gabungkan pelaksana, atau pakai kertas yang lebih lebar (F4, Legal)"
    return Finding((*procedure.loc, "pelaksana"), "error", message, "pl-too-many", hint)


def _tight(model: Sop, procedure: Prosedur, columns: Columns) -> Iterator[Finding]:
    """Words that are wider than their column, each once."""
    said = set()
    for tight in columns.tight:
        key = ("uraian", *model.tampilan.kolom)[tight.column]
        if (tight.word, key) in said:
            continue
        said.add((tight.word, key))
        loc: Loc = (*procedure.loc, "kegiatan", tight.row, key) if tight.row >= 0 else ("tampilan", "label", key)
        word = tight.word if len(tight.word) <= 40 else tight.word[:37] + "…"
        hint = "pendekkan kata itu, pakai huruf yang lebih kecil, atau kertas yang lebih lebar"
        message = f'kata "{word}" lebih lebar daripada kolomnya dan terpaksa dipenggal'
        yield Finding(loc, "peringatan", message, "tl-kata-lebar", hint)


def _faulty(procedure: Prosedur, laid: Plan, look: Style) -> Iterator[Finding]:
    """What the plan itself finds wrong with its drawing."""
    for fault in verify(laid.pages, look.paper, laid.columns.lanes):
        message = f"gambar alir halaman {fault.page + 1}: {fault.rule} ({fault.what})"
        hint = "periksa halaman itu sebelum dicetak; beri baris itu halaman baru atau ubah urutan pelaksana"
        yield Finding((*procedure.loc, "kegiatan"), "peringatan", message, "fl-gambar", hint, key=True)


def _unknown_font(model: Sop) -> Iterator[Finding]:
    font = model.tampilan.huruf
    if font.lower() not in KNOWN:
        message = f'lebar huruf "{font}" tidak dikenal; tabel diukur dengan huruf pengganti yang lebih lebar'
        hint = "yang dikenal: Arial, Arial Narrow, Times New Roman, Calibri, Cambria"
        yield Finding(("tampilan", "huruf"), "peringatan", message, "tl-huruf", hint)


def _document(model: Sop, pages: tuple[Page, ...]) -> Document:
    office = ", ".join(name for name in (model.instansi.nama, model.instansi.pemda) if name)
    number = f"SOP Nomor {model.nomor}" if model.nomor else "SOP"
    return Document(
        title=model.judul,
        author=office,
        subject=number,
        font=model.tampilan.huruf,
        size=pt(model.tampilan.ukuran),
        paper=paper(model.tampilan.kertas),
        footer=f"{model.judul} – {office}" if office else model.judul,
        pages=pages,
    )
