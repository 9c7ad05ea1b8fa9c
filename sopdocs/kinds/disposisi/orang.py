"""The ids and words of a spec in; the officers and sections that are meant, as they are printed, out."""

import re

from sopdocs.kinds.disposisi.model import Disposisi, Lembar

ID = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*", re.ASCII)


def name_of(model: Disposisi, word: str) -> str:
    """The jabatan of an officer, the name of a section, or the word itself."""
    if word in model.pejabat:
        return model.pejabat[word].jabatan
    return model.penerima[word].nama if word in model.penerima else word


def is_unknown(model: Disposisi, word: str) -> bool:
    """True for what looks like an id and is none: nobody is called `sekcm`."""
    known = word in model.pejabat or word in model.penerima
    return not known and ID.fullmatch(word) is not None and bool(model.pejabat or model.penerima)


def offered(model: Disposisi, sheet: Lembar) -> tuple[str, ...]:
    """The receivers with a box of their own; by default those who stand below the giver in the profile."""
    if model.pilihan_penerima:
        return model.pilihan_penerima
    ids = list(model.pejabat) or list(model.penerima)
    giver = sheet.pemberi.pejabat
    return tuple(ids[ids.index(giver) + 1 :] if giver in ids else ids)
