"""Forms go out as .xlsx, come back from many hands, and become a quarter's file.

    formulir.py      a year and a quarter ─► the files of each seksi                   `sopdocs formulir`
      tata.py          a Blangko ─► its sheets: the one place that says which cell holds what
        petunjuk.py      the sheet of instructions, and of who has filled it in
        kinerja.py       a card for each indicator             anggaran.py   a row for each sub kegiatan
        papan.py         cells put down one after another      rumus.py      their live formulas
      tanda.py         the hidden sheet and the property by which a form is known again, with what it asked

    kumpul.py        files ─► the quarter's file, or what is wrong with them           `sopdocs kumpul`
      berkas.py        a folder ─► its files, each opened, or why it is no workbook
      kenali.py        files ─► forms                          asal.py       forms ─► the year and quarter meant
      periksa.py       a form that came back ─► its answers, and all that is wrong with it
        lembar.py        the sheets that were expected ─► those that are there, also under other names
        banding.py       every locked cell, every merged one   geser.py      columns and rows that stand elsewhere
        jawab.py         open cells ─► answers                 bilangan.py   a cell ─► a number, or what is wrong
        definisi.py      what was asked, and what is asked now
        sama.py          two cells ─► whether they say the same
      satukan.py       the forms of all seksi ─► one of each: double, empty, missing ones
      gabung.py        these, and the quarter's file as it is ─► as it is to be
      sisa.py          the quarter as it is to be ─► what is implausible, what is left open
    masalah.py       a file, a sheet, a cell ─► a Problem

What went out travels with the form. So what came back is held against what went out, cell by cell, and what went out
against what the year says now, definition by definition: an officer learns who has changed what.
"""
