"""Who signs an SOP is named with jabatan, nama and NIP (Permenpan-RB 35/2012, identitas).

Passes: `disahkan: {jabatan: Camat Kelara, nama: "Nurdin, S.E.", nip: 19700101 199503 1 001}`.
Fails: `disahkan: {jabatan: Camat Kelara}`.
"""

from collections.abc import Iterator

from sopdocs.kinds.sop.model import Sop
from sopdocs.problems import Finding

ID = "id-pengesahan-lengkap"


def check(sop: Sop) -> Iterator[Finding]:
    """At most one finding, which names all that is blank."""
    blank = [key for key in ("jabatan", "nama", "nip") if not getattr(sop.disahkan, key).strip()]
    if blank:
        message = f"pengesahan belum lengkap: {', '.join(blank)} belum diisi"
        yield Finding(("disahkan",), "peringatan", message, ID, "isi sebelum SOP ditandatangani", key=True)
