"""A part of a template as Word keeps it in; the part as it would be printed if all changes were accepted out.

What Word notes beside the text is gone: tracked changes (ECMA-376, 17.13.5), comments, spelling, the place where
somebody last wrote. Content controls (17.5.2) around tags are only what they hold: a control bound to other data would
print that data in Word, and not what was filled in.
"""

from typing import Any

from lxml import etree

from sopdocs.word.ooxml import W

GONE = tuple(f"{W}{name}" for name in ("del", "moveFrom"))
KEPT = tuple(f"{W}{name}" for name in ("ins", "moveTo"))
AROUND = tuple(f"{W}{name}" for name in ("smartTag", "customXml"))
NOTES = tuple(
    f"{W}{name}"
    for name in (
        *("proofErr", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "cellIns", "cellMerge"),
        *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"),
        *("customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
        *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "annotationRef"),
    )
)
LAST_EDIT = "_GoBack"
NUMBERS = tuple(f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{name}" for name in ("paraId", "textId"))
"""Of paragraphs and rows; a loop would print them twice, and Word gives new ones."""
MARKS = tuple(f"{W}{name}" for name in ("rPr", "trPr", "tcPr", "numPr"))
"""Where `ins` and `del` are said of a paragraph's end, a row or a cell, and hold no text."""


def settle(root: Any) -> bool:
    """Changes `root`, a whole part, in place; True where there were tracked changes."""
    changed = _accept(root)
    for note in [*root.iter(*NOTES)]:
        _drop(note)
    for reference in [*root.iter(f"{W}commentReference")]:
        _drop(reference.getparent() if reference.getparent().tag == f"{W}r" else reference)
    _drop_last_edit(root)
    etree.strip_attributes(root, *NUMBERS)
    for control in reversed([*root.iter(f"{W}sdt")]):
        _loosen(control)
    for around in reversed([*root.iter(*AROUND)]):
        _unwrap(around, around)
    return changed


def _accept(root: Any) -> bool:
    changes = [each for each in root.iter() if isinstance(each.tag, str) and each.tag.endswith("Change")]
    marks = [each for each in root.iter(*GONE, *KEPT, f"{W}cellDel") if each.getparent().tag in MARKS]
    around = [each for each in root.iter(*GONE, *KEPT) if each.getparent().tag not in MARKS]
    for mark in marks:
        _accept_mark(mark)
    for each in [*changes, *(each for each in around if each.tag in GONE)]:
        _drop(each)
    for each in reversed([each for each in around if each.tag in KEPT]):
        _unwrap(each, each)
    for paragraph in [each.getparent() for each in root.iter(f"{W}pPr") if each.get(_ENDS) is not None]:
        _join_with_next(paragraph)
    return bool(changes or marks or around)


_ENDS = "sopdocs-ends"


def _accept_mark(mark: Any) -> None:
    properties = mark.getparent()
    owner = properties.getparent()
    if mark.tag == f"{W}cellDel" or (mark.tag in GONE and properties.tag == f"{W}trPr"):
        _drop_with_empty_parents(owner)
    elif mark.tag in GONE and owner is not None and owner.tag == f"{W}pPr":
        owner.set(_ENDS, "")
        properties.remove(mark)
    else:
        properties.remove(mark)


def _drop_with_empty_parents(element: Any) -> None:
    """A row or cell; a row without cells goes, too, and a table without rows."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    rest = {f"{W}tr": f"{W}tc", f"{W}tbl": f"{W}tr"}.get(parent.tag)
    if rest and parent.find(rest) is None:
        _drop_with_empty_parents(parent)


def _join_with_next(paragraph: Any) -> None:
    """A paragraph whose end was deleted: its text stands at the beginning of the next one."""
    properties = paragraph.find(f"{W}pPr")
    del properties.attrib[_ENDS]
    following = paragraph.getnext()
    while following is not None and following.tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        following = following.getnext()
    if following is None or following.tag != f"{W}p":
        return
    place = 0 if following.find(f"{W}pPr") is None else 1
    following[place:place] = [each for each in paragraph if each.tag != f"{W}pPr"]
    _drop(paragraph)


def _drop_last_edit(root: Any) -> None:
    starts = [each for each in root.iter(f"{W}bookmarkStart") if each.get(f"{W}name") == LAST_EDIT]
    ids = {each.get(f"{W}id") for each in starts}
    for each in [*starts, *(end for end in root.iter(f"{W}bookmarkEnd") if end.get(f"{W}id") in ids)]:
        _drop(each)


def _loosen(control: Any) -> None:
    """A control that stays has no number of its own: a loop would print it twice, and Word gives a new one."""
    content = control.find(f"{W}sdtContent")
    if content is None or any("{" in (text.text or "") or "}" in (text.text or "") for text in content.iter(f"{W}t")):
        _unwrap(control, control if content is None else content)
        return
    for number in control.findall(f"{W}sdtPr/{W}id"):
        number.getparent().remove(number)


def _unwrap(element: Any, content: Any) -> None:
    """What `content` holds, in the place of `element`."""
    parent, place = element.getparent(), element.getparent().index(element)
    keep = [] if element is content and element.tag == f"{W}sdt" else [*content]
    parent[place : place + 1] = [each for each in keep if each.tag not in (f"{W}customXmlPr", f"{W}smartTagPr")]


def _drop(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
