"""The spec of a pack in; where its folder, zip, manifest and lock lie, and what a file is called in it, out."""

import os
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from sopdocs import workspace
from sopdocs.workspace import Spec, absolute, specs_folder

PAKET, MANIFEST = "paket.pdf", "manifest.json"
IS_SHIPPED, IS_OUTSIDE = " (bawaan)", " (di luar ruang kerja)"


@dataclass(frozen=True, slots=True)
class Tempat:
    """The `folder` of a pack; what it is called on another machine is counted from `akar`, the workspace."""

    folder: Path
    zip: Path
    kunci: Path
    akar: Path
    shown: str
    """`akar` as the user has written it, before the names of files in what is told."""

    @property
    def paket(self) -> Path:
        return self.folder / PAKET

    @property
    def manifest(self) -> Path:
        return self.folder / MANIFEST

    def dalam(self, path: Path) -> str:
        """What a file is called in the pack: `05-tanda-terima/tanda-terima.pdf`."""
        return path.relative_to(self.folder).as_posix()

    def name(self, path: Path) -> str:
        """The name of a file that something is made from: `specs/profil.yaml`, `templates/x.docx (bawaan)`."""
        path, shipped = absolute(path), absolute(workspace.templates())
        if path.is_relative_to(shipped):
            return f"{workspace.TEMPLATES}/{path.relative_to(shipped).as_posix()}{IS_SHIPPED}"
        if path.is_relative_to(self.akar):
            return path.relative_to(self.akar).as_posix()
        return f"{path.name}{IS_OUTSIDE}"

    def is_shadowed(self, name: str, others: Container[str]) -> bool:
        """Whether it is a shipped template beside one of the office's own, which is taken instead."""
        return name.endswith(IS_SHIPPED) and name.removesuffix(IS_SHIPPED) in others

    def tanpa_akar(self, text: str) -> str:
        """What a problem says, the files of the workspace in it called what they are called on every machine."""
        for folder in filter(None, (str(self.akar), self.shown)):
            for below in (workspace.SPECS, workspace.TEMPLATES):
                text = text.replace(f"{folder}{os.sep}{below}{os.sep}", f"{below}/")
        return text


def tempat(spec: Spec) -> Tempat:
    """Of the pack that `spec` describes."""
    folder = spec.target("")
    home = absolute(spec.home)
    specs = specs_folder(home)
    akar = specs.parent if specs else home
    below = len(absolute(spec.path).relative_to(akar).parts)
    shown = str(Path(*spec.path.parts[:-below])) if len(spec.path.parts) > below else ""
    kunci = folder.with_name(f".{folder.name}.kunci")
    return Tempat(folder, spec.target(".zip"), kunci, akar, shown)
