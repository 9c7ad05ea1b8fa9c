"""TrueType files in, the JSON font tables beside this file out: `python -m sopdocs.text.fonts.make FOLDER…`.

Needs fontTools and the fonts (Debian: fonts-liberation, fonts-crosextra-carlito, fonts-crosextra-caladea). The
tables are committed, so that sopdocs measures the same on a machine that has none of them.

A table: `unit` (units to the em), `ascent`, `descent`, `gap` (hhea), `widths`: advance widths of runs of
characters, keyed by the first code point of the run.
"""

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FACES = {
    "arial": "LiberationSans-Regular",
    "arial-bold": "LiberationSans-Bold",
    "arial-narrow": "LiberationSansNarrow-Regular",
    "arial-narrow-bold": "LiberationSansNarrow-Bold",
    "times-new-roman": "LiberationSerif-Regular",
    "times-new-roman-bold": "LiberationSerif-Bold",
    "calibri": "Carlito-Regular",
    "calibri-bold": "Carlito-Bold",
    "cambria": "Caladea-Regular",
    "cambria-bold": "Caladea-Bold",
}
WORD_HEIGHT = {"cambria": (950, 222, 0), "cambria-bold": (950, 222, 0)}
"""Caladea has the widths of Cambria, not its height: Cambria's own hhea, in thousandths of an em."""
KEPT = ((0x20, 0x24F), (0x2C6, 0x2DD), (0x370, 0x4FF), (0x1E00, 0x1EFF), (0x2000, 0x22FF), (0x25A0, 0x25FF))


def table(face: str, font: TTFont) -> dict[str, object]:
    """The font's line measures and the widths of the characters that are kept."""
    hhea = font["hhea"]
    ascent, descent, gap = WORD_HEIGHT.get(face, (hhea.ascent, -hhea.descent, hhea.lineGap))
    return {
        "unit": font["head"].unitsPerEm,
        "ascent": ascent,
        "descent": descent,
        "gap": gap,
        "widths": _runs(font.getBestCmap(), font["hmtx"]),
    }


def _runs(cmap: dict[int, str], advances: dict[str, tuple[int, int]]) -> dict[str, list[int]]:
    runs: dict[str, list[int]] = {}
    start, previous = 0, -2
    for code in sorted(cmap):
        if not any(low <= code <= high for low, high in KEPT):
            continue
        if code != previous + 1:
            start = code
            runs[str(start)] = []
        runs[str(start)].append(advances[cmap[code]][0])
        previous = code
    return runs


def main(folders: list[str]) -> None:
    """Write every table; a font that is missing ends the run."""
    files = {path.stem: path for folder in folders for path in Path(folder).rglob("*.ttf")}
    for face, stem in FACES.items():
        target = Path(__file__).with_name(f"{face}.json")
        target.write_text(json.dumps(table(face, TTFont(files[stem])), separators=(",", ":")) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
