"""What a spec of `jenis: buku-agenda` may say, and the rows that the ledger of the workspace has for it."""

from dataclasses import replace
from typing import Annotated, Literal, Self

from pydantic import Field, PrivateAttr

from sopdocs.agenda import SHEET_SIGN, BarisKeluar, BarisMasuk, Buku, keluar, masuk
from sopdocs.kinds.fields import Tanggal, Teks, whole
from sopdocs.kinds.naskah import Completed, Naskah, Penandatangan, Signer
from sopdocs.spec import Source
from sopdocs.workspace import ENDINGS, agenda_file


class BukuAgenda(Naskah):
    """A whole spec; its rows come from the ledger."""

    jenis: Literal["buku-agenda"]
    judul: Teks = "BUKU AGENDA"
    tahun: Annotated[int, whole(1900, 2999, "tahun", "misalnya 2025")] = Field(description="Tahun surat-suratnya")
    buku: Literal["keduanya", "keluar", "masuk"] = "keduanya"
    tanggal: Tanggal | None = None
    penandatangan: Penandatangan = Penandatangan()
    _keluar: tuple[BarisKeluar, ...] = PrivateAttr(())
    _masuk: tuple[BarisMasuk, ...] = PrivateAttr(())

    @property
    def surat_keluar(self) -> tuple[BarisKeluar, ...]:
        """The letters that went out, once with_files() has looked them up."""
        return self._keluar

    @property
    def surat_masuk(self) -> tuple[BarisMasuk, ...]:
        """Those that came in."""
        return self._masuk

    @property
    def signers(self) -> tuple[Signer, ...]:
        return (Signer(("penandatangan",), self.penandatangan, self.tanggal),)

    def with_files(self, source: Source) -> Completed[Self]:
        path = agenda_file(source.folder(("jenis",)))
        buku = Buku(path)

        def is_there(kunci: str) -> bool:
            spec = path.parent / kunci.partition(SHEET_SIGN)[0]
            return any(spec.with_name(spec.name + ending).is_file() for ending in ENDINGS)

        filled = self.model_copy()
        filled._keluar = keluar(buku.isi("keluar", self.tahun), is_there)
        filled._masuk = tuple(map(_without_key, masuk(buku.isi("masuk", self.tahun), is_there)))
        return Completed(filled, (path,))


def _without_key(row: BarisMasuk) -> BarisMasuk:
    """A letter that came in is no document of ours: the row itself says which it is, and it is not gone."""
    return row if row.nomor_surat == "" else replace(row, keterangan="")
