"""A word that is not known and those that are in; a hint with the nearest one out."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

LISTED = 40
"""Known words that are compared and shown; a real spec has fewer."""

COMPARED = 60
"""Letters of a word that are compared; a longer one is not a slip of the pen."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be."""
    by_lower = {name.lower(): name for name in islice(known, LISTED)}
    found = get_close_matches(word[:COMPARED].lower(), by_lower, n=1)
    return by_lower[found[0]] if found else None


def suggest(word: str, known: Iterable[str]) -> str:
    """`yang ada: kasubag, sekcam; mungkin "sekcam"?`"""
    known = list(islice(known, LISTED))
    listed = f"yang ada: {', '.join(known)}" if known else "belum ada satu pun"
    meant = nearest(word, known)
    return f'{listed}; mungkin "{meant}"?' if meant else listed
