"""The audit of a pack, seen from the command line: `check` tells all that `pack` will."""

from pathlib import Path

import pytest
from conftest import Call
from paket_samples import SOP, TW3, office, planned

from sopdocs.spec import load_spec

PAKET = "specs/paket/tw3.yaml"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    office(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "specs"


def places(text: str) -> list[str]:
    """`file:line:column rule` of each problem, in the order in which they are told."""
    told = [line.split(" ", 1) for line in text.splitlines() if line.startswith("specs/")]
    return [f"{place.removeprefix('specs/').rstrip(':')} {rest[rest.rindex('[') + 1 : -1]}" for place, rest in told]


def test_what_only_shows_when_a_document_is_laid_out_is_told_before_anything_is_built(
    workspace: Path, sopdocs: Call
) -> None:
    """A realisasi that nobody has told is missed by the rekap as it is composed, not as its spec is read."""
    (workspace / "kinerja/2025-tw3.yaml").write_text(TW3.replace("{nilai: 82, bukti: Laporan survei}", ""), "utf-8")
    checked, built = sopdocs("check", PAKET), sopdocs("build", PAKET)
    assert "kinerja/2025-tw3.yaml:5:7 rl-kosong" in places(checked.err)
    assert places(built.err) == places(checked.err)


def test_what_a_derived_document_lacks_is_told_with_its_name_and_where_to_write_it(
    workspace: Path, sopdocs: Call
) -> None:
    """Nothing of a document that follows from the SOP stands in the pack: its place alone would not tell which."""
    told = sopdocs("check", PAKET).err.splitlines()
    [at] = [number for number, line in enumerate(told) if "kepala lembar belum lengkap" in line]
    assert told[at].startswith("specs/paket/tw3.yaml:1:1: peringatan: Langkah 6: Arsip: kepala lembar belum lengkap")
    assert told[at + 1].endswith('kunci dokumen ini ditulis di paket: "langkah: {6: {isi: {…}}}"')


def test_a_nip_that_cannot_be_is_told_once_where_it_stands(workspace: Path, sopdocs: Call) -> None:
    """It is printed on the disposisi, the rekap and the lembar arsip."""
    profil = workspace / "profil.yaml"
    profil.write_text(profil.read_text("utf-8").replace("19950303 201903 2 003", "19950303 199503 2 003"), "utf-8")
    told = [line for line in sopdocs("check", PAKET).err.splitlines() if "CITRA" in line]
    assert told == [
        "specs/profil.yaml:6:91: peringatan: CITRA, S.AP.: diangkat tahun 1995, tidak sesudah tahun lahirnya 1995 "
        "[paket-pejabat]"
    ]


def test_a_pack_without_figures_hands_its_forms_out_all_the_same(workspace: Path, sopdocs: Call) -> None:
    """The quarter that the pack says for every document asks for a year; without one it is not said."""
    spec = workspace / "paket/tw3.yaml"
    spec.write_text(spec.read_text("utf-8").replace("kinerja: ../kinerja/2025.yaml\n", ""), "utf-8")
    answer = sopdocs("check", PAKET)
    assert "tt-kinerja" not in answer.err
    assert answer.status == 0


@pytest.mark.parametrize(
    ("uraian", "pemberi", "diteruskan", "isi"),
    [
        ("Memerintahkan Sekcam untuk menyiapkan rapat", "camat", ["sekcam"], "Menyiapkan rapat"),
        ("Camat menugaskan Pengelola dan Sekcam agar menyusun data", "camat", ["monev", "sekcam"], "Menyusun data"),
        (
            "Memerintahkan pengumpulan data",
            "camat",
            ["sekcam", "monev"],
            "Memerintahkan pengumpulan data",
        ),
        ("Menerima disposisi dari Bupati untuk menyusun data", None, ["camat"], "Menyusun data"),
        ("Memeriksa laporan", None, None, None),  # whose disposisi it is nobody knows
    ],
)
def test_a_disposisi_says_of_an_order_what_the_step_says(
    uraian: str, pemberi: str | None, diteruskan: list[str] | None, isi: str | None, tmp_path: Path
) -> None:
    """Who gives an order is none of those who get it, also where he goes on himself (the second step is of all)."""
    sop = SOP.replace("Memerintahkan Sekcam untuk menyiapkan formulir", uraian)
    sop = sop.replace("pelaksana: staf, kelengkapan: Formulir data", "pelaksana: [camat, sekcam, staf]")
    document = planned(office(tmp_path, sop=sop)).dokumen[1]
    assert document.spec is not None
    source = load_spec(document.spec).source
    assert source is not None
    said = [source.data.get(key) for key in ("pemberi", "diteruskan", "isi")]
    assert said == [pemberi, diteruskan, isi]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("lampiran: [../pindaian.pdf]\n", "7:12 paket-pdf"),  # a text that is called a PDF
        ("lampiran: [../profil.yaml]\n", "7:12 paket-berkas"),
        ("pemetaan: {Berita acara: tandaterima}\n", "7:26 paket-jenis"),  # no output of this SOP has these words yet
        ("paling_awal: {2: Oktober 2025}\n", "7:18 paket-mulai"),
        ("mulai: 30 September 2025\n", "7:1 kunci-ganda"),  # read again for each document that follows from the SOP
    ],
)
def test_a_mistake_in_the_pack_is_told_once_and_nothing_is_built(
    more: str, told: str, workspace: Path, sopdocs: Call
) -> None:
    (workspace / "pindaian.pdf").write_text("bukan", "utf-8")
    with (workspace / "paket/tw3.yaml").open("a", encoding="utf-8") as spec:
        spec.write(more)
    printed = "paket-pdf" in told  # the documents beside it are, which needs LibreOffice
    for command in ("check", "build") if printed else ("check", "build", "pack"):
        answer = sopdocs(command, PAKET)
        errors = "\n".join(line for line in answer.err.splitlines() if ": error: " in line)
        assert places(errors) == [f"paket/tw3.yaml:{told}"], command
        assert answer.status == 1
    assert not list(workspace.parent.rglob("*.zip"))


def test_where_most_days_are_outside_the_run_its_first_day_is_told(workspace: Path, sopdocs: Call) -> None:
    """Five meetings in October; a run that begins in January by a slip of the pen."""
    sheets = "".join(
        f"  - {{jenis: notulen, isi: {{rapat: {{tanggal: {day} Oktober 2025}}}}}}\n" for day in range(6, 11)
    )
    spec = workspace / "paket/tw3.yaml"
    slip = spec.read_text("utf-8").replace("29 September 2025", "5 Januari 2026")
    spec.write_text(f"{slip}langkah:\n  1:\n{sheets}", "utf-8")
    told = [line for line in sopdocs("check", PAKET).err.splitlines() if "paket-masa" in line]
    words = "5 dari 5 tanggal dalam dokumen paket ini di luar pelaksanaannya"
    assert told == [f"specs/paket/tw3.yaml:5:8: peringatan: {words} [paket-masa]"]
