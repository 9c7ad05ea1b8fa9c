"""A filled part in; the same part, whole where its loops had nothing to repeat, out.

Word refuses a table without rows, a row without cells, a cell that does not end with a paragraph (ECMA-376, 17.4.66),
and complains about bookmarks of one name.
"""

from typing import Any

from sopdocs.word.ooxml import W

BLOCKS = tuple(f"{W}{name}" for name in ("txbxContent", "hdr", "ftr"))


def mend(root: Any) -> None:
    """Changes `root`, the body or a whole part, in place."""
    for row in [*root.iter(f"{W}tr")]:
        if row.find(f".//{W}tc") is None:
            row.getparent().remove(row)
    for table in [*root.iter(f"{W}tbl")]:
        if table.find(f".//{W}tr") is None:
            table.getparent().remove(table)
    for cell in root.iter(f"{W}tc"):
        if len(cell) == 0 or cell[-1].tag not in (f"{W}p", f"{W}sdt"):
            _add_paragraph(cell)
    for block in root.iter(*BLOCKS):
        if len(block) == 0:
            _add_paragraph(block)
    _drop_repeated(root, f"{W}bookmarkStart")
    _drop_repeated(root, f"{W}bookmarkEnd")


def _add_paragraph(element: Any) -> None:
    element.append(element.makeelement(f"{W}p", {}))


def _drop_repeated(root: Any, tag: str) -> None:
    seen = set()
    for each in [*root.iter(tag)]:
        if each.get(f"{W}id") in seen:
            each.getparent().remove(each)
        seen.add(each.get(f"{W}id"))
