"""A procedure of an SOP in, the look of its matrix out: the house style in the flowchart's own terms."""

from sopdocs.flowchart.style import Column, Style
from sopdocs.kinds.sop.headings import heading
from sopdocs.kinds.sop.model import Prosedur, Sop
from sopdocs.page import Paper
from sopdocs.units import Length

MUTU_BAKU = ("kelengkapan", "waktu", "output")


def matrix_style(model: Sop, procedure: Prosedur, paper: Paper, size: Length) -> Style:
    """The look of a procedure's matrix on `paper`, its texts in type of `size`.

    Where several procedures stand without the band of pelaksana, the name of each is the head over its kegiatan, as
    some offices have it; else it is a title above the table.
    """
    look = model.tampilan
    several = len(model.procedures) > 1
    own_head = several and not look.pita_pelaksana and look.label.kegiatan is None and procedure.judul
    return Style(
        font=look.huruf,
        size=size,
        paper=paper,
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
