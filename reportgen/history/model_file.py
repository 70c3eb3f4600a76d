"""The model as plain data: what is needed to place a customer, and a checksum."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from reportgen.clusters.spaces import Matrix, Recipe, Scaler

MODEL_FORMAT = 1


def model_json(
    recipe: Recipe,
    scaler: Scaler,
    centers: Matrix,
    *,
    segments: list[tuple[str, str]],
    about: dict[str, Any],
) -> str:
    """Return the model as JSON text.

    Parameters
    ----------
    recipe, scaler, centers
        The kept solution; centres (k, p) in the scaled space.
    segments : list of (segment_id, name)
        In the order of the centres.
    about : dict
        Where the model comes from: as-of, rows, seed, versions.

    Returns
    -------
    str
        With ``checksum``: SHA-256 of the canonical text of everything else.
    """
    model = {
        "format": MODEL_FORMAT,
        "algorithm": "k-means",
        "placement": "nearest centre by squared distance over the features a customer has",
        "features": list(recipe.features),
        "transform": recipe.transform,
        "log1p": list(scaler.logged),
        "means": list(scaler.means),
        "scales": list(scaler.scales),
        "centers": centers.tolist(),
        "segments": [{"segment_id": key, "name": name} for key, name in segments],
        "about": about,
    }
    canonical = json.dumps(model, sort_keys=True, separators=(",", ":"), allow_nan=False)
    model["checksum"] = hashlib.sha256(canonical.encode()).hexdigest()
    return json.dumps(model, sort_keys=True, indent=1, allow_nan=False, ensure_ascii=False) + "\n"
