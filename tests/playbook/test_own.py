"""A team's own file: the shipped example works, mistakes are told with their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import contrast, segment

from reportgen.dossier.actions import action_text, card
from reportgen.dossier.voice import Voice
from reportgen.errors import UsageError
from reportgen.playbook.advise import advise
from reportgen.playbook.own import PARTS, read_playbook
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers

EXAMPLE = Path(__file__).resolve().parents[2] / "docs/playbook.toml"
TEXT = EXAMPLE.read_text(encoding="utf-8")


@pytest.fixture
def read(tmp_path):
    def from_text(text):
        path = tmp_path / "ours.toml"
        path.write_text(text, encoding="utf-8")
        return read_playbook(path)

    return from_text


def _voice():
    return Voice(text=Texts(lang="en"), number=Numbers(lang="en", currency="BRL"))


def _advised(playbook):
    made = segment(
        contrast("installments_per_order", 4.0, base=2.0, median=3.0),
        contrast("monetary", 150.0, base=140.0),
    )
    return advise(made, playbook=playbook, margin=0.2)


def test_the_example_applies_and_speaks():
    found = _advised(read_playbook(EXAMPLE))
    (action,) = found.actions
    assert action.code == "instalments_before_christmas"
    assert action.offer_cap == pytest.approx(150 * 0.2 * 0.4)
    texts = {part: action_text(found, action, part, _voice()) for part in PARTS}
    assert texts["offer"] == "Instalments without interest; at most R$12 per order"
    assert not any("{" in text for text in texts.values())
    assert card(found, action, _voice()).title == "Presents paid by the month"


def test_a_language_that_is_missing_falls_back_to_the_first(read):
    text = TEXT.replace("[rule.text.en]", "[rule.text.fr]")
    found = _advised(read(text))
    assert action_text(found, found.actions[0], "owner", _voice()) == "Marketing, with payments"


LINE = 1 + TEXT.splitlines().index("[[rule]]")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("at_least = 3\n", "", "when 1: give either at_least or at_most"),
        ("at_least = 3\n", "at_least = 3\nat_most = 4\n", "when 1: give either"),
        ("at_least = 3\n", "at_least = nan\n", "when 1 at_least: Input should be a finite"),
        ("at_least = 3\n", 'at_least = "3"\n', "when 1 at_least: Input should be a valid number"),
        ('"median"', '"middle"', "when 1 statistic: Input should be 'mean', 'median'"),
        ('"installments_per_order"', '"instalments"', "when 1: 'instalments' is no variable"),
        ('"revenue_share"', '"monetary"', "when 2: 'monetary' is no measure for"),
        ("margin_given = 0.4", "margin_given = 1.4", "margin_given: Input should be less"),
        ("margin_given", "margin_gven", "margin_gven: Extra inputs"),
        ("most {cap}", "most {cost}", "'cost' is no placeholder, in text.en.offer"),
        ("most {cap}", "most {cap.__class__}", "'cap.__class__' is no placeholder"),
        ("most {cap}", "most {cap!r}", "a placeholder stands alone"),
        ("most {cap} per order", "most {cap", "text.en.offer: expected '}'"),
        ('owner = "Marketing, with payments"\n', "", "text.en lacks owner"),
        ("[rule.text.en]", "[rule.text.xx]", "'xx' is no language"),
        ('replaces = ["pay_in_instalments"]', 'replaces = ["nothing"]', "'nothing' is no rule"),
        ('["ask_to_recommend"]', '["ask"]', "'ask' is no shipped rule"),
        ('code = "inst', 'code = "Inst', "code: String should match pattern"),
    ],
)
def test_a_mistake_is_told_with_its_place(old, new, told, read):
    assert old in TEXT
    with pytest.raises(UsageError) as caught:
        read(TEXT.replace(old, new, 1))
    error = caught.value
    assert (error.code, error.exit_status) == ("E62", 2)
    (row,) = error.rows
    assert told in row
    if not told.startswith(("'nothing'", "'ask'")):
        assert row.startswith("rule 1 (")
        assert f", line {LINE}: " in row


def test_all_mistakes_are_told_at_once(read):
    wrong = TEXT.replace("at_least = 3\n", "").replace("at_least = 0.05\n", "")
    with pytest.raises(UsageError) as caught:
        read(wrong)
    assert len(caught.value.rows) == 2
    assert "2 mistakes" in caught.value.found


def test_two_rules_with_one_code_are_refused(read):
    rule = TEXT[TEXT.index("[[rule]]") :]
    with pytest.raises(UsageError, match="two rules are called"):
        read(TEXT + "\n" + rule)


def test_what_is_no_toml_or_not_there_is_told(tmp_path, read):
    with pytest.raises(UsageError, match=r"line 1"):
        read("rule = = 1")
    with pytest.raises(UsageError, match="No such file"):
        read_playbook(tmp_path / "nowhere.toml")
    (tmp_path / "latin.toml").write_bytes(b"# \xe9")
    with pytest.raises(UsageError, match="utf-8"):
        read_playbook(tmp_path / "latin.toml")


def test_an_empty_file_changes_nothing(read):
    assert read("").rules == ()
