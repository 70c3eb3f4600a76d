"""Settings in a file: what is printed is what is read, and mistakes are told at once."""

from __future__ import annotations

import dataclasses

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from reportgen.cli import cli
from reportgen.errors import UsageError
from reportgen.inputs.settings_file import file_names, read_settings
from reportgen.inputs.settings_text import meanings, settings_as_toml
from reportgen.model.settings import Settings, Thresholds


def _records(record=None, place="settings"):
    record = Settings() if record is None else record
    yield place, record
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if dataclasses.is_dataclass(value):
            yield from _records(value, f"{place}.{field.name}")


RECORDS = dict(_records())


@pytest.fixture
def read(tmp_path):
    def from_text(text: str) -> Settings:
        path = tmp_path / "reportgen.toml"
        path.write_text(text, encoding="utf-8")
        return read_settings(path)

    return from_text


@pytest.mark.parametrize("place", RECORDS)
def test_every_setting_says_what_it_means(place):
    record = RECORDS[place]
    told = meanings(type(record))
    for name in file_names(record).values():
        if not dataclasses.is_dataclass(getattr(record, name)):
            assert told.get(name), f"{place}.{name}"


def test_what_is_printed_is_what_is_read(read):
    assert read(settings_as_toml(Settings())) == Settings()


@given(
    seed=st.integers(0, 10**9),
    as_of_s=st.none() | st.integers(0, 4 * 10**9),
    share=st.floats(0, 1),
    statuses=st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=3),
)
def test_any_settings_come_back(tmp_path_factory, seed, as_of_s, share, statuses):
    settings = Settings(
        seed=seed,
        as_of_s=as_of_s,
        kept_statuses=tuple(statuses),
        thresholds=Thresholds(smallest_share=share),
    )
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_bytes(settings_as_toml(settings).encode("utf-8"))
    assert read_settings(path) == settings


def test_what_is_not_named_keeps_its_default(read):
    settings = read("[thresholds]\nsmallest_share = 0.05\n")
    assert settings == Settings(thresholds=Thresholds(smallest_share=0.05))


@pytest.mark.parametrize("written", ["2018-06-30", '"2018-06-30"', "2018-06-30T00:00:00"])
def test_a_date(read, written):
    assert read(f"as_of = {written}").as_of_s == 1530316800


MISTAKES = {
    "unknown key": ("[thresholds]\nsmalest_share = 0.1", "did you mean smallest_share?"),
    "unknown table": ("[threshold]\n", "did you mean thresholds?"),
    "not offered": ("quick = true", "quick: unknown"),
    "out of range": ("[thresholds]\nsmallest_share = 1.5", "less than or equal to 1"),
    "not a number": ('[thresholds]\nsmallest_share = "ten"', "valid number"),
    "a share as a truth": ("[thresholds]\nsmallest_share = true", "valid number"),
    "nan": ("[thresholds]\nsmallest_share = nan", "smallest_share"),
    "too few copies": ("[budget]\nreference_copies = 5", "greater than or equal to 20"),
    "weights": ("[weights]\nvalue = 0.5", "sum to 1.3"),
    "no table": ("thresholds = 3", "a table [thresholds]"),
    "a date with a zone": ("as_of = 2018-06-30T00:00:00Z", "without a time zone"),
    "not a date": ('as_of = "soon"', "such as 2018-06-30"),
    "currency": ('currency = "reais"', "currency"),
    "k": ("k_min = 8\nk_max = 3", "lies below"),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_told(read, case):
    text, said = MISTAKES[case]
    with pytest.raises(UsageError) as told:
        read(text)
    assert told.value.code == "E61"
    assert said in " ".join(told.value.rows)


def test_all_mistakes_at_once(read):
    with pytest.raises(UsageError) as told:
        read('speed = 1\nseed = "x"\n[thresholds]\nworst_ari = 7\nworst = 1')
    assert len(told.value.rows) == 4


@pytest.mark.parametrize("content", [b"seed = = 1", b"seed = '\xff'", None])
def test_no_settings_file(tmp_path, content):
    path = tmp_path / "settings.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError) as told:
        read_settings(path)
    assert told.value.code == "E60"


def test_print_config(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("seed = 3\n[thresholds]\nworst_ari = 0.7\n")
    options = ["build", "--config", str(path), "--as-of", "2018-06-30", "--print-config"]
    done = CliRunner().invoke(cli, options)
    assert done.exit_code == 0
    for line in ("seed = 3", "worst_ari = 0.7", "as_of = 2018-06-30 00:00:00"):
        assert f"\n{line}\n" in f"\n{done.stdout}"


def test_the_command_line_comes_first(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("seed = 3")
    options = ["build", "--config", str(path), "--seed", "5", "--print-config"]
    assert "\nseed = 5\n" in CliRunner().invoke(cli, options).stdout
