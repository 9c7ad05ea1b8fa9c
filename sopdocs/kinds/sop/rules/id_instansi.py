"""An SOP names the office that it belongs to (Permenpan-RB 35/2012, identitas).

Passes: `instansi: {nama: Kecamatan Kelara}`, in the spec or in its profil.yaml. Fails: a spec without `instansi`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "id-instansi"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding."""
    if not (sop.instansi.nama.strip() or sop.instansi.pemda.strip()):
        hint = "isi instansi (pemda dan nama) di profil.yaml, supaya berlaku untuk semua SOP kantor ini"
        yield Finding(("instansi",), "peringatan", "nama instansi belum diisi", ID, hint, key=True)
