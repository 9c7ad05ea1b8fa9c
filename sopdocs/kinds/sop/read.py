"""A `Source` in; a `Sop` and every mistake that makes its document impossible or wrong out."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from sopdocs.kinds import officers
from sopdocs.kinds.base import Reading
from sopdocs.kinds.messages import findings
from sopdocs.kinds.naskah import Penandatangan, Signer
from sopdocs.kinds.reading import mended
from sopdocs.kinds.sop.matrix import matrix
from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding
from sopdocs.spec import Source

FLOW = {"pelaksana", "lanjut", "keputusan", "alur", "id", "no", "kegiatan", "prosedur"}
"""Where these are broken, nothing can be said about the flow."""


def read(source: Source) -> Reading:
    """The model with all that is wrong with it; no model where a value does not fit."""
    data = source.data_for(Sop.model_fields)
    try:
        model = Sop.model_validate(data)
    except ValidationError as error:
        return Reading(None, (*findings(error, Sop), *_flow_of_the_rest(data, error)))
    return Reading(_signed(model), (*_about_signer(model), *_about_flow(model)))


def read_defaults(source: Source) -> tuple[Finding, ...]:
    """What is wrong with the values of a profile; what it leaves out is left to the specs."""
    data = source.data
    try:
        Sop.model_validate({**data, "jenis": "sop", "judul": data.get("judul") or "-"})
    except ValidationError as error:
        return tuple(findings(error, Sop))
    return ()


def _signer(model: Sop) -> Signer:
    """Who signs is chosen by the day of signing, which is that of taking force (Permenpan-RB 35/2012)."""
    dates = model.tanggal
    return Signer(("disahkan",), model.disahkan, dates.efektif or dates.revisi or dates.pembuatan)


def _signed(model: Sop) -> Sop:
    """With the officer of the profile written out, where `disahkan` names one."""
    if not model.disahkan.pejabat:
        return model
    who = officers.signing(model, _signer(model))
    disahkan = Penandatangan(jabatan=officers.held(who), nama=who.nama, pangkat=who.pangkat, nip=who.nip)
    return model.model_copy(update={"disahkan": disahkan})


def _about_signer(model: Sop) -> Iterator[Finding]:
    """Only of an officer of the profile; what is blank is left to the rules."""
    if model.disahkan.pejabat:
        yield from officers.faults(model, _signer(model))


def _about_flow(model: Sop) -> Iterator[Finding]:
    """What the rows say together; a table without rows or lanes included."""
    if model.prosedur is not None and (model.kegiatan is not None or model.pelaksana is not None):
        hint = "hapus pelaksana dan kegiatan di tingkat atas, atau prosedur"
        message = '"prosedur" menggantikan "pelaksana" dan "kegiatan"'
        yield Finding(("prosedur",), "error", message, "kunci-bertentangan", hint, key=True)
    if model.prosedur == ():
        yield Finding(("prosedur",), "error", '"prosedur" belum berisi', "kunci-hilang", "tambahkan satu prosedur")
    for procedure in model.procedures:
        yield from matrix(model, procedure)[1]


def _flow_of_the_rest(data: dict[str, Any], error: ValidationError) -> Iterator[Finding]:
    """The findings about the flow of a spec with mistakes elsewhere, so that the author sees all at once."""
    rest = mended(Sop, data, error, FLOW)
    if rest is not None:
        yield from _about_flow(rest)
