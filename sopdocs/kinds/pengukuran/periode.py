"""The period of a report as it is written in; a quarter or the whole year out."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from sopdocs.kinds.fields import wrong
from sopdocs.kinds.pengukuran.nilai import triwulan

TAHUNAN = "tahunan"


def _periode(value: Any) -> Any:
    """`tahunan`, or a quarter: `triwulan 3`, `TW III`, `3`."""
    if isinstance(value, str) and value.strip().casefold() == TAHUNAN:
        return TAHUNAN
    try:
        return triwulan(value)
    except PydanticCustomError as error:
        raise wrong("di sini harus ada tahunan, atau triwulan 1 sampai 4", "misalnya triwulan 3") from error


Periode: TypeAlias = Annotated[
    Literal["tahunan"] | int, BeforeValidator(_periode), WithJsonSchema({"type": ["string", "integer"]})
]
