"""The text of a spec, or its file, in; what a sheet prints, or its Word file, out: for the tests of the kinds."""

from pathlib import Path
from typing import Any, TypeVar

from sopdocs import pipeline, spec, workspace
from sopdocs.kinds.kop import Kop
from sopdocs.kinds.sheet import Sheet
from sopdocs.spec import Source

Fields = TypeVar("Fields")


def source_of(text: str) -> Source:
    """The spec, without a profile."""
    source = spec.load(Path("uji.yaml"), text=text.encode()).source
    assert source is not None
    return source


def model_of(kind: Sheet, text: str) -> Any:
    """The model of a spec in which no value is wrong."""
    reading = kind.read(source_of(text))
    assert reading.findings == ()
    return reading.model


def fields_of(kind: Sheet, text: str, type_: type[Fields]) -> Fields:
    """What its template prints, under an empty kop."""
    fields = kind.make(model_of(kind, text), Kop("", "", ()))
    assert isinstance(fields, type_)
    return fields


def fields_at(kind: Sheet, path: Path, type_: type[Fields]) -> Fields:
    """What the template of a spec that looks at other files prints, under an empty kop."""
    source = spec.load(path).source
    assert source is not None
    fields = kind.make(kind.read(source).model.with_files(source).model, Kop("", "", ()))
    assert isinstance(fields, type_)
    return fields


def filled(kind: Sheet, text: str) -> bytes:
    """The Word file."""
    source = source_of(text)
    content = kind.compose(kind.read(source).model, source).document
    assert isinstance(content, bytes)
    return content


def built(path: Path) -> bytes:
    """The Word file of an example that has nothing to complain of."""
    [found] = workspace.find([path], Path("output"))
    laid = pipeline.lay_out(found)
    assert laid.problems == ()
    assert isinstance(laid.document, bytes)
    return laid.document
