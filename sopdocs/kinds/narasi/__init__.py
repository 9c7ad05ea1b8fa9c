"""What an office writes itself, in a spec or in an .md file beside it, in; blocks of a report out.

    Narasi      the type of such a key
    baca        its text → blocks, with figures, tables and pictures in their places; what is wrong, at its line
    TidakAda    the answer to a name that nothing has

No kind itself. The signs that a text may have: sopdocs.text.markdown.
"""

from sopdocs.kinds.narasi.baca import Jawaban, Sebutan, Terbaca, TidakAda, baca
from sopdocs.kinds.narasi.isian import Narasi

__all__ = ["Jawaban", "Narasi", "Sebutan", "Terbaca", "TidakAda", "baca"]
