"""A filled Word file in; the same file, each signature block on one page with the last text before it, out."""

from typing import Any

from sopdocs.word.ooxml import W, is_on

STYLE = "Ttd"
"""Of the lines of a signature block."""
LAST = 2
"""Rows of a table that go with the signature below it: a total alone says nothing of what it is the total of."""


def keep(body: Any) -> None:
    """A block that stood alone on its page could be signed for another text (design: paperwork, 7)."""
    for table in body.iterchildren(f"{W}tbl"):
        if any(style.get(f"{W}val") == STYLE for style in table.iter(f"{W}pStyle")):
            _keep_with_text(table)


def _keep_with_text(table: Any) -> None:
    """Back to the last rows of a table, or the last paragraph with text that does not itself belong to what follows:
    a line that counts what the table says is no text to sign below.
    """
    for block in table.itersiblings(preceding=True):
        rows = [*block.iterchildren(f"{W}tr")]
        has_text = any(node.text for node in block.iter(f"{W}t"))
        belongs = _keeps(block)
        for last in rows[-LAST:] or [block]:
            for paragraph in last.iter(f"{W}p"):
                paragraph.get_or_add_pPr().get_or_add_keepNext()
        if rows or (has_text and not belongs):
            return


def _keeps(block: Any) -> bool:
    return is_on(block.find(f"{W}pPr/{W}keepNext"))
