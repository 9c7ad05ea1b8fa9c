"""click's own English words in, Bahasa Indonesia out.

click passes every word it says through gettext. Instead of compiled catalogues and a language setting there is one
table, and `speak()` puts its look-up in gettext's place in each module of click. tests/test_cli_indonesia.py reads
the installed click and fails when it says something that is not in the table.
"""

import sys
from importlib import import_module

LOADED_LATE = ("click._termui_impl", "click.shell_completion")

WORDS = {
    "Usage:": "Pemakaian:",
    "Options": "Opsi",
    "Commands": "Perintah",
    "Positional arguments": "Argumen",
    "Show this message and exit.": "Tampilkan bantuan ini.",
    "Show the version and exit.": "Tampilkan versi.",
    "%(prog)s, version %(version)s": "%(prog)s, versi %(version)s",
    "default: {default}": "bawaan: {default}",
    "(dynamic)": "(menurut keadaan)",
    "env var: {var}": "variabel lingkungan: {var}",
    "deprecated": "usang",
    "required": "wajib",
    "Error: {message}": "Kesalahan: {message}",
    "Try '{command} {option}' for help.": "Ketik '{command} {option}' untuk bantuan.",
    "Aborted!": "Dibatalkan.",
    "Missing command.": "Perintahnya belum disebut.",
    "Missing argument": "Kurang argumen",
    "Missing option": "Kurang opsi",
    "Missing parameter": "Kurang parameter",
    "Missing {param_type}": "Kurang {param_type}",
    "Missing parameter: {param_name}": "Kurang parameter: {param_name}",
    "No such option {name!r}.": "Opsi {name!r} tidak ada.",
    "No such command {name!r}.": "Perintah {name!r} tidak ada.",
    "Did you mean {possibility}?": "Mungkin maksudnya {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Mungkin maksudnya salah satu dari: {possibilities}?)",
    "Got unexpected extra argument ({args})": "Ada argumen berlebih ({args})",
    "Got unexpected extra arguments ({args})": "Ada argumen berlebih ({args})",
    "Invalid value: {message}": "Nilainya tidak sah: {message}",
    "Invalid value for {param_hint}: {message}": "Nilai untuk {param_hint} tidak sah: {message}",
    "Invalid start character for option ({option})": "Awal opsi tidak sah ({option})",
    "Option {name!r} does not take a value.": "Opsi {name!r} tidak memakai nilai.",
    "Option {name!r} requires an argument.": "Opsi {name!r} memerlukan nilai.",
    "Option {name!r} requires {nargs} arguments.": "Opsi {name!r} memerlukan {nargs} nilai.",
    "Argument {name!r} takes {nargs} values.": "Argumen {name!r} memerlukan {nargs} nilai.",
    "Takes {nargs} values but 1 was given.": "Perlu {nargs} nilai, yang diberikan 1.",
    "Takes {nargs} values but {len} were given.": "Perlu {nargs} nilai, yang diberikan {len}.",
    "{len_type} values are required, but {len_value} was given.": "Perlu {len_type} nilai, diberikan {len_value}.",
    "{len_type} values are required, but {len_value} were given.": "Perlu {len_type} nilai, diberikan {len_value}.",
    "Value must be an iterable.": "Nilainya harus berupa daftar.",
    "Choose from:\n\t{choices}": "Pilih dari:\n\t{choices}",
    "Choice({choices})": "Pilihan({choices})",
    "{value!r} is not {choice}.": "{value!r} bukan {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} bukan salah satu dari {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} bukan {number_type}.",
    "{value} is not in the range {range}.": "{value} di luar batas {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} bukan ya atau tidak. Pilih: {states}",
    "{value!r} is not a valid UUID.": "{value!r} bukan UUID.",
    "{value!r} does not match the format {format}.": "{value!r} tidak sesuai format {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} tidak sesuai format {formats}.",
    "file": "berkas",
    "directory": "folder",
    "path": "jalur",
    "{name} {filename!r} does not exist.": "{name} {filename!r} tidak ada.",
    "{name} {filename!r} is a file.": "{name} {filename!r} adalah berkas.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} adalah folder.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} tidak dapat dibaca.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} tidak dapat ditulis.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} tidak dapat dijalankan.",
    "Could not open file {filename!r}: {message}": "Berkas {filename!r} tidak dapat dibuka: {message}",
    "unknown error": "sebabnya tidak diketahui",
    "d": "h",
    "Do you want to continue?": "Lanjutkan?",
    "Confirm the action without prompting.": "Setujui tanpa ditanya.",
    "Repeat for confirmation": "Ulangi untuk memastikan",
    "Error: The two entered values do not match.": "Kesalahan: kedua isian tidak sama.",
    "Error: invalid input": "Kesalahan: masukan tidak sah",
    "Press any key to continue...": "Tekan sembarang tombol …",
    "{editor}: Editing failed": "{editor}: penyuntingan gagal",
    "{editor}: Editing failed: {e}": "{editor}: penyuntingan gagal: {e}",
    "Windows error: {error}": "Kesalahan Windows: {error}",
    "Couldn't detect Bash version, shell completion is not supported.": (
        "Versi Bash tidak diketahui; pelengkapan otomatis tidak tersedia."
    ),
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Pelengkapan otomatis memerlukan Bash 4.4 atau lebih baru."
    ),
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": "Perintah {name!r} usang.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "Parameter {name!r} ({param_type}) usang.{extra_message}"
    ),
    # What only a programmer sees.
    "Name '{name}' defined twice": "Nama '{name}' dipakai dua kali",
    "Unknown color {colour!r}": "Warna {colour!r} tidak dikenal",
    "Unknown standard stream '{name}'": "Aliran '{name}' tidak dikenal",
    "Boolean option {decl!r} cannot use the same flag for true/false.": (
        "Opsi {decl!r} tidak dapat memakai satu tanda untuk ya dan tidak."
    ),
    "Could not determine name for option with declarations {decls!r}": "Opsi {decls!r} tidak bernama",
    "No options defined but a name was passed ({name})."
    " Did you mean to declare an argument instead? Did you mean to pass '--{name}'?": (
        "Nama {name} tanpa opsi. Mungkin maksudnya argumen, atau '--{name}'?"
    ),
    "Arguments take exactly one parameter declaration, got {length}: {decls}.": (
        "Argumen hanya mempunyai satu nama, bukan {length}: {decls}."
    ),
}


def speak() -> None:
    """Make click speak Bahasa Indonesia; call it before the first command is defined."""
    for name in LOADED_LATE:
        import_module(name)
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            vars(module).update({word: ours for word, ours in OURS.items() if word in vars(module)})


def translated(message: str) -> str:
    """The words in Bahasa Indonesia, as they are where the table lacks them."""
    return WORDS.get(message, message)


def _counted(singular: str, plural: str, count: int) -> str:
    return translated(singular if count == 1 else plural)


OURS = {"_": translated, "ngettext": _counted}
