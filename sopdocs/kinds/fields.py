"""The kinds of value in a spec: text as written in; text, lists, numbers, yes or no, and dates out.

Every scalar of a spec arrives as text. Each alias says how that text is read, and how an editor should see it.
"""

from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from sopdocs.text import dates

TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
TEXTS_SCHEMA: dict[str, Any] = {"anyOf": [TEXT_SCHEMA, {"type": "array", "items": TEXT_SCHEMA}]}

LONGEST = 9
"""Digits of a whole number; more are no number of an office."""

YES_AND_NO = {"true": True, "ya": True, "false": False, "tidak": False}


def wrong(message: str, hint: str) -> PydanticCustomError:
    """The error of a value that no model accepts, in the words of the author."""
    return PydanticCustomError("nilai_salah", "{message}", {"message": message, "hint": hint})


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _yes_or_no(value: Any) -> bool:
    answer = YES_AND_NO.get(value.lower()) if isinstance(value, str) else None
    if answer is None:
        raise wrong("di sini harus ada ya atau tidak", 'tulis "ya" atau "tidak"')
    return answer


def whole(low: int, high: int, wanted: str, hint: str) -> BeforeValidator:
    """Reads a whole number from `low` to `high`; `wanted` names it in what is said about anything else."""

    def read(value: Any) -> int:
        digits = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= LONGEST
        if not digits or not low <= int(value) <= high:
            raise wrong(f"di sini harus ada {wanted}", hint)
        return int(value)

    return BeforeValidator(read)


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a `Teks` that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _number(low: float, high: float) -> BeforeValidator:
    """Reads a number from `low` to `high`, with a decimal point or a comma."""

    def read(value: Any) -> float:
        try:
            number = float(value.replace(",", "."))
        except (AttributeError, ValueError):
            number = low - 1
        if not low <= number <= high:
            raise wrong(f"di sini harus ada angka antara {low:g} dan {high:g}", f"misalnya {(low + high) / 2:g}")
        return number

    return BeforeValidator(read)


def text_too(schema: dict[str, Any]) -> None:
    """For editors: a text alone is welcome where the mapping is."""
    mapping = {key: value for key, value in schema.items() if key != "description"}
    schema.clear()
    schema["anyOf"] = [TEXT_SCHEMA, mapping]


def _date(value: Any) -> dates.Tanggal:
    try:
        if not isinstance(value, str):
            raise ValueError("tanggal harus berupa satu teks")
        return dates.parse(value)
    except ValueError as error:
        raise wrong(str(error), 'tulis seperti "5 Januari 2025", "2025-01-05" atau "Januari 2025"') from error


Teks: TypeAlias = Annotated[str, WithJsonSchema(TEXT_SCHEMA)]
"""One text; lines are paragraphs."""

Daftar: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_as_list), WithJsonSchema(TEXTS_SCHEMA)]
"""Texts; one alone needs no list."""

YaTidak: TypeAlias = Annotated[
    bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": [True, False, "ya", "tidak", None]})
]
Ukuran: TypeAlias = Annotated[float, _number(6, 14)]
Rasio: TypeAlias = Annotated[float, _number(0.25, 0.75)]
Tanggal: TypeAlias = Annotated[dates.Tanggal, BeforeValidator(_date), WithJsonSchema({"type": ["string", "null"]})]


def _without_docstring(schema: dict[str, Any]) -> None:
    """Docstrings are in English, and the schema is read by authors."""
    schema.pop("description", None)


class Bagian(BaseModel):
    """A mapping in a spec. A key with nothing after it counts as absent; an unknown key is an error all the same."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_without_docstring)

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {key: item for key, item in value.items() if item is not None or key not in cls.model_fields}


class BagianAtauTeks(Bagian):
    """A mapping that may be a text alone: that is then the value of its key `kunci_teks`."""

    model_config = ConfigDict(json_schema_extra=text_too)
    kunci_teks: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _text_is_its_key(cls, value: Any) -> Any:
        return {cls.kunci_teks: value} if isinstance(value, str) else value
