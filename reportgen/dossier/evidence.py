"""What speaks for the kept recipe: its indices beside no structure, its segments, what was left."""

from __future__ import annotations

from reportgen.dossier.parts import left, note, right
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Block, Paragraph, Table
from reportgen.model.results import Analysis, Candidate


def algorithm_label(algorithm: str, voice: Voice) -> str:
    """Return the name of an algorithm."""
    return voice.text(f"algorithm-{algorithm.replace(', ', '-').replace(' ', '-')}")


def chosen_evidence(analysis: Analysis, voice: Voice) -> list[Block]:
    """Return the kept recipe's indices, its segments' stability, and what was not run."""
    blocks: list[Block] = [_indices(analysis.selection.candidates[0], voice)]
    if analysis.selection.segments:
        blocks.append(_segments(analysis, voice))
    if analysis.selection.prediction:
        blocks.append(Paragraph(text=_prediction(analysis, voice)))
    if analysis.selection.not_run:
        told = [voice.text(f"not-run-{key}") for key in analysis.selection.not_run]
        blocks.append(note(" ".join([voice.text("not-run"), *told])))
    return blocks


def _indices(kept: Candidate, voice: Voice) -> Table:
    number = voice.number
    return Table(
        key="kept-indices",
        caption=voice.text("kept-indices-caption"),
        columns=(
            left(voice.text("column-measure")),
            right(voice.text("column-on-sample")),
            right(voice.text("column-reference")),
            right(voice.text("column-everybody")),
        ),
        rows=(
            (
                voice.text("index-silhouette"),
                number.decimal(kept.silhouette, 3),
                number.decimal(kept.silhouette_reference, 3),
                number.decimal(kept.silhouette_full, 3),
            ),
            (
                voice.text("index-davies-bouldin"),
                number.decimal(kept.davies_bouldin, 3),
                number.decimal(kept.davies_bouldin_reference, 3),
                number.decimal(kept.davies_bouldin_full, 3),
            ),
            (
                voice.text("index-calinski-harabasz"),
                number.decimal(kept.calinski_harabasz, 0),
                number.decimal(kept.calinski_harabasz_reference, 0),
                number.decimal(kept.calinski_harabasz_full, 0),
            ),
            (
                voice.text("index-gain"),
                number.decimal(kept.gain, 3),
                number.decimal(kept.gain_reference, 3),
                number.decimal(None),
            ),
            (
                voice.text("index-gap"),
                number.decimal(kept.gap, 3),
                number.decimal(None),
                number.decimal(None),
            ),
        ),
        note=" ".join(_indices_notes(kept, voice)),
    )


def _indices_notes(kept: Candidate, voice: Voice) -> list[str]:
    number = voice.number
    notes = [
        voice.text(
            "kept-indices-note",
            copies=number.integer(kept.reference_copies),
            sample_error=number.decimal(kept.silhouette_error, 3),
            full_error=number.decimal(kept.silhouette_full_error, 3),
            gap_error=number.decimal(kept.gap_error, 3),
            agreement=number.decimal(kept.sample_agreement, 2),
        )
    ]
    if kept.gain_rows is not None:
        notes.append(voice.text("kept-indices-gain", rows=number.integer(kept.gain_rows)))
    return notes


def _segments(analysis: Analysis, voice: Voice) -> Table:
    number = voice.number
    names = {segment.segment_id: voice.segment(segment) for segment in analysis.segments}
    return Table(
        key="segment-stability",
        caption=voice.text("segment-stability-caption"),
        columns=(
            left(voice.text("column-segment")),
            right(voice.text("column-jaccard-mean")),
            right(voice.text("column-jaccard-low")),
            left(voice.text("column-band")),
            right(voice.text("column-across")),
            right(voice.text("column-fewer")),
            right(voice.text("column-more")),
        ),
        rows=tuple(
            (
                names.get(one.segment_id, one.segment_id),
                number.decimal(one.jaccard),
                number.decimal(one.jaccard_low),
                voice.text(f"band-{one.band.replace(' ', '-')}"),
                number.decimal(one.across),
                number.decimal(one.jaccard_fewer),
                number.decimal(one.jaccard_more),
            )
            for one in analysis.selection.segments
        ),
        note=voice.text("segment-stability-note"),
    )


def _prediction(analysis: Analysis, voice: Voice) -> str:
    listed = voice.listing(
        voice.text(
            "prediction-at",
            k=voice.number.integer(one.k),
            strength=voice.number.decimal(one.strength),
        )
        for one in analysis.selection.prediction
    )
    rows = voice.number.integer(analysis.selection.chosen.reference_rows)
    return voice.text("prediction-by-k", rows=rows, listed=listed)
