"""A company's logo: held to what a picture may hold, made small and harmless, and carried as data.

It goes into pages that are mailed on, so that nothing but the picture is kept: of a PNG the chunks
that draw it, of an SVG its shapes. What loads, runs or hides something is refused by name and line.
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from reportgen.errors import UsageError

#: How a logo begins that is data already.
_DATA = "data:image/"
MAX_BYTES = 200_000
MAX_SIDE = 4_000
_PNG = b"\x89PNG\r\n\x1a\n"
#: What a PNG needs to be drawn; texts, times and camera data are left out.
_CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"sRGB", b"IDAT", b"IEND"}
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_SHAPES = {
    "svg", "g", "defs", "symbol", "use", "title", "desc", "style", "path", "rect", "circle",
    "ellipse", "line", "polyline", "polygon", "text", "tspan", "clipPath", "mask", "pattern",
    "linearGradient", "radialGradient", "stop", "filter", "feGaussianBlur", "feOffset", "feMerge",
    "feMergeNode", "feBlend", "feFlood", "feComposite", "feColorMatrix",
}  # fmt: skip
#: In a value or a style: what loads something, or hides that it does.
_LOADS = re.compile(r"url\(\s*['\"]?(?!#)|@|\\|expression|javascript:", re.IGNORECASE)


def read_logo(text: str, folder: Path) -> str:
    """Return a logo as a data URI.

    Parameters
    ----------
    text : str
        Its path, seen from the folder; or a data URI, as a run keeps it.

    Raises
    ------
    UsageError
        E68 where it cannot be read, is no PNG or SVG, is too large, or holds more than a picture.
    """
    if text.startswith(_DATA):
        return _checked(base64.b64decode(text.partition(",")[2]), "logo")
    path = folder / text
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise _error(path, f"cannot be read: {problem.strerror}") from problem
    if len(data) > MAX_BYTES:
        raise _error(path, f"has {len(data):,} bytes")
    return _checked(data, str(path))


def _checked(data: bytes, name: str) -> str:
    if data.startswith(_PNG):
        kind, clean = "png", _clean_png(data, name)
    else:
        kind, clean = "svg+xml", _clean_svg(data, name)
    return f"data:image/{kind};base64,{base64.b64encode(clean).decode('ascii')}"


def _error(name: str | Path, what: str, rows: list[str] | None = None) -> UsageError:
    return UsageError(
        "E68",
        found=f"the logo {name} {what}",
        expected=f"a PNG or SVG picture of at most {MAX_BYTES // 1000} KB and {MAX_SIDE:,} px a "
        "side, without scripts, links and references to other files",
        remedy="save the logo as a plain PNG, or export the SVG with its texts as paths",
        rows=rows or [],
    )


def _clean_png(data: bytes, name: str) -> bytes:
    kept, kinds = [_PNG], []
    for kind, body, whole in _chunks(data, name):
        kinds.append(kind)
        if kind == b"IHDR":
            _check_size(body, name)
        if kind in _CHUNKS:
            kept.append(whole)
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or b"IDAT" not in kinds:
        raise _error(name, "is a damaged PNG")
    return b"".join(kept)


def _chunks(data: bytes, name: str) -> Iterator[tuple[bytes, bytes, bytes]]:
    place = len(_PNG)
    while place + 12 <= len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        whole = data[place : place + 12 + length]
        kind, body, check = whole[4:8], whole[8:-4], whole[-4:]
        if len(whole) < 12 + length or struct.pack(">I", zlib.crc32(kind + body)) != check:
            raise _error(name, "is a damaged PNG")
        yield kind, body, whole
        if kind == b"IEND":
            return
        place += len(whole)


def _check_size(header: bytes, name: str) -> None:
    width, height = struct.unpack(">II", header[:8])
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        raise _error(name, f"is {width:,} × {height:,} px")


def _clean_svg(data: bytes, name: str) -> bytes:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise _error(name, f"is neither a PNG nor an SVG: {problem}") from problem
    if root.tag != f"{{{_SVG}}}svg":
        raise _error(name, "is neither a PNG nor an SVG")
    if root.getroottree().docinfo.internalDTD is not None and _has_entities(data):
        raise _error(name, "declares entities")
    rows = [f"{name}:{node.sourceline}: {why}" for node in root.iter() for why in _wrong(node)]
    if rows:
        raise _error(name, "holds more than a picture:", rows)
    for node in list(root.iter()):
        _bare(node)
    etree.cleanup_namespaces(root)
    clean: bytes = etree.tostring(root)
    return clean


def _has_entities(data: bytes) -> bool:
    return b"<!ENTITY" in data or b"\x00" in data


def _own(node: etree._Element) -> str | None:
    """Return the name of an SVG element; None for those of drawing programs."""
    if not isinstance(node.tag, str):
        return "entity"
    found = etree.QName(node)
    return str(found.localname) if found.namespace == _SVG else None


def _wrong(node: etree._Element) -> Iterator[str]:
    element = _own(node)
    if element is None:
        return
    if element not in _SHAPES:
        yield f"<{element}> is not part of a picture"
        return
    for key, value in node.attrib.items():
        local = etree.QName(key).localname.lower()
        if local.startswith("on"):
            yield f"{local}= runs something"
        elif local in {"href", "src"} and not value.startswith("#"):
            yield f"{local}= refers to another file"
        elif _LOADS.search(value):
            yield f"{local}= loads something"
    if element == "style" and _LOADS.search(node.text or ""):
        yield "<style> loads something"


def _bare(node: etree._Element) -> None:
    if _own(node) is None:
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
        return
    for key in list(node.attrib):
        space = etree.QName(key).namespace
        if space is not None and key != _XLINK:
            del node.attrib[key]
