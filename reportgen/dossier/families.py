"""A part per family of variables: what it looks like, and the sentence that matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.theme import HALF
from reportgen.dossier.distributions import alike, commonest, counted, measured
from reportgen.dossier.overview import reviews, states
from reportgen.dossier.parts import figure, paired
from reportgen.dossier.voice import Voice, claimed
from reportgen.model.dossier import Block, Figure, Paragraph, Section
from reportgen.model.results import Analysis, FeatureSummary
from reportgen.model.results.exploration import GroupMean, Named
from reportgen.model.variables import BY_NAME, FAMILIES

_MOST_BARS = 7
#: Told by another picture, or all or nothing for nearly everybody: the table of values has them.
_TOLD_OTHERWISE = frozenset({"comment_share", "late_share", "review_score_mean", "distance_km"})
_COUNTED = frozenset({"orders", "items", "types", "installments", "categories", "sellers"})
#: From this share on, a picture of its own would be one bar; such variables share one.
_ALIKE = 0.85
_ALIKE_FAMILIES = ("products", "payment")


def distributions(analysis: Analysis, voice: Voice, family: str) -> list[Figure]:
    """Return a picture per measured variable of a family that has values."""
    own = [feature for feature in analysis.features if _own_picture(feature, family)]
    same = _alike(analysis, voice)
    draw = {True: counted, False: measured}
    found = [draw[f.unit in _COUNTED](f, voice) for f in own if f not in same]
    return [*found, *([alike(same, voice)] if same and family == _ALIKE_FAMILIES[0] else [])]


def _alike(analysis: Analysis, voice: Voice) -> list[FeatureSummary]:
    """Return the counted variables in which nearly all customers are alike, two at least."""
    found = [
        feature
        for family in _ALIKE_FAMILIES
        for feature in analysis.features
        if _own_picture(feature, family)
        and feature.unit in _COUNTED
        and commonest(feature, voice)[1] >= _ALIKE
    ]
    return found if len(found) > 1 else []


def _own_picture(feature: FeatureSummary, family: str) -> bool:
    variable = BY_NAME[feature.name]
    told_otherwise = variable.kind == "flag" or feature.name in _TOLD_OTHERWISE
    return variable.family == family and not told_otherwise and bool(feature.n)


def _named(
    key: str, rows: Sequence[Named], names: Sequence[str], total: int, voice: Voice
) -> Figure | None:
    if not rows or not total:
        return None
    shown = rows[:_MOST_BARS]
    bars = [
        Bar(
            label=names[place],
            value=each.n_orders / total,
            text=voice.number.percent(each.n_orders / total, 1),
            quiet=place > 0,
        )
        for place, each in enumerate(shown)
    ]
    return figure(
        voice,
        key,
        horizontal_bars(bars, width=HALF),
        title=voice.text(
            f"figure-{key}-title",
            name=names[0],
            share=voice.number.percent(shown[0].n_orders / total),
        ),
        width="half",
        n=voice.number.integer(len(shown)),
    )


def _groups(
    key: str, groups: Sequence[GroupMean], unit: str, labels: Sequence[str], voice: Voice
) -> Figure | None:
    if len(groups) < 2:
        return None
    bars = [
        Bar(
            label=label,
            value=group.mean,
            text=voice.number.decimal(group.mean, 1 if unit == "days" else 2),
            low=group.low,
            high=group.high,
        )
        for group, label in zip(groups, labels, strict=True)
    ]
    return figure(
        voice,
        key,
        horizontal_bars(bars, width=HALF),
        title=voice.text(f"figure-{key}-title"),
        width="half",
    )


def _by_delay(analysis: Analysis, voice: Voice) -> Figure | None:
    groups = analysis.exploration.scores_by_delay
    labels = [voice.text(f"delay-{group.group}") for group in groups]
    return _groups("scores-by-delay", groups, "score", labels, voice)


def _by_state(analysis: Analysis, voice: Voice) -> Figure | None:
    groups = analysis.exploration.days_by_state
    return _groups("days-by-state", groups, "days", [group.group for group in groups], voice)


def _categories(analysis: Analysis, voice: Voice) -> Figure | None:
    orders, rows = analysis.cleaning.n_kept_orders, analysis.exploration.categories
    return _named("top-categories", rows, [each.name for each in rows], orders, voice)


def _means(analysis: Analysis, voice: Voice) -> Figure | None:
    orders, rows = analysis.cleaning.n_kept_orders, analysis.exploration.means_of_payment
    return _named("means", rows, [voice.means(each.name) for each in rows], orders, voice)


_FIGURES: dict[str, tuple[Callable[[Analysis, Voice], Figure | None], ...]] = {
    "satisfaction": (reviews, _by_delay),
    "products": (_categories,),
    "payment": (_means,),
    "geography": (states, _by_state),
}
#: Families that too thin a table takes out: the chapter that the gate judges.
_GATED = {"satisfaction": "satisfaction", "payment": "payments"}
_CLAIMS = {
    "money": ("top-tenth",),
    "satisfaction": ("delay-less-happy",),
    "delivery": ("late-orders",),
    "products": ("category-first",),
    "payment": ("means-majority",),
    "geography": ("farther-longer",),
}


def sentences(analysis: Analysis, voice: Voice, keys: Iterable[str]) -> list[Block]:
    """Return the sentences of claims that hold, their numbers filled in by name."""
    found = []
    for key in keys:
        numbers = next((c.numbers for c in analysis.claims if c.text_key == key), {})
        words = {name: _word(name, value, voice) for name, value in numbers.items()}
        found.append(claimed(analysis, voice, key, **words))
    return [Paragraph(text=text) for text in found if text]


def _word(name: str, value: float, voice: Voice) -> str:
    if name.endswith("share"):
        return voice.number.percent(value)
    if name.startswith("n_"):
        return voice.number.integer(value)
    return voice.number.decimal(value)


def _printed(analysis: Analysis, family: str) -> bool:
    return family not in _GATED or analysis.eligibility.prints(_GATED[family])


def families(analysis: Analysis, voice: Voice) -> tuple[Section, ...]:
    """Return a part per family of variables that the export holds, purchases left out."""
    found = []
    for family in FAMILIES:
        if family == "purchases" or not _printed(analysis, family):
            continue
        own = [draw(analysis, voice) for draw in _FIGURES.get(family, ())]
        figures = [*distributions(analysis, voice, family), *(f for f in own if f is not None)]
        if not figures:
            continue
        found.append(
            Section(
                key=f"data-{family}",
                title=voice.text(f"data-{family}-title"),
                level=2,
                blocks=(
                    *sentences(analysis, voice, _CLAIMS.get(family, ())),
                    *paired(figures),
                ),
            )
        )
    return tuple(found)
