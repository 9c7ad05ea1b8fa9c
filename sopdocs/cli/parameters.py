"""The parameters that several commands share, with what the shell completes for them."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from sopdocs import workspace
from sopdocs.errors import UsageError
from sopdocs.workspace import Spec

MAX_INPUT = 64 * 1024 * 1024
STANDARD = Path("-")


class SpecPath(click.Path):
    """A spec, or (`folders`) a folder of specs; `-` is standard input."""

    def __init__(self, *, folders: bool) -> None:
        super().__init__(path_type=Path, allow_dash=True, dir_okay=folders)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(path) for path in completions(incomplete)]


class Count(click.IntRange):
    """A whole number from 1."""

    name = "bilangan bulat"

    def __init__(self) -> None:
        super().__init__(min=1)


class Jenis(click.ParamType[str]):
    """The name of a kind."""

    name = "jenis"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from sopdocs.kinds import KINDS

        if value not in KINDS:
            self.fail(f'jenis "{value}" tidak ada; yang ada: {", ".join(KINDS)}', param, ctx)
        return str(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from sopdocs.kinds import KINDS

        return [CompletionItem(name) for name in KINDS if name.startswith(incomplete)]


class Form(click.Path):
    """The name of a template, with or without its ending; the kinds are names of templates, too."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        names = sorted(path.stem for path in workspace.templates().glob("*.docx"))
        return [CompletionItem(name) for name in names if name.startswith(incomplete)]


paths = click.argument("paths", metavar="[JALUR]…", nargs=-1, type=SpecPath(folders=True))
spec = click.argument("path", metavar="SPEC", type=SpecPath(folders=False))
jenis = click.argument("jenis", metavar="JENIS", type=Jenis())
output = click.option(
    "-o", "--output", metavar="DIR", type=click.Path(path_type=Path), help="Folder hasil (bawaan: output/)."
)
jobs = click.option("-j", "--jobs", metavar="N", type=Count(), help="Jumlah proses (bawaan: secukupnya).")
executor = click.option(
    "--executor",
    metavar="dask:ALAMAT",
    default="",
    help="Serahkan kepada gugus komputer melalui penjadwal Dask; jalur folder kerja di sana harus sama.",
)
force = click.option("--force", is_flag=True, help="Buat lagi semuanya, juga yang masih sesuai.")


def refuse_both(jobs: int | None, executor: str) -> None:
    """UsageError for processes of this machine and a cluster at once."""
    if jobs and executor:
        raise UsageError("--jobs dan --executor tidak dapat dipakai bersama")


def specs(paths: Sequence[Path], output: Path | None = None) -> list[Spec]:
    """The specs that the arguments name, in the order of their paths; UsageError when there is none.

    Without arguments: those of the folder `specs`.
    """
    if not paths and not Path(workspace.SPECS).exists():
        hint = "masuk ke ruang kerja, atau siapkan yang baru: sopdocs init DIR"
        raise UsageError(f"folder {workspace.SPECS} tidak ada di sini; {hint}")
    files = [path for path in paths if path != STANDARD]
    found = workspace.find(files or ([] if paths else [Path(workspace.SPECS)]), output)
    if STANDARD in paths:
        found.append(workspace.from_input(sys.stdin.buffer.read(MAX_INPUT), output))
    return found


def completions(incomplete: str) -> list[str]:
    """Specs and folders that begin so. A lone folder is entered, or the shell would end the word after it."""
    base = incomplete[: len(incomplete) - len(Path(incomplete).name)] if not incomplete.endswith("/") else incomplete
    start = incomplete[len(base) :]
    entries = sorted(Path(base or ".").glob("*")) if Path(base or ".").is_dir() else []
    fitting = [entry for entry in entries if entry.name.startswith(start) and not entry.name.startswith(".")]
    files = [base + entry.name for entry in fitting if entry.suffix in workspace.ENDINGS and entry.is_file()]
    folders = [f"{base}{entry.name}/" for entry in fitting if entry.is_dir()]
    return completions(folders[0]) if len(folders) == 1 and not files else folders + files
