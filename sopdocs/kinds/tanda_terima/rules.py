"""A `TandaTerima` in; what is wrong or missing in it out."""

from collections.abc import Iterator

from sopdocs.kinds import officers
from sopdocs.kinds.base import Rule
from sopdocs.kinds.rujukan import looks_like_id
from sopdocs.kinds.tanda_terima.model import TandaTerima
from sopdocs.kinds.tanda_terima.rows import Row, rows
from sopdocs.kinds.tanda_terima.summary import outstanding
from sopdocs.problems import Finding
from sopdocs.text.nearest import suggest


def says_what_and_when(model: TandaTerima) -> Iterator[Finding]:
    """What the head and the foot leave open."""
    listed = rows(model)
    if not model.dokumen and not (listed and all(row.dokumen for row in listed)):
        hint = 'tambahkan "dokumen: …", misalnya Formulir pengumpulan data capaian kinerja'
        yield Finding(("dokumen",), "peringatan", "dokumen yang dibagikan belum disebut", "tt-dokumen", hint, key=True)
    if model.tanggal is None:
        hint = "isi tanggal; di dokumen dicetak titik-titik"
        yield Finding(("tanggal",), "peringatan", "tanggal tanda terima belum diisi", "tt-tanggal", hint, key=True)


def goes_to_somebody(model: TandaTerima) -> Iterator[Finding]:
    """An empty list is a form to fill by hand."""
    if not rows(model):
        hint = "isi penerima di profil.yaml (berlaku untuk semua tanda terima), atau daftar di sini"
        if model.kinerja:
            hint = "isi penanggung_jawab indikator dan anggaran dalam berkas tahunnya, atau daftar di sini"
        yield Finding(("daftar",), "peringatan", "daftar penerima belum diisi", "tt-daftar", hint, key=True)


def knows_its_recipients(model: TandaTerima) -> Iterator[Finding]:
    """An id is one of the profile; words are free, but for an id in other capitals."""
    by_lower = {id_.lower(): id_ for id_ in model.penerima}
    for row in rows(model):
        if not row.id_ and (looks_like_id(row.penerima) or row.penerima.lower() in by_lower):
            message = f'penerima "{row.penerima}" tidak ada'
            hint = f"{suggest(row.penerima, model.penerima)}; atau tulis nama lengkapnya, misalnya Seksi Pemerintahan"
            yield Finding((*row.loc, "penerima"), "error", message, "tt-penerima", hint)


def names_everybody_once(model: TandaTerima) -> Iterator[Finding]:
    """The same document to the same recipient in two rows is one too many, or a slip."""
    seen: dict[tuple[str, str, str], int] = {}
    for number, row in enumerate(rows(model), 1):
        key = (row.id_ or row.penerima.strip().lower(), row.nama.strip().lower(), row.dokumen.strip().lower())
        if row.penerima and key in seen:
            message = f"{row.penerima} sudah ada di baris {seen[key]}"
            yield Finding((*row.loc, "penerima"), "peringatan", message, "tt-ganda", "hapus salah satu barisnya")
        seen.setdefault(key, number)


def has_its_officers(model: TandaTerima) -> Iterator[Finding]:
    """Who received; NIPs are not printed here. Names that nobody has given are one finding, not one for each row."""
    for row in rows(model):
        if row.signer:
            faults = officers.faults(model, row.signer)
            yield from (fault for fault in faults if fault.rule != "pj-nip")
    unnamed = [row for row in rows(model) if not row.nama and not row.signer]
    if unnamed:
        hint = "isi pejabat pada penerima di profil.yaml, atau nama di daftar; di dokumen dicetak titik-titik"
        message = f"nama {len(unnamed)} penerima belum diisi, yang pertama {unnamed[0].penerima or 'tanpa sebutan'}"
        yield Finding(unnamed[0].loc, "peringatan", message, "tt-nama", hint)


