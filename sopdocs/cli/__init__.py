"""The command line: words in, an exit status out. click lives in this room and nowhere else, one file a command.

    0 done · 1 problems in a spec · 2 wrong usage · 3 a bug, with traceback · 4 the machine · 130 interrupted

To be told to end (SIGTERM) is an interrupt, too. A command returns its status. It imports what it works with when it
runs, so that help and completion start fast.
"""

import signal
import sys
import traceback
from importlib import import_module
from typing import NoReturn

import click
from click.exceptions import NoSuchCommand

from sopdocs import __version__
from sopdocs.cli import indonesia
from sopdocs.errors import SopdocsError
from sopdocs.outcome import BUG

indonesia.speak()

COMMANDS = (
    "build",
    "check",
    "draw",
    "new",
    "init",
    "template",
    "agenda",
    "formulir",
    "kumpul",
    "pack",
    "schema",
    "doctor",
)
INTERRUPTED = 130
EPILOG = """
Pelengkapan otomatis: tambahkan satu baris ini ke berkas pengaturan shell.

\b
  bash   ~/.bashrc   eval "$(_SOPDOCS_COMPLETE=bash_source sopdocs)"
  zsh    ~/.zshrc    eval "$(_SOPDOCS_COMPLETE=zsh_source sopdocs)"
  fish   ~/.config/fish/config.fish
                     _SOPDOCS_COMPLETE=fish_source sopdocs | source
"""


class Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"sopdocs.cli.{name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except NoSuchCommand as error:
            raise NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from None


@click.group(
    cls=Commands,
    help=(
        "Membuat dokumen SOP AP (Permenpan-RB 35/2012), serta surat dan lembar kerja yang disebut di dalamnya, sebagai "
        "berkas Word dari spec YAML."
    ),
    epilog=EPILOG,
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH [ARGUMEN]…",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version")
def sopdocs() -> None:
    """All commands."""


def main() -> NoReturn:
    """Run the command that the arguments name, and leave with its status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a console that lacks a letter
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # who is told to end leaves no half file either
    sys.exit(_status())


def _status() -> int:
    try:
        status: int | None = sopdocs.main(prog_name="sopdocs", standalone_mode=False)
        return status or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Dibatalkan.", err=True)
        return INTERRUPTED
    except SopdocsError as error:
        click.echo(f"Kesalahan: {error}", err=True)
        return error.exit_code
    except Exception:
        click.echo(f"{traceback.format_exc()}Ini kesalahan dalam sopdocs, bukan dalam spec. Mohon laporkan.", err=True)
        return BUG
