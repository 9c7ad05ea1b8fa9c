"""Forms go out as .xlsx, come back from many hands, and become a quarter's file.

formulir.py      a year, a quarter ─► the files of each seksi                      `sopdocs formulir`
  tata.py          a Blangko ─► sheets of cells, and which cell holds what: the one place that says so
    petunjuk.py      the sheet of instructions, and who has filled it in
    kinerja.py       a card for each indicator             anggaran.py   a row for each sub kegiatan
    papan.py         cells put down one after another      rumus.py      live formulas
  tanda.py         the hidden sheet and property by which a form is known again, with what it asked

kumpul.py        a folder ─► the quarter's file, or what is wrong                  `sopdocs kumpul`
  berkas.py        a folder ─► its files, each opened, or why it is no workbook
  asal.py          forms ─► the year and quarter that they are for
  periksa.py       a form that came back ─► its answers, and all that is wrong with it
    lembar.py        the sheets that were expected ─► those that are there, also under other names
    geser.py         columns and rows that stand elsewhere
    banding.py       every locked cell, every merged cell
    jawab.py         open cells ─► answers
    definisi.py      what was asked ─► what the year asks now
  satukan.py       forms of all seksi ─► one quarter: double, missing, empty ones
  gabung.py        that, and the quarter's file ─► the new file
"""
