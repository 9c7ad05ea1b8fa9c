"""A year's indicators and its quarters, in one spec or several, in; what the documents of performance print out.

    nilai        figures as they are written: numbers, ranges, words of a scale
    aturan       the settings of an office: scale, formula, cap, rounding → kinerja.Aturan
    definisi     what `jenis: kinerja` says: sasaran, indikator, program, targets
    ubahan       what it says of a perubahan in the middle of the year
    isian        what a quarter says: realisasi, with its causes and proofs; which form it came from
    spec         the two whole specs, `jenis: kinerja` and `jenis: realisasi`
    muat         the path of a year → the year with its quarters, from their files; what is wrong in them
    perubahan    a year's spec → the same as it stands before or after its perubahan
    tahun        a year with its quarters, as it stands in one: counted (kinerja.Hasil), who has what to fill in
    perbedaan    what a perubahan changed, semula and menjadi
    rules        what is wrong or missing in a year; periksa: in a quarter; *_perubahan: by a perubahan
    keadaan      where its items stand in the spec; rules held against both states of a year
    rujukan      the keys of every document about a quarter: which year, which quarter
    perbaikan    the revision of a document, and the remarks of whoever examined it
    penerimaan   whose forms have come back
    cetak        figures, names and words as all of these documents print them
    rumus        how a figure is counted → the formula of a spreadsheet
    tabel        the tables of a quarter: indicators, money, what stands under them
    kertas       the worksheet of a quarter: every figure, step by step

No kind itself: those that print performance share it.
"""
