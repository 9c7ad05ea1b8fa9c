"""A `LaporanHasil` in; what is missing or unwise in it out."""

from collections.abc import Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.laporan_hasil.model import LaporanHasil
from sopdocs.kinds.officers import in_post
from sopdocs.kinds.rujukan import unknown_ids
from sopdocs.problems import Finding, Loc
from sopdocs.text.nearest import suggest

PARTS: tuple[tuple[str, str], ...] = (
    ("dasar", "surat, disposisi, atau SOP yang mendasari, sebagai daftar"),
    ("pendahuluan", "maksud dan ruang lingkup, satu atau beberapa paragraf"),
    ("pelaksanaan", 'langkah demi langkah: "- {tanggal: …, kegiatan: …, pelaksana: …}" di bawah langkah'),
    ("hasil", 'uraian, dan tabel: "- {judul: …, kolom: […], baris: [[…]]}" di bawah tabel'),
    ("kendala", 'sebagai daftar; bila tidak ada, tulis "Tidak ada kendala"'),
)
"""What a report must have: a part that is empty is printed as such (design: paperwork, 6.4)."""
OF_SEKSI = ("hasil", "kendala")
"""What the page of a seksi must have."""


def required(model: LaporanHasil) -> tuple[str, ...]:
    """The parts that are printed even if they are empty."""
    return OF_SEKSI if model.is_of_seksi else tuple(key for key, _ in PARTS)


def is_empty(model: LaporanHasil, key: str) -> bool:
    """Whether the spec says nothing there: a part of words and rows is empty without both."""
    value = getattr(model, key)
    return not value or value == type(model).model_fields[key].default


def says_what_it_reports(model: LaporanHasil) -> Iterator[Finding]:
    """Its period, its day, and every part that a report must have."""
    if not model.periode:
        hint = 'misalnya "periode: Triwulan III Tahun 2025"'
        yield Finding(("periode",), "peringatan", "periode belum diisi", "lh-periode", hint, key=True)
    if model.tanggal is None and not model.is_draft:
        yield Finding(("tanggal",), "peringatan", "tanggal laporan belum diisi", "lh-tanggal", "tulis tanggal", True)
    for key, hint in PARTS:
        if key in required(model) and is_empty(model, key):
            yield Finding((key,), "peringatan", f"{key} belum diisi", "lh-bagian", hint, key=True)


def belongs_to_a_seksi(model: LaporanHasil) -> Iterator[Finding]:
    """The page of a seksi says of which; other reports are of the whole office."""
    if model.is_of_seksi and not model.seksi:
        hint = suggest("", model.penerima)
        yield Finding(("seksi",), "peringatan", "seksi belum diisi", "lh-seksi", hint, key=True)
    if model.seksi and not model.is_of_seksi:
        message = "seksi hanya dipakai bersama lingkup: seksi"
        yield Finding(("seksi",), "peringatan", message, "lh-seksi", 'tambahkan "lingkup: seksi", atau hapus seksi')
    yield from unknown_ids(model, (model.seksi,), ("seksi",))


def fills_its_tables(model: LaporanHasil) -> Iterator[Finding]:
    """Each row has a cell for each column: a cell too few would shift what it says."""
    for number, table in enumerate(model.hasil.tabel):
        loc: Loc = ("hasil", "tabel", number)
        if not table.baris:
            yield Finding((*loc, "kolom"), "peringatan", f"tabel {number + 1} tidak berisi baris", "lh-tabel-kosong")
        if not table.judul:
            yield Finding(loc, "peringatan", f"judul tabel {number + 1} belum diisi", "lh-tabel-judul", "judul: …")
        for place, cells in enumerate(table.baris):
            if len(cells) != len(table.kolom):
                message = f"baris {place + 1} berisi {len(cells)} sel, padahal tabel ini {len(table.kolom)} kolom"
                hint = 'tulis "" untuk sel yang kosong'
                yield Finding((*loc, "baris", place), "error", message, "lh-tabel-sel", hint)


def names_who_did_it(model: LaporanHasil) -> Iterator[Finding]:
    """Ids of those who did a step, who noted something, who initial the draf."""
    for number, step in enumerate(model.pelaksanaan.langkah):
        yield from unknown_ids(model, step.pelaksana, ("pelaksanaan", "langkah", number, "pelaksana"))
    for number, note in enumerate(model.catatan_perbaikan):
        yield from unknown_ids(model, (note.dari,), ("catatan_perbaikan", number, "dari"))
    yield from unknown_ids(model, model.paraf, ("paraf",))
    for place, id_ in enumerate(model.paraf if model.is_draft else ()):
        yield from in_post(model, id_, ("paraf", place), model.tanggal)


def answers_its_notes(model: LaporanHasil) -> Iterator[Finding]:
    """A final report has done what the notes on its drafs asked for."""
    for number, note in enumerate(model.catatan_perbaikan):
        if not model.is_draft and not note.tindak_lanjut:
            message = f"catatan perbaikan {number + 1} belum ditindaklanjuti, padahal status laporan final"
            hint = 'tambahkan "tindak_lanjut: …", atau kembalikan status ke draf'
            yield Finding(("catatan_perbaikan", number), "peringatan", message, "lh-catatan", hint)


RULES: tuple[Rule, ...] = (
    says_what_it_reports,
    belongs_to_a_seksi,
    fills_its_tables,
    names_who_did_it,
    answers_its_notes,
)
