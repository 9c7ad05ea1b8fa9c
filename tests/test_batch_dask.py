"""The jobs of a build on a cluster of Dask: the same outcomes; what goes wrong with it is told, and nothing hangs."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import dask
import pytest
from conftest import Call
from distributed import LocalCluster

from sopdocs import batch, workspace
from sopdocs.batch import executors
from sopdocs.errors import MachineError, UsageError
from sopdocs.outcome import Outcome
from sopdocs.workspace import Spec, find

EXAMPLE = Path("specs/sop/contoh.yaml")

pytestmark = pytest.mark.usefixtures("office")


def started(workers: int, threads: int) -> Any:
    return LocalCluster(n_workers=workers, threads_per_worker=threads, processes=True, dashboard_address=":0")


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of two workers, who have not our current folder; a job that kills one is not tried again."""
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}), started(2, 2) as there:
        yield f"dask:{there.scheduler_address}"


def copies(count: int) -> list[Spec]:
    workspace.nearest_profile.cache_clear()
    for number in range(count):
        EXAMPLE.with_stem(f"salinan-{number:02}").write_bytes(EXAMPLE.read_bytes())
    return find([Path("specs")])


def files() -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in Path("output").rglob("*") if path.is_file()}


def test_a_cluster_makes_the_same_outcomes_and_bytes(cluster: str) -> None:
    specs = copies(12)
    Path("specs/sop/rusak.yaml").write_text("jenis: sop\njudul: [\n", "utf-8")
    specs = find([Path("specs")])
    here, before = list(batch.build(specs, jobs=1, pdf=True)), files()
    there = list(batch.build(specs, executor=cluster, pdf=True, force=True))
    assert there == here and files() == before
    assert [outcome.kept for outcome in batch.build(specs, executor=cluster, pdf=True)].count(True) == 13


def test_the_command_line_hands_the_work_to_a_cluster(sopdocs: Call, cluster: str) -> None:
    answer = sopdocs("build", "--executor", cluster)
    assert (answer.status, answer.out) == (0, f"{Path('output/sop/contoh.docx')}\n")
    assert answer.err.endswith("1 dibuat, 0 tetap, 0 gagal (1 peringatan)\n")


def test_a_worker_knows_a_profile_that_has_come_since(cluster: str) -> None:
    copies(1)
    list(batch.build(find([Path("specs")]), executor=cluster))
    Path("specs/sop/profil.yaml").write_text("tampilan: {ukuran: 10}\n", "utf-8")
    workspace.nearest_profile.cache_clear()
    made = list(batch.build(find([Path("specs")]), executor=cluster))
    assert [outcome.kept for outcome in made] == [False, False]


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["dusk:10.0.0.1:8786"], 2, 'pelaksana "dusk:10.0.0.1:8786" tidak dikenal; tulis dask:ALAMAT'),
        (["dask"], 2, "tulis dask:ALAMAT"),
        (["dask:pusat"], 2, "alamat penjadwal Dask 'pusat' tidak dapat dipakai"),
        (["dask:http://pusat:80"], 2, "tidak dapat dipakai"),
        (["dask:10.0.0.1:8786", "-j", "2"], 2, "--jobs dan --executor tidak dapat dipakai bersama"),
    ],
)
def test_an_address_that_is_none_is_wrong_usage(sopdocs: Call, arguments: list[str], status: int, message: str) -> None:
    answer = sopdocs("build", "--executor", *arguments)
    assert (answer.status, answer.out) == (status, "")
    assert message in answer.err and "Traceback" not in answer.err


def test_a_missing_dask_is_told_with_how_to_install_it(sopdocs: Call, office: Path) -> None:
    Path("distributed.py").write_text("raise ImportError('tidak ada')\n")
    answer = sopdocs("build", "--executor", "dask:10.0.0.1:8786", PYTHONPATH=str(office))
    assert (answer.status, answer.out) == (4, "")
    assert "pip install 'sopdocs[dask]'" in answer.err and "Traceback" not in answer.err


def test_a_scheduler_that_does_not_answer_is_a_fault_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sopdocs.batch.executors.dask.LIMIT", 1.0)
    with pytest.raises(MachineError, match="tidak menjawab dalam 1 detik; jalankan di sana: dask scheduler"):
        list(batch.build(find([EXAMPLE]), executor="dask:127.0.0.1:9"))


def test_an_executor_of_another_sort_is_refused_even_where_nothing_is_to_be_done() -> None:
    list(batch.build(find([EXAMPLE])))
    with pytest.raises(UsageError):
        list(batch.build(find([EXAMPLE]), executor="awan:x"))


def test_a_job_that_brings_each_worker_down_is_named(cluster: str) -> None:
    with pytest.raises(MachineError, match=r"pekerja Dask mati setiap kali mengerjakan .*contoh\.yaml"):
        list(executors.outcomes(dies, find([EXAMPLE]), executor=cluster))


def test_a_worker_with_another_disk_is_told(cluster: str) -> None:
    with pytest.raises(MachineError, match="dibuat oleh pekerja Dask, tetapi tidak ada di sini"):
        list(executors.outcomes(writes_elsewhere, find([EXAMPLE]), executor=cluster))


def test_what_waits_is_not_begun_when_the_caller_stops(cluster: str, tmp_path: Path) -> None:
    begun = tmp_path / "mulai"
    begun.mkdir()
    outcomes = executors.outcomes(partial(notes, begun), copies(60), executor=cluster)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    time.sleep(1)
    count = len(list(begun.iterdir()))
    time.sleep(1)
    assert len(list(begun.iterdir())) == count < 20


def test_a_cluster_that_ends_ends_the_build() -> None:
    with started(1, 1) as there:
        outcomes = executors.outcomes(partial(notes, Path()), copies(20), executor=f"dask:{there.scheduler_address}")
        next(outcomes)
        there.close()
        with pytest.raises(MachineError, match="Dask"):
            list(outcomes)


def dies(spec: Spec) -> Outcome:
    os._exit(1)


def writes_elsewhere(spec: Spec) -> Outcome:
    return Outcome(spec, files=(replace(spec, output=Path()).target(".docx"),))


def notes(folder: Path, spec: Spec) -> Outcome:
    """Leaves a sign that it has begun."""
    (folder / spec.path.name).touch()
    time.sleep(0.1)
    return Outcome(spec)
