"""A `Notulen` and the kop in; what its template prints out.

The parts are those of the form of Permendagri 54/2009 (design: paperwork, 4.2). Decisions that somebody is to carry
out stand in a table with his name and the day; without any of those they are a plain list.
"""

from dataclasses import dataclass

from sopdocs.kinds.blanks import dotted, filled, lines
from sopdocs.kinds.butir import Butir, numbered
from sopdocs.kinds.fields import paragraphs
from sopdocs.kinds.hadir import LINE, Hadir, Kepala, hadirin, kepala
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.naskah import Penandatangan
from sopdocs.kinds.notulen.model import Keputusan, Notulen, Pembicaraan
from sopdocs.kinds.orang import Orang, bertanggal, disebut, sosok
from sopdocs.kinds.ttd import Tanda, place_and_date, tanda

NUMBERED, COUNT = 135, 8
"""Dots of a line beside a number, of a count."""
BLANK = {"pembukaan": 2, "pembahasan": 8, "keputusan": 3, "penutup": 1}
"""Lines to write on where the spec says nothing."""
BLANK_ACARA = 2


@dataclass(frozen=True, slots=True)
class Pokok:
    """What one speaker said; nobody or one in `pembicara`."""

    pembicara: tuple[str, ...]
    isi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Putusan:
    """A decision of the plain list: its first paragraph beside the number, the others below."""

    no: str
    isi: str
    lanjutan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tugas:
    """A decision in the table; each is a list of paragraphs."""

    no: str
    isi: tuple[str, ...]
    penanggung_jawab: tuple[str, ...]
    batas_waktu: str


@dataclass(frozen=True, slots=True)
class TindakLanjut:
    """The table of decisions."""

    daftar: tuple[Tugas, ...]


@dataclass(frozen=True, slots=True)
class DaftarHadir:
    """The list on a page of its own."""

    daftar: tuple[Hadir, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What `templates/notulen.docx` may name; of `keputusan` and `tindak_lanjut` one is empty."""

    kop: Kop
    judul: str
    rapat: Kepala
    acara: tuple[Butir, ...]
    ketua: str
    sekretaris: str
    pencatat: str
    peserta: str
    pembukaan: tuple[str, ...]
    pembahasan: tuple[Pokok, ...]
    keputusan: tuple[Putusan, ...]
    tindak_lanjut: tuple[TindakLanjut, ...]
    penutup: tuple[str, ...]
    tempat_tanggal: str
    notulis: Tanda
    pimpinan: Tanda
    daftar_hadir: tuple[DaftarHadir, ...]


def fields(model: Notulen, kop: Kop) -> Fields:
    """All text as it is printed."""
    notulis, ketua = model.signers
    assigned = any(each.is_assigned for each in model.keputusan)
    hadir = hadirin(model, model.kosong)
    return Fields(
        kop=kop,
        judul=model.judul.upper(),
        rapat=kepala(model),
        acara=_acara(model),
        ketua=_named(model, ketua.who),
        sekretaris=filled(sosok(model, model.rapat.pimpinan.sekretaris, model.rapat.tanggal).lengkap, LINE),
        pencatat=_named(model, notulis.who),
        peserta=_attendance(model),
        pembukaan=paragraphs(model.pembukaan) or lines(BLANK["pembukaan"]),
        pembahasan=tuple(_pokok(model, each) for each in model.pembahasan) or (Pokok((), lines(BLANK["pembahasan"])),),
        keputusan=() if assigned else _decisions(model.keputusan),
        tindak_lanjut=(TindakLanjut(_tasks(model)),) if assigned else (),
        penutup=paragraphs(model.penutup) or lines(BLANK["penutup"]),
        tempat_tanggal=place_and_date(model, model.rapat.tanggal),
        notulis=tanda(model, notulis),
        pimpinan=tanda(model, ketua),
        daftar_hadir=(DaftarHadir(hadir),) if hadir else (),
    )


def _acara(model: Notulen) -> tuple[Butir, ...]:
    said = model.rapat.acara or (dotted(LINE),) * BLANK_ACARA
    return numbered(said)


def _named(model: Notulen, who: Penandatangan) -> str:
    """As everybody else is named, although he signs."""
    person = Orang(pejabat=who.pejabat, nama=who.nama, jabatan=who.jabatan)
    return filled(sosok(model, person, model.rapat.tanggal).lengkap, LINE)


def _attendance(model: Notulen) -> str:
    """Counted from the list; rows to fill on the spot are counted by hand."""
    count = str(len(model.peserta)) if model.peserta and not model.kosong else dotted(COUNT)
    attached = ", daftar hadir terlampir" if model.peserta or model.kosong else ""
    return f"{count} orang{attached}"


def _pokok(model: Notulen, said: Pembicaraan) -> Pokok:
    speaker = sosok(model, said.pembicara, model.rapat.tanggal).lengkap if said.has_speaker else ""
    return Pokok((f"{speaker}:",) if speaker else (), paragraphs(said.isi) or lines(1))


def _decisions(decisions: tuple[Keputusan, ...]) -> tuple[Putusan, ...]:
    texts = [paragraphs(each.isi) or (dotted(NUMBERED),) for each in decisions]
    texts = texts or [(dotted(NUMBERED),)] * BLANK["keputusan"]
    return tuple(Putusan(f"{no}.", first, tuple(others)) for no, (first, *others) in enumerate(texts, 1))


def _tasks(model: Notulen) -> tuple[Tugas, ...]:
    day = model.rapat.tanggal
    return tuple(
        Tugas(
            no=f"{no}.",
            isi=paragraphs(each.isi) or ("",),
            penanggung_jawab=tuple(disebut(model, name, day) for name in each.penanggung_jawab) or ("",),
            batas_waktu=bertanggal(each.batas_waktu),
        )
        for no, each in enumerate(model.keputusan, 1)
    )
