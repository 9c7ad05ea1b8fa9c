"""A lock file in; one process at a time works on what it guards: the only user of filelock."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sopdocs.errors import MachineError
from sopdocs.files import make_folder, refusal


@contextmanager
def terkunci(path: Path) -> Iterator[None]:
    """Hold the lock at `path`; MachineError at once where another process holds it, or the disk refuses.

    The system takes it from a process that is killed, so a lock file that lies there says nothing.
    """
    from filelock import FileLock, Timeout

    make_folder(path.parent)
    lock = FileLock(path, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise MachineError("paket ini sedang dibuat proses lain; tunggu sampai selesai, lalu ulangi") from None
    except OSError as error:
        raise refusal(f"{path} tidak dapat ditulis", error) from error
    try:
        yield
    finally:
        lock.release()
