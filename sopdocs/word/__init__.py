"""Everything OOXML: a `page.Document` in, a .docx out; a .docx in, readable text out.

    document.py   write(): the whole way, and what stands between the tables
    table.py      a Table ─► w:tbl               paragraph.py   a Paragraph ─► w:p
    drawing.py    where drawings are anchored    shapes.py      how they look
    picture.py    a logo in a line of text       images.py      picture files
    register.py   numbers of the document        numbering.py   its lists
    parts.py      styles, settings, foot line    theme.py       colours
    package.py    parts ─► always equal bytes    xml.py         escaping
    opened.py     a .docx ─► its parts and more  ooxml.py       elements ─► what they say
    dump.py       a .docx ─► readable text

    template/     a Word template and values ─► a filled one
    book/         a filled template and documents ─► one file
    report/       a filled template and a report.Report ─► one file, whose lists get their page numbers later
    chart/        a report.Chart ─► a chart that Word edits, or a picture

The room draws what the page says and decides nothing.
"""

from sopdocs.word.document import write

__all__ = ["write"]
