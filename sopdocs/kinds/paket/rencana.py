"""The spec of a pack in; the documents that it holds, in the order of the steps, and when each step is due, out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from sopdocs.jadwal import Langkah, nomor, susun
from sopdocs.kinds.paket.dokumen import Pembuat, kinds_of_a_step
from sopdocs.kinds.paket.isi import Dokumen, Rencana, Sop
from sopdocs.kinds.paket.jalannya import Jalannya
from sopdocs.kinds.paket.kalender import kalender
from sopdocs.kinds.paket.model import DokumenPaket, Paket
from sopdocs.kinds.paket.prosedur import baca
from sopdocs.kinds.paket.sebutan import ONE_A_RUN, ONE_A_STEP, Keluaran, keluaran
from sopdocs.kinds.pengukuran.muat import Termuat
from sopdocs.kinds.pengukuran.rujukan import year_of
from sopdocs.problems import Finding, Loc
from sopdocs.spec import Source
from sopdocs.text.nearest import suggest
from sopdocs.text.slug import slug
from sopdocs.workspace import one

AKHIR = "99-lampiran"
"""The folder behind those of the steps."""

OF_A_YEAR = (*ONE_A_RUN, "formulir")
"""Kinds that cannot be without figures."""

UNNAMED = Keluaran("", "")
REKAP = "rekap"

WHOLE_DAY = "tulis lengkap dengan harinya, misalnya 29 September 2025"


def rencana(model: Paket, source: Source) -> Rencana:
    """What is to be made; as much of it as can be told beside an error."""
    calendar, findings = kalender(model.kalender)
    year, loaded, told = _year(model, source)
    read = baca(model, source)
    plan = Rencana(
        model,
        source,
        year,
        calendar,
        loaded,
        read.sop,
        files=(*loaded.files, *read.files),
        findings=(*findings, *told, *read.findings),
        problems=(*loaded.problems, *read.problems),
    )
    begin, wrong = model.mulai.as_date(), list(_impossible(model, source))
    if begin is None or wrong or read.sop is None:
        return replace(plan, findings=(*plan.findings, *wrong))
    return _planned(plan, read.sop, begin)


def _impossible(model: Paket, source: Source) -> Iterator[Finding]:
    if model.mulai.as_date() is None:
        yield Finding(("mulai",), "error", "hari mulai belum lengkap", "paket-mulai", WHOLE_DAY)
    for word, day in model.paling_awal.items():
        if day.as_date() is None:
            message = f"hari paling awal langkah {word} belum lengkap"
            yield Finding(("paling_awal", word), "error", message, "paket-mulai", WHOLE_DAY)
    for word, jenis in model.pemetaan.items():
        if jenis not in (known := kinds_of_a_step()):
            message = f'jenis "{jenis}" tidak dapat menjadi dokumen paket'
            yield Finding(("pemetaan", word), "error", message, "paket-jenis", suggest(jenis, known))
    if not Path(source.root.place[0]).is_file():
        message, hint = "sebuah paket harus berupa berkas", "simpan di folder specs/, lalu sebutkan nama berkasnya"
        yield Finding(("jenis",), "error", message, "paket-masukan", hint)


def _year(model: Paket, source: Source) -> tuple[int, Termuat, tuple[Finding, ...]]:
    """The year that it is about, as a number and as its files say it."""
    if not model.kinerja:
        return model.tahun or model.mulai.year, Termuat(), ()
    loaded, findings = year_of(source, model.kinerja)
    known = loaded.tahun.kinerja.tahun if loaded.tahun else model.mulai.year
    if loaded.tahun and model.tahun and model.tahun != known:
        message = f"paket ini untuk tahun {model.tahun}, sedangkan berkas kinerjanya tahun {known}"
        findings = (*findings, Finding(("tahun",), "error", message, "paket-tahun", "betulkan tahun, atau kinerja"))
    return model.tahun or known, loaded, findings


def _planned(plan: Rencana, sop: Sop, mulai: date) -> Rencana:
    """With the schedule and the documents."""
    model, rows, names = plan.model, sop.langkah, _Nama(sop)
    waiting = {
        at: day for at, (_, each) in names.rows("paling_awal", model.paling_awal).items() if (day := each.as_date())
    }
    lengths = {at: each for at, (_, each) in names.rows("waktu", model.waktu).items()}
    times = susun(rows, mulai, plan.kalender, kembali=model.kembali, paling_awal=waiting, waktu=lengths)
    run = Jalannya(model, plan.judul or sop.judul, plan.periode, rows, times)
    maker = Pembuat(plan.source, one(Path(plan.source.root.place[0])), run)
    contents = _Isi(plan.model, maker, rows, names.rows("langkah", model.langkah))
    contents.fill()
    in_order = [each for at in (*range(len(rows)), None) for each in contents.dokumen[at]]
    return replace(
        plan,
        jadwal=times,
        dokumen=(maker.sop(sop), *in_order),
        tanpa=contents.tanpa,
        files=(*plan.files, *maker.files),
        findings=(*plan.findings, *names.findings, *maker.findings),
    )


class _Nama:
    """The words by which a pack names rows of its SOP: printed numbers and ids."""

    def __init__(self, sop: Sop) -> None:
        self.judul, self.findings = sop.judul, list[Finding]()
        self.places = {row.nomor.rstrip("."): at for at, row in enumerate(sop.langkah)}
        self.places |= {row.id: at for at, row in enumerate(sop.langkah)}
        self.places.pop("", None)

    def rows(self, key: str, said: Mapping[str, Any]) -> dict[int, tuple[str, Any]]:
        """What `key` says by place of the row, beside the word that names it."""
        found: dict[int, tuple[str, Any]] = {}
        for word, value in said.items():
            at = self.places.get(word.strip().rstrip("."))
            if at is None:
                hint = f"nomor atau id langkah; {suggest(word, self.places)}"
                self._report((key, word), f'langkah "{word}" tidak ada di SOP "{self.judul}"', hint)
            elif at in found:
                message = f'langkah "{word}" sudah disebut sebagai "{found[at][0]}"'
                self._report((key, word), message, "hapus salah satu")
            else:
                found[at] = word, value
        return found

    def _report(self, loc: Loc, message: str, hint: str) -> None:
        self.findings.append(Finding(loc, "error", message, "paket-langkah", hint, key=True))


@dataclass
class _Isi:
    """The documents, step by step; `terbit` are outputs that one of them is by now, `tanpa` those that none is."""

    model: Paket
    maker: Pembuat
    langkah: Sequence[Langkah]
    said: Mapping[int, tuple[str, tuple[DokumenPaket, ...]]]
    dokumen: dict[int | None, list[Dokumen]] = field(default_factory=lambda: defaultdict(list))
    tanpa: dict[int, tuple[str, ...]] = field(default_factory=dict)
    terbit: set[str] = field(default_factory=set)

    def fill(self) -> None:
        """What the spec says first: what it names anywhere, no other step makes as well."""
        outputs = [keluaran(row.keluaran, self.model.pemetaan) for row in self.langkah]
        folders = [_folder(self.langkah, at, outputs[at]) for at in range(len(self.langkah))]
        for place, each in enumerate(self.model.lampiran):
            self._add(each, ("lampiran", place), None, AKHIR, UNNAMED)
        for at, (word, documents) in self.said.items():
            for place, each in enumerate(documents):
                self._add(each, ("langkah", word, place), at, folders[at], _meant(each, outputs[at], place))
        self.terbit |= {each.jenis for found in self.dokumen.values() for each in found if _stands_for_all(each)}
        for at, row in enumerate(self.langkah):
            if at in self.said:
                self.terbit |= {each.nama for each in outputs[at]}
            else:
                self._of_outputs(at, row, outputs, folders[at])

    def _of_outputs(self, at: int, row: Langkah, outputs: Sequence[tuple[Keluaran, ...]], folder: str) -> None:
        """A document for each output that has none yet; not for a draft where the document itself follows."""
        word, missing = nomor(self.langkah, at), []
        later = {each.jenis for found in outputs[at:] for each in found if not each.is_draft} & {*ONE_A_RUN}
        for place, output in enumerate(outputs[at]):
            known = output.nama in self.terbit and output.jenis not in ONE_A_STEP
            if known or (output.is_draft and output.jenis in later):
                continue
            self.terbit.add(output.nama)
            if output.jenis and (self.model.kinerja or output.jenis not in OF_A_YEAR):
                self._add(DokumenPaket(), ("langkah", word, place), at, folder, output)
            else:
                missing.append(output.sebutan)
        if missing:
            self.tanpa[at] = tuple(missing)

    def _add(self, said: DokumenPaket, loc: Loc, at: int | None, folder: str, meant: Keluaran) -> None:
        taken = {each.nama for each in self.dokumen[at]}
        made = self.maker.dokumen(said, loc, at, folder, meant, taken)
        if made:
            self.dokumen[at].append(made)


def _stands_for_all(dokumen: Dokumen) -> bool:
    """Whether no step makes another one of its kind; a rekap behind the steps is one of its many forms."""
    return dokumen.jenis in ONE_A_RUN and (dokumen.langkah is not None or dokumen.jenis != REKAP)


def _folder(rows: Sequence[Langkah], at: int, outputs: tuple[Keluaran, ...]) -> str:
    """`05-tanda-terima`: sorted by name the folders stand in the order of the steps."""
    number = nomor(rows, at)
    place = int(number) if number.isdigit() else at + 1
    return f"{place:02}-{slug(outputs[0].sebutan if outputs else rows[at].uraian)}"


def _meant(said: DokumenPaket, outputs: tuple[Keluaran, ...], place: int) -> Keluaran:
    """The output that a document of the spec stands for: that of its kind, else the one at its place."""
    if said.jenis:
        return next((each for each in outputs if each.jenis == said.jenis), UNNAMED)
    return outputs[place] if place < len(outputs) else UNNAMED
