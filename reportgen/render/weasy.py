"""Where WeasyPrint is met: fonts, network, log and tags are settled here."""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Protocol

from reportgen.errors import RenderError
from reportgen.render import fonts, svg_text

APT_LINE = (
    "apt-get update && apt-get install -y --no-install-recommends "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
VARIANT = "pdf/ua-1"

_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{cache}</cachedir>
  <selectfont><rejectfont><glob>*.woff2</glob></rejectfont></selectfont>
  <alias><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Inter</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Inter</family></prefer></alias>
</fontconfig>
"""


def write_pdf(page: str, *, identifier: str) -> bytes:
    """Return markup as PDF bytes.

    Parameters
    ----------
    identifier : str
        Becomes the PDF's id, so that two runs give the same bytes.
    """
    with _only_our_fonts(), _listening() as complaints:
        weasyprint = load()
        svg_text.register()
        document = weasyprint.HTML(string=page, url_fetcher=_closed_fetcher())
        try:
            pdf: bytes = document.write_pdf(
                pdf_variant=VARIANT,
                pdf_identifier=identifier.encode("ascii", "replace") or b"reportgen",
                finisher=set_scopes,
            )
        except importlib.import_module("weasyprint.urls").FatalURLFetchingError as problem:
            complaints.append(str(problem))
    if complaints:
        raise RenderError(
            "E71",
            found="The PDF could not be drawn without errors.",
            expected="pages that ask for nothing from outside and say what each image shows",
            remedy="Check your own templates, or report this with the analysis.json of the run.",
            rows=complaints,
        )
    return pdf


def load() -> ModuleType:
    """Return WeasyPrint, which takes a second to load.

    Raises
    ------
    RenderError
        E70 where its system libraries are missing.
    """
    try:
        return importlib.import_module("weasyprint")
    except OSError as problem:
        raise RenderError(
            "E70",
            found="The system libraries that draw PDF files are missing.",
            expected="Pango and HarfBuzz on this machine",
            remedy=f"{APT_LINE}   (macOS: brew install pango)",
            rows=str(problem).splitlines()[:1],
        ) from problem


@contextlib.contextmanager
def _only_our_fonts() -> Iterator[None]:
    # Fontconfig reads its file when WeasyPrint builds a font map, that is, for every document.
    # With only our folder in it no font of the machine can leak into the pages.
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory(prefix="reportgen-fonts-") as cache:
        conf = Path(cache) / "fonts.conf"
        conf.write_text(_FONTS_CONF.format(folder=fonts.FOLDER, cache=cache), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(conf)
        try:
            yield
        finally:
            if before is None:
                os.environ.pop("FONTCONFIG_FILE", None)
            else:
                os.environ["FONTCONFIG_FILE"] = before


def _closed_fetcher() -> object:
    urls = importlib.import_module("weasyprint.urls")
    return urls.URLFetcher(allowed_protocols={"data"}, fail_on_errors=True)


class _Collector(logging.Handler):
    def __init__(self, messages: list[str]) -> None:
        super().__init__(level=logging.ERROR)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())


@contextlib.contextmanager
def _listening() -> Iterator[list[str]]:
    # WeasyPrint reports failures only to its log: a missing picture, a dropped rule.
    messages: list[str] = []
    handler = _Collector(messages)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)


class _Pdf(Protocol):
    """What of pydyf's PDF we touch: dictionaries in a list, referring to each other by number."""

    objects: Sequence[object]


def set_scopes(_document: object, pdf: _Pdf) -> None:
    """Say of every header cell whether it heads a column or a row, which PDF/UA wants."""
    for cell in pdf.objects:
        if isinstance(cell, dict) and cell.get("S") == "/TH" and "A" in cell:
            group = _parent(pdf, _parent(pdf, cell))
            cell["A"]["Scope"] = "/Column" if group.get("S") == "/THead" else "/Row"


def _parent(pdf: _Pdf, element: Mapping[str, object]) -> Mapping[str, object]:
    reference = element["P"]
    assert isinstance(reference, bytes)
    parent = pdf.objects[int(reference.split()[0])]
    assert isinstance(parent, Mapping)
    return parent
