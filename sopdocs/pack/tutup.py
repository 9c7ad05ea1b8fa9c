"""The documents of a pack and its audit in; paket.pdf, manifest.json and zip out, where they are not up to date."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sopdocs.files import renew, save, saving, sha256
from sopdocs.jadwal import nomor
from sopdocs.kinds.paket.himpun import Didapat
from sopdocs.kinds.paket.isi import Rencana
from sopdocs.pack.anggota import Anggota
from sopdocs.pack.manifest import Berkas, Catatan, Isi, Manifest
from sopdocs.pack.periksa_zip import berisi
from sopdocs.pack.susunan import susunan
from sopdocs.pack.tempat import MANIFEST, PAKET, Tempat
from sopdocs.zipped import is_packed, pack_files


@dataclass(frozen=True, slots=True)
class Tutup:
    """Closes a pack whose documents are all there; `told` as it is printed, `before` what the last run has made."""

    plan: Rencana
    place: Tempat
    members: Sequence[Anggota]
    told: Sequence[Didapat]
    before: Manifest | None

    def jalan(self) -> tuple[Manifest, tuple[Path, ...]]:
        """The manifest, and the files that were written, the zip last."""
        manifest, bound = self._bound()
        content = manifest.as_json()
        listed = renew(self.place.manifest, content)
        zipped = self._zipped(manifest, content)
        written = ((bound, self.place.paket), (listed, self.place.manifest), (zipped, self.place.zip))
        return manifest, tuple(path for made, path in written if made)

    def _bound(self) -> tuple[Manifest, bool]:
        """The manifest, with paket.pdf in it; whether that had to be bound."""
        manifest = self._manifest()
        if self.before and self.before.susunan == manifest.susunan and (known := self._unchanged(self.before)):
            return replace(manifest, sampul=self.before.sampul, berkas={**manifest.berkas, PAKET: known}), False
        from sopdocs.pack.jilid import jilid  # what is up to date does without all kinds, pypdf and fonts

        content, front = jilid(self.plan, self.members, self.told, self.place)
        save(self.place.paket, content)
        total = front + sum(each.halaman for each in self.members)
        berkas = Berkas(len(content), hashlib.sha256(content).hexdigest(), total)
        return replace(manifest, sampul=front, berkas={**manifest.berkas, PAKET: berkas}), True

    def _unchanged(self, before: Manifest) -> Berkas | None:
        """What the old manifest says about paket.pdf, if that is still so."""
        known, path = before.berkas.get(PAKET), self.place.paket
        return known if known and path.is_file() and sha256(path) == known.sha256 else None

    def _manifest(self) -> Manifest:
        """Without paket.pdf."""
        plan = self.plan
        return Manifest(
            judul=plan.judul,
            periode=plan.periode,
            sop=f"{plan.sop.nomor} {plan.sop.judul}".strip() if plan.sop else "",
            spec=self.place.name(Path(plan.source.root.place[0])),
            dokumen=tuple(map(self._isi, self.members)),
            berkas={name: each for member in self.members for name, each in member.files.items()},
            sampul=0,
            susunan=susunan(self.plan, self.members, self.told),
            temuan=tuple(map(_catatan, self.told)),
        )

    def _isi(self, member: Anggota) -> Isi:
        each = member.dokumen
        step = nomor(self.plan.sop.langkah, each.langkah) if self.plan.sop and each.langkah is not None else ""
        return Isi(step, each.judul, each.jenis, str(each.tanggal or ""), tuple(member.files))

    def _zipped(self, manifest: Manifest, content: bytes) -> bool:
        """Whether the zip had to be written."""
        top = self.place.folder.name
        files = {f"{top}/{name}": self.place.folder / name for name in (*manifest.berkas, MANIFEST)}
        sizes = {f"{top}/{name}": each.bita for name, each in manifest.berkas.items()}
        whole = self.before and is_packed(self.place.zip, sizes | {f"{top}/{MANIFEST}": len(content)})
        if whole and berisi(self.place.zip, manifest, content):
            return False
        with saving(self.place.zip) as out:
            pack_files(out, files)
        return True


def _catatan(found: Didapat) -> Catatan:
    each = found.lepas
    return Catatan(each.severity, each.place, each.message, each.hint, each.rule)
