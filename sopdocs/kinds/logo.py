"""The path that a spec names in; the logo as it is printed, or what is wrong with it, out."""

from dataclasses import dataclass, replace
from pathlib import Path

from sopdocs.kinds.naskah import Instansi
from sopdocs.page import Image
from sopdocs.problems import Finding
from sopdocs.spec import Source
from sopdocs.units import Length
from sopdocs.word.images import BadImage, no_address, read_image

LOC = ("instansi", "logo")


@dataclass(frozen=True, slots=True)
class Logo:
    """The image, and the file it comes from."""

    image: Image
    path: Path


def read_logo(instansi: Instansi, source: Source, side: Length) -> tuple[Logo | None, list[Finding]]:
    """The office's logo within a square of `side`, its proportions kept; None where none is named, or none that can be
    used.
    """
    name = instansi.logo
    if not name:
        return None, []
    path = source.folder(LOC) / name
    alt = f"Logo {instansi.pemda or instansi.nama}".strip()
    try:
        no_address(name)
        return Logo(read_image(path, side, side, alt), path), []
    except BadImage as bad:
        return None, [Finding(LOC, "error", f'logo "{name}" {bad}', "id-logo", bad.hint)]


def enlarged(logo: Image, before: Length, side: Length) -> Image:
    """The logo that filled a square of `before` in one of `side`, as on a cover."""
    return replace(logo, width=logo.width * side // before, height=logo.height * side // before)
