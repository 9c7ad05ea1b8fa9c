"""Text and bytes in, objects of a PDF out: what every writer of this room shares."""

import zlib
from collections.abc import Mapping
from typing import Any

import pydyf

_LEVEL = 6


def whole(text: str) -> str:
    """`text` as Unicode wants it; half an emoji becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def string(text: str) -> pydyf.String:
    """`text` as a value of a dictionary."""
    return pydyf.String(whole(text))


def deflated(content: bytes, extra: Mapping[str, Any] | None = None) -> pydyf.Stream:
    """`content` as a compressed stream."""
    return pydyf.Stream([zlib.compress(content, _LEVEL)], {**(extra or {}), "Filter": "/FlateDecode"})


def add(pdf: pydyf.PDF, item: pydyf.Object) -> bytes:
    """The reference of `item`, from now on an object of the file."""
    pdf.add_object(item)
    reference: bytes = item.reference
    return reference
