"""One example of every chart, with made-up figures, by name; ``-half`` are half as wide."""

from __future__ import annotations

from reportgen.charts.bars import Bar, horizontal_bars
from reportgen.charts.parts import Axis, Marker
from reportgen.charts.theme import HALF


def specs() -> dict[str, dict[str, object]]:
    return {
        "bars": horizontal_bars(
            [
                Bar(
                    label="Recent and content",
                    value=0.23,
                    text="23.0%",
                    slot=0,
                    low=0.21,
                    high=0.25,
                ),
                Bar(label="Large baskets", value=0.31, text="31.2%", slot=1, low=0.30, high=0.32),
                Bar(label="Instalment buyers", value=0.12, text="12.4%", slot=2),
                Bar(label="Waiting for a reason", value=0.2, text="20.0%", slot=3),
                Bar(label="Disappointed", value=0.1, text="10.0%", slot=4),
            ],
            marker=Marker(value=0.2, label="equal shares"),
        ),
        "profile": horizontal_bars(
            [
                Bar(label="Recency", value=-0.4, text="−0.4"),
                Bar(label="Paid", value=1.2, text="+1.2"),
            ],
            axis=Axis(title="units", format=".1f"),
        ),
        "bars-half": horizontal_bars(
            [
                Bar(label="Card", value=0.7, text="70%"),
                Bar(label="Boleto", value=0.2, text="20%", quiet=True),
            ],
            width=HALF,
        ),
        "bars2-half": horizontal_bars(
            [
                Bar(label="Card", value=0.7, text="70%"),
                Bar(label="Boleto", value=0.2, text="20%", quiet=True),
            ],
            width=HALF,
        ),
    }
