"""A filled template and a `report.Report` in; the bytes of one Word file out, and later its page numbers.

    write.py     write(): the whole way, the parts of the package
    outline.py   the report → the number of each heading, table and figure; what the lists name
    styles.py    the template → its styles, and how it numbers headings
    flow.py      blocks → text XML; where a section turns
    text.py      words and references → runs and fields
    tables.py    a Table → w:tbl               widths.py   … how wide its columns are
    lists.py     items → Word's own lists      figures.py  charts and pictures
    contents.py  daftar isi, tabel, gambar     sections.py sheets that lie
    pages.py     numbered(): where the bookmarks stand → the numbers in the lists

Everything that Word counts is a field of Word, and shows the right thing before Word has counted: the office may add a
table and press F9. Only pages are not known here: the lists have none until `numbered` gets them.
"""

from sopdocs.word.report.pages import bookmarks, numbered
from sopdocs.word.report.write import BODY, FRONT, write

__all__ = ["BODY", "FRONT", "bookmarks", "numbered", "write"]
