"""The name of a font in, word/theme.xml out: black, white and greys.

No document of ours refers to it, but a whole package has one, and Word takes from it the colours and fonts that it
offers to an officer who draws a shape of his own.
"""

from functools import cache

from sopdocs.word.xml import DECLARATION, quote

_COLORS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "404040",
    "lt2": "F2F2F2",
    "accent1": "000000",
    "accent2": "404040",
    "accent3": "595959",
    "accent4": "7F7F7F",
    "accent5": "A6A6A6",
    "accent6": "BFBFBF",
    "hlink": "000000",
    "folHlink": "404040",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


@cache
def theme(font: str) -> str:
    """The theme of a document in `font`; each list of styles has the three entries that its schema asks for."""
    colors = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLORS.items())
    face = f'<a:latin typeface={quote(font)}/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="sopdocs">'
        f'<a:themeElements><a:clrScheme name="sopdocs">{colors}</a:clrScheme><a:fontScheme name="sopdocs">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="sopdocs"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}'
        f"</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
