"""Where WeasyPrint is met: fonts, network, log and tags are settled here."""

from __future__ import annotations

import contextlib
import importlib
import logging
import warnings
from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType

from reportgen.errors import RenderError
from reportgen.model.dossier import Enclosed
from reportgen.render import conformance
from reportgen.render.font_map import only_our_fonts
from reportgen.render.pictures import Picture, cache_of

APT_LINE = (
    "apt-get update && apt-get install -y --no-install-recommends "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


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
    with only_our_fonts(), _an_open_profile(), _listening() as complaints:
        weasyprint = load()
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
