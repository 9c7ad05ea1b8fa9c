"""Everything that the installed click can say is said in Bahasa Indonesia."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from sopdocs.cli.indonesia import WORDS, translated


def spoken() -> Iterator[str]:
    """Every text in click's source that goes through gettext."""
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                texts = node.args[: 2 if node.func.id == "ngettext" else 1]
                yield from (str(text.value) for text in texts if isinstance(text, ast.Constant))


@pytest.mark.parametrize("text", sorted(set(spoken())))
def test_click_says_it_in_bahasa_indonesia(text: str) -> None:
    assert text in WORDS


def test_the_table_has_nothing_that_click_does_not_say() -> None:
    assert set(WORDS) - set(spoken()) == {"required"}  # said through a variable


@pytest.mark.parametrize("text", WORDS)
def test_a_translation_asks_for_nothing_that_click_does_not_give(text: str) -> None:
    assert _fields(translated(text)) <= _fields(text)


def _fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
