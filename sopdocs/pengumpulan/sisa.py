"""The year with the new quarter, and the forms that it came from, in; what is implausible or left open in them out."""

from collections.abc import Iterator, Mapping, Sequence

from sopdocs.kinds.pengukuran.periksa import kekosongan
from sopdocs.kinds.pengukuran.periksa import periksa as kejanggalan
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.pengumpulan.gabung import FIGURES
from sopdocs.pengumpulan.jawab import Jawab
from sopdocs.pengumpulan.masalah import di_sel
from sopdocs.pengumpulan.papan import Kotak, Kunci
from sopdocs.pengumpulan.periksa import Balasan
from sopdocs.problems import Finding, Loc, Problem

_IN_FILE = "nilai itu sudah tertulis di berkas realisasi: hapus di situ, atau tambahkan --ganti"
_NO_ZERO = "isi, atau biarkan kosong bila datanya memang belum ada: tidak dihitung sebagai nol"


def kejanggalan_isian(tahun: Tahun, tw: int, forms: Sequence[Balasan]) -> Iterator[Problem]:
    """Of answers that came with a form; each at its cell."""
    answers = {each.kunci: each for form in forms for each in form.jawaban}
    for found in kejanggalan(tahun, tw):
        if answer := _about(found.loc, answers):
            is_in_file = found.loc[-1] == "nilai" and answer.kunci[2] != "nilai"
            yield answer.problem(found.severity, found.message, found.rule, _IN_FILE if is_in_file else found.hint)


def kotak_kosong(tahun: Tahun, tw: int, forms: Sequence[Balasan], told: set[tuple[str, str]]) -> Iterator[Problem]:
    """What is due and neither in its form nor in the quarter's file; `told`: files and cells of which there is
    something to say already.
    """
    gaps = {found.loc[:2]: found for found in kekosongan(tahun, tw)}
    for form in forms:
        given = {each.kunci for each in form.jawaban}
        seen: set[Loc] = set()
        for lembar, kotak in form.kotak:
            place = kotak.kunci[:2]
            if kotak.kunci in given or not _is_asked(kotak, gaps) or place in seen:
                continue
            problem = _empty(form.masuk.file, lembar, kotak, gaps.get(place))
            if (problem.file, problem.sel) not in told:
                seen.add(place)
                yield problem


def _is_asked(kotak: Kotak, gaps: Mapping[Loc, Finding]) -> bool:
    """A figure that is missing everywhere; the name of who filled in."""
    if kotak.kunci[0] == "formulir":
        return kotak.kunci[2] == "oleh"
    return kotak.macam in FIGURES and kotak.kunci[:2] in gaps and kotak.kunci[2] != "volume"


def _empty(file: str, lembar: str, kotak: Kotak, gap: Finding | None) -> Problem:
    hint = _NO_ZERO if gap else "minta nama pengisinya; tanda terima dan arsip memerlukannya"
    return di_sel(file, lembar, kotak.tempat, "peringatan", f"{kotak.nama} belum diisi", "rl-kosong", hint)


def _about(loc: Loc, answers: Mapping[Kunci, Jawab]) -> Jawab | None:
    """The answer at a place of the quarter's file, or the first one of its entry."""
    key = tuple(map(str, loc))
    if key in answers:
        return answers[key]
    return next((each for kunci, each in answers.items() if kunci[:2] == key[:2]), None)
