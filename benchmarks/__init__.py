"""What sopdocs is measured by, beside its peers, in one run on one machine; never a timed test.

    python benchmarks/routing.py      crossings, bends and length of the lines, beside Graphviz `splines=ortho`
    python benchmarks/documents.py    time, size and memory of documents, beside docxtpl, python-docx and LibreOffice
    python -m benchmarks.kantor       time and memory of many offices, and what a change costs

    procedures   random procedures like those of real offices (phrases: their words; specs: the same as YAML)
    ortho        the same page routed by Graphviz           counting    crossings, bends, length
    filled       the document as docxtpl makes it           plain       the document as python-docx makes it
    many         500 SOPs in a process of their own         clock       works timed in turns
    report       the tables

They need the installation of README's developers: `pip install -e '.[dev]'`.
"""
