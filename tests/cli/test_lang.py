"""``--lang``: which languages a run is drawn in."""

from __future__ import annotations

import json
import shutil

import pytest
from click import BadParameter

from reportgen.app.settings import settings_for
from reportgen.commands.options import languages_named
from reportgen.inputs.settings_file import read_settings
from reportgen.model.languages import LANGUAGES


def test_languages_are_named_one_by_one_or_with_commas():
    every = ",".join(LANGUAGES)
    assert languages_named(None, None, ()) == ()
    assert languages_named(None, None, (every, "en")) == LANGUAGES
    assert languages_named(None, None, tuple(lang.upper() for lang in LANGUAGES)) == LANGUAGES
    assert (
        languages_named(None, None, tuple(lang.replace("_", "-") for lang in LANGUAGES))
        == LANGUAGES
    )


@pytest.mark.parametrize("value", ["xx", "en,", "en xx", ""])
def test_an_unknown_language_is_refused(value):
    with pytest.raises(BadParameter, match="is not one of en"):
        languages_named(None, None, (value,))


def test_the_command_line_comes_before_the_settings(tmp_path):
    file = tmp_path / "settings.toml"
    last = LANGUAGES[-1]
    file.write_text(f'languages = ["{last}", "{last}"]', encoding="utf-8")
    assert read_settings(file).languages == (last, last)
    asked = {"as_of_s": None, "seed": None, "quick": False}
    assert settings_for(file, **asked).languages == (last,)
    assert settings_for(file, **asked, languages=("en",)).languages == ("en",)
    assert settings_for(None, **asked).languages == ("en",)


def test_a_finished_run_is_drawn_in_another_language(call, finished_run, tmp_path):
    copy = shutil.copytree(finished_run, tmp_path / "runs" / finished_run.name)
    record = json.loads((copy / "run.json").read_text())
    *others, first = LANGUAGES
    done = call("render", copy, "--lang", first, "--format", "html")
    assert done.status == 0, done.err
    assert f'<html lang="{first.replace("_", "-")}"' in (copy / f"dossier.{first}.html").read_text()
    again = json.loads((copy / "run.json").read_text())
    assert again["languages"] == list(dict.fromkeys(("en", first)))
    assert {**again, "languages": ["en"]} == record
    assert (copy / "analysis.json").read_bytes() == (finished_run / "analysis.json").read_bytes()
    assert not any((copy / f"dossier.{lang}.html").exists() for lang in others if lang != "en")
    assert call("render", copy, "--lang", "xx").status == 2
