"""`sopdocs pack --verify`: a zip from the archive is whole, or it is told what is wrong with it."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from conftest import Call
from pack_samples import packed, scan

from sopdocs.pack import periksa_zip as room
from sopdocs.pack.manifest import sidik
from sopdocs.pack.periksa_zip import periksa_zip
from sopdocs.zipped import is_packed, pack_files

__all__ = ["packed"]

Parts = dict[str, bytes]
TOP = "2025-tw3/"


def parts(path: Path) -> Parts:
    with ZipFile(path) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def changed(parts: Parts, name: str, change: Callable[[bytes], bytes]) -> Parts:
    return parts | {TOP + name: change(parts[TOP + name])}


def manifest(parts: Parts, change: Callable[[dict[str, object]], object]) -> Parts:
    """With another manifest, as sound in itself."""
    content = json.loads(parts[TOP + "manifest.json"])
    change(content)
    content["sidik"] = sidik(content)
    return parts | {TOP + "manifest.json": json.dumps(content).encode()}


def written(folder: Path, parts: Parts) -> Path:
    path = folder / "x.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return path


def test_a_whole_zip_is_called_whole(sopdocs: Call, packed: Path) -> None:
    answer = sopdocs("pack", "--verify", packed)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(f"{packed} utuh: 3 dokumen, 6 berkas, ")


def test_a_zip_that_another_program_has_packed_again_is_whole(packed: Path, tmp_path: Path) -> None:
    assert periksa_zip(written(tmp_path, parts(packed))).salah == ()
    assert (
        periksa_zip(written(tmp_path, {name.removeprefix(TOP): each for name, each in parts(packed).items()})).salah
        == ()
    )


FAULTS: list[tuple[Callable[[Parts], Parts], str]] = [
    (lambda p: changed(p, "00-sop/data.docx", lambda c: c[:-1] + b"x"), "00-sop/data.docx: isinya berubah (SHA-256"),
    (lambda p: changed(p, "00-sop/data.pdf", lambda c: c + b"x"), "00-sop/data.pdf: isinya berubah ("),
    (
        lambda p: {n: c for n, c in p.items() if n != TOP + "02-data/hasil.pdf"},
        "02-data/hasil.pdf: tidak ada di dalam zip",
    ),
    (lambda p: p | {TOP + "catatan.txt": b"x"}, "catatan.txt: tidak disebut di manifest"),
    (lambda p: p | {"lain/catatan.txt": b"x"}, "lain/catatan.txt: tidak disebut di manifest"),
    (lambda p: {n: c for n, c in p.items() if not n.endswith(".json")}, "tidak berisi manifest.json"),
    (lambda p: changed(p, "manifest.json", lambda c: c[:-9]), "manifest.json: rusak"),
    (lambda p: changed(p, "manifest.json", lambda c: b"[" * 100_000), "manifest.json: rusak"),
    (lambda p: changed(p, "manifest.json", lambda c: b"\xff\xfe[]"), "manifest.json: rusak"),
    (lambda p: manifest(p, lambda m: m.update(format=2)), "manifest.json: dibuat oleh sopdocs yang lebih baru"),
    (lambda p: manifest(p, lambda m: m.update(berkas=[])), "manifest.json: rusak"),
    (lambda p: manifest(p, lambda m: m.update(sampul=99)), "paket.pdf 11 halaman, sedangkan isinya berjumlah"),
    (lambda p: p | {"../keluar.txt": b"x"}, "tidak wajar"),
    (lambda p: p | {TOP.upper() + "PAKET.PDF": b"x"}, "dua kali"),
]


@pytest.mark.parametrize(("fault", "told"), FAULTS)
def test_a_fault_is_told(packed: Path, tmp_path: Path, fault: Callable[[Parts], Parts], told: str) -> None:
    [sentence] = periksa_zip(written(tmp_path, fault(parts(packed)))).salah
    assert told in sentence


def test_a_pdf_of_all_with_too_few_pages_is_told_though_its_fingerprint_fits(packed: Path, tmp_path: Path) -> None:
    other = scan(3)

    def change(content: dict[str, dict[str, dict[str, object]]]) -> None:
        content["berkas"]["paket.pdf"].update(bita=len(other), sha256=sha256(other).hexdigest())

    found = periksa_zip(written(tmp_path, manifest(parts(packed), change) | {TOP + "paket.pdf": other}))
    assert found.salah == ("paket.pdf: 3 halaman, menurut manifest 11",)


def test_a_manifest_of_an_older_program_is_read(packed: Path, tmp_path: Path) -> None:
    older = manifest(parts(packed), lambda content: content.update(program="0.0.1"))
    found = periksa_zip(written(tmp_path, older))
    assert (found.salah, found.isi and found.isi.program) == ((), "0.0.1")


def test_what_is_no_zip_or_a_damaged_one_is_told_as_that(sopdocs: Call, packed: Path, tmp_path: Path) -> None:
    path = tmp_path / "x é.zip"
    for content in (b"", b"PK", b"bukan zip", packed.read_bytes()[:-500]):
        path.write_bytes(content)
        answer = sopdocs("pack", "--verify", path)
        assert (answer.status, answer.out) == (1, "")
        assert answer.err == f"{path}: bukan berkas zip, atau rusak\n{path} TIDAK utuh: 1 kesalahan\n"


def test_a_bit_that_turns_is_told_wherever_it_changes_a_file(packed: Path, tmp_path: Path) -> None:
    whole, content, path = parts(packed), packed.read_bytes(), tmp_path / "x.zip"
    for at in range(0, len(content), len(content) // 97):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :])
        assert periksa_zip(path).salah or parts(path) == whole, at


def test_a_bomb_is_not_unpacked(packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = written(tmp_path, parts(packed) | {TOP + "bom.bin": bytes(5_000_000)})
    monkeypatch.setattr(room, "MOST_BYTES", 4_000_000)
    assert periksa_zip(bomb).salah == ("menjadi terlalu besar bila dibuka (bom zip?)",)


def test_the_layout_of_a_zip_is_known_to_the_byte(tmp_path: Path) -> None:
    files = {"b é.txt": b"dua", "a.txt": b""}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    path = tmp_path / "x.zip"
    with path.open("wb") as out:
        pack_files(out, {name: tmp_path / name for name in files})
    sizes = {name: len(content) for name, content in files.items()}
    assert is_packed(path, sizes)
    assert not is_packed(path, sizes | {"a.txt": 1}) and not is_packed(path, {"a.txt": 0})
    path.write_bytes(path.read_bytes() + b" ")
    assert not is_packed(path, sizes)
    with ZipFile(path, "w", ZIP_DEFLATED) as zipped:
        for name in sorted(files):
            zipped.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 2)), files[name])
    assert not is_packed(path, sizes)
