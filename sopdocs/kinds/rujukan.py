"""A text that may be the id of an officer or recipient in; a warning where it looks like one and is none out.

`disebut` (orang.py) prints such a text as it stands, so that a slip of the pen would reach the paper.
"""

import re
from collections.abc import Iterator

from sopdocs.kinds.naskah import Naskah
from sopdocs.problems import Finding, Loc
from sopdocs.text.nearest import nearest, suggest

ID = re.compile(r"[a-z0-9_]*_[a-z0-9_]*")
"""No word of Bahasa Indonesia has an underscore."""


def unknown_ids(model: Naskah, texts: tuple[str, ...], loc: Loc) -> Iterator[Finding]:
    """A warning for each text that is surely, or very likely, meant as an id."""
    known = [*model.pejabat, *model.penerima]
    for text in texts:
        if text not in known and (ID.fullmatch(text) or (text.isalpha() and text.islower() and nearest(text, known))):
            message = f'"{text}" tidak ada di pejabat atau penerima; dicetak apa adanya'
            yield Finding(loc, "peringatan", message, "or-id", suggest(text, known))
