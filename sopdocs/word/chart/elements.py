"""A pattern of XML and what belongs into it in, an element that python-pptx knows out."""

from typing import Any

from pptx.oxml import parse_xml

from sopdocs.word.xml import escape

_NAMESPACES = (
    "xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' "
    "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
)


def element(pattern: str, **texts: object) -> Any:
    """`pattern` says `{ns}` in its first tag, where the prefixes c and a are declared; texts are escaped."""
    return parse_xml(pattern.format(ns=_NAMESPACES, **{name: escape(str(text)) for name, text in texts.items()}))
