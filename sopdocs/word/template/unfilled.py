"""The parts of a template in; tags where nothing is filled in, as faults, out.

Such a tag would be printed as it stands, or be seen by nobody: in the text that describes a picture, in the code of a
field, in a formula, a chart or SmartArt.
"""

from collections.abc import Iterator
from typing import Any

from sopdocs.word.ooxml import W
from sopdocs.word.template.faults import Fault
from sopdocs.word.template.join import own
from sopdocs.word.template.parts import Package
from sopdocs.word.template.places import Places

TAGS = ("{{", "{%", "{#")
DRAWN = ("word/charts/", "word/diagrams/")
NAMES = {"descr": "teks alternatif gambar", "title": "teks alternatif gambar", "string": "WordArt"}
CODES = (f"{W}instrText", f"{W}delInstrText")
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


def faults(package: Package) -> Iterator[Fault]:
    for root, where in package.texts.values():
        yield from _in_text(root, where)
    for name, part in package.others.items():
        if name.startswith(DRAWN) and any(tag.encode() in part for tag in TAGS[:2]):
            yield _fault("bagan atau SmartArt", "")


def _in_text(root: Any, where: str) -> Iterator[Fault]:
    places = None
    for element in root.iter():
        for name in _names(element):
            places = places or Places(root, where)
            paragraph = next(element.iterancestors(f"{W}p"), element)
            yield _fault(name, places.of(paragraph))


def _names(element: Any) -> Iterator[str]:
    """What people call the places of this element that hold a tag."""
    for key, text in element.attrib.items():
        if _is_tag(text):
            yield NAMES.get(key, "keterangan yang tidak tercetak")
    if element.tag == MATH and _is_tag(element.text or ""):
        yield "rumus"
    if element.tag == f"{W}p" and _is_tag("".join(node.text or "" for node in own(element) if node.tag in CODES)):
        yield "kode bidang (field)"


def _is_tag(text: str) -> bool:
    return any(tag in text for tag in TAGS)


def _fault(name: str, place: str) -> Fault:
    hint = "pindahkan ke dalam teks biasa, atau hapus"
    return Fault("error", f"isian di dalam {name} tidak dapat diisi", "templat-letak", hint, place)
