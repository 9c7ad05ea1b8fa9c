"""What pydantic says about a spec in; findings in the author's words out."""

import re
from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sopdocs.kinds.naskah import Naskah
from sopdocs.problems import Finding, Loc
from sopdocs.text.nearest import nearest, suggest

WANTED = {
    "string_type": "satu teks",
    "tuple_type": "sebuah daftar",
    "dict_type": 'pasangan "kunci: nilai"',
    "model_type": 'pasangan "kunci: nilai"',
}

TORN = re.compile(r"\d{1,3}(?![\d.])", re.ASCII)
"""How a key without a value begins that is the rest of a number; years and codes (7.01.02) are keys."""


def findings(error: ValidationError, model: type[Naskah]) -> Iterator[Finding]:
    """One finding for each error that `model` has raised, all of them."""
    for details in error.errors(include_url=False):
        yield _finding(details, _path(details["loc"]), model)


def torn_number(loc: Loc) -> Finding:
    """`{tahunan: 82,50}`: YAML takes the comma for the end of the pair, and `50` for a key."""
    message = f'"{_short(str(loc[-1]))}" terlepas dari angkanya: di dalam {{ }} koma memisahkan kunci'
    hint = 'apit angka yang memuat koma dengan tanda kutip, misalnya {tahunan: "82,50"}'
    return Finding(loc, "error", message, "angka-terlepas", hint, key=True)


def _path(loc: Loc) -> Loc:
    """The path in the spec: pydantic adds steps of its own, for the text of an option or a value of two shapes."""
    return tuple(step for step in loc if not (isinstance(step, str) and step.startswith("[") and step.endswith("]")))


def _finding(details: ErrorDetails, loc: Loc, model: type[Naskah]) -> Finding:
    if details["input"] is None and isinstance(loc[-1], str) and TORN.match(loc[-1]):
        return torn_number(loc)
    match details["type"]:
        case "missing":
            hint = f'tambahkan "{loc[-1]}: …"'
            return Finding(loc, "error", f'"{loc[-1]}" belum diisi', "kunci-hilang", hint, key=True)
        case "extra_forbidden":
            return _unknown_key(loc, model)
        case "literal_error":
            return _not_one_of(details, loc, model)
        case "nilai_salah":
            ctx = details["ctx"]
            return Finding(loc, "error", f"{_name(loc)}: {ctx['message']}", "nilai-salah", ctx["hint"])
        case kind:
            return _wrong_type(WANTED.get(kind, "nilai lain"), details["input"], loc, model)


def _unknown_key(loc: Loc, model: type[Naskah]) -> Finding:
    key = str(loc[-1])
    known = _known_keys(loc[:-1], model)
    meant = nearest(key, known)
    hint = f'mungkin "{meant}"?' if meant else suggest(key, known)
    return Finding(loc, "error", f'kunci "{_short(key)}" tidak dikenal', "kunci-tak-dikenal", hint, key=True)


def _not_one_of(details: ErrorDetails, loc: Loc, model: type[Naskah]) -> Finding:
    if not isinstance(details["input"], str):
        return _wrong_type("satu teks", details["input"], loc, model)
    allowed = [word for word in re.findall(r"'([^']*)'", details["ctx"]["expected"]) if word]
    message = f'{_name(loc)}: nilai "{_short(details["input"])}" tidak ada'
    return Finding(loc, "error", message, "nilai-salah", suggest(details["input"], allowed))


def _wrong_type(wanted: str, given: Any, loc: Loc, model: type[Naskah]) -> Finding:
    if given is None:
        return Finding(loc, "error", f"{_name(loc)} belum diisi", "kunci-hilang", "isi, atau hapus")
    message = f"{_name(loc)} harus berupa {wanted}, bukan {_described(given)}"
    return Finding(loc, "error", message, "tipe-salah", _how_to_write(wanted, given, loc, model))


def _how_to_write(wanted: str, given: Any, loc: Loc, model: type[Naskah]) -> str:
    """A text with ": " in it that became a mapping is the usual case."""
    if wanted != WANTED["dict_type"] and isinstance(given, dict) and len(given) == 1:
        [(key, value)] = given.items()
        text = f"{key}: {value}" if isinstance(value, str) else key
        return f'teks yang memuat ": " harus diapit tanda kutip: "{_short(text)}"'
    if wanted != WANTED["string_type"] and (example := model.examples.get(_key(loc))):
        return example
    if wanted == WANTED["tuple_type"]:
        return 'awali setiap butir dengan "- "'
    if wanted == WANTED["string_type"] and isinstance(given, list):
        return "gabungkan menjadi satu teks"
    return f"lihat contoh: sopdocs new {_jenis(model)}"


def _jenis(model: type[Naskah]) -> str:
    """The word after `jenis:` in specs of this model."""
    return str(next(iter(get_args(model.model_fields["jenis"].annotation)), "JENIS"))


def _name(loc: Loc) -> str:
    """`"kegiatan" butir 3` for ("kegiatan", 2)."""
    return f'"{_key(loc)}" butir {loc[-1] + 1}' if isinstance(loc[-1], int) else f'"{loc[-1]}"'


def _key(loc: Loc) -> str:
    """The last key on the way."""
    return next(step for step in reversed(loc) if isinstance(step, str))


def _described(given: Any) -> str:
    if isinstance(given, str):
        return f'teks "{_short(given)}"'
    return "daftar" if isinstance(given, list) else 'pasangan "kunci: nilai"'


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


def _known_keys(loc: Loc, model: type[Naskah]) -> list[str]:
    """The keys that the mapping at `loc` of a spec may have."""
    found: Any = model
    for step in loc:
        found = _below(found, step)
    return list(found.model_fields) if isinstance(found, type) and issubclass(found, BaseModel) else []


def _below(found: Any, step: str | int) -> Any:
    """The type one step down: of a model's field, of an item, of a mapping's value."""
    if isinstance(found, type) and issubclass(found, BaseModel):
        return _bare(found.model_fields[str(step)].annotation)
    arguments = get_args(found)
    return _bare(arguments[1] if get_origin(found) is dict else arguments[0])


def _bare(found: Any) -> Any:
    """Without `Annotated` and `| None`; of a value that may also be a text, the other shape."""
    while get_origin(found) in (Annotated, UnionType, Union):
        parts = get_args(found)
        found = parts[0] if get_origin(found) is Annotated else next(filter(_says_more, parts), str)
    return found


def _says_more(part: Any) -> bool:
    """Not nothing, and not a text."""
    return (get_args(part)[0] if get_origin(part) is Annotated else part) not in (type(None), str)
