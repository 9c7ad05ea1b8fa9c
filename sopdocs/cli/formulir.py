"""`sopdocs formulir`: the spec of a year and a quarter in; the forms of all seksi, .xlsx and .docx, out."""

from pathlib import Path

import click

from sopdocs.cli import parameters, report
from sopdocs.errors import UsageError
from sopdocs.files import save
from sopdocs.outcome import DONE, PROBLEMS


@click.command(
    options_metavar="[OPSI]",
    short_help="Buat formulir data kinerja untuk tiap seksi.",
    help=(
        "Buat formulir pengumpulan data kinerja dari SPEC (jenis: kinerja), satu berkas Excel dan satu berkas Word "
        "untuk tiap penanggung jawab. Yang kembali dikumpulkan dengan: sopdocs kumpul FOLDER"
    ),
)
@parameters.spec
@click.option("--triwulan", metavar="N", type=click.IntRange(1, 4), required=True, help="Triwulannya, 1 sampai 4.")
@click.option("--untuk", metavar="ID", multiple=True, help="id di penerima; boleh beberapa kali (bawaan: semua).")
@click.option("--terisi", is_flag=True, help="Dengan yang sudah ada di berkas realisasi triwulan itu.")
@parameters.output
def command(path: Path, triwulan: int, untuk: tuple[str, ...], terisi: bool, output: Path | None) -> int:
    """Write and report."""
    from sopdocs.pengumpulan import formulir

    if path == parameters.STANDARD:
        raise UsageError("formulir dicocokkan lagi dengan berkasnya saat kembali; simpan spec itu sebagai berkas dulu")
    [year] = parameters.specs([path], output)
    found = formulir.baca(year, triwulan, untuk, terisi=terisi)
    if found.model is None:
        report.show_problems(found.problems)
        return PROBLEMS
    count = len(found.model.penerima_formulir)
    forms = report.progress(formulir.buat(found), count, "Membuat")
    report.show_problems(dict.fromkeys([*found.problems, *(each for form in forms for each in form.problems)]))
    folder, names = year.target("") / f"formulir-tw{triwulan}", formulir.nama_berkas(found)
    for form in forms:
        for ending, content in form.isi.items():
            target = folder / f"{names[form.penerima]}{ending}"
            save(target, content)
            click.echo(str(target))
    return DONE if all(form.isi for form in forms) else PROBLEMS
