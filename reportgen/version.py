"""The version of the product and of the libraries its numbers depend on."""

from __future__ import annotations

from importlib.metadata import version

LIBRARIES = (
    "altair",
    "duckdb",
    "narwhals",
    "numpy",
    "pandas",
    "scikit-learn",
    "scipy",
    "vl-convert-python",
    "weasyprint",
)


def product_version() -> str:
    """Return the version of reportgen."""
    return version("reportgen")


def library_versions() -> dict[str, str]:
    """Return the versions of the libraries that numbers or pages depend on."""
    return {name: version(name) for name in LIBRARIES}
