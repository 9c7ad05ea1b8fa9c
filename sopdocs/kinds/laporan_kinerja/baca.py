"""A report's spec with its year in; every narrative, picture and the agreement that it names, read, out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypedDict, get_type_hints

from sopdocs.errors import UsageError
from sopdocs.kinds import narasi, perjanjian
from sopdocs.kinds.fields import Bagian
from sopdocs.kinds.laporan_kinerja.bahan import Bahan
from sopdocs.kinds.laporan_kinerja.model import LaporanKinerja
from sopdocs.kinds.laporan_kinerja.potongan import Gambar
from sopdocs.kinds.laporan_kinerja.sebutan import Sebutan
from sopdocs.kinds.narasi import Narasi
from sopdocs.page import Image
from sopdocs.problems import Finding, Loc, Problem
from sopdocs.report import Block, Item, Numbering
from sopdocs.spec import Source
from sopdocs.units import Length, mm
from sopdocs.word.images import BadImage, no_address, read_image

BOX = mm(150), mm(90)
"""Pictures in the lampiran: two of them, with their words, stand on a page."""
BESIDE_WORDS = mm(120), mm(65)
"""Those of an indicator: a page has room for its figures as well."""
BOXES: Mapping[Loc, tuple[Length, Length]] = {
    ("sampul", "gambar"): (mm(150), mm(85)),
    ("pendahuluan", "struktur", "bagan", "berkas"): (mm(160), mm(150)),
}
UNNUMBERED = ("kata_pengantar", "ikhtisar", "reviu")


class Headings(TypedDict):
    """How narasi.baca() makes a heading."""

    level: int
    numbering: Numbering


@dataclass(slots=True)
class Bacaan:
    """`bahan` and what was found wrong on the way to it; `files` are all that were looked at, also missing ones."""

    bahan: Bahan
    files: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def baca(model: LaporanKinerja, source: Source) -> Bacaan:
    """All of it. Narratives come last: they may show every figure of the others."""
    texts: dict[Loc, tuple[Block, ...]] = {}
    pictures: dict[Loc, Image] = {}
    reading = Bacaan(Bahan(model, texts, pictures))
    for loc, name, alt in _gambar(model):
        _baca_gambar(loc, name, alt, source, pictures, reading)
    reading.bahan = replace(reading.bahan, perjanjian=_baca_perjanjian(model, source, reading))
    reading.findings += _not_filled(model, source)
    sebutan = Sebutan(reading.bahan)
    for loc, text in tempat_narasi(model):
        found = narasi.baca(source, _written(source, loc), text, sebutan, **_headings(loc))
        if found.blocks or found.problems:  # what is wrong is no gap as well
            texts[loc] = tuple(_own_lists(found.blocks, reading.bahan))
        reading.files += found.files
        reading.problems += found.problems
    return reading


def tempat_narasi(part: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every narrative of a spec that says something, by its place."""
    hints = get_type_hints(type(part), include_extras=True)
    for key, value in part:
        at = (*loc, key)
        if hints[key] == Narasi and value:
            yield at, value
        elif hints[key] == dict[str, Narasi]:
            yield from (((*at, id_), text) for id_, text in value.items() if text)
        else:
            yield from _in_parts(value, at)


