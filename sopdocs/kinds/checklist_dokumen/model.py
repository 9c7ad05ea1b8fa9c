"""What a spec of `jenis: checklist-dokumen` may say."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema

from sopdocs.kinds.base import Rule
from sopdocs.kinds.checklist_dokumen.berkas import look
from sopdocs.kinds.checklist_dokumen.standard import DOCUMENTS
from sopdocs.kinds.fields import YES_AND_NO, BagianAtauTeks, Tanggal, Teks, YaTidak, wrong
from sopdocs.kinds.naskah import Completed, Naskah, Penandatangan, Signer
from sopdocs.kinds.rujukan import unknown_ids
from sopdocs.problems import Finding
from sopdocs.spec import Source


def _tick(value: Any) -> Any:
    answer = YES_AND_NO.get(value.lower()) if isinstance(value, str) else None
    if answer is None:
        hint = 'tulis "ya" atau "tidak"; kosong: dicentang dengan tangan'
        raise wrong("di sini harus ada ya, tidak, atau kosong", hint)
    return "ya" if answer else "tidak"


Centang = Annotated[
    Literal["", "ya", "tidak"],
    BeforeValidator(_tick),
    WithJsonSchema({"enum": [True, False, "ya", "tidak", None]}),
]


class Dokumen(BagianAtauTeks):
    """One row; a text alone is its `dokumen`. Where `ada` is empty both boxes are, to tick by hand."""

    kunci_teks = "dokumen"

    dokumen: Teks
    nomor: Teks = Field(default="", description="Nomor atau tahun dokumen")
    sumber: Teks = Field(default="", description="id di penerima atau pejabat, atau nama unit")
    ada: Centang = ""
    softcopy: YaTidak = False
    hardcopy: YaTidak = False
    diterima: Tanggal | None = None
    keterangan: Teks = ""
    berkas: Teks = Field(default="", description="Berkas atau folder, dihitung dari folder ini; bila ada: dicentang")


class ChecklistDokumen(Naskah):
    """A whole spec."""

    jenis: Literal["checklist-dokumen"]
    judul: Teks = "CHECKLIST DOKUMEN"
    periode: Teks = Field(default="", description="Misalnya Triwulan III Tahun 2025")
    tanggal: Tanggal | None = None
    daftar: tuple[Dokumen, ...] = Field(
        default=tuple(Dokumen(dokumen=name) for name in DOCUMENTS),
        description="Dokumen, menurut urutannya; bawaan: daftar baku dokumen kinerja kecamatan",
    )
    tim: Teks = Field(default="Tim SAKIP", description="Tercetak di atas Ketua")
    ketua: Penandatangan = Penandatangan()

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (Signer(("ketua",), self.ketua, self.tanggal),)

    def with_files(self, source: Source) -> Completed[Self]:
        """Files that are there tick their rows; so the paper follows the folder."""
        seen = [look(row, ("daftar", place), source) for place, row in enumerate(self.daftar)]
        ticked = self.model_copy(update={"daftar": tuple(each.row for each in seen)})
        findings = tuple(found for each in seen for found in each.findings)
        return Completed(ticked, tuple(path for each in seen for path in each.files), findings)


def lists_documents(model: ChecklistDokumen) -> Iterator[Finding]:
    """An empty list is a form to fill by hand."""
    if not model.daftar:
        hint = 'tambahkan "- {dokumen: …}" di bawah daftar, atau hapus daftar untuk memakai daftar baku'
        yield Finding(("daftar",), "peringatan", "daftar dokumen kosong", "cd-daftar", hint, key=True)


def ticks_one_box(model: ChecklistDokumen) -> Iterator[Finding]:
    """What is not there has no copy and was not received."""
    for place, row in enumerate(model.daftar):
        if row.ada == "tidak" and (row.softcopy or row.hardcopy or row.diterima):
            message = f'"{row.dokumen}": tidak ada, tetapi bertanda softcopy, hardcopy, atau diterima'
            hint = 'tulis "ada: ya", atau hapus tanda itu'
            yield Finding(("daftar", place, "ada"), "error", message, "cd-ganda", hint)


def knows_its_sources(model: ChecklistDokumen) -> Iterator[Finding]:
    for place, row in enumerate(model.daftar):
        yield from unknown_ids(model, (row.sumber,), ("daftar", place, "sumber"))


RULES: tuple[Rule, ...] = (lists_documents, ticks_one_box, knows_its_sources)
