"""A `Kinerja` with a perubahan in; what is wrong or missing in that out."""

from collections.abc import Iterator

from sopdocs.kinds.base import Rule
from sopdocs.kinds.pengukuran.keadaan import budget, indicators, items
from sopdocs.kinds.pengukuran.perubahan import berubah
from sopdocs.kinds.pengukuran.spec import Kinerja
from sopdocs.kinds.pengukuran.ubahan import KUNCI_TRIWULAN
from sopdocs.kinerja.ukuran import TRIWULAN
from sopdocs.problems import Finding, Loc, Severity
from sopdocs.text.numbers import romawi

RULE = "kn-perubahan"
ANEW = "jadikan indikator baru (perubahan: baru), dan cabut yang lama (perubahan: dicabut)"


def says_when_it_changes(model: Kinerja) -> Iterator[Finding]:
    """Items change with the year, and the year with some item; not from its first quarter on."""
    changed = [(loc, each.nama) for loc, each in items(model) if each.perubahan is not None]
    change = model.perubahan
    if change is None:
        for loc, nama in changed:
            message = f"{nama}: ada perubahan, tetapi tahunnya tidak menyebut mulai kapan"
            hint = 'tambahkan di atas sasaran: "perubahan: {mulai: 3, tanggal: …, alasan: …}"'
            yield _finding((*loc, "perubahan"), "error", message, hint)
        return
    if change.mulai == TRIWULAN[0]:
        message, hint = (
            "perubahan mulai triwulan 1 berlaku sepanjang tahun",
            "tulis definisinya langsung, tanpa perubahan",
        )
        yield _finding(("perubahan", "mulai"), "error", message, hint)
    if not changed:
        message = "tidak ada indikator atau anggaran yang berubah"
        hint = 'tulis "perubahan: {target: {tahunan: …}}" pada indikatornya, "perubahan: {pagu: …}" pada anggarannya'
        yield _finding(("perubahan",), "peringatan", message, hint)
    if change.tanggal is None:
        message = "tanggal Perjanjian Kinerja Perubahan belum diisi"
        yield _finding(("perubahan",), "peringatan", message, 'tambahkan "tanggal: …"; tanpa itu tidak disebut')


def says_what_changes(model: Kinerja) -> Iterator[Finding]:
    """An item that is new or withdrawn is written whole; one that is changed says what is another now."""
    for loc, each in items(model):
        if each.perubahan is None:
            continue
        said, status = each.perubahan.diubah, each.perubahan.status
        if status != "diubah":
            for key in said:
                message = f'{each.nama}: "{key}" di dalam perubahan tidak dipakai, karena statusnya {status}'
                hint = "tulis langsung pada barisnya" if status == "baru" else f"hapus, atau hapus status: {status}"
                yield _finding((*loc, "perubahan", key), "error", message, hint, key=True)
        elif all(_is_the_same(getattr(each, key), value) for key, value in said.items()):
            message, hint = f"{each.nama}: perubahan ini tidak mengubah apa pun", "tulis yang berubah saja, atau hapus"
            yield _finding((*loc, "perubahan"), "peringatan", message, hint, key=True)


def keeps_past_targets(model: Kinerja) -> Iterator[Finding]:
    """A quarter before the perubahan had its target; an indicator that is new with it had none."""
    past = KUNCI_TRIWULAN[: model.perubahan.mulai - 1] if model.perubahan else ()
    for loc, each in indicators(model):
        if each.perubahan is None:
            continue
        anew = each.perubahan.diubah.get("target")
        for tw, key in enumerate(past, 1):
            if each.perubahan.status == "baru" and getattr(each.target, key) is not None:
                message = f"{each.nama}: indikator baru, tetapi ada target Triwulan {romawi(tw)}, sebelum perubahan"
                yield _finding((*loc, "target", key), "error", message, "hapus, atau betulkan perubahan.mulai")
            elif anew is not None and (value := getattr(anew, key)) and value != getattr(each.target, key):
                message = f"{each.nama}: target Triwulan {romawi(tw)} sudah lewat dan tidak dapat diubah lagi"
                hint = "hapus dari perubahan; target lama tetap dicetak di dokumen triwulan itu"
                yield _finding((*loc, "perubahan", "target", key), "error", message, hint)


def puts_like_with_like(model: Kinerja) -> Iterator[Finding]:
    """Quarters in two units cannot be added; a year's new target is reached in its last quarter."""
    now = {each.id: each for _, each in indicators(berubah(model))}
    for loc, was in indicators(model):
        if was.perubahan is None or was.perubahan.status != "diubah":
            continue
        each, place = now[was.id], (*loc, "perubahan")
        if was.akumulasi != "terakhir" and was.satuan != each.satuan:
            message = (
                f"{was.nama}: satuan berubah di tengah tahun, tetapi triwulannya masih disatukan ({was.akumulasi})"
            )
            yield _finding(place, "peringatan", message, ANEW, key=True)
        if was.komponen and each.komponen and was.komponen.faktor != each.komponen.faktor:
            message = f"{was.nama}: faktor berubah, jadi triwulan yang sudah lewat ikut dihitung dengan faktor baru"
            yield _finding(place, "peringatan", message, ANEW, key=True)
        ends = [(one.target.tahunan, one.target_triwulan(TRIWULAN[-1])) for one in (was, each)]
        if was.akumulasi == "terakhir" and ends[0][0] == ends[0][1] and ends[1][0] != ends[1][1]:
            message = f"{was.nama}: target tahunan menjadi {ends[1][0]}, target tw4 masih {ends[1][1]}"
            yield _finding(place, "peringatan", message, "ubah keduanya: target: {tahunan: …, tw4: …}", key=True)


def keeps_its_key(model: Kinerja) -> Iterator[Finding]:
    """Realisasi is known by the kode of its row; where there is none, by its name."""
    for loc, row in budget(model):
        if row.perubahan and "nama" in row.perubahan.diubah and not row.kode:
            message = f"{row.nama}: nama tidak dapat diubah tanpa kode, karena realisasinya ditulis dengan nama"
            yield _finding((*loc, "perubahan", "nama"), "error", message, "beri kode, atau cabut dan tambah yang baru")


def _is_the_same(was: object, now: object) -> bool:
    """A target says anew only a part of what there is."""
    if was is None or not hasattr(now, "model_fields_set") or type(was) is not type(now):
        return was == now
    return all(getattr(was, key) == getattr(now, key) for key in now.model_fields_set)


def _finding(loc: Loc, severity: Severity, message: str, hint: str, key: bool = False) -> Finding:
    return Finding(loc, severity, message, RULE, hint, key)


PERUBAHAN: tuple[Rule, ...] = (
    says_when_it_changes,
    says_what_changes,
    keeps_past_targets,
    puts_like_with_like,
    keeps_its_key,
)
