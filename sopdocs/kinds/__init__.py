"""A `Source` in; the kind of document that it asks for out.

    base       what a kind provides                  sheet      a kind whose documents are filled templates
    naskah     the keys of every spec                letter     those of a numbered letter; style: of tampilan
    fields     values as text → dates, lists …       reading, messages   a spec → its model, or what is wrong
    officers   who signs on a date                   ttd, kop, logo, butir, blanks, paper   pieces that templates print
    numbers    a letter → its number                 templates  a template that an office has edited
    whole      a spec → all that is wrong with it, and its document
    orang, rujukan, hadir, rapat   people, ids and meetings, as several kinds name them
    pengukuran, perjanjian, narasi   a year's figures, what was agreed for it, an office's own words, for several kinds

`KINDS` is the one list of them. A kind is imported when a spec asks for it, so that the others cost no time.
"""

from importlib import import_module

from sopdocs.kinds.base import Kind
from sopdocs.problems import Finding
from sopdocs.spec import Source
from sopdocs.text.nearest import suggest

KINDS = {
    "sop": "sopdocs.kinds.sop",
    "buku-sop": "sopdocs.kinds.buku_sop",
    "laporan-hasil": "sopdocs.kinds.laporan_hasil",
    "notulen": "sopdocs.kinds.notulen",
    "daftar-hadir": "sopdocs.kinds.daftar_hadir",
    "buku-agenda": "sopdocs.kinds.buku_agenda",
    "surat-pengantar": "sopdocs.kinds.surat_pengantar",
    "jadwal-kerja": "sopdocs.kinds.jadwal_kerja",
    "program-kerja": "sopdocs.kinds.program_kerja",
    "checklist-dokumen": "sopdocs.kinds.checklist_dokumen",
    "tanda-terima": "sopdocs.kinds.tanda_terima",
    "lembar-arsip": "sopdocs.kinds.lembar_arsip",
    "disposisi": "sopdocs.kinds.disposisi",
    "formulir": "sopdocs.kinds.formulir",
    "kinerja": "sopdocs.kinds.kinerja",
    "realisasi": "sopdocs.kinds.realisasi",
    "rekap": "sopdocs.kinds.rekap",
    "kertas-kerja": "sopdocs.kinds.kertas_kerja",
    "dokumen-data": "sopdocs.kinds.dokumen_data",
    "perjanjian-kinerja": "sopdocs.kinds.perjanjian_kinerja",
    "rencana-aksi": "sopdocs.kinds.rencana_aksi",
    "laporan-kinerja": "sopdocs.kinds.laporan_kinerja",
    "paket": "sopdocs.kinds.paket",
}


def get(name: str) -> Kind:
    """The kind called `name`, which must be one of KINDS."""
    kind: Kind = import_module(KINDS[name]).KIND
    return kind


def kind_of(source: Source) -> tuple[Kind | None, Finding | None]:
    """The kind that `jenis` names, or what is wrong with `jenis`."""
    name = source.data.get("jenis")
    if name is None:
        hint = f'baris pertama: "jenis: …"; {suggest("", KINDS)}'
        return None, Finding(("jenis",), "error", '"jenis" belum diisi', "kunci-hilang", hint, key=True)
    if not isinstance(name, str):
        return None, Finding(("jenis",), "error", '"jenis" harus berupa satu teks', "tipe-salah", suggest("", KINDS))
    if name not in KINDS:
        return None, Finding(("jenis",), "error", f'jenis "{name}" tidak ada', "nilai-salah", suggest(name, KINDS))
    return get(name), None


def read_defaults(source: Source) -> set[Finding]:
    """What is wrong with a profile: what no kind of document could take from it; of several hints the best."""
    told = [{(each.loc, each.rule): each for each in get(name).read_defaults(source)} for name in KINDS]
    of_all = set.intersection(*map(set, told))
    return {min((found[place] for found in told), key=_is_vague) for place in of_all}


def _is_vague(finding: Finding) -> bool:
    """True where the kind knew no key that could be meant."""
    return not finding.hint.startswith("mungkin")
