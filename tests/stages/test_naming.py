"""Names: unique, readable, and never more than the interval supports."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.results import Contrast, Segment
from reportgen.stages.naming import (
    FINER,
    PLAIN,
    REPEAT_SHARE,
    RULES,
    TYPICAL,
    finer_words,
    name_keys,
    named,
    traits,
)
from reportgen.texts.catalog import LANGUAGES, Texts
from reportgen.texts.segments import segment_name

BY_WORD = {rule.word: rule for rule in (*RULES, *FINER)}
FEATURES = sorted({rule.feature for rule in (*RULES, *FINER)} - {"repeat_share"})


def _contrast(name, mean, half, base, sd=1.0):
    return Contrast(
        feature=name,
        unit="days",
        n=400,
        mean=mean,
        mean_low=mean - half,
        mean_high=mean + half,
        median=mean,
        base_mean=base,
        effect=(mean - base) / sd,
        effect_low=(mean - half - base) / sd,
        effect_high=(mean + half - base) / sd,
        used_for_fitting=True,
    )


CONTRASTS = st.lists(
    st.builds(
        _contrast,
        st.sampled_from(FEATURES),
        st.floats(0, 10),
        st.floats(0, 3),
        st.floats(0, 10),
        st.floats(0.1, 5),
    ),
    unique_by=lambda c: c.feature,
)


def _segment(contrasts, repeat_share, n):
    return Segment(
        segment_id="S1",
        name="",
        slot=0,
        traits=(),
        n_customers=n,
        customer_share=0.1,
        revenue=1.0,
        revenue_share=0.1,
        repeat_share=repeat_share,
        jaccard=0.9,
        verdict="keep",
        borderline_share=0.0,
        contrasts=tuple(contrasts),
        actions=(),
    )


SEGMENTS = st.lists(
    st.builds(_segment, CONTRASTS, st.floats(0, 1), st.integers(0, 500)), min_size=1, max_size=10
)


@pytest.mark.parametrize(
    ("name", "sure", "unsure", "trait"),
    [
        ("review_score_mean", (2.9, 0.05, 4.0), (2.9, 0.2, 4.0), "dissatisfied"),
        ("review_score_mean", (4.6, 0.05, 4.0), (4.6, 0.2, 4.0), "satisfied"),
        ("recency_days", (70, 5, 100), (70, 15, 100), "recent"),
        ("recency_days", (140, 5, 100), (140, 20, 100), "lapsed"),
        ("monetary", (170, 10, 100), (170, 30, 100), "big"),
        ("monetary", (60, 5, 100), (60, 10, 100), "small"),
        ("items_per_order", (1.7, 0.1, 1), (1.7, 0.3, 1), "bulk"),
        ("installments_per_order", (6, 0.5, 3), (6, 2, 3), "instalments"),
    ],
)
def test_a_trait_needs_the_whole_interval(name, sure, unsure, trait):
    for numbers, expected in ((sure, (trait,)), (unsure, ())):
        assert traits([_contrast(name, *numbers)], repeat_share=0.0, n=400) == expected


def test_repeat_buyers_need_enough_of_them():
    assert traits([], repeat_share=0.6, n=1_000) == ("repeat",)
    assert traits([], repeat_share=0.6, n=20) == ()
    assert traits([], repeat_share=0.5, n=1_000) == ()


@given(SEGMENTS)
def test_no_name_claims_what_an_interval_does_not_support(segments):
    for segment in named(segments):
        by_name = {c.feature: c for c in segment.contrasts}
        words = [word for word in segment.name.split("+") if not word.isdigit()]
        for word in words:
            if word in (TYPICAL, PLAIN):
                assert segment.traits == ()
                continue
            rule = BY_WORD[word]
            if rule.feature == "repeat_share":
                assert segment.repeat_share >= REPEAT_SHARE
                continue
            found = by_name[rule.feature]
            ends = {
                ("above", "sd"): found.effect_low >= rule.line,
                ("below", "sd"): found.effect_high <= rule.line,
                ("above", "value"): found.mean_low >= rule.line,
                ("below", "value"): found.mean_high <= rule.line,
                ("above", "times"): found.mean_low >= rule.line * found.base_mean,
                ("below", "times"): found.mean_high <= rule.line * found.base_mean,
            }
            assert ends[rule.way, rule.unit], (word, found)
        if words == [TYPICAL]:
            assert finer_words(segment.contrasts, ()) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
@given(segments=SEGMENTS)
def test_names_are_unique_and_written_in_every_language(lang, segments):
    texts = Texts(lang=lang)
    found = named(segments)
    names = [segment_name(texts, segment.name) for segment in found]
    assert len(set(names)) == len(names) == len(segments)
    # A made-up segment can need every trait to be told from its twin; French takes most room.
    assert all(2 <= len(name) <= 220 for name in names)


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from([r.word for r in RULES]), unique=True),
            st.lists(st.sampled_from([r.word for r in FINER]), unique=True),
        ),
        min_size=1,
        max_size=10,
    )
)
def test_keys_are_unique_whatever_holds(words):
    keys = name_keys([own for own, _ in words], [more for _, more in words])
    assert len(set(keys)) == len(keys)


def test_the_same_numbers_give_numbered_names():
    lapsed = _contrast("recency_days", 140, 5, 100, sd=50)
    keys = [s.name for s in named([_segment([lapsed], 0.0, 50)] * 3)]
    assert keys == ["lapsed+1", "lapsed+2", "lapsed+3"]


def test_every_word_has_its_texts():
    for lang in LANGUAGES:
        texts = Texts(lang=lang)
        for rule in RULES:
            assert texts.has(f"segment-{rule.word}")
            assert texts.has(f"trait-{rule.word}")
        assert all(texts.has(f"trait-{rule.word}") for rule in FINER)
