"""Files that came in in; those that are forms, each with which form it is, and what is wrong with the others, out."""

from collections.abc import Sequence
from pathlib import Path

from sopdocs.excel import BukuTerbaca
from sopdocs.kinds.pengukuran.muat import muat
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.pengumpulan.asal import Formulir
from sopdocs.pengumpulan.berkas import Masuk
from sopdocs.pengumpulan.masalah import di_berkas
from sopdocs.pengumpulan.sama import kata
from sopdocs.pengumpulan.tanda import Tanda, tanda
from sopdocs.problems import Problem
from sopdocs.workspace import find

_TITLES = 5
"""Rows of a sheet in which the seksi stands."""


def kenali(files: Sequence[Masuk], spec: Path | None, triwulan: int | None) -> tuple[list[Formulir], list[Problem]]:
    """A form that lost its signs is known by the seksi in its title, where the call says year and quarter."""
    forms, problems = list[Formulir](), list[Problem]()
    for each in sorted(files, key=lambda file: file.nama):
        if each.buku is None:
            assert each.problem is not None, "a file is a workbook, or it is told why not"
            if not _is_print(each, files):
                problems.append(each.problem)
        elif found := tanda(each.buku) or _by_title(each.buku, spec, triwulan):
            forms.append(Formulir(each, found))
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


def _by_title(buku: BukuTerbaca, spec: Path | None, triwulan: int | None) -> Tanda | None:
    if spec is None or triwulan is None:
        return None
    [found] = find([spec])
    tahun = muat(found.path).tahun
    if tahun is None:
        return None
    titles = {kata(cell.nilai) for sheet in buku.lembar for (row, _), cell in sheet.sel.items() if row <= _TITLES}
    for id_ in tahun.penerima():
        if kata(_nama(tahun, id_)) in titles:
            return Tanda(found.name.as_posix(), tahun.kinerja.tahun, triwulan, id_, "")
    return None


def _nama(tahun: Tahun, id_: str) -> str:
    penerima = tahun.kinerja.penerima
    return penerima[id_].nama if id_ in penerima else id_
