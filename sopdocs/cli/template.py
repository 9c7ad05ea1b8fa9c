"""`sopdocs template`: check the Word templates that an office has edited, copy the shipped ones, list their fields."""

from pathlib import Path

import click

from sopdocs.cli import parameters, report
from sopdocs.errors import UsageError
from sopdocs.files import read, save
from sopdocs.outcome import DONE, PROBLEMS
from sopdocs.problems import counted, has_error
from sopdocs.workspace import OUTPUT, TEMPLATES, templates


@click.group(
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH [ARGUMEN]…",
    short_help="Periksa dan salin templat Word kantor.",
    help="Templat Word kantor: salin yang bawaan ke templates/, ubah di Word, lalu periksa.",
)
def command() -> None:
    """All about templates."""


@command.command(
    "check",
    options_metavar="[OPSI]",
    short_help="Periksa templat, dan isi dengan contoh.",
    help=(
        "Periksa templat FILE: bidang yang tidak dikenal atau tidak dipakai, dengan tempatnya, dan yang akan tampak "
        "buruk di kertas. Templat diisi dengan contoh supaya dapat dilihat."
    ),
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--jenis", type=parameters.Jenis(), help="Jenis dokumennya (bawaan: menurut nama FILE).")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Tempat contohnya.")
def check(file: Path, jenis: str | None, output: Path | None) -> int:
    """Report, and write the example."""
    from sopdocs.kinds.templates import check_template, kind_of_template, sheet

    checked = check_template(file, sheet(jenis) if jenis else kind_of_template(file))
    report.show_problems(checked.problems)
    click.echo(f"{file}: {counted(checked.problems) or 'tidak ada masalah'}", err=True)
    if checked.example is None:
        return PROBLEMS if has_error(checked.problems) else DONE
    target = output or Path(OUTPUT, TEMPLATES, f"contoh-{file.stem}.docx")
    if target.resolve() == file.resolve():
        raise UsageError(f"{target} adalah templat itu sendiri; sebutkan tempat lain untuk contohnya")
    save(target, checked.example)
    click.echo(str(target))
    return DONE


@command.command(
    "copy",
    options_metavar="[OPSI]",
    short_help="Salin templat bawaan untuk diubah.",
    help=(
        "Salin templat bawaan JENIS, semua bentuknya, ke templates/ di folder ini; salinan itu yang dipakai "
        "selanjutnya. Yang sudah ada di sana tidak ditimpa."
    ),
)
@parameters.jenis
def copy(jenis: str) -> None:
    """Copy every form of the kind; a file that is there already stays as it is."""
    from sopdocs.kinds.templates import kind_of_template, sheet

    kind = sheet(jenis)
    forms = [path for path in sorted(templates().glob(f"{jenis}*.docx")) if kind_of_template(path) is kind]
    targets = {Path(TEMPLATES) / path.name: path for path in forms}
    there = [target for target in targets if target.exists()]
    if len(there) == len(targets):
        names = ", ".join(map(str, there))
        raise UsageError(f"sudah ada dan tidak ditimpa: {names}; hapus atau ganti namanya dulu")
    for target, path in targets.items():
        if target in there:
            click.echo(f"{target} sudah ada dan tidak ditimpa", err=True)
        else:
            save(target, read(path))
            click.echo(str(target))


@command.command(
    "fields",
    options_metavar="[OPSI]",
    short_help="Tampilkan bidang yang dapat dipakai templat.",
    help=(
        "Tampilkan semua bidang (isian) untuk TEMPLAT: sebuah jenis, atau bentuk lainnya, misalnya disposisi-berantai. "
        "Yang bertanda [] adalah daftar: dipakai di dalam {% for %}."
    ),
)
@click.argument("template", metavar="TEMPLAT", type=parameters.Form())
def fields(template: Path) -> None:
    """One field a line."""
    from sopdocs.kinds.templates import fields_of, kind_of_template

    for name in fields_of(kind_of_template(template), template.stem):
        click.echo(name)
