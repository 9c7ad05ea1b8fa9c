"""A Word template of an office and the fields of a document in; the filled Word file out.

    open.py          the bytes of a template → its tags, and the file that is filled; or why it is none
      parts.py         its parts, as python-docx can open them
      settle.py        … as if all tracked changes were accepted
      complete.py      … with all that Word writes and other programs leave out
      join.py          … every tag in one run and one spelling (tags.py), and where it stands (places.py)
      lift.py          … the tags between the rows that they repeat; no other brace is one to Jinja (stand_ins.py)
    fields.py        the type of a document's fields → the names that a template may use
    check.py         tags and names → what is unknown, unused or not allowed (faults.py)
    shape.py         tags and the tree in which they stand → loops that would not repeat whole things
    unfilled.py      tags where nothing is filled in
    house_style.py   a template → what would look wrong on paper
    fill.py          template and fields → a Word file (engine.py: the only user of docxtpl)
    mend.py          rows and cells that had nothing to repeat
    columns.py       tables whose columns are a loop: widths before and after filling
    narrow.py        cells of such columns: type as small as their words need
    merge.py         cells that stand beside several rows
    kop.py           lines of the letterhead that are empty, logos that are too wide
    writable.py      lines of dots with room to write above them
    signatures.py    signature blocks that stay with their text
    pairs.py         half sheets, one or two to a page, and which of them are too full (heights.py)
    finish.py        what Word cannot do by itself: paper, type, lines of the kop that must shrink

A template is edited in Word by people who do not program: it holds placeholders and simple loops, nothing else. What
is printed in a field is decided before, by the kind of document. `check` sees exactly the tags that Jinja executes:
they are found once, in the tree, and everything else that looks like one is hidden from it.
"""

from sopdocs.word.template.check import check
from sopdocs.word.template.faults import Fault
from sopdocs.word.template.fields import OPTIONAL, names, paths
from sopdocs.word.template.fill import Look, fill
from sopdocs.word.template.house_style import check_style
from sopdocs.word.template.open import Template, open_template
from sopdocs.word.template.pairs import overfull
from sopdocs.word.template.parts import BadTemplate

__all__ = [
    "OPTIONAL",
    "BadTemplate",
    "Fault",
    "Look",
    "Template",
    "check",
    "check_style",
    "fill",
    "names",
    "open_template",
    "overfull",
    "paths",
]
