"""The names of papers in `tampilan.kertas` in; their short and long side in mm out."""

PAPERS = {"A4": (210.0, 297.0), "F4": (215.0, 330.0), "Legal": (215.9, 355.6), "Letter": (215.9, 279.4)}
"""F4 is the folio of Indonesian offices, 215 x 330 mm."""
