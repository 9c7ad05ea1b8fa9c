"""Files that came in in; the quarter's file, all that is wrong with them, and who is missing, out.

Nothing is saved while there is an error, and the same files give the same bytes in whatever order they are found.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sopdocs.files import read
from sopdocs.kinds.base import Reading
from sopdocs.kinds.pengukuran.isian import Isian
from sopdocs.kinds.pengukuran.muat import Termuat, berkas_triwulan, muat
from sopdocs.kinds.pengukuran.spec import Realisasi
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.kinds.reading import read as read_model
from sopdocs.pengumpulan.asal import asal, is_meant, strangers
from sopdocs.pengumpulan.berkas import Masuk
from sopdocs.pengumpulan.gabung import Data, gabung, tidak_terhapus
from sopdocs.pengumpulan.kenali import kenali
from sopdocs.pengumpulan.masalah import di_berkas
from sopdocs.pengumpulan.periksa import Balasan, Sekarang, periksa
from sopdocs.pengumpulan.satukan import belum_kembali, satukan
from sopdocs.pengumpulan.sisa import kejanggalan_isian, kotak_kosong
from sopdocs.problems import Problem, has_error, in_order
from sopdocs.spec import load
from sopdocs.spec.write import comments, write
from sopdocs.workspace import find

NO_ISIAN = Isian()


@dataclass(frozen=True, slots=True)
class Terkumpul:
    """`content` is what `target` is to say; None beside an error, and where it is there already (`tetap`). `kembali` of
    `semua` seksi have answered.
    """

    problems: tuple[Problem, ...]
    target: Path | None = None
    content: bytes | None = None
    kembali: int = 0
    semua: int = 0
    tetap: bool = False


def kumpul(
    files: Sequence[Masuk], folder: Path, spec: Path | None = None, triwulan: int | None = None, ganti: bool = False
) -> Terkumpul:
    """UsageError: which year or quarter is meant cannot be told. MachineError: the quarter's file cannot be read."""
    forms, problems = kenali(files, spec, triwulan)
    if not forms:
        message = "tidak ada formulir yang dapat dibaca"
        hint = "kumpulkan berkas .xlsx yang dibuat dengan sopdocs formulir"
        return _only([*problems, di_berkas(str(folder), "error", message, "kp-berkas", hint)])
    target = asal(forms, spec, triwulan)
    loaded = muat(target.spec.path)
    if loaded.tahun is None or loaded.problems:
        return _only([*problems, *loaded.problems])
    now = Sekarang(target, loaded.tahun.pada(target.triwulan))
    problems += strangers(forms, target, loaded.tahun.kinerja.tahun)
    meant = [each for each in forms if is_meant(each, target, loaded.tahun.kinerja.tahun)]
    if not meant:
        return _only(problems)
    back = [periksa(each, now) for each in meant]
    kept, double = satukan(back)
    problems += [*(problem for form in back for problem in form.problems), *double]
    found = _merged(_Bahan(folder, loaded, now, kept), problems, ganti)
    return replace(found, problems=in_order(_named(found.problems, back, now)))


@dataclass(frozen=True, slots=True)
class _Bahan:
    """What is merged."""

    folder: Path
    loaded: Termuat
    now: Sekarang
    forms: list[Balasan]

    @property
    def tw(self) -> int:
        return self.now.asal.triwulan


def _merged(work: _Bahan, problems: list[Problem], ganti: bool) -> Terkumpul:
    """With the file that is there."""
    path, target = work.now.asal.spec.path, _target(work)
    if work.tw in work.loaded.sumber and work.loaded.sumber[work.tw][1]:
        message = f"realisasi triwulan {work.tw} sudah ada di berkas tahunnya"
        hint = f"pindahkan realisasi.tw{work.tw} ke {target.name}, lalu jalankan lagi"
        return _only([*problems, di_berkas(str(path), "error", message, "kp-tempat", hint)])
    before, text = _before(target, work)
    said = work.now.tahun.isian.get(work.tw, NO_ISIAN)
    data, differing = gabung(work.forms, before, said, _order(work.now.tahun), ganti)
    problems += differing
    head, lost = comments(text) if text else (_head(work), ())
    content = _with_ends_of(text, write(data, head)).encode()
    tahun, wrong = _read_back(target, content, data, work)
    problems += wrong
    if tahun is None:
        return _only(problems)
    _tell(problems, work, tahun, said)
    if lost and data != before:
        problems.append(_lost(target, lost))
    found = Terkumpul(in_order(problems), target, None, len(work.forms), len(tahun.penerima()))
    if has_error(problems):
        return found
    return replace(found, tetap=True) if data == before else replace(found, content=content)


