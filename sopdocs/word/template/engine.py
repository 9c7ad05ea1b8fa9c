"""A template made ready (lift.py) and the fields of a document in; the filled document out: the only user of docxtpl.

Jinja runs in its sandbox, with strict undefined names and every value escaped. docxtpl is told not to look for tags by
itself: those that are there have all been checked. What Jinja has read is kept for the next document.
"""

import re
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from io import BytesIO
from typing import Any

from docx.shared import Emu
from docxtpl import DocxTemplate, InlineImage
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from sopdocs.page import Image
from sopdocs.word.template import stand_ins
from sopdocs.word.xml import quote

KEPT = 128
"""Parts of templates: what a template of an office has, times the templates that are kept open."""
NOTES = ("/footnotes", "/endnotes")
_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*[\n\t][^<]*)(</w:t>)")
_PIECE = '<w:t xml:space="preserve">'


class Engine(DocxTemplate):  # type: ignore[misc]
    """A document that is filled once."""

    def fill(self, values: Any) -> None:
        """`values` is a dataclass of fields."""
        self.render(_context(values, self), _environment(), autoescape=True)

    def patch_xml(self, src_xml: str) -> str:
        return src_xml

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        return stand_ins.shown(super().render_xml_part(src_xml, part, context, jinja_env))

    def resolve_listing(self, xml: str) -> str:
        """Lines and tabs of a value are lines and tabs on paper."""
        return _TEXT.sub(_broken, xml)

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """The title and its like hold no fields."""

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        """Endnotes, too."""
        for relation in self.docx.part.rels.values():
            if relation.reltype.endswith(NOTES) and not relation.is_external:
                part = relation.target_part
                xml = self.render_xml_part(part.blob.decode("utf-8"), part, context, jinja_env)
                part._blob = xml.encode("utf-8")


class _Environment(SandboxedEnvironment):
    """Remembers the parts of templates that it has compiled."""

    def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> Template:
        return _compiled(source)


@cache
def _environment() -> _Environment:
    return _Environment(undefined=StrictUndefined, autoescape=True, keep_trailing_newline=True)


@lru_cache(KEPT)
def _compiled(source: str) -> Template:
    return SandboxedEnvironment.from_string(_environment(), source)


class _Picture(InlineImage):  # type: ignore[misc]
    """A picture with the words that a screen reader says for it."""

    def __init__(self, engine: Engine, image: Image) -> None:
        super().__init__(engine, BytesIO(image.data), Emu(image.width), Emu(image.height))
        self.alt = stand_ins.value(image.alt)

    def _insert_image(self) -> str:
        return str(super()._insert_image()).replace("<wp:docPr ", f"<wp:docPr descr={quote(self.alt)} ", 1)


def _broken(match: "re.Match[str]") -> str:
    text = match[2].replace("\n", f"</w:t><w:br/>{_PIECE}").replace("\t", f"</w:t><w:tab/>{_PIECE}")
    return f"{match[1]}{text}{match[3]}"


def _context(value: Any, engine: Engine) -> Any:
    """Fields as Jinja reads them: groups are mappings, pictures are drawn into their run."""
    if isinstance(value, Image):
        return _Picture(engine, value)
    if is_dataclass(value):
        return {each.name: _context(getattr(value, each.name), engine) for each in fields(value)}
    if isinstance(value, tuple):
        return [_context(item, engine) for item in value]
    return stand_ins.value(value or "")
