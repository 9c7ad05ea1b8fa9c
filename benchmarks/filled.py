"""A Word file in; out: a docxtpl template of it with what fills it, and the way an office's script would use it.

The template has the tables of the file; each text is a variable, the shapes stay as they are.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.text.run import Run
from docxtpl import DocxTemplate  # type: ignore[import-untyped]

Context = dict[str, str]


def template(document: bytes, path: Path) -> Context:
    """Write the template of `document` to `path`; the texts that make it the document again."""
    word = Document(BytesIO(document))
    context: Context = {}
    for number, run in enumerate(worded(word.element.body)):
        context[f"t{number}"] = run.text
        run.text = f"{{{{ t{number} }}}}"
    word.save(str(path))
    return context


def fill(path: Path, context: Context) -> bytes:
    """docxtpl as it is used: load, render, save."""
    filled = DocxTemplate(path)
    filled.render(context, autoescape=True)
    out = BytesIO()
    filled.save(out)
    return out.getvalue()


def worded(body: Any) -> Iterator[Run]:
    """The runs with text in the tables' own paragraphs, not those in shapes."""
    for element in body.xpath("./w:tbl//w:tc/w:p/w:r[w:t[text()]]"):
        yield Run(element, body)
