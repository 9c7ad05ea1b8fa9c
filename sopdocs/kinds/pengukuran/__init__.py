"""A year's indicators and its quarters, in one spec or several, in; what the documents of performance print out.

    nilai        figures as they are written: numbers, ranges, words of a scale
    aturan       the settings of an office: scale, formula, cap, rounding → kinerja.Aturan
    definisi     what `jenis: kinerja` says: sasaran, indikator, program, targets
    isian        what a quarter says: realisasi, with its causes and proofs; which form it came from
    spec         the two whole specs, `jenis: kinerja` and `jenis: realisasi`
    muat         the path of a year → the year with its quarters, from their files; what is wrong in them
    tahun        a year with its quarters: counted (kinerja.Hasil), who has what to fill in
    rules        what is wrong or missing in a year; periksa: in a quarter
    baris        counted figures → rows of text, for every column that a table may have
    belanja      the same for money; dukungan: the money of an indicator
    sel          a figure → the text of a cell; catatan: why there is none, or how it came about
    tabel        all tables of a quarter, with the words in their heads
    kaki         what stands under a table: means, predikat, the rules that were used, notes
    lembar       counted figures → the whole worksheet: lembar_kerja for each indicator (its steps: lembar_langkah),
                 lembar_rerata for means and money
    perbaikan    the remarks of whoever examined a document
    rujukan      the keys of every document about a quarter: which year, which quarter; the revision

No kind itself: those that print performance share it.
"""
