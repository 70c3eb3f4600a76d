from __future__ import annotations

import itertools

import numpy as np
import pytest

from reportgen.charts import palette

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
VISION = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def _oklab(colour, matrix):
    channels = np.array([int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    cones = np.cbrt(
        np.array(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ]
        )
        @ np.clip(matrix @ linear, 0, 1)
    )
    return (
        np.array(
            [
                [0.2104542553, 0.7936177850, -0.0040720468],
                [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ]
        )
        @ cones
    )


@pytest.mark.parametrize("vision", VISION)
def test_segments_differ_to_every_eye(vision):
    points = [_oklab(slot.colour, VISION[vision]) for slot in palette.SLOTS]
    nearest = min(np.linalg.norm(one - two) for one, two in itertools.combinations(points, 2))
    assert nearest >= 0.07


def test_segments_stand_out_on_white_and_on_dark():
    dark = palette.DARK[palette.PAPER]
    assert len(palette.SLOTS) >= 10
    assert all(palette.contrast(slot.colour) >= 3 for slot in palette.SLOTS)
    assert all(palette.contrast(slot.dark, dark) >= 3 for slot in palette.SLOTS)


def test_segments_have_their_own_mark_shape_and_dash():
    for attribute in ("mark", "shape", "dash", "colour", "dark"):
        assert len({getattr(slot, attribute) for slot in palette.SLOTS}) == len(palette.SLOTS)


@pytest.mark.parametrize(
    "text", [palette.INK, palette.TEXT, palette.QUIET, palette.ACCENT, palette.SIGNAL]
)
def test_words_in_charts_read_well(text):
    assert palette.contrast(text) >= 4.5
    assert palette.contrast(palette.DARK[text], palette.DARK[palette.PAPER]) >= 4.5


@pytest.mark.parametrize("cell", [*palette.DIVERGING, *palette.SEQUENTIAL])
def test_words_on_cells_read_well(cell):
    assert palette.contrast(cell, palette.text_on(cell)) >= 4.5
