"""Files that came in in; those that are forms, each with which form it is, and what is wrong with the others, out."""

from collections.abc import Sequence
from pathlib import Path

from sopdocs.excel import BukuTerbaca
from sopdocs.kinds.pengukuran.cetak import penerima
from sopdocs.kinds.pengukuran.muat import muat
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.pengumpulan.asal import Formulir
from sopdocs.pengumpulan.berkas import Masuk
from sopdocs.pengumpulan.masalah import di_berkas
from sopdocs.pengumpulan.sama import kata
from sopdocs.pengumpulan.tanda import Tanda, tanda
from sopdocs.problems import Problem
from sopdocs.workspace import one

_TITLES = 5
"""Rows of a sheet in which the seksi stands."""


def kenali(files: Sequence[Masuk], spec: Path | None, triwulan: int | None) -> tuple[list[Formulir], list[Problem]]:
    """A form that lost its signs is known by the seksi in its title, where the call says year and quarter."""
    forms, problems = list[Formulir](), list[Problem]()
    year = _year(spec, triwulan) if spec is not None and triwulan is not None else None
    for each in sorted(files, key=lambda file: file.nama):
        if each.buku is None:
            assert each.problem is not None, "a file is a workbook, or it is told why not"
            if not _is_print(each, files):
                problems.append(each.problem)
        elif (found := tanda(each.buku)) and found.kinerja:
            forms.append(Formulir(each, found))
        elif year is not None and triwulan is not None and (known := _by_title(each.buku, *year, triwulan)):
            forms.append(Formulir(each, known))
        else:
            hint = "bila ini formulir yang kehilangan tandanya, sebutkan --spec dan --triwulan"
            message = "buku kerja ini bukan formulir yang dibuat sopdocs"
            problems.append(di_berkas(each.file, "error", message, "kp-berkas", hint))
    return forms, problems


def _is_print(file: Masuk, files: Sequence[Masuk]) -> bool:
    """The Word form, or a PDF, beside the workbook of the same name."""
    return (
        file.problem is not None
        and file.problem.severity != "error"
        and any(other.buku is not None and other.path.with_suffix("") == file.path.with_suffix("") for other in files)
    )


def _year(spec: Path, triwulan: int) -> tuple[str, Tahun] | None:
    """Its name and itself, as it stands in that quarter; None where it has errors, which are told later."""
    found = one(spec)
    tahun = muat(found.path).tahun
    return None if tahun is None else (found.name.as_posix(), tahun.pada(triwulan))


def _by_title(buku: BukuTerbaca, name: str, tahun: Tahun, triwulan: int) -> Tanda | None:
    titles = {kata(cell.nilai) for sheet in buku.lembar for (row, _), cell in sheet.sel.items() if row <= _TITLES}
    for id_ in tahun.penerima():
        if kata(penerima(tahun.kinerja, id_)) in titles:
            return Tanda(name, tahun.kinerja.tahun, triwulan, id_, "")
    return None
