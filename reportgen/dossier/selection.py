"""How the segmentation was chosen, in the open."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.charts.candidates import Chosen, metric_by_k
from reportgen.charts.lines import Line
from reportgen.charts.parts import Axis
from reportgen.claims.general import REASONS, Which, rivals_in
from reportgen.dossier.evidence import algorithm_label, chosen_evidence
from reportgen.dossier.parts import data_table, figure, lead, left, note, right
from reportgen.dossier.structure import structure
from reportgen.dossier.voice import Voice, claim_of
from reportgen.model.dossier import Bullets, Figure, Paragraph, Section, Table
from reportgen.model.results import Analysis, Candidate

_BEST = 10


_SETS = {
    frozenset(("recency_days", "n_orders", "monetary")): "rfm",
    frozenset(("recency_days", "n_orders", "monetary", "review_score_mean")): "rfm-satisfaction",
}
_EIGHT = 8
_EXPLORED = 6  # sets of so many variables are references, not part of the search


def _set_label(candidate: Candidate, voice: Voice) -> str:
    scale = voice.text(f"transform-short-{candidate.transform}")
    known = _SETS.get(frozenset(candidate.features))
    if known is None and len(candidate.features) == _EIGHT:
        known = "all"
    if known is not None:
        return voice.text(f"set-{known}", scale=scale)
    names = voice.listing(voice.inline(name) for name in candidate.features)
    if len(candidate.features) > len(_SETS) + 2:
        names = voice.text("set-many", n=voice.number.integer(len(candidate.features)))
    return voice.text("set-custom", features=names, scale=scale)


def _by_set(
    candidates: Iterable[Candidate], voice: Voice
) -> dict[str, list[tuple[Candidate, float]]]:
    found: dict[str, list[tuple[Candidate, float]]] = {}
    for candidate in candidates:
        if candidate.silhouette_lift is not None:
            entry = found.setdefault(_set_label(candidate, voice), [])
            entry.append((candidate, candidate.silhouette_lift))
    return {
        label: sorted(pairs, key=lambda pair: pair[0].k) for label, pairs in sorted(found.items())
    }


def _lift(analysis: Analysis, voice: Voice) -> Figure:
    kept = analysis.selection.candidates[0]
    shown = kept.algorithm if kept.algorithm not in ("hdbscan", "rfm-grid") else "k-means"
    same = [
        candidate
        for candidate in analysis.selection.candidates
        if candidate.algorithm == shown
        and (candidate.options == kept.options or shown != kept.algorithm)
        and len(candidate.features) < _EXPLORED
    ]
    series = _by_set(same, voice)
    own = _set_label(kept, voice)
    lines = [
        Line(
            label=label,
            points=tuple((candidate.k, lift) for candidate, lift in pairs),
            emphasis=label == own,
            dash=i,
        )
        for i, (label, pairs) in enumerate(series.items())
    ]
    rows = [
        (
            label,
            voice.number.integer(candidate.k),
            voice.number.decimal(candidate.silhouette),
            voice.number.decimal(candidate.silhouette_reference),
            voice.number.signed(lift),
        )
        for label, pairs in series.items()
        for candidate, lift in pairs
    ]
    return figure(
        voice,
        "lift",
        metric_by_k(
            lines,
            x=Axis(title=voice.text("axis-k"), format="d"),
            y=Axis(title=voice.text("axis-lift"), format="+.2f"),
            chosen=Chosen(
                k=kept.k, value=kept.silhouette_lift or 0.0, label=voice.text("label-kept")
            ),
        ),
        title=voice.text(
            "figure-lift-title",
            lift=voice.number.signed(kept.silhouette_lift),
            k=voice.number.integer(kept.k),
        ),
        table=data_table(
            "lift",
            voice.text("figure-lift-subtitle"),
            (
                left(voice.text("column-recipe")),
                right(voice.text("column-k")),
                right(voice.text("column-silhouette")),
                right(voice.text("column-reference")),
                right(voice.text("column-lift")),
            ),
            rows,
        ),
    )


def _short(candidate: Candidate, voice: Voice, *, kept: bool) -> str:
    if kept:
        return voice.text("label-kept")
    return ", ".join(voice.text(f"lost-{why}") for why in candidate.rejected_because)


def _best(analysis: Analysis, voice: Voice) -> Table:
    candidates = analysis.selection.candidates
    return Table(
        key="candidates",
        caption=voice.text("candidates-caption"),
        columns=(
            left(voice.text("column-algorithm")),
            left(voice.text("column-recipe")),
            right(voice.text("column-k")),
            right(voice.text("column-lift")),
            right(voice.text("column-gain")),
            right(voice.text("column-prediction")),
            right(voice.text("column-worst-ari")),
            right(voice.text("column-worst-jaccard")),
            right(voice.text("column-smallest")),
            right(voice.text("column-score")),
            left(voice.text("column-why")),
        ),
        rows=tuple(
            (
                algorithm_label(c.algorithm, voice),
                _set_label(c, voice),
                voice.number.integer(c.k),
                voice.number.signed(c.silhouette_lift),
                voice.number.signed(c.gain_lift),
                voice.number.decimal(c.prediction_strength),
                voice.number.decimal(c.bootstrap_ari_worst),
                voice.number.decimal(c.jaccard[0] if c.jaccard else None),
                voice.number.percent(c.smallest_share, 1),
                voice.number.decimal(c.score),
                _short(c, voice, kept=i == 0),
            )
            for i, c in enumerate(candidates[:_BEST])
        ),
        note=voice.text(
            "candidates-note", n=len(candidates), total=voice.number.integer(len(candidates))
        ),
    )


def _lost(analysis: Analysis, voice: Voice, which: Which, other: Candidate) -> str:
    """Return why a rival lost: the gravest reason that holds, else its score."""
    for reason in REASONS:
        claim = claim_of(analysis, f"rival-{reason}", which)
        if claim is not None:
            say = voice.number.percent if reason == "too-small" else voice.number.decimal
            numbers = {
                name.removesuffix("_share"): say(value) for name, value in claim.numbers.items()
            }
            return voice.text(
                f"claim-rival-{reason}", which=which, k=voice.number.integer(other.k), **numbers
            )
    return voice.text(
        "rival-plain",
        which=which,
        k=voice.number.integer(other.k),
        theirs=voice.number.decimal(other.score),
        ours=voice.number.decimal(analysis.selection.candidates[0].score),
    )


def _rivals(analysis: Analysis, voice: Voice) -> list[str]:
    found = [_lost(analysis, voice, which, other) for which, other in rivals_in(analysis.selection)]
    claim = claim_of(analysis, "seed-less-stable")
    if claim is not None:
        found.append(
            voice.text(
                "claim-seed-less-stable",
                theirs=voice.number.decimal(claim.numbers["theirs"]),
                theirs_worst=voice.number.decimal(claim.numbers["theirs_worst"]),
                ours=voice.number.decimal(claim.numbers["ours"]),
                ours_worst=voice.number.decimal(claim.numbers["ours_worst"]),
            )
        )
    return found


def _census(analysis: Analysis, voice: Voice) -> str:
    kept = analysis.selection.candidates[0]
    if kept.optima_starts is None:
        return voice.text("census-none", algorithm=algorithm_label(kept.algorithm, voice))
    return voice.text(
        "census",
        starts=voice.number.integer(kept.optima_starts),
        hits=voice.number.integer(kept.optima_hits),
        n=kept.optima_distinct or 0,
        distinct=voice.number.integer(kept.optima_distinct),
        agreement=voice.number.decimal(kept.optima_agreement, 3),
    )


def selection(analysis: Analysis, voice: Voice) -> Section:
    """Return the chapter on the choice."""
    chosen = analysis.selection.chosen
    kept = analysis.selection.candidates[0]
    return Section(
        key="selection",
        title=voice.text("selection-title"),
        blocks=(
            lead(
                voice.text(
                    "selection-lead",
                    n=len(analysis.selection.candidates),
                    total=voice.number.integer(len(analysis.selection.candidates)),
                    recipe=voice.recipe(chosen.features, chosen.transform, chosen.k),
                )
            ),
            Paragraph(
                text=voice.text(
                    "selection-evidence",
                    ari=voice.number.decimal(kept.bootstrap_ari),
                    worst=voice.number.decimal(kept.bootstrap_ari_worst),
                    jaccard=voice.number.decimal(kept.jaccard[0]),
                    prediction=voice.number.decimal(kept.prediction_strength),
                    silhouette=voice.number.decimal(kept.silhouette),
                )
            ),
            _lift(analysis, voice),
            _best(analysis, voice),
            Bullets(items=(*_rivals(analysis, voice), _census(analysis, voice))),
            *chosen_evidence(analysis, voice),
            *structure(analysis, voice),
            note(voice.text("selection-note")),
        ),
    )
