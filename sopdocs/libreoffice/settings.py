"""What PDFs are to be like in, what LibreOffice is told out: a profile of its own, with settings in it.

Its command line knows options of the PDF only since version 7.4; its profile has always had them.
"""

from pathlib import Path

from sopdocs.files import save

_PROFILE = "profil"
_FILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export">
{settings}
</item></oor:items>
"""
_SETTING = '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
_PDF_A_2B = "2"


def settings(*, bookmarks: bool, archival: bool) -> str:
    """The settings as they stand in a profile; empty where LibreOffice's own will do."""
    found = {}
    if bookmarks:
        found["ExportBookmarksToPDFDestination"] = "true"
    if archival:
        found["SelectPdfVersion"] = _PDF_A_2B
    lines = [_SETTING.format(name=name, value=value) for name, value in found.items()]
    return _FILE.format(settings="\n".join(lines)) if lines else ""


def profile(folder: Path, told: str = "") -> str:
    """The option for a profile in `folder`: an office that has LibreOffice open keeps its own one locked."""
    place = folder / _PROFILE
    if told:
        save(place / "user" / "registrymodifications.xcu", told.encode())
    return f"-env:UserInstallation={place.resolve().as_uri()}"
