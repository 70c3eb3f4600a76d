"""What a file is, told from its bytes: kind, hash, encoding, line ends.

A file is read once from end to end. What DuckDB could not read, or would read wrongly (another
encoding than UTF-8, mixed line ends), is written anew beside it.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

CHUNK = 1 << 20
BOMS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
GZIP, EXCEL_NEW, EXCEL_OLD, PARQUET = b"\x1f\x8b", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1"


class UnreadableError(Exception):
    """A file cannot be used; the text says what was found, without naming the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one pass over a file tells.

    Parameters
    ----------
    sha256 : str
        Of the bytes as they stand, after unpacking.
    n_bytes : int
    has_nul : bool
    is_utf8 : bool
    line_ends : frozenset of str
        Those outside quotation marks: ``"crlf"``, ``"lf"``, ``"cr"``.
    """

    sha256: str
    n_bytes: int
    has_nul: bool
    is_utf8: bool
    line_ends: frozenset[str]


def first_bytes(path: Path) -> bytes:
    """Return the first bytes of a file, enough to tell its kind."""
    with path.open("rb") as stream:
        return stream.read(8)


def chunks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the stream in pieces that never part a CR from its LF."""
    while chunk := stream.read(CHUNK):
        while chunk.endswith(b"\r") and (more := stream.read(1)):
            chunk += more
        yield chunk


def copy_bounded(source: BinaryIO, target: Path, limit: Callable[[int], None]) -> None:
    """Write a stream to a file, asking ``limit`` after each piece whether that is enough."""
    with target.open("wb") as out:
        while piece := source.read(CHUNK):
            limit(len(piece))
            out.write(piece)


def gunzip(path: Path, target: Path, limit: Callable[[int], None]) -> None:
    """Unpack a gzip file.

    Raises
    ------
    UnreadableError
        When it is damaged or cut off.
    """
    try:
        with gzip.open(path, "rb") as stream:
            copy_bounded(stream, target, limit)  # type: ignore[arg-type]
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise UnreadableError("is damaged or cut off: it cannot be unpacked") from error


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file of which nothing else is asked."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def survey(path: Path) -> Facts:
    """Return the facts of a file, in one pass and constant memory."""
    digest, n_bytes, has_nul, is_utf8 = hashlib.sha256(), 0, False, True
    decoder = codecs.getincrementaldecoder("utf-8")()
    ends: set[str] = set()
    in_quotes = False
    with path.open("rb") as stream:
        for chunk in chunks(stream):
            digest.update(chunk)
            n_bytes += len(chunk)
            has_nul = has_nul or b"\0" in chunk
            # Plain ASCII is told ten times as fast as it is decoded, unless a sign is cut in two.
            whole = chunk.isascii() and not decoder.getstate()[0]
            is_utf8 = is_utf8 and (whole or _continues(decoder, chunk))
            found, in_quotes = _line_ends(chunk, in_quotes=in_quotes)
            ends |= found
    is_utf8 = is_utf8 and _continues(decoder, b"", final=True)
    return Facts(
        sha256=digest.hexdigest(),
        n_bytes=n_bytes,
        has_nul=has_nul,
        is_utf8=is_utf8,
        line_ends=frozenset(ends),
    )


def _continues(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _line_ends(chunk: bytes, *, in_quotes: bool) -> tuple[set[str], bool]:
    """Return the kinds of line ends outside quotation marks, and whether one is open at the end."""
    n_quotes = chunk.count(b'"')
    if b"\r" not in chunk:
        return ({"lf"} if b"\n" in chunk else set()), in_quotes ^ bool(n_quotes % 2)
    start = 1 if in_quotes else 0
    outside = b'"'.join(chunk.split(b'"')[start::2])
    crlf, cr, lf = outside.count(b"\r\n"), outside.count(b"\r"), outside.count(b"\n")
    kinds = {"crlf": crlf, "lf": lf - crlf, "cr": cr - crlf}
    ends = {name for name, count in kinds.items() if count}
    return ends, in_quotes ^ bool(n_quotes % 2)


def encoding_of(path: Path, facts: Facts) -> str:
    """Return the encoding a file is written in: ``utf-8``, ``utf-8-sig``, ``utf-16``, ``latin-1``.

    Raises
    ------
    UnreadableError
        When it is not text.
    """
    head = first_bytes(path)
    for mark, encoding in BOMS:
        if head.startswith(mark):
            return encoding
    if facts.has_nul:
        raise UnreadableError("holds NUL bytes, so it is damaged or not a text file")
    if facts.is_utf8:
        return "utf-8-sig" if head.startswith(codecs.BOM_UTF8) else "utf-8"
    return "latin-1"


def rewrite(path: Path, target: Path, encoding: str) -> None:
    """Write a text file anew: UTF-8, every line ended by a line feed.

    Raises
    ------
    UnreadableError
        When the bytes do not fit the encoding.
    """
    if encoding == "latin-1":  # what Windows calls so has signs where Latin-1 has controls
        codecs.register_error("reportgen-latin-1", _as_latin_1)
        decoder = codecs.getincrementaldecoder("cp1252")("reportgen-latin-1")
    else:
        decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as stream, target.open("wb") as out:
            held = ""
            while chunk := stream.read(CHUNK):
                text = held + decoder.decode(chunk)
                held = "\r" if text.endswith("\r") else ""
                out.write(_one_line_end(text[: len(text) - len(held)]))
            out.write(_one_line_end(held + decoder.decode(b"", True)))  # noqa: FBT003
    except (UnicodeDecodeError, UnicodeEncodeError) as error:
        msg = f"is not clean {encoding.upper()} text"
        raise UnreadableError(msg) from error


def _one_line_end(text: str) -> bytes:
    return text.replace("\r\n", "\n").replace("\r", "\n").encode()


def _as_latin_1(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end
