"""A logo is a picture and nothing else."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image, PngImagePlugin

from reportgen.errors import UsageError
from reportgen.inputs.logo import read_logo

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"{}>{}</svg>'
CIRCLE = '<circle r="4" cx="4" cy="4"/>'


@pytest.fixture
def logo(tmp_path):
    def read(data: bytes | str, name: str = "logo.svg") -> bytes:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return base64.b64decode(read_logo(name, tmp_path).partition(",")[2])

    return read


def _png(size=(8, 4), **options) -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", size, "#12345678").save(file, "PNG", **options)
    return file.getvalue()


def test_a_png_keeps_its_pixels_and_nothing_else(logo):
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "somebody")
    data = _png(pnginfo=info)
    clean = logo(data + b"<script>trailing</script>", "a.png")
    assert b"somebody" in data
    assert b"somebody" not in clean
    assert b"trailing" not in clean
    one, two = (Image.open(io.BytesIO(each)) for each in (data, clean))
    assert list(one.get_flattened_data()) == list(two.get_flattened_data())


def test_an_svg_keeps_its_shapes(logo):
    style = "<style>.a{fill:#123456}</style><defs><path id='p' d='M0 0h1'/></defs>"
    clean = logo(
        HEAD.format(' xmlns:x="urn:x" x:y="1"', style + "<use href='#p'/><x:meta/>" + CIRCLE)
    )
    assert b"circle" in clean
    assert b"fill:#123456" in clean
    assert b"urn:x" not in clean
    assert b"meta" not in clean


@pytest.mark.parametrize(
    ("attributes", "inside", "reason"),
    [
        (' onload="alert(1)"', CIRCLE, "onload= runs something"),
        ("", "\n<script>alert(1)</script>", "<script> is not part of a picture"),
        ("", "\n<foreignObject/>", "<foreignObject> is not part"),
        ("", "<image href='https://example.com/a.png'/>", "<image> is not part"),
        ("", "<a href='javascript:alert(1)'/>", "<a> is not part"),
        ("", "<use href='other.svg#a'/>", "href= refers to another file"),
        ("", "<style>@import 'a.css'</style>", "<style> loads something"),
        ("", "<rect fill='url(http://example.com/a)'/>", "fill= loads something"),
        ("", "<rect style='fill:\\75rl(x)'/>", "style= loads something"),
        ("", "<animate attributeName='href'/>", "<animate> is not part"),
    ],
)
def test_what_runs_or_loads_is_refused_by_line(logo, attributes, inside, reason):
    with pytest.raises(UsageError) as caught:
        logo(HEAD.format(attributes, inside))
    assert caught.value.code == "E68"
    assert reason in caught.value.rows[0]
    assert f"logo.svg:{1 + inside.count(chr(10))}:" in caught.value.rows[0]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<html/>",
        b"<svg/>",
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b"\x89PNG\r\n\x1a\n",
        _png()[:-8],
        _png()[:30] + b"\x00" + _png()[31:],
        _png((5_000, 1)),
        b"x" * 300_000,
    ],
)
def test_what_is_no_small_picture_is_refused(logo, data):
    with pytest.raises(UsageError) as caught:
        logo(data)
    assert caught.value.code == "E68"


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UsageError, match="E68"):
        read_logo("none.svg", tmp_path)


def test_a_run_keeps_the_logo_itself(tmp_path, logo):
    kept = "data:image/svg+xml;base64," + base64.b64encode(logo(HEAD.format("", CIRCLE))).decode()
    assert read_logo(kept, tmp_path) == kept
    with pytest.raises(UsageError, match="E68"):
        read_logo("data:image/svg+xml;base64,PHN2Zy8+", tmp_path)
