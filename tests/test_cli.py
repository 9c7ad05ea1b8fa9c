"""The command line as a user meets it: what it writes, what it says and where, how it ends."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Call

from sopdocs.cli import COMMANDS
from sopdocs.kinds import KINDS

EXAMPLE = Path("specs/sop/contoh.yaml")
DOCUMENT = Path("output/sop/contoh.docx")
BROKEN = "jenis: sop\njudul: Rusak\npelaksana: {a: Staf}\nkegiatan:\n  - {uraian: Satu, pelaksana: b}\n"


def step(count: int) -> str:
    return f"  - {{uraian: Langkah nomor {count} yang agak panjang, pelaksana: a}}\n"


def long_spec(rows: int) -> str:
    return "jenis: sop\njudul: Panjang\npelaksana: {a: Staf}\nkegiatan:\n" + "".join(map(step, range(rows)))


# Help and usage


def test_help_names_every_command_in_bahasa_indonesia(sopdocs: Call) -> None:
    answer = sopdocs("--help")
    assert answer.status == 0
    assert all(f"\n  {command} " in answer.out for command in COMMANDS)
    assert "Pemakaian:" in answer.out and "Usage" not in answer.out


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_explains_itself(sopdocs: Call, command: str) -> None:
    answer = sopdocs(command, "--help")
    assert answer.status == 0
    assert "Tampilkan bantuan ini." in answer.out
    assert not any(word in answer.out for word in ("Usage", "Options", "Show", "[OPTIONS]", "required"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "Perintah 'chek' tidak ada. (Mungkin maksudnya salah satu dari: 'check', 'schema'?)"),
        (["build", "--fore"], "Opsi '--fore' tidak ada. Mungkin maksudnya '--force'?"),
        (["build", "-j", "dua"], "'dua' bukan bilangan bulat."),
        (["check", "--format", "xml"], "'xml' bukan salah satu dari 'text', 'json', 'sarif'."),
        (["draw"], "Kurang argumen 'SPEC'."),
        (["draw", "specs"], "folder"),
        (["draw", "specs/sop/contoh.yaml", "-o", "x.jpg"], 'akhiran ".jpg" tidak dikenal'),
        (["new", "sopp"], 'jenis "sopp" tidak ada; yang ada: sop'),
        (["build", "tidak-ada"], "tidak-ada tidak ada"),
        (["build", "output"], "tidak ada spec (*.yaml) di output"),
    ],
)
def test_wrong_usage_ends_with_2(sopdocs: Call, office: Path, arguments: list[str], message: str) -> None:
    Path("output").mkdir()
    answer = sopdocs(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert message in answer.err


def test_help_and_what_is_up_to_date_load_nothing_heavy(sopdocs: Call, office: Path) -> None:
    assert sopdocs("build").status == 0
    for arguments in (["--help"], ["build"]):
        program = (
            f"import sys; sys.argv[1:] = {arguments}\n"
            "from sopdocs.cli import main\n"
            "try: main()\n"
            "finally: print(sorted({'yaml', 'pydantic', 'lxml', 'pygraphviz'} & sys.modules.keys()), file=sys.stderr)"
        )
        finished = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        assert finished.stderr.endswith("[]\n")


# build


def test_a_build_with_native_shapes_does_without_graphviz(sopdocs: Call, office: Path) -> None:
    Path("pygraphviz.py").write_text("raise ImportError('tidak ada')\n")
    assert sopdocs("build", PYTHONPATH=str(office)).status == 0
    answer = sopdocs("draw", EXAMPLE, PYTHONPATH=str(office))
    assert (answer.status, answer.out) == (4, "")
    assert "Graphviz tidak dapat dimuat (tidak ada); pasang dengan: pip install --upgrade pygraphviz" in answer.err
    assert "Graphviz     tidak ada" in sopdocs("doctor", PYTHONPATH=str(office)).out


def test_build_prints_a_line_for_each_file_it_writes(sopdocs: Call, office: Path) -> None:
    first = sopdocs("build")
    assert (first.status, first.out) == (0, f"{DOCUMENT}\n")
    assert "1 dibuat, 0 tetap, 0 gagal" in first.err
    second = sopdocs("build")
    assert (second.status, second.out) == (0, "")
    assert "0 dibuat, 1 tetap, 0 gagal" in second.err
    assert sopdocs("build", "--force").out == first.out


def test_a_broken_spec_is_named_and_the_others_are_built(sopdocs: Call, office: Path) -> None:
    Path("specs/sop/rusak.yaml").write_text(BROKEN, "utf-8")
    answer = sopdocs("build")
    assert (answer.status, answer.out) == (1, f"{DOCUMENT}\n")
    assert f"{Path('specs/sop/rusak.yaml')}:5:31: error: " in answer.err
    assert "1 dibuat, 0 tetap, 1 gagal" in answer.err
    assert f"gagal: {Path('specs/sop/rusak.yaml')}" in answer.err
    assert "Traceback" not in answer.err


def test_two_specs_for_one_file_are_errors_and_the_others_are_built(sopdocs: Call, office: Path) -> None:
    for name in ("SURAT.yaml", "surat.yml"):
        EXAMPLE.with_name(name).write_bytes(EXAMPLE.read_bytes())
    answer = sopdocs("build")
    assert (answer.status, answer.out) == (1, f"{DOCUMENT}\n")
    assert answer.err.count("sama-sama menjadi") == 2
    assert "1 dibuat, 0 tetap, 2 gagal (2 error" in answer.err
    assert sopdocs("check").status == 1


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_broken_link_is_named_and_the_others_are_built(sopdocs: Call, office: Path) -> None:
    link = Path("specs/sop/lama.yaml")
    link.symlink_to("hilang.yaml")
    answer = sopdocs("build")
    assert (answer.status, answer.out) == (4, f"{DOCUMENT}\n")
    assert f'"{link}" tidak dapat dibaca: tautannya menuju berkas yang tidak ada' in answer.err
    assert sopdocs("check", link).status == 4


@pytest.mark.parametrize("place", ["output", "output/sop", "output/sop/contoh.docx/x"])
def test_an_output_in_the_way_is_a_fault_of_the_machine(sopdocs: Call, office: Path, place: str) -> None:
    path = Path(place)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("milik orang lain")
    answer = sopdocs("build")
    assert (answer.status, answer.out) == (4, "")
    assert "tidak dapat" in answer.err and "Traceback" not in answer.err
    assert path.read_text() == "milik orang lain"
    assert not list(office.rglob("*.tmp"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_output_is_a_fault_of_the_machine(sopdocs: Call, office: Path) -> None:
    Path("output").mkdir(mode=0o500)
    answer = sopdocs("build")
    assert answer.status == 4
    assert "tidak ada izin" in answer.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_a_fault_of_the_machine(sopdocs: Call, office: Path) -> None:
    Path("output/sop").mkdir(parents=True)
    program = (
        "import os, secrets\n"
        "os.getpid = lambda: 1\n"  # so that the draft's name is known
        "secrets.token_hex = lambda size: '2'\n"
        "from sopdocs.cli import main; main()"
    )
    Path("output/sop/.sopdocs-1-2.tmp").symlink_to("/dev/full")
    command = [sys.executable, "-c", program, "build"]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.returncode == 4
    assert "ruang penyimpanan penuh" in finished.stderr
    assert not any(Path("output/sop").iterdir())


def test_output_goes_where_it_is_told(sopdocs: Call, office: Path) -> None:
    answer = sopdocs("build", EXAMPLE, "-o", "hasil cetak é")
    assert answer.out == f"{Path('hasil cetak é/sop/contoh.docx')}\n"
    assert Path("hasil cetak é/sop/contoh.docx").is_file()
    assert not Path("output").exists()


def test_a_spec_comes_from_standard_input(sopdocs: Call, office: Path) -> None:
    assert sopdocs("build").status == 0
    answer = sopdocs("build", "-", stdin=EXAMPLE.read_bytes())
    assert (answer.status, answer.out) == (0, f"{Path('output/stdin.docx')}\n")
    assert Path("output/stdin.docx").read_bytes() == DOCUMENT.read_bytes()
    assert "stdin:5:31: error: " in sopdocs("check", "-", stdin=BROKEN.encode()).err


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize(("wait", "sign"), [(1.0, signal.SIGINT), (2.5, signal.SIGINT), (2.5, signal.SIGTERM)])
def test_an_interrupt_ends_soon_with_130_and_leaves_whole_files(
    office: Path, wait: float, sign: signal.Signals
) -> None:
    for number in range(60):
        Path(f"specs/sop/{number}.yaml").write_text(long_spec(500), "utf-8")
    command = [sys.executable, "-m", "sopdocs", "build", "-j", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    time.sleep(wait)  # in which processes start, then work
    os.kill(-process.pid if sign == signal.SIGINT else process.pid, sign)  # Ctrl-C goes to the whole group
    _, err = process.communicate(timeout=30)  # all of it would take some minutes
    assert (process.returncode, err.strip()) == (130, "Dibatalkan.")
    assert all(path.read_bytes()[-22:].startswith(b"PK\x05\x06") for path in Path("output").rglob("*.docx"))
    assert not list(office.rglob("*.tmp"))


def test_build_makes_pdfs_beside_the_documents_and_keeps_them(sopdocs: Call, office: Path) -> None:
    EXAMPLE.with_name("kedua é.yaml").write_bytes(EXAMPLE.read_bytes())
    first = sopdocs("build", "--pdf")
    names = [Path("output/sop", name) for name in ("contoh.docx", "contoh.pdf", "kedua é.docx", "kedua é.pdf")]
    assert (first.status, first.out.splitlines()) == (0, [str(name) for name in names])
    content = Path("output/sop/contoh.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert sopdocs("build", "--pdf").out == ""
    assert sopdocs("build", "--pdf", "--force").status == 0
    assert Path("output/sop/contoh.pdf").read_bytes() == content


def test_a_pdf_that_is_missing_or_changed_is_made_again(sopdocs: Call, office: Path) -> None:
    assert sopdocs("build").status == 0
    pdf = DOCUMENT.with_suffix(".pdf")
    assert sopdocs("build", "--pdf").out.splitlines()[-1] == str(pdf)
    content = pdf.read_bytes()
    pdf.write_bytes(b"%PDF")
    assert sopdocs("build", "--pdf").status == 0
    assert pdf.read_bytes() == content


def test_a_pdf_needs_no_other_program(sopdocs: Call, office: Path) -> None:
    assert sopdocs("build", "--pdf", PATH="").status == 0


def test_build_names_the_characters_that_a_pdf_cannot_show(sopdocs: Call, office: Path) -> None:
    EXAMPLE.write_text(EXAMPLE.read_text("utf-8").replace("uraian: ", "uraian: 省 ", 1), "utf-8")
    assert "tidak ada huruf untuk 省" in sopdocs("build", "--pdf").err
    assert "tidak ada huruf" not in sopdocs("build", "--force").err


# check


def test_check_writes_nothing(sopdocs: Call, office: Path) -> None:
    answer = sopdocs("check")
    assert (answer.status, answer.out) == (0, "")
    assert "1 spec diperiksa" in answer.err
    assert not Path("output").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_what_could_not_be_checked_is_not_called_sound(sopdocs: Call, office: Path) -> None:
    EXAMPLE.unlink()
    EXAMPLE.symlink_to("hilang.yaml")
    answer = sopdocs("check")
    assert answer.status == 4
    assert "1 gagal diperiksa" in answer.err
    assert "tidak ada masalah" not in answer.err


def test_strict_makes_warnings_count(sopdocs: Call, office: Path) -> None:
    assert "peringatan" in sopdocs("check").err
    assert sopdocs("check", "--strict").status == 1


def test_json_and_sarif_go_to_standard_output(sopdocs: Call, office: Path) -> None:
    Path("specs/sop/rusak.yaml").write_text(BROKEN, "utf-8")
    listed = sopdocs("check", "--format", "json")
    assert listed.status == 1
    assert {problem["file"] for problem in json.loads(listed.out)} >= {str(Path("specs/sop/rusak.yaml"))}
    log = json.loads(sopdocs("check", "--format", "sarif").out)
    assert log["version"] == "2.1.0"


PROFILE = Path("specs/profil.yaml")


def test_a_profile_is_checked_as_a_profile(sopdocs: Call, office: Path) -> None:
    fine = sopdocs("check", PROFILE)
    assert (fine.status, fine.err) == (0, "1 spec diperiksa: tidak ada masalah\n")
    PROFILE.write_text("jenis: sop\ninstansi: {nma: Kecamatan}\ntampilan: {kertas: B5}\n", "utf-8")
    answer = sopdocs("check", PROFILE)
    assert answer.status == 1
    assert f'{PROFILE}:1:1: peringatan: "jenis" tidak berlaku dalam profil' in answer.err
    assert f'{PROFILE}:2:12: error: kunci "nma" tidak dikenal' in answer.err
    assert f"{PROFILE}:3:20: error: " in answer.err
    assert "belum diisi" not in answer.err


def test_jenis_in_a_profile_is_a_warning_for_the_specs_below(sopdocs: Call, office: Path) -> None:
    PROFILE.write_text("jenis: sop\n", "utf-8")
    answer = sopdocs("build")
    assert (answer.status, answer.out) == (0, f"{DOCUMENT}\n")
    assert f'{PROFILE}:1:1: peringatan: "jenis" tidak berlaku dalam profil' in answer.err


@pytest.mark.parametrize("command", ["build", "draw"])
def test_a_profile_becomes_no_document(sopdocs: Call, office: Path, command: str) -> None:
    answer = sopdocs(command, PROFILE)
    assert (answer.status, answer.out) == (2, "")
    assert "ini profil: isinya berlaku untuk spec di sekitarnya" in answer.err


def test_a_profile_that_is_a_list_is_told_so(sopdocs: Call, office: Path) -> None:
    PROFILE.write_text("- instansi\n", "utf-8")
    for path in (PROFILE, EXAMPLE):
        answer = sopdocs("check", path)
        assert answer.status == 1
        assert 'profil harus berupa pasangan "kunci: nilai", bukan sebuah daftar' in answer.err
        assert "jenis: sop" not in answer.err


def test_two_profiles_in_one_folder_are_an_error(sopdocs: Call, office: Path) -> None:
    assert sopdocs("build").status == 0
    PROFILE.with_suffix(".yml").write_bytes(PROFILE.read_bytes())
    answer = sopdocs("build")
    assert (answer.status, answer.out) == (1, "")
    assert f"{PROFILE.with_suffix('.yml')}:1:1: error: di folder ini juga ada profil.yaml" in answer.err
    PROFILE.unlink()
    assert sopdocs("build").status == 0


# draw


@pytest.mark.parametrize(
    ("name", "start"), [("x.svg", b"<?xml"), ("x.PNG", b"\x89PNG"), ("x.pdf", b"%PDF"), ("x.gv", b"digraph")]
)
def test_draw_writes_the_format_of_the_ending(sopdocs: Call, office: Path, name: str, start: bytes) -> None:
    answer = sopdocs("draw", EXAMPLE, "-o", f"gambar é/{name}")
    assert (answer.status, answer.out) == (0, f"{Path('gambar é', name)}\n")
    assert Path("gambar é", name).read_bytes().startswith(start)
    assert "Fontconfig" not in answer.err


def test_draw_writes_to_standard_output(sopdocs: Call, office: Path) -> None:
    assert sopdocs("draw", EXAMPLE).bytes.startswith(b"<?xml")
    assert sopdocs("draw", "-", "--format", "png", "-o", "-", stdin=EXAMPLE.read_bytes()).bytes.startswith(b"\x89PNG")


def test_draw_numbers_the_files_of_several_pages(sopdocs: Call, office: Path) -> None:
    Path("specs/panjang.yaml").write_text(long_spec(40), "utf-8")
    answer = sopdocs("draw", "specs/panjang.yaml", "-o", "x.svg")
    pages = len(answer.out.splitlines())
    assert answer.out.splitlines() == [f"x-{number}.svg" for number in range(1, pages + 1)]
    assert sopdocs("draw", "specs/panjang.yaml", "--format", "gv").out.count("digraph") == pages > 1
    crowded = sopdocs("draw", "specs/panjang.yaml")
    assert (crowded.status, crowded.out) == (2, "")
    assert f"{pages} halaman" in crowded.err


def test_draw_works_where_the_document_shows_a_picture(sopdocs: Call, office: Path) -> None:
    plain = sopdocs("draw", EXAMPLE).bytes
    EXAMPLE.write_text(EXAMPLE.read_text("utf-8") + "\ntampilan: {flowchart: gambar}\n", "utf-8")
    assert sopdocs("draw", EXAMPLE).bytes == plain


@pytest.mark.parametrize(("name", "start"), [("x.svg", b"<svg"), ("x.png", b"\x89PNG")])
def test_draw_shows_whole_pages(sopdocs: Call, office: Path, name: str, start: bytes) -> None:
    answer = sopdocs("draw", EXAMPLE, "--halaman", "-o", name)
    files = [Path(line) for line in answer.out.splitlines()]
    assert [file.name for file in files] == [name.replace(".", f"-{number}.") for number in range(1, len(files) + 1)]
    assert len(files) > 1
    assert all(file.read_bytes().startswith(start) for file in files)


def test_draw_shows_whole_pages_as_one_pdf_and_never_as_a_graph(sopdocs: Call, office: Path) -> None:
    assert sopdocs("draw", EXAMPLE, "--halaman", "--format", "pdf").bytes.startswith(b"%PDF")
    answer = sopdocs("draw", EXAMPLE, "--halaman", "--format", "gv")
    assert (answer.status, answer.out) == (2, "")


def test_draw_tells_what_is_wrong_with_the_spec(sopdocs: Call, office: Path) -> None:
    answer = sopdocs("draw", "-", stdin=BROKEN.encode())
    assert (answer.status, answer.out) == (1, "")
    assert "stdin:5:31: error: " in answer.err


# new, init, schema, doctor


def test_init_makes_a_workspace_that_builds(sopdocs: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kantor camat é"
    answer = sopdocs("init", folder)
    assert answer.status == 0
    assert len(answer.out.splitlines()) == 3
    monkeypatch.chdir(folder)
    assert Path("templates").is_dir() and Path(".gitignore").read_text() == "/output/\n"
    assert sopdocs("build").status == 0
    assert DOCUMENT.is_file()


def test_outside_of_a_workspace_the_way_into_one_is_told(
    sopdocs: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("build", "check"):
        answer = sopdocs(command)
        assert answer.status == 2 and "sopdocs init DIR" in answer.err


def test_init_overwrites_nothing(sopdocs: Call, office: Path) -> None:
    EXAMPLE.write_text("milik kami")
    answer = sopdocs("init", ".")
    assert (answer.status, answer.out) == (2, "")
    assert "tidak ditimpa" in answer.err
    assert EXAMPLE.read_text() == "milik kami"
    assert not Path(".gitignore").exists()


def test_new_writes_a_spec_that_builds(sopdocs: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert sopdocs("new", "sop").out == f"{Path('specs/sop/baru.yaml')}\n"
    assert sopdocs("new", "sop", "draf/surat.yaml").status == 0
    assert sopdocs("build", "specs", "draf").status == 0
    assert Path("output/sop/baru.docx").is_file() and Path("output/surat.docx").is_file()


def test_new_writes_to_standard_output(sopdocs: Call, office: Path) -> None:
    answer = sopdocs("new", "sop", "-")
    assert (answer.status, answer.bytes, answer.err) == (0, EXAMPLE.read_bytes(), "")
    assert not Path("-").exists()


def test_new_overwrites_nothing(sopdocs: Call, office: Path) -> None:
    before = EXAMPLE.read_bytes()
    assert sopdocs("new", "sop", EXAMPLE).status == 2
    assert EXAMPLE.read_bytes() == before


def test_schema_is_json(sopdocs: Call) -> None:
    assert json.loads(sopdocs("schema", "sop").out)["type"] == "object"


def test_doctor_names_what_there_is_and_what_it_is_for(sopdocs: Call) -> None:
    answer = sopdocs("doctor")
    assert answer.status == 0
    assert all(word in answer.out for word in ("Python", "Graphviz", "Times New Roman", "untuk:"))


def test_doctor_is_content_without_what_is_optional(sopdocs: Call) -> None:
    answer = sopdocs("doctor", PATH="")
    assert answer.status == 0
    assert "Graphviz" in answer.out and "LibreOffice  tidak ada" in answer.out


# completion


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("sopdocs ", list(COMMANDS)),
        ("sopdocs new ", list(KINDS)),
        ("sopdocs check --format ", ["text", "json", "sarif"]),
        ("sopdocs draw specs/so", ["specs/sop/contoh.yaml"]),
        ("sopdocs build specs/", ["specs/sop/", "specs/profil.yaml"]),
    ],
)
def test_the_shell_completes(sopdocs: Call, office: Path, words: str, offered: list[str]) -> None:
    count = str(len(words.split(" ")) - 1)
    answer = sopdocs(_SOPDOCS_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=count)
    assert [line.split(",", 1)[1] for line in answer.out.splitlines()] == offered
