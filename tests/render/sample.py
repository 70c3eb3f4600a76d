"""A dossier that uses every block and every chart, with made-up figures; also a showroom.

``python tests/render/sample.py FOLDER`` writes it there as HTML and PDF, to be looked at.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from reportgen.model.dossier import (
    ActionCard,
    Bullets,
    Callout,
    Column,
    Cover,
    Definitions,
    Dossier,
    Enclosed,
    Figure,
    FigureRow,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Section,
    SegmentHeader,
    Signatures,
    Subheading,
    Table,
)

LABELS = {
    "chart_keys": "The arrow keys read the values of a chart.",
    "highlight_none": "Highlight nothing",
    "highlight_segment": "Highlight a segment",
    "left_out": "Left out",
    "search": "Search",
    "search_found": "Places found:",
    "search_none": "Nothing found",
    "tools": "Search and highlight",
    "contents": "Contents",
    "data_table": "The figures as a table",
    "figure": "Figure",
    "skip_to_content": "Skip to the content",
    "source": "Source",
    "table": "Table",
    "tone_care": "With care",
    "tone_good": "Sound",
    "tone_plain": "Note",
    "tone_stop": "Stop",
}
NUMBERS = {
    "decimal": ".",
    "thousands": ",",
    "grouping": [3],
    "currency": ["R$\u00a0", ""],
    "minus": "\u2212",
    "percent": "%",
}
WORDS = (
    "Three in four customers bought once and have not come back, and a mail that treats them as "
    "loyal will cost more than it brings. The segments below differ in how recently people bought, "
    "how much they paid and how content they were; they say nothing of why. "
)
SEGMENTS = (
    "Recent and content",
    "Large baskets",
    "Instalment buyers",
    "Waiting for a reason",
    "Disappointed",
)


def _load_specs() -> dict[str, dict[str, object]]:
    path = Path(__file__).resolve().parent.parent / "charts" / "showroom.py"
    found = importlib.util.spec_from_file_location("showroom", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module.specs()


def build() -> Dossier:
    specs = _load_specs()
    half = [key for key in specs if key.endswith("-half")]
    full = [key for key in specs if not key.endswith("-half")]
    gallery = tuple(_figure(key, specs[key]) for key in full)
    row = FigureRow(figures=tuple(_figure(key, specs[key], width="half") for key in half[:2]))
    return Dossier(
        lang="en",
        title="Customer dossier",
        description="Segments, how long they last, and what to do about each.",
        running_title="Customer dossier — Northern Lights Store",
        cover=_cover(),
        sections=(
            _summary(row),
            Section(key="gallery", title="What the figures look like", blocks=gallery),
            Section(
                key="segments",
                title="The segments, one page each",
                blocks=(Paragraph(text=WORDS, role="lead"), _table("segment-table")),
            ),
            *[_segment(slot, name, specs) for slot, name in enumerate(SEGMENTS[:2])],
            _method(),
        ),
        labels=LABELS,
        number_locale=NUMBERS,
        time_locale={},
        mark="Made-up data",
        created="2018-08-30",
        identifier="0123456789abcdef",
        enclosed=(Enclosed(name="segments.csv", description="Segments", text="Segment,n\né,2\n"),),
    )


def _cover() -> Cover:
    return Cover(
        title="Who buys, who stays, and for how long we can say so",
        subtitle="Customer segments of the Northern Lights Store and a maintenance contract",
        period="Orders from September 2016 to August 2018, as of 30 August 2018",
        verdicts=(
            Callout(
                tone="good",
                title="Five segments hold",
                text="Drawn again from resampled customers, each is found again.",
            ),
            Callout(
                tone="care",
                title="Refit every 14 weeks",
                text="After that more customers have changed segment than chance explains.",
            ),
            Callout(
                tone="stop",
                title="Leave one alone",
                text="The disappointed segment changes from draw to draw; do not target it.",
            ),
        ),
        figures=(
            KeyFigure(value="93,358", label="customers", note="with a delivered order"),
            KeyFigure(value="R$\u00a015.4M", label="paid", note="before any refund"),
            KeyFigure(value="3.0%", label="came back", note="within the period"),
            KeyFigure(value="14 weeks", label="between fits", note="12 to 17"),
        ),
        notice="Made-up data: this dossier shows the form, not a shop.",
        imprint="Drawn by reportgen from an export of 30 August 2018. Run 0123 4567.",
    )


def _summary(row: FigureRow) -> Section:
    return Section(
        key="summary",
        title="What to know in two minutes",
        blocks=(
            Paragraph(text=WORDS, role="lead"),
            KeyFigures(
                items=(
                    KeyFigure(value="5", label="segments", note="of 2 to 10 tried"),
                    KeyFigure(value="0.94", label="agreement", note="between resamples"),
                    KeyFigure(value="14", label="weeks between fits", note="12 to 17"),
                )
            ),
            Paragraph(text=WORDS),
            Bullets(items=("First finding, in one line.", WORDS, "Third finding.")),
            Callout(tone="care", title="Read this with care", text=WORDS),
            Subheading(key="aside", text="How to use it"),
            Bullets(items=("Choose a segment.", "Write to it.", "Measure."), ordered=True),
            Paragraph(text="A note in small type on how the figures were made.", role="note"),
            row,
            Callout(tone="plain", title="Nothing more than a note", text="Plain, and in grey."),
        ),
    )


def _segment(slot: int, name: str, specs: dict[str, dict[str, object]]) -> Section:
    return Section(
        key=f"segment-{slot}",
        title=name,
        level=2,
        new_page=True,
        blocks=(
            SegmentHeader(
                slot=slot,
                name=name,
                segment_id=f"S{slot + 1}",
                portrait="They bought within the last three months, once, and liked what came.",
                figures=(
                    KeyFigure(value="21,480", label="customers", note="23.0% of all"),
                    KeyFigure(value="R$\u00a03.1M", label="paid", note="20.2% of all"),
                    KeyFigure(value="0.93", label="found again", note="Jaccard, resampled"),
                ),
                verdict="Keep",
                verdict_tone="good",
            ),
            _figure("profile", specs["profile"], key=f"profile-{slot}"),
            Paragraph(text=WORDS),
            ActionCard(
                title="Ask for a second order within thirty days",
                why=WORDS,
                details=(
                    ("Audience", "all but the hold-out, 19,332"),
                    ("Offer", "free delivery, no discount"),
                    ("Measure", "second orders within 60 days, against the hold-out"),
                ),
            ),
            ActionCard(
                title="Do not discount",
                why="They paid the full price without being asked.",
                details=(("Saves", "R$\u00a042,000"),),
            ),
        ),
    )


def _method() -> Section:
    return Section(
        key="method",
        title="Method, terms and signatures",
        blocks=(
            Paragraph(text=WORDS),
            _table("ledger-table", rows=34, total=True),
            Definitions(
                items=(
                    ("Recency", "Days from the last kept purchase to the as-of date."),
                    ("Jaccard", WORDS),
                    ("Kept order", "An order that was delivered."),
                )
            ),
            Signatures(
                parties=("For the shop", "For the agency"), fields=("Name", "Date", "Signature")
            ),
        ),
    )


def _table(key: str, *, rows: int = 5, total: bool = False) -> Table:
    names = [SEGMENTS[place % 5] if rows == 5 else f"Rule {place + 1}" for place in range(rows)]
    return Table(
        key=key,
        caption="Segments by customers, revenue and satisfaction",
        columns=(
            Column(label="Segment"),
            Column(label="Customers", align="right"),
            Column(label="Share", align="right"),
            Column(label="Paid, R$", align="right"),
            Column(label="Review", align="right"),
            Column(label="Verdict", align="center"),
        ),
        rows=tuple(
            (
                name,
                f"{21480 - 311 * place:,}",
                "23.0%",
                f"{3100200 - 9000 * place:,}",
                "4.2",
                "Keep",
            )
            for place, name in enumerate(names)
        ),
        swatches=tuple(range(5)) if rows == 5 else (),
        total_row=total,
        note="Shares are of all customers with a kept order.",
    )


def _figure(name: str, spec: dict[str, object], *, width: str = "full", key: str = "") -> Figure:
    return Figure(
        key=key or f"fig-{name}",
        title="The finding stands here, in a sentence of its own",
        subtitle=f"What is plotted, its unit and its period ({name})",
        source="Export of the shop, delivered orders.",
        alt=f"A chart of the kind {name}, which rises from left to right.",
        spec=spec,
        width=width,
        table=Table(
            key=f"table-{key or name}",
            caption="The same figures",
            columns=(Column(label="Month"), Column(label="Value", align="right")),
            rows=(("January", "1"), ("February", "2")),
        ),
    )


if __name__ == "__main__":
    from reportgen.render.html import render_html
    from reportgen.render.pdf import render_pdf
    from reportgen.render.svg import draw_all

    folder = Path(sys.argv[1])
    sample = build()
    svgs = draw_all(sample)
    (folder / "sample.html").write_text(render_html(sample, svgs), encoding="utf-8")
    (folder / "sample.pdf").write_bytes(render_pdf(sample, svgs))
