"""Who signs, by the spec and its profile, on the document's date in; the officer out, or why there is none.

An officer is chosen by the date of the document, for officials change within the year (design: paperwork, 7). Who
stands in (Plt., Plh., Pj.) signs before the one he stands in for. Where nobody can be chosen the name stays blank: a
gap is printed as a gap, and listed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sopdocs.kinds.naskah import Naskah, Pejabat, Pemegang, Penandatangan, Signer
from sopdocs.problems import Finding, Loc
from sopdocs.text import nip, pangkat
from sopdocs.text.dates import Tanggal
from sopdocs.text.nearest import suggest
from sopdocs.text.signing import Status


@dataclass(frozen=True, slots=True)
class Officer:
    """Who signs; an empty text is what is not known. `status` is definitif, Plt., Plh. or Pj."""

    jabatan: str = ""
    status: Status = "definitif"
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


def officer(model: Naskah, id_: str, tanggal: Tanggal | None) -> Officer:
    """The holder of an office of the profile on a date; blank but for its jabatan where there is a gap."""
    if (office := model.pejabat.get(id_)) is None:
        return Officer()
    found = _holders(office, tanggal)
    if len(found) != 1:
        return Officer(office.jabatan)
    return _printed(office.jabatan, found[0].status, found[0])


def signing(model: Naskah, signer: Signer) -> Officer:
    """Who signs there: the officer of the profile, or the one that the spec writes out."""
    who = signer.who
    if who.pejabat:
        return officer(model, who.pejabat, signer.tanggal)
    return _printed(who.jabatan, "definitif", who)


def held(who: Officer) -> str:
    """The office as it stands in a text: `Plt. Camat Wasuponda`, also where the jabatan says so itself."""
    is_said = who.status == "definitif" or not who.jabatan or who.jabatan.casefold().startswith(who.status.casefold())
    return who.jabatan if is_said else f"{who.status} {who.jabatan}"


def faults(model: Naskah, signer: Signer) -> Iterator[Finding]:
    """What is wrong with a signer: an id that is not there, a gap, two at once, a NIP that cannot be."""
    who = signer.who
    if who.is_blank:
        key = next((step for step in reversed(signer.loc) if isinstance(step, str)), "penandatangan")
        hint = f'isi "{key}" dengan id dari pejabat di profil.yaml, atau {{jabatan: …, nama: …, nip: …}}'
        yield Finding(signer.loc, "peringatan", "penanda tangan belum diisi", "pj-kosong", hint, key=True)
        return
    for key in ("pejabat", "atas_nama", "untuk_beliau"):
        id_ = getattr(who, key)
        if id_ and id_ not in model.pejabat:
            loc = signer.loc if key == "pejabat" else (*signer.loc, key)
            yield Finding(loc, "error", f'pejabat "{id_}" tidak ada', "pj-tidak-ada", _known(id_, model))
    if who.untuk_beliau and not who.atas_nama:
        hint = "tambahkan atas_nama: id pejabat yang memberi kuasa"
        yield Finding(signer.loc, "error", "untuk_beliau (u.b.) hanya berlaku bersama atas_nama (a.n.)", "pj-ub", hint)
    yield from _said_twice(signer)
    if who.pejabat in model.pejabat:
        yield from _gap(who.pejabat, model.pejabat[who.pejabat], signer)
    yield from _blank(signing(model, signer), signer)


def in_post(model: Naskah, id_: str, loc: Loc, tanggal: Tanggal | None) -> Iterator[Finding]:
    """Of an officer whose jabatan alone is printed, for him to initial: nobody in post on that day, or two."""
    if id_ in model.pejabat and tanggal is not None:
        signer = Signer(loc, Penandatangan(pejabat=id_), tanggal)
        yield from (
            found for found in _gap(id_, model.pejabat[id_], signer) if found.rule in ("pj-kekosongan", "pj-ganda")
        )


def _printed(jabatan: str, status: Status, who: Pemegang | Penandatangan) -> Officer:
    """Pangkat and NIP in their usual spelling."""
    return Officer(jabatan, status, who.nama, pangkat.printed(who.pangkat), nip.printed(who.nip))


def _known(id_: str, model: Naskah) -> str:
    if model.pejabat:
        return suggest(id_, model.pejabat)
    return f'tulis di profil.yaml: "pejabat: {{{id_}: {{jabatan: …, nama: …, nip: …}}}}"'


def _said_twice(signer: Signer) -> Iterator[Finding]:
    """An officer who is written out as well, or who signs for himself."""
    who = signer.who
    written = [key for key in ("jabatan", "nama", "pangkat", "nip") if getattr(who, key)]
    if who.pejabat and written:
        message = f'{", ".join(written)} tidak dipakai: penanda tangan diambil dari pejabat "{who.pejabat}"'
        hint = f"hapus {', '.join(written)}, atau hapus pejabat"
        yield Finding((*signer.loc, written[0]), "peringatan", message, "pj-dua-kali", hint, key=True)
    offices = [office for office in (who.pejabat, who.untuk_beliau, who.atas_nama) if office]
    if len(set(offices)) < len(offices):
        message = "a.n. dan u.b. harus menyebut pejabat lain daripada penanda tangan"
        hint = "hapus atas_nama bila ia menandatangani sendiri"
        yield Finding((*signer.loc, "atas_nama"), "error", message, "pj-an", hint)


def _gap(id_: str, office: Pejabat, signer: Signer) -> Iterator[Finding]:
    found = _holders(office, signer.tanggal)
    if not any(holder.nama for holder in office.holders):
        hint = f"isi nama {id_} di pejabat; di dokumen dicetak titik-titik"
        yield Finding(signer.loc, "peringatan", f'nama "{office.jabatan}" belum diisi', "pj-nama", hint)
    elif signer.tanggal is None and len(office.holders) > 1:
        message = f'pemegang "{id_}" tidak dapat dipilih tanpa tanggal dokumen'
        yield Finding(signer.loc, "peringatan", message, "pj-tanggal", "isi tanggal dokumen")
    elif not found:
        message = f'tidak ada yang menjabat "{office.jabatan}" pada {signer.tanggal}'
        hint = f"lengkapi masa jabatan (mulai, sampai) pemegang {id_} di pejabat; nama dicetak sebagai titik-titik"
        yield Finding(signer.loc, "peringatan", message, "pj-kekosongan", hint)
    elif len(found) > 1:
        names = " dan ".join(holder.nama or "(tanpa nama)" for holder in found)
        message = f'"{office.jabatan}" dipegang dua orang pada {signer.tanggal}: {names}'
        yield Finding(signer.loc, "error", message, "pj-ganda", f"betulkan mulai atau sampai pemegang {id_}")


def _blank(who: Officer, signer: Signer) -> Iterator[Finding]:
    if not who.jabatan and not signer.who.pejabat:
        message = "jabatan penanda tangan belum diisi"
        yield Finding(signer.loc, "peringatan", message, "pj-jabatan", 'tambahkan "jabatan: …"')
    if who.nama and not who.nip:
        message = f"NIP {who.nama} belum diisi"
        yield Finding(signer.loc, "peringatan", message, "pj-nip", "lengkapi nip; di dokumen dicetak titik-titik")
    elif who.nip and (fault := nip.fault(who.nip)):
        hint = "salin NIP dari surat keputusannya, 18 angka"
        yield Finding(signer.loc, "peringatan", f"{who.nama or who.jabatan}: {fault}", "pj-nip", hint)
    if who.pangkat and (fault := pangkat.fault(who.pangkat)):
        hint = "tulis seperti Penata Tingkat I, III/d"
        yield Finding(signer.loc, "peringatan", f"{who.nama or who.jabatan}: {fault}", "pj-pangkat", hint)


def _holders(office: Pejabat, tanggal: Tanggal | None) -> list[Pemegang]:
    """Who was in post: those who stand in before the one they stand in for."""
    every = [holder for holder in office.holders if holder.nama]
    if tanggal is None:
        return every
    there = [holder for holder in every if _in_post(holder, tanggal)]
    return [holder for holder in there if holder.status != "definitif"] or there


def _in_post(holder: Pemegang, tanggal: Tanggal) -> bool:
    begun = holder.mulai is None or not tanggal.before(holder.mulai)
    return begun and not (holder.sampai is not None and holder.sampai.before(tanggal))
