"""Some Word files in, their PDFs out, by one call of LibreOffice; each is saved as soon as it is there.

A call that makes nothing for a while is stopped: nobody waits for one file as long as for all.
"""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from sopdocs.errors import MachineError
from sopdocs.files import read, refusal, save
from sopdocs.libreoffice.settings import profile
from sopdocs.libreoffice.timeless import ZONE, timeless
from sopdocs.run import watch

START_LIMIT = 90.0
"""Seconds of silence that a call gets for its start with a new profile, on an old computer with a virus scanner."""

FILE_LIMIT = 60.0
"""Seconds of silence for each file; most take a tenth of one, a report of a hundred pages a few."""

TEMPORARY = "TMPDIR", "TMP", "TEMP"
"""What programs look at to know where temporary files go."""

LITTLE = 1_000_000
"""Bytes; a disk that at any moment had less than these left is called full."""


_UNWRITTEN = "impl_store <"
"""In what it says where a PDF did not fit on the disk, which may have room again for smaller ones."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one call did: the files that are dealt with (with what the machine said against saving their PDF, or ""),
    and what is to be said of those that it left.
    """

    dealt: Mapping[Path, str]
    excuse: str


@dataclass(frozen=True, slots=True)
class Call:
    """How LibreOffice is called: what it is told, where PDFs go, and who hears of each that is saved."""

    program: str
    settings: str
    targets: Mapping[Path, Path]
    done: Callable[[Path], None]

    def __call__(self, files: Sequence[Path]) -> Answer:
        """Print these files. MachineError: there is no room for the work, or a file cannot be read.

        LibreOffice gets copies whose names are numbers: their own may be alike, or too strange for it.
        """
        with work_folder() as folder:
            copies = {folder / f"{number}.docx": file for number, file in enumerate(files)}
            for copy, file in copies.items():
                save(copy, read(file))
            options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
            command = [self.program, profile(folder, self.settings), *options, *map(str, copies)]
            harvest = _Harvest(self, {copy.with_suffix(".pdf"): file for copy, file in copies.items()})
            excuse = _run(command, harvest, folder)
            harvest.look(ended=True)
            return Answer(harvest.dealt, excuse)


@dataclass(slots=True)
class _Harvest:
    """The PDFs that one call makes, from the moment when they are whole."""

    call: Call
    awaited: dict[Path, Path]
    dealt: dict[Path, str] = field(default_factory=dict)
    sizes: dict[Path, int] = field(default_factory=dict)
    room: int = sys.maxsize

    def look(self, *, ended: bool = False) -> bool:
        """Take what is there; whether anything has happened since the last look.

        A PDF is whole when it ends as a PDF does and has not grown since the last look, or nobody writes any more.
        """
        self.room = min(self.room, shutil.disk_usage(gettempdir()).free)
        news = False
        for pdf in [pdf for pdf in self.awaited if pdf.is_file()]:
            size, before = pdf.stat().st_size, self.sizes.get(pdf)
            self.sizes[pdf] = size
            news = news or size != before
            if (ended or size == before) and (content := _whole(pdf)):
                self._take(pdf, content)
                news = True
        return news

    def silence(self) -> float:
        """How many seconds nothing need happen."""
        return FILE_LIMIT if self.sizes else START_LIMIT + FILE_LIMIT

    def is_over(self) -> bool:
        return not self.awaited

    def _take(self, pdf: Path, content: bytes) -> None:
        file = self.awaited.pop(pdf)
        self.dealt[file] = _save(self.call.targets[file], timeless(content))
        if not self.dealt[file]:
            self.call.done(file)


@contextmanager
def work_folder() -> Iterator[Path]:
    """A new folder, gone afterwards. MachineError: there is no room for it."""
    try:
        folder = TemporaryDirectory(prefix="sopdocs-", ignore_cleanup_errors=True)
    except OSError as error:
        raise refusal("folder sementara tidak dapat dibuat", error) from error
    with folder as name:
        yield Path(name).resolve()


def _run(command: Sequence[str], harvest: _Harvest, folder: Path) -> str:
    """What is to be said when a file is missing afterwards. Temporary files go into `folder`: one that is stopped would
    leave them behind.
    """
    try:
        finished = watch(command, harvest, environment={**ZONE, **dict.fromkeys(TEMPORARY, str(folder))})
    except MachineError as error:
        return f"PDF-nya tidak jadi: {_full(harvest.room) or error}"
    if full := _full(harvest.room):
        return f"PDF-nya tidak jadi: {full}"
    if _UNWRITTEN in finished.errors:
        return f"PDF-nya tidak jadi: LibreOffice tidak dapat menulisnya di {gettempdir()}; ruangnya mungkin kurang"
    said = [line for line in finished.errors.splitlines() if line.strip() and not line.startswith("Warning")]
    if finished.status:
        return f"PDF-nya tidak jadi: LibreOffice berhenti di tengah jalan (status {finished.status})"
    return f"PDF-nya tidak jadi: LibreOffice tidak membuatnya{f' ({said[-1].strip()})' if said else ''}"


def _full(room: int) -> str:
    """What is to be said of temporary files that had no more `room` than this; empty when it was enough."""
    full = f"ruang penyimpanan di {gettempdir()} penuh; hapus yang tidak perlu, lalu jalankan lagi"
    return full if room < LITTLE else ""


def _whole(pdf: Path) -> bytes:
    """The PDF; empty for one that is not finished."""
    content = read(pdf)
    return content if content.startswith(b"%PDF") and b"%%EOF" in content[-32:] else b""


def _save(target: Path, pdf: bytes) -> str:
    """What the machine said against it: a PDF that stands open in a viewer on Windows must not stop the others."""
    try:
        save(target, pdf)
    except MachineError as error:
        return str(error)
    return ""
