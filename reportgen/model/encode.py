"""The analysis as JSON and back."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from reportgen.model.results import Analysis

ANALYSIS_FORMAT = 1

_ADAPTER = TypeAdapter(Analysis)


def analysis_to_json(analysis: Analysis) -> str:
    """Return the analysis as indented JSON with sorted keys; missing numbers are null.

    Raises
    ------
    ValueError
        If a number is not finite: the stages must say "missing" with None.
    """
    plain = _ADAPTER.dump_python(analysis, mode="json")
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n"


def analysis_from_json(text: str) -> Analysis:
    """Return the analysis that ``analysis_to_json`` wrote."""
    return _ADAPTER.validate_json(text)
