"""The model as plain data: what is needed to place a customer, and a checksum."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import Recipe, Scaler

MODEL_FORMAT = 2
PLACEMENT = {
    "centres": "nearest centre by squared distance over the features a customer has",
    "mixture": "most probable component by the density of the features a customer has",
    "grid": "box between the cut points",
}


def model_json(
    recipe: Recipe,
    scaler: Scaler,
    clustering: Clustering,
    *,
    segments: list[tuple[str, str]],
    about: dict[str, Any],
) -> str:
    """Return the model as JSON text.

    Parameters
    ----------
    recipe, scaler, clustering
        The kept solution, in the scaled space.
    segments : list of (segment_id, name)
        In the order of the clusters.
    about : dict
        Where the model comes from: as-of, rows, seed, versions.

    Returns
    -------
    str
        With ``checksum``: SHA-256 of the canonical text of everything else.
    """
    model = {
        "format": MODEL_FORMAT,
        "algorithm": recipe.algorithm,
        "options": dict(recipe.options),
        "placement": PLACEMENT[clustering.kind],
        "features": list(recipe.features),
        "transform": recipe.transform,
        "log1p": list(scaler.logged),
        "means": list(scaler.means),
        "scales": list(scaler.scales),
        "clustering": clustering.as_data(),
        "segments": [{"segment_id": key, "name": name} for key, name in segments],
        "about": about,
    }
    canonical = json.dumps(model, sort_keys=True, separators=(",", ":"), allow_nan=False)
    model["checksum"] = hashlib.sha256(canonical.encode()).hexdigest()
    return json.dumps(model, sort_keys=True, indent=1, allow_nan=False, ensure_ascii=False) + "\n"
