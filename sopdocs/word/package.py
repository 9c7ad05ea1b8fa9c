"""Parts (name → content) in, the bytes of a .docx out: the same parts give the same bytes.

No clock (every part is of 1 January 1980, the oldest date that zip knows), no random id, no trace of the operating
system, `[Content_Types].xml` first and the others in the order of their names.

What is left to the machine is deflate itself. Level 6 of the original zlib has given the same bytes for many years;
zlib-ng, which some builds of Python carry instead, finds other matches: there the parts are still equal byte for byte,
and only their compressed form differs.
"""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sopdocs.word.xml import DECLARATION, OFFICE, PACKAGE

CONTENT_TYPES = "[Content_Types].xml"

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6
_MSDOS = 0

_TYPES = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "word/styles.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    "word/settings.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    "word/fontTable.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
    "word/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/numbering.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    "word/footer.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}

CONTENT_TYPES_XML = (
    f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="jpeg" ContentType="image/jpeg"/>'
    + "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _TYPES.items())
    + "</Types>"
)

RELATIONSHIPS_XML = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="document" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="core" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="app" Type="{OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts of a document, with the two that every package has, as one zip."""
    return packed({**parts, CONTENT_TYPES: CONTENT_TYPES_XML, "_rels/.rels": RELATIONSHIPS_XML})


def repacked(content: bytes) -> bytes:
    """A .docx that another program has zipped, as `pack` would have: the same parts give the same bytes."""
    with ZipFile(BytesIO(content)) as zip_file:
        parts = {name: zip_file.read(name) for name in zip_file.namelist()}
    return packed(parts)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts that are a whole package already, as one zip."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as zip_file:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            zip_file.writestr(_entry(name), parts[name], ZIP_DEFLATED, _LEVEL)
    return out.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.create_system = _MSDOS
    return entry
