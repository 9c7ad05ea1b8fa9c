"""A command and what to wait for in, what the program said out: the only place that starts other programs.

A program never outlives the one that called it, however that ends: a small shell stands between them (not on Windows)
that holds one end of a pipe. When sopdocs is gone, even by kill -9, the system closes the other end, and the shell
stops all that was started.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, Protocol

from sopdocs.errors import MachineError

_GUARD = """exec 3<&0
"$@" 3<&- </dev/null & program=$!
{ read nothing <&3; kill -9 0; } & guard=$!
exec 2>/dev/null
wait $program; status=$?
kill $guard
wait $guard
exit $status"""
_NOT_STARTED = {126: "tidak ada izin, atau bukan program", 127: "tidak ada, atau tidak lengkap"}
"""What a shell says of a program that it cannot start."""
_SIGNALS = 128
"""To a shell, a program that a signal has ended has this status and the number of the signal."""

_LOOK = 0.1
"""Seconds between two looks at what a program does."""
_GRACE = 10.0
"""Seconds for a program to end by itself when all is done."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The exit status of a program (below 0: the signal that ended it) and what it wrote."""

    status: int
    output: str
    errors: str


class Work(Protocol):
    """What a program is expected to do, as far as it can be seen from outside."""

    def look(self) -> bool:
        """Whether anything has happened since the last look."""

    def silence(self) -> float:
        """For how many seconds nothing need happen now."""

    def is_over(self) -> bool:
        """Whether all is done."""


def run(command: Sequence[str], *, limit: float, environment: Mapping[str, str] | None = None) -> Finished:
    """Run `command` without input; past `limit` seconds it is stopped with all that it has started.

    `environment` is what it finds in its surroundings beside what we have.

    MachineError: the program cannot be started, or did not finish in time.
    """
    with _started(command, environment or {}, subprocess.PIPE, subprocess.PIPE) as process:
        try:
            output, errors = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired as error:
            raise MachineError(f"{_name(command)} tidak selesai dalam {limit:g} detik dan dihentikan") from error
    return Finished(_status(process, command), _text(output), _text(errors))


def watch(command: Sequence[str], work: Work, *, environment: Mapping[str, str] | None = None) -> Finished:
    """Run `command` without input while its work goes on; what it prints as output is nobody's.

    A program that returns and lets another one do its work is waited for like that other one.

    MachineError: the program cannot be started, or nothing happened for too long: it is stopped with all that it has
    started.
    """
    with _scratch() as said, _started(command, environment or {}, subprocess.DEVNULL, said) as process:
        last = time.monotonic()
        while _is_alive(process):
            now = time.monotonic()
            if work.look():
                last = now
            over = work.is_over()
            limit = _GRACE if over else work.silence()
            if over and (process.poll() is not None or now - last > limit):
                break
            if now - last > limit:
                raise MachineError(f"{_name(command)} tidak menghasilkan apa-apa selama {limit:g} detik dan dihentikan")
            _pause(process)
        said.seek(0)
        return Finished(_status(process, command), "", _text(said.read()))


def _scratch() -> IO[bytes]:
    """A file for what a program says: unlike a pipe, nobody need read it for the program to go on."""
    try:
        return TemporaryFile()
    except OSError as error:
        raise MachineError(f"berkas sementara tidak dapat dibuat: {error.strerror or error}") from error


@contextmanager
def _started(
    command: Sequence[str], environment: Mapping[str, str], output: int, errors: int | IO[bytes]
) -> Iterator[subprocess.Popen[bytes]]:
    """The program, in a session of its own; whatever is left of it afterwards is stopped."""
    guarded = [*command] if sys.platform == "win32" else ["/bin/sh", "-c", _GUARD, "sh", *command]
    with ExitStack() as ends:
        try:
            theirs, ours = os.pipe()
            ends.callback(os.close, ours)
            with os.fdopen(theirs, "rb") as stdin:
                process = subprocess.Popen(
                    guarded,
                    stdin=stdin,
                    stdout=output,
                    stderr=errors,
                    start_new_session=True,
                    env={**os.environ, **environment},
                )
        except OSError as error:
            raise MachineError(f"{_name(command)} tidak dapat dijalankan: {error.strerror or error}") from error
        with process:
            try:
                yield process
            finally:
                _stop(process)


def _is_alive(process: subprocess.Popen[Any]) -> bool:
    """Whether the program, or anything that it has started, still runs."""
    if process.poll() is None:
        return True
    if sys.platform == "win32":
        return False
    try:
        os.killpg(process.pid, 0)
    except OSError:
        return False
    return True


def _pause(process: subprocess.Popen[Any]) -> None:
    """Until the next look; shorter when the program ends."""
    if process.poll() is None:
        try:
            process.wait(_LOOK)
        except subprocess.TimeoutExpired:
            return
    else:
        time.sleep(_LOOK)


def _stop(process: subprocess.Popen[Any]) -> None:
    """End it, and all that it has started."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except OSError:  # nothing is left of it
        return


def _status(process: subprocess.Popen[Any], command: Sequence[str]) -> int:
    """MachineError: the shell could not start the program."""
    status = process.returncode or 0
    if sys.platform != "win32" and status in _NOT_STARTED:
        raise MachineError(f"{_name(command)} tidak dapat dijalankan: {_NOT_STARTED[status]}")
    return _SIGNALS - status if status > _SIGNALS else status


def _name(command: Sequence[str]) -> str:
    return Path(command[0]).name


def _text(words: bytes) -> str:
    return words.decode("utf-8", "replace").replace("\r\n", "\n")
