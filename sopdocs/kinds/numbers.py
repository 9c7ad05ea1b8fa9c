"""A letter and the office's way to number in; its number out, or why it has none yet.

`build` gives numbers, which are in the book then; `check` only looks. A number that cannot be given yet stays a line
to write on.
"""

from dataclasses import dataclass, replace

from sopdocs.agenda import SHEET_SIGN, Aturan, BelumLengkap, Buku, Nomor, SudahDipakai, Surat, parse_aturan
from sopdocs.kinds.naskah import Penomoran
from sopdocs.problems import Finding, Loc


@dataclass(frozen=True, slots=True)
class Numbers:
    """The book of a workspace for one spec, which is `kunci` in it; `giving`: numbers may be given, not only looked up.

    `buku` is None for a spec from standard input, which is no document of the workspace.
    """

    buku: Buku | None
    kunci: str
    giving: bool

    def ask(self, surat: Surat, rule: Penomoran, loc: Loc) -> tuple[str, list[Finding]]:
        """The number of the letter. One that goes out is its spec; one that came in may be named in many specs, and
        its `kunci` says which it is (empty: the spec alone knows it; `#2`: the second sheet of the spec does).
        """
        aturan, findings = _aturan(rule, surat)
        if aturan is None or self.buku is None:
            return "", findings
        if not surat.kunci or surat.kunci.startswith(SHEET_SIGN):
            surat = replace(surat, kunci=self.kunci + surat.kunci)
        surat = replace(surat, pencatat=self.kunci)
        answer = (self.buku.beri if self.giving else self.buku.lihat)(surat, aturan)
        return _told(answer, loc)


def _aturan(rule: Penomoran, surat: Surat) -> tuple[Aturan | None, list[Finding]]:
    try:
        if surat.buku == "masuk":
            return parse_aturan(rule.pola_agenda), []
        return parse_aturan(rule.pola, rule.urut_per, rule.mulai), []
    except ValueError as error:
        hint = 'misalnya "{kode}/{urut:03d}/{unit}/{bulan_romawi}/{tahun}"'
        return None, [Finding(("penomoran",), "error", str(error), "sn-pola", hint)]


def _told(answer: Nomor | SudahDipakai | BelumLengkap | None, loc: Loc) -> tuple[str, list[Finding]]:
    """The number and what an author should know about it."""
    match answer:
        case Nomor(menurut_pola=now) if now:
            message = f'nomor tetap "{answer.teks}"; menurut tanggal, kode, dan pola sekarang "{now}"'
            hint = "tulis nomor sendiri bila harus berubah; kalau tidak, biarkan"
            return answer.teks, [Finding(loc, "peringatan", message, "sn-berubah", hint)]
        case Nomor(dulu=before) if before:
            message = f'surat ini bernomor "{before}" di tahun lain, dan kini "{answer.teks}"'
            hint = "bila tahun pada tanggalnya salah, betulkan: nomor yang lama kembali"
            return answer.teks, [Finding(loc, "peringatan", message, "sn-tahun", hint)]
        case Nomor():
            return answer.teks, []
        case SudahDipakai():
            return "", [Finding(loc, "error", answer.message, "sn-ganda", answer.hint)]
        case BelumLengkap():
            return "", [Finding(loc, "peringatan", answer.message, "sn-kurang", answer.hint)]
    return "", []
