"""Where WeasyPrint is met: fonts, network, log and tags are settled here."""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape

from reportgen.errors import RenderError
from reportgen.model.dossier import Enclosed
from reportgen.render import conformance, fonts, svg_text
from reportgen.render.pictures import Picture, cache_of

APT_LINE = (
    "apt-get update && apt-get install -y --no-install-recommends "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)

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


def write_pdf(
    page: str,
    *,
    identifier: str,
    pictures: Mapping[str, Picture] | None = None,
    enclosed: Sequence[Enclosed] = (),
    created: str = "",
) -> bytes:
    """Return markup as PDF bytes.

    Parameters
    ----------
    identifier : str
        Becomes the PDF's id, so that two runs give the same bytes.
    pictures : mapping of str to Picture or None
        By the address that the markup names.
    enclosed : sequence of Enclosed
        Files that it carries.
    created : str
        ISO date of those files.
    """
    with _only_our_fonts(), _an_open_profile(), _listening() as complaints:
        weasyprint = load()
        svg_text.register()
        font_config = importlib.import_module("weasyprint.text.fonts").FontConfiguration()
        document = weasyprint.HTML(string=page, url_fetcher=_closed_fetcher())
        try:
            pdf: bytes = document.write_pdf(
                pdf_variant=conformance.VARIANT,
                pdf_identifier=identifier.encode("ascii", "replace") or b"reportgen",
                attachments=conformance.attachments(enclosed, created=created),
                finisher=conformance.finish,
                font_config=font_config,
                cache=cache_of(pictures or {}, font_config),
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


@contextlib.contextmanager
def _an_open_profile() -> Iterator[None]:
    """Bear with WeasyPrint, which leaves the file of its colour profile to be closed by Python."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield


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
        conf.write_text(
            _FONTS_CONF.format(folder=escape(str(fonts.FOLDER)), cache=escape(cache)),
            encoding="utf-8",
        )
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
