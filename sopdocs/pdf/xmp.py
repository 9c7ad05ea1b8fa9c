"""The title and author of a PDF in, its XMP out: what it is, and that it is one for archives (PDF/A-2b).

Without dates, which XMP need not have. Source: ISO 19005-2, 6.6.
"""

from xml.sax.saxutils import escape

CREATOR, LANGUAGE = "sopdocs", "id-ID"

_ABSENT = dict.fromkeys([*range(0x20), 0x7F, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd")
"""What XML has no sign for."""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
{facts}</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
_TITLE = '<dc:{key}><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt></dc:{key}>\n'
_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{text}</rdf:li></rdf:Seq></dc:creator>\n"


def xmp(title: str, author: str = "", subject: str = "") -> bytes:
    """The content of the metadata stream; what is empty is left out."""
    facts = [
        _TITLE.format(key="title", text=_plain(title)) if title else "",
        _AUTHOR.format(text=_plain(author)) if author else "",
        _TITLE.format(key="description", text=_plain(subject)) if subject else "",
    ]
    return _XMP.format(facts="".join(facts), creator=CREATOR).encode()


def _plain(text: str) -> str:
    return escape(text.translate(_ABSENT))
