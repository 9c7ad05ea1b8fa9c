"""The pack's own sheets: what they say in, a `page.Document` out, which Word and PDF draw alike.

isi       what the sheets say, ready to print
susun     a Lembar → its Document: paper, foot line, the sheets one behind the other
sampul    the cover
daftar    contents, schedule and list of files: a table each
temuan    the result of the audit, with the place for signatures
bidang    a sheet that is a table: its title, its column heads, its rows → its pages
baris     rows of cells → the rows of each page
teks      a text → a paragraph in its lines

How many pages the sheets have does not depend on the page numbers in the contents: susun may be called without them
first, and again when they are known.
"""

from sopdocs.kinds.paket.lembar.isi import Berkas, Entri, Lembar, Paraf, Sampul, Temuan, Waktu
from sopdocs.kinds.paket.lembar.susun import susun

__all__ = ["Berkas", "Entri", "Lembar", "Paraf", "Sampul", "Temuan", "Waktu", "susun"]
