from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from reportgen.render.html import render_html
from reportgen.render.pdf import render_pdf
from reportgen.render.svg import draw_all


def _load(path: Path):
    found = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def dossier():
    return _load(Path(__file__).parent / "sample.py").build()


@pytest.fixture(scope="session")
def svgs(dossier):
    return draw_all(dossier)


@pytest.fixture(scope="session")
def html(dossier, svgs):
    return render_html(dossier, svgs)


@pytest.fixture(scope="session")
def pdf(dossier, svgs):
    return render_pdf(dossier, svgs)
