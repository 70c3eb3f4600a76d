from __future__ import annotations

import re

import pytest
from jinja2 import nodes

from reportgen.render.environment import LABEL_KEYS, build_environment, templates_folder

TEMPLATES = sorted(templates_folder().rglob("*.j2"))
ARITHMETIC = (
    nodes.Add,
    nodes.Sub,
    nodes.Mul,
    nodes.Div,
    nodes.FloorDiv,
    nodes.Mod,
    nodes.Pow,
    nodes.Neg,
    nodes.Concat,
)


def _name(path):
    return path.relative_to(templates_folder()).as_posix()


@pytest.fixture(params=TEMPLATES, ids=_name)
def source(request):
    return request.param.read_text(encoding="utf-8")


def test_no_arithmetic(source):
    assert list(build_environment().parse(source).find_all(ARITHMETIC)) == []


def test_nothing_is_declared_safe(source):
    filters = {each.name for each in build_environment().parse(source).find_all(nodes.Filter)}
    assert "safe" not in filters


def test_no_words_of_any_language(source):
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", source, flags=re.DOTALL)
    bare = re.sub(r"<[^>]*>", "", bare)
    assert re.findall(r"[^\W\d_]+", bare) == []


def test_templates_need_exactly_these_labels():
    found = set()
    for path in TEMPLATES:
        tree = build_environment().parse(path.read_text(encoding="utf-8"))
        for each in tree.find_all(nodes.Getitem):
            if isinstance(each.node, nodes.Name) and each.node.name == "labels":
                found.add(each.arg.value)
    assert found == LABEL_KEYS


def test_every_kind_of_block_has_a_template():
    from typing import get_args

    from reportgen.model import dossier

    kinds = {each.__dataclass_fields__["kind"].default for each in get_args(dossier.Block)}
    assert {
        path.name.removesuffix(".html.j2") for path in TEMPLATES if path.parent.name == "blocks"
    } == kinds


def test_a_company_comes_first(tmp_path, dossier, svgs):
    from reportgen.model.look import Look
    from reportgen.render.html import render_html

    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "tokens.css").write_text(":root{--accent:#123456}", encoding="utf-8")
    assert "--accent:#123456" in render_html(dossier, svgs, look=Look(templates=tmp_path))
