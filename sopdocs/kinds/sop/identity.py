"""An SOP in; its identity page out, as many pages as its lists need.

    ┌──────────────────┬──────────────┬───────────────┐
    │       logo       │ Nomor SOP    │ …             │
    │   KABUPATEN …    │ Tanggal …    │ …             │
    │   KECAMATAN …    │ Disahkan     │ jabatan       │
    │                  │ oleh         │ NAMA, NIP     │
    │                  ├──────────────┼───────────────┤
    │                  │ Nama SOP     │ JUDUL         │
    ├──────────────────┼──────────────┴───────────────┤
    │ Dasar Hukum      │ Kualifikasi Pelaksana        │
    ├──────────────────┼──────────────────────────────┤   and so on with Keterkaitan and Peralatan,
    │ 1. …             │ 1. …                         │   Peringatan and Pencatatan
    └──────────────────┴──────────────────────────────┘

The order of the fields is that of the sample in Permenpan-RB 35/2012 (design: sop-rules, 2.1).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from sopdocs.kinds.sop.boxes import Band, Block, cell_height, fill, rows
from sopdocs.kinds.sop.headings import heading
from sopdocs.kinds.sop.model import Sop
from sopdocs.kinds.sop.prose import Prose
from sopdocs.page import BREAK_HEIGHT, Cell, Image, Padding, Page, Paper, Paragraph, Table, Valign
from sopdocs.text.dates import Tanggal
from sopdocs.units import TWIP, Length, mm, pt

LABEL_MIN, LABEL_SHARE = mm(30), 0.45
"""The column of the labels: as wide as its words, at most this part of the right half."""
FIELD_MIN = mm(6.5)
SIGNATURE = mm(17)
"""Room for signature and stamp."""
LOGO_GAP = mm(3)
PADDING = Padding(mm(1.8), pt(2.5), mm(1.8), pt(2.5))

PAIRS = (("dasar_hukum", "kualifikasi_pelaksana"), ("keterkaitan", "peralatan"), ("peringatan", "pencatatan"))
CONTINUED = " (lanjutan)"


def identity_pages(model: Sop, paper: Paper, logo: Image | None) -> tuple[Page, ...]:
    """The identity page, and the pages that its lists need beyond it."""
    return tuple(_Identity(model, paper, logo).pages())


@dataclass(frozen=True)
class _Identity:
    model: Sop
    paper: Paper
    logo: Image | None

    @cached_property
    def prose(self) -> Prose:
        return Prose(self.model.tampilan.huruf, pt(self.model.tampilan.ukuran))

    @cached_property
    def columns(self) -> tuple[Length, Length, Length]:
        """The widths of the left half, the labels and their values."""
        width = (self.paper.width - self.paper.left - self.paper.right) // TWIP * TWIP
        left = int(width * self.model.tampilan.rasio) // TWIP * TWIP
        words = max(self.prose.widest(self._heading(key)) for key in self._fields) + PADDING.left + PADDING.right
        labels = min(max(words, LABEL_MIN), int((width - left) * LABEL_SHARE)) // TWIP * TWIP
        return left, labels, width - left - labels

    def pages(self) -> Iterator[Page]:
        top, foot = self.paper.top, self.prose.kind.line_height + BREAK_HEIGHT
        room = self.paper.height - self.paper.bottom - top - BREAK_HEIGHT - foot
        for number, bands in enumerate(fill([self._upper(), *self._boxes()], room)):
            y = top + (BREAK_HEIGHT if number else 0)
            yield Page(Table(self.paper.left, y, self.columns, tuple(rows(bands, y))))

    def _heading(self, key: str) -> str:
        return heading(key, self.model.tampilan)

    @cached_property
    def _fields(self) -> dict[str, str]:
        """The right block: the key of each label and its value; signature and title are set in their own way."""
        fields = {"nomor": self.model.nomor}
        for key in ("pembuatan", "revisi", "efektif"):
            if key != "efektif" or self.model.tampilan.tampil_efektif:
                fields[f"tanggal_{key}"] = self._date(getattr(self.model.tanggal, key))
        return {**fields, "disahkan": "", "judul": self.model.judul}

    def _date(self, date: Tanggal | None) -> str:
        return str(date) if date else self.model.tampilan.tanggal_kosong

    def _upper(self) -> Block:
        """Logo and office at the left of all fields; the row of the signature takes up what they need."""
        bands = [self._field(key, text) for key, text in self._fields.items()]
        office = self._office()
        lacking = cell_height(office) - sum(band.height for band in bands)
        if lacking > 0:
            signature = len(bands) - 2
            bands[signature] = replace(bands[signature], least=bands[signature].height + lacking)
        first, *others = bands
        below = Cell(0, merge="continue")
        return Block((
            replace(first, cells=(office, *first.cells)),
            *(replace(band, cells=(below, *band.cells)) for band in others),
        ))  # fmt: skip

    def _field(self, key: str, text: str) -> Band:
        _, label, value = (width - PADDING.left - PADDING.right for width in self.columns)
        signature = key == "disahkan"
        values = self._signature(value) if signature else (self.prose.line(text, value, bold=key == "judul"),)
        valign: Valign = "top" if signature else "center"
        name = self.prose.line(self._heading(key), label)
        cells = (
            Cell(1, paragraphs=(name,), valign=valign, padding=PADDING),
            Cell(2, paragraphs=values, valign=valign, padding=PADDING),
        )
        return Band(cells, FIELD_MIN)

    def _signature(self, width: Length) -> tuple[Paragraph, ...]:
        """Jabatan, room to sign, nama, pangkat and NIP; what is not known leaves its line empty."""
        who = self.model.disahkan
        nip = f"NIP. {who.nip}" if who.nip and not who.nip.upper().startswith("NIP") else who.nip
        lines = [
            self.prose.line(who.jabatan, width, align="center"),
            self.prose.line(who.nama, width, bold=True, underline=True, align="center", before=SIGNATURE),
        ]
        lines += [self.prose.line(text, width, align="center") for text in (who.pangkat, nip) if text]
        return tuple(lines)

    def _office(self) -> Cell:
        office = self.model.instansi
        width = self.columns[0] - PADDING.left - PADDING.right
        lines = []
        if self.logo:
            lines.append(Paragraph((), (), 0, "center", image=self.logo))
        for text, larger in ((office.pemda, pt(2)), (office.nama, pt(2)), *((unit, pt(1)) for unit in office.unit)):
            if text:
                lines.append(self.prose.line(text, width, bold=True, align="center", larger=larger))
        if office.alamat:
            lines.append(self.prose.line(office.alamat, width, align="center", before=pt(2)))
        if self.logo and len(lines) > 1:
            lines[1] = replace(lines[1], before=LOGO_GAP)
        return Cell(0, merge="start", paragraphs=tuple(lines), valign="center", padding=PADDING)

    def _boxes(self) -> Iterator[Block]:
        for number, pair in enumerate(PAIRS):
            texts = [getattr(self.model, key) for key in pair]
            widths = (self.columns[0], self.columns[1] + self.columns[2])
            contents = [
                self.prose.texts(text, width - PADDING.left - PADDING.right, 2 * number + side)
                for side, (text, width) in enumerate(zip(texts, widths, strict=True))
            ]
            heads = self._pair([self._head(key, width) for key, width in zip(pair, widths, strict=True)])
            again = self._pair([self._head(key, w, CONTINUED) for key, w in zip(pair, widths, strict=True)])
            least = self.prose.kind.line_height * 2 + PADDING.top + PADDING.bottom
            yield Block((heads, replace(self._pair(contents), least=least)), again)

    def _head(self, key: str, width: Length, more: str = "") -> tuple[Paragraph, ...]:
        return (self.prose.line(self._heading(key) + more, width - PADDING.left - PADDING.right, bold=True),)

    def _pair(self, contents: list[tuple[Paragraph, ...]]) -> Band:
        left, right = contents
        return Band((Cell(0, paragraphs=left, padding=PADDING), Cell(1, 2, paragraphs=right, padding=PADDING)))
