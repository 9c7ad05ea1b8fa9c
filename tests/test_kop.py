"""The letterhead: its lines, its logo, and what stands in for them."""

from pathlib import Path

import pytest

from sopdocs import spec
from sopdocs.kinds.kop import Letterhead, government, letterhead
from sopdocs.kinds.naskah import Naskah

HERE = Path(__file__).parent


def made(instansi: str, folder: Path = HERE) -> Letterhead:
    source = spec.load(folder / "uji.yaml", text=f"jenis: uji\ninstansi: {instansi}\n".encode()).source
    assert source is not None
    return letterhead(Naskah.model_validate(source.data).instansi, source)


@pytest.mark.parametrize(
    ("pemda", "line"),
    [
        ("Kabupaten Luwu Timur", "PEMERINTAH KABUPATEN LUWU TIMUR"),
        ("Kota Palopo", "PEMERINTAH KOTA PALOPO"),
        ("Pemerintah Kabupaten A", "PEMERINTAH KABUPATEN A"),
        ("Kementerian B", "KEMENTERIAN B"),
        ("", ""),
    ],
)
def test_the_first_line_is_the_government(pemda: str, line: str) -> None:
    assert government(pemda) == line


def test_address_and_contact_stand_below_the_name_line_by_line() -> None:
    kop = made('{pemda: Kota A, nama: Dinas B, alamat: "Jalan 1", kontak: [Telepon 2, Surel 3]}').kop
    assert (kop.pemda, kop.nama, kop.bawah) == ("PEMERINTAH KOTA A", "DINAS B", ())
    assert kop.alamat == ("Jalan 1", "Telepon 2", "Surel 3")


def test_an_office_may_name_the_lines_of_its_kop_itself() -> None:
    kop = made("{pemda: Kota A, nama: B, kop: [Pemerintah Kota A, Sekretariat Daerah, Bagian Organisasi]}").kop
    assert (kop.pemda, kop.nama, kop.bawah) == ("PEMERINTAH KOTA A", "SEKRETARIAT DAERAH", ("BAGIAN ORGANISASI",))
    assert made("{kop: Kelurahan C}").kop.nama == "KELURAHAN C"


def test_a_missing_logo_is_a_frame_a_warning_and_a_file_to_wait_for(tmp_path: Path) -> None:
    head = made("{nama: A, logo: tidak-ada.png}", tmp_path)
    assert head.kop.logo is not None and head.kop.logo.alt == "Tempat logo"
    assert [(each.severity, each.rule) for each in head.findings] == [("peringatan", "id-logo")]
    assert head.files == (tmp_path / "tidak-ada.png",)


def test_an_office_without_a_logo_has_none() -> None:
    head = made("{nama: A}")
    assert (head.kop.logo, head.findings, head.files) == (None, (), ())
