"""A command and a time limit in, what the program said out: the only place that starts other programs."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sopdocs.errors import MachineError


@dataclass(frozen=True, slots=True)
class Finished:
    """The exit status of a program and what it wrote."""

    status: int
    output: str
    errors: str


def run(command: Sequence[str], *, limit: float, environment: Mapping[str, str] | None = None) -> Finished:
    """Run `command` without input; past `limit` seconds it is stopped with all that it has started.

    `environment` is what it finds in its surroundings beside what we have.

    MachineError: the program cannot be started, or did not finish in time.
    """
    name = Path(command[0]).name
    try:
        with _start(command, environment or {}) as process:
            try:
                output, errors = process.communicate(timeout=limit)
            except BaseException:
                _stop(process)
                raise
    except OSError as error:
        raise MachineError(f"{name} tidak dapat dijalankan: {error.strerror or error}") from error
    except subprocess.TimeoutExpired as error:
        raise MachineError(f"{name} tidak selesai dalam {limit:g} detik dan dihentikan") from error
    return Finished(process.returncode, output, errors)


def _start(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[str]:
    """The program in a session of its own, so that what it starts can be stopped with it."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
        env={**os.environ, **environment},
    )


def _stop(process: subprocess.Popen[str]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
