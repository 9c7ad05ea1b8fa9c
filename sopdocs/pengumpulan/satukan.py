"""The forms of all seksi in; one of each, and which are double, empty or missing, out."""

from collections.abc import Iterable, Iterator, Sequence

from sopdocs.kinds.pengukuran.periksa import kekosongan
from sopdocs.pengumpulan.jawab import Jawab
from sopdocs.pengumpulan.masalah import di_berkas
from sopdocs.pengumpulan.papan import Kunci
from sopdocs.pengumpulan.periksa import Balasan, Sekarang
from sopdocs.problems import Problem


def satukan(forms: Sequence[Balasan]) -> tuple[list[Balasan], list[Problem]]:
    """The first of each seksi that is filled in; a longer name is that of a copy, `s01 (1).xlsx`."""
    kept, problems = dict[str, Balasan](), list[Problem]()
    for each in sorted(forms, key=lambda form: (len(form.masuk.nama), form.masuk.nama)):
        first = kept.get(each.penerima)
        if each.kosong or not each.penerima:
            continue
        if first is None:
            kept[each.penerima] = each
        else:
            problems.append(_double(first, each))
    return list(kept.values()), problems


def _double(first: Balasan, second: Balasan) -> Problem:
    """The same content twice harms nobody."""
    file = second.masuk.file
    before, now = _answers(first), _answers(second)
    different = [key for key in (*before, *now) if _value(before, key) != _value(now, key)]
    if not different:
        message = f"isinya sama dengan {first.masuk.nama}; yang dipakai {first.masuk.nama}"
        return di_berkas(file, "peringatan", message, "kp-ganda", "hapus salah satu")
    hint = "tinggalkan satu saja di folder ini, yang benar"
    if (answer := now.get(different[0])) is None:
        message = f"formulir seksi ini sudah ada, {first.masuk.nama}, dengan isi lain"
        return di_berkas(file, "error", message, "kp-ganda", hint)
    count = len(dict.fromkeys(different))
    message = (
        f"formulir seksi ini sudah ada, {first.masuk.nama}, dan {count} isian berbeda; {answer.kotak.nama} misalnya"
    )
    return answer.problem("error", message, "kp-ganda", hint)


def _answers(form: Balasan) -> dict[Kunci, Jawab]:
    return {each.kunci: each for each in form.jawaban}


def _value(answers: dict[Kunci, Jawab], key: Kunci) -> object:
    return answers[key].nilai if key in answers else None


def belum_kembali(folder: str, forms: Iterable[Balasan], now: Sekarang) -> Iterator[Problem]:
    """Who should have something to say and has not been heard of; `now` has what the quarter's new file says."""
    heard = {each.penerima for each in forms}
    missing = {found.loc[:2] for found in kekosongan(now.tahun, now.asal.triwulan)}
    for id_ in now.tahun.penerima():
        asked = [("indikator", each.id) for each in now.butir(id_)] + [
            ("anggaran", row.kunci) for row in now.rincian(id_)
        ]
        if id_ not in heard and missing.intersection(asked):
            message = f"formulir {now.nama(id_)} belum kembali"
            hint = "tagih, lalu jalankan lagi; yang sudah masuk tidak hilang"
            yield di_berkas(folder, "peringatan", message, "kp-belum", hint)
