"""Texts and figures in; the blocks that several chapters have alike out.

bagian          sections, points, sentences, pointers to a table
tabel           rows and tables with figures: heads, bands, notes, marks of notes
tabel_sendiri   a table of the office's own              rekomendasi   what became of recommendations
grafik          charts, with their figures in words
"""
