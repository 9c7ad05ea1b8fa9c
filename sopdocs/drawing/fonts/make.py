"""TrueType files in, the reduced fonts beside this file out: `python -m sopdocs.drawing.fonts.make FOLDER…`.

Needs fontTools and the fonts (Debian: fonts-liberation2, fonts-crosextra-carlito, fonts-crosextra-caladea). Kept are
the characters that the width tables of `text.fonts` have; hints, kerning and all else that a PDF does not need go.

All are under the SIL Open Font License (beside this file), which keeps the original names for the originals: these
are called Sopdocs Sans and so on. Liberation 1 and every Liberation Sans Narrow are not under it; a narrow text is
set in Sopdocs Sans, 82 % wide, which is how wide Arial Narrow is.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from sopdocs.text.fonts.make import KEPT

FACES = {
    "sans": ("LiberationSans-Regular", "Sopdocs Sans"),
    "sans-bold": ("LiberationSans-Bold", "Sopdocs Sans Bold"),
    "serif": ("LiberationSerif-Regular", "Sopdocs Serif"),
    "serif-bold": ("LiberationSerif-Bold", "Sopdocs Serif Bold"),
    "humanist": ("Carlito-Regular", "Sopdocs Humanist"),
    "humanist-bold": ("Carlito-Bold", "Sopdocs Humanist Bold"),
    "book": ("Caladea-Regular", "Sopdocs Book"),
    "book-bold": ("Caladea-Bold", "Sopdocs Book Bold"),
}
NEEDED = ("head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "post", "name", "OS/2")
COPYRIGHT, FULL_NAME, LICENSE, LICENSE_URL = 0, 4, 13, 14


def reduced(font: TTFont, name: str) -> TTFont:
    """The font with what a PDF needs of it, called `name`."""
    options = Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, legacy_cmap=False)
    options.drop_tables += [table for table in font if table not in (*NEEDED, "GlyphOrder")]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for low, high in KEPT for code in range(low, high + 1)])
    subsetter.subset(font)
    _rename(font, name)
    return font


def _rename(font: TTFont, name: str) -> None:
    names = font["name"]
    kept = {number: names.getDebugName(number) for number in (COPYRIGHT, LICENSE, LICENSE_URL)}
    names.names = []
    for number, text in {**kept, 1: name.removesuffix(" Bold"), FULL_NAME: name, 6: name.replace(" ", "")}.items():
        names.setName(text or "", number, 3, 1, 0x409)


def main(folders: list[str]) -> None:
    """Write every font; one that is missing or under another licence ends the run."""
    files = {path.stem: path for folder in folders for path in Path(folder).rglob("*.ttf")}
    for face, (stem, name) in FACES.items():
        font = TTFont(files[stem], recalcTimestamp=False)
        if "SIL Open Font License" not in (font["name"].getDebugName(LICENSE) or ""):
            raise SystemExit(f"{files[stem]}: not under the SIL Open Font License")
        reduced(font, name).save(Path(__file__).with_name(f"{face}.ttf"))


if __name__ == "__main__":
    main(sys.argv[1:])
