"""The mail as plain text, for whoever reads it without pictures."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from reportgen.model.dossier import (
    Block,
    Bullets,
    Callout,
    Figure,
    KeyFigures,
    Paragraph,
    Subheading,
    Table,
)
from reportgen.model.letter import Letter

WIDTH = 72


def plain_text(letter: Letter, attached: Sequence[str]) -> str:
    """Return a mail's words, wrapped; ``attached`` are the sentences about what is attached."""
    head = [letter.title, "=" * len(letter.title), "", *_wrapped(letter.period), ""]
    if letter.notice:
        head += [*_wrapped(letter.notice), ""]
    body = [line for block in letter.blocks for line in (*_lines(block, letter), "")]
    foot = ["-" * WIDTH]
    for text in (*attached, letter.closing):
        foot += [*_wrapped(text), ""]
    return "\n".join([*head, *body, *foot]).rstrip() + "\n"


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    # Words are kept whole, and so is what a no-break space holds together.
    parts = (part for part in text.split("\n\n") if part.strip())
    return [
        line
        for part in parts
        for line in textwrap.wrap(
            part,
            WIDTH,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    ]


def _lines(block: Block, letter: Letter) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from _wrapped(block.text)
        case Subheading():
            yield from (block.text, "-" * len(block.text))
        case Bullets() | KeyFigures():
            yield from _items(block)
        case Callout():
            for text in (block.title, block.text):
                yield from _wrapped(text, "> ", "> ")
        case Table():
            yield from _rows(block)
        case Figure():
            yield from _wrapped(f"{letter.labels['figure']}: {block.alt}")


def _items(block: Bullets | KeyFigures) -> Iterator[str]:
    if isinstance(block, KeyFigures):
        block = Bullets(items=tuple(f"{i.value} {i.label} {i.note}" for i in block.items))
    for place, item in enumerate(block.items, start=1):
        mark = f"{place}. " if block.ordered else "* "
        yield from _wrapped(item, mark, " " * len(mark))


def _rows(block: Table) -> Iterator[str]:
    yield from _wrapped(block.caption)
    for row in block.rows:
        yield from _wrapped(row[0], "* ", "  ")
        for column, cell in zip(block.columns[1:], row[1:], strict=True):
            yield from _wrapped(f"{column.label}: {cell}", "    ", "      ")
    yield from _wrapped(block.note)
