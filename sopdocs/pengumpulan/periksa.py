"""A form that came back, and the year, in; its answers, and all that is wrong with it, out."""

from dataclasses import dataclass, replace
from functools import cached_property

from sopdocs.kinds.formulir.blangko import Blangko, Butir, Rincian, Verifikator
from sopdocs.kinds.formulir.susun import Terpakai, butir, hitungan, instansi, rincian, terpakai
from sopdocs.kinds.pengukuran.cetak import penerima
from sopdocs.kinds.pengukuran.tahun import Tahun
from sopdocs.pengumpulan.asal import Asal, Formulir
from sopdocs.pengumpulan.banding import banding
from sopdocs.pengumpulan.berkas import Masuk
from sopdocs.pengumpulan.definisi import Perubahan, perubahan
from sopdocs.pengumpulan.jawab import Jawab, jawaban, kosong
from sopdocs.pengumpulan.lembar import pasangan
from sopdocs.pengumpulan.masalah import di_berkas, di_sel
from sopdocs.pengumpulan.papan import Kotak
from sopdocs.pengumpulan.sama import kata
from sopdocs.pengumpulan.tanda import Tanda
from sopdocs.pengumpulan.tata import Tata, tata
from sopdocs.problems import Problem, has_error


@dataclass(frozen=True)
class Sekarang:
    """What the year asks now, of everybody."""

    asal: Asal
    tahun: Tahun

    @cached_property
    def _spent(self) -> Terpakai:
        return terpakai(self.tahun, self.asal.triwulan)

    def butir(self, id_: str) -> tuple[Butir, ...]:
        """The indicators of a seksi."""
        return butir(self.tahun, self.asal.triwulan, id_)

    def rincian(self, id_: str) -> tuple[Rincian, ...]:
        """Its rows of the budget."""
        return rincian(self.tahun, self.asal.triwulan, id_, self._spent)

    @property
    def instansi(self) -> tuple[str, ...]:
        """As forms name it."""
        return instansi(self.tahun.kinerja)

    def nama(self, id_: str) -> str:
        """Of a seksi."""
        return penerima(self.tahun.kinerja, id_)

    def blangko(self, id_: str) -> Blangko:
        """The form that a seksi would get now, as far as it is the same for every office."""
        return Blangko(
            kinerja=self.asal.name,
            tahun=self.tahun.kinerja.tahun,
            triwulan=self.asal.triwulan,
            penerima=id_,
            nama=self.nama(id_),
            instansi=self.instansi,
            judul="",
            batas_kembali="",
            verifikator=Verifikator(jabatan=(), nama="", bawah=()),
            hitungan=hitungan(self.tahun),
            indikator=self.butir(id_),
            belanja=self.rincian(id_),
        )


@dataclass(frozen=True, slots=True)
class Balasan:
    """A form that came back. `kotak`: its open cells that could be read, each with its sheet; `kosong`: nothing is
    filled in.
    """

    masuk: Masuk
    penerima: str
    problems: tuple[Problem, ...]
    jawaban: tuple[Jawab, ...] = ()
    kotak: tuple[tuple[str, Kotak], ...] = ()
    kosong: bool = False


def periksa(form: Formulir, now: Sekarang) -> Balasan:
    """The form, held against what went out, and that against what the year asks now."""
    tanda, file = form.tanda, form.masuk.file
    problems = list(_known(file, tanda, now))
    if has_error(problems):
        return Balasan(form.masuk, tanda.penerima, tuple(problems))
    sent = tata(tanda.form or now.blangko(tanda.penerima))
    back = _read(form.masuk, sent, is_whole=tanda.form is not None)
    problems += back.problems
    if tanda.form is not None:
        problems += _changes(file, sent, now)
    asked = any(kotak.kunci[0] != "formulir" for sheet in sent.lembar for kotak in sheet.kotak)
    if asked and kosong(back.jawaban) and not has_error(problems):
        hint = "minta seksi itu mengisinya, atau hapus berkasnya dari folder ini"
        message = f"formulir {now.nama(tanda.penerima)} belum diisi sama sekali"
        empty = di_berkas(file, "peringatan", message, "kp-kosong", hint)
        elsewhere = (each for each in problems if each.rule in ("kp-luar", "kp-lembar"))
        return Balasan(form.masuk, tanda.penerima, (empty, *elsewhere), kosong=True)
    return replace(back, penerima=tanda.penerima, problems=tuple(problems))


