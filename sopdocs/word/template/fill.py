"""A template and the fields of a document in; the bytes of the filled Word file out.

The same fields give the same bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from sopdocs.word.template import pairs
from sopdocs.word.template.finish import finish
from sopdocs.word.template.mend import mend
from sopdocs.word.template.open import Template
from sopdocs.word.xml import DECLARATION, PACKAGE, quote
from sopdocs.zipped import CONTENT_TYPES, packed

NO_TIME = datetime(1980, 1, 1)
MOST = 255
"""Letters of a property of a file."""
TYPES = (
    f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)


@dataclass(frozen=True, slots=True)
class Look:
    """What the house style says over the template; an empty value leaves what the template has.

    `paper` is the size in mm of the sheet held upright; a landscape section of the template stays landscape. `halves`
    is how many half sheets stand on a page, 1 or 2; 0 for documents of whole pages (see pairs.py).
    """

    title: str
    author: str
    font: str = ""
    paper: tuple[float, float] | None = None
    halves: int = 0


def fill(template: Template, values: Any, look: Look) -> bytes:
    """The Word file of a template that `check` found sound; `values` is a dataclass of fields."""
    from sopdocs.word.template.engine import Engine  # a third of a second that only filled documents need

    filled = Engine(BytesIO(template.content))
    filled.fill(values)
    for root in _roots(filled.docx):
        mend(root)
    _describe(filled.docx.core_properties, look)
    finish(filled.docx, look)
    if look.halves:
        pairs.arrange(filled.docx.element.body, filled.docx.styles.element, look.halves)
    return packed(_parts(filled.docx.part.package))


def _roots(docx: Any) -> Iterator[Any]:
    """The body, heads and feet of the pages."""
    yield docx.element.body
    for relation in docx.part.rels.values():
        if relation.reltype.endswith(("/header", "/footer")):
            yield relation.target_part.element


def _parts(package: Any) -> dict[str, bytes]:
    """Of a package of python-docx, which would zip them in a way of its own."""
    parts, types = {"_rels/.rels": package.rels.xml}, []
    for part in package.iter_parts():
        parts[part.partname.membername] = part.blob
        types.append(f"<Override PartName={quote(part.partname)} ContentType={quote(part.content_type)}/>")
        if part.rels:
            parts[part.partname.rels_uri.membername] = part.rels.xml
    return {**parts, CONTENT_TYPES: f"{TYPES}{''.join(sorted(types))}</Types>".encode()}


def _describe(properties: Any, look: Look) -> None:
    """What Word shows about the file; nothing of who made the template or when, and no clock."""
    properties.title, properties.author = look.title[:MOST], look.author[:MOST]
    properties.modified = properties.created or NO_TIME
    for name in ("subject", "comments", "keywords", "category", "last_modified_by", "identifier"):
        setattr(properties, name, "")
