"""A NIP has 18 digits that hold the birth date, the month of appointment, the sex and a serial number.

Passes: `nip: 19930318 201406 1 002`. Fails: `nip: 19931318 201406 1 002` (there is no month 13).
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding
from sopdocs.text import nip

ID = "id-nip-format"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding; a blank NIP is left to id-pengesahan-lengkap."""
    given = sop.disahkan.nip
    if given.strip() and (fault := nip.fault(given)):
        yield Finding(("disahkan", "nip"), "peringatan", fault, ID, "tulis seperti 19930318 201406 1 002")
