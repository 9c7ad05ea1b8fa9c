"""Word files in, what is made from them out.

pdf     Word files → PDF, by LibreOffice
"""
