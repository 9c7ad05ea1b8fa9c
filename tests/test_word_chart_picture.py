"""The same chart as a picture, and as LibreOffice draws it."""

import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from chart_samples import WIDTH, a_chart, a_document
from PIL import Image
from test_word_chart import ALL

from sopdocs.errors import MachineError
from sopdocs.report import Chart
from sopdocs.units import mm
from sopdocs.word import chart as charts


@ALL
def test_every_chart_can_be_a_picture_of_the_size_asked_for(chart: Chart) -> None:
    pytest.importorskip("matplotlib", reason='the extra "gambar" is not installed')
    made = charts.picture(chart, WIDTH, mm(80), "Arial")
    with Image.open(BytesIO(made.data)) as picture:
        assert picture.size == (1220, 629)  # 155 x 80 mm at 200 dots to the inch: 1220.5 x 629.9
    assert (made.width, made.height, made.alt) == (WIDTH, mm(80), chart.alt)


def test_a_picture_is_the_same_bytes_each_time() -> None:
    pytest.importorskip("matplotlib", reason='the extra "gambar" is not installed')
    first, second = (charts.picture(a_chart(), WIDTH, mm(80), "Times New Roman") for _ in range(2))
    assert first == second


def test_without_matplotlib_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MachineError, match=r"pip install \"sopdocs\[gambar\]\""):
        charts.picture(a_chart(), WIDTH, mm(80), "Arial")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
def test_libreoffice_prints_the_figures_as_the_text_does(tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 looks into the PDF")
    figures = (("1250000.5", "1000.5", None, "0"), ("82.5", "1", "2", "3"))
    (tmp_path / "a.docx").write_bytes(a_document([a_chart("mendatar", values=figures, unit="juta rupiah")]))
    profile = f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.docx")], check=True, capture_output=True, timeout=120)
    opened = pdfium.PdfDocument(tmp_path / "a.pdf")
    text = opened[0].get_textpage().get_text_range()
    opened.close()
    for printed in ("1.250.000,50", "1.000,50", "0,00", "82,50", "1.000.000", "juta rupiah", "Target", "TW IV"):
        assert printed in text
