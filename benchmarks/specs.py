"""A matrix in, the YAML spec of an SOP with that procedure out: what an office would have typed."""

import json
from collections.abc import Iterator

from sopdocs.flowchart.flow import END, Branch, Matrix, Step

IDENTITY = """\
jenis: sop
instansi: {{pemda: Kabupaten Contoh, nama: Kecamatan Contoh}}
nomor: 000/{number}/CONTOH/2025
judul: {title}
tanggal: {{pembuatan: 5 Januari 2025, efektif: 15 Januari 2025}}
disahkan: {{jabatan: Camat Contoh, nama: NAMA CAMAT CONTOH, nip: "196812051990031007"}}
dasar_hukum:
  - Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan
  - Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang
    Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan
kualifikasi_pelaksana: [Memahami tata naskah dinas, Mampu mengoperasikan komputer]
keterkaitan: [SOP Penanganan Surat Keluar, SOP Pengelolaan Arsip]
peralatan: [Buku agenda, Lembar disposisi, Komputer, Printer]
peringatan: Jika kegiatan ini terlambat, maka pelaporan akan terlambat
pencatatan: Disimpan sebagai data elektronik dan manual
"""
TEXTS = ("kelengkapan", "waktu", "output", "keterangan")


def written(matrix: Matrix, number: int = 0) -> str:
    """The spec; `number` tells it from others."""
    head = IDENTITY.format(number=number, title=f"Pengumpulan Data Kinerja {number}")
    return head + "\n".join([*_lanes(matrix), "kegiatan:", *_rows(matrix)]) + "\n"


def _lanes(matrix: Matrix) -> Iterator[str]:
    yield "pelaksana:"
    for count, lane in enumerate(matrix.lanes):
        group = f", kelompok: {json.dumps(lane.group)}" if lane.group else ""
        yield f"  l{count}: {{nama: {json.dumps(lane.label)}{group}}}"


def _rows(matrix: Matrix) -> Iterator[str]:
    """Each row with its step, or with its steps in `alur`; steps go by the names s0, s1 …"""
    for number, row in enumerate(matrix.rows):
        yield f"  - uraian: {json.dumps(row.kegiatan[0])}"
        for key, cell in zip(TEXTS, row.cells, strict=True):
            yield f"    {key}: {json.dumps(cell[0]) if cell else ''}"
        steps = [(place, step) for place, step in enumerate(matrix.steps) if step.row == number]
        if len(steps) > 1:
            yield "    alur:"
            yield from (f"      - {{{', '.join(_step(*each))}}}" for each in steps)
        else:
            yield from (f"    {part}" for part in _step(*steps[0]))


def _step(place: int, step: Step) -> Iterator[str]:
    yield f"id: s{place}"
    yield f"pelaksana: [{', '.join(f'l{lane}' for lane in step.lanes)}]"
    if step.decision:
        ways = ", ".join(f"{json.dumps(branch.label)}: {_targets(branch)}" for branch in step.branches)
        yield f"keputusan: {{{ways}}}"
    else:
        yield f"lanjut: {_targets(step.branches[0])}"


def _targets(branch: Branch) -> str:
    return f"[{', '.join('selesai' if target == END else f's{target}' for target in branch.targets)}]"
