"""Words in; the same as they stand in a sentence, at its beginning or in a caption out."""

from collections.abc import Sequence


def dan(words: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c` (EYD)."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def kapital(text: str) -> str:
    """With its first letter large, the others as they are."""
    return f"{text[:1].upper()}{text[1:]}"


def singkat(text: str, most: int) -> str:
    """At most so many letters: whole words of a longer text, and dots."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;')}…"
