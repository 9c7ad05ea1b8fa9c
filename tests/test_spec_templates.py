"""The commented specs of templates/spec: they build, and show every key that a spec may have, and no other."""

import re
from pathlib import Path

import pytest

from sopdocs import pipeline, spec, workspace
from sopdocs.kinds.fields import Bagian
from sopdocs.kinds.naskah import Instansi, Naskah, Pejabat, Pemegang, Penandatangan, Penerima, Penomoran
from sopdocs.kinds.paket.model import DokumenPaket, KalenderKantor, Libur, Paket, Rentang, SuratAwal
from sopdocs.kinds.pengukuran.aturan import Pengukuran
from sopdocs.kinds.sop.model import Kegiatan, Langkah, Pelaksana, Sop, TabelProsedur, TanggalSop
from sopdocs.kinds.sop.read import read
from sopdocs.kinds.style import Label, Tampilan

TEMPLATES = Path(__file__).parent.parent / "templates" / "spec"

OFFICE = (Instansi, Tampilan, Label, Pemegang, Pejabat, Penerima, Penomoran)
PROFILE = set(Naskah.model_fields) - {"jenis"}
PROCEDURE = (Instansi, Tampilan, Sop, TanggalSop, Penandatangan, TabelProsedur, Pelaksana, Kegiatan, Langkah)
QUARTERS = {"diverifikasi", "pengukuran"} | set(Pengukuran.model_fields)
"""What forms and figures take from a profile."""
CALENDAR = (KalenderKantor, Libur, Rentang)
"""What packs take from a profile, under `kalender`."""
PACK = (Paket, SuratAwal, DokumenPaket, *CALENDAR)
LANES_AND_BRANCHES = {
    "staf",
    "kasubag",
    "sekcam",
    "camat",
    "pemohon",
    "bendahara",
    "Lengkap",
    "Belum",
    "monev",
    "pemerintahan",
    "pelayanan",
    "keuangan",
    "disposisi",
    "Setuju",
    "Perbaiki",
}

KEY = re.compile(r"(?:^|[{,])[\s#-]*([A-Za-z_]+):(?=\s|$)", re.MULTILINE)
COMMENTED = re.compile(r"^( *)# (?=[ -]*\{?[a-z_]+:(?:\s|$))", re.MULTILINE)


def test_the_example_of_an_sop_reads_without_a_finding() -> None:
    sop = _reads_without_a_finding(TEMPLATES / "sop.yaml", TEMPLATES / "profil.yaml")
    assert (len(sop.kegiatan or ()), len(sop.pelaksana or {})) == (8, 4)
    assert sop.instansi.nama == "Kecamatan Contoh"


def test_the_example_of_an_sop_shows_every_key() -> None:
    assert _known(*PROCEDURE) - PROFILE - {"atas_nama", "untuk_beliau", "kontak", "kop"} <= _keys("sop.yaml")


def test_the_example_of_a_profile_shows_every_key() -> None:
    assert PROFILE | _known(*OFFICE) <= _keys("profil.yaml")


@pytest.mark.parametrize("name", ["sop.yaml", "profil.yaml"])
def test_the_examples_show_no_key_that_is_unknown(name: str) -> None:
    assert _keys(name) <= _known(*PROCEDURE, *OFFICE, *CALENDAR) | {"kalender"} | LANES_AND_BRANCHES | QUARTERS


def test_the_example_of_a_pack_shows_every_key() -> None:
    assert _known(*PACK) - PROFILE <= _keys("paket.yaml")


def test_the_example_of_a_pack_is_planned_in_a_new_workspace_with_nothing_missing(tmp_path: Path) -> None:
    """Once as it is, once without its comment signs before the keys that need no other file."""
    for name, target in {"profil": "profil", "sop": "sop/contoh", "kinerja": "kinerja/baru"}.items():
        path = tmp_path / "specs" / f"{target}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(f"{name}.yaml"), encoding="utf-8")
    path = tmp_path / "specs" / "paket" / "baru.yaml"
    path.parent.mkdir()
    files = "# 5:", "# 7:", "# lampiran:", "#   - {spec:", "# prosedur:"
    bare = "".join(line for line in _text("paket.yaml").splitlines(keepends=True) if not line.strip().startswith(files))
    for text in (_text("paket.yaml"), COMMENTED.sub(r"\1", bare)):
        path.write_text(text, encoding="utf-8")
        [found] = workspace.find([path])
        laid = pipeline.lay_out(found)
        assert laid.document is not None
        assert [str(each) for each in laid.problems if each.severity == "error"] == []


def test_the_office_and_the_style_in_the_example_of_an_sop_are_valid_without_their_comment_signs(
    tmp_path: Path,
) -> None:
    office, identity, rest = _text("sop.yaml").partition("# Halaman identitas")
    sop = tmp_path / "sop.yaml"
    sop.write_text(COMMENTED.sub(r"\1", office) + identity + rest, encoding="utf-8")
    assert _reads_without_a_finding(sop).tampilan.muat is True


def test_the_example_of_a_profile_is_valid_without_its_comment_signs(tmp_path: Path) -> None:
    profile = tmp_path / "profil.yaml"
    profile.write_text(COMMENTED.sub(r"\1", _text("profil.yaml")), encoding="utf-8")
    look = _reads_without_a_finding(TEMPLATES / "sop.yaml", profile).tampilan
    assert (look.muat, look.label.uraian_prosedur) == (True, "Uraian Prosedur")


def _reads_without_a_finding(path: Path, profile: Path | None = None) -> Sop:
    loaded = spec.load(path, profile=profile)
    assert loaded.source is not None, loaded.problems
    reading = read(loaded.source)
    assert [*loaded.problems, *reading.findings] == []
    assert isinstance(reading.model, Sop)
    return reading.model


def _text(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _keys(name: str) -> set[str]:
    """Every key of an example, in a comment or not."""
    return set(KEY.findall(_text(name)))


def _known(*models: type[Bagian]) -> set[str]:
    return {key for model in models for key in model.model_fields}
