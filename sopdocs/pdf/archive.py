"""A PDF in, whether it says that it is one for archives out; and what tells in such a PDF what its colours mean."""

import re
import zlib

from pypdf import PdfReader
from pypdf.generic import NumberObject, StreamObject

from sopdocs.pdf.entries import at, entries, listed, name, raw, resolved, stream, words
from sopdocs.pdf.srgb import NAME, profile
from sopdocs.pdf.target import Reference, Target

_IS_A2 = re.compile(rb"<pdfaid:part>\s*2\s*<|pdfaid:part=[\"']2[\"']")
_COLOURS = slice(16, 20)
"""Where an ICC profile says of which colours it is."""


def is_archival(reader: PdfReader) -> bool:
    """Whether a PDF says that it is PDF/A-2 and that its colours are red, green and blue. It is taken at its word."""
    catalog = reader.trailer["/Root"]
    said = at(catalog, "Metadata")
    if not isinstance(said, StreamObject) or not _IS_A2.search(said.get_data()):
        return False
    profiles = [at(resolved(intent), "DestOutputProfile") for intent in listed(raw(catalog, "OutputIntents"))]
    return all(isinstance(each, StreamObject) and each.get_data()[_COLOURS] == b"RGB " for each in profiles)


def output_intent(target: Target) -> Reference:
    """That colours are those of sRGB, in the PDF that is being written."""
    packed = stream(zlib.compress(profile()), N=NumberObject(3), Filter=name("FlateDecode"))
    facts = entries(Type=name("OutputIntent"), S=name("GTS_PDFA1"), DestOutputProfile=target.add(packed))
    facts.update(entries(OutputConditionIdentifier=words(NAME), Info=words(NAME)))
    return target.add(facts)
