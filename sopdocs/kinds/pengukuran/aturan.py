"""The key `pengukuran` of a spec or profile in; the settings that figures are counted by out.

An office states them once, in its profil.yaml. Sources and defaults: design, paperwork 5.3 to 5.5.
"""

import re
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, WithJsonSchema, model_validator

from sopdocs.kinds.fields import Bagian, Teks, whole, wrong
from sopdocs.kinds.pengukuran.nilai import Angka
from sopdocs.kinerja.predikat import SKALA
from sopdocs.kinerja.tahun import DASAR, Dasar
from sopdocs.kinerja.ukuran import Aturan, DasarRerata, Efisiensi, HitungDari, Kelas, Skala, TargetNol, Varian
from sopdocs.text.nearest import suggest

COLOUR = re.compile(r"[0-9A-Fa-f]{6}", re.ASCII)


def _colour(value: Any) -> Any:
    """Six digits, as Word has them."""
    if isinstance(value, str) and not COLOUR.fullmatch(value):
        raise wrong(f'"{value}" bukan warna', "tulis enam angka heksadesimal, misalnya D9D9D9")
    return value


class KelasSkala(Bagian):
    """A class of a scale of the office's own."""

    min: Angka | None = Field(default=None, description="Batas bawah, termasuk batas itu")
    di_atas: Angka | None = Field(default=None, description="Batas bawah, tidak termasuk batas itu")
    predikat: Teks = Field(description="Misalnya Sangat Tinggi")
    warna: Annotated[Teks, BeforeValidator(_colour)] = Field(default="", description="Warna sel, misalnya D9D9D9")

    @model_validator(mode="after")
    def _one_bound(self) -> "KelasSkala":
        if (self.min is None) == (self.di_atas is None):
            raise wrong("satu kelas skala memerlukan satu batas", "tulis min, atau di_atas, salah satunya")
        return self


def _known(value: str) -> str:
    """The name of a scale."""
    if value not in SKALA:
        raise wrong(f'skala "{value}" tidak ada', suggest(value, SKALA))
    return value


def _shape(value: Any) -> str:
    return "[nama]" if isinstance(value, str) else "[kelas]"


def _cap(value: Any) -> Any:
    return None if isinstance(value, str) and value.casefold() in ("tanpa", "tidak") else value


SKALA_SCHEMA: dict[str, Any] = {"anyOf": [{"enum": list(SKALA)}, {"type": "array"}]}

NamaSkala: TypeAlias = Annotated[str, AfterValidator(_known), Tag("[nama]")]
KelasKelas: TypeAlias = Annotated[tuple[KelasSkala, ...], Tag("[kelas]")]
NamaAtauKelas: TypeAlias = Annotated[NamaSkala | KelasKelas, Discriminator(_shape), WithJsonSchema(SKALA_SCHEMA)]


class Pengukuran(Bagian):
    """How the figures of an office are counted; the first value of each key is its default."""

    skala: NamaAtauKelas = Field(default=next(iter(SKALA)), description="Nama skala, atau daftar {min, predikat}")
    rumus_min: Varian = Field(default="selisih", description="Polaritas min: selisih (2T−R)/T, atau rasio T/R")
    batas_atas: Annotated[Angka | None, BeforeValidator(_cap)] = Field(
        default=None, description="Capaian tercetak paling tinggi, misalnya 100 atau 120; bawaan: tanpa"
    )
    batas_bawah: Annotated[Angka | None, BeforeValidator(_cap)] = Field(
        default=Decimal(0), description="Capaian tercetak paling rendah; tanpa: hasil di bawah nol dicetak apa adanya"
    )
    desimal: Annotated[int, whole(0, 4, "angka 0 sampai 4", "misalnya 2")] = 2
    pembulatan: Literal["setengah", "potong"] = Field(
        default="setengah", description="setengah ke atas, atau desimal selebihnya dipotong"
    )
    hitung_dari: HitungDari = Field(
        default="tercetak", description="Capaian dan rata-rata dihitung dari angka tercetak, atau sebelum dibulatkan"
    )
    target_nol: TargetNol = Field(default="kosong", description="Target 0, polaritas maks: kosong, atau penuh (100 %)")
    rata_rata: DasarRerata = Field(default="indikator", description="Rata-rata kantor: dari indikator atau sasaran")
    dasar: Dasar = Field(default="sampai", description=f"Capaian yang diberi predikat: {', '.join(DASAR)}")
    efisiensi: Efisiensi = "banding"
    ambang: Angka = Field(default=Decimal(5), description="Efisiensi selisih: poin yang dianggap sama")
    anggaran: Literal["triwulan", "kumulatif"] = Field(
        default="triwulan", description="Realisasi anggaran: triwulan itu saja, atau sejak Januari"
    )

    def aturan(self) -> Aturan:
        """As the arithmetic knows them."""
        return Aturan(
            skala=_scale(self.skala),
            varian=self.rumus_min,
            batas_atas=self.batas_atas,
            batas_bawah=self.batas_bawah,
            desimal=self.desimal,
            potong=self.pembulatan == "potong",
            dari=self.hitung_dari,
            target_nol=self.target_nol,
            rerata=self.rata_rata,
            efisiensi=self.efisiensi,
            ambang=self.ambang,
            kumulatif=self.anggaran == "kumulatif",
        )


def _scale(said: str | tuple[KelasSkala, ...]) -> Skala:
    """A scale of the office's own has its highest class first, however it is written."""
    if isinstance(said, str):
        return SKALA[said]
    classes = [_class(each) for each in said]
    return Skala("Skala kantor", tuple(sorted(classes, key=lambda each: each.batas, reverse=True)))


def _class(said: KelasSkala) -> Kelas:
    if said.min is not None:
        return Kelas(said.min, said.predikat, warna=said.warna)
    assert said.di_atas is not None, "a class has one bound"
    return Kelas(said.di_atas, said.predikat, True, said.warna)
