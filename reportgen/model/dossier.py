"""The finished pages as records: every string final, no arithmetic left for a template.

A ``Dossier`` is what a renderer draws. Each block carries its ``kind``, which names the template
that draws it (``templates/blocks/<kind>.html.j2``). Charts are Vega-Lite dictionaries without
title: titles, subtitles and sources are text of the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text: ``lead`` is larger and opens a section, ``note`` is small."""

    text: str
    role: Literal["lead", "body", "note"] = "body"
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list; ``ordered`` numbers it."""

    items: tuple[str, ...]
    ordered: bool = False
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading:
    """A heading inside a section (h3); ``key`` is its anchor."""

    key: str
    text: str
    kind: Literal["subheading"] = "subheading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """A boxed verdict: ``tone`` is told by a mark and a word as well as by colour."""

    title: str
    text: str
    tone: Literal["good", "care", "stop", "plain"] = "plain"
    kind: Literal["callout"] = "callout"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One big number with its label and a small note under it (which may be empty)."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigures:
    """A row of two to five big numbers."""

    items: tuple[KeyFigure, ...]
    kind: Literal["key_figures"] = "key_figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table; figures are right-aligned and tabular."""

    label: str
    align: Align = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; the first cell of each row is its header.

    ``swatches`` holds, per row, the segment slot (0, 1, …) whose colour and mark stand before the
    row's header, or is empty. ``total_row`` sets the last row in bold under a rule.
    """

    key: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    swatches: tuple[int, ...] = ()
    total_row: bool = False
    note: str = ""
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart: finding as title, what is plotted as subtitle, source under it.

    Parameters
    ----------
    key : str
        Unique in the dossier; anchors and ids derive from it.
    alt : str
        The conclusion and the shape of the data, for whoever cannot see the chart.
    spec : mapping
        Vega-Lite, with width and height in CSS px, no title, no theme.
    width : ``full`` (the text column) or ``half``
    table : Table or None
        The same numbers; folded away under the chart in HTML, left out in print.
    """

    key: str
    title: str
    subtitle: str
    source: str
    alt: str
    spec: Mapping[str, Any]
    width: Literal["full", "half"] = "full"
    table: Table | None = None
    kind: Literal["figure"] = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """Two half-width figures side by side."""

    figures: tuple[Figure, ...]
    kind: Literal["figure_row"] = "figure_row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """Terms and their meaning: glossary, provenance, contract clauses."""

    items: tuple[tuple[str, str], ...]
    kind: Literal["definitions"] = "definitions"


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentHeader:
    """The head of a segment's page: slot (colour and mark), name, id, one-sentence portrait."""

    slot: int
    name: str
    segment_id: str
    portrait: str
    figures: tuple[KeyFigure, ...]
    verdict: str
    verdict_tone: Literal["good", "care", "stop", "plain"]
    kind: Literal["segment_header"] = "segment_header"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCard:
    """One recommended action: a title, why, and labelled details (audience, offer, measure …)."""

    title: str
    why: str
    details: tuple[tuple[str, str], ...]
    kind: Literal["action_card"] = "action_card"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """Lines to sign: one label per party, with the words for name, date and signature."""

    parties: tuple[str, ...]
    fields: tuple[str, ...]
    kind: Literal["signatures"] = "signatures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A text to copy word for word; line breaks and leading spaces are kept."""

    key: str
    title: str
    text: str
    kind: Literal["code"] = "code"


Block = (
    Paragraph
    | Bullets
    | Subheading
    | Callout
    | KeyFigures
    | Table
    | Figure
    | FigureRow
    | Definitions
    | SegmentHeader
    | ActionCard
    | Signatures
    | Code
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A chapter or a page of one.

    Parameters
    ----------
    key : str
        Its anchor, unique in the dossier.
    title : str
    level : 1 or 2
        1 is a chapter (numbered, starts a page), 2 a part of the chapter before it.
    new_page : bool
        Whether a level-2 section starts a page.
    """

    key: str
    title: str
    blocks: tuple[Block, ...]
    level: Literal[1, 2] = 1
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The first page: title, period, verdicts, key figures.

    ``notice`` is a line that must not be missed (made-up data, draft), or empty.
    """

    title: str
    subtitle: str
    period: str
    verdicts: tuple[Callout, ...]
    figures: tuple[KeyFigure, ...]
    notice: str = ""
    imprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """A table inside the PDF as a CSV file: its name, what it is, its text; no customers."""

    name: str
    description: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A whole dossier in one language.

    Parameters
    ----------
    lang : str
        BCP 47, such as ``en`` or ``pt-BR``.
    labels : mapping of str to str
        Words of the frame itself (``contents``, ``skip_to_content``, ``data_table``, ``figure``,
        ``table``, ``source``, ``search`` …); a template asks for them by key.
    number_locale, time_locale : mapping
        d3 locale definitions, so that axes agree with the text.
    left_out : tuple of (str, str)
        Chapters that are not printed, and why; they stand under the contents.
    mark : str
        Short text repeated on every page (``draft``, ``made-up data``), or empty.
    created : str
        ISO date that stands for the file's date: the as-of date, never the wall clock.
    identifier : str
        Hexadecimal run identifier; makes the PDF's id reproducible.
    enclosed : tuple of Enclosed
        What the PDF carries as files.
    layout : ``book`` or ``leaf``
        A book has a cover page and contents; a leaf of a few pages has its title on the first, and
        its chapters are not numbered.
    """

    lang: str
    title: str
    description: str
    running_title: str
    cover: Cover
    sections: tuple[Section, ...]
    labels: Mapping[str, str]
    number_locale: Mapping[str, Any]
    time_locale: Mapping[str, Any]
    left_out: tuple[tuple[str, str], ...] = ()
    mark: str = ""
    created: str = ""
    identifier: str = ""
    enclosed: tuple[Enclosed, ...] = ()
    layout: Literal["book", "leaf"] = "book"
