"""`sopdocs init`: a folder in, a workspace with a profile and an example out."""

from pathlib import Path

import click

from sopdocs.errors import UsageError
from sopdocs.files import make_folder, read, save
from sopdocs.workspace import OUTPUT, SPECS, templates

EXAMPLES = {f"{SPECS}/profil.yaml": "profil.yaml", f"{SPECS}/sop/contoh.yaml": "sop.yaml"}
"""What of a new workspace comes from which example spec."""

WELCOME = """
Ruang kerja siap. Berikutnya:
  1. cd "{folder}"
  2. isi nama dan pejabat kantor di specs/profil.yaml
  3. ubah specs/sop/contoh.yaml, atau tambah dengan: sopdocs new sop specs/sop/NAMA.yaml
     (surat dan lembar: sopdocs new disposisi, sopdocs new notulen, …)
  4. sopdocs build
Dokumen Word muncul di output/. Untuk menyimpan riwayatnya dengan git, folder itu sudah dikecualikan."""


@click.command(
    options_metavar="[OPSI]",
    short_help="Siapkan ruang kerja baru.",
    help="Siapkan ruang kerja di DIR: specs/ dengan profil kantor dan satu contoh SOP, dan templates/.",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path) -> None:
    """Write every file of the workspace, or none when one of them is there already."""
    files = {folder / name: read(templates() / "spec" / example) for name, example in EXAMPLES.items()}
    files[folder / ".gitignore"] = f"/{OUTPUT}/\n".encode()
    if there := [str(path) for path in files if path.exists()]:
        raise UsageError(f"sudah ada dan tidak ditimpa: {', '.join(there)}")
    for path, content in files.items():
        save(path, content)
        click.echo(str(path))
    make_folder(folder / "templates")
    click.echo(WELCOME.format(folder=folder), err=True)