def keeps_the_order_of_time(model: TandaTerima) -> Iterator[Finding]:
    """Handing over, then the return, then (at the earliest) the date of the sheet."""
    for row in rows(model):
        yield from _return(row)
    yield from _deadline(model)
    yield from _signed_too_early(model)


def gets_everything_back(model: TandaTerima) -> Iterator[Finding]:
    """Once something has come back, or the sheet is about returns alone, whoever has not returned is told."""
    listed = rows(model)
    for row in outstanding(model, listed) if model.macam != "distribusi" else ():
        message = f"{row.dokumen or 'dokumen'} dari {row.penerima or 'penerima tanpa sebutan'} belum kembali"
        hint = "tagih, lalu isi tanggal kembalinya; di dokumen dicetak sebagai belum kembali"
        yield Finding(row.loc, "peringatan", message, "tt-kembali", hint)


def _return(row: Row) -> Iterator[Finding]:
    loc = (*row.loc, "kembali")
    if row.kembali and row.diserahkan is None:
        message = f"{row.penerima} mengembalikan pada {row.kembali}, tetapi tanggal penyerahannya belum diisi"
        yield Finding(loc, "peringatan", message, "tt-diserahkan", "isi diserahkan di baris itu, atau di atas daftar")
    elif row.kembali and row.diserahkan and row.kembali.before(row.diserahkan):
        message = f"{row.penerima} mengembalikan pada {row.kembali}, sebelum diserahkan pada {row.diserahkan}"
        yield Finding(loc, "error", message, "tt-urutan", "betulkan kembali atau diserahkan")


def _deadline(model: TandaTerima) -> Iterator[Finding]:
    last = model.batas_kembali
    early = last and next((row for row in rows(model) if row.diserahkan and last.before(row.diserahkan)), None)
    if early:
        message = f"batas pengembalian {last} mendahului penyerahan kepada {early.penerima} pada {early.diserahkan}"
        hint = "betulkan batas_kembali atau diserahkan"
        yield Finding(("batas_kembali",), "error", message, "tt-batas", hint)


def _signed_too_early(model: TandaTerima) -> Iterator[Finding]:
    """A sheet of both halves is signed when the forms go out, and goes on after that."""
    for row in rows(model) if model.tanggal else ():
        word = "kembali" if model.macam == "pengembalian" else "diserahkan"
        day = row.kembali if model.macam == "pengembalian" else row.diserahkan
        if day and model.tanggal and model.tanggal.before(day):
            message = f"tanda terima bertanggal {model.tanggal}, tetapi {row.penerima}: {word} {day}"
            yield Finding(("tanggal",), "peringatan", message, "tt-terlalu-dini", f"betulkan tanggal, atau {word}")
            return


def names_a_whole_quarter(model: TandaTerima) -> Iterator[Finding]:
    """A year and one of its quarters, or neither."""
    if bool(model.kinerja) != (model.triwulan is not None):
        missing, there = ("triwulan", "kinerja") if model.kinerja else ("kinerja", "triwulan")
        hint = 'misalnya "kinerja: ../kinerja/2025.yaml" dan "triwulan: 3"'
        yield Finding((there,), "error", f"{there} tanpa {missing}", "tt-kinerja", hint, key=True)


ABOUT_ROWS: tuple[Rule, ...] = (
    says_what_and_when,
    goes_to_somebody,
    knows_its_recipients,
    names_everybody_once,
    has_its_officers,
    keeps_the_order_of_time,
    gets_everything_back,
)


def says_all_of_its_rows(model: TandaTerima) -> Iterator[Finding]:
    """What is to be said of the rows once all of them are known: those of a year come when it is read."""
    if model.is_read:
        yield from (finding for rule in ABOUT_ROWS for finding in rule(model))


def of_the_year(model: TandaTerima, content: bytes) -> Iterator[Finding]:
    """The same, of a list that a year has filled."""
    if model.kinerja:
        yield from says_all_of_its_rows(model)


RULES: tuple[Rule, ...] = (names_a_whole_quarter, says_all_of_its_rows)
