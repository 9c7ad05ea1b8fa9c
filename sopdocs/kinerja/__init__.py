"""Performance arithmetic (pengukuran kinerja): targets and realisasi in; capaian, means, serapan, predikat out.

    ukuran       what is measured: an indicator, its targets, its realisasi; how: Aturan
    capaian      one realisasi against one target → per cent
    triwulan     four quarters → this quarter, and up to this quarter
    rerata       figures → their mean, their sum
    komponen     pembilang and penyebut → a realisasi        bulat   a number → as it is printed
    predikat     a per cent as it is printed → its class in a scale
    anggaran     pagu and realisasi → serapan, totals
    efisiensi    performance against money → efficient or not
    banding      an earlier year, or a target further off → how far apart
    tahun        all of a year up to a quarter → every figure that the documents print
    langkah      a calculation → the formula, with its numbers put in

Pure functions on `Decimal`; no float, no file, no clock. None is what is not known: an empty value is not zero, and
never becomes one. Every result is rounded once, to the decimals in which it is printed, and what follows from it
(means, totals, predikat) is counted from that: a reader with a calculator finds the same figures on the paper.
"""
