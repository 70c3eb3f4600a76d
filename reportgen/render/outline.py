"""Numbers of chapters, figures and tables, settled before a template sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.model.dossier import (
    Block,
    Dossier,
    Figure,
    FigureRow,
    Section,
    SegmentHeader,
    Table,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section with its place in the dossier.

    Parameters
    ----------
    number : str
        ``"3"`` for a chapter, ``"3.2"`` for a part of it.
    heading : int
        Level of its heading, 2 or 3; subheadings inside are one deeper.
    headed_by_block : bool
        Whether its first block is a segment's head, which then takes the place of the heading.
    """

    section: Section
    number: str
    heading: int
    headed_by_block: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter and the parts that follow it."""

    part: Part
    parts: tuple[Part, ...]


def chapters_of(dossier: Dossier) -> tuple[Chapter, ...]:
    """Return the sections as numbered chapters; a leading level 2 counts as a chapter."""
    groups: list[list[Section]] = []
    for section in dossier.sections:
        if section.level == 1 or not groups:
            groups.append([section])
        else:
            groups[-1].append(section)
    return tuple(_chapter(str(place), group) for place, group in enumerate(groups, start=1))


def _chapter(number: str, group: list[Section]) -> Chapter:
    first, *rest = group
    return Chapter(
        part=_part(first, number, 2),
        parts=tuple(
            _part(section, f"{number}.{place}", 3) for place, section in enumerate(rest, start=1)
        ),
    )


def _part(section: Section, number: str, heading: int) -> Part:
    headed = bool(section.blocks) and section.blocks[0].kind == "segment_header"
    return Part(section=section, number=number, heading=heading, headed_by_block=headed)


def numbers_of(dossier: Dossier) -> dict[str, str]:
    """Return the number of every figure and of every table outside a figure, by key."""
    figures = [each.key for each in _blocks(dossier) if isinstance(each, Figure)]
    tables = [each.key for each in _blocks(dossier) if isinstance(each, Table)]
    return {
        key: str(place) for keys in (figures, tables) for place, key in enumerate(keys, start=1)
    }


def segments_of(dossier: Dossier) -> tuple[SegmentHeader, ...]:
    """Return the heads of the segments, in reading order, one per slot."""
    found: dict[int, SegmentHeader] = {}
    for block in _blocks(dossier):
        if isinstance(block, SegmentHeader):
            found.setdefault(block.slot, block)
    return tuple(found.values())


def _blocks(dossier: Dossier) -> Iterator[Block]:
    for section in dossier.sections:
        for block in section.blocks:
            if isinstance(block, FigureRow):
                yield from block.figures
            else:
                yield block
