"""A counted quarter in; its tables as text out, with every column that one may have (design: paperwork, 5.2).

semua     all tables of a quarter, with the words in their heads
baris     the rows of indicators, in bands of their sasaran, and the means
belanja   the rows of the budget; dukungan: the money that serves an indicator
sel       a figure → the text of a cell
catatan   why a cell has none, or how it came about
kaki      what stands under a table: the mean, and the rules that it was counted by
"""
