"""The font tables: one JSON a face, made by `make.py` from the free fonts of the same widths."""
