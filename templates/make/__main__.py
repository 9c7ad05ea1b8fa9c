"""`python templates/make [NAME…]`: the files beside this one in, the shipped templates, `templates/<name>.docx`, out.

Each of them has `make() -> {file name without ending: document}`.
"""

import sys
from importlib import import_module
from io import BytesIO
from pathlib import Path

from docx.document import Document

from sopdocs.zipped import repacked

HERE = Path(__file__).parent
SHARED = {"__main__", "columns", "house", "rekap_columns", "rekap_tables", "sheet", "ttd"}


def makers(names: list[str]) -> list[str]:
    """The modules that were asked for, or all."""
    return names or sorted(path.stem for path in HERE.glob("*.py") if path.stem not in SHARED)


def content(document: Document) -> bytes:
    """The file as it is shipped: no clock, no trace of who made it."""
    properties = document.core_properties
    for name in ("author", "comments", "title", "subject", "keywords", "last_modified_by"):
        setattr(properties, name, "")
    out = BytesIO()
    document.save(out)
    return repacked(out.getvalue())


def main() -> None:
    """Write them."""
    for name in makers(sys.argv[1:]):
        for target, document in import_module(name).make().items():
            path = HERE.parent / f"{target}.docx"
            path.write_bytes(content(document))
            print(path)


if __name__ == "__main__":
    main()
