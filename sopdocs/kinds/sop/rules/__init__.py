"""What is missing or unwise in a `Sop`: one rule a file, each with its ID and a `check`.

A rule is a warning: the document can be built, and is. One is an error: fl_branches_many, where the drawing would say
nothing true. What cannot be understood is found by read.py. To add one, write its file and its line here.
"""

from sopdocs.kinds.base import Rule
from sopdocs.kinds.sop.rules import (
    dh_revoked,
    fl_branches_many,
    fl_capsule_alone,
    fl_label_word,
    fl_step_count,
    id_instansi,
    id_nip_format,
    id_nomor_empty,
    id_pengesahan_lengkap,
    kg_hidden_decision,
    mb_missing,
    mb_waktu_unmeasurable,
    pl_kelompok,
    pl_order,
    pl_unused,
    tgl_efektif_before_pembuatan,
    tgl_efektif_missing,
    tgl_revisi_before_pembuatan,
)

RULES: tuple[Rule, ...] = (
    id_instansi.check,
    id_nomor_empty.check,
    tgl_efektif_missing.check,
    tgl_revisi_before_pembuatan.check,
    tgl_efektif_before_pembuatan.check,
    id_pengesahan_lengkap.check,
    id_nip_format.check,
    dh_revoked.check,
    pl_unused.check,
    pl_order.check,
    pl_kelompok.check,
    kg_hidden_decision.check,
    mb_missing.check,
    mb_waktu_unmeasurable.check,
    fl_step_count.check,
    fl_branches_many.check,
    fl_label_word.check,
    fl_capsule_alone.check,
)
"""In the order of the parts of the document."""
