"""A narrative as a spec has it: its type, and the text that it stands for."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from sopdocs.files import reason
from sopdocs.kinds.fields import TEXTS_SCHEMA
from sopdocs.problems import Finding, Loc, Problem
from sopdocs.spec import Source
from sopdocs.spec.encoding import MAX_BYTES, decode

DESCRIPTION = (
    "Teks: paragraf dipisah baris kosong, **tebal**, *miring*, butir dengan - atau 1., angka dengan {{ nama }}; "
    "atau nama berkas .md di sebelah berkas ini"
)


def _as_points(value: Any) -> Any:
    """A list of texts is one of points."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return value
    return "\n".join(f"- {point}".replace("\n", "\n  ") for point in value)


Narasi: TypeAlias = Annotated[
    str, BeforeValidator(_as_points), WithJsonSchema({**TEXTS_SCHEMA, "description": DESCRIPTION})
]
"""Text in light Markdown, or one line that ends in `.md`: the file beside the spec that has it."""


@dataclass(frozen=True, slots=True)
class Teks:
    """The words of a narrative. `file`: the .md file that has them; None: the spec itself, at `loc`. `folded`: YAML has
    made one line of several, and an empty line a line break, which is an empty line again.
    """

    source: Source
    loc: Loc
    text: str
    file: Path | None = None
    folded: bool = False

    @property
    def folder(self) -> Path:
        """To which the pictures in it are relative."""
        return self.file.parent if self.file else self.source.folder(self.loc)

    def problem(self, offset: int, finding: Finding) -> Problem:
        """The finding at the letter `offset` of the text; of `finding` only the words count."""
        if self.file is None:
            offset -= self.text.count("\n", 0, offset) // 2 if self.folded else 0
            at = Finding(self.loc, finding.severity, finding.message, finding.rule, finding.hint, offset=offset)
            return self.source.problem(at)
        line = self.text.count("\n", 0, offset) + 1
        column = offset - self.text.rfind("\n", 0, offset)
        return Problem(str(self.file), line, column, finding.severity, finding.message, finding.rule, finding.hint)


def teks(source: Source, loc: Loc, narasi: str) -> tuple[Teks, list[Problem]]:
    """The words of a narrative; none beside the problem that keeps its file from being read."""
    name = narasi.strip()
    if "\n" in name or not name.lower().endswith(".md"):
        folded = source.is_folded(loc)
        return Teks(source, loc, narasi.replace("\n", "\n\n") if folded else narasi, None, folded), []
    path = source.path(loc, name)
    content, fault = _content(path)
    if fault:
        finding = Finding(loc, "error", f'berkas narasi "{name}" {fault[0]}', "nr-berkas", fault[1], offset=0)
        return Teks(source, loc, "", path), [source.problem(finding)]
    text, problems = decode(content, str(path))
    return Teks(source, loc, (text or "").replace("\r\n", "\n").replace("\r", "\n"), path), problems


def _content(path: Path) -> tuple[bytes, tuple[str, str] | None]:
    """At most one byte more than a text may have; or why there is none, and what to do."""
    try:
        if path.is_dir():
            return b"", ("adalah folder, bukan berkas", "sebutkan nama berkasnya, misalnya narasi/pendahuluan.md")
        if path.exists() and not path.is_file():
            return b"", ("bukan berkas biasa", "salin teksnya ke sebuah berkas .md")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1), None
    except FileNotFoundError:
        return b"", ("tidak ditemukan", f"letakkan berkas itu di {path.parent.as_posix()}, atau tulis teksnya di sini")
    except OSError as error:
        return b"", (f"tidak dapat dibaca ({reason(error)})", "periksa nama dan izin berkas itu")