def _not_filled(model: LaporanKinerja, source: Source) -> Iterator[Finding]:
    """`{{ … }}` where no narrative stands: it would be printed as it is written."""
    narratives = {loc for loc, _ in tempat_narasi(model)}
    for loc, text in _texts(model, ()):
        if "{{" in text and loc not in narratives and loc[0] != "kalimat":
            hint = "tulis angka atau katanya sendiri; {{ … }} hanya diganti dalam uraian"
            yield Finding(_written(source, loc), "error", "{{ … }} tidak diganti di sini", "lk-sebutan", hint)


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Every text, by its place."""
    if isinstance(value, str):
        yield loc, value
    else:
        for key, part in _parts(value):
            yield from _texts(part, (*loc, key))


def _in_parts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, Bagian):
        yield from tempat_narasi(value, loc)
    else:
        for key, part in _parts(value):
            yield from _in_parts(part, (*loc, key))


def _parts(value: Any) -> Iterable[tuple[str | int, Any]]:
    """What a value of a spec is made of, each with its key; a single value is made of nothing."""
    if isinstance(value, dict):
        return value.items()
    if isinstance(value, tuple):
        return enumerate(value)
    return value if isinstance(value, Bagian) else ()


def _gambar(model: LaporanKinerja) -> Iterator[tuple[Loc, str, str]]:
    """Every picture file that the spec names: its place, its name and what is said of it to those who cannot see."""
    if model.sampul.gambar:
        yield ("sampul", "gambar"), model.sampul.gambar, "Foto sampul"
    if model.pendahuluan.struktur.bagan:
        yield _one(("pendahuluan", "struktur", "bagan"), model.pendahuluan.struktur.bagan, "Bagan struktur organisasi")
    for id_, said in model.akuntabilitas.indikator.items():
        for at, each in enumerate(said.foto):
            yield _one(("akuntabilitas", "indikator", id_, "foto", at), each, f"Foto {at + 1}")
    for at, each in enumerate(model.lampiran.foto):
        yield _one(("lampiran", "foto", at), each, f"Foto {at + 1}")


def _one(loc: Loc, said: Gambar, otherwise: str) -> tuple[Loc, str, str]:
    return (*loc, "berkas"), said.berkas, said.keterangan or otherwise


def _baca_gambar(loc: Loc, name: str, alt: str, source: Source, pictures: dict[Loc, Image], reading: Bacaan) -> None:
    """A picture that cannot be shown keeps the report from being made: nobody would miss it on paper."""
    path = source.folder(loc) / name
    reading.files.append(path)
    try:
        no_address(name)
        pictures[loc] = read_image(path, *_box(loc), alt)
    except BadImage as bad:
        reading.findings.append(Finding(loc, "error", f'gambar "{name}" {bad}', "lk-gambar", bad.hint))


def _box(loc: Loc) -> tuple[Length, Length]:
    return BOXES.get(loc, BESIDE_WORDS if loc[0] == "akuntabilitas" else BOX)


def _baca_perjanjian(model: LaporanKinerja, source: Source, reading: Bacaan) -> perjanjian.PerjanjianKinerja | None:
    """The agreement of lampiran 1; one with errors is told here, its errors at their own places."""
    loc, name = ("lampiran", "perjanjian"), model.lampiran.perjanjian
    if not name:
        return None
    path = source.path(loc, name)
    try:
        found = perjanjian.baca(path)
    except UsageError as error:
        hint = "jalur dihitung dari folder berkas ini, misalnya perjanjian-kinerja.yaml"
        reading.files.append(path)
        reading.findings.append(Finding(loc, "error", str(error), "lk-perjanjian", hint))
        return None
    reading.files += found.files
    reading.problems += found.problems
    if found.model is None:
        hint = f"betulkan dulu berkas itu; periksa dengan: sopdocs check {path.as_posix()}"
        message = f'"{path.as_posix()}" belum dapat dipakai'
        reading.findings.append(Finding(loc, "error", message, "lk-perjanjian", hint))
        return None
    reading.findings += _of_another(model, found.model, loc)
    return found.model


def _of_another(model: LaporanKinerja, agreement: perjanjian.PerjanjianKinerja, loc: Loc) -> Iterator[Finding]:
    """An agreement that this report does not answer for."""
    if not model.has_year:
        return
    mine, other = model.tahun.kinerja.tahun, agreement.tahun.kinerja.tahun
    if mine != other:
        message = f'"{model.lampiran.perjanjian}" adalah perjanjian kinerja Tahun {other}, laporan ini Tahun {mine}'
        yield Finding(loc, "error", message, "lk-perjanjian", f"sebut perjanjian kinerja Tahun {mine}")
    if model.instansi.nama != agreement.instansi.nama:
        message = f'"{model.lampiran.perjanjian}" adalah perjanjian kinerja {agreement.instansi.nama}'
        hint = f"laporan ini milik {model.instansi.nama}; betulkan instansi, atau sebut perjanjian yang lain"
        yield Finding(loc, "error", message, "lk-perjanjian", hint)


def _written(source: Source, loc: Loc) -> Loc:
    """Where the text stands: the key itself, or the one above it that is a text alone."""
    data: Any = source.data
    for at, step in enumerate(loc):
        if isinstance(data, str):
            return loc[:at]
        data = data[step]
    return loc


def _headings(loc: Loc) -> Headings:
    """`#` in a narrative is a heading below the one that it stands under; before Bab I and below an indicator, which
    has the lowest that is numbered, without number.
    """
    if loc[0] in UNNUMBERED:
        return {"level": 2, "numbering": "tanpa"}
    if loc[:2] == ("akuntabilitas", "indikator"):
        return {"level": 4, "numbering": "tanpa"}
    return {"level": 4 if loc[:2] == ("akuntabilitas", "sasaran") else 3, "numbering": "bab"}


def _own_lists(blocks: Iterable[Block], bahan: Bahan) -> Iterator[Block]:
    """Lists are counted in each narrative from its beginning; in the report no two have the same number."""
    numbers: dict[int, int] = {}
    for block in blocks:
        if isinstance(block, Item):
            if block.list not in numbers:
                numbers[block.list] = bahan.daftar()
            yield replace(block, list=numbers[block.list])
        else:
            yield block