def _target(work: _Bahan) -> Path:
    """The quarter's file that is there, or the one that is to be."""
    files = berkas_triwulan(work.now.asal.spec.path, work.tw)
    return next((each for each in files if each.is_file()), files[0])


def _tell(problems: list[Problem], work: _Bahan, tahun: Tahun, said: Isian) -> None:
    """Adds what is implausible, missing or left open in the year with the new file; `said`: the quarter before it."""
    problems += kejanggalan_isian(tahun, work.tw, work.forms)
    problems += tidak_terhapus(work.forms, said)
    told = {(each.file, each.sel) for each in problems if each.sel}
    problems += kotak_kosong(tahun, work.tw, work.forms, told)
    problems += belum_kembali(str(work.folder), work.forms, replace(work.now, tahun=tahun))


def _only(problems: Iterable[Problem]) -> Terkumpul:
    return Terkumpul(in_order(problems))


def _named(problems: Iterable[Problem], back: Iterable[Balasan], now: Sekarang) -> Iterator[Problem]:
    """With the seksi that has to be asked: files have all sorts of names."""
    names = {form.masuk.file: now.nama(form.penerima) for form in back if form.penerima}
    for each in problems:
        name = names.get(each.file, "")
        is_said = not name or name in each.message
        yield each if is_said else replace(each, message=f"{name}: {each.message}")


def _before(target: Path, work: _Bahan) -> tuple[Data, str]:
    """The file as it is written, without what the profile says; of one that is not there its first lines."""
    if target.is_file():
        source = load(target).source
        assert source is not None, "the year has been read with it"
        return source.data, read(target).decode("utf-8-sig")
    return {"jenis": "realisasi", "kinerja": work.now.asal.spec.path.name, "triwulan": str(work.tw)}, ""


def _head(work: _Bahan) -> str:
    period = work.now.tahun.triwulan(work.tw)
    return f"# Realisasi {period}, ditulis oleh sopdocs kumpul dari formulir yang kembali. Boleh diubah dan ditambah."


def _with_ends_of(before: str, text: str) -> str:
    """Lines end as they do in the file that is there."""
    return text.replace("\n", "\r\n") if "\r\n" in before else text


def _order(tahun: Tahun) -> dict[str, list[str]]:
    return {
        "indikator": [each.id for each in tahun.indikator],
        "anggaran": [row.kunci for row in tahun.belanja],
        "formulir": list(tahun.kinerja.penerima),
    }


def _read_back(target: Path, content: bytes, data: Data, work: _Bahan) -> tuple[Tahun | None, list[Problem]]:
    """The year with the new file, as everybody will read it."""
    [spec] = find([work.now.asal.spec.path])
    loaded = load(target, profile=spec.profile, text=content)
    plain = load(target, text=content).source
    if loaded.source is None or plain is None:
        return None, loaded.problems
    assert plain.data == data, "what was written is what is read"
    reading: Reading = read_model(Realisasi, loaded.source)
    if reading.model is None:
        return None, [loaded.source.problem(each) for each in reading.findings]
    return work.now.tahun.dengan(work.tw, reading.model.isian).pada(work.tw), []


def _lost(target: Path, lines: tuple[int, ...]) -> Problem:
    count = f"{len(lines)} catatan" if len(lines) > 1 else "catatan"
    message = f"{count} (#) di dalam berkas ini tidak ikut ditulis lagi"
    hint = "pindahkan ke keterangan, atau ke atas berkas: yang di atas tetap ada"
    return Problem(str(target), lines[0], 1, "peringatan", message, "kp-catatan", hint)
