"""A job and the address of a Dask scheduler in, its workers that do the job out: the only user of `distributed`.

The workers read the specs and write the documents themselves, so they share the disk with us: what lies at a path here
lies at the same path there. They do the job in our current folder, where the names of the specs mean what they mean
here. What they have begun when we stop, they finish.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as NotYet
from contextlib import chdir, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

from sopdocs import __version__
from sopdocs.errors import MachineError, UsageError
from sopdocs.outcome import Outcome
from sopdocs.workspace import Spec, nearest_profile

LIMIT = 10.0
"""Seconds that the scheduler gets to answer."""

ALONE = 30.0
"""Seconds without a single worker after which none is expected any more."""

LOOK = 1.0
"""Seconds between two looks at whether there are workers."""

AHEAD = 4
"""So many jobs for each core are handed out, and for FEW cores where there are fewer, for more may come."""
FEW = 4

GONE = "penjadwal Dask berhenti menjawab"
INSTALL = "pasang dengan: pip install 'sopdocs[dask]'"

_TURN = Lock()


@contextmanager
def handing(job: Callable[[Spec], Outcome], address: str) -> Iterator[tuple[Callable[[Spec], "Handed"], int]]:
    """What hands a spec to a worker, and how many may be with them at a time.

    UsageError: the address is none. MachineError: there is no `distributed`, no scheduler, no worker any more, or a
    job brings each worker down.
    """
    client = _client(address)
    executor = client.get_executor(pure=False)  # a document is written each time, whatever was written before
    work = partial(_work, __version__, str(Path.cwd()), job)
    try:
        yield lambda spec: Handed(executor.submit(work, spec), spec, client), AHEAD * max(FEW, _cores(client))
    finally:
        with suppress(Exception, asyncio.CancelledError):  # the cluster may be gone
            executor.shutdown(wait=False)  # cancels what waits
            client.close(timeout=LIMIT)


@dataclass(frozen=True, slots=True)
class Handed:
    """A job at the cluster."""

    future: Future[Outcome]
    spec: Spec
    client: Any

    def result(self) -> Outcome:
        """The outcome; MachineError when the cluster fails."""
        seen = monotonic()
        while True:
            try:
                return _here(self.future.result(LOOK))
            except NotYet as error:
                if self.future.done():
                    raise MachineError(_why(error, self.spec)) from error
                if self.client.status == "closed":  # and not every job is told so
                    raise MachineError(GONE) from None
                seen = monotonic() if _cores(self.client) else seen
            except (CancelledError, asyncio.CancelledError):  # Dask knows both
                raise MachineError(GONE) from None
            except MachineError:
                raise
            except Exception as error:
                raise MachineError(_why(error, self.spec)) from error
            if monotonic() - seen > ALONE:
                raise MachineError(f"tidak ada pekerja Dask selama {ALONE:g} detik")


def _client(address: str) -> Any:
    """A client of the scheduler at `address`."""
    try:
        import distributed
        from distributed.core import rpc
    except ImportError as error:
        raise MachineError(f"pustaka Dask tidak ada atau tidak dapat dimuat ({error}); {INSTALL}") from error
    for name in [name for name in logging.root.manager.loggerDict if name.startswith(("distributed", "tornado"))]:
        logging.getLogger(name).setLevel(logging.CRITICAL)  # we say what fails
    try:
        found = asyncio.run(_identity(rpc, address))
        if found.get("type") != "Scheduler":
            raise MachineError(f"yang menjawab di {address} bukan penjadwal Dask; beri alamat penjadwalnya")
        client: Any = distributed.Client
        return client(address, timeout=LIMIT, set_as_default=False)
    except OSError as error:  # also when the time is over
        message = f"penjadwal Dask di {address} tidak menjawab dalam {LIMIT:g} detik"
        raise MachineError(f"{message}; jalankan di sana: dask scheduler") from error
    except (ValueError, TypeError, AssertionError, ImportError) as error:
        message = f"alamat penjadwal Dask {address!r} tidak dapat dipakai ({_first_line(error)})"
        raise UsageError(f"{message}; tulis misalnya dask:192.168.1.10:8786") from error


async def _identity(rpc: Any, address: str) -> dict[str, Any]:
    """Who is there: a client that is refused would go on trying."""
    async with rpc(address, timeout=LIMIT) as there:
        found: dict[str, Any] = await asyncio.wait_for(there.identity(), LIMIT)
        return found


def _cores(client: Any) -> int:
    """Those of all workers; 0 also where the scheduler does not say."""
    with suppress(Exception):
        return sum(client.ncores().values())
    return 0


def _here(outcome: Outcome) -> Outcome:
    """The outcome, if its files can be seen from here."""
    for file in outcome.files:
        if not (file.is_file() or file in file.parent.glob("*")):  # a network drive may know of it only then
            raise MachineError(f"{file} dibuat oleh pekerja Dask, tetapi tidak ada di sini: disknya harus bersama")
    return outcome


def _why(error: Exception, spec: Spec) -> str:
    """A sound job raises nothing: the worker died of it, or does not know what we mean."""
    if type(error).__name__ == "KilledWorker":
        return f"pekerja Dask mati setiap kali mengerjakan {spec.path} (memori habis?)"
    hint = f"di sana perlu sopdocs {__version__}, dan folder {Path.cwd()} harus ada di tempat yang sama"
    return f"pekerja Dask tidak dapat mengerjakan {spec.path} ({_first_line(error)}); {hint}"


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _work(version: str, folder: str, job: Callable[[Spec], Outcome], spec: Spec) -> Outcome:
    """In a worker: one job at a time, for its threads share the current folder; what profiles it knew may be old."""
    if version != __version__:
        raise ImportError(f"di sana sopdocs {__version__}")
    with _TURN, chdir(folder):
        nearest_profile.cache_clear()
        return job(spec)
