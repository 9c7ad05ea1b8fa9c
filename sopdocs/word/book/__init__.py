"""A filled template and the documents that follow it in; one Word file, a book, out.

    bind.py      bind(): the whole way, the parts of the package
    pages.py     the pages of a document → a section of the book: styles, heading, foot line
    front.py     the filled template → on which page each of its headings stands; its page breaks
    measure.py   a paragraph or a row of the template → the room it takes
    contents.py  bookmarks at the headings; the rows of the daftar isi → links with their page numbers

The template says where things stand by its styles: a paragraph in `Judul Bagian` is a heading of the front matter, one
in `Daftar Isi` a row of the daftar isi: first the rows of the headings, then those of the documents, in their order.

The cover is the first section of the template. Its last section has Roman numbers from i; the documents are numbered
1, 2, 3 through the whole book.
"""

from sopdocs.word.book.bind import bind

__all__ = ["bind"]
