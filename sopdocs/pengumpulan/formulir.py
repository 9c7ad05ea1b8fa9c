"""The spec of a year and a quarter in; the bytes of each seksi's form, .xlsx and .docx, and what is wrong, out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from unicodedata import normalize

from sopdocs.excel import Buku, write_book
from sopdocs.kinds.formulir import KIND
from sopdocs.kinds.formulir.blangko import Blangko
from sopdocs.kinds.formulir.isi import KOSONG, Isi, isi
from sopdocs.kinds.formulir.model import Formulir
from sopdocs.kinds.formulir.susun import blangko
from sopdocs.kinds.whole import checked_model
from sopdocs.pengumpulan import tanda
from sopdocs.pengumpulan.masalah import di_berkas
from sopdocs.pengumpulan.tata import tata
from sopdocs.problems import Problem, has_error
from sopdocs.spec import Source, load
from sopdocs.spec.source import Plain
from sopdocs.spec.write import write
from sopdocs.workspace import Spec

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""What Windows takes for a device, whatever the ending."""
_LONGEST = 60
_OFFICE = ("instansi", "tampilan", "pejabat", "tempat")


@dataclass(frozen=True, slots=True)
class Berkas:
    """The two files of a seksi, by ending; none beside an error."""

    penerima: str
    isi: dict[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Terbaca:
    """The forms of a quarter of a year; `model` is None beside an error."""

    year: Spec
    model: Formulir | None
    problems: tuple[Problem, ...] = ()
    source: Source | None = None


def baca(year: Spec, triwulan: int, untuk: Sequence[str], *, terisi: bool) -> Terbaca:
    """What is asked of whom: as a spec of `jenis: formulir` that stands beside the year's would say it."""
    spec = _printed(year, triwulan, untuk, terisi=terisi)
    loaded = load(spec.path, profile=spec.profile, text=spec.text)
    if loaded.source is None:
        return Terbaca(year, None, tuple(loaded.problems))
    _, reading = checked_model(loaded.source)
    told = [*loaded.problems, *map(loaded.source.problem, reading.findings)]
    if reading.model is None:
        return Terbaca(year, None, tuple(told))
    seen = reading.model.with_files(loaded.source)
    told += [*map(loaded.source.problem, seen.findings), *seen.problems]
    if has_error(told):
        return Terbaca(year, None, tuple(told))
    return Terbaca(year, seen.model, (*told, *_not_shown(str(year.path), seen.model)), loaded.source)


def buat(found: Terbaca) -> Iterator[Berkas]:
    """The files, seksi by seksi."""
    model, source = found.model, found.source
    assert model is not None and source is not None, "what is wrong has been told"
    for id_, content in lembar_kerja(found):
        printed = KIND.compose(model.model_copy(update={"untuk": (id_,)}), source)
        told = (*map(source.problem, printed.findings), *printed.problems)
        if isinstance(printed.document, bytes):
            yield Berkas(id_, {".xlsx": content, ".docx": printed.document}, told)
        else:
            yield Berkas(id_, {}, told)


def lembar_kerja(found: Terbaca) -> Iterator[tuple[str, bytes]]:
    """The .xlsx of each seksi."""
    model = found.model
    assert model is not None, "what is wrong has been told"
    for id_ in model.penerima_formulir:
        said = isi(model.tahun, model.triwulan, id_) if model.isi == "terisi" else KOSONG
        yield id_, buku(blangko(model, id_, found.year.name.as_posix()), said)


def buku(form: Blangko, said: Isi) -> bytes:
    """The .xlsx of a form."""
    sheets = (*(each.halaman for each in tata(form, said).lembar), tanda.lembar(form))
    return write_book(Buku(sheets, f"{form.judul} {form.periode}: {form.nama}", tanda.sifat(form), terkunci=True))


def nama_berkas(found: Terbaca) -> dict[str, str]:
    """A name for the files of each seksi of the year, whose id may hold any letter. No two are one on Windows or
    macOS, and each stays as it is when only some of the forms are made.
    """
    assert found.model is not None, "what is wrong has been told"
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id_ in found.model.tahun.penerima():
        first = name = _tame(id_)
        number = 2
        while name.casefold() in taken:
            name, number = f"{first}-{number}", number + 1
        taken.add(name.casefold())
        names[id_] = name
    return names


def _tame(id_: str) -> str:
    """What every system takes for a name."""
    name = _UNFIT.sub("_", normalize("NFC", id_)).strip(". ")[:_LONGEST].rstrip(". ") or "_"
    return f"_{name}" if _DEVICE.match(name) else name


def _printed(year: Spec, triwulan: int, untuk: Sequence[str], *, terisi: bool) -> Spec:
    """The spec of a printed form; what the year says of its office holds for it too."""
    own = load(year.path).source
    said: dict[str, Plain] = {key: own.data[key] for key in _OFFICE if own and key in own.data}
    said |= {
        "jenis": "formulir",
        "kinerja": year.path.name,
        "triwulan": str(triwulan),
        "isi": "terisi" if terisi else "kosong",
    }
    if untuk:
        said["untuk"] = list(untuk)
    return replace(year, text=write(said).encode())


def _not_shown(file: str, model: Formulir) -> Iterator[Problem]:
    """Where an indicator has components the form asks for these, and not for what the quarter's file says instead."""
    for each in model.tahun.indikator if model.isi == "terisi" else ():
        said = model.tahun.of_indikator(each.id, model.triwulan)
        if each.komponen and said.nilai is not None and said.pembilang is None:
            message = f"{each.nama}: realisasi tertulis {said.nilai} tanpa pembilang dan penyebut; di formulir kosong"
            hint = "tambahkan pembilang dan penyebut di berkas realisasinya"
            yield di_berkas(file, "peringatan", message, "fm-komponen", hint)
