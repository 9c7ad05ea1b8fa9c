"""Files and a way to call LibreOffice for some of them in, what is wrong with those that got no PDF out.

LibreOffice goes by the order of the files, so that the first without a PDF is the suspect when it hangs or breaks down.
The others go on in a new call, from their end: a second file of that sort then stands behind as many as possible. The
suspects are tried once more at last, each alone.
"""

from collections.abc import Sequence
from pathlib import Path

from sopdocs.libreoffice.call import Call

FILES_A_CALL = 100
"""Command lines have an end (32,767 characters on Windows)."""

EMPTY_CALLS = 3
"""After so many calls in a row without a single PDF it is not the files: nothing works."""


def faults(files: Sequence[Path], call: Call) -> dict[Path, str]:
    """For each file that has no PDF: why not."""
    found: dict[Path, str] = {}
    for first in range(0, len(files), FILES_A_CALL):
        some = files[first : first + FILES_A_CALL]
        found |= _Tries(call).faults(some)
        if len(some) == FILES_A_CALL and found.keys() >= set(some):  # nothing works
            return found | dict.fromkeys(files[first:], found[some[-1]])
    return found


class _Tries:
    """The calls for some files, and how many in a row have made nothing."""

    def __init__(self, call: Call) -> None:
        self._call, self._empty = call, 0
        self._faults: dict[Path, str] = {}

    def faults(self, files: Sequence[Path]) -> dict[Path, str]:
        suspects, left = list[Path](), list(files)
        while left and self._empty < EMPTY_CALLS:
            missing = self._try(left)
            suspects += missing[:1]
            left = missing[:0:-1]
        for suspect in suspects:
            if self._empty < EMPTY_CALLS or len(self._faults) < len(files):
                self._try([suspect])
        return self._faults

    def _try(self, files: Sequence[Path]) -> list[Path]:
        """Those that were left."""
        answer = self._call(files)
        self._empty = 0 if answer.dealt else self._empty + 1
        for file in files:
            self._faults[file] = answer.dealt.get(file, answer.excuse)
            if not self._faults[file]:
                del self._faults[file]
        return [file for file in files if file not in answer.dealt]
