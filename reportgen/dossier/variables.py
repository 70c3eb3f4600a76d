"""Which variables matter: what carries the distance, what separates, what repeats."""

from __future__ import annotations

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.heatmap import correlation_heatmap
from reportgen.dossier.parts import data_table, figure, left, right
from reportgen.dossier.relevance import relevance_blocks
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Block, Figure, Paragraph, Section
from reportgen.model.results import Analysis, Correlation
from reportgen.model.variables import BY_NAME

_ROW = 15  # px
_FAINT = 0.1


def _distance(analysis: Analysis, voice: Voice) -> Figure:
    built_on = sorted(
        (f for f in analysis.features if f.distance_share is not None),
        key=lambda f: -(f.between_share or 0.0),
    )
    rows = [
        (
            voice.feature(f.name),
            voice.number.percent(f.distance_share),
            voice.number.percent(f.between_share),
        )
        for f in built_on
    ]
    first = {
        "feature": voice.inline(built_on[0].name),
        "share": voice.number.percent(built_on[0].between_share),
    }
    return figure(
        voice,
        "distance",
        horizontal_bars(
            [
                Bar(
                    label=voice.feature(f.name),
                    value=f.between_share or 0.0,
                    text=voice.number.percent(f.between_share),
                )
                for f in built_on
            ],
            row_height=_ROW,
        ),
        title=claimed(analysis, voice, "differ-most", built_on[0].name, **first)
        or voice.text("figure-distance-title", **first),
        table=data_table(
            "distance",
            voice.text("figure-distance-subtitle"),
            (
                left(voice.text("column-variable")),
                right(voice.text("column-distance-share")),
                right(voice.text("column-between-share")),
            ),
            rows,
        ),
    )


def _pairs(analysis: Analysis) -> list[Correlation]:
    return [pair for pair in analysis.exploration.correlations if pair.rho is not None]


def _correlations(analysis: Analysis, voice: Voice) -> Figure:
    names = [f.name for f in analysis.features if f.n and BY_NAME[f.name].kind == "measure"]
    found = {(c.first, c.second): c.rho for c in analysis.exploration.correlations}
    found |= {(second, first): rho for (first, second), rho in found.items()}
    values = [[found.get((a, b)) or 0.0 for b in names] for a in names]
    texts = [[voice.number.signed(found.get((a, b))) for b in names] for a in names]
    # In the picture a digit less, and none where there is next to no link: cells are narrow.
    short = [[voice.number.signed(r, 1) if abs(r) >= _FAINT else "" for r in row] for row in values]
    strongest = max(_pairs(analysis), key=lambda c: abs(c.rho or 0.0))
    labels = [voice.feature(name) for name in names]
    return figure(
        voice,
        "correlations",
        correlation_heatmap(labels, values, short),
        title=claimed(
            analysis,
            voice,
            "closest-link",
            f"{strongest.first} {strongest.second}",
            first=voice.inline(strongest.first),
            second=voice.inline(strongest.second),
            rho=voice.number.signed(strongest.rho),
        )
        or voice.text("figure-correlations-title"),
        table=data_table(
            "correlations",
            voice.text("figure-correlations-subtitle"),
            (left(voice.text("column-variable")), *(right(label) for label in labels)),
            [(label, *row) for label, row in zip(labels, texts, strict=True)],
        ),
    )


def _sentences(analysis: Analysis, voice: Voice) -> list[Block]:
    found = []
    for claim in analysis.claims:
        if not claim.holds:
            continue
        if claim.text_key == "distance-dominated":
            found.append(
                voice.text(
                    "claim-distance-dominated",
                    feature=voice.feature(claim.subject),
                    share=voice.number.percent(claim.numbers["share"]),
                    even=voice.number.percent(claim.numbers["even_share"]),
                )
            )
        if claim.text_key == "redundant-pair":
            first, second = claim.subject.split()
            found.append(
                voice.text(
                    "claim-redundant-pair",
                    first=voice.feature(first),
                    second=voice.feature(second),
                    rho=voice.number.signed(claim.numbers["rho"]),
                )
            )
    return [Paragraph(text=text) for text in found]


def variables(analysis: Analysis, voice: Voice) -> Section:
    """Return the part on which variables matter."""
    chosen = analysis.selection.chosen
    return Section(
        key="variables",
        title=voice.text("variables-title"),
        level=2,
        blocks=(
            Paragraph(
                text=voice.text(
                    "variables-intro",
                    features=voice.listing(voice.inline(name) for name in chosen.features),
                )
            ),
            _distance(analysis, voice),
            *_sentences(analysis, voice),
            *relevance_blocks(analysis, voice),
            *([_correlations(analysis, voice)] if _pairs(analysis) else []),
        ),
    )
