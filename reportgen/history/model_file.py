"""The model as plain data: what is needed to place a customer, and a checksum."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from reportgen.clusters.fences import Limits
from reportgen.clusters.fitting import clustering_from
from reportgen.clusters.shifts import Reference
from reportgen.clusters.solution import Clustering
from reportgen.clusters.spaces import Recipe, Scaler
from reportgen.errors import ReportgenError

MODEL = "model.json"
MODEL_FORMAT = 3
PLACEMENT = {
    "centres": "nearest centre by squared distance over the features a customer has",
    "mixture": "most probable component by the density of the features a customer has",
    "grid": "box between the cut points",
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Recent:
    """The inputs of those who had bought in the last ``days`` before the model's as-of."""

    days: int
    inputs: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fresh:
    """What the customers of a fresh export are held against.

    Parameters
    ----------
    set_aside : mapping of str to Limits
        Lowest and highest value of variables beyond which a customer has no segment.
    recent : Recent or None
        What the inputs of newer customers are compared with.
    """

    set_aside: Mapping[str, Limits] = field(default_factory=dict)
    recent: Recent | None = None


def model_json(
    recipe: Recipe,
    scaler: Scaler,
    clustering: Clustering,
    *,
    segments: list[tuple[str, str]],
    about: dict[str, Any],
    fresh: Fresh | None = None,
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
    fresh : Fresh or None
        What fresh customers are held against.

    Returns
    -------
    str
        With ``checksum``: SHA-256 of the canonical text of everything else.
    """
    fresh = fresh or Fresh()
    model = {
        "format": MODEL_FORMAT,
        "algorithm": recipe.algorithm,
        "options": dict(recipe.options),
        "placement": PLACEMENT[clustering.kind],
        "features": list(recipe.features),
        "transform": recipe.transform,
        "log1p": list(scaler.logged),
        "log1p_units": list(scaler.units),
        "means": list(scaler.means),
        "scales": list(scaler.scales),
        "limits": [None if ends is None else list(ends) for ends in scaler.limits],
        "set_aside": {name: list(ends) for name, ends in fresh.set_aside.items()},
        "clustering": clustering.as_data(),
        "segments": [{"segment_id": key, "name": name} for key, name in segments],
        "about": about,
        "recent": _recent_as_data(fresh.recent),
    }
    model["checksum"] = _checksum(model)
    return json.dumps(model, sort_keys=True, indent=1, allow_nan=False, ensure_ascii=False) + "\n"


def _to_3(model: dict[str, Any]) -> dict[str, Any]:
    """Add limits: before, no value was cut off and nobody was set aside."""
    return model | {"format": 3, "limits": [], "set_aside": {}}


#: What brings a model of each older format up to the next, once its checksum was seen to fit.
MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {2: _to_3}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StoredModel:
    """A model as it was stored: what is needed to place a customer.

    ``segment_ids`` are in the order of the clusters. Customers beyond the limits in ``set_aside``
    (lowest and highest value by variable) have no segment. ``recent`` is what newer customers are
    compared with, None in models of versions that did not keep it.
    """

    features: tuple[str, ...]
    scaler: Scaler
    clustering: Clustering
    segment_ids: tuple[str, ...]
    names: tuple[str, ...]
    set_aside: Mapping[str, Limits]
    recent: Recent | None = None


def read_model(run: Path) -> StoredModel:
    """Return the model of a run's folder.

    Raises
    ------
    ReportgenError
        E54 where it is not there or cannot be used.
    """
    try:
        return model_from_json((run / MODEL).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise _damaged("cannot be read") from None


def model_from_json(text: str) -> StoredModel:
    """Return a stored model; it is data, and reading it executes nothing.

    Raises
    ------
    ReportgenError
        E54 where the text was changed, cut off or written by a version with another format.
    """
    try:
        model = json.loads(text)
        if model["format"] not in (MODEL_FORMAT, *MIGRATIONS):
            other = f"is of format {model['format']}, not {MODEL_FORMAT}"
            raise _damaged(other)
        if model.pop("checksum") != _checksum(model):
            raise _damaged("was changed since it was written: its checksum does not fit")
        while model["format"] != MODEL_FORMAT:
            model = MIGRATIONS[model["format"]](model)
        return _stored(model)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _damaged("is not complete") from None


def _stored(model: dict[str, Any]) -> StoredModel:
    features = tuple(map(str, model["features"]))
    return StoredModel(
        features=features,
        scaler=Scaler(
            features=features,
            logged=tuple(map(bool, model["log1p"])),
            means=tuple(map(float, model["means"])),
            scales=tuple(map(float, model["scales"])),
            units=tuple(map(float, model["log1p_units"])),
            limits=tuple(None if ends is None else _limits(ends) for ends in model["limits"]),
        ),
        clustering=clustering_from(model["clustering"], n_features=len(features)),
        segment_ids=tuple(str(segment["segment_id"]) for segment in model["segments"]),
        names=tuple(str(segment["name"]) for segment in model["segments"]),
        set_aside={str(name): _limits(ends) for name, ends in model["set_aside"].items()},
        recent=_recent_from(model.get("recent")),
    )


def _limits(ends: list[float]) -> Limits:
    low, high = map(float, ends)
    return low, high


def _recent_as_data(recent: Recent | None) -> dict[str, Any] | None:
    if recent is None:
        return None
    inputs = [
        {
            "name": each.name,
            "n": each.n,
            "scale": each.scale,
            "noise": each.noise,
            # Six digits are plenty for a distance, and keep the file short.
            "quantiles": [float(f"{value:.6g}") for value in each.condensed().values],
        }
        for each in recent.inputs
    ]
    return {"days": recent.days, "inputs": inputs}


def _recent_from(data: dict[str, Any] | None) -> Recent | None:
    if data is None:
        return None
    inputs = tuple(
        Reference(
            name=str(each["name"]),
            values=np.array(each["quantiles"], dtype=np.float64),
            n=int(each["n"]),
            scale=float(each["scale"]),
            noise=float(each["noise"]),
        )
        for each in data["inputs"]
    )
    return Recent(days=int(data["days"]), inputs=inputs)


def _damaged(what: str) -> ReportgenError:
    return ReportgenError(
        "E54",
        found=f"the stored model {what}",
        expected="a model.json as `reportgen build` wrote it",
        remedy="restore the file, or build the run again",
    )


def _checksum(model: dict[str, Any]) -> str:
    canonical = json.dumps(model, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
