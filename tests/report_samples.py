"""A report of every block, as long as one wants it: what the tests of long documents share."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sopdocs.page import Image
from sopdocs.report import (
    Block,
    Cell,
    Chart,
    Column,
    Contents,
    Figure,
    Heading,
    Item,
    Paragraph,
    Ref,
    Report,
    Row,
    Series,
    Signature,
    SignatureBlock,
    Space,
    Span,
    Table,
    Turn,
)
from sopdocs.units import mm
from sopdocs.word.report import BODY, FRONT, write
from sopdocs.word.template import Look, fill, open_template

HERE = Path(__file__).parent
TEMPLATE = HERE.parent / "templates" / "laporan-kinerja.docx"
WORDS = "Kinerja kecamatan diukur dari apa yang dicapai bagi masyarakat dan bukan dari apa yang dikerjakan saja. " * 4
LONG = "Penyelenggaraan Pemerintahan Umum dan Pemberdayaan Masyarakat Desa serta Kelurahan yang Judulnya Panjang Sekali"


@dataclass(frozen=True)
class Sampul:
    judul: str = "LAPORAN KINERJA"
    periode: str = "TRIWULAN III"
    tahun: str = "TAHUN 2025"
    pemda: str = "PEMERINTAH KABUPATEN LUWU TIMUR"
    nama: str = "KECAMATAN WASUPONDA"
    alamat: tuple[str, ...] = ("Jalan Trans Sulawesi Nomor 1 Wasuponda",)
    logo: Image | None = None
    gambar: Image | None = None


@dataclass(frozen=True)
class Fields:
    sampul: Sampul
    depan: str = FRONT
    isi: str = BODY


def filled(paper: tuple[float, float] | None = None) -> bytes:
    """The shipped template with its cover."""
    logo = Image((HERE / "logo.png").read_bytes(), "png", mm(30), mm(30), "Lambang daerah")
    return fill(open_template(TEMPLATE), Fields(Sampul(logo=logo)), Look("Laporan", "Kecamatan", "", paper))


def written(report: Report) -> bytes:
    return write(filled(), report)


def words(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def cell(*lines: str) -> Cell:
    return Cell(tuple(map(words, lines)))


def paragraph(text: str) -> Paragraph:
    return Paragraph(words(text))


def table(rows: int, name: str = "", caption: str = "Target dan Realisasi Indikator") -> Table:
    """No, sasaran (a cell beside two rows), indikator, target, realisasi, capaian."""
    columns = (Column(1, "center"), Column(4), Column(5), *(Column(2, "right", True) for _ in range(3)))
    head = Row(tuple(map(cell, ("No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian (%)"))))
    found = [Row((Cell((words("Sasaran strategis: pelayanan publik"),), span=6, bold=True),), band=True)]
    for number in range(1, rows + 1):
        own = (cell(str(number)), Cell((words("Meningkatnya kualitas pelayanan"),), down=2)) if number % 2 else ()
        rest = tuple(map(cell, ("Indeks kepuasan masyarakat terhadap layanan", "82,50", "1.250.000,00", "101,25")))
        found.append(Row((*(own or (cell(str(number)),)), *rest)))
    note = (words("Sumber: Survei Kepuasan Masyarakat, diolah."),)
    return Table(columns, (head,), tuple(found), words(caption) if caption else (), name, note)


def chart(picture: bool = False) -> Chart:
    series = (
        Series("Target", (Decimal("80.00"), Decimal("82.00"), Decimal("85.00"))),
        Series("Realisasi", (Decimal("79.50"), None, Decimal("86.25"))),
    )
    return Chart(
        "batang", ("IKM", "Desa tertib", "Konflik selesai"), series, "persen", 2, "Target 80,00 …", picture=picture
    )


def signature(blocks: int) -> Signature:
    name = "ANDI MUHAMMAD YUSUF, S.STP., M.Si."
    block = SignatureBlock(
        ("Wasuponda, 5 Oktober 2025", "CAMAT WASUPONDA,"), name, ("Pembina", "NIP 19800101 200012 1 001")
    )
    return Signature((block,) * blocks)


def front() -> tuple[Block, ...]:
    return (
        Heading(1, "Kata Pengantar", "tanpa"),
        *(paragraph(WORDS) for _ in range(4)),
        signature(1),
        Heading(1, "Ikhtisar Eksekutif", "tanpa", "ikhtisar"),
        Paragraph(
            (Span("Lihat "), Ref("rekap"), Span(" pada "), Ref("bab3"), Span(" serta "), Ref("lampiran2"), Span("."))
        ),
        Heading(1, "Daftar Isi", "tanpa", listed=False),
        Contents("isi"),
        Heading(1, "Daftar Tabel", "tanpa", listed=False),
        Contents("tabel"),
        Heading(1, "Daftar Gambar", "tanpa", listed=False),
        Contents("gambar"),
    )


def chapter(number: int, sections: int) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading(1, f"Bab nomor {number}" if number != 2 else LONG, "bab", f"bab{number}")]
    for section in range(1, sections + 1):
        blocks += [
            Heading(2, f"Bagian {section}" if section != 2 else LONG),
            paragraph(WORDS),
            Paragraph(
                (
                    Span("Uraian ada pada "),
                    Ref(f"t{number}.{section}"),
                    Span(" dan "),
                    Ref(f"g{number}.{section}"),
                    Span("."),
                )
            ),
            Heading(3, "Capaian"),
            Heading(4, "Analisis"),
            *(Item(words(f"Butir {at}: {WORDS[:150]}"), section, at) for at in (1, 2)),
            Item(words("anak butir"), section, 1, 1),
            Item(words("anak butir"), section, 2, 1),
            Item(words("butir ketiga"), section, 3),
            Item(words("tanpa nomor"), 50 + section),
            Item(words("tanpa nomor juga"), 50 + section),
            Paragraph(words("Capaian = realisasi ÷ target × 100 %"), "rumus"),
            Paragraph((Span("[belum diisi: penyebab]", gap=True),), "belum"),
            Paragraph(
                (
                    Span("Penyebabnya "),
                    Span("[belum diisi: penyebab]", gap=True),
                    Span(" dan "),
                    Span("itu", italic=True),
                )
            ),
            table(4 + 3 * section, f"t{number}.{section}"),
            Figure(chart(picture=section == 2), words("Target dan realisasi"), f"g{number}.{section}"),
        ]
    return tuple(blocks)


def report(sections: int = 2) -> Report:
    """Four chapters of so many sections, a sheet that lies, two lampiran."""
    wide = Table((*table(9).columns, Column(6)), table(9).head, table(9).rows, words("Rekapitulasi Kinerja"), "rekap")
    rest = (Cell((words("Keterangan"),)),)
    wide = Table(wide.columns, (Row((*wide.head[0].cells, *rest)),), wide.rows, wide.caption, wide.name)
    body = (
        *(block for number in (1, 2) for block in chapter(number, sections)),
        *chapter(3, sections),
        Turn(True),
        wide,
        Turn(False),
        *chapter(4, 1),
        paragraph("Demikian laporan ini dibuat."),
        signature(2),
        Heading(1, "Perjanjian Kinerja", "lampiran", "lampiran1"),
        Heading(2, "Pernyataan", "tanpa", listed=False),
        Paragraph(words("Lampiran"), "tengah"),
        table(8, "l1"),
        Turn(True),
        Heading(1, "Pengukuran Kinerja", "lampiran", "lampiran2"),
        table(30, "l2"),
        Space(mm(10)),
        signature(3),
    )
    return Report(front(), body)
