"""Where the base is too large to be studied as a whole: which numbers are a sample's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportgen.dossier.parts import note
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Paragraph, Section
from reportgen.model.results import Analysis
from reportgen.model.results.sample import Sample

#: Pages with numbers of the sample, and how they are to be taken.
_TOLD = {
    "history": "sample-history",
    "lateness": "sample-extrapolated",
    "contract": "sample-extrapolated",
    **dict.fromkeys(
        (
            *("data", "variables", "segments", "explanation", "outcomes", "pocket", "selection"),
            *("rfm", "common", "rules-tested-section", "stability"),
        ),
        "sample-note",
    ),
}
_SEGMENT_PAGE = "segment-"


def _numbers(sample: Sample, voice: Voice) -> dict[str, str]:
    return {
        "sample": voice.number.integer(sample.n_customers),
        "base": voice.number.integer(sample.n_base),
    }


def sampled_step(analysis: Analysis, voice: Voice) -> list[str]:
    """Return the step of the method that says what stands for the base; none where it is whole."""
    sample = analysis.sample
    if sample is None:
        return []
    return [
        voice.text(
            "method-sample",
            **_numbers(sample, voice),
            seed=str(sample.seed),
            points=voice.number.decimal(100 * sample.margin, 1),
        )
    ]


def with_sample_notes(
    sections: Iterable[Section], analysis: Analysis, voice: Voice
) -> tuple[Section, ...]:
    """Return the sections, those with numbers of a sample with a note under their opening."""
    sample = analysis.sample
    if sample is None:
        return tuple(sections)
    numbers = _numbers(sample, voice)

    def noted(section: Section) -> Section:
        page = section.key.startswith(_SEGMENT_PAGE)
        key = "sample-note" if page else _TOLD.get(section.key)
        if key is None:
            return section
        place = 1 if page or isinstance(section.blocks[0], Paragraph) else 0
        told = note(voice.text(key, **numbers))
        blocks = (*section.blocks[:place], told, *section.blocks[place:])
        return replace(section, blocks=blocks)

    return tuple(noted(section) for section in sections)
