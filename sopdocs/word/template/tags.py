"""The text of one tag in; what it says, of the few things that a template may say, out.

    {{ nama }}                               prints a field
    {% for x in daftar %} … {% endfor %}     repeats text; {%tr …%} repeats rows, {%tc …%} cells, {%p …%} paragraphs
    {% cellbg nama %}                        the colour of a cell
    {% colspan nama %}                       how many columns it spans

Word and other programs write into a tag what nobody sees or meant: spaces that do not break, places where a word may
be parted, a capital at the beginning of a sentence. None of that changes what a tag says.
"""

import re
from dataclasses import dataclass
from typing import Literal

TAG = re.compile(r"\{\{(?:(?!\{[{%#]).)*?\}\}|\{%(?:(?!\{[{%#]).)*?%\}|\{#(?:(?!\{#).)*?#\}", re.DOTALL)
"""Where another one begins, the first was never closed: no text is read more than once for each kind."""
HALF = re.compile(r"\{\s*[{%#]|[}%#]\s*\}")
LONE = re.compile(r"[{}]")

_NAME = r"[a-z]\w*"
_PATH = rf"{_NAME}(?:\.{_NAME})*"
_VALUE = re.compile(rf"\{{\{{(?:r )? ?({_PATH}) ?\}}\}}", re.ASCII)
_FOR = re.compile(rf"\{{% ?(?:(tr|tc|p|r) )?for ({_NAME}) in ({_PATH}) ?%\}}", re.ASCII)
_ENDFOR = re.compile(r"\{% ?(?:(tr|tc|p|r) )?endfor ?%\}")
_CELL = re.compile(rf"\{{% ?(cellbg|colspan) ({_PATH}) ?%\}}", re.ASCII)
_COMMENT = re.compile(r"\{#.*#\}", re.DOTALL)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")

WORDS_OF_JINJA = frozenset(
    (
        *("and", "else", "elif", "false", "for", "if", "in", "is", "loop", "none", "not", "or", "recursive"),
        *("self", "super", "true", "caller", "varargs", "kwargs"),
    )
)
"""A variable cannot have such a name."""

Kind = Literal["value", "for", "endfor", "cellbg", "colspan", "comment", "other", "half", "lone"]
Level = Literal["", "tr", "tc", "p"]
LEVELS: dict[str | None, Level] = {None: "", "r": "", "tr": "tr", "tc": "tc", "p": "p"}
"""What stands before `for`; a loop over runs is one over text."""


@dataclass(frozen=True, slots=True)
class Tag:
    """`text` as it stands in the template, `place` in words: "tabel 1, baris 2, sel 3".

    `path` is the field that it prints or repeats, `level` what a loop repeats: rows, cells, paragraphs, or ("") text.
    A piece is `half` a tag when it opens one and never closes it, or closes one that was not opened; `lone` is a
    brace that is only text.
    """

    text: str
    place: str
    kind: Kind
    path: str = ""
    variable: str = ""
    level: Level = ""
    part: str = ""
    """The name of the part of the file where it stands."""

    @property
    def code(self) -> str:
        """The tag in one spelling, as the other modules of this room read it; a comment says nothing."""
        before = f"%{self.level} " if self.level else "% "
        spelling = {
            "value": f"{{{{ {self.path} }}}}",
            "for": f"{{{before}for {self.variable} in {self.path} %}}",
            "endfor": f"{{{before}endfor %}}",
            "cellbg": f"{{% cellbg {self.path} %}}",
            "colspan": f"{{% colspan {self.path} %}}",
            "comment": "",
        }
        return spelling.get(self.kind, self.text)


def read(text: str, place: str, part: str = "") -> Tag:
    """What the tag `text` says; `other` where a template must not say it."""
    plain = re.sub(r"\s+", " ", _UNSEEN.sub("", text)).lower()
    if match := _VALUE.fullmatch(plain):
        return Tag(text, place, "value", match[1], part=part)
    if (match := _FOR.fullmatch(plain)) and match[2] not in WORDS_OF_JINJA:
        return Tag(text, place, "for", match[3], match[2], LEVELS[match[1]], part)
    if match := _ENDFOR.fullmatch(plain):
        return Tag(text, place, "endfor", level=LEVELS[match[1]], part=part)
    if match := _CELL.fullmatch(plain):
        return Tag(text, place, "cellbg" if match[1] == "cellbg" else "colspan", match[2], part=part)
    return Tag(text, place, "comment" if _COMMENT.fullmatch(plain) else "other", part=part)
