"""Words of a spec that may be ids of the profile in; the names that they stand for, or why they are none, out.

A word that is no id is printed as it stands, so that a slip of the pen would reach the paper. Where a spec may say
anything (who does a step: `tim`) only what is surely or very likely an id is told; in a list of recipients every single
word in small letters is taken for one.
"""

import re
from collections.abc import Iterator

from sopdocs.kinds.naskah import Naskah
from sopdocs.problems import Finding, Loc
from sopdocs.text.nearest import nearest, suggest

ID = re.compile(r"[a-z0-9_.-]+", re.ASCII)
SURELY = re.compile(r"[a-z0-9_]*_[a-z0-9_]*", re.ASCII)
"""No word of Bahasa Indonesia has an underscore."""


def name_of(model: Naskah, word: str) -> str:
    """The jabatan of an officer, the name of a recipient, or the word itself; whoever holds the office."""
    if word in model.pejabat:
        return model.pejabat[word].jabatan
    return model.penerima[word].nama if word in model.penerima else word


def looks_like_id(word: str) -> bool:
    """One word in small letters, and not the name of a seksi or a jabatan."""
    return ID.fullmatch(word) is not None


def unknown_ids(model: Naskah, texts: tuple[str, ...], loc: Loc) -> Iterator[Finding]:
    """A warning for each text that is surely, or very likely, meant as an id."""
    known = [*model.pejabat, *model.penerima]
    for text in texts:
        if text not in known and (SURELY.fullmatch(text) or _is_near(text, known)):
            message = f'"{text}" tidak ada di pejabat atau penerima; dicetak apa adanya'
            yield Finding(loc, "peringatan", message, "or-id", suggest(text, known))


def _is_near(text: str, known: list[str]) -> bool:
    return text.isalpha() and text.islower() and nearest(text, known) is not None
