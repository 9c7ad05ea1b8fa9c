"""A template and the fields of a document in; the bytes of the filled Word file out: the only user of docxtpl.

Jinja runs in its sandbox, with strict undefined names and every value escaped; `check` has let pass only placeholders
and loops before. The same fields give the same bytes.
"""

from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO
from typing import Any

from sopdocs.page import Image
from sopdocs.word.template import columns, pairs
from sopdocs.word.template.finish import finish
from sopdocs.word.template.open import Template
from sopdocs.zipped import repacked


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
    from docxtpl import DocxTemplate  # a third of a second that only filled documents need
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    filled = DocxTemplate(BytesIO(template.content))
    filled.init_docx()
    _describe(filled.docx.core_properties, look)
    columns.mark(filled.docx.element.body)
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    filled.render(_context(values, filled), environment, autoescape=True)
    finish(filled.docx, look)
    if look.halves:
        pairs.arrange(filled.docx.element.body, filled.docx.styles.element, look.halves)
    out = BytesIO()
    filled.save(out)
    return repacked(out.getvalue())


def _describe(properties: Any, look: Look) -> None:
    """What Word shows about the file; nothing of who made the template, and no clock."""
    properties.title, properties.author = look.title, look.author
    for name in ("subject", "comments", "keywords", "category", "last_modified_by", "identifier"):
        setattr(properties, name, "")


def _context(value: Any, filled: Any) -> Any:
    """Fields as Jinja reads them: groups are mappings, pictures are drawn into their run."""
    if isinstance(value, Image):
        return _picture(value, filled)
    if is_dataclass(value):
        return {each.name: _context(getattr(value, each.name), filled) for each in fields(value)}
    if isinstance(value, tuple):
        return [_context(item, filled) for item in value]
    return "" if value is None else value


def _picture(image: Image, filled: Any) -> Any:
    from docx.shared import Emu
    from docxtpl import InlineImage

    return InlineImage(filled, BytesIO(image.data), Emu(image.width), Emu(image.height))

