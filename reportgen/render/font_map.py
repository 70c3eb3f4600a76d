"""The only fonts that WeasyPrint may find: ours, whatever the machine has."""

from __future__ import annotations

import contextlib
import functools
import importlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from reportgen.render import fonts

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


@contextlib.contextmanager
def only_our_fonts() -> Iterator[None]:
    """Show only our folder to font maps that are built in here."""
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


@functools.cache
def font_map() -> object:
    """Return the fonts of drawings that this process paints."""
    with only_our_fonts():
        found: object = importlib.import_module("weasyprint.text.fonts").FontConfiguration()
    return found
