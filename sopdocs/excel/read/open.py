"""The bytes of a workbook that came back in; its sheets and cells, or why they cannot be read, out."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from sopdocs.excel.read import values
from sopdocs.excel.read.content import ASK_AGAIN
from sopdocs.excel.read.formats import formats
from sopdocs.excel.read.found import BadWorkbook, BukuTerbaca, Keadaan, LembarTerbaca
from sopdocs.excel.read.parts import Package, attribute, package
from sopdocs.excel.read.sheet import Shared, is_true, sheet

_STATES: Mapping[str, Keadaan] = {"hidden": "tersembunyi", "veryHidden": "sangat tersembunyi"}


def open_book(content: bytes) -> BukuTerbaca:
    """The workbook, whatever the ending of its name: .xlsx, .xltx, or .xlsm, of which no macro is looked at.

    BadWorkbook where it is something else, damaged, locked with a password, or larger than any form.
    """
    found = package(content)
    root = found.tree(found.main)
    if root.tag != "workbook":
        raise BadWorkbook("bukan buku kerja Excel, atau rusak")
    return BukuTerbaca(
        tuple(_sheets(root, found)),
        _properties(found),
        {
            each.get("name", ""): (each.text or "").strip()
            for each in root.iterfind("definedNames/definedName")
            if each.get("localSheetId") is None
        },
        any(is_true(each.get("lockStructure")) for each in root.iterfind("workbookProtection")),
    )


def _sheets(root: Element, found: Package) -> Iterator[LembarTerbaca]:
    shared = _shared(root, found)
    parts = {each.id: each.target for each in found.relations(found.main) if each.kind == "worksheet"}
    seen = set()
    for entry in root.iterfind("sheets/sheet"):
        if not (name := parts.get(attribute(entry, "id"))):
            continue
        if name in seen:
            raise BadWorkbook("rusak: dua lembar di dalamnya adalah satu bagian", ASK_AGAIN)
        seen.add(name)
        state = _STATES.get(entry.get("state", ""), "tampak")
        yield sheet(found.tree(name), entry.get("name", ""), state, shared)


def _shared(root: Element, found: Package) -> Shared:
    texts = found.related(found.main, "sharedstrings")
    properties = root.find("workbookPr")
    return Shared(
        [values.joined(each) for each in texts.iterfind("si")] if texts is not None else (),
        formats(found.related(found.main, "styles")),
        properties is not None and is_true(properties.get("date1904")),
    )


def _properties(found: Package) -> dict[str, str]:
    """The workbook's own properties; `custom-properties`, or `customProperties` where Excel is strict."""
    trees = (found.related("", kind) for kind in ("custom-properties", "customproperties"))
    return {
        each.get("name", ""): "".join(each.itertext()).strip()
        for tree in trees
        if tree is not None
        for each in tree.iterfind("property")
    }
