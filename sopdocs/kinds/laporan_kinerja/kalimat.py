"""What an office says about a figure in; that sentence, with the figure put in, out.

A sentence here follows from figures alone. Causes and plans are never made: they are the office's own words. The
defaults are ours, and begin with no figure (EYD, "Angka dan Bilangan"); an office changes them once, under `kalimat` in
its profil.yaml, or for one report in its spec.
"""

import re
from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from sopdocs.kinds.fields import Bagian, Teks, wrong
from sopdocs.text.nearest import suggest

_NAME = re.compile(r"\{([^{}]*)\}")


def _said(default: str, *names: str) -> Any:
    """A sentence; `names` are what it may put in beside what the default does."""
    known = dict.fromkeys((*_NAME.findall(default), *names))
    told = f"{', '.join(f'{{{name}}}' for name in known)}; kosong: tidak dicetak"
    return Field(default=default, description=told, json_schema_extra={"examples": [default]})


class Kalimat(Bagian):
    """Each says in its description what it may put in. An empty one is not printed."""

    cakupan: Teks = _said(
        "Kinerja {instansi} {periode} diukur dengan {indikator} indikator pada {sasaran} sasaran strategis."
    )
    predikat: Teks = _said("Dari {jumlah} indikator yang mempunyai capaian, {rincian}.")
    tercapai_berapa: Teks = _said(
        "Sebanyak {tercapai} indikator mencapai target dan {belum} belum mencapai target.", "jumlah"
    )
    tiada_tercapai: Teks = _said("Belum ada yang mencapai target.", "jumlah")
    semua_tercapai: Teks = _said("Semuanya mencapai target.", "jumlah")
    satu_capaian: Teks = _said("Satu indikator mempunyai capaian, yaitu {rerata}, dengan predikat {predikat}.")
    satu_tercapai: Teks = _said("Indikator itu mencapai target.", "rerata", "predikat")
    satu_belum: Teks = _said("Indikator itu belum mencapai target.", "rerata", "predikat")
    tanpa_capaian: Teks = _said("Sebanyak {jumlah} indikator belum mempunyai capaian: {rincian}.")
    rerata: Teks = _said("Rata-rata capaian {jumlah} indikator adalah {rerata}, dengan predikat {predikat}.")

    rerata_sasaran: Teks = _said("Rata-rata capaian {jumlah} sasaran adalah {rerata}, dengan predikat {predikat}.")

    sasaran: Teks = _said(
        "Rata-rata capaian {jumlah} indikator sasaran ini adalah {rerata}, dengan predikat {predikat}."
    )
    sasaran_sebagian: Teks = _said(
        "Capaian sasaran ini adalah {rerata}, dengan predikat {predikat}, dihitung dari {jumlah} di antara {semua} "
        "indikatornya."
    )
    sasaran_satu: Teks = _said("Capaian sasaran ini adalah {rerata}, dengan predikat {predikat}.")
    sasaran_kosong: Teks = _said("Sasaran ini belum mempunyai capaian.", "jumlah")

    lebih_baik: Teks = _said(
        "Realisasi {periode} adalah {realisasi}, lebih baik daripada target {target}; capaiannya {capaian}, dengan "
        "predikat {predikat}.",
        "indikator",
    )
    tercapai: Teks = _said(
        "Realisasi {periode} adalah {realisasi} dan mencapai target {target}; capaiannya {capaian}, dengan predikat "
        "{predikat}.",
        "indikator",
    )
    belum_tercapai: Teks = _said(
        "Realisasi {periode} adalah {realisasi} dan belum mencapai target {target}; capaiannya {capaian}, dengan "
        "predikat {predikat}.",
        "indikator",
    )
    di_luar: Teks = _said(
        "Realisasi {periode} adalah {realisasi}, di atas rentang target {target}; capaiannya {capaian}, dengan "
        "predikat {predikat}.",
        "indikator",
    )
    tidak_dihitung: Teks = _said(
        "Realisasi {periode} adalah {realisasi}. Capaian tidak dihitung karena targetnya {target}.", "indikator"
    )
    target_nol: Teks = _said(
        "Realisasi {periode} adalah {realisasi}, dengan target {target}; capaiannya dihitung {capaian}, dengan "
        "predikat {predikat}.",
        "indikator",
    )
    sementara: Teks = _said(
        "Realisasi {periode} adalah {realisasi}, dengan target {target}; capaiannya sementara {capaian}, dengan "
        "predikat {predikat}.",
        "indikator",
    )
    belum_lengkap: Teks = _said("Angka ini belum memuat {triwulan}.", "indikator")
    belum_diukur: Teks = _said("Indikator ini diukur {seberapa_sering}, pada {triwulan}.", "indikator", "periode")
    target_tahun: Teks = _said("Target Tahun {tahun} adalah {target}.", "indikator")

    membaik: Teks = _said(
        "Dibandingkan dengan Tahun {tahun_lalu} ({lalu}), realisasi {arah} {selisih}: kinerja membaik.",
        "realisasi",
        "indikator",
    )
    menurun: Teks = _said(
        "Dibandingkan dengan Tahun {tahun_lalu} ({lalu}), realisasi {arah} {selisih}: kinerja menurun.",
        "realisasi",
        "indikator",
    )
    berubah: Teks = _said(
        "Dibandingkan dengan Tahun {tahun_lalu} ({lalu}), realisasi {arah} {selisih}.", "realisasi", "indikator"
    )
    tidak_dibandingkan: Teks = _said(
        "Karena belum lengkap, realisasi ini belum dibandingkan dengan Tahun {tahun_lalu}.", "indikator"
    )
    tetap: Teks = _said("Realisasi sama dengan Tahun {tahun_lalu} ({lalu}).", "realisasi", "indikator")
    kata_membaik: Teks = _said("{realisasi} lebih baik daripada {lalu} pada Tahun {tahun_lalu}.", "indikator")
    kata_menurun: Teks = _said("{realisasi} tidak sebaik {lalu} pada Tahun {tahun_lalu}.", "indikator")

    renstra_tercapai: Teks = _said(
        "Realisasi {realisasi} sudah mencapai target akhir Renstra ({target}), dengan capaian {capaian}.", "indikator"
    )
    renstra_belum: Teks = _said(
        "Realisasi {realisasi} belum mencapai target akhir Renstra ({target}); capaiannya {capaian}.", "indikator"
    )
    renstra_di_luar: Teks = _said(
        "Realisasi {realisasi} di atas rentang target akhir Renstra ({target}); capaiannya {capaian}.", "indikator"
    )
    renstra_selisih: Teks = _said("Selisihnya {selisih}.", "indikator")
    renstra_sementara: Teks = _said(
        "Target akhir Renstra adalah {target}. Realisasi s.d. triwulan ini {realisasi}; angka ini dijumlahkan "
        "sepanjang tahun, sehingga baru dibandingkan pada akhir tahun.",
        "indikator",
    )
    nasional_memenuhi: Teks = _said("Realisasi {realisasi} memenuhi standar nasional ({target}).", "indikator")
    nasional_belum: Teks = _said("Realisasi {realisasi} belum memenuhi standar nasional ({target}).", "indikator")

    efisiensi: Teks = _said(
        "{program} berpagu {pagu}, dengan realisasi {realisasi} atau {serapan}. Kinerjanya {kinerja} terhadap target "
        "tahun: {sebutan}.",
        "indikator",
    )
    efisiensi_kosong: Teks = _said("Efisiensi {program} belum dapat dihitung karena {sebab}.", "indikator")
    efisiensi_berapa: Teks = _said("Dari {jumlah} program, {rincian}.")

    anggaran: Teks = _said(
        "Dari pagu {pagu}, realisasi {periode} adalah {realisasi} atau {serapan}, dengan sisa {sisa}."
    )
    anggaran_lewat: Teks = _said(
        "Realisasi {periode} adalah {realisasi} atau {serapan} dari pagu {pagu}: {lebih} di atas pagu."
    )
    anggaran_kosong: Teks = _said(
        "Jumlah ini belum lengkap: {jumlah} rincian anggaran belum mengisi realisasi {triwulan}."
    )
    serapan: Teks = _said(
        "Serapan tertinggi ada pada {tertinggi} ({serapan_tertinggi}), dan terendah pada {terendah} "
        "({serapan_terendah})."
    )
    serapan_lengkap: Teks = _said(
        "Di antara program yang realisasinya lengkap, serapan tertinggi ada pada {tertinggi} ({serapan_tertinggi}), "
        "dan terendah pada {terendah} ({serapan_terendah})."
    )

    @field_validator("*")
    @classmethod
    def _puts_in_what_there_is(cls, value: str, info: ValidationInfo) -> str:
        assert info.field_name is not None, "a validator of fields has one"
        known = boleh(info.field_name)
        for name in _NAME.findall(value):
            if name not in known:
                raise wrong(f'"{{{name}}}" tidak ada untuk kalimat ini', suggest(name, known))
        if set(_NAME.sub("", value)) & set("{}"):
            raise wrong("kurung kurawal kalimat ini tidak lengkap", "tulis satu pasang, misalnya {capaian}")
        return value

    def susun(self, nama: str, **values: str) -> str:
        """The sentence of that name with its figures; a value that the sentence may not name is a bug of ours."""
        known = boleh(nama)
        assert values.keys() == known.keys(), f"{nama} names {sorted(known)}"
        found: str = getattr(self, nama)
        return _NAME.sub(lambda name: values[name[1]], found).strip()


def boleh(nama: str) -> dict[str, None]:
    """What a sentence may put in."""
    return dict.fromkeys(_NAME.findall(Kalimat.model_fields[nama].description or ""))
