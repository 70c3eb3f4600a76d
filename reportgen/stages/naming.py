"""Names that the numbers support: each word is a rule about a variable's whole 95 % interval.

``RULES`` are the words that a marketing team acts on, in the order in which they name a segment.
Where they leave two segments with one name, ``FINER`` words are added, the clearest first; where
nothing tells two segments apart, they are numbered. Words are keys of the catalogs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from reportgen.clusters.intervals import wilson
from reportgen.model.results import Contrast, Segment

TYPICAL = "typical"  # nothing stands out
PLAIN = "plain"  # only finer words speak


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRule:
    """What must hold before a word may stand in a name.

    Parameters
    ----------
    word : str
    feature : str
        The variable it speaks of.
    way : ``above`` or ``below``
        Which end of the interval must have passed the line: the lower or the upper.
    line : float
    unit : ``times`` the base's mean, ``value`` in the variable's unit, or ``sd``: standard
        deviations of the base from its mean.
    """

    word: str
    feature: str
    way: Literal["above", "below"]
    line: float
    unit: Literal["times", "value", "sd"]

    def holds(self, contrast: Contrast) -> bool:
        """Return whether the whole interval lies beyond the line."""
        above = self.way == "above"
        if self.unit == "sd":
            end = contrast.effect_low if above else contrast.effect_high
            line = self.line
        else:
            end = contrast.mean_low if above else contrast.mean_high
            line = self.line * contrast.base_mean if self.unit == "times" else self.line
        if self.unit == "times" and contrast.base_mean <= 0:
            return False
        return end >= line if above else end <= line

    def points(self, contrast: Contrast) -> bool:
        """Return whether the mean lies on the word's side: of the line, or of the base's mean."""
        line = self.line if self.unit == "value" else contrast.base_mean
        return contrast.mean >= line if self.way == "above" else contrast.mean <= line


def _rule(
    word: str,
    feature: str,
    way: Literal["above", "below"],
    line: float,
    unit: Literal["times", "value", "sd"],
) -> NameRule:
    return NameRule(word=word, feature=feature, way=way, line=line, unit=unit)


#: At least half of the members, with certainty, bought more than once.
REPEAT_SHARE = 0.5
RULES = (
    _rule("repeat", "repeat_share", "above", REPEAT_SHARE, "value"),
    _rule("dissatisfied", "review_score_mean", "below", 3.0, "value"),
    _rule("recent", "recency_days", "below", 0.8, "times"),
    _rule("lapsed", "recency_days", "above", 1.25, "times"),
    _rule("big", "monetary", "above", 1.5, "times"),
    _rule("small", "monetary", "below", 1 / 1.5, "times"),
    _rule("bulk", "items_per_order", "above", 1.5, "times"),
    _rule("instalments", "installments_per_order", "above", 1.5, "times"),
    _rule("satisfied", "review_score_mean", "above", 4.5, "value"),
)
#: A fifth of a standard deviation is a small difference (Cohen 1988); less is not worth a word.
FINER_SD = 0.2
FINER = tuple(
    _rule(f"{feature}-{way}", feature, way, FINER_SD if way == "above" else -FINER_SD, "sd")
    for feature in (
        "recency_days",
        "n_orders",
        "monetary",
        "review_score_mean",
        "items_per_order",
        "payment_types_per_order",
        "installments_per_order",
        "in_sao_paulo",
    )
    for way in ("above", "below")
)
#: Words that say enough alone.
_ALONE = ("repeat", "dissatisfied")


def _repeat_contrast(repeat_share: float, n: int) -> Contrast:
    """Return the share of repeat buyers in the form of the other variables."""
    low, high = wilson(repeat_share * n, n)
    return Contrast(
        feature="repeat_share",
        unit="share",
        n=n,
        mean=repeat_share,
        mean_low=low,
        mean_high=high,
        median=repeat_share,
        base_mean=0.0,
        effect=0.0,
        effect_low=0.0,
        effect_high=0.0,
        used_for_fitting=False,
    )


def traits(contrasts: Sequence[Contrast], *, repeat_share: float, n: int) -> tuple[str, ...]:
    """Return the words of ``RULES`` that hold, in their order.

    Parameters
    ----------
    contrasts : sequence of Contrast
        Variables may be missing: then nothing is said of them.
    repeat_share : float
        0–1, of the ``n`` members.
    """
    by_name = {c.feature: c for c in (*contrasts, _repeat_contrast(repeat_share, n))}
    return tuple(r.word for r in RULES if r.feature in by_name and r.holds(by_name[r.feature]))


def finer_words(contrasts: Sequence[Contrast], said: Sequence[str]) -> tuple[str, ...]:
    """Return the words of ``FINER`` that hold, clearest first; of no variable named already."""
    named = {rule.feature for rule in RULES if rule.word in said}
    by_name = {c.feature: c for c in contrasts}
    held = [
        rule
        for rule in FINER
        if rule.feature in by_name
        and rule.feature not in named
        and rule.holds(by_name[rule.feature])
    ]
    held.sort(key=lambda rule: -abs(by_name[rule.feature].effect))
    return tuple(rule.word for rule in held)


def _least(words: Sequence[str], n_traits: int) -> int:
    """Return how many words a name has at least."""
    if words[0] in _ALONE:
        return 1
    return 2 if words[0] == PLAIN or n_traits > 1 else 1


def name_keys(
    coarse: Sequence[Sequence[str]],
    finer: Sequence[Sequence[str]],
    fixed: Sequence[str] = (),
) -> tuple[str, ...]:
    """Return a unique name per segment, as words joined by ``+``.

    Parameters
    ----------
    coarse, finer : sequence of sequence of str
        Per segment, the words of ``RULES`` and of ``FINER`` that hold.
    fixed : sequence of str
        Per segment, the name it has already, or an empty text; empty where none has one.

    Examples
    --------
    >>> name_keys([("repeat", "big"), ("recent", "big"), ()], [(), (), ()])
    ('repeat', 'recent+big', 'typical')
    >>> name_keys([("lapsed",), ("lapsed",)], [("monetary-above",), ()])
    ('lapsed+monetary-above', 'lapsed')
    >>> name_keys([("recent", "big"), ("recent",)], [(), ()], ["recent", ""])
    ('recent', 'recent+2')
    """
    fixed = fixed or [""] * len(coarse)
    words = []
    for own, more in zip(coarse, finer, strict=True):
        words.append([*own, *more] if own else [PLAIN, *more] if more else [TYPICAL])
    lengths = [_least(w, len(own)) for w, own in zip(words, coarse, strict=True)]
    for _ in range(max(len(w) for w in words)):
        names = _joined(words, lengths, fixed)
        lengths = [
            min(n + 1, len(w)) if names.count(name) > 1 else n
            for name, w, n in zip(names, words, lengths, strict=True)
        ]
    return _numbered(_joined(words, lengths, fixed), fixed)


def _joined(
    words: Sequence[Sequence[str]], lengths: Sequence[int], fixed: Sequence[str]
) -> list[str]:
    return [name or "+".join(w[:n]) for name, w, n in zip(fixed, words, lengths, strict=True)]


def _numbered(names: Sequence[str], fixed: Sequence[str]) -> tuple[str, ...]:
    """Return names with a number where several segments share one; fixed ones stay."""
    taken = {name for name in fixed if name}
    found = []
    for name, known in zip(names, fixed, strict=True):
        if not known and (names.count(name) > 1 or name in taken):
            start = 2 if name in taken else 1
            name = next(each for n in count(start) if (each := f"{name}+{n}") not in taken)
            taken.add(name)
        found.append(name)
    return tuple(found)


def still_true(name: str, segment: Segment, said: Sequence[str]) -> bool:
    """Return whether a name from an earlier run may stay.

    Each of its words must still point the right way: the segment's mean lies on its side of the
    line, or of all customers' mean. That asks for less than giving the word does: a name that came
    and went with the last decimal would be no name. ``typical`` stays while nothing stands out.
    """
    by_name = {c.feature: c for c in segment.contrasts}
    by_name["repeat_share"] = _repeat_contrast(segment.repeat_share, segment.n_customers)
    words = [word for word in name.split("+") if not word.isdigit()]
    if words == [TYPICAL]:
        return not said
    rules = {rule.word: rule for rule in (*RULES, *FINER)}
    if any(word != PLAIN and word not in rules for word in words):
        return False  # a word of another version
    held = [rules[word] for word in words if word != PLAIN]
    return all(r.feature in by_name and r.points(by_name[r.feature]) for r in held)


def named(
    segments: Sequence[Segment], lasting: Mapping[str, str] | None = None
) -> tuple[Segment, ...]:
    """Return the segments with their traits and unique names.

    Parameters
    ----------
    segments : sequence of Segment
    lasting : mapping of str to str or None
        Names that segments had in an earlier run, by id; one that is no longer true is replaced.
    """
    coarse = [traits(s.contrasts, repeat_share=s.repeat_share, n=s.n_customers) for s in segments]
    finer = [finer_words(s.contrasts, said) for s, said in zip(segments, coarse, strict=True)]
    had = [(lasting or {}).get(s.segment_id, "") for s in segments]
    fixed = [
        name if name and still_true(name, segment, said) else ""
        for name, segment, said in zip(had, segments, coarse, strict=True)
    ]
    keys = name_keys(coarse, finer, fixed)
    return tuple(
        replace(segment, traits=said, name=key)
        for segment, said, key in zip(segments, coarse, keys, strict=True)
    )
