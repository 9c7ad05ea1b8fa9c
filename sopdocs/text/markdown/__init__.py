"""The words of an office, with light Markdown in them, in; blocks of a report out, and what is no Markdown for paper.

    **tebal**  *miring*  ***keduanya***     a backslash before a star prints the star
    - butir    1. butir                     three levels; the first number stays
    # Judul                                 as far down as the caller says
    | a | b |                               a table; "Tabel: …" in the paragraph above is its caption
    ![Keterangan](foto.jpg)                 a picture, alone in its paragraph
    {{ nama.bagian }}                       what the caller has under that name; alone: also a table or a chart

Everything else stays as it is written: HTML (which is told), `>`, backticks, two hyphens, the letters of a list.

    values    what goes to the caller and comes back
    parser    text → tokens of markdown-it, by CommonMark, and GFM for tables; each knows its place
    signs     marks of other languages, and what was meant as a list or table and is none
    inlines   the tokens of a paragraph → text of one look, and what stands for slots and pictures
    blocks    all tokens → blocks
"""

from sopdocs.text.markdown.blocks import read
from sopdocs.text.markdown.values import Fault, Fill, Picture, Read, Slot

__all__ = ["Fault", "Fill", "Picture", "Read", "Slot", "read"]
