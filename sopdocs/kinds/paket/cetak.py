"""The plan of a pack, and what is known of its documents, in; what the pack's own sheets say out, ready to print."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from sopdocs.jadwal import Kegiatan, nomor
from sopdocs.kinds.kop import government
from sopdocs.kinds.officers import held, signing
from sopdocs.kinds.paket.himpun import Didapat
from sopdocs.kinds.paket.isi import Dokumen, Rencana
from sopdocs.kinds.paket.jalannya import rentang, tertulis
from sopdocs.kinds.paket.lembar import Entri, Paraf, Sampul, Temuan, Waktu
from sopdocs.kinds.paket.sebutan import nama_jenis

MISSING = "belum ada"
BEHIND = "Lampiran"


def sampul(rencana: Rencana, ringkasan: Iterable[tuple[str, str]] = ()) -> Sampul:
    """The cover; `ringkasan` are facts that are known when all is built."""
    office = rencana.model.instansi
    sop = rencana.sop
    name = sop.sebutan + (f" Nomor {sop.nomor}" if sop.nomor else "") if sop else ""
    run = rentang(rencana.jadwal) if rencana.jadwal else ""
    lines = tuple(line for line in (_pemda(office.pemda), office.nama, *office.unit) if line)
    return Sampul(rencana.judul, rencana.periode, lines, name, run, tuple(ringkasan))


def isi(rencana: Rencana, halaman: Mapping[str, str] | None = None) -> tuple[Entri, ...]:
    """The contents in the order of the steps, with what no document makes; `halaman` by a document's `jalur`."""
    found = [(_place(rencana, each), _entri(rencana, each, halaman or {})) for each in rencana.dokumen]
    found += [
        (at, Entri(_langkah(rencana, at), output, "", "", catatan=MISSING))
        for at, outputs in rencana.tanpa.items()
        for output in outputs
    ]
    return tuple(entry for _, entry in sorted(found, key=lambda each: each[0]))


def pita(rencana: Rencana, dokumen: Dokumen) -> str:
    """What it stands below: `Langkah 5: Membagikan formulir`; empty for the SOP that is run, before the steps."""
    if dokumen.langkah is not None:
        return _langkah(rencana, dokumen.langkah)
    return "" if dokumen.loc == ("sop",) else BEHIND


def jadwal(rencana: Rencana) -> tuple[Waktu, ...]:
    """The schedule as dates; what is done again stands behind the step that sends it back."""
    return tuple(_rows(rencana))


def temuan(found: Iterable[Didapat]) -> tuple[Temuan, ...]:
    """As they are found: the sheet puts errors first."""
    return tuple(
        Temuan(
            each.problem.severity,
            each.problem.place,
            each.problem.message,
            each.problem.hint,
            each.problem.rule,
            each.kelompok,
        )
        for each in found
    )


def paraf(rencana: Rencana) -> tuple[Paraf, ...]:
    """Who signs the result of the audit; lines to write on where the spec names nobody."""
    model, words = rencana.model, {"diperiksa": "Diperiksa oleh", "mengetahui": "Mengetahui"}
    signers = {str(each.loc[0]): signing(model, each) for each in model.signers}
    return tuple(
        Paraf(held(who), who.nama, who.nip, word) if (who := signers.get(key)) else Paraf(sebagai=word)
        for key, word in words.items()
    )


def _pemda(name: str) -> str:
    """`Pemerintah Kabupaten Luwu Timur`, as in letterheads."""
    return f"Pemerintah {name}" if government(name) != name.strip().upper() else name


def _rows(rencana: Rencana) -> Iterator[Waktu]:
    if rencana.sop is None or rencana.jadwal is None:
        return
    rows, times = rencana.sop.langkah, rencana.jadwal
    for at, row in enumerate(rows):
        worked = times.kegiatan[at]
        begin, end = map(_saat, worked.pertama)
        yield Waktu(row.nomor, row.uraian, ", ".join(row.peran), worked.waktu, begin, end, _catatan(worked, row.waktu))
        for again in times.ulang:
            if again.dari == at:
                first, last = nomor(rows, again.sampai), nomor(rows, at)
                text = f"Perbaikan, bila dikembalikan: langkah {first} sampai {last}"
                yield Waktu("", text, "", "", _saat(again.mulai), _saat(again.selesai), f"{again.kali} kali")


def _catatan(worked: Kegiatan, mutu_baku: str) -> str:
    """Why the hours of a step are not those that its SOP lets expect."""
    if not worked.diketahui:
        return "waktu tidak terukur"
    return f"menurut SOP {mutu_baku}" if mutu_baku and worked.waktu != mutu_baku else ""


def _saat(moment: datetime) -> str:
    return f"{tertulis(moment.date())}, {moment:%H.%M}"


def _entri(rencana: Rencana, each: Dokumen, halaman: Mapping[str, str]) -> Entri:
    step = pita(rencana, each)
    return Entri(step, each.judul, nama_jenis(each.jenis), str(each.tanggal or ""), halaman.get(each.jalur, ""))


def _langkah(rencana: Rencana, at: int) -> str:
    assert rencana.sop, "a step is one of its SOP"
    rows = rencana.sop.langkah
    return f"Langkah {nomor(rows, at)}: {rows[at].uraian}"


def _place(rencana: Rencana, each: Dokumen) -> int:
    """The SOP before the steps, what belongs to none behind them."""
    if each.langkah is not None:
        return each.langkah
    return -1 if not pita(rencana, each) else len(rencana.sop.langkah) if rencana.sop else 0
