"""The path of a template in; its parts, safe to read and ready to be filled, and the tags in them out.

    bytes ─ zip ─► parts ─ package ─► trees ─ settle, complete ─► ─ join ─► tags, faults of shape ─ lift ─► content

A template is opened once for all documents that one process makes from it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from sopdocs.files import reason
from sopdocs.word.template import columns, shape, unfilled, widths
from sopdocs.word.template.complete import complete, new_ids, rename_styles
from sopdocs.word.template.faults import Fault
from sopdocs.word.template.join import Spot, join
from sopdocs.word.template.lift import lift
from sopdocs.word.template.parts import BadTemplate, Package, package, written
from sopdocs.word.template.settle import settle
from sopdocs.word.template.tags import Tag
from sopdocs.zipped import BadZip, BrokenZip, LargeZip, packed, unpacked_warily

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 500
"""An office's template with a logo has thirty parts and 100 kB; a zip bomb has more."""

KEPT = 32
"""Templates that are kept open; an office has fifteen."""
STYLES = "word/styles.xml"
KNOWN = {name.lower(): name for name in ("Normal", "KopPemda", "KopNama", "Ttd", "TtdNama")}
"""Ids of the styles that this room knows, by their names without spaces: a localised Word keeps the names only."""
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """`parts` has every tag in one piece, as check_style and people read it; `content` is the Word file that docxtpl
    fills, where nothing is a tag but `tags`. `faults` is what is wrong whatever the fields are: with one that is an
    error the template cannot be filled.
    """

    path: Path
    parts: Mapping[str, bytes]
    tags: tuple[Tag, ...]
    faults: tuple[Fault, ...]
    content: bytes


def open_template(path: Path) -> Template:
    """The template at `path`; BadTemplate where it is missing, or is not a Word file that is safe to open."""
    return _opened(path, _read(path))


def _read(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise BadTemplate("adalah folder", "sebutkan berkas .docx")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise BadTemplate("tidak ditemukan", f"letakkan berkas itu di {path.parent.as_posix()}") from error
    except OSError as error:
        raise BadTemplate(f"tidak dapat dibaca ({reason(error)})", "periksa nama dan izin berkas itu") from error
    if len(content) > MOST_BYTES:
        raise BadTemplate(f"lebih besar dari {MOST_BYTES // 1024 // 1024} MB", "perkecil gambar di dalamnya")
    if content.startswith(_OLE):
        raise BadTemplate("adalah dokumen Word lama (.doc) atau bersandi")
    return content


@lru_cache(KEPT)
def _opened(path: Path, content: bytes) -> Template:
    found = package(_unpacked(content))
    changed = [where for root, where in found.texts.values() if settle(root)]
    others = {**found.others, **_with_known_styles(found)}
    spots = {name: _prepared(name, root, where) for name, (root, where) in found.texts.items()}
    faults = (*found.faults, *unfilled.faults(found), *chain(*map(shape.faults, spots.values())), *_accepted(changed))
    tags = tuple(spot.tag for each in spots.values() for spot in each)
    parts = {**others, **{name: written(root) for name, (root, _) in found.texts.items()}}
    sound = not any(fault.severity == "error" for fault in faults)
    for name, (root, _) in found.texts.items():
        lift(root, spots[name] if sound else ())
    filling = {**others, **{name: written(root) for name, (root, _) in found.texts.items()}}
    return Template(path, parts, tags, faults, packed(filling))


def _prepared(name: str, root: Any, where: str) -> Sequence[Spot]:
    """The tags of a part, of which `root` is made as the other modules of this room expect it."""
    complete(root)
    spots = join(root, name, where)
    columns.mark(root)
    widths.mark(root)
    return spots


def _with_known_styles(found: Package) -> dict[str, bytes]:
    """The styles, under the ids that this room knows, which the texts then use."""
    if STYLES not in found.others:
        return {}
    styles = found.tree(STYLES)
    complete(styles)
    ids = new_ids(styles, KNOWN)
    for root in (styles, *(root for root, _ in found.texts.values())):
        rename_styles(root, ids)
    return {STYLES: written(styles)}


def _accepted(places: Sequence[str]) -> Iterator[Fault]:
    if places:
        message = "memuat perubahan yang belum diterima (Track Changes); dicetak seolah-olah semuanya diterima"
        yield Fault("peringatan", message, "templat-perubahan", "di Word: Tinjau, Terima Semua Perubahan, lalu simpan")


def _unpacked(content: bytes) -> dict[str, bytes]:
    try:
        return unpacked_warily(content, MOST_PARTS, MOST_UNPACKED)
    except BrokenZip as error:
        raise BadTemplate("bukan dokumen Word, atau rusak") from error
    except LargeZip as error:
        raise BadTemplate(str(error), "buat lagi dari templat bawaan") from error
    except BadZip as error:
        raise BadTemplate(str(error)) from error
