"""The spec of a year and a quarter in; the bytes of each seksi's form, .xlsx and .docx, and what is wrong, out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sopdocs import pipeline
from sopdocs.excel import Buku, write_book
from sopdocs.kinds.formulir.blangko import Blangko
from sopdocs.kinds.formulir.isi import KOSONG, Isi, isi
from sopdocs.kinds.formulir.model import Formulir
from sopdocs.kinds.formulir.susun import blangko
from sopdocs.pengumpulan import tanda
from sopdocs.pengumpulan.masalah import di_berkas
from sopdocs.pengumpulan.tata import tata
from sopdocs.problems import Problem
from sopdocs.spec import load
from sopdocs.spec.source import Plain
from sopdocs.spec.write import write
from sopdocs.workspace import Spec

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


def baca(year: Spec, triwulan: int, untuk: Sequence[str], *, terisi: bool) -> Terbaca:
    """What is asked of whom: as a spec of `jenis: formulir` that stands beside the year's would say it."""
    spec = _printed(year, triwulan, untuk, terisi=terisi)
    loaded = load(spec.path, profile=spec.profile, text=spec.text)
    if loaded.source is None:
        return Terbaca(year, None, tuple(loaded.problems))
    _, reading = pipeline.checked_model(loaded.source)
    told = [*loaded.problems, *map(loaded.source.problem, reading.findings)]
    if reading.model is None:
        return Terbaca(year, None, tuple(told))
    seen = reading.model.with_files(loaded.source)
    told += [*map(loaded.source.problem, seen.findings), *seen.problems]
    if any(each.severity == "error" for each in told):
        return Terbaca(year, None, tuple(told))
    return Terbaca(year, seen.model, (*told, *_not_shown(str(year.path), seen.model)))


def buat(found: Terbaca) -> Iterator[Berkas]:
    """The files, seksi by seksi."""
    model = found.model
    assert model is not None, "what is wrong has been told"
    for id_, content in lembar_kerja(found):
        spec = _printed(found.year, model.triwulan, [id_], terisi=model.isi == "terisi")
        printed = pipeline.lay_out(spec)
        if isinstance(printed.document, bytes):
            yield Berkas(id_, {".xlsx": content, ".docx": printed.document}, printed.problems)
        else:
            yield Berkas(id_, {}, printed.problems)


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


def nama_berkas(id_: str) -> str:
    """The name of a file for an id, which may hold any letter."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]', "_", id_).strip(". ") or "_"


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