def _known(file: str, tanda: Tanda, now: Sekarang) -> list[Problem]:
    """Whether the form can be held against anything."""
    if tanda.rusak:
        hint = "minta formulir yang utuh; jangan mengubah lembar tersembunyi"
        return [di_berkas(file, "error", "tanda tersembunyi formulir ini diubah", "kp-tanda", hint)]
    if tanda.form is not None and not _is_of(tanda.form, now):
        return [_foreign(file, tanda.form, now)]
    if tanda.penerima not in now.tahun.penerima():
        message = f'formulir ini untuk "{tanda.penerima}", yang tidak mengisi apa pun tahun ini'
        return [di_berkas(file, "error", message, "kp-penerima", "periksa penerima di profil dan penanggung_jawab")]
    if tanda.form is None:
        message = "lembar tersembunyi formulir ini hilang atau rusak; dicocokkan dengan yang ditanyakan sekarang"
        hint = "periksa isiannya, terutama bila indikator atau targetnya berubah sejak formulir dibagikan"
        return [di_berkas(file, "peringatan", message, "kp-tanda", hint)]
    return []


def _is_of(form: Blangko, now: Sekarang) -> bool:
    """Whether it is of this office: others have years of the same name, with the same indicators."""
    return [kata(each).casefold() for each in form.instansi] == [kata(each).casefold() for each in now.instansi]


def _foreign(file: str, form: Blangko, now: Sekarang) -> Problem:
    """An office that has corrected its own name says which year it means."""
    theirs, ours = (", ".join(reversed(each)) or "kantor tanpa nama" for each in (form.instansi, now.instansi))
    message = f"formulir ini dari {theirs}, bukan dari {ours}"
    hint = (
        f"pindahkan ke folder lain; bila kantornya sama dan hanya ditulis lain, tambahkan --spec {now.asal.spec.path}"
    )
    return di_berkas(file, "peringatan" if now.asal.disebut else "error", message, "kp-lain", hint)


def _read(masuk: Masuk, sent: Tata, *, is_whole: bool) -> Balasan:
    """Sheet by sheet; of a form without its hidden sheet the first one may have other words."""
    assert masuk.buku is not None, "the file is a workbook"
    pairs, problems = pasangan(masuk.file, sent.lembar, masuk.buku)
    answers, boxes = list[Jawab](), list[tuple[str, Kotak]]()
    for pair in pairs:
        in_place = True
        if is_whole or pair.asli is not sent.lembar[0]:
            found, in_place = banding(masuk.file, pair)
            problems += found
        if in_place:
            read, wrong = jawaban(masuk.file, pair, sent.form)
            answers += read
            problems += wrong
            boxes += [(pair.ada.nama, kotak) for kotak in pair.asli.kotak]
    return Balasan(masuk, "", tuple(problems), tuple(answers), tuple(boxes))


def _changes(file: str, sent: Tata, now: Sekarang) -> list[Problem]:
    """Each at the first cell that it is about, or at the file."""
    id_ = sent.form.penerima
    return [_placed(file, sent, each) for each in perubahan(sent.form, now.butir(id_), now.rincian(id_))]


def _placed(file: str, sent: Tata, change: Perubahan) -> Problem:
    told = (change.severity, change.message, "kp-definisi", change.hint)
    for sheet in sent.lembar:
        for kotak in sheet.kotak:
            if kotak.kunci[:2] == change.kunci:
                return di_sel(file, sheet.nama, kotak.tempat, *told)
    return di_berkas(file, *told)
